"""Reads a description: files in, one document and all findings out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import Diagnostic, Origin
from generator.document.dialect import dialect_of
from generator.document.findings import Findings
from generator.document.library import Library
from generator.document.limits import DEFAULT_LIMITS, Limits
from generator.document.normalize import normalize
from generator.document.origins import Origins
from generator.document.policy import RemotePolicy
from generator.document.problems import UnreadableError
from generator.document.source import SourceFile
from generator.document.values import Json


@dataclass(frozen=True, slots=True)
class Document:
    """One description in normal form.

    `root` is an OpenAPI 3.1 document in one piece: every `$ref` is to
    `#/components/schemas/<name>`, everything else that was referenced stands in place
    (and may be one object at several places, so nobody changes it). `dialect` is what
    it was written in: 2.0, 3.0, 3.1 or 3.2. `files` are all files that were read, the
    description's own first.
    """

    root: dict[str, Json]
    dialect: str
    files: tuple[SourceFile, ...]
    _origins: Origins = field(repr=False, compare=False)

    def origin(self, pointer: str) -> Origin:
        """Where a pointer into `root` stands in a file; the nearest node above it when
        the node itself was made here."""
        return self._origins.origin(pointer)


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What `load` returns: `document` is None when a fatal finding is among the
    diagnostics."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def load(
    path: Path,
    *,
    root: Path | None = None,
    overlays: Sequence[Path] = (),
    allow_remote: RemotePolicy | None = None,
    base: Path | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> LoadResult:
    """Reads the description in a file, with everything that it references.

    `root` is the folder that referenced files must be in, by default the file's own.
    `overlays` are applied in order. `allow_remote` permits references to the network.
    Diagnostics name files relative to `base`, by default the current folder.
    """
    findings = Findings()
    library = Library(
        root or path.resolve().parent,
        base or Path.cwd(),
        limits,
        allow_remote,
        findings,
    )
    try:
        source = library.open_local(path)
        source.dialect = library.default_dialect = dialect_of(source.root)
    except UnreadableError as problem:
        findings.add_problem(problem, library.shown(path))
        return LoadResult(None, findings.diagnostics)
    normalized = normalize(source, library, findings, limits)
    if findings.fatal:
        return LoadResult(None, findings.diagnostics)
    document = Document(
        normalized.root, source.dialect, library.files, normalized.origins
    )
    return LoadResult(document, findings.diagnostics)
