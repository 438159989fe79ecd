"""Descriptions that somebody broke in an unusual way: packages load and their own tests
pass, or a diagnostic says why there is none."""

from __future__ import annotations

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import run_tests
from tests.support.workspace import Example, Weaver

MULTIPART = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /parts:
        get:
          operationId: parts
          tags: [Parts]
          responses:
            "200":
              description: Parts.
              content:
                multipart/mixed:
                  schema: {type: object, properties: {a: {type: string}}}
    """)


def test_an_answer_in_parts_is_its_bytes(weave: Weaver, server: HttpServer) -> None:
    woven = weave(MULTIPART)
    content_type = ("Content-Type", "multipart/mixed; boundary=x")
    server.script(Reply(body=b"--x--", headers=[content_type]))
    with woven.client(server) as client:
        assert client.parts.parts() == b"--x--"
    ran = run_tests(woven.folder)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("url", ["api", "api/", "/api/", "/", "./", "//", "http://[x"])
def test_an_unusual_server(weave: Weaver, server: HttpServer, url: str) -> None:
    woven = weave(Example(f"""
        servers: [{{url: "{url}"}}]
        paths:
          /things:
            get:
              operationId: things
              tags: [Things]
              responses: {{"204": {{description: Done.}}}}
        """))
    server.script(Reply(204))
    with woven.client(server, base_url=f"{server.url}/v1") as client:
        client.things.things()
    assert server.request.path == "/v1/things"
    if "[" not in url:
        ran = run_tests(woven.folder)
        assert ran.returncode == 0, ran.stdout


NESTED = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /things/{filter}:
        get:
          operationId: things
          tags: [Things]
          parameters:
            - name: filter
              in: path
              required: true
              schema:
                type: object
                required: [a]
                properties:
                  a: {type: object, required: [b], properties: {b: {type: string}}}
          responses: {"204": {description: Done.}}
      /others:
        get:
          operationId: others
          tags: [Things]
          responses: {"204": {description: Done.}}
    """)


def test_what_cannot_be_written_into_a_path_is_in_no_test(weave: Weaver) -> None:
    ran = run_tests(weave(NESTED).folder)
    assert ran.returncode == 0, ran.stdout
    assert "2 passed" in ran.stdout


@pytest.mark.parametrize("server", ["https://example.com", "https://[example"])
@pytest.mark.parametrize("token_url", ["/token", "//[token", "https://[token"])
def test_addresses_of_oauth_that_are_no_urls(
    weave: Weaver, server: str, token_url: str
) -> None:
    woven = weave(Example(f"""
        servers: [{{url: "{server}"}}]
        security: [{{oauth: []}}]
        paths:
          /things:
            get:
              operationId: things
              tags: [Things]
              responses: {{"204": {{description: Done.}}}}
        components:
          securitySchemes:
            oauth:
              type: oauth2
              flows:
                authorizationCode:
                  authorizationUrl: https://example.com/authorize
                  tokenUrl: "{token_url}"
                  scopes: {{}}
        """))
    assert woven.module.Example
