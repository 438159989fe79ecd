"""Bringing what is published to disk: all files of a provider and the lock, or nothing."""

import tempfile
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.output.transaction import Transaction
from generator.project.locating import shown
from generator.project.workspace import Provider
from generator.upstream.looking import Sight


def bring(provider: Provider, sight: Sight) -> Diagnostic | None:
    """Writes the files that differ, then the lock.

    Returns why they cannot be written; everything is as it was then.
    """
    wanted = [(target.path, content) for target, content in sight.files]
    wanted.append((provider.lock, sight.lock.to_bytes()))
    try:
        with tempfile.TemporaryDirectory(
            dir=provider.folder, prefix=".fetch-", ignore_cleanup_errors=True
        ) as folder:
            _replace(wanted, Path(folder))
    except OSError as error:
        message = f"what was fetched cannot be written: {error.strerror or error}"
        return Diagnostic(
            codes.OUTPUT_UNWRITABLE, message, Origin(shown(provider.folder))
        )
    return None


def _replace(wanted: list[tuple[Path, bytes]], folder: Path) -> None:
    old, new = folder / "old", folder / "new"
    old.mkdir()
    new.mkdir()
    for index, (_, content) in enumerate(wanted):
        (new / str(index)).write_bytes(content)
    transaction = Transaction(old)
    try:
        for index, (path, _) in enumerate(wanted):
            transaction.replace(path, new / str(index))
    except BaseException:
        transaction.undo()
        raise
