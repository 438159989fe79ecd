"""A type for values of a format, as a user would write it: see `formats` of provider.yaml."""

from __future__ import annotations

from typing import Self


class Color:
    """A color by its name, whatever the case it is written in."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Color) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    @classmethod
    def parse(cls, text: object) -> Self:
        """The color of a name. Raises ValueError for what is none."""
        if not isinstance(text, str) or not text.isalpha():
            raise ValueError(f"{text!r} is no color")
        return cls(text.lower())


def text_of(color: Color) -> str:
    """The name of a color."""
    return color.name


class Cents(int):
    """An amount as a whole number of cents."""


def read_cents(value: object) -> Cents:
    """Cents of a number of euros."""
    return Cents(round(float(str(value)) * 100))


def write_cents(cents: Cents) -> float:
    """Euros of cents."""
    return int(cents) / 100
