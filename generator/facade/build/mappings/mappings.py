"""Functions that make objects of the facade from objects of a provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from generator import codes
from generator.facade.build.conditions import in_words
from generator.facade.build.mappings.maker import Maker
from generator.facade.build.mappings.told import EMPTY, status_names
from generator.facade.build.mappings.wanted import Wanted
from generator.facade.build.scope.kinds import Described, Typed
from generator.facade.build.scope.surroundings import Surroundings
from generator.facade.build.values.tables import Tables
from generator.facade.model import (
    FunctionParameter,
    MappingFunction,
    NameReference,
    StatusTableRow,
    StatusTableVariable,
)
from generator.facade.reading.binding import MappingSettings, ModelMappingSettings
from generator.facade.reading.findings import Place
from generator.model import Model, ModelType
from generator.naming.words import snake_case


@dataclass(slots=True)
class Mappings:
    """The mappings of one provider: those of `models`, made when first needed."""

    around: Surroundings
    tables: Tables
    bound: Mapping[str, tuple[tuple[ModelMappingSettings, Place], ...]]
    made: list[MappingFunction] = field(default_factory=list)
    statuses: list[StatusTableRow] = field(default_factory=list)
    status_names: list[StatusTableVariable] = field(default_factory=list)
    _functions: dict[tuple[str, str], str] = field(default_factory=dict)

    def function_for(self, model: str, schema_name: str) -> str | None:
        """The function that makes a model from a schema; None if there is none."""
        known = self._functions.get((model, schema_name))
        if known is not None:
            return known
        sources = [
            (settings, place, schema)
            for settings, place in self.bound.get(model, ())
            for schema in _several(settings.of)
        ]
        for settings, place, schema in sources:
            if schema == schema_name:
                return self._make(settings, place, model, schema, len(sources) > 1)
        return None

    def make_all(self) -> None:
        """Makes the mappings of every schema that the description has."""
        for model, several in self.bound.items():
            for settings, place in several:
                if model not in self.around.canon.models:
                    self.around.findings.invalid(f"there is no model {model!r}", place)
                    continue
                for schema in _several(settings.of):
                    if isinstance(self.around.catalogue.schema(schema), Model):
                        self.function_for(model, schema)
            self._check_sources(several)

    def _check_sources(
        self, several: tuple[tuple[ModelMappingSettings, Place], ...]
    ) -> None:
        """One of the schemas is there; others may be of another age."""
        schemas = [one for settings, _ in several for one in _several(settings.of)]
        if any(isinstance(self.around.catalogue.schema(one), Model) for one in schemas):
            return
        _, place = several[0]
        near = get_close_matches(schemas[0], self.around.catalogue.schema_names, 1)
        self.around.findings.add(
            codes.BINDING_FIELD_UNKNOWN,
            f"the description has no schema {' or '.join(map(repr, schemas))}",
            place / "of",
            "/components/schemas",
            f"Did you mean {near[0]!r}?" if near else None,
        )

    def _make(
        self,
        settings: ModelMappingSettings,
        place: Place,
        model: str,
        schema_name: str,
        several: bool,
    ) -> str | None:
        schema = self.around.catalogue.schema(schema_name)
        if not isinstance(schema, Model):
            return None
        function = f"_{snake_case(model)}"
        if several:
            function = f"{function}_of_{schema.module}"
        self._functions[model, schema_name] = function
        root = Typed(
            NameReference("source"),
            Described(ModelType(schema_name), schema.pointer),
            present=True,
        )
        annotation = f"models.{schema.class_name}"
        wanted = Wanted(
            function,
            self.around.canon.model(model),
            root,
            annotation,
            f"`{annotation}`",
            snake_case(model),
            several_sources=len(_several(settings.of)) > 1,
            raw=annotation,
        )
        self.note_statuses(model, settings)
        self.add(wanted, settings, place, {})
        return function

    def free(self, function: str) -> str:
        """A name that no function has yet: two cases may ask for the same."""
        known = {one.function for one in self.made}
        chosen, number = function, 2
        while chosen in known:
            chosen, number = f"{function}_{number}", number + 1
        return chosen

    def note_statuses(
        self,
        model: str,
        settings: MappingSettings,
        besides: Mapping[str, str] = EMPTY,
    ) -> None:
        """Keeps a table of statuses for the documentation: its rows and its names.

        `besides` are the names of other answers, with the operations that give them.
        """
        rows = [
            StatusTableRow(
                model,
                in_words(row["when"]) if row.get("when") else "anything else",
                tuple((key, str(one)) for key, one in row.items() if key != "when"),
            )
            for row in settings.decide
        ]
        self.statuses += [row for row in rows if row not in self.statuses]
        if rows:
            self.status_names += status_names(model, settings.let, besides)

    def add(
        self,
        wanted: Wanted,
        settings: MappingSettings,
        place: Place,
        variables: dict[str, Typed],
        leading: tuple[FunctionParameter, ...] = (),
    ) -> tuple[str, ...] | None:
        """Makes a mapping; the arguments that its function takes besides.

        None after a diagnostic.
        """
        position = len(self.made)
        maker = Maker(self.around, self.tables, self.function_for)
        mapping = maker.mapping(wanted, settings, place, variables, leading)
        if mapping is None:
            return None
        made, passed = mapping
        self.made.insert(position, made)
        return passed


def _several(of: str | tuple[str, ...]) -> tuple[str, ...]:
    return (of,) if isinstance(of, str) else of
