"""Types of the model as Python annotations."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import (
    AnyType,
    BinaryType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.render.layout import Expression, Text, Union, flat, subscript
from generator.render.literals import literal

_PRIMITIVES = {
    Primitive.STRING: "str",
    Primitive.INTEGER: "int",
    Primitive.NUMBER: "Decimal",
    Primitive.FLOAT: "float",
    Primitive.BOOLEAN: "bool",
    Primitive.DATE_TIME: "DateTime",
    Primitive.DATE: "Date",
    Primitive.NULL: "None",
}


@dataclass(frozen=True, slots=True)
class Namespace:
    """How types are called in one generated module.

    `classes` gives the class of each schema, `prefix` what stands before it, and
    `hidden` are builtins that something of the module hides.
    """

    classes: Mapping[str, str]
    prefix: str = ""
    hidden: frozenset[str] = frozenset()

    def builtin(self, name: str) -> str:
        """A builtin type, qualified where its plain name means something else."""
        return f"builtins.{name}" if name in self.hidden else name

    def expression(self, type_: TypeRef) -> Expression:
        """A type as an expression that can be laid out."""
        match type_:
            case PrimitiveType(kind):
                return Text(self.builtin(_PRIMITIVES[kind]))
            case AnyType():
                return Text("Any")
            case BinaryType():
                return Text(self.builtin("bytes"))
            case LiteralType(values, open=False):
                return subscript("Literal", *(Text(literal(one)) for one in values))
            case LiteralType(values):
                choice = subscript("Literal", *(Text(literal(one)) for one in values))
                return Union((choice, Text(self.builtin("str"))))
            case ListType(item):
                return subscript(self.builtin("list"), self.expression(item))
            case TupleType(items):
                return subscript(
                    self.builtin("tuple"), *(self.expression(item) for item in items)
                )
            case MapType(value):
                return subscript(
                    self.builtin("dict"),
                    Text(self.builtin("str")),
                    self.expression(value),
                )
            case ModelType(name):
                return Text(f"{self.prefix}{self.classes[name]}")
            case UnionType(variants):
                return _joined([self.expression(one) for one in variants])
            case NullableType(inner):
                return _joined([self.expression(inner), Text("None")])

    def argument(self, type_: TypeRef) -> Expression:
        """A type as an argument takes it: any sequence for a list, any mapping for a
        map, so that callers need not convert."""
        match type_:
            case ListType(item):
                return subscript("Sequence", self.argument(item))
            case MapType(value):
                return subscript(
                    "Mapping", Text(self.builtin("str")), self.argument(value)
                )
            case UnionType(variants):
                return _joined([self.argument(one) for one in variants])
            case NullableType(inner):
                return _joined([self.argument(inner), Text("None")])
            case PrimitiveType(Primitive.NUMBER):
                return Union((Text("Decimal"), Text(self.builtin("float"))))
            case _:
                return self.expression(type_)

    def source(self, type_: TypeRef) -> str:
        """A type on one line."""
        return flat(self.expression(type_))


def _joined(members: list[Expression]) -> Expression:
    """A union whose members are no unions."""
    parts: list[Expression] = []
    for member in members:
        for part in member.members if isinstance(member, Union) else (member,):
            if part not in parts:
                parts.append(part)
    return parts[0] if len(parts) == 1 else Union(tuple(parts))
