"""What Quay shows."""

from tests.servers.invented.banks import (
    Account,
    Bank,
    Holding,
    Owner,
    Transaction,
)
from tests.servers.invented.server import moment
from tests.servers.invented.world import Connection, Stage
from tests.servers.wire import Json

STATUSES = {
    Stage.CHECKING: "new",
    Stage.ASKING: "new",
    Stage.READING: "syncing",
    Stage.READY: "good",
    Stage.REFUSED: "login_required",
    Stage.UNANSWERED: "login_required",
    Stage.STRANDED: "unavailable",
    Stage.BROKEN: "login_required",
    Stage.UNCONSENTED: "consent_required",
    Stage.OFF: "paused",
}
PROBLEMS = {
    Stage.REFUSED: "INVALID_CREDENTIALS",
    Stage.UNANSWERED: "INVALID_ANSWER",
    Stage.STRANDED: "INSTITUTION_DOWN",
    Stage.BROKEN: "LOGIN_EXPIRED",
    Stage.UNCONSENTED: "CONSENT_EXPIRED",
}


def institution_body(bank: Bank) -> Json:
    """A bank."""
    return {
        "institution_id": bank.id,
        "name": bank.name,
        "country_codes": [bank.country],
        "logo": None,
        "health": "healthy" if bank.is_open else "down",
    }


def item_body(connection: Connection) -> Json:
    """A connection."""
    return {
        "item_id": connection.id,
        "status": STATUSES[connection.stage],
        "institution_id": connection.bank.id,
        "institution_name": connection.bank.name,
        "created_at": moment(connection.created),
        "synced_at": moment(connection.read),
        "consent_expires_at": moment(connection.consents[-1].expires),
    }


def problem_body(connection: Connection) -> Json:
    """What is wrong with a connection."""
    word = PROBLEMS.get(connection.stage, "UNEXPECTED")
    return {"error_code": word, "error_message": f"{connection.bank.name}: {word}"}


def balance_body(account: Account) -> Json:
    """The balance of an account."""
    return {
        "currency": account.currency,
        "current": int(account.balance * 100),
        "available": int((account.balance + account.overdraft) * 100),
    }


def account_body(connection: Connection, account: Account) -> Json:
    """An account."""
    return {
        "account_id": account.id,
        "item_id": connection.id,
        "name": account.name,
        "mask": account.number[-4:],
        "subtype": account.kind.lower(),
        "balances": balance_body(account),
    }


def transaction_body(account: Account, transaction: Transaction) -> Json:
    """A transaction."""
    return {
        "transaction_id": transaction.id,
        "account_id": account.id,
        "amount": transaction.amount,
        "currency": account.currency,
        "date": transaction.day.isoformat(),
        "name": transaction.text,
        "merchant_name": transaction.payee,
        "category": "groceries",
        "pending": transaction.is_pending,
    }


def holding_body(holding: Holding, account: Account) -> Json:
    """A security that an account holds."""
    return {
        "quantity": holding.quantity,
        "price": holding.price,
        "unit_cost": holding.cost,
        "currency": account.currency,
        "security": {
            "ticker": holding.symbol,
            "name": holding.name,
            "type": holding.kind,
        },
    }


def owner_body(owner: Owner) -> Json:
    """The owner of accounts."""
    address = {
        "street": owner.street,
        "city": owner.city,
        "region": owner.state,
        "postal_code": owner.postcode,
        "country": owner.country,
    }
    return {
        "names": [owner.name],
        "emails": [{"data": owner.email, "primary": True}],
        "phone_numbers": [{"data": owner.phone, "primary": True}],
        "addresses": [{"data": address, "primary": True}],
    }
