"""Mutants of a workspace: changes to its values, to its keys and to its bytes."""

from __future__ import annotations

import copy
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import yaml

from tests.fuzz.inputs import Input, is_settings

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**63, 10**400, 0.1, -0.0, float("inf")),
    *(float("nan"), "", " ", "\n", "a", "null", "#", "#/", "#/components/schemas/"),
    *("../x", "\0", "\ud800", "\u2028", "a" * 300, "{}", "{x}", "/", "//", "é", "_"),
    *("string", "object", "array", "number", "integer", "boolean", "binary", "date"),
    *("class", "self", "None", "__init__", "x-", "$ref", "*", "1", "-1", "200", "2XX"),
    *([], {}, [[]], [{}], {"": ""}, [None], {"a": None}, [1, "a", None], {"$ref": "#"}),
    *({"type": "object"}, {"type": ["null"]}, {"enum": []}, {"not": {}}, {"allOf": []}),
    *({"oneOf": [{}, {}]}, {"const": None}, {"properties": {"a": {"$ref": "#"}}}),
)
"""Values that are rarely where they are put."""

TOKENS = (
    *(b"\0", b"\t", b"\r", b"\r\n", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc2\x85"),
    *(b"&a ", b"*a", b"!!python/object:os.system ", b"!x ", b"<<: ", b"---\n", b"..."),
    *(b"[", b"]", b"{", b"}", b": ", b"- ", b"? ", b"|", b">", b"%YAML 9", b"'", b'"'),
    *(b"\\", b"\\ud800", b"1e999", b"0x", b"2001-01-01", b"~", b"#", b"@", b"`"),
)
"""Bytes that mean something to a reader of YAML or JSON."""

MOST = 20_000
"""The values of a file that is mutated value by value."""

Place = tuple[Any, Any]
"""A list or dictionary, and a key or index of it."""


def parsed(content: bytes) -> Any:
    """The data of a YAML or JSON file; None if nothing of it can be mutated."""
    try:
        return _copied(yaml.load(content, yaml.CSafeLoader), [MOST])
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _copied(node: Any, left: list[int]) -> Any:
    """A value as JSON has it, with copies in place of aliases, up to so many nodes."""
    left[0] -= 1
    if left[0] < 0:
        raise ValueError("too many values")
    match node:
        case dict():
            return {str(key): _copied(value, left) for key, value in node.items()}
        case list():
            return [_copied(value, left) for value in node]
        case str() | int() | float() | None:
            return node
        case _:
            return str(node)


def written(data: Any) -> bytes:
    """Data as a file that gives it back when it is read."""
    try:
        text = json.dumps(data, indent=1, ensure_ascii=True)
    except (ValueError, TypeError):
        text = yaml.safe_dump(data, sort_keys=False)
    return text.encode("utf-8", "surrogatepass")


def places(node: Any) -> Iterator[Place]:
    """Every place of a value inside a document."""
    pending = [node]
    while pending:
        owner = pending.pop()
        keys: Any = owner if isinstance(owner, dict) else range(len(owner))
        for key in list(keys):
            yield owner, key
            if isinstance(owner[key], dict | list):
                pending.append(owner[key])


class Vocabulary:
    """What is where in all workspaces: the values under each key, and the keys next to
    it."""

    def __init__(self) -> None:
        self._values: dict[str, list[Any]] = defaultdict(list)
        self._neighbors: dict[str, list[str]] = defaultdict(list)

    def learn(self, data: Any) -> None:
        """Adds a document."""
        for owner, key in places(data):
            if isinstance(owner, dict):
                self._values[key].append(owner[key])
                self._neighbors[key] += list(owner)[:20]

    def key(self, random: Random) -> str:
        """Any key."""
        return random.choice(list(self._values))

    def neighbor(self, key: str, random: Random) -> str:
        """A key that is somewhere next to another one."""
        return random.choice(self._neighbors.get(key) or [key])

    def value(self, key: str, random: Random) -> Any:
        """A value that is somewhere under a key."""
        return copy.deepcopy(random.choice(self._values.get(key) or [None]))


class Mutator:
    """Makes mutants of workspaces, with the words of all of them."""

    def __init__(self, inputs: Sequence[Input]) -> None:
        self._words = {True: Vocabulary(), False: Vocabulary()}
        for one in inputs:
            for path, content in one.files.items():
                data = parsed(content)
                if isinstance(data, dict | list):
                    self._words[is_settings(path)].learn(data)

    def mutant(self, source: Input, random: Random) -> Input:
        """The workspace with one of its files changed in a few places."""
        specs = source.specs
        others = [path for path in source.files if path not in specs]
        pool = specs if specs and random.random() < 0.75 else others
        path = random.choice(pool)
        data = parsed(source.files[path])
        if not isinstance(data, dict | list) or not data or random.random() < 0.1:
            return source.replaced(path, _bytes(source.files[path], random))
        for _ in range(random.choice((1, 1, 2, 3, 5, 8))):
            found = list(places(data))
            if not found:
                break
            # What is outside decides whether the rest is read at all.
            inner = [place for place in found if place[0] is not data]
            if inner and random.random() < 0.95:
                found = inner
            _change(found, random, self._words[is_settings(path)])
        return source.replaced(path, written(data))


def _change(found: list[Place], random: Random, words: Vocabulary) -> None:
    """Changes one place of a document."""
    owner, key = random.choice(found)
    match random.randrange(12):
        case 0:
            del owner[key]
        case 1:
            owner[key] = copy.deepcopy(random.choice(ODD))
        case 2:
            other, other_key = random.choice(found)
            owner[key] = copy.deepcopy(other[other_key])
        case 3:
            other, other_key = random.choice(found)
            mine = copy.deepcopy(owner[key])
            owner[key], other[other_key] = copy.deepcopy(other[other_key]), mine
        case 4 if isinstance(owner, dict):
            owner[random.choice((words.key(random), str(random.choice(ODD))))] = (
                owner.pop(key)
            )
        case 5 if isinstance(owner, dict):
            name = words.key(random)
            owner[name] = words.value(name, random)
        case 6 | 7 | 8 if isinstance(owner, dict):
            name = words.neighbor(key, random)
            owner[name] = words.value(name, random)
        case 9 if isinstance(owner, dict):
            owner[key] = words.value(key, random)
        case 10:
            owner[key] = random.choice(([owner[key]], {"a": owner[key]}))
        case _:
            pointers = [
                each[name]
                for each, name in found
                if name == "$ref" and isinstance(each[name], str)
            ]
            owner[key] = {"$ref": random.choice([*pointers, "#", "#/paths"])}


def _bytes(content: bytes, random: Random) -> bytes:
    """Bytes that are cut, doubled or mixed with others."""
    for _ in range(random.choice((1, 1, 2, 5))):
        start, end = sorted(random.randrange(len(content) + 1) for _ in range(2))
        match random.randrange(5):
            case 0:
                end = min(end, start + 40)
                content = content[:start] + content[end:]
            case 1:
                content = content[:start]
            case 2:
                end = min(end, start + 400)
                content = content[:end] + content[start:end] + content[end:]
            case 3:
                content = content[:start] + bytes([random.randrange(256)])
                content += content[start + 1 :]
            case _:
                content = content[:start] + random.choice(TOKENS) + content[start:]
    return content
