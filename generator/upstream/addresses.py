"""The addresses in provider.yaml: which may be requested, and what may be shown of
them."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from generator.document.files.download import Address

_VARIABLE = re.compile(r"\$\{(\w+)\}")


class AddressError(Exception):
    """A string is not an address to fetch from; the message does not quote it."""


def read_address(text: str, environment: Mapping[str, str]) -> Address:
    """Parse an address in which `${NAME}` is an environment variable.

    The shown form has no user, no password, no query values and no values of variables.
    Raises AddressError.
    """
    missing = [name for name in _VARIABLE.findall(text) if name not in environment]
    if missing:
        raise AddressError(f"the environment variable `{missing[0]}` is not set")
    full = _VARIABLE.sub(lambda match: environment[match[1]], text)
    parts = _split(full)
    if not is_safe(full):
        raise AddressError("the URL must be https, or http on this machine")
    host = parts.netloc.rpartition("@")[2]
    url = urlunsplit((parts.scheme, host, parts.path, parts.query, ""))
    return Address(url, _without_secrets(text), _authorization(parts))


def is_safe(url: str) -> bool:
    """Whether a response from a URL is what its owner sent: it is https, or this very
    machine."""
    try:
        parts = _split(url)
    except AddressError:
        return False
    if parts.scheme == "http":
        return _is_loopback(parts.hostname or "")
    return parts.scheme == "https"


def admits_redirect(old: str, new: str) -> bool:
    """Whether a redirect keeps the scheme and, without TLS, stays on this machine."""
    return urlsplit(old).scheme == urlsplit(new).scheme and is_safe(new)


def fingerprint(text: str, address: Address) -> str | None:
    """Distinguishes an address from others that are shown alike.

    It is derived from the text in provider.yaml, whose readers know the address anyway.
    None if the address is shown completely; "" if it contains environment variables, of
    which no trace is kept.
    """
    if _VARIABLE.search(text):
        return ""
    if address.shown == text:
        return None
    return sha256(text.encode("utf-8")).hexdigest()


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        raise AddressError(_UNUSABLE) from None
    if not usable or not url.isascii() or not url.isprintable() or " " in url:
        raise AddressError(_UNUSABLE)
    return parts


_UNUSABLE = "the URL is not valid"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _without_secrets(text: str) -> str:
    scheme, separator, rest = text.partition("#")[0].partition("://")
    address, mark, query = rest.partition("?")
    host, slash, path = address.partition("/")
    host = host.rpartition("@")[2]
    pairs = "&".join(_without_value(pair) for pair in query.split("&")) if mark else ""
    return f"{scheme}{separator}{host}{slash}{path}{mark}{pairs}"


def _without_value(pair: str) -> str:
    name, is_given, _ = pair.partition("=")
    return f"{name}=***" if is_given else "***"


def _authorization(parts: SplitResult) -> str | None:
    user, at, _ = parts.netloc.rpartition("@")
    if not at:
        return None
    name, _, password = user.partition(":")
    pair = f"{unquote(name)}:{unquote(password)}".encode()
    return f"Basic {b64encode(pair).decode('ascii')}"
