"""Basiq's hosted pages: auth links of 2.1, and the consent page of 3.0."""

from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.base import PageError
from tests.servers.basiq.institutions import INSTITUTIONS
from tests.servers.basiq.work import Work
from tests.servers.basiq.world import Connection, Job, World
from tests.servers.visitors import EndUser


class Pages:
    """What people see in their browsers.

    Args:
        redirect_url: Where the pages send people, as set in the customer's dashboard.
    """

    def __init__(self, world: World, work: Work, redirect_url: str) -> None:
        self._world = world
        self._work = work
        self._redirect_url = redirect_url

    def visit(self, url: str, visitor: EndUser) -> str:
        """Lets a person go through a page; returns where the browser ends."""
        parts = urlsplit(url)
        if parts.hostname == "connect.basiq.io":
            user_id = self._holder_of_link(parts.path.strip("/"))
            return self._walk("connect", user_id, {}, visitor)
        if parts.hostname == "consent.basiq.io":
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            user_id = self._holder_of_token(query.get("token", ""))
            return self._walk(query.get("action", "connect"), user_id, query, visitor)
        raise PageError(f"there is no page at {parts.hostname}")

    def _holder_of_link(self, key: str) -> str:
        for link in self._world.links.values():
            if link.key == key and link.expires > self._world.clock.now():
                return link.user_id
        raise PageError("the link does not work, or no longer")

    def _holder_of_token(self, text: str) -> str:
        token = self._world.tokens.get(text)
        if token is None or token.expires <= self._world.wall_clock.now():
            raise PageError("the token is not valid, or no longer")
        if token.scope != "CLIENT_ACCESS" or token.user_id is None:
            raise PageError("the token must be for clients and for one user")
        return token.user_id

    def _walk(
        self, action: str, user_id: str, query: dict[str, str], visitor: EndUser
    ) -> str:
        answer = {"state": query["state"]} if "state" in query else {}
        if visitor.leaves:
            return self._back(answer)
        match action:
            case "connect":
                wanted = query.get("institutionId", visitor.institution)
                institution = INSTITUTIONS.get(wanted)
                if institution is None:
                    raise PageError("there is no such institution to pick")
                login, password = _typed(visitor)
                job = self._work.connect(user_id, institution, login, password)
            case "update" | "reauthorise" | "extend":
                job = self._again(self._connection(user_id, query), visitor)
            case "manage":
                id_ = visitor.answers.get("delete", "")
                self._world.remove(self._connection(user_id, {"connectionId": id_}))
                return self._back(answer)
            case _:
                raise PageError(f"there is no action {action}")
        self._wait(job, visitor)
        return self._back({"jobId": job.id, **answer})

    def _again(self, connection: Connection, visitor: EndUser) -> Job:
        login, password = _typed(visitor)
        if login and login != connection.login:
            return self._work.begin(connection, "invalid-credentials")
        connection.password = password or connection.password
        return self._work.begin(connection)

    def _wait(self, job: Job, visitor: EndUser) -> None:
        """The page stays open until the user is no longer needed."""
        while job.running:
            step = job.current
            assert step is not None
            if step.title.startswith("retrieve"):
                return
            if step.title == "mfa-challenge":
                assert step.result is not None
                answers = [visitor.answers.get(q, "") for q in step.result["input"]]
                self._work.answer(job, answers)
            else:
                self._world.clock.advance(1)
                self._work.settle()

    def _connection(self, user_id: str, query: dict[str, str]) -> Connection:
        found = self._world.connections.get(query.get("connectionId", ""))
        if found is None or found.user_id != user_id:
            raise PageError("there is no such connection")
        return found

    def _back(self, answer: dict[str, str]) -> str:
        if not answer:
            return self._redirect_url
        return f"{self._redirect_url}?{urlencode(answer)}"


def _typed(visitor: EndUser) -> tuple[str, str]:
    credentials = visitor.credentials
    return credentials.get("loginId", ""), credentials.get("password", "")
