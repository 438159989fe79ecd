"""The types that a package defines: those of formats, and variables of generic models."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Api, ExternalType


@dataclass(frozen=True, slots=True)
class FormatView:
    """The type of a format that functions of provider.yaml read and write.

    Attributes:
        alias: What it is called in the package.
        type: The type, with its module.
        read: What makes a value of what JSON holds, with its module.
        write: What makes of a value what JSON holds, with its module.
    """

    alias: str
    type: str
    read: str
    write: str


@dataclass(frozen=True, slots=True)
class OwnTypesView:
    """The types that a package defines besides its models.

    Attributes:
        modules: Where the types and functions of formats are imported from, sorted.
        formats: The types of formats that functions of provider.yaml read and write.
        variables: The variables of generic models, sorted.
    """

    modules: tuple[str, ...]
    formats: tuple[FormatView, ...]
    variables: tuple[str, ...]

    @classmethod
    def of(cls, api: Api, names: Mapping[ExternalType, str]) -> "OwnTypesView":
        """The view of those of an API; `names` is what existing types are called."""
        formats: list[FormatView] = []
        modules: set[str] = set()
        for type_, alias in names.items():
            if type_.reader is None or type_.writer is None:
                continue
            path = f"{type_.module}.{type_.name}"
            formats.append(FormatView(alias, path, type_.reader, type_.writer))
            modules.add(type_.module)
            # What is inside the class has the module of the class.
            modules |= {
                function.rpartition(".")[0]
                for function in (type_.reader, type_.writer)
                if not function.startswith(f"{path}.")
            }
        variables = {type_.name for model in api.models for type_ in model.variables}
        return cls(tuple(sorted(modules)), tuple(formats), tuple(sorted(variables)))
