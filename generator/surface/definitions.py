"""Converts griffe's definitions to the methods, fields and classes of a surface."""

from __future__ import annotations

import re
from collections.abc import Iterator

import griffe

from generator.model import VENDORED_RUNTIME
from generator.surface.model import (
    Argument,
    ArgumentKind,
    Class,
    Method,
    NamedValue,
    Raised,
)
from generator.surface.targets import target_of

_STATUS = re.compile(r"\d(?:\d\d|XX)\b")
"""The start of an error's description that names an HTTP status code."""


def public_members(class_: griffe.Class) -> Iterator[tuple[str, griffe.Object]]:
    """The public members of a class by name, including those that it inherits from
    classes of its package.

    Members from another package belong to the surface of that package. So do members
    of a vendored clientloom runtime.
    """
    root = class_.package.path
    for name, member in class_.all_members.items():
        definition = target_of(member)
        if definition is None or name.startswith("_"):
            continue
        if f"{definition.path}.".startswith(f"{root}.{VENDORED_RUNTIME}."):
            continue
        if definition.path.startswith(f"{root}."):
            yield name, definition


def read_class(class_: griffe.Class, paths: tuple[str, ...]) -> Class:
    """A class with its public members.

    Args:
        class_: The class.
        paths: Its import paths, shortest first.
    """
    methods: dict[str, Method] = {}
    fields: dict[str, NamedValue] = {}
    for name, member in public_members(class_):
        match member:
            case griffe.Function():
                methods[name] = read_function(member, class_)
            case griffe.Attribute():
                fields[name] = read_field(member)
            case _:
                pass
    return Class(
        class_.name,
        paths,
        tuple(dict.fromkeys(_ancestors(class_))),
        constructor_of(class_),
        methods,
        fields,
    )


def constructor_of(class_: griffe.Class) -> Method | None:
    """The constructor of a class; None if it follows from the fields."""
    member = class_.all_members.get("__init__")
    constructor = None if member is None else target_of(member)
    if isinstance(constructor, griffe.Function):
        return read_function(constructor, class_)
    return None


def _ancestors(class_: griffe.Class) -> Iterator[str]:
    """The names of all base classes, nearest first."""
    for base in class_.bases:
        yield str(base).partition("[")[0].rpartition(".")[2]
    for ancestor in class_.resolved_bases:
        if isinstance(ancestor, griffe.Class) and ancestor.path != class_.path:
            yield from _ancestors(ancestor)


def read_function(function: griffe.Function, owner: griffe.Class | None) -> Method:
    """A function or a method.

    Args:
        function: The function.
        owner: The class that users call it on; None for a function of a module.
    """
    parameters = list(function.parameters)
    if owner is not None and "staticmethod" not in function.labels:
        parameters = parameters[1:]
    return Method(
        tuple(_argument(parameter) for parameter in parameters),
        _text(function.returns),
        "async" in function.labels,
        tuple(_documented(function)),
    )


def read_field(attribute: griffe.Attribute) -> NamedValue:
    """An attribute. A property counts as an attribute."""
    default = None if attribute.value is None else str(attribute.value)
    return NamedValue(_text(attribute.annotation), default)


def _argument(parameter: griffe.Parameter) -> Argument:
    kind = parameter.kind or griffe.ParameterKind.positional_or_keyword
    is_variadic = kind.value.startswith("variadic")
    return Argument(
        parameter.name,
        ArgumentKind(kind.value),
        _text(parameter.annotation),
        None if parameter.default is None or is_variadic else str(parameter.default),
    )


def _text(expression: str | griffe.Expr | None) -> str | None:
    return None if expression is None else str(expression)


def _documented(function: griffe.Function) -> Iterator[Raised]:
    """The errors that a docstring names."""
    if function.docstring is None:
        return
    parser = griffe.Parser.sphinx if ":raises" in function.docstring.value else None
    for section in function.docstring.parse(parser or griffe.Parser.google):
        if isinstance(section, griffe.DocstringSectionRaises):
            for raised in section.value:
                status = _STATUS.match(raised.description)
                name = str(raised.annotation).rpartition(".")[2]
                yield Raised(name, None if status is None else status.group())
