"""What the tests of the facade's package try: each operation against a local server."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.examples.examples import Examples
from generator.examples.exchange import exchange
from generator.examples.package_tests import PackageTests
from generator.examples.wire import json_text
from generator.facade.check import code
from generator.facade.plan.calls import ClientCall
from generator.facade.plan.operations import BoundOperation, CallCase
from generator.facade.plan.providers import ProviderFacade
from generator.facade.read.fields import CanonArgument
from generator.facade.read.types import (
    CanonListType,
    CanonMapType,
    CanonModelType,
    without_none,
)
from generator.model import Api, Operation
from generator.python.literals import literal
from generator.python.text import Text

SAMPLE = "1001"
"""The id that tests use: some providers have numeric ids."""


@dataclass(frozen=True)
class TrialView:
    """The trial of one operation."""

    _bound: BoundOperation

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
        required = () if case is None else dict(case.required)
        keys = () if case is None else _keys(case.call.body)
        return tuple(
            (argument.name, _sample(argument, keys))
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
        requests may be missing."""
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
        return isinstance(self._bound.operation.result_type, CanonListType)

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
        return tuple(map(TrialView, self._provider.operations))

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
        return json_text(
            {
                name: exchange(self._examples.complete(operation), self._api)
                for name, operation in sorted(operations.items())
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


def _sample(argument: CanonArgument, keys: tuple[str, ...]) -> str:
    """A value for an argument as Python; a mapping has all `keys`, if there are any."""
    match without_none(argument.canon_type):
        case CanonMapType():
            return literal(dict.fromkeys(keys or ("login",), "test"))
        case CanonModelType("Challenge"):
            return "CHALLENGE"
        case _:
            return literal(SAMPLE)
