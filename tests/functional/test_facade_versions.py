"""One binding serves descriptions of several ages, without a change to any code."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.facade.plan.facade import build_facade
from generator.facade.plan.providers import Facade
from generator.generation.delivery import Options
from generator.generation.packages import generate
from generator.generation.pipeline import build_api
from generator.generation.selection import packages_of
from generator.output.reports import Outcome
from generator.project.reading import load_workspace
from tests.servers.snaptrade import SnapTradeServer
from tests.support.facade import REDIRECT, ROOT
from tests.support.shared import SHARED, needs_shared

HISTORY = SHARED / "upstream" / "snaptrade" / "history"
NEXT = "2026-08-10-864575a8"
"""It drops `DELETE /authorizations/{id}` and `GET /sessionEvents`."""


def write_workspace(folder: Path, version: str, suffix: str = "") -> Path:
    """A workspace of SnapTrade alone, in the vendor's words of some day."""
    specs = folder / "specs"
    place = specs / "snaptrade"
    place.mkdir(parents=True)
    for name in ("connections.yaml", "overlay.yaml"):
        shutil.copy(ROOT / "specs" / "snaptrade" / name, place)
    settings = yaml.safe_load((ROOT / "specs/snaptrade/provider.yaml").read_text())
    settings["package"] += suffix
    (place / "provider.yaml").write_text(yaml.safe_dump(settings))
    shutil.copy(HISTORY / f"{version}.yaml", place / "openapi.yaml")
    words = (ROOT / "specs" / "connections.yaml").read_text(encoding="utf-8")
    words = words.replace("import: connections", f"import: connections{suffix}")
    (specs / "connections.yaml").write_text(words, encoding="utf-8")
    (specs / "clientloom.yaml").write_text("output: ../out\nproviders: [snaptrade]\n")
    return specs


def facade_of(specs: Path) -> Facade:
    """The facade over a workspace, checked and not rendered."""
    workspace = load_workspace(specs)
    apis = {one.name: build_api(one).api for one in workspace.providers}
    built = build_facade(workspace, {k: api for k, api in apis.items() if api})
    assert built.diagnostics == ()
    assert built.facade is not None
    return built.facade


@needs_shared
@pytest.mark.parametrize(
    ("version", "calls"),
    [
        (
            "2025-12-05-0cf157a7",
            {
                "delete": ["Connections_removeBrokerageAuthorization"],
                "events": ["Connections_sessionEvents"],
                "accounts": ["AccountInformation_listUserAccounts"],
            },
        ),
        (
            "2026-08-07-695992de",
            {
                "delete": ["Connections_deleteConnection"],
                "events": ["Connections_sessionEvents"],
                "accounts": ["Connections_listBrokerageAuthorizationAccounts"],
            },
        ),
        (
            NEXT,
            {
                "delete": ["Connections_deleteConnection"],
                "events": [],
                "accounts": ["Connections_listBrokerageAuthorizationAccounts"],
            },
        ),
        ("2026-08-21-e75ad55f", {"delete": ["Connections_deleteConnection"]}),
    ],
)
def test_calls_by_the_age_of_the_description(
    tmp_path: Path, version: str, calls: dict[str, list[str]]
) -> None:
    (provider,) = facade_of(write_workspace(tmp_path, version)).providers
    bound = {
        one.operation.name: [case.call.operation.id for case in one.cases]
        for one in provider.operations
    }
    assert {name: bound[name] for name in calls} == calls


@pytest.fixture(scope="module")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The facade over the vendor's next version."""
    if not SHARED.is_dir():
        pytest.skip("the reference material (../shared) is not beside this checkout")
    specs = write_workspace(tmp_path_factory.mktemp("next"), NEXT, "_next")
    workspace = load_workspace(specs)
    reports = list(
        generate(
            workspace,
            packages_of(workspace, workspace.providers),
            Options(None),
            lambda _: None,
        )
    )
    assert {one.outcome for one in reports} == {Outcome.WRITTEN}
    folders = [str(workspace.output / name) for name in ("snaptrade", "connections")]
    sys.path[:0] = folders
    yield __import__("connections_next")
    for folder in folders:
        sys.path.remove(folder)


@pytest.fixture
def user(newest: ModuleType) -> Iterator[tuple[Any, SnapTradeServer]]:
    """A user at a SnapTrade of the same version."""
    import snaptrade_client_next

    with SnapTradeServer(api="2026-08-10", redirect_url=REDIRECT) as server:
        client = snaptrade_client_next.SnapTrade(
            client_id=server.client_id,
            consumer_key=server.consumer_key,
            base_url=server.base_url,
        )
        user_id, secret = server.add_user()
        facade = newest.Connections(snaptrade=client)
        with client:
            yield (
                facade.for_user("snaptrade", user_id=user_id, user_secret=secret),
                server,
            )


def test_delete_uses_the_newer_operation(user: tuple[Any, SnapTradeServer]) -> None:
    connections, server = user
    session = connections.start_session(redirect_url=REDIRECT)
    outcome = connections.parse_redirect(server.portal(session.url))
    (connection,) = connections.list()
    assert outcome.connection_ids == (connection.id,)
    progress = connections.delete(connection)
    assert (progress.kind, progress.connection_id) == ("queued", connection.id)
    deleted = server.requests[-1]
    assert (deleted.method, deleted.path) == ("DELETE", f"/connection/{connection.id}")
    server.clock.advance(30)
    assert connections.list() == ()


def test_events_are_unsupported_now(
    newest: ModuleType, user: tuple[Any, SnapTradeServer]
) -> None:
    connections, server = user
    assert connections.capabilities()["events"].supported is False
    with pytest.raises(newest.errors.UnsupportedOperation, match="webhooks"):
        connections.events()
    assert server.requests == []
