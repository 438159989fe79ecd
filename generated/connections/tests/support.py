"""A local stand-in for a provider that responds with the examples in its spec."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clientloom_runtime.testing import Exchange, LocalServer


class Provider(LocalServer):
    """A server with the exchanges of one provider, by operationId."""

    def __init__(self, exchanges: Mapping[str, Exchange]) -> None:
        super().__init__()
        self.exchanges = exchanges


def play(server: Provider, *operations: str) -> None:
    """Reset the server and answer the next requests as these operations do."""
    server.clear()
    for name in operations:
        answer = server.exchanges[name].answer()
        server.answer(answer.status, content=answer.content, headers=answer.headers)


def check(server: Provider, *patterns: str, possible: tuple[str, ...] = ()) -> None:
    """Asserts which requests arrived. Possible ones may arrive in addition."""
    requests = [f"{request.method} {request.path}" for request in server.requests]
    asked = [
        request
        for request in requests
        if not any(re.fullmatch(pattern, request) for pattern in possible)
    ]
    assert len(asked) == len(patterns), asked
    for request, pattern in zip(asked, patterns, strict=True):
        assert re.fullmatch(pattern, request), f"{request} is not {pattern}"
