"""What changes in what a method gives back, and in the errors that it documents."""

from collections.abc import Iterator

from generator.comparison.changes import Effect
from generator.comparison.sides import Sides
from generator.comparison.types import TypeChange, type_changes
from generator.comparison.usage import RESPONSE
from generator.model import Operation, Response, TypeRef


def result_changes(
    old: Operation, new: Operation, sides: Sides
) -> Iterator[TypeChange]:
    """The changes of the result, of the items of its pages, and of its statuses."""
    yield from _result(old.returns, new.returns, sides)
    if old.paging is not None and new.paging is not None:
        for effect, text in type_changes(
            old.paging.item, new.paging.item, sides, RESPONSE
        ):
            yield effect, f"an item of its pages: {text}"
    before = {one.status: one for one in old.responses if not one.is_success}
    after = {one.status: one for one in new.responses if not one.is_success}
    for status in before:
        if status not in after:
            yield Effect.DOCUMENTATION, f"status {status} is documented no more"
    for status, response in after.items():
        if status not in before:
            yield Effect.DOCUMENTATION, f"status {status} is documented"
        else:
            for effect, text in _bodies(before[status], response, sides):
                yield effect, f"the body of status {status}: {text}"


def _result(
    old: TypeRef | None, new: TypeRef | None, sides: Sides
) -> Iterator[TypeChange]:
    if old is None and new is None:
        return
    if old is None and new is not None:
        yield Effect.ADDITIVE, f"gives `{sides.new.source(new)}`, gave nothing"
    elif new is None and old is not None:
        yield Effect.BREAKING, f"gives nothing, gave `{sides.old.source(old)}`"
    elif old is not None and new is not None:
        for effect, text in type_changes(old, new, sides, RESPONSE):
            yield effect, f"its result: {text}"


def _bodies(old: Response, new: Response, sides: Sides) -> Iterator[TypeChange]:
    before = {one.name: one.type for one in old.contents}
    for content in new.contents:
        known = before.get(content.name)
        if known is not None and content.type is not None:
            yield from type_changes(known, content.type, sides, RESPONSE)
