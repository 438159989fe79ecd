"""The state of the simulated Basiq."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.servers.basiq.institutions import Holding, Institution
from tests.servers.clock import Clock, WallClock
from tests.servers.ids import Ids

TOKEN_LASTS = timedelta(seconds=3600)
LINK_LASTS = timedelta(hours=1)


@dataclass(slots=True)
class User:
    """A user of the customer."""

    id: str
    email: str
    mobile: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """An access token; `expires` is real time."""

    scope: str
    user_id: str | None
    expires: datetime


@dataclass(slots=True)
class Account:
    """An account of a connection."""

    id: str
    connection_id: str
    holding: Holding
    updated: datetime


@dataclass(slots=True)
class Connection:
    """A connection."""

    id: str
    user_id: str
    institution: Institution
    login: str
    password: str
    created: datetime
    status: str = "pending"
    last_used: datetime | None = None
    refreshed: datetime | None = None


@dataclass(slots=True)
class Step:
    """A step of a job; `result` is what the API shows."""

    title: str
    status: str = "pending"
    result: dict[str, Any] | None = None


@dataclass(slots=True)
class Job:
    """Work on a connection.

    Attributes:
        due: When the step that runs now will be over; None when nothing runs.
        deadline: Until when the challenge can be answered; None when there is none.
        failure: The code in which `verify-credentials` will end, None if it will not.
    """

    id: str
    connection_id: str
    user_id: str
    created: datetime
    updated: datetime
    steps: list[Step]
    due: datetime | None = None
    deadline: datetime | None = None
    failure: str | None = None

    @property
    def running(self) -> bool:
        """Something is still to come."""
        return any(step.status in ("pending", "in-progress") for step in self.steps)

    @property
    def current(self) -> Step | None:
        """The step that runs now."""
        running = (step for step in self.steps if step.status == "in-progress")
        return next(running, None)


@dataclass(slots=True)
class AuthLink:
    """A hosted page for a user, by which a connection can be made."""

    id: str
    user_id: str
    mobile: str
    expires: datetime
    key: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a webhook tells; `entity` is the path of what it is about."""

    kind: str
    entity: str


@dataclass(slots=True)
class World:
    """Everything that Basiq knows; `events` collects what webhooks will tell."""

    clock: Clock
    wall_clock: WallClock
    ids: Ids = field(default_factory=lambda: Ids("basiq"))
    tokens: dict[str, Token] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    connections: dict[str, Connection] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    links: dict[str, AuthLink] = field(default_factory=dict)
    page_size: int = 500
    events: list[Event] = field(default_factory=list)

    def new_token(self, scope: str, user_id: str | None) -> str:
        """A token for an hour."""
        token = self.ids.token(64)
        expires = self.wall_clock.now() + TOKEN_LASTS
        self.tokens[token] = Token(scope, user_id, expires)
        return token

    def add_user(self, email: str, mobile: str) -> User:
        """A new user."""
        user = User(self.ids.uuid(), email, mobile)
        self.users[user.id] = user
        self.events.append(Event("user.created", f"/users/{user.id}"))
        return user

    def of_user(self, user_id: str) -> list[Connection]:
        """The connections of a user in the order of creation."""
        return [c for c in self.connections.values() if c.user_id == user_id]

    def jobs_of(self, connection: Connection) -> list[Job]:
        """The jobs of a connection in the order of time."""
        found = self.jobs.values()
        return [job for job in found if job.connection_id == connection.id]

    def accounts_of(self, connection: Connection) -> list[Account]:
        """The accounts of a connection."""
        found = self.accounts.values()
        return [item for item in found if item.connection_id == connection.id]

    def become(self, connection: Connection, status: str) -> None:
        """A connection changes its status."""
        if connection.status == status:
            return
        connection.status = status
        words = {"active": "activated", "invalid": "invalidated"}
        self.tell(connection, words[status])

    def tell(self, connection: Connection, word: str) -> None:
        """Notes something about a connection for the webhooks."""
        entity = f"/users/{connection.user_id}/connections/{connection.id}"
        self.events.append(Event(f"connection.{word}", entity))

    def remove(self, connection: Connection) -> None:
        """A connection goes; its jobs stay as a record."""
        del self.connections[connection.id]
        for account in self.accounts_of(connection):
            del self.accounts[account.id]
        self.tell(connection, "deleted")
