"""The lock file of a provider: the content of everything that came from the network."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator import codes
from generator.document.problems import UnreadableError


@dataclass(frozen=True, slots=True)
class Locked:
    """A file as the vendor published it.

    `url` is free of secrets; `etag` and `last_modified` are what the server said,
    for the next conditional request.
    """

    url: str
    sha256: str
    size: int
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Lock:
    """`files` are the URLs of references with the sha256 of their content;
    `upstream` are the files of the provider's folder that were fetched, by path."""

    files: Mapping[str, str] = field(default_factory=dict)
    upstream: Mapping[str, Locked] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """The lock file: the same for the same content, on any machine."""
        data: dict[str, object] = {
            "version": 1,
            "files": dict(sorted(self.files.items())),
        }
        if self.upstream:
            data["upstream"] = {
                name: _known(locked) for name, locked in sorted(self.upstream.items())
            }
        return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def _known(locked: Locked) -> dict[str, object]:
    return {key: value for key, value in asdict(locked).items() if value is not None}


def read_lock(path: Path) -> Lock:
    """What a lock file holds; nothing when there is none.

    Raises UnreadableError when there is a file that is no lock file.
    """
    try:
        data: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Lock()
    except (OSError, ValueError):
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
            return Locked(
                url, digest, size, _text(rest, "etag"), _text(rest, "last_modified")
            )
        case _:
            raise _bad_lock(path)


def _text(entry: Mapping[object, object], key: str) -> str | None:
    value = entry.get(key)
    return value if isinstance(value, str) else None


def _bad_lock(path: Path) -> UnreadableError:
    return UnreadableError(
        codes.REMOTE_LOCK_INVALID, f"`{path.name}` cannot be read as a lock file"
    )
