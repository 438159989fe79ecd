"""What locals and functions of an adapter are called: after what they hold.

Whoever steps through an adapter reads meanings, and a new row of a binding renames
nothing that was there before.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.facade.build import build_facade
from generator.facade.render.files import render_facade
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
    files = render_facade(result.facade, {provider: api}, template_folders(workspace))
    return files[f"connections/providers/{provider}.py"].decode("utf-8")


@pytest.mark.parametrize("provider", ["basiq", "powens", "saltedge", "snaptrade"])
def test_nothing_is_numbered(provider: str, apis: dict[str, Api]) -> None:
    source = adapter(ROOT / "specs", provider, apis[provider])
    assert re.findall(r"\b[a-z_]+_\d+\b", source) == []


@dataclass(frozen=True)
class Added:
    """A row that a binding gains in front of another.

    `named` is what the adapter calls it, `changed` are the lines that list all rows.
    """

    provider: str
    before: str
    row: str
    named: str
    changed: tuple[str, ...] = ()


ADDED = {
    "an item of a list": Added(
        "basiq",
        "- {when: {loginIdCaption: {not: null}}",
        "- {when: {shortName: {not: null}}, name: {value: alias}, label: shortName, "
        "kind: text, required: true}",
        "alias_field",
    ),
    "an alternative": Added(
        "powens",
        "- when: {state: [additionalInformationNeeded, wrongpass]}",
        "- {when: {state: webauthRequired}, kind: redirect, id: id}",
        "redirect_challenge",
        ("challenge=first(fields_challenge, app_validation_challenge),",),
    ),
    "a row of a table": Added(
        "basiq",
        "- {when: {$unfinished: {not: null}}, status: syncing}",
        "- {when: {$unfinished.result.code: unknown-error}, status: syncing}",
        "unfinished_result_code",
    ),
    "a call": Added(
        "powens",
        "- call: updateSyncUserConnection\n      when: {$challenge.kind: app_validation}",
        "- {when: {$challenge.kind: redirect}, call: getUserConnection, "
        "parameters: {connectionId: $challenge.id}, result: {set: {kind: done}}}",
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
    binding = path.read_text(encoding="utf-8")
    place = re.search(rf"^ *(?={re.escape(added.before)})", binding, re.MULTILINE)
    assert place is not None
    start = place.start()
    row = f"{place[0]}{added.row}\n"
    old = adapter(specs, added.provider, apis[added.provider])
    path.write_text(binding[:start] + row + binding[start:], encoding="utf-8")
    new = adapter(specs, added.provider, apis[added.provider])
    gone = Counter(map(str.strip, old.splitlines()))
    gone -= Counter(map(str.strip, new.splitlines()))
    assert sorted(gone) == sorted(added.changed)
    assert added.named not in old
    assert re.search(rf"\b{added.named}\b", new)
