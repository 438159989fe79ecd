"""What Tally shows."""

from datetime import datetime
from decimal import Decimal

from tests.servers.invented.banks import Account, Bank, Transaction
from tests.servers.invented.server import moment
from tests.servers.invented.world import Connection, Consent, Stage, User
from tests.servers.wire import Json

STATUSES = {
    Stage.CHECKING: "AUTHORIZING",
    Stage.ASKING: "AUTHORIZING",
    Stage.READING: "FETCHING",
    Stage.READY: "AVAILABLE",
    Stage.OFF: "SUSPENDED",
}
REASONS = {
    Stage.REFUSED: "LOGIN_REQUIRED",
    Stage.UNANSWERED: "ANSWER_REJECTED",
    Stage.STRANDED: "BANK_INTERRUPTED",
    Stage.BROKEN: "LOGIN_REQUIRED",
    Stage.UNCONSENTED: "CONSENT_ENDED",
}


def bank_body(bank: Bank) -> Json:
    """A bank."""
    return {
        "bankId": bank.id,
        "name": bank.name,
        "country": bank.country,
        "availability": "AVAILABLE" if bank.is_open else "INTERRUPTED",
    }


def customer_body(user: User) -> Json:
    """A user."""
    return {
        "customerId": user.id,
        "reference": user.reference,
        "createdAt": moment(user.created),
    }


def link_body(connection: Connection) -> Json:
    """A connection."""
    consent = connection.consents[-1]
    ended = "REVOKED" if consent.revoked else "EXPIRED"
    is_valid = connection.stage is not Stage.UNCONSENTED
    body = {
        "linkId": connection.id,
        "customerId": connection.user_id,
        "bank": bank_body(connection.bank),
        "status": STATUSES.get(connection.stage, "UNAVAILABLE"),
        "consent": {
            "status": "VALID" if is_valid else ended,
            "expiresAt": moment(consent.expires),
        },
        "createdAt": moment(connection.created),
        "fetchedAt": moment(connection.read),
    }
    if connection.stage in REASONS:
        body["reason"] = REASONS[connection.stage]
    return body


def consent_body(connection: Connection, consent: Consent, now: datetime) -> Json:
    """A consent."""
    status = "VALID" if now < consent.expires else "EXPIRED"
    return {
        "consentId": consent.id,
        "linkId": connection.id,
        "status": "REVOKED" if consent.revoked else status,
        "givenAt": moment(consent.given),
        "expiresAt": moment(consent.expires),
        "revokedAt": moment(consent.revoked),
    }


def account_body(connection: Connection, account: Account) -> Json:
    """An account."""
    return {
        "accountId": account.id,
        "linkId": connection.id,
        "nickname": account.name,
        "product": account.kind.title(),
        "currency": account.currency,
        "identifications": [{"scheme": "IBAN", "value": account.number}],
        "balances": [
            _balance(connection, account, "AVAILABLE", account.overdraft),
            _balance(connection, account, "BOOKED", Decimal(0)),
        ],
    }


def _balance(
    connection: Connection, account: Account, kind: str, more: Decimal
) -> Json:
    amount = account.balance + more
    return {
        "type": kind,
        "amount": {"amount": str(abs(amount)), "currency": account.currency},
        "creditDebitIndicator": "DEBIT" if amount < 0 else "CREDIT",
        "readAt": moment(connection.read),
    }


def transaction_body(account: Account, transaction: Transaction) -> Json:
    """A transaction."""
    day = transaction.day.isoformat()
    return {
        "transactionId": transaction.id,
        "amount": {"amount": str(transaction.amount), "currency": account.currency},
        "creditDebitIndicator": "DEBIT",
        "bookingStatus": "PENDING" if transaction.is_pending else "BOOKED",
        "bookingDate": None if transaction.is_pending else day,
        "valueDate": day,
        "information": transaction.text,
        "creditor": {"name": transaction.payee},
        "code": "CARD",
    }
