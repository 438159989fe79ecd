"""Secrets in models: readable as attributes, sent, and in no `repr`."""

from __future__ import annotations

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, NotGeneratedError, Weaver, of_schemas

THING = """
    Thing:
      type: object
      required: [userSecret]
      properties:
        name: {type: string}
        userSecret: {type: string}
        pin: {type: string, format: password}
        code: {type: string}
        inner: {$ref: '#/components/schemas/Inner'}
    Inner:
      type: object
      properties:
        code: {type: string}
        userSecret: {type: string}
    """

SECRETS = of_schemas(
    THING,
    "secret-properties: [userSecret, '/components/schemas/Inner/properties/code']",
)

HIDDEN = {"userSecret": "hide-1", "pin": "hide-2", "undeclared": "hide-3"}
ANSWER = {
    "name": "shown-1",
    "code": "shown-2",
    **HIDDEN,
    "inner": {"code": "hide-4", "userSecret": "hide-5"},
}


@pytest.mark.parametrize("misfit", [{}, {"name": 7}], ids=["as described", "lenient"])
def test_no_repr_shows_a_secret_of_an_answer(
    weave: Weaver, server: HttpServer, misfit: dict[str, object]
) -> None:
    server.script(Reply(json={**ANSWER, **misfit}))
    with weave(SECRETS).client(server) as client:
        thing = client.things.read()
    assert thing.user_secret == "hide-1"
    assert thing.undeclared == "hide-3"
    assert thing.inner.code == "hide-4"
    for text in (repr(thing), str(thing), f"{[thing]}"):
        assert "hide" not in text
        assert "shown-2" in text
        assert "undeclared=…" in text


def test_a_secret_is_sent(weave: Weaver, server: HttpServer) -> None:
    woven = weave(SECRETS)
    server.script(Reply(204))
    body = woven.models.Thing(user_secret="hide-1", pin="hide-2", undeclared="hide-3")
    assert "hide" not in repr(body)
    with woven.client(server) as client:
        client.things.write(body=body)
    assert server.request.json == HIDDEN


@pytest.mark.parametrize(
    "setting", ["secret-properties: [usersecret]", "secret-parameters: [userSecret]"]
)
def test_a_secret_that_is_not_there_is_told(weave: Weaver, setting: str) -> None:
    with pytest.raises(
        NotGeneratedError, match="which the OpenAPI document does not have"
    ):
        weave(of_schemas(THING, setting))


PARAMETER = Example("""
    paths:
      /things:
        get:
          operationId: list
          tags: [Things]
          parameters:
            - {name: pin, in: query, schema: {type: string, format: password}}
          responses: {'204': {description: Done}}
    """)


def test_a_password_in_a_parameter_is_in_no_log(
    weave: Weaver, server: HttpServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(Reply(204))
    caplog.set_level("DEBUG")
    with weave(PARAMETER).client(server) as client:
        client.things.list(pin="hide-1")
    assert server.request.query == "pin=hide-1"
    assert "GET /things" in caplog.text
    assert "hide-1" not in caplog.text
