"""YAML text to plain data, from libyaml's events.

The data is a tree: what an alias repeats is copied, within the limits, so that a change
in one place changes no other. Keys are always strings, spelled as in the file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator import codes
from generator.diagnostics import Code
from generator.document.files.scalars import plain
from generator.document.files.yaml_events import (
    character_error,
    read_events,
    start_of,
    syntax_error,
)
from generator.document.limits import Limits
from generator.document.pointer import pointer
from generator.document.problems import Oddity, UnreadableError
from generator.document.values import Json, Object, shorten

_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = {f"{_TAG}{name}" for name in ("int", "float", "bool", "null")}
_TEXT_TAGS = {"!", *(f"{_TAG}{name}" for name in ("str", "timestamp", "binary"))}
_CONTAINER_TAGS = {"!", f"{_TAG}map", f"{_TAG}seq", f"{_TAG}omap"}


def read_yaml(text: str, limits: Limits) -> tuple[Json, list[Oddity]]:
    """The data of the first YAML document in `text`.

    Raises UnreadableError if it is not YAML, its aliases form a cycle, or it exceeds
    the limits.
    """
    try:
        return read_events(text, lambda events: _Builder(events, limits).build())
    except yaml.MarkedYAMLError as error:
        raise syntax_error(error, limits) from None
    except yaml.reader.ReaderError as error:
        raise character_error(error, text) from None
    except yaml.YAMLError as error:
        raise UnreadableError(codes.YAML_INVALID, shorten(str(error))) from None


@dataclass(slots=True)
class _Frame:
    """One object or array that is still being read."""

    target: Object | list[Json]
    anchor: str | None
    key: str | None = None
    merges: list[Json] | None = None


class _Builder:
    """Builds the tree without recursion, so that no input can exhaust the stack."""

    def __init__(self, next_event: Callable[[], Event], limits: Limits) -> None:
        self._next = next_event
        self._limits = limits
        self._stack: list[_Frame] = []
        self._anchors: dict[str, Json] = {}
        self._open: set[str] = set()
        self._oddities: list[Oddity] = []
        self._nodes = 0
        self._copied = 0
        self._root: Json = None

    def build(self) -> tuple[Json, list[Oddity]]:
        documents = 0
        next_event = self._next
        while True:
            event = next_event()
            match event:
                case ScalarEvent():
                    self._scalar(event)
                case MappingStartEvent():
                    self._start(event, {})
                case SequenceStartEvent():
                    self._start(event, [])
                case MappingEndEvent() | SequenceEndEvent():
                    self._end()
                case AliasEvent():
                    self._alias(event)
                case DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        self._odd(
                            codes.YAML_MANY_DOCUMENTS,
                            "the file has another YAML document, which is ignored",
                            event,
                        )
                        break
                case StreamEndEvent():
                    break
        return self._root, self._oddities

    def _scalar(self, event: ScalarEvent) -> None:
        frame = self._without_key()
        if frame is not None:
            self._key(frame, event)
            return
        value: Json
        if event.tag is None:
            value = plain(event.value) if event.implicit[0] else event.value
        else:
            value = self._tagged(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        self._add(value, event)

    def _without_key(self) -> _Frame | None:
        """The object for which the next value is a key; None if it is a value."""
        frame = self._stack[-1] if self._stack else None
        if frame is None or frame.key is not None or type(frame.target) is not dict:
            return None
        return frame

    def _tagged(self, event: ScalarEvent) -> Json:
        if event.tag in _TEXT_TAGS:
            return event.value
        if event.tag not in _PLAIN_TAGS:
            self._ignored_tag(event)
        return plain(event.value)

    def _ignored_tag(
        self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent
    ) -> None:
        self._odd(
            codes.YAML_TAG_IGNORED,
            f"the YAML tag `{shorten(str(event.tag))}` is not supported and is ignored",
            event,
        )

    def _key(self, frame: _Frame, event: ScalarEvent) -> None:
        key = event.value
        if event.anchor is not None:
            self._anchors[event.anchor] = key
        if key == "<<" and (event.implicit[0] or event.tag == f"{_TAG}merge"):
            frame.key = key
            if frame.merges is None:
                frame.merges = []
            return
        if key in cast("Object", frame.target):
            # The pointer of the oddity leads to the key.
            frame.key = key
            self._odd(
                codes.DUPLICATE_KEY,
                (
                    f"the key `{shorten(key)}` occurs twice in one object; the last "
                    "value is used"
                ),
                event,
            )
        frame.key = key

    def _start(
        self,
        event: MappingStartEvent | SequenceStartEvent,
        target: Object | list[Json],
    ) -> None:
        if event.tag is not None and event.tag not in _CONTAINER_TAGS:
            self._ignored_tag(event)
        if self._without_key() is not None:
            raise _invalid(event, "a key must be a string, not an array or an object")
        if len(self._stack) >= self._limits.depth:
            depth = self._limits.depth
            raise _exceeded(
                event, f"objects and arrays are nested more than {depth} levels deep"
            )
        if event.anchor is not None:
            self._open.add(event.anchor)
        self._stack.append(_Frame(target, event.anchor))

    def _end(self) -> None:
        frame = self._stack.pop()
        value: Json = frame.target
        if frame.merges:
            value = _merged(cast("Object", frame.target), frame.merges)
        if frame.anchor is not None:
            self._open.discard(frame.anchor)
            self._anchors[frame.anchor] = value
        self._add(value, None)

    def _alias(self, event: AliasEvent) -> None:
        name = str(event.anchor)
        if name in self._open:
            raise _exceeded(event, f"the alias `*{shorten(name)}` contains itself")
        if name not in self._anchors:
            raise _invalid(
                event,
                f"no anchor `&{shorten(name)}` is defined before the alias",
            )
        value = self._anchors[name]
        frame = self._without_key()
        if frame is not None:
            if not isinstance(value, str):
                raise _invalid(event, "a key must be a string")
            frame.key = value
            return
        self._add(self._copy(value, len(self._stack), event), event)

    def _copy(self, value: Json, depth: int, event: AliasEvent) -> Json:
        """A copy of an anchor's value, counted against the limits."""
        limits = self._limits
        self._copied += 1
        if self._copied > limits.copies:
            raise _exceeded(event, f"aliases repeat more than {limits.copies:,} values")
        if depth > limits.depth:
            message = (
                f"aliases nest objects and arrays more than {limits.depth} levels deep"
            )
            raise _exceeded(event, message)
        if type(value) is dict:
            return {
                key: self._copy(item, depth + 1, event) for key, item in value.items()
            }
        if type(value) is list:
            return [self._copy(item, depth + 1, event) for item in value]
        return value

    def _add(self, value: Json, event: Event | None) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            message = f"the file has more than {self._limits.nodes:,} values"
            raise _exceeded(event, message)
        if not self._stack:
            self._root = value
            return
        frame = self._stack[-1]
        target = frame.target
        if type(target) is list:
            target.append(value)
            return
        key = cast("str", frame.key)
        frame.key = None
        if frame.merges is not None and key == "<<" and _is_mergeable(value):
            frame.merges.append(value)
            return
        cast("Object", target)[key] = value

    def _odd(self, code: Code, message: str, event: Event) -> None:
        line, column = start_of(event)
        self._oddities.append(Oddity(code, message, self._pointer(), line, column))

    def _pointer(self) -> str:
        tokens: list[str | int] = []
        for frame in self._stack:
            if type(frame.target) is list:
                tokens.append(len(frame.target))
            elif frame.key is not None:
                tokens.append(frame.key)
        return pointer(*tokens)


def _invalid(event: Event, message: str) -> UnreadableError:
    return UnreadableError(codes.YAML_INVALID, message, *start_of(event))


def _exceeded(event: Event | None, message: str) -> UnreadableError:
    line, column = (None, None) if event is None else start_of(event)
    return UnreadableError(codes.LIMIT_EXCEEDED, message, line, column)


def _is_mergeable(value: Json) -> bool:
    """Whether the value of a `<<` key can be merged; otherwise it is an ordinary key.

    YAML 1.2 dropped merge keys, but people still use them.
    """
    if isinstance(value, list):
        return all(isinstance(item, dict) for item in value)
    return isinstance(value, dict)


def _merged(explicit: Object, merges: list[Json]) -> Object:
    """The object with its merge keys applied: its own keys win, then the earlier merged
    objects."""
    result: Object = {}
    for merge in merges:
        for source in merge if isinstance(merge, list) else [merge]:
            for key, value in cast("Object", source).items():
                result.setdefault(key, value)
    result.update(explicit)
    return result
