"""What locals and functions of an adapter are called: after what they hold.

Whoever steps through an adapter reads meanings, and a new row of a binding renames
nothing that was there before.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.facade.plan.facade import build_facade
from generator.facade.render.package import render_facade
from generator.generation.pipeline import build_api, template_folders
from generator.model import Api
from generator.project.reading import load_workspace
from tests.support.facade import ROOT


@pytest.fixture(scope="module")
def apis() -> dict[str, Api]:
    workspace = load_workspace(ROOT / "specs")
    built = {one.name: build_api(one).api for one in workspace.providers}
    return {name: api for name, api in built.items() if api is not None}


def adapter(specs: Path, provider: str, api: Api) -> str:
    """The adapter of one provider, as its binding is now."""
    workspace = load_workspace(specs)
    result = build_facade(workspace, {provider: api})
    assert result.facade is not None, result.diagnostics
    files = render_facade(
        result.facade,
        {provider: api},
        template_folders(workspace),
        workspace.settings.formatter,
    )
    return files[f"connections/providers/{provider}.py"].decode("utf-8")


@pytest.mark.parametrize("provider", ["basiq", "powens", "saltedge", "snaptrade"])
def test_nothing_is_numbered(provider: str, apis: dict[str, Api]) -> None:
    source = adapter(ROOT / "specs", provider, apis[provider])
    assert re.findall(r"\b[a-z_]+_\d+\b", source) == []


@dataclass(frozen=True)
class Added:
    """A row that a list of a binding gains at an index.

    `named` is what the adapter calls it, `changed` are the lines that list all rows.
    """

    provider: str
    rows: tuple[str, ...]
    index: int
    row: dict[str, Any]
    named: str
    changed: tuple[str, ...] = ()


ADDED = {
    "an item of a list": Added(
        "basiq",
        ("models", "Institution", "set", "fields"),
        0,
        {
            "when": {"shortName": {"not": None}},
            "name": {"value": "alias"},
            "label": "shortName",
            "kind": "text",
            "required": True,
        },
        "alias_field",
    ),
    "an alternative": Added(
        "powens",
        ("models", "Connection", "set", "challenge"),
        0,
        {"when": {"state": "webauthRequired"}, "kind": "redirect", "id": "id"},
        "redirect_challenge",
        ("challenge=first(fields_challenge, app_validation_challenge),",),
    ),
    "a row of a table": Added(
        "basiq",
        ("operations", "get", "result", "decide"),
        1,
        {"when": {"$unfinished.result.code": "unknown-error"}, "status": "syncing"},
        "unfinished_result_code",
    ),
    "a call": Added(
        "powens",
        ("operations", "answer"),
        0,
        {
            "when": {"$challenge.kind": "redirect"},
            "call": "getUserConnection",
            "arguments": {"values": {"ignored": "A page has no fields."}},
            "parameters": {"connectionId": "$challenge.id"},
            "result": {"set": {"kind": "done"}},
        },
        "_answer_when_redirect",
    ),
}


@pytest.mark.parametrize("name", ADDED)
def test_a_new_row_renames_nothing(
    name: str, tmp_path: Path, apis: dict[str, Api]
) -> None:
    added = ADDED[name]
    specs = tmp_path / "specs"
    shutil.copytree(ROOT / "specs", specs)
    path = specs / added.provider / "connections.yaml"
    binding = yaml.safe_load(path.read_text(encoding="utf-8"))
    old = adapter(specs, added.provider, apis[added.provider])
    rows = reduce(lambda node, key: node[key], added.rows, binding)
    rows.insert(added.index, added.row)
    path.write_text(yaml.safe_dump(binding, sort_keys=False), encoding="utf-8")
    new = adapter(specs, added.provider, apis[added.provider])
    gone = Counter(map(str.strip, old.splitlines()))
    gone -= Counter(map(str.strip, new.splitlines()))
    assert sorted(gone) == sorted(added.changed)
    assert added.named not in old
    assert re.search(rf"\b{added.named}\b", new)
