"""The defaults of arguments in a facade's file."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facade.read.types import (
    CanonEnumType,
    CanonListType,
    CanonMapType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    without_none,
)
from generator.facade.read.workspace import EnumSettings

EMPTY = "empty"
"""The default that stands for a list or map without values."""


def default_problem(
    default: bool | str | None, type_: CanonType, enums: Mapping[str, EnumSettings]
) -> str | None:
    """Why a value cannot be the default of an argument; None if it can.

    Args:
        default: The value; None if there is none.
        type_: The type of the argument.
        enums: The enums of the facade by name.
    """
    match without_none(type_), default:
        case _, None:
            return None
        case CanonEnumType(name), value:
            if value in enums[name].values:
                return None
            known = ", ".join(enums[name].values)
            return f"{value!r} is not one of the values of {name}: {known}"
        case CanonScalarType(CanonScalar.BOOLEAN), bool():
            return None
        case CanonScalarType(CanonScalar.TEXT), str() as text if text != EMPTY:
            return None
        case CanonListType() | CanonMapType(), str() as word if word == EMPTY:
            return None
        case _:
            return f"an argument of this type cannot have the default {default!r}"
