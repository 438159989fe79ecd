"""Build tools run clientloom: Ninja as docs/scale.md shows it, Bazel with its rule.

`CLIENTLOOM_SCALE=200 pytest tests/functional/test_scale.py` builds that many providers.
Each is a process, and most of its time goes into loading, so that a usual run of the tests
builds a few.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.commands import contents, run
from tests.support.pipelines import PIPELINES, ROOT, shell
from tests.support.workspace import Example, write_workspace

PAGE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
NUMBER = int(os.environ.get("CLIENTLOOM_SCALE", "8"))
PROGRAMS = Path(sys.executable).parent


def small(name: str, more: str = "") -> Example:
    """A small provider whose one schema is in a file of its own."""
    return Example(
        f"""
        info: {{title: {name}, version: "1.0"}}
        openapi: 3.1.0
        servers: [{{url: "https://{name}.example"}}]
        paths:
          /things:
            get:
              operationId: list
              tags: [things]
              responses:
                "200":
                  description: All.{more}
                  content:
                    application/json: {{schema: {{$ref: "thing.yaml"}}}}
        """,
        f"package: {name}_client",
    )


THING = "{{title: Thing, type: object, properties: {{{field}: {{type: string}}}}}}\n"


class Workspace:
    """A workspace of many providers, and the commands of the page."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        self.folder = folder
        write_workspace(folder, {name: small(name) for name in names})
        for name in names:
            self.describe(name, "a")
        shutil.copy(PIPELINES / "ninja" / "write_build.py", folder)

    def describe(self, name: str, field: str) -> None:
        """Writes the schema of a provider."""
        (self.folder / "specs" / name / "thing.yaml").write_text(
            THING.format(field=field)
        )

    def shell(self, line: str, *, check: bool = True) -> Any:
        """Runs a line of the page."""
        return shell(
            "bash",
            "-o",
            "pipefail",
            "-c",
            line,
            cwd=self.folder,
            path=PROGRAMS,
            check=check,
        )

    def ninja(self, *, check: bool = True) -> set[str]:
        """Runs Ninja; the packages whose action ran."""
        result = self.shell("ninja -k 0", check=check)
        found = re.findall(
            r"^(?:\[\d+/\d+\] |FAILED: )(.*)$", result.stdout, re.MULTILINE
        )
        return {line for line in found if "/" not in line}


def commands() -> list[str]:
    """The commands of the page, in order."""
    blocks = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert all(line.startswith("$ ") for line in lines)
    return [line.removeprefix("$ ") for line in lines]


def test_ninja_runs_what_changed_and_makes_what_generate_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"p{index:03}" for index in range(NUMBER)]
    home = Workspace(tmp_path / "home", names)
    monkeypatch.chdir(home.folder)
    made = home.folder / "generated"

    def generated() -> dict[str, bytes]:
        assert run("generate", "--output", tmp_path / "whole").code == 0
        return contents(tmp_path / "whole")

    printed = [home.shell(command).stdout for command in commands()]
    assert f"[{NUMBER + 1}/{NUMBER + 1}]" in printed[-2]
    assert "no work to do" in printed[-1]
    assert contents(made) == generated()
    assert run("check").code == 0

    first, second, third, fourth = names[:4]
    home.describe(second, "b")
    assert home.ninja() == {second}
    assert contents(made) == generated()
    assert home.ninja() == set()

    description = home.folder / "specs" / first / "openapi.yaml"
    description.write_text(description.read_text() + "# A comment.\n")
    assert home.ninja() == {first}
    assert home.ninja() == set(), "what changes nothing is done too"

    changes = home.folder / "specs" / third / "changes.yaml"
    changes.write_text("releases: []\n")
    assert home.ninja() == {third}, "a new file is noticed"
    assert home.ninja() == set()

    # A reference to a file that no plan knows.
    schema = home.folder / "specs" / fourth / "thing.yaml"
    (schema.parent / "new.yaml").write_text(THING.format(field="c"))
    schema.write_text('$ref: "new.yaml"\n')
    assert home.ninja() == {fourth}
    (schema.parent / "new.yaml").write_text(THING.format(field="d"))
    assert home.ninja() == {fourth}
    assert contents(made) == generated()

    (home.folder / "specs" / second / "openapi.yaml").write_text("openapi: [")
    home.describe(third, "e")
    before = contents(made / second)
    assert third in home.ninja(check=False)
    assert contents(made / second) == before
    write_workspace(home.folder, {second: small(second)})
    write_settings(home, names)
    home.ninja()
    assert home.ninja() == set()
    assert contents(made) == generated()

    # One more provider: the others are asked, and have nothing to write.
    write_workspace(home.folder, {"more": small("more")})
    home.describe("more", "a")
    write_settings(home, [*names, "more"])
    home.shell(next(line for line in commands() if "build.ninja" in line))
    times = {path: path.stat().st_mtime_ns for path in made.glob("p*/.clientloom.json")}
    assert "more" in home.ninja()
    assert {path: path.stat().st_mtime_ns for path in times} == times
    assert contents(made) == generated()
    assert home.ninja() == set()


