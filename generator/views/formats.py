"""The types of formats that functions of provider.yaml read and write."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import ExternalType


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
class FormatsView:
    """The formats of a package that have functions of their own.

    Attributes:
        modules: Where their types and functions are imported from, sorted.
        types: Their types.
    """

    modules: tuple[str, ...]
    types: tuple[FormatView, ...]

    @classmethod
    def of(cls, names: Mapping[ExternalType, str]) -> "FormatsView":
        """The view of those among the existing types of a package; `names` is what they
        are called there."""
        types: list[FormatView] = []
        modules: set[str] = set()
        for type_, alias in names.items():
            if type_.reader is None or type_.writer is None:
                continue
            path = f"{type_.module}.{type_.name}"
            types.append(FormatView(alias, path, type_.reader, type_.writer))
            modules.add(type_.module)
            # What is inside the class has the module of the class.
            modules |= {
                function.rpartition(".")[0]
                for function in (type_.reader, type_.writer)
                if not function.startswith(f"{path}.")
            }
        return cls(tuple(sorted(modules)), tuple(types))
