"""What Python calls the types and the arguments of the facade."""

from __future__ import annotations

from generator.facade.model import CanonField
from generator.facade.model import types as canonical
from generator.facade.model.types import Scalar

_ANNOTATIONS = {
    Scalar.TEXT: "str",
    Scalar.INTEGER: "int",
    Scalar.BOOLEAN: "bool",
    Scalar.DECIMAL: "Decimal",
    Scalar.TIMESTAMP: "Timestamp",
    Scalar.DATA: "Mapping[str, Any]",
    Scalar.RAW: "Any",
}


def annotation_of(type_: canonical.CanonicalType) -> str:
    """A type of the facade as a Python annotation."""
    match type_:
        case canonical.ScalarType(kind):
            return _ANNOTATIONS[kind]
        case canonical.EnumType(name) | canonical.ModelType(name):
            return name
        case canonical.IdOf(name):
            return f"{name}[Any] | str"
        case canonical.ListOf(item):
            return f"tuple[{annotation_of(item)}, ...]"
        case canonical.MapOf(value):
            return f"Mapping[str, {annotation_of(value)}]"
        case canonical.Optional(inner):
            return f"{annotation_of(inner)} | None"


def python_name(argument: CanonField) -> str:
    """The local name of an argument inside a method: ids are told apart from objects."""
    if isinstance(canonical.without_none(argument.type), canonical.IdOf):
        return f"{argument.name}_id"
    return argument.name
