"""Request bodies: random ones, and what a request has of them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from email import message_from_bytes
from email.message import MIMEPart
from email.policy import HTTP
from typing import Any
from urllib.parse import unquote_plus

from clientloom_runtime import File

from generator.model import MediaType
from tests.corpus.original import Original, OriginalOperation
from tests.corpus.schemas import BINARY, Schemas
from tests.corpus.values import NoValueError, Sampler
from tests.corpus.wire import Style, WireError, equal, read_pairs, same
from tests.support.http_server import ReceivedRequest


@dataclass(frozen=True, slots=True)
class BodyContent:
    """One media type of a request body, as the document has it.

    Attributes:
        media_type: Its name.
        key: The key of its schema; None without one.
        encoding: The Encoding Objects by property.
        styles: The styles of the fields of a form of Swagger 2.0.
    """

    media_type: str
    key: str | None
    encoding: dict[str, Any]
    styles: dict[str, Style]


def body_contents(
    original: Original, operation: OriginalOperation, schemas: Schemas
) -> tuple[list[BodyContent], bool]:
    """The media types of an operation's body, and whether the body is required."""
    if original.is_swagger:
        return _swagger_contents(original, operation, schemas)
    body = original.follow(operation.node.child("requestBody"))
    contents = []
    for media_type, content in body.child("content").entries():
        content = original.follow(content)
        schema, item = content.child("schema"), content.child("itemSchema")
        key = None if schema.value is None else schemas.key(schema)
        if item.value is not None and key is None:
            key = schemas.key_of_items(item)
        encoding = content.child("encoding").fields
        contents.append(BodyContent(media_type, key, encoding, {}))
    return contents, body.fields.get("required") is True


def _swagger_contents(
    original: Original, operation: OriginalOperation, schemas: Schemas
) -> tuple[list[BodyContent], bool]:
    consumes = operation.node.fields.get("consumes")
    if consumes is None:
        consumes = original.root.fields.get("consumes")
    fields = {
        name: node
        for (place, name), node in operation.parameters.items()
        if place == "formData"
    }
    for (place, _), node in operation.parameters.items():
        if place == "body":
            key = schemas.key(node.child("schema"))
            types = [each for each in consumes or [] if "form" not in each]
            contents = [
                BodyContent(each, key, {}, {}) for each in types or ["application/json"]
            ]
            return contents, node.fields.get("required") is True
    if not fields:
        return [], False
    required = [name for name, node in fields.items() if node.fields.get("required")]
    key = schemas.key_of_fields(fields, [str(name) for name in required])
    styles = {name: Style.of(node, is_swagger=True) for name, node in fields.items()}
    types = [each for each in consumes or [] if "form" in each]
    is_file = any(node.fields.get("type") == "file" for node in fields.values())
    usual = "multipart/form-data" if is_file else "application/x-www-form-urlencoded"
    return (
        [BodyContent(each, key, {}, styles) for each in types or [usual]],
        bool(required),
    )


@dataclass(frozen=True, slots=True)
class SampledBody:
    """A body to send.

    Attributes:
        argument: What the method gets.
        value: The same as JSON, or as text.
        content: The media type, as the document has it.
        kind: How the client says that it writes it.
    """

    argument: Any
    value: Any
    content: BodyContent
    kind: str


def sample_body(
    chance: random.Random,
    sampler: Sampler,
    content: BodyContent,
    modelled: MediaType,
    *,
    full: bool,
) -> SampledBody:
    """A random body of one media type.

    Raises:
        NoValueError: if no valid one was found.
    """
    kind = modelled.kind
    if kind == "bytes":
        return SampledBody(b"\x00\xff bytes", b"\x00\xff bytes", content, kind)
    if kind in ("text", "xml", "sse"):
        text = "<a>ä</a>" if kind == "xml" else "text, ä"
        return SampledBody(text, text, content, kind)
    if content.key is None:
        value: Any = {"key": "value"}
        value = [value] if kind == "jsonl" else value
        return SampledBody(value, value, content, kind)
    value = sampler.value(chance, content.key, full=full)
    if kind in ("form", "multipart"):
        if not isinstance(value, dict):
            raise NoValueError("a form is an object")
        value = {k: v for k, v in value.items() if v is not None}
        files = set(_files(sampler, content.key)) if kind == "multipart" else set()
        argument = {
            name: (
                _as_file(each, content.encoding.get(name, {}))
                if name in files
                else each
            )
            for name, each in value.items()
        }
        return SampledBody(argument, value, content, kind)
    if kind == "jsonl" and not isinstance(value, list):
        value = [value]
    return SampledBody(value, value, content, kind)


