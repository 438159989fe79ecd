"""Whatever a server, a webhook or an argument holds, only errors of ours are raised."""

from __future__ import annotations

import base64
import dataclasses
import gc
import hashlib
import hmac
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    ApiKeyAuth,
    BasicAuth,
    Body,
    Client,
    Content,
    Credential,
    Date,
    DateTime,
    HmacCanonicalJsonVerifier,
    Message,
    Model,
    NextLinkPaging,
    Operation,
    PageNumberPaging,
    Parameter,
    RsaUrlBodyVerifier,
    StandardWebhooksVerifier,
    WaitHeader,
    WebhookEvents,
    Webhooks,
    WebhookVerifier,
)
from clientloom_runtime._json import decode_exact
from clientloom_runtime._paging import next_link
from clientloom_runtime._redirect import follow
from clientloom_runtime._retry_after import seconds_to_wait
from clientloom_runtime._sse import parse_events
from clientloom_runtime._text import read_number, to_text
from clientloom_runtime.errors import (
    ApiError,
    BadRequestError,
    ConfigurationError,
    DecodeError,
    InvalidArgumentError,
    PagingError,
    UnexpectedStatusError,
    WebhookError,
    WebhookVerificationError,
)
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.runtime.flavours import PROVIDER
from tests.support.http_server import HttpServer, Raw, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

SEEDS = range(20)
DEEP = b"[" * 100_000
SURROGATE = "\ud800"
JSON = "application/json"


class Thing(Model):
    """What most answers should be."""

    number: int | None = None
    price: Decimal | None = None
    at: DateTime | None = None
    day: Date | None = None
    flag: bool | None = None
    text: str | None = None
    things: list[Thing] | None = None


