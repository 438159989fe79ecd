"""How reliably a regular income arrives."""

from __future__ import annotations

from clientloom_runtime import Model


class IrregularityIncome(Model):
    """How reliably a regular income arrives."""

    gaps: list[str]
    """When an expected payment did not arrive."""

    stability: str
    """Share of the expected payments that did arrive, in percent; `100.00` means none
    was missed.
    """
