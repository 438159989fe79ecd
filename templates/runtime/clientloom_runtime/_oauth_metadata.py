"""The metadata of authorization servers (RFC 8414, OpenID Connect Discovery)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ._operation import Content, Operation
from .errors import ConfigurationError

_OPENID = "/.well-known/openid-configuration"
_OAUTH = "/.well-known/oauth-authorization-server"


@dataclass(frozen=True, slots=True)
class OAuthEndpoints:
    """The endpoints of an authorization server. URLs are absolute or relative to the base
    URL, and `None` if there is no such endpoint.

    Attributes:
        token: Issues tokens.
        refresh: Renews tokens.
        authorization: Asks a user for consent in a browser.
        device_authorization: Starts a sign-in on a second device.
        issuer: The issuer identifier of the server, if it is known.
    """

    token: str | None = None
    refresh: str | None = None
    authorization: str | None = None
    device_authorization: str | None = None
    issuer: str | None = None


def metadata_operation(schemes: Iterable[str], url: str) -> Operation[Any]:
    """The request for the metadata."""
    absolute = "://" in url
    return Operation(
        id=f"discovery for {', '.join(schemes)}",
        method="GET",
        path="" if absolute else f"/{url.lstrip('/')}",
        responses={"200": (Content("application/json"),)},
        servers=(url,) if absolute else (),
    )


def read_metadata(document: Any, url: str) -> OAuthEndpoints:
    """The endpoints in the metadata.

    Args:
        document: The metadata.
        url: The URL of the metadata in the spec.

    Raises:
        ConfigurationError: if the metadata belongs to another issuer (RFC 8414, section
            3.3), or an endpoint is not safe for secrets.
    """
    if not isinstance(document, Mapping):
        raise ConfigurationError("discovery: the metadata is not a JSON object")
    issuer = document.get("issuer")
    if not isinstance(issuer, str):
        raise ConfigurationError("discovery: the metadata has no issuer")
    if "://" in url and _well_known(issuer, url) is False:
        raise ConfigurationError(
            "discovery: the issuer in the metadata does not match its URL"
        )
    endpoints = {
        name: _endpoint(document, f"{name}_endpoint", url)
        for name in ("token", "authorization", "device_authorization")
    }
    return OAuthEndpoints(**endpoints, issuer=issuer)


def _well_known(issuer: str, url: str) -> bool | None:
    """Whether a URL is the metadata URL of an issuer. `None` if it is neither of the two
    well-known URLs."""
    parts = urlsplit(url)
    own = urlsplit(issuer)
    path = own.path.rstrip("/")
    if parts.path.endswith(_OPENID):
        return parts[:2] == own[:2] and parts.path == f"{path}{_OPENID}"
    if parts.path.startswith(_OAUTH):
        return parts[:2] == own[:2] and parts.path == f"{_OAUTH}{path}"
    return None


def _endpoint(document: Mapping[str, Any], name: str, url: str) -> str | None:
    found = document.get(name)
    if found is None:
        return None
    scheme = urlsplit(found).scheme if isinstance(found, str) else ""
    # Without TLS only if the metadata came without TLS too, as in tests.
    if scheme != "https" and (scheme != "http" or url.startswith("https:")):
        raise ConfigurationError(f"discovery: {name} is not an https URL")
    return str(found)
