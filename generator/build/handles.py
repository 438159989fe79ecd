"""How settings identify the nodes of a document: with pointers that stay valid.

A pointer into the normal form (RFC 6901) identifies a parameter by its index, and
refers to a different one as soon as the vendor inserts a parameter before it. Location
and name identify a parameter of an operation (OpenAPI 3.1, Operation Object,
`parameters`), so settings use them instead of the index:
`/paths/~1pets/get/parameters/query:tag`. Shared parameters are identified where they
are defined: `/components/parameters/Tag`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.document import Document, Json, child_of, escape, split
from generator.naming.scope import spellings

_PARAMETERS = "parameters"


@dataclass(frozen=True, slots=True)
class Handles:
    """The handles of the nodes of one document."""

    document: Document

    def of(self, pointer: str) -> tuple[str, ...]:
        """The handles for the node at a pointer into the normal form, in every
        spelling, most specific first."""
        return tuple(
            spelling for own in self._of(pointer) for spelling in spellings(own)
        )

    def _of(self, pointer: str) -> tuple[str, ...]:
        """The handles in one spelling; a pointer without a parameter index is its own
        handle."""
        split_pointer = _split_at_parameter(pointer)
        if split_pointer is None:
            return (pointer,)
        base, index, rest = split_pointer
        node = self._node(f"{base}/{index}")
        if not isinstance(node, dict):
            return (pointer,)
        step = _step(node)
        handle = f"{base}/{step}{rest}"
        return (
            handle,
            *(f"{place}{rest}" for place in self._shared(base, index, step)),
        )

    def respelling(self, handle: str) -> str | None:
        """The handle by location and name for one with a parameter index; None if there
        is no such parameter, or no index."""
        pointer = handle.removeprefix("#")
        respelled = self._of(pointer)[0]
        return None if respelled == pointer else respelled

    def _shared(self, base: str, index: str, step: str) -> Iterator[str]:
        """Where a parameter that an operation inherits is defined: in the components,
        or on the path item."""
        # One step further than the parameter, so that its reference is followed.
        place, _, _ = self.document.origin(f"{base}/{index}/in").pointer.rpartition("/")
        tokens = split(place)
        match tokens:
            case ["components", "parameters", name] | ["parameters", name]:
                yield f"/components/parameters/{escape(name)}"
            case ["paths", path, "parameters", _]:
                yield f"/paths/{escape(path)}/parameters/{step}"
            case _:
                pass

    def _node(self, pointer: str) -> Json:
        node: Json = self.document.root
        try:
            for token in split(pointer):
                node = child_of(node, token)
        except LookupError:
            return None
        return node


def _split_at_parameter(pointer: str) -> tuple[str, str, str] | None:
    """The parameter list that a pointer leads through, the index in it, and the rest of
    the pointer."""
    tokens = pointer.split("/")
    # "", "paths", the path and the method; two steps for a method that is not a field.
    is_operation = tokens[1:2] == ["paths"] and _PARAMETERS in tokens[4:6]
    if not is_operation:
        return None
    end = tokens.index(_PARAMETERS, 4) + 1
    if len(tokens) == end or not tokens[end].isdecimal():
        return None
    rest = "".join(f"/{token}" for token in tokens[end + 1 :])
    return "/".join(tokens[:end]), tokens[end], rest


def _step(parameter: dict[str, Json]) -> str:
    """The step of a handle that identifies a parameter of an operation."""
    return escape(f"{parameter.get('in')}:{parameter.get('name')}")
