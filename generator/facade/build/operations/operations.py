"""The operations of the facade, each with the calls of a provider that do it."""

from __future__ import annotations

from dataclasses import dataclass

from generator import codes
from generator.facade.build.mappings.mappings import Mappings
from generator.facade.build.operations.case import call_case
from generator.facade.build.operations.context import Context
from generator.facade.build.operations.names import case_name
from generator.facade.build.sending.defaults import Defaults
from generator.facade.model import (
    BoundOperation,
    CallCase,
    CanonOperation,
    UnsupportedOperation,
)
from generator.facade.reading.binding import CallSettings
from generator.facade.reading.findings import Place
from generator.naming.words import snake_case


@dataclass(frozen=True, slots=True)
class Operations:
    """Makes the operations of one provider."""

    mappings: Mappings
    defaults: Defaults

    def bind(
        self,
        operation: CanonOperation,
        settings: CallSettings | tuple[CallSettings, ...] | None,
        place: Place,
    ) -> BoundOperation | None:
        """How a provider does an operation; None after a diagnostic."""
        if settings is None:
            self.mappings.around.findings.add(
                codes.BINDING_OPERATION_MISSING,
                f"the operation {operation.name!r} is neither bound nor unsupported",
                place,
            )
            return None
        entries = (
            [(one, place / index) for index, one in enumerate(settings)]
            if isinstance(settings, tuple)
            else [(settings, place)]
        )
        cases = self._cases(operation, entries)
        if cases is None:
            return None
        self._check_instead(entries)
        return BoundOperation(operation, cases, _unsupported(entries))

    def _cases(
        self, operation: CanonOperation, entries: list[tuple[CallSettings, Place]]
    ) -> tuple[CallCase, ...] | None:
        """The calls up to the first one without a condition."""
        catalogue = self.mappings.around.catalogue
        usable = [
            (one, place)
            for one, place in entries
            if one.call is not None and catalogue.operation(one.call) is not None
        ]
        if not usable and _unsupported(entries) is None:
            self._nothing_left(operation, entries)
            return None
        cases: list[CallCase] = []
        considered: set[str] = set()
        name = snake_case(operation.name)
        for one, place in usable:
            function = self.mappings.free(case_name(name, one.when))
            context = Context(
                self.mappings, self.defaults, operation, one, place, function
            )
            case = call_case(context, considered)
            if case is None:
                return None
            cases.append(case)
            considered |= {path.removeprefix("$").split(".")[0] for path in one.when}
            if case.condition is None:
                break
        return tuple(cases)

    def _nothing_left(
        self, operation: CanonOperation, entries: list[tuple[CallSettings, Place]]
    ) -> None:
        around = self.mappings.around
        for one, place in entries:
            if one.call is None:
                message = "an entry has either `call` or `unsupported`"
                around.findings.invalid(message, place)
            else:
                purpose = f", which {operation.name!r} needs"
                around.operation(one.call, place / "call", purpose)

    def _check_instead(self, entries: list[tuple[CallSettings, Place]]) -> None:
        around = self.mappings.around
        for one, place in entries:
            for index, name in enumerate(one.instead):
                if name not in around.canon.operations:
                    message = f"there is no operation {name!r}"
                    around.findings.invalid(message, place / "instead" / index)


def _unsupported(
    entries: list[tuple[CallSettings, Place]],
) -> UnsupportedOperation | None:
    for one, _ in entries:
        if one.unsupported is not None:
            return UnsupportedOperation(one.unsupported, one.instead)
    return None
