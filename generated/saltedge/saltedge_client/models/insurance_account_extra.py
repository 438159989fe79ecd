"""Details of an insurance policy."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from clientloom_runtime import Model


class InsuranceAccountExtra(Model):
    """Details of an insurance policy."""

    premium_frequency: str | None = None
    """How often the premium is paid."""

    policy_status: str | None = None
    """State of the policy."""

    life_assured_name: str | None = None
    """Person who is insured."""

    premium_amount: Decimal | None = None
    """Amount of one premium."""

    single_premium_amount: Decimal | None = None
    """Amount of a premium paid once."""

    financial_consultant: str | None = None
    """Adviser in charge."""

    total_reversionary_bonus: Decimal | None = None
    """Sum of the bonuses added so far."""

    gross_surrender: Decimal | None = None
    """What would be paid out on surrender."""

    guaranteed_gross_surrender: Decimal | None = None
    """What would be paid out on surrender at least."""

    reversionary_bonus_cash_value: Decimal | None = None
    """Value of the bonuses if paid out."""

    owned_policy_amount: Decimal | None = None
    """Amount of the policy that is owned."""

    policy_loan_limit: Decimal | None = None
    """What may be borrowed against the policy."""

    policy_converted_to_paid_up: Decimal | None = None
    """Value of the policy if no more premiums are paid."""

    paid_up_conversion_reversionary_bonus: Decimal | None = None
    """Value of the bonuses if no more premiums are paid."""

    policy_components: dict[str, Any] | None = None
    """Parts of the policy, as the insurer gives them."""
