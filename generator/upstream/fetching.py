"""Compares the files that a vendor publishes with those of a provider, and copies them to
the provider's folder."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.document.files.download import (
    Published,
    published_version,
    read_published,
)
from generator.document.files.lock import Lock, Locked, read_lock
from generator.document.problems import UnreadableError
from generator.output.manifest import digest
from generator.output.transaction import write_together
from generator.project.files import display_path
from generator.project.workspace import Provider
from generator.upstream.addresses import admits_redirect
from generator.upstream.targets import FetchTarget, fetch_targets


class UpstreamStatus(StrEnum):
    """How a provider's files compare with what the vendor publishes."""

    UNCHANGED = "unchanged"
    """They are the same, and locked."""
    UNLOCKED = "unlocked"
    """They are the same, but the lock file does not have them."""
    OUTDATED = "outdated"
    """The vendor publishes a different version."""
    EDITED = "edited"
    """A different version is published, and a local file was edited since it was
    fetched."""
    FAILED = "failed"
    """The published files cannot be fetched, or cannot be used."""


@dataclass(frozen=True, slots=True)
class UpstreamCheck:
    """A provider's files compared with what its vendor publishes.

    `files` are the published contents that differ, by target. `edited` are the paths of
    local files that were edited since they were fetched. `lock` is the lock for the
    published files.
    """

    status: UpstreamStatus
    files: tuple[tuple[FetchTarget, bytes], ...] = ()
    edited: tuple[str, ...] = ()
    lock: Lock = field(default_factory=Lock)
    old_version: str | None = None
    new_version: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def check_upstream(provider: Provider, timeout: float) -> UpstreamCheck:
    """Compare a provider's files with what its vendor publishes; writes nothing.

    The server is asked only for changes since the file was locked, if the local file is
    the locked one. `timeout` is in seconds, for each file.
    """
    try:
        targets = fetch_targets(provider, os.environ)
        lock = _read_lock(provider)
        comparisons = [
            _compare(target, lock.upstream.get(target.name), timeout)
            for target in targets
        ]
    except DiagnosticError as error:
        return UpstreamCheck(UpstreamStatus.FAILED, diagnostics=error.diagnostics)
    return _check_of(comparisons, lock)


def write_published(provider: Provider, check: UpstreamCheck) -> None:
    """Write the files that differ, then the lock.

    Raises DiagnosticError if they cannot be written; nothing has changed then.
    """
    contents = {target.path: content for target, content in check.files}
    contents[provider.lock] = check.lock.to_bytes()
    try:
        write_together(provider.folder, contents)
    except OSError as error:
        message = f"the fetched files cannot be written: {error.strerror or error}"
        origin = Origin(display_path(Path(error.filename or provider.folder)))
        diagnostic = Diagnostic(codes.OUTPUT_UNWRITABLE, message, origin)
        raise DiagnosticError(diagnostic) from error


def _read_lock(provider: Provider) -> Lock:
    try:
        return read_lock(provider.lock)
    except UnreadableError as problem:
        origin = Origin(display_path(provider.lock))
        raise DiagnosticError(
            Diagnostic(problem.code, problem.message, origin)
        ) from problem


@dataclass(frozen=True, slots=True)
class _FileComparison:
    """One file: the local content, its entry in the lock, and the published file, None
    if the server says that it equals the locked one."""

    target: FetchTarget
    here: bytes | None
    locked: Locked | None
    published: Published | None

    @property
    def differs(self) -> bool:
        return self.published is not None and self.published.content != self.here

    @property
    def is_edited(self) -> bool:
        """Whether the local file was edited since it was fetched."""
        if self.here is None:
            return False
        return self.locked is None or digest(self.here) != self.locked.sha256

    @property
    def next_lock(self) -> Locked:
        """The lock entry for the published file; the old one if the content is the
        same."""
        old, new, url = self.locked, self.published, self.target.address.shown
        if new is None:
            assert old is not None
            return old
        sha256 = digest(new.content)
        address = self.target.written or None
        known = None if old is None else (old.sha256, old.url, old.address)
        if old is not None and known == (sha256, url, address):
            return old
        size = len(new.content)
        return Locked(url, sha256, size, new.etag, new.last_modified, address)


def _compare(
    target: FetchTarget, locked: Locked | None, timeout: float
) -> _FileComparison:
    try:
        here = target.path.read_bytes() if os.path.lexists(target.path) else None
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        origin = Origin(display_path(target.path))
        raise DiagnosticError(
            Diagnostic(codes.FILE_UNREADABLE, message, origin)
        ) from error
    published = read_published(
        target.address,
        is_part=not target.is_spec,
        timeout=timeout,
        admits=admits_redirect,
        conditions=_conditions(target, here, locked),
        origin=target.origin,
    )
    if isinstance(published, Diagnostic):
        raise DiagnosticError(published)
    return _FileComparison(target, here, locked, published)


def _conditions(
    target: FetchTarget, here: bytes | None, locked: Locked | None
) -> dict[str, str]:
    """The headers that request a file only if it differs from the local one."""
    if here is None or locked is None or digest(here) != locked.sha256:
        return {}
    if (locked.url, locked.address) != (target.address.shown, target.written):
        return {}
    headers = {"If-None-Match": locked.etag, "If-Modified-Since": locked.last_modified}
    return {name: value for name, value in headers.items() if value is not None}


def _check_of(comparisons: list[_FileComparison], lock: Lock) -> UpstreamCheck:
    upstream = {
        comparison.target.name: comparison.next_lock for comparison in comparisons
    }
    differing = [comparison for comparison in comparisons if comparison.differs]
    edited = [comparison for comparison in differing if comparison.is_edited]
    if edited:
        status = UpstreamStatus.EDITED
    elif differing:
        status = UpstreamStatus.OUTDATED
    elif upstream != dict(lock.upstream):
        status = UpstreamStatus.UNLOCKED
    else:
        status = UpstreamStatus.UNCHANGED
    old_version, new_version = _versions(comparisons)
    return UpstreamCheck(
        status=status,
        files=tuple(
            (comparison.target, comparison.published.content)
            for comparison in differing
            if comparison.published is not None
        ),
        edited=tuple(display_path(comparison.target.path) for comparison in edited),
        lock=replace(lock, upstream=upstream),
        old_version=old_version,
        new_version=new_version,
    )


def _versions(
    comparisons: list[_FileComparison],
) -> tuple[str | None, str | None]:
    """The API versions of the local and the published file."""
    for comparison in comparisons:
        if comparison.target.is_spec:
            here, published = comparison.here, comparison.published
            old = None if here is None else published_version(here)
            return old, old if published is None else published.version
    return None, None
