"""Bodies that are too large or no JSON, and problems: errors say what is wrong and where."""

from __future__ import annotations

import gzip
import json
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import Content, ErrorRules, Model, Operation, ProviderInfo
from clientloom_runtime.errors import (
    DecodeError,
    ResponseTooLargeError,
    StatusError,
)

from tests.support.http_server import Chunked, HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

JSON = "application/json"
MEGABYTE = 1024 * 1024


class Thing(Model):
    """Something."""

    name: str | None = None


def operation(media_type: str = JSON, *, exact: bool = True) -> Operation[Any]:
    """An operation whose result is documented with a media type."""
    loaded = None if media_type == "application/pdf" else lambda: Thing
    content = Content(media_type, loaded, exact=exact)
    return Operation("Things_get", "GET", "/", responses={"200": (content,)})


def zipped(content: bytes, media_type: str = JSON, status: int = 200) -> Reply:
    """A response whose body is compressed."""
    headers = [("Content-Type", media_type), ("Content-Encoding", "gzip")]
    return Reply(status, body=gzip.compress(content), headers=headers)


def test_a_small_body_does_not_become_a_large_one(
    server: HttpServer, connect: Connect
) -> None:
    import tracemalloc

    server.script(zipped(b" " * 400 * MEGABYTE))
    caller = connect(server)
    tracemalloc.start()
    try:
        with pytest.raises(ResponseTooLargeError) as caught:
            caller.send(operation())
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 200 * MEGABYTE
    error = caught.value
    assert "larger than 104857600 bytes, the limit `max_response_size`" in str(error)
    assert (error.limit, error.status_code, error.attempts) == (100 * MEGABYTE, 200, 1)
    assert error.headers["content-encoding"] == "gzip"
    assert error.content == b""
    assert pickle.loads(pickle.dumps(error)).limit == error.limit
    assert len(server.requests) == 1


@pytest.mark.parametrize("size", [1000, 1001])
@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("place", ["client", "with_options", "call", "provider"])
def test_the_limit_is_a_setting(
    server: HttpServer, connect: Connect, size: int, compressed: bool, place: str
) -> None:
    body = b'{"name":"%s"}' % (b"x" * (size - len(b'{"name":""}')))
    server.script(zipped(body) if compressed else Reply(body=body))
    limit: dict[str, Any] = {"max_response_size": 1000}
    if place == "provider":
        provider = ProviderInfo("Example", "example-client", "1", **limit)
        caller, options = connect(server, provider=provider), None
    elif place == "client":
        caller, options = connect(server, **limit), None
    elif place == "call":
        caller, options = connect(server, max_response_size=5), limit
    else:
        caller, options = connect(server, max_response_size=5).variant(**limit), None
    if size > 1000:
        with pytest.raises(ResponseTooLargeError, match="larger than 1000 bytes"):
            caller.send(operation(), options=options)  # type: ignore[arg-type]
    else:
        found = caller.send(operation(), options=options)  # type: ignore[arg-type]
        assert len(found.name) == size - len(body) + len(found.name)


def test_chunks_are_counted_as_they_come(server: HttpServer, connect: Connect) -> None:
    sent: list[int] = []
    chunks = (b" " * 10_000 for _ in range(100_000))
    server.script(Chunked(chunks, before_chunk=sent.append))
    with pytest.raises(ResponseTooLargeError):
        connect(server, max_response_size=100_000).send(operation())
    assert len(sent) < 100_000


def test_there_is_no_limit_without_one(server: HttpServer, connect: Connect) -> None:
    server.script(zipped(json.dumps({"name": "x" * MEGABYTE}).encode()))
    caller = connect(server, max_response_size=10)
    found = caller.send(operation(), options={"max_response_size": None})
    assert len(found.name) == MEGABYTE


def test_files_and_streams_have_no_limit(server: HttpServer, connect: Connect) -> None:
    server.script(*[zipped(b"%" * MEGABYTE, "application/pdf")] * 2)
    caller = connect(server, max_response_size=1000)
    called = operation("application/pdf")
    assert len(caller.send(called)) == MEGABYTE
    assert sum(map(len, caller.stream(called, "iter_bytes"))) == MEGABYTE
    server.script(zipped(json.dumps({"name": "x" * MEGABYTE}).encode()))
    assert len(caller.stream(operation(), "parse").name) == MEGABYTE


def test_a_server_that_calls_json_a_file_gets_no_further(
    server: HttpServer, connect: Connect
) -> None:
    server.script(zipped(b" " * MEGABYTE, "application/octet-stream"))
    with pytest.raises(ResponseTooLargeError):
        connect(server, max_response_size=1000).send(operation())


def test_the_body_of_an_error_is_cut(server: HttpServer, connect: Connect) -> None:
    server.script(zipped(b"x" * 50 * MEGABYTE, "text/plain", status=400))
    with pytest.raises(StatusError) as caught:
        connect(server, max_response_size=1000).send(operation())
    assert caught.value.status_code == 400
    assert 1000 <= len(caught.value.content) <= 2 * MEGABYTE


