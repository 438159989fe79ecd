"""Read the output of datamodel-code-generator: keys and types, and nothing else.

Anything that is not a type is refused, so that no text from a spec can become code,
whatever datamodel-code-generator makes of it.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence

from generator.python.literals import literal
from generator.schemas.dictionary import (
    Dictionary,
    DictionaryAlias,
    Key,
    KeyedDictionary,
)

_SCALARS = frozenset({"Any", "Decimal", "bool", "float", "int", "str"})
_CONTAINERS = frozenset({"Mapping", "Sequence", "tuple"})


class UnreadableDictionaryError(Exception):
    """Source that is neither a dictionary nor a type; carries its text."""


class DictionaryReader:
    """Reads the dictionaries of a module.

    Args:
        words: The union members that replace each name in the module.
        keys: The keys of each of its dictionaries, in the order of the skeleton.
    """

    def __init__(
        self, words: Mapping[str, Sequence[str]], keys: Mapping[str, Sequence[str]]
    ) -> None:
        self._words = words
        self._keys = keys

    def read(self, source: str) -> tuple[Dictionary, ...]:
        """The dictionaries of a module, sorted by name.

        Raises UnreadableDictionaryError.
        """
        dictionaries = [
            dictionary
            for statement in ast.parse(source).body
            if (dictionary := self._dictionary(statement)) is not None
        ]
        return tuple(sorted(dictionaries, key=lambda dictionary: dictionary.name))

    def _dictionary(self, statement: ast.stmt) -> Dictionary | None:
        match statement:
            case ast.ClassDef(name=name, body=body) if name in self._keys:
                return self._keyed(name, list(_annotations(body)))
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(args=[ast.Constant(), ast.Dict(values=types)]),
            ) if (
                name in self._keys
            ):
                return self._keyed(name, types)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as type_) if (
                name in self._keys
            ):
                return DictionaryAlias(name, self._union(type_))
            case _:
                return None

    def _keyed(self, name: str, types: Sequence[ast.expr]) -> KeyedDictionary:
        names = self._keys[name]
        if len(names) != len(types):
            raise UnreadableDictionaryError(f"{name} has {len(types)} keys")
        # Its own keys are not used: it renames those that begin with "_".
        return KeyedDictionary(name, tuple(map(self._key, names, types)))

    def _key(self, name: str, type_: ast.expr) -> Key:
        match type_:
            case ast.Subscript(value=ast.Name(id=word), slice=inner) if (
                _plain(word) == "NotRequired"
            ):
                return Key(name, self._union(inner), required=False)
            case _:
                return Key(name, self._union(type_), required=True)

    def _union(self, type_: ast.expr) -> str:
        return " | ".join(dict.fromkeys(self._members(type_)))

    def _members(self, type_: ast.expr) -> Iterator[str]:
        """The members of a union type; any other type is the only member."""
        match type_:
            case ast.Constant(value=None):
                yield "None"
            case ast.Constant(value=str(name)):
                yield from self._members(ast.Name(name))
            case ast.Name(id=name) if name in self._words:
                yield from self._words[name]
            case ast.Name(id=name) if _plain(name) in _SCALARS:
                yield _plain(name)
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                yield from self._members(left)
                yield from self._members(right)
            case ast.Subscript(value=ast.Name(id=name), slice=inner):
                yield from self._subscript(name, inner)
            case _:
                raise UnreadableDictionaryError(ast.unparse(type_))

    def _subscript(self, name: str, inner: ast.expr) -> Iterator[str]:
        arguments = inner.elts if isinstance(inner, ast.Tuple) else [inner]
        match _plain(name):
            case "Literal":
                values = map(ast.literal_eval, arguments)
                yield f"Literal[{', '.join(map(literal, values))}]"
            case "Optional":
                yield from self._members(inner)
                yield "None"
            case "Union":
                for argument in arguments:
                    yield from self._members(argument)
            case container if container in _CONTAINERS:
                yield f"{container}[{', '.join(map(self._union, arguments))}]"
            case _:
                raise UnreadableDictionaryError(name)


def _plain(name: str) -> str:
    """A name without the suffix that it has if a key has the same name."""
    return name.removesuffix("_aliased")


def _annotations(body: Sequence[ast.stmt]) -> Iterator[ast.expr]:
    """The types of the keys of a class."""
    for statement in body:
        match statement:
            case ast.AnnAssign(annotation=type_):
                yield type_
            case ast.Pass():
                continue
            case _:
                raise UnreadableDictionaryError(ast.unparse(statement))
