"""Nodes of YAML files, and the one way to say what is wrong with them.

A value that cannot be used raises the `error` of its node. Where parts are independent
(operations, fields, rows, parameters), `with node:` keeps the error of a part, and
reading continues with the next one. All nodes of a file share one list of mistakes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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
class BindingMistake:
    """One mistake; `described` points to the related part of the provider's spec, in
    normal form."""

    code: Code
    message: str
    origin: Origin
    described: str | None = None
    hint: str | None = None


class BindingError(Exception):
    """A part of a file that cannot be used, because of a mistake."""

    def __init__(self, mistake: BindingMistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


@dataclass(frozen=True, slots=True)
class YamlNode:
    """A node of a YAML file: the file as shown to users, and a pointer (RFC 6901).

    `mistakes` are those of the whole file.
    """

    file: str
    pointer: str = ""
    mistakes: list[BindingMistake] = field(default_factory=list, compare=False)

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
        return replace(self, pointer=f"{self.pointer}/{escape(str(token))}")

    @property
    def origin(self) -> Origin:
        """The node as shown in diagnostics."""
        return Origin(self.file, self.pointer)

    def error(
        self,
        message: str,
        code: Code = codes.BINDING_INVALID,
        described: str | None = None,
        hint: str | None = None,
    ) -> BindingError:
        """The error of a mistake here; see `BindingMistake`."""
        mistake = BindingMistake(code, message, self.origin, described, hint)
        return BindingError(mistake)

    def report(
        self,
        message: str,
        code: Code = codes.BINDING_INVALID,
        described: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Keeps a mistake here; reading continues. See `BindingMistake`."""
        self.keep(self.error(message, code, described, hint))

    def keep(self, error: BindingError) -> None:
        """Keeps the mistake of an error, once."""
        if error.mistake not in self.mistakes:
            self.mistakes.append(error.mistake)

    def __enter__(self) -> YamlNode:
        """Starts a part that is independent of others."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        """Keeps the mistake of a part."""
        if not isinstance(error, BindingError):
            return False
        self.keep(error)
        return True


def with_nodes(
    entries: EntryT | tuple[EntryT, ...], node: YamlNode
) -> tuple[tuple[EntryT, YamlNode], ...]:
    """One entry or several, as written at a node, each with its own node."""
    if isinstance(entries, tuple):
        return tuple((entry, node / index) for index, entry in enumerate(entries))
    return ((entries, node),)


def binding_diagnostics(
    node: YamlNode, provider: Provider | None = None
) -> Iterator[Diagnostic]:
    """The mistakes in the file of a node as diagnostics, with their places in the spec
    of `provider`, which is read again for them."""
    document: Document | None = None
    if provider is not None and any(mistake.described for mistake in node.mistakes):
        loaded = load(provider.spec, overlays=provider.overlays)
        document = loaded.document
    for mistake in node.mistakes:
        related: tuple[Origin, ...] = ()
        if mistake.described is not None and document is not None:
            related = (document.origin(mistake.described),)
        elif mistake.described is not None and provider is not None:
            file = YamlNode.root(provider.spec).file
            related = (Origin(file, mistake.described),)
        yield Diagnostic(
            mistake.code, mistake.message, mistake.origin, related, hint=mistake.hint
        )
