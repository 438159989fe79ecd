"""Names that must differ from each other are decided together, never one by one.

A scope gathers the names that its members ask for and resolves them once: the same
requests give the same names in any order, and a request that collides with no other
never changes the name of another. `names` of provider.yaml override what a member asks
for.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.naming.python import fingerprint


@dataclass(frozen=True, slots=True)
class NameRequest:
    """A request for a name: `key` says whose, `wire_name` is the text of the description
    that `preferred` was made from, `pointer` where it stands."""

    key: str
    wire_name: str
    preferred: str
    pointer: str
    fixed: bool = False
    """Whether the name was set by an override and may not be changed."""


@dataclass(frozen=True, slots=True)
class Names:
    """The decided names by key, and the collisions between them."""

    by_key: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


class Overrides:
    """The `names` of provider.yaml, by JSON pointer or operationId, and which of them
    were used."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = dict(names)
        self._unused = set(names)

    def request(
        self,
        key: str,
        wire_name: str,
        preferred: str,
        pointer: str,
        operation_id: str | None = None,
    ) -> NameRequest:
        """The request for a name: the override's where there is one, else `preferred`."""
        for handle in (pointer, f"#{pointer}", operation_id):
            if handle is not None and handle in self._names:
                self._unused.discard(handle)
                return NameRequest(
                    key, wire_name, self._names[handle], pointer, fixed=True
                )
        return NameRequest(key, wire_name, preferred, pointer)

    def unused(self, file: str) -> list[Diagnostic]:
        """A diagnostic for each override that no request used."""
        return [
            Diagnostic(
                codes.OVERRIDE_UNUSED,
                f"the name for {handle!r} is not used: nothing there",
                Origin(file, "/names/" + handle.replace("~", "~0").replace("/", "~1")),
            )
            for handle in sorted(self._unused)
        ]


def resolve(
    requests: Iterable[NameRequest], reserved: Collection[str] = frozenset()
) -> Names:
    """Decides the names of one scope.

    A reserved name gets a trailing underscore. Where several requests prefer one name,
    the one that is written exactly like it keeps it, and each of the others gets a
    suffix made from its own wire name, so that the result depends on nothing else.
    """
    by_name: dict[str, list[NameRequest]] = defaultdict(list)
    for request in requests:
        name = request.preferred
        while name in reserved and not request.fixed:
            name += "_"
        by_name[name].append(request)
    names: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for name, group in by_name.items():
        keeper = _keeper(name, group)
        for request in group:
            if request is keeper:
                names[request.key] = name
            else:
                names[request.key] = f"{name}_{fingerprint(request.wire_name)}"
                other = keeper or next(rival for rival in group if rival is not request)
                diagnostics.append(_collision(request, other, names[request.key]))
    return Names(names, tuple(diagnostics))


def _keeper(name: str, group: list[NameRequest]) -> NameRequest | None:
    """Which request of a group may keep the name: an override, else the exact spelling."""
    if len(group) == 1:
        return group[0]
    fixed = [request for request in group if request.fixed]
    if fixed:
        return fixed[0]
    exact = [request for request in group if request.wire_name == name]
    return exact[0] if exact else None


def _collision(request: NameRequest, other: NameRequest, name: str) -> Diagnostic:
    return Diagnostic(
        codes.NAME_COLLISION,
        f"{request.wire_name!r} and {other.wire_name!r} would have the same name in "
        f"Python; the former is called {name!r}",
        Origin("", request.pointer),
        related=(Origin("", other.pointer),),
    )
