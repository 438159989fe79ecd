"""The files of an OpenAPI document: each is read once, and none from outside its
folder."""

import os
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from generator import codes
from generator.document.dialect import declared_dialect
from generator.document.files.reading import read_bytes, read_source
from generator.document.limits import Limits, RemotePolicy
from generator.document.problems import DiagnosticCollector, UnreadableError
from generator.document.source import Source, SourceFile
from generator.document.values import shorten

_LONGEST_URI = 2_000
"""The maximum length of a file's URI; examining longer ones takes too much time."""


class Library:
    """Opens files by reference and caches them.

    `root` is the folder that local files must be in, with symbolic links resolved.
    `base` is the folder that shown paths are relative to. `remote` is None if nothing
    may be downloaded.
    """

    def __init__(
        self,
        root: Path,
        base: Path,
        limits: Limits,
        remote: RemotePolicy | None,
        diagnostics: DiagnosticCollector,
    ) -> None:
        self._root = real(root)
        self._bases = (_normal(base), real(base))
        self._limits = limits
        self._remote = remote
        self._diagnostics = diagnostics
        self._sources: dict[Path | str, Source | UnreadableError] = {}
        self._unreadable: list[SourceFile] = []
        self._bytes = 0
        self._identities: dict[str, Source] = {}
        self._identity_folders: dict[str, dict[Path, None]] = {}
        self.default_dialect = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every file that could be read, in the order in which they were read."""
        return tuple(
            source for source in self._sources.values() if isinstance(source, Source)
        )

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """The same files by shown path and hash, then those that cannot be read."""
        return (*(source.file for source in self.sources), *self._unreadable)

    def shown(self, path: Path) -> str:
        """A path as users see it: relative to `base` if it is inside it."""
        # Not resolved at first: a symbolic link is shown as the user wrote it.
        for full in (_normal(path), real(path)):
            for base in self._bases:
                if full.is_relative_to(base):
                    return full.relative_to(base).as_posix()
        return Path(os.path.normpath(path)).as_posix()

    def open_local(self, path: Path) -> Source:
        """A local file, wherever it is. Raises UnreadableError."""
        return self._once(real(path), path)

    def open_inside(self, path: Path) -> Source:
        """A local file in the folder of the document. Raises UnreadableError."""
        return self._open_path(path, path.as_posix())

    def read_beside(self, path: Path) -> Source:
        """A file that is not part of the document, such as an overlay; read again each
        time. Raises UnreadableError."""
        content = read_bytes(path, self._limits)
        shown = self.shown(path)
        source, oddities = read_source(content, shown, real(path), self._limits)
        self._diagnostics.add_oddities(oddities, shown)
        return source

    def open(self, reference: str, origin: Source) -> Source:
        """The file that the part of a reference before `#` names.

        Raises UnreadableError with a code for references if the file is refused,
        missing or not readable.
        """
        if not reference:
            return origin
        declared = _declared_uri(origin)
        if isinstance(origin.location, str):
            base = urljoin(origin.location, declared)
            return self._open_url(urljoin(base, reference))
        for uri in (reference, urljoin(declared, reference)):
            identified = self._identities.get(uri)
            if identified is not None:
                return identified
        path = self._beside_identity(reference)
        if path is not None:
            return self._once(real(path), path)
        parts = urlsplit(reference)
        if parts.scheme in ("http", "https") or (parts.netloc and not parts.scheme):
            return self._open_url(reference)
        if parts.scheme == "file":
            return self._open_path(Path(unquote(parts.path)), reference)
        if len(parts.scheme) > 1:
            raise UnreadableError(
                codes.REFERENCE_REMOTE,
                f"the reference `{shorten(reference)}` has the scheme "
                f"`{shorten(parts.scheme)}`, which is not supported",
            )
        return self._open_path(
            origin.location.parent / unquote(reference.partition("?")[0]), reference
        )

    def peek(self, reference: str, origin: Source) -> Source | None:
        """The local file that a reference names; None if it names none, or none that
        can be read."""
        if isinstance(origin.location, str):
            return None
        try:
            parts = urlsplit(reference)
            if parts.scheme or parts.netloc:
                return None
            return self.open(reference, origin)
        except (UnreadableError, ValueError):
            return None

    def _identify(self, uri: str, source: Source) -> None:
        """Record the URI that a file declares for itself (`$self` in OpenAPI 3.2)."""
        self._identities.setdefault(uri, source)
        folder, slash, _ = uri.rpartition("/")
        if "://" in folder and isinstance(source.location, Path):
            folders = self._identity_folders.setdefault(folder + slash, {})
            folders.setdefault(source.location.parent)

    def _beside_identity(self, uri: str) -> Path | None:
        """The local file for an absolute URI, found relative to the URI of a known
        file."""
        if len(uri) > _LONGEST_URI:
            return None
        end = uri.rfind("/")
        while end > 0:
            for folder in self._identity_folders.get(uri[: end + 1], ()):
                path = folder / unquote(uri[end + 1 :])
                if real(path).is_relative_to(self._root) and path.is_file():
                    return path
            end = uri.rfind("/", 0, end)
        return None

    def _open_path(self, path: Path, reference: str) -> Source:
        try:
            location = real(path)
        except (OSError, ValueError):
            raise UnreadableError(
                codes.REFERENCE_FILE_UNREADABLE,
                f"the reference `{shorten(reference)}` is not a possible file name",
            ) from None
        if not location.is_relative_to(self._root):
            raise UnreadableError(
                codes.REFERENCE_OUTSIDE_ROOT,
                (
                    f"the reference `{shorten(reference)}` leaves the folder of the "
                    "OpenAPI document"
                ),
            )
        return self._once(location, path)

    def _open_url(self, url: str) -> Source:
        if self._remote is None:
            raise UnreadableError(
                codes.REFERENCE_REMOTE,
                (
                    f"the reference `{shorten(url)}` points to the network, which is "
                    "not allowed"
                ),
            )
        url = urldefrag(url)[0]
        identified = self._identities.get(url)
        return identified if identified is not None else self._once(url, None)

    def _once(self, location: Path | str, path: Path | None) -> Source:
        source = self._sources.get(location)
        if source is None:
            try:
                source = self._read(location, path)
            except UnreadableError as error:
                source = error
                if path is not None:
                    self._unreadable.append(SourceFile(self.shown(path), ""))
            self._sources[location] = source
        if isinstance(source, UnreadableError):
            raise source
        return source

    def _read(self, location: Path | str, path: Path | None) -> Source:
        if len(self._sources) >= self._limits.files:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                f"the OpenAPI document has more than {self._limits.files:,} files",
            )
        if isinstance(location, str):
            # Importing urllib takes 40 ms, and few documents need the network.
            from generator.document.files.lock import fetch

            assert self._remote is not None
            content = fetch(location, self._remote, self._limits)
            shown = location
        else:
            content = read_bytes(location, self._limits)
            shown = self.shown(path or location)
        self._bytes += len(content)
        if self._bytes > self._limits.total_bytes:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                (
                    f"the OpenAPI document has more than {self._limits.total_bytes:,} "
                    "bytes"
                ),
            )
        source, oddities = read_source(content, shown, location, self._limits)
        source.dialect = declared_dialect(source.root) or self.default_dialect
        identity = _declared_uri(source)
        if identity:
            self._identify(identity, source)
        self._diagnostics.add_oddities(oddities, shown)
        return source


def _declared_uri(source: Source) -> str:
    """The URI that a file gives itself (OpenAPI 3.2, `$self`), which is the base of its
    references; empty if it has none."""
    uri = source.root.get("$self") if isinstance(source.root, dict) else None
    return uri.partition("#")[0] if isinstance(uri, str) else ""


def _normal(path: Path) -> Path:
    """The path from the root, without `..` and with its symbolic links."""
    return Path(os.path.normpath(Path.cwd() / path))


def real(path: Path) -> Path:
    """The path without symbolic links, even if they form a cycle."""
    return Path(os.path.realpath(path))
