"""A web page on which people connect their banks and brokers, at any provider.

    python -m examples                   with simulated providers, which need no account
    uvicorn examples.bank_page:app       with your own, from the environment

To start your own, copy this file, `bank_page.html` and `sqlite_stores.py`.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from pathlib import Path
from typing import Any

from connections import (
    Account,
    AsyncConnections,
    AsyncUserConnections,
    Connection,
    Event,
    Failure,
    Transaction,
    errors,
)
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from examples.sqlite_stores import SqliteUserStore

ORIGIN = os.environ.get("BANK_PAGE_ORIGIN", "http://127.0.0.1:8000")
"""Where browsers and providers reach this page."""

USER = "customer-42"
"""Your own id for the person at the browser. Take it from your session."""

store = SqliteUserStore(os.environ.get("BANK_PAGE_FILE", "users.db"))
connections = AsyncConnections(user_store=store)
events: deque[Event] = deque(maxlen=10)
templates = Jinja2Templates(Path(__file__).parent)


async def user_at(provider: str) -> AsyncUserConnections:
    """The person at a provider, who is registered there first if needed."""
    try:
        return await connections.for_stored_user(USER, provider)
    except errors.NotFound:
        registered = await connections.users.create(
            provider, identifier=USER, email="alex@example.com", mobile="+61410888666"
        )
        await asyncio.to_thread(store.save, USER, provider, registered.credentials)
        return await connections.for_stored_user(USER, provider)


async def accounts(
    user: AsyncUserConnections, connection: Connection[Any]
) -> list[tuple[Account[Any], list[Transaction[Any]]]]:
    """The accounts of a connection, each with its first transactions."""
    found = []
    for account in await user.accounts(connection):
        transactions: list[Transaction[Any]] = []
        # Pages are requested as they are needed, so most likely it is one.
        async for transaction in user.transactions(account):
            transactions.append(transaction)
            if len(transactions) == 5:
                break
        found.append((account, transactions))
    return found


async def overview(request: Request) -> Response:
    """The connections of the person at all providers, with their accounts."""
    users = [
        connections.for_user_at(stored.provider, stored.credentials)
        for stored in await asyncio.to_thread(list, store)
        if stored.user_id == USER
    ]
    # If one provider fails, the page has the connections at the others.
    listing = await connections.list(*users)
    found = [
        (connection, await accounts(user, connection))
        for user, result in zip(users, listing.results, strict=True)
        if not isinstance(result, Failure)
        for connection in result
    ]
    problems = [f"{failure.provider}: {failure.error}" for failure in listing.failures]
    return page(request, found=found, problems=problems)


async def connect(request: Request) -> Response:
    """Send the person to the page of a provider, where they log in at their bank."""
    provider = request.path_params["provider"]
    user = await user_at(provider)
    session = await user.start_session(redirect_url=f"{ORIGIN}/connected/{provider}")
    return RedirectResponse(session.url, 303)


async def connected(request: Request) -> Response:
    """The person is back: wait until what they connected is ready."""
    user = await user_at(request.path_params["provider"])
    outcome = user.parse_redirect(f"{ORIGIN}{request.url.path}?{request.url.query}")
    await user.wait_until_settled(outcome, timeout=60, interval=0.5)
    return RedirectResponse("/", 303)


async def webhook(request: Request) -> Response:
    """A provider reports something. What nobody signed is refused."""
    provider, body = request.path_params["provider"], await request.body()
    url = f"{ORIGIN}{request.url.path}"
    try:
        event = connections.parse_event(provider, request.headers, body, url)
    except errors.ConnectionsError:
        return Response(status_code=400)
    events.appendleft(event)
    return Response(status_code=204)


async def failed(request: Request, error: Exception) -> Response:
    """Something went wrong at a provider. Errors contain no secrets."""
    return page(request, problems=[str(error)], status_code=502)


def page(request: Request, status_code: int = 200, **content: object) -> Response:
    """The page with some content."""
    context = {"providers": connections.providers, "events": events, **content}
    return templates.TemplateResponse(
        request, "bank_page.html", context, status_code=status_code
    )


app = Starlette(
    routes=[
        Route("/", overview),
        Route("/connect/{provider}", connect, methods=["POST"]),
        Route("/connected/{provider}", connected),
        Route("/webhooks/{provider}/{kind:path}", webhook, methods=["POST"]),
    ],
    exception_handlers={errors.ConnectionsError: failed},
)
