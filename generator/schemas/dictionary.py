"""Typed dictionaries: their keys, and their types as Python source."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a dictionary: its wire name, and the type of its value as Python source."""

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
    """An alias of a type that contains dictionaries, as Python source."""

    name: str
    annotation: str


Dictionary: TypeAlias = KeyedDictionary | DictionaryAlias
"""Everything that a module of dictionaries can define."""
