"""Values of a binding that come from an answer, read against the type they must have."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.values import Json
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values import target as targets
from generator.facade.build.values.constants import constant, enum_word
from generator.facade.build.values.conversion import converted, required
from generator.facade.build.values.lookups import KEYS, lookup
from generator.facade.build.values.models import (
    built,
    built_each,
    built_list,
    variant_name,
)
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.strategies import computed
from generator.facade.build.values.target import Target
from generator.facade.model import Constant, Expression, FunctionCall
from generator.facade.model.types import (
    TEXT,
    CanonEnumType,
    CanonListType,
    CanonModelType,
    type_spelling,
)


@dataclass(slots=True)
class Values(Reader):
    """Tells the forms of a value apart."""

    def value(self, raw: Json, target: Target) -> Expression | None:
        """The value for a target; None after a diagnostic."""
        match raw:
            case None | bool() | int() | float():
                return Constant(raw)
            case str():
                found = self._text(raw, target)
            case list():
                found = self._several(raw, target)
            case dict():
                found = self._special(raw, target)
            case _:
                found = None
        if found is not None and target.type == TEXT:
            return required(self, found, target.name)
        return found

    def inside(self, scope: Scope) -> Reader:
        """The reader of the items of a list."""
        return Values(scope, self.tables, self.mapping_for, self.prefix)

    def _local(self, raw: Json, target: Target) -> str | None:
        match target.bare:
            case CanonModelType(model):
                return variant_name(self, raw, model)
            case _:
                return None

    def _text(self, raw: str, target: Target) -> Expression | None:
        """A word of an enum, or a path."""
        bare = target.bare
        if isinstance(bare, CanonEnumType) and not raw.startswith("$"):
            return enum_word(self.scope, raw, bare, target)
        typed = self.scope.path(raw, target.place)
        return None if typed is None else converted(self, typed, target)

    def _several(self, raw: list[Json], target: Target) -> Expression | None:
        """The items of a list, or values of which the first that is there counts."""
        match target.bare:
            case CanonListType(CanonModelType() as item):
                return built_list(self, raw, item, target)
            case _:
                pass
        found = [
            self.value(one, target.alternative(index, self._local(one, target)))
            for index, one in self._usable(raw)
        ]
        present = tuple(one for one in found if one is not None)
        if len(present) < len(found) or not present:
            return None
        return present[0] if len(present) == 1 else FunctionCall("first", present)

    def _usable(self, raw: list[Json]) -> list[tuple[int, Json]]:
        """The alternatives that this schema has; all of them if it has none, so that
        the mistake is told. Only one binding of several schemas may miss some."""
        indexed = list(enumerate(raw))
        if not self.several_sources:
            return indexed
        usable = [
            (index, one)
            for index, one in indexed
            if not isinstance(one, str) or self.scope.exists(one)
        ]
        return usable or indexed

    def _special(self, raw: dict[str, Json], target: Target) -> Expression | None:
        match target.bare:
            case CanonModelType(model):
                return built(self, raw, model, target)
            case CanonListType(CanonModelType() as item) if "each" in raw:
                return built_each(self, raw, item, target)
            case _:
                pass
        keys = set(raw)
        if keys == {"value"}:
            return constant(self.scope, raw["value"], target.under("value"))
        if {"of", "table"} <= keys <= KEYS:
            return lookup(self, raw, target)
        if "format" in keys and keys <= {"format", "with"}:
            return self._format(raw, target)
        if "using" in keys:
            return computed(self, raw, target)
        self.scope.findings.invalid(
            f"{target.name!r} is {type_spelling(target.bare)}: a path, a list of paths, "
            "{value: …}, {of: …, table: …}, {format: …} or {using: …}",
            target.place,
        )
        return None

    def _format(self, raw: dict[str, Json], target: Target) -> Expression | None:
        template, values = raw["format"], raw.get("with", {})
        if not isinstance(template, str) or not isinstance(values, dict):
            message = "`format` is a text, `with` its values"
            self.scope.findings.invalid(message, target.place)
            return None
        named = []
        for key, one in values.items():
            value = self.value(one, targets.text(key, target.place / "with" / key))
            if value is None:
                return None
            named.append((key, value))
        return FunctionCall("formatted", (Constant(template),), tuple(named))
