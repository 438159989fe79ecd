"""Whether every value of one annotation is a value of another.

Names are compared by their last part, so importing one from elsewhere is not a change.
An annotation that cannot be parsed counts as changed if its text differs.
"""

from __future__ import annotations

import ast
from functools import cache

_ANY = frozenset(("Any", "object"))

_WIDER: dict[str, frozenset[str]] = {
    "bool": frozenset(("int", "float", "complex")),
    "int": frozenset(("float", "complex")),
    "float": frozenset(("complex",)),
    "datetime": frozenset(("date",)),
    "list": frozenset(
        ("MutableSequence", "Sequence", "Collection", "Iterable", "Reversible")
    ),
    "tuple": frozenset(("Sequence", "Collection", "Iterable", "Reversible")),
    "Sequence": frozenset(("Collection", "Iterable", "Reversible")),
    "Collection": frozenset(("Iterable",)),
    "Iterator": frozenset(("Iterable",)),
    "set": frozenset(("MutableSet", "Set", "Collection", "Iterable")),
    "frozenset": frozenset(("Set", "Collection", "Iterable")),
    "dict": frozenset(("MutableMapping", "Mapping", "Collection", "Iterable")),
    "MutableMapping": frozenset(("Mapping", "Collection", "Iterable")),
    "Mapping": frozenset(("Collection", "Iterable")),
}
"""The types that take all values of another one, as type checkers see them (typing
specification, special cases for float and complex; collections.abc)."""

_ALIASES = {"List": "list", "Dict": "dict", "Set": "set", "FrozenSet": "frozenset"}
_ALIASES |= {"Tuple": "tuple", "Type": "type", "Text": "str", "AbstractSet": "Set"}
_WRAPPERS = frozenset(("Annotated", "Required", "NotRequired", "ReadOnly", "Final"))


def accepts(wide: str, narrow: str) -> bool:
    """Whether every value of `narrow` is also a value of `wide`. Both are annotations."""
    wide_members, narrow_members = _members(wide), _members(narrow)
    return all(
        any(_member_accepts(taken, given) for taken in wide_members)
        for given in narrow_members
    )


def names_in(annotation: str) -> frozenset[str]:
    """The names in an annotation, each by its last part."""
    tree = _parsed(annotation)
    return frozenset(
        _name(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute)
    )


def simplified(annotation: str) -> str:
    """An annotation as a reader expects it: names without modules, unions with `|`."""
    return " | ".join(_members(annotation))


def without_none(annotation: str) -> str:
    """An annotation without the alternative that is None."""
    kept = [member for member in _members(annotation) if member != "None"]
    return " | ".join(kept or ["None"])


@cache
def _members(annotation: str) -> tuple[str, ...]:
    """The alternatives of an annotation, each once, in normal form."""
    return tuple(dict.fromkeys(_flattened(_parsed(annotation))))


def _parsed(annotation: str) -> ast.expr:
    try:
        return ast.parse(annotation.strip(), mode="eval").body
    except SyntaxError:
        return ast.Constant(annotation)


def _flattened(node: ast.expr) -> list[str]:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _flattened(left) + _flattened(right)
        case ast.Subscript(value=value, slice=inner):
            return _subscript(_name(value), _elements(inner))
        case ast.Constant(value=str() as text):
            # A forward reference. Any other text stays as it is.
            quoted = _parsed(text)
            if isinstance(quoted, ast.Constant):
                return [text]
            return _flattened(quoted)
        case ast.Name() | ast.Attribute():
            return [_ALIASES.get(_name(node), _name(node))]
        case ast.List(elts=elements):
            return [f"[{', '.join(map(_text, elements))}]"]
        case _:
            return [ast.unparse(node)]


def _subscript(name: str, elements: list[ast.expr]) -> list[str]:
    name = _ALIASES.get(name, name)
    match name:
        case "Union":
            return [member for element in elements for member in _flattened(element)]
        case "Optional":
            return [*_flattened(elements[0]), "None"]
        case "Literal":
            return [f"Literal[{ast.unparse(element)}]" for element in elements]
        case _ if name in _WRAPPERS:
            return _flattened(elements[0])
        case _:
            return [f"{name}[{', '.join(map(_text, elements))}]"]


def _elements(inner: ast.expr) -> list[ast.expr]:
    return inner.elts if isinstance(inner, ast.Tuple) else [inner]


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and node.value is ...:
        return "..."
    return " | ".join(dict.fromkeys(_flattened(node)))


def _name(node: ast.expr) -> str:
    return ast.unparse(node).rpartition(".")[2]


def _member_accepts(wide: str, narrow: str) -> bool:
    """Whether one alternative takes all values of another. Both are in normal form."""
    if wide == narrow or wide in _ANY or narrow == "Any":
        return True
    if narrow.startswith("Literal["):
        return wide == _type_of_literal(narrow)
    origin, wide_arguments = _split(wide)
    given, narrow_arguments = _split(narrow)
    if origin != given and origin not in _WIDER.get(given, ()):
        return False
    if not wide_arguments or not narrow_arguments:
        return True
    if len(wide_arguments) != len(narrow_arguments):
        return origin != given
    return all(map(accepts, wide_arguments, narrow_arguments))


def _type_of_literal(literal: str) -> str:
    value = _parsed(literal.removeprefix("Literal[").removesuffix("]"))
    # The text of an enum member does not show the type of its value.
    return type(value.value).__name__ if isinstance(value, ast.Constant) else ""


def _split(member: str) -> tuple[str, list[str]]:
    """A type and its arguments."""
    node = _parsed(member)
    if isinstance(node, ast.Subscript):
        return _name(node.value), [ast.unparse(part) for part in _elements(node.slice)]
    return member, []
