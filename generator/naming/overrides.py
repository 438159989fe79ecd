"""Names that provider.yaml sets, by JSON pointer or operationId."""

from collections.abc import Mapping

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.naming.scope import NameRequest


class Overrides:
    """The `names` of provider.yaml, and which of them were used."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = dict(names)
        self._unused = set(names)

    def request(
        self,
        key: str,
        wire_name: str,
        wanted: str,
        pointer: str,
        operation_id: str | None = None,
    ) -> NameRequest:
        """The request for a name: the override's where there is one, else `wanted`."""
        for handle in (pointer, f"#{pointer}", operation_id):
            if handle is not None and handle in self._names:
                self._unused.discard(handle)
                return NameRequest(
                    key, wire_name, self._names[handle], pointer, fixed=True
                )
        return NameRequest(key, wire_name, wanted, pointer)

    def unused(self, file: str) -> list[Diagnostic]:
        """A diagnostic for each override that nothing asked for."""
        return [
            Diagnostic(
                codes.OVERRIDE_UNUSED,
                f"the name for {handle!r} is not used: nothing there",
                Origin(file, "/names/" + handle.replace("~", "~0").replace("/", "~1")),
            )
            for handle in sorted(self._unused)
        ]
