"""What things are called inside generated functions.

A name follows from the path that leads to a thing, never from what else a function
names, so that a new row of a binding renames nothing.
"""

from __future__ import annotations

import keyword

from generator.facade.build.scope.kinds import Typed
from generator.facade.model import Attribute, Expression, JsonMember, NameReference
from generator.model import Model
from generator.naming.words import snake_case

RESERVED = frozenset(
    {
        *keyword.kwlist,
        *("answer", "body", "detail", "details", "each", "found", "item", "models"),
        *("pages", "query"),
        *("scope", "self", "settings", "source", "text", "user"),
    }
)
"""Names that generated functions use for something else."""


def path_name(expression: Expression, root: Typed | None, narrow: Model | None) -> str:
    """What to call the thing that an expression leads to: the keys of its path.

    The keys start behind the `root`. `narrow` is the class that a thing without a path
    has to be.
    """
    match expression:
        case Attribute(base, name):
            return _joined(base, name.rstrip("_") or name, root)
        case JsonMember(base, keys):
            return _joined(base, "_".join(map(snake_case, keys)) or "value", root)
        case _:
            return snake_case(narrow.class_name) if narrow is not None else "value"


def root_name(root: Typed | None) -> str:
    """What paths start from, as the function calls it."""
    if root is None or not isinstance(root.expression, NameReference):
        return "value"
    return root.expression.source


def item_name(expression: Expression) -> str:
    """What to call the items of a list: `each`, or its name without the plural."""
    match expression:
        case Attribute(_, name):
            plural = name
        case JsonMember(_, (*_, key)):
            plural = snake_case(key)
        case _:
            return "each"
    if plural.endswith("ies"):
        return f"{plural.removesuffix('ies')}y"
    if plural.endswith("s") and not plural.endswith("ss"):
        return plural.removesuffix("s")
    return "each"


def _joined(base: str, name: str, root: Typed | None) -> str:
    return name if base == root_name(root) else f"{base.replace('.', '_')}_{name}"
