"""Files from the network: only when allowed, and only with the content that was locked."""

import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from generator import codes
from generator.document.download import Address, download
from generator.document.limits import Limits
from generator.document.lock import read_lock
from generator.document.policy import RemotePolicy
from generator.document.problems import UnreadableError
from generator.document.values import shorten


def fetch(url: str, policy: RemotePolicy, limits: Limits) -> bytes:
    """The content of a URL, verified against the lock.

    Raises UnreadableError when it cannot be fetched, is too large, or differs from
    what was locked.
    """
    lock = read_lock(policy.lock)
    expected = None if policy.update else lock.files.get(url)
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
    if lock.files.get(url) != actual:
        _write(policy.lock, replace(lock, files={**lock.files, url: actual}).to_bytes())
    if policy.cache is not None:
        _write(policy.cache / actual, content)
    return content


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


def _download(url: str, policy: RemotePolicy, limits: Limits) -> bytes:
    if urlsplit(url).scheme not in ("http", "https"):
        raise UnreadableError(
            codes.REFERENCE_REMOTE, f"`{shorten(url)}` is no http or https address"
        )
    found = download(
        Address(url, url), timeout=policy.timeout, limits=limits, admits=_admits
    )
    assert found is not None
    return found.content


def _admits(old: str, new: str) -> bool:
    """Redirects lead to http and https only, and not from https to http."""
    before, after = urlsplit(old).scheme, urlsplit(new).scheme
    return after == "https" or (after == "http" and before == "http")
