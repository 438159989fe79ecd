"""Arguments that a call leaves unused: each is refused or ignored, with a reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator import codes
from generator.facade.build.operations.context import Context
from generator.facade.model import ArgumentLimit, CanonField
from generator.facade.model.types import CanonOptionalType
from generator.facade.reading.binding import ArgumentSettings


def argument_limits(
    context: Context, considered: Collection[str]
) -> tuple[ArgumentLimit, ...]:
    """What the binding says of the arguments that are neither sent nor `considered`.

    One about which it says nothing is noted, and so is what it says of others.
    """
    _check_known(context)
    used = {*context.used, *considered}
    return tuple(_limits(context, used))


def _limits(context: Context, used: set[str]) -> Iterator[ArgumentLimit]:
    for argument in context.operation.arguments:
        settings = context.settings.arguments.get(argument.name)
        place = context.place / "arguments" / argument.name
        if argument.name in used:
            if settings is not None:
                message = f"the call uses the argument {argument.name!r}"
                context.around.findings.invalid(message, place)
        elif settings is None:
            context.around.findings.add(
                codes.BINDING_ARGUMENT_UNUSED,
                f"the call does nothing with the argument {argument.name!r} of "
                f"{context.operation.name!r}",
                context.place,
            )
        elif settings.refused is not None and _always_given(argument):
            message = f"{argument.name!r} is always given: it cannot be refused"
            context.around.findings.invalid(message, place)
        else:
            yield _limit(argument, settings)


def _limit(argument: CanonField, settings: ArgumentSettings) -> ArgumentLimit:
    because = settings.refused or settings.ignored or ""
    return ArgumentLimit(argument, settings.refused is not None, because)


def _always_given(argument: CanonField) -> bool:
    return not isinstance(argument.type, CanonOptionalType) and (
        argument.default is None
    )


def _check_known(context: Context) -> None:
    for name in context.settings.arguments:
        if context.operation.argument(name) is None:
            message = f"{context.operation.name!r} has no argument {name!r}"
            place = context.place / "arguments" / name
            context.around.findings.invalid(message, place)
