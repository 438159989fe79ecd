"""What fills parameters of any operation, by their names on the wire."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches

from generator import codes
from generator.document.values import Json
from generator.facade.model import Canon
from generator.facade.reading.findings import Findings, Place
from generator.model import Api


@dataclass(frozen=True, slots=True)
class Defaults:
    """The `parameters` of a binding; `used` collects those that filled one."""

    given: dict[str, Json]
    place: Place
    api: Api
    canon: Canon
    findings: Findings
    used: set[str] = field(default_factory=set)

    def check(self) -> None:
        """The variables of `parameters` are arguments of some operation."""
        known = dict.fromkeys(
            argument.name
            for operation in self.canon.operations.values()
            for argument in operation.arguments
        )
        known = {**known, "user": None, "settings": None}
        for name, raw in self.given.items():
            if not isinstance(raw, str) or not raw.startswith("$"):
                continue
            head = raw.removeprefix("$").split(".")[0]
            if head not in known:
                near = get_close_matches(head, known, 1)
                self.findings.invalid(
                    f"there is no argument {raw} of any operation",
                    self.place / name,
                    f"Did you mean ${near[0]}?" if near else None,
                )

    def check_used(self) -> None:
        """Each fills a parameter somewhere, or an operation that is not bound has it."""
        known = {
            one.wire_name
            for operation in self.api.operations
            for one in operation.parameters
        }
        filled = {str(self.given[name]) for name in self.used}
        for name, raw in self.given.items():
            # Two names for the same thing serve descriptions of two ages.
            if name not in self.used and name not in known and str(raw) not in filled:
                self.findings.add(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"no operation has a parameter {name!r}",
                    self.place / name,
                    "/paths",
                )
