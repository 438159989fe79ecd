"""The banks behind the invented providers, the people who visit them, and what the
people have there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.servers.visitors import EndUser, People

LOGIN, PASSWORD = "login", "password"
"""The fields of a login."""


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank; one with a `question` asks it after the login."""

    id: str
    name: str
    country: str
    question: str = ""
    answer: str = ""
    is_open: bool = True
    password: str = "rosebud"


BANKS = {
    bank.id: bank
    for bank in (
        Bank("alder", "Alder Bank", "DE"),
        Bank("birch", "Birch Savings", "DE", "Your first street", "Elm Lane"),
        Bank("cedar", "Cedar Bank", "FR", is_open=False),
        Bank("dogwood", "Dogwood Banking House", "FR"),
        Bank("elder", "Elder and Daughters", "AT"),
    )
}


def _person(bank: str, password: str = "rosebud", answer: str = "Elm Lane") -> EndUser:
    credentials = {LOGIN: "ada", PASSWORD: password}
    return EndUser(bank, credentials, {BANKS[bank].question: answer})


PEOPLE = People(
    good=_person("alder"),
    mistaken=_person("alder", password="thistle"),
    careful=_person("birch"),
    confused=_person("birch", answer="Oak Lane"),
    stranded=_person("cedar"),
    leaving=EndUser("alder", leaves=True),
)


@dataclass(frozen=True, slots=True)
class Account:
    """An account. The owner can spend `overdraft` more than the balance."""

    id: str
    name: str
    kind: str
    number: str
    balance: Decimal
    overdraft: Decimal
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class Transaction:
    """Money that leaves an account; `amount` is positive."""

    id: str
    day: date
    amount: Decimal
    text: str
    payee: str
    is_pending: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """A security that an account holds."""

    symbol: str
    name: str
    kind: str
    quantity: Decimal
    price: Decimal
    cost: Decimal


HOLDINGS = (
    Holding("VAB.TO", "Bonds", "etf", Decimal(3), Decimal("24.10"), Decimal("22.75")),
    Holding("VAB C25", "Call", "option", Decimal(-1), Decimal("0.80"), Decimal("0.95")),
)
"""What every account holds."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner of all accounts."""

    name: str = "Ada Ahorn"
    email: str = "ada@example.com"
    phone: str = "+4930123456"
    street: str = "Ahornweg 1"
    city: str = "Berlin"
    state: str = "BE"
    postcode: str = "10115"
    country: str = "DE"


def accounts_of(connection_id: str) -> tuple[Account, Account]:
    """The accounts of a connection."""
    return (
        Account(
            f"{connection_id}.1",
            "Everyday",
            "CHECKING",
            "DE02120300000000202051",
            Decimal("1203.50"),
            Decimal(500),
        ),
        Account(
            f"{connection_id}.2",
            "Card",
            "CARD",
            "DE02500105170137075030",
            Decimal("-80.05"),
            Decimal(50),
        ),
    )


def connection_of(account_id: str) -> str:
    """The connection of an account, by their ids."""
    return account_id.rpartition(".")[0]


def transactions_of(account: Account, until: datetime) -> Iterator[Transaction]:
    """The transactions of an account, the latest first: a pending one and five booked
    ones."""
    for number in range(6):
        yield Transaction(
            f"{account.id}.{number}",
            until.date() - timedelta(days=2 * number),
            Decimal("4.20") + number,
            f"Bread, {number}",
            "Bakery",
            is_pending=number == 0,
        )
