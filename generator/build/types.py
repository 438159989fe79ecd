"""Builds types of the model from schemas of the normal form."""

from dataclasses import dataclass, field

from generator import codes
from generator.build import access
from generator.build.arrays import array_type
from generator.build.choices import allows_null, read_variants
from generator.build.discriminators import DiscriminatorIndex
from generator.build.enum_members import extensible_values, has_names, is_extensible
from generator.build.expansion import NOTHING, Expansion, endless, too_many
from generator.build.kinds import (
    admits_null_value,
    describes_type,
    implied_type,
    is_long,
    literal_type,
    says_something,
    unlisted,
)
from generator.build.own_types import OwnTypes
from generator.build.registry import Registry, SchemaEntry
from generator.build.scalars import Scalars
from generator.build.templates import Templates
from generator.build.unions import enum_schema, nullable_if, one_of, open_enum, opened
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import (
    AnyType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
    UnionType,
)


@dataclass(slots=True)
class TypeBuilder:
    """Builds types, and names the inline schemas that need a class.

    `pending` collects those schemas; the user of the builder makes models of them.
    """

    registry: Registry
    discriminators: DiscriminatorIndex
    scalars: Scalars
    expansion: Expansion
    diagnostics: list[Diagnostic] = field(default_factory=list)
    pending: list[SchemaEntry] = field(default_factory=list)
    nullable_components: frozenset[str] = frozenset()
    own: OwnTypes = field(default_factory=lambda: OwnTypes({}))
    templates: Templates = field(default_factory=Templates)

    def build(self, schema: Json, pointer: str, context: str) -> TypeRef:
        """The type of a schema at a place that uses it.

        `pointer` is the place of the schema in the normal form. `context` is the name
        for an inline class, or a long enum, at this place.
        """
        return self._ended(self._build(schema, pointer, context), pointer)

    def definition(self, schema: Json, pointer: str, context: str) -> TypeRef:
        """The type of a schema at the place that defines it."""
        return self._ended(self._definition(schema, pointer, context), pointer)

    def _ended(self, type_: TypeRef, pointer: str) -> TypeRef:
        """The type, or any value for a schema that consists only of itself."""
        if type_ != NOTHING:
            return type_
        self.diagnostics.append(endless(pointer))
        return AnyType()

    def _build(self, schema: Json, pointer: str, context: str) -> TypeRef:
        """The type at a place; NOTHING for a schema that is inside itself."""
        owner = self.expansion.owner
        variable = self.templates.variable(schema, owner, pointer)
        if variable is not None:
            self.own.wire[pointer] = AnyType(), None
            return variable
        type_ = self._definition(schema, pointer, context)
        values = type_.inner if isinstance(type_, NullableType) else type_
        if isinstance(values, LiteralType) and (is_long(values) or has_names(schema)):
            named = self._inline(enum_schema(values, schema), pointer, context)
            type_ = nullable_if(values is not type_, named)
        return self.own.applied(type_, schema, pointer, self.diagnostics)

    def _inline(self, schema: dict[str, Json], pointer: str, context: str) -> TypeRef:
        """The type of an inline schema with a name of its own."""
        enclosing = self.expansion.enclosing(schema)
        if enclosing is not None:
            return enclosing
        entry, new = self.registry.add_inline(context, schema, pointer)
        if new:
            self.expansion.add_owned(entry.name)
            self.pending.append(entry)
        return ModelType(entry.name)

    def _definition(self, schema: Json, pointer: str, context: str) -> TypeRef:
        if not isinstance(schema, dict):
            return AnyType()
        reference = schema.get("$ref")
        if isinstance(reference, str) and not access.constrains(
            {key: value for key, value in schema.items() if key != "$ref"}
        ):
            return self._reference(reference)
        if "allOf" in schema or "$ref" in schema:
            return self._composed(schema, pointer, context)
        return self._plain(schema, pointer, context)

    def _reference(self, reference: str) -> TypeRef:
        name = self.registry.component_name(reference)
        return AnyType() if name is None else self.component(name)

    def component(self, name: str) -> TypeRef:
        """The type of a component where it is used."""
        pointer = f"/components/schemas/{escape(name)}"
        is_nullable = name in self.nullable_components
        schema = self.registry.components[name]
        external = self.own.replacement(ModelType(name), schema, pointer)
        if external is not None:
            return nullable_if(is_nullable, external)
        type_ = self.discriminators.choices.get(name, ModelType(name))
        return nullable_if(is_nullable, type_)

    def item_type(self, type_: TypeRef) -> TypeRef:
        """The type of the items of a list, which may be a component; of anything else,
        the type itself."""
        if isinstance(type_, ModelType) and type_.name in self.registry.components:
            schema = self.registry.merge(self.registry.components[type_.name])
            if schema.get("type") == "array":
                pointer = f"/components/schemas/{escape(type_.name)}"
                return self.item_type(
                    array_type(schema, pointer, type_.name, self.build)
                )
        return type_.item if isinstance(type_, ListType) else type_

    def _composed(self, schema: dict[str, Json], pointer: str, context: str) -> TypeRef:
        """An allOf: its only relevant part, or all of its parts merged."""
        parts = [part for part in access.items(schema, "allOf") if says_something(part)]
        own = {key: value for key, value in schema.items() if key != "allOf"}
        if len(parts) == 1 and not access.constrains(own):
            index = access.items(schema, "allOf").index(parts[0])
            return self._build(parts[0], f"{pointer}/allOf/{index}", context)
        merged = self.registry.merge(schema)
        if not access.constrains(merged):
            return AnyType()
        with self.expansion.writing_out(merged, pointer) as instead:
            return instead or self._plain(merged, pointer, context)

    def _plain(self, schema: dict[str, Json], pointer: str, context: str) -> TypeRef:
        if "const" in schema or "enum" in schema:
            return self._literal(schema, pointer, context)
        if extensible := extensible_values(schema):
            return self._literal({**schema, "enum": extensible}, pointer, context)
        for keyword in ("oneOf", "anyOf"):
            variants = access.items(schema, keyword)
            if any(
                says_something(variant) and describes_type(variant)
                for variant in variants
            ):
                return self._union(schema, keyword, pointer, context)
        match schema.get("type"):
            case list() as kinds:
                return self._several(schema, kinds, pointer, context)
            case str() as kind:
                return self._single(schema, kind, pointer, context)
            case _:
                implied = implied_type(schema) or self.scalars.implied_kind(schema)
                return self._single(schema, implied, pointer, context)

    def _literal(self, schema: dict[str, Json], pointer: str, context: str) -> TypeRef:
        type_ = literal_type(schema)
        if type_ is not None:
            return opened(type_) if is_extensible(schema) else type_
        plain = {key: schema[key] for key in schema if key not in ("enum", "const")}
        return nullable_if(
            admits_null_value(schema), self._plain(plain, pointer, context)
        )

    def _union(
        self, schema: dict[str, Json], keyword: str, pointer: str, context: str
    ) -> TypeRef:
        """A choice: null set aside, then a single variant, an open enum, or a union."""
        if self.expansion.has_too_many(schema, keyword):
            self.diagnostics.append(too_many(pointer))
            return AnyType()
        nullable = allows_null(schema, keyword)
        types: list[TypeRef] = []
        is_in_itself = False
        for variant in read_variants(schema, keyword, pointer, context, self.registry):
            type_ = self._build(variant.schema, variant.pointer, variant.context)
            is_in_itself |= type_ == NOTHING
            if isinstance(type_, NullableType):
                nullable, type_ = True, type_.inner
            nested = type_.variants if isinstance(type_, UnionType) else (type_,)
            types.extend(inner for inner in nested if inner not in types)
        types = open_enum(types)
        if not types and is_in_itself:
            return NOTHING
        if not types and nullable:
            return PrimitiveType(Primitive.NULL)
        if not types or any(isinstance(type_, AnyType) for type_ in types):
            return self._beside(schema, keyword, pointer, context)
        if len(types) == 1:
            return nullable_if(nullable, types[0])
        discriminator = access.mapping(schema, "discriminator")
        key = access.text(discriminator, "propertyName")
        return nullable_if(nullable, UnionType(tuple(types), key))

    def _beside(
        self, schema: dict[str, Json], keyword: str, pointer: str, context: str
    ) -> TypeRef:
        """The type that the keywords next to a choice describe, if the choice accepts
        any value: `{type: string, anyOf: [{maxLength: 2}, {format: uri}]}`."""
        if "type" not in schema:
            return AnyType()
        rest = {key: value for key, value in schema.items() if key != keyword}
        return self._plain(rest, pointer, context)

    def _several(
        self, schema: dict[str, Json], kinds: list[Json], pointer: str, context: str
    ) -> TypeRef:
        """A type array: null set aside, then a union of the single types."""
        nullable = "null" in kinds
        types = [
            self._single(schema, kind, pointer, context)
            for kind in kinds
            if isinstance(kind, str) and kind != "null"
        ]
        if not types:
            return PrimitiveType(Primitive.NULL) if nullable else AnyType()
        return nullable_if(nullable, one_of(types))

    def _single(
        self, schema: dict[str, Json], kind: str | None, pointer: str, context: str
    ) -> TypeRef:
        match kind:
            case "object":
                return self._object(schema, pointer, context)
            case "array":
                return array_type(schema, pointer, context, self.build)
            case None:
                return AnyType()
            case _:
                scalar = self.scalars.of(schema, kind, pointer, self.own)
                if scalar is not None:
                    return scalar
                self.diagnostics.append(
                    Diagnostic(
                        codes.SCHEMA_UNSUPPORTED,
                        f"the type {kind!r} is unknown",
                        Origin("", pointer),
                    )
                )
                return AnyType()

    def _object(self, schema: dict[str, Json], pointer: str, context: str) -> TypeRef:
        if access.mapping(schema, "properties"):
            return self._inline(schema, pointer, context)
        return MapType(self.additional(schema, pointer, context) or AnyType())

    def additional(
        self, schema: dict[str, Json], pointer: str, context: str
    ) -> TypeRef | None:
        """The type of an object's unlisted keys; None if it is not declared."""
        types = [
            self.build(child, f"{pointer}/{place}", f"{context} Value")
            for place, child in unlisted(schema)
        ]
        return one_of(types) if types else None
