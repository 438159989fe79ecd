"""From the named schemas of the normal form to models, enums and aliases."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from openapi_pydantic.v3.v3_1 import Schema

from generator import codes
from generator.build import access
from generator.build.merging import merge
from generator.build.registry import NamedSchema, Registry
from generator.build.secrets import Secrets
from generator.build.types import TypeBuilder
from generator.build.views import misfit
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import (
    Alias,
    AnyType,
    Enum,
    Field,
    LiteralType,
    Model,
    ModelType,
    TypeRef,
)
from generator.naming import python
from generator.naming.overrides import Overrides
from generator.naming.reserved import MODEL_MODULES
from generator.naming.scope import NameRequest, resolve

_CONSTRAINTS = (
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
)


@dataclass(frozen=True, slots=True)
class NamedSchemas:
    """Everything that `components/schemas` and the inline schemas became."""

    models: tuple[Model, ...]
    enums: tuple[Enum, ...]
    aliases: tuple[Alias, ...]


def check_components(registry: Registry) -> list[Diagnostic]:
    """Replaces every component that is no schema by one that admits any value.

    Returns a diagnostic for each mistake, at the keyword that has it.
    """
    diagnostics = []
    for name, schema in registry.components.items():
        found = misfit(Schema, schema)
        if found is not None:
            place = f"/components/schemas/{escape(name)}{found.pointer}"
            diagnostics.append(
                Diagnostic(
                    codes.SCHEMA_INVALID,
                    f"the schema {name!r} is not valid: {found.message}",
                    Origin("", place),
                )
            )
            registry.components[name] = {}
    return diagnostics


def nullable_components(registry: Registry) -> frozenset[str]:
    """Components with properties that are also null: each use of them is nullable."""
    return frozenset(
        name
        for name, schema in registry.components.items()
        if isinstance(schema.get("type"), list)
        and "null" in access.items(schema, "type")
        and access.mapping(schema, "properties")
    )


def build_named(
    builder: TypeBuilder, overrides: Overrides, secrets: Secrets
) -> NamedSchemas:
    """Models, enums and aliases for every component and every inline schema.

    Call it after the operations were built, when all inline schemas are known; it
    names those that it meets itself.
    """
    registry = builder.registry
    fields: dict[str, tuple[Field, ...]] = {}
    aliases: dict[str, TypeRef] = {}
    queue = deque(
        NamedSchema(name, schema, f"/components/schemas/{escape(name)}")
        for name, schema in registry.components.items()
    )
    named: list[NamedSchema] = []
    extras: dict[str, TypeRef | None] = {}
    while queue or builder.pending:
        entry = queue.popleft() if queue else builder.pending.pop(0)
        named.append(entry)
        schema = merge(entry.schema, registry.resolve)
        if _is_object(schema):
            entry_fields = _fields(schema, entry, builder, overrides, secrets)
            fields[entry.name] = entry_fields
            extras[entry.name] = builder.additional(schema, entry.pointer, entry.name)
        else:
            aliases[entry.name] = builder.definition(
                entry.schema, entry.pointer, entry.name
            )
    names = _class_names(named, builder, overrides)
    return _assemble(named, fields, extras, aliases, names)


def _is_object(schema: Mapping[str, Json]) -> bool:
    """Whether a schema becomes a class: it has properties and is not a choice."""
    kind = schema.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    choice = any(
        isinstance(variant, dict)
        and not set(variant) <= {"required", "not", "description"}
        for keyword in ("oneOf", "anyOf")
        for variant in access.items(schema, keyword)
    )
    return (
        bool(access.mapping(schema, "properties"))
        and not choice
        and all(one in ("object", "null", None) for one in kinds)
    )


def _fields(
    schema: dict[str, Json],
    entry: NamedSchema,
    builder: TypeBuilder,
    overrides: Overrides,
    secrets: Secrets,
) -> tuple[Field, ...]:
    properties = access.mapping(schema, "properties")
    required = set(map(str, access.items(schema, "required")))
    pointers = {
        name: f"{entry.pointer}/properties/{escape(name)}" for name in properties
    }
    names = resolve(
        overrides.request(name, name, python.field_name(name), pointers[name])
        for name in properties
    )
    builder.diagnostics.extend(names.diagnostics)
    return tuple(
        _field(
            names.by_key[name],
            name,
            property_schema if isinstance(property_schema, dict) else {},
            builder.build(property_schema, pointers[name], f"{entry.name} {name}"),
            name in required,
            secrets.has_property(name, pointers[name], property_schema),
        )
        for name, property_schema in properties.items()
    )


def _field(
    name: str,
    wire_name: str,
    schema: dict[str, Json],
    type_: TypeRef,
    required: bool,
    secret: bool,
) -> Field:
    return Field(
        name=name,
        wire_name=wire_name,
        type=type_,
        required=required,
        description=access.text(schema, "description"),
        default=access.json_text(schema["default"]) if "default" in schema else None,
        example=access.example(schema),
        constraints=tuple(
            (keyword, access.json_text(schema[keyword]))
            for keyword in _CONSTRAINTS
            if keyword in schema
        ),
        read_only=access.flag(schema, "readOnly"),
        write_only=access.flag(schema, "writeOnly"),
        deprecated=access.flag(schema, "deprecated"),
        secret=secret,
    )


def _class_names(
    named: list[NamedSchema], builder: TypeBuilder, overrides: Overrides
) -> dict[str, str]:
    names = resolve(
        overrides.request(
            entry.name, entry.name, python.class_name(entry.name), entry.pointer
        )
        for entry in named
    )
    builder.diagnostics.extend(names.diagnostics)
    return names.by_key


def _assemble(
    named: list[NamedSchema],
    fields: dict[str, tuple[Field, ...]],
    extras: dict[str, TypeRef | None],
    aliases: dict[str, TypeRef],
    names: dict[str, str],
) -> NamedSchemas:
    modules = resolve(
        (
            NameRequest(
                entry.name,
                entry.name,
                python.module_name(names[entry.name]),
                entry.pointer,
            )
            for entry in named
        ),
        reserved=MODEL_MODULES,
    ).by_key
    models, enums, others = [], [], []
    for entry in named:
        description = access.text(entry.schema, "description")
        common = (entry.name, names[entry.name], modules[entry.name], entry.pointer)
        if entry.name in fields:
            models.append(
                Model(
                    *common,
                    fields=fields[entry.name],
                    description=description,
                    additional=extras[entry.name],
                    deprecated=access.flag(entry.schema, "deprecated"),
                    example=access.example(entry.schema),
                )
            )
            continue
        type_ = aliases[entry.name]
        if type_ == ModelType(entry.name):
            type_ = AnyType()
        match type_:
            case LiteralType():
                enums.append(Enum(*common, type=type_, description=description))
            case _:
                others.append(Alias(*common, type=type_, description=description))
    return NamedSchemas(tuple(models), tuple(enums), tuple(others))
