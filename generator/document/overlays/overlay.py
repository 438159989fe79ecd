"""Overlay files: lists of corrections to an OpenAPI document (Overlay 1.0 and 1.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from generator import codes
from generator.document.problems import DiagnosticCollector, UnreadableError
from generator.document.source import Position, Source
from generator.document.values import Json, kind_of, shorten

APPLIES_TO = "x-clientloom-applies-to"
"""The field of an overlay that sets what its targets refer to."""

OverlayScope: TypeAlias = Literal["normal-form", "file"]
"""What targets refer to: the normal form, or a file as written."""

_VERSIONS = ("1.0", "1.1")


@dataclass(frozen=True, slots=True)
class Update:
    """Merges a value into each match."""

    value: Json


@dataclass(frozen=True, slots=True)
class Copy:
    """Merges the match of another JSONPath into each match."""

    path: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Removes each match."""


OverlayChange: TypeAlias = Update | Copy | Remove


@dataclass(frozen=True, slots=True)
class Action:
    """One correction: a JSONPath, the change to make, and its place in the overlay."""

    target: str
    change: OverlayChange
    position: Position


@dataclass(frozen=True, slots=True)
class Overlay:
    """An overlay: its file, what it applies to, and its actions in order.

    `extends` is the file that it was written for, None if it does not name one.
    """

    source: Source
    scope: OverlayScope
    extends: Path | None
    actions: tuple[Action, ...]


def read_overlay(source: Source, diagnostics: DiagnosticCollector) -> Overlay | None:
    """The overlay in a file; None, and a diagnostic, if the file is not an overlay."""
    try:
        return _overlay(source)
    except UnreadableError as error:
        diagnostics.add(error.code, error.message, Position(source, error.pointer))
        return None


def _overlay(source: Source) -> Overlay:
    root = source.root
    if not isinstance(root, dict):
        raise _invalid(f"an overlay must be an object, not {kind_of(root)}", "")
    version = root.get("overlay")
    if version is None:
        raise _invalid("the file has no `overlay` key with the version", "")
    if ".".join(str(version).split(".")[:2]) not in _VERSIONS:
        raise _invalid(
            (
                f"version `{shorten(str(version))}` of the Overlay specification is "
                "not supported"
            ),
            "/overlay",
        )
    scope = root.get(APPLIES_TO, "normal-form")
    if scope not in ("normal-form", "file"):
        raise _invalid(f"`{APPLIES_TO}` is `normal-form` or `file`", f"/{APPLIES_TO}")
    return Overlay(
        source,
        "file" if scope == "file" else "normal-form",
        _extends(source, root.get("extends")),
        tuple(_actions(source, root.get("actions"))),
    )


def _extends(source: Source, value: Json) -> Path | None:
    """The local file that `extends` names; None for an address on the network."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise _invalid(
            f"`extends` is {kind_of(value)} where a string is expected", "/extends"
        )
    if "://" in value or isinstance(source.location, str):
        return None
    return source.location.parent / value


def _actions(source: Source, value: Json) -> Iterator[Action]:
    if not isinstance(value, list) or not value:
        raise _invalid(
            ("an overlay must have an array `actions` with at least one action"), ""
        )
    for index, item in enumerate(value):
        position = Position(source, f"/actions/{index}")
        if not isinstance(item, dict):
            raise _invalid(
                f"an action must be an object, not {kind_of(item)}", position.pointer
            )
        target = item.get("target")
        if not isinstance(target, str):
            raise _invalid("an action must have a `target` string", position.pointer)
        yield Action(target, _change(item, position), position)


def _change(item: dict[str, Json], position: Position) -> OverlayChange:
    """What an action does: `remove` wins over `update`, and `update` over `copy`, as
    the specification says."""
    remove = item.get("remove", False)
    if not isinstance(remove, bool):
        raise _invalid("`remove` must be true or false", f"{position.pointer}/remove")
    if remove:
        return Remove()
    if "update" in item:
        return Update(item["update"])
    path = item.get("copy")
    if isinstance(path, str):
        return Copy(path)
    raise _invalid(
        "an action must have one of `update`, `remove: true` and `copy`",
        position.pointer,
    )


def _invalid(message: str, pointer: str) -> UnreadableError:
    return UnreadableError(codes.OVERLAY_INVALID, message, pointer=pointer)
