"""The two models, and how the types of each are called in Python."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from generator.model import Alias, Api, Enum, ModelType, NamedSchema, TypeRef
from generator.python.annotations import Annotations


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two models with its schemas by name."""

    api: Api
    named: Mapping[str, NamedSchema]
    annotations: Annotations

    @classmethod
    def of(cls, api: Api) -> Self:
        """The side of a model."""
        named = {one.schema_name: one for one in api.named}
        classes = {name: one.class_name for name, one in named.items()}
        return cls(api, named, Annotations(classes, "models."))

    def source(self, type_: TypeRef) -> str:
        """A type as a user of the client writes it."""
        return self.annotations.of(type_)

    def resolved(self, type_: TypeRef) -> TypeRef:
        """A type with the names of aliases and enums at its top replaced by what they
        stand for; one that only leads back to itself stays as it is."""
        seen: set[str] = set()
        while isinstance(type_, ModelType) and type_.name not in seen:
            seen.add(type_.name)
            match self.named[type_.name]:
                case Alias() | Enum() as named:
                    type_ = named.type
                case _:
                    break
        return type_


@dataclass(frozen=True, slots=True)
class Sides:
    """The old and the new model."""

    old: Side
    new: Side
