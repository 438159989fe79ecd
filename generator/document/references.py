"""Resolves `$ref`s."""

from collections.abc import Iterator
from urllib.parse import unquote

from generator import codes
from generator.document.chains import Chains, is_only_reference, is_reference
from generator.document.files.library import Library
from generator.document.pointer import child_of, split
from generator.document.problems import DiagnosticCollector, UnreadableError
from generator.document.source import Anchors, Position, ReferenceTarget, Source
from generator.document.values import Json, kind_of, shorten

_CHAIN = 50
"""A longer chain, or deeper nesting, of references than anyone writes."""

_SECTIONS = {"3": ["components", "schemas"], "2": ["definitions"], "json": ["$defs"]}
"""Where dialects have their named schemas."""


class ReferenceResolver:
    """Resolves references, each distinct one once per file."""

    def __init__(self, library: Library, diagnostics: DiagnosticCollector) -> None:
        self._library = library
        self._diagnostics = diagnostics
        self._cache: dict[tuple[int, str], ReferenceTarget | UnreadableError] = {}
        self._anchors: dict[int, Anchors] = {}
        self._reported = Chains(self.resolve, is_reference)
        self._silent = Chains(self._find_at, is_reference)
        self._aliases = Chains(self._find_at, is_only_reference)
        self._depth = 0

    def resolve(
        self, reference: Json, holder: Position, loss: str
    ) -> ReferenceTarget | None:
        """The target of the `$ref` of the object at a position.

        None, and a diagnostic, if it does not resolve to anything that may be read;
        `loss` describes the consequence.
        """
        position = holder.child("$ref")
        if not isinstance(reference, str):
            message = (
                f"`$ref` is {kind_of(reference)} where a string is expected; {loss}"
            )
            self._diagnostics.add(codes.REFERENCE_INVALID, message, position)
            return None
        result = self._lookup(reference, holder.source)
        if not isinstance(result, UnreadableError):
            return result
        intended = self._intended(reference, holder)
        if intended is None:
            self._diagnostics.add(
                result.code, f"{result.message}; {loss}", position, hint=result.hint
            )
            return None
        self._diagnostics.add(
            codes.REFERENCE_MISPLACED,
            f"the reference `{shorten(reference)}` does not resolve; "
            f"`#{shorten(intended.position.pointer)}` is used instead",
            position,
        )
        return intended

    def follow(
        self, node: Json, position: Position, loss: str
    ) -> ReferenceTarget | None:
        """The node itself, or the target if it is a reference, through any number of
        references; None, and a diagnostic, if that does not resolve."""
        end = self._reported.end(node, position, loss)
        if isinstance(end, Position):
            message = f"the references form a cycle; {loss}"
            self._diagnostics.add(codes.REFERENCE_CYCLE, message, end)
            return None
        return end

    def behind(self, node: Json, position: Position) -> ReferenceTarget | None:
        """The same as `follow`, without a diagnostic."""
        end = self._silent.end(node, position)
        return None if isinstance(end, Position) else end

    def behind_aliases(self, node: Json, position: Position) -> ReferenceTarget | None:
        """The same, but only through references that have no other keys."""
        end = self._aliases.end(node, position)
        return None if isinstance(end, Position) else end

    def chain(self, node: Json, position: Position) -> Iterator[ReferenceTarget]:
        """The node, and the targets that references lead to from it, one after another,
        up to the longest chain that is followed."""
        target: ReferenceTarget | None = ReferenceTarget(node, position)
        for _ in range(_CHAIN):
            if target is None:
                return
            yield target
            if not is_reference(target.node):
                return
            target = self._find_at(target.node["$ref"], target.position)

    def _find_at(
        self, reference: Json, position: Position, _loss: str = ""
    ) -> ReferenceTarget | None:
        if not isinstance(reference, str):
            return None
        return self.find(reference, position.source)

    def find(self, reference: str, source: Source) -> ReferenceTarget | None:
        """The target of a reference; None, without a diagnostic, if it does not
        resolve."""
        result = self._lookup(reference, source)
        return None if isinstance(result, UnreadableError) else result

    def _lookup(
        self, reference: str, source: Source
    ) -> ReferenceTarget | UnreadableError:
        key = (id(source), reference)
        result = self._cache.get(key)
        if result is None:
            if self._depth > _CHAIN:
                return UnreadableError(
                    codes.REFERENCE_CYCLE,
                    (
                        f"the reference `{shorten(reference)}` leads through too many "
                        "others"
                    ),
                )
            # A reference that leads through itself does not resolve.
            self._cache[key] = _nowhere(reference)
            self._depth += 1
            try:
                result = self._find(reference, source)
            except UnreadableError as error:
                result = error
            self._depth -= 1
            self._cache[key] = result
        return result

    def _find(self, reference: str, source: Source) -> ReferenceTarget:
        path, _, fragment = reference.strip().partition("#")
        try:
            file = self._library.open(path, source)
        except UnreadableError as error:
            embedded = self._anchors_of(source).schema(path)
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
            target = anchors.anchor(unquote(fragment))
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
        targets = list(self._steps(start, tokens))
        return targets[-1] if len(targets) > len(tokens) else None

    def _steps(
        self, start: ReferenceTarget, tokens: list[str]
    ) -> Iterator[ReferenceTarget]:
        """The nodes along a pointer, from its start as far as it leads."""
        node, position = start
        yield start
        for token in tokens:
            if is_reference(node) and token not in node:
                target = self.behind(node, position)
                if target is None:
                    return
                node, position = target
            try:
                node = child_of(node, token)
            except LookupError:
                return
            position = position.child(token)
            yield ReferenceTarget(node, position)

    def _intended(self, reference: str, holder: Position) -> ReferenceTarget | None:
        """What the author of a broken reference must have meant, if that is clear: the
        sections of another dialect, definitions of an enclosing schema, a name."""
        root = ReferenceTarget(holder.source.root, Position(holder.source, ""))
        path, _, fragment = reference.strip().partition("#")
        if path:
            candidates = (
                [] if fragment else [[*names, path] for names in _SECTIONS.values()]
            )
            return self._first(root, candidates)
        tokens = split(unquote(fragment))
        if len(tokens) < 2:
            return None
        if tokens[0] in ("$defs", "definitions"):
            steps = split(holder.pointer)[:-1]
            for enclosing in reversed([*self._steps(root, steps)][1:]):
                target = self._walk(enclosing, tokens)
                if target is not None:
                    return target
        for section in _SECTIONS.values():
            if tokens[: len(section)] == section and len(tokens) > len(section):
                rest = tokens[len(section) :]
                return self._first(
                    root, [[*names, *rest] for names in _SECTIONS.values()]
                )
        return None

    def _first(
        self, root: ReferenceTarget, candidates: list[list[str]]
    ) -> ReferenceTarget | None:
        for tokens in candidates:
            target = self._walk(root, tokens)
            if target is not None:
                return target
        return None

    def _anchors_of(self, source: Source) -> Anchors:
        anchors = self._anchors.get(id(source))
        if anchors is None:
            anchors = self._anchors[id(source)] = Anchors(source)
        return anchors


def _nowhere(reference: str) -> UnreadableError:
    return UnreadableError(
        codes.REFERENCE_UNRESOLVED,
        f"the reference `{shorten(reference)}` does not resolve",
    )


def _at_reference(error: UnreadableError, reference: str) -> UnreadableError:
    """Reports the problem of a file as the problem of the reference that names it."""
    if error.code.name.startswith(("reference-", "remote-")):
        return error
    line = "" if error.line is None else f" (line {error.line}, column {error.column})"
    return UnreadableError(
        codes.REFERENCE_FILE_UNREADABLE,
        f"the file of the reference `{shorten(reference)}` cannot be used: "
        f"{error.message}{line}",
    )
