"""Unions: their members, and which of them a value that fits none is nearest to."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from typing_extensions import TypeAliasType


def union_members(annotation: Any) -> tuple[Any, ...]:
    """The members of a union, those of nested unions and aliases included."""
    if isinstance(annotation, TypeAliasType):
        return union_members(annotation.__value__)
    origin = get_origin(annotation)
    if origin is Annotated:
        return union_members(get_args(annotation)[0])
    if origin is Union or origin is types.UnionType:
        nested = (union_members(member) for member in get_args(annotation))
        return tuple(member for members in nested for member in members)
    return (annotation,)


def discriminated_variant(
    members: Sequence[Any], discriminator: str, value: Any
) -> type[BaseModel] | None:
    """The variant that the discriminator of a JSON object names, if one does."""
    if not isinstance(value, Mapping):
        return None
    for member in members:
        if not (isinstance(member, type) and issubclass(member, BaseModel)):
            continue
        field = member.model_fields.get(discriminator)
        if field is None:
            continue
        tag = value.get(field.alias or discriminator)
        if tag in _literals(field.annotation):
            return member
    return None


def _literals(annotation: Any) -> tuple[Any, ...]:
    values: list[Any] = []
    for member in union_members(annotation):
        if get_origin(member) is Literal:
            values.extend(get_args(member))
    return tuple(values)


def likely_variants(members: Sequence[Any], value: Any) -> list[Any]:
    """The members that a value could be meant as, the likeliest first.

    An object can only be a model or a mapping that shares a property with it, a list
    only an array, a scalar only a scalar.
    """
    if isinstance(value, Mapping):
        models = [(shared_keys(member, value), member) for member in members]
        fitting = [(count, member) for count, member in models if count]
        return [member for _, member in sorted(fitting, key=lambda pair: -pair[0])] + [
            member for member in members if get_origin(member) in (dict, Mapping)
        ]
    if isinstance(value, list):
        return [member for member in members if get_origin(member) is list]
    return [member for member in members if not _is_container(member)]


def shared_keys(member: Any, value: Mapping[str, Any]) -> int:
    """How many properties of a model stand in a JSON object."""
    if not (isinstance(member, type) and issubclass(member, BaseModel)):
        return 0
    return sum(
        (field.alias or name) in value for name, field in member.model_fields.items()
    )


def _is_container(member: Any) -> bool:
    origin = get_origin(member)
    if origin in (list, dict, Mapping):
        return True
    return isinstance(member, type) and issubclass(member, BaseModel)
