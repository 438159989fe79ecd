"""OpenAPI 3 request bodies, responses and links."""

import re

from generator import codes
from generator.document.openapi.object_reader import Absent, FieldReader, ObjectReader
from generator.document.openapi.payloads import PayloadReader
from generator.document.source import Position
from generator.document.values import Json, Object, shorten

_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)")


class ResponseReader:
    """Reads request bodies, responses and links."""

    def __init__(self, reader: ObjectReader, payloads: PayloadReader) -> None:
        self._reader = reader
        text = reader.text
        link = reader.record(
            "a link",
            {
                "operationRef": text,
                "operationId": text,
                "parameters": reader.object,
                "requestBody": reader.any,
                "description": text,
                "server": reader.object,
            },
        )
        self.links: FieldReader = reader.map_of(
            reader.shared(
                "link", lambda node, position: _object_or_none(link(node, position))
            ),
            "an object of links",
        )
        self._body_fields: dict[str, FieldReader] = {
            "description": text,
            "content": payloads.content,
            "required": reader.flag,
        }
        self._response_fields: dict[str, FieldReader] = {
            "summary": text,
            "description": text,
            "headers": payloads.headers,
            "content": payloads.content,
            "links": self.links,
        }

    def body(self, node: Object, position: Position) -> Object:
        """A request body."""
        result = self._reader.fields(
            node, position, self._body_fields, "a request body"
        )
        return {**result, "content": result.get("content", {})}

    def response(self, node: Object, position: Position) -> Object:
        """An OpenAPI 3 response."""
        result = self._reader.fields(
            node, position, self._response_fields, "a response"
        )
        summary = result.pop("summary", "")
        return {"description": summary, **result}

    def responses(self, read: FieldReader) -> FieldReader:
        """A reader of responses by status; `read` reads a single one."""

        def read_all(value: Json, position: Position) -> Json | Absent:
            out: Object = {}
            if not isinstance(value, dict):
                self._reader.malformed(value, position, "an object of responses")
                return out
            for key, item in value.items():
                status = _status_key(key)
                if key.startswith("x-"):
                    continue
                if status is None:
                    self._reader.diagnostics.add(
                        codes.STATUS_INVALID,
                        (
                            f"`{shorten(key)}` is not a status code; this response is "
                            "ignored"
                        ),
                        position.child(key),
                    )
                else:
                    out[status] = _response_or_any(read, item, position.child(key))
            return out

        return read_all


def _response_or_any(read: FieldReader, item: Json, position: Position) -> Object:
    """The response; an empty one for null, one with any content if it cannot be
    read."""
    if item is None:
        return {"description": ""}
    result = read(item, position)
    if isinstance(result, dict):
        return result
    return {"description": "", "content": {"*/*": {}}}


def _status_key(key: str) -> str | None:
    """The key of a response in canonical spelling; None if it is not a status code."""
    if key.lower() == "default":
        return "default"
    status = key.strip().upper()
    return status if _STATUS.fullmatch(status) else None


def _object_or_none(value: Json | Absent) -> Object | None:
    return value if isinstance(value, dict) else None
