"""Quay: every call is a POST, lists continue at a cursor, amounts are in cents."""

from collections.abc import Callable, Iterator, Mapping

from tests.servers.invented.banks import (
    BANKS,
    HOLDINGS,
    Account,
    Owner,
    accounts_of,
    connection_of,
    transactions_of,
)
from tests.servers.invented.quay_bodies import (
    PROBLEMS,
    account_body,
    balance_body,
    holding_body,
    institution_body,
    item_body,
    owner_body,
    problem_body,
    transaction_body,
)
from tests.servers.invented.server import InventedServer, moment
from tests.servers.invented.world import (
    PAGE_LASTS,
    WORKING,
    Connection,
    News,
    Stage,
    User,
    Visit,
)
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Refused, Request

WORDS = {
    400: ("INVALID_REQUEST", "INVALID_BODY"),
    401: ("INVALID_KEYS", "INVALID_KEYS"),
    404: ("NOT_FOUND", "NOT_FOUND"),
    405: ("INVALID_REQUEST", "POST_ONLY"),
    409: ("ITEM_ERROR", "ITEM_NOT_USABLE"),
    429: ("RATE_LIMIT", "RATE_LIMIT"),
    503: ("API_ERROR", "PLANNED_MAINTENANCE"),
}


class QuayServer(InventedServer):
    """Quay on 127.0.0.1. The token of a user is its id.

    Attributes:
        client_id: The key in `Quay-Client-Id`.
        secret: The key in `Quay-Secret`.
    """

    name = "quay"
    client_id, secret = "quay-client", "quay-secret"

    def routes(self) -> Iterator[Route]:
        operations: dict[str, Callable[[Json], Json]] = {
            "/health/get": lambda _: {"status": "up"},
            "/institutions/get": self.institutions,
            "/institutions/get_by_id": self.institution,
            "/user/create": self.create_user,
            "/user/remove": self.remove_user,
            "/link/create": self.link,
            "/items/list": self.items,
            "/item/get": lambda payload: {"item": item_body(self._item(payload))},
            "/item/problem": lambda payload: {
                "problem": problem_body(self._item(payload))
            },
            "/item/pause": self.pause,
            "/item/remove": self.remove,
            "/item/refresh": lambda payload: {
                "refresh": self._begin(self._item(payload))
            },
            "/items/refresh": self.refresh_all,
            "/refresh/get": lambda payload: {
                "refresh": self._refresh(payload["refresh_id"])
            },
            "/accounts/get": self.accounts,
            "/account/balances/get": self.balances,
            "/account/holdings/get": self.holdings,
            "/owners/get": self.owners,
            "/transactions/sync": self.transactions,
        }
        for path, operation in operations.items():
            yield Route("POST", path, self._handler(operation))

    def _handler(
        self, operation: Callable[[Json], Json]
    ) -> Callable[[Request], Answer]:
        def handle(request: Request) -> Answer:
            return Answer(200, operation(self.read_json(request)))

        return handle

    def authorise(self, request: Request, access: str) -> None:
        del access
        sent = [request.headers.get(f"quay-{name}") for name in ("client-id", "secret")]
        if sent != [self.client_id, self.secret]:
            raise Refused(self.failure(401, "The client id or the secret is wrong."))

    def count(self, request: Request, answer: Answer) -> Answer:
        del request
        number = f"request-{len(self.exchanges) + 1}"
        assert isinstance(answer.body, dict)
        body = {**answer.body, "request_id": number}
        return Answer(answer.status, body, answer.headers)

    def failure(self, status: int, text: str) -> Answer:
        kind, word = WORDS[status]
        error = {"error_type": kind, "error_code": word, "error_message": text}
        return Answer(status, error)

    def landing(self, visit: Visit) -> Mapping[str, str | None]:
        if visit.failure is not None:
            return {"error_code": PROBLEMS[visit.failure]}
        return {"item_id": visit.connection.id} if visit.connection else {}

    def webhook(self, news: News) -> Json | None:
        words = {
            "added": "ITEM_ADDED",
            "removed": "ITEM_REMOVED",
            Stage.READY: "ITEM_SYNCED",
        }
        if news.word in (*WORKING, Stage.OFF):
            return None
        return {
            "webhook_code": words.get(news.word, "ITEM_BROKEN"),
            "item_id": news.connection.id,
            "sent_at": moment(news.at),
        }

    # Operations

    def institutions(self, payload: Json) -> Json:
        """Some of the banks."""
        countries = payload.get("country_codes") or {
            each.country for each in BANKS.values()
        }
        banks = [each for each in BANKS.values() if each.country in countries]
        part = [institution_body(bank) for bank in self.part(banks, payload["offset"])]
        return {"institutions": part, "total": len(banks)}

    def institution(self, payload: Json) -> Json:
        """A bank."""
        return {"institution": institution_body(self.bank(payload["institution_id"]))}

    def create_user(self, payload: Json) -> Json:
        """Registers a user."""
        user = self.world.add_user(payload["client_user_id"])
        return {"user_id": f"user-{payload['client_user_id']}", "user_token": user.id}

    def remove_user(self, payload: Json) -> Json:
        """A user goes."""
        self.world.remove_user(self._user(payload))
        return {}

    def link(self, payload: Json) -> Json:
        """A hosted page."""
        page = self.world.open(
            self._user(payload),
            payload["redirect_uri"],
            bank=payload.get("institution_id"),
            connection=payload.get("item_id"),
        )
        return {
            "link_id": f"link-{page.key[:8]}",
            "hosted_link_url": f"https://link.quay.example/{page.key}",
            "expires_in": int(PAGE_LASTS.total_seconds()),
        }

    def items(self, payload: Json) -> Json:
        """Some of the connections of a user."""
        found = self.world.of_user(self._user(payload))
        start = int(payload.get("cursor") or 0)
        part = [item_body(each) for each in self.part(found, start)]
        end = start + len(part)
        return {"items": part, "has_more": end < len(found), "next_cursor": str(end)}

    def pause(self, payload: Json) -> Json:
        """Switches a connection off."""
        connection = self._item(payload)
        self.world.switch_off(connection)
        return {"item": item_body(connection)}

    def remove(self, payload: Json) -> Json:
        """A connection goes."""
        self.world.remove(self._item(payload))
        return {}

    def refresh_all(self, payload: Json) -> Json:
        """Reads the data of all connections of a user again."""
        found = self.world.of_user(self._user(payload))
        return {"refreshes": [self._begin(connection) for connection in found]}

    def accounts(self, payload: Json) -> Json:
        """The accounts of a connection."""
        connection = self._item(payload)
        found = accounts_of(connection.id)
        return {"accounts": [account_body(connection, account) for account in found]}

    def balances(self, payload: Json) -> Json:
        """The balances of an account."""
        _, account = self._account(payload)
        return {"balances": [balance_body(account)]}

    def holdings(self, payload: Json) -> Json:
        """What an account holds."""
        _, account = self._account(payload)
        return {"holdings": [holding_body(each, account) for each in HOLDINGS]}

    def owners(self, payload: Json) -> Json:
        """The owners of the accounts of a connection."""
        self._item(payload)
        return {"owners": [owner_body(Owner())]}

    def transactions(self, payload: Json) -> Json:
        """Transactions since a cursor, which counts them."""
        connection, account = self._account(payload)
        found = list(transactions_of(account, connection.created))
        start = int(payload.get("cursor") or 0)
        part = [transaction_body(account, each) for each in self.part(found, start)]
        end = start + len(part)
        return {
            "added": part,
            "modified": [],
            "removed": [],
            "has_more": end < len(found),
            "next_cursor": str(end),
        }

    def _user(self, payload: Json) -> User:
        return self.user(payload["user_token"])

    def _item(self, payload: Json) -> Connection:
        return self.found(self.world.connections.get(payload["item_id"]), "item")

    def _account(self, payload: Json) -> tuple[Connection, Account]:
        connection = self._item({"item_id": connection_of(payload["account_id"])})
        return self.account(connection.user_id, payload["account_id"])

    def _begin(self, connection: Connection) -> Json:
        self.refuse(connection, Stage.UNCONSENTED, Stage.OFF)
        self.world.begin(connection)
        return self._refresh(self.world.add_job(connection))

    def _refresh(self, job: str) -> Json:
        connection_id = self.found(self.world.jobs.get(job), "refresh")
        connection = self._item({"item_id": connection_id})
        word = "running" if connection.stage in WORKING else "failed"
        return {
            "refresh_id": job,
            "item_id": connection.id,
            "status": "succeeded" if connection.stage is Stage.READY else word,
            "problem": (
                problem_body(connection) if connection.stage in PROBLEMS else None
            ),
        }
