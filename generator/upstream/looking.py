"""Looking at what vendors publish; nothing is written yet."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document.files.download import (
    Published,
    published_version,
    read_published,
)
from generator.document.files.lock import Lock, Locked, read_lock
from generator.document.problems import UnreadableError
from generator.project.locating import shown
from generator.project.workspace import Provider
from generator.upstream.addresses import admits_redirect
from generator.upstream.targets import Target, targets_of


class Standing(StrEnum):
    """How the files of a provider stand to what the vendor publishes."""

    UNCHANGED = "unchanged"
    """They are the same, and locked."""
    UNLOCKED = "unlocked"
    """They are the same, but the lock file does not say so."""
    OUTDATED = "outdated"
    """The vendor publishes something else."""
    EDITED = "edited"
    """Something else is published, and a file here is not one that was fetched."""
    FAILED = "failed"
    """What is published cannot be had, or cannot be used."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What became of looking at one provider.

    `files` are the contents that differ, by target; `edited` are the paths of files
    that were not fetched; `lock` is the lock that belongs to what is published.
    """

    standing: Standing
    files: tuple[tuple[Target, bytes], ...] = ()
    edited: tuple[str, ...] = ()
    lock: Lock = field(default_factory=Lock)
    old_version: str | None = None
    new_version: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def look(provider: Provider, timeout: float) -> Sight:
    """Compares the files of a provider with what its vendor publishes.

    The server is asked only for what has changed since it was locked, as far as the
    file here is the one that was locked.
    """
    targets = targets_of(provider, os.environ)
    if targets.diagnostics:
        return Sight(Standing.FAILED, diagnostics=targets.diagnostics)
    try:
        lock = read_lock(provider.lock)
    except UnreadableError as problem:
        origin = Origin(shown(provider.lock))
        found = Diagnostic(codes.REMOTE_LOCK_INVALID, problem.message, origin)
        return Sight(Standing.FAILED, diagnostics=(found,))
    seen: list[_Seen] = []
    for target in targets.files:
        one = _see(target, lock.upstream.get(target.name), timeout)
        if isinstance(one, Diagnostic):
            return Sight(Standing.FAILED, diagnostics=(one,))
        seen.append(one)
    return _concluded(seen, lock)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One file: what is here, what is locked, and what is published, None if the server
    says that it is what is locked."""

    target: Target
    here: bytes | None
    locked: Locked | None
    published: Published | None

    @property
    def differs(self) -> bool:
        return self.published is not None and self.published.content != self.here

    @property
    def is_edited(self) -> bool:
        """Whether the file here is not the one that was fetched."""
        if self.here is None:
            return False
        return self.locked is None or _digest(self.here) != self.locked.sha256

    @property
    def next_lock(self) -> Locked:
        """The entry for what is published; the old one as long as the content is that."""
        old, new, url = self.locked, self.published, self.target.address.shown
        if new is None:
            assert old is not None
            return old
        digest = _digest(new.content)
        if old is not None and (old.sha256, old.url) == (digest, url):
            return old
        return Locked(url, digest, len(new.content), new.etag, new.last_modified)


def _see(target: Target, locked: Locked | None, timeout: float) -> _Seen | Diagnostic:
    try:
        here = target.path.read_bytes() if os.path.lexists(target.path) else None
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return Diagnostic(codes.FILE_UNREADABLE, message, Origin(shown(target.path)))
    published = read_published(
        target.address,
        is_part=not target.is_description,
        timeout=timeout,
        admits=admits_redirect,
        conditions=_conditions(target, here, locked),
    )
    if isinstance(published, Diagnostic):
        return published
    return _Seen(target, here, locked, published)


def _conditions(
    target: Target, here: bytes | None, locked: Locked | None
) -> dict[str, str]:
    """The headers that ask for a file only if it is not the one that is here."""
    if here is None or locked is None or _digest(here) != locked.sha256:
        return {}
    if not target.is_exact or locked.url != target.address.shown:
        return {}
    given = {"If-None-Match": locked.etag, "If-Modified-Since": locked.last_modified}
    return {name: value for name, value in given.items() if value is not None}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _concluded(seen: list[_Seen], lock: Lock) -> Sight:
    upstream = {one.target.name: one.next_lock for one in seen}
    return Sight(
        _standing(seen, upstream != dict(lock.upstream)),
        tuple(
            (one.target, one.published.content)
            for one in seen
            if one.published is not None and one.differs
        ),
        tuple(shown(one.target.path) for one in seen if one.differs and one.is_edited),
        replace(lock, upstream=upstream),
        *_versions(seen),
    )


def _standing(seen: list[_Seen], lock_differs: bool) -> Standing:
    if any(one.differs and one.is_edited for one in seen):
        return Standing.EDITED
    if any(one.differs for one in seen):
        return Standing.OUTDATED
    return Standing.UNLOCKED if lock_differs else Standing.UNCHANGED


def _versions(seen: list[_Seen]) -> tuple[str | None, str | None]:
    """The versions of the API here and as it is published."""
    for one in seen:
        if one.target.is_description:
            old = None if one.here is None else published_version(one.here)
            return old, old if one.published is None else one.published.version
    return None, None
