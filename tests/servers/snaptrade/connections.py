"""SnapTrade's operations on connections and accounts."""

from collections.abc import Iterator
from datetime import datetime

from tests.servers.routing import Handler, Route
from tests.servers.snaptrade import bodies
from tests.servers.snaptrade.bodies import failure
from tests.servers.snaptrade.brokerages import BROKERAGES
from tests.servers.snaptrade.world import (
    DELETION_TAKES,
    REFRESH_PAUSE,
    REFRESH_TAKES,
    Account,
    Connection,
    World,
)
from tests.servers.wire import Answer, Refused, Request

ACTIVITIES = 5
"""How many each account has."""


class ConnectionRoutes:
    """`/authorizations`, `/connection`, `/connections`, `/accounts`, `/brokerages`.

    Args:
        newest: The API of 2026-08-10, without the synchronous deletion and without
            session events, both of which it had till then.
    """

    def __init__(self, world: World, client_id: str, *, newest: bool) -> None:
        self._world = world
        self._client_id = client_id
        self._newest = newest

    def routes(self) -> Iterator[Route]:
        """The table."""
        for method, action, handler in self._of_connection():
            yield Route(method, f"/authorizations/{{connection}}{action}", handler)
        yield Route("GET", "/authorizations", self.list)
        yield Route("DELETE", "/connection/{connection}", self.delete)
        yield Route(
            "GET", "/connections/{connection}/accounts", self.connection_accounts
        )
        yield Route("GET", "/accounts", self.user_accounts)
        for action, handler in (
            ("/activities", self.activities),
            ("/balances", self.balances),
            ("/positions/all", self.positions),
        ):
            yield Route("GET", f"/accounts/{{account}}{action}", handler)
        yield Route("GET", "/brokerages", self.brokerages, "partner")
        if not self._newest:
            yield Route("DELETE", "/authorizations/{connection}", self.delete_at_once)
            yield Route("GET", "/sessionEvents", self.session_events, "partner")

    def _of_connection(self) -> Iterator[tuple[str, str, Handler]]:
        yield "GET", "", self.get
        yield "GET", "/accounts", self.accounts
        yield "POST", "/refresh", self.refresh
        yield "POST", "/transactions/sync", self.sync_transactions
        yield "POST", "/disable", self.disable

    def list(self, request: Request) -> Answer:
        """All connections of the user, without pages."""
        user_id = request.parameters["userId"]
        found = self._world.of_user(user_id)
        return Answer(200, [bodies.connection(item) for item in found])

    def get(self, request: Request) -> Answer:
        """One connection."""
        return Answer(200, bodies.connection(self._find(request)))

    def accounts(self, request: Request) -> Answer:
        """The accounts of a connection."""
        item = self._find(request)
        return Answer(200, [bodies.account(item, a) for a in item.accounts])

    def connection_accounts(self, request: Request) -> Answer:
        """The accounts of a connection, in their newer form."""
        item = self._find(request)
        return Answer(200, [bodies.connection_account(item, a) for a in item.accounts])

    def user_accounts(self, request: Request) -> Answer:
        """The accounts of all connections of the user."""
        found = self._world.of_user(request.parameters["userId"])
        return Answer(200, [bodies.account(c, a) for c in found for a in c.accounts])

    def activities(self, request: Request) -> Answer:
        """What happened on an account, in pages by `offset` and `limit`."""
        account, query = self._account(request), request.parameters
        found = [
            bodies.activity(account, number) for number in range(1, ACTIVITIES + 1)
        ]
        earliest = query.get("startDate", "")
        latest = query.get("endDate", "9999")
        found = [
            item for item in found if earliest <= item["trade_date"][:10] <= latest
        ]
        largest = self._world.page_size
        offset = int(query.get("offset", "0"))
        limit = min(int(query.get("limit", largest)), largest)
        pagination = {"offset": offset, "limit": limit, "total": len(found)}
        page = found[offset : offset + limit]
        return Answer(200, {"data": page, "pagination": pagination})

    def balances(self, request: Request) -> Answer:
        """What is on an account, for each currency."""
        return Answer(200, [bodies.balance(self._account(request))])

    def positions(self, request: Request) -> Answer:
        """What an account holds."""
        return Answer(200, bodies.positions(self._account(request)))

    def _account(self, request: Request) -> Account:
        found = self._world.of_user(request.parameters["userId"])
        for account in (account for item in found for account in item.accounts):
            if account.id == request["account"]:
                return account
        raise Refused(failure(404, "1011", "There is no account of this id"))

    def brokerages(self, _: Request) -> Answer:
        """The brokerages that people can connect."""
        return Answer(200, [item.body() for item in BROKERAGES.values()])

    def refresh(self, request: Request) -> Answer:
        """Queues a refresh; it costs money, hence not too often."""
        item = self._enabled(request)
        now = self._world.clock.now()
        if item.refreshed is not None and now < item.refreshed + REFRESH_PAUSE:
            detail = "Connection refreshed too recently"
            raise Refused(failure(429, "throttled", detail))
        item.refreshed = now
        item.refresh_due = now + REFRESH_TAKES
        return Answer(200, {"detail": f"Connection {item.id} scheduled for refresh"})

    def sync_transactions(self, request: Request) -> Answer:
        """Queues a download of transactions."""
        item = self._enabled(request)
        item.refresh_due = self._world.clock.now() + REFRESH_TAKES
        return Answer(200, {"detail": f"Transactions of {item.id} will be synced"})

    def disable(self, request: Request) -> Answer:
        """Makes a broken connection, as an aid for tests."""
        item = self._find(request)
        if item.disabled is not None:
            raise Refused(failure(402, 3011, "The connection is disabled already"))
        self._world.disable(item)
        return Answer(200, {"detail": f"Connection {item.id} has been disabled"})

    def delete(self, request: Request) -> Answer:
        """Deletes a connection, a little later."""
        item = self._find(request)
        due: datetime = self._world.clock.now() + DELETION_TAKES
        item.deletion_due = item.deletion_due or due
        detail = "The connection is queued for deletion"
        return Answer(200, {"detail": detail, "connection_id": item.id})

    def delete_at_once(self, request: Request) -> Answer:
        """Deletes a connection before it answers."""
        self._world.remove(self._find(request))
        return Answer(204)

    def session_events(self, request: Request) -> Answer:
        """What happened in the portal, all users or one, all sessions or one."""
        wanted = request.parameters
        if wanted.get("PartnerClientId") != self._client_id:
            raise Refused(failure(400, "1076", "PartnerClientId is required"))
        users = set(filter(None, wanted.get("userId", "").split(",")))
        sessions = set(filter(None, wanted.get("sessionId", "").split(",")))
        found = [
            event
            for event in self._world.session_events
            if (not users or event.session.user_id in users)
            and (not sessions or event.session.id in sessions)
        ]
        return Answer(200, [bodies.session_event(event) for event in found])

    def _find(self, request: Request) -> Connection:
        item = self._world.connections.get(request["connection"])
        if item is None or item.user_id != request.parameters["userId"]:
            detail = "There is no connection of this id"
            raise Refused(failure(404, "1011", detail))
        return item

    def _enabled(self, request: Request) -> Connection:
        item = self._find(request)
        if item.disabled is not None:
            detail = "The connection is disabled and has to be repaired first"
            raise Refused(failure(402, 3003, detail))
        return item
