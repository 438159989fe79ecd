"""Exact numbers: every digit comes back and goes out as it is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import Body, Content, Model, Operation

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Money(Model):
    """An amount, exact and not."""

    exact: Decimal | None = None
    rough: float | None = None
    whole: int | None = None
    anything: Any = None


CONTENT = Content("application/json", lambda: Money)
READ: Operation[Any] = Operation("Op", "GET", "/", responses={"200": (CONTENT,)})
WRITE: Operation[None] = Operation("Op", "PUT", "/", body=Body((CONTENT,), True))

DIGITS = [
    "100.10",
    "0.10",
    "12345678901234567.89",
    "0.12345678901234567890123456789",
    "1E+400",
    "-1.50",
    "0E-10",
    "100",
]


@pytest.mark.parametrize("digits", DIGITS)
def test_a_number_goes_round_with_all_its_digits(
    server: HttpServer, connect: Connect, digits: str
) -> None:
    body = f'{{"exact":{digits},"anything":{digits}}}'.encode()
    server.script(Reply(body=body), Reply(204))
    caller = connect(server, strict=True)
    value = caller.send(READ)
    assert type(value.exact) is Decimal
    assert str(value.exact) == digits
    caller.send(WRITE, body=value)
    assert server.requests[1].body == body


def test_a_field_may_choose_float_or_int(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(body=b'{"rough":1.10,"whole":3.0,"exact":"2.50"}'))
    value = connect(server, strict=True).send(READ)
    assert (value.rough, type(value.rough)) == (1.1, float)
    assert (value.whole, type(value.whole)) == (3, int)
    assert str(value.exact) == "2.50"


def test_integers_of_any_size(server: HttpServer, connect: Connect) -> None:
    big = 10**40 + 1
    server.script(Reply(body=b'{"whole":%d}' % big), Reply(204))
    caller = connect(server, strict=True)
    value = caller.send(READ)
    assert value.whole == big
    caller.send(WRITE, body={"whole": big})
    assert server.requests[1].body == b'{"whole":%d}' % big


def test_a_float_given_for_an_exact_field(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(204))
    connect(server).send(WRITE, body={"exact": 0.1, "rough": 0.1})
    assert server.request.body == b'{"exact":0.1,"rough":0.1}'


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_in_json(
    server: HttpServer, connect: Connect, number: str
) -> None:
    server.script(Reply(body=f'{{"rough":{number}}}'.encode()))
    with pytest.raises(Exception, match=r"invalid JSON at byte 9 \(not a number\)"):
        connect(server).send(READ)
