"""Typed dictionaries as they were written: their keys and types, as words."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a dictionary: its name on the wire, and the type of its value as Python
    source."""

    name: str
    annotation: str
    required: bool


@dataclass(frozen=True, slots=True)
class KeyedDictionary:
    """The `TypedDict` of a model."""

    name: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class DictionaryAlias:
    """What an alias is that holds dictionaries, as Python source."""

    name: str
    annotation: str


Dictionary: TypeAlias = KeyedDictionary | DictionaryAlias
"""Everything that the module of dictionaries defines."""
