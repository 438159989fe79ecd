"""Types of the model as Python annotations, each on one line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.model import (
    AnyType,
    BinaryType,
    ExternalType,
    ListType,
    LiteralType,
    MapType,
    MediaType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    RequestBody,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.python.literals import literal

_PRIMITIVES = {
    Primitive.STRING: "str",
    Primitive.INTEGER: "int",
    Primitive.NUMBER: "Decimal",
    Primitive.FLOAT: "float",
    Primitive.BOOLEAN: "bool",
    Primitive.DATE_TIME: "DateTime",
    Primitive.DATE: "Date",
    Primitive.UUID: "Uuid",
    Primitive.TIME: "Time",
    Primitive.DURATION: "Duration",
    Primitive.BYTES: "Base64",
    Primitive.DECIMAL: "DecimalText",
    Primitive.NULL: "None",
}

SHADOWABLE = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "str", "tuple"}
)
"""The builtins that annotations use and that a method of a class may hide."""

ANY_MAPPING = "Mapping[str, Any]"
"""An object about which nothing is known."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes the types of one generated module.

    Attributes:
        classes: The class of each named schema.
        prefix: The prefix of classes, such as `models.`.
        hidden: The builtins that a name in the module hides.
        externals: The names of existing Python types in the module; others are written
            with their module.
        sent: The union members that requests accept for a schema; other schemas have the
            same type in requests and responses.
        is_form: Whether the annotation is part of a form, where raw bytes are files.
    """

    classes: Mapping[str, str]
    prefix: str = ""
    hidden: frozenset[str] = frozenset()
    externals: Mapping[ExternalType, str] = field(default_factory=dict)
    sent: Mapping[str, Sequence[str]] = field(default_factory=dict)
    is_form: bool = False

    def builtin(self, name: str) -> str:
        """A builtin type, qualified if its plain name is hidden."""
        return f"builtins.{name}" if name in self.hidden else name

    def of(self, type_: TypeRef) -> str:
        """The type of a value that is returned."""
        return join(self._members(type_))

    def _members(self, type_: TypeRef) -> list[str]:
        """The members of the union that a type is; most types have only one."""
        match type_:
            case PrimitiveType(Primitive.BYTES, "base64url"):
                return ["Base64Url"]
            case PrimitiveType(kind):
                return [self.builtin(_PRIMITIVES[kind])]
            case AnyType():
                return ["Any"]
            case BinaryType():
                return ["FileInput" if self.is_form else self.builtin("bytes")]
            case LiteralType(values, open=is_open):
                choice = f"Literal[{', '.join(map(literal, values))}]"
                return [choice, self.builtin("str")] if is_open else [choice]
            case ListType(item):
                return [f"{self.builtin('list')}[{self.of(item)}]"]
            case TupleType(items):
                return [f"{self.builtin('tuple')}[{', '.join(map(self.of, items))}]"]
            case MapType(value):
                return [
                    f"{self.builtin('dict')}[{self.builtin('str')}, {self.of(value)}]"
                ]
            case ModelType(name):
                return [f"{self.prefix}{self.classes[name]}"]
            case ExternalType(module, name):
                return [self.externals.get(type_, f"{module}.{name}")]
            case UnionType(variants):
                return [member for type_ in variants for member in self._members(type_)]
            case NullableType(inner):
                return [*self._members(inner), "None"]
            case _:
                assert_never(type_)

    def argument(self, type_: TypeRef) -> str:
        """The type of an argument: any sequence for a list and any mapping for a map, so
        that callers need not convert values."""
        return join(self.argument_members(type_))

    def argument_members(self, type_: TypeRef) -> list[str]:
        """The members of the union for an argument."""
        match type_:
            case ListType(item):
                return [f"Sequence[{self.argument(item)}]"]
            case MapType(value):
                return [f"Mapping[{self.builtin('str')}, {self.argument(value)}]"]
            case UnionType(variants):
                return [
                    member
                    for variant in variants
                    for member in self.argument_members(variant)
                ]
            case NullableType(inner):
                return [*self.argument_members(inner), "None"]
            case TupleType(items):
                members = ", ".join(map(self.argument, items))
                return [f"{self.builtin('tuple')}[{members}]"]
            case ModelType(name) if name in self.sent:
                return [*self.sent[name]]
            case PrimitiveType(Primitive.NUMBER):
                return ["Decimal", self.builtin("float")]
            case _:
                return self._members(type_)

    def body_members(self, body: RequestBody) -> list[str]:
        """The members of the union for a request body: each media type accepts its
        own."""
        return [
            member
            for content in body.contents
            for member in (
                self._raw_body(content.kind)
                if content.type is None
                else self.in_content(content.kind)._content(content, content.type)
            )
        ]

    def _content(self, content: MediaType, type_: TypeRef) -> list[str]:
        """What callers can pass as a body of one media type; for lines, any iterable of
        their items, which are sent as they are produced."""
        if content.kind == "jsonl":
            item = join(self._sent(type_))
            return [f"Iterable[{item}]", f"AsyncIterable[{item}]"]
        return self._sent(ListType(type_) if content.streamed else type_)

    def in_content(self, kind: str) -> "Annotations":
        """The same for a body of a given kind."""
        return replace(self, is_form=kind in ("form", "multipart"))

    def _sent(self, type_: TypeRef) -> list[str]:
        """What callers can pass as a body: a model, or a dictionary of the same
        shape."""
        match type_:
            case ListType(item):
                return [f"Sequence[{join(self._sent(item))}]"]
            case UnionType(variants):
                return [
                    member for variant in variants for member in self._sent(variant)
                ]
            case NullableType(inner):
                return [*self._sent(inner), "None"]
            case BinaryType():
                return self._raw_body("bytes")
            case AnyType():
                return self._raw_body("json")
            case _:
                return self.argument_members(type_)

    def _raw_body(self, kind: str) -> list[str]:
        """What callers can pass as a body that has no schema."""
        match kind:
            case "json" | "jsonl" | "sse":
                return ["Any"]
            case "form" | "multipart":
                return [ANY_MAPPING]
            case "text" | "xml":
                return ["str", "bytes"]
            case _:
                return ["FileInput"]


def join(members: Iterable[str]) -> str:
    """A union of the members, each only once."""
    return " | ".join(dict.fromkeys(members))
