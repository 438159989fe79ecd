"""Credentials that are no secret: one with a default, and one that is always the same."""

from __future__ import annotations

import base64
import inspect
from collections.abc import Mapping

import pytest

from generator.diagnostics import DiagnosticError
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver

API = """
    servers: [{url: "https://example.com"}]
    security: [{key: [], apiVersion: []}]
    paths:
      /a:
        get:
          operationId: read
          tags: [things]
          responses: {"204": {description: Done.}}
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Key}
        apiVersion: {type: apiKey, in: header, name: Example-Version}
    """
CONSTANT = 'credentials: {api_version: {constant: "2020-09-14"}}'
DEFAULT = 'credentials: {api_version: {default: "2020-09-14", secret: false}}'


@pytest.mark.parametrize(
    ("settings", "given", "environment", "sent"),
    [
        (CONSTANT, {}, {}, "2020-09-14"),
        (CONSTANT, {}, {"EXAMPLE_API_VERSION": "2021-01-01"}, "2020-09-14"),
        (DEFAULT, {}, {}, "2020-09-14"),
        (DEFAULT, {}, {"EXAMPLE_API_VERSION": "2021-01-01"}, "2021-01-01"),
        (DEFAULT, {"api_version": "2022-02-02"}, {}, "2022-02-02"),
    ],
)
def test_a_version_header_needs_no_argument(
    weave: Weaver,
    server: HttpServer,
    monkeypatch: pytest.MonkeyPatch,
    settings: str,
    given: Mapping[str, str],
    environment: Mapping[str, str],
    sent: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    server.script(Reply(204))
    with weave(Example(API, settings)).client(server, key="k", **given) as client:
        client.things.read()
    assert ("Example-Version", sent) in server.request.headers
    assert ("X-Key", "k") in server.request.headers


def test_a_constant_is_no_argument_and_the_pages_say_what_is_sent(
    weave: Weaver,
) -> None:
    package = weave(Example(API, CONSTANT))
    assert "api_version" not in inspect.signature(package.module.Example).parameters
    page = (package.folder / "docs/authentication.md").read_text(encoding="utf-8")
    assert "header `Example-Version`: `2020-09-14`" in page
    assert "api_version" not in page.partition("## Security schemes")[0]


def test_a_default_is_told(weave: Weaver) -> None:
    package = weave(Example(API, DEFAULT))
    assert "by default $EXAMPLE_API_VERSION, else '2020-09-14'." in package.source(
        "client.py"
    )


def test_a_constant_in_a_strategy(weave: Weaver, server: HttpServer) -> None:
    settings = """
    credentials: {user: {constant: me}, password: {}, key: {}}
    authentication:
      - {strategy: basic, schemes: [apiVersion], username: user, password: password}
    """
    server.script(Reply(204))
    package = weave(Example(API, settings))
    with package.client(server, key="k", password="p") as client:
        client.things.read()
    basic = base64.b64encode(b"me:p").decode()
    assert ("Authorization", f"Basic {basic}") in server.request.headers


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('{default: "x"}', "needs `secret: false`"),
        ('{default: "x", constant: "y"}', "a constant cannot have a default"),
    ],
)
def test_what_is_a_secret_does_not_stand_in_code(
    weave: Weaver, entry: str, message: str
) -> None:
    with pytest.raises(DiagnosticError) as caught:
        weave(Example(API, f"credentials: {{api_version: {entry}}}"))
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code.name == "settings-invalid"
    assert message in diagnostic.message
