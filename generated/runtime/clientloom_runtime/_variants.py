"""Unions: their members, and which one is closest to a value that matches none."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from ._shapes import alias_value


def union_members(annotation: Any) -> tuple[Any, ...]:
    """The members of a union, including those of nested unions and aliases.

    An annotated member stays one member, with its metadata.
    """
    if isinstance(annotation, TypeAliasType):
        return union_members(alias_value(annotation))
    if not is_union(annotation):
        return (annotation,)
    nested = (union_members(member) for member in get_args(annotation))
    return tuple(member for members in nested for member in members)


def is_union(annotation: Any) -> bool:
    """Whether a type is a union."""
    origin = get_origin(annotation)
    return origin is Union or origin is types.UnionType


def bare(annotation: Any) -> Any:
    """A type without its metadata and its alias."""
    while True:
        if isinstance(annotation, TypeAliasType):
            annotation = alias_value(annotation)
        elif get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        else:
            return annotation


def is_model(annotation: Any) -> bool:
    """Whether a type is a model."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def given_discriminator(metadata: Sequence[Any]) -> str | None:
    """The discriminator attribute, if the spec names one."""
    for each in metadata:
        if isinstance(each, FieldInfo) and isinstance(each.discriminator, str):
            return each.discriminator
    return None


def implied_discriminator(members: Sequence[Any]) -> str | None:
    """The attribute that distinguishes models although the spec does not say so.

    Every model has it, with its own values: `kind: Literal["card"]`.
    """
    models: list[type[BaseModel]] = [bare(member) for member in members]
    if not all(is_model(model) for model in models):
        return None
    for name in models[0].model_fields:
        values = [_literals(model.model_fields.get(name)) for model in models]
        everything = [value for each in values for value in each]
        if all(values) and len(everything) == len(set(everything)):
            return name
    return None


def discriminated_variant(
    members: Sequence[Any], discriminator: str, value: Any
) -> type[BaseModel] | None:
    """The variant that the discriminator of a JSON object names, if one does."""
    if not isinstance(value, Mapping):
        return None
    for member in members:
        model = bare(member)
        if is_union(model):
            found = discriminated_variant(union_members(model), discriminator, value)
            if found is not None:
                return found
        elif is_model(model):
            field = model.model_fields.get(discriminator)
            key = field.alias or discriminator if field is not None else None
            if key is not None and value.get(key) in _literals(field):
                return model  # type: ignore[no-any-return]
    return None


def names_of(field: FieldInfo | None) -> tuple[Any, ...]:
    """The discriminator values of a model in unions, if its own type allows others."""
    extra = None if field is None else field.json_schema_extra
    names = extra.get("discriminator") if isinstance(extra, dict) else None
    return tuple(names) if isinstance(names, list) else ()


def constants_of(field: FieldInfo) -> tuple[Any, ...]:
    """The values of a field that accepts nothing else."""
    values: list[Any] = []
    for member in union_members(field.annotation):
        if member is type(None):
            values.append(None)
        elif get_origin(bare(member)) is Literal:
            values.extend(get_args(bare(member)))
        else:
            return ()
    return tuple(values)


def _literals(field: FieldInfo | None) -> tuple[Any, ...]:
    """The values of a field that only allows certain ones."""
    names = names_of(field)
    if names:
        return names
    values: list[Any] = []
    for member in () if field is None else union_members(field.annotation):
        if get_origin(bare(member)) is Literal:
            values.extend(get_args(bare(member)))
    return tuple(values)


def likely_variants(members: Sequence[Any], value: Any) -> list[Any]:
    """The members that a value could belong to, the likeliest first.

    An object can only be a mapping, or a model that shares a property with it; a list
    only an array; a scalar only a scalar.
    """
    if isinstance(value, Mapping):
        shared = [(shared_keys(member, value), member) for member in members]
        models = sorted((each for each in shared if each[0]), key=lambda pair: -pair[0])
        mappings = [each for each in members if _origin(each) in (dict, Mapping)]
        return [member for _, member in models] + mappings
    if isinstance(value, list):
        return [member for member in members if _origin(member) is list]
    return [member for member in members if not _is_container(member)]


def shared_keys(member: Any, value: Mapping[str, Any]) -> int:
    """How many properties of a model, or of one of its variants, an object has."""
    model = bare(member)
    if is_union(model):
        return max(shared_keys(each, value) for each in union_members(model))
    if not is_model(model):
        return 0
    return sum(
        (field.alias or name) in value for name, field in model.model_fields.items()
    )


def known_names(member: Any, value: Mapping[str, Any]) -> int:
    """How many keys of a mapping are properties of a model, by either name."""
    model = bare(member)
    if not is_model(model):
        return 0
    names = set(model.model_fields) | {
        field.alias for field in model.model_fields.values() if field.alias
    }
    return sum(key in names for key in value)


def _origin(member: Any) -> Any:
    return get_origin(bare(member))


def _is_container(member: Any) -> bool:
    if is_union(bare(member)):
        return all(_is_container(each) for each in union_members(bare(member)))
    return _origin(member) in (list, dict, Mapping) or is_model(bare(member))
