"""Expressions and conditions of the facade's model as Python, each on one line."""

from collections.abc import Iterator
from typing import TypeAlias, assert_never

from generator.facade.model import (
    AllHold,
    Attribute,
    Comprehension,
    Condition,
    Conditional,
    Constant,
    DictExpression,
    EnumConstant,
    Expression,
    FunctionCall,
    IsAfter,
    IsNone,
    IsOneOf,
    JsonMember,
    ListExpression,
    Loop,
    ModelConstruction,
    NameReference,
    TableLookup,
    TupleExpression,
)
from generator.python.literals import literal

Node: TypeAlias = Expression | Condition
"""Every node of an expression."""


def expression(value: Expression) -> str:
    """An expression as Python."""
    match value:
        case Constant(constant):
            return literal(constant)
        case EnumConstant(enum, word):
            return f"{enum}.{member(word)}"
        case NameReference(source):
            return source
        case Attribute(base, name, guarded):
            return f"{base}.{name} if {base} else None" if guarded else f"{base}.{name}"
        case JsonMember(base, keys):
            return _call("dig", base, *map(literal, keys))
        case FunctionCall(function, arguments, keywords):
            return _call(function, *map(expression, arguments), *_keywords(keywords))
        case TableLookup(table, word, otherwise, always=True):
            return _call("translate", table, expression(word), expression(otherwise))
        case TableLookup(table, word, Constant(None)):
            return _call("lookup", table, expression(word))
        case TableLookup(table, word, otherwise):
            return _call("lookup", table, expression(word), expression(otherwise))
        case ModelConstruction(model, fields, optional):
            construction = _call(model, *_keywords(fields))
            return _call("unless_empty", construction) if optional else construction
        case Conditional(condition_, value_, otherwise):
            return (
                f"{_operand(value_)} if {condition(condition_)} "
                f"else {expression(otherwise)}"
            )
        case TupleExpression(items, sparse=True):
            return _call("present", *map(expression, items))
        case TupleExpression((only,)):
            return f"({expression(only)},)"
        case TupleExpression(items):
            return f"({', '.join(map(expression, items))})"
        case Comprehension():
            return _comprehension(value)
        case DictExpression(entries, spread):
            parts = [f"**{_operand(mapping)}" for mapping in spread]
            parts += [f"{literal(key)}: {expression(entry)}" for key, entry in entries]
            return f"{{{', '.join(parts)}}}"
        case ListExpression(items):
            return f"[{', '.join(map(expression, items))}]"
        case _:
            assert_never(value)


def member(word: str) -> str:
    """An enum value as the name of its member."""
    return word.upper()


def loop(value: Loop) -> str:
    """The `for` of a comprehension."""
    source = expression(value.source)
    if value.class_name is None:
        return f"for {value.name} in texts({source})"
    return f"for {value.name} in listed(models.{value.class_name}, {source})"


def condition(value: Condition) -> str:
    """A condition as Python."""
    match value:
        case AllHold(conditions):
            return " and ".join(map(condition, conditions))
        case IsNone(subject, negated):
            return f"{_operand(subject)} is {'not ' if negated else ''}None"
        case IsAfter(subject, other):
            return _call("is_after", expression(subject), expression(other))
        case IsOneOf(subject, (only,), negated):
            return (
                f"{_operand(subject)} {_comparison(only, negated)} {expression(only)}"
            )
        case IsOneOf(subject, constants, negated):
            listed = ", ".join(map(expression, constants))
            return f"{_operand(subject)} {'not ' if negated else ''}in ({listed})"
        case _:
            assert_never(value)


def _comparison(constant: Constant | EnumConstant, negated: bool) -> str:
    """The operator to compare with a constant: identity where there is only one
    object."""
    if isinstance(constant, EnumConstant) or isinstance(constant.value, bool | None):
        return "is not" if negated else "is"
    return "!=" if negated else "=="


def _operand(value: Expression) -> str:
    """An expression in front of an operator, in parentheses if needed."""
    is_conditional = isinstance(value, Conditional) or (
        isinstance(value, Attribute) and value.guarded
    )
    return f"({expression(value)})" if is_conditional else expression(value)


def _call(function: str, *arguments: str) -> str:
    return f"{function}({', '.join(arguments)})"


def _keywords(keywords: tuple[tuple[str, Expression], ...]) -> Iterator[str]:
    for name, value in keywords:
        yield f"{name}={expression(value)}"


def _comprehension(value: Comprehension) -> str:
    clauses = [loop(clause) for clause in value.loops]
    clauses += [f"if {condition(clause)}" for clause in value.conditions]
    function = "tuple" if value.kind == "tuple" else f"{value.kind}_of"
    return f"{function}({' '.join([expression(value.value), *clauses])})"


def references(*nodes: Node) -> Iterator[str]:
    """The variables that are read, each with the attribute that is read: `user.id`,
    `scope`."""
    for node in nodes:
        match node:
            case NameReference(source):
                yield source
            case Attribute(base) | JsonMember(base):
                yield base
            case _:
                yield from references(*_parts(node))


def _parts(node: Node) -> tuple[Node, ...]:
    """The expressions and conditions directly inside another one."""
    match node:
        case Constant() | EnumConstant() | NameReference() | Attribute() | JsonMember():
            return ()
        case FunctionCall(_, arguments, keywords):
            return (*arguments, *(value for _, value in keywords))
        case TableLookup(_, word, otherwise):
            return (word, otherwise)
        case ModelConstruction(_, fields):
            return tuple(value for _, value in fields)
        case Conditional(condition_, value, otherwise):
            return (condition_, value, otherwise)
        case TupleExpression(items) | ListExpression(items):
            return items
        case Comprehension(loops, value, conditions):
            return (*(clause.source for clause in loops), value, *conditions)
        case DictExpression(entries, spread):
            return (*spread, *(value for _, value in entries))
        case IsOneOf(value) | IsNone(value):
            return (value,)
        case IsAfter(value, other):
            return (value, other)
        case AllHold(conditions):
            return conditions
        case _:
            assert_never(node)


def reads(references: set[str], name: str) -> bool:
    """Whether a variable, or an attribute of it, is among the references."""
    return any(
        reference == name or reference.startswith(f"{name}.")
        for reference in references
    )


def configured(references: set[str]) -> tuple[str, ...]:
    """Which of the scope's `user` and `settings` are read. An argument may have such a
    name too; then it is read itself, or guarded."""
    return tuple(
        name
        for name in ("user", "settings")
        if any(reference.startswith(f"{name}.") for reference in references)
    )
