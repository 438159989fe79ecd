"""Sample values as Python: the expression that a caller would write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import assert_never

from generator.examples.media_types import example_media_type
from generator.examples.primitives import singular
from generator.examples.sampler import Sampler
from generator.examples.texts import expression_of
from generator.examples.wire import Wire, json_line
from generator.model import (
    Alias,
    AnyType,
    BinaryType,
    Enum,
    ExternalType,
    ListType,
    LiteralType,
    MapType,
    MediaType,
    Model,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.naming.words import snake_case
from generator.python.literals import bytes_literal, literal, string_literal


@dataclass(frozen=True, slots=True)
class Expressions:
    """Writes samples of one API as Python that type checkers accept.

    Attributes:
        sampler: Has the schemas.
        externals: How programs call existing Python types.
        media_types: The media types of the parts of a form, by name.
        names: The names that the expressions use so far: `models`, `Decimal`, `File`,
            `date`, `datetime`, `time`, `timedelta`, `UUID`, `TypeAdapter` and those of
            existing types.
    """

    sampler: Sampler
    externals: Mapping[ExternalType, str] = field(default_factory=dict)
    media_types: Mapping[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def of(self, type_: TypeRef, value: Wire, name: str = "file") -> str:
        """A value of a type, as a request accepts it.

        Args:
            type_: The type.
            value: The value.
            name: The name of the value; used as the name of a file.
        """
        match type_:
            case AnyType():
                return self.plain(value)
            case NullableType(inner):
                return "None" if value is None else self.of(inner, value, name)
            case PrimitiveType(kind):
                return self._primitive(kind, value)
            case BinaryType():
                return self.file(value, self.media_types.get(name), name)
            case LiteralType():
                return literal(value)
            case ListType(item_type):
                items = (self.of(item_type, item, name) for item in value)
                return f"[{_joined(items)}]"
            case TupleType(item_types):
                pairs = zip(item_types, value, strict=True)
                return _tuple([self.of(item_type, item) for item_type, item in pairs])
            case MapType(value_type):
                return _dictionary(
                    (key, self.of(value_type, item)) for key, item in value.items()
                )
            case UnionType():
                variant = self.sampler.variant(type_, value, "request")
                if variant is None:
                    return self.plain(value)
                return self.of(variant, value, name)
            case ModelType(name):
                match self.sampler.named[name]:
                    case Model() as model:
                        return self._model(model, value)
                    case Enum() | Alias() as alias:
                        return self.of(alias.type, value)
            case ExternalType():
                path = f"{type_.module}.{type_.name}"
                name = self.externals.get(type_, path)
                self.names.update(("TypeAdapter", name))
                text = string_literal(json_line(value))
                return f"TypeAdapter({name}).validate_json({text})"
            case _:
                assert_never(type_)

    def in_form(self, content: MediaType) -> "Expressions":
        """The same for the parts of a body; the set of used names is shared."""
        types = {each.property: each.content_type or "" for each in content.encoding}
        return replace(self, media_types={name: t for name, t in types.items() if t})

    def _model(self, model: Model, value: Wire) -> str:
        self.names.add("models")
        if has_extras(model, value):
            # Keys that are not fields are not arguments of the class.
            return f"models.{model.class_name}.model_validate({self.plain(value)})"
        arguments = (
            f"{each.name}={self.of(each.type, value[each.wire_name], each.wire_name)}"
            for each in model.fields
            if each.wire_name in value
        )
        return f"models.{model.class_name}({_joined(arguments)})"

    def body(self, type_: TypeRef, value: Wire) -> str:
        """A value as a request body: a mapping if a model does not cover it."""
        if isinstance(type_, ModelType):
            schema = self.sampler.named[type_.name]
            if isinstance(schema, Model) and has_extras(schema, value):
                return self.plain(value)
        return self.of(type_, value)

    def file(self, text: str, described: str | None, name: str) -> str:
        """A file with the name and media type that a server sees.

        Args:
            text: Its content.
            described: The media types that the spec declares, if any.
            name: The purpose of the file.
        """
        self.names.add("File")
        media_type, extension = example_media_type(described)
        filename = f"{snake_case(singular(name)) or 'file'}{extension}"
        content = bytes_literal(text.encode("utf-8"))
        return (
            f"File({content}, {string_literal(filename)}, {string_literal(media_type)})"
        )

    def plain(self, value: Wire) -> str:
        """A JSON value as Python, without a known type."""
        match value:
            case dict():
                return _dictionary(
                    (key, self.plain(item)) for key, item in value.items()
                )
            case list():
                return f"[{_joined(map(self.plain, value))}]"
            case Decimal():
                return self._decimal(value)
            case _:
                return literal(value)

    def _primitive(self, kind: Primitive, value: Wire) -> str:
        match kind:
            case Primitive.NUMBER:
                return self._decimal(value)
            case Primitive.FLOAT:
                return repr(float(value))
            case Primitive.DATE_TIME:
                self.names.add("datetime")
                return f"datetime.fromisoformat({string_literal(value)})"
            case Primitive.DATE:
                self.names.add("date")
                return f"date.fromisoformat({string_literal(value)})"
            case (
                Primitive.UUID
                | Primitive.TIME
                | Primitive.DURATION
                | Primitive.BYTES
                | Primitive.DECIMAL
            ):
                name, expression = expression_of(kind, value)
                self.names.add(name)
                return expression
            case _:
                return literal(value)

    def _decimal(self, value: Decimal | int) -> str:
        self.names.add("Decimal")
        written = format(value, "f") if isinstance(value, Decimal) else str(value)
        return f'Decimal("{written}")'


def has_extras(model: Model, value: Wire) -> bool:
    """Whether a value has keys that are not fields of its model."""
    return not {model_field.wire_name for model_field in model.fields}.issuperset(value)


def _joined(expressions: Iterable[str]) -> str:
    return ", ".join(expressions)


def _tuple(items: list[str]) -> str:
    return f"({_joined(items)}{',' if len(items) == 1 else ''})"


def _dictionary(pairs: Iterable[tuple[str, str]]) -> str:
    written = (f"{string_literal(key)}: {value}" for key, value in pairs)
    return f"{{{_joined(written)}}}"