@pytest.fixture(scope="module")
def quick_collection() -> Iterator[None]:
    """Collecting garbage does not look at what was there before these tests."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def full_stack(
    monkeypatch: pytest.MonkeyPatch,
    quick_collection: None,  # noqa: ARG001 - only its effect is needed
) -> None:
    """Some code of pydantic cannot raise that the stack is full, and says so by a hook
    for which there is no room on the stack either."""
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)
    gc.collect()


def operation(media_type: str = JSON, type_: Any = Thing) -> Operation[Any]:
    """An operation with a documented result and error."""
    content = (Content(media_type, lambda: type_),)
    return Operation("Op", "GET", "/", responses={"200": content, "400": content})


ODD_TEXTS = (
    "",
    " ",
    "0",
    "-1",
    "1_0",
    "1e5",
    "nan",
    "inf",
    "-inf",
    "٣",
    "9" * 400,
    "9" * 5_000,
    "1." + "9" * 5_000,
    "Fri, 31 Dec " + "9" * 20 + " 23:59:59 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Fri, 31 Dec 9999 23:59:59 -2359",
    "Sat, 01 Jan 0001 00:00:00 +2359",
    "Fri, 99 Foo 2024 99:99:99 +999999",
    "Mon,",
    ", , ,",
    "é\u2028",
)


@pytest.mark.parametrize("text", ODD_TEXTS)
@pytest.mark.parametrize("name", ["Retry-After", "Retry-After-Ms", "X-At", "X-Date"])
def test_a_wait_is_a_number_or_nothing(name: str, text: str) -> None:
    units: Any = (WaitHeader("X-At", "unix-seconds"), WaitHeader("X-Date", "date"))
    wait = seconds_to_wait({name.lower(): text}, units, 1_700_000_000.0)
    assert wait is None or 0 <= wait < float("inf")


@pytest.mark.parametrize(
    "value", ["1_0", "1e1", "٣", "9" * 400, "Fri, 31 Dec " + "9" * 20 + " 23:59:59 GMT"]
)
def test_a_wait_that_is_no_number_says_nothing(
    server: HttpServer, connect: Connect, value: str
) -> None:
    raw = value.encode().decode("latin-1")
    server.script(Reply(400, headers=[("Retry-After", raw)]))
    with pytest.raises(BadRequestError) as caught:
        connect(server).send(operation())
    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5.0),
        (" 5.25 ", 5.25),
        ("-5", -5.0),
        ("5.", 5.0),
        ("1_0", None),
        ("", None),
    ],
)
def test_numbers_of_texts(text: str, number: float | None) -> None:
    assert read_number(text) == number


CHARSETS = (
    "idna",
    "undefined",
    "punycode",
    "unicode_escape",
    "raw_unicode_escape",
    "utf-7",
    "utf-16",
    "utf-32",
    "hex",
    "rot13",
    "base64",
    "zip",
    "a\tb",
    "é",
    "..",
    "aliases",
    "x" * 5_000,
    "",
)


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize(
    "body", [b'{"text": "\xff\\ud800"}', b"+2AA-", b"\\ud800", b"\xff"]
)
def test_any_charset_of_any_body(
    server: HttpServer, connect: Connect, charset: str, body: bytes
) -> None:
    raw = charset.encode().decode("latin-1")
    for media_type in (JSON, "text/plain", "text/event-stream", "application/jsonl"):
        headers = [("Content-Type", f"{media_type}; charset={raw}")]
        server.script(*[Reply(s, body=body, headers=headers) for s in (400, 200, 200)])
        caller = connect(server)
        with pytest.raises(BadRequestError):
            caller.send(operation(media_type))
        called = operation(media_type, str if media_type == "text/plain" else Thing)
        with suppress(ApiError):
            caller.send(called)
        with suppress(ApiError):
            caller.stream(called, "iter_json")


def test_a_charset_that_is_none_is_read_as_utf_8(
    server: HttpServer, connect: Connect
) -> None:
    for charset in ("idna", "undefined", "unicode_escape", "punycode"):
        headers = [("Content-Type", f"text/plain; charset={charset}")]
        server.script(*[Reply(body="é\\n".encode(), headers=headers)] * 2)
        called = operation("text/plain", str)
        assert connect(server).send(called) == "é\\n"
        assert connect(server).stream(called, "iter_text") in (["é\\n", ""], ["é\\n"])


@pytest.mark.parametrize(
    "body",
    [
        DEEP,
        b'{"things":' * 5_000,
        b'{"things":[' * 300 + b"]}" * 300,
        b'{"price": 1e99999999999999999999}',
        b'{"price": 1e999999999}',
        b'{"number": 1e999999999}',
        b'{"number": 1E-999999999}',
        b'{"number": ' + b"9" * 5_000 + b"}",
        b'{"number": ' + b"9" * 4_000 + b"}",
        b'{"at": ' + b"9" * 400 + b', "day": 1e999999999}',
        b'{"at": "' + b"9" * 5_000 + b'", "flag": 1e999999999}',
        b'{"text": "\\ud800"}',
        b'{"text": "\xff"}',
        b'{"code": ' + b"9" * 4_500 + b', "message": 1e999999999}',
        b"\xff\xfe[\x001\x00]\x00",
        b"NaN",
    ],
    ids=lambda body: body[:24].decode("latin-1"),
)
@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.usefixtures("full_stack")
def test_any_json(
    server: HttpServer, connect: Connect, body: bytes, strict: bool
) -> None:
    headers = [("Content-Type", JSON)]
    server.script(*[Reply(s, body=body, headers=headers) for s in (400, 200, 200, 200)])
    caller = connect(server, strict=strict)
    with pytest.raises(BadRequestError):
        caller.send(operation())
    with suppress(ApiError):
        caller.send(operation())
    with suppress(ApiError):
        caller.raw(operation()).json()
    with suppress(ApiError):
        caller.stream(operation("application/jsonl"), "iter_json")


@pytest.mark.usefixtures("full_stack")
def test_what_nests_too_deeply_is_called_so(
    server: HttpServer, connect: Connect
) -> None:
    server.script(*[Reply(body=DEEP, headers=[("Content-Type", JSON)])] * 3)
    caller = connect(server)
    with pytest.raises(DecodeError, match="nested too deeply"):
        caller.send(operation())
    with pytest.raises(DecodeError, match="nested too deeply"):
        caller.raw(operation()).json()
    with pytest.raises(DecodeError, match="nested too deeply"):
        caller.stream(operation("application/jsonl"), "iter_json")


def test_a_huge_number_of_a_response_does_not_grow_when_it_is_sent() -> None:
    price = decode_exact(b"1e999999999")
    assert to_text(price) == "1E+999999999"
    assert to_text(decode_exact(b"1e20")) == "1" + "0" * 20
    assert to_text(decode_exact(b"1.50e-7")) == "0.000000150"


def test_events_of_a_stream_that_asks_for_an_eternity() -> None:
    (event,) = parse_events("retry: " + "9" * 5_000 + "\ndata: x\n\n")
    assert event.retry is None


@pytest.mark.parametrize(
    "header",
    [
        "<" * 60_000,
        '<u>; rel="' + "next " * 12_000,
        "<u>" + "; " * 30_000,
        ";rel=" * 9_000,
    ],
)
def test_a_link_header_is_read_in_one_go(header: str) -> None:
    # Nothing here is a link; a pattern that starts again at each place takes minutes.
    assert next_link(header) is None


@pytest.mark.parametrize(
    ("header", "link"),
    [
        ('<u>; rel="next"', "u"),
        ("<u>; rel=next", "u"),
        ('<u>; REL="prev Next"', "u"),
        ('<a>; rel="prev", <u>; title="a, <b>; rel=x"; rel="next"', "u"),
        ('<u>; rel="nextpage"', None),
        ('<u>; title="rel=next"', None),
        ("<u>; rel", None),
        ("", None),
    ],
)
def test_links_of_a_header(header: str, link: str | None) -> None:
    assert next_link(header) == link


@pytest.mark.parametrize("pages", ["1e999999999", '"1_0"', "9" * 4_000, "[]", "true"])
def test_a_number_of_pages_that_is_none(
    server: HttpServer, connect: Connect, pages: str
) -> None:
    headers = [("Content-Type", JSON)]
    first, last = f'{{"items": [1], "pages": {pages}}}', b'{"items": []}'
    server.script(
        Reply(body=first.encode(), headers=headers), Reply(body=last, headers=headers)
    )
    called: Operation[Any] = Operation(
        "Op", "GET", "/", (Parameter("page", "page", "query"),),
        responses={"200": (Content(JSON),)},
    )  # fmt: skip
    paging: Any = PageNumberPaging("/items", "page", total_pages="/pages")
    assert connect(server).items(called, paging) == [1]


@pytest.mark.parametrize(
    "link",
    [SURROGATE, "http://[", "//[::1", "http://\ud800/", "http://x:99999999/", "\0"],
)
def test_a_link_to_nowhere(server: HttpServer, connect: Connect, link: str) -> None:
    with suppress(ApiError):
        server.script(Reply(json={"next": link, "items": []}), Reply(204))
        connect(server).items(operation(type_=Any), NextLinkPaging("/items", "/next"))


@pytest.mark.parametrize(
    "location", ["path", "query", "options", "credential", "link", "redirect"]
)
def test_a_url_that_is_too_long(
    server: HttpServer, connect: Connect, location: str
) -> None:
    long: Any = "x" * 70_000
    secret = Credential.of(long, argument="key")
    auth = ApiKeyAuth(schemes=("Key",), key=secret, name="k", location="query")
    called: Operation[Any] = Operation(
        "Op",
        "GET",
        "/{place}" if location == "path" else "/",
        (
            Parameter("given", "given", "query"),
            *([Parameter("place", "place", "path")] if location == "path" else ()),
        ),
        security=({"Key": ()},) if location == "credential" else (),
        responses={"200": (Content(JSON),)},
    )
    arguments = {"path": {"place": long}, "query": {"given": long}}.get(location, {})
    caller = connect(server, auth=(auth,))
    if location == "link":
        server.script(Reply(json={"next": f"/?{long}", "items": []}))
        with pytest.raises(PagingError):
            caller.items(called, NextLinkPaging("/items", "/next"))
    elif location == "redirect":
        server.script(Reply(302, headers=[("Location", f"/?{long}")]))
        with pytest.raises(UnexpectedStatusError):
            caller.send(called)
    else:
        options: Any = {"query": {"given": long}} if location == "options" else None
        with pytest.raises(InvalidArgumentError, match="too long") as caught:
            caller.send(called, arguments, options=options)
        assert caught.value.operation_id == "Op"
        assert server.requests == []


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "cookie",
    [
        f"a=b; Expires=Fri, 31 Dec {'9' * 20} 23:59:59 GMT",
        f"a=b; Max-Age={'9' * 400}",
        'a=b; Version=1_0; Port="x,y"; Domain=..; Path',
        f"a=b; Version={'9' * 5_000}",
        "=; ;;; =",
    ],
)
@pytest.mark.parametrize("name", ["Set-Cookie", "Set-Cookie2"])
def test_a_cookie_that_nobody_understands(
    server: HttpServer, connect: Connect, name: str, cookie: str
) -> None:
    server.script(*[Reply(204, headers=[(name, cookie)])] * 2)
    caller = connect(server)
    for _ in range(2):
        caller.send(operation())
    assert server.requests[1].header("Cookie") is None


@pytest.mark.parametrize("value", [SURROGATE, f"a{SURROGATE}b"])
@pytest.mark.parametrize("location", ["header", "query", "path", "cookie"])
def test_an_argument_without_bytes(
    server: HttpServer, connect: Connect, location: Any, value: str
) -> None:
    path = "/{given}" if location == "path" else "/"
    parameter = Parameter("given", "given", location, True)
    with pytest.raises(InvalidArgumentError, match="given"):
        connect(server).send(
            Operation("Op", "GET", path, (parameter,)), {"given": value}
        )
    assert server.requests == []


@pytest.mark.parametrize(
    "options",
    [
        {"headers": {"X-Given": SURROGATE}},
        {"headers": {SURROGATE: "x"}},
        {"query": {"given": SURROGATE}},
        {"query": {SURROGATE: "x"}},
        {"query": {"given": object()}},
        {"content_type": f"text/{SURROGATE}"},
        {"content_type": "text/plain\r\nX: y"},
    ],
    ids=[
        "header",
        "header-name",
        "query",
        "query-name",
        "query-object",
        "content-type",
        "content-type-lines",
    ],
)
def test_an_option_without_bytes(
    server: HttpServer, connect: Connect, options: Any
) -> None:
    called: Operation[Any] = Operation(
        "Op", "POST", "/", body=Body((Content("text/plain"),))
    )
    with pytest.raises(InvalidArgumentError):
        connect(server).send(called, {}, body="x", options=options)
    assert server.requests == []


@pytest.mark.parametrize(
    "media_type",
    [JSON, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"],
)
def test_a_body_without_bytes(
    server: HttpServer, connect: Connect, media_type: str
) -> None:
    called: Operation[Any] = Operation(
        "Op", "POST", "/", body=Body((Content(media_type),))
    )
    body: Any = SURROGATE if media_type == "text/plain" else {"a": SURROGATE}
    with pytest.raises(InvalidArgumentError, match="body"):
        connect(server).send(called, {}, body=body)
    assert server.requests == []


@pytest.mark.parametrize(
    "url", ["http://[", "//[x", "http://a b/", f"http://{SURROGATE}", ""]
)
def test_a_server_that_is_no_url(
    server: HttpServer, connect: Connect, url: str
) -> None:
    called: Operation[Any] = Operation("Op", "GET", "/", servers=(url,))
    provider = dataclasses.replace(
        PROVIDER, base_url="https://x.example", servers=(url,)
    )
    server.handle(lambda _: Reply(204))
    with suppress(ConfigurationError):
        connect(server, provider=provider).send(called)
    with suppress(ConfigurationError):
        connect(server, provider=provider, servers={url: server.url})
    with suppress(ConfigurationError):
        connect(server, provider=provider, servers={url: url})
    with suppress(ConfigurationError):
        connect(url, provider=provider)


def test_a_credential_without_bytes(
    server: HttpServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_KEY", "k\udcff")
    secret = Credential.of(None, argument="key", environment="EXAMPLE_KEY")
    for location in ("header", "query", "cookie"):
        where: Any = location
        auth = ApiKeyAuth(schemes=("Key",), key=secret, name="k", location=where)
        called: Operation[Any] = Operation("Op", "GET", "/", security=({"Key": ()},))
        with pytest.raises(ConfigurationError, match="key is not valid text"):
            connect(server, auth=(auth,)).send(called)
    basic = BasicAuth(schemes=("Key",), username=secret)
    with pytest.raises(ConfigurationError, match="key is not valid text"):
        connect(server, auth=(basic,)).send(called)


def webhooks(verifier: WebhookVerifier | None = None) -> Webhooks[Any]:
    """The events of a provider."""
    events: WebhookEvents[Any] = WebhookEvents(
        {"thing": Content(JSON, lambda: Thing)}, discriminator="/text"
    )
    client = Client(PROVIDER, base_url="https://x.example", webhook_verifier=verifier)
    return client._webhooks(events)


def secret(text: str = "whsec_c2VjcmV0") -> Credential:
    """The secret of webhooks."""
    return Credential.of(text, argument="webhook_secret")


@cache
def public_key() -> str:
    """An RSA key in PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
    pem = key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem.decode()


