"""Where a binding is wrong: diagnostics that name both places."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator import codes
from generator.diagnostics import Code, Diagnostic, Origin
from generator.document import load
from generator.document.load import Document
from generator.document.pointer import escape
from generator.project.workspace import Provider


def shown(path: Path) -> str:
    """A path as users know it: relative to the current folder where possible."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a YAML file: the file as users know it, and a JSON pointer."""

    file: str
    pointer: str = ""

    def __truediv__(self, token: str | int) -> Place:
        """The place of a member or an item."""
        return Place(self.file, f"{self.pointer}/{escape(str(token))}")

    @property
    def origin(self) -> Origin:
        """The place as a diagnostic names it."""
        return Origin(self.file, self.pointer)


class Description:
    """A provider's description, read again only when something is wrong with it."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._document: Document | None = None

    def origin(self, pointer: str) -> Origin:
        """Where a pointer into the normal form stands in the provider's files."""
        if self._document is None:
            loaded = load(self._provider.description, overlays=self._provider.overlays)
            self._document = loaded.document
        if self._document is None:
            return Origin(shown(self._provider.description), pointer)
        return self._document.origin(pointer)


@dataclass(slots=True)
class Findings:
    """The diagnostics of one facade; `description` is that of the provider at hand."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    description: Description | None = None

    def add(
        self,
        code: Code,
        message: str,
        place: Place,
        pointer: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Notes a mistake at a place of a binding; `pointer` is the place in the
        description that it has to do with."""
        related = (
            (self.description.origin(pointer),)
            if pointer is not None and self.description is not None
            else ()
        )
        self.diagnostics.append(
            Diagnostic(code, message, place.origin, related, hint=hint)
        )

    def invalid(self, message: str, place: Place, hint: str | None = None) -> None:
        """Notes that a binding says something without a meaning."""
        self.add(codes.BINDING_INVALID, message, place, hint=hint)
