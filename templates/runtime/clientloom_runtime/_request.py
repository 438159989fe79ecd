"""Build a request, as a pure function of an operation and the arguments of a call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from ._arguments import checked
from ._errors import InvalidArgumentError
from ._media import kind_of
from ._message import Message, check_header
from ._operation import Content, Operation, Parameter
from ._percent import (
    encode_literal,
    encode_query,
    encode_query_reserved,
    encode_segment,
    is_dot_segment,
)
from ._unset import UNSET

Writer = Callable[[Any], Any]


class RequestPlan(NamedTuple):
    """The parts of a request that do not depend on its arguments.

    Attributes:
        path: Encoded literal text and path parameters, alternating.
        fixed_query: A query in the path template itself.
        query: Query parameters, in order.
        headers: Header parameters.
        cookies: Cookie parameters.
        accept: The value of the `Accept` header.
        secrets: Arguments whose values must stay out of logs and errors.
    """

    path: tuple[str | Parameter, ...]
    fixed_query: str
    query: tuple[Parameter, ...]
    headers: tuple[Parameter, ...]
    cookies: tuple[Parameter, ...]
    accept: str
    secrets: tuple[str, ...]


def plan_of(operation: Operation[Any]) -> RequestPlan:
    """The plan of an operation, created once."""
    plan: RequestPlan | None = operation.plan_cache
    if plan is None:
        plan = _make_plan(operation)
        operation.plan_cache = plan
    return plan


def _make_plan(operation: Operation[Any]) -> RequestPlan:
    def located(*locations: str) -> tuple[Parameter, ...]:
        return tuple(p for p in operation.parameters if p.location in locations)

    # Some specs distinguish operations by a fixed query or a fragment after the path.
    path, _, fixed_query = operation.path.partition("#")[0].partition("?")
    return RequestPlan(
        path=_split_path(path, located("path")),
        fixed_query=fixed_query,
        query=located("query", "querystring"),
        headers=located("header"),
        cookies=located("cookie"),
        accept=_accept_header(operation.responses),
        secrets=tuple(p.argument for p in operation.parameters if p.secret),
    )


def _accept_header(responses: Mapping[str, tuple[Content, ...]]) -> str:
    """The `Accept` header: every media type a response may have."""
    seen: dict[str, None] = {}
    for contents in responses.values():
        for content in contents:
            seen.setdefault(content.media_type)
    return ", ".join(seen) or "*/*"


def _split_path(
    template: str, parameters: tuple[Parameter, ...]
) -> tuple[str | Parameter, ...]:
    by_name = {parameter.name: parameter for parameter in parameters}
    pieces: list[str | Parameter] = []
    rest = template
    while rest:
        literal, _, tail = rest.partition("{")
        name, closed, after = tail.partition("}")
        if not closed:
            pieces.append(encode_literal(rest))
            break
        pieces.append(encode_literal(literal))
        # A template expression without a parameter is still an argument, as the path
        # needs it.
        pieces.append(by_name.get(name) or Parameter(name, name, "path", required=True))
        rest = after
    return tuple(pieces)


def build_request(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    body: Any,
    *,
    origin: str,
    prefix: str,
    content_type: str | None = None,
) -> Message:
    """Build a request without authentication, common headers and `Accept`.

    Args:
        operation: The operation to call.
        arguments: Values by `Parameter.argument`. `UNSET` means not given.
        body: A model, a mapping, bytes, text or a file. `UNSET` or `None` means no body.
        origin: Scheme, host and port.
        prefix: The path of the base URL, without a trailing slash.
        content_type: The media type of the body, if there is a choice.

    Raises:
        InvalidArgumentError: if an argument is missing or invalid.
    """
    plan = plan_of(operation)
    try:
        path = _path(plan, arguments)
        query = _query(plan, arguments)
        headers = _headers(plan, arguments)
        message = Message(operation.method, origin, prefix + path, query, headers)
        if operation.body is not None or (body is not None and body is not UNSET):
            _add_body(message, operation, body, content_type)
    except InvalidArgumentError as error:
        error.operation_id = operation.id
        raise
    return message


def _add_body(
    message: Message, operation: Operation[Any], body: Any, content_type: str | None
) -> None:
    from ._bodies import encode_body

    encoded = encode_body(operation.body, body, content_type)
    message.content = encoded.content
    media_type = encoded.content_type
    if media_type is not None and message.header("Content-Type") is None:
        check_header("Content-Type", media_type)
        message.headers.append(("Content-Type", media_type))


def _path(plan: RequestPlan, arguments: Mapping[str, Any]) -> str:
    pieces: list[str] = []
    written: list[str] = []
    for piece in plan.path:
        if isinstance(piece, str):
            pieces.append(piece)
            continue
        value = _given(piece, arguments)
        text = "" if value is UNSET else _write(piece, value, _path_value)
        if not text:
            # An empty segment would call another operation, such as the list.
            raise InvalidArgumentError(f"{piece.argument} must not be empty")
        pieces.append(text)
        written.append(piece.argument)
    path = "".join(pieces)
    if written and any(map(is_dot_segment, path.split("/"))):
        # A dot segment would call another operation too.
        names = " and ".join(written)
        raise InvalidArgumentError(
            f"{names} must not result in a path segment `.` or `..`"
        )
    return path


def written_path(
    operation: Operation[Any], arguments: Mapping[str, Any], redacted: str
) -> str:
    """The path of a built request, with secret arguments redacted."""
    plan = plan_of(operation)
    hidden = {
        name: redacted
        for name in plan.secrets
        if arguments.get(name) not in (None, UNSET)
    }
    return "".join(
        (
            piece
            if isinstance(piece, str)
            else hidden.get(piece.argument)
            or _write(piece, _given(piece, arguments), _path_value)
        )
        for piece in plan.path
    )


def _path_value(parameter: Parameter, value: Any) -> str:
    if type(value) is str and parameter.style is None and parameter.content is None:
        return encode_segment(value)
    if parameter.content is not None:
        return encode_segment(_document(parameter, value))
    from ._styles import path_text, style_of
    from ._wire import to_wire

    style, explode = style_of(parameter.style, parameter.explode, "path")
    return path_text(parameter.name, to_wire(value), style, explode, encode_segment)


def _query(plan: RequestPlan, arguments: Mapping[str, Any]) -> str:
    pairs = [plan.fixed_query] if plan.fixed_query else []
    for parameter in plan.query:
        value = _given(parameter, arguments)
        if value is not UNSET:
            pairs.extend(_write(parameter, value, _query_value))
    return "&".join(pairs)


def _query_value(parameter: Parameter, value: Any) -> list[str]:
    encode = encode_query_reserved if parameter.allow_reserved else encode_query
    if parameter.location == "querystring":
        return [_whole_query(parameter, value)]
    if parameter.content is not None:
        text = _document(parameter, value)
        return [f"{encode_query(parameter.name)}={encode(text)}"]
    if type(value) is str:
        return [f"{encode_query(parameter.name)}={encode(value)}"]
    from ._styles import query_pairs, style_of
    from ._wire import to_wire

    style, explode = style_of(parameter.style, parameter.explode, "query")
    pairs = query_pairs(
        parameter.name,
        to_wire(value),
        style,
        explode,
        encode,
        allow_empty=parameter.allow_empty,
    )
    return [f"{name}={text}" for name, text in pairs]


def _whole_query(parameter: Parameter, value: Any) -> str:
    """The query as one document (`in: querystring` in OpenAPI 3.2)."""
    media_type = parameter.content or "application/x-www-form-urlencoded"
    if kind_of(media_type) == "form" and not isinstance(value, str):
        from ._wire import to_wire

        pairs = form_pairs(to_wire(value))
        return "&".join(f"{name}={text}" for name, text in pairs)
    return encode_query(_document(parameter, value))


def form_pairs(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The encoded names and values of a form. Objects, and lists inside lists, are JSON."""
    from ._json import encode_json
    from ._styles import is_list, query_pairs

    for name, value in fields.items():
        items = value if is_list(value) else [value]
        for item in items:
            if isinstance(item, Mapping) or is_list(item):
                item = encode_json(item).decode("utf-8")
            yield from query_pairs(name, item, "form", True, encode_query)


