"""Sample values: what could be on the wire for a type, made from the model alone.

An example in the spec is used if it is valid; missing parts are filled in, extra parts
are left out. Everything else is derived from type, format and name. The same model
always produces the same values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.examples import extent
from generator.examples.primitives import is_primitive, primitive, singular
from generator.examples.variants import is_flat, is_named
from generator.examples.wire import NO_FIT, Direction, NoFit, Wire, parse
from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    Enum,
    ExternalType,
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


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes the samples of one API."""

    named: Mapping[str, NamedSchema]
    _models: dict[tuple[str, int, Direction], Wire] = field(default_factory=dict)
    _sizes: extent.Sizes = field(default_factory=extent.Sizes)
    # Keyed by the identity of the value, which is kept alive so that it stays unique.
    _variants: dict[object, tuple[Wire, TypeRef | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, api: Api) -> "Sampler":
        """Create the sampler of an API."""
        return cls({schema.schema_name: schema for schema in api.named})

    def value(
        self,
        type_: TypeRef,
        name: str,
        direction: Direction,
        *examples: str | None,
        level: int = 0,
    ) -> Wire:
        """A value of a type: the first example that fits, or else an invented one.

        Args:
            type_: The type.
            name: The name of the value, which hints at the content of a string.
            direction: Who sends it.
            examples: JSON texts, best first; None is not an example.
            level: How many models enclose the value.
        """
        for text in examples:
            if text is None:
                continue
            fitted = self.fitted(type_, parse(text), direction, level)
            if not isinstance(fitted, NoFit):
                return fitted
        return self._invented(type_, name, direction, level)

    def fitted(
        self, type_: TypeRef, value: Wire, direction: Direction, level: int = 0
    ) -> Wire:
        """The value adapted to the type as closely as possible; NO_FIT if it cannot
        be."""
        match type_:
            case AnyType() | ExternalType():
                return value
            case NullableType(inner):
                if value is None:
                    return None
                return self.fitted(inner, value, direction, level)
            case PrimitiveType(kind):
                return value if is_primitive(kind, value) else NO_FIT
            case BinaryType():
                return value if isinstance(value, str) else NO_FIT
            case LiteralType(values, open_):
                known = any(
                    choice == value and type(choice) is type(value) for choice in values
                )
                return value if known or (open_ and isinstance(value, str)) else NO_FIT
            case ListType(item_type):
                return self._fitted_items(item_type, value, direction, level)
            case TupleType(items):
                if not isinstance(value, list) or len(value) != len(items):
                    return NO_FIT
                fitted = [
                    self.fitted(item_type, item, direction, level)
                    for item_type, item in zip(items, value, strict=True)
                ]
                return NO_FIT if NO_FIT in fitted else fitted
            case MapType(inner):
                return self._fitted_map(inner, value, direction, level)
            case UnionType():
                variant = self.variant(type_, value, direction)
                if variant is None:
                    return NO_FIT
                return self.fitted(variant, value, direction, level)
            case ModelType(name):
                match self.named[name]:
                    case Model() as model:
                        return self._fitted_model(model, value, direction, level)
                    case Enum() | Alias() as alias:
                        return self.fitted(alias.type, value, direction, level)

    def fits(self, type_: TypeRef, value: Wire) -> bool:
        """Whether a value matches the type as it is."""
        fitted = self.fitted(type_, value, "response")
        return not isinstance(fitted, NoFit) and bool(fitted == value)

    def variant(
        self, type_: UnionType, value: Wire, direction: Direction
    ) -> TypeRef | None:
        """The variant of a union for a value: one that it matches, or else one that it
        can be adapted to."""
        key = (type_, id(value), direction)
        if key not in self._variants:
            variants = [
                each for each in type_.variants if is_named(each, value, self.named)
            ]
            exact = (variant for variant in variants if self.fits(variant, value))
            near = (
                variant
                for variant in variants
                if self.fitted(variant, value, direction) is not NO_FIT
            )
            self._variants[key] = (value, next(exact, None) or next(near, None))
        return self._variants[key][1]

    def _fitted_items(
        self, item_type: TypeRef, value: Wire, direction: Direction, level: int
    ) -> Wire:
        if not isinstance(value, list):
            return NO_FIT
        fitted = [self.fitted(item_type, item, direction, level) for item in value]
        return NO_FIT if NO_FIT in fitted else fitted

    def _fitted_map(
        self, inner: TypeRef, value: Wire, direction: Direction, level: int
    ) -> Wire:
        if not isinstance(value, dict):
            return NO_FIT
        fitted = {
            key: self.fitted(inner, item, direction, level)
            for key, item in value.items()
        }
        return NO_FIT if NO_FIT in fitted.values() else fitted

    def _fitted_model(
        self, model: Model, value: Wire, direction: Direction, level: int
    ) -> Wire:
        if not isinstance(value, dict):
            return NO_FIT
        fitted: dict[str, Wire] = {}
        for model_field in model.fields:
            name = model_field.wire_name
            given: Wire = NO_FIT
            if model_field.read_only and direction == "request":
                continue
            if name in value:
                given = self.fitted(model_field.type, value[name], direction, level + 1)
            if not isinstance(given, NoFit):
                fitted[name] = given
            elif model_field.required:
                fitted[name] = self._field(model_field, direction, level)
        return fitted | self._extras(model, value, direction, level)

    def _extras(
        self, model: Model, value: dict[str, Wire], direction: Direction, level: int
    ) -> dict[str, Wire]:
        """What a value has besides the fields of a model that allows more keys."""
        if model.additional is None:
            return {}
        listed = {model_field.wire_name for model_field in model.fields}
        fitted = {
            key: self.fitted(model.additional, item, direction, level)
            for key, item in value.items()
            if key not in listed
        }
        return {key: item for key, item in fitted.items() if item is not NO_FIT}

    def _invented(
        self, type_: TypeRef, name: str, direction: Direction, level: int
    ) -> Wire:
        is_deep = level > extent.DEEPEST
        match type_:
            case AnyType():
                return {"key": "value"} if level == 0 else "value"
            case NullableType() if is_deep:
                return None
            case NullableType(inner):
                return self._invented(inner, name, direction, level)
            case PrimitiveType(kind, format_):
                return primitive(kind, format_, name)
            case ExternalType(example=example):
                return None if example is None else parse(example)
            case BinaryType():
                return "example"
            case LiteralType(values):
                # An empty word shows little, and a path cannot have it.
                shown = (value for value in values if value != "")
                return next(shown, values[0]) if values else None
            case ListType() | TupleType() if is_deep:
                return []
            case ListType(item):
                return [self._invented(item, singular(name), direction, level)]
            case TupleType(items):
                return [self._invented(item, name, direction, level) for item in items]
            case MapType() if is_deep:
                return {}
            case MapType(inner):
                return {"key": self._invented(inner, name, direction, level)}
            case UnionType(variants):
                flat = (each for each in variants if is_flat(each, self.named))
                variant = next(flat, variants[0]) if is_deep else variants[0]
                return self._invented(variant, name, direction, level)
            case ModelType(schema):
                match self.named[schema]:
                    case Model() as model:
                        return self._model(model, direction, level)
                    case Enum() | Alias(recursive=False) as alias:
                        return self._invented(alias.type, name, direction, level)
                    case Alias() as alias:
                        return self._invented(alias.type, name, direction, level + 1)

    def _model(self, model: Model, direction: Direction, level: int) -> Wire:
        key = (model.schema_name, min(level, extent.DEEPEST_REQUIRED + 1), direction)
        if key not in self._models:
            sample: Wire = NO_FIT
            if model.example is not None:
                example = parse(model.example)
                sample = self._fitted_model(model, example, direction, level)
            if isinstance(sample, NoFit):
                sample = self._invented_model(model, direction, level, level)
            if self._sizes.of(sample) > extent.LARGEST:
                sample = self._invented_model(model, direction, level, extent.DEEPEST)
            self._models[key] = sample
        return self._models[key]

    def _invented_model(
        self, model: Model, direction: Direction, level: int, inner_level: int
    ) -> dict[str, Wire]:
        """An invented value of a model; the values in it are one level deeper."""
        return {
            model_field.wire_name: self._field(model_field, direction, inner_level)
            for model_field in self._shown(model, direction, level)
        }

    def _field(self, model_field: Field, direction: Direction, level: int) -> Wire:
        if model_field.names:
            return model_field.names[0]
        return self.value(
            model_field.type,
            model_field.wire_name,
            direction,
            model_field.example,
            model_field.default,
            level=level + 1,
        )

    def _shown(self, model: Model, direction: Direction, level: int) -> Iterator[Field]:
        """The fields of an invented value: the required ones, and enough optional ones
        to show the purpose of the model."""
        if level > extent.DEEPEST_REQUIRED:
            return
        left = extent.optional_fields(model, direction, level)
        is_request = direction == "request"
        for model_field in model.fields:
            if is_request and model_field.read_only:
                continue
            is_name = isinstance(model_field.type, LiteralType) or model_field.names
            if model_field.required or (is_name and level <= extent.DEEPEST):
                yield model_field
                continue
            is_hidden = (
                model_field.deprecated
                or level > extent.DEEPEST
                or (model_field.write_only and not is_request)
            )
            if is_hidden or (level > 1 and not is_flat(model_field.type, self.named)):
                continue
            if left > 0 or (is_request and level == 0 and model_field.example):
                left -= 1
                yield model_field
