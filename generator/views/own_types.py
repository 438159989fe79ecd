"""The types that a package defines besides models: formats and type variables."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Api, ExternalType


@dataclass(frozen=True, slots=True)
class FormatView:
    """The type of a format whose functions to read and write are set in provider.yaml.

    Attributes:
        alias: Its name in the package.
        type: The type, with its module.
        read: The function that converts from JSON, with its module.
        write: The function that converts to JSON, with its module.
    """

    alias: str
    type: str
    read: str
    write: str


@dataclass(frozen=True, slots=True)
class OwnTypesView:
    """The types that a package defines besides its models.

    Attributes:
        modules: The modules to import the types and functions of formats from, sorted.
        formats: The types of formats with functions in provider.yaml.
        variables: The type variables of generic models, sorted.
    """

    modules: tuple[str, ...]
    formats: tuple[FormatView, ...]
    variables: tuple[str, ...]

    @classmethod
    def of(cls, api: Api, names: Mapping[ExternalType, str]) -> "OwnTypesView":
        """The view for an API; `names` has the names of existing types."""
        formats: list[FormatView] = []
        modules: set[str] = set()
        for type_, alias in names.items():
            if type_.reader is None or type_.writer is None:
                continue
            path = f"{type_.module}.{type_.name}"
            formats.append(FormatView(alias, path, type_.reader, type_.writer))
            modules.add(type_.module)
            # A name inside a class is imported with the module of the class.
            modules |= {
                function.rpartition(".")[0]
                for function in (type_.reader, type_.writer)
                if not function.startswith(f"{path}.")
            }
        variables = {type_.name for model in api.models for type_ in model.variables}
        return cls(tuple(sorted(modules)), tuple(formats), tuple(sorted(variables)))
