"""How jobs go on as time passes, and what becomes of their connections."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from tests.servers.basiq.institutions import (
    HOLDINGS,
    TITLES,
    Institution,
    judge,
)
from tests.servers.basiq.world import Account, Connection, Job, Step, World

TAKES = {
    "verify-credentials": timedelta(seconds=8),
    "retrieve-accounts": timedelta(seconds=4),
    "retrieve-transactions": timedelta(seconds=7),
}
CHALLENGE_LASTS = timedelta(minutes=4)

OUTAGES = {"service-unavailable", "system-unavailable"}
"""Failures that do not make a connection invalid which worked before."""


class Work:
    """Begins jobs and carries them on.

    Attributes:
        origin: Scheme, host and port, for links.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.origin = ""

    def connect(
        self, user_id: str, institution: Institution, login: str, password: str
    ) -> Job:
        """A new connection, which is pending, and the job that works on it."""
        world, now = self._world, self._world.clock.now()
        connection = Connection(
            world.ids.uuid(), user_id, institution, login, password, now
        )
        world.connections[connection.id] = connection
        world.tell(connection, "created")
        return self.begin(connection)

    def begin(self, connection: Connection, failure: str | None = None) -> Job:
        """A job from the present on; with `failure` it ends in that code."""
        world, now = self._world, self._world.clock.now()
        titles = ["verify-credentials", "retrieve-accounts", "retrieve-transactions"]
        if connection.institution.questions:
            titles.insert(1, "mfa-challenge")
        job = Job(
            id=world.ids.uuid(),
            connection_id=connection.id,
            user_id=connection.user_id,
            created=now,
            updated=now,
            steps=[Step(title) for title in titles],
            failure=failure
            or judge(connection.institution, connection.login, connection.password),
        )
        world.jobs[job.id] = job
        connection.refreshed = now
        self._next(job, connection, now)
        return job

    def answer(self, job: Job, answers: Sequence[str]) -> None:
        """The user answers the challenge."""
        connection = self._world.connections[job.connection_id]
        now = self._world.clock.now()
        step = job.current
        assert step is not None
        job.deadline = None
        if list(answers) == list(connection.institution.questions.values()):
            self._succeed(job, step, connection, now)
        else:
            self._fail(job, step, connection, "invalid-credentials", now)

    def settle(self) -> None:
        """Carries every job on to the present."""
        now = self._world.clock.now()
        for job in self._world.jobs.values():
            connection = self._world.connections.get(job.connection_id)
            if connection is None:
                job.due = job.deadline = None
                continue
            while job.due is not None and job.due <= now:
                self._over(job, connection, job.due)
            if job.deadline is not None and job.deadline <= now:
                due, job.deadline = job.deadline, None
                assert job.current is not None
                self._fail(job, job.current, connection, "job-timed-out", due)

    def _over(self, job: Job, connection: Connection, at: datetime) -> None:
        step = job.current
        assert step is not None
        if step.title == "verify-credentials" and job.failure is not None:
            self._fail(job, step, connection, job.failure, at)
        else:
            self._succeed(job, step, connection, at)

    def _next(self, job: Job, connection: Connection, at: datetime) -> None:
        job.due = None
        step = next((s for s in job.steps if s.status == "pending"), None)
        if step is None:
            return
        step.status = "in-progress"
        if step.title == "mfa-challenge":
            step.result = self._challenge(job, connection.institution)
            job.deadline = at + CHALLENGE_LASTS
        else:
            job.due = at + TAKES[step.title]

    def _challenge(self, job: Job, institution: Institution) -> dict[str, Any]:
        return {
            "type": "mfa",
            "method": institution.challenge,
            "input": [*institution.questions],
            "description": "Answer what your bank has asked",
            "expiryMs": int(CHALLENGE_LASTS.total_seconds() * 1000),
            "links": {"response": f"{self.origin}/jobs/{job.id}/mfa"},
        }

    def _succeed(
        self, job: Job, step: Step, connection: Connection, at: datetime
    ) -> None:
        step.status, job.updated = "success", at
        home = f"/users/{connection.user_id}"
        only = f"?filter=institution.id.eq('{connection.institution.id}')"
        match step.title:
            case "retrieve-accounts":
                self._find_accounts(connection, at)
                url = f"{home}/accounts{only}"
            case "retrieve-transactions":
                url = f"{home}/transactions{only}"
            case _:
                url = f"{home}/connections/{connection.id}"
        step.result = {"type": "link", "url": url}
        connection.last_used = at
        challenged = any(s.title == "mfa-challenge" for s in job.steps)
        if step.title == ("mfa-challenge" if challenged else "verify-credentials"):
            self._world.become(connection, "active")
        self._next(job, connection, at)

    def _fail(
        self, job: Job, step: Step, connection: Connection, code: str, at: datetime
    ) -> None:
        step.status, job.updated, job.due = "failed", at, None
        title = TITLES.get(code, code)
        step.result = {"code": code, "title": title, "details": f"{title}."}
        for later in job.steps:
            if later.status == "pending":
                later.status = "failed"
        if connection.status != "active" or code not in OUTAGES:
            self._world.become(connection, "invalid")

    def _find_accounts(self, connection: Connection, at: datetime) -> None:
        known = self._world.accounts_of(connection)
        for account in known:
            account.updated = at
        if not known:
            for holding in HOLDINGS:
                account = Account(self._world.ids.uuid(), connection.id, holding, at)
                self._world.accounts[account.id] = account