def _files(sampler: Sampler, key: str) -> Iterator[str]:
    """The properties of a form that are files, or lists of them."""
    merged = sampler.merger.first({"$ref": f"#/$defs/{key}"})
    for name, schema in merged.get("properties", {}).items():
        own = sampler.merger.first(schema)
        item = sampler.merger.first(own.get("items"))
        if own.get(BINARY) or item.get(BINARY):
            yield name


def _as_file(value: Any, encoding: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_as_file(each, encoding) for each in value]
    if not isinstance(value, str):
        return value
    first, *others = str(encoding.get("contentType", "")).split(",")
    # Of several media types, the caller says which.
    chosen = first.strip() if others else None
    return File(value.encode("utf-8"), content_type=chosen)


def check_body(body: SampledBody, request: ReceivedRequest) -> None:
    """Compare what arrived with what was sent.

    Raises:
        WireError: if they differ.
    """
    sent = request.header("content-type") or ""
    essence = sent.partition(";")[0].strip().lower()
    expected = body.content.media_type.partition(";")[0].strip().lower()
    if "*" not in expected and essence != expected:
        raise WireError(f"the body is labelled {sent!r}, not {expected!r}")
    match body.kind:
        case "json":
            arrived = json.loads(request.body, parse_float=Decimal)
            _expect(equal(arrived, body.value), arrived, body.value)
        case "jsonl":
            lines = request.body.replace(b"\x1e", b"").splitlines()
            arrived = [json.loads(line, parse_float=Decimal) for line in lines]
            _expect(equal(arrived, body.value), arrived, body.value)
        case "form":
            _check_form(body, request)
        case "multipart":
            _check_parts(body, sent, request)
        case "bytes":
            _expect(request.body == body.value, request.body, body.value)
        case _:
            arrived = request.body.decode("utf-8")
            _expect(arrived == body.value, arrived, body.value)


def _expect(right: bool, arrived: Any, value: Any) -> None:
    if not right:
        raise WireError(f"the body arrived as {arrived!r:.300}, not as {value!r:.300}")


def _check_form(body: SampledBody, request: ReceivedRequest) -> None:
    text = request.body.decode("ascii")
    pairs = [each.partition("=")[::2] for each in text.split("&") if each]
    plain = [(unquote_plus(name), value) for name, value in pairs]
    taken: set[str] = set()
    for name, value in body.value.items():
        if value in ([], {}):
            # It has no text; some write it as JSON.
            taken.add(name)
            continue
        style = body.content.styles.get(name) or _form_style(body, name, value)
        arrived, names = read_pairs(style, value, plain)
        taken |= names
        _expect(same(arrived, value), {name: arrived}, {name: value})
    more = {name for name, _ in plain} - taken
    _expect(not more, more, "nothing else")


def _form_style(body: SampledBody, name: str, value: Any) -> Style:
    encoding = body.content.encoding.get(name, {})
    nested = isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(v, dict | list) for v in value)
    )
    style = encoding.get("style")
    if style is None and nested:
        # Of objects without a style, every version says that they are JSON.
        return Style(name, "query", "form", False, "application/json")
    style = style or "form"
    return Style(name, "query", style, encoding.get("explode", style == "form"))


def _check_parts(body: SampledBody, sent: str, request: ReceivedRequest) -> None:
    head = f"Content-Type: {sent}\r\n\r\n".encode()
    message = message_from_bytes(head + request.body, policy=HTTP)
    parts: dict[str, list[MIMEPart]] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        parts.setdefault(str(name), []).append(part)
    defined = {k: v for k, v in body.value.items() if v not in ([], {})}
    more = parts.keys() - body.value.keys()
    _expect(not more, sorted(more), "nothing else")
    for name, value in defined.items():
        values = value if isinstance(value, list) else [value]
        own = parts.get(name, [])
        if len(own) == 1 and own[0].get_content_type() == "application/json":
            arrived = json.loads(_payload(own[0]), parse_float=Decimal)
            if equal(arrived, value):
                continue
        _expect(len(own) == len(values), f"{len(own)} parts {name}", values)
        for part, each in zip(own, values, strict=True):
            _expect(_is_part(part, each), {name: _payload(part)}, each)


def _is_part(part: MIMEPart, value: Any) -> bool:
    data = _payload(part)
    if isinstance(value, dict | list):
        return equal(json.loads(data, parse_float=Decimal), value)
    return same(data.decode("utf-8"), value) or (
        part.get_content_type() == "application/json"
        and equal(json.loads(data, parse_float=Decimal), value)
    )


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
