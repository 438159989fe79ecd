"""The mapping functions of one provider: each makes a model of the facade from an object
of the provider."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.facade.check import code
from generator.facade.check.catalog import Catalog
from generator.facade.check.functions import MappingFunction
from generator.facade.check.paths import follow_path
from generator.facade.check.scope import (
    ANY_SCOPE,
    FunctionScope,
    ProviderScope,
    unique_name,
)
from generator.facade.check.values import (
    DescribedType,
    FacadeType,
    JsonType,
    TypedExpression,
)
from generator.facade.plan.capabilities import (
    StatusTableRow,
    StatusTableVariable,
    status_rows,
    status_variables,
)
from generator.facade.plan.decisions import add_choice, decided_names, read_decision
from generator.facade.plan.responses import ResponseValues
from generator.facade.plan.targets import ValueContext, WordTables
from generator.facade.read.binding import MappingSettings, ModelMappingSettings
from generator.facade.read.canon import CanonModel
from generator.facade.read.fields import named
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    CanonIdType,
    CanonOptionalType,
    annotation_of,
)
from generator.model import Model, ModelType
from generator.naming.words import snake_case
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class FunctionPlan:
    """A mapping function to build.

    Attributes:
        function: The name of the function.
        model: The model that it makes.
        root: The object of the provider that it starts from, if there is one.
        annotation: The annotation of that object, which is also that of the model's
            `raw`.
        origin: What the model is made from, for the docstring.
        prefix: The prefix for the names of its lookup tables.
        needed: See `ValueContext`.
        several_sources: See `ValueContext`.
        variables: The variables of its paths, besides `root`.
        parameters: Its leading parameters: names and types.
    """

    function: str
    model: CanonModel
    root: TypedExpression | None
    annotation: str | None
    origin: str
    prefix: str
    needed: bool = False
    several_sources: bool = False
    variables: Mapping[str, TypedExpression] = field(default_factory=dict)
    parameters: tuple[tuple[str, str], ...] = ()


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
    """

    provider: ProviderScope
    bindings: Mapping[str, tuple[tuple[ModelMappingSettings, YamlNode], ...]]
    tables: WordTables = field(default_factory=WordTables)
    functions: list[MappingFunction] = field(default_factory=list)
    statuses: list[StatusTableRow] = field(default_factory=list)
    status_variables: list[StatusTableVariable] = field(default_factory=list)
    _names: dict[tuple[str, str], str] = field(default_factory=dict)

    def without_user(self, annotation: str) -> Mappings:
        """The functions of the same module that do not depend on a user; `annotation`
        is the type of their scope."""
        return replace(self, provider=self.provider.without_user(annotation), _names={})

    def build_all(self) -> None:
        """Builds the functions of `models` for all schemas of the spec. One of them
        must exist; others may be from other versions."""
        catalog = self.provider.catalog
        for model, entries in self.bindings.items():
            _, first = entries[0]
            if named(model, self.provider.canon.models) is None:
                first.report(f"there is no model {model!r}")
                continue
            names = [name for settings, _ in entries for name in settings.schemas]
            functions = [self.function_for(model, name) for name in names]
            if not any(functions):
                first.keep(catalog.schema_error(names, first / "of"))

    def function_for(self, model: str, schema_name: str) -> str | None:
        """The function that makes a model from a schema; None if there is none."""
        if (model, schema_name) in self._names:
            return self._names[model, schema_name]
        sources = [
            (settings, node, schema)
            for settings, node in self.bindings.get(model, ())
            for schema in settings.schemas
        ]
        schema = self.provider.catalog.schema(schema_name)
        for settings, node, name in sources:
            if name == schema_name and isinstance(schema, Model):
                name = f"_{snake_case(model)}"
                if len(sources) > 1:
                    name = f"{name}_of_{schema.module}"
                function = self.unique_name(name)
                self._names[model, schema_name] = function
                self._build(function, model, schema, settings, node)
                if function != name:
                    function = self._shared(function, name)
                    self._names[model, schema_name] = function
                return function
        return None

    def _shared(self, name: str, twin_name: str) -> str:
        """The function of a name, or its twin if that does the same in another scope:
        the twin then accepts either scope."""
        known = {function.name: function for function in self.functions}
        function, twin = known.get(name), known.get(twin_name)
        if function is None or twin is None:
            return name
        either = function.with_scope(ANY_SCOPE)
        if replace(either, name=twin_name) != twin.with_scope(ANY_SCOPE):
            return name
        self.functions.remove(function)
        self.functions[self.functions.index(twin)] = twin.with_scope(ANY_SCOPE)
        return twin_name

    def _build(
        self,
        function: str,
        model: str,
        schema: Model,
        settings: ModelMappingSettings,
        node: YamlNode,
    ) -> None:
        """Builds a function of `models`."""
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
        self.add_statuses(model, settings, {})
        with node:
            self.add(plan, settings, node)

    def unique_name(self, function: str) -> str:
        """A name that no function has yet: two cases may need the same one."""
        return unique_name(function, {mapping.name for mapping in self.functions})

    def add(
        self, plan: FunctionPlan, settings: MappingSettings, node: YamlNode
    ) -> tuple[MappingFunction, tuple[str, ...]]:
        """Builds a function; also returns the operation's arguments that it
        receives."""
        # Functions that it needs are built first, and come before it.
        position = len(self.functions)
        decided = decided_names(settings)
        scope = FunctionScope(
            self.provider, plan.root, dict(plan.variables), reserved=decided
        )
        context = ValueContext(scope, self.tables, self.function_for, plan.prefix)
        for name, raw in settings.let.items():
            with node / "let" / name as let_node:
                add_choice(context, settings, name, raw, let_node)
        decision = read_decision(scope, plan.model, settings, node)
        early = len(scope.locals)
        automatic = [(name, code.NameReference(name)) for name in decided]
        context = replace(
            context,
            needed=plan.needed,
            several_sources=plan.several_sources,
            automatic=(*automatic, *_words(scope, plan.model, settings, node)),
        )
        values = ResponseValues(context)
        fields = values.fields(plan.model, dict(settings.set), node / "set")
        function = MappingFunction(
            name=plan.function,
            model=plan.model.name,
            origin=Text(plan.origin),
            parameters=(*plan.parameters, *_parameters(scope, plan)),
            returns=model_annotation(plan.model, plan.annotation),
            steps=(
                *scope.locals[:early],
                *([] if decision is None else [decision]),
                *scope.locals[early:],
            ),
            result=code.ModelConstruction(plan.model.name, fields),
            opens=tuple(scope.opened),
        )
        self.functions.insert(position, function)
        return function, tuple(scope.passed)

    def add_statuses(
        self, model: str, settings: MappingSettings, calls: Mapping[str, str]
    ) -> None:
        """Adds a decision table to the documentation: its rows and its variables.

        `calls` are the operations whose responses have names.
        """
        for status in status_rows(model, settings):
            if status not in self.statuses:
                self.statuses.append(status)
        if settings.decide:
            self.status_variables += status_variables(model, settings.let, calls)


