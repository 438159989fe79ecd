"""Powens' tokens and codes, and the user that they stand for."""

from collections.abc import Iterator
from datetime import timedelta

from tests.servers.powens.bodies import instant, refused
from tests.servers.powens.world import CODE_LASTS, World
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Request

TEMPORARY = timedelta(minutes=30)


class AuthRoutes:
    """`/auth` and `/users/me`."""

    def __init__(self, world: World, client_id: str, client_secret: str) -> None:
        self._world = world
        self._client = (client_id, client_secret)

    def routes(self) -> Iterator[Route]:
        """The table."""
        yield Route("POST", "/auth/init", self.init, "public")
        yield Route("POST", "/auth/token/access", self.exchange, "public")
        yield Route("POST", "/auth/renew", self.renew, "public")
        yield Route("POST", "/auth/token", self.service, "public")
        yield Route("GET", "/auth/token/code", self.code)
        yield Route("DELETE", "/auth/token", self.revoke)
        yield Route("GET", "/users/me", self.me)
        yield Route("DELETE", "/users/me", self.delete)

    def init(self, request: Request) -> Answer:
        """A user and its first token, which lasts if the client tells who it is."""
        body = _body(request)
        known = body.get("client_id") is not None
        if known:
            self._check_client(body)
        user_id = self._world.new_user()
        token = self._world.new_token(user_id, None if known else TEMPORARY)
        answer: Json = {"auth_token": token, "id_user": user_id}
        answer["type"] = "permanent" if known else "temporary"
        if not known:
            answer["expires_in"] = int(TEMPORARY.total_seconds())
        return Answer(200, answer)

    def exchange(self, request: Request) -> Answer:
        """A lasting token for a code."""
        body = _body(request)
        self._check_client(body)
        user_id = self._world.redeem(str(body.get("code", "")))
        if user_id is None:
            raise refused(400, "invalidValue", "The code is not valid")
        return _token(self._world.new_token(user_id))

    def renew(self, request: Request) -> Answer:
        """Another token for a user, or for a new one."""
        body = _body(request)
        self._check_client(body)
        user_id = body.get("id_user") or self._world.new_user()
        if user_id not in self._world.users:
            raise refused(404, "notFound", "There is no such user")
        if body.get("revoke_previous"):
            tokens = self._world.tokens
            for token in [t for t, owner in tokens.items() if owner.user_id == user_id]:
                del tokens[token]
        return _token(self._world.new_token(user_id))

    def service(self, request: Request) -> Answer:
        """A token for a service."""
        body = _body(request)
        self._check_client(body)
        if not body.get("scope"):
            raise refused(400, "missingParameter", "scope is required")
        return Answer(200, {"token": self._world.ids.token(), "token_type": "payments"})

    def code(self, request: Request) -> Answer:
        """A code that is safe to show to a browser."""
        kind = request.parameters.get("type", "requestAccess")
        if kind not in ("requestAccess", "singleAccess"):
            raise refused(400, "invalidValue", "type is not valid")
        single = kind == "singleAccess"
        code = self._world.new_code(self._user(request), single=single)
        return Answer(
            200,
            {
                "code": code,
                "type": "temporary",
                "access": "single" if single else "standard",
                "expires_in": int(CODE_LASTS.total_seconds()),
            },
        )

    def revoke(self, request: Request) -> Answer:
        """Ends the token that is sent."""
        del self._world.tokens[bearer(request)]
        return Answer(204)

    def me(self, request: Request) -> Answer:
        """The user of the token."""
        user_id = self._user(request)
        signin = instant(self._world.users[user_id])
        return Answer(200, {"id": user_id, "signin": signin})

    def delete(self, request: Request) -> Answer:
        """Deletes the user of the token."""
        self._world.forget_user(self._user(request))
        return Answer(204)

    def _user(self, request: Request) -> int:
        return self._world.tokens[bearer(request)].user_id

    def _check_client(self, body: Json) -> None:
        if (body.get("client_id"), body.get("client_secret")) != self._client:
            raise refused(403, "forbidden", "The client is not known")


def bearer(request: Request) -> str:
    """The token that is sent, if any."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme == "Bearer" else ""


def _token(token: str) -> Answer:
    return Answer(200, {"access_token": token, "token_type": "Bearer"})


def _body(request: Request) -> Json:
    try:
        return request.json()
    except ValueError as problem:
        raise refused(400, "invalidValue", str(problem)) from problem
