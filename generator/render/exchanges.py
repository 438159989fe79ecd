"""What an example call is on the wire: the request that it sends, the answer to it.

The generated tests play these against the generated client. Nothing here is made by the
runtime's own code, so that the two can differ.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import parse_qsl, urlsplit

from generator.model import (
    Api,
    CursorPaging,
    ListType,
    MediaType,
    NextLinkPaging,
    OffsetPaging,
    Operation,
    PageNumberPaging,
    Paging,
    Parameter,
    Response,
    TypeRef,
)
from generator.render.sample_code import json_text
from generator.render.samples import Sampler, Wire

Pair = tuple[str, str | None]

_DELIMITERS = {
    "form": ",",
    "simple": ",",
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "tabDelimited": "\t",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says: one documented response with a sample of its body."""

    status: int
    content: MediaType | None = None
    value: Wire = None
    headers: tuple[tuple[str, str], ...] = ()


def answer_of(operation: Operation, sampler: Sampler) -> Answer:
    """The answer to an example: the first success, else what stands for it."""
    if operation.method == "HEAD":
        return Answer(200)
    response = _expected(operation)
    if response is None:
        return Answer(200)
    status = _status(response.status)
    headers = (("Location", "https://example.com/next"),) if status >= 300 else ()
    if not response.contents or status in (204, 205, 304):
        return Answer(status, headers=headers)
    content = response.contents[0]
    value = _sample(content, operation, sampler)
    if operation.paging is not None and operation.returns is not None:
        value = last_page(operation.paging, operation.returns, value, sampler)
    return Answer(status, content, value, headers)


def _expected(operation: Operation) -> Response | None:
    responses = operation.responses
    successes = [one for one in responses if one.is_success]
    with_body = [one for one in successes if one.contents]
    others = [one for one in responses if one.status.startswith("3")]
    default = [one for one in responses if one.status == "default"]
    return next(iter([*with_body, *successes, *others, *default]), None)


def _status(status: str) -> int:
    if status.isdigit():
        return int(status)
    return int(status[0]) * 100 if status[0].isdigit() else 200


def _sample(content: MediaType, operation: Operation, sampler: Sampler) -> Wire:
    if content.type is None or content.kind in ("form", "multipart"):
        return "<example/>" if content.kind == "xml" else _untyped(content)
    is_sequence = content.streamed or content.kind in ("jsonl", "sse")
    type_ = ListType(content.type) if is_sequence else content.type
    return sampler.value(type_, operation.name, "response", content.example)


def _untyped(content: MediaType) -> Wire:
    return {"key": "value"} if content.kind in ("json", "jsonl") else "key=value"


def last_page(paging: Paging, page: TypeRef, value: Wire, sampler: Sampler) -> Wire:
    """A sample of a page that no other page follows, if its type can say so."""
    count = len(at(value, paging.items) or ())
    match paging:
        case CursorPaging(more=more) if more is not None:
            changes: list[tuple[str, Wire]] = [(more, False)]
        case CursorPaging(cursor=pointer):
            changes = [(pointer, None)]
        case NextLinkPaging(link=link):
            changes = [] if link is None else [(link, None)]
        case PageNumberPaging(total_pages=total):
            changes = [] if total is None else [(total, paging.start)]
        case OffsetPaging(total=total):
            changes = [] if total is None else [(total, count)]
    for pointer, wanted in changes:
        for changed in (_changed(value, pointer, wanted), _without(value, pointer)):
            if sampler.fits(page, changed):
                value = changed
                break
    return value


def at(value: Wire, pointer: str) -> Wire:
    """What stands at a JSON pointer, None where nothing does."""
    for token in pointer.split("/")[1:]:
        if not isinstance(value, dict):
            return None
        value = value.get(token.replace("~1", "/").replace("~0", "~"))
    return value


def _changed(value: Wire, pointer: str, wanted: Wire) -> Wire:
    """A copy with another value at a JSON pointer, where there is one now."""
    token, rest = _step(pointer)
    if not isinstance(value, dict) or token not in value:
        return value
    return {**value, token: _changed(value[token], rest, wanted) if rest else wanted}