def _headers(plan: RequestPlan, arguments: Mapping[str, Any]) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = []
    for parameter in plan.headers:
        value = _given(parameter, arguments)
        if value is not UNSET:
            text = _write(parameter, value, _header_value)
            check_header(parameter.name, text)
            headers.append((parameter.name, text))
    cookies: list[str] = []
    for parameter in plan.cookies:
        value = _given(parameter, arguments)
        if value is not UNSET:
            cookies.extend(_write(parameter, value, _query_value))
    if cookies:
        headers.append(("Cookie", "; ".join(cookies)))
    return headers


def _header_value(parameter: Parameter, value: Any) -> str:
    if parameter.content is not None:
        return _document(parameter, value)
    from ._styles import header_text, style_of
    from ._wire import to_wire

    _, explode = style_of(parameter.style, parameter.explode, "header")
    return header_text(to_wire(value), explode)


def _document(parameter: Parameter, value: Any) -> str:
    """The value of a parameter with a media type."""
    if isinstance(value, str) and kind_of(parameter.content or "") != "json":
        return value
    if kind_of(parameter.content or "") == "json":
        from ._json import encode_json

        return encode_json(value).decode("utf-8")
    from ._text import to_text
    from ._wire import to_wire

    return to_text(to_wire(value))


def _given(parameter: Parameter, arguments: Mapping[str, Any]) -> Any:
    """The argument for a parameter, or `UNSET` if there is nothing to send.

    `None` is undefined in RFC 6570 (2.3) and left out. Only a document can contain
    `null`.

    Raises:
        InvalidArgumentError: if it is missing or of the wrong type.
    """
    value = arguments.get(parameter.argument, UNSET)
    if value is None and parameter.nullable:
        return None if kind_of(parameter.content or "") == "json" else UNSET
    if value is None or value is UNSET:
        if parameter.required:
            raise InvalidArgumentError(f"{parameter.argument} is required")
        return UNSET
    return checked(parameter, value)


def _write(
    parameter: Parameter, value: Any, writer: Callable[[Parameter, Any], Any]
) -> Any:
    try:
        return writer(parameter, value)
    except (TypeError, ValueError) as error:
        # The cause's message only names types, never the value.
        raise InvalidArgumentError(f"{parameter.argument}: {error}") from None
