"""Security schemes with flows become sign-ins that work against a real server."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.runtime.flavours import Player
from tests.support.authorization_server import (
    CLIENT,
    REDIRECT,
    SECRET,
    AuthorizationServer,
)
from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import run_mypy, run_pyright
from tests.support.workspace import Example, NotGeneratedError, Weaver, Woven

ROOT = Path(__file__).resolve().parents[2]

THINGS = """
paths:
  /things:
    get:
      operationId: things
      tags: [Things]
      security: [{login: [read]}]
      responses: {"204": {description: Done.}}
"""

FLOWS = """
openapi: 3.2.0
info: {title: Example, version: "1"}
servers: [{url: "https://api.example/v1"}]
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: /authorize
          tokenUrl: https://api.example/token
          refreshUrl: https://api.example/token
          scopes: {read: 'Reads "things".', write: Writes things.}
        deviceAuthorization:
          deviceAuthorizationUrl: https://api.example/device
          tokenUrl: https://api.example/token
          scopes: {read: Reads things.}
        clientCredentials:
          tokenUrl: https://api.example/token
          scopes: {read: Reads things.}
""" + THINGS
SIGN_IN = Example(FLOWS)


@pytest.fixture(scope="module")
def weave(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weaver]:
    """Makes packages of examples."""
    with Weaver(tmp_path_factory.mktemp("sign_in")) as weaver:
        yield weaver


@pytest.fixture
def server() -> Iterator[HttpServer]:
    """A local server."""
    with HttpServer() as running:
        yield running


def play(woven: Woven, server: HttpServer, flavour: str, **arguments: Any) -> Player:
    """A client of a flavour."""
    import asyncio

    if flavour == "sync":
        return Player(woven.client(server, **arguments), None)
    runner = asyncio.Runner()
    return Player(woven.async_client(server, **arguments), runner)


SECRETS = {"client_id": CLIENT, "client_secret": SECRET}


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_flows_of_a_description_sign_users_in(
    weave: Weaver, server: HttpServer, flavour: str, tmp_path: Path
) -> None:
    from clientloom_runtime import FileTokenStore

    authorization = AuthorizationServer(server)
    store = FileTokenStore(tmp_path / "token.json")
    player = play(weave(SIGN_IN), server, flavour, token_store=store, **SECRETS)
    request = player.do(
        lambda client: client.sign_in.authorize(
            redirect_uri=REDIRECT, scopes=["read", "write"]
        )
    )
    # A base URL means all requests, and the browser too.
    assert request.url.startswith(f"{server.url}/authorize?")
    back = authorization.consent(request.url)
    token = player.do(lambda client: client.sign_in.exchange(request, back))
    player.do(lambda client: client.things.things())
    assert server.requests[-1].header("Authorization") == f"Bearer {token.access_token}"
    device = player.do(lambda client: client.sign_in.authorize_device(scopes=["read"]))
    assert device.user_code
    player.close()
    # The next process finds the token.
    player = play(weave(SIGN_IN), server, flavour, token_store=store, **SECRETS)
    player.do(lambda client: client.things.things())
    player.close()
    assert [each["grant_type"] for each in authorization.token_requests] == [
        "authorization_code"
    ]


def test_without_an_override_the_browser_goes_where_the_description_says(
    weave: Weaver,
) -> None:
    client = weave(SIGN_IN).module.Example(**SECRETS)
    url = client.sign_in.authorize(redirect_uri=REDIRECT).url
    assert urlsplit(url)[:3] == ("https", "api.example", "/authorize")
    assert "scope" not in dict(parse_qsl(urlsplit(url).query))


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize(
    ("given", "grants"),
    [
        ({"access_token": "mine"}, []),
        ({**SECRETS, "refresh_token": "refresh-1"}, ["refresh_token"]),
        (SECRETS, ["client_credentials"]),
    ],
)
def test_what_is_given_chooses_the_grant(
    weave: Weaver,
    server: HttpServer,
    flavour: str,
    given: dict[str, Any],
    grants: list[str],
) -> None:
    authorization = AuthorizationServer(server)
    authorization.give()
    authorization.grants.access_tokens.add("mine")
    player = play(weave(SIGN_IN), server, flavour, **given)
    player.do(lambda client: client.things.things())
    player.close()
    asked = [each["grant_type"] for each in authorization.token_requests]
    assert asked == grants


SEVERAL = Example("""
    components:
      securitySchemes:
        login:
          type: oauth2
          flows:
            authorizationCode: {authorizationUrl: "https://a.example/a", tokenUrl: "https://a.example/t", scopes: {read: R}}
        same:
          type: oauth2
          flows:
            authorizationCode: {authorizationUrl: "https://a.example/a", tokenUrl: "https://a.example/t", scopes: {more: M}}
        otherLogin:
          type: oauth2
          flows:
            authorizationCode: {authorizationUrl: "https://b.example/a", tokenUrl: "https://b.example/t", scopes: {}}
        old:
          type: oauth2
          flows: {implicit: {authorizationUrl: "https://a.example/a", scopes: {}}}
    """ + THINGS.replace("\n", "\n    "))


def test_several_servers_have_sign_ins_of_their_own(weave: Weaver) -> None:
    woven = weave(SEVERAL)
    client = woven.module.Example(client_id="c", base_url="https://x.example")
    assert client.sign_in_login is not client.sign_in_other_login
    source = woven.source("client.py")
    assert 'SignInLoginScope: TypeAlias = Literal["read", "more"]' in source
    assert "other_login_token_store: TokenStore | None" in source
    assert "AuthorizationCodeSignIn[str]" in source


SETTINGS = Example(
    """
    components:
      securitySchemes:
        login: {type: openIdConnect, openIdConnectUrl: "https://login.example/.well-known/openid-configuration"}
    """ + THINGS.replace("\n", "\n    "),
    """
    credentials:
      app: {secret: false, description: Your application.}
    authentication:
      - strategy: oauth2-sign-in
        schemes: [login]
        client-id: app
        token-store: tokens
        discovery: true
        default-scopes: [read]
        authorization-parameters: {access_type: offline}
        token-parameters: {audience: things}
    """,
)


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_settings_say_what_a_description_does_not(
    weave: Weaver, server: HttpServer, flavour: str
) -> None:
    authorization = AuthorizationServer(server, public=True)
    document = {
        "issuer": "https://login.example",
        "authorization_endpoint": "https://login.example/authorize",
        "token_endpoint": "https://login.example/token",
    }
    server.script(Reply(json=document))
    player = play(weave(SETTINGS), server, flavour, app=CLIENT)
    request = player.do(lambda client: client.sign_in.authorize(redirect_uri=REDIRECT))
    query = dict(parse_qsl(urlsplit(request.url).query))
    assert (query["access_type"], query["scope"]) == ("offline", "read")
    back = authorization.consent(request.url)
    player.do(lambda client: client.sign_in.exchange(request, back))
    assert authorization.token_requests[0]["audience"] == "things"
    player.do(lambda client: client.things.things())
    player.close()
    assert server.requests[0].path == "/.well-known/openid-configuration"


REFRESHING = Example(
    """
    components:
      securitySchemes: {login: {type: http, scheme: bearer}}
    """ + THINGS.replace("\n", "\n    "),
    """
    credentials: {app: {secret: false}, refresh: {}}
    authentication:
      - strategy: oauth2-sign-in
        schemes: [login]
        client-id: app
        refresh-token: refresh
        token-url: /token
    """,
)


def test_a_refresh_token_alone(weave: Weaver, server: HttpServer) -> None:
    authorization = AuthorizationServer(server, public=True)
    woven = weave(REFRESHING)
    with woven.client(server, app=CLIENT, refresh=authorization.give()) as client:
        client.things.things()
        assert not hasattr(client, "sign_in")
    assert len(authorization.grants.used) == 1


ASSERTION = Example(
    FLOWS,
    """
    credentials: {key: {}, service: {secret: false}}
    authentication:
      - strategy: oauth2-jwt-assertion
        schemes: [login]
        private-key: key
        issuer: service
        algorithm: HS256
        claims: {tenant: t1}
    """,
)


def test_assertions(weave: Weaver, server: HttpServer) -> None:
    import jwt

    server.script(Reply(json={"access_token": "abc"}), Reply(204))
    key = "k" * 32
    with weave(ASSERTION).client(server, key=key, service="s1") as client:
        client.things.things()
    fields = dict(parse_qsl(server.requests[0].body.decode()))
    audience = "https://api.example/token"
    claims = jwt.decode(fields["assertion"], key, ["HS256"], audience=audience)
    assert (claims["iss"], claims["tenant"]) == ("s1", "t1")
    assert fields["scope"] == "read"


CERTIFICATE = Example("""
    components: {securitySchemes: {login: {type: mutualTLS}}}
    """ + THINGS.replace("\n", "\n    "))


def test_a_certificate_is_an_argument(
    weave: Weaver, server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clientloom_runtime.errors import ConfigurationError, MissingCredentialError

    woven = weave(CERTIFICATE)
    assert woven.codes == []
    with woven.client(server) as client, pytest.raises(MissingCredentialError):
        client.things.things()
    monkeypatch.setenv("EXAMPLE_CLIENT_CERTIFICATE", "/nowhere/certificate.pem")
    with woven.client(server) as client, pytest.raises(ConfigurationError):
        client.things.things()


def test_nobody_says_where_tokens_come_from(weave: Weaver) -> None:
    example = Example(
        REFRESHING.description, REFRESHING.settings.replace("token-url: /token", "")
    )
    with pytest.raises(NotGeneratedError, match="has a token URL"):
        weave(example)


@pytest.mark.parametrize(
    "example", [SIGN_IN, SETTINGS, REFRESHING, CERTIFICATE, SEVERAL, ASSERTION]
)
def test_the_tests_of_such_packages_pass(weave: Weaver, example: Example) -> None:
    folder = weave(example).folder
    paths = [str(folder), str(ROOT / "generated" / "runtime")]
    program = f"import sys, pytest; sys.path[:0] = {paths!r}; sys.exit(pytest.main(['-q', 'tests']))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    # Nobody signs in in a test, so some of them have none.
    assert done.returncode == 0 or "no tests ran" in done.stdout, done.stdout


def test_programs_on_signing_in_run(
    weave: Weaver,
    server: HttpServer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    authorization = AuthorizationServer(server)
    authorization.grants.codes.clear()
    woven = weave(SIGN_IN)
    page = (woven.folder / "docs" / "authentication.md").read_text(encoding="utf-8")
    readme = (woven.folder / "README.md").read_text(encoding="utf-8")
    section = re.compile(r"^## (?:Sign in|Where tokens).*?(?=^## |\Z)", re.M | re.S)
    programs = [
        program
        for text in (page, readme)
        for part in section.findall(text)
        for program in re.findall(r"```python\n(.*?)```", part, re.DOTALL)
    ]
    assert len(programs) == 4
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EXAMPLE_BASE_URL", server.url)
    monkeypatch.setenv("EXAMPLE_CLIENT_ID", CLIENT)
    monkeypatch.setenv("EXAMPLE_CLIENT_SECRET", SECRET)
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr(
        "tests.support.authorization_server.REDIRECT", "http://localhost:8000/callback"
    )
    printed: list[str] = []

    def answer(_: str) -> str:
        return authorization.consent(printed[-1])

    def say(*words: str) -> None:
        printed.extend(words)
        codes = authorization.grants.device_codes
        codes.update(dict.fromkeys(codes, "authorized"))

    for program in programs:
        path = tmp_path / "token.json"
        before = path.exists() and path.read_text(encoding="utf-8")
        names = {"__name__": "__main__", "print": say, "input": answer}
        exec(compile(program, "page", "exec"), names)
        if "client.sign_in" in program:
            assert path.read_text(encoding="utf-8") != before
    assert '| `read` | Reads "things". |' in page


SCRIPT = """
from {package} import AsyncExample, Example
from clientloom_runtime import FileTokenStore, OAuthToken

