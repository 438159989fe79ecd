"""Sample values as Python: the expression that a caller would write."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model import (
    Alias,
    AnyType,
    BinaryType,
    Enum,
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
from generator.render.examples.sampler import Sampler
from generator.render.examples.wire import Wire
from generator.render.layout import (
    Expression,
    Item,
    Text,
    call,
    dict_display,
    subscript,
    tuple_display,
)
from generator.render.literals import literal, string_literal


@dataclass(frozen=True, slots=True)
class SampleCode:
    """Writes samples of one API as Python that type checkers accept."""

    sampler: Sampler

    def expression(self, type_: TypeRef, value: Wire) -> Expression:
        """A value of a type, as a request takes it."""
        match type_:
            case AnyType():
                return plain(value)
            case NullableType(inner):
                return Text("None") if value is None else self.expression(inner, value)
            case PrimitiveType(kind):
                return Text(_primitive(kind, value))
            case BinaryType():
                return Text(bytes_literal(value))
            case LiteralType():
                return Text(literal(value))
            case ListType(item):
                return subscript("", *(self.expression(item, one) for one in value))
            case TupleType(items):
                pairs = zip(items, value, strict=True)
                return tuple_display(*(self.expression(*pair) for pair in pairs))
            case MapType(inner):
                return dict_display(
                    *(
                        Item(f"{string_literal(key)}: ", self.expression(inner, one))
                        for key, one in value.items()
                    )
                )
            case UnionType():
                variant = self.sampler.variant(type_, value, "request")
                return (
                    plain(value) if variant is None else self.expression(variant, value)
                )
            case ModelType(name):
                match self.sampler.named[name]:
                    case Model() as model:
                        return self._model(model, value)
                    case Enum() | Alias() as other:
                        return self.expression(other.type, value)

    def _model(self, model: Model, value: Wire) -> Expression:
        if has_extras(model, value):
            # Keys that are no fields are not arguments of the class.
            return call(f"models.{model.class_name}.model_validate", plain(value))
        return call(
            f"models.{model.class_name}",
            *(
                Item(f"{one.name}=", self.expression(one.type, value[one.wire_name]))
                for one in model.fields
                if one.wire_name in value
            ),
        )

    def body(self, type_: TypeRef, value: Wire) -> Expression:
        """A value as a request body: a mapping where a model says too little."""
        if isinstance(type_, ModelType):
            named = self.sampler.named[type_.name]
            if isinstance(named, Model) and has_extras(named, value):
                return plain(value)
        return self.expression(type_, value)


def has_extras(model: Model, value: Wire) -> bool:
    """Whether a value has keys that are no fields of its model."""
    return not {one.wire_name for one in model.fields}.issuperset(value)


def plain(value: Wire) -> Expression:
    """A JSON value as Python, where nothing says what it is."""
    match value:
        case dict():
            return dict_display(
                *(
                    Item(f"{string_literal(key)}: ", plain(one))
                    for key, one in value.items()
                )
            )
        case list():
            return subscript("", *map(plain, value))
        case Decimal():
            return Text(_decimal(value))
        case _:
            return Text(literal(value))


def bytes_literal(text: str) -> str:
    """Text as a literal of its bytes."""
    shown = "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}"
        for byte in text.encode("utf-8")
    )
    return f'b"{shown}"'


def _primitive(kind: Primitive, value: Wire) -> str:
    match kind:
        case Primitive.NUMBER:
            return _decimal(value)
        case Primitive.FLOAT:
            return repr(float(value))
        case Primitive.DATE_TIME:
            return f"datetime.fromisoformat({string_literal(value)})"
        case Primitive.DATE:
            return f"date.fromisoformat({string_literal(value)})"
        case _:
            return literal(value)


def _decimal(value: Decimal | int) -> str:
    written = format(value, "f") if isinstance(value, Decimal) else str(value)
    return f'Decimal("{written}")'
