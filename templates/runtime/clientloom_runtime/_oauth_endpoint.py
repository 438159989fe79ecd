"""Requests to the endpoints of an authorization server, and what its answers say."""

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
"""Where the name and the secret of a client go (RFC 6749, 2.3.1)."""

OAUTH_ERROR_RULES = ErrorRules(code=("/error",), message=("/error_description",))
"""Where errors of an authorization server say what is wrong (RFC 6749, 5.2)."""


def oauth_operation(
    schemes: Iterable[str],
    url: str,
    *,
    body: Literal["form", "json"] = "form",
    idempotent: bool = True,
    error_rules: ErrorRules | None = OAUTH_ERROR_RULES,
) -> Operation[Any]:
    """A POST to an endpoint that tells who calls by the body, or by a header.

    Args:
        schemes: The security schemes that it serves, for errors and logs.
        url: Absolute, or relative to the base URL.
        body: How fields are sent.
        idempotent: Whether asking twice does no harm.
        error_rules: Where errors say what is wrong, if not as those of the API.
    """
    media_type = (
        "application/json" if body == "json" else "application/x-www-form-urlencoded"
    )
    # An absolute URL is a server of its own; its path is part of it.
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
    """A text as `application/x-www-form-urlencoded` writes it."""
    return quote_plus(text)


def client_header(client_id: str, client_secret: str) -> str:
    """The `Authorization` header of a client: both are form-encoded before they are
    joined (RFC 6749, 2.3.1)."""
    return basic_header(
        {"username": form_quote(client_id), "password": form_quote(client_secret)}
    )


def with_client(
    fields: Mapping[str, str],
    values: Mapping[str, str],
    authentication: ClientAuthentication,
) -> tuple[dict[str, str], RequestOptions]:
    """Fields and options of a request that say which client asks.

    Args:
        fields: The other fields.
        values: `client_id` and, unless the client is public, `client_secret`.
        authentication: Where they go; a public client has its name in the body.
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
    answer: StatusError | RawResponse[Any], secrets: Iterable[str]
) -> SignInError | None:
    """What an answer says against giving a token; `None` when it says nothing of that.

    Args:
        answer: An error, or a result: some servers refuse with status 200.
        secrets: What the request held, to be hidden.
    """
    if isinstance(answer, StatusError):
        document: Any = answer.body
    else:
        document = answer.parse()
    if not isinstance(document, Mapping) or not isinstance(document.get("error"), str):
        return None
    return sign_in_error(
        find_text(document, ("/error",)) or "",
        find_text(document, ("/error_description",)),
        find_text(document, ("/error_uri",)),
        status_code=answer.status_code,
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
    """The error for what an authorization server says, without secrets it repeats."""
    secrets = tuple(secrets)
    error = hide(error, secrets) or ""
    description = hide(description, secrets)
    words = ": ".join(filter(None, (error, description)))
    return SignInError(
        f"the authorization server gives no token: {words}",
        error=error,
        description=description,
        uri=hide(uri, secrets),
        status_code=status_code,
    )


def unreadable(operation: Operation[Any], response: RawResponse[Any]) -> DecodeError:
    """The error for a result without a token. The body is not kept: it may hold secrets."""
    return DecodeError(
        "the token response has no text at /access_token",
        status_code=response.status_code,
        operation_id=operation.id,
        attempts=response.attempts,
    )
