"""Response headers: case-insensitive names, and a `repr` without values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class ResponseHeaders(Mapping[str, str]):
    """An immutable mapping with case-insensitive names, which iterate in lower case.

    Args:
        pairs: Names and values in the order received.
    """

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[bytes, bytes]] = ()) -> None:
        values: dict[str, list[str]] = {}
        for name, value in pairs:
            key = name.decode("latin-1").lower()
            if key in values:
                values[key].append(_decode(value))
            else:
                values[key] = [_decode(value)]
        self._values = values

    def __getitem__(self, name: str) -> str:
        values = self._values[name.lower()]
        return values[0] if len(values) == 1 else ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def get_list(self, name: str) -> list[str]:
        """Every value of a header that may occur more than once."""
        return list(self._values.get(name.lower(), ()))

    def __repr__(self) -> str:
        return f"<ResponseHeaders {', '.join(self._values)}>"


def _decode(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
