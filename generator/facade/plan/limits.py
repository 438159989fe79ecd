"""Arguments that a provider does not use, and why."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.read.fields import CanonArgument
from generator.facade.read.types import Planned
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class ArgumentLimit:
    """An argument that a provider does not use.

    Attributes:
        refused: Whether passing it is an error; otherwise it is ignored.
        because: Why the provider does not use it.
    """

    canon_argument: Planned[CanonArgument]
    refused: bool
    because: Text

    @property
    def argument(self) -> str:
        """The argument."""
        return self.canon_argument.name

    @property
    def given(self) -> str:
        """The condition that its value differs from the default."""
        return self.canon_argument.given

    @property
    def text(self) -> Text:
        """What that means for callers who pass it."""
        default = self.canon_argument.default_value
        if not self.refused:
            consequence = "Ignored"
        elif default in (None, "empty"):
            consequence = "Refused"
        else:
            consequence = f"Raises an error unless it is `{default}`"
        return f"{consequence}: " + self.because
