"""Reads the spec of a provider as its settings say: with overlays, checked against its
lock file."""

from __future__ import annotations

from pathlib import Path

from generator.document import LoadResult, RemotePolicy, load
from generator.project.workspace import Provider


def load_spec(provider: Provider, *, needs_overlays: bool = True) -> LoadResult:
    """Read the spec of a provider.

    An overlay that is not valid is skipped, unless `needs_overlays` is set.
    """
    return load(
        provider.spec,
        root=provider.root,
        overlays=provider.overlays,
        allow_remote=RemotePolicy(provider.lock) if provider.allow_remote else None,
        needs_overlays=needs_overlays,
    )


def spec_files(provider: Provider, loaded: LoadResult) -> tuple[Path, ...]:
    """The files of a spec on disk, each only once: the named ones, and those that they
    refer to as far as they could be read."""
    files = () if loaded.document is None else loaded.document.files
    read = (Path(file.path) for file in files if "://" not in file.path)
    return tuple(dict.fromkeys((provider.spec, *provider.overlays, *read)))
