"""Synchronisation: what an institution says, and what becomes of a connection."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from tests.servers.powens import bank
from tests.servers.powens.catalogue import CONSENT_LASTS, HOLDINGS
from tests.servers.powens.world import Account, Connection, World

TAKES = timedelta(seconds=12)
VALIDATION_TAKES = timedelta(seconds=5)
EVERY = timedelta(days=1)
TRY_AGAIN = timedelta(hours=6)


class WrongPassError(Exception):
    """The institution refused what the user typed."""


class Synchronisation:
    """Talks to the institutions for the connections of a world."""

    def __init__(self, world: World) -> None:
        self._world = world

    def now(self, connection: Connection, answers: Mapping[str, str]) -> None:
        """Synchronises while the caller waits, with the user present.

        Raises:
            WrongPassError: The credentials or an answer were refused.
        """
        self._world.clock.advance(TAKES.total_seconds())
        self._settle_question(connection, answers)
        if connection.obstacle == "SCARequired":
            connection.obstacle = None
        self._finish(connection, self._world.clock.now())

    def later(self, connection: Connection) -> None:
        """Begins a synchronisation without the user."""
        now = self._world.clock.now()
        connection.background_syncs.append(now)
        connection.due = now + TAKES

    def resume(self, connection: Connection) -> None:
        """Goes on after the user has confirmed in an app, or has not yet."""
        now = self._world.clock.now()
        if connection.state == "decoupled" and connection.confirmed:
            connection.state = "validating"
            connection.validated = now + VALIDATION_TAKES

    def settle(self) -> None:
        """Does what is due by now."""
        now = self._world.clock.now()
        for connection in self._world.connections.values():
            while self._planned(connection, now) is not None:
                self._finish(connection, self._planned(connection, now) or now)
            if connection.due is not None and connection.due <= now:
                due, connection.due = connection.due, None
                self._finish(connection, due)
            if connection.validated is not None and connection.validated <= now:
                validated, connection.validated = connection.validated, None
                connection.obstacle = None
                self._finish(connection, validated)

    def _planned(self, connection: Connection, now: datetime) -> datetime | None:
        """The time of the next synchronisation by itself, if that is over."""
        planned = connection.next_try if connection.active else None
        return planned if planned is not None and planned <= now else None

    def _settle_question(
        self, connection: Connection, answers: Mapping[str, str]
    ) -> None:
        form = connection.connector.form()
        if form and connection.credentials.get("password") != bank.PASSWORD:
            connection.state = connection.obstacle = "wrongpass"
            connection.error_message = bank.MESSAGES["wrongpass"]
            raise WrongPassError
        if connection.obstacle == "wrongpass":
            connection.obstacle = None
        questions = bank.questions(connection.login)
        if connection.obstacle != "additionalInformationNeeded" or not questions:
            return
        given = [answers.get(question.name) for question in questions]
        if given == [question.answer for question in questions]:
            connection.obstacle = None
        elif any(value is not None for value in given):
            raise WrongPassError

    def _finish(self, connection: Connection, at: datetime) -> None:
        consents = [source.access_expire for source in connection.sources]
        if any(expiry is not None and expiry <= at for expiry in consents):
            connection.obstacle = "webauthRequired"
        state = connection.state = connection.obstacle
        connection.error_message = self._message(connection)
        connection.next_try = None
        if state is None:
            self._read(connection, at)
            connection.next_try = at + EVERY
        elif state in bank.TRANSIENT:
            connection.next_try = at + TRY_AGAIN

    def _message(self, connection: Connection) -> str | None:
        if connection.state == "webauthRequired":
            # The vendor's messages may hold such an address: it must not be logged.
            token = self._world.ids.token(32)
            return f"https://login.bank.example/authorize?state={token}"
        return bank.MESSAGES.get(connection.state or "")

    def _read(self, connection: Connection, at: datetime) -> None:
        connection.last_update = at
        for source in connection.sources:
            source.last_update = at
        if not connection.accounts:
            ids, source = self._world.ids, connection.sources[0]
            connection.accounts = [
                Account(ids.number(), source.id, holding, at, holding.name)
                for holding in HOLDINGS
            ]

    def renew_consent(self, connection: Connection) -> None:
        """The user has been on the institution's page."""
        now = self._world.clock.now()
        for source in connection.sources:
            if source.access_expire is not None:
                source.access_expire = now + CONSENT_LASTS
        connection.obstacle = None
        self._finish(connection, now)
