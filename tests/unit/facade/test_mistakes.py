"""What bindings can get wrong beside the description, each told at its place.

Every row edits the workspace of tests/cases/facade in one place. The cases there show how
the most important ones are printed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.facade.plan.facade import build_facade
from generator.generation.pipeline import build_api
from generator.model import Api
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import write_workspace

BINDING = "harbour/connections.yaml"
WORDS = "connections.yaml"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Api:
    workspace = load_workspace(write_workspace(tmp_path_factory.mktemp("harbour")))
    built = build_api(workspace.providers[0])
    assert built.api is not None
    return built.api


def found(
    folder: Path, api: Api, file: str, old: str, new: str
) -> tuple[Diagnostic, ...]:
    """What is found after an edit of one file."""
    specs = write_workspace(folder)
    path = specs / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    return build_facade(load_workspace(specs), {"harbour": api}).diagnostics


MISTAKES = [
    # Values
    ("id: number\n", "id: $captain\n", "no variable $captain", "set/id"),
    ("id: number\n", "id: $user.rank\n", "names of user are captain", "set/id"),
    ("id: number\n", "identity: number\n", "no field 'identity'", "set/identity"),
    ("      id: number\n", "", "requires the field 'id'", "set"),
    ("access: {value: read}\n      c", "access: read_all\n      c", "Access", "access"),
    (
        "access: {value: read}\n      c",
        "access: {value: [read]}\n      c",
        "single",
        "access/value",
    ),
    ("created_at: since", "created_at: {since: x}", "a path", "created_at"),
    (
        "created_at: since",
        "created_at: {using: split, of: since}",
        "does not return",
        "using",
    ),
    (
        "created_at: since",
        "created_at: {using: from-now, hours: 1}",
        "accepts",
        "hours",
    ),
    ("of: landed", "off: landed", "accepts of", "off"),
    (
        "name: harbour.title",
        "name: {of: harbour.title, table: word}",
        "`table` must map",
        "institution/name/table",
    ),
    ("since\n", "state.since\n", "no object has 'since'", "created_at"),
    ("code: leak.word", "code: leaks.word", "no 'leaks'", "problem/code"),
    # Rows
    ("      - {status: unknown}\n", "", "last row must not have `when`", "decide/5"),
    (
        "status: syncing}",
        "status: sinking}",
        "not one of the values",
        "decide/1/status",
    ),
    ("status: syncing}", "reason: reauth}", "does not set 'status'", "decide/1"),
    (
        "{when: {state: loading}",
        "{when: {state: {is: x}}",
        "a condition must be",
        "state",
    ),
    ("status: pending}", "status: pending, mood: calm}", "no field 'mood'", "decide"),
    ("of: Mooring\n", "of: Morning\n", "no schema 'Morning'", "of"),
    (
        "{when: {state: loading}",
        "{when: [state, loading]",
        "Conditions by path",
        "decide/1",
    ),
    # Calls
    ("at: moorings", "at: mornings", "MooringPage has no 'mornings'", "list/at"),
    ("start: 1, pages: pages", "start: 1, pages: page", "no 'page'", "paging/pages"),
    (
        "paging: {parameter: page, start: 1",
        "paging: {parameter: side, start: 1",
        "no parameter 'side'",
        "parameter",
    ),
    (
        "requires: [redirect_url]",
        "requires: [passport]",
        "no argument 'passport'",
        "requires/0",
    ),
    (
        "access: {refused: Moorings are only watched.}\n"
        "      state: {refused: The gangway brings nothing back.}\n"
        "    body: {comeback: $redirect_url, harbour: $institution}",
        "institution: {ignored: There is one.}\n"
        "      state: {refused: The gangway brings nothing back.}\n"
        "    body: {comeback: $redirect_url, harbour: $access}",
        None,
        None,
    ),
    (
        "access: {refused: Moorings",
        "access: {ignored: Nobody trades., refused: Moorings",
        "exactly one of `refused` and `ignored`",
        "arguments/access",
    ),
    ("depth: 3", "depth: three", "cannot be 'three'", "body/depth"),
    ("depth: 3", "depth: $user_present", "cannot be", "body/depth"),
    ("'true': aboard, ", "", "no row for 'true'", "table"),
    (
        "'true': aboard",
        "'yes': ashore, 'true': aboard",
        "not one of true, false",
        "yes",
    ),
    (
        "table: {'true': aboard",
        "table: {'true': overboard",
        "cannot be 'overboard'",
        "true",
    ),
    ("call: castOff", "calls: castOff", "this key does not exist", "calls"),
    ("call: castOff\n    result", "result", "either `call` or `unsupported`", "delete"),
    ("instead: [reconnect]", "instead: [repair]", "no operation 'repair'", "instead/0"),
    ("  job: {", "  chore: {", "neither bound nor declared unsupported", "operations"),
    # The rest
    (
        "code: storm, status: 503",
        "code: storm, operation: sail",
        "no operation 'sail'",
        "operation",
    ),
    (
        "  captain: $user.captain",
        "  captain: $user.captain\n  mate: $user.captain",
        None,
        None,
    ),
    ("times: utc", "times: local", "Input should be 'utc' or 'unknown'", "times"),
    (
        "captain: {about: The captain's name.}",
        "captain: {about: x, credential: pin}",
        "no credential 'pin'",
        "credential",
    ),
]


@pytest.mark.parametrize(("old", "new", "message", "place"), MISTAKES)
def test_a_mistake_in_a_binding(
    old: str, new: str, message: str | None, place: str | None, api: Api, tmp_path: Path
) -> None:
    diagnostics = found(tmp_path, api, BINDING, old, new)
    if message is None or place is None:
        assert diagnostics == ()
        return
    told = [one for one in diagnostics if message in one.message]
    assert told, [one.message for one in diagnostics]
    origin = told[0].origin
    assert origin is not None
    assert origin.file.endswith(BINDING)
    assert origin.pointer.endswith(place)


MISTAKEN_WORDS = [
    (
        "reason: {type: ActionReason or none",
        "reason: {type: Raisin or none",
        "'Raisin' is not a type",
    ),
    ("same-as: Progress", "same-as: Regress", "no model 'Regress'"),
    ("raises: ConsentExpired}", "raises: Expired}", "no error 'Expired'"),
    ("  Gone: {is: NotFound", "  Gone: {is: Lost", "'Lost' must come before"),
    ("  404: NotFound", "  404: Missing", "no error 'Missing'"),
    (
        "      unknown: {about: The provider does not say.}\n  ActionReason",
        "  ActionReason",
        "requires the value 'unknown'",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), MISTAKEN_WORDS)
def test_a_mistake_in_the_words(
    old: str, new: str, message: str, api: Api, tmp_path: Path
) -> None:
    specs = write_workspace(tmp_path)
    path = specs / WORDS
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    diagnostics = build_facade(load_workspace(specs), {"harbour": api}).diagnostics
    assert any(message in one.message for one in diagnostics), diagnostics


BERTHS = """
        berths:
          type: array
          items:
            type: object
            properties:
              sign:
                type: object
                properties:
                  board: {type: object, properties: {letters: {type: string}}}
"""


def test_a_path_inside_each_leads_through_one_object(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    edits = {
        "openapi.yaml": ("        open: {type: boolean}\n", BERTHS.removeprefix("\n")),
        "connections.yaml": (
            "available: open",
            ", fields: {each: berths, name: sign.board.letters, kind: text}",
        ),
    }
    for name, (old, more) in edits.items():
        path = specs / "harbour" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, old + more), encoding="utf-8")
    workspace = load_workspace(specs)
    api = build_api(workspace.providers[0]).api
    assert api is not None
    (found,) = build_facade(workspace, {"harbour": api}).diagnostics
    assert found.origin.pointer == "/models/Institution/set/fields/name"
    assert "'sign.board.letters' goes through more than one object" in found.message
