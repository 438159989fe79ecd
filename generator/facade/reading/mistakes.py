"""Errors in the files of the facade: what is wrong, where, and why.

Anything that cannot be read raises a `BindingError`. A value stops at its first error.
Where parts are independent (fields, rows, parameters, properties, calls), `Mistakes`
collects the errors of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from generator import codes
from generator.diagnostics import Code, Diagnostic, Origin
from generator.document import load
from generator.document.load import Document
from generator.document.pointer import escape
from generator.project.workspace import Provider

EntryT = TypeVar("EntryT")


@dataclass(frozen=True, slots=True)
class YamlNode:
    """A node of a YAML file: the file as shown to users, and a pointer (RFC 6901)."""

    file: str
    pointer: str = ""

    @classmethod
    def root(cls, path: Path) -> YamlNode:
        """The root of a file, with its name relative to the current folder if
        possible."""
        try:
            return cls(path.resolve().relative_to(Path.cwd().resolve()).as_posix())
        except ValueError:
            return cls(path.as_posix())

    def __truediv__(self, token: str | int) -> YamlNode:
        """A member of an object or an item of a list."""
        return YamlNode(self.file, f"{self.pointer}/{escape(str(token))}")

    @property
    def origin(self) -> Origin:
        """The node as shown in diagnostics."""
        return Origin(self.file, self.pointer)


def with_nodes(
    entries: EntryT | tuple[EntryT, ...], node: YamlNode
) -> tuple[tuple[EntryT, YamlNode], ...]:
    """One entry or several, as written at a node, each with its own node."""
    if isinstance(entries, tuple):
        return tuple((entry, node / index) for index, entry in enumerate(entries))
    return ((entries, node),)


@dataclass(frozen=True, slots=True)
class BindingMistake:
    """One error; `described` points to the related part of the provider's spec, in
    normal form."""

    code: Code
    message: str
    origin: Origin
    described: str | None = None
    hint: str | None = None


class BindingError(Exception):
    """A part of a file that cannot be read because of these errors."""

    def __init__(self, mistakes: Iterable[BindingMistake]) -> None:
        super().__init__()
        self.mistakes = tuple(mistakes)


def binding_error(
    code: Code,
    message: str,
    node: YamlNode,
    described: str | None = None,
    hint: str | None = None,
) -> BindingError:
    """A BindingError with one error; see `BindingMistake`."""
    return BindingError([BindingMistake(code, message, node.origin, described, hint)])


def invalid(message: str, node: YamlNode, hint: str | None = None) -> BindingError:
    """A BindingError for a part of a file that is not valid."""
    return binding_error(codes.BINDING_INVALID, message, node, hint=hint)


class Mistakes:
    """Collects the errors of independent parts.

    A `with` block around each part keeps its error; `raise_any` raises all of them.
    """

    def __init__(self) -> None:
        self._mistakes: list[BindingMistake] = []

    def __bool__(self) -> bool:
        """Whether there are any errors."""
        return bool(self._mistakes)

    def __enter__(self) -> None:
        """Starts a part."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        """Collects the error of a part."""
        if not isinstance(error, BindingError):
            return False
        self.add(error)
        return True

    def add(self, error: BindingError) -> None:
        """Adds an error of a part that continues."""
        self._mistakes += error.mistakes

    def error(self) -> BindingError:
        """One BindingError with all errors."""
        return BindingError(self._mistakes)

    def raise_any(self) -> None:
        """Raises all errors, if there are any."""
        if self._mistakes:
            raise self.error()


def binding_diagnostics(
    error: BindingError, provider: Provider | None = None
) -> Iterator[Diagnostic]:
    """The errors as diagnostics, with their places in the spec of `provider`, which is
    read again for them."""
    document: Document | None = None
    if provider is not None and any(mistake.described for mistake in error.mistakes):
        loaded = load(provider.description, overlays=provider.overlays)
        document = loaded.document
    for mistake in error.mistakes:
        related: tuple[Origin, ...] = ()
        if mistake.described is not None and document is not None:
            related = (document.origin(mistake.described),)
        elif mistake.described is not None and provider is not None:
            file = YamlNode.root(provider.description).file
            related = (Origin(file, mistake.described),)
        yield Diagnostic(
            mistake.code, mistake.message, mistake.origin, related, hint=mistake.hint
        )
