"""What a deprecated operation says to those who call it."""

import re
import textwrap

from generator.model import Operation
from generator.render.layout import INDENT, LINE_LENGTH, Text, call, flat
from generator.render.literals import prose, string_literal

_DECORATOR = "@typing_extensions.deprecated"

_REASON = re.compile(
    r"(?:^|\n)\W*deprecated\s*[:;,\u2013\u2014-]\s*(?P<reason>[^\n]+?)(?:[.!](?:\s|$)|\n|$)",
    re.IGNORECASE,
)
"""How texts begin that give a reason: «Deprecated: use `orders.place` instead.»"""


def deprecation_decorator(operation: Operation, indent: int) -> str:
    """The decorator that makes editors, type checkers and calls warn (PEP 702)."""
    message = deprecation_message(operation)
    decorator = call(_DECORATOR, Text(string_literal(message)))
    line = flat(decorator)
    if indent + len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + len(INDENT))
    # Each line but the last ends with the space that it was broken at, in two quotes.
    lines = textwrap.wrap(message, LINE_LENGTH - len(inner) - 3)
    text = [*(f"{one} " for one in lines[:-1]), lines[-1]]
    literals = "\n".join(f"{inner}{string_literal(one)}" for one in text)
    comma = "," if len(text) == 1 else ""
    return f"{_DECORATOR}(\n{literals}{comma}\n{' ' * indent})"


def deprecation_message(operation: Operation) -> str:
    """One sentence: that the method is deprecated and, if the description says so in
    its first words, what to use."""
    found = _REASON.search(prose(operation.description or ""))
    if found is None:
        return f"{operation.name} is deprecated."
    return f"{operation.name} is deprecated: {found['reason'].replace('`', '')}."
