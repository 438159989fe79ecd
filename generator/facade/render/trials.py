"""What the tests of the facade's package try: each operation against a local server."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.examples.examples import Examples
from generator.examples.exchange import Example, exchange
from generator.examples.package_tests import PackageTests
from generator.examples.wire import Wire, json_text
from generator.facade.check import code
from generator.facade.plan.calls import ClientCall
from generator.facade.plan.operations import BoundOperation, CallCase
from generator.facade.plan.providers import ProviderFacade
from generator.facade.read.canon import Canon
from generator.facade.read.types import (
    named_type,
)
from generator.facade.render.samples import sample
from generator.model import Api, Operation
from generator.python.literals import literal
from generator.python.text import Text


@dataclass(frozen=True)
class TrialView:
    """The trial of one operation."""

    _bound: BoundOperation
    _canon: Canon

    @property
    def name(self) -> str:
        """The operation."""
        return self._bound.operation.name

    @property
    def needs_user(self) -> bool:
        """Whether it is for one user."""
        return self._bound.operation.needs_user

    @property
    def supported(self) -> bool:
        """Whether the provider supports it."""
        return self._bound.supported

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """The arguments of the call, as names and expressions: those that the operation
        requires, and those that the provider requires."""
        case = _plain_case(self._bound)
        required = () if case is None else [name for name, _, _ in case.required]
        keys = () if case is None else _keys(case.call.body)
        return tuple(
            (argument.name, sample(argument.canon_type, self._canon, keys))
            for argument in self._bound.operation.arguments
            if argument.name in required or argument.is_required
        )

    @property
    def played(self) -> tuple[Text, ...]:
        """The operations for which the server responds, in order."""
        return tuple(Text(call.operation.id) for call in _calls(self._bound))

    @property
    def requests(self) -> tuple[Text, ...]:
        """The requests that must arrive, as regular expressions."""
        return tuple(
            Text(_pattern(call.operation))
            for call in _calls(self._bound)
            if call not in (*self._conditional, *self._repeated)
        )

    @property
    def possible_requests(self) -> tuple[Text, ...]:
        """The requests that may also arrive, as regular expressions; this depends on
        the example response in the spec."""
        calls = (*self._conditional, *self._repeated)
        return tuple(Text(_pattern(call.operation)) for call in calls)

    @property
    def _repeated(self) -> tuple[ClientCall, ...]:
        """The call of a list whose pages continue until one is empty or repeats: one
        more, unless the example is empty."""
        case = _plain_case(self._bound)
        return (case.call,) if case is not None and _goes_on(case) else ()

    @property
    def is_foreseeable(self) -> bool:
        """Whether it is known which response belongs to which request: only the last
        requests may be missing, and no other call takes the place of this one."""
        if any(case.response_condition for case in self._bound.cases):
            return False
        calls = tuple(_calls(self._bound))
        first = len(calls) - len(self._conditional)
        return calls[first:] == self._conditional

    @property
    def _conditional(self) -> tuple[ClientCall, ...]:
        case = _plain_case(self._bound)
        if case is None:
            return ()
        further = (*case.preceding_calls, *case.additional_calls)
        return tuple(call for _, call in further if call.condition is not None)

    @property
    def gives_list(self) -> bool:
        """Whether the operation returns several objects."""
        return self._bound.operation.gives_list

    @property
    def gives_pages(self) -> bool:
        """Whether it returns them page by page."""
        return self._bound.operation.gives_pages

    @property
    def names_provider(self) -> bool:
        """Whether the objects that it returns say which provider they are from."""
        name = named_type(self._bound.operation.result_type)
        models = [model.name for model in self._canon.models]
        return name in models and self._canon.model(name).field("provider") is not None

    @property
    def is_filtered(self) -> bool:
        """Whether the provider's response is filtered, perhaps to nothing."""
        return any(case.filters for case in self._bound.cases)