def _without(value: Wire, pointer: str) -> Wire:
    """A copy without what stands at a JSON pointer."""
    token, rest = _step(pointer)
    if not isinstance(value, dict) or token not in value:
        return value
    if rest:
        return {**value, token: _without(value[token], rest)}
    return {key: one for key, one in value.items() if key != token}


def _step(pointer: str) -> tuple[str, str]:
    token, slash, rest = pointer.removeprefix("/").partition("/")
    return token.replace("~1", "/").replace("~0", "~"), slash + rest


def query_pairs(parameter: Parameter, value: Wire) -> Iterator[Pair]:
    """The decoded names and values that a parameter puts into a query."""
    name = parameter.wire_name
    if parameter.content_type is not None and "json" in parameter.content_type:
        yield name, json_text(value, None)
    elif parameter.location == "querystring":
        yield from _object_pairs(name, value if isinstance(value, dict) else {}, True)
    else:
        yield from styled_pairs(name, value, parameter.style, parameter.explode)


def styled_pairs(name: str, value: Wire, style: str, explode: bool) -> Iterator[Pair]:
    """The decoded names and values of a value in a style of OpenAPI."""
    if style == "deepObject":
        yield from _deep(name, value)
    elif isinstance(value, dict):
        yield from _object_pairs(name, value, explode)
    elif isinstance(value, list):
        if explode:
            yield from ((name, text_of(one)) for one in value)
        elif value:
            yield name, _DELIMITERS.get(style, ",").join(map(text_of, value))
    else:
        yield name, text_of(value)


def _object_pairs(name: str, value: dict[str, Wire], explode: bool) -> Iterator[Pair]:
    if explode:
        for key, one in value.items():
            for each in one if isinstance(one, list) else [one]:
                yield key, text_of(each)
    elif value:
        yield name, ",".join(text_of(part) for pair in value.items() for part in pair)


def _deep(name: str, value: Wire) -> Iterator[Pair]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _deep(f"{name}[{key}]", one)
    elif isinstance(value, list):
        for one in value:
            yield from _deep(name, one)
    else:
        yield name, text_of(value)


def simple_text(parameter: Parameter, value: Wire) -> str:
    """The decoded text that a parameter is in a path or in a header."""
    style, name = parameter.style, parameter.wire_name
    if parameter.content_type is not None and "json" in parameter.content_type:
        return json_text(value, None)
    separator = "." if style == "label" and parameter.explode else ","
    if isinstance(value, dict):
        inner = "=" if parameter.explode else ","
        separator = ";" if style == "matrix" and parameter.explode else separator
        text = separator.join(
            f"{key}{inner}{text_of(one)}" for key, one in value.items()
        )
        if style == "matrix" and parameter.explode:
            return f";{text}"
    elif isinstance(value, list):
        if style == "matrix" and parameter.explode:
            return "".join(f";{name}={text_of(one)}" for one in value)
        text = separator.join(map(text_of, value))
    else:
        text = text_of(value)
    return {"label": f".{text}", "matrix": f";{name}={text}"}.get(style, text)


def text_of(value: Wire) -> str:
    """A scalar the way it stands in a URL."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case Decimal():
            return format(value, "f")
        case dict() | list():
            return json_text(value, None)
        case _:
            return str(value)


@dataclass(frozen=True, slots=True)
class Target:
    """The decoded path and the fixed query of an operation, placeholders filled."""

    path: str
    query: tuple[tuple[str, str], ...]


def target_of(api: Api, operation: Operation, values: Mapping[str, Wire]) -> Target:
    """Where an example call goes, with the path of the base URL."""
    server = next(iter(api.servers), None)
    base = next(iter(operation.servers), None) or (server.url if server else "")
    path, _, fixed = operation.path.partition("#")[0].partition("?")
    for parameter in operation.parameters:
        if parameter.location == "path":
            text = simple_text(parameter, values[parameter.name])
            path = path.replace(f"{{{parameter.wire_name}}}", text)
    prefix = urlsplit(base).path.rstrip("/")
    return Target(prefix + path, tuple(parse_qsl(fixed, keep_blank_values=True)))


def accept_header(operation: Operation) -> str:
    """Every media type that an answer may have, in the order of the description."""
    names = dict.fromkeys(
        content.name
        for response in operation.responses
        for content in response.contents
    )
    return ", ".join(names) or "*/*"
