"""Small descriptions, written inside a test, become packages that the test calls.

    PETS = Example('''
        paths:
          /pets: {get: {operationId: listPets, responses: {"204": {description: Done}}}}
    ''')

    def test_pets(weave, server):
        with weave(PETS).client(server) as client:
            client.default.list_pets()

Every package goes through the real pipeline and lies on disk as a user's would. Its name
is made from its content, so that no two examples meet in one process.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, Self

import yaml

from generator.diagnostics import Diagnostic, reaches
from generator.generation.delivery import Options
from generator.generation.package import GeneratedPackage
from generator.generation.pipeline import client_package
from generator.output.changes import compare
from generator.output.manifest import read_manifest
from generator.output.writing import Delivery, write_packages
from generator.project.reading import load_workspace
from generator.schemas.worker import DictionaryWorker
from tests.support.http_server import HttpServer

_HEAD = {"openapi": "3.1.0", "info": {"title": "Example", "version": "1.0"}}


PETS = """
paths:
  /pets:
    get:
      operationId: list
      tags: [pets]
      responses:
        "200":
          description: All.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
"""An API with one operation that lists pets."""


@dataclass(frozen=True, slots=True)
class Example:
    """A small description in YAML, and what its provider.yaml says besides the names.

    `openapi` and `info` are added when the description does not have them.
    """

    description: str
    settings: str = ""

    @property
    def package(self) -> str:
        """The import name."""
        text = f"{self.description}\0{self.settings}"
        return f"example_{hashlib.sha256(text.encode()).hexdigest()[:10]}"

    @property
    def document(self) -> str:
        """The whole description as YAML."""
        given = yaml.safe_load(textwrap.dedent(self.description))
        if set(_HEAD) <= set(given):
            return textwrap.dedent(self.description)
        return yaml.safe_dump({**_HEAD, **given}, sort_keys=False, allow_unicode=True)

    @property
    def provider(self) -> str:
        """The whole provider.yaml."""
        head = {"class": "Example", "package": self.package, "environment": "EXAMPLE"}
        own = yaml.safe_load(textwrap.dedent(self.settings)) or {}
        return yaml.safe_dump({**head, **own}, sort_keys=False, allow_unicode=True)


def pets(word: str, settings: str = "") -> Example:
    """A description in which a word is in many files."""
    return Example(
        f"""
servers: [{{url: "https://example.com"}}]
paths:
  /pets:
    get:
      operationId: list
      tags: [pets]
      summary: {word}
      responses:
        "200":
          description: All.
          content:
            application/json: {{schema: {{$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {{type: object, description: {word}, properties: {{{word}: {{type: string}}}}}}
""",
        f"package: pets_client\n{settings}",
    )


def of_schemas(schemas: str, settings: str = "") -> Example:
    """An example with the given `components/schemas`, of which one is `Thing`.

    `client.things.read()` gives a Thing, `client.things.write(body=…)` sends one.
    """
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    operations = {
        "get": {
            "operationId": "read",
            "responses": {"200": {"description": "It.", "content": content}},
        },
        "put": {
            "operationId": "write",
            "requestBody": {"required": True, "content": content},
            "responses": {"204": {"description": "Done."}},
        },
    }
    for operation in operations.values():
        operation["tags"] = ["Things"]
    document = {
        **_HEAD,
        "servers": [{"url": "https://example.com"}],
        "paths": {"/thing": operations},
        "components": {"schemas": yaml.safe_load(textwrap.dedent(schemas))},
    }
    text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
    return Example(text, settings)


