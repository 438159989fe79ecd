"""What inline schemas of bodies and responses are called.

A name is made from status and media type alone, so that a status or a media type that
is added renames no class. Contents that hold the very same schema share one.
"""

import json
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.document import Json

Kind: TypeAlias = Literal[
    "json", "text", "bytes", "form", "multipart", "jsonl", "sse", "xml"
]

_KINDS: dict[str, Kind] = {
    "application/x-www-form-urlencoded": "form",
    "application/jsonl": "jsonl",
    "application/x-jsonl": "jsonl",
    "application/ndjson": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/json-lines": "jsonl",
    "application/jsonlines": "jsonl",
    "application/json-seq": "jsonl",
    "application/stream+json": "jsonl",
    "text/event-stream": "sse",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/json": "json",
}


ANY_MEDIA_TYPE = frozenset({"*/*", "application/*"})
"""Ranges that say nothing of how a content is written."""


def media_type_kind(media_type: str) -> Kind:
    """How a media type is read and written; parameters such as charset do not count."""
    name = _plain(media_type)
    if name in _KINDS:
        return _KINDS[name]
    if name.endswith(("/json", "+json")) or name in ANY_MEDIA_TYPE:
        return "json"
    if name.endswith("+json-seq"):
        return "jsonl"
    if name.endswith("+xml"):
        return "xml"
    if name.startswith("multipart/"):
        return "multipart"
    return "text" if name.startswith("text/") else "bytes"


@dataclass(slots=True)
class ContentNames:
    """The names of contents that may share a class: those of a body, of the successes
    of an operation, or of one error."""

    _shared: dict[str, str] = field(default_factory=dict)

    def of(self, schemas: dict[str, Json], context: str) -> dict[str, str]:
        """The name of each content of a body or response, by media type.

        The first media type of a kind has the name of its kind, any other its own.
        """
        names: dict[str, str] = {}
        kinds: set[Kind] = set()
        for media_type in sorted(schemas, key=_precedence):
            kind = media_type_kind(media_type)
            suffix = _subtype(media_type) if kind in kinds else _KIND_SUFFIXES[kind]
            kinds.add(kind)
            # Numbers of a description keep their digits, which JSON cannot write.
            content = json.dumps(schemas[media_type], sort_keys=True, default=repr)
            own = f"{context} {suffix}".rstrip()
            names[media_type] = self._shared.setdefault(content, own)
        return names


def response_context(status: str, context: str) -> str:
    """What the class of a response is called: 200 is what one expects."""
    return f"{context} Response {'' if status == '200' else status}".rstrip()


_KIND_SUFFIXES: dict[Kind, str] = {
    "json": "",
    "text": "",
    "bytes": "",
    "xml": "",
    "form": "Form",
    "multipart": "Multipart",
    "jsonl": "Item",
    "sse": "Event",
}


def _precedence(media_type: str) -> tuple[bool, str]:
    """The usual media type of each kind first, the others by their names."""
    return _plain(media_type) not in _KINDS, media_type


def _plain(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _subtype(media_type: str) -> str:
    """What tells a media type from others of its kind, parameters included."""
    return media_type.partition("/")[2].strip() or media_type
