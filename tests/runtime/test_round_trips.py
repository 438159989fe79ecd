"""An object that was fetched goes back as it came: nothing is made up, nothing of the
server's own is repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import pytest
from clientloom_runtime import Body, Content, Drift, Model, Operation
from clientloom_runtime.errors import InvalidArgumentError
from pydantic import Field

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

READ_ONLY = {"readOnly": True}
WRITE_ONLY = {"writeOnly": True}


class Address(Model):
    """A nested object."""

    street: Annotated[str, Field(alias="streetName")]
    checked: Annotated[bool | None, Field(json_schema_extra=READ_ONLY)] = None


class User(Model):
    """What is fetched and put again."""

    id: Annotated[int | None, Field(json_schema_extra=READ_ONLY)] = None
    name: str
    password: Annotated[str, Field(alias="passWord")]
    address: Address | None = None
    others: list[User] | None = None
    by_name: Annotated[dict[str, Address] | None, Field(alias="byName")] = None


class Login(Model):
    """An object with a secret that no response holds."""

    name: str
    secret: Annotated[str, Field(json_schema_extra=WRITE_ONLY)]


class Open(Model):
    """An object with further properties of one type."""

    __pydantic_extra__: dict[str, Address]


def operation(
    type_: Any = User, media_type: str = "application/json"
) -> Operation[Any]:
    """An operation that gives JSON and takes a body."""
    return Operation(
        "Op",
        "PUT",
        "/",
        body=Body((Content(media_type, lambda: type_),)),
        responses={"200": (Content("application/json", lambda: type_),), "204": ()},
    )


def put_again(
    server: HttpServer, connect: Connect, came: Any, type_: Any = User, **changes: Any
) -> Any:
    """What is sent of an object that came, and was changed."""
    server.script(Reply(json=came), Reply(204))
    caller = connect(server)
    value = caller.send(operation(type_))
    for name, change in changes.items():
        setattr(value, name, change)
    caller.send(operation(type_), body=value)
    return server.requests[-1].json


def test_what_was_absent_is_absent_again(server: HttpServer, connect: Connect) -> None:
    came = {"name": "a", "address": None, "extra": 1}
    sent = put_again(server, connect, came, password="p")
    assert sent == {**came, "passWord": "p"}


def test_what_was_null_is_null_again(server: HttpServer, connect: Connect) -> None:
    came = {"name": None, "passWord": None}
    assert put_again(server, connect, came) == came


@pytest.mark.parametrize(
    ("came", "pointer"),
    [
        ({"name": "a"}, "/passWord"),
        ({"passWord": "p"}, "/name"),
        ({"name": "a", "passWord": "p", "address": {}}, "/address/streetName"),
        (
            {"name": "a", "passWord": "p", "others": [{"name": "b"}]},
            "/others/0/passWord",
        ),
        (
            {"name": "a", "passWord": "p", "byName": {"a/b": {}}},
            "/byName/a~1b/streetName",
        ),
    ],
)
@pytest.mark.parametrize(
    "media_type",
    ["application/json", "multipart/form-data", "application/x-www-form-urlencoded"],
)
def test_what_is_required_and_was_absent_must_be_given(
    server: HttpServer, connect: Connect, came: Any, pointer: str, media_type: str
) -> None:
    server.script(Reply(json=came))
    caller = connect(server)
    value = caller.send(operation())
    for body in (value, {"name": "a", "passWord": "p", "others": [value]}):
        with pytest.raises(InvalidArgumentError, match=f"{pointer} is required"):
            caller.send(operation(media_type=media_type), body=body)
    assert len(server.requests) == 1


def test_items_of_lines_must_be_complete(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(json={"name": "a"}))
    caller = connect(server)
    value = caller.send(operation())
    with pytest.raises(InvalidArgumentError, match="/passWord is required"):
        caller.send(operation(media_type="application/jsonl"), body=[value])


def test_what_is_read_only_stays_with_the_server(
    server: HttpServer, connect: Connect
) -> None:
    address = {"streetName": "s", "checked": True}
    came = {
        "id": 1,
        "name": "a",
        "passWord": "p",
        "address": address,
        "others": [{"id": 2, "name": "b", "passWord": "q"}],
        "byName": {"x": address},
    }
    sent = put_again(server, connect, came)
    assert sent == {
        "name": "a",
        "passWord": "p",
        "address": {"streetName": "s"},
        "others": [{"name": "b", "passWord": "q"}],
        "byName": {"x": {"streetName": "s"}},
    }


def test_a_read_only_property_of_a_further_property(
    server: HttpServer, connect: Connect
) -> None:
    came = {"any": {"streetName": "s", "checked": True}}
    assert put_again(server, connect, came, Open) == {"any": {"streetName": "s"}}


def test_a_mapping_sends_nothing_that_is_read_only(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(204))
    body = {"id": 1, "name": "a", "password": "p"}
    connect(server).send(operation(), body=body)
    assert server.request.json == {"name": "a", "passWord": "p"}


def test_what_was_fetched_is_not_changed_by_sending(
    server: HttpServer, connect: Connect
) -> None:
    came = {"id": 1, "name": "a", "passWord": "p", "address": {"streetName": "s"}}
    server.script(Reply(json=came), Reply(204))
    caller = connect(server)
    value = caller.send(operation())
    caller.send(operation(), body=value)
    assert value.model_dump(by_alias=True, exclude_unset=True) == came


@pytest.mark.parametrize("strict", [True, False])
def test_what_is_write_only_is_not_missed_in_a_response(
    server: HttpServer, connect: Connect, strict: bool
) -> None:
    drifts: list[Drift] = []
    server.script(Reply(json={"name": "a"}))
    caller = connect(server, on_drift=drifts.append, strict=strict)
    value = caller.send(operation(Login))
    assert (value.name, value.secret, drifts) == ("a", None, [])
    with pytest.raises(InvalidArgumentError, match="/secret is required"):
        caller.send(operation(Login), body=value)
