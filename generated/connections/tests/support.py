"""A provider on this machine that answers as its description's examples do."""

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
    """Answers the next requests as these operations do; forgets what was."""
    server.clear()
    for name in operations:
        answer = server.exchanges[name].answer()
        server.answer(answer.status, content=answer.content, headers=answer.headers)


def check(server: Provider, *patterns: str, possible: tuple[str, ...] = ()) -> None:
    """Asserts which requests came; those that are possible may come besides."""
    requests = [f"{request.method} {request.path}" for request in server.requests]
    asked = [
        request
        for request in requests
        if not any(re.fullmatch(pattern, request) for pattern in possible)
    ]
    assert len(asked) == len(patterns), asked
    for request, pattern in zip(asked, patterns, strict=True):
        assert re.fullmatch(pattern, request), f"{request} is not {pattern}"