def write_settings(home: Workspace, names: list[str]) -> None:
    """Lists the providers of a workspace."""
    settings = {"output": "../generated", "providers": names}
    path = home.folder / "specs" / "clientloom.yaml"
    path.write_text(yaml.safe_dump(settings))


def test_the_page_shows_the_rule_for_bazel_as_it_is() -> None:
    rule = (PIPELINES / "bazel" / "clientloom.bzl").read_text(encoding="utf-8")
    blocks = re.findall(r"^```starlark\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert blocks[0] in rule


TOOL = """
def _tool_impl(ctx):
    out = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.symlink(output = out, target_file = ctx.file.src, is_executable = True)
    return [DefaultInfo(executable = out)]

tool = rule(
    implementation = _tool_impl,
    executable = True,
    attrs = {"src": attr.label(allow_single_file = True)},
)
"""


@pytest.mark.skipif(shutil.which("bazel") is None, reason="there is no Bazel here")
def test_bazel_makes_what_generate_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Workspace(tmp_path / "home", ["pets", "cats"])
    monkeypatch.chdir(home.folder)
    tools, specs = home.folder / "tools", home.folder / "specs"
    tools.mkdir()
    for name in ("WORKSPACE", "MODULE.bazel"):
        (home.folder / name).touch()
    shutil.copy(PIPELINES / "bazel" / "clientloom.bzl", tools)
    (tools / "tool.bzl").write_text(TOOL)
    (tools / "BUILD").write_text(
        'load(":tool.bzl", "tool")\n'
        'tool(name = "clientloom", src = "run", visibility = ["//visibility:public"])\n'
    )
    (tools / "run").write_text(f'#!/bin/sh\nexec {PROGRAMS / "clientloom"} "$@"\n')
    (tools / "run").chmod(0o755)
    blocks = re.findall(r"^```starlark\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (specs / "BUILD").write_text(blocks[1])

    def build() -> dict[str, bytes]:
        root = f"--output_user_root={tmp_path / 'bazel'}"
        shell("bazel", "--batch", root, "build", "//specs:clients", cwd=home.folder)
        return {
            f"{name}/{path}": content
            for name in ("runtime", "pets", "cats")
            for path, content in contents(
                home.folder / "bazel-bin" / "specs" / f"{name}.out" / name
            ).items()
        }

    try:
        for field in ("a", "b"):
            home.describe("pets", field)
            made = build()
            assert run("generate", "--output", tmp_path / "whole").code == 0
            assert made == contents(tmp_path / "whole")
    finally:
        # Bazel takes the right to write from what it made.
        shell("chmod", "-R", "u+w", tmp_path / "bazel", cwd=tmp_path)
