"""Binds the operations of the facade, each to the provider calls that implement it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.conditions import Conditions
from generator.facade.check.scope import FunctionScope
from generator.facade.plan.entries import Entry
from generator.facade.plan.limits import ArgumentLimit
from generator.facade.plan.lists import list_case
from generator.facade.plan.mappings import Mappings
from generator.facade.plan.objects import object_case
from generator.facade.plan.operations import (
    BoundOperation,
    CallCase,
    UnsupportedOperation,
)
from generator.facade.plan.paging import page_argument
from generator.facade.plan.requested import DefaultParameters
from generator.facade.read.binding import CallSettings
from generator.facade.read.fields import CanonArgument, named
from generator.facade.read.nodes import YamlNode, with_nodes
from generator.facade.read.operations import CanonOperation, misplaced_keys
from generator.facade.read.types import (
    CanonIdType,
    CanonModelType,
    item_type,
    single_type,
    type_spelling,
)
from generator.naming.words import snake_case
from generator.python.text import Text

Entries: TypeAlias = tuple[tuple[CallSettings, YamlNode], ...]
"""The calls that a binding lists for an operation, with their nodes."""


@dataclass(frozen=True, slots=True)
class OperationBinder:
    """Binds the operations of one provider."""

    mappings: Mappings
    defaults: DefaultParameters

    def bind(
        self,
        operation: CanonOperation,
        settings: CallSettings | tuple[CallSettings, ...] | None,
        node: YamlNode,
    ) -> BoundOperation:
        """Binds an operation to the provider's calls. Raises BindingError."""
        if settings is None:
            message = (
                f"the operation {operation.name!r} is neither bound nor declared "
                "unsupported"
            )
            raise node.error(message, codes.BINDING_OPERATION_MISSING)
        entries = with_nodes(settings, node)
        self._check_instead(entries)
        cases = tuple(self._cases(operation, entries))
        return BoundOperation(operation, cases, _unsupported(entries))

    def _cases(self, operation: CanonOperation, entries: Entries) -> Iterator[CallCase]:
        """The calls up to the first one without a condition."""
        catalog = self.mappings.provider.catalog
        usable = [
            (settings, node)
            for settings, node in entries
            if settings.call is not None
            and all(catalog.has_operation(call) for call, _ in _calls(settings, node))
        ]
        if not usable and _unsupported(entries) is None:
            self._report_calls(operation, entries)
        if entries[-1][0].fallback_on:
            (entries[-1][1] / "fallback-on").report("there is no entry after this one")
        for settings, node in entries:
            for key, problem in misplaced_keys(operation, settings):
                (node / key).report(problem)
        considered: set[str] = set()
        for index, (settings, node) in enumerate(usable, start=1):
            name = _function_name(snake_case(operation.name), settings.when)
            function = self.mappings.unique_name(name)
            entry = Entry(
                self.mappings, self.defaults, operation, settings, node, function
            )
            case = _call_case(entry, settings.call or "", considered)
            if index < len(usable):
                case = replace(case, fallback_on=settings.fallback_on)
            yield case
            if case.is_final:
                return
            considered.update(map(_path_variable, settings.when))

    def _report_calls(self, operation: CanonOperation, entries: Entries) -> None:
        """Reports why none of the entries can be used."""
        purpose = f", which {operation.name!r} needs"
        for settings, node in entries:
            if settings.call is None:
                node.report("an entry must have either `call` or `unsupported`")
            for call, place in _calls(settings, node):
                with place:
                    self.mappings.provider.catalog.operation(call, place, purpose)

    def _check_instead(self, entries: Entries) -> None:
        """Checks that the operations named in `instead` exist."""
        for settings, node in entries:
            for index, name in enumerate(settings.instead):
                if named(name, self.mappings.provider.canon.operations) is None:
                    message = f"there is no operation {name!r}"
                    (node / "instead" / index).report(message)


def _calls(settings: CallSettings, node: YamlNode) -> Iterator[tuple[str, YamlNode]]:
    """The operations that an entry calls, with their nodes."""
    if settings.call is not None:
        yield settings.call, node / "call"
    if settings.detail is not None:
        yield settings.detail.call, node / "detail" / "call"
    for key in ("before", "also", "lookup"):
        for name, further in getattr(settings, key).items():
            yield further.call, node / key / name / "call"


def _unsupported(entries: Entries) -> UnsupportedOperation | None:
    for settings, _ in entries:
        if settings.unsupported is not None:
            return UnsupportedOperation(settings.unsupported, settings.instead)
    return None


