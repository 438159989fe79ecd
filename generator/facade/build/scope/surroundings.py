"""What every function of one provider can name."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from generator import codes
from generator.facade.build.scope.catalogue import Catalogue, FoundOperation
from generator.facade.build.scope.kinds import Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.model import Canon
from generator.facade.reading.findings import Findings, Place


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A provider's model, the facade's words, and what an application configures."""

    catalogue: Catalogue
    canon: Canon
    findings: Findings
    users: dict[str, Typed]
    settings: dict[str, Typed]

    def scope(
        self,
        root: Typed | None,
        variables: dict[str, Typed],
        reserved: tuple[str, ...] = (),
    ) -> Scope:
        """The scope of one function; see `Scope`."""
        return Scope(
            self.catalogue,
            self.canon,
            self.findings,
            root,
            dict(variables),
            self.users,
            self.settings,
            reserved=reserved,
        )

    def operation(
        self, operation_id: str, place: Place, purpose: str = ""
    ) -> FoundOperation | None:
        """An operation that must be there; None after a diagnostic."""
        found = self.catalogue.operation(operation_id)
        if found is None:
            near = get_close_matches(operation_id, self.catalogue.operation_ids, 1)
            self.findings.add(
                codes.BINDING_OPERATION_UNKNOWN,
                f"the description has no operation {operation_id!r}{purpose}",
                place,
                "/paths",
                f"Did you mean {near[0]!r}?" if near else None,
            )
        return found
