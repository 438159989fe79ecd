"""The providers of the simulated Salt Edge, and what they say to a login."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tests.servers.wire import Json, money

PASSWORD = "secret"
SMS = "123456"

LOGINS: dict[str, str | None] = {
    "username": None,
    "second": None,
    "unavailable": "ProviderUnavailable",
    "error": "ProviderError",
    "slow": "ExecutionTimeout",
    "refused": "ProviderAccessNotGranted",
}
"""The error class in which a login with the right password ends; None when it works."""


@dataclass(frozen=True, slots=True)
class Provider:
    """A bank.

    Attributes:
        questions: Fields of the interactive step with the right answers; an empty
            mapping means that the customer only confirms, None that nothing is asked.
        own_key: The client's own key is used with the bank, so that the client has to
            hand over what the bank says (`PUT /oauth_providers/authorize`).
        attended: The bank wants the customer to be there, so nothing is fetched alone.
    """

    id: str
    code: str
    name: str
    mode: str = "web"
    country: str = "XF"
    status: str = "active"
    questions: Mapping[str, str] | None = None
    own_key: bool = False
    attended: bool = False
    regulated: bool = False
    refresh_timeout: int = 60
    max_consent_days: int | None = None
    max_interactive_delay: int = 180

    @property
    def fake(self) -> bool:
        """It only serves tests, and must be asked for."""
        return self.country == "XF"

    @property
    def fields(self) -> tuple[str, ...]:
        """What the customer fills in to connect."""
        return ("login", "password") if self.mode == "web" else ()

    def body(self, *, with_fields: bool) -> Json:
        """The provider as the API shows it."""
        home = f"https://{self.code.replace('_', '-')}.example.com"
        body: Json = {
            "id": self.id,
            "code": self.code,
            "name": self.name,
            "mode": self.mode,
            "status": self.status,
            "automatic_fetch": not self.attended,
            "customer_notified_on_sign_in": False,
            "interactive": self.questions is not None,
            "identification_mode": "client" if self.own_key else "saltedge",
            "instruction": "Fill in what you use for the bank's own site",
            "home_url": home,
            "login_url": f"{home}/login",
            "logo_url": f"{home}/logo.svg",
            "country_code": self.country,
            "refresh_timeout": self.refresh_timeout,
            "holder_info": ["names"],
            "max_consent_days": self.max_consent_days,
            "created_at": "2024-01-02T03:04:05Z",
            "updated_at": "2024-01-02T03:04:05Z",
            "timezone": "UTC",
            "max_interactive_delay": self.max_interactive_delay,
            "optional_interactivity": False,
            "regulated": self.regulated,
            "max_fetch_interval": 90,
            "supported_fetch_scopes": ["accounts", "holder_info", "transactions"],
            "supported_account_extra_fields": ["iban"],
            "supported_transaction_extra_fields": ["payee"],
            "supported_account_natures": ["account", "savings"],
            "supported_account_types": ["personal"],
            "identification_codes": [],
            "bic_codes": [],
            "supported_iframe_embedding": True,
            "payment_templates": [],
        }
        if with_fields:
            body["required_fields"] = [
                _field(name, place) for place, name in enumerate(self.fields, 1)
            ]
            body["interactive_fields"] = [
                _field(name, place)
                for place, name in enumerate(self.questions or (), 1)
            ]
        return body


def _field(name: str, position: int) -> Json:
    return {
        "name": name,
        "english_name": name.capitalize(),
        "localized_name": name.capitalize(),
        "nature": "password" if name == "password" else "text",
        "position": position,
        "optional": False,
        "extra": {},
    }


PROVIDERS = {
    provider.code: provider
    for provider in (
        Provider("1001", "fakebank_simple_xf", "Fakebank Simple"),
        Provider(
            "1002",
            "fakebank_interactive_xf",
            "Fakebank with SMS",
            questions={"sms": SMS},
            attended=True,
        ),
        Provider(
            "1003",
            "fakebank_questions_xf",
            "Fakebank with two questions",
            questions={"pet": "Rex", "street": "Elm Street"},
        ),
        Provider("1004", "fakebank_confirm_xf", "Fakebank with an app", questions={}),
        Provider("1005", "fakebank_oauth_xf", "Fakebank OAuth", mode="oauth"),
        Provider(
            "1006",
            "fake_oauth_client_xf",
            "Fakebank OAuth with the client's key",
            mode="oauth",
            own_key=True,
        ),
        Provider("1007", "fakebank_closed_xf", "Closed Fakebank", status="disabled"),
        Provider(
            "2001",
            "demobank_de",
            "Demobank",
            country="DE",
            regulated=True,
            refresh_timeout=15,
            max_consent_days=90,
        ),
    )
}
"""Ids ascend, as lists are sorted by them."""


@dataclass(frozen=True, slots=True)
class Holding:
    """An account as every bank here has it."""

    name: str
    nature: str
    balance: Decimal
    currency: str


HOLDINGS = (
    Holding("Giro", "account", money("2007.2"), "EUR"),
    Holding("Savings", "savings", money("0.10"), "EUR"),
)


def judge(provider: Provider, credentials: Mapping[str, str]) -> str | None:
    """The error class in which these credentials end, None if they are right."""
    login = credentials.get("login", "")
    if credentials.get("password") != PASSWORD or login not in LOGINS:
        return "InvalidCredentials" if provider.fields else None
    return LOGINS[login]
