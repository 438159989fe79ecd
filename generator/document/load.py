"""Reads a description: files in, one document and all findings out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document.context import keep_unknown
from generator.document.dialect import NORMAL_DIALECT, dialect_of
from generator.document.findings import Findings
from generator.document.library import Library, real
from generator.document.limits import DEFAULT_LIMITS, Limits
from generator.document.normalize import Normalized, normalize
from generator.document.origins import Origins
from generator.document.overlay import APPLIES_TO, Overlay, read_overlay
from generator.document.policy import RemotePolicy
from generator.document.problems import UnreadableError
from generator.document.reading import survey
from generator.document.source import Place, Source, SourceFile
from generator.document.values import Json

if TYPE_CHECKING:
    from generator.document.overlaying import Overlaying


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
        root or real(path).parent,
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
    corrections = _read_overlays(overlays, library, findings)
    _apply_to_files(corrections, source, library, findings, limits)
    if findings.fatal:
        return LoadResult(None, findings.diagnostics)
    corrected = [item for item in corrections if item.scope == "normal-form"]
    if corrected:
        # What an overlay may still correct is not reported before it has.
        first = normalize(source, library, findings, limits, keep_unknown)
        source = _apply_to_normal_form(corrected, first, source, findings, limits)
    normalized = normalize(source, library, findings, limits)
    if findings.fatal:
        return LoadResult(None, findings.diagnostics)
    files = (*library.files, *(overlay.source.file for overlay in corrections))
    document = Document(normalized.root, source.dialect, files, normalized.origins)
    return LoadResult(document, findings.diagnostics)


def _read_overlays(
    paths: Sequence[Path], library: Library, findings: Findings
) -> list[Overlay]:
    result: list[Overlay] = []
    for path in paths:
        try:
            source = library.read_beside(path)
        except UnreadableError as problem:
            findings.add_problem(problem, library.shown(path))
            continue
        overlay = read_overlay(source, findings)
        if overlay is not None:
            result.append(overlay)
    return result


def _apply_to_files(
    overlays: Sequence[Overlay],
    root: Source,
    library: Library,
    findings: Findings,
    limits: Limits,
) -> None:
    """Changes files as they are written, before anything else looks at them."""
    edits: dict[int, tuple[Source, Overlaying]] = {}
    for overlay in overlays:
        if overlay.scope != "file":
            continue
        source = _target(overlay, root, library, findings)
        if source is None or not isinstance(source.root, dict):
            continue
        if id(source) not in edits:
            edits[id(source)] = (source, _overlaying(source.root, findings))
        edits[id(source)][1].apply(overlay)
    for source, overlaying in edits.values():
        source.patches = overlaying.editor.patches()
        source.root = overlaying.editor.root
        source.references = survey(source.root, limits)


def _target(
    overlay: Overlay, root: Source, library: Library, findings: Findings
) -> Source | None:
    """The file that an overlay changes: the one that it extends, if it says so."""
    if overlay.extends is None:
        return root
    try:
        return library.open_inside(overlay.extends)
    except UnreadableError as problem:
        findings.add(
            codes.OVERLAY_INVALID, problem.message, Place(overlay.source, "/extends")
        )
        return None


def _apply_to_normal_form(
    overlays: Sequence[Overlay],
    normalized: Normalized,
    source: Source,
    findings: Findings,
    limits: Limits,
) -> Source:
    """The changed normal form as a file to read: what overlays wrote may be in any
    form that a description allows."""
    overlaying = _overlaying(normalized.root, findings, source.root)
    for overlay in overlays:
        overlaying.apply(overlay)
    editor = overlaying.editor
    return Source(
        source.file,
        source.location,
        editor.root,
        NORMAL_DIALECT,
        survey(editor.root, limits),
        editor.patches(),
        normalized.origins.origin,
    )


def _overlaying(
    root: dict[str, Json], findings: Findings, elsewhere: Json = None
) -> "Overlaying":
    # Imported here because few descriptions have overlays.
    from generator.document.overlaying import Overlaying

    return Overlaying(root, findings, elsewhere, _FILE_HINT)


_FILE_HINT = (
    "The target matches in the file as it is written: to mean that, add "
    f"`{APPLIES_TO}: file` to the overlay."
)
