"""Downloads files over http or https: completely and in time, or with the reason why
not."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import (
    HTTPException,
    HTTPMessage,
    HTTPResponse,
    IncompleteRead,
    InvalidURL,
    responses,
)
from typing import IO, TypeAlias
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document.dialect import dialect_of
from generator.document.files.reading import read_source
from generator.document.limits import DEFAULT_LIMITS, Limits
from generator.document.problems import UnreadableError
from generator.document.values import Json, kind_of, shorten

Admits: TypeAlias = Callable[[str, str], bool]
"""Decides whether a redirect from the first URL to the second may be followed."""

_AUTHORIZATION = "Authorization"

_MOST_REDIRECTS = 10

_GZIP = b"\x1f\x8b"
"""The first bytes of a gzip file (RFC 1952, 2.3.1)."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a file is on the network.

    `url` may contain secrets and is only sent; `shown` replaces it in messages and
    files. `authorization` is a header value that no other origin receives.
    """

    url: str
    shown: str
    authorization: str | None = None

    def __repr__(self) -> str:
        return f"Address({self.shown!r})"


@dataclass(frozen=True, slots=True)
class Download:
    """A complete file, and what the server says about it."""

    content: bytes
    etag: str | None
    last_modified: str | None


def download(
    address: Address,
    *,
    timeout: float,
    limits: Limits,
    admits: Admits,
    conditions: Mapping[str, str] | None = None,
) -> Download | None:
    """Downloads a file; None if the server says that it still matches `conditions`
    (headers of a conditional request).

    Raises UnreadableError if it cannot be downloaded completely, in time and within the
    limits.
    """
    deadline = time.monotonic() + timeout
    headers = {"Accept": "*/*", "User-Agent": "clientloom", **(conditions or {})}
    try:
        request = Request(address.url, headers=headers)
        if address.authorization is not None:
            request.add_unredirected_header(_AUTHORIZATION, address.authorization)
        opener = build_opener(_Redirects(admits))
        with opener.open(request, timeout=timeout) as response:
            return _downloaded(response, deadline, limits)
    except HTTPError as error:
        error.close()
        if error.code == 304 and conditions:
            return None
        raise _unavailable(address, _status(error.code)) from None
    except IncompleteRead:
        raise _unavailable(address, "the file is incomplete") from None
    except InvalidURL:
        # The exception's text quotes the address with its secrets.
        raise _unavailable(address, "the URL is not valid") from None
    except OSError as error:
        reason = str(getattr(error, "reason", None) or error)
        raise _unavailable(address, reason) from None
    except (HTTPException, ValueError):
        raise _unavailable(address, "the response is not valid HTTP") from None
    except _TooLargeError:
        raise UnreadableError(
            codes.LIMIT_EXCEEDED,
            f"`{shorten(address.shown)}` is larger than {limits.file_bytes:,} bytes",
        ) from None


def _unavailable(address: Address, reason: str) -> UnreadableError:
    return UnreadableError(
        codes.REMOTE_UNAVAILABLE,
        f"`{shorten(address.shown)}` cannot be downloaded: {shorten(reason)}",
    )


def _status(code: int) -> str:
    return f"the server returned {code} {responses.get(code, '')}".rstrip()


class _TooLargeError(Exception):
    """The file is larger than the limits allow."""


class _Redirects(HTTPRedirectHandler):
    """Follows admitted redirects; only the original origin receives the credentials."""

    def __init__(self, admits: Admits) -> None:
        self._admits = admits
        self._seen: set[str] = set()

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """The request to follow. Raises URLError if the redirect is not admitted."""
        if not self._admits(req.full_url, newurl):
            raise URLError("the server redirects to a URL that is not allowed")
        self._seen.add(req.full_url)
        if newurl in self._seen:
            raise URLError("the redirects form a cycle")
        if len(self._seen) > _MOST_REDIRECTS:
            raise URLError(f"there are more than {_MOST_REDIRECTS} redirects")
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        secret = req.unredirected_hdrs.get(_AUTHORIZATION)
        stays = urlsplit(req.full_url)[:2] == urlsplit(newurl)[:2]
        if following is not None and secret is not None and stays:
            following.add_unredirected_header(_AUTHORIZATION, secret)
        return following


def _downloaded(response: HTTPResponse, deadline: float, limits: Limits) -> Download:
    if response.status != 200:
        raise OSError(_status(response.status))
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("", "identity"):
        raise OSError(
            f"the server compresses the file ({coding}) although the request does not "
            "ask for it"
        )
    content = _read(response, deadline, limits)
    if content.startswith(_GZIP):
        raise OSError("the file is compressed (gzip)")
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and len(content) < int(declared):
        raise OSError(
            f"the file is incomplete: {len(content):,} of {int(declared):,} bytes"
        )
    return Download(
        content,
        response.headers.get("ETag"),
        response.headers.get("Last-Modified"),
    )


def _read(response: HTTPResponse, deadline: float, limits: Limits) -> bytes:
    """Reads the body.

    Raises TimeoutError after `deadline`, even if the server never pauses for long.
    """
    parts: list[bytes] = []
    size = 0
    while part := response.read1(1 << 16):
        parts.append(part)
        size += len(part)
        if size > limits.file_bytes:
            raise _TooLargeError
        if time.monotonic() > deadline:
            raise TimeoutError("the server takes too long")
    return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Published:
    """A readable file, with what the server says about it.

    `version` is that of the API; None in a file that is only part of a document.
    """

    content: bytes
    version: str | None
    etag: str | None
    last_modified: str | None


def read_published(
    address: Address,
    *,
    is_part: bool,
    timeout: float,
    admits: Admits,
    conditions: Mapping[str, str],
    origin: Origin,
    limits: Limits = DEFAULT_LIMITS,
) -> Published | Diagnostic | None:
    """Downloads and reads a file; None if it is unchanged.

    `origin` is the setting with the address, where the user can fix a problem.
    """
    try:
        file = download(
            address,
            timeout=timeout,
            limits=limits,
            admits=admits,
            conditions=conditions,
        )
        if file is None:
            return None
        root = _published_root(file, address.shown, limits, is_part=is_part)
    except UnreadableError as error:
        inside = Origin(address.shown, error.pointer, error.line, error.column)
        return Diagnostic(error.code, error.message, origin, (inside,), hint=_HINT)
    version = None if is_part else _version(root)
    return Published(file.content, version, file.etag, file.last_modified)


_HINT = "Nothing was written. Check what the URL returns, then try again."


def published_version(content: bytes) -> str | None:
    """The version of the API in a document; None if it cannot be read."""
    try:
        return _version(read_source(content, "", "", DEFAULT_LIMITS)[0].root)
    except UnreadableError:
        return None


def _published_root(
    file: Download, shown: str, limits: Limits, *, is_part: bool
) -> Json:
    # The media type says nothing: servers that do not know YAML call it HTML.
    if file.content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise UnreadableError(
            codes.NOT_OPENAPI,
            "the server returned a web page, not a spec file",
        )
    root = read_source(file.content, shown, shown, limits)[0].root
    if not is_part:
        dialect_of(root)
    elif not isinstance(root, dict):
        raise UnreadableError(
            codes.NOT_AN_OBJECT, f"the file holds {kind_of(root)}, not an object"
        )
    return root


def _version(root: Json) -> str | None:
    info = root.get("info") if isinstance(root, dict) else None
    version = info.get("version") if isinstance(info, dict) else None
    return None if version is None else str(version)
