"""A `_custom.py` beside a generated client: what it defines is used, and it is safe."""

from __future__ import annotations

import asyncio
import importlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import run_mypy
from tests.support.workspace import Example, write_workspace

RUNTIME = Path(__file__).resolve().parents[2] / "generated" / "runtime"

PETS = Example(
    """
    servers: [{url: "https://pets.example"}]
    paths:
      /pets:
        get:
          tags: [Pets]
          operationId: listPets
          responses:
            "200":
              description: All pets.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
      /toys:
        get: {tags: [Toys], operationId: listToys, responses: {"204": {description: ""}}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}}}
    """,
)

CUSTOM = '''
"""What this team added."""

from __future__ import annotations

from functools import cached_property

from . import client, models
from .resources import pets, toys

_SEPARATOR = ", "


class Pets(pets.Pets):
    """The operations on pets, and one more."""

    def names(self) -> str:
        """The names of all pets."""
        return joined(self.list_pets())


class AsyncPets(pets.AsyncPets):
    """The operations on pets, and one more."""

    async def names(self) -> str:
        """The names of all pets."""
        return joined(await self.list_pets())


class Shop:
    """Something that the description does not have."""

    def __init__(self, client: Example) -> None:
        self._client = client

    def sign(self) -> str:
        """What stands at the door."""
        return f"Pets: {self._client.pets.names()}"


class Example(client.Example):
    """The client with a shop."""

    @cached_property
    def shop(self) -> Shop:
        """The shop."""
        return Shop(self)


def joined(found: list[models.Pet]) -> str:
    """Names on one line."""
    return _SEPARATOR.join(pet.name for pet in found)
'''

