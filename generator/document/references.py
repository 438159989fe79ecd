"""Where a `$ref` leads."""

from typing import NamedTuple
from urllib.parse import unquote, urljoin

from generator import codes
from generator.document.files.library import Library
from generator.document.pointer import split
from generator.document.problems import DiagnosticCollector, UnreadableError
from generator.document.source import Position, Source
from generator.document.values import Json, Object, kind_of, shorten

_CHAIN = 50
"""More references in a row than anybody writes; a longer chain is taken for a cycle."""

_SECTIONS = {"3": ["components", "schemas"], "2": ["definitions"], "json": ["$defs"]}
"""Where dialects keep their named schemas."""


class ReferenceTarget(NamedTuple):
    """What a reference leads to, and where it stands."""

    node: Json
    position: Position


class ReferenceResolver:
    """Resolves references, each distinct one once per file."""

    def __init__(self, library: Library, diagnostics: DiagnosticCollector) -> None:
        self._library = library
        self._diagnostics = diagnostics
        self._cache: dict[tuple[int, str], ReferenceTarget | UnreadableError] = {}
        self._anchors: dict[int, dict[str, ReferenceTarget]] = {}
        self._depth = 0

    def resolve(self, reference: Json, at: Position) -> ReferenceTarget | None:
        """What the value of a `$ref` at a place means; None, and a finding, if it
        means nothing that may be read."""
        if not isinstance(reference, str):
            self._diagnostics.add(
                codes.REFERENCE_INVALID,
                f"`$ref` is {kind_of(reference)} where text is expected",
                at.child("$ref"),
            )
            return None
        result = self._lookup(reference, at.source)
        if isinstance(result, UnreadableError):
            elsewhere = self._elsewhere(reference, at)
            if elsewhere is not None:
                self._diagnostics.add(
                    codes.REFERENCE_MISPLACED,
                    f"the reference `{shorten(reference)}` leads nowhere; "
                    f"`#{shorten(elsewhere.position.pointer)}` is taken instead",
                    at.child("$ref"),
                )
                return elsewhere
            self._diagnostics.add(
                result.code, result.message, at.child("$ref"), hint=result.hint
            )
            return None
        return result

    def follow(self, node: Json, position: Position) -> ReferenceTarget | None:
        """The node itself, or what it stands for if it is a reference, through any
        number of references; None, and a finding, if that leads nowhere."""
        for _ in range(_CHAIN):
            if not isinstance(node, dict) or "$ref" not in node:
                return ReferenceTarget(node, position)
            target = self.resolve(node["$ref"], position)
            if target is None:
                return None
            node, position = target
        self._diagnostics.add(
            codes.REFERENCE_CYCLE, "the references lead in a circle", position
        )
        return None

    def find(self, reference: str, source: Source) -> ReferenceTarget | None:
        """What a reference means, None without a finding if it means nothing."""
        result = self._lookup(reference, source)
        return None if isinstance(result, UnreadableError) else result

    def _lookup(
        self, reference: str, source: Source
    ) -> ReferenceTarget | UnreadableError:
        key = (id(source), reference)
        known = self._cache.get(key)
        if known is None:
            if self._depth > _CHAIN:
                return UnreadableError(
                    codes.REFERENCE_CYCLE,
                    f"the reference `{shorten(reference)}` leads through too many others",
                )
            # A reference that leads through itself leads nowhere.
            self._cache[key] = _nowhere(reference)
            self._depth += 1
            try:
                known = self._find(reference, source)
            except UnreadableError as error:
                known = error
            self._depth -= 1
            self._cache[key] = known
        return known

    def _find(self, reference: str, source: Source) -> ReferenceTarget:
        path, _, fragment = reference.strip().partition("#")
        try:
            file = self._library.open(path, source)
        except UnreadableError as error:
            embedded = self._embedded(path, source)
            if embedded is not None:
                return self._inside(embedded, fragment, reference)
            raise _at_reference(error, reference) from None
        except ValueError:
            raise UnreadableError(
                codes.REFERENCE_INVALID,
                f"the reference `{shorten(reference)}` is not a valid URI",
            ) from None
        return self._inside(
            ReferenceTarget(file.root, Position(file, "")), fragment, reference
        )

    def _inside(
        self, start: ReferenceTarget, fragment: str, reference: str
    ) -> ReferenceTarget:
        if not fragment:
            return start
        if not fragment.startswith("/"):
            anchors = self._anchors_of(start.position.source)
            target = anchors.get(f"#{unquote(fragment)}")
            if target is None:
                raise _nowhere(reference)
            return target
        target = self._walk(start, split(unquote(fragment)))
        if target is None and "%" in fragment:
            target = self._walk(start, split(fragment))
        if target is None:
            raise _nowhere(reference)
        return target

    def _walk(
        self, start: ReferenceTarget, tokens: list[str]
    ) -> ReferenceTarget | None:
        """Follows a pointer, through references on its way."""
        node, position = start
        for token in tokens:
            if isinstance(node, dict) and "$ref" in node and token not in node:
                through = self._through(node, position)
                if through is None:
                    return None
                node, position = through
            if isinstance(node, dict) and token in node:
                node = node[token]
            elif isinstance(node, list) and _is_index(token, node):
                node = node[int(token)]
            else:
                return None
            position = position.child(token)
        return ReferenceTarget(node, position)

    def _through(self, node: Object, position: Position) -> ReferenceTarget | None:
        current: Json = node
        for _ in range(_CHAIN):
            if not isinstance(current, dict) or "$ref" not in current:
                return ReferenceTarget(current, position)
            reference = current["$ref"]
            if not isinstance(reference, str):
                return None
            known = self._lookup(reference, position.source)
            if isinstance(known, UnreadableError):
                return None
            current, position = known
        return None

    def _elsewhere(self, reference: str, at: Position) -> ReferenceTarget | None:
        """What the author of a reference to nowhere must have meant, if that is clear:
        the sections of another dialect, definitions of an enclosing schema, a name."""
        root = ReferenceTarget(at.source.root, Position(at.source, ""))
        path, _, fragment = reference.strip().partition("#")
        if path:
            candidates = [] if fragment else [[*s, path] for s in _SECTIONS.values()]
            return self._first(root, candidates)
        tokens = split(unquote(fragment))
        if len(tokens) < 2:
            return None
        if tokens[0] in ("$defs", "definitions"):
            steps = split(at.pointer)
            for end in range(len(steps) - 1, 0, -1):
                above = self._walk(root, steps[:end])
                found = None if above is None else self._walk(above, tokens)
                if found is not None:
                    return found
        for section in _SECTIONS.values():
            if tokens[: len(section)] == section and len(tokens) > len(section):
                rest = tokens[len(section) :]
                return self._first(root, [[*s, *rest] for s in _SECTIONS.values()])
        return None

    def _first(
        self, root: ReferenceTarget, candidates: list[list[str]]
    ) -> ReferenceTarget | None:
        for tokens in candidates:
            found = self._walk(root, tokens)
            if found is not None:
                return found
        return None

    def _embedded(self, uri: str, source: Source) -> ReferenceTarget | None:
        """A schema inside the file that has the URI as its `$id`."""
        if not uri:
            return None
        named = self._anchors_of(source)
        exact = named.get(uri)
        if exact is not None:
            return exact
        ends = [found for name, found in named.items() if name.endswith(f"/{uri}")]
        return ends[0] if len(ends) == 1 else None

    def _anchors_of(self, source: Source) -> dict[str, ReferenceTarget]:
        """The nodes of a file that can be named: `#name` for anchors, URIs for ids."""
        known = self._anchors.get(id(source))
        if known is not None:
            return known
        found: dict[str, ReferenceTarget] = {}
        self._anchors[id(source)] = found
        pending: list[tuple[Json, Position, str]] = [
            (source.root, Position(source, ""), "")
        ]
        while pending:
            node, position, base = pending.pop()
            if isinstance(node, dict):
                own = node.get("$id")
                if isinstance(own, str):
                    base = _joined(base, own)
                    found.setdefault(own.rstrip("#"), ReferenceTarget(node, position))
                    found.setdefault(base.rstrip("#"), ReferenceTarget(node, position))
                for key in ("$anchor", "$dynamicAnchor"):
                    name = node.get(key)
                    if isinstance(name, str):
                        found.setdefault(f"#{name}", ReferenceTarget(node, position))
                pending += [
                    (child, position.child(key), base) for key, child in node.items()
                ]
            elif isinstance(node, list):
                pending += [
                    (child, position.child(index), base)
                    for index, child in enumerate(node)
                ]
        return found


def _is_index(token: str, node: list[Json]) -> bool:
    return token.isdecimal() and len(token) < 10 and int(token) < len(node)


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def _nowhere(reference: str) -> UnreadableError:
    return UnreadableError(
        codes.REFERENCE_UNRESOLVED,
        f"the reference `{shorten(reference)}` leads nowhere",
    )


def _at_reference(error: UnreadableError, reference: str) -> UnreadableError:
    """The problem of a file as the problem of the reference that names it."""
    if error.code.name.startswith(("reference-", "remote-")):
        return error
    where = "" if error.line is None else f" (line {error.line}, column {error.column})"
    return UnreadableError(
        codes.REFERENCE_FILE_UNREADABLE,
        f"the file of the reference `{shorten(reference)}` cannot be used: "
        f"{error.message}{where}",
    )
