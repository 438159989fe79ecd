"""What the tests of the facade's package try: each operation against a local server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.facade.model import (
    BoundOperation,
    CanonField,
    ClientCall,
    Constant,
    DictExpression,
    Expression,
    FunctionCall,
    ListExpression,
    ProviderFacade,
)
from generator.facade.model.types import (
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonOptionalType,
    without_none,
)
from generator.facade.render.imports import import_from
from generator.model import Api, Operation
from generator.render.examples.examples import Examples
from generator.render.examples.exchange import exchange
from generator.render.examples.tests import ExampleTests
from generator.render.examples.wire import json_text
from generator.render.layout import Text, call, lay_out
from generator.render.literals import string_literal

SAMPLE = "1001"
"""The id that tests give: some providers have numbers."""


@dataclass(frozen=True)
class Trials:
    """The trials of one provider's adapter."""

    provider: ProviderFacade
    api: Api

    @cached_property
    def _examples(self) -> Examples:
        return Examples.of(self.api)

    def imports(self, package: str) -> str:
        """What the tests import of the facade."""
        names = ["Challenge", "ChallengeKind", "Connections", "UserConnections"]
        if self.settings:
            names.append(f"{self.provider.class_name}Settings")
        return import_from(package, [*sorted(names), "errors"])

    @property
    def client_arguments(self) -> list[str]:
        """The arguments of the provider's client in tests."""
        return ExampleTests(self._examples).client_arguments()

    @property
    def user_arguments(self) -> str:
        """The arguments of `for_user` that tell who the user is."""
        return ", ".join(
            f"{one.name}={string_literal(f'test-{one.name}')}"
            for one in self.provider.user
        )

    def exchanges(self) -> str:
        """What the provider is asked and answers, by operationId, as JSON."""
        called = {
            one.operation.id: one.operation
            for operation in self.provider.operations
            for one in self._calls(operation)
        }
        examples = self._examples
        return json_text(
            {
                name: exchange(examples.of_operation(one), self.api)
                for name, one in sorted(called.items())
            }
        )

    def arguments(self, operation: BoundOperation) -> str:
        """The arguments of a call of the facade: those that it needs, and those that
        the provider does."""
        case = operation.cases[-1] if operation.cases else None
        needed = () if case is None else case.requires
        keys = () if case is None else _keys(case.call.body)
        return ", ".join(
            f"{one.name}={_sample(one, keys)}"
            for one in operation.operation.arguments
            if one.name in needed or _is_needed(one)
        )

    def play(self, operation: BoundOperation) -> str:
        """The statement that says in which order the server answers what."""
        names = [one.operation_id for one in self._calls(operation)]
        listed = (Text("server"), *(Text(string_literal(one)) for one in names))
        return lay_out(call("play", *listed), 4, 4)

    def check(self, operation: BoundOperation) -> str:
        """The statement that holds the requests against those of the description."""
        patterns = [_pattern(one.operation) for one in self._calls(operation)]
        listed = (Text("server"), *(Text(string_literal(one)) for one in patterns))
        return lay_out(call("check", *listed), 4, 4)

    @property
    def settings(self) -> list[str]:
        """The arguments of the provider's settings in tests."""
        return [
            f"{one.name}={string_literal(f'test-{one.name}')}"
            for one in self.provider.settings
            if not one.boolean
        ]

    def is_list(self, operation: BoundOperation) -> bool:
        """Whether the operation gives several things."""
        return isinstance(operation.operation.returns, CanonListType)

    def is_filtered(self, operation: BoundOperation) -> bool:
        """Whether what the provider answers is sifted, perhaps to nothing."""
        return any(one.filters for one in operation.cases)

    def _calls(self, operation: BoundOperation) -> Iterator[ClientCall]:
        """The calls behind an operation when it is called with what it needs: those of
        the last case, which has no condition."""
        if not operation.cases:
            return
        case = operation.cases[-1]
        yield case.call
        if case.detail is not None:
            yield case.detail.call
        for one in case.additional_calls:
            yield one.call


def _pattern(operation: Operation) -> str:
    """A request of the operation, wherever the server is, as a regular expression."""
    path = re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(operation.path))
    return f"{operation.method} .*{path}"


def _is_needed(argument: CanonField) -> bool:
    optional = isinstance(argument.type, CanonOptionalType)
    return not optional and argument.default is None


def _keys(body: Expression | None) -> tuple[str, ...]:
    """The only keys that a body takes from a mapping; none when it takes any."""
    match body:
        case FunctionCall("only", (_, ListExpression(items), *_)):
            return tuple(str(one.value) for one in items if isinstance(one, Constant))
        case FunctionCall(_, arguments, named):
            inner: tuple[Expression, ...] = (*arguments, *(one for _, one in named))
        case DictExpression(entries, spread):
            inner = (*spread, *(one for _, one in entries))
        case ListExpression(items):
            inner = items
        case _:
            inner = ()
    return next((found for one in inner if (found := _keys(one))), ())


def _sample(argument: CanonField, keys: tuple[str, ...]) -> str:
    """A value of an argument as Python; a mapping has all `keys`, if there are any."""
    match without_none(argument.type):
        case CanonMapType():
            named = [f'{string_literal(one)}: "test"' for one in keys or ("login",)]
            return f"{{{', '.join(named)}}}"
        case CanonModelType("Challenge"):
            return "CHALLENGE"
        case _:
            return string_literal(SAMPLE)
