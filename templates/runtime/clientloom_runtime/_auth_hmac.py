"""HMAC-SHA256 over the canonical JSON of a request."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ._auth import Auth
from ._credential import Credential
from ._errors import InvalidArgumentError
from ._message import Message


class HmacCanonicalJsonAuth(Auth):
    """Signs path, query and JSON body with a shared key.

    It signs the compact JSON, with sorted keys, of `{"content": body, "path": path,
    "query": query}`. Path and query are exactly what is sent, and an empty body is
    `null`.

    Args:
        schemes: The security schemes that it serves together.
        key: The shared key.
        query: Credentials sent as query parameters, by parameter name.
        timestamp_parameter: The query parameter for the time in whole seconds.
        signature_header: The header for the signature.
        ensure_ascii: Whether the canonical JSON escapes non-ASCII characters.
        clock: Seconds since the epoch.
    """

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        key: Credential,
        query: Mapping[str, Credential] | None = None,
        timestamp_parameter: str | None = "timestamp",
        signature_header: str = "Signature",
        ensure_ascii: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._query = tuple(query or {})
        super().__init__(schemes, {"": key, **(query or {})})
        self._timestamp_parameter = timestamp_parameter
        self._signature_header = signature_header
        self._ensure_ascii = ensure_ascii
        self._clock = clock

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        for name in self._query:
            message.set_query(name, values[name])
        if self._timestamp_parameter is not None:
            message.set_query(self._timestamp_parameter, str(int(self._clock())))
        content = _json_value(message)
        text = canonical_json(
            {"content": content, "path": message.path, "query": message.query},
            ensure_ascii=self._ensure_ascii,
        )
        message.set_header(self._signature_header, hmac_base64(values[""], text))


def canonical_json(value: Any, *, ensure_ascii: bool = True) -> str:
    """Compact JSON with sorted keys at every level."""
    return (_ASCII if ensure_ascii else _UNICODE).encode(value)


_ASCII = json.JSONEncoder(separators=(",", ":"), sort_keys=True)
_UNICODE = json.JSONEncoder(separators=(",", ":"), sort_keys=True, ensure_ascii=False)


def hmac_base64(key: str, text: str) -> str:
    """The HMAC-SHA256 of a string, in base64."""
    digest = hmac.digest(key.encode(), text.encode(), hashlib.sha256)
    return base64.b64encode(digest).decode("ascii")


def _json_value(message: Message) -> Any:
    """The body as JSON. No body and `{}` are both `null`."""
    content = message.whole_content()
    if not content:
        return None
    try:
        return json.loads(content) or None
    except (ValueError, RecursionError):
        raise InvalidArgumentError("only a JSON body can be signed") from None
