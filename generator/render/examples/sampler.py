"""Sample values: what could stand on the wire for a type, made from the model alone.

An example of the description is used where it is valid; what it lacks is filled in, what
it has too much is left out. Everything else follows from type, format and name. The same
model always gives the same values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    Enum,
    Field,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelType,
    NamedSchema,
    NullableType,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.render.examples.primitives import is_primitive, primitive
from generator.render.examples.wire import Direction, Wire, parse


class _Misfit:
    """Says that a value cannot be made to fit a type."""


MISFIT: Final = _Misfit()

_DEEPEST = 8
"""No sample has more models inside each other."""


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes the samples of one API."""

    named: Mapping[str, NamedSchema]
    _models: dict[tuple[str, int, Direction], Wire] = field(default_factory=dict)
    # By the identity of the value, which is kept so that no other one gets it.
    _variants: dict[object, tuple[Wire, TypeRef | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, api: Api) -> "Sampler":
        """The sampler of an API."""
        return cls({one.schema_name: one for one in api.named})

    def value(
        self,
        type_: TypeRef,
        name: str,
        direction: Direction,
        *examples: str | None,
        level: int = 0,
    ) -> Wire:
        """A value of a type: the first of the examples that fits, else a made one.

        Args:
            type_: What is wanted.
            name: How it is called where it stands; it hints at what a text could say.
            direction: Who sends it.
            examples: JSON texts, the best first; None is no example.
            level: How many models are around it.
        """
        for text in examples:
            if text is None:
                continue
            fitted = self.fitted(type_, parse(text), direction, level)
            if not isinstance(fitted, _Misfit):
                return fitted
        return self._made(type_, name, direction, level)

    def fitted(
        self, type_: TypeRef, value: Wire, direction: Direction, level: int = 0
    ) -> Wire:
        """The value as one of the type, as close as it comes; MISFIT if it cannot be."""
        match type_:
            case AnyType():
                return value
            case NullableType(inner):
                if value is None:
                    return None
                return self.fitted(inner, value, direction, level)
            case PrimitiveType(kind):
                return value if is_primitive(kind, value) else MISFIT
            case BinaryType():
                return value if isinstance(value, str) else MISFIT
            case LiteralType(values, open_):
                known = any(one == value and type(one) is type(value) for one in values)
                return value if known or (open_ and isinstance(value, str)) else MISFIT
            case ListType(item):
                return self._fitted_items(item, value, direction, level)
            case TupleType(items):
                if not isinstance(value, list) or len(value) != len(items):
                    return MISFIT
                pairs = zip(items, value, strict=True)
                fitted = [self.fitted(*pair, direction, level) for pair in pairs]
                return MISFIT if MISFIT in fitted else fitted
            case MapType(inner):
                return self._fitted_map(inner, value, direction, level)
            case UnionType():
                variant = self.variant(type_, value, direction)
                if variant is None:
                    return MISFIT
                return self.fitted(variant, value, direction, level)
            case ModelType(name):
                match self.named[name]:
                    case Model() as model:
                        return self._fitted_model(model, value, direction, level)
                    case Enum() | Alias() as other:
                        return self.fitted(other.type, value, direction, level)

    def fits(self, type_: TypeRef, value: Wire) -> bool:
        """Whether a value is one of the type as it is."""
        fitted = self.fitted(type_, value, "response")
        return not isinstance(fitted, _Misfit) and bool(fitted == value)

    def variant(
        self, type_: UnionType, value: Wire, direction: Direction
    ) -> TypeRef | None:
        """The variant of a union that a value is of: one that it fits as it is, else
        one that it can be made to fit."""
        key = (type_, id(value), direction)
        if key not in self._variants:
            exact = (one for one in type_.variants if self.fits(one, value))
            near = (
                variant
                for variant in type_.variants
                if self.fitted(variant, value, direction) is not MISFIT
            )
            self._variants[key] = (value, next(exact, None) or next(near, None))
        return self._variants[key][1]

    def _fitted_items(
        self, item: TypeRef, value: Wire, direction: Direction, level: int
    ) -> Wire:
        if not isinstance(value, list):
            return MISFIT
        fitted = [self.fitted(item, one, direction, level) for one in value]
        return MISFIT if MISFIT in fitted else fitted

    def _fitted_map(
        self, inner: TypeRef, value: Wire, direction: Direction, level: int
    ) -> Wire:
        if not isinstance(value, dict):
            return MISFIT
        fitted = {
            key: self.fitted(inner, one, direction, level) for key, one in value.items()
        }
        return MISFIT if MISFIT in fitted.values() else fitted

    def _fitted_model(
        self, model: Model, value: Wire, direction: Direction, level: int
    ) -> Wire:
        if not isinstance(value, dict):
            return MISFIT
        fitted: dict[str, Wire] = {}
        for one in model.fields:
            given: Wire = MISFIT
            if one.wire_name in value:
                part = value[one.wire_name]
                given = self.fitted(one.type, part, direction, level + 1)
            if not isinstance(given, _Misfit):
                fitted[one.wire_name] = given
            elif one.required:
                fitted[one.wire_name] = self._field(one, direction, level)
        return fitted | self._extras(model, value, direction, level)

    def _extras(
        self, model: Model, value: dict[str, Wire], direction: Direction, level: int
    ) -> dict[str, Wire]:
        """What a value has besides the fields of a model that admits more."""
        if model.additional is None:
            return {}
        rest = value.keys() - {one.wire_name for one in model.fields}
        fitted = {
            key: self.fitted(model.additional, value[key], direction, level)
            for key in value
            if key in rest
        }
        return {key: one for key, one in fitted.items() if one is not MISFIT}

    def _made(
        self, type_: TypeRef, name: str, direction: Direction, level: int
    ) -> Wire:
        match type_:
            case AnyType():
                return {"key": "value"} if level == 0 else "value"
            case NullableType(inner):
                return (
                    None
                    if level > _DEEPEST
                    else self._made(inner, name, direction, level)
                )
            case PrimitiveType(kind, format_):
                return primitive(kind, format_, name)
            case BinaryType():
                return "example"
            case LiteralType(values):
                return values[0] if values else None
            case ListType(item):
                if level > _DEEPEST:
                    return []
                return [self._made(item, _singular(name), direction, level)]
            case TupleType(items):
                shown_items = () if level > _DEEPEST else items
                return [self._made(one, name, direction, level) for one in shown_items]
            case MapType(inner):
                if level > _DEEPEST:
                    return {}
                return {"key": self._made(inner, name, direction, level)}
            case UnionType(variants):
                flat = (one for one in variants if self._is_flat(one))
                shown = next(flat, variants[0]) if level > _DEEPEST else variants[0]
                return self._made(shown, name, direction, level)
            case ModelType(schema):
                match self.named[schema]:
                    case Model() as model:
                        return self._model(model, direction, level)
                    case Enum() | Alias(recursive=False) as other:
                        return self._made(other.type, name, direction, level)
                    case Alias() as alias:
                        return self._made(alias.type, name, direction, level + 1)

    def _model(self, model: Model, direction: Direction, level: int) -> Wire:
        key = (model.schema_name, min(level, _DEEPEST + 1), direction)
        if key not in self._models:
            made: Wire = MISFIT
            if model.example is not None:
                made = self._fitted_model(model, parse(model.example), direction, level)
            if isinstance(made, _Misfit):
                made = {
                    one.wire_name: self._field(one, direction, level)
                    for one in self._shown(model, direction, level)
                }
            self._models[key] = made
        return self._models[key]

    def _field(self, one: Field, direction: Direction, level: int) -> Wire:
        return self.value(
            one.type,
            one.wire_name,
            direction,
            one.example,
            one.default,
            level=level + 1,
        )

    def _shown(self, model: Model, direction: Direction, level: int) -> Iterator[Field]:
        """The fields that a made value has: the required ones, and of the others as
        many as help to see what the model is for."""
        if level > _DEEPEST:
            return
        left = _optional_fields(model, direction, level)
        for one in model.fields:
            if one.required or isinstance(one.type, LiteralType):
                yield one
                continue
            hidden = one.deprecated or (
                one.read_only if direction == "request" else one.write_only
            )
            if hidden or (level > 1 and not self._is_flat(one.type)):
                continue
            if left > 0 or (direction == "request" and level == 0 and one.example):
                left -= 1
                yield one

    def _is_flat(self, type_: TypeRef) -> bool:
        match type_:
            case NullableType(inner):
                return self._is_flat(inner)
            case PrimitiveType() | LiteralType():
                return True
            case ModelType(name):
                return isinstance(self.named[name], Enum)
            case _:
                return False


def _optional_fields(model: Model, direction: Direction, level: int) -> int:
    """How many fields that are not required a made value has at least."""
    if direction == "response":
        return len(model.fields) if level < 2 else 3
    return 0 if level > 1 or any(one.required for one in model.fields) else 2


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
