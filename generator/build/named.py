"""Builds models, enums and aliases from the named schemas of the normal form."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from generator.build import access
from generator.build.enum_members import enum_members, has_names
from generator.build.expansion import unending
from generator.build.kinds import is_object
from generator.build.merging import own_keywords
from generator.build.registry import Registry, SchemaEntry
from generator.build.secrets import Secrets
from generator.build.types import TypeBuilder
from generator.document import Json, escape
from generator.model import (
    Alias,
    AnyType,
    Enum,
    Field,
    GenericBase,
    LiteralType,
    Model,
    ModelType,
    TypeRef,
)
from generator.naming import python
from generator.naming.reserved import MODEL_MODULES
from generator.naming.scope import NameRequest, Overrides, resolve


@dataclass(frozen=True, slots=True)
class NamedSchemas:
    """The result for `components/schemas` and the inline schemas."""

    models: tuple[Model, ...]
    enums: tuple[Enum, ...]
    aliases: tuple[Alias, ...]


def nullable_components(registry: Registry) -> frozenset[str]:
    """Components with properties that also accept null: each use of them is
    nullable."""
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
    """Build models, enums and aliases for every component and every inline schema.

    Call it after the operations are built, when all inline schemas are known. It names
    the inline schemas that it finds itself.
    """
    registry = builder.registry
    queue = deque(registry.entries())
    entries: list[SchemaEntry] = []
    objects: dict[str, tuple[tuple[Field, ...], TypeRef | None]] = {}
    bases: dict[str, GenericBase] = {}
    types: dict[str, TypeRef] = {}
    while queue or builder.pending:
        entry = queue.popleft() if queue else builder.pending.pop(0)
        entries.append(entry)
        builder.expansion.owner = entry
        schema = registry.merge(entry.schema)
        if is_object(schema):
            if _may_have_number(entry, builder):
                # An object is not a number, which is a diagnostic.
                builder.own.applied(
                    ModelType(entry.name),
                    entry.schema,
                    entry.pointer,
                    builder.diagnostics,
                )
            objects[entry.name] = (
                _fields(schema, entry, builder, overrides, secrets),
                builder.additional(schema, entry.pointer, entry.name),
            )
            base = builder.templates.base(entry.schema)
            if base is not None:
                bases[entry.name] = GenericBase(
                    base,
                    tuple(
                        builder.build(argument, entry.pointer, f"{entry.name} {name}")
                        for name, argument in builder.templates.arguments(entry.schema)
                    ),
                )
        else:
            definition = builder.definition(entry.schema, entry.pointer, entry.name)
            if _may_have_number(entry, builder):
                definition = builder.own.applied(
                    definition, entry.schema, entry.pointer, builder.diagnostics
                )
            types[entry.name] = definition
    builder.expansion.owner = None
    if builder.expansion.stopped_at is not None:
        builder.diagnostics.append(unending(builder.expansion.stopped_at))
    return _assemble(
        entries, objects, types, bases, _class_names(entries, builder, overrides)
    )


def _may_have_number(entry: SchemaEntry, builder: TypeBuilder) -> bool:
    """Whether provider.yaml may set the number type of a component. Its settings for
    inline schemas apply where those are used."""
    is_component = entry.name in builder.registry.components
    return is_component and builder.own.external(entry.pointer) is None


def _fields(
    schema: dict[str, Json],
    entry: SchemaEntry,
    builder: TypeBuilder,
    overrides: Overrides,
    secrets: Secrets,
) -> tuple[Field, ...]:
    required = [str(name) for name in access.items(schema, "required")]
    # A required name without a property is a property of any type, or of the usual one.
    others = schema.get("additionalProperties")
    undescribed: Json = others if isinstance(others, dict) else {}
    properties = access.mapping(schema, "properties") | {
        name: undescribed
        for name in required
        if name not in access.mapping(schema, "properties")
    }
    properties = builder.discriminators.narrowed(entry.name, properties)
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
            own_keywords(property_schema),
            builder.build(property_schema, pointers[name], f"{entry.name} {name}"),
            name in required,
            secrets.has_property(name, pointers[name], property_schema),
            builder.discriminators.names_of(entry.name, name),
            name in builder.discriminators.names.get(entry.name, {}),
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
    names: tuple[str | int | bool, ...],
    is_name: bool,
) -> Field:
    return Field(
        name=name,
        wire_name=wire_name,
        type=type_,
        required=required,
        description=access.text(schema, "description"),
        default=access.json_text(schema["default"]) if "default" in schema else None,
        example=access.example(schema),
        constraints=access.constraints(schema),
        # Discriminator values are sent, whatever the document says about them.
        read_only=access.flag(schema, "readOnly") and not is_name,
        write_only=access.flag(schema, "writeOnly"),
        deprecated=access.flag(schema, "deprecated"),
        secret=secret,
        names=names,
    )


def _class_names(
    entries: list[SchemaEntry], builder: TypeBuilder, overrides: Overrides
) -> dict[str, str]:
    requests = [
        overrides.request(
            entry.name, entry.name, python.class_name(entry.name), entry.pointer
        )
        for entry in entries
    ]
    # The class with the constants is named after the enum.
    requests += [
        NameRequest(
            _values(entry.name), entry.name, f"{request.preferred}Values", entry.pointer
        )
        for entry, request in zip(entries, requests, strict=True)
        if has_names(entry.schema)
    ]
    names = resolve(requests)
    builder.diagnostics.extend(names.diagnostics)
    return names.by_key


def _values(name: str) -> str:
    """The key of the class with an enum's constants. No schema can have this name."""
    return f"{name}\0values"


def _assemble(
    entries: list[SchemaEntry],
    objects: Mapping[str, tuple[tuple[Field, ...], TypeRef | None]],
    types: Mapping[str, TypeRef],
    bases: Mapping[str, GenericBase],
    class_names: Mapping[str, str],
) -> NamedSchemas:
    """Build models, enums and aliases from what each schema is: the fields and the type
    of other keys of an object, or a type."""
    modules = resolve(
        (
            NameRequest(
                entry.name,
                entry.name,
                python.module_name(class_names[entry.name]),
                entry.pointer,
            )
            for entry in entries
        ),
        reserved=MODEL_MODULES,
    ).by_key
    models, enums, aliases = [], [], []
    for entry in entries:
        name = entry.name
        common = (name, class_names[name], modules[name], entry.pointer)
        description = access.text(entry.schema, "description")
        if name in objects:
            fields, additional = objects[name]
            models.append(
                Model(
                    *common,
                    fields=fields,
                    description=description,
                    additional=additional,
                    deprecated=access.flag(entry.schema, "deprecated"),
                    example=access.example(entry.schema),
                    base=bases.get(name),
                )
            )
            continue
        type_ = AnyType() if types[name] == ModelType(name) else types[name]
        match type_:
            case LiteralType():
                members = enum_members(entry.schema)
                enums.append(
                    Enum(
                        *common,
                        type=type_,
                        description=description,
                        members=members,
                        members_class=class_names[_values(name)] if members else None,
                    )
                )
            case _:
                aliases.append(Alias(*common, type=type_, description=description))
    return NamedSchemas(tuple(models), tuple(enums), tuple(aliases))