def write_workspace(folder: Path, providers: Mapping[str, Example]) -> Path:
    """Writes a workspace `specs` with these providers; its packages go to `generated`.

    Returns the folder of clientloom.yaml.
    """
    specs = folder / "specs"
    for name, example in providers.items():
        place = specs / name
        place.mkdir(parents=True, exist_ok=True)
        (place / "openapi.yaml").write_text(example.document, encoding="utf-8")
        (place / "provider.yaml").write_text(example.provider, encoding="utf-8")
    settings = {"output": "../generated", "providers": list(providers)}
    (specs / "clientloom.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return specs


class NotGeneratedError(Exception):
    """An example cannot be generated; carries what was found."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(one.message for one in diagnostics))
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Woven:
    """A generated package: where it is, what was found, and the imported module."""

    folder: Path
    diagnostics: tuple[Diagnostic, ...]
    module: ModuleType

    @property
    def codes(self) -> list[str]:
        """The names of the codes of all diagnostics."""
        return [one.code.name for one in self.diagnostics]

    @property
    def models(self) -> Any:
        """The models of the package."""
        return self.module.models

    def source(self, path: str) -> str:
        """The text of a file, by its path within the import package."""
        return (self.folder / self.module.__name__ / path).read_text(encoding="utf-8")

    def files(self) -> list[str]:
        """The paths of all files, sorted."""
        return sorted(
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        )

    def client(self, server: HttpServer, **arguments: Any) -> Any:
        """The sync client, pointed at a server; it does not repeat requests."""
        options = {"base_url": server.url, "max_retries": 0, **arguments}
        return self.module.Example(**options)

    def async_client(self, server: HttpServer, **arguments: Any) -> Any:
        """The async client, pointed at a server; it does not repeat requests."""
        options = {"base_url": server.url, "max_retries": 0, **arguments}
        return self.module.AsyncExample(**options)


class Weaver:
    """Generates examples and imports them, each once; a context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._worker = DictionaryWorker()
        self._made: dict[Example, Woven] = {}
        self._files: dict[tuple[Path, str], Woven] = {}

    def __call__(self, example: Example) -> Woven:
        """The package of an example. Raises NotGeneratedError when it has errors."""
        if example not in self._made:
            self._made[example] = self._weave(example)
        return self._made[example]

    def _weave(self, example: Example) -> Woven:
        folder = self._folder / example.package
        specs = write_workspace(folder, {"example": example})
        folder, diagnostics = self.write(specs)
        with _importable(folder):
            return Woven(folder, diagnostics, importlib.import_module(example.package))

    def file(self, description: Path, settings: str = "") -> Woven:
        """The package of a description as it lies in a file, and of nothing else.

        Args:
            description: The file.
            settings: What its provider.yaml says besides the names.

        Raises NotGeneratedError when it has errors.
        """
        key = description, settings
        if key not in self._files:
            self._files[key] = self._weave_file(description, settings)
        return self._files[key]

    def _weave_file(self, description: Path, settings: str) -> Woven:
        content = description.read_bytes()
        settings = f"{settings}\nopenapi: {description.name}"
        example = Example("paths: {}", settings)
        package = f"example_{hashlib.sha256(content).hexdigest()[:10]}"
        specs = write_workspace(self._folder / package, {"example": example})
        (specs / "example" / description.name).write_bytes(content)
        provider = specs / "example" / "provider.yaml"
        text = provider.read_text(encoding="utf-8").replace(example.package, package)
        provider.write_text(text, encoding="utf-8")
        folder, diagnostics = self.write(specs)
        with _importable(folder):
            return Woven(folder, diagnostics, importlib.import_module(package))

    def write(self, specs: Path) -> tuple[Path, tuple[Diagnostic, ...]]:
        """Generates the only provider of a workspace; its folder, what was found.

        Raises NotGeneratedError when it has errors.
        """
        workspace = load_workspace(specs)
        (provider,) = workspace.providers
        package = client_package(provider, workspace, self._worker)
        if package.files is None or reaches(package.diagnostics, Options().fail_on):
            raise NotGeneratedError(package.diagnostics)
        folder = workspace.output / provider.name
        changes = compare(folder, read_manifest(folder), package.files)
        delivery = Delivery(provider.name, package.files, changes)
        write_packages(workspace.output, [delivery])
        return folder, package.diagnostics

    def package(self, specs: Path) -> GeneratedPackage:
        """The package of the only provider of a workspace, in memory."""
        workspace = load_workspace(specs)
        (provider,) = workspace.providers
        return client_package(provider, workspace, self._worker)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._worker.__exit__(kind, error, traceback)


@contextlib.contextmanager
def _importable(folder: Path) -> Iterator[None]:
    """Puts a folder on the path while a package of it is imported for the first time."""
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
