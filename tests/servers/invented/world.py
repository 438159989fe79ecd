"""The banks and connections behind the invented providers, in no provider's words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from tests.servers.base import PageError
from tests.servers.clock import Clock
from tests.servers.ids import Ids
from tests.servers.invented.banks import BANKS, PASSWORD, Bank
from tests.servers.visitors import EndUser

CHECK_LASTS = timedelta(seconds=6)
READING_LASTS = timedelta(seconds=6)
QUESTION_LASTS = timedelta(minutes=4)
PAGE_LASTS = timedelta(minutes=30)
CONSENT_LASTS = timedelta(days=90)


class Stage(StrEnum):
    """How far a connection is."""

    CHECKING = "checking"
    ASKING = "asking"
    READING = "reading"
    READY = "ready"
    REFUSED = "refused"
    UNANSWERED = "unanswered"
    STRANDED = "stranded"
    BROKEN = "broken"
    UNCONSENTED = "unconsented"
    OFF = "off"


WORKING = (Stage.CHECKING, Stage.ASKING, Stage.READING)
"""Stages that do not last."""

FAILURES = (Stage.REFUSED, Stage.UNANSWERED, Stage.STRANDED)
"""Stages in which a visit to a hosted page fails."""


@dataclass(slots=True)
class User:
    """A user of the customer; `reference` is the customer's id of them."""

    id: str
    reference: str
    created: datetime


@dataclass(slots=True)
class Consent:
    """What a user agreed to."""

    id: str
    given: datetime
    expires: datetime
    revoked: datetime | None = None