SCRIPT = """
import {package}
from {package} import AsyncExample, Example, Shop, joined

def sync(client: Example) -> str:
    shop: Shop = client.shop
    return client.pets.names() + shop.sign() + client.with_options(timeout=5).shop.sign()

async def asynchronous(client: AsyncExample) -> str:
    return await client.pets.names()

def wrong(client: Example) -> int:
    client.toys.names()  # mistake
    return client.pets.names()  # mistake

print(joined([{package}.models.Pet(name="Rex")]))
"""


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A workspace with one provider, generated, to which `_custom.py` was added."""
    specs = write_workspace(tmp_path, {"pets": PETS})
    assert run("generate", "--workspace", specs).code == 0
    (package(specs) / "_custom.py").write_text(CUSTOM, encoding="utf-8")
    return specs


def package(specs: Path) -> Path:
    """The import package of the workspace."""
    return specs.parent / "generated" / "pets" / PETS.package


@contextmanager
def imported(folder: Path) -> Iterator[ModuleType]:
    """The package in its present state, imported for a while."""
    sys.path.insert(0, str(folder.parent))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(folder.name)
    finally:
        sys.path.remove(str(folder.parent))
        for name in [one for one in sys.modules if one.split(".")[0] == folder.name]:
            del sys.modules[name]


def test_what_it_defines_is_used_after_the_next_generation(
    specs: Path, server: HttpServer
) -> None:
    assert run("check", "--workspace", specs).code == 1
    assert run("generate", "--workspace", specs).code == 0
    pets = [{"name": "Rex"}, {"name": "Tom"}]
    server.script(*(Reply(json=pets) for _ in range(3)))
    with imported(package(specs)) as module:
        assert "Shop" in dir(module)
        with module.Example(base_url=server.url) as client:
            assert client.pets.names() == "Rex, Tom"
            assert client.with_options(timeout=5).shop.sign() == "Pets: Rex, Tom"

        async def names() -> str:
            async with module.AsyncExample(base_url=server.url) as client:
                found: str = await client.pets.names()
                return found

        assert asyncio.run(names()) == "Rex, Tom"
        assert module.joined([]) == ""
        with pytest.raises(AttributeError):
            _ = module._SEPARATOR


def test_it_is_never_touched_and_never_a_finding(specs: Path) -> None:
    file = package(specs) / "_custom.py"
    assert run("generate", "--workspace", specs).code == 0
    assert run("check", "--workspace", specs).code == 0
    file.write_text(CUSTOM.replace("Pets: ", "All: "), encoding="utf-8")
    assert run("check", "--workspace", specs).code == 0
    result = run("generate", "--workspace", specs, "--force")
    assert result.code == 0
    assert "_custom" not in result.stdout + result.stderr
    assert file.read_text(encoding="utf-8") == CUSTOM.replace("Pets: ", "All: ")


def test_without_it_the_package_is_as_before(specs: Path) -> None:
    init, client = package(specs) / "__init__.py", package(specs) / "client.py"
    before = init.read_bytes(), client.read_bytes()
    assert run("generate", "--workspace", specs).code == 0
    assert before[0] != init.read_bytes()
    assert before[1] != client.read_bytes()
    (package(specs) / "_custom.py").unlink()
    assert run("generate", "--workspace", specs).code == 0
    assert before == (init.read_bytes(), client.read_bytes())
    assert b"_custom" not in b"".join(before)


def test_all_says_exactly_what_is_offered(specs: Path) -> None:
    text = CUSTOM + '\nLIMIT = 3\n__all__ = ["Example", "LIMIT"]\n'
    (package(specs) / "_custom.py").write_text(text, encoding="utf-8")
    assert run("generate", "--workspace", specs).code == 0
    with imported(package(specs)) as module:
        assert module.LIMIT == 3
        assert "Shop" not in dir(module)
        assert not hasattr(module.Example().pets, "names")


def test_the_package_loads_it_only_when_a_name_of_it_is_used(specs: Path) -> None:
    assert run("generate", "--workspace", specs).code == 0
    with imported(package(specs)) as module:
        custom = f"{module.__name__}._custom"
        assert custom not in sys.modules
        _ = module.AsyncExample
        assert custom not in sys.modules
        _ = module.Example
        assert custom in sys.modules


def test_type_checkers_see_it(specs: Path, tmp_path: Path) -> None:
    assert run("generate", "--workspace", specs).code == 0
    script = SCRIPT.format(package=PETS.package)
    (tmp_path / "script.py").write_text(script, encoding="utf-8")
    places = [RUNTIME, package(specs).parent]
    ran = run_mypy(tmp_path, ["script.py", package(specs)], places)
    errors = [line for line in ran.stdout.splitlines() if ": error:" in line]
    lines = script.splitlines()
    mistakes = [number for number, line in enumerate(lines, 1) if "# mistake" in line]
    assert len(errors) == 2, ran.stdout
    for error, line in zip(errors, mistakes, strict=True):
        assert error.startswith(f"script.py:{line}:")


def test_pyright_sees_it_too(specs: Path, tmp_path: Path) -> None:
    assert run("generate", "--workspace", specs).code == 0
    script = SCRIPT.format(package=PETS.package)
    (tmp_path / "script.py").write_text(script, encoding="utf-8")
    settings = {
        "extraPaths": [str(RUNTIME), str(package(specs).parent)],
        "include": ["script.py", str(package(specs))],
        "typeCheckingMode": "standard",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pyright",
            "--outputjson",
            "--pythonpath",
            sys.executable,
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = enumerate(script.splitlines(), start=1)
    mistakes = [number for number, line in lines if "# mistake" in line]
    found = json.loads(ran.stdout)["generalDiagnostics"]
    assert [Path(one["file"]).name for one in found] == ["script.py"] * 2, found
    assert [one["range"]["start"]["line"] + 1 for one in found] == mistakes


def test_what_is_generated_around_it_is_in_blacks_form(specs: Path) -> None:
    assert run("generate", "--workspace", specs).code == 0
    files = [package(specs) / name for name in ("__init__.py", "client.py")]
    subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", *files], check=True
    )


def test_a_wheel_has_it(specs: Path, tmp_path: Path) -> None:
    assert run("generate", "--workspace", specs).code == 0
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    subprocess.run(
        [*build, str(tmp_path), str(package(specs).parent)],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert f"{PETS.package}/_custom.py" in archive.namelist()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("def broken(:\n", "is not valid Python"),
        ("class models:\n    pass\n", "already uses the name 'models'"),
        ("def import_module() -> None: ...\n", "already uses the name"),
        ('__all__ = ["_hidden"]\n', "cannot export the name '_hidden'"),
        ('__all__ = ["a-b"]\n', "cannot export the name 'a-b'"),
        ('__all__ = ["__version__"]\n', "cannot export the name '__version__'"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_nothing_is_written(
    specs: Path, text: str, told: str
) -> None:
    file = package(specs) / "_custom.py"
    file.write_text(text, encoding="utf-8")
    before = (package(specs) / "__init__.py").read_bytes()
    result = run("generate", "--workspace", specs)
    assert result.code == 2
    assert "[custom-invalid]" in result.stderr
    assert told in result.stderr
    assert (package(specs) / "__init__.py").read_bytes() == before
    assert file.read_text(encoding="utf-8") == text


def test_nothing_of_it_runs_when_generating(specs: Path, tmp_path: Path) -> None:
    text = f"open({str(tmp_path / 'ran')!r}, 'w')\nclass Extra: ...\n"
    (package(specs) / "_custom.py").write_text(text, encoding="utf-8")
    assert run("generate", "--workspace", specs).code == 0
    assert not (tmp_path / "ran").exists()


def test_no_template_may_make_it(specs: Path) -> None:
    own = specs / "templates" / "client" / "{package}" / "_custom.py.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("X = 1\n", encoding="utf-8")
    with (specs / "clientloom.yaml").open("a", encoding="utf-8") as settings:
        settings.write("templates: templates\n")
    result = run("generate", "--workspace", specs)
    assert result.code == 2
    assert "is for custom code" in result.stderr
    assert (package(specs) / "_custom.py").read_text(encoding="utf-8") == CUSTOM
