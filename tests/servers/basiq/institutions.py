"""The institutions of the simulated Basiq, and what they say to a login."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.servers.wire import Json

LOGINS: dict[tuple[str, str], str | None] = {
    ("Wentworth-Smith", "whislter"): None,
    ("gavinBelson", "hooli2016"): None,
    ("bighead", "password"): "invalid-credentials",
    ("erlich", "aviato"): "account-not-accessible-requires-user-action",
    ("jianYang", "nothotdog"): "service-unavailable",
}
"""The code in which a job for a login and a password ends, None when it works."""

TITLES = {
    "invalid-credentials": "The institution does not accept the login",
    "account-not-accessible-requires-user-action": "The user has to act at the bank",
    "service-unavailable": "The institution is out of order",
    "system-unavailable": "The institution is out of order",
    "job-timed-out": "The job took too long",
    "invalid-connection": "The connection no longer works",
}


@dataclass(frozen=True, slots=True)
class Institution:
    """A bank.

    Attributes:
        questions: What is asked beside the password, with the right answers, in order.
        method: "web", or "open-banking", which people connect on hosted pages only.
    """

    id: str
    name: str
    method: str = "web"
    questions: Mapping[str, str] = field(default_factory=dict)
    status: str = "operational"

    @property
    def challenge(self) -> str:
        """How Basiq calls the second factor."""
        return "token" if len(self.questions) == 1 else "security-questions"

    def body(self, origin: str) -> Json:
        """The institution as the API shows it."""
        sources = [self.method]
        logo = f"https://logos.example.com/{self.id}"
        fields = (
            "accountHolder accountNo availableFunds balance currency lastUpdated "
            "meta name"
        )
        return {
            "type": "institution",
            "id": self.id,
            "name": self.name,
            "shortName": self.name.split()[0],
            "institutionType": "Test Bank",
            "country": "Australia",
            "serviceName": "Personal Online Banking",
            "serviceType": "Personal Banking",
            "loginIdCaption": "Login",
            "passwordCaption": "Password",
            "tier": "4",
            "authorization": "user-mfa" if self.questions else "user",
            "features": {
                "login": sources,
                "mfaChallenge": sources if self.questions else [],
                "accounts": dict.fromkeys(fields.split(), sources),
            },
            "stage": "live",
            "status": self.status,
            "stats": {"averageDurationMs": {"total": 19000}},
            "logo": {
                "type": "image",
                "links": {"full": f"{logo}-full.svg", "square": f"{logo}.svg"},
            },
            "links": {"self": f"{origin}/institutions/{self.id}"},
        }


INSTITUTIONS = {
    item.id: item
    for item in (
        Institution("AU00000", "Hooli Bank"),
        Institution("AU00002", "Gavin Belson Bank", questions={"Secret word": "Hooli"}),
        Institution(
            "AU00003",
            "Nucleus Bank",
            questions={"First pet": "Rex", "Street": "Elm Street"},
        ),
        Institution("AU00004", "Pied Piper Bank", method="open-banking"),
        Institution("AU00005", "Raviga Bank", status="major-outage"),
    )
}


def judge(institution: Institution, login: str, password: str) -> str | None:
    """The code in which a job ends because of the login, None if it is right."""
    if institution.status == "major-outage":
        return "system-unavailable"
    if institution.method == "open-banking":
        return None
    return LOGINS.get((login, password), "invalid-credentials")


@dataclass(frozen=True, slots=True)
class Holding:
    """An account as every bank here has it; Basiq writes amounts as text."""

    number: str
    name: str
    kind: str
    product: str
    balance: str


HOLDINGS = (
    Holding("3", "Savings 123890", "savings", "Hooli Saver", "38383.73"),
    Holding("4", "Mortgage 746833", "mortgage", "Hooli Home Loan", "-299292.25"),
)
