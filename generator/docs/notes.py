"""The notes about an argument or a field."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.docs.types import TypeLinks
from generator.model import FormerName, TypeRef
from generator.python import markdown
from generator.python.text import sentence

_SHOWN_CHOICES = 30
_LONGEST_EXAMPLE = 120


@dataclass(frozen=True, slots=True)
class Notes:
    """Writes the notes of one API."""

    links: TypeLinks

    def of(
        self,
        type_: TypeRef,
        *,
        description: str | None,
        deprecated: bool,
        more: list[str],
    ) -> str:
        """What a reader should know about a value: its purpose and its limits.

        Args:
            type_: The type of the value.
            description: Its description in the spec.
            deprecated: Whether it is deprecated.
            more: Additional sentences; empty ones are left out.

        Returns:
            Markdown for a cell.
        """
        parts = [sentence(markdown.cell(description))]
        if deprecated and not (description or "").lower().startswith("deprecated"):
            parts.insert(0, "**Deprecated.**")
        choices = self.links.choices(type_)
        if choices:
            shown = ", ".join(
                markdown.code(str(choice)) for choice in choices[:_SHOWN_CHOICES]
            )
            rest = len(choices) - _SHOWN_CHOICES
            parts.append(f"One of: {shown}{f' and {rest} more' if rest > 0 else ''}.")
        format_ = self.links.format(type_)
        if format_ is not None:
            parts.append(f"Format: {markdown.code(format_)}.")
        return " ".join(part for part in [*parts, *more] if part)


def default_text(default: str | None) -> str:
    """The value that the server uses if none is sent; empty without a default."""
    if default is None or default == "null":
        return ""
    return f"The server uses {markdown.code(default)} if you omit it."


def example_text(example: str | None) -> str:
    """An example, shortened to fit a table cell; empty without one."""
    if not example:
        return ""
    shown = (
        example
        if len(example) <= _LONGEST_EXAMPLE
        else f"{example[: _LONGEST_EXAMPLE - 1]}…"
    )
    return f"Example: {markdown.code(shown)}."


def former_text(names: Iterable[FormerName]) -> str:
    """The note about former names that still work; empty if there are none."""
    texts = (
        f"{markdown.code(former.name)} is a deprecated alias"
        + (f", until version {former.until}" if former.until else "")
        for former in names
    )
    return " ".join(f"{text}." for text in texts)


def limits_text(constraints: Iterable[tuple[str, str]]) -> str:
    """The limits of single values; empty without a limit."""
    limits = [f"{keyword} {markdown.code(value)}" for keyword, value in constraints]
    return f"Limits: {', '.join(limits)}." if limits else ""
