"""The operations of the facade, each with the provider calls that implement it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator import codes
from generator.document.values import Json
from generator.facade.build.call_context import CallContext
from generator.facade.build.calls import DefaultParameters
from generator.facade.build.list_cases import list_case
from generator.facade.build.mappings import Mappings
from generator.facade.build.object_cases import object_case
from generator.facade.checking.conditions import Conditions
from generator.facade.model import (
    ArgumentLimit,
    BoundOperation,
    CallCase,
    CanonField,
    CanonOperation,
    ClientCall,
    Condition,
    UnsupportedOperation,
)
from generator.facade.model.types import (
    CanonListType,
    CanonOptionalType,
    model_name_of,
    type_spelling,
)
from generator.facade.reading.binding import CallSettings
from generator.facade.reading.mistakes import (
    Mistakes,
    YamlNode,
    binding_error,
    invalid,
    with_nodes,
)
from generator.naming.words import snake_case

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
            raise binding_error(codes.BINDING_OPERATION_MISSING, message, node)
        entries = with_nodes(settings, node)
        cases = tuple(self._cases(operation, entries))
        self._check_instead(entries)
        return BoundOperation(operation, cases, _unsupported(entries))

    def _cases(self, operation: CanonOperation, entries: Entries) -> Iterator[CallCase]:
        """The calls up to the first one without a condition."""
        catalogue = self.mappings.provider.catalogue
        usable = [
            (settings, node)
            for settings, node in entries
            if settings.call is not None
            and all(catalogue.has_operation(call) for call, _ in _calls(settings, node))
        ]
        if not usable and _unsupported(entries) is None:
            self._check_calls(operation, entries)
        considered: set[str] = set()
        for settings, node in usable:
            name = _function_name(snake_case(operation.name), settings.when)
            context = CallContext(
                mappings=self.mappings,
                defaults=self.defaults,
                operation=operation,
                settings=settings,
                node=node,
                function=self.mappings.unique_name(name),
            )
            case = call_case(context, considered)
            yield case
            if case.condition is None:
                return
            considered |= {
                path.removeprefix("$").split(".")[0] for path in settings.when
            }

    def _check_calls(self, operation: CanonOperation, entries: Entries) -> None:
        """Raises the errors of the entries if none of them can be used."""
        mistakes = Mistakes()
        purpose = f", which {operation.name!r} needs"
        for settings, node in entries:
            with mistakes:
                if settings.call is None:
                    raise invalid(
                        ("an entry must have either `call` or `unsupported`"), node
                    )
            for call, place in _calls(settings, node):
                with mistakes:
                    self.mappings.provider.catalogue.operation(call, place, purpose)
        mistakes.raise_any()

    def _check_instead(self, entries: Entries) -> None:
        """Checks that the operations named in `instead` exist."""
        mistakes = Mistakes()
        for settings, node in entries:
            for index, name in enumerate(settings.instead):
                if name not in self.mappings.provider.canon.operations:
                    message = f"there is no operation {name!r}"
                    mistakes.add(invalid(message, node / "instead" / index))
        mistakes.raise_any()


def _calls(settings: CallSettings, node: YamlNode) -> Iterator[tuple[str, YamlNode]]:
    """The operations that an entry calls, with their nodes."""
    if settings.call is not None:
        yield settings.call, node / "call"
    if settings.detail is not None:
        yield settings.detail.call, node / "detail" / "call"
    for key, further in (
        ("before", settings.before),
        ("also", settings.also),
        ("lookup", settings.lookup),
    ):
        for name, further_settings in further.items():
            yield further_settings.call, node / key / name / "call"


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
        case _:
            return "_or_".join(_word_names(matcher))


def _word_names(matcher: Json) -> Iterator[str]:
    for word in matcher if isinstance(matcher, list) else [matcher]:
        yield snake_case(str(word)) or "value"


def call_case(context: CallContext, considered: Collection[str]) -> CallCase:
    """The case of one entry of a binding. Raises BindingError.

    `considered` are the arguments that conditions of earlier entries use.
    """
    condition, call = _condition_and_call(context)
    case = _case(context, call)
    limits = _argument_limits(context, considered)
    return replace(case, condition=condition, limits=limits)


def _condition_and_call(context: CallContext) -> tuple[Condition | None, ClientCall]:
    settings, node, mistakes = context.settings, context.node, Mistakes()
    assert settings.call is not None
    operation = context.catalogue.operation(settings.call, node / "call")
    scope, condition = context.scope(), None
    with mistakes:
        if settings.when:
            condition = Conditions(scope).read(settings.when, node / "when")
    with mistakes:
        context.require_arguments()
    # The arguments that the call requires are given at this point.
    scope.variables.update(context.arguments)
    paged = [settings.paging.parameter] if settings.paging else []
    with mistakes:
        call = context.call(
            scope, operation, settings.parameters, node, settings.body, paged
        )
        if not mistakes:
            return condition, call
    raise mistakes.error()


def _case(context: CallContext, call: ClientCall) -> CallCase:
    """The case of a call, with the handling of its response."""
    returns = context.operation.returns
    name = model_name_of(
        returns.item if isinstance(returns, CanonListType) else returns
    )
    if name is None:
        raise invalid(f"a binding cannot make {type_spelling(returns)}", context.node)
    model = context.mappings.provider.canon.model(name)
    if isinstance(returns, CanonListType):
        return list_case(context, call, model)
    return object_case(context, call, model)


def _argument_limits(
    context: CallContext, considered: Collection[str]
) -> tuple[ArgumentLimit, ...]:
    """What the binding says about the arguments that are neither sent nor `considered`.

    Each of them must have a reason, and no other argument may have one.
    """
    operation, mistakes = context.operation, Mistakes()
    limits: list[ArgumentLimit] = []
    for name in context.settings.arguments:
        if operation.argument(name) is None:
            message = f"{operation.name!r} has no argument {name!r}"
            mistakes.add(invalid(message, context.node / "arguments" / name))
    used = {*context.used, *considered}
    for argument in operation.arguments:
        with mistakes:
            limit = _argument_limit(context, argument, argument.name in used)
            if limit is not None:
                limits.append(limit)
    mistakes.raise_any()
    return tuple(limits)


def _argument_limit(
    context: CallContext, argument: CanonField, is_used: bool
) -> ArgumentLimit | None:
    """What the binding says about an argument; None for one that is used."""
    settings = context.settings.arguments.get(argument.name)
    node = context.node / "arguments" / argument.name
    if is_used:
        if settings is not None:
            raise invalid(
                (
                    f"the call uses the argument {argument.name!r}, so it cannot be "
                    "refused or ignored"
                ),
                node,
            )
        return None
    if settings is None:
        name = f"{argument.name!r} of {context.operation.name!r}"
        message = f"the call does not use the argument {name}"
        raise binding_error(codes.BINDING_ARGUMENT_UNUSED, message, context.node)
    is_optional = isinstance(argument.type, CanonOptionalType)
    if settings.refused is not None and not is_optional and argument.default is None:
        message = f"{argument.name!r} is always given, so it cannot be refused"
        raise invalid(message, node)
    because = settings.refused or settings.ignored or ""
    return ArgumentLimit(argument, settings.refused is not None, because)
