"""The facade in tests: generated anew, and one driver for each simulated provider.

Scenarios are written once, against `Driver`, and run over all providers, sync and async:
they write `await flow.do(user.list())`, which waits for async adapters and passes the
results of sync ones through.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from generator.generation.pipeline import facade_package
from generator.project.reading import load_workspace
from tests.servers.base import LocalServer
from tests.servers.basiq import BasiqServer
from tests.servers.powens import PowensServer
from tests.servers.saltedge import SaltEdgeServer
from tests.servers.snaptrade import SnapTradeServer
from tests.servers.visitors import EndUser

ROOT = Path(__file__).resolve().parents[2]
REDIRECT = "https://app.example.com/connected"


def write_facade(folder: Path) -> Path:
    """Generates the facade of this repository; the folder to import it from."""
    package = facade_package(load_workspace(ROOT / "specs"), "connections", {})
    assert package.files is not None, package.diagnostics
    place = folder / "connections"
    for path, content in package.files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    return place


def importable(facade: Path) -> list[str]:
    """The folders that the facade and the generated clients are imported from."""
    clients = ("runtime", "snaptrade", "powens", "saltedge", "basiq")
    return [str(facade), *(str(ROOT / "generated" / name) for name in clients)]


def add_to_path(folders: list[str]) -> None:
    """Puts folders in front of the path, each once."""
    for folder in reversed(folders):
        if folder not in sys.path:
            sys.path.insert(0, folder)


@dataclass(frozen=True, slots=True)
class Flow:
    """Runs what scenarios write, sync or async."""

    asynchronous: bool

    async def do(self, value: Any) -> Any:
        """The result of a call of a sync or an async adapter."""
        assert inspect.isawaitable(value) is self.asynchronous
        return await value if self.asynchronous else value


class Driver(ABC):
    """One provider with its simulator, as scenarios need it.

    Attributes:
        name: The provider's name in the facade.
        server: The simulator.
        flow: Whether adapters are sync or async.
        wrong_keys: What the client is made with instead, and the provider refuses.
        raw_id: The field of the provider's own connections with their id.
        has_retry_after: Whether a rate limit says how long to wait.
        city: Where the owner of the accounts lives, for providers that know it.
        bank_with_page: The institution that has a page of its own, if one does.
        has_webhooks: Whether the facade can verify its webhooks.
        needs_registration: Whether a user cannot be registered without any data.
    """

    name: ClassVar[str]
    package: ClassVar[str]
    client_class: ClassVar[str]
    wrong_keys: ClassVar[dict[str, str]]
    raw_id: ClassVar[str] = "id"
    has_retry_after: ClassVar[bool] = True
    city: ClassVar[str | None] = None
    bank_with_page: ClassVar[str | None] = None
    has_webhooks: ClassVar[bool] = True
    needs_registration: ClassVar[bool] = True

    def __init__(self, *, asynchronous: bool, **options: Any) -> None:
        self.flow = Flow(asynchronous)
        self.server: Any = self.make_server(**options)
        self._clients: list[Any] = []

    @abstractmethod
    def make_server(self, **options: Any) -> LocalServer:
        """The simulator, not running yet."""

    @abstractmethod
    def credentials(self) -> dict[str, Any]:
        """What the client is made with."""

    @abstractmethod
    def user(self) -> dict[str, str]:
        """A user that the provider knows."""

    def settings(self) -> dict[str, Any]:
        """What the application configures for the provider."""
        return {}

    def break_connection(self, connection_id: str) -> None:
        """The connection stops working until the user does something."""
        self.server.break_connection(connection_id)

    def client(self, **changed: Any) -> Any:
        """A client of the provider that repeats nothing."""
        module = __import__(self.package)
        prefix = "Async" if self.flow.asynchronous else ""
        given = {**self.credentials(), "base_url": self.server.base_url, **changed}
        client = getattr(module, prefix + self.client_class)(max_retries=0, **given)
        self._clients.append(client)
        return client

    def facade(self, **changed: Any) -> Any:
        """The facade over this provider alone."""
        import connections

        prefix = "Async" if self.flow.asynchronous else ""
        arguments, settings = {self.name: self.client(**changed)}, self.settings()
        if settings:
            settings_class = getattr(connections, f"{self.client_class}Settings")
            arguments[f"{self.name}_settings"] = settings_class(**settings)
        return getattr(connections, f"{prefix}Connections")(**arguments)

    def connections(self, **changed: Any) -> Any:
        """The connections of a new user."""
        return self.facade(**changed).for_user(self.name, **self.user())

    def connections_with_wrong_keys(self) -> Any:
        """The connections of a new user, with keys that the provider refuses."""
        return self.connections(**self.wrong_keys)

    async def close(self) -> None:
        """Closes all clients."""
        for client in self._clients:
            await self.flow.do(client.close())

    # What every scenario begins with

    def institution(self, user: Any, person: EndUser) -> Any:
        """The institution of a person, as the facade lists it."""
        del user
        return person.institution

    async def connect(self, user: Any, person: EndUser | None = None) -> Any:
        """A connection of a person, settled, in the way that the provider offers."""
        person = person or self.server.people.good
        if user.capabilities()["create"].supported:
            institution = await self.institution_of(user, person)
            target = await self.flow.do(user.create(institution, person.credentials))
        else:
            target = await self.visit(user, person)
        return await self.settle(user, target)

    async def institution_of(self, user: Any, person: EndUser) -> Any:
        """The institution of a person, as the facade lists it."""
        found = await self.flow.do(user.institutions())
        return next(one for one in found if one.id == person.institution)

    async def visit(self, user: Any, person: EndUser, **options: Any) -> Any:
        """The outcome of a visit to the hosted page for a new connection."""
        session = await self.flow.do(
            user.start_session(redirect_url=REDIRECT, **options)
        )
        return user.parse_redirect(self.server.portal(session.url, person))

    async def settle(self, user: Any, target: Any) -> Any:
        """The connection when nothing goes on with it any more."""
        settled = await self.flow.do(user.wait_until_settled(target, interval=0.001))
        if isinstance(settled, tuple):
            (settled,) = settled
        return settled


class SnapTradeDriver(Driver):
    """SnapTrade."""

    name, package, client_class = "snaptrade", "snaptrade_client", "SnapTrade"
    wrong_keys: ClassVar = {"consumer_key": "wrong"}

    def make_server(self, **options: Any) -> LocalServer:
        return SnapTradeServer(redirect_url=REDIRECT, **options)

    def credentials(self) -> dict[str, Any]:
        server = self.server
        return {"client_id": server.client_id, "consumer_key": server.consumer_key}

    def settings(self) -> dict[str, Any]:
        return self.credentials()

    def user(self) -> dict[str, str]:
        number = len(self.server.world.users) + 1
        user_id, secret = self.server.add_user(f"customer-{number}")
        return {"user_id": user_id, "user_secret": secret}


class PowensDriver(Driver):
    """Powens."""

    name, package, client_class = "powens", "powens_client", "Powens"
    wrong_keys: ClassVar = {"access_token": "wrong"}
    bank_with_page = "Banque Ouverte"
    has_webhooks = False
    needs_registration = False

    def make_server(self, **options: Any) -> LocalServer:
        return PowensServer(**options)

    def credentials(self) -> dict[str, Any]:
        return {"access_token": "the-token-of-nobody"}

    def settings(self) -> dict[str, Any]:
        server = self.server
        return {
            "client_id": server.client_id,
            "client_secret": server.client_secret,
            "domain": server.domain,
        }

    def user(self) -> dict[str, str]:
        return {"access_token": self.server.add_user()[1]}

    def connections_with_wrong_keys(self) -> Any:
        # The only key is the token of the user.
        return self.facade().for_user(self.name, **self.wrong_keys)


class SaltEdgeDriver(Driver):
    """Salt Edge."""

    name, package, client_class = "saltedge", "saltedge_client", "SaltEdge"
    wrong_keys: ClassVar = {"secret": "wrong"}
    city = "Berlin"
    bank_with_page = "Fakebank OAuth"

    def make_server(self, **options: Any) -> LocalServer:
        return SaltEdgeServer(**options)

    def credentials(self) -> dict[str, Any]:
        return {"app_id": self.server.app_id, "secret": self.server.secret}

    def settings(self) -> dict[str, Any]:
        return {
            "include_fake_providers": True,
            "holder_information": True,
            "callback_public_key": self.server.callback_public_key,
        }

    def user(self) -> dict[str, str]:
        return {"customer_id": self.server.add_customer().id}


class BasiqDriver(Driver):
    """Basiq."""

    name, package, client_class = "basiq", "basiq_client", "Basiq"
    wrong_keys: ClassVar = {"api_key": "d3Jvbmc="}
    has_retry_after = False
    city = "Sydney"

    def make_server(self, **options: Any) -> LocalServer:
        return BasiqServer(redirect_url=REDIRECT, **options)

    def credentials(self) -> dict[str, Any]:
        return {"api_key": self.server.api_key}

    def settings(self) -> dict[str, Any]:
        return {"webhook_secret": self.server.webhook_secrets[0]}

    def user(self) -> dict[str, str]:
        return {"user_id": self.server.add_user().id}


DRIVERS: tuple[type[Driver], ...] = (
    SnapTradeDriver,
    PowensDriver,
    SaltEdgeDriver,
    BasiqDriver,
)


Scenario = Callable[[Driver, Any], Awaitable[None]]
"""What is played with the connections of a user."""


def play(driver: Driver, scenario: Scenario, **changed: Any) -> None:
    """Runs a scenario with the connections of a new user."""

    async def run() -> None:
        try:
            await scenario(driver, driver.connections(**changed))
        finally:
            await driver.close()

    asyncio.run(run())


def every_driver(
    drivers: Iterable[type[Driver]] = DRIVERS,
) -> Iterator[tuple[type[Driver], bool]]:
    """Each provider, sync and async."""
    for driver in drivers:
        yield driver, False
        yield driver, True
