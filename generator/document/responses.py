"""Request bodies, responses and links of OpenAPI 3."""

import re

from generator import codes
from generator.document.context import Absent, Context, Field
from generator.document.payloads import Payloads
from generator.document.schemas import INVALID
from generator.document.source import Place
from generator.document.values import Json, Object, shorten

_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)")


class Responses:
    """Reads what goes out as a body and what comes back."""

    def __init__(self, context: Context, payloads: Payloads) -> None:
        self._context = context
        text = context.text
        link = context.record(
            "a link",
            {
                "operationRef": text,
                "operationId": text,
                "parameters": context.object,
                "requestBody": context.any,
                "description": text,
                "server": context.object,
            },
        )
        self.links: Field = context.map_of(
            context.shared("link", lambda node, place: _or_none(link(node, place))),
            "an object of links",
        )
        self._body_fields: dict[str, Field] = {
            "description": text,
            "content": payloads.content,
            "required": context.flag,
        }
        self._response_fields: dict[str, Field] = {
            "summary": text,
            "description": text,
            "headers": payloads.headers,
            "content": payloads.content,
            "links": self.links,
        }

    def body(self, node: Object, place: Place) -> Object:
        """A request body."""
        result = self._context.fields(node, place, self._body_fields, "a request body")
        return {**result, "content": result.get("content", {})}

    def response(self, node: Object, place: Place) -> Object:
        """A response of OpenAPI 3."""
        result = self._context.fields(node, place, self._response_fields, "a response")
        summary = result.pop("summary", "")
        return {"description": summary, **result}

    def responses(self, read: Field) -> Field:
        """A reader of responses by status, given one of a single response."""

        def read_all(value: Json, place: Place) -> Json | Absent:
            out: Object = {}
            if not isinstance(value, dict):
                self._context.malformed(value, place, "an object of responses")
                return out
            for key, item in value.items():
                status = status_key(key)
                if key.startswith("x-"):
                    out[key] = item
                elif status is None:
                    self._context.findings.add(
                        codes.STATUS_INVALID,
                        f"`{shorten(key)}` is no status; this response is ignored",
                        place.child(key),
                    )
                else:
                    out[status] = _one(read, item, place.child(key))
            return out

        return read_all


def _one(read: Field, item: Json, place: Place) -> Object:
    """A response; an empty one for nothing, a marked one if it cannot be read."""
    if item is None:
        return {"description": ""}
    result = read(item, place)
    return result if isinstance(result, dict) else {"description": "", INVALID: True}


def status_key(key: str) -> str | None:
    """The key of a response as the specification spells it; None if it is none."""
    if key.lower() == "default":
        return "default"
    status = key.strip().upper()
    return status if _STATUS.fullmatch(status) else None


def _or_none(value: Json | Absent) -> Object | None:
    return value if isinstance(value, dict) else None
