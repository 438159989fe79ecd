"""`runtime: vendored`: packages with the runtime inside, which need no other of ours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import run
from tests.support.environments import interpreter, run_script
from tests.support.http_server import HttpServer, Reply
from tests.support.once import once
from tests.support.type_checkers import run_mypy, run_pyright

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "templates" / "runtime"

DESCRIPTION = """
openapi: 3.1.0
info: {title: NAME, version: "1.0"}
servers: [{url: "https://NAME.example"}]
security: [{key: []}]
paths:
  /things/{id}:
    get:
      tags: [Things]
      operationId: getThing
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: t1}]
      responses:
        "200":
          description: The thing.
          content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
        "404": {description: There is none.}
  /things:
    get:
      tags: [Things]
      operationId: listThings
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        "200":
          description: Things.
          content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}
    post:
      tags: [Things]
      operationId: addThing
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
      responses: {"204": {description: Done.}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Thing:
      type: object
      required: [id]
      properties: {id: {type: string}, price: {type: number}, at: {type: string, format: date-time}}
    Page:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        next: {type: string}
"""
SETTINGS = """
class: NAME
package: LOWER_client
environment: UPPER
paging:
  - {kind: cursor, operations: [listThings], items: /data, cursor: /next, parameter: after}
"""


def write_workspace(folder: Path, settings: str = "runtime: vendored") -> Path:
    """A workspace with two providers that are alike."""
    specs = folder / "specs"
    for name in ("Pets", "Shops"):
        place = specs / name.lower()
        place.mkdir(parents=True)
        for file, text in (("openapi", DESCRIPTION), ("provider", SETTINGS)):
            for word, written in (
                ("NAME", name),
                ("LOWER", name.lower()),
                ("UPPER", name.upper()),
            ):
                text = text.replace(word, written)
            (place / f"{file}.yaml").write_text(text, encoding="utf-8")
    (specs / "clientloom.yaml").write_text(
        f"output: ../generated\nproviders: [pets, shops]\n{settings}\n",
        encoding="utf-8",
    )
    return specs


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace and its packages, which tests only read."""

    def make(folder: Path) -> None:
        ran = run("generate", "--workspace", write_workspace(folder))
        assert ran.code == 0, ran.stderr

    return once(tmp_path_factory, "vendored", make)


def project(folder: Path) -> Any:
    """The table `project` of a package."""
    text = (folder / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["project"]


def test_each_package_has_the_runtime_inside_and_needs_what_that_needs(
    workspace: Path,
) -> None:
    generated = workspace / "generated"
    assert sorted(path.name for path in generated.iterdir() if path.is_dir()) == [
        ".clientloom",
        "pets",
        "shops",
    ]
    modules = {
        path.relative_to(RUNTIME / "clientloom_runtime").as_posix(): path.read_bytes()
        for path in (RUNTIME / "clientloom_runtime").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    shared = project(RUNTIME)
    for name in ("pets", "shops"):
        inside = generated / name / f"{name}_client" / "runtime"
        for path, content in modules.items():
            assert (inside / path).read_bytes() == content
        assert (inside / "LICENSE").read_bytes() == (RUNTIME / "LICENSE").read_bytes()
        own = project(generated / name)
        assert own["dependencies"] == shared["dependencies"]
        extras = own["optional-dependencies"]
        assert extras["rsa"] == shared["optional-dependencies"]["rsa"]


def test_nothing_mentions_the_shared_package(workspace: Path) -> None:
    mentions = [
        path
        for path in (workspace / "generated").rglob("*")
        if path.is_file()
        and path.suffix in (".py", ".md", ".toml")
        and path.name != "_auth_rsa.py"
        and "clientloom_runtime" in path.read_text(encoding="utf-8")
    ]
    assert mentions == []


def test_the_packages_are_current(workspace: Path) -> None:
    specs = workspace / "specs"
    assert run("check", "--workspace", specs).code == 0
    again = run("generate", "--workspace", specs)
    assert "everything is up to date" in again.stdout
    assert "runtime" not in again.stdout


def test_what_is_edited_inside_is_seen(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    run("generate", "--workspace", specs)
    module = tmp_path / "generated/pets/pets_client/runtime/_json.py"
    module.write_text(module.read_text(encoding="utf-8") + "\n# Mine.\n", "utf-8")
    assert run("check", "--workspace", specs).code == 1
    refused = run("generate", "--workspace", specs)
    assert refused.code == 1
    assert "pets_client/runtime/_json.py" in refused.stderr


CALL = """
import asyncio, importlib.util, json, sys
assert importlib.util.find_spec("clientloom_runtime") is None
import pets_client, shops_client
from pets_client import AsyncPets, Pets, models
from pets_client.runtime import Model, Timeout
from shops_client import Shops
from shops_client.runtime import Model as OtherModel

url = sys.argv[1]
found = {}
with Pets(key="k", base_url=url, timeout=Timeout(read=9)) as pets, Shops(key="s", base_url=url) as shops:
    found["pet"] = str(pets.things.get_thing("p1").price)
    found["shop"] = str(shops.things.get_thing("s1").price)
    found["all"] = [thing.id for thing in pets.things.iter_list_things()]
    pets.things.add_thing(body=models.Thing(id="p3"))
    try:
        shops.things.get_thing("none")
    except pets_client.errors.NotFoundError:
        found["caught"] = "by the other"
    except shops_client.errors.NotFoundError as error:
        found["caught"] = type(error).__module__

async def call():
    async with AsyncPets(key="k", base_url=url) as client:
        return (await client.things.get_thing("p1")).id

found["async"] = asyncio.run(call())
found["apart"] = Model is not OtherModel and issubclass(models.Thing, Model)
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory, workspace: Path) -> Path:
    """The interpreter of an environment with both wheels, and what others publish."""

    def make(folder: Path) -> None:
        for name in ("pets", "shops"):
            subprocess.run(
                [
                    *(sys.executable, "-m", "build", "--wheel", "--no-isolation"),
                    *("--outdir", str(folder / "dist"), "--skip-dependency-check"),
                    str(workspace / "generated" / name),
                ],
                check=True,
                capture_output=True,
            )
        environment = folder / "environment"
        subprocess.run(
            [sys.executable, "-m", "venv", "--without-pip", str(environment)],
            check=True,
        )
        pip = [sys.executable, "-m", "pip", "--python", str(interpreter(environment))]
        wheels = map(str, sorted((folder / "dist").glob("*.whl")))
        subprocess.run(
            [*pip, "install", "--quiet", "--no-deps", "--no-index", *wheels], check=True
        )
        # What the wheels depend on comes from the environment of the tests.
        (site,) = environment.glob("lib/python*/site-packages")
        dependencies = sysconfig.get_path("purelib")
        (site / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")

    return interpreter(once(tmp_path_factory, "wheels", make) / "environment")


def answer(request: Any) -> Reply:
    """What the server of both providers says."""
    match request.path, request.query:
        case "/things/p1", _:
            return Reply(json={"id": "p1", "price": 1.5})
        case "/things/s1", _:
            return Reply(json={"id": "s1", "price": 2.25})
        case "/things", "after=2":
            return Reply(json={"data": [{"id": "p2"}]})
        case "/things", _ if request.method == "GET":
            return Reply(json={"data": [{"id": "p1"}], "next": "2"})
        case "/things", _:
            return Reply(204)
        case _:
            return Reply(404, json={"message": "none"})


def test_two_wheels_live_side_by_side_without_the_shared_package(
    python: Path, server: HttpServer, tmp_path: Path
) -> None:
    server.handle(answer)
    printed = json.loads(run_script(python, CALL, server.url, cwd=tmp_path))
    assert printed == {
        "pet": "1.5",
        "shop": "2.25",
        "all": ["p1", "p2"],
        "caught": printed["caught"],
        "async": "p1",
        "apart": True,
    }
    assert printed["caught"].startswith("shops_client.runtime.")
    assert [request.header("X-Key") for request in server.requests[:2]] == ["k", "s"]


RSA = """
import sys
sys.modules["cryptography"] = None
from pets_client.runtime import RsaUrlBodyVerifier, Credential
from pets_client.runtime.errors import ConfigurationError
key = Credential.of("-----BEGIN", argument="key", environment="KEY")
try:
    RsaUrlBodyVerifier(public_key=key).verify(b"", {"signature": "eA=="}, "https://a")
except ConfigurationError as error:
    print(error)
"""


def test_what_signatures_need_is_told_without_the_shared_package(
    python: Path, tmp_path: Path
) -> None:
    printed = run_script(python, RSA, cwd=tmp_path)
    assert 'pip install "cryptography"' in printed


def test_its_own_tests_pass(workspace: Path) -> None:
    package = workspace / "generated" / "pets"
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=package,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4000:]


PROGRAM = '''\
"""A program over both packages."""

from pets_client import Pets, models
from pets_client.runtime import RequestOptions
from shops_client import AsyncShops

options: RequestOptions = {"max_retries": 1}
with Pets() as client:
    thing: models.Thing = client.things.get_thing("1", options=options)


async def call() -> str:
    """Calls."""
    async with AsyncShops() as shops:
        return (await shops.things.get_thing("1")).id
'''


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_find_nothing(
    checker: str, workspace: Path, tmp_path: Path
) -> None:
    packages = [workspace / "generated" / name for name in ("pets", "shops")]
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    checked = [f"{folder}/{folder.name}_client" for folder in packages]
    type_check = run_mypy if checker == "mypy" else run_pyright
    ran = type_check(tmp_path, [script, *checked], packages)
    assert ran.returncode == 0, ran.stdout


def test_switching_back_removes_the_runtime_inside_and_back_again(
    tmp_path: Path,
) -> None:
    specs = write_workspace(tmp_path)
    settings = specs / "clientloom.yaml"
    vendored = settings.read_text(encoding="utf-8")
    assert run("generate", "--workspace", specs).code == 0
    settings.write_text(vendored.replace("vendored", "shared"), encoding="utf-8")
    assert run("check", "--workspace", specs).code == 1
    assert run("generate", "--workspace", specs).code == 0
    generated = tmp_path / "generated"
    assert not (generated / "pets" / "pets_client" / "runtime").exists()
    assert (generated / "runtime" / "clientloom_runtime").is_dir()
    assert project(generated / "pets")["dependencies"][0].startswith("clientloom-")
    assert run("check", "--workspace", specs).code == 0

    settings.write_text(vendored, encoding="utf-8")
    ran = run("generate", "--workspace", specs)
    assert ran.code == 0
    assert "'runtime' is a generated package" in ran.stderr
    assert run("check", "--workspace", specs).code == 1
    assert run("remove", "runtime", "--workspace", specs).code == 0
    assert not (generated / "runtime").exists()
    assert run("check", "--workspace", specs).code == 0


def test_a_provider_can_say_it_for_itself(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path, "")
    settings = specs / "pets" / "provider.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "runtime: vendored\n", encoding="utf-8"
    )
    assert run("generate", "--workspace", specs).code == 0
    generated = tmp_path / "generated"
    assert (generated / "runtime").is_dir()
    assert (generated / "pets/pets_client/runtime/__init__.py").is_file()
    assert not (generated / "shops/shops_client/runtime").exists()
    assert run("check", "--workspace", specs).code == 0


def test_another_workspaces_runtime_is_no_leftover(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    other = tmp_path / "other"
    (other / "cats").mkdir(parents=True)
    for file in ("openapi.yaml", "provider.yaml"):
        text = (specs / "pets" / file).read_text(encoding="utf-8")
        (other / "cats" / file).write_text(text.replace("pets_client", "cats_client"))
    (other / "clientloom.yaml").write_text("output: ../generated\nproviders: [cats]\n")
    assert run("generate", "--workspace", other).code == 0
    assert run("generate", "--workspace", specs).code == 0
    assert run("check", "--workspace", specs).code == 0
    assert run("remove", "runtime", "--workspace", specs).code == 2


def test_a_users_template_works_in_both(tmp_path: Path) -> None:
    template = """\
{% extends "built-in/client/{package}/models/{model}.py.jinja" %}
{% block imports %}
{{ super() }}
from {{ api.runtime }} import Unset
{% endblock %}
{% block content %}
{{ super() }}
KEPT = Unset
{% endblock %}
"""
    for kind, module in (
        ("vendored", "pets_client.runtime"),
        ("shared", "clientloom_runtime"),
    ):
        specs = write_workspace(
            tmp_path / kind, f"runtime: {kind}\ntemplates: templates"
        )
        place = specs / "templates" / "client" / "{package}" / "models"
        place.mkdir(parents=True)
        (place / "{model}.py.jinja").write_text(template, encoding="utf-8")
        ran = run("generate", "--workspace", specs)
        assert ran.code == 0, ran.stderr
        source = tmp_path / kind / "generated/pets/pets_client/models/thing.py"
        assert f"from {module} import DateTime, Model, Unset" in source.read_text()


def test_the_change_shows_in_diff(tmp_path: Path) -> None:
    old = write_workspace(tmp_path / "old", "")
    new = write_workspace(tmp_path / "new")
    ran = run("diff", old, new, "--format", "json")
    assert ran.code == 1
    changes = ran.json["providers"][0]["changes"]
    assert [(change["effect"], change["message"]) for change in changes] == [
        (
            "breaking",
            "its runtime is now `pets_client.runtime`: import from there instead of "
            "`clientloom_runtime`",
        )
    ]


def test_a_name_of_users_does_not_hide_the_runtime(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    run("generate", "--workspace", specs)
    custom = tmp_path / "generated/pets/pets_client/_custom.py"
    custom.write_text("def runtime() -> None: ...\n", encoding="utf-8")
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "already uses the name 'runtime'" in ran.stderr


def facade_workspace(folder: Path, shared: tuple[str, ...]) -> Path:
    """The workspace of this repository with vendored packages, but for some."""
    specs = folder / "specs"
    shutil.copytree(ROOT / "specs", specs, ignore=shutil.ignore_patterns(".clientloom"))
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\nruntime: vendored\n", encoding="utf-8")
    for name in shared:
        provider = specs / name / "provider.yaml"
        text = provider.read_text(encoding="utf-8")
        provider.write_text(f"{text}\nruntime: shared\n", encoding="utf-8")
    return specs


@pytest.mark.parametrize("shared", [(), ("powens", "basiq")], ids=["all", "some"])
def test_the_facade_works_over_vendored_packages(
    shared: tuple[str, ...], tmp_path: Path
) -> None:
    specs = facade_workspace(tmp_path, shared)
    ran = run("generate", "--workspace", specs)
    assert ran.code == 0, ran.stderr
    generated = tmp_path / "generated"
    assert (generated / "runtime").exists() == bool(shared)
    own = project(generated / "connections")
    assert bool(own["dependencies"]) == bool(shared)
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join(map(str, generated.iterdir())),
    }
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=generated / "connections",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert tested.returncode == 0, tested.stdout[-4000:]
    assert "skipped" not in tested.stdout
    places = environment["PYTHONPATH"].split(os.pathsep)
    checked = run_mypy(generated / "connections", ["connections"], places)
    assert checked.returncode == 0, checked.stdout[-4000:]


WEBHOOK = """
import json, sys
from connections import errors, webhooks
from connections.users import BasiqSettings

body = sys.argv[1].encode()
own = BasiqSettings(**json.loads(sys.argv[2]))
try:
    webhooks.parse_event("basiq", {"webhook-signature": "wrong"}, body, settings=own)
except errors.WebhookVerificationError as error:
    print(type(error.__cause__).__module__)
except errors.MissingProviderError as error:
    print(error)
"""


@pytest.mark.parametrize("is_installed", [True, False])
def test_the_facade_verifies_webhooks_with_the_runtime_inside(
    is_installed: bool, tmp_path: Path
) -> None:
    specs = facade_workspace(tmp_path, ())
    assert run("generate", "--workspace", specs).code == 0
    places = ["connections", *(["basiq"] if is_installed else [])]
    body = json.dumps({"eventType": "USER_REGISTERED"})
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            WEBHOOK,
            body,
            json.dumps({"webhook_secret": "whsec_a2V5"}),
        ],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(
                str(tmp_path / "generated" / place) for place in places
            ),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    expected = "basiq_client.runtime" if is_installed else "is not installed"
    assert expected in ran.stdout
