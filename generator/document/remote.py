"""Files from the network: only when allowed, and only with the content that was locked."""

import hashlib
import json
import os
import tempfile
import time
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from generator import codes
from generator.document.limits import Limits
from generator.document.policy import RemotePolicy
from generator.document.problems import UnreadableError
from generator.document.values import shorten


def fetch(url: str, policy: RemotePolicy, limits: Limits) -> bytes:
    """The content of a URL, verified against the lock.

    Raises UnreadableError when it cannot be fetched, is too large, or differs from
    what was locked.
    """
    locked = read_lock(policy.lock)
    expected = None if policy.update else locked.get(url)
    if expected is not None and policy.cache is not None:
        content = _cached(policy.cache, expected)
        if content is not None:
            return content
    content = _download(url, policy, limits)
    actual = hashlib.sha256(content).hexdigest()
    if expected is not None and actual != expected:
        raise UnreadableError(
            codes.REMOTE_CHANGED,
            f"the content of `{shorten(url)}` is not the one that was locked",
        )
    if locked.get(url) != actual:
        _write_lock(policy.lock, {**locked, url: actual})
    if policy.cache is not None:
        _write(policy.cache / actual, content)
    return content


def read_lock(path: Path) -> dict[str, str]:
    """The URLs of a lock file and the sha256 of their content in hexadecimal.

    Raises UnreadableError when there is a file that is no lock file.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        raise _bad_lock(path) from None
    try:
        data = json.loads(text)
    except ValueError:
        raise _bad_lock(path) from None
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, dict):
        raise _bad_lock(path)
    return {str(url): str(digest) for url, digest in files.items()}


def _bad_lock(path: Path) -> UnreadableError:
    return UnreadableError(
        codes.REMOTE_LOCK_INVALID, f"`{path.name}` cannot be read as a lock file"
    )


def _write_lock(path: Path, files: dict[str, str]) -> None:
    data = {"version": 1, "files": dict(sorted(files.items()))}
    _write(path, (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode())


def _write(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
    Path(temporary).replace(path)


def _cached(folder: Path, digest: str) -> bytes | None:
    if not all(char in "0123456789abcdef" for char in digest):
        return None
    try:
        content = (folder / digest).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == digest else None


class _SafeRedirects(HTTPRedirectHandler):
    """Follows redirects to http and https only, and not from https to http."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        old, new = urlsplit(req.full_url).scheme, urlsplit(newurl).scheme
        if new not in ("http", "https") or (old == "https" and new == "http"):
            raise URLError("a redirect to another kind of address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _download(url: str, policy: RemotePolicy, limits: Limits) -> bytes:
    if urlsplit(url).scheme not in ("http", "https"):
        raise UnreadableError(
            codes.REFERENCE_REMOTE, f"`{shorten(url)}` is no http or https address"
        )
    request = Request(url, headers={"Accept": "*/*", "User-Agent": "clientloom"})
    try:
        with build_opener(_SafeRedirects).open(
            request, timeout=policy.timeout
        ) as answer:
            content = _read(answer, policy.timeout, limits)
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise UnreadableError(
            codes.REMOTE_UNAVAILABLE,
            f"`{shorten(url)}` cannot be fetched: {shorten(str(reason))}",
        ) from None
    if len(content) > limits.file_bytes:
        raise UnreadableError(
            codes.LIMIT_EXCEEDED,
            f"`{shorten(url)}` has more than {limits.file_bytes:,} bytes",
        )
    return content


def _read(answer: HTTPResponse, seconds: float, limits: Limits) -> bytes:
    """The body, up to one byte more than the limit.

    Raises TimeoutError when the server takes longer than `seconds` for all of it,
    even if it never pauses for long.
    """
    deadline = time.monotonic() + seconds
    parts: list[bytes] = []
    size = 0
    while size <= limits.file_bytes:
        part = answer.read1(1 << 16)
        if not part:
            break
        parts.append(part)
        size += len(part)
        if time.monotonic() > deadline:
            raise TimeoutError("the server takes too long")
    return b"".join(parts)
