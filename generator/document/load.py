"""Reads an OpenAPI document: files in, one document and all diagnostics out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document.dialect import NORMAL_DIALECT, dialect_of
from generator.document.files.library import Library, real
from generator.document.files.reading import survey
from generator.document.limits import DEFAULT_LIMITS, Limits, RemotePolicy
from generator.document.normalize import Normalized, normalize
from generator.document.openapi.object_reader import UnknownFields
from generator.document.origins import Origins
from generator.document.overlays.overlay import APPLIES_TO, Overlay, read_overlay
from generator.document.pointer import split
from generator.document.problems import DiagnosticCollector, UnreadableError
from generator.document.source import Position, Source, SourceFile
from generator.document.values import Json

if TYPE_CHECKING:
    from generator.document.overlays.applying import OverlaidTree


@dataclass(frozen=True, slots=True)
class Document:
    """One OpenAPI document in normal form.

    `root` is an OpenAPI 3.1 document in one piece: every `$ref` is to
    `#/components/schemas/<name>`, and every other referenced object is inlined (it may
    be shared by several places, so it must not be changed). `dialect` is the original
    version: 2.0, 3.0, 3.1 or 3.2. `files` are all files that were looked for, the main
    file first. They include files that cannot be read, because the document would
    change if they could. `left_out` are the places of operations that cannot be read.
    If the reference of a path does not resolve, its operations are unknown, and the
    path counts as one place.
    """

    root: dict[str, Json]
    dialect: str
    files: tuple[SourceFile, ...]
    left_out: frozenset[str]
    _origins: Origins = field(repr=False, compare=False)

    def origin(self, pointer: str) -> Origin:
        """The file position of a pointer into `root`; the nearest node above it if the
        node itself was created here."""
        return self._origins.origin(pointer)


_OVERLAY_CODES = frozenset({codes.OVERLAY_INVALID, codes.OVERLAY_TARGET_INVALID})
"""Mistakes in overlays that do not prevent reading the document."""


@dataclass(frozen=True, slots=True)
class LoadResult:
    """The result of `load`; `document` is None if one of the diagnostics is fatal."""

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
    needs_overlays: bool = True,
) -> LoadResult:
    """Reads the OpenAPI document in a file, with everything that it references.

    `root` is the folder that must contain all referenced files, by default the folder
    of the file. `overlays` are applied in order. `allow_remote` permits references to
    the network. Diagnostics name files relative to `base`, by default the current
    folder. An overlay that is not valid is skipped, unless the document
    `needs_overlays`.
    """
    spared = frozenset() if needs_overlays else _OVERLAY_CODES
    diagnostics = DiagnosticCollector()
    library = Library(
        root or real(path).parent,
        base or Path.cwd(),
        limits,
        allow_remote,
        diagnostics,
    )
    try:
        source = library.open_local(path)
        source.dialect = library.default_dialect = dialect_of(source.root)
    except UnreadableError as error:
        diagnostics.add_unreadable(error, library.shown(path))
        return LoadResult(None, diagnostics.collected)
    corrections = _read_overlays(overlays, library, diagnostics)
    _apply_to_files(corrections, source, library, diagnostics, limits)
    if diagnostics.has_fatal(spared):
        return LoadResult(None, diagnostics.collected)
    later = [overlay for overlay in corrections if overlay.scope == "normal-form"]
    left_out: frozenset[str] = frozenset()
    if later:
        # What an overlay may still correct is reported only afterwards.
        first = normalize(source, library, diagnostics, limits, UnknownFields.KEPT)
        left_out = first.left_out
        source = _apply_to_normal_form(later, first, source, diagnostics, limits)
    normalized = normalize(source, library, diagnostics, limits)
    corrected = {place for place in left_out if _has(normalized.root, place)}
    left_out = (left_out - corrected) | normalized.left_out
    if diagnostics.has_fatal(spared):
        return LoadResult(None, diagnostics.collected)
    files = (*library.files, *(overlay.source.file for overlay in corrections))
    document = Document(
        normalized.root, source.dialect, files, left_out, normalized.origins
    )
    return LoadResult(document, diagnostics.collected)


def _has(root: Json, pointer: str) -> bool:
    """Whether a pointer that leads only through objects resolves."""
    node = root
    for token in split(pointer):
        if not isinstance(node, dict) or token not in node:
            return False
        node = node[token]
    return True


def _read_overlays(
    paths: Sequence[Path], library: Library, diagnostics: DiagnosticCollector
) -> list[Overlay]:
    result: list[Overlay] = []
    for path in paths:
        try:
            source = library.read_beside(path)
        except UnreadableError as error:
            diagnostics.add_unreadable(error, library.shown(path))
            continue
        overlay = read_overlay(source, diagnostics)
        if overlay is not None:
            result.append(overlay)
    return result


def _apply_to_files(
    overlays: Sequence[Overlay],
    root: Source,
    library: Library,
    diagnostics: DiagnosticCollector,
    limits: Limits,
) -> None:
    """Changes files as written, before anything else reads them."""
    trees: dict[int, tuple[Source, OverlaidTree]] = {}
    for overlay in overlays:
        if overlay.scope != "file":
            continue
        source = _extended_file(overlay, root, library, diagnostics)
        if source is None or not isinstance(source.root, dict):
            continue
        if id(source) not in trees:
            trees[id(source)] = (source, _overlaid_tree(source.root, diagnostics))
        trees[id(source)][1].apply(overlay)
    for source, tree in trees.values():
        source.patches = tree.editor.patches()
        source.root = tree.editor.root
        source.references = survey(source.root, limits)


def _extended_file(
    overlay: Overlay, root: Source, library: Library, diagnostics: DiagnosticCollector
) -> Source | None:
    """The file that an overlay changes: the one that it extends, if it names one."""
    if overlay.extends is None:
        return root
    try:
        return library.open_inside(overlay.extends)
    except UnreadableError as error:
        diagnostics.add(
            codes.OVERLAY_INVALID, error.message, Position(overlay.source, "/extends")
        )
        return None


def _apply_to_normal_form(
    overlays: Sequence[Overlay],
    normalized: Normalized,
    source: Source,
    diagnostics: DiagnosticCollector,
    limits: Limits,
) -> Source:
    """The changed normal form as a file to read again, because overlays may use any
    form that an OpenAPI document allows."""
    tree = _overlaid_tree(normalized.root, diagnostics, source.root)
    for overlay in overlays:
        tree.apply(overlay)
    editor = tree.editor
    return Source(
        source.file,
        source.location,
        editor.root,
        NORMAL_DIALECT,
        survey(editor.root, limits),
        editor.patches(),
        normalized.origins.origin,
    )


def _overlaid_tree(
    root: dict[str, Json], diagnostics: DiagnosticCollector, elsewhere: Json = None
) -> "OverlaidTree":
    # Imported here because few specs have overlays.
    from generator.document.overlays.applying import OverlaidTree

    return OverlaidTree(root, diagnostics, elsewhere, _FILE_HINT)


_FILE_HINT = (
    "The target matches in the file as written. To apply the overlay there, add "
    f"`{APPLIES_TO}: file` to it."
)
