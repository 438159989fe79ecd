"""What a user earns, split into regular, irregular and other credits."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .income_links import IncomeLinks
from .income_summary import IncomeSummary
from .irregular_source import IrregularSource
from .other_credit_source import OtherCreditSource
from .regular_source import RegularSource


class IncomeResponse(Model):
    """What a user earns, split into regular, irregular and other credits."""

    type: str
    """Kind of resource, here `income`."""

    id: str
    """Report identifier, the `snapshotId` of other calls."""

    coverage_days: Annotated[int | None, Field(alias="coverageDays")] = None
    """How many days of transactions the report rests on."""

    from_month: Annotated[str, Field(alias="fromMonth")]
    """First month covered (`YYYY-MM`)."""

    irregular: list[IrregularSource] | None = None
    """Sources that pay again and again without a rhythm."""

    links: IncomeLinks | None = None

    other_credit: Annotated[
        list[OtherCreditSource] | None, Field(alias="otherCredit")
    ] = None
    """Repeating credits that do not qualify as income."""

    regular: list[RegularSource] | None = None
    """Sources that pay in a rhythm, such as a salary."""

    summary: IncomeSummary

    to_month: Annotated[str, Field(alias="toMonth")]
    """Last month covered (`YYYY-MM`), as a rule the current one."""
