"""One kind of bank account, such as a savings account."""

from __future__ import annotations

from clientloom_runtime import Model

from .bank_account_type_name import BankAccountTypeName


class BankAccountType(Model):
    """One kind of bank account, such as a savings account."""

    id: int
    """Identifies the account type."""

    name: BankAccountTypeName

    id_parent: int | None = None
    """The more general type that this one belongs to."""

    is_invest: bool
    """Whether accounts of this type hold investments. Transfers from and to such
    accounts may be restricted.
    """

    display_name: str
    """The name to show for one account, in French."""

    display_name_p: str
    """The name to show for several accounts, in French."""
