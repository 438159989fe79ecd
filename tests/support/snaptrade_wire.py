"""A local SnapTrade that checks signatures, written from the vendor's description alone.

It shares no code with the runtime and none with the simulated servers: what it accepts
is what facts/providers.md, section 1.2, says that the vendor accepts.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import Any

from tests.support.http_server import ReceivedRequest, Reply

CLIENT_ID = "PARTNERTEST"
CONSUMER_KEY = "k3y/with+odd=characters"
USER = {"user_id": "snaptrade-user-123", "user_secret": "USER/SECRET+123"}


def signature(request: ReceivedRequest, consumer_key: str) -> str:
    """The signature that belongs to what was really sent."""
    content = json.loads(request.body) if request.body else None
    signed = {"content": content or None, "path": request.path, "query": request.query}
    text = json.dumps(signed, separators=(",", ":"), sort_keys=True)
    digest = hmac.new(consumer_key.encode(), text.encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()


def refusal(request: ReceivedRequest) -> str | None:
    """Why a request is not accepted; None when it is."""
    sent = dict(request.parameters)
    if sent.get("clientId") != CLIENT_ID:
        return "unknown clientId"
    if abs(time.time() - int(sent.get("timestamp", "0"))) > 60:
        return "Invalid timestamp"
    if request.header("Signature") != signature(request, CONSUMER_KEY):
        return "Unable to verify signature sent"
    return None


def guarded(
    answers: Callable[[ReceivedRequest], Reply],
) -> Callable[[ReceivedRequest], Reply]:
    """A handler that answers signed requests and refuses all others with 401."""

    def handle(request: ReceivedRequest) -> Reply:
        reason = refusal(request)
        if reason is None:
            return answers(request)
        body: dict[str, Any] = {"detail": reason, "status_code": 401, "code": "1076"}
        return Reply(401, json=body)

    return handle