def verifiers() -> Iterator[WebhookVerifier]:
    """Every kind of verifier."""
    yield HmacCanonicalJsonVerifier(key=secret(), timestamp="/at")
    yield HmacCanonicalJsonVerifier(key=secret(), ensure_ascii=False)
    yield RsaUrlBodyVerifier(public_key=secret(public_key()))
    yield StandardWebhooksVerifier(secret=secret())


def signed(body: bytes, **headers: str) -> Mapping[str, str]:
    """The headers of Standard Webhooks, signed."""
    given = {"webhook-id": "m", "webhook-timestamp": "1", **headers}
    text = f"{given['webhook-id']}.{given['webhook-timestamp']}.".encode() + body
    mac = hmac.new(b"secret", text, hashlib.sha256).digest()
    return {**given, "webhook-signature": f"v1,{base64.b64encode(mac).decode()}"}


@pytest.mark.parametrize(
    "body",
    [
        DEEP,
        DEEP.decode(),
        b'{"text":' * 20_000,
        f'{{"text": "{SURROGATE}"}}',
        b'{"text": "\\ud800", "at": 1}',
        b"\xff",
        b"\xff\xfe{\x00}\x00",
        b"\xef\xbb\xbf{}",
        b'{"number": ' + b"9" * 5_000 + b"}",
        b'{"text": "thing", "number": 1e999999999}',
    ],
    ids=lambda body: repr(body[:20]),
)
@pytest.mark.parametrize(
    "signature", ["x", SURROGATE, "é", "v1,é", f"v1,{SURROGATE}", "\0"]
)
@pytest.mark.usefixtures("full_stack")
def test_a_webhook_of_a_stranger(body: bytes | str, signature: str) -> None:
    names = ("webhook-id", "webhook-timestamp", "webhook-signature", "Signature")
    headers = dict.fromkeys(names, signature)
    for verifier in verifiers():
        for url in ("https://x.example", f"https://x.example/{SURROGATE}"):
            with pytest.raises(WebhookVerificationError):
                webhooks(verifier).parse(body, headers, url=url)
    with suppress(WebhookError):
        webhooks().parse_unverified(body)


