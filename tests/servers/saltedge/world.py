"""The state of the simulated Salt Edge."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from tests.servers.clock import Clock
from tests.servers.ids import Ids
from tests.servers.saltedge.providers import Holding, Provider


@dataclass(slots=True)
class Customer:
    """A user of the client."""

    id: str
    identifier: str
    secret: str
    created: datetime
    updated: datetime
    blocked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """How far an attempt had come."""

    id: str
    name: str
    at: datetime
    fields: tuple[str, ...] | None = None
    html: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Something that an attempt will do: enter a stage, ask, or fail."""

    due: datetime
    stage: str | None = None
    failure: str | None = None


@dataclass(slots=True)
class Attempt:
    """One try to fetch data.

    Attributes:
        agenda: What is still to happen, in order of time.
        after_answer: What will happen, by seconds, once the interactive step is done.
        deadline: Until when the customer may answer or come back from the bank; None
            when nobody is waited for.
    """

    id: str
    connection_id: str
    consent_id: str
    options: Mapping[str, Any]
    created: datetime
    updated: datetime
    stages: list[Stage] = field(default_factory=list)
    agenda: deque[Step] = field(default_factory=deque)
    deadline: datetime | None = None
    interactive: bool = False
    finished: bool = False
    success: datetime | None = None
    fail: datetime | None = None
    fail_class: str | None = None

    @property
    def asking(self) -> bool:
        """The bank waits for the customer's answer."""
        return (
            not self.finished
            and self.deadline is not None
            and self.stages[-1].name == "interactive"
        )


@dataclass(slots=True)
class Consent:
    """What the customer has allowed."""

    id: str
    connection_id: str
    customer_id: str
    scopes: list[str]
    period_days: int | None
    expires: datetime | None
    from_date: str | None
    created: datetime
    updated: datetime
    collected_by: str = "client"
    revoked: datetime | None = None
    revoke_reason: str | None = None


@dataclass(slots=True)
class Account:
    """An account that a connection found."""

    id: str
    connection_id: str
    holding: Holding
    created: datetime


@dataclass(slots=True)
class Connection:
    """A connection."""

    id: str
    secret: str
    customer_id: str
    provider: Provider
    credentials: dict[str, str]
    created: datetime
    updated: datetime
    status: str = "active"
    daily_refresh: bool = False
    store_credentials: bool = True
    categorization: str = "personal"
    last_success: datetime | None = None
    refresh_possible: datetime | None = None


T = TypeVar("T", Attempt, Consent, Account)


@dataclass(slots=True)
class Session:
    """A link to Salt Edge Connect, or to a bank's own page.

    Attributes:
        purpose: "create", "reconnect" or "refresh", and "oauth" for a bank's page.
        options: The `data` of the request.
    """

    token: str
    purpose: str
    options: Mapping[str, Any]
    expires: datetime
    connection_id: str | None = None
    used: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a callback tells."""

    kind: str
    data: dict[str, Any]


@dataclass(slots=True)
class World:
    """Everything that Salt Edge knows; `events` collects what callbacks will tell."""

    clock: Clock
    ids: Ids = field(default_factory=lambda: Ids("saltedge"))
    customers: dict[str, Customer] = field(default_factory=dict)
    connections: dict[str, Connection] = field(default_factory=dict)
    attempts: dict[str, Attempt] = field(default_factory=dict)
    consents: dict[str, Consent] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def last_attempt(self, connection: Connection) -> Attempt:
        """The newest attempt of a connection."""
        return self.attempts_of(connection)[-1]

    def attempts_of(self, connection: Connection) -> list[Attempt]:
        """The attempts of a connection in the order of time."""
        found = self.attempts.values()
        return [item for item in found if item.connection_id == connection.id]

    def consent_of(self, connection: Connection) -> Consent:
        """The newest consent for a connection."""
        found = self.consents.values()
        return [item for item in found if item.connection_id == connection.id][-1]

    def add_customer(self, identifier: str) -> Customer:
        """A new customer."""
        now = self.clock.now()
        customer = Customer(self.ids.digits(), identifier, self.ids.token(), now, now)
        self.customers[customer.id] = customer
        return customer

    def remove(self, connection: Connection) -> None:
        """A connection goes, and everything with it."""
        del self.connections[connection.id]
        self.attempts = _without(self.attempts, connection)
        self.consents = _without(self.consents, connection)
        self.accounts = _without(self.accounts, connection)
        about = {"connection_id": connection.id, "customer_id": connection.customer_id}
        self.events.append(Event("destroy", about))


def _without(table: dict[str, T], connection: Connection) -> dict[str, T]:
    return {
        key: item for key, item in table.items() if item.connection_id != connection.id
    }
