"""Headers that provider.yaml or the client gives all requests, those without a body and
without an answer too; an explicit one wins everywhere."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
DESCRIPTION = """
    servers: [{url: "https://api.example.com"}]
    paths:
      /things:
        get:
          operationId: listThings
          tags: [Things]
          responses:
            "200":
              description: All.
              content: {application/json: {schema: {type: array, items: {type: string}}}}
        post:
          operationId: addThing
          tags: [Things]
          requestBody:
            required: true
            content: {text/plain: {schema: {type: string}}}
          responses: {"201": {description: Added.}}
        delete:
          operationId: dropThings
          tags: [Things]
          responses: {"204": {description: Gone.}}
      /redirects:
        get: {operationId: go, tags: [Things], responses: {"302": {description: Elsewhere.}}}
    """
PLAIN = Example(DESCRIPTION)
VERSIONED = Example(
    DESCRIPTION,
    """
    headers:
      Accept: application/vnd.example+json
      Content-Type: application/json
      Api-Version: "3"
    """,
)


def calls(client: Any) -> list[Callable[[], Any]]:
    """A call of each operation."""
    things = client.things
    return [
        things.list_things,
        lambda: things.add_thing(body="text"),
        things.drop_things,
        things.go,
    ]


def play(server: HttpServer, made: Any, asynchronous: bool) -> list[Any]:
    """Calls each operation; the requests, in order."""
    server.script(
        Reply(json=[]), Reply(201), Reply(204), Reply(302, headers=[("Location", "/")])
    )

    async def run() -> None:
        async with made as client:
            for call in calls(client):
                await call()

    if asynchronous:
        asyncio.run(run())
    else:
        with made as client:
            for call in calls(client):
                call()
    return server.requests


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def asynchronous(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def make(
    weave: Weaver,
    example: Example,
    server: HttpServer,
    asynchronous: bool,
    **options: Any,
) -> Any:
    """A client of an example."""
    woven = weave(example)
    return (woven.async_client if asynchronous else woven.client)(server, **options)


def test_what_provider_yaml_says(
    weave: Weaver, server: HttpServer, asynchronous: bool
) -> None:
    requests = play(server, make(weave, VERSIONED, server, asynchronous), asynchronous)
    for request in requests:
        assert request.header_list("Accept") == ["application/vnd.example+json"]
        assert request.header_list("Api-Version") == ["3"]
    # The media type of a body is that of the operation.
    assert [request.header_list("Content-Type") for request in requests] == [
        ["application/json"],
        ["text/plain; charset=utf-8"],
        ["application/json"],
        ["application/json"],
    ]


@pytest.mark.parametrize("example", [PLAIN, VERSIONED], ids=["plain", "versioned"])
def test_what_the_client_says(
    weave: Weaver, server: HttpServer, asynchronous: bool, example: Example
) -> None:
    headers = {"accept": "application/mine", "Api-Version": "4"}
    made = make(weave, example, server, asynchronous, headers=headers)
    for request in play(server, made, asynchronous):
        assert request.header_list("Accept") == ["application/mine"]
        assert request.header_list("Api-Version") == ["4"]


def test_without_a_setting_it_is_what_the_answers_are(
    weave: Weaver, server: HttpServer, asynchronous: bool
) -> None:
    requests = play(server, make(weave, PLAIN, server, asynchronous), asynchronous)
    accepted = [request.header("Accept") for request in requests]
    assert accepted == ["application/json", "*/*", "*/*", "*/*"]


def test_pages_say_what_is_sent(weave: Weaver) -> None:
    folder = weave(VERSIONED).folder
    (page,) = (folder / "docs").glob("Things*.md")
    text = page.read_text("utf-8")
    assert text.count("- **Accept**: `application/vnd.example+json`") == 4
    (page,) = (weave(PLAIN).folder / "docs").glob("Things*.md")
    assert page.read_text("utf-8").count("- **Accept**: none") == 3


def test_the_tests_of_the_package_expect_it(weave: Weaver) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=weave(VERSIONED).folder,
        env={**os.environ, "PYTHONPATH": str(RUNTIME)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
