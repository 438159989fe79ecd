"""Servers with variables and names are arguments of generated clients."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime.errors import ConfigurationError

from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import run_mypy, run_pyright
from tests.support.workspace import Example, NotGeneratedError, Weaver

TENANTS = Example("""
    servers:
      - url: https://{tenant}.{region}.example.com/{version}
        description: Production
        variables:
          tenant: {description: The name of your company.}
          region: {enum: [eu, us], default: eu}
          version: {default: v2}
      - url: https://sandbox.example.com/{version}
        description: The sandbox server
        variables:
          version: {default: v1}
      - url: http://localhost:{port}/{version}
        description: "A server on this machine, for those who develop the service"
        variables:
          port: {default: "8080"}
          version: {default: v1}
    security: [{Key: []}]
    paths:
      /things:
        get: {operationId: things, tags: [Things], responses: {"204": {description: Done.}}}
      /relative:
        get:
          operationId: relative
          tags: [Things]
          servers: [{url: /other}]
          responses: {"204": {description: Done.}}
      /files:
        servers:
          - url: https://files.{region}.example.com/store
            variables: {region: {enum: [eu, us], default: eu}}
          - url: https://files.sandbox.example.com/store
            x-name: sandbox
        put: {operationId: upload, tags: [Things], responses: {"204": {description: Done.}}}
    components:
      securitySchemes: {Key: {type: apiKey, in: header, name: X-Key}}
    """)
SANDBOX = "https://sandbox.example.com/v1"


class Recorder:
    """A transport that answers 204 and keeps the URLs that it is asked for."""

    def __init__(self) -> None:
        import httpx2

        self.urls: list[str] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            self.urls.append(str(request.url))
            return httpx2.Response(204)

        self.transport = httpx2.MockTransport(answer)


def urls(weave: Weaver, example: Example, *methods: str, **arguments: Any) -> list[str]:
    """Where calls of a client go, the same for both kinds of client."""
    module = weave(example).module
    recorder = Recorder()
    options = {"key": "k", "transport": recorder.transport, **arguments}
    with module.Example(**options) as client:
        for method in methods:
            getattr(client.things, method)()
    sync = list(recorder.urls)
    recorder.urls.clear()

    async def main() -> None:
        async with module.AsyncExample(**options) as client:
            for method in methods:
                await getattr(client.things, method)()

    asyncio.run(main())
    assert recorder.urls == sync
    return sync


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"tenant": "acme"}, "https://acme.eu.example.com/v2/things"),
        (
            {"tenant": "acme", "region": "us", "version": "v3"},
            "https://acme.us.example.com/v3/things",
        ),
        (
            {"server": "production", "tenant": "a-1"},
            "https://a-1.eu.example.com/v2/things",
        ),
        ({"server": "sandbox"}, f"{SANDBOX}/things"),
        (
            {"server": "sandbox", "version": "v 3/beta"},
            "https://sandbox.example.com/v%203/beta/things",
        ),
        (
            {"tenant": "a", "version": "x?y#z@evil.com"},
            "https://a.eu.example.com/x%3Fy%23z%40evil.com/things",
        ),
        (
            {"tenant": "a", "version": "/v3/"},
            "https://a.eu.example.com/v3/things",
        ),
        ({"tenant": "a", "version": ""}, "https://a.eu.example.com/things"),
    ],
)
def test_arguments_say_where_requests_go(
    weave: Weaver, arguments: dict[str, str], expected: str
) -> None:
    assert urls(weave, TENANTS, "things", **arguments) == [expected]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            {"tenant": "acme", "region": "us"},
            [
                "https://acme.us.example.com/other/relative",
                "https://files.us.example.com/store/files",
            ],
        ),
        (
            {"server": "sandbox"},
            [
                "https://sandbox.example.com/other/relative",
                "https://files.sandbox.example.com/store/files",
            ],
        ),
    ],
)
def test_servers_of_single_operations_follow(
    weave: Weaver, arguments: dict[str, str], expected: list[str]
) -> None:
    assert urls(weave, TENANTS, "relative", "upload", **arguments) == expected


def test_the_environment_gives_them_too(
    weave: Weaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_TENANT", "from-env")
    monkeypatch.setenv("EXAMPLE_REGION", "us")
    assert urls(weave, TENANTS, "things") == [
        "https://from-env.us.example.com/v2/things"
    ]
    assert urls(weave, TENANTS, "things", tenant="given", region="eu") == [
        "https://given.eu.example.com/v2/things"
    ]
    monkeypatch.setenv("EXAMPLE_SERVER", "sandbox")
    assert urls(weave, TENANTS, "things") == [f"{SANDBOX}/things"]
    assert urls(weave, TENANTS, "things", server="production") == [
        "https://from-env.us.example.com/v2/things"
    ]
    # Something that is set to nothing is not set.
    for name in ("SERVER", "REGION"):
        monkeypatch.setenv(f"EXAMPLE_{name}", "")
    assert urls(weave, TENANTS, "things") == [
        "https://from-env.eu.example.com/v2/things"
    ]


@pytest.mark.parametrize("way", ["argument", "environment"])
def test_a_base_url_wins(
    weave: Weaver, server: HttpServer, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    server.script(Reply(204), Reply(204))
    arguments: dict[str, Any] = {"base_url": f"{server.url}/v2"}
    if way == "environment":
        monkeypatch.setenv("EXAMPLE_BASE_URL", f"{server.url}/v2")
        arguments = {}
    client = weave(TENANTS).module.Example(
        key="k", tenant="acme", region="us", server="sandbox", **arguments
    )
    with client:
        client.things.things()
        client.things.upload()
    assert [one.path for one in server.requests] == ["/v2/things", "/store/files"]


HOSTILE = [
    "evil.com/",
    "evil.com#",
    "evil.com?",
    "a@evil.com",
    "user:p@evil.com",
    "evil.com\\",
    "evil.com:80",
    "evil.com/..",
    ".",
    "a.",
    "",
    " ",
    "a b",
    "a\nb",
    "a\x00",
    "ä",
    "a%2F",
    "[::1]",
    "\ud800",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("prefix", ["", "Async"])
def test_a_value_cannot_lead_to_another_host(
    weave: Weaver, value: str, prefix: str
) -> None:
    make = getattr(weave(TENANTS).module, f"{prefix}Example")
    with pytest.raises(ConfigurationError, match=r"^tenant must be letters, digits"):
        make(tenant=value)


@pytest.mark.parametrize("value", ["..", "a/../..", "%2e%2E/x", "."])
def test_a_value_cannot_step_out_of_its_path(weave: Weaver, value: str) -> None:
    with pytest.raises(ConfigurationError, match="segment"):
        weave(TENANTS).module.Example(tenant="a", version=value)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({}, "needs tenant: pass tenant=… or set EXAMPLE_TENANT, or pass base_url"),
        ({"tenant": "a", "region": "uk"}, "region must be one of 'eu', 'us'"),
        ({"tenant": 5}, "tenant must be a string"),
        (
            {"server": "sandbx"},
            "server must be one of 'production', 'sandbox', not 'sandbx'",
        ),
        ({"server": "sandbox", "port": "1"}, "port is not a variable of the server"),
        (
            {"server": "sandbox", "tenant": "a"},
            "tenant is not a variable of the server",
        ),
    ],
)
def test_a_mistake_is_told_before_anything_is_sent(
    weave: Weaver, arguments: dict[str, Any], words: str
) -> None:
    with pytest.raises(ConfigurationError, match=words):
        weave(TENANTS).module.Example(**arguments)


def test_a_mistake_in_the_environment_names_its_variable(
    weave: Weaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_SERVER", "prod")
    with pytest.raises(ConfigurationError, match=r"^EXAMPLE_SERVER must be one of"):
        weave(TENANTS).module.Example()


def placed(url: str, default: str | None = None, *more: str) -> Example:
    """An example whose only server has a variable `x` somewhere."""
    variable: dict[str, Any] = {} if default is None else {"default": default}
    if more:
        variable["enum"] = list(more)
    return Example(f"""
        servers: [{{url: "{url}", variables: {{x: {variable}}}}}]
        paths:
          /things:
            get: {{operationId: things, tags: [Things], responses: {{"204": {{description: Done.}}}}}}
        """)


@pytest.mark.parametrize(
    ("url", "default", "value", "base_url"),
    [
        ("{x}://example.com", "https", "http", "http://example.com"),
        ("{x}://example.com", "https", "ftp", None),
        ("{x}://example.com", "https", "https://evil.com/?", None),
        (
            "{x}/api",
            None,
            "https://own.example.com/base/",
            "https://own.example.com/base/api",
        ),
        ("{x}/api", None, "https://u:p@own.example.com", None),
        ("{x}/api", None, "own.example.com", None),
        ("{x}", None, "http://localhost:1", "http://localhost:1"),
        ("https://{x}", None, "own.example.com:8443", "https://own.example.com:8443"),
        (
            "https://{x}/v1",
            None,
            "own.example.com:8443",
            "https://own.example.com:8443/v1",
        ),
        ("https://{x}/v1", None, "own.example.com:8443/", None),
        ("https://a.com:{x}/v1", "443", "8443", "https://a.com:8443/v1"),
        ("https://a.com:{x}/v1", "443", "80@evil.com", None),
        ("https://a.com:{x}/v1", "443", "99999", None),
        ("https://a.com{x}/v1", ":443", ":8443", "https://a.com:8443/v1"),
        ("https://a.com{x}/v1", ":443", ".evil.com", None),
        ("https://a.com{x}", "/v1", "/v2", "https://a.com/v2"),
        ("https://a.com{x}", "/v1", ".evil.com", None),
        ("https://{x}.a.com/v1", "demo", "acme.a.com", "https://acme.a.com/v1"),
        ("https://api-{x}.a.com", "eu", "us", "https://api-us.a.com"),
        ("https://a.com/{x}/y", "v1", "a/b", "https://a.com/a/b/y"),
    ],
)
def test_where_a_variable_may_stand(
    weave: Weaver, url: str, default: str | None, value: str, base_url: str | None
) -> None:
    module = weave(placed(url, default)).module
    if base_url is None:
        with pytest.raises(ConfigurationError):
            module.Example(x=value)
    else:
        with module.Example(x=value) as client:
            assert client.base_url == base_url


def test_values_of_the_description_are_as_they_are(weave: Weaver) -> None:
    module = weave(placed("https://{x}api.a.com/v1", "", "", "staging-")).module
    with module.Example() as client, module.Example(x="staging-") as other:
        assert client.base_url == "https://api.a.com/v1"
        assert other.base_url == "https://staging-api.a.com/v1"


def test_a_variable_that_only_the_url_has(weave: Weaver) -> None:
    example = Example("""
        servers: [{url: "https://{shopName}.example.com"}]
        paths:
          /things:
            get: {operationId: things, tags: [Things], responses: {"204": {description: Done.}}}
        """)
    module = weave(example).module
    with pytest.raises(ConfigurationError, match="needs shop_name"):
        module.Example()
    with module.Example(shop_name="s") as client:
        assert client.base_url == "https://s.example.com"


NAMED = """
    openapi: {version}
    info: {{title: Example, version: "1"}}
    servers:
      - {{url: "https://one.example.com", {first}}}
      - {{url: "https://two.example.com/", {second}}}
    paths:
      /things:
        get: {{operationId: things, tags: [Things], responses: {{"204": {{description: Done.}}}}}}
    """


@pytest.mark.parametrize(
    ("version", "second", "settings", "name", "codes"),
    [
        ("3.2.0", "name: Two, description: Sandbox", "", "Two", ["server-named"]),
        ("3.1.0", "x-name: two", "", "two", ["server-named"]),
        ("3.1.0", "x-fern-server-name: two", "", "two", ["server-named"]),
        ("3.1.0", "x-speakeasy-server-id: two", "", "two", ["server-named"]),
        (
            "3.0.3",
            "description: The Staging server.",
            "",
            "staging",
            ["server-named"] * 2,
        ),
        ("3.0.3", "description: EU region", "", "eu_region", ["server-named"] * 2),
        (
            "3.1.0",
            "description: Sandbox",
            "servers: {mine: https://two.example.com}",
            "mine",
            ["server-named"],
        ),
        ("3.1.0", "description: Main server", "", None, ["server-unnamed"] * 2),
        (
            "3.1.0",
            "description: The server.",
            "",
            None,
            ["server-named", "server-unnamed"],
        ),
    ],
)
def test_where_names_come_from(
    weave: Weaver,
    version: str,
    second: str,
    settings: str,
    name: str | None,
    codes: list[str],
) -> None:
    text = NAMED.format(version=version, first="description: Main", second=second)
    woven = weave(Example(text, settings))
    told = [code for code in woven.codes if code.startswith("server-")]
    assert sorted(told) == codes
    if name is not None:
        with woven.module.Example(server=name) as client:
            assert client.base_url == "https://two.example.com"


def test_a_name_in_provider_yaml_that_is_wrong_is_an_error(weave: Weaver) -> None:
    text = NAMED.format(version="3.1.0", first="x-name: a", second="x-name: b")
    with pytest.raises(NotGeneratedError, match="no server 'https://three"):
        weave(Example(text, "servers: {c: https://three.example.com}"))


def test_the_base_url_of_provider_yaml_chooses_the_default(weave: Weaver) -> None:
    text = NAMED.format(version="3.1.0", first="x-name: a", second="x-name: b")
    module = weave(Example(text, "base-url: https://two.example.com")).module
    with module.Example() as client, module.Example(server="a") as other:
        assert client.base_url == "https://two.example.com"
        assert other.base_url == "https://one.example.com"


def test_one_server_without_variables_is_nothing_to_choose(weave: Weaver) -> None:
    text = placed("https://example.com")
    module = weave(text).module
    with pytest.raises(ConfigurationError, match="no servers to choose from"):
        module.Example(server="x")


CLASHES = Example(
    """
    servers:
      - url: https://{timeout}.{server}.{api_key}.{Region}.example.com
        variables:
          timeout: {default: a}
          server: {default: b}
          api_key: {default: c}
          Region: {default: d}
    security: [{api_key: []}]
    paths:
      /things:
        get: {operationId: things, tags: [Things], responses: {"204": {description: Done.}}}
    components:
      securitySchemes: {api_key: {type: apiKey, in: header, name: X-Key}}
    """,
    "names: {/servers/0/variables/Region: area}",
)


def test_arguments_that_the_client_has_already_stay(
    weave: Weaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_API_KEY", "s3cret")
    module = weave(CLASHES).module
    given = {"timeout_": "1", "server_": "2", "api_key_": "3", "area": "4"}
    with module.Example(**given, timeout=5, api_key="k") as client:
        assert client.base_url == "https://1.2.3.4.example.com"
    with module.Example() as client:
        assert client.base_url == "https://a.b.c.d.example.com"


def test_pages_say_which_servers_there_are(weave: Weaver) -> None:
    folder = weave(TENANTS).folder
    for page in ("README.md", "docs/README.md"):
        text = (folder / page).read_text(encoding="utf-8")
        assert "## Servers" in text
        assert '| `"sandbox"` | `https://sandbox.example.com/{version}` |' in text
        assert "| `tenant` | `EXAMPLE_TENANT` | any text | required |" in text
        assert '| `region` | `EXAMPLE_REGION` | `"eu"`, `"us"` | `"eu"` |' in text
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "export EXAMPLE_TENANT=…" in readme


def test_the_tests_of_such_a_package_pass(weave: Weaver) -> None:
    folder = weave(TENANTS).folder
    root = Path(__file__).resolve().parents[2]
    paths = [str(folder), str(root / "generated" / "runtime")]
    program = f"import sys, pytest; sys.path[:0] = {paths!r}; sys.exit(pytest.main(['-q', 'tests']))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


SCRIPT = """
from {package} import AsyncExample, Example

