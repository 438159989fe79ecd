"""Docstrings of the facade's package."""

from __future__ import annotations

from collections.abc import Iterable

from generator.facade.model import CanonField
from generator.render.literals import docstring, wrap


def text_docstring(text: str, indent: int = 0) -> str:
    """Text as a docstring."""
    return docstring(wrap(text, indent, first=3), indent)


def attributes_docstring(about: str, fields: Iterable[CanonField], indent: int) -> str:
    """The docstring of a class with its attributes."""
    lines = [*wrap(about, indent, first=3), "", "Attributes:"]
    for one in fields:
        described = wrap(f"{one.name}: {one.about}", indent + 4, hanging=4)
        lines += [f"    {line}" for line in described]
    return docstring(lines, indent)
