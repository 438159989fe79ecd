"""Typed dictionaries, which requests accept in place of models, in the template
context."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.model import Api, Model
from generator.naming.python import is_name
from generator.naming.reserved import DICTIONARY_MODULE_NAMES, TYPE_NAMES
from generator.python.literals import literal
from generator.python.text import Text
from generator.schemas.bridge import WrittenDictionaries
from generator.schemas.dictionary import (
    Dictionary,
    DictionaryAlias,
    Key,
    KeyedDictionary,
)
from generator.views.context import ApiContext, is_open

MODULE = "dicts"
"""The module of dictionaries; a large package has more of them, with numbers."""

_MODULE_LIMIT = 130_000
"""The approximate maximum size of one module, in characters."""


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key of a dictionary.

    Attributes:
        name: The wire name.
        word: The wire name in Python: a name in a class, a literal in a call.
        annotation: The type of its value, in `NotRequired` if the key is optional.
        required: Whether a dictionary must have it.
    """

    name: Text
    word: str
    annotation: str
    required: bool


@dataclass(frozen=True, slots=True)
class DictionaryView:
    """A dictionary that a request accepts for a model, or for an alias with models.

    Attributes:
        name: Its name in Python.
        class_name: The model or alias.
        kind: `class` for a `TypedDict`, `call` for one with keys that are not valid in a
            class, `alias` for a type that contains dictionaries.
        keys: The keys, in the order of the spec; empty for an alias.
        annotation: The type that an alias stands for; empty for a `TypedDict`.
        is_open: Whether other keys are allowed, which a `TypedDict` cannot express.
    """

    name: str
    class_name: str
    kind: Literal["class", "call", "alias"]
    keys: tuple[KeyView, ...]
    annotation: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class NeighbourView:
    """A module of dictionaries and the names that another module imports from it."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DictionaryModuleView:
    """A module of dictionaries. A package has more than one only if it is very large.

    Attributes:
        name: The name of the module.
        dictionaries: The dictionaries that it defines, sorted by name.
        neighbours: The names that its types need from the other modules.
        offered: The names that it re-exports, so that the first module has everything.
    """

    name: str
    dictionaries: tuple[DictionaryView, ...]
    neighbours: tuple[NeighbourView, ...]
    offered: tuple[NeighbourView, ...]


def dictionary_modules(
    api: Api, written: WrittenDictionaries
) -> tuple[DictionaryModuleView, ...]:
    """The dictionary modules of a package; empty if no request contains a model."""
    context = ApiContext(api)
    dictionaries = written.read(
        context.sent_members, replace(context.outside_models(), is_form=True).of
    )
    schemas = api.dictionaries
    hiding = {*DICTIONARY_MODULE_NAMES, *TYPE_NAMES, *written.names, "models"}
    hiding |= {*context.external_names.values()}

    def view(dictionary: Dictionary) -> DictionaryView:
        schema = schemas[dictionary.name]
        others = isinstance(schema, Model) and is_open(schema)
        return _dictionary(dictionary, schema.class_name, others, hiding)

    groups = [tuple(map(view, group)) for group in _groups(dictionaries)]
    modules = [
        f"{MODULE}_{number}" if number > 1 else MODULE
        for number in range(1, len(groups) + 1)
    ]
    defined = {
        dictionary.name: module
        for module, group in zip(modules, groups, strict=True)
        for dictionary in group
    }
    return tuple(
        DictionaryModuleView(
            module,
            group,
            _neighbours(module, group, defined),
            tuple(_imports(defined, modules[1:])) if module == MODULE else (),
        )
        for module, group in zip(modules, groups, strict=True)
    )


def _dictionary(
    dictionary: Dictionary, class_name: str, is_open: bool, hiding: Collection[str]
) -> DictionaryView:
    match dictionary:
        case DictionaryAlias(name, annotation):
            return DictionaryView(name, class_name, "alias", (), annotation, is_open)
        case KeyedDictionary(name, keys):
            # A class mangles names that begin with two underscores.
            is_class = all(
                is_name(key.name)
                and not key.name.startswith("__")
                and key.name not in hiding
                for key in keys
            )
            return DictionaryView(
                name,
                class_name,
                "class" if is_class else "call",
                tuple(
                    _key(key, key.name if is_class else literal(key.name))
                    for key in keys
                ),
                "",
                is_open,
            )


def _key(key: Key, word: str) -> KeyView:
    annotation = key.annotation if key.required else f"NotRequired[{key.annotation}]"
    return KeyView(Text(key.name), word, annotation, key.required)


def _groups(dictionaries: Sequence[Dictionary]) -> Iterator[list[Dictionary]]:
    """The dictionaries in groups that each fit into a module."""
    group: list[Dictionary] = []
    size = 0
    for dictionary in dictionaries:
        added = _size(dictionary)
        if group and size + added > _MODULE_LIMIT:
            yield group
            group, size = [], 0
        group.append(dictionary)
        size += added
    if group:
        yield group


def _size(dictionary: Dictionary) -> int:
    """The approximate number of characters for a dictionary."""
    match dictionary:
        case DictionaryAlias(name, annotation):
            return 80 + len(name) + len(annotation)
        case KeyedDictionary(name, keys):
            return 100 + sum(
                len(literal(key.name)) + len(key.annotation) + 30 for key in keys
            )


_NAME = re.compile(r"\w+")


def _neighbours(
    module: str, group: Sequence[DictionaryView], defined: dict[str, str]
) -> tuple[NeighbourView, ...]:
    others = {name: home for name, home in defined.items() if home != module}
    if not others:
        return ()
    words = {
        word
        for dictionary in group
        for annotation in (
            dictionary.annotation,
            *(key.annotation for key in dictionary.keys),
        )
        for word in _NAME.findall(annotation)
    }
    used = {name: home for name, home in others.items() if name in words}
    return tuple(_imports(used, sorted(set(used.values()))))


def _imports(
    defined: dict[str, str], modules: Sequence[str]
) -> Iterator[NeighbourView]:
    for module in modules:
        names = tuple(name for name, home in defined.items() if home == module)
        yield NeighbourView(module, names)
