"""What the provider says about an account besides its name and balance; every part is
optional.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from clientloom_runtime import Date, Model

from .account_asset import AccountAsset
from .account_extra_card_type import AccountExtraCardType
from .floating_interest_rate import FloatingInterestRate
from .general_account_extra_transactions_count import (
    GeneralAccountExtraTransactionsCount,
)


class AccountExtra(Model):
    """What the provider says about an account besides its name and balance; every part
    is optional.
    """

    account_name: str | None = None
    """Name that the bank gave the account."""

    account_number: str | None = None
    """Number of the account within the bank."""

    assets: list[AccountAsset] | None = None
    """Assets held, each with code and amount."""

    available_amount: Decimal | None = None
    """What may be spent now."""

    balance_type: str | None = None
    """Which of the bank's balances `balance` shows."""

    blocked_amount: Decimal | None = None
    """What is reserved and cannot be spent."""

    card_type: AccountExtraCardType | None = None
    """Network of the card."""

    cards: list[str] | None = None
    """Masked numbers of the cards of the account."""

    client_name: str | None = None
    """Owner of the account."""

    closing_balance: Decimal | None = None
    """Balance at the end of the statement."""

    credit_limit: Decimal | None = None
    """The most that may be borrowed."""

    current_date: Date | None = None
    """Day to which the balance belongs."""

    current_time: str | None = None
    """Time of day to which the balance belongs."""

    expiry_date: Date | None = None
    """When the card expires."""

    iban: str | None = None
    """International bank account number."""

    interest_rate: Decimal | None = None
    """Interest in percent."""

    next_payment_amount: Decimal | None = None
    """What is due next."""

    next_payment_date: Date | None = None
    """When it is due."""

    open_date: Date | None = None
    """When the account was opened."""

    opening_balance: Decimal | None = None
    """Balance at the start of the statement."""

    partial: bool | None = None
    """Whether only a part of the account's data could be fetched."""

    sort_code: str | None = None
    """Sort code of the bank's branch."""

    statement_cut_date: Date | None = None
    """When the current statement ends."""

    status: str | None = None
    """`active` or `inactive`."""

    swift: str | None = None
    """BIC of the bank."""

    total_payment_amount: Decimal | None = None
    """The total amount due."""

    transactions_count: GeneralAccountExtraTransactionsCount | None = None
    """Number of transactions."""

    payment_type: str | None = None
    """How the debt is paid back."""

    cashback_amount: Decimal | None = None
    """What was earned back."""

    monthly_total_payment: Decimal | None = None
    """What is due for the month."""

    minimum_payment: Decimal | None = None
    """The minimum payment for the month."""

    bban: str | None = None
    """National number of the account."""

    interest_type: str | None = None
    """Kind of interest, such as fixed or floating."""

    floating_interest_rate: FloatingInterestRate | None = None
    """Bounds of an interest that is not fixed."""

    remaining_payments: Decimal | None = None
    """Number of payments still to be made."""

    penalty_amount: Decimal | None = None
    """What is charged for paying late."""

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

    investment_amount: Decimal | None = None
    """What was invested."""

    unit_price: Decimal | None = None
    """Price of one unit."""

    units: Decimal | None = None
    """Number of units held."""

    indicative_unit_price: Decimal | None = None
    """Price of one unit for guidance only."""

    interest_income: Decimal | None = None
    """Interest received."""

    interest_amount: Decimal | None = None
    """Interest to be received."""

    profit_amount: Decimal | None = None
    """Gain or loss."""

    profit_rate: Decimal | None = None
    """Gain or loss in percent."""

    asset_class: str | None = None
    """Class of asset, such as shares or bonds."""

    product_type: str | None = None
    """Kind of product."""

    total_unit_value: Decimal | None = None
    """Value of all units."""

    fund_holdings: dict[str, Any] | None = None
    """What the fund is made of, as the provider gives it."""
