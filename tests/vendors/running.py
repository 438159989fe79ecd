"""Calls the SDK of a vendor and our client of the same description."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.corpus.yaml12 import read_data
from tests.support.http_server import HttpServer, ReceivedRequest
from tests.support.workspace import Weaver
from tests.vendors.comparing import Difference, differences
from tests.vendors.cutting import cut
from tests.vendors.vendor import Call, Invocation, Vendor

_RESULTS = "outcomes.json"


class CallError(Exception):
    """A client did not send exactly one request for a call."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a call.

    Attributes:
        operation: Method and path of its operation.
        shows: What is special about it.
        differences: In which parts its two requests differ.
    """

    operation: str
    shows: str
    differences: tuple[Difference, ...]

    @property
    def name(self) -> str:
        """The name of the call."""
        return f"{self.operation} ({self.shows})"


def write_outcomes(vendor: Vendor, folder: Path) -> None:
    """Makes all calls of a vendor and writes what became of them into a folder."""
    text = json.dumps([asdict(each) for each in outcomes(vendor, folder)])
    (folder / _RESULTS).write_text(text, encoding="utf-8")


def read_outcomes(folder: Path) -> tuple[Outcome, ...]:
    """What `write_outcomes` wrote."""
    return tuple(
        Outcome(
            each["operation"],
            each["shows"],
            tuple(Difference(**fields) for fields in each["differences"]),
        )
        for each in json.loads((folder / _RESULTS).read_text(encoding="utf-8"))
    )


def outcomes(vendor: Vendor, folder: Path) -> tuple[Outcome, ...]:
    """Makes all calls of a vendor.

    Args:
        vendor: The vendor.
        folder: Where our client is generated.

    Raises:
        CallError: if a client does not send exactly one request.
    """
    client_class = _generate(vendor, folder)
    with HttpServer() as server:
        sdk = vendor.connect(server.url)
        url = server.url + vendor.base
        with client_class(base_url=url, max_retries=0, **vendor.credentials) as client:
            return tuple(_compare(call, server, sdk, client) for call in vendor.calls)


def _compare(call: Call, server: HttpServer, sdk: Any, client: Any) -> Outcome:
    theirs = _send(server, call, call.theirs, sdk)
    ours = _send(server, call, call.ours, client)
    return Outcome(call.operation, call.shows, tuple(differences(theirs, ours)))


def _send(
    server: HttpServer, call: Call, invocation: Invocation, client: Any
) -> ReceivedRequest:
    server.clear()
    server.handle(lambda _: call.reply)
    error: Exception | None = None
    try:
        invocation(client)
    except Exception as raised:  # noqa: BLE001 - what they make of answers is no matter
        error = raised
    if len(server.requests) != 1:
        number = len(server.requests)
        raise CallError(f"{call.name}: {number} requests were sent") from error
    return server.request


def _generate(vendor: Vendor, folder: Path) -> Callable[..., Any]:
    """The class of our client of the operations that are called."""
    part = cut(read_data(vendor.path), vendor.operations)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "openapi.json"
    path.write_text(json.dumps(part), encoding="utf-8")
    with Weaver(folder / "woven") as weave:
        module = weave.file(path, vendor.settings).module
    client_class: Callable[..., Any] = module.Example
    return client_class
