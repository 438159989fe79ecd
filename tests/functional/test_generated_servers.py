"""Where requests of generated clients go: base URLs, and servers of single operations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clientloom_runtime.errors import ConfigurationError

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver

SERVERS = Example("""
    servers: [{url: "https://api.example.com/v1"}]
    security: [{Key: []}]
    paths:
      /things:
        get: {operationId: things, tags: [Things], responses: {"204": {description: Done.}}}
      /drafts:
        get:
          operationId: drafts
          tags: [Things]
          servers: [{url: "https://api.example.com/v2"}]
          responses: {"204": {description: Done.}}
      /nested:
        get:
          operationId: nested
          tags: [Things]
          servers: [{url: "https://api.example.com/v1/deep"}]
          responses: {"204": {description: Done.}}
      /relative:
        get:
          operationId: relative
          tags: [Things]
          servers: [{url: "/v3"}]
          responses: {"204": {description: Done.}}
      /files:
        servers:
          - url: "https://{region}.files.example.com/store"
            variables: {region: {default: eu}}
        put: {operationId: upload, tags: [Things], responses: {"204": {description: Done.}}}
    components:
      securitySchemes: {Key: {type: apiKey, in: header, name: X-Key}}
    """)
FILES = "https://eu.files.example.com"


@pytest.fixture
def other_server() -> Iterator[HttpServer]:
    """A second server, of another origin."""
    with HttpServer() as server:
        yield server


@pytest.mark.parametrize(
    ("base", "method", "path"),
    [
        ("", "things", "/things"),
        ("/v1", "things", "/v1/things"),
        ("/v1", "drafts", "/v2/drafts"),
        ("/proxy/v1", "drafts", "/proxy/v2/drafts"),
        ("/elsewhere", "drafts", "/elsewhere/v2/drafts"),
        ("/v1", "nested", "/v1/deep/nested"),
        ("/elsewhere", "nested", "/elsewhere/deep/nested"),
        ("/v1", "relative", "/v3/relative"),
        ("/proxy/v1", "relative", "/proxy/v3/relative"),
        ("/v1", "upload", "/store/files"),
        ("/proxy/v1", "upload", "/proxy/store/files"),
    ],
)
def test_every_request_goes_to_the_base_url_that_a_user_gives(
    weave: Weaver, server: HttpServer, base: str, method: str, path: str
) -> None:
    server.script(Reply(204))
    with weave(SERVERS).client(server, base_url=server.url + base, key="k") as client:
        getattr(client.things, method)()
    assert server.request.path == path
    assert server.request.header("X-Key") == "k"


def test_the_environment_gives_a_base_url_too(
    weave: Weaver, server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_BASE_URL", server.url)
    server.script(Reply(204), Reply(204))
    with weave(SERVERS).client(server, base_url=None, key="k") as client:
        client.things.drafts()
        client.things.upload()
    assert [one.path for one in server.requests] == ["/v2/drafts", "/store/files"]


@pytest.mark.parametrize(
    ("of", "to", "path"),
    [
        (f"{FILES}/store", "/local", "/local/files"),
        (f"{FILES}/store/", "", "/files"),
        (FILES, "/local/", "/local/store/files"),
    ],
)
def test_a_single_server_is_replaced(
    weave: Weaver,
    server: HttpServer,
    other_server: HttpServer,
    of: str,
    to: str,
    path: str,
) -> None:
    server.script(Reply(204))
    other_server.script(Reply(204))
    servers = {of: other_server.url + to}
    with weave(SERVERS).client(server, servers=servers, key="k") as client:
        client.things.upload()
        client.things.drafts()
    assert other_server.request.path == path
    assert other_server.request.header("X-Key") == "k"
    assert server.request.path == "/v2/drafts"


def test_a_single_server_is_replaced_where_all_others_stay(
    weave: Weaver, server: HttpServer
) -> None:
    server.script(Reply(204), Reply(204))
    servers = {FILES: server.url}
    arguments = {"base_url": None, "servers": servers, "key": "k"}
    with weave(SERVERS).client(server, **arguments) as client:
        assert client.base_url == "https://api.example.com/v1"
        client.things.upload()
        changed = client.with_options(servers={"https://api.example.com": server.url})
        changed.things.drafts()
    assert [one.path for one in server.requests] == ["/store/files", "/v2/drafts"]


@pytest.mark.parametrize(
    ("servers", "words"),
    [
        ({"https://fils.example.com": "http://localhost"}, "fils.example.com"),
        ({"https://eu.files.example.co": "http://localhost"}, "no operation"),
        ({FILES: "localhost:80"}, "servers"),
        ({FILES: "http://u:p@localhost"}, "servers"),
    ],
)
def test_a_mistake_in_servers_is_told_before_anything_is_sent(
    weave: Weaver, server: HttpServer, servers: dict[str, str], words: str
) -> None:
    with pytest.raises(ConfigurationError, match=words) as caught:
        weave(SERVERS).client(server, servers=servers, key="k")
    assert "u:p" not in str(caught.value)


TOKENS = Example(
    """
    servers: [{url: "https://api.example.com"}]
    security: [{OAuth: []}]
    paths:
      /things:
        get:
          operationId: things
          tags: [Things]
          responses: {"204": {description: Done.}}
    components:
      securitySchemes:
        OAuth:
          type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://login.example.com/oauth/token
              scopes: {}
    """,
    """
    credentials: {client_id: {}, client_secret: {}}
    authentication:
      - strategy: oauth2-client-credentials
        schemes: [OAuth]
        client-id: client_id
        client-secret: client_secret
        token-url: https://login.example.com/oauth/token
    """,
)
TOKEN = Reply(json={"access_token": "t", "expires_in": 60})


def test_credentials_for_a_token_go_to_the_base_url_that_a_user_gives(
    weave: Weaver, server: HttpServer
) -> None:
    server.script(TOKEN, Reply(204))
    credentials = {"client_id": "i", "client_secret": "s"}
    with weave(TOKENS).client(server, **credentials) as client:
        client.things.things()
    assert [one.path for one in server.requests] == ["/oauth/token", "/things"]


def test_the_server_for_tokens_is_replaced_alone(
    weave: Weaver, server: HttpServer, other_server: HttpServer
) -> None:
    other_server.script(TOKEN)
    server.script(Reply(204))
    servers = {"https://login.example.com": other_server.url}
    credentials = {"client_id": "i", "client_secret": "s"}
    with weave(TOKENS).client(server, servers=servers, **credentials) as client:
        client.things.things()
    assert other_server.request.path == "/oauth/token"
    assert [one.path for one in server.requests] == ["/things"]


def test_pages_name_the_servers_of_single_operations(weave: Weaver) -> None:
    folder = weave(SERVERS).folder
    page = (folder / "docs" / "ThingsApi.md").read_text(encoding="utf-8")
    assert "`https://eu.files.example.com/store`" in page
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "`servers={" in readme
