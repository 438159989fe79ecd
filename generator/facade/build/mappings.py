"""The mapping functions of one provider, and its status tables for the
documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from generator.document.values import Json
from generator.facade.build.mapping_functions import FunctionPlan, MappingBuilder
from generator.facade.build.targets import WordTables
from generator.facade.checking.catalogue import as_word
from generator.facade.checking.scope import ProviderScope, unique_name
from generator.facade.checking.value_types import DescribedType, TypedExpression
from generator.facade.model import (
    MappingFunction,
    StatusTableRow,
    StatusTableVariable,
)
from generator.facade.reading.binding import MappingSettings, ModelMappingSettings
from generator.facade.reading.mistakes import (
    Mistakes,
    YamlNode,
    invalid,
)
from generator.model import Model, ModelType
from generator.naming.words import snake_case

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Mappings:
    """The mapping functions of one generated module.

    Attributes:
        provider: The names that all functions of the provider can use.
        bindings: The entries of `models`, by the name of the model.
        tables: The lookup tables of the module.
        functions: The functions so far; those of `models` are built on first use.
        statuses: The rows of the status tables.
        status_variables: The variables that those rows use.
        mistakes: The errors in `models`.
    """

    provider: ProviderScope
    bindings: Mapping[str, tuple[tuple[ModelMappingSettings, YamlNode], ...]]
    tables: WordTables = field(default_factory=WordTables)
    functions: list[MappingFunction] = field(default_factory=list)
    statuses: list[StatusTableRow] = field(default_factory=list)
    status_variables: list[StatusTableVariable] = field(default_factory=list)
    mistakes: Mistakes = field(default_factory=Mistakes)
    _names: dict[tuple[str, str], str] = field(default_factory=dict)

    def without_user(self) -> Mappings:
        """The functions of the same module that do not depend on a user."""
        return replace(self, provider=self.provider.without_user(), _names={})

    def function_for(self, model: str, schema_name: str) -> str | None:
        """The function that makes a model from a schema; None if there is none."""
        if (model, schema_name) in self._names:
            return self._names[model, schema_name]
        sources = [
            (settings, node, schema)
            for settings, node in self.bindings.get(model, ())
            for schema in settings.schemas
        ]
        schema = self.provider.catalogue.schema(schema_name)
        for settings, node, name in sources:
            if name == schema_name and isinstance(schema, Model):
                function = f"_{snake_case(model)}"
                if len(sources) > 1:
                    function = f"{function}_of_{schema.module}"
                function = self.unique_name(function)
                self._names[model, schema_name] = function
                self._build(function, model, schema, settings, node)
                return function
        return None

    def _build(
        self,
        function: str,
        model: str,
        schema: Model,
        settings: ModelMappingSettings,
        node: YamlNode,
    ) -> None:
        """Builds a function of `models`; its errors are collected."""
        type_ = DescribedType(ModelType(schema.schema_name), schema.pointer)
        annotation = f"models.{schema.class_name}"
        plan = FunctionPlan(
            function=function,
            model=self.provider.canon.model(model),
            root=TypedExpression.variable("source", type_),
            annotation=annotation,
            origin=f"`{annotation}`",
            prefix=snake_case(model),
            several_sources=len(settings.schemas) > 1,
        )
        self.add_statuses(model, settings)
        with self.mistakes:
            self.add(plan, settings, node)

    def build_all(self) -> None:
        """Builds the functions of `models` for all schemas of the spec.

        Raises BindingError.
        """
        catalogue = self.provider.catalogue
        for model, entries in self.bindings.items():
            for settings, node in entries:
                if model not in self.provider.canon.models:
                    self.mistakes.add(invalid(f"there is no model {model!r}", node))
                    continue
                for schema in settings.schemas:
                    if isinstance(catalogue.schema(schema), Model):
                        self.function_for(model, schema)
            with self.mistakes:
                self._check_schemas(entries)
        self.mistakes.raise_any()

    def _check_schemas(
        self, entries: tuple[tuple[ModelMappingSettings, YamlNode], ...]
    ) -> None:
        """Checks that one of the schemas exists; others may be from other versions."""
        catalogue = self.provider.catalogue
        names = [name for settings, _ in entries for name in settings.schemas]
        if any(isinstance(catalogue.schema(name), Model) for name in names):
            return
        _, node = entries[0]
        raise catalogue.schema_error(names, node / "of")

    def unique_name(self, function: str) -> str:
        """A name that no function has yet: two cases may need the same one."""
        return unique_name(function, {mapping.function for mapping in self.functions})

    def add(
        self, plan: FunctionPlan, settings: MappingSettings, node: YamlNode
    ) -> tuple[str, ...]:
        """Builds a function; returns the operation's arguments that it receives.

        Raises BindingError.
        """
        # Functions that it needs are built first, and come before it.
        position = len(self.functions)
        builder = MappingBuilder(self.provider, self.tables, self.function_for)
        function, passed = builder.mapping(plan, settings, node)
        self.functions.insert(position, function)
        return passed

    def opened_by(self, function: str) -> tuple[str, ...]:
        """The operations whose URLs a function makes, for a browser."""
        return next(
            mapping.opens for mapping in self.functions if mapping.function == function
        )

    def add_statuses(
        self,
        model: str,
        settings: MappingSettings,
        calls: Mapping[str, str] = _NOTHING,
    ) -> None:
        """Adds a decision table to the documentation: its rows and its variables.

        `calls` are the operations whose responses have names.
        """
        for row in settings.decide:
            condition = _conditions_text(row["when"]) if row.get("when") else None
            meaning = tuple(
                (key, str(value)) for key, value in row.items() if key != "when"
            )
            status = StatusTableRow(model, condition or "any other value", meaning)
            if status not in self.statuses:
                self.statuses.append(status)
        if settings.decide:
            self.status_variables += _status_variables(model, settings.let, calls)


def _status_variables(
    model: str, choices: Mapping[str, Json], calls: Mapping[str, str]
) -> Iterator[StatusTableVariable]:
    """The variables of a status table: responses of other operations, and choices."""
    for name, operation in calls.items():
        yield StatusTableVariable(model, f"${name}", f"the response of `{operation}`")
    for name, raw in choices.items():
        yield StatusTableVariable(model, f"${name}", _choice_text(raw))


def _choice_text(raw: Json) -> str:
    """Describes what a `let` chooses."""
    match raw:
        case {"latest": str(path), "by": str(time)}:
            text = f"the latest of `{path}` by `{time}`"
        case {"last": str(path)}:
            text = f"the last of `{path}`"
        case {"first": str(path)}:
            text = f"the first of `{path}`"
        case _:
            return ""
    where = raw.get("where") if isinstance(raw, dict) else None
    if not isinstance(where, dict):
        return text
    return f"{text} where {_conditions_text(where)}"


def _conditions_text(raw: dict[str, Json]) -> str:
    """Conditions as text for a table in the documentation."""
    return ", ".join(_condition_text(path, matcher) for path, matcher in raw.items())


def _condition_text(path: str, matcher: Json) -> str:
    match matcher:
        case None:
            return f"no `{path}`"
        case {"not": None}:
            return f"`{path}` is present"
        case {"not": excluded}:
            return f"`{path}` is not {' or '.join(_word_texts(excluded))}"
        case {"after": other}:
            return f"`{path}` after `{other}`"
        case _:
            return f"`{path}` is {' or '.join(_word_texts(matcher))}"


def _word_texts(raw: Json) -> Iterator[str]:
    for word in raw if isinstance(raw, list) else [raw]:
        if word is None:
            yield "absent"
        else:
            yield f"`{as_word(word) if isinstance(word, bool) else word}`"
