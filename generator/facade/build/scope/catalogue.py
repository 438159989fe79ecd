"""What a provider's model has, by name: operations, schemas, enum values."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.pointer import escape
from generator.model import (
    Alias,
    Api,
    Enum,
    Field,
    LiteralType,
    Model,
    ModelType,
    NullableType,
    Operation,
    Resource,
    TypeRef,
    UnionType,
)


@dataclass(frozen=True, slots=True)
class FoundOperation:
    """An operation and the resource it stands in."""

    resource: Resource
    operation: Operation


class Catalogue:
    """The model of one provider, for looking things up."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self._operations = {
            operation.id: FoundOperation(resource, operation)
            for resource in api.resources
            for operation in resource.operations
        }
        named: tuple[Model | Enum | Alias, ...] = (
            *api.models,
            *api.enums,
            *api.aliases,
        )
        self._schemas = {one.schema_name: one for one in named}

    def operation(self, operation_id: str) -> FoundOperation | None:
        """An operation by its operationId."""
        return self._operations.get(operation_id)

    @property
    def operation_ids(self) -> tuple[str, ...]:
        """All operationIds."""
        return tuple(self._operations)

    @property
    def classes(self) -> dict[str, str]:
        """The class of each schema."""
        return {name: one.class_name for name, one in self._schemas.items()}

    def schema(self, name: str) -> Model | Enum | Alias | None:
        """A named schema."""
        return self._schemas.get(name)

    @property
    def schema_names(self) -> tuple[str, ...]:
        """The names of all schemas."""
        return tuple(self._schemas)

    def resolve(self, type_: TypeRef) -> TypeRef:
        """The type without null, aliases and enums replaced by what they stand for.

        What comes back is a `ModelType` only for a schema that is a class.
        """
        seen: set[str] = set()
        while True:
            match type_:
                case NullableType(inner):
                    type_ = inner
                case ModelType(name) if name not in seen:
                    seen.add(name)
                    found = self._schemas.get(name)
                    if isinstance(found, Enum | Alias):
                        type_ = found.type
                    else:
                        return type_
                case _:
                    return type_

    def model(self, type_: TypeRef) -> Model | None:
        """The class that a type is, None when it is none."""
        resolved = self.resolve(type_)
        if isinstance(resolved, ModelType):
            found = self._schemas.get(resolved.name)
            return found if isinstance(found, Model) else None
        return None

    def models_with(self, type_: TypeRef, wire_name: str) -> list[Model]:
        """The classes among the variants of a union that have a property."""
        resolved = self.resolve(type_)
        variants = resolved.variants if isinstance(resolved, UnionType) else (resolved,)
        found = []
        for variant in variants:
            if isinstance(self.resolve(variant), UnionType):
                found += self.models_with(variant, wire_name)
                continue
            model = self.model(variant)
            if model is not None and field_of(model, wire_name) is not None:
                found.append(model)
        return found

    def words(self, type_: TypeRef) -> tuple[str, ...] | None:
        """The words of an enum as text; None for what is no closed list of words."""
        resolved = self.resolve(type_)
        if isinstance(resolved, LiteralType) and not resolved.open:
            return tuple(as_word(value) for value in resolved.values)
        return None


def as_word(value: str | int | bool) -> str:
    """A value of an enum as the text that tables use for it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def field_of(model: Model, wire_name: str) -> Field | None:
    """A field by its name on the wire."""
    return next((one for one in model.fields if one.wire_name == wire_name), None)


def field_pointer(model: Model, wire_name: str) -> str:
    """Where a property stands in the description."""
    return f"{model.pointer}/properties/{escape(wire_name)}"