def test_what_is_thrown_away_before_the_next_attempt_is_cut_too(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(zipped(b" " * 10 * MEGABYTE, status=503), Reply(json={"name": "n"}))
    found = connect(server, max_response_size=1000).send(operation())
    assert (found.name, len(no_waiting)) == ("n", 1)


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"name": "n", nope}', "invalid JSON at byte 14 (expecting property name"),
        (b'{"name": nope}', "invalid JSON at byte 9 (expecting value)"),
        (b'{"name": ', "invalid JSON at byte 9 (expecting value)"),
        (b" ", "invalid JSON at byte 0 (the body is empty)"),
        (b'{"name": "\xc3\xa9"} x', "invalid JSON at byte 15 (extra data)"),
        (b"\xef\xbb\xbf{x}", "invalid JSON at byte 4 (expecting property name"),
        (b'{"name": "a\nb"}', "invalid JSON at byte 11 (invalid control character)"),
        (b'{"name": "\\ud800"}', "invalid JSON at byte 10 (half of a surrogate pair)"),
        (b'{"name": "\xff"}', "invalid UTF-8 at byte 10"),
        (b'{"name": -Infinity}', "invalid JSON at byte 9 (not a number)"),
        (
            b'{"name": "1%s", "n": %s}' % (b"1" * 5000, b"9" * 5000),
            "a number is too long at byte 5019 (5000 digits)",
        ),
        (
            b'{"n": 1.5e99999999999999999999, "name": 2}',
            "a number is out of range at byte 6",
        ),
    ],
)
def test_an_error_says_what_is_wrong_in_json_and_where(
    server: HttpServer, connect: Connect, body: bytes, words: str, exact: bool
) -> None:
    headers = [("Content-Type", JSON)]
    server.script(*[Reply(body=body, headers=headers)] * 2)
    caller = connect(server)
    with pytest.raises(DecodeError) as caught:
        caller.send(operation(exact=exact))
    assert str(caught.value).startswith(f"the body cannot be decoded: {words}")
    assert caught.value.content == body
    with pytest.raises(DecodeError) as caught:
        caller.raw(operation(exact=exact)).json()
    assert str(caught.value).startswith(f"the body is not JSON: {words}")


def test_an_error_says_where_json_is_nested_too_deeply(
    server: HttpServer, connect: Connect
) -> None:
    body = b'{"brackets in a text": "[[[[", "name": ' + b"[" * 100_000
    headers = [("Content-Type", JSON)]
    server.script(*[Reply(body=body, headers=headers)] * 2)
    caller = connect(server)
    words = (
        rf"nested too deeply to be decoded \(100001 levels, at byte {len(body) - 1}\)"
    )
    with pytest.raises(DecodeError, match=words):
        caller.send(operation())
    with pytest.raises(DecodeError, match=words):
        caller.raw(operation()).json()


def test_a_wrong_label_is_named_beside_the_place(
    server: HttpServer, connect: Connect
) -> None:
    page = b"<html>at work</html>"
    server.script(Reply(body=page, headers=[("Content-Type", "text/html")]))
    words = (
        r"the body is not application/json \(the server sent text/html\): "
        r"invalid JSON at byte 0"
    )
    with pytest.raises(DecodeError, match=words):
        connect(server).send(operation())


def test_the_item_of_json_lines_that_is_wrong_is_named(
    server: HttpServer, connect: Connect
) -> None:
    lines = b'{"name": "a"}\n\n{"name": b}\n'
    server.script(Reply(body=lines, headers=[("Content-Type", "application/jsonl")]))
    words = r"invalid JSON at byte 9 \(expecting value\) of item 2"
    with pytest.raises(DecodeError, match=words):
        connect(server).send(operation("application/jsonl"))


def test_an_error_of_json_shows_nothing_of_the_body(
    server: HttpServer, connect: Connect
) -> None:
    body = b'{"token": "s3cret", "s3cret": s3cret, s3cret}'
    server.script(Reply(body=body, headers=[("Content-Type", JSON)]))
    with pytest.raises(DecodeError) as caught:
        connect(server).send(operation())
    assert "s3cret" not in str(caught.value)


PROBLEM = "application/problem+json"
"""What RFC 9457, 3 shows."""


@pytest.mark.parametrize("content_type", [PROBLEM, f"{PROBLEM}; charset=utf-8"])
@pytest.mark.parametrize(
    ("body", "words", "title", "detail"),
    [
        (
            {
                "type": "https://example.com/probs/out-of-credit",
                "title": "You do not have enough credit.",
                "detail": "Your current balance is 30, but that costs 50.",
            },
            "status 403: You do not have enough credit: Your current balance is 30, "
            "but that costs 50.",
            "You do not have enough credit.",
            "Your current balance is 30, but that costs 50.",
        ),
        (
            {"title": "Forbidden", "code": "E7"},
            "status 403: E7: Forbidden",
            "Forbidden",
            None,
        ),
        ({"detail": "No."}, "status 403: No.", None, "No."),
        (
            {"title": "Same.", "detail": "Same."},
            "status 403: Same.",
            "Same.",
            "Same.",
        ),
        ({"status": 403}, "status 403", None, None),
        (["no object"], "status 403", None, None),
    ],
)
@pytest.mark.parametrize(
    "rules", [ErrorRules(), ErrorRules(message=("/description", "/errors/0"))]
)
def test_a_problem_shows_its_title_and_detail(
    server: HttpServer,
    connect: Connect,
    content_type: str,
    body: Any,
    words: str,
    title: str | None,
    detail: str | None,
    rules: ErrorRules,
) -> None:
    content = json.dumps(body).encode()
    server.script(Reply(403, body=content, headers=[("Content-Type", content_type)]))
    provider = ProviderInfo("Example", "example-client", "1", error_rules=rules)
    with pytest.raises(StatusError) as caught:
        connect(server, provider=provider).send(operation())
    error = caught.value
    assert error.message == words
    assert (error.title, error.detail, error.body) == (title, detail, body)
    assert pickle.loads(pickle.dumps(error)).title == title


def test_only_a_problem_has_a_title(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(403, json={"title": "Mr", "message": "No."}))
    with pytest.raises(StatusError) as caught:
        connect(server).send(operation())
    assert (caught.value.message, caught.value.title) == ("status 403: No.", None)
