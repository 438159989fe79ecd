"""Files from the network, with the content recorded in a provider's lock file."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from generator import codes
from generator.document.files.download import Address, download
from generator.document.limits import Limits, RemotePolicy
from generator.document.problems import UnreadableError
from generator.document.values import shorten
from generator.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class Locked:
    """A file as the vendor published it.

    `url` contains no secrets. `etag` and `last_modified` are from the server's
    response, for the next conditional request. `address` distinguishes addresses that
    are shown alike.
    """

    url: str
    sha256: str
    size: int
    etag: str | None = None
    last_modified: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Lock:
    """`files` maps URLs of references to the SHA-256 of their content; `upstream` has
    the fetched files of the provider's folder, by path."""

    files: Mapping[str, str] = field(default_factory=dict)
    upstream: Mapping[str, Locked] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """The lock file; the same content gives the same bytes on any machine."""
        data: dict[str, object] = {
            "version": 1,
            "files": dict(sorted(self.files.items())),
        }
        if self.upstream:
            data["upstream"] = {
                name: _without_nulls(locked)
                for name, locked in sorted(self.upstream.items())
            }
        return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def _without_nulls(locked: Locked) -> dict[str, object]:
    return {key: value for key, value in asdict(locked).items() if value is not None}


def read_lock(path: Path) -> Lock:
    """The contents of a lock file; an empty lock if there is none.

    Raises UnreadableError if the file cannot be read, or is not a lock file.
    """
    try:
        data: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Lock()
    except OSError as error:
        message = f"`{path.name}` cannot be read: {error.strerror}"
        raise UnreadableError(codes.REMOTE_LOCK_INVALID, message) from error
    except ValueError:
        raise _bad_lock(path) from None
    files = data.get("files") if isinstance(data, dict) else None
    upstream = data.get("upstream", {}) if isinstance(data, dict) else None
    if not isinstance(files, dict) or not isinstance(upstream, dict):
        raise _bad_lock(path)
    return Lock(
        {str(url): str(digest) for url, digest in files.items()},
        {name: _locked(entry, path) for name, entry in upstream.items()},
    )


def _locked(entry: object, path: Path) -> Locked:
    match entry:
        case {"url": str(url), "sha256": str(digest), "size": int(size), **rest}:
            etag, modified = _text(rest, "etag"), _text(rest, "last_modified")
            return Locked(url, digest, size, etag, modified, _text(rest, "address"))
        case _:
            raise _bad_lock(path)


def _text(entry: Mapping[object, object], key: str) -> str | None:
    value = entry.get(key)
    return value if isinstance(value, str) else None


def _bad_lock(path: Path) -> UnreadableError:
    return UnreadableError(
        codes.REMOTE_LOCK_INVALID, f"`{path.name}` is not a valid lock file"
    )


def fetch(url: str, policy: RemotePolicy, limits: Limits) -> bytes:
    """Downloads the content of a URL and verifies it against the lock.

    Raises UnreadableError if it cannot be downloaded, is too large, or differs from
    what was locked, and OSError if the lock file cannot be written.
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
            f"the content of `{shorten(url)}` differs from what was locked",
        )
    if lock.files.get(url) != actual:
        files = {**lock.files, url: actual}
        write_whole(policy.lock, replace(lock, files=files).to_bytes())
    if policy.cache is not None:
        policy.cache.mkdir(parents=True, exist_ok=True)
        write_whole(policy.cache / actual, content)
    return content


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
            codes.REFERENCE_REMOTE, f"`{shorten(url)}` is not an http or https URL"
        )
    file = download(
        Address(url, url), timeout=policy.timeout, limits=limits, admits=_admits
    )
    assert file is not None
    return file.content


def _admits(old_url: str, new_url: str) -> bool:
    """Allows redirects to http and https only, and not from https to http."""
    schemes = (urlsplit(old_url).scheme, urlsplit(new_url).scheme)
    return schemes[1] == "https" or schemes == ("http", "http")