client = Example(token_store=FileTokenStore("token.json"))
request = client.sign_in.authorize(redirect_uri="x", scopes=["read", "write"])
reveal_type(client.sign_in)
reveal_type(request)
token: OAuthToken = client.sign_in.exchange(request, "y")
reveal_type(client.sign_in.wait_for_device(client.sign_in.authorize_device()))
client.sign_in.authorize(redirect_uri="x", scopes=["erase"])  # mistake
client.sign_in.authorize(scopes=["read"])  # mistake
client.sign_in.exchange("y")  # mistake
Example(token_store="token.json")  # mistake


class Store:
    async def load(self) -> OAuthToken | None: ...

    async def save(self, token: OAuthToken) -> None: ...


AsyncExample(token_store=Store())  # mistake
AsyncExample(token_store=FileTokenStore("token.json"))


async def use(other: AsyncExample) -> OAuthToken:
    request = await other.sign_in.authorize(redirect_uri="x", scopes=["write"])
    other.sign_in.exchange(request, "y").access_token  # mistake
    reveal_type(other.sign_in)
    return await other.sign_in.exchange(request, "y")
"""


def check(checker: str, folder: Path, script: Path, paths: list[str]) -> str:
    """What a type checker says of a script."""
    if checker == "mypy":
        return run_mypy(folder, [script], paths).stdout
    settings = {
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
        "reportUnusedExpression": False,
        "reportUnusedCoroutine": False,
    }
    return run_pyright(folder, [script], paths, **settings).stdout


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_sign_ins_are_typed_to_the_end(
    weave: Weaver, tmp_path: Path, checker: str
) -> None:
    woven = weave(SIGN_IN)
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(package=woven.module.__name__), encoding="utf-8")
    paths = [str(woven.folder), str(ROOT / "generated" / "runtime")]
    output = check(checker, tmp_path, script, paths)
    lines = script.read_text(encoding="utf-8").splitlines()
    mistakes = {number for number, line in enumerate(lines, 1) if "# mistake" in line}
    found = {int(each) for each in re.findall(r"script\.py:(\d+)[^\n]*?error", output)}
    assert found == mistakes, output
    plain = re.sub(r"clientloom_runtime\._\w+\.|[\"'?]| ", "", output)
    for revealed in (
        "SignIn[Literal[read,write]]",
        "AuthorizationRequest",
        "OAuthToken",
        "AsyncSignIn[Literal[read,write]]",
    ):
        pattern = (
            rf"evealedtypeis{re.escape(revealed)}\n|Typeof\S*is{re.escape(revealed)}\n"
        )
        mypy_form = revealed.replace(
            "Literal[read,write]", "Literal[read]|Literal[write]"
        )
        other = rf"evealedtypeis{re.escape(mypy_form)}\n"
        union = revealed.replace(
            "Literal[read,write]", "Union[Literal[read],Literal[write]]"
        )
        assert re.search(
            f"{pattern}|{other}|evealedtypeis{re.escape(union)}\n", plain
        ), (
            revealed,
            output,
        )
