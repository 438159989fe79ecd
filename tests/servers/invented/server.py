"""What the servers of the invented providers have in common."""

import base64
import hmac
import json
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar, TypeVar
from urllib.parse import urlencode, urlsplit

from tests.servers.base import LocalServer
from tests.servers.deliveries import Delivery
from tests.servers.ids import Ids
from tests.servers.invented.banks import (
    BANKS,
    PEOPLE,
    Account,
    Bank,
    accounts_of,
    connection_of,
)
from tests.servers.invented.world import Connection, News, Stage, User, Visit, World
from tests.servers.visitors import EndUser
from tests.servers.wire import Answer, Json, Refused, Request

T = TypeVar("T")


class InventedServer(LocalServer):
    """An invented provider on 127.0.0.1.

    Args:
        page_size: How many items a page of any list has at most.
    """

    name: ClassVar[str]
    people = PEOPLE

    def __init__(
        self,
        *,
        page_size: int = 3,
        start: datetime | None = None,
        seconds_per_request: float = 0.0,
    ) -> None:
        super().__init__(start=start, seconds_per_request=seconds_per_request)
        self.page_size = page_size
        self.world = World(self.clock, Ids(self.name))
        self.webhook_secret = "whsec_aW52ZW50ZWQtc2VjcmV0"
        self._sent = 0

    # What a provider adds

    @abstractmethod
    def failure(self, status: int, text: str) -> Answer:
        """An error in the provider's form."""

    @abstractmethod
    def landing(self, visit: Visit) -> Mapping[str, str | None]:
        """What the redirect at the end of a hosted page says."""

    def webhook(self, news: News) -> Json | None:
        """The body of a webhook; None if the provider does not report it."""
        del news
        return None

    # What tests use

    def add_user(self, reference: str = "customer-1") -> User:
        """Registers a user without a call."""
        return self.world.add_user(reference)

    def break_connection(self, connection_id: str) -> None:
        """The user changes the password at the bank."""
        self.world.break_off(self.world.connections[connection_id])

    # What operations need

    def user(self, user_id: str) -> User:
        """A user."""
        return self.found(self.world.users.get(user_id), "user")

    def connection(self, user_id: str, connection_id: str) -> Connection:
        """A connection of a user."""
        connection = self.world.connections.get(connection_id)
        mine = connection is not None and connection.user_id == user_id
        return self.found(connection if mine else None, "connection")

    def bank(self, bank_id: str) -> Bank:
        """A bank."""
        return self.found(BANKS.get(bank_id), "institution")

    def account(self, user_id: str, account_id: str) -> tuple[Connection, Account]:
        """An account of a user, with its connection."""
        connection = self.connection(user_id, connection_of(account_id))
        accounts = {account.id: account for account in accounts_of(connection.id)}
        return connection, self.found(accounts.get(account_id), "account")

    def refuse(self, connection: Connection, *stages: Stage) -> None:
        """Refuses what is impossible in some stages of a connection."""
        if connection.stage in stages:
            text = f"This is impossible while the connection is {connection.stage}."
            raise Refused(self.failure(409, text))

    def part(self, items: Sequence[T], start: int) -> list[T]:
        """The items of the page that begins after `start` of them."""
        return list(items[start : start + self.page_size])

    def found(self, value: T | None, noun: str) -> T:
        """The value, or the error that there is none."""
        if value is None:
            raise Refused(self.failure(404, f"There is no such {noun}."))
        return value

    # The provider

    def count(self, request: Request, answer: Answer) -> Answer:
        del request
        headers = {"X-Request-Id": f"request-{len(self.exchanges) + 1}"}
        return replace(answer, headers={**headers, **answer.headers})

    def settle(self) -> None:
        self.world.settle()
        self.outbox += list(self._deliveries())

    def _deliveries(self) -> Iterator[Delivery]:
        for news in self.world.news_so_far():
            body = self.webhook(news)
            if body is not None:
                self._sent += 1
                content = json.dumps({"number": self._sent, **body}).encode()
                headers = self._signed(content)
                url = f"https://app.example.com/webhooks/{self.name}"
                yield Delivery(news.word, url, headers, content)

    def _signed(self, content: bytes) -> dict[str, str]:
        """Headers with a signature by the Standard Webhooks convention."""
        message, timestamp = f"msg_{self._sent}", str(self.wall_clock.timestamp())
        key = base64.b64decode(self.webhook_secret.removeprefix("whsec_"))
        text = f"{message}.{timestamp}.".encode() + content
        signature = base64.b64encode(hmac.digest(key, text, "sha256")).decode()
        return {
            "webhook-id": message,
            "webhook-timestamp": timestamp,
            "webhook-signature": f"v1,{signature}",
        }

    def visit(self, url: str, visitor: EndUser) -> str:
        visit = self.world.visit(urlsplit(url).path.rpartition("/")[2], visitor)
        query = {"state": visit.page.state, **self.landing(visit)}
        text = urlencode({name: value for name, value in query.items() if value})
        return f"{visit.page.back}?{text}"

    def throttled(self, seconds: int) -> Answer:
        answer = self.failure(429, "Too many requests.")
        return replace(answer, headers={"Retry-After": str(seconds)})

    def out_of_order(self) -> Answer:
        return self.failure(503, "Maintenance is in progress.")

    def malformed(self, problem: str) -> Answer:
        return self.failure(400, problem)

    def unknown_path(self) -> Answer:
        return self.failure(404, "There is no such path.")

    def unknown_method(self, request: Request, allowed: set[str]) -> Answer:
        text = f"{request.method} is not one of {', '.join(sorted(allowed))}."
        return self.failure(405, text)


def moment(time: datetime | None) -> str | None:
    """A time as text."""
    return None if time is None else time.strftime("%Y-%m-%dT%H:%M:%SZ")
