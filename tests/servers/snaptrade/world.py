"""The state of the simulated SnapTrade, and what happens in it as time passes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.servers.clock import Clock
from tests.servers.ids import Ids
from tests.servers.snaptrade.brokerages import Brokerage, Holding

REFRESH_TAKES = timedelta(seconds=30)
REFRESH_PAUSE = timedelta(minutes=1)
DELETION_TAKES = timedelta(seconds=20)
SESSION_LASTS = timedelta(minutes=5)


@dataclass(slots=True)
class Account:
    """An account of a connection."""

    id: str
    holding: Holding
    created: datetime
    holdings_synced: datetime | None = None
    transactions_synced: datetime | None = None


@dataclass(slots=True)
class Connection:
    """A brokerage authorization.

    Attributes:
        login: Whose account at the brokerage it is.
        disabled: Since when it is, if it is.
        refresh_due: When the queued refresh will be done, if one is queued.
        deletion_due: When the connection will be gone, if it was deleted.
    """

    id: str
    user_id: str
    brokerage: Brokerage
    login: str
    access: str
    number: int
    created: datetime
    updated: datetime
    accounts: list[Account] = field(default_factory=list)
    disabled: datetime | None = None
    refreshed: datetime | None = None
    refresh_due: datetime | None = None
    deletion_due: datetime | None = None


@dataclass(slots=True)
class Session:
    """A visit to the connection portal, from the link to the redirect."""

    id: str
    token: str
    user_id: str
    expires: datetime
    redirect: str
    broker: str | None
    reconnect: str | None
    access: str
    used: bool = False


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """Something that happened in the connection portal."""

    id: str
    kind: str
    session: Session
    at: datetime
    connection_id: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a webhook tells."""

    kind: str
    user_id: str
    connection: Connection | None = None
    account_id: str | None = None
    details: dict[str, str] | None = None


@dataclass(slots=True)
class World:
    """Users, connections, portal visits; `events` collects what webhooks will tell."""

    clock: Clock
    ids: Ids = field(default_factory=lambda: Ids("snaptrade"))
    users: dict[str, str] = field(default_factory=dict)
    connections: dict[str, Connection] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    session_events: list[SessionEvent] = field(default_factory=list)
    page_size: int = 1000
    events: list[Event] = field(default_factory=list)
    leaving_users: dict[str, datetime] = field(default_factory=dict)

    def tell(
        self, kind: str, connection: Connection, account_id: str | None = None
    ) -> None:
        """Notes something about a connection for the webhooks."""
        self.events.append(Event(kind, connection.user_id, connection, account_id))

    def of_user(self, user_id: str) -> list[Connection]:
        """The connections of a user in the order of creation."""
        return [c for c in self.connections.values() if c.user_id == user_id]

    def connect(
        self,
        session: Session,
        brokerage: Brokerage,
        login: str,
        holdings: tuple[Holding, ...],
    ) -> Connection:
        """A new connection, or the one that this login has already."""
        now = self.clock.now()
        for known in self.of_user(session.user_id):
            if (known.brokerage, known.login) == (brokerage, login):
                self.repair(known, session.access)
                return known
        connection = Connection(
            id=self.ids.uuid(),
            user_id=session.user_id,
            brokerage=brokerage,
            login=login,
            access=session.access if brokerage.trading else "read",
            number=len(self.of_user(session.user_id)) + 1,
            created=now,
            updated=now,
            refresh_due=now + REFRESH_TAKES,
        )
        connection.accounts = [Account(self.ids.uuid(), h, now) for h in holdings]
        self.connections[connection.id] = connection
        self.tell("CONNECTION_ADDED", connection)
        for account in connection.accounts:
            self.tell("NEW_ACCOUNT_AVAILABLE", connection, account.id)
        return connection

    def disable(self, connection: Connection) -> None:
        """The brokerage no longer lets SnapTrade in."""
        connection.disabled = connection.updated = self.clock.now()
        connection.refresh_due = None
        self.tell("CONNECTION_BROKEN", connection)

    def repair(self, connection: Connection, access: str) -> None:
        """The user has logged in again."""
        was_disabled = connection.disabled is not None
        connection.disabled = None
        connection.updated = self.clock.now()
        if access == "trade" and connection.brokerage.trading:
            connection.access = "trade"
        connection.refresh_due = self.clock.now() + REFRESH_TAKES
        self.tell(
            "CONNECTION_FIXED" if was_disabled else "CONNECTION_UPDATED", connection
        )

    def remove(self, connection: Connection) -> None:
        """The connection is gone."""
        self.connections.pop(connection.id, None)
        self.tell("CONNECTION_DELETED", connection)

    def settle(self) -> None:
        """Does what is due by now."""
        now = self.clock.now()
        for connection in list(self.connections.values()):
            if connection.refresh_due is not None and connection.refresh_due <= now:
                self._refresh(connection, connection.refresh_due)
            if connection.deletion_due is not None and connection.deletion_due <= now:
                self.remove(connection)
        for user_id, due in list(self.leaving_users.items()):
            if due <= now:
                self._forget(user_id)

    def _refresh(self, connection: Connection, at: datetime) -> None:
        connection.refresh_due = None
        for account in connection.accounts:
            account.holdings_synced = account.transactions_synced = at
            self.tell("ACCOUNT_HOLDINGS_UPDATED", connection, account.id)

    def _forget(self, user_id: str) -> None:
        del self.leaving_users[user_id]
        for connection in self.of_user(user_id):
            self.remove(connection)
        self.users.pop(user_id, None)
        self.events.append(Event("USER_DELETED", user_id))