@dataclass(slots=True)
class Connection:
    """A connection; `due` is when its stage ends, `history` has all stages so far."""

    id: str
    user_id: str
    bank: Bank
    password: str
    created: datetime
    consents: list[Consent]
    stage: Stage = Stage.CHECKING
    due: datetime | None = None
    read: datetime | None = None
    history: list[tuple[datetime, Stage]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """A hosted page: for a new connection, or to repair one."""

    key: str
    user_id: str
    back: str
    state: str | None
    bank_id: str | None
    connection_id: str | None
    expires: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """How a visit to a page ended: with a connection, with a failure, or with
    neither."""

    page: Page
    connection: Connection | None = None
    failure: Stage | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What a webhook reports: `added`, `removed` or the new stage of a connection."""

    word: str
    connection: Connection
    at: datetime


@dataclass(slots=True)
class World:
    """Everything that one provider knows; `news` is what webhooks have not yet sent."""

    clock: Clock
    ids: Ids
    users: dict[str, User] = field(default_factory=dict)
    connections: dict[str, Connection] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    jobs: dict[str, str] = field(default_factory=dict)
    news: list[News] = field(default_factory=list)

    def add_user(self, reference: str) -> User:
        """A new user."""
        user = User(self.ids.uuid(), reference, self.clock.now())
        self.users[user.id] = user
        return user

    def remove_user(self, user: User) -> None:
        """A user goes, with all connections."""
        for connection in self.of_user(user):
            self.remove(connection)
        del self.users[user.id]

    def of_user(self, user: User) -> list[Connection]:
        """The connections of a user, the oldest first."""
        return [each for each in self.connections.values() if each.user_id == user.id]

    def connect(self, user_id: str, bank: Bank, password: str) -> Connection:
        """A new connection, whose login is checked."""
        now = self.clock.now()
        connection = Connection(
            self.ids.uuid(), user_id, bank, password, now, [self._consent()]
        )
        self.connections[connection.id] = connection
        self.news.append(News("added", connection, now))
        self.begin(connection)
        return connection

    def begin(self, connection: Connection, password: str | None = None) -> None:
        """Checks the login again, with another password if there is one."""
        connection.password = password or connection.password
        self._enter(connection, Stage.CHECKING, self.clock.now())

    def renew(self, connection: Connection) -> None:
        """The user agrees again."""
        connection.consents.append(self._consent())

    def revoke(self, connection: Connection, consent: Consent) -> None:
        """A consent ends, and what it was for."""
        consent.revoked = self.clock.now()
        self._enter(connection, Stage.UNCONSENTED, consent.revoked)

    def answer(self, connection: Connection, text: str) -> None:
        """The user answers the question of the bank."""
        is_right = text == connection.bank.answer
        stage = Stage.READING if is_right else Stage.UNANSWERED
        self._enter(connection, stage, self.clock.now())

    def switch_off(self, connection: Connection) -> None:
        """No data is read any longer."""
        self._enter(connection, Stage.OFF, self.clock.now())

    def break_off(self, connection: Connection) -> None:
        """The user changes the password at the bank."""
        connection.password = "before-the-change"
        self._enter(connection, Stage.BROKEN, self.clock.now())

    def remove(self, connection: Connection) -> None:
        """A connection goes."""
        del self.connections[connection.id]
        self.news.append(News("removed", connection, self.clock.now()))

    def settle(self) -> None:
        """Brings every connection up to the present."""
        now = self.clock.now()
        for connection in self.connections.values():
            while connection.due is not None and connection.due <= now:
                self._enter(connection, _next_stage(connection), connection.due)
            if connection.stage is Stage.READY:
                expires = connection.consents[-1].expires
                if expires <= now:
                    self._enter(connection, Stage.UNCONSENTED, expires)

    def _enter(self, connection: Connection, stage: Stage, at: datetime) -> None:
        lasts = {
            Stage.CHECKING: CHECK_LASTS,
            Stage.ASKING: QUESTION_LASTS,
            Stage.READING: READING_LASTS,
        }.get(stage)
        connection.stage = stage
        connection.due = None if lasts is None else at + lasts
        connection.history.append((at, stage))
        if stage is Stage.READY:
            connection.read = at
        self.news.append(News(stage, connection, at))

    def _consent(self) -> Consent:
        now = self.clock.now()
        return Consent(self.ids.uuid(), now, now + CONSENT_LASTS)

    # Hosted pages

    def open(
        self,
        user: User,
        back: str,
        *,
        state: str | None = None,
        bank: str | None = None,
        connection: str | None = None,
    ) -> Page:
        """A new hosted page."""
        expires = self.clock.now() + PAGE_LASTS
        page = Page(self.ids.token(), user.id, back, state, bank, connection, expires)
        self.pages[page.key] = page
        return page

    def visit(self, key: str, visitor: EndUser) -> Visit:
        """What a person does on a page, until the page no longer needs them."""
        page = self.pages.get(key)
        if page is None or page.expires <= self.clock.now():
            raise PageError("there is no such page, or no longer")
        if visitor.leaves:
            return Visit(page)
        password = visitor.credentials[PASSWORD]
        if page.connection_id is not None:
            connection = self.connections[page.connection_id]
            self.renew(connection)
            self.begin(connection, password)
        else:
            bank = BANKS[page.bank_id or visitor.institution]
            connection = self.connect(page.user_id, bank, password)
        while connection.stage is Stage.CHECKING:
            self.clock.advance(1)
            self.settle()
        if connection.stage is Stage.ASKING:
            self.answer(connection, "".join(visitor.answers.values()))
        if connection.stage not in FAILURES:
            return Visit(page, connection)
        if page.connection_id is None:
            self.remove(connection)
        return Visit(page, failure=connection.stage)

    # Jobs

    def add_job(self, connection: Connection) -> str:
        """The id of a new job: the work that is in progress on a connection."""
        job = self.ids.uuid()
        self.jobs[job] = connection.id
        return job

    def news_so_far(self) -> Iterator[News]:
        """What nobody has reported yet, each once."""
        while self.news:
            yield self.news.pop(0)


def _next_stage(connection: Connection) -> Stage:
    """What comes after a stage that ends by itself."""
    match connection.stage:
        case Stage.CHECKING if not connection.bank.is_open:
            return Stage.STRANDED
        case Stage.CHECKING if connection.password != connection.bank.password:
            return Stage.REFUSED
        case Stage.CHECKING if connection.bank.question and connection.read is None:
            return Stage.ASKING
        case Stage.CHECKING:
            return Stage.READING
        case Stage.ASKING:
            return Stage.UNANSWERED
        case _:
            return Stage.READY