def model_annotation(model: CanonModel, raw: str | None) -> str:
    """The annotation of a model, including that of its `raw`."""
    return f"{model.name}[{raw or 'Any'}]" if model.generic else model.name


def _words(
    scope: FunctionScope, model: CanonModel, settings: MappingSettings, node: YamlNode
) -> Iterator[tuple[str, code.Expression]]:
    """The provider's own values by their paths, which a `raw_status` shows."""
    if model.field("raw_status") is None:
        return
    entries = []
    for path in settings.words:
        with node / "words" as words_node:
            value = follow_path(scope, path, words_node)
            entries.append((path, value.expression))
    yield "raw_status", code.DictExpression(tuple(entries))


def _parameters(scope: FunctionScope, plan: FunctionPlan) -> Iterator[tuple[str, str]]:
    """The parameters of the function: its object, the scope, and the operation's
    arguments that it uses."""
    if plan.root is not None and plan.annotation is not None:
        yield str(plan.root.expression), plan.annotation
    yield "scope", scope.provider.annotation
    for name in scope.passed:
        value = plan.variables[name]
        yield str(value.expression), _annotation(value, scope.catalog)


def _annotation(value: TypedExpression, catalog: Catalog) -> str:
    """The annotation of a response, or of an argument inside a method, where ids are
    strings."""
    match value.type:
        case DescribedType(type_):
            return f"{catalog.annotation(type_)}{'' if value.present else ' | None'}"
        case FacadeType(CanonIdType()):
            return "str"
        case FacadeType(CanonOptionalType(CanonIdType())):
            return "str | None"
        case FacadeType(canon_type):
            return annotation_of(canon_type)
        case JsonType():
            return "Any"
        case _:
            assert_never(value.type)
