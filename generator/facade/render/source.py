"""Expressions and conditions of the facade model as Python source, in black's form.

The layout follows `generator.render.layout` and adds two forms that adapters need:
comprehensions and conditional expressions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade import model
from generator.facade.model import (
    AllHold,
    Condition,
    Constant,
    EnumConstant,
    Expression,
    IsAfter,
    IsNone,
    IsOneOf,
)
from generator.render.layout import INDENT, LINE_LENGTH
from generator.render.literals import literal, string_literal


@dataclass(frozen=True, slots=True)
class Text:
    """Source that is never broken."""

    source: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """Items in brackets after an optional head."""

    head: str
    opening: str
    items: tuple[Node, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Named:
    """An item with a prefix of its own: `name=`, `"key": `, `**`."""

    prefix: str
    value: Node


@dataclass(frozen=True, slots=True)
class Generator:
    """`head(element for … if …)`, or a list comprehension."""

    head: str
    opening: str
    element: Node
    clauses: tuple[Node, ...]
    closing: str
    after: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Ternary:
    """`value if condition else otherwise`."""

    value: Node
    condition: str
    otherwise: Node


Node: TypeAlias = Text | Bracket | Named | Generator | Ternary


def flat(node: Node) -> str:
    """The node on one line."""
    match node:
        case Text(source):
            return source
        case Named(prefix, value):
            return prefix + flat(value)
        case Ternary(value, condition, otherwise):
            return f"{flat(value)} if {condition} else {flat(otherwise)}"
        case Generator(head, opening, element, clauses, closing, after):
            parts = " ".join(map(flat, (element, *clauses)))
            if after:
                parts = ", ".join([f"({parts})", *map(flat, after)])
            return f"{head}{opening}{parts}{closing}"
        case Bracket("", "(", (only,), ")"):
            return f"({flat(only)},)"
        case Bracket(head, opening, items, closing):
            return f"{head}{opening}{', '.join(map(flat, items))}{closing}"


def lay_out(node: Node, indent: int, used: int, after: int = 0) -> str:
    """The node in black's form; see `generator.render.layout.lay_out`."""
    line = flat(node)
    if used + len(line) + after <= LINE_LENGTH:
        return line
    step = indent + len(INDENT)
    inner, outer = " " * step, " " * indent
    match node:
        case Text(source):
            return source
        case Named(prefix, Ternary() as value):
            return f"{prefix}(\n{inner}{_ternary(value, step)}\n{outer})"
        case Named(prefix, value):
            return prefix + lay_out(value, indent, used + len(prefix), after)
        case Ternary():
            return _ternary(node, indent)
        case Generator(head, opening, element, clauses, closing, ()):
            whole = " ".join(map(flat, (element, *clauses)))
            if step + len(whole) <= LINE_LENGTH:
                return f"{head}{opening}\n{inner}{whole}\n{outer}{closing}"
            lines = [lay_out(one, step, step) for one in (element, *clauses)]
            body = "\n".join(f"{inner}{one}" for one in lines)
            return f"{head}{opening}\n{body}\n{outer}{closing}"
        case Generator(head, opening, element, clauses, closing, rest):
            generator = Generator("", "(", element, clauses, ")")
            return lay_out(
                Bracket(head, opening, (generator, *rest), closing), indent, used, after
            )
        case Bracket(head, opening, items, closing) if items:
            comma = "" if opening == "[" and len(items) == 1 and head else ","
            lines = [
                f"{inner}{lay_out(item, step, step, len(comma))}{comma}"
                for item in items
            ]
            return "\n".join([f"{head}{opening}", *lines, f"{outer}{closing}"])
        case Bracket():
            return line


def _ternary(node: Ternary, indent: int) -> str:
    """A conditional expression that already stands in brackets of its own."""
    line = flat(node)
    if indent + len(line) <= LINE_LENGTH:
        return line
    margin = " " * indent
    value = lay_out(node.value, indent, indent)
    otherwise = lay_out(node.otherwise, indent, indent + 5)
    return f"{value}\n{margin}if {node.condition}\n{margin}else {otherwise}"


def call(function: str, *arguments: Node) -> Bracket:
    """A call."""
    return Bracket(function, "(", arguments, ")")


