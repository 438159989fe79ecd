"""Lines of provider.yaml: settings, and comments that text of a spec cannot leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TypeAlias

import yaml

SettingValue: TypeAlias = (
    "str | int | float | bool | list[SettingValue] | dict[str, SettingValue] | None"
)
"""What a setting can be in YAML."""

_LONGEST = 100
"""How much of a text of the spec a comment shows, in characters."""

_WIDTH = 90
"""How long a line of prose is, in characters."""

_MOST = 8
"""How many names a comment lists."""


@dataclass(frozen=True, slots=True)
class Section:
    """What was found about one subject.

    Attributes:
        title: What it is about, in a few words.
        facts: What the spec says, a line each.
        settings: Keys of provider.yaml with the values that fit what was found.
    """

    title: str
    facts: tuple[str, ...] = ()
    settings: dict[str, SettingValue] = field(default_factory=dict)

    def lines(self) -> Iterable[str]:
        """The section as comments: a line of a setting starts with `#` and no space."""
        yield from (f"# {line}" for line in wrap(comment_text(self.title), _WIDTH))
        yield from (f"#   {comment_text(fact)}" for fact in self.facts)
        for key, value in self.settings.items():
            yield f"#{setting_line(key, value)}"


def comment_text(text: str) -> str:
    """A text as it stands in a comment: on one line, with printable characters alone."""
    words = "".join(char if char.isprintable() else " " for char in text).split()
    return " ".join(words)


def shortened(text: str) -> str:
    """The beginning of a text of the spec, on one line."""
    line = comment_text(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def listed(names: Iterable[str]) -> str:
    """Names with commas, of many the first ones and how many there are besides."""
    every = list(names)
    more = len(every) - _MOST
    shown = ", ".join(every[:_MOST])
    return f"{shown} and {more} more" if more > 0 else shown


def setting_line(key: str, value: SettingValue) -> str:
    """A setting on one line, in the flow style of YAML."""
    text = _flow(value, allow_unicode=True)
    if not text.isprintable():
        text = _flow(value, allow_unicode=False)
    return f"{key}: {text}"


def setting_block(settings: dict[str, SettingValue]) -> str:
    """Settings over as many lines as they take: what is in a list is on one line."""
    blocks: list[str] = []
    for key, value in settings.items():
        match value:
            case dict() if value:
                lines = (
                    f"  {_key(name)}: {_item(part)}" for name, part in value.items()
                )
                blocks.append("\n".join((f"{key}:", *lines)))
            case [dict(), *_]:
                lines = (f"  - {_item(part)}" for part in value)
                blocks.append("\n".join((f"{key}:", *lines)))
            case _:
                blocks.append(setting_line(key, value))
    return "".join(f"{block}\n" for block in blocks)


def _key(name: str) -> str:
    return _item(name)


def _item(value: SettingValue) -> str:
    return setting_line("", value).removeprefix(": ")


class _FlowDumper(yaml.SafeDumper):
    """Writes texts with anything but plain letters in double quotes, on one line."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    is_plain = text.isascii() and text.replace("-", "").replace("_", "").isalnum()
    is_pointer = text[:1] == "/" and _is_path(text)
    style = None if is_plain or is_pointer else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_path(text: str) -> bool:
    return text.isascii() and all(char.isalnum() or char in "/_-." for char in text)


_FlowDumper.add_representer(str, _represent_text)


def _flow(value: SettingValue, *, allow_unicode: bool) -> str:
    text: str = yaml.dump(
        value,
        Dumper=_FlowDumper,
        default_flow_style=True,
        width=float("inf"),
        allow_unicode=allow_unicode,
        sort_keys=False,
    )
    return text.removesuffix("\n").removesuffix("\n...")
