"""The bank page with simulated providers: `python -m examples [PORT]`.

The page is `bank_page.py`, unchanged. This program starts the simulators of the tests,
tells the page about them through the environment, and plays the parts of the outside
world: the page of a provider where people log in, and the sender of webhooks.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import ExitStack, asynccontextmanager
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)
from starlette.routing import Mount, Route

from tests.servers.base import LocalServer, PageError
from tests.servers.basiq import BasiqServer
from tests.servers.powens import PowensServer
from tests.servers.saltedge import SaltEdgeServer
from tests.servers.snaptrade import SnapTradeServer

GENERATED = Path(__file__).resolve().parents[1] / "generated"
LOGIN = """<!doctype html>
<link rel="icon" href="data:,">
<title>Log in</title>
<h1>This is the page of {provider}</h1>
<p>Here, people choose their bank and log in.</p>
<form method="post" action="{good}"><button>Log in</button></form>
<form method="post" action="{mistaken}"><button>Enter a wrong password</button></form>
<form method="post" action="{leaving}"><button>Cancel</button></form>
"""


class Outside:
    """The world around the bank page.

    Args:
        origin: Where the bank page is.
    """

    def __init__(self, origin: str) -> None:
        hooks = {name: f"{origin}/webhooks/{name}/" for name in ("snaptrade", "basiq")}
        back = {name: f"{origin}/connected/{name}" for name in hooks}
        # Time passes at the banks whenever somebody asks for something.
        self.snaptrade = SnapTradeServer(
            redirect_url=back["snaptrade"],
            webhook_url=hooks["snaptrade"],
            seconds_per_request=2.0,
        )
        self.powens = PowensServer(seconds_per_request=2.0)
        self.saltedge = SaltEdgeServer(seconds_per_request=2.0)
        for kind in self.saltedge.callback_urls:
            self.saltedge.callback_urls[kind] = f"{origin}/webhooks/saltedge/{kind}"
        self.basiq = BasiqServer(
            redirect_url=back["basiq"],
            webhook_url=hooks["basiq"],
            seconds_per_request=2.0,
        )
        self.servers: Mapping[str, LocalServer] = {
            "snaptrade": self.snaptrade,
            "powens": self.powens,
            "saltedge": self.saltedge,
            "basiq": self.basiq,
        }

    def environment(self) -> dict[str, str]:
        """What the bank page has to know, while the servers run."""
        urls = {
            f"{name.upper()}_BASE_URL": server.base_url
            for name, server in self.servers.items()
        }
        return urls | {
            "SNAPTRADE_CLIENT_ID": self.snaptrade.client_id,
            "SNAPTRADE_CONSUMER_KEY": self.snaptrade.consumer_key,
            "POWENS_ACCESS_TOKEN": "the token of nobody",
            "POWENS_CLIENT_ID": self.powens.client_id,
            "POWENS_CLIENT_SECRET": self.powens.client_secret,
            "POWENS_DOMAIN": self.powens.domain,
            "SALTEDGE_APP_ID": self.saltedge.app_id,
            "SALTEDGE_SECRET": self.saltedge.secret,
            "SALTEDGE_INCLUDE_FAKE_PROVIDERS": "true",
            "SALTEDGE_CALLBACK_PUBLIC_KEY": self.saltedge.callback_public_key,
            "BASIQ_API_KEY": self.basiq.api_key,
            "BASIQ_WEBHOOK_SECRET": self.basiq.webhook_secrets[0],
        }

    async def login(self, request: Request) -> Response:
        """The page of a provider."""
        here = f"{request.url.path}?{request.url.query}"
        actions = {
            who: escape(f"{here}&who={who}") for who in ("good", "mistaken", "leaving")
        }
        provider = escape(request.path_params["provider"])
        return HTMLResponse(LOGIN.format(provider=provider, **actions))

    async def leave(self, request: Request) -> Response:
        """Somebody is done with the page of a provider."""
        server = self.servers[request.path_params["provider"]]
        visitor = getattr(server.people, request.query_params["who"])
        url = request.query_params["url"]
        try:
            back = await asyncio.to_thread(server.portal, url, visitor)
        except PageError as error:
            return PlainTextResponse(str(error), 400)
        return RedirectResponse(back, 303)

    async def stay(
        self, request: Request, call_next: RequestResponseEndpoint
    ) -> Response:
        """Browsers that leave for the page of a provider come to the simulated one."""
        response = await call_next(request)
        url = response.headers.get("location", "")
        if url.startswith("https://"):
            provider = request.url.path.rpartition("/")[2]
            response.headers["location"] = (
                f"/login/{provider}?{urlencode({'url': url})}"
            )
        return response

    async def deliver(self) -> None:
        """Send webhooks as they come up."""
        sent = dict.fromkeys(self.servers, 0)
        while True:
            for name, server in self.servers.items():
                for delivery in server.deliveries[sent[name] :]:
                    sent[name] += 1
                    await asyncio.to_thread(delivery.post)
            await asyncio.sleep(0.2)


def world(outside: Outside, bank_page: Starlette) -> Starlette:
    """The bank page and what is around it, at one origin."""

    @asynccontextmanager
    async def delivering(_: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(outside.deliver())
        yield
        task.cancel()

    return Starlette(
        routes=[
            Route("/login/{provider}", outside.login),
            Route("/login/{provider}", outside.leave, methods=["POST"]),
            Mount("/", bank_page),
        ],
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=outside.stay)],
        lifespan=delivering,
    )


def main(port: str = "8000") -> None:
    """Run everything until Ctrl+C."""
    origin = f"http://127.0.0.1:{port}"
    outside = Outside(origin)
    with ExitStack() as stack:
        for server in outside.servers.values():
            stack.enter_context(server)
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        os.environ.update(outside.environment())
        os.environ["BANK_PAGE_ORIGIN"] = origin
        os.environ["BANK_PAGE_FILE"] = str(Path(folder) / "users.db")
        sys.path[:0] = [str(path.parent) for path in GENERATED.glob("*/pyproject.toml")]
        # Clients and settings come from the environment, so it is imported last.
        from examples.bank_page import app

        print(f"Open {origin}", flush=True)
        uvicorn.run(
            world(outside, app), host="127.0.0.1", port=int(port), log_level="warning"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
