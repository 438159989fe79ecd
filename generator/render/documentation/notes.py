"""The notes about an argument or a field."""

from dataclasses import dataclass

from generator.model import TypeRef
from generator.render import markdown
from generator.render.type_text import TypeText

_SHOWN_CHOICES = 30


@dataclass(frozen=True, slots=True)
class Notes:
    """Writes the notes of one API."""

    types: TypeText

    def of(
        self,
        type_: TypeRef,
        description: str | None,
        deprecated: bool,
        more: list[str],
    ) -> str:
        """What is to say about a value of a type: what it is for, what it can be."""
        parts = [sentence(markdown.cell(description))]
        if deprecated and not (description or "").lower().startswith("deprecated"):
            parts.insert(0, "**Deprecated.**")
        choices = self.types.choices(type_)
        if choices:
            shown = ", ".join(
                markdown.code(str(one)) for one in choices[:_SHOWN_CHOICES]
            )
            rest = len(choices) - _SHOWN_CHOICES
            parts.append(f"One of: {shown}{f' and {rest} more' if rest > 0 else ''}.")
        format_ = self.types.format(type_)
        if format_ is not None:
            parts.append(f"Format: {markdown.code(format_)}.")
        return " ".join(part for part in [*parts, *more] if part)


def default_text(default: str | None) -> str:
    """What the server takes when nothing is sent; empty without a default."""
    if default is None or default == "null":
        return ""
    return f"The server assumes {markdown.code(default)} without it."


def sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?:…" else f"{text}."


def one_line(text: str) -> str:
    """The text, or as much of it as a cell has room for."""
    return text if len(text) <= 120 else f"{text[:119]}…"
