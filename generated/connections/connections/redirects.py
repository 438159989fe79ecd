"""Read the redirect at the end of a hosted page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, tzinfo
from urllib.parse import parse_qs, urlsplit

from ._capabilities import unsupported
from ._scope import Scope
from .models import SessionOutcome

__all__ = ["parse_redirect"]

_ZONES: Mapping[str, tzinfo | None] = {
    "snaptrade": UTC,
    "powens": None,
    "saltedge": UTC,
    "basiq": UTC,
}


def parse_redirect(provider: str, url: str) -> SessionOutcome:
    """Return the outcome of a visit to a hosted page. Sends nothing.

    Args:
        provider: The provider of the page.
        url: The whole URL that the browser was redirected to.

    Raises:
        ConfigurationError: if there is no such provider.
        UnsupportedOperation: if its redirects carry no information.
    """
    parameters = parse_qs(urlsplit(url).query, keep_blank_values=True)
    query = {name: ",".join(values) for name, values in parameters.items()}
    scope: Scope[None, None] = Scope(None, None, _ZONES.get(provider))
    match provider:
        case "snaptrade":
            from .inbound.snaptrade import read_redirect as read_snaptrade

            return read_snaptrade(query, scope)
        case "powens":
            from .inbound.powens import read_redirect as read_powens

            return read_powens(query, scope)
        case "saltedge":
            from .inbound.saltedge import read_redirect as read_saltedge

            return read_saltedge(query, scope)
        case "basiq":
            from .inbound.basiq import read_redirect as read_basiq

            return read_basiq(query, scope)
        case _:
            raise unsupported(provider, "parse_redirect")
