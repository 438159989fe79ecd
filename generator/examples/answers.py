"""The server's response to an example call."""

from dataclasses import dataclass

from generator.examples.sampler import Sampler
from generator.examples.wire import Wire
from generator.model import (
    CursorPaging,
    ListType,
    MediaType,
    NextLinkPaging,
    OffsetPaging,
    Operation,
    PageNumberPaging,
    Paging,
    Response,
    TypeRef,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The server's response: one documented response with a sample body."""

    status: int
    content: MediaType | None = None
    value: Wire = None
    headers: tuple[tuple[str, str], ...] = ()


def answer_of(
    operation: Operation, sampler: Sampler, *, streams: bool = False
) -> Answer:
    """The response to an example: the first success, or else its substitute.

    `streams` selects the result if an operation also has a stream.
    """
    response = _expected(operation, streams)
    if response is None:
        return Answer(200)
    status = _status(response.status)
    if operation.method == "HEAD":
        return Answer(status)
    headers = (("Location", "https://example.com/next"),) if status >= 300 else ()
    if not response.contents or status in (204, 205, 304):
        return Answer(status, headers=headers)
    content = next(iter(_wanted(response, operation, streams)), response.contents[0])
    value = _sample(content, operation, sampler)
    if operation.paging is not None and operation.returns is not None:
        value = last_page(operation.paging, operation.returns, value, sampler)
    return Answer(status, content, value, headers)


def _wanted(response: Response, operation: Operation, streams: bool) -> list[MediaType]:
    """The contents of a response that the result of a call can have."""
    return [
        content
        for content in response.contents
        if operation.streaming is None or content.is_stream == streams
    ]


def _expected(operation: Operation, streams: bool) -> Response | None:
    responses = operation.responses
    successes = [response for response in responses if response.is_success]
    with_body = [each for each in successes if _wanted(each, operation, streams)]
    redirects = [response for response in responses if response.status.startswith("3")]
    default = [response for response in responses if response.status == "default"]
    return next(iter([*with_body, *successes, *redirects, *default]), None)


def _status(status: str) -> int:
    if status.isdigit():
        return int(status)
    return int(status[0]) * 100 if status[0].isdigit() else 200


def _sample(content: MediaType, operation: Operation, sampler: Sampler) -> Wire:
    if content.type is None or content.kind in ("form", "multipart"):
        return "<example/>" if content.kind == "xml" else _untyped(content)
    is_sequence = content.streamed or content.is_stream
    type_ = ListType(content.type) if is_sequence else content.type
    return sampler.value(type_, operation.name, "response", content.example)


def _untyped(content: MediaType) -> Wire:
    return {"key": "value"} if content.kind in ("json", "jsonl") else "key=value"


def last_page(paging: Paging, page: TypeRef, value: Wire, sampler: Sampler) -> Wire:
    """A sample of a last page, if its type can express that."""
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
    for pointer, last in changes:
        for candidate in (_replaced(value, pointer, last), _without(value, pointer)):
            if sampler.fits(page, candidate):
                value = candidate
                break
    return value


def at(value: Wire, pointer: str) -> Wire:
    """The value at a JSON pointer; None if there is none."""
    for token in pointer.split("/")[1:]:
        if not isinstance(value, dict):
            return None
        value = value.get(token.replace("~1", "/").replace("~0", "~"))
    return value


def _replaced(value: Wire, pointer: str, replacement: Wire) -> Wire:
    """A copy with another value at a JSON pointer, if a value exists there."""
    token, rest = _step(pointer)
    if not isinstance(value, dict) or token not in value:
        return value
    return {
        **value,
        token: _replaced(value[token], rest, replacement) if rest else replacement,
    }


def _without(value: Wire, pointer: str) -> Wire:
    """A copy without the value at a JSON pointer."""
    token, rest = _step(pointer)
    if not isinstance(value, dict) or token not in value:
        return value
    if rest:
        return {**value, token: _without(value[token], rest)}
    return {key: item for key, item in value.items() if key != token}


def _step(pointer: str) -> tuple[str, str]:
    token, slash, rest = pointer.removeprefix("/").partition("/")
    return token.replace("~1", "/").replace("~0", "~"), slash + rest
