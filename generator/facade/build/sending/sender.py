"""What reads values that are sent; the forms they can have know it by this alone."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.scope import Scope
from generator.facade.build.sending.slot import Slot
from generator.facade.build.values.tables import Tables
from generator.facade.model import Expression


@dataclass(frozen=True, slots=True)
class Sender(ABC):
    """Reads values inside one scope; `prefix` begins the names of tables."""

    scope: Scope
    tables: Tables
    prefix: str

    @abstractmethod
    def value(self, raw: Json, slot: Slot) -> Expression | None:
        """The value for a slot; None after a diagnostic."""

    def mismatch(self, message: str, slot: Slot) -> None:
        """Notes that a slot takes something else."""
        self.scope.findings.add(
            codes.BINDING_TYPE_MISMATCH, message, slot.place, slot.pointer
        )
