"""Finds the properties of a schema that the fields of a facade model seem to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.draft.names import PART, SIMILAR, Names, meanings, subject
from generator.draft.proposals import ObjectDraft, Row, ToDo
from generator.facade.read.fields import CanonEnum, CanonField
from generator.facade.read.types import (
    CanonEnumType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    type_spelling,
    without_none,
)
from generator.model import (
    ListType,
    LiteralType,
    Model,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.python.text import source_of
from generator.scaffold.lines import SettingValue

if TYPE_CHECKING:
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon, CanonModel

_DEPTH = 2
"""How many objects a path may lead through."""

_NESTED = 0.9
"""What each object along a path takes away from the likeness."""

_UNDECIDED = ("unknown", "other")
"""The values of enums for everything that has no value of its own."""

_TEXTS = frozenset({Primitive.STRING, Primitive.INTEGER, Primitive.UUID, Primitive.DATE})
_NUMBERS = frozenset(
    {Primitive.NUMBER, Primitive.INTEGER, Primitive.FLOAT, Primitive.DECIMAL,
     Primitive.STRING}
)  # fmt: skip
_TIMES = frozenset({Primitive.DATE_TIME, Primitive.DATE, Primitive.STRING})


@dataclass(frozen=True, slots=True)
class _Property:
    """A property that can be reached from an object: its path, and what owns it."""

    path: str
    name: str
    type: TypeRef
    owner: frozenset[str]
    likeness: float


@dataclass(frozen=True, slots=True)
class Fields:
    """Maps schemas of a provider to models of a facade.

    Attributes:
        canon: What the facade offers.
        catalog: The provider's model.
        names: How names are compared.
        user: What identifies a user, by the names of the binding.
        schemas: The schemas that are models of the facade, by the name of the model.
        decided: Fields that the facade fills in itself.
    """

    canon: Canon
    catalog: Catalog
    names: Names
    user: tuple[str, ...] = ()
    schemas: Mapping[str, str] = field(default_factory=dict)
    decided: frozenset[str] = frozenset({"provider", "raw", "raw_status"})

    def mapping(self, model: CanonModel, schema: Model) -> ObjectDraft:
        """The fields of a model, as far as a schema has them."""
        owner = subject(model.name) | subject(schema.schema_name)
        properties = tuple(self._properties(schema, owner))
        rows: list[Row] = []
        todos: list[ToDo] = []
        for wanted in model.fields:
            if wanted.name in self.decided:
                continue
            found = self._row(wanted, properties, owner)
            if isinstance(found, Row):
                rows.append(found)
            else:
                todos.append(found)
        return ObjectDraft(tuple(rows), tuple(todos))

    def _properties(
        self, schema: Model, owner: frozenset[str], before: str = "", depth: int = 0
    ) -> Iterator[_Property]:
        for each in schema.fields:
            if "." in each.wire_name or each.wire_name.startswith("$"):
                continue
            path = f"{before}{each.wire_name}"
            yield _Property(path, each.wire_name, each.type, owner, _NESTED**depth)
            inner = self.catalog.model(each.type)
            if inner is not None and depth < _DEPTH:
                words = frozenset(meanings(each.wire_name)) | subject(inner.schema_name)
                yield from self._properties(inner, words, f"{path}.", depth + 1)

    def _row(
        self,
        field: CanonField,
        properties: tuple[_Property, ...],
        owner: frozenset[str],
    ) -> Row | ToDo:
        """The row of a field, or what is known of it."""
        type_ = without_none(field.canon_type)
        if isinstance(type_, CanonModelType):
            return self._object(field, type_, properties)
        if isinstance(type_, CanonMapType):
            return self._map(field, properties, owner)
        ranked = sorted(
            (
                (self._likeness(field, each, owner), -len(each.path), each)
                for each in properties
            ),
            key=lambda entry: entry[:2],
            reverse=True,
        )
        for likeness, _, each in ranked:
            if likeness == 0:
                break
            value = self._value(type_, each)
            if value is not None:
                return Row(field.name, value, _reason(field.name, each), likeness)
        return self._only(field, type_, properties) or self._undecided(field)

    def _only(
        self, field: CanonField, type_: CanonType, properties: tuple[_Property, ...]
    ) -> Row | None:
        """A required field as the only property whose name ends like it."""
        last = meanings(field.name)[-1]
        ending = [
            each
            for each in properties
            if meanings(each.name)[-1:] == (last,) and self._value(type_, each)
        ]
        if field.default is not None or last == "id" or len(ending) != 1:
            return None
        value = self._value(type_, ending[0])
        return Row(field.name, value, f"the only {last}", PART)

    def _undecided(self, field: CanonField) -> Row | ToDo:
        """A field without a property: a required enum has a value for that."""
        todo = ToDo(field.name, _described(field))
        if not isinstance(field.canon_type, CanonEnumType):
            return todo
        fallback = _fallback(self.canon.enum(field.canon_type.name))
        if fallback is None:
            return todo
        return Row(field.name, {"value": fallback}, f"TODO: {todo.note}", 0)

    def _likeness(
        self, field: CanonField, each: _Property, owner: frozenset[str]
    ) -> float:
        nested = "." in each.path
        if not nested:
            return self.names.likeness(field.name, each.name, owner)
        # `institution.id` is an `institution_id`; it is not the `id` of its owner.
        joined = each.path.replace(".", "_")
        return self.names.likeness(field.name, joined) * each.likeness

    def _object(
        self,
        field: CanonField,
        type_: CanonModelType,
        properties: tuple[_Property, ...],
    ) -> Row | ToDo:
        """An object of the facade: from an object, or from properties with its name."""
        for each in properties:
            schema = self.catalog.model(each.type)
            if schema is not None and schema.schema_name == self.schemas.get(type_.name):
                return Row(field.name, each.path, f"`{each.path}` is one")
        todo = ToDo(field.name, _described(field))
        if type_.generic:
            # Only a whole object is one; parts of others are not.
            return todo
        words = self.names.words(field.name)
        inner: list[_Property] = []
        for each in properties:
            joined = self.names.words(each.path.replace(".", "_"))
            if words < joined and self.catalog.model(each.type) is None:
                name = each.path.replace(".", "_")
                inner.append(replace(each, name=name, owner=words))
        model = self.canon.model(type_.name)
        rows = [
            row
            for part in model.fields
            if part.name not in self.decided
            for row in (self._part(part, inner, words),)
            if row is not None
        ]
        if not rows:
            return todo
        value: dict[str, SettingValue] = {row.key: row.value for row in rows}
        why = "; ".join(f"{row.key}: {row.why}" for row in rows)
        return Row(field.name, value, why, min(row.likeness for row in rows))

    def _map(
        self,
        field: CanonField,
        properties: tuple[_Property, ...],
        owner: frozenset[str],
    ) -> Row | ToDo:
        """A map of strings: what identifies the user, if an object has all of it."""
        value: dict[str, SettingValue] = {}
        for name in self.user:
            for each in properties:
                alike = self.names.likeness(name, each.name, owner)
                if "." not in each.path and alike and name not in value:
                    value[name] = each.path
        if not value or len(value) < len(self.user):
            return ToDo(field.name, _described(field))
        return Row(field.name, value, "what identifies the user", SIMILAR)

    def _part(
        self, part: CanonField, inner: list[_Property], words: frozenset[str]
    ) -> Row | None:
        type_ = without_none(part.canon_type)
        ranked = sorted(
            ((self.names.likeness(part.name, each.name, words), -len(each.path), each)
             for each in inner),
            key=lambda entry: entry[:2], reverse=True,
        )  # fmt: skip
        for likeness, _, each in ranked:
            if likeness < SIMILAR:
                return None
            value = self._value(type_, each)
            if value is not None:
                return Row(part.name, value, _reason(part.name, each), likeness)
        return None

    def _value(self, type_: CanonType, each: _Property) -> SettingValue:
        """How a property gives a value of a type; None if it cannot."""
        theirs = self.catalog.resolve(each.type)
        match type_:
            case CanonScalarType(CanonScalar.TEXT):
                return each.path if _is(theirs, _TEXTS, literal=True) else None
            case CanonScalarType(CanonScalar.DECIMAL):
                return each.path if _is(theirs, _NUMBERS) else None
            case CanonScalarType(CanonScalar.TIMESTAMP):
                return each.path if _is(theirs, _TIMES) else None
            case CanonScalarType(CanonScalar.BOOLEAN):
                return each.path if _is(theirs, frozenset({Primitive.BOOLEAN})) else None
            case CanonScalarType(CanonScalar.INTEGER):
                return each.path if _is(theirs, frozenset({Primitive.INTEGER})) else None
            case CanonEnumType(name):
                return self._table(self.canon.enum(name), each)
            case CanonListType(CanonModelType(name)):
                return self._list(self.canon.model(name), theirs, each)
            case _:
                return None

    def _table(self, enum: CanonEnum, each: _Property) -> SettingValue:
        """A table of the values that both have; None if there are none, or if some have
        no place."""
        words = self.catalog.words(each.type)
        if words is None:
            return None
        table: dict[str, SettingValue] = {}
        for word in words:
            for value in enum.names:
                if self.names.likeness(value, word) > 0:
                    table[word] = value
        rest = [word for word in words if word not in table]
        if not table:
            return None
        if not rest:
            return {"of": each.path, "table": table}
        fallback = _fallback(enum)
        if fallback is None:
            return None
        return {"of": each.path, "table": table, "otherwise": fallback}

    def _list(self, model: CanonModel, theirs: TypeRef, each: _Property) -> SettingValue:
        item = self.catalog.model(theirs.item) if isinstance(theirs, ListType) else None
        if item is None:
            return None
        mapping = self.mapping(model, item)
        rows = {
            row.key: row.value
            for row in mapping.rows
            if isinstance(row.value, str) and row.value.count(".") < 2
        }
        return {"each": each.path, **rows} if rows else None


def _is(theirs: TypeRef, kinds: frozenset[Primitive], *, literal: bool = False) -> bool:
    """Whether a type is one of these scalars; `literal` also accepts listed strings."""
    match theirs:
        case NullableType(inner):
            return _is(inner, kinds, literal=literal)
        case PrimitiveType(kind):
            return kind in kinds
        case LiteralType():
            return literal
        case _:
            return False


def _fallback(enum: CanonEnum) -> str | None:
    """The value of an enum for everything without a value of its own."""
    return next((word for word in _UNDECIDED if word in enum.names), None)


def _described(field: CanonField) -> str:
    """The type and the meaning of a field."""
    return f"{type_spelling(field.canon_type)}: {source_of(field.about)}"


def _reason(name: str, each: _Property) -> str:
    """Why a property is a field."""
    if each.path == name:
        return "same name"
    return f"`{each.path}` has the same words"
