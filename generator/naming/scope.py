"""Names that must differ from each other are decided together, never one by one.

A scope gathers what everybody would like to be called and resolves it once: the same
requests give the same names in any order, and a request that collides with nobody
never changes the name of another.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.naming.python import fingerprint


@dataclass(frozen=True, slots=True)
class NameRequest:
    """Somebody wants a name: `key` says who, `wire_name` is the text of the
    description that `wanted` was made from, `pointer` where it stands."""

    key: str
    wire_name: str
    wanted: str
    pointer: str
    fixed: bool = False
    """Whether the name was set by an override and may not be changed."""


@dataclass(frozen=True, slots=True)
class Names:
    """The decided names by key, and what was found on the way."""

    by_key: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


def resolve(
    requests: Iterable[NameRequest], reserved: Collection[str] = frozenset()
) -> Names:
    """Decides the names of one scope.

    A reserved name gets a trailing underscore. Where several requests want one name,
    the one that is written exactly like it keeps it, and each of the others gets a
    suffix made from its own wire name, so that the result depends on nothing else.
    """
    by_wanted: dict[str, list[NameRequest]] = defaultdict(list)
    for request in requests:
        wanted = request.wanted
        while wanted in reserved and not request.fixed:
            wanted += "_"
        by_wanted[wanted].append(request)
    names: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for wanted, group in by_wanted.items():
        keeper = _keeper(wanted, group)
        for request in group:
            if request is keeper:
                names[request.key] = wanted
            else:
                names[request.key] = f"{wanted}_{fingerprint(request.wire_name)}"
                other = keeper or next(one for one in group if one is not request)
                diagnostics.append(_collision(request, other, names[request.key]))
    return Names(names, tuple(diagnostics))


def _keeper(wanted: str, group: list[NameRequest]) -> NameRequest | None:
    """Who of a group may keep the name: an override, else the exact spelling."""
    if len(group) == 1:
        return group[0]
    fixed = [request for request in group if request.fixed]
    if fixed:
        return fixed[0]
    exact = [request for request in group if request.wire_name == wanted]
    return exact[0] if exact else None


def _collision(request: NameRequest, other: NameRequest, name: str) -> Diagnostic:
    return Diagnostic(
        codes.NAME_COLLISION,
        f"{request.wire_name!r} and {other.wire_name!r} would have the same name in "
        f"Python; the former is called {name!r}",
        Origin("", request.pointer),
        related=(Origin("", other.pointer),),
    )
