"""Finds the property of a schema that matches each field of a facade model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.draft.properties import Property, is_scalar, owner_words, reachable
from generator.draft.proposals import ObjectDraft, Row, ToDo
from generator.draft.terms import PART, SAME, SIMILAR, Terms, meanings
from generator.facade.read.types import (
    CanonEnumType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonScalarType,
    CanonType,
    type_spelling,
    without_none,
)
from generator.model import ListType, Model
from generator.python.text import source_of
from generator.scaffold.lines import SettingValue

if TYPE_CHECKING:
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon, CanonModel
    from generator.facade.read.fields import CanonEnum, CanonField

_UNDECIDED = ("unknown", "other")
"""Names of enum values that stand for everything without a value of its own."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Maps schemas of a provider to models of a facade.

    Attributes:
        canon: What the facade offers.
        catalog: The provider's model.
        terms: How names are compared.
        user: What identifies a user, by the names of the binding.
        schemas: The schemas that are models of the facade, by the name of the model.
        decided: Fields that the facade fills in itself.
    """

    canon: Canon
    catalog: Catalog
    terms: Terms
    user: tuple[str, ...] = ()
    schemas: Mapping[str, str] = field(default_factory=dict)
    decided: frozenset[str] = frozenset({"provider", "raw", "raw_status"})

    def mapping(self, model: CanonModel, schema: Model) -> ObjectDraft:
        """The fields of a model, as far as a schema has them."""
        owner = owner_words(model.name, schema)
        properties = tuple(reachable(schema, self.catalog))
        found = [
            (wanted, self._row(wanted, properties, owner))
            for wanted in model.fields
            if wanted.name not in self.decided
        ]
        rows = tuple(row for _, row in found if row is not None)
        todos = tuple(
            ToDo(wanted.name, _described(wanted))
            for wanted, row in found
            if row is None
        )
        return ObjectDraft(rows, todos)

    def _row(
        self,
        wanted: CanonField,
        properties: tuple[Property, ...],
        owner: frozenset[str],
    ) -> Row | None:
        """The row of a field; None if nothing matches."""
        type_ = without_none(wanted.canon_type)
        match type_:
            case CanonModelType():
                return self._object(wanted, type_, properties)
            case CanonMapType():
                return self._identity(wanted, properties, owner)
            case _:
                return (
                    self._best(wanted, properties, owner)
                    or self._only(wanted, type_, properties)
                    or self._undecided(wanted)
                )

    def _best(
        self, wanted: CanonField, properties: Iterable[Property], owner: frozenset[str]
    ) -> Row | None:
        """A field as the property whose name is most like it."""
        type_ = without_none(wanted.canon_type)
        scored = [
            (self._likeness(wanted, each, owner), -len(each.path), each)
            for each in properties
        ]
        scored.sort(key=lambda entry: entry[:2], reverse=True)
        for likeness, _, each in scored:
            value = self._value(type_, each) if likeness else None
            if value is not None:
                return Row(
                    wanted.name, value, _reason(wanted, each, likeness), likeness
                )
        return None

    def _likeness(
        self, wanted: CanonField, each: Property, owner: frozenset[str]
    ) -> float:
        if each.is_nested:
            return self.terms.likeness(wanted.name, each.joined) * each.likeness
        return self.terms.likeness(wanted.name, each.name, owner)

    def _only(
        self, wanted: CanonField, type_: CanonType, properties: tuple[Property, ...]
    ) -> Row | None:
        """A required field as the only property whose name ends like it."""
        last = meanings(wanted.name)[-1]
        values = [
            value
            for each in properties
            if meanings(each.name)[-1:] == (last,)
            and (value := self._value(type_, each)) is not None
        ]
        if wanted.default is not None or last == "id" or len(values) != 1:
            return None
        return Row(wanted.name, values[0], f"the only {last}", PART)

    def _undecided(self, wanted: CanonField) -> Row | None:
        """A required enum as its value for everything without a value of its own."""
        if not isinstance(wanted.canon_type, CanonEnumType):
            return None
        fallback = _fallback(self.canon.enum(wanted.canon_type.name))
        if fallback is None:
            return None
        why = f"TODO: {_described(wanted)}"
        return Row(wanted.name, {"value": fallback}, why, 0)

    def _object(
        self,
        wanted: CanonField,
        type_: CanonModelType,
        properties: tuple[Property, ...],
    ) -> Row | None:
        """An object: a whole one, or else properties that have its name."""
        for each in properties:
            schema = self.catalog.model(each.type)
            if schema and schema.schema_name == self.schemas.get(type_.name):
                return Row(wanted.name, each.path, f"`{each.path}` is one")
        if type_.generic:
            # Only a whole object is one; parts of others are not.
            return None
        words = self.terms.words(wanted.name)
        inner = [
            replace(each, path=each.path, name=each.joined)
            for each in properties
            if words < self.terms.words(each.joined)
            and self.catalog.model(each.type) is None
        ]
        rows = [
            row
            for part in self.canon.model(type_.name).fields
            if part.name not in self.decided
            and (row := self._part(part, inner, words)) is not None
        ]
        if not rows:
            return None
        value: dict[str, SettingValue] = {row.key: row.value for row in rows}
        why = "; ".join(f"{row.key}: {row.why}" for row in rows)
        return Row(wanted.name, value, why, min(row.likeness for row in rows))

    def _part(
        self, part: CanonField, inner: list[Property], words: frozenset[str]
    ) -> Row | None:
        """A field of an object that is made of properties with its name."""
        type_ = without_none(part.canon_type)
        scored = [
            (self.terms.likeness(part.name, each.name, words), -len(each.path), each)
            for each in inner
        ]
        scored.sort(key=lambda entry: entry[:2], reverse=True)
        for likeness, _, each in scored:
            value = self._value(type_, each) if likeness >= SIMILAR else None
            if value is not None:
                return Row(part.name, value, _reason(part, each, likeness), likeness)
        return None

    def _identity(
        self,
        wanted: CanonField,
        properties: tuple[Property, ...],
        owner: frozenset[str],
    ) -> Row | None:
        """A map of strings: what identifies the user, if an object has all of it."""
        value: dict[str, SettingValue] = {}
        for name in self.user:
            for each in properties:
                is_like = self.terms.likeness(name, each.name, owner) > 0
                if is_like and not each.is_nested:
                    value.setdefault(name, each.path)
        if not value or len(value) < len(self.user):
            return None
        return Row(wanted.name, value, "what identifies the user", SIMILAR)

    def _value(self, type_: CanonType, each: Property) -> SettingValue:
        """How a property gives a value of a type; None if it cannot."""
        match type_:
            case CanonScalarType(scalar):
                theirs = self.catalog.resolve(each.type)
                return each.path if is_scalar(theirs, scalar) else None
            case CanonEnumType(name):
                return self._table(self.canon.enum(name), each)
            case CanonListType(CanonModelType(name)):
                return self._list(self.canon.model(name), each)
            case _:
                return None

    def _table(self, enum: CanonEnum, each: Property) -> SettingValue:
        """A table of the values that both have; None if there are none, or if others
        have no place."""
        words = self.catalog.words(each.type) or ()
        table: dict[str, SettingValue] = {
            word: value
            for word in words
            for value in enum.names
            if self.terms.likeness(value, word)
        }
        if not table:
            return None
        if len(table) == len(words):
            return {"of": each.path, "table": table}
        fallback = _fallback(enum)
        if fallback is None:
            return None
        return {"of": each.path, "table": table, "otherwise": fallback}

    def _list(self, model: CanonModel, each: Property) -> SettingValue:
        theirs = self.catalog.resolve(each.type)
        item = self.catalog.model(theirs.item) if isinstance(theirs, ListType) else None
        if item is None:
            return None
        rows: dict[str, SettingValue] = {
            row.key: row.value
            for row in self.mapping(model, item).rows
            # Paths inside lead through at most one object of the item.
            if isinstance(row.value, str) and row.value.count(".") < 2
        }
        return {"each": each.path, **rows} if rows else None


def _fallback(enum: CanonEnum) -> str | None:
    """The value of an enum for everything without a value of its own."""
    return next((word for word in _UNDECIDED if word in enum.names), None)


def _described(wanted: CanonField) -> str:
    """The type and the meaning of a field."""
    return f"{type_spelling(wanted.canon_type)}: {source_of(wanted.about)}"


def _reason(wanted: CanonField, each: Property, likeness: float) -> str:
    """Why a property is a field."""
    if each.path == wanted.name:
        return "same name"
    if likeness >= SAME:
        return f"`{each.path}` has the same words"
    return f"`{each.path}` is similar"
