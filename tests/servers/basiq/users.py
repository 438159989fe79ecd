"""Basiq's operations on tokens, users and auth links."""

from collections.abc import Iterator

from tests.servers.basiq.bodies import Bodies, refused
from tests.servers.basiq.lookup import Lookup, body
from tests.servers.basiq.world import LINK_LASTS, TOKEN_LASTS, AuthLink, User, World
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Request

SCOPES = {"SERVER_ACCESS", "CLIENT_ACCESS"}
VERSIONS = {"2.0", "2.1", "3.0"}


class UserRoutes:
    """`/token`, `/users` and `/users/{userId}/auth_link`."""

    def __init__(
        self, world: World, bodies: Bodies, lookup: Lookup, api_key: str
    ) -> None:
        self._world = world
        self._bodies = bodies
        self._lookup = lookup
        self._api_key = api_key

    def routes(self) -> Iterator[Route]:
        """The table."""
        yield Route("POST", "/token", self.token, "public")
        yield Route("POST", "/users", self.create, "server")
        yield Route("GET", "/users/{user}", self.get, "any")
        yield Route("POST", "/users/{user}", self.update, "server")
        yield Route("DELETE", "/users/{user}", self.delete, "server")
        yield Route("POST", "/users/{user}/auth_link", self.create_link, "server")
        yield Route("GET", "/users/{user}/auth_link", self.link, "server")
        yield Route("DELETE", "/users/{user}/auth_link", self.delete_link, "any")

    def token(self, request: Request) -> Answer:
        """An access token for an hour, in exchange for the key."""
        if request.headers.get("basiq-version") not in VERSIONS:
            detail = "Basiq-version must be specified in HTTP request header"
            raise refused(400, "parameter-not-valid", detail, "header/basiq-version")
        if request.headers.get("authorization") != f"Basic {self._api_key}":
            detail = "Unable to authenticate. Please, check your API key"
            raise refused(404, "parameter-not-valid", detail)
        kind = request.headers.get("content-type", "")
        if not kind.startswith("application/x-www-form-urlencoded"):
            raise refused(415, "unsupported-content-type", "Send a form")
        scope = request.form.get("scope", "SERVER_ACCESS")
        if scope not in SCOPES:
            detail = "There is no such scope"
            raise refused(400, "parameter-not-valid", detail, "body/scope")
        user_id = request.form.get("userId")
        if user_id is not None and user_id not in self._world.users:
            raise refused(404, "resource-not-found", "Requested user does not exist.")
        return Answer(
            200,
            {
                "access_token": self._world.new_token(scope, user_id),
                "expires_in": int(TOKEN_LASTS.total_seconds()),
                "token_type": "Bearer",
            },
        )

    def create(self, request: Request) -> Answer:
        """A user, who needs an address or a phone."""
        values = body(request)
        email, mobile = values.get("email", ""), values.get("mobile", "")
        if not email and not mobile:
            detail = "One of 'email' or 'mobile' is required."
            raise refused(400, "parameter-not-supplied", detail)
        return Answer(201, self._short(self._world.add_user(email, mobile)))

    def get(self, request: Request) -> Answer:
        """One user."""
        return Answer(200, self._bodies.user(self._lookup.user(request)))

    def update(self, request: Request) -> Answer:
        """Another address or phone."""
        item, values = self._lookup.user(request), body(request)
        item.email = values.get("email", item.email)
        item.mobile = values.get("mobile", item.mobile)
        return Answer(200, self._short(item))

    def delete(self, request: Request) -> Answer:
        """A user goes, with everything."""
        item = self._lookup.user(request)
        for connection in self._world.of_user(item.id):
            self._world.remove(connection)
        self._world.links.pop(item.id, None)
        del self._world.users[item.id]
        return Answer(204)

    def _short(self, item: User) -> Json:
        links = {"self": f"{self._bodies.origin}/users/{item.id}"}
        answer: Json = {"type": "user", "id": item.id, "mobile": item.mobile}
        if item.email:
            answer["email"] = item.email
        return {**answer, "links": links}

    # Auth links

    def create_link(self, request: Request) -> Answer:
        """A hosted page for the user; one that was made before stops working."""
        item = self._lookup.user(request)
        mobile = body(request).get("mobile") or item.mobile
        if not mobile:
            detail = "The user has no phone"
            raise refused(400, "parameter-not-supplied", detail, "body/mobile")
        ids, expires = self._world.ids, self._world.clock.now() + LINK_LASTS
        link = AuthLink(ids.uuid(), item.id, mobile, expires, ids.uuid())
        self._world.links[item.id] = link
        answer = self._bodies.auth_link(link)
        del answer["id"]
        return Answer(201, answer)

    def link(self, request: Request) -> Answer:
        """The hosted page that was made last."""
        link = self._world.links.get(self._lookup.user(request).id)
        if link is None:
            raise refused(404, "resource-not-found", "The user has no auth link.")
        if link.expires <= self._world.clock.now():
            detail = "The auth link has expired."
            raise refused(410, "resource-no-longer-available", detail)
        return Answer(200, self._bodies.auth_link(link))

    def delete_link(self, request: Request) -> Answer:
        """The hosted page stops working."""
        if self._world.links.pop(self._lookup.user(request).id, None) is None:
            raise refused(404, "resource-not-found", "The user has no auth link.")
        return Answer(204)
