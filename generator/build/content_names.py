"""The names of inline schemas in bodies and responses.

A name depends only on the status and media type, so that adding another one renames no
class. Contents with the same schema share a class.
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
"""Ranges that say nothing about the format of a content."""


def media_type_kind(media_type: str) -> Kind:
    """The format of a media type; parameters such as charset are ignored."""
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
    """The names of contents that may share a class: those of a body, of an operation's
    success responses, or of one error."""

    _shared: dict[str, str] = field(default_factory=dict)

    def of(self, schemas: dict[str, Json], context: str) -> dict[str, str]:
        """The name of each content of a body or response, by media type.

        The first media type of a format is named after the format, any other after
        itself.
        """
        names: dict[str, str] = {}
        kinds: set[Kind] = set()
        for media_type in sorted(schemas, key=_precedence):
            kind = media_type_kind(media_type)
            suffix = _subtype(media_type) if kind in kinds else _KIND_SUFFIXES[kind]
            kinds.add(kind)
            # Numbers in a document keep their digits, which JSON cannot write.
            content = json.dumps(schemas[media_type], sort_keys=True, default=repr)
            suffixed = f"{context} {suffix}".rstrip()
            names[media_type] = self._shared.setdefault(content, suffixed)
        return names


def response_context(status: str, context: str) -> str:
    """The class name of a response; 200, the usual status, is not part of it."""
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
    """The usual media type of each format first, then the others by name."""
    return _plain(media_type) not in _KINDS, media_type


def _plain(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _subtype(media_type: str) -> str:
    """What distinguishes a media type from others of its format, including
    parameters."""
    return media_type.partition("/")[2].strip() or media_type
