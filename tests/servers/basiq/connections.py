"""Basiq's operations on connections and jobs."""

from collections.abc import Iterator
from datetime import timedelta

from tests.servers.basiq.bodies import Bodies, refused
from tests.servers.basiq.institutions import INSTITUTIONS
from tests.servers.basiq.lookup import Lookup, body, condition, text
from tests.servers.basiq.tokens import bearer
from tests.servers.basiq.work import Work
from tests.servers.basiq.world import Connection, World
from tests.servers.routing import Route
from tests.servers.wire import Answer, Request

OPEN_BANKING_PAUSE = timedelta(hours=24)


class ConnectionRoutes:
    """`/users/{userId}/connections`, `/users/{userId}/jobs` and `/jobs`."""

    def __init__(
        self, world: World, bodies: Bodies, lookup: Lookup, work: Work
    ) -> None:
        self._world = world
        self._bodies = bodies
        self._lookup = lookup
        self._work = work

    def routes(self) -> Iterator[Route]:
        """The table."""
        many = "/users/{user}/connections"
        one = f"{many}/{{connection}}"
        yield Route("GET", many, self.list, "server")
        yield Route("POST", many, self.create, "any")
        yield Route("POST", f"{many}/refresh", self.refresh_all, "server")
        yield Route("GET", one, self.get, "any")
        yield Route("POST", one, self.update, "any")
        yield Route("DELETE", one, self.delete, "server")
        yield Route("POST", f"{one}/refresh", self.refresh, "server")
        yield Route("GET", "/users/{user}/jobs", self.user_jobs, "server")
        yield Route("GET", "/jobs/{job}", self.job, "any")
        yield Route("POST", "/jobs/{job}/mfa", self.answer, "client")

    def list(self, request: Request) -> Answer:
        """The connections of a user that meet the filter, without pages."""
        user = self._lookup.user(request)
        wanted = condition(request, "id", "status", "institution.id")
        found = [
            self._bodies.connection_in_list(item)
            for item in self._world.of_user(user.id)
            if wanted(
                {
                    "id": item.id,
                    "status": item.status,
                    "institution.id": item.institution.id,
                }
            )
        ]
        link = f"{self._bodies.origin}/users/{user.id}/connections"
        return Answer(200, {"type": "list", "data": found, "links": {"self": link}})

    def get(self, request: Request) -> Answer:
        """One connection with its accounts."""
        item = self._lookup.connection(request)
        for_server = self._world.tokens[bearer(request)].scope == "SERVER_ACCESS"
        return Answer(200, self._bodies.connection(item, for_server=for_server))

    def create(self, request: Request) -> Answer:
        """A job that makes a connection with the user's credentials."""
        user, values = self._lookup.user(request), body(request)
        login, password = text(values, "loginId"), text(values, "password")
        chosen = values.get("institution") or {}
        institution = INSTITUTIONS.get(text(chosen, "id"))
        if institution is None:
            detail = "Requested institution does not exist."
            raise refused(404, "resource-not-found", detail)
        if institution.method != "web":
            detail = "The institution is connected on a hosted page only."
            raise refused(400, "parameter-not-valid", detail, "body/institution/id")
        job = self._work.connect(user.id, institution, login, password)
        return Answer(202, self._bodies.job_reference(job))

    def update(self, request: Request) -> Answer:
        """A job with another password."""
        item = self._lookup.connection(request)
        item.password = text(body(request), "password")
        return Answer(202, self._bodies.job_reference(self._work.begin(item)))

    def delete(self, request: Request) -> Answer:
        """A connection goes at once."""
        self._world.remove(self._lookup.connection(request))
        return Answer(204)

    def refresh(self, request: Request) -> Answer:
        """A job that reads again; the one that runs already, if one does."""
        item = self._lookup.connection(request)
        running = [job for job in self._world.jobs_of(item) if job.running]
        if running:
            return Answer(200, self._bodies.job_reference(running[-1]))
        if self._too_early(item):
            detail = "The connection can be refreshed once a day"
            raise refused(429, "too-many-requests", detail)
        return Answer(202, self._bodies.job_reference(self._work.begin(item)))

    def refresh_all(self, request: Request) -> Answer:
        """A job for each connection of the user."""
        user = self._lookup.user(request)
        jobs = [
            self._work.begin(item)
            for item in self._world.of_user(user.id)
            if not self._too_early(item)
            and not any(job.running for job in self._world.jobs_of(item))
        ]
        found = [self._bodies.job_reference(job) for job in jobs]
        return Answer(202, {"type": "list", "data": found})

    def _too_early(self, item: Connection) -> bool:
        if item.institution.method != "open-banking" or item.refreshed is None:
            return False
        return self._world.clock.now() < item.refreshed + OPEN_BANKING_PAUSE

    def user_jobs(self, request: Request) -> Answer:
        """The jobs of a user that meet the filter."""
        user = self._lookup.user(request)
        wanted = condition(request, "connection.id")
        found = [
            self._bodies.job_in_list(job)
            for job in self._world.jobs.values()
            if job.user_id == user.id and wanted({"connection.id": job.connection_id})
        ]
        link = f"{self._bodies.origin}/users/{user.id}/jobs"
        answer = {"type": "list", "size": len(found), "data": found}
        return Answer(200, {**answer, "links": {"self": link}})

    def job(self, request: Request) -> Answer:
        """One job with all its steps."""
        return Answer(200, self._bodies.job(self._lookup.job(request)))

    def answer(self, request: Request) -> Answer:
        """The user's answers to a challenge, in the order of its inputs."""
        job = self._lookup.job(request)
        answers = body(request).get("mfa-response")
        place = "body/mfa-response"
        if not isinstance(answers, list):
            detail = "mfa-response is required."
            raise refused(400, "parameter-not-supplied", detail, place)
        step = job.current
        if step is None or step.title != "mfa-challenge" or step.result is None:
            detail = "The job does not wait for an answer."
            raise refused(400, "parameter-not-valid", detail, place)
        if len(answers) != len(step.result["input"]):
            detail = "There must be one answer per input."
            raise refused(400, "parameter-not-valid", detail, place)
        self._work.answer(job, answers)
        return Answer(202, self._bodies.job_reference(job))