@pytest.mark.usefixtures("full_stack")
def test_a_webhook_that_nests_too_deeply_is_called_so() -> None:
    # What other tests left would else be finalised where no frame is left for it.
    gc.collect()
    with pytest.raises(WebhookError, match="nested too deeply"):
        webhooks().parse_unverified(DEEP)
    body = (
        b'{"text": "thing", "things":'
        + b'[{"things":' * 320
        + b"1"
        + b"}]" * 320
        + b"}"
    )
    with suppress(WebhookError):
        webhooks().parse_unverified(body)


@pytest.mark.parametrize(
    "moment", ["9" * 400, "9" * 5_000, "1_0", "nan", "٣", SURROGATE]
)
def test_the_time_of_a_webhook_is_no_number(moment: str) -> None:
    with suppress(UnicodeEncodeError):
        headers = signed(b"{}", **{"webhook-timestamp": moment})
        with pytest.raises(WebhookVerificationError, match="time"):
            webhooks(StandardWebhooksVerifier(secret=secret())).verify(b"{}", headers)


@pytest.mark.parametrize(
    "at", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "1"]
)
def test_the_time_of_an_event_is_at_the_end_of_the_world(at: str) -> None:
    body = json.dumps({"at": at}, separators=(",", ":"))
    mac = hmac.new(b"k", body.encode(), hashlib.sha256).digest()
    headers = {"Signature": base64.b64encode(mac).decode()}
    verifier = HmacCanonicalJsonVerifier(key=secret("k"), timestamp="/at")
    with pytest.raises(WebhookVerificationError, match="time"):
        webhooks(verifier).verify(body, headers)


