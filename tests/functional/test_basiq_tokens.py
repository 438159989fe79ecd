"""The Basiq client and the simulated Basiq: tokens by scope, and tokens that end."""

from __future__ import annotations

from basiq_client import Basiq

from tests.servers.basiq import BasiqServer


def token_requests(server: BasiqServer) -> list[str]:
    """The bodies of the requests for a token."""
    return [
        request.body.decode() for request in server.requests if request.path == "/token"
    ]


def test_one_token_for_each_scope() -> None:
    with BasiqServer() as server:
        user = server.add_user()
        with Basiq(api_key=server.api_key, base_url=server.base_url) as client:
            client.connections.get_connections(user.id)
            client.users.get_user(user.id)
        assert token_requests(server) == ["scope=SERVER_ACCESS"]


def test_a_token_that_ended_early_is_replaced_once() -> None:
    with BasiqServer() as server:
        user = server.add_user()
        with Basiq(api_key=server.api_key, base_url=server.base_url) as client:
            client.connections.get_connections(user.id)
            server.wall_clock.advance(4000)
            client.connections.get_connections(user.id)
        assert len(token_requests(server)) == 2
