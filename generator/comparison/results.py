"""Changes to the result of a method, to its stream and to its status codes."""

from collections.abc import Iterator

from generator.comparison.changes import Impact, ImpactAndText
from generator.comparison.sides import RESPONSE, Sides
from generator.comparison.types import type_changes
from generator.model import Operation, Response, TypeRef


def result_changes(
    old: Operation, new: Operation, sides: Sides
) -> Iterator[ImpactAndText]:
    """The changes to the result, to the items of its pages, and to its status codes."""
    yield from _streaming(old, new, sides)
    yield from _return_type(old.returns, new.returns, sides)
    yield from _successes(old, new)
    if old.paging is not None and new.paging is not None:
        for impact, text in type_changes(
            old.paging.item, new.paging.item, sides, RESPONSE
        ):
            yield impact, f"an item of its pages: {text}"
    before, after = _failures(old), _failures(new)
    for status in before:
        if status not in after:
            yield Impact.DOCUMENTATION, f"status {status} is no longer documented"
    for status, response in after.items():
        if status not in before:
            yield Impact.DOCUMENTATION, f"status {status} is now documented"
        else:
            for impact, text in _bodies(before[status], response, sides):
                yield impact, f"the body of status {status}: {text}"


def _successes(old: Operation, new: Operation) -> Iterator[ImpactAndText]:
    """The changes to the success status codes, and to the accepted media types."""
    before, after = _success_statuses(old), _success_statuses(new)
    yield from _set_changes(before, after, "succeed with status {}")
    before, after = _accepted(old), _accepted(new)
    if before and after:
        yield from _set_changes(before, after, "respond with `{}`")


def _success_statuses(operation: Operation) -> list[str]:
    return [response.status for response in operation.responses if response.is_success]


def _accepted(operation: Operation) -> list[str]:
    """The media types of an operation's results, each only once."""
    return list(
        dict.fromkeys(
            content.name
            for response in operation.responses
            if response.is_success
            for content in response.contents
        )
    )


def _set_changes(
    before: list[str], after: list[str], phrase: str
) -> Iterator[ImpactAndText]:
    """The changes between two sets of words. `phrase` says what one of them means."""
    gone = [word for word in before if word not in after]
    new = [word for word in after if word not in before]
    match gone, new:
        case [], []:
            return
        case [], _:
            for word in new:
                yield Impact.ADDITIVE, f"can also {phrase.format(word)}"
        case _, []:
            for word in gone:
                yield Impact.WIRE_BREAKING, f"can no longer {phrase.format(word)}"
        case _:
            now, was = phrase.format(" or ".join(new)), " or ".join(gone)
            yield Impact.WIRE_BREAKING, f"can now {now} instead of {was}"


def _streaming(old: Operation, new: Operation, sides: Sides) -> Iterator[ImpactAndText]:
    """The changes to streams, and to how a call requests them."""
    before, after = old.streaming, new.streaming
    if before is None or after is None:
        if after is not None and after.switch is not None:
            yield Impact.CODE_ADDITIVE, f"streams with `{after.switch.argument}=True`"
        elif after is not None:
            yield Impact.CODE_BREAKING, (
                "now returns a stream instead of a complete result"
            )
        elif before is not None:
            yield Impact.CODE_BREAKING, "no longer returns a stream"
        return
    if (before.switch and before.switch.argument) != (
        after.switch and after.switch.argument
    ):
        yield Impact.CODE_BREAKING, "requests its stream in a different way"
    if after.switch is not None:
        # Without a switch, this is the type of the result.
        for impact, text in type_changes(before.item, after.item, sides, RESPONSE):
            yield impact, f"an item of its stream: {text}"


def _failures(operation: Operation) -> dict[str, Response]:
    """The documented error responses, by status."""
    return {
        response.status: response
        for response in operation.responses
        if not response.is_success
    }


def _return_type(
    old: TypeRef | None, new: TypeRef | None, sides: Sides
) -> Iterator[ImpactAndText]:
    if old is None and new is None:
        return
    if old is None and new is not None:
        yield Impact.ADDITIVE, f"returns `{sides.new.source(new)}` instead of nothing"
    elif new is None and old is not None:
        yield Impact.BREAKING, f"returns nothing instead of `{sides.old.source(old)}`"
    elif old is not None and new is not None:
        for impact, text in type_changes(old, new, sides, RESPONSE):
            yield impact, f"its result: {text}"


def _bodies(old: Response, new: Response, sides: Sides) -> Iterator[ImpactAndText]:
    before = {content.name: content.type for content in old.contents}
    for content in new.contents:
        known = before.get(content.name)
        if known is not None and content.type is not None:
            yield from type_changes(known, content.type, sides, RESPONSE)