def mutated(chance: random.Random, text: bytes) -> bytes:
    """A text with some pieces cut, repeated, or replaced by odd bytes."""
    odd = (
        b"",
        b"\xff",
        b"9" * 50,
        b"\x00",
        b"[" * 50,
        b'"',
        b"\r",
        b";",
        b"\\ud800",
        b"%",
    )
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.randint(0, 8))
        text = text[:start] + chance.choice(odd) + text[chance.choice((start, end)) :]
    return text


HEAD = (
    b"HTTP/1.1 %d OK\r\nContent-Type: application/json; charset=utf-16\r\n"
    b"Content-Encoding: gzip\r\nRetry-After: Fri, 31 Dec 2024 23:59:59 GMT\r\n"
    b"Location: /there?a=b#c\r\nSet-Cookie: a=b; Expires=Fri, 31 Dec 2024 23:59:59 GMT\r\n"
    b'Link: </next>; rel="next"\r\nContent-Length: 13\r\n\r\n{"number": 1}'
)
PLAIN = b'HTTP/1.1 %d OK\r\nContent-Length: 13\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{"number": 1}'


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.usefixtures("no_waiting")
def test_odd_answers(server: HttpServer, connect: Connect, seed: int) -> None:
    chance = random.Random(seed)
    caller = connect(server, max_retries=0, timeout=5, headers={"Accept": "*/*"})
    for _ in range(10):
        head = chance.choice((HEAD, PLAIN)) % chance.choice((200, 302, 400, 503))
        answer = Raw(mutated(chance, head))
        server.clear()
        server.script(answer, answer, answer)
        server.handle(lambda _: Reply(204))
        with suppress(ApiError):
            caller.send(operation())


