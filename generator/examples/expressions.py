"""Sample values as Python: the expression that a caller would write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import assert_never

from generator.examples.sampler import Sampler
from generator.examples.wire import Wire, json_text
from generator.model import (
    Alias,
    AnyType,
    BinaryType,
    Enum,
    ExternalType,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.python.literals import bytes_literal, literal, string_literal


@dataclass(frozen=True, slots=True)
class Expressions:
    """Writes samples of one API as Python that type checkers accept.

    Attributes:
        sampler: Knows the schemas.
        externals: What programs call existing Python types.
        names: The names that the expressions so far use: `models`, `Decimal`, `date`,
            `datetime`, `TypeAdapter` and those of existing types.
    """

    sampler: Sampler
    externals: Mapping[ExternalType, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def of(self, type_: TypeRef, value: Wire) -> str:
        """A value of a type, as a request takes it."""
        match type_:
            case AnyType():
                return self.plain(value)
            case NullableType(inner):
                return "None" if value is None else self.of(inner, value)
            case PrimitiveType(kind):
                return self._primitive(kind, value)
            case BinaryType():
                return bytes_literal(value.encode("utf-8"))
            case LiteralType():
                return literal(value)
            case ListType(item_type):
                return f"[{_joined(self.of(item_type, item) for item in value)}]"
            case TupleType(item_types):
                pairs = zip(item_types, value, strict=True)
                return _tuple([self.of(item_type, item) for item_type, item in pairs])
            case MapType(value_type):
                return _dictionary(
                    (key, self.of(value_type, item)) for key, item in value.items()
                )
            case UnionType():
                variant = self.sampler.variant(type_, value, "request")
                return self.plain(value) if variant is None else self.of(variant, value)
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
                text = string_literal(json_text(value, None))
                return f"TypeAdapter({name}).validate_json({text})"
            case _:
                assert_never(type_)

    def _model(self, model: Model, value: Wire) -> str:
        self.names.add("models")
        if has_extras(model, value):
            # Keys that are no fields are not arguments of the class.
            return f"models.{model.class_name}.model_validate({self.plain(value)})"
        arguments = (
            f"{model_field.name}={self.of(model_field.type, value[model_field.wire_name])}"
            for model_field in model.fields
            if model_field.wire_name in value
        )
        return f"models.{model.class_name}({_joined(arguments)})"

    def body(self, type_: TypeRef, value: Wire) -> str:
        """A value as a request body: a mapping where a model says too little."""
        if isinstance(type_, ModelType):
            schema = self.sampler.named[type_.name]
            if isinstance(schema, Model) and has_extras(schema, value):
                return self.plain(value)
        return self.of(type_, value)

    def plain(self, value: Wire) -> str:
        """A JSON value as Python, where nothing says what it is."""
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
            case _:
                return literal(value)

    def _decimal(self, value: Decimal | int) -> str:
        self.names.add("Decimal")
        written = format(value, "f") if isinstance(value, Decimal) else str(value)
        return f'Decimal("{written}")'


def has_extras(model: Model, value: Wire) -> bool:
    """Whether a value has keys that are no fields of its model."""
    return not {model_field.wire_name for model_field in model.fields}.issuperset(value)


def _joined(expressions: Iterable[str]) -> str:
    return ", ".join(expressions)


def _tuple(items: list[str]) -> str:
    return f"({_joined(items)}{',' if len(items) == 1 else ''})"


def _dictionary(pairs: Iterable[tuple[str, str]]) -> str:
    written = (f"{string_literal(key)}: {value}" for key, value in pairs)
    return f"{{{_joined(written)}}}"
