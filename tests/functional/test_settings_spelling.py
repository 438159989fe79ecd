"""Settings that are misspelled: the diagnostic says which key was meant, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commands import run
from tests.support.workspace import Example, write_workspace

PATHS = 'paths: {/a: {get: {responses: {"204": {description: D}}}}}'


@pytest.mark.parametrize(
    ("settings", "key", "pointer"),
    [
        ("base_url2: x", "base-url", "/base_url2"),
        ("over-lays: [a.yaml]", "overlays", "/over-lays"),
        ("credentials: {key: {enviroment: K}}", "environment", None),
        (
            "paging: [{kind: page-number, paramter: page, items: /a, parameter: p}]",
            "parameter",
            "/paging/0/paramter",
        ),
        (
            "paging: [{kind: page-number, parameter: p, items: /a, total-page: /t}]",
            "total-pages",
            "/paging/0/total-page",
        ),
        (
            "authentication: [{strategy: bearer, schemes: [a], token: t, prefx: x}]",
            "prefix",
            "/authentication/0/prefx",
        ),
        ("timeout: {conect: 1}", "connect", "/timeout/conect"),
        (
            "webhooks: {verification: {strategy: standard-webhooks, secret: s, tolerence: 1}}",
            "tolerance",
            "/webhooks/verification/tolerence",
        ),
    ],
)
def test_a_misspelled_key_suggests_the_right_one(
    tmp_path: Path, settings: str, key: str, pointer: str | None
) -> None:
    specs = write_workspace(tmp_path, {"example": Example(PATHS, settings)})
    ran = run("lint", "--workspace", str(specs), "--format", "json")
    assert ran.code == 2
    (diagnostic,) = ran.json["diagnostics"]
    assert diagnostic["code"] == "settings-invalid"
    assert diagnostic["message"].startswith("this key does not exist (")
    assert diagnostic["hint"] == f"Did you mean {key!r}?"
    if pointer is not None:
        assert diagnostic["origin"]["pointer"] == pointer
    assert diagnostic["origin"]["line"] is not None


def test_a_key_of_the_workspace_too(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path, {"example": Example(PATHS)})
    file = specs / "clientloom.yaml"
    file.write_text(f"{file.read_text()}formater: black\n", encoding="utf-8")
    ran = run("lint", "--workspace", str(specs))
    assert ran.code == 2
    assert "Did you mean 'formatter'?" in ran.stderr


def test_a_key_that_is_like_none_has_the_usual_hint(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path, {"example": Example(PATHS, "zzz: 1")})
    ran = run("lint", "--workspace", str(specs))
    assert ran.code == 2
    assert "this key does not exist (zzz)" in ran.stderr
    assert "Did you mean" not in ran.stderr