def expression(value: Expression) -> Node:
    """An expression of the model as source."""
    match value:
        case Constant(constant):
            return Text(literal(constant))
        case EnumConstant(enum, word):
            return Text(f"{enum}.{member(word)}")
        case model.NameReference(source):
            return Text(source)
        case model.Attribute(base, name, guarded):
            source = f"{base}.{name}"
            return Text(f"{source} if {base} else None" if guarded else source)
        case model.JsonMember(base, keys):
            return call("dig", Text(base), *(Text(string_literal(one)) for one in keys))
        case model.FunctionCall(function, arguments, named):
            return call(
                function,
                *map(expression, arguments),
                *(Named(f"{name}=", expression(one)) for name, one in named),
            )
        case model.TableLookup(table, word, otherwise, always=True):
            return call(
                "translate", Text(table), expression(word), expression(otherwise)
            )
        case model.TableLookup(table, word, otherwise):
            rest = () if otherwise == Constant(None) else (expression(otherwise),)
            return call("lookup", Text(table), expression(word), *rest)
        case model.ModelConstruction(name, fields, optional):
            built = call(
                name, *(Named(f"{key}=", expression(one)) for key, one in fields)
            )
            return call("unless_empty", built) if optional else built
        case model.Conditional(condition_, then, otherwise):
            return Ternary(
                expression(then), condition(condition_), expression(otherwise)
            )
        case model.TupleExpression(items, sparse):
            if sparse:
                return call("present", *map(expression, items))
            return Bracket("", "(", tuple(map(expression, items)), ")")
        case model.Comprehension():
            return _comprehension(value)
        case model.DictExpression(entries, spread):
            return Bracket(
                "",
                "{",
                (
                    *(Named("**", expression(one)) for one in spread),
                    *(
                        Named(f"{string_literal(key)}: ", expression(one))
                        for key, one in entries
                    ),
                ),
                "}",
            )
        case model.ListExpression(items):
            return Bracket("", "[", tuple(map(expression, items)), "]")


def _comprehension(value: model.Comprehension) -> Node:
    clauses: list[Node] = [loop(one) for one in value.loops]
    clauses += [Text(f"if {condition(one)}") for one in value.conditions]
    element = expression(value.value)
    match value.kind:
        case "first" | "last" | "latest" as which:
            return Generator(f"{which}_of", "(", element, tuple(clauses), ")")
        case _:
            return Generator("tuple", "(", element, tuple(clauses), ")")


def loop(value: model.Loop) -> Node:
    """The `for` of a comprehension."""
    source = expression(value.source)
    if value.class_name is None:
        return Named(f"for {value.name} in ", call("texts", source))
    listed = call("listed", Text(f"models.{value.class_name}"), source)
    return Named(f"for {value.name} in ", listed)


def member(word: str) -> str:
    """A word of an enum as the name of its member."""
    return word.upper()


def condition(value: Condition) -> str:
    """A condition on one line."""
    return " and ".join(conditions(value))


def conditions(value: Condition) -> list[str]:
    """The parts of a condition that must all hold."""
    match value:
        case AllHold(several):
            return [part for one in several for part in conditions(one)]
        case IsNone(subject, negated):
            return [f"{_operand(subject)} is {'not ' if negated else ''}None"]
        case IsAfter(subject, other):
            return [f"is_after({_flat(subject)}, {_flat(other)})"]
        case IsOneOf(subject, (only,), negated):
            return [_compared(subject, only, negated=negated)]
        case IsOneOf(subject, constants, negated):
            listed = ", ".join(_flat(one) for one in constants)
            return [f"{_operand(subject)} {'not ' if negated else ''}in ({listed})"]


def _compared(
    subject: Expression, only: Constant | EnumConstant, *, negated: bool
) -> str:
    left, right = _operand(subject), _flat(only)
    identity = isinstance(only, EnumConstant) or isinstance(only.value, bool | None)
    if identity:
        return f"{left} is {'not ' if negated else ''}{right}"
    return f"{left} {'!=' if negated else '=='} {right}"


def _flat(value: Expression) -> str:
    return flat(expression(value))


def _operand(value: Expression) -> str:
    """A subject in front of an operator, in parentheses where it needs them."""
    source = _flat(value)
    return f"({source})" if " if " in source else source


def if_statement(value: Condition, indent: int, word: str = "if") -> str:
    """The head of an `if` in black's form, without a newline at its end."""
    margin = " " * indent
    parts = conditions(value)
    line = f"{margin}{word} {' and '.join(parts)}:"
    if len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + len(INDENT))
    last = value.conditions[-1] if isinstance(value, AllHold) else value
    if len(parts) <= 2 and isinstance(last, IsOneOf) and len(last.constants) > 1:
        # Black takes the last bracket apart where at most one `and` stands before it.
        head = parts[-1].split(" in (")[0]
        head = " and ".join([*parts[:-1], f"{head} in ("])
        words = "".join(f"{inner}{_flat(one)},\n" for one in last.constants)
        return f"{margin}{word} {head}\n{words}{margin}):"
    joined = f"\n{inner}and ".join(parts)
    return f"{margin}{word} (\n{inner}{joined}\n{margin}):"


def assignment(name: str, value: Expression, indent: int) -> str:
    """`name = value` in black's form, with its margin."""
    head = f"{' ' * indent}{name} = "
    return head + lay_out(expression(value), indent, len(head))
