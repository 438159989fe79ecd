"""How attempts go on as time passes, and what becomes of their connections."""

from collections import deque
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from tests.servers.saltedge.providers import HOLDINGS, Provider, judge
from tests.servers.saltedge.world import (
    Account,
    Attempt,
    Connection,
    Consent,
    Event,
    Stage,
    Step,
    World,
)

_CONNECT = ((0, "start"), (2, "connect"))
_FETCH = (
    (2, "fetch_accounts"),
    (4, "fetch_recent"),
    (8, "fetch_full"),
    (10, "disconnect"),
    (12, "finish"),
)
"""Seconds after the login, and the stage that begins then."""

OAUTH_LASTS = timedelta(minutes=15)

TRANSIENT = {
    "ProviderUnavailable",
    "ProviderError",
    "ExecutionTimeout",
    "FetchingTimeout",
    "InternalServerError",
}
"""Failures after which a connection that worked before still counts as active."""

MESSAGES = {
    "InvalidCredentials": "The bank does not accept the login or the password",
    "InvalidInteractiveCredentials": "The bank does not accept the answer",
    "InteractiveTimeout": "The customer did not answer in time",
    "CredentialsNotMatch": "The login is not the one that was connected before",
}


class Fetching:
    """Begins attempts and carries them on."""

    def __init__(self, world: World) -> None:
        self._world = world

    def connect(
        self,
        customer_id: str,
        provider: Provider,
        credentials: dict[str, str],
        options: Mapping[str, Any],
    ) -> Connection:
        """A new connection with its consent and its first attempt.

        Args:
            options: The `data` of the request.
        """
        world, now = self._world, self._world.clock.now()
        connection = Connection(
            id=world.ids.digits(),
            secret=world.ids.token(),
            customer_id=customer_id,
            provider=provider,
            credentials=credentials,
            created=now,
            updated=now,
            daily_refresh=bool(options.get("daily_refresh", False)),
        )
        world.connections[connection.id] = connection
        self.consent(connection, options)
        self.begin(connection, options)
        return connection

    def consent(self, connection: Connection, options: Mapping[str, Any]) -> None:
        """The customer allows what the request says."""
        world, now = self._world, self._world.clock.now()
        asked = options.get("consent") or {}
        days = asked.get("period_days", connection.provider.max_consent_days)
        consent = Consent(
            id=world.ids.digits(),
            connection_id=connection.id,
            customer_id=connection.customer_id,
            scopes=list(asked.get("scopes", ["account_details"])),
            period_days=days,
            expires=now + timedelta(days=days) if days is not None else None,
            from_date=asked.get("from_date"),
            created=now,
            updated=now,
        )
        world.consents[consent.id] = consent

    def begin(
        self,
        connection: Connection,
        options: Mapping[str, Any],
        *,
        failure: str | None = None,
    ) -> Attempt:
        """An attempt from the present on; with `failure` it ends in that class."""
        world, now = self._world, self._world.clock.now()
        attempt = Attempt(
            id=world.ids.digits(),
            connection_id=connection.id,
            consent_id=world.consent_of(connection).id,
            options=options.get("attempt") or {},
            created=now,
            updated=now,
        )
        world.attempts[attempt.id] = attempt
        connection.refresh_possible = None
        provider = connection.provider
        attempt.interactive = provider.questions is not None
        if provider.mode == "oauth" and failure is None:
            attempt.agenda = deque([Step(now, "start")])
            attempt.deadline = now + OAUTH_LASTS
        else:
            failure = failure or judge(provider, connection.credentials)
            attempt.agenda = self._agenda(provider, now, failure)
        self.settle()
        return attempt

    def _agenda(
        self, provider: Provider, now: datetime, failure: str | None
    ) -> deque[Step]:
        steps = [Step(now + timedelta(seconds=after), name) for after, name in _CONNECT]
        login = now + timedelta(seconds=4)
        if failure is not None:
            steps.append(Step(login, failure=failure))
        elif provider.questions is not None:
            steps.append(Step(login, "interactive"))
        else:
            steps += self._fetch(login)
        return deque(steps)

    def _fetch(self, login: datetime) -> list[Step]:
        return [Step(login + timedelta(seconds=after), name) for after, name in _FETCH]

    def authorised(self, attempt: Attempt) -> None:
        """The customer comes back from the bank's own page."""
        attempt.deadline = None
        attempt.agenda += self._fetch(self._world.clock.now())

    def refused(self, attempt: Attempt) -> None:
        """The customer said no on the bank's own page."""
        attempt.deadline = None
        now = self._world.clock.now()
        attempt.agenda.append(Step(now, failure="ProviderAccessNotGranted"))
        self.settle()

    def answer(self, attempt: Attempt, values: Mapping[str, str]) -> None:
        """The customer answers what the bank asked."""
        connection = self._world.connections[attempt.connection_id]
        attempt.deadline = None
        now = self._world.clock.now()
        if dict(values) == dict(connection.provider.questions or {}):
            attempt.agenda += self._fetch(now)
        else:
            later = now + timedelta(seconds=2)
            step = Step(later, failure="InvalidInteractiveCredentials")
            attempt.agenda.append(step)

    def settle(self) -> None:
        """Carries every attempt on to the present; consents end."""
        now = self._world.clock.now()
        for attempt in self._world.attempts.values():
            while attempt.agenda and attempt.agenda[0].due <= now:
                self._do(attempt, attempt.agenda.popleft())
            if attempt.deadline is not None and attempt.deadline <= now:
                asked = attempt.asking
                failure = "InteractiveTimeout" if asked else "ExecutionTimeout"
                due, attempt.deadline = attempt.deadline, None
                self._do(attempt, Step(due, failure=failure))
        for consent in self._world.consents.values():
            over = consent.expires is not None and consent.expires <= now
            if over and consent.revoked is None:
                self.revoke(consent, "expired")

    def revoke(self, consent: Consent, reason: str) -> None:
        """A consent ends; nothing can be fetched any more."""
        consent.revoked = consent.updated = self._world.clock.now()
        consent.revoke_reason = reason
        connection = self._world.connections[consent.connection_id]
        if self._world.consent_of(connection) is consent:
            connection.status = "inactive"
            connection.refresh_possible = None

    def _do(self, attempt: Attempt, step: Step) -> None:
        connection = self._world.connections[attempt.connection_id]
        attempt.updated = connection.updated = step.due
        if step.failure is not None:
            self._failed(connection, attempt, step.failure, step.due)
            return
        assert step.stage is not None
        if step.stage == "interactive":
            self._ask(connection, attempt, step.due)
            return
        attempt.stages.append(Stage(self._world.ids.digits(), step.stage, step.due))
        if step.stage == "fetch_accounts":
            self._find_accounts(connection, step.due)
        if step.stage == "finish":
            self._succeeded(connection, attempt, step.due)
        else:
            self._tell("notify", connection, attempt, stage=step.stage)

    def _ask(self, connection: Connection, attempt: Attempt, at: datetime) -> None:
        provider = connection.provider
        names = tuple(provider.questions or ())
        html = "<p>Answer what your bank has asked.</p>"
        stage = Stage(self._world.ids.digits(), "interactive", at, names, html)
        attempt.stages.append(stage)
        attempt.deadline = at + timedelta(seconds=provider.max_interactive_delay)
        self._tell(
            "interactive",
            connection,
            attempt,
            stage="interactive",
            html=html,
            session_expires_at=attempt.deadline.strftime("%Y-%m-%dT%H:%M:%SZ"),
            interactive_fields_names=list(names),
            interactive_fields_options={},
        )

    def _find_accounts(self, connection: Connection, at: datetime) -> None:
        world = self._world
        if any(a.connection_id == connection.id for a in world.accounts.values()):
            return
        for holding in HOLDINGS:
            account = Account(world.ids.digits(), connection.id, holding, at)
            world.accounts[account.id] = account

    def _succeeded(
        self, connection: Connection, attempt: Attempt, at: datetime
    ) -> None:
        attempt.finished, attempt.success = True, at
        connection.status = "active"
        connection.last_success = at
        if not connection.provider.attended:
            wait = timedelta(minutes=connection.provider.refresh_timeout)
            connection.refresh_possible = at + wait
        self._tell("success", connection, attempt, stage="finish")

    def _failed(
        self, connection: Connection, attempt: Attempt, failure: str, at: datetime
    ) -> None:
        finish = Stage(self._world.ids.digits(), "finish", at)
        attempt.stages.append(finish)
        attempt.finished, attempt.fail, attempt.fail_class = True, at, failure
        if connection.last_success is None or failure not in TRANSIENT:
            connection.status = "inactive"
        if not connection.provider.attended:
            connection.refresh_possible = at
        self._tell(
            "fail",
            connection,
            attempt,
            error_class=failure,
            error_message=MESSAGES.get(failure, failure),
        )

    def _tell(
        self, kind: str, connection: Connection, attempt: Attempt, **more: Any
    ) -> None:
        data = {
            "connection_id": connection.id,
            "customer_id": connection.customer_id,
            "custom_fields": attempt.options.get("custom_fields", {}),
            **more,
        }
        self._world.events.append(Event(kind, data))
