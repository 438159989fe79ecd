"""SnapTrade's signatures, written from the vendor's description of them."""

import base64
import hmac
import json
from hashlib import sha256
from typing import Any

from tests.servers.wire import Request


def sign(consumer_key: str, text: str) -> str:
    """The signature of a text, as it stands in the `Signature` header."""
    digest = hmac.new(consumer_key.encode(), text.encode(), sha256).digest()
    return base64.b64encode(digest).decode()


def canonical(value: Any, *, escaped: bool = True) -> str:
    """The form of JSON that is signed: sorted keys, no spaces."""
    return json.dumps(
        value, separators=(",", ":"), sort_keys=True, ensure_ascii=escaped
    )


def accepted(consumer_key: str, request: Request) -> set[str]:
    """The signatures that fit what was sent.

    The vendor's Python library escapes what is not ASCII before signing and its
    JavaScript library does not; both work, so either is accepted.
    """
    content = json.loads(request.body) if request.body else None
    signed = {"content": content or None, "path": request.path, "query": request.query}
    return {
        sign(consumer_key, canonical(signed, escaped=escaped))
        for escaped in (True, False)
    }