reveal_type(Example.__init__)
reveal_type(AsyncExample.__init__)
Example(tenant="a", region="eu", server="sandbox", version="v1")
AsyncExample(tenant="a", region="eu", server="sandbox", version="v1")
Example(region="uk")  # mistake
AsyncExample(server="sandbx")  # mistake
Example(tenant=5)  # mistake
Example(telemetry=1)  # mistake


async def hook(event: object) -> None: ...


AsyncExample(on_retry=hook, on_failure=lambda event: print(event.reason))
Example(on_retry=hook)  # mistake
with Example(max_response_size=None) as client:
    client.things.things(options={{"max_response_size": 5}})
    client.things.things(options={{"max_response_size": "5"}})  # mistake
"""


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_arguments_are_typed_to_the_end(
    weave: Weaver, tmp_path: Path, checker: str
) -> None:
    woven = weave(TENANTS)
    root = Path(__file__).resolve().parents[2]
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(package=woven.module.__name__), encoding="utf-8")
    paths = [str(woven.folder), str(root / "generated" / "runtime")]
    if checker == "mypy":
        done = run_mypy(tmp_path, [script], paths)
    else:
        strict = {"pythonVersion": "3.11", "typeCheckingMode": "strict"}
        done = run_pyright(tmp_path, [script], paths, **strict)
    lines = script.read_text(encoding="utf-8").splitlines()
    mistakes = {number for number, line in enumerate(lines, 1) if "# mistake" in line}
    found = {
        int(number)
        for number in re.findall(r"script\.py:(\d+)[^\n]*?error", done.stdout)
    }
    assert found == mistakes, done.stdout
    revealed = [line for line in done.stdout.splitlines() if "server" in line and "tenant" in line]  # fmt: skip
    assert len(revealed) == 2, done.stdout
    for line in revealed:
        plain = line.replace("'", '"').replace("Union[", "").replace(" ", "")
        assert re.search(r'region:?.*Literal\["eu"', plain), line
        assert re.search(r'server:?.*Literal\["production"', plain), line


@pytest.mark.parametrize("provider", ["basiq", "powens", "saltedge", "snaptrade"])
def test_programs_on_telemetry_and_servers_run(
    provider: str, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = Path(__file__).resolve().parents[2] / "generated" / provider / "README.md"
    text = readme.read_text(encoding="utf-8")
    sections = re.findall(
        r"^## (?:Servers|Telemetry)\n(.*?)^## ", text, re.MULTILINE | re.DOTALL
    )
    programs = [
        program
        for section in sections
        for program in re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    ]
    assert len(programs) == (3 if provider == "powens" else 2)
    for program in programs:
        exec(compile(program, str(readme), "exec"), {"__name__": "__main__"})
    shown = capsys.readouterr().out.split()
    assert shown == (["https://demo.biapi.pro/2.0"] if provider == "powens" else [])


def test_powens_takes_its_domain(monkeypatch: pytest.MonkeyPatch) -> None:
    from powens_client import AsyncPowens, Powens

    with Powens() as client:
        assert client.base_url == "https://demo.biapi.pro/2.0"
    for domain in ("acme", "acme.biapi.pro"):
        with Powens(domain=domain) as client:
            assert client.base_url == "https://acme.biapi.pro/2.0"
        assert AsyncPowens(domain=domain).base_url == "https://acme.biapi.pro/2.0"
    monkeypatch.setenv("POWENS_DOMAIN", "acme")
    with Powens() as client:
        assert client.base_url == "https://acme.biapi.pro/2.0"


@pytest.mark.parametrize("given", [None, "acme", "acme.biapi.pro"])
@pytest.mark.parametrize("way", ["setting", "environment"])
def test_hosted_pages_get_the_whole_domain_of_powens(
    monkeypatch: pytest.MonkeyPatch, given: str | None, way: str
) -> None:
    import httpx2
    from connections import Connections, PowensSettings
    from powens_client import Powens

    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.url.host)
        return httpx2.Response(200, json={"code": "c", "type": "temporary"})

    domain, setting = "acme", given
    if way == "environment" and given is not None:
        monkeypatch.setenv("POWENS_DOMAIN", given)
        domain = setting = None  # type: ignore[assignment]
    transport = httpx2.MockTransport(answer)
    with Powens(access_token="t", domain=domain, transport=transport) as client:
        settings = PowensSettings(client_id="c", domain=setting)
        connections = Connections(powens=client, powens_settings=settings)
        user = connections.for_user("powens", access_token="t")
        session = user.start_session(redirect_url="https://app.example.com/back")
    assert "domain=acme.biapi.pro&" in session.url
    assert asked == ["acme.biapi.pro"]
