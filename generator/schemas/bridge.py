"""What came back from datamodel-code-generator, put into the model."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import (
    Api,
    Field,
    ListType,
    LiteralType,
    MapType,
    Model,
    NullableType,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.schemas.annotation import parse
from generator.schemas.classes import GeneratedClass
from generator.schemas.skeleton import Place, Skeleton


def with_classes(api: Api, bare: Skeleton, classes: Iterable[GeneratedClass]) -> Api:
    """The model with the types of fields that were generated from its skeleton."""
    made = list(classes)
    schema_of = dict(bare.schemas)
    schema_of |= {one.name: bare.schemas[one.component] for one in made}
    types = {
        Place(schema_of[one.name], field.name): parse(field.annotation, schema_of)
        for one in made
        for field in one.fields
    }
    return replace(
        api, models=tuple(_model(model, bare.places, types) for model in api.models)
    )


def _model(
    model: Model, places: Mapping[Place, Place], types: Mapping[Place, TypeRef]
) -> Model:
    return replace(
        model,
        fields=tuple(
            _field(field, types[places[Place(model.schema_name, field.name)]])
            for field in model.fields
        ),
    )


def _field(field: Field, generated: TypeRef) -> Field:
    if _same(field.type, generated):
        return field
    return replace(field, type=generated)


def _same(ours: TypeRef, generated: TypeRef) -> bool:
    """Whether two types are the same but for formats and discriminators, of which
    Python source knows nothing."""
    match ours, generated:
        case PrimitiveType(left), PrimitiveType(right):
            return left is right
        case ListType(left), ListType(right):
            return _same(left, right)
        case MapType(left), MapType(right):
            return _same(left, right)
        case NullableType(left), NullableType(right):
            return _same(left, right)
        case (UnionType(variants=left), UnionType(variants=right)) | (
            TupleType(items=left),
            TupleType(items=right),
        ):
            return len(left) == len(right) and all(map(_same, left, right))
        case LiteralType(values=left), LiteralType(values=right):
            return left == right
        case _:
            return ours == generated
