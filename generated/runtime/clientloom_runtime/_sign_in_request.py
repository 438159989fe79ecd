"""What a user is asked, in a browser or on another device, and what comes back."""

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

# RFC 8628, 3.2; and a life for devices whose server gives none.
_USUAL_INTERVAL = 5.0
_USUAL_DEVICE_LIFETIME = 1800.0


@dataclass(frozen=True, slots=True)
class AuthorizationRequest:
    """A request for a user's consent that is on its way through a browser.

    Keep it where only this user's session has it, until the browser comes back.

    Attributes:
        url: Where to send the user's browser.
        state: What the answer must repeat.
        code_verifier: Proves that the party exchanging the code made this request (RFC
            7636).
        redirect_uri: Where the browser comes back to.
        scopes: What is asked for.
    """

    url: str = field(repr=False)
    state: str = field(repr=False)
    code_verifier: str = field(repr=False)
    redirect_uri: str
    scopes: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The request as a text for the session of the user; it holds secrets."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str | bytes) -> AuthorizationRequest:
        """The request of such a text.

        Raises:
            ValueError: if it is not one.
        """
        try:
            values: dict[str, Any] = json.loads(text)
            texts = ("url", "state", "code_verifier", "redirect_uri")
            url, state, code_verifier, redirect_uri = (values[name] for name in texts)
            return cls(url, state, code_verifier, redirect_uri, tuple(values["scopes"]))
        except (LookupError, TypeError, ValueError):
            raise ValueError("the text holds no authorization request") from None


@dataclass(frozen=True, slots=True)
class DeviceAuthorization:
    """A sign-in on another device that has begun (RFC 8628, 3.2).

    Attributes:
        user_code: What the user types there.
        verification_uri: The page for it.
        verification_uri_complete: A page that has the code already, for a QR code.
        expires_at: When it is too late, in seconds since the epoch.
        interval: Seconds between two questions whether the user is done.
        device_code: What this device asks with.
        scopes: What is asked for.
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
    """A request with a state and a verifier of its own (RFC 6749, 4.1.1; RFC 7636, 4.3).

    Args:
        endpoint: The URL that asks users.
        client_id: The name of the client.
        redirect_uri: Where the browser comes back to.
        scopes: What is asked for.
        parameters: Further ones of the URL.
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
    # RFC 6749, 3.1: a query that the endpoint has stays.
    separator = "&" if "?" in endpoint else "?"
    url = f"{endpoint}{separator}{urlencode(query)}"
    return AuthorizationRequest(url, state, verifier, redirect_uri, tuple(scopes))


def read_code(
    request: AuthorizationRequest, redirected_to: str, issuer: str | None
) -> str:
    """The code in the URL that a browser came back to (RFC 6749, 4.1.2).

    Args:
        request: What the user was asked.
        redirected_to: The whole URL, or its query.
        issuer: The name of the authorization server, if it is known.

    Raises:
        StateMismatchError: when it is no answer to the request.
        SignInError: when the answer is no.
    """
    query = urlsplit(redirected_to).query if "?" in redirected_to else redirected_to
    pairs = parse_qsl(query, keep_blank_values=True)
    answer = dict(pairs)
    if len(answer) != len(pairs):
        raise SignInError("the answer of the browser says something twice")
    state = answer.get("state", "")
    if not secrets.compare_digest(state.encode(), request.state.encode()):
        raise StateMismatchError(
            "the answer is not one to this request: its state differs"
        )
    # RFC 9207: an answer of another server must not get the code of this one.
    if issuer is not None and answer.get("iss", issuer) != issuer:
        raise StateMismatchError("the answer is that of another authorization server")
    if "error" in answer:
        raise sign_in_error(
            answer["error"],
            answer.get("error_description"),
            answer.get("error_uri"),
            secrets=(request.state, request.code_verifier),
        )
    if not answer.get("code"):
        raise SignInError("the answer of the browser holds no code")
    return answer["code"]


def read_device_authorization(
    document: Any, now: float, scopes: Sequence[str]
) -> DeviceAuthorization | None:
    """The sign-in that an answer begins; `None` when it begins none."""
    if not isinstance(document, Mapping):
        return None
    # Some servers still use the name of a draft.
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
