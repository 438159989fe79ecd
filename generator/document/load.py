"""Reads a description: files in, one document and all diagnostics out."""

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
    """One description in normal form.

    `root` is an OpenAPI 3.1 document in one piece: every `$ref` is to
    `#/components/schemas/<name>`, everything else that was referenced stands in place
    (and may be one object at several places, so nobody changes it). `dialect` is what
    it was written in: 2.0, 3.0, 3.1 or 3.2. `files` are all files that were
    looked for, the description's own first; those that cannot be read are among them,
    because the document is another one when they can. `left_out` are the places of
    operations that cannot be read; the operations of a path whose reference leads nowhere
    are one, since nobody knows them.
    """

    root: dict[str, Json]
    dialect: str
    files: tuple[SourceFile, ...]
    left_out: frozenset[str]
    _origins: Origins = field(repr=False, compare=False)

    def origin(self, pointer: str) -> Origin:
        """Where a pointer into `root` stands in a file; the nearest node above it when
        the node itself was made here."""
        return self._origins.origin(pointer)


_OVERLAY_CODES = frozenset({codes.OVERLAY_INVALID, codes.OVERLAY_TARGET_INVALID})
"""Mistakes of overlays, without which there is still a description."""


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What `load` returns: `document` is None when a fatal diagnostic is among
    the others."""

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
    """Reads the description in a file, with everything that it references.

    `root` is the folder that referenced files must be in, by default the file's own.
    `overlays` are applied in order. `allow_remote` permits references to the network.
    Diagnostics name files relative to `base`, by default the current folder. Unless the
    document `needs_overlays`, it goes without one that is not valid.
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
        # What an overlay may still correct is not reported before it has.
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
    """Whether something stands at a pointer that leads through objects alone."""
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
    """Changes files as they are written, before anything else looks at them."""
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
    """The file that an overlay changes: the one that it extends, if it says so."""
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
    """The changed normal form as a file to read: what overlays wrote may be in any
    form that a description allows."""
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
    # Imported here because few descriptions have overlays.
    from generator.document.overlays.applying import OverlaidTree

    return OverlaidTree(root, diagnostics, elsewhere, _FILE_HINT)


_FILE_HINT = (
    "The target matches in the file as it is written: to mean that, add "
    f"`{APPLIES_TO}: file` to the overlay."
)
