"""Strategies that verify the sender and the age of a webhook over its raw bytes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, NoReturn

from ._auth_hmac import canonical_json, hmac_base64
from ._auth_rsa import load_public_key, rsa_verifies
from ._credential import Credential
from ._error_rules import follow_pointer
from ._errors import ConfigurationError, WebhookVerificationError
from ._text import read_number

_TOLERANCE = 300.0


class WebhookVerifier(ABC):
    """Verifies that an event comes from the provider and is recent."""

    @abstractmethod
    def verify(self, body: bytes, headers: Mapping[str, str], url: str | None) -> None:
        """Verify one event.

        Args:
            body: The raw request body.
            headers: The request headers, names in lower case.
            url: The URL registered with the provider.

        Raises:
            WebhookVerificationError: if the signature or the timestamp is invalid.
            MissingCredentialError: if there is no secret to verify with.
        """


def loaded(
    verifier: WebhookVerifier | Callable[[], WebhookVerifier] | None,
) -> WebhookVerifier | None:
    """The verifier of a client, which may be a function that returns it."""
    if verifier is None or isinstance(verifier, WebhookVerifier):
        return verifier
    return verifier()


class HmacCanonicalJsonVerifier(WebhookVerifier):
    """HMAC-SHA256, in base64, over the compact JSON of the body with sorted keys.

    Args:
        key: The shared key.
        signature_header: The header with the signature.
        timestamp: JSON pointer to the time of the event (RFC 3339), which must be
            recent.
        tolerance: How many seconds the time may differ from now.
        ensure_ascii: Whether the canonical JSON escapes non-ASCII characters.
        clock: Seconds since the epoch.
    """

    def __init__(
        self,
        *,
        key: Credential,
        signature_header: str = "Signature",
        timestamp: str | None = None,
        tolerance: float = _TOLERANCE,
        ensure_ascii: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._key = key
        self._signature_header = signature_header.lower()
        self._timestamp = timestamp
        self._tolerance = tolerance
        self._ensure_ascii = ensure_ascii
        self._clock = clock

    def verify(self, body: bytes, headers: Mapping[str, str], url: str | None) -> None:
        del url
        given = _required(headers, self._signature_header)
        document, text = _canonical(body, ensure_ascii=self._ensure_ascii)
        if not _equal(hmac_base64(self._key.read(), text), given):
            raise WebhookVerificationError("the signature is wrong")
        if self._timestamp is not None:
            moment = _moment(follow_pointer(document, self._timestamp))
            _check_fresh(moment, self._clock(), self._tolerance)


class RsaUrlBodyVerifier(WebhookVerifier):
    """RSA-SHA256 (PKCS #1 v1.5), in base64, over `url|body`.

    Args:
        public_key: The provider's public key in PEM.
        signature_header: The header with the signature.
    """

    def __init__(
        self, *, public_key: Credential, signature_header: str = "Signature"
    ) -> None:
        self._public_key = public_key
        self._signature_header = signature_header.lower()

    def verify(self, body: bytes, headers: Mapping[str, str], url: str | None) -> None:
        if url is None:
            raise WebhookVerificationError(
                "the URL registered with the provider is required: pass url=…"
            )
        given = _required(headers, self._signature_header)
        try:
            signature = base64.b64decode(given, validate=True)
        except ValueError:
            raise WebhookVerificationError("the signature is not base64") from None
        pem = self._public_key.read()
        key = load_public_key(pem, self._public_key.argument)
        if not rsa_verifies(key, signature, _signed(f"{url}|") + body):
            raise WebhookVerificationError("the signature is wrong")


class StandardWebhooksVerifier(WebhookVerifier):
    """The Standard Webhooks scheme: HMAC-SHA256 over `id.timestamp.body`.

    Args:
        secret: The secret as issued, with or without `whsec_`.
        tolerance: How many seconds the time may differ from now.
        clock: Seconds since the epoch.
    """

    def __init__(
        self,
        *,
        secret: Credential,
        tolerance: float = _TOLERANCE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._secret = secret
        self._tolerance = tolerance
        self._clock = clock

    def verify(self, body: bytes, headers: Mapping[str, str], url: str | None) -> None:
        del url
        name = _required(headers, "webhook-id")
        moment = _required(headers, "webhook-timestamp")
        given = _required(headers, "webhook-signature")
        signed = _signed(f"{name}.{moment}.") + body
        key = _standard_key(self._secret)
        digest = hmac.digest(key, signed, hashlib.sha256)
        expected = base64.b64encode(digest).decode("ascii")
        # There are several signatures while a secret is being rotated.
        matches = [
            _equal(expected, signature)
            for version, _, signature in (each.partition(",") for each in given.split())
            if version == "v1"
        ]
        if not any(matches):
            raise WebhookVerificationError("the signature is wrong")
        seconds = read_number(moment)
        if seconds is None:
            raise WebhookVerificationError("the timestamp is not a number")
        _check_fresh(seconds, self._clock(), self._tolerance)


def _canonical(body: bytes, *, ensure_ascii: bool) -> tuple[Any, str]:
    """The JSON of a body, and its canonical text, which is what is signed.

    Different bodies must never have the same canonical text, or the signature of one
    would be valid for the other.

    Raises:
        WebhookVerificationError: if the body is not JSON, or if decoding and encoding
            it would change more than whitespace and key order.
    """
    try:
        document = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_int=_same_int,
            parse_float=_same_float,
            parse_constant=_not_json,
        )
        text = canonical_json(document, ensure_ascii=ensure_ascii)
        # A lone surrogate cannot be encoded, so it cannot have been signed.
        text.encode("utf-8")
        return document, text
    except RecursionError:
        raise WebhookVerificationError("the body is nested too deeply") from None
    except ValueError:
        raise WebhookVerificationError("the body is not JSON") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise WebhookVerificationError("the body has a duplicate key")
    return mapping


def _same_int(text: str) -> int:
    number = int(text)
    if str(number) != text:
        raise WebhookVerificationError(
            "the body has a number that JSON decoding would change"
        )
    return number


def _same_float(text: str) -> float:
    number = float(text)
    if repr(number) != text:
        raise WebhookVerificationError(
            "the body has a number that JSON decoding would change"
        )
    return number


def _not_json(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def _standard_key(secret: Credential) -> bytes:
    """The bytes of a secret. Some are issued without base64 padding."""
    text = secret.read().removeprefix("whsec_").rstrip("=")
    try:
        key = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise ConfigurationError(f"{secret.argument} is not base64") from None
    if not key:
        # Anybody could sign with an empty key.
        raise ConfigurationError(f"{secret.argument} is empty")
    return key


def _required(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name)
    if not isinstance(value, str) or not value:
        raise WebhookVerificationError(f"the header {name} is missing")
    return value


def _signed(text: str) -> bytes:
    """What a signature covers besides the body, encoded. Text that cannot be encoded is
    not signed."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise WebhookVerificationError("the signature is wrong") from None


def _equal(expected: str, given: str) -> bool:
    """Compare in constant time. Non-ASCII text is never equal."""
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace"))


def _moment(value: object) -> float:
    try:
        moment = datetime.fromisoformat(str(value))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return moment.timestamp()
    except (ValueError, OverflowError):
        raise WebhookVerificationError(
            "the timestamp of the event is missing"
        ) from None


def _check_fresh(moment: float, now: float, tolerance: float) -> None:
    if abs(now - moment) > tolerance:
        raise WebhookVerificationError(
            "the event is too old, or its timestamp is wrong"
        )
