"""A loan over the last six months."""

from __future__ import annotations

from clientloom_runtime import Model


class Previous6MonthsLoan(Model):
    """A loan over the last six months."""

    arrears: str | None
    """`true` when repayments fell behind, `false` when not (as text); null when
    unknown.
    """
