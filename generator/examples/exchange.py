"""An example call on the wire: the request and the response.

The generated tests run these against the generated client. Nothing here uses the
runtime's own code, so that the two can differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urljoin, urlsplit

from generator.examples.answers import Answer
from generator.examples.credentials import Mark, marks_of, strategies_of
from generator.examples.parameters import (
    Pair,
    is_nested,
    query_pairs,
    simple_text,
    styled_pairs,
)
from generator.examples.wire import Wire, compact_json
from generator.model import Api, MediaType, Operation


@dataclass(frozen=True, slots=True)
class Example:
    """One call: its arguments as Python and as values, and the server's response.

    Attributes:
        operation: The operation to call.
        resource: The attribute of the client that has the method.
        arguments: The arguments, `name=value` each.
        names: The names that the arguments use: `models`, `Decimal`, `File`, `date`,
            `datetime`.
        values: The values of the parameters, by the argument's name.
        content: The media type of the body; None without a body.
        body: The value of the body.
        answer: The response.
        streams: Whether the call returns a stream.
    """

    operation: Operation
    resource: str
    arguments: tuple[str, ...]
    names: frozenset[str]
    values: Mapping[str, Wire]
    content: MediaType | None
    body: Wire
    answer: Answer
    streams: bool = False


def exchange(example: Example, api: Api) -> dict[str, Wire]:
    """An example on the wire, for `clientloom_runtime.testing.Exchange`."""
    operation = example.operation
    target = target_of(api, operation, example.values)
    marks = [
        mark
        for strategy in strategies_of(api, operation)
        for mark in marks_of(strategy)
    ]
    request: dict[str, Wire] = {
        "method": operation.method,
        "path": target.path,
        "query": [*map(list, target.query), *map(list, _query(example, marks))],
        "headers": dict(_headers(example, marks, api)),
    }
    request |= _request_body(example)
    response = _response(example.answer)
    streaming = operation.streaming
    if example.streams and streaming is not None and streaming.done is not None:
        response["done"] = streaming.done
    return {"request": request, "response": response}


def _query(example: Example, marks: list[Mark]) -> list[Pair]:
    pairs: list[Pair] = [
        pair
        for parameter in example.operation.parameters
        if parameter.location in ("query", "querystring")
        and parameter.name in example.values
        for pair in query_pairs(parameter, example.values[parameter.name])
    ]
    return pairs + [
        (mark.name, mark.test_value) for mark in marks if mark.location == "query"
    ]


def _headers(example: Example, marks: list[Mark], api: Api) -> list[Pair]:
    operation = example.operation
    # The media type of a body overrides a default for it, as do those of a stream.
    fixed = {
        name.lower(): value
        for name, value in api.transport.headers
        if (example.content is None or name.lower() != "content-type")
        and (not _has_choice(operation) or name.lower() != "accept")
    }
    accept = accept_header(operation, example.streams)
    pairs: list[Pair] = [("accept", accept), *fixed.items()]
    cookies: list[Pair] = []
    for parameter in operation.parameters:
        if parameter.name not in example.values:
            continue
        value = example.values[parameter.name]
        if parameter.location == "header":
            pairs.append((parameter.wire_name.lower(), simple_text(parameter, value)))
        elif parameter.location == "cookie":
            cookies += query_pairs(parameter, value)
    for mark in marks:
        if mark.location == "header":
            pairs.append((mark.name.lower(), mark.test_value))
        elif mark.location == "cookie":
            cookies.append((mark.name, mark.test_value))
    if cookies:
        text = "; ".join(f"{name}={value}" for name, value in cookies)
        pairs.append(("cookie", text))
    return pairs


def _request_body(example: Example) -> dict[str, Wire]:
    content, body = example.content, example.body
    if content is None:
        return {}
    named = (
        {"content_type": content.name.partition(";")[0]}
        if "*" not in content.name
        else {}
    )
    match content.kind:
        case "json":
            return {**named, "json": body}
        case "jsonl":
            return {**named, "lines": body}
        case "form":
            return {**named, "form": _form_pairs(content, body)}
        case "multipart":
            if isinstance(body, list):
                return {**named, "part_count": len(body)}
            return {**named, "parts": list(body) if isinstance(body, dict) else []}
        case _:
            return {**named, "text": body}


def _form_pairs(content: MediaType, body: Wire) -> list[Pair]:
    encodings = {encoding.property: encoding for encoding in content.encoding}
    pairs: list[Pair] = []
    for name, value in body.items() if isinstance(body, dict) else ():
        encoding = encodings.get(name)
        if value is None:
            continue
        if encoding is None:
            # Without an encoding, a form can only write objects as JSON.
            as_json, style, explode = is_nested(value), "form", True
        else:
            style = encoding.style or "form"
            explode = style == "form" if encoding.explode is None else encoding.explode
            as_json = encoding.style is None and "json" in (encoding.content_type or "")
        if as_json:
            pairs.append((name, compact_json(value)))
        else:
            pairs += styled_pairs(name, value, style, explode)
    return pairs


def _response(answer: Answer) -> dict[str, Wire]:
    described: dict[str, Wire] = {"status": answer.status}
    if answer.headers:
        described["headers"] = dict(answer.headers)
    content = answer.content
    if content is None:
        return described
    described["content_type"] = _concrete(content)
    key = {"json": "json", "jsonl": "lines", "sse": "events"}.get(content.kind, "text")
    described[key] = answer.value
    if content.event_data is not None:
        described["whole_events"] = True
    return described


def _concrete(content: MediaType) -> str:
    """The media type of a response, where the spec may have a range of them."""
    name = content.name.partition(";")[0].strip()
    if "*" not in name:
        return name
    if content.kind == "json":
        return "application/json"
    kind, _, subtype = name.partition("/")
    is_any = kind in ("*", "application") or subtype != "*"
    return "application/octet-stream" if is_any else f"{kind}/example"


@dataclass(frozen=True, slots=True)
class RequestTarget:
    """The decoded path and the fixed query of an operation, with placeholders filled
    in."""

    path: str
    query: tuple[tuple[str, str], ...]


def target_of(
    api: Api, operation: Operation, values: Mapping[str, Wire]
) -> RequestTarget:
    """The target of an example call, including the path of the base URL."""
    server = next(iter(api.servers), None)
    base = next(iter(operation.servers), None) or (server.url if server else "")
    path, _, fixed = operation.path.partition("#")[0].partition("?")
    for parameter in operation.parameters:
        if parameter.location == "path":
            text = simple_text(parameter, values[parameter.name])
            path = path.replace(f"{{{parameter.wire_name}}}", text)
    prefix = base_path(base)
    return RequestTarget(prefix + path, tuple(parse_qsl(fixed, keep_blank_values=True)))


def accept_header(operation: Operation, streams: bool = False) -> str:
    """Every media type that a response may have, in the order of the spec.

    If an operation has a stream and another result, `streams` says which of the two is
    requested; media types of errors alone come last.
    """
    has_choice = _has_choice(operation)
    requested: list[str] = []
    excluded: list[str] = []
    others: list[str] = []
    for response in operation.responses:
        for content in response.contents:
            if not has_choice:
                requested.append(content.name)
            elif not response.is_success:
                others.append(content.name)
            elif content.is_stream == streams:
                requested.append(content.name)
            else:
                excluded.append(content.name)
    names = [*requested, *(name for name in others if name not in excluded)]
    return ", ".join(dict.fromkeys(names)) or "*/*"


def _has_choice(operation: Operation) -> bool:
    """Whether an operation has a stream and another result."""
    streaming = operation.streaming
    return streaming is not None and streaming.switch is not None


def base_path(url: str) -> str:
    """The path of a server's URL, from its first slash and without a trailing one; the
    value of a variable without a default is its name."""
    whole = url.replace("{", "").replace("}", "")
    try:
        path = urlsplit(urljoin("https://server/", whole)).path.strip("/")
    except ValueError:
        return ""
    return f"/{path}" if path else ""