def _function_name(operation: str, when: dict[str, Json]) -> str:
    """The name of the function that makes the result: the operation, and the condition
    of the case."""
    parts = [_condition_name(path, matcher) for path, matcher in when.items()]
    return f"_{operation}_when_{'_and_'.join(parts)}" if parts else f"_{operation}"


def _condition_name(path: str, matcher: Json) -> str:
    key = snake_case(path.split(".")[-1]) or "value"
    match matcher:
        case True:
            return key
        case False:
            return f"not_{key}"
        case None:
            return f"without_{key}"
        case {"not": None}:
            return f"with_{key}"
        case {"not": excluded}:
            return f"not_{'_or_'.join(_word_names(excluded))}"
        case dict():
            return f"{key}_{snake_case(next(iter(matcher)))}"
        case _:
            return "_or_".join(_word_names(matcher))


def _word_names(matcher: Json) -> Iterator[str]:
    for word in matcher if isinstance(matcher, list) else [matcher]:
        yield snake_case(str(word)) or "value"


def _call_case(
    entry: Entry, operation_id: str, considered: Collection[str]
) -> CallCase:
    """The case of one entry of a binding. Raises BindingError.

    `considered` are the arguments that conditions of earlier entries use.
    """
    settings, node, known = entry.settings, entry.node, len(entry.node.mistakes)
    asked = {
        path: matcher
        for path, matcher in settings.when.items()
        if _path_variable(path) not in settings.before
    }
    answered = {
        path: settings.when[path] for path in settings.when if path not in asked
    }
    condition = _condition(entry, entry.scope(), asked)
    entry.require_arguments()
    preceding = entry.further_calls("before", None)
    scope, page = entry.scope(), None
    response_condition = _condition(entry, scope, answered)
    with node:
        operation = entry.catalog.operation(operation_id, node / "call").operation
        page = page_argument(entry, operation, scope)
    body = settings.body
    call = entry.call(scope, operation_id, settings.parameters, node, body, page)
    result = entry.operation.result_type
    bare = single_type(result)
    if not isinstance(bare, CanonModelType | CanonIdType):
        raise node.error(f"a binding cannot make {type_spelling(result)}")
    name = bare.name if isinstance(bare, CanonModelType) else bare.model
    model = entry.mappings.provider.canon.model(name)
    make = object_case if item_type(result) is None else list_case
    case = replace(
        make(entry, call, model),
        condition=condition,
        preceding_calls=preceding,
        call_variables=tuple(scope.locals),
        response_condition=response_condition,
    )
    if len(node.mistakes) > known:
        # What a value that cannot be read uses is not known.
        return case
    return replace(case, limits=tuple(_limits(entry, {*entry.all_used, *considered})))


def _condition(
    entry: Entry, scope: FunctionScope, when: dict[str, Json]
) -> code.Condition | None:
    """Some of the conditions of an entry; None if there are none, or if they have
    mistakes."""
    condition, result = None, entry.settings.result
    with entry.node / "when" as node:
        if when:
            condition = Conditions(scope).read_listed(when, node, result)
    return condition


def _path_variable(path: str) -> str:
    """The variable that the path of a condition starts from."""
    return path.removeprefix("$").split(".")[0]


def _limits(entry: Entry, used: Collection[str]) -> Iterator[ArgumentLimit]:
    """What the binding says about the arguments that are not `used`.

    Each of them must have a reason, and no other argument may have one.
    """
    for name in entry.settings.arguments:
        if entry.operation.argument(name) is None:
            message = f"{entry.operation.name!r} has no argument {name!r}"
            (entry.node / "arguments" / name).report(message)
    for argument in entry.operation.arguments:
        with entry.node:
            limit = _limit(entry, argument, argument.name in used)
            if limit is not None:
                yield limit


def _limit(
    entry: Entry, argument: CanonArgument, is_used: bool
) -> ArgumentLimit | None:
    """What the binding says about an argument; None for one that is used."""
    settings = entry.settings.arguments.get(argument.name)
    node = entry.node / "arguments" / argument.name
    if is_used:
        if settings is not None:
            raise node.error(
                f"the call uses the argument {argument.name!r}, so it cannot be "
                "refused or ignored"
            )
        return None
    if settings is None:
        name = f"{argument.name!r} of {entry.operation.name!r}"
        message = f"the call does not use the argument {name}"
        raise entry.node.error(message, codes.BINDING_ARGUMENT_UNUSED)
    if settings.refused is not None and argument.is_required:
        message = f"{argument.name!r} is always given, so it cannot be refused"
        raise node.error(message)
    because = Text(settings.refused or settings.ignored or "")
    return ArgumentLimit(argument, settings.refused is not None, because)
