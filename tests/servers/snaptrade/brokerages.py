"""The brokerages of the simulated SnapTrade, and the accounts that people have there."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.servers.ids import named_uuid
from tests.servers.wire import money


@dataclass(frozen=True, slots=True)
class Brokerage:
    """A brokerage.

    Attributes:
        oauth: People log in on the brokerage's own page instead of the portal's.
        maintenance: Nothing works there now.
    """

    slug: str
    name: str
    trading: bool
    oauth: bool
    maintenance: bool = False

    @property
    def id(self) -> str:
        """A UUID, the same in every run."""
        return named_uuid(f"snaptrade/brokerage/{self.slug}")

    def body(self) -> dict[str, Any]:
        """The brokerage as the API shows it."""
        picture = f"https://logos.example.com/{self.slug.lower()}"
        return {
            "id": self.id,
            "slug": self.slug,
            "name": self.name,
            "display_name": self.name,
            "description": f"{self.name}, as simulated",
            "aws_s3_logo_url": f"{picture}.png",
            "aws_s3_square_logo_url": f"{picture}-square.png",
            "url": f"https://{self.slug.lower()}.example.com",
            "enabled": True,
            "maintenance_mode": self.maintenance,
            "is_degraded": False,
            "allows_trading": self.trading,
            "allows_fractional_units": None,
            "has_reporting": None,
            "is_real_time_connection": True,
            "brokerage_type": {
                "id": named_uuid("snaptrade/brokerage-type"),
                "name": "Traditional Brokerage",
            },
            "exchanges": [],
            "open_url": None,
        }


BROKERAGES = {
    brokerage.slug: brokerage
    for brokerage in (
        Brokerage("SANDBOX", "SnapTrade Sandbox", trading=True, oauth=False),
        Brokerage("ALPACA", "Alpaca", trading=True, oauth=True),
        Brokerage("QUESTRADE", "Questrade", trading=False, oauth=True),
        Brokerage("KRAKEN", "Kraken", trading=True, oauth=False, maintenance=True),
    )
}


@dataclass(frozen=True, slots=True)
class Holding:
    """An account as the brokerage has it."""

    name: str
    number: str
    kind: str
    balance: Decimal
    currency: str = "USD"


MARGIN = Holding("Margin", "SIM-0045117", "Margin", money("18452.07"))
RETIREMENT = Holding("Retirement", "SIM-0045118", "IRA", money("0.10"))
CASH = Holding("Cash", "SIM-0099001", "Cash", money("1203.5555"))

ACCOUNTS: dict[str, tuple[Holding, ...]] = {
    "self-directed": (MARGIN, RETIREMENT),
    "other-self-directed": (MARGIN,),
    "cash-only": (CASH,),
    "no-transactions": (CASH,),
    "two-factor": (MARGIN,),
}
"""What people find after logging in, by the name that they log in with."""
