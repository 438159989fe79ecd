"""A description where its vendor publishes it: the bytes, once they are known to be one."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document.dialect import dialect_of
from generator.document.download import Address, Admits, Download, download
from generator.document.limits import DEFAULT_LIMITS, Limits
from generator.document.problems import UnreadableError
from generator.document.reading import read_source
from generator.document.values import Json, kind_of


@dataclass(frozen=True, slots=True)
class Published:
    """A file that can be read, with what the server says about it. `version` is that of
    the API; None in a file that is only a part of a description."""

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
    limits: Limits = DEFAULT_LIMITS,
) -> Published | Diagnostic | None:
    """A file from the network, or why it is of no use; None when it is unchanged."""
    try:
        found = download(
            address,
            timeout=timeout,
            limits=limits,
            admits=admits,
            conditions=conditions,
        )
        if found is None:
            return None
        root = _read(found, address.shown, limits, is_part=is_part)
    except UnreadableError as problem:
        origin = Origin(address.shown, problem.pointer, problem.line, problem.column)
        return Diagnostic(problem.code, problem.message, origin, hint=_HINT)
    version = None if is_part else _version(root)
    return Published(found.content, version, found.etag, found.last_modified)


_HINT = "Nothing was written. Look at what the address answers with, then try again."


def published_version(content: bytes) -> str | None:
    """The version of the API that a description says; None when it cannot be read."""
    try:
        return _version(read_source(content, "", "", DEFAULT_LIMITS)[0].root)
    except UnreadableError:
        return None


def _read(found: Download, shown: str, limits: Limits, *, is_part: bool) -> Json:
    # The media type says nothing: servers that do not know YAML call it HTML.
    if found.content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise UnreadableError(
            codes.NOT_OPENAPI,
            "the server answers with a page for people, not with a file",
        )
    root = read_source(found.content, shown, shown, limits)[0].root
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
