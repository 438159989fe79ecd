"""The operations of the facade, each with the calls of a provider that do it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

from generator import codes
from generator.facade.build.conditions import Conditions
from generator.facade.build.mappings.mappings import Mappings, Wanted
from generator.facade.build.scope.catalogue import FoundOperation
from generator.facade.build.scope.kinds import Described, Own, Typed
from generator.facade.build.scope.lists import item_of
from generator.facade.build.scope.scope import Scope
from generator.facade.build.sending.calls import Calls
from generator.facade.build.sending.defaults import Defaults
from generator.facade.build.sending.values import SentValues
from generator.facade.build.values.target import Target
from generator.facade.build.values.values import Values
from generator.facade.model import (
    Also,
    CallCase,
    CanonModel,
    CanonOperation,
    ClientCall,
    Condition,
    CursorPages,
    Detail,
    Expression,
    Items,
    Loop,
    NumberedPages,
    Operation,
    Pages,
    Parameter,
    Reference,
    Unsupported,
)
from generator.facade.model import types as canonical
from generator.facade.model.types import model_of, spelled
from generator.facade.naming import python_name
from generator.facade.reading.binding import (
    CallSettings,
    DetailSettings,
    MappingSettings,
)
from generator.facade.reading.findings import Place
from generator.model import ModelType
from generator.naming.words import snake_case
from generator.render.types import Namespace

Keep: TypeAlias = tuple[tuple[str, str, bool], ...]
"""See `CallCase.keep`."""


@dataclass(slots=True)
class Operations:
    """Makes the operations of one provider."""

    mappings: Mappings
    defaults: Defaults

    def bind(
        self,
        operation: CanonOperation,
        settings: CallSettings | tuple[CallSettings, ...] | None,
        place: Place,
    ) -> Operation | None:
        """How a provider does an operation; None after a diagnostic."""
        if settings is None:
            self.mappings.findings.add(
                codes.BINDING_OPERATION_MISSING,
                f"the operation {operation.name!r} is neither bound nor unsupported",
                place,
            )
            return None
        several = settings if isinstance(settings, tuple) else (settings,)
        entries = [
            (one, place / index if isinstance(settings, tuple) else place)
            for index, one in enumerate(several)
        ]
        usable = [
            (one, where)
            for one, where in entries
            if one.call is not None and self._operation(one.call) is not None
        ]
        unsupported = next(
            (one for one, _ in entries if one.unsupported is not None), None
        )
        if not usable and unsupported is None:
            self._nothing_left(operation, entries)
            return None
        cases: list[CallCase] = []
        for one, where in usable:
            case = _Case(self, operation, one, where, len(cases)).case()
            if case is None:
                return None
            cases.append(case)
            if case.condition is None:
                break
        reason = (
            Unsupported(unsupported.unsupported, unsupported.instead)
            if unsupported is not None and unsupported.unsupported is not None
            else None
        )
        self._check_instead(entries)
        return Operation(operation, tuple(cases), reason)

    def _operation(self, operation_id: str) -> FoundOperation | None:
        return self.mappings.catalogue.operation(operation_id)

    def found(self, operation_id: str, place: Place) -> FoundOperation | None:
        """An operation that must be there; None after a diagnostic."""
        found = self._operation(operation_id)
        if found is None:
            near = get_close_matches(
                operation_id, self.mappings.catalogue.operation_ids, 1
            )
            self.mappings.findings.add(
                codes.BINDING_OPERATION_UNKNOWN,
                f"the description has no operation {operation_id!r}",
                place,
                "/paths",
                f"Did you mean {near[0]!r}?" if near else None,
            )
        return found

    def _nothing_left(
        self, operation: CanonOperation, entries: list[tuple[CallSettings, Place]]
    ) -> None:
        for one, where in entries:
            if one.call is None:
                self.mappings.findings.invalid(
                    "an entry has either `call` or `unsupported`", where
                )
                continue
            near = get_close_matches(one.call, self.mappings.catalogue.operation_ids, 1)
            self.mappings.findings.add(
                codes.BINDING_OPERATION_UNKNOWN,
                f"the description has no operation {one.call!r}, which "
                f"{operation.name!r} needs",
                where / "call",
                "/paths",
                f"Did you mean {near[0]!r}?" if near else None,
            )

    def _check_instead(self, entries: list[tuple[CallSettings, Place]]) -> None:
        known = self.mappings.canon.operations
        for one, where in entries:
            for index, name in enumerate(one.instead):
                if name not in known:
                    self.mappings.findings.invalid(
                        f"there is no operation {name!r}", where / "instead" / index
                    )


class _Case:
    """Makes one call of an operation."""

    def __init__(
        self,
        operations: Operations,
        operation: CanonOperation,
        settings: CallSettings,
        place: Place,
        number: int,
    ) -> None:
        self._operations = operations
        self._mappings = operations.mappings
        self._operation = operation
        self._settings = settings
        self._place = place
        self._name = snake_case(operation.name)
        self._function = f"_{self._name}" + (f"_{number + 1}" if number else "")
        self._arguments = {
            one.name: Typed(
                Reference(python_name(one)),
                Own(one.type),
                not isinstance(one.type, canonical.Optional),
                argument=one.name,
            )
            for one in operation.arguments
        }

    @property
    def _findings_count(self) -> int:
        return len(self._mappings.findings.diagnostics)

    def _scope(self, root: Typed | None, **more: Typed) -> Scope:
        mappings = self._mappings
        return Scope(
            mappings.catalogue,
            mappings.canon,
            mappings.findings,
            root,
            {**self._arguments, **more},
            mappings.users,
            mappings.settings,
        )

    def case(self) -> CallCase | None:
        """The call; None after a diagnostic."""
        before = self._findings_count
        settings = self._settings
        assert settings.call is not None
        found = self._mappings.catalogue.operation(settings.call)
        assert found is not None
        scope = self._scope(None)
        condition = self._condition(scope)
        self._requires()
        paging = (
            frozenset({settings.paging.parameter}) if settings.paging else frozenset()
        )
        call = self._calls(scope).call(
            found, settings.parameters, settings.body, self._place, paging
        )
        if call is None or self._findings_count > before:
            return None
        case = self._with_result(found, call, condition)
        return case if self._findings_count == before else None

    def _condition(self, scope: Scope) -> Condition | None:
        if not self._settings.when:
            return None
        return Conditions(scope).all(self._settings.when, self._place / "when")

    def _requires(self) -> None:
        for index, name in enumerate(self._settings.requires):
            argument = self._operation.argument(name)
            place = self._place / "requires" / index
            if argument is None:
                self._mappings.findings.invalid(
                    f"{self._operation.name!r} has no argument {name!r}", place
                )
            elif isinstance(argument.type, canonical.Optional):
                known = self._arguments[name]
                self._arguments[name] = Typed(
                    known.expression, Own(argument.type.inner), True, name
                )

    def _calls(self, scope: Scope) -> Calls:
        # What the call requires is there by now.
        scope.variables.update(self._arguments)
        values = SentValues(scope, self._mappings.tables, self._name)
        return Calls(values, self._operations.defaults)

    # Results

    def _with_result(
        self, found: FoundOperation, call: ClientCall, condition: Condition | None
    ) -> CallCase | None:
        returns = self._operation.returns
        answer = None
        if call.returns is not None:
            answer = Typed(
                Reference("answer"),
                Described(call.returns, f"{found.operation.pointer}/responses"),
                present=True,
            )
        name = model_of(
            returns.item if isinstance(returns, canonical.ListOf) else returns
        )
        if name is None:
            self._mappings.findings.invalid(
                f"no binding can make {spelled(returns)}", self._place
            )
            return None
        model = self._mappings.canon.model(name)
        if isinstance(returns, canonical.ListOf):
            return self._many(call, condition, answer, model)
        return self._one(call, condition, answer, model)

    def _one(
        self,
        call: ClientCall,
        condition: Condition | None,
        answer: Typed | None,
        model: CanonModel,
    ) -> CallCase | None:
        place = self._place
        if self._settings.result is None:
            return self._mapped_one(call, condition, answer, model)
        annotation = self._annotation(answer)
        wanted = Wanted(
            self._function,
            model,
            answer,
            annotation,
            f"the answer of {call.operation_id}",
            self._name,
            needed=True,
            raw=annotation,
        )
        self._mappings.note_statuses(
            f"{model.name} ({self._operation.name})", self._settings.result
        )
        also, variables, parameters = self._also()
        passed = self._mappings.add(
            wanted,
            self._settings.result,
            place / "result",
            {**self._arguments, **variables},
            parameters,
        )
        if passed is None:
            return None
        arguments = tuple(f"{self._python(one)}={self._python(one)}" for one in passed)
        leading = tuple(one.name for one in parameters)
        leading += () if answer is None else ("answer",)
        return self._made(
            call,
            condition,
            self._function,
            (*leading, "scope", *arguments),
            self._mappings.annotation(model, annotation),
            also=also,
        )

    def _also(
        self,
    ) -> tuple[tuple[Also, ...], dict[str, Typed], tuple[Parameter, ...]]:
        """The calls besides, what their answers are called, and their types."""
        made: list[Also] = []
        variables: dict[str, Typed] = {}
        parameters: list[Parameter] = []
        for name, settings in self._settings.also.items():
            place = self._place / "also" / name
            found = self._operations.found(settings.call, place / "call")
            if found is None:
                continue
            call = self._calls(self._scope(None)).call(
                found, settings.parameters, None, place
            )
            if call is None or call.returns is None:
                continue
            pointer = f"{found.operation.pointer}/responses"
            typed = Typed(Reference(name), Described(call.returns, pointer), True)
            made.append(Also(name, call))
            variables[name] = typed
            parameters.append(Parameter(name, self._annotation(typed) or "Any"))
        return tuple(made), variables, tuple(parameters)

    def _python(self, argument: str) -> str:
        expression = self._arguments[argument].expression
        assert isinstance(expression, Reference)
        return expression.source

    def _annotation(self, answer: Typed | None) -> str | None:
        """The annotation of an answer, as the client's method has it."""
        if answer is None:
            return None
        assert isinstance(answer.kind, Described)
        classes = self._mappings.catalogue.classes
        return Namespace(classes, "models.").source(answer.kind.type)

    def _mapped_one(
        self,
        call: ClientCall,
        condition: Condition | None,
        answer: Typed | None,
        model: CanonModel,
    ) -> CallCase | None:
        at = self._at(answer)
        if at is None:
            return None
        scope, typed, _ = at
        assert isinstance(typed.kind, Described)
        schema = self._mappings.catalogue.model(typed.kind.type)
        function = (
            self._mappings.function_for(model.name, schema.schema_name)
            if schema is not None
            else None
        )
        if schema is None or function is None:
            self._unmapped(model, typed)
            return None
        raw = f"models.{schema.class_name}"
        items = Items(tuple(scope.locals), typed.expression, schema.class_name)
        return self._made(
            call,
            condition,
            function,
            ("found", "scope"),
            self._mappings.annotation(model, raw),
            items=items,
        )

    def _unmapped(self, model: CanonModel, typed: Typed) -> None:
        assert isinstance(typed.kind, Described)
        self._mappings.findings.add(
            codes.BINDING_TYPE_MISMATCH,
            f"`models` has no {model.name} made of what this call gives",
            self._place,
            typed.kind.pointer,
            "Say with `at` where in the answer it is, or add the schema to `models`.",
        )

    def _at(self, answer: Typed | None) -> tuple[Scope, Typed, Place] | None:
        """What `at` leads to in the answer."""
        if answer is None:
            self._mappings.findings.add(
                codes.BINDING_TYPE_MISMATCH,
                "the operation answers with nothing",
                self._place / "call",
                "/paths",
            )
            return None
        scope = self._scope(answer)
        place = self._place / "at"
        typed = scope.path(self._settings.at or ".", place)
        return None if typed is None else (scope, typed, place)

    # Lists

    def _many(
        self,
        call: ClientCall,
        condition: Condition | None,
        answer: Typed | None,
        model: CanonModel,
    ) -> CallCase | None:
        loops = list(self._settings.for_.items())
        if loops:
            self._settings = self._settings.model_copy(update={"at": loops[0][1]})
        at = self._at(answer)
        if at is None:
            return None
        scope, typed, place = at
        entered = item_of(scope.catalogue, typed, loops[0][0] if loops else "source")
        if entered is None or entered[1].class_name is None:
            assert isinstance(typed.kind, Described)
            self._mappings.findings.add(
                codes.BINDING_TYPE_MISMATCH,
                "what is there is no list of objects",
                place if self._settings.at else self._place,
                typed.kind.pointer,
            )
            return None
        item, loop = entered
        items = Items(tuple(scope.locals), loop.source, loop.class_name or "")
        pages = self._pages(answer)
        detail = self._detail(item)
        if detail is not None:
            item, made_detail = detail
        else:
            made_detail = None
            if self._settings.detail is not None:
                return None
        return self._looped(
            call, condition, model, items, pages, made_detail, item, loops
        )

    def _looped(
        self,
        call: ClientCall,
        condition: Condition | None,
        model: CanonModel,
        items: Items,
        pages: Pages | None,
        detail: Detail | None,
        item: Typed,
        loops: list[tuple[str, str]],
    ) -> CallCase | None:
        class_name = detail.class_name if detail else items.class_name
        names = {loops[0][0] if loops else "source": (item, class_name)}
        inner_loops: list[Loop] = []
        for name, path in loops[1:]:
            scope = self._scope(None, **{key: one for key, (one, _) in names.items()})
            scope.inline = True
            typed = scope.path(f"${path}", self._place / "for" / name)
            entered = (
                item_of(scope.catalogue, typed, name) if typed is not None else None
            )
            if entered is None or entered[1].class_name is None:
                if typed is not None:
                    self._mappings.findings.invalid(
                        f"{path!r} is no list of objects", self._place / "for" / name
                    )
                return None
            item, loop = entered
            inner_loops.append(loop)
            names[name] = (item, loop.class_name or "")
        keep = self._keep(model)
        if self._settings.result is None and not loops:
            return self._mapped_many(
                call, condition, model, items, pages, detail, class_name, keep
            )
        return self._own_many(
            call, condition, model, items, pages, detail, names, inner_loops, keep
        )

    def _mapped_many(
        self,
        call: ClientCall,
        condition: Condition | None,
        model: CanonModel,
        items: Items,
        pages: Pages | None,
        detail: Detail | None,
        class_name: str,
        keep: Keep,
    ) -> CallCase | None:
        schema = next(
            one
            for one in self._mappings.catalogue.api.models
            if one.class_name == class_name
        )
        function = self._mappings.function_for(model.name, schema.schema_name)
        if function is None:
            kind = Described(ModelType(schema.schema_name), schema.pointer)
            self._unmapped(model, Typed(Reference("source"), kind))
            return None
        annotation = self._mappings.annotation(model, f"models.{class_name}")
        return self._made(
            call,
            condition,
            function,
            ("source", "scope"),
            f"tuple[{annotation}, ...]",
            items=items,
            pages=pages,
            detail=detail,
            keep=keep,
            names=("source",),
        )

    def _own_many(
        self,
        call: ClientCall,
        condition: Condition | None,
        model: CanonModel,
        items: Items,
        pages: Pages | None,
        detail: Detail | None,
        names: dict[str, tuple[Typed, str]],
        loops: list[Loop],
        keep: Keep,
    ) -> CallCase | None:
        *outer, innermost = names
        root, class_name = names[innermost]
        variables = {**self._arguments, **{name: names[name][0] for name in outer}}
        leading = tuple(Parameter(name, f"models.{names[name][1]}") for name in outer)
        wanted = Wanted(
            self._function,
            model,
            root,
            f"models.{class_name}",
            class_name,
            self._name,
            raw=f"models.{class_name}",
        )
        settings = self._settings.result or MappingSettings()
        passed = self._mappings.add(
            wanted, settings, self._place / "result", variables, leading
        )
        if passed is None:
            return None
        arguments = tuple(f"{self._python(one)}={self._python(one)}" for one in passed)
        annotation = self._mappings.annotation(model, f"models.{class_name}")
        return self._made(
            call,
            condition,
            self._function,
            (*names, "scope", *arguments),
            f"tuple[{annotation}, ...]",
            items=items,
            pages=pages,
            detail=detail,
            keep=keep,
            names=tuple(names),
            loops=tuple(loops),
        )

    def _keep(self, model: CanonModel) -> Keep:
        """Which fields of the results must be which arguments."""
        found = []
        for name, variable in self._settings.keep.items():
            place = self._place / "keep" / name
            argument = self._arguments.get(variable.removeprefix("$"))
            if model.field(name) is None:
                self._mappings.findings.invalid(
                    f"{model.name} has no field {name!r}", place
                )
            elif argument is None or not variable.startswith("$"):
                self._mappings.findings.invalid(f"{variable!r} is no argument", place)
            else:
                python = self._python(variable.removeprefix("$"))
                found.append((name, python, not argument.present))
        return tuple(found)

    def _pages(self, answer: Typed | None) -> Pages | None:
        paging = self._settings.paging
        if paging is None or answer is None:
            return None
        found = self._mappings.catalogue.operation(self._settings.call or "")
        assert found is not None
        place = self._place / "paging"
        parameter = next(
            (
                one
                for one in found.operation.parameters
                if one.wire_name == paging.parameter
            ),
            None,
        )
        if parameter is None:
            self._mappings.findings.add(
                codes.BINDING_PARAMETER_UNKNOWN,
                f"{found.operation.id} has no parameter {paging.parameter!r}",
                place / "parameter",
                found.operation.pointer,
            )
            return None
        scope = self._scope(answer)
        values = Values(
            scope, self._mappings.tables, self._mappings.function_for, self._name
        )
        text = canonical.Optional(canonical.TEXT)
        number = canonical.Optional(canonical.ScalarType(canonical.Scalar.INTEGER))
        if paging.cursor is not None:
            cursor = values.value(
                paging.cursor, Target("cursor", text, place / "cursor")
            )
            if cursor is None:
                return None
            return CursorPages(parameter.name, tuple(scope.locals), cursor)
        pages: Expression | None = None
        if paging.pages is not None:
            pages = values.value(paging.pages, Target("pages", number, place / "pages"))
        start = 1 if paging.start is None else paging.start
        return NumberedPages(parameter.name, start, tuple(scope.locals), pages)

    def _detail(self, item: Typed) -> tuple[Typed, Detail] | None:
        settings = self._settings.detail
        if settings is None:
            return None
        place = self._place / "detail"
        found = self._operations.found(settings.call, place / "call")
        if found is None:
            return None
        return self._found_detail(settings, found, item, place)

    def _found_detail(
        self,
        settings: DetailSettings,
        found: FoundOperation,
        item: Typed,
        place: Place,
    ) -> tuple[Typed, Detail] | None:
        scope = self._scope(None, item=Typed(Reference("item"), item.kind, True))
        call = self._calls(scope).call(found, settings.parameters, None, place)
        if call is None or call.returns is None:
            return None
        answer = Typed(
            Reference("detail"),
            Described(call.returns, f"{found.operation.pointer}/responses"),
            present=True,
        )
        inner = self._scope(answer)
        typed = inner.path(settings.at or ".", place / "at")
        if typed is None or not isinstance(typed.kind, Described):
            return None
        schema = self._mappings.catalogue.model(typed.kind.type)
        if schema is None:
            self._mappings.findings.invalid("what is there is no object", place / "at")
            return None
        assert isinstance(item.expression, Reference)
        detail = Detail(
            "item",
            call,
            tuple(inner.locals),
            typed.expression,
            schema.class_name,
        )
        return Typed(item.expression, typed.kind, True), detail

    def _made(
        self,
        call: ClientCall,
        condition: Condition | None,
        mapping: str,
        passed: tuple[str, ...],
        returns: str,
        *,
        items: Items | None = None,
        pages: Pages | None = None,
        detail: Detail | None = None,
        keep: Keep = (),
        names: tuple[str, ...] = (),
        loops: tuple[Loop, ...] = (),
        also: tuple[Also, ...] = (),
    ) -> CallCase:
        return CallCase(
            condition,
            self._settings.requires,
            call,
            items,
            pages,
            detail,
            mapping,
            passed,
            returns,
            self._settings.asynchronous,
            self._settings.note,
            names,
            loops,
            keep,
            also,
        )
