"""Lines of provider.yaml: settings, and comments that spec text cannot escape from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TypeAlias

import yaml

SettingValue: TypeAlias = (
    "str | int | float | bool | list[SettingValue] | dict[str, SettingValue] | None"
)
"""The value of a setting in YAML."""

_LONGEST = 100
"""The maximum length of text from the spec in a comment, in characters."""

_WIDTH = 90
"""The line length of prose, in characters."""

_MOST = 8
"""The maximum number of names in a comment."""


@dataclass(frozen=True, slots=True)
class Section:
    """The findings about one subject.

    Attributes:
        title: A few words about the subject.
        facts: What the spec says, one line each.
        settings: Keys of provider.yaml with values that fit the findings.
    """

    title: str
    facts: tuple[str, ...] = ()
    settings: dict[str, SettingValue] = field(default_factory=dict)

    def lines(self) -> Iterable[str]:
        """The section as comments. Lines of settings start with `#` and no space."""
        yield from (f"# {line}" for line in wrap(comment_text(self.title), _WIDTH))
        yield from (f"#   {comment_text(fact)}" for fact in self.facts)
        for key, value in self.settings.items():
            yield f"#{setting_line(key, value)}"


def comment_text(text: str) -> str:
    """Text for a comment: one line of printable characters."""
    words = "".join(char if char.isprintable() else " " for char in text).split()
    return " ".join(words)


def shortened(text: str) -> str:
    """Text from the spec on one line, shortened if it is long."""
    line = comment_text(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def listed(names: Iterable[str]) -> str:
    """Names separated by commas. If there are many: the first ones, and how many more."""
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
    """Settings in block style, with each item of a list on one line."""
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
    """A dumper that writes text on one line, in double quotes unless it is plain."""

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
