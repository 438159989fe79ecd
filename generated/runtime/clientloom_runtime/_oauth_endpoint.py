"""Requests to an authorization server, and its error responses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias
from urllib.parse import quote_plus

from ._auth_static import basic_header
from ._error_rules import find_text
from ._operation import Body, Content, Operation
from ._options import RequestOptions
from ._provider import ErrorRules
from ._raw import RawResponse
from ._status_error import hide
from .errors import DecodeError, SignInError, StatusError

ClientAuthentication: TypeAlias = Literal["basic", "body"]
"""Where the client ID and secret are sent (RFC 6749, section 2.3.1)."""

OAUTH_ERROR_RULES = ErrorRules(code=("/error",), message=("/error_description",))
"""Where an authorization server's error responses have code and message (RFC 6749,
section 5.2)."""


def oauth_operation(
    schemes: Iterable[str],
    url: str,
    *,
    body: Literal["form", "json"] = "form",
    idempotent: bool = True,
    error_rules: ErrorRules | None = OAUTH_ERROR_RULES,
) -> Operation[Any]:
    """A POST request to an endpoint that authenticates the client by body or header.

    Args:
        schemes: The security schemes, for errors and logs.
        url: Absolute, or relative to the base URL.
        body: How the fields are sent.
        idempotent: Whether the request can safely be repeated.
        error_rules: Where error responses have code and message. `None` for the rules of
            the API.
    """
    media_type = (
        "application/json" if body == "json" else "application/x-www-form-urlencoded"
    )
    # An absolute URL is a server of its own, including the path.
    absolute = "://" in url
    return Operation(
        id=f"token request for {', '.join(schemes)}",
        method="POST",
        path="" if absolute else f"/{url.lstrip('/')}",
        body=Body((Content(media_type),), required=True),
        responses={"200": (Content("application/json"),)},
        idempotent=idempotent,
        servers=(url,) if absolute else (),
        error_rules=error_rules,
    )


def form_quote(text: str) -> str:
    """A string encoded as `application/x-www-form-urlencoded`."""
    return quote_plus(text)


def client_header(client_id: str, client_secret: str) -> str:
    """The `Authorization` header of a client. Both values are form-encoded before they are
    joined (RFC 6749, section 2.3.1)."""
    return basic_header(
        {"username": form_quote(client_id), "password": form_quote(client_secret)}
    )


def with_client(
    fields: Mapping[str, str],
    values: Mapping[str, str],
    authentication: ClientAuthentication,
) -> tuple[dict[str, str], RequestOptions]:
    """Add the client's credentials to the fields or options of a request.

    Args:
        fields: The other fields.
        values: `client_id` and, unless the client is public, `client_secret`.
        authentication: Where they are sent. A public client's ID is always in the body.

    Returns:
        The fields and the options.
    """
    client_id, secret = values["client_id"], values.get("client_secret")
    if secret is None:
        return {**fields, "client_id": client_id}, {}
    if authentication == "body":
        named = {"client_id": client_id, "client_secret": secret}
        return {**fields, **named}, {}
    headers = {"Authorization": client_header(client_id, secret)}
    return dict(fields), {"headers": headers}


def refusal(
    response: StatusError | RawResponse[Any], secrets: Iterable[str]
) -> SignInError | None:
    """The refusal in a response, or `None` if it does not contain one.

    Args:
        response: An error, or a result, because some servers refuse with status 200.
        secrets: The secrets in the request, to be redacted.
    """
    if isinstance(response, StatusError):
        document: Any = response.body
    else:
        document = response.parse()
    if not isinstance(document, Mapping) or not isinstance(document.get("error"), str):
        return None
    return sign_in_error(
        find_text(document, ("/error",)) or "",
        find_text(document, ("/error_description",)),
        find_text(document, ("/error_uri",)),
        status_code=response.status_code,
        secrets=secrets,
    )


def sign_in_error(
    error: str,
    description: str | None,
    uri: str | None,
    *,
    status_code: int | None = None,
    secrets: Iterable[str] = (),
) -> SignInError:
    """The error for a refusal, with repeated secrets redacted."""
    secrets = tuple(secrets)
    error = hide(error, secrets) or ""
    description = hide(description, secrets)
    reason = ": ".join(filter(None, (error, description)))
    return SignInError(
        f"the authorization server refuses: {reason}",
        error=error,
        description=description,
        uri=hide(uri, secrets),
        status_code=status_code,
    )


def unreadable(operation: Operation[Any], response: RawResponse[Any]) -> DecodeError:
    """The error for a result without a token. It has no body, which may have secrets."""
    return DecodeError(
        "the token response has no string at /access_token",
        status_code=response.status_code,
        operation_id=operation.id,
        attempts=response.attempts,
    )
