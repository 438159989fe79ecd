"""The requests for a user's consent, in a browser or on a second device, and the responses
to them."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from ._oauth_endpoint import sign_in_error
from ._oauth_token import read_seconds
from .errors import SignInError, StateMismatchError

# Seconds. RFC 8628, section 3.2 has the first; the second is for servers that send none.
_USUAL_INTERVAL = 5.0
_USUAL_DEVICE_LIFETIME = 1800.0


@dataclass(frozen=True, slots=True)
class AuthorizationRequest:
    """A request for a user's consent, answered through the user's browser.

    Keep it in this user's session until the browser returns. Nobody else may see it.

    Attributes:
        url: Where to send the user's browser.
        state: A random value that the response must repeat.
        code_verifier: Proves that the party exchanging the code made this request (RFC
            7636).
        redirect_uri: Where the browser returns to.
        scopes: The requested scopes.
    """

    url: str = field(repr=False)
    state: str = field(repr=False)
    code_verifier: str = field(repr=False)
    redirect_uri: str
    scopes: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The request as JSON, to be kept in the user's session. It contains secrets."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str | bytes) -> AuthorizationRequest:
        """Read a request that `to_json` wrote.

        Raises:
            ValueError: if the text is not one.
        """
        try:
            values: dict[str, Any] = json.loads(text)
            texts = ("url", "state", "code_verifier", "redirect_uri")
            url, state, code_verifier, redirect_uri = (values[name] for name in texts)
            return cls(url, state, code_verifier, redirect_uri, tuple(values["scopes"]))
        except (LookupError, TypeError, ValueError):
            raise ValueError("the text is not an authorization request") from None


@dataclass(frozen=True, slots=True)
class DeviceAuthorization:
    """A sign-in that the user finishes on a second device (RFC 8628, section 3.2).

    Attributes:
        user_code: The code that the user types on the second device.
        verification_uri: The page to type it on.
        verification_uri_complete: The same page with the code filled in, for a QR code.
        expires_at: When the codes expire, in seconds since the epoch.
        interval: Seconds to wait between two polls.
        device_code: The code that the client polls with.
        scopes: The requested scopes.
    """

    user_code: str
    verification_uri: str
    verification_uri_complete: str | None
    expires_at: float
    interval: float
    device_code: str = field(repr=False)
    scopes: tuple[str, ...] = ()


def authorization_request(
    endpoint: str,
    client_id: str,
    redirect_uri: str,
    scopes: Sequence[str],
    parameters: Mapping[str, str],
) -> AuthorizationRequest:
    """A request with a new state and verifier (RFC 6749, section 4.1.1; RFC 7636, section
    4.3).

    Args:
        endpoint: The URL of the authorization endpoint.
        client_id: The client ID.
        redirect_uri: Where the browser returns to.
        scopes: The scopes to request.
        parameters: Additional query parameters.
    """
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    query = {
        **parameters,
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii"),
        "code_challenge_method": "S256",
    }
    if scopes:
        query["scope"] = " ".join(scopes)
    # RFC 6749, section 3.1: the endpoint's own query is kept.
    separator = "&" if "?" in endpoint else "?"
    url = f"{endpoint}{separator}{urlencode(query)}"
    return AuthorizationRequest(url, state, verifier, redirect_uri, tuple(scopes))


def read_code(
    request: AuthorizationRequest, redirected_to: str, issuer: str | None
) -> str:
    """The code in the URL that a browser returned to (RFC 6749, section 4.1.2).

    Args:
        request: The request.
        redirected_to: The whole URL, or its query string.
        issuer: The issuer identifier of the authorization server, if it is known.

    Raises:
        StateMismatchError: if the URL does not belong to the request.
        SignInError: if the user or the server refused.
    """
    query = urlsplit(redirected_to).query if "?" in redirected_to else redirected_to
    pairs = parse_qsl(query, keep_blank_values=True)
    answer = dict(pairs)
    if len(answer) != len(pairs):
        raise SignInError("the redirect URL has the same parameter twice")
    state = answer.get("state", "")
    if not secrets.compare_digest(state.encode(), request.state.encode()):
        raise StateMismatchError(
            "the redirect URL does not belong to this request: its state differs"
        )
    # RFC 9207: a code from another server must not be sent to this one.
    if issuer is not None and answer.get("iss", issuer) != issuer:
        raise StateMismatchError("the redirect comes from another authorization server")
    if "error" in answer:
        raise sign_in_error(
            answer["error"],
            answer.get("error_description"),
            answer.get("error_uri"),
            secrets=(request.state, request.code_verifier),
        )
    if not answer.get("code"):
        raise SignInError("the redirect URL has no code")
    return answer["code"]


def read_device_authorization(
    document: Any, now: float, scopes: Sequence[str]
) -> DeviceAuthorization | None:
    """Read the response that starts a sign-in, or return `None` if it is not one."""
    if not isinstance(document, Mapping):
        return None
    # Some servers still use the name from a draft of the RFC.
    page = document.get("verification_uri", document.get("verification_url"))
    texts = (document.get("device_code"), document.get("user_code"), page)
    device_code, user_code, verification_uri = texts
    if not (
        isinstance(device_code, str)
        and isinstance(user_code, str)
        and isinstance(verification_uri, str)
    ):
        return None
    complete = document.get("verification_uri_complete")
    lifetime = read_seconds(document.get("expires_in")) or _USUAL_DEVICE_LIFETIME
    return DeviceAuthorization(
        user_code,
        verification_uri,
        complete if isinstance(complete, str) else None,
        now + lifetime,
        read_seconds(document.get("interval")) or _USUAL_INTERVAL,
        device_code,
        tuple(scopes),
    )
