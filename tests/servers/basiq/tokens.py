"""Who may call what with which token."""

from tests.servers.basiq.bodies import refused
from tests.servers.basiq.world import Token, World
from tests.servers.wire import Request

_ALLOWED = {
    "server": {"SERVER_ACCESS"},
    "client": {"CLIENT_ACCESS"},
    "any": {"SERVER_ACCESS", "CLIENT_ACCESS"},
}


def bearer(request: Request) -> str:
    """The token that is sent, if any."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme == "Bearer" else ""


def check(world: World, request: Request, access: str, path: str) -> None:
    """Refuses a token that is unknown, too old, or not for this operation.

    Args:
        access: "server", "client" or "any".
        path: Without prefix, to see whose data are wanted.
    """
    token = world.tokens.get(bearer(request))
    if token is None:
        raise refused(401, "invalid-authorization-token")
    if token.expires <= world.wall_clock.now():
        raise refused(403, "access-denied", "Token has expired")
    if token.scope not in _ALLOWED[access]:
        detail = f"The operation is not for {token.scope} tokens"
        raise refused(403, "forbidden-access", detail)
    if not _may_see(token, path):
        raise refused(403, "forbidden-access", "The token is for another user")


def _may_see(token: Token, path: str) -> bool:
    _, kind, owner, *_ = [*path.split("/"), "", ""]
    return token.user_id is None or kind != "users" or owner == token.user_id
