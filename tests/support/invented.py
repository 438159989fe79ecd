"""Three providers of our own invention next to the four of this repository.

Each is an OpenAPI document and YAML in `tests/cases/facade/invented`, and a simulator in
`tests.servers.invented`. Nothing in the generator knows them.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from generator.generation.delivery import Options
from generator.generation.packages import generate
from generator.generation.selection import PackageSelection
from generator.output.reports import Outcome
from generator.project.reading import load_workspace
from tests.servers.base import LocalServer
from tests.servers.conformance import INVENTED as CASES
from tests.servers.invented import LedgerServer, QuayServer, TallyServer
from tests.support.facade import DRIVERS, ROOT, Driver, importable
from tests.support.once import once


class LedgerDriver(Driver):
    """Ledger: numbered pages, credentials as lists, challenges."""

    name, package, client_class = "ledger", "ledger_client", "Ledger"
    wrong_keys: ClassVar = {"api_key": "wrong"}
    raw_id = "guid"
    city = "Berlin"

    def make_server(self, **options: Any) -> LocalServer:
        return LedgerServer(**options)

    def credentials(self) -> dict[str, Any]:
        return {"client_id": self.server.client_id, "api_key": self.server.api_key}

    def settings(self) -> dict[str, Any]:
        return {"webhook_secret": self.server.webhook_secret}

    def user(self) -> dict[str, str]:
        return {"guid": self.server.add_user().id}


class QuayDriver(Driver):
    """Quay: POST for everything, cursors in bodies, cents, problems by a second
    call."""

    name, package, client_class = "quay", "quay_client", "Quay"
    wrong_keys: ClassVar = {"secret": "wrong"}
    raw_id = "item_id"
    city = "Berlin"

    def make_server(self, **options: Any) -> LocalServer:
        return QuayServer(**options)

    def credentials(self) -> dict[str, Any]:
        return {"client_id": self.server.client_id, "secret": self.server.secret}

    def settings(self) -> dict[str, Any]:
        return {"webhook_secret": self.server.webhook_secret}

    def user(self) -> dict[str, str]:
        return {"user_token": self.server.add_user().id}


class TallyDriver(Driver):
    """Tally: consents with an expiry, the bank's own page, nested amounts, links to
    pages."""

    name, package, client_class = "tally", "tally_client", "Tally"
    wrong_keys: ClassVar = {"access_token": "wrong"}
    raw_id = "link_id"
    bank_with_page = "Dogwood Banking House"
    has_webhooks = False

    def make_server(self, **options: Any) -> LocalServer:
        return TallyServer(**options)

    def credentials(self) -> dict[str, Any]:
        return {"access_token": self.server.access_token}

    def user(self) -> dict[str, str]:
        return {"customer_id": self.server.add_user().id}


INVENTED: tuple[type[Driver], ...] = (LedgerDriver, QuayDriver, TallyDriver)

ALL_DRIVERS = (*DRIVERS, *INVENTED)


def write_specs(folder: Path, *drivers: type[Driver]) -> Path:
    """A workspace with some providers: those of this repository, and invented ones."""
    specs = folder / "specs"
    specs.mkdir()
    shutil.copy(ROOT / "specs" / "connections.yaml", specs)
    for driver in drivers:
        known = CASES if driver in INVENTED else ROOT / "specs"
        shutil.copytree(known / driver.name, specs / driver.name)
    settings = {"output": "../generated", "providers": [each.name for each in drivers]}
    (specs / "clientloom.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return specs


def import_folders(folder: Path) -> list[str]:
    """The folders to import what `write_facade_over_all` generates from."""
    generated = folder / "generated"
    clients = [str(generated / driver.name) for driver in INVENTED]
    return [*clients, *importable(generated / "connections")]


def write_facade_over_all(folder: Path) -> None:
    """Generates the clients of the invented providers, and the facade over all
    providers."""
    workspace = load_workspace(write_specs(folder, *ALL_DRIVERS))
    names = {driver.name for driver in INVENTED}
    providers = tuple(each for each in workspace.providers if each.name in names)
    selection = PackageSelection(providers, False, ("connections",))
    reports = list(generate(workspace, selection, Options(), lambda _: None))
    assert {report.outcome for report in reports} == {Outcome.WRITTEN}, reports


@contextmanager
def facade_over_all(factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Makes the facade over all providers importable, which one process generates for
    all; the folders that it is imported from."""
    folder = once(factory, "facade-over-all", write_facade_over_all)
    folders = import_folders(folder)
    with imported_from(folders):
        yield folders


@contextmanager
def imported_from(folders: list[str]) -> Iterator[None]:
    """Imports the facade and the invented clients from these folders only: other test
    modules may have imported a facade of the same name."""
    names = ("connections", *(driver.package for driver in INVENTED))
    before = {name: sys.modules.pop(name) for name in _modules(names)}
    path = list(sys.path)
    sys.path[:0] = folders
    try:
        yield
    finally:
        sys.path[:] = path
        for name in _modules(names):
            del sys.modules[name]
        sys.modules.update(before)


def _modules(names: tuple[str, ...]) -> list[str]:
    """The imported modules of some packages."""
    return [name for name in sys.modules if name.partition(".")[0] in names]