@pytest.mark.parametrize(
    "length", [b"9" * 30, b"9" * 5_000, b"-1", b"1_0", "٣".encode(), b"1, 2", b""]
)
@pytest.mark.parametrize("status", [200, 302, 400, 503])
@pytest.mark.usefixtures("no_waiting")
def test_an_odd_length(
    server: HttpServer, connect: Connect, status: int, length: bytes
) -> None:
    head = b"HTTP/1.1 %d OK\r\nContent-Length: %s\r\n\r\n[]" % (status, length)
    server.handle(lambda _: Raw(head))
    with suppress(ApiError):
        connect(server, max_retries=1).send(operation())


@pytest.mark.parametrize("seed", SEEDS)
def test_odd_texts_in_every_reader(seed: int) -> None:
    chance = random.Random(seed)
    events = webhooks()
    samples = (
        b'{"number": 1, "at": "2024-01-02T03:04:05Z", "things": [{"price": 1.5e3}]}',
        b"Fri, 31 Dec 2024 23:59:59 GMT",
        b"https://user@[::1]:80/a/../b?c#d",
        b'<https://x.example>; rel="next prev", <b>; rel=next',
        b"id: 1\nevent: e\nretry: 10\ndata: {}\n\n",
    )
    message = Message("GET", "https://x.example", "/")
    readers: tuple[Callable[[bytes, str], object], ...] = (
        lambda raw, _: events.parse_unverified(raw, event="thing"),
        lambda _, text: seconds_to_wait({"retry-after": text}, (), 0.0),
        lambda _, text: follow(message, 302, text),
        lambda _, text: next_link(text),
        lambda _, text: list(parse_events(text)),
        lambda _, text: read_number(text),
        lambda _, text: Client(PROVIDER, base_url=text),
    )
    for _ in range(60):
        raw = mutated(chance, chance.choice(samples))
        for reader in readers:
            with suppress(ApiError):
                reader(raw, raw.decode("utf-8", "surrogateescape"))
