"""The connectors of the simulated Powens: banks, their forms, their channels."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from tests.servers.ids import named_uuid
from tests.servers.wire import Json, money

CONSENT_LASTS = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Source:
    """A channel of a connector; only regulated ones need a consent that ends."""

    id: int
    name: str
    mechanism: str

    @property
    def regulated(self) -> bool:
        """Whether the user's consent ends some day."""
        return self.name == "openapi"


@dataclass(frozen=True, slots=True)
class Connector:
    """An institution.

    Attributes:
        zoned: Its times come with an offset, unlike those of the others.
    """

    id: int
    name: str
    mechanism: str
    sources: tuple[Source, ...]
    capabilities: tuple[str, ...] = ("bank",)
    zoned: bool = False

    @property
    def uuid(self) -> str:
        """A UUID, the same in every run."""
        return named_uuid(f"powens/connector/{self.id}")

    def form(self) -> list[Json]:
        """What the user fills in to connect."""
        if self.mechanism != "credentials":
            return []
        return [
            field("login", "Identifiant", regex="^[a-z-]+$"),
            field("password", "Mot de passe", kind="password"),
        ]

    def body(self, expand: set[str]) -> Json:
        """The connector as the API shows it."""
        body: Json = {
            "id": self.id,
            "uuid": self.uuid,
            "name": self.name,
            "hidden": False,
            "charged": True,
            "code": f"{self.id:05d}",
            "beta": False,
            "color": "9e0b0f",
            "slug": self.name[:2].upper(),
            "capabilities": [*self.capabilities],
            "urls": None,
            "sync_periodicity": 1,
            "months_to_fetch": 3,
            "auth_mechanism": self.mechanism,
            "siret": None,
            "restricted": False,
        }
        if "fields" in expand:
            body["fields"] = self.form()
        if "sources" in expand:
            body["sources"] = [self._source(source) for source in self.sources]
        if "countries" in expand:
            body["countries"] = [{"id": "FR", "name": "France"}]
        return body

    def _source(self, source: Source) -> Json:
        return {
            "id": source.id,
            "id_connector": self.id,
            "name": source.name,
            "auth_mechanism": source.mechanism,
            "disabled": None,
            "priority": self.sources.index(source) + 1,
        }


def field(
    name: str,
    label: str,
    *,
    kind: str = "text",
    regex: str | None = None,
    choices: dict[str, str] | None = None,
) -> Json:
    """A `CredentialsField`."""
    values = [{"value": v, "label": text} for v, text in (choices or {}).items()]
    return {
        "name": name,
        "type": kind,
        "auth_mechanisms": ["credentials"],
        "label": label,
        "description": None,
        "required": True,
        "regex": regex,
        "values": values or None,
    }


_DIRECT = Source(1, "directaccess", "credentials")

CONNECTORS = {
    connector.id: connector
    for connector in (
        Connector(59, "Connecteur de test", "credentials", (_DIRECT,)),
        Connector(60, "Banque Ouverte", "webauth", (Source(2, "openapi", "webauth"),)),
        Connector(
            61,
            "Banque Double",
            "credentials",
            (Source(3, "directaccess", "credentials"), Source(4, "openapi", "webauth")),
        ),
        Connector(
            62,
            "Banque Lointaine",
            "credentials",
            (Source(5, "directaccess", "credentials"),),
            zoned=True,
        ),
        Connector(
            63,
            "Factures Express",
            "credentials",
            (Source(6, "directaccess", "credentials"),),
            capabilities=("document",),
        ),
    )
}
BY_UUID = {connector.uuid: connector for connector in CONNECTORS.values()}


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of account."""

    id: int
    name: str
    label: str
    labels: str

    def body(self) -> Json:
        """The type as the API shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "id_parent": None,
            "is_invest": False,
            "display_name": self.label,
            "display_name_p": self.labels,
        }


CHECKING = Kind(2, "checking", "Compte courant", "Comptes courants")
SAVINGS = Kind(3, "savings", "Livret", "Livrets")
KINDS = {kind.id: kind for kind in (CHECKING, SAVINGS)}


@dataclass(frozen=True, slots=True)
class Holding:
    """An account as every bank here has it."""

    name: str
    kind: Kind
    balance: Decimal
    iban: str


HOLDINGS = (
    Holding(
        "Compte de dépôt", CHECKING, money("1204.37"), "FR7630006000011234567890189"
    ),
    Holding("Livret A", SAVINGS, money("0.10"), "FR7630006000019876543210127"),
)
