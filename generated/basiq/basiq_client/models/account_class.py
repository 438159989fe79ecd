"""What kind of account this is, in general and as the institution calls it."""

from __future__ import annotations

from clientloom_runtime import Model


class AccountClass(Model):
    """What kind of account this is, in general and as the institution calls it."""

    type: str
    """General account type: `transaction`, `savings`, `credit-card`, `mortgage`, `loan`
    and so on.
    """

    meta: dict[str, str] | None = None

    product: str
    """The institution's own name for the product."""
