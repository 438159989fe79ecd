"""What the provider says about a transaction besides amount and description; every part
is optional.
"""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class TransactionExtra(Model):
    """What the provider says about a transaction besides amount and description; every
    part is optional.
    """

    account_balance_snapshot: Decimal | None = None
    """Balance of the account after the transaction."""

    account_number: str | None = None
    """Number of the account of the other side."""

    additional: str | None = None
    """Further text."""

    asset_amount: Decimal | None = None
    """Amount of the asset traded."""

    asset_code: str | None = None
    """Asset traded."""

    categorization_confidence: Decimal | None = None
    """How sure the category is, from 0 to 1."""

    check_number: str | None = None
    """Number of the check."""

    closing_balance: Decimal | None = None
    """Balance at the end of the day."""

    constant_code: str | None = None
    """Constant symbol (Czechia, Slovakia)."""

    convert: bool | None = None
    """Whether the amount was converted between currencies."""

    customer_category_code: str | None = None
    """Category that the customer gave it at the bank, as code."""

    customer_category_name: str | None = None
    """Category that the customer gave it at the bank, as text."""

    id: str | None = None
    """Id at the bank."""

    information: str | None = None
    """Text of the payment."""

    mcc: str | None = None
    """Merchant category code (ISO 18245)."""

    merchant_id: str | None = None
    """Id of the merchant, for looking up the merchant."""

    opening_balance: Decimal | None = None
    """Balance at the start of the day."""

    installment_debt_amount: Decimal | None = None
    """What is still owed of a purchase by installments."""

    original_amount: Decimal | None = None
    """Amount in the original currency."""

    original_category: str | None = None
    """Category at the bank."""

    original_currency_code: str | None = None
    """Original currency."""

    original_subcategory: str | None = None
    """Subcategory at the bank."""

    payee: str | None = None
    """Who receives the money."""

    payee_information: str | None = None
    """More about who receives it."""

    payer: str | None = None
    """Who pays the money."""

    payer_information: str | None = None
    """More about who pays it."""

    possible_duplicate: bool | None = None
    """Whether it resembles another transaction so much that it may be the same."""

    posting_date: Date | None = None
    """Day on which the bank booked it."""

    posting_time: str | None = None
    """Time at which the bank booked it, `HH:MM:SS`."""

    record_number: str | None = None
    """Number of the record at the bank."""

    specific_code: str | None = None
    """Specific symbol (Czechia, Slovakia)."""

    tags: list[str] | None = None
    """Labels that the customer gave it at the bank."""

    time: str | None = None
    """Time of the movement, `HH:MM:SS`."""

    transfer_account_name: str | None = None
    """Name of the account on the other side of a transfer."""

    type: str | None = None
    """Kind of transaction at the bank."""

    unit_price: Decimal | None = None
    """Price of one unit of the asset."""

    units: Decimal | None = None
    """Number of units of the asset."""

    variable_code: str | None = None
    """Variable symbol (Czechia, Slovakia)."""

    exchange_rate: Decimal | None = None
    """Rate by which the original amount was converted."""

    end_to_end_id: str | None = None
    """Id that the payer gave the payment, kept up to the payee."""
