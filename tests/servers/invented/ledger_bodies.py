"""What Ledger shows."""

from tests.servers.invented.banks import LOGIN, PASSWORD, Account, Bank, Transaction
from tests.servers.invented.server import moment
from tests.servers.invented.world import Connection, Stage, User
from tests.servers.wire import Json

STATUSES = {
    Stage.CHECKING: "CREATED",
    Stage.ASKING: "CHALLENGED",
    Stage.READING: "CONNECTED",
    Stage.READY: "CONNECTED",
    Stage.REFUSED: "DENIED",
    Stage.UNANSWERED: "REJECTED",
    Stage.STRANDED: "IMPEDED",
    Stage.BROKEN: "EXPIRED",
    Stage.UNCONSENTED: "EXPIRED",
    Stage.OFF: "DISCONNECTED",
}
QUESTION = "CHL-1"
"""The guid of the only question of a bank."""


def credential_body(guid: str, label: str, kind: str) -> Json:
    """What a user enters."""
    return {"guid": guid, "label": label, "field_type": kind}


def institution_body(bank: Bank) -> Json:
    """A bank."""
    return {
        "code": bank.id,
        "name": bank.name,
        "country_code": bank.country,
        "is_disabled": False,
        "credentials": [
            credential_body(LOGIN, "User name", "LOGIN"),
            credential_body(PASSWORD, "Password", "PASSWORD"),
        ],
    }


def user_body(user: User) -> Json:
    """A user."""
    return {
        "guid": user.id,
        "id": user.reference,
        "created_at": moment(user.created),
    }


def member_body(connection: Connection) -> Json:
    """A connection."""
    bank = connection.bank
    body: Json = {
        "guid": connection.id,
        "user_guid": connection.user_id,
        "institution_code": bank.id,
        "institution_name": bank.name,
        "connection_status": STATUSES[connection.stage],
        "is_being_aggregated": connection.stage in (Stage.CHECKING, Stage.READING),
        "created_at": moment(connection.created),
        "successfully_aggregated_at": moment(connection.read),
    }
    if connection.stage is Stage.ASKING:
        body["challenges"] = [credential_body(QUESTION, bank.question, "TEXT")]
    return body


def account_body(connection: Connection, account: Account) -> Json:
    """An account."""
    return {
        "guid": account.id,
        "member_guid": connection.id,
        "name": account.name,
        "account_number": account.number,
        "type": account.kind,
        "currency_code": account.currency,
        "balance": account.balance,
        "available_balance": account.balance + account.overdraft,
        "updated_at": moment(connection.read),
    }


def transaction_body(account: Account, transaction: Transaction) -> Json:
    """A transaction."""
    return {
        "guid": transaction.id,
        "account_guid": account.id,
        "amount": transaction.amount,
        "type": "DEBIT",
        "status": "PENDING" if transaction.is_pending else "POSTED",
        "currency_code": account.currency,
        "date": transaction.day.isoformat(),
        "description": transaction.text,
        "merchant_name": transaction.payee,
        "category": "Groceries",
    }
