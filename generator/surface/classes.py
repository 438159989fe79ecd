"""Changes to a class: its fields, its methods and its base classes."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from generator.comparison.changes import Impact, ImpactAndText
from generator.surface.methods import method_changes, result_changes, sent_type_changes
from generator.surface.model import Class, Method, NamedValue, Surface
from generator.surface.pairing import calls_of
from generator.surface.types import names_in

MemberChange = tuple[str, Impact, str]
"""The path after the class name (empty for the class), the impact and the text."""


@dataclass(frozen=True, slots=True)
class Directions:
    """The names of the classes that calls send, and of those that they return."""

    sent: Set[str]
    read: Set[str]

    def of(self, name: str) -> tuple[bool, bool]:
        """Whether a class is sent, and whether it is read. Both if no call uses it."""
        is_sent, is_read = name in self.sent, name in self.read
        return (is_sent, is_read) if is_sent or is_read else (True, True)


def directions(surface: Surface) -> Directions:
    """The classes that the calls of a package send, and those that they return."""
    sent: set[str] = set()
    read: set[str] = set()
    for call in calls_of(surface):
        read |= names_in(call.method.returns or "None")
        for argument in call.method.arguments:
            sent |= names_in(argument.annotation or "None")
    fields = {
        class_.name: frozenset(
            name
            for field in class_.fields.values()
            for name in names_in(field.annotation or "None")
        )
        for class_ in surface.classes
    }
    return Directions(_closure(sent, fields), _closure(read, fields))


def _closure(names: set[str], fields: dict[str, frozenset[str]]) -> frozenset[str]:
    reached: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name in fields and name not in reached:
            reached.add(name)
            pending += fields[name]
    return frozenset(reached)


def class_changes(old: Class, new: Class, uses: Directions) -> Iterator[MemberChange]:
    """The changes of a class.

    Args:
        old: The class in the old package.
        new: The class in the new package.
        uses: The classes that calls send and read.
    """
    yield from _ancestors(old, new)
    if old.constructor is not None and new.constructor is not None:
        for argument, impact, text in method_changes(old.constructor, new.constructor):
            yield f"({argument}=)" if argument else "()", impact, text
    is_sent, is_read = uses.of(new.name)
    before: dict[str, NamedValue | Method] = {**old.fields, **old.methods}
    after: dict[str, NamedValue | Method] = {**new.fields, **new.methods}
    for name in before:
        if name not in after:
            yield f".{name}", Impact.CODE_BREAKING, "was removed"
    for name, member in after.items():
        previous = before.get(name)
        match previous, member:
            case None, NamedValue() if new.constructor is None and is_sent:
                yield f".{name}", *_new_field(member)
            case None, _:
                yield f".{name}", Impact.CODE_ADDITIVE, "is new"
            case NamedValue(), NamedValue():
                for change in _field(
                    previous, member, is_sent=is_sent, is_read=is_read
                ):
                    yield f".{name}", *change
            case NamedValue(), Method():
                yield f".{name}", Impact.CODE_BREAKING, "is now a method"
            case Method(), NamedValue():
                yield f".{name}", Impact.CODE_BREAKING, "is now an attribute"
            case Method(), Method():
                for argument, impact, text in method_changes(previous, member):
                    where = f"({argument}=)" if argument else ""
                    yield f".{name}{where}", impact, text


def _ancestors(old: Class, new: Class) -> Iterator[MemberChange]:
    """The changes of the base classes. An `except` clause also catches subclasses."""
    for name in old.ancestors:
        if name not in new.ancestors and not name.startswith("_"):
            is_caught = old.is_exception
            impact = Impact.CODE_BREAKING if is_caught else Impact.DOCUMENTATION
            yield "", impact, f"is no longer a subclass of `{name}`"


def _new_field(field: NamedValue) -> ImpactAndText:
    if field.annotation is not None and field.default is None:
        return Impact.CODE_BREAKING, "is a new required field"
    return Impact.CODE_ADDITIVE, "is new"


def _field(
    old: NamedValue, new: NamedValue, *, is_sent: bool, is_read: bool
) -> Iterator[ImpactAndText]:
    changes = [
        *(sent_type_changes(old.annotation, new.annotation) if is_sent else ()),
        *(result_changes(old.annotation, new.annotation) if is_read else ()),
    ]
    breaking = [change for change in changes if change[0] is Impact.CODE_BREAKING]
    yield from breaking[:1] or changes[:1]
    if is_sent and old.default is not None and new.default is None:
        yield Impact.CODE_BREAKING, "is now required"
    elif is_sent and old.default is None and new.default is not None:
        yield Impact.CODE_ADDITIVE, "is now optional"
    elif old.default is not None and new.default not in (None, old.default):
        is_constant = old.annotation is None and new.annotation is None
        impact = Impact.CODE_BREAKING if is_constant else Impact.DOCUMENTATION
        yield impact, f"is now `{new.default}` instead of `{old.default}`"
