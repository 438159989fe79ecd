"""What the institutions behind the simulated Powens say to a login."""

from dataclasses import dataclass

from tests.servers.powens.catalogue import field
from tests.servers.wire import Json

PASSWORD = "1234"
CODE = "123456"

LOGINS: dict[str, str] = {
    "otp": "additionalInformationNeeded",
    "questions": "additionalInformationNeeded",
    "app": "decoupled",
    "sca": "SCARequired",
    "action": "actionNeeded",
    "expired": "passwordExpired",
    "busy": "rateLimiting",
    "down": "websiteUnavailable",
    "bug": "bug",
    "unsupported": "notSupported",
}
"""The state that a login leads to at first; any other login just works."""

MESSAGES: dict[str, str] = {
    "additionalInformationNeeded": "Saisissez le code reçu par SMS",
    "decoupled": "Validez la connexion dans votre application",
    "actionNeeded": "Acceptez les nouvelles conditions sur le site de la banque",
    "passwordExpired": "Votre mot de passe a expiré",
    "wrongpass": "Identifiant ou mot de passe incorrect",
    "websiteUnavailable": "Le site est en maintenance",
}
"""What the institution tells the user."""

TRANSIENT = {"rateLimiting", "websiteUnavailable", "bug"}
"""States after which Powens tries again by itself."""


@dataclass(frozen=True, slots=True)
class Question:
    """A field that the institution wants filled in, and the right answer."""

    form: Json
    answer: str

    @property
    def name(self) -> str:
        """The property under which the answer is sent."""
        return str(self.form["name"])


_CODE = Question(field("code", "Code reçu par SMS", regex=r"^\d{6}$"), CODE)
_DEVICE = Question(
    field(
        "device", "Appareil", kind="list", choices={"a": "Téléphone", "b": "Tablette"}
    ),
    "a",
)


def questions(login: str) -> tuple[Question, ...]:
    """What a login is asked beside the password."""
    match login:
        case "otp":
            return (_CODE,)
        case "questions":
            return (_DEVICE, _CODE)
        case _:
            return ()
