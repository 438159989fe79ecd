"""Chooses names that must be unique together, never one by one.

A scope collects the names that its members prefer and resolves them once: the same
requests give the same names in any order, and a request that does not collide never
changes another name. `names` in provider.yaml override what a member prefers.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.naming.python import fingerprint, is_name
from generator.naming.words import pascal_case, snake_case, with_spelled_symbols


@dataclass(frozen=True, slots=True)
class NameRequest:
    """A request for a name: `key` identifies its owner, `wire_name` is the text in the
    spec that `preferred` was made from, and `pointer` is its place."""

    key: str
    wire_name: str
    preferred: str
    pointer: str
    fixed: bool = False
    """Whether an override set the name, so that it must not change."""


@dataclass(frozen=True, slots=True)
class Names:
    """The chosen names by key, and the collisions between them."""

    by_key: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


def spellings(pointer: str) -> tuple[str, str]:
    """The ways to write a JSON pointer in settings: as it is, or as a fragment."""
    return pointer, f"#{pointer}"


class Overrides:
    """The `names` in provider.yaml, by handle or operationId, and which of them were
    used.

    `handles` returns the handles for the node at a pointer in every spelling, most
    specific first.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        handles: Callable[[str], tuple[str, ...]] = spellings,
    ) -> None:
        self._names = dict(names)
        self._unused = set(names)
        self._handles = handles

    def request(
        self,
        key: str,
        wire_name: str,
        preferred: str,
        pointer: str,
        operation_id: str | None = None,
    ) -> NameRequest:
        """The request for a name: the override if there is one, else `preferred`."""
        for handle in (*self._handles(pointer), operation_id):
            if handle is not None and handle in self._names:
                self._unused.discard(handle)
                return NameRequest(
                    key, wire_name, self._names[handle], pointer, fixed=True
                )
        return NameRequest(key, wire_name, preferred, pointer)

    def unused(
        self, file: str, respelling: Callable[[str], str | None] = lambda _: None
    ) -> list[Diagnostic]:
        """A diagnostic for each override that no request used.

        Args:
            file: The path of provider.yaml.
            respelling: Returns the current handle for one that is no longer valid, and
                None for a handle that has no meaning.
        """
        return [
            unused_handle(
                handle,
                respelling(handle),
                (
                    f"the name for {handle!r} is not used: there is nothing at that "
                    "pointer"
                ),
                Origin(file, "/names/" + handle.replace("~", "~0").replace("/", "~1")),
            )
            for handle in sorted(self._unused)
        ]


def unused_handle(
    handle: str, respelled: str | None, message: str, origin: Origin
) -> Diagnostic:
    """The diagnostic for a handle in settings that matches nothing.

    Args:
        handle: The handle.
        respelled: If the handle identifies a parameter by its index: the stable handle
            that identifies the same parameter.
        message: The problem with any other handle.
        origin: The place of the handle.
    """
    if respelled is None:
        return Diagnostic(codes.OVERRIDE_UNUSED, message, origin)
    return Diagnostic(
        codes.NAME_BY_INDEX,
        (
            f"{handle!r} refers to a different parameter as soon as one is inserted "
            "before it"
        ),
        origin,
        hint=f"If you mean this parameter, write `{respelled}`.",
    )


def resolve(
    requests: Iterable[NameRequest], reserved: Collection[str] = frozenset()
) -> Names:
    """Choose the names of one scope.

    A reserved name gets a trailing underscore. If several requests prefer one name, the
    one that is written exactly like it keeps it. Each of the others gets a name with
    its symbols spelled as words or, if that is not unique, a suffix made from its own
    wire name, so that the result depends on nothing else. No name is given twice.
    """
    by_name: dict[str, list[NameRequest]] = defaultdict(list)
    for request in requests:
        name = request.preferred
        while name in reserved and not request.fixed:
            name += "_"
        by_name[name].append(request)
    names: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    taken = {*by_name, *reserved}
    keepers = {name: _keeper(name, group) for name, group in by_name.items()}
    spelled = _spelled_names(by_name, keepers, taken)
    taken.update(spelled.values())
    for name, group in by_name.items():
        keeper = keepers[name]
        for request in group:
            if request is keeper:
                names[request.key] = name
                continue
            own_name = spelled.get(request.key) or _suffixed(
                name, request, group, taken
            )
            taken.add(own_name)
            names[request.key] = own_name
            other = keeper or next(rival for rival in group if rival is not request)
            diagnostics.append(_collision(request, other, own_name))
    return Names(names, tuple(diagnostics))


def _spelled_names(
    by_name: Mapping[str, list[NameRequest]],
    keepers: Mapping[str, NameRequest | None],
    taken: Collection[str],
) -> dict[str, str]:
    """The names of colliding requests that only their symbols distinguish, by key:
    those that no other request has or would get."""
    candidates = {
        request.key: spelled
        for name, group in by_name.items()
        for request in group
        if request is not keepers[name]
        and (spelled := _spelled(name, request.wire_name)) not in taken
    }
    numbers = Counter(candidates.values())
    return {
        key: spelled
        for key, spelled in candidates.items()
        if numbers[spelled] == 1 and is_name(spelled)
    }


def _spelled(name: str, wire_name: str) -> str:
    """The name with its symbols spelled as words, in the case of the name."""
    text = with_spelled_symbols(wire_name)
    return snake_case(text) if name == name.lower() else pascal_case(text)


def _keeper(name: str, group: list[NameRequest]) -> NameRequest | None:
    """The request of a group that keeps the name: an override, or else the exact
    spelling; of several, the one whose place comes first."""
    if len(group) == 1:
        return group[0]
    candidates = [request for request in group if request.fixed] or [
        request for request in group if request.wire_name == name
    ]
    return min(candidates, key=lambda request: request.pointer, default=None)


def _suffixed(
    name: str, request: NameRequest, group: list[NameRequest], taken: Collection[str]
) -> str:
    """The name with a suffix made from the request's wire name, and from its place if
    another request has the same wire name."""
    same = [rival for rival in group if rival.wire_name == request.wire_name]
    text = (
        request.wire_name
        if len(same) == 1
        else f"{request.wire_name} {request.pointer}"
    )
    length = 4
    while (suffixed := f"{name}_{fingerprint(text, length)}") in taken:
        length += 2
    return suffixed


def _collision(request: NameRequest, other: NameRequest, name: str) -> Diagnostic:
    message = (
        f"{request.wire_name!r} and {other.wire_name!r} would have the same name in "
        f"Python, so the former is named {name!r}"
    )
    if request.wire_name == other.wire_name:
        message = f"{request.wire_name!r} occurs twice, so this one is named {name!r}"
    return Diagnostic(
        codes.NAME_COLLISION,
        message,
        Origin("", request.pointer),
        related=(Origin("", other.pointer),),
    )
