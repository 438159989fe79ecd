"""Workspaces to generate from and packages to measure, all in a temporary folder."""

import re
import shutil
import sys
from pathlib import Path

from generator.cache import FOLDER_VARIABLE
from tests.bench.process import Run, run

SPECS = Path(__file__).resolve().parents[2] / "specs"
_SCRIPTS = Path(sys.executable).parent


def copy_workspace(folder: Path) -> Path:
    """A copy of `specs/` in a folder, to be changed at will; its path."""
    specs = folder / "specs"
    shutil.copytree(SPECS, specs, ignore=shutil.ignore_patterns(".clientloom"))
    return specs


def code_only(specs: Path) -> None:
    """Makes a workspace generate neither pages nor tests.

    A template that renders to nothing makes no file, so the workspace has an empty one
    in the place of each of theirs.
    """
    built_in = SPECS.parent / "templates" / "client"
    for kind in ("docs", "tests"):
        for path in (built_in / kind).rglob("*.jinja"):
            own = specs / "templates" / "client" / path.relative_to(built_in)
            own.parent.mkdir(parents=True, exist_ok=True)
            own.write_text("", encoding="utf-8")
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\ntemplates: templates\n", encoding="utf-8")


def workspace_of(folder: Path, description: Path) -> Path:
    """A workspace with one description, whatever it describes."""
    provider = folder / "specs" / "api"
    provider.mkdir(parents=True)
    shutil.copyfile(description, provider / f"openapi{description.suffix}")
    (provider / "provider.yaml").write_text(
        "class: Api\npackage: api_client\nenvironment: API\n"
        f"openapi: openapi{description.suffix}\n",
        encoding="utf-8",
    )
    settings = folder / "specs" / "clientloom.yaml"
    settings.write_text("providers: [api]\n", encoding="utf-8")
    return folder / "specs"


def generate(
    specs: Path, output: Path, *arguments: str, cache: Path | None = None
) -> Run:
    """One run of `clientloom generate`.

    Args:
        specs: The workspace.
        output: The folder for the packages.
        arguments: What is generated; everything by default.
        cache: The folder for what is kept for the next run; by default that of the user.
    """
    command = [str(_SCRIPTS / "clientloom"), "generate", *arguments]
    return run(
        [*command, "--workspace", str(specs), "--output", str(output)],
        variables={} if cache is None else {FOLDER_VARIABLE: str(cache)},
    )


def add_field(description: Path, schema: str, name: str) -> None:
    """Gives a schema of a description one more field."""
    text = description.read_text(encoding="utf-8")
    start = re.compile(rf"^    {schema}:\n(?: {{6,}}.*\n)*?      properties:\n", re.M)
    field = f"        {name}:\n          type: string\n"
    changed, count = start.subn(lambda found: found[0] + field, text, count=1)
    if count != 1:
        raise ValueError(f"{description.name} has no schema {schema}")
    description.write_text(changed, encoding="utf-8")
