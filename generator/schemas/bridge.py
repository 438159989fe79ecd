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


def with_classes(
    api: Api, schemas: Mapping[str, str], classes: Iterable[GeneratedClass]
) -> Api:
    """The model with the types of fields that were generated.

    `schemas` gives the schema that each class name and each component stands for.
    """
    schema_of = dict(schemas)
    made: dict[str, GeneratedClass] = {}
    for one in classes:
        made[schemas[one.component]] = one
        schema_of[one.name] = schemas[one.component]
    return replace(
        api,
        models=tuple(
            _model(model, made[model.schema_name], schema_of) for model in api.models
        ),
    )


def _model(
    model: Model, generated: GeneratedClass, schema_of: Mapping[str, str]
) -> Model:
    annotations = {field.name: field.annotation for field in generated.fields}
    return replace(
        model,
        fields=tuple(
            _field(field, parse(annotations[field.name], schema_of))
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
