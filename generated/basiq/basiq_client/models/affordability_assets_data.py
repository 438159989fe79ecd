"""An account that counts as an asset in an affordability report."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .account_holder import AccountHolder
from .assets_previous6_months_data import AssetsPrevious6MonthsData


class AffordabilityAssetsData(Model):
    """An account that counts as an asset in an affordability report."""

    type: str
    """Kind of asset, here `account`."""

    account: AccountHolder

    available_funds: Annotated[str, Field(alias="availableFunds")]
    """Spendable amount when the report was made, as decimal text."""

    balance: str
    """Balance when the report was made, as decimal text."""

    currency: str
    """ISO 4217 code of the amounts."""

    institution: str
    """Short name of the institution that holds the account."""

    previous6_months: Annotated[
        AssetsPrevious6MonthsData, Field(alias="previous6Months")
    ]
