"""Random valid answers of a server, and what they are like when they are not valid."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from clientloom_runtime._json import encode_json

from tests.corpus.original import Original, OriginalOperation
from tests.corpus.schemas import Schemas
from tests.corpus.values import Sampler
from tests.support.http_server import Reply

WORD = "a-word-that-nobody-knows"
EXTRA = "x-clientloom-extra"


@dataclass(frozen=True, slots=True)
class DocumentedResponse:
    """One media type of a response, as the document has it.

    Attributes:
        status: The status to answer with.
        declared: The status as it is written, such as `4XX`.
        media_type: The media type to answer with; None if there is no body.
        key: The key of its schema; None without one.
    """

    status: int
    declared: str
    media_type: str | None
    key: str | None

    @property
    def kind(self) -> Literal["json", "text", "bytes", "lines", "events", "none"]:
        """What its body is."""
        name = (self.media_type or "").partition(";")[0].strip().lower()
        if not name:
            return "none"
        if name == "text/event-stream":
            return "events"
        if any(each in name for each in ("jsonl", "ndjson", "json-seq", "json-lines")):
            return "lines"
        if "json" in name:
            return "json"
        return "text" if name.startswith("text/") else "bytes"


_SAMPLES = {"1XX": 100, "2XX": 200, "3XX": 300, "4XX": 418, "5XX": 500}


def documented_responses(
    original: Original, operation: OriginalOperation, schemas: Schemas
) -> list[DocumentedResponse]:
    """What the document says of an operation's responses."""
    found = []
    declared = dict(operation.node.child("responses").entries())
    successes = any(status.startswith("2") for status in declared)
    for status, node in declared.items():
        if status.startswith("x-"):
            continue
        node = original.follow(node)
        if status == "default":
            number = 500 if successes else 200
        elif status.upper() in _SAMPLES:
            number = _SAMPLES[status.upper()]
        elif status.isdecimal():
            number = int(status)
        else:
            continue
        if original.is_swagger:
            produces = operation.node.fields.get("produces")
            if produces is None:
                produces = original.root.fields.get("produces") or []
            schema = node.child("schema")
            contents = (
                [(each, schema) for each in produces or ["application/json"]]
                if schema.value is not None
                else []
            )
        else:
            contents = [
                (name, original.follow(content).child("schema"))
                for name, content in node.child("content").entries()
                if "itemSchema" not in original.follow(content).fields
            ]
            if node.child("content").fields and not contents:
                continue
        if not contents or number in (204, 304):
            found.append(DocumentedResponse(number, status, None, None))
        for name, schema in contents[:3] if number not in (204, 304) else []:
            key = None if schema.value is None else schemas.key(schema)
            media_type = "application/json" if name == "*/*" else name
            found.append(DocumentedResponse(number, status, media_type, key))
    return found


@dataclass(frozen=True, slots=True)
class SampledResponse:
    """A response to answer with, and the value that it has."""

    documented: DocumentedResponse
    value: Any

    @property
    def reply(self) -> Reply:
        """What the server sends."""
        documented = self.documented
        if documented.media_type is None:
            return Reply(documented.status, body=b"")
        match documented.kind:
            case "json":
                body = encode_json(self.value)
            case "text":
                body = str(self.value).encode()
            case _:
                body = self.value
        headers = [("Content-Type", _concrete(documented.media_type))]
        return Reply(documented.status, body=body, headers=headers)


def _concrete(media_type: str) -> str:
    return media_type.replace("*", "plain" if media_type[:4] == "text" else "x-any")


def sample_response(
    chance: random.Random, sampler: Sampler, documented: DocumentedResponse
) -> SampledResponse:
    """A random valid response.

    Raises:
        NoValueError: if no valid one was found.
    """
    match documented.kind:
        case "none":
            return SampledResponse(documented, None)
        case "json":
            if documented.key is None:
                return SampledResponse(documented, {"any": ["value", 1, None]})
            value = sampler.value(chance, documented.key, full=True)
            return SampledResponse(documented, value)
        case "text":
            return SampledResponse(documented, "text, ä")
        case _:
            return SampledResponse(documented, b"\x00\xff bytes")


Mistake = Literal["unknown-word", "unexpected-null", "missing-required", "extra-field"]
MISTAKES: tuple[Mistake, ...] = (
    "unknown-word",
    "unexpected-null",
    "missing-required",
    "extra-field",
)


def mistaken(
    chance: random.Random, value: Any, mistake: Mistake
) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Copies of a value that each have one mistake, and where, in random order."""
    places = [place for place in _places(value, ()) if len(place) < 8]
    chance.shuffle(places)
    for place in places[:24]:
        copy = deepcopy(value)
        holder = copy
        for token in place[:-1]:
            holder = holder[token]
        found = holder[place[-1]] if place else copy
        if mistake == "extra-field":
            if isinstance(found, dict):
                found[EXTRA] = 7
                yield place, copy
        elif not place:
            continue
        elif mistake == "unknown-word" and isinstance(found, str):
            holder[place[-1]] = WORD
            yield place, copy
        elif mistake == "unexpected-null" and found is not None:
            holder[place[-1]] = None
            yield place, copy
        elif mistake == "missing-required" and isinstance(holder, dict):
            del holder[place[-1]]
            yield place[:-1], copy


def _places(
    value: Any, place: tuple[str | int, ...]
) -> Iterator[tuple[str | int, ...]]:
    yield place
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _places(each, (*place, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _places(each, (*place, index))