@dataclass(frozen=True)
class TrialsView:
    """The trials of one provider's adapter."""

    _provider: ProviderFacade
    _api: Api

    @cached_property
    def _examples(self) -> Examples:
        return Examples.of(self._api)

    @cached_property
    def operations(self) -> tuple[TrialView, ...]:
        """The trials."""
        canon = self._provider.canon
        return tuple(TrialView(bound, canon) for bound in self._provider.operations)

    @property
    def client_arguments(self) -> tuple[str, ...]:
        """The arguments of the provider's client, `name=value` each."""
        return PackageTests(self._examples).client_arguments

    @property
    def user(self) -> tuple[tuple[str, str], ...]:
        """What identifies the user: names and literals."""
        return tuple(
            (field.name, literal(f"test-{field.name}")) for field in self._provider.user
        )

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The settings: names and literals."""
        return tuple(
            (setting.name, literal(f"test-{setting.name}"))
            for setting in self._provider.settings
            if not setting.boolean
        )

    @property
    def exchanges(self) -> str:
        """The requests to the provider and its responses, by operationId, as JSON."""
        operations = {
            call.operation.id: call.operation
            for bound in self._provider.operations
            for call in _calls(bound)
        }
        cursors = {
            case.call.operation.id: case.pages.cursor
            for bound in self._provider.operations
            for case in bound.cases
            if case.pages is not None
        }
        examples = {
            name: self._examples.complete(operation)
            for name, operation in sorted(operations.items())
        }
        return json_text(
            {
                name: exchange(_last_page(example, cursors.get(name)), self._api)
                for name, example in examples.items()
            }
        )


def _plain_case(bound: BoundOperation) -> CallCase | None:
    """The case for only the required arguments: the first one without a condition, or
    else the last one; None if there is none."""
    plain = (case for case in bound.cases if case.condition is None)
    return next(plain, bound.cases[-1] if bound.cases else None)


def _calls(bound: BoundOperation) -> Iterator[ClientCall]:
    """The calls behind an operation with only the required arguments."""
    case = _plain_case(bound)
    if case is None:
        return
    yield from (call for _, call in case.preceding_calls)
    yield case.call
    if _goes_on(case):
        yield case.call
    if case.detail is not None:
        yield case.detail.call
    yield from (call for _, call in case.additional_calls)
    for lookup in case.lookups:
        yield lookup.call


def _goes_on(case: CallCase) -> bool:
    """Whether only an empty or repeated page ends a list."""
    return case.pages is not None and case.pages.is_endless


def _last_page(example: Example, cursor: str | None) -> Example:
    """The example without the cursor of another page."""
    if cursor is None:
        return example
    value = _without(example.answer.value, cursor.split("."))
    return replace(example, answer=replace(example.answer, value=value))


def _without(value: Wire, keys: Sequence[str]) -> Wire:
    """An object without what a path of keys leads to."""
    if not isinstance(value, dict) or keys[0] not in value:
        return value
    if len(keys) > 1:
        return {**value, keys[0]: _without(value[keys[0]], keys[1:])}
    return {key: member for key, member in value.items() if key != keys[0]}


def _pattern(operation: Operation) -> str:
    """A request of the operation to any server, as a regular expression."""
    path = re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(operation.path))
    return f"{operation.method} .*{path}"


def _keys(body: code.Expression | None) -> tuple[str, ...]:
    """The only keys that a body accepts from a mapping; empty if it accepts any."""
    inner: tuple[code.Expression, ...] = ()
    match body:
        case code.FunctionCall("only", (_, code.ListExpression(words), *_)):
            return tuple(
                str(word.value) for word in words if isinstance(word, code.Constant)
            )
        case code.FunctionCall(_, arguments, keywords):
            inner = (*arguments, *(value for _, value in keywords))
        case code.DictExpression(entries, spread):
            inner = (*spread, *(value for _, value in entries))
        case code.ListExpression(items):
            inner = items
        case _:
            pass
    return next((keys for value in inner if (keys := _keys(value))), ())
