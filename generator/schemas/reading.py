"""Reading what datamodel-code-generator wrote: keys and types, and nothing else.

What is no type is refused, so that nothing of a description can become code, whatever
datamodel-code-generator makes of it.
"""

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence

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
    """Source that is no dictionary and no type; carries its text."""


class DictionaryReader:
    """Reads the dictionaries of a module.

    Args:
        words: What the names of the module are written as: a union's members each.
        names: The names of its dictionaries.
    """

    def __init__(
        self, words: Mapping[str, Sequence[str]], names: Collection[str]
    ) -> None:
        self._words = words
        self._names = names

    def read(self, source: str) -> tuple[Dictionary, ...]:
        """The dictionaries of a module, sorted by name.

        Raises UnreadableDictionaryError.
        """
        dictionaries = [
            dictionary
            for statement in ast.parse(source).body
            if (dictionary := self._dictionary(statement))
            and dictionary.name in self._names
        ]
        return tuple(sorted(dictionaries, key=lambda dictionary: dictionary.name))

    def _dictionary(self, statement: ast.stmt) -> Dictionary | None:
        match statement:
            case ast.ClassDef(name=name, body=body):
                return KeyedDictionary(name, tuple(self._fields(body)))
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(
                    args=[ast.Constant(), ast.Dict(keys=keys, values=types)]
                ),
            ):
                pairs = zip(keys, types, strict=True)
                return KeyedDictionary(
                    name,
                    tuple(
                        self._key(str(ast.literal_eval(key)), type_)
                        for key, type_ in pairs
                        if key is not None
                    ),
                )
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as type_):
                return DictionaryAlias(name, self._union(type_))
            case _:
                return None

    def _fields(self, body: list[ast.stmt]) -> Iterator[Key]:
        for statement in body:
            match statement:
                case ast.AnnAssign(target=ast.Name(id=name), annotation=type_):
                    yield self._key(name, type_)
                case ast.Pass():
                    continue
                case _:
                    raise UnreadableDictionaryError(ast.unparse(statement))

    def _key(self, name: str, type_: ast.expr) -> Key:
        match type_:
            case ast.Subscript(value=ast.Name(id="NotRequired"), slice=inner):
                return Key(name, self._union(inner), required=False)
            case _:
                return Key(name, self._union(type_), required=True)

    def _union(self, type_: ast.expr) -> str:
        return " | ".join(dict.fromkeys(self._members(type_)))

    def _members(self, type_: ast.expr) -> Iterator[str]:
        """The members of the union that a type is; most types are their only one."""
        match type_:
            case ast.Constant(value=None):
                yield "None"
            case ast.Constant(value=str(name)):
                yield from self._members(ast.Name(name))
            case ast.Name(id=name) if name in self._words:
                yield from self._words[name]
            case ast.Name(id=name) if name in _SCALARS:
                yield name
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                yield from self._members(left)
                yield from self._members(right)
            case ast.Subscript(value=ast.Name(id=name), slice=inner):
                yield from self._subscript(name, inner)
            case _:
                raise UnreadableDictionaryError(ast.unparse(type_))

    def _subscript(self, name: str, inner: ast.expr) -> Iterator[str]:
        arguments = inner.elts if isinstance(inner, ast.Tuple) else [inner]
        match name:
            case "Literal":
                values = map(ast.literal_eval, arguments)
                yield f"Literal[{', '.join(map(literal, values))}]"
            case "Optional":
                yield from self._members(inner)
                yield "None"
            case "Union":
                for argument in arguments:
                    yield from self._members(argument)
            case _ if name in _CONTAINERS:
                yield f"{name}[{', '.join(map(self._union, arguments))}]"
            case _:
                raise UnreadableDictionaryError(name)
