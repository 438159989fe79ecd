"""Python expressions laid out as black lays them out.

Black leaves two forms of a bracket alone: everything on one line, and every item on a
line of its own with a comma after the last one. Code that is only ever written in one
of the two needs no formatter afterwards.
"""

from dataclasses import dataclass
from typing import TypeAlias

LINE_LENGTH = 88
"""Black's default."""

INDENT = "    "


@dataclass(frozen=True, slots=True)
class Text:
    """Source that is never broken."""

    source: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """Items in brackets after an optional head: a call, a subscript, a display."""

    head: str
    opening: str
    items: tuple["Expression", ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Union:
    """Alternatives joined by `|`."""

    members: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item with something of its own around it: `name=`, `key: `, ` = None`."""

    prefix: str
    value: "Expression"
    suffix: str = ""


Expression: TypeAlias = Text | Bracket | Union | Item


def call(head: str, *items: Expression) -> Bracket:
    """A call."""
    return Bracket(head, "(", items, ")")


def subscript(head: str, *items: Expression) -> Bracket:
    """A subscript such as `list[X]`."""
    return Bracket(head, "[", items, "]")


def tuple_display(*items: Expression) -> Bracket:
    """A tuple."""
    return Bracket("", "(", items, ")")


def dict_display(*items: Expression) -> Bracket:
    """A dict; the items are `Item("key: ", value)`."""
    return Bracket("", "{", items, "}")


def flat(expression: Expression) -> str:
    """The expression on one line."""
    match expression:
        case Text(source):
            return source
        case Item(prefix, value, suffix):
            return f"{prefix}{flat(value)}{suffix}"
        case Union(members):
            return " | ".join(map(flat, members))
        case Bracket("", "(", (only,), ")"):
            return f"({flat(only)},)"
        case Bracket(head, opening, items, closing):
            return f"{head}{opening}{', '.join(map(flat, items))}{closing}"


def lay_out_annotation(
    expression: Expression, indent: int, used: int, after: int = 0
) -> str:
    """The expression in black's form, where it stands outside brackets.

    A union that does not fit gets parentheses around it there.
    """
    match expression:
        case Union(members):
            line = flat(expression)
            if used + len(line) + after <= LINE_LENGTH:
                return line
            step = indent + len(INDENT)
            if step + len(line) > LINE_LENGTH:
                separator = f"\n{' ' * step}| "
                line = separator.join(
                    lay_out(member, step, step + 2 * (index > 0))
                    for index, member in enumerate(members)
                )
            return f"(\n{' ' * step}{line}\n{' ' * indent})"
        case Item(prefix, value, suffix):
            start, end = used + len(prefix), len(suffix) + after
            return f"{prefix}{lay_out_annotation(value, indent, start, end)}{suffix}"
        case _:
            return lay_out(expression, indent, used, after)


def lay_out(expression: Expression, indent: int, used: int, after: int = 0) -> str:
    """The expression in black's form, where it stands inside brackets.

    `indent` counts the spaces before the line it starts in, `used` the columns that
    are taken when it starts, `after` the columns that follow its last character.
    """
    line = flat(expression)
    if used + len(line) + after <= LINE_LENGTH:
        return line
    match expression:
        case Text(source):
            return source
        case Item(prefix, value, suffix):
            inner = lay_out(value, indent, used + len(prefix), len(suffix) + after)
            return f"{prefix}{inner}{suffix}"
        case Union(members):
            separator = f"\n{' ' * indent}| "
            return separator.join(
                lay_out(member, indent, indent + 2 * (index > 0))
                for index, member in enumerate(members)
            )
        case Bracket(head, opening, items, closing) if items:
            step = indent + len(INDENT)
            # A comma after the only item of a subscript would make it a tuple.
            comma = "" if opening == "[" and len(items) == 1 and head else ","
            lines = [
                f"{' ' * step}{lay_out(item, step, step, len(comma))}{comma}"
                for item in items
            ]
            return "\n".join([f"{head}{opening}", *lines, f"{' ' * indent}{closing}"])
        case Bracket():
            return line
