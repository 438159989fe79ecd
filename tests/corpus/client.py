"""A generated client, and the local server that receives what it sends."""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from decimal import Decimal
from types import ModuleType, TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from clientloom_runtime._json import encode_json
from clientloom_runtime._local_transports import Transport
from pydantic import BaseModel

from generator.examples.credentials import token_endpoints
from generator.model import Api, Operation
from generator.views.context import ApiContext
from tests.support.http_server import HttpServer, ReceivedRequest, Reply


@dataclass(slots=True)
class Exchange:
    """What a call sent, and what came of it.

    Attributes:
        request: The request; None if there was none.
        result: What the call returned.
        error: What it raised.
    """

    request: ReceivedRequest | None
    result: Any = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Script:
    path: str = ""
    reply: Reply = field(default_factory=Reply)
    request: ReceivedRequest | None = None


class CalledClient:
    """The sync client of a package, in both modes, with a server of its own.

    Args:
        api: The model of the package, for the names of its methods and credentials.
        seconds: How long a call may take.
    """

    def __init__(self, api: Api, seconds: float = 20) -> None:
        self._api = api
        self._stack = ExitStack()
        self._server = HttpServer()
        self._script = _Script()
        self._tokens = {urlsplit(url).path for url, _ in token_endpoints(api)}
        self._seconds = seconds
        self.module: ModuleType = importlib.import_module(api.package.import_name)

    def __enter__(self) -> Self:
        server = self._stack.enter_context(self._server)
        server.handle(self._answer)
        words = ", ".join(ApiContext(self._api).tests.client_arguments)
        arguments: dict[str, Any] = eval(f"dict({words})", {})
        kind = getattr(self.module, self._api.package.class_name)
        self._client = self._stack.enter_context(
            kind(
                **arguments,
                transport=Transport(server.url),
                max_retries=0,
                timeout=self._seconds,
            )
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.close()

    def _answer(self, request: ReceivedRequest) -> Reply:
        is_token = request.path in self._tokens and request.method == "POST"
        if is_token and not request.path.endswith(self._script.path):
            token = {"access_token": "test-token", "token_type": "Bearer"}
            return Reply(json={**token, "expires_in": 3600})
        self._script.request = request
        return self._script.reply

    def call(
        self,
        resource: str,
        operation: Operation,
        arguments: Mapping[str, Any],
        reply: Reply,
        *,
        strict: bool = False,
    ) -> Exchange:
        """Call a method; the raw view of it, which every operation has alike.

        Args:
            resource: The path of the resource from the client.
            operation: The operation.
            arguments: By the names in Python.
            reply: What the server answers.
            strict: Whether a difference from the spec raises an error.
        """
        self._script = _Script(operation.path.partition("#")[0], reply)
        place: Any = self._client
        for name in resource.split("."):
            place = getattr(place, name)
        method = getattr(place.with_raw_response, operation.name)
        options: dict[str, Any] = {"strict": strict, **arguments.get("options", {})}
        try:
            raw = method(**{**arguments, "options": options})
            result = raw.parse()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            return Exchange(self._script.request, error=error)
        return Exchange(self._script.request, result)


def encoded(value: Any) -> Any:
    """The JSON of a decoded response.

    It is dumped and not sent: requests have no `readOnly` properties, and all that is
    required.
    """
    return json.loads(encode_json(_dumped(value)), parse_float=Decimal)


def _dumped(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(by_alias=True, exclude_unset=True)
    if isinstance(value, list):
        return [_dumped(each) for each in value]
    if isinstance(value, dict):
        return {name: _dumped(each) for name, each in value.items()}
    return value
