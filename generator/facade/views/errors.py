"""The error hierarchy of the facade."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.model import Canon, CanonError
from generator.facade.views.fields import CanonFieldView
from generator.python.text import Text

_BRANCH, _LAST_BRANCH = ("├── ", "│   "), ("└── ", "    ")
"""What is drawn in front of an error, and in front of those below it."""


@dataclass(frozen=True, slots=True)
class CanonErrorView:
    """An error that the facade raises.

    Attributes:
        name: The class.
        parent: The parent class; None for the root.
        about: When it is raised.
        attributes: Its own attributes.
        inherited: The attributes of the parent classes, those of the root first.
    """

    name: str
    parent: str | None
    about: Text
    attributes: tuple[CanonFieldView, ...]
    inherited: tuple[CanonFieldView, ...]

    @classmethod
    def of(cls, error: CanonError, canon: Canon) -> "CanonErrorView":
        """The view of an error."""
        inherited = canon.attributes(error.parent) if error.parent else ()
        return cls(
            name=error.name,
            parent=error.parent,
            about=Text(error.about),
            attributes=tuple(
                CanonFieldView.of(field, canon) for field in error.attributes
            ),
            inherited=tuple(CanonFieldView.of(field, canon) for field in inherited),
        )


def error_tree(canon: Canon) -> tuple[tuple[str, Text], ...]:
    """The error hierarchy, one line each: the branch as a drawing, and its text."""
    branches = list(_branches(canon, None, ""))
    width = max((len(drawing) for drawing, _ in branches), default=0)
    return tuple(
        (drawing.ljust(width), Text(" ".join(error.about.split())))
        for drawing, error in branches
    )


def _branches(
    canon: Canon, parent: str | None, margin: str
) -> Iterator[tuple[str, CanonError]]:
    """The branches below an error; None for the whole tree."""
    children = [error for error in canon.errors.values() if error.parent == parent]
    for number, error in enumerate(children, start=1):
        here, below = _LAST_BRANCH if number == len(children) else _BRANCH
        if parent is None:
            here = below = ""
        yield f"{margin}{here}{error.name}", error
        yield from _branches(canon, error.name, margin + below)
