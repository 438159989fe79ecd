"""The tree of errors, and the rules by which an answer becomes one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.facade.model import Canon, CanonError, CanonField, ErrorRule
from generator.facade.model.types import CanonListType, annotation_of
from generator.facade.render.docstrings import attributes_docstring, text_docstring
from generator.facade.render.source import Bracket, Named, Text, call, lay_out
from generator.render.literals import literal, prose, string_literal


def error_tree(canon: Canon) -> str:
    """The tree of errors as a drawing."""
    (root,) = (name for name, one in canon.errors.items() if one.parent is None)
    branches = list(_branch(canon, root, "", ""))
    width = max(len(branch) for branch, _ in branches) + 2
    return "\n".join(
        f"    {branch.ljust(width)}{prose(canon.errors[name].about)}"
        for branch, name in branches
    )


def _branch(
    canon: Canon, name: str, lead: str, below: str
) -> Iterator[tuple[str, str]]:
    yield f"{lead}{name}", name
    children = [one.name for one in canon.errors.values() if one.parent == name]
    for index, child in enumerate(children):
        last = index == len(children) - 1
        yield from _branch(
            canon,
            child,
            below + ("└── " if last else "├── "),
            below + ("    " if last else "│   "),
        )


def error_docstring(error: CanonError) -> str:
    """The docstring of an error with its own attributes."""
    if not error.attributes:
        return text_docstring(error.about, 4)
    return attributes_docstring(error.about, error.attributes, 4)


def error_parameter(field: CanonField) -> str:
    """A parameter of an error's constructor."""
    annotation = annotation_of(field.type)
    default = "()" if isinstance(field.type, CanonListType) else "None"
    return f"{field.name}: {annotation} = {default}"


def error_rule(rule: ErrorRule) -> str:
    """A rule of a provider's errors."""
    built = call(
        "ErrorRule",
        Text(f"errors.{rule.error}"),
        *([Named("codes=", texts_tuple(rule.codes))] if rule.codes else []),
        *(
            [Named("statuses=", _values(map(literal, rule.statuses)))]
            if rule.statuses
            else []
        ),
        *(
            [Named("operations=", texts_tuple(rule.operations))]
            if rule.operations
            else []
        ),
        *([Named("having=", texts_tuple(rule.having))] if rule.having else []),
        *([Named("scope=", Text(literal(rule.scope)))] if rule.scope else []),
    )
    return lay_out(built, 8, 8, 1)


def texts_tuple(values: Iterable[str]) -> Bracket:
    return _values(map(string_literal, values))


def _values(values: Iterable[str]) -> Bracket:
    return Bracket("", "(", tuple(map(Text, values)), ")")


def texts(values: Sequence[str], indent: int = 4) -> str:
    """A tuple of texts."""
    return lay_out(texts_tuple(values), indent, indent + 12, 1) if values else "()"
