"""The contents of a provider's model by name: operations, schemas, enum values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator import codes
from generator.document.pointer import escape
from generator.facade.read.nodes import BindingError, YamlNode
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
from generator.project.spelling import suggestion
from generator.python.annotations import Annotations


@dataclass(frozen=True, slots=True)
class ResourceOperation:
    """An operation and the resource that has it."""

    resource: Resource
    operation: Operation


class Catalog:
    """Looks up the contents of one provider's model."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self._operations = {
            operation.id: ResourceOperation(resource, operation)
            for resource in api.resources
            for operation in resource.operations
        }
        schemas: tuple[Model | Enum | Alias, ...] = (
            *api.models,
            *api.enums,
            *api.aliases,
        )
        self._schemas = {schema.schema_name: schema for schema in schemas}
        classes = {schema.schema_name: schema.class_name for schema in schemas}
        self._annotations = Annotations(classes, "models.")

    def has_operation(self, operation_id: str) -> bool:
        """Whether the spec has an operation."""
        return operation_id in self._operations

    def operation(
        self, operation_id: str, node: YamlNode, purpose: str = ""
    ) -> ResourceOperation:
        """An operation by its operationId. Raises BindingError if it does not exist."""
        if operation_id in self._operations:
            return self._operations[operation_id]
        for excluded in self.api.excluded.operations:
            if excluded.id == operation_id:
                setting = excluded.setting.split("/")[1]
                raise node.error(
                    f"`{setting}` in provider.yaml leaves out the operation "
                    f"{operation_id!r}{purpose}",
                    codes.BINDING_OPERATION_EXCLUDED,
                    excluded.pointer,
                )
        raise node.error(
            f"the OpenAPI document has no operation {operation_id!r}{purpose}",
            codes.BINDING_OPERATION_UNKNOWN,
            "/paths",
            suggestion(operation_id, self._operations),
        )

    def annotation(self, type_: TypeRef) -> str:
        """The annotation of a response in a module of the facade."""
        return self._annotations.of(type_)

    def schema(self, name: str) -> Model | Enum | Alias | None:
        """A named schema."""
        return self._schemas.get(name)

    def schema_error(self, names: Sequence[str], node: YamlNode) -> BindingError:
        """The error that none of the schemas named at a node exists."""
        text = " or ".join(map(repr, names))
        for name, pointer in self.api.excluded.schemas:
            if name in names:
                return node.error(
                    f"the package leaves out the schema {text}: with `include` and "
                    "`exclude` in provider.yaml, no operation uses it",
                    codes.BINDING_OPERATION_EXCLUDED,
                    pointer,
                )
        for name, type_ in self.api.existing:
            if name in names:
                return node.error(
                    f"`types` in provider.yaml makes the schema {text} a "
                    f"{type_.module}.{type_.name}, which has no fields here",
                    codes.BINDING_FIELD_UNKNOWN,
                    type_.pointer,
                    "Read the value as a whole, or remove the type.",
                )
        return node.error(
            f"the OpenAPI document has no schema {text}",
            codes.BINDING_FIELD_UNKNOWN,
            "/components/schemas",
            suggestion(names[0], self._schemas),
        )

    def resolve(self, type_: TypeRef) -> TypeRef:
        """The type without null, with aliases and enums replaced by their types.

        The result is a `ModelType` only for a schema that is a class.
        """
        resolved_names: set[str] = set()
        while True:
            match type_:
                case NullableType(inner):
                    type_ = inner
                case ModelType(name) if name not in resolved_names:
                    resolved_names.add(name)
                    schema = self._schemas.get(name)
                    if not isinstance(schema, Enum | Alias):
                        return type_
                    type_ = schema.type
                case _:
                    return type_

    def model(self, type_: TypeRef) -> Model | None:
        """The class for a type; None if it is not a class."""
        resolved = self.resolve(type_)
        if not isinstance(resolved, ModelType):
            return None
        schema = self._schemas.get(resolved.name)
        return schema if isinstance(schema, Model) else None

    def models_with(self, type_: TypeRef, wire_name: str) -> list[Model]:
        """The classes among the variants of a union that have a property."""
        resolved = self.resolve(type_)
        variants = resolved.variants if isinstance(resolved, UnionType) else (resolved,)
        models = []
        for variant in variants:
            if isinstance(self.resolve(variant), UnionType):
                models += self.models_with(variant, wire_name)
                continue
            model = self.model(variant)
            if model is not None and field_of(model, wire_name) is not None:
                models.append(model)
        return models

    def words(self, type_: TypeRef) -> tuple[str, ...] | None:
        """The values of a closed enum as strings; None for other types."""
        resolved = self.resolve(type_)
        if isinstance(resolved, LiteralType) and not resolved.open:
            return tuple(map(as_word, resolved.values))
        return None


def as_word(value: str | int | bool) -> str:
    """An enum value as the string that tables use for it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def field_of(model: Model, wire_name: str) -> Field | None:
    """A field by its wire name."""
    return next((field for field in model.fields if field.wire_name == wire_name), None)


def field_pointer(model: Model, wire_name: str) -> str:
    """The pointer of a property in the spec."""
    return f"{model.pointer}/properties/{escape(wire_name)}"


def check_table(
    words: tuple[str, ...],
    rows: dict[str, YamlNode],
    unlisted: Iterable[str],
    node: YamlNode,
    described: str | None,
    covered: Collection[str] = (),
) -> None:
    """Checks that the rows of a table, at `node`, cover exactly the values.

    `unlisted` are values that may have a row without being listed; `covered` are those
    that need none.
    """
    unlisted = tuple(unlisted)
    missing = [word for word in words if word not in rows and word not in covered]
    if missing:
        verb = "have" if len(missing) > 1 else "has"
        message = f"{_listed(missing)} in the OpenAPI document {verb} no row"
        node.report(message, codes.BINDING_VALUE_MISSING, described)
    for word in words:
        if word in unlisted:
            message = f"{word!r} is under `unlisted`, but the OpenAPI document lists it"
            node.report(message, codes.BINDING_VALUE_LISTED, described)
    for word, row in rows.items():
        if word not in words and word not in unlisted:
            message = (
                f"there is a row for {word!r}, which the OpenAPI document does not list"
            )
            row.report(message, codes.BINDING_VALUE_UNKNOWN, described)


def check_parameters(
    operation: Operation, names: Iterable[str], node: YamlNode
) -> None:
    """Checks that an operation has the parameters of these names, the keys of
    `node`."""
    known = [parameter.wire_name for parameter in operation.parameters]
    for name in names:
        if name not in known:
            (node / name).report(
                f"{operation.id} has no parameter {name!r}",
                codes.BINDING_PARAMETER_UNKNOWN,
                operation.pointer,
                suggestion(name, known),
            )


_MOST_NAMED = 8
"""The most values that one message names."""


def _listed(words: list[str]) -> str:
    """The values for a message: the first ones, and the number of the others."""
    if len(words) == 1:
        return f"the value {words[0]!r}"
    more = len(words) - _MOST_NAMED
    names = ", ".join(map(repr, words[:_MOST_NAMED]))
    return f"the values {names}" + (f" and {more} more" if more > 0 else "")
