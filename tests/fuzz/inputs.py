"""The workspaces that are mutated: those of the test cases, and of other folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
LARGE = 60_000
"""Bytes from which a spec is too slow to generate thousands of times."""

SETTINGS = b"output: ../generated\nproviders: [example]\n"
PROVIDER = b"class: Example\npackage: example_client\nenvironment: EXAMPLE\n"


@dataclass(frozen=True, slots=True)
class Input:
    """A workspace in memory.

    Attributes:
        name: Where it comes from.
        files: The content of each file, by its path in the workspace.
    """

    name: str
    files: Mapping[str, bytes]

    @property
    def specs(self) -> list[str]:
        """The paths of the files that are read as OpenAPI documents."""
        return [path for path in self.files if not is_settings(path)]

    def replaced(self, path: str, content: bytes) -> Input:
        """The same workspace with another content of one file."""
        return Input(self.name, {**self.files, path: content})

    def without(self, path: str) -> Input:
        """The same workspace without one file."""
        files = {name: text for name, text in self.files.items() if name != path}
        return Input(self.name, files)

    def write(self, folder: Path) -> None:
        """Writes the workspace."""
        for path, content in self.files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)


def is_settings(path: str) -> bool:
    """Whether a file belongs to clientloom, and is no OpenAPI document."""
    names = ("clientloom.yaml", "provider.yaml", "connections.yaml")
    return path.endswith(names) or "overlay" in path


def all_inputs(corpora: Iterable[Path]) -> list[Input]:
    """Every workspace, always in the same order: of the test cases, and one for each
    small spec in the folders of `corpora`."""
    cases = (*found_cases(), *_document_cases(), *_command_cases(), *_facades())
    return [*cases, *_of_corpora(corpora)]


def found_cases() -> Iterator[Input]:
    """The workspaces in which fuzzing found a mistake that is corrected now."""
    for folder in sorted((CASES / "fuzz").iterdir()):
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        yield Input(f"fuzz/{folder.name}", files)


def _document_cases() -> Iterator[Input]:
    """Each description of a case, with its overlays."""
    for folder in sorted((CASES / "document").iterdir()):
        settings = _settings(folder / "case.yaml")
        if "description" in settings or "root" in settings:
            continue
        skipped = {"case.yaml", "expected.yaml", "expected.txt", "remote"}
        files = {
            f"example/{path.relative_to(folder).as_posix()}": path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.relative_to(folder).parts[0] not in skipped
        }
        if "example/openapi.yaml" not in files:
            continue
        overlays = settings.get("overlays")
        provider = PROVIDER
        if overlays:
            provider += f"overlays: {overlays}\n".encode()
        files |= {"clientloom.yaml": SETTINGS, "example/provider.yaml": provider}
        yield Input(f"document/{folder.name}", files)


def _settings(path: Path) -> dict[str, object]:
    settings = yaml.safe_load(path.read_bytes()) if path.exists() else None
    return settings if isinstance(settings, dict) else {}


def _command_cases() -> Iterator[Input]:
    for folder in sorted((CASES / "command").iterdir()):
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*.yaml"))
        }
        if "example/openapi.yaml" in files:
            usual = {"clientloom.yaml": SETTINGS, "example/provider.yaml": PROVIDER}
            yield Input(f"command/{folder.name}", {**usual, **files})


def _facades() -> Iterator[Input]:
    words = (ROOT / "specs" / "connections.yaml").read_bytes()
    folder = CASES / "facade" / "workspace"
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }
    yield Input("facade/harbour", {**files, "connections.yaml": words})
    for name in ("basiq", "saltedge"):
        folder = ROOT / "specs" / name
        files = {
            f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
            for path in sorted(folder.rglob("*.yaml"))
            if path.name != "differences.yaml"
        }
        settings = f"output: ../generated\nproviders: [{name}]\n".encode()
        common = {"clientloom.yaml": settings, "connections.yaml": words}
        yield Input(f"specs/{name}", {**common, **files})


def _of_corpora(corpora: Iterable[Path]) -> Iterator[Input]:
    for corpus in corpora:
        for path in sorted(corpus.rglob("*")):
            if path.suffix not in (".yaml", ".yml", ".json"):
                continue
            if path.stat().st_size > LARGE:
                continue
            yield Input(
                f"{corpus.name}/{path.relative_to(corpus).as_posix()}",
                {
                    "clientloom.yaml": SETTINGS,
                    "example/provider.yaml": PROVIDER,
                    "example/openapi.yaml": path.read_bytes(),
                },
            )
