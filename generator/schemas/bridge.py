"""Puts the types that datamodel-code-generator generated into the model."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.model import (
    Api,
    ExternalType,
    Field,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelType,
    NullableType,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.model.types import with_children
from generator.schemas.annotation import parse
from generator.schemas.classes import GeneratedClass
from generator.schemas.skeleton import FieldKey, Skeleton, external_name


def with_classes(
    api: Api, skeleton: Skeleton, classes: Collection[GeneratedClass]
) -> Api:
    """The model with the field types that were generated from its skeleton."""
    schema_names = skeleton.schemas | {
        generated.name: skeleton.schemas[generated.component] for generated in classes
    }
    externals = {external_name(type_): type_ for type_ in skeleton.externals}
    types = {
        FieldKey(schema_names[generated.name], field.name): _with_externals(
            parse(field.annotation, schema_names), externals
        )
        for generated in classes
        for field in generated.fields
    }
    return replace(
        api,
        models=tuple(_model(model, skeleton.sources, types) for model in api.models),
    )


def _with_externals(
    type_: TypeRef, externals: Mapping[str, ExternalType | PrimitiveType]
) -> TypeRef:
    """The type with existing Python types instead of their placeholder classes."""
    if isinstance(type_, ModelType):
        return externals.get(type_.name, type_)
    return with_children(type_, lambda part: _with_externals(part, externals))


def _model(
    model: Model,
    sources: Mapping[FieldKey, FieldKey],
    types: Mapping[FieldKey, TypeRef],
) -> Model:
    return replace(
        model,
        fields=tuple(
            _field(field, types[sources[FieldKey(model.schema_name, field.name)]])
            for field in model.fields
        ),
    )


def _field(field: Field, generated: TypeRef) -> Field:
    """The field with the generated type, if that differs from its own."""
    return field if _same(field.type, generated) else replace(field, type=generated)


def _same(ours: TypeRef, generated: TypeRef) -> bool:
    """Whether two types are equal except for formats and discriminators, which Python
    source does not have."""
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
