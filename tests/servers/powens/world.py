"""The state of the simulated Powens."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.servers.clock import Clock, WallClock
from tests.servers.ids import Ids
from tests.servers.powens.catalogue import CONSENT_LASTS, Connector, Holding

CODE_LASTS = timedelta(minutes=30)


@dataclass(slots=True)
class Account:
    """An account that a connection found."""

    id: int
    source_id: int
    holding: Holding
    found: datetime
    name: str = ""
    display: bool = True
    bookmarked: bool = False
    disabled: datetime | None = None


@dataclass(slots=True)
class SourceState:
    """One channel of a connection."""

    id: int
    name: str
    connector_source_id: int
    created: datetime
    last_update: datetime | None = None
    access_expire: datetime | None = None


@dataclass(slots=True)
class Connection:
    """A connection.

    Attributes:
        obstacle: What stands in the way at the institution, which is what the next
            synchronisation will find.
        state: What the last synchronisation found; None when it succeeded.
        confirmed: The user has said yes in the bank's app.
        due: When the synchronisation in the background will be done, if one runs.
        background_syncs: When the last ones began.
    """

    id: int
    user_id: int
    connector: Connector
    credentials: dict[str, str]
    created: datetime
    obstacle: str | None = None
    state: str | None = None
    last_update: datetime | None = None
    next_try: datetime | None = None
    active: bool = True
    confirmed: bool = False
    validated: datetime | None = None
    due: datetime | None = None
    error_message: str | None = None
    sources: list[SourceState] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    background_syncs: list[datetime] = field(default_factory=list)

    @property
    def login(self) -> str:
        """Who logs in at the institution."""
        return self.credentials.get("login", "")


@dataclass(slots=True)
class Token:
    """A token or a code of a user; `expires` is real time, None for ever."""

    user_id: int
    expires: datetime | None
    single: bool = False


@dataclass(slots=True)
class Authorisation:
    """A visit to an institution's own page, begun at `/webauth`."""

    user_id: int
    connector: Connector | None
    connection_id: int | None
    redirect: str
    state: str | None


@dataclass(slots=True)
class World:
    """Users, tokens, connections, and visits to institutions' pages."""

    clock: Clock
    wall_clock: WallClock
    ids: Ids = field(default_factory=lambda: Ids("powens"))
    users: dict[int, datetime] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    codes: dict[str, Token] = field(default_factory=dict)
    connections: dict[int, Connection] = field(default_factory=dict)
    authorisations: dict[str, Authorisation] = field(default_factory=dict)
    page_size: int = 1000

    def new_user(self) -> int:
        """A user without a name."""
        user_id = self.ids.number()
        self.users[user_id] = self.clock.now()
        return user_id

    def new_token(self, user_id: int, lasts: timedelta | None = None) -> str:
        """A token for a user, for ever if not told how long."""
        token = self.ids.token(64)
        expires = self.wall_clock.now() + lasts if lasts else None
        self.tokens[token] = Token(user_id, expires)
        return token

    def new_code(self, user_id: int, *, single: bool) -> str:
        """A temporary code for a user."""
        code = self.ids.token(48)
        self.codes[code] = Token(user_id, self.wall_clock.now() + CODE_LASTS, single)
        return code

    def holder(self, token: str) -> int | None:
        """The user of a token that is valid now."""
        return self._valid(self.tokens.get(token))

    def redeem(self, code: str) -> int | None:
        """The user of a code that is valid now; one for a single use is used up."""
        user_id = self._valid(self.codes.get(code))
        if user_id is not None and self.codes[code].single:
            del self.codes[code]
        return user_id

    def _valid(self, token: Token | None) -> int | None:
        if token is None or token.user_id not in self.users:
            return None
        if token.expires is not None and token.expires <= self.wall_clock.now():
            return None
        return token.user_id

    def of_user(self, user_id: int) -> list[Connection]:
        """The connections of a user in the order of creation."""
        return [c for c in self.connections.values() if c.user_id == user_id]

    def new_connection(
        self, user_id: int, connector: Connector, credentials: dict[str, str]
    ) -> Connection:
        """A connection that has not been synchronised yet; not in the list yet."""
        now = self.clock.now()
        connection = Connection(self.ids.number(), user_id, connector, credentials, now)
        for source in connector.sources:
            connection.sources.append(
                SourceState(
                    self.ids.number(),
                    source.name,
                    source.id,
                    now,
                    access_expire=now + CONSENT_LASTS if source.regulated else None,
                )
            )
        return connection

    def forget_user(self, user_id: int) -> None:
        """Deletes a user with everything."""
        self.users.pop(user_id, None)
        for connection in self.of_user(user_id):
            del self.connections[connection.id]
