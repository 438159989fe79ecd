"""The state as the JSON that Salt Edge sends."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from tests.servers.ids import Ids
from tests.servers.saltedge.fetching import MESSAGES
from tests.servers.saltedge.world import (
    Account,
    Attempt,
    Connection,
    Consent,
    Customer,
    Stage,
    World,
)
from tests.servers.wire import Answer, Json, Refused, Request

_REQUESTS = Ids("saltedge-requests")

_STATUSES = {
    "DuplicatedCustomer": 409,
    "RateLimitExceeded": 429,
    "TooManyRequests": 429,
    "InternalServerError": 500,
    "JsonParseError": 400,
    "WrongRequestFormat": 400,
    "ApiKeyNotFound": 400,
    "AppIdNotProvided": 400,
    "SecretNotProvided": 400,
    "MissingExpiresAt": 400,
    "ExpiresAtInvalid": 400,
    "RequestExpired": 400,
    "MissingSignature": 400,
    "SignatureNotMatch": 400,
    "PublicKeyNotProvided": 400,
}
"""Statuses by error class; else 404 for what is not found and 406 for all others."""


def failure(
    error_class: str, message: str, request: Request | None = None, **more: Any
) -> Answer:
    """An error as on the wire; `more` stands beside `error`."""
    anchor = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", error_class).lower()
    manual = "https://docs.saltedge.com/account_information/v5/#errors-"
    status = _STATUSES.get(error_class)
    if status is None:
        status = 404 if error_class.endswith("NotFound") else 406
    echo = {**request.parameters, **request.path_parameters} if request else {}
    body: Json = {
        "error": {
            "class": error_class,
            "message": message,
            "documentation_url": manual + anchor,
            "request_id": _REQUESTS.uuid(),
        },
        "request": echo,
        **more,
    }
    return Answer(status, body)


def refused(
    error_class: str, message: str, request: Request | None = None, **more: Any
) -> Refused:
    """The same, to be raised."""
    return Refused(failure(error_class, message, request, **more))


def instant(moment: datetime | None) -> str | None:
    """A time, in UTC to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment is not None else None


def page(request: Request, items: Sequence[Json], size: int) -> Answer:
    """One page of a list that is sorted by id."""
    first = request.parameters.get("from_id", "")
    size = int(request.parameters.get("per_page", size))
    rest = [item for item in items if int(item["id"]) >= int(first or 0)]
    meta: Json = {"next_id": None, "next_page": None}
    if len(rest) > size:
        meta["next_id"] = rest[size]["id"]
        query = {**request.parameters, "from_id": rest[size]["id"]}
        meta["next_page"] = f"{request.path}?{urlencode(query)}"
    return Answer(200, {"data": list(rest[:size]), "meta": meta})


def connection(world: World, item: Connection) -> Json:
    """A `Connection`."""
    attempt = world.last_attempt(item)
    return {
        "id": item.id,
        "secret": item.secret,
        "provider_id": item.provider.id,
        "provider_code": item.provider.code,
        "provider_name": item.provider.name,
        "customer_id": item.customer_id,
        "country_code": item.provider.country,
        "status": item.status,
        "categorization": item.categorization,
        "daily_refresh": item.daily_refresh,
        "store_credentials": item.store_credentials,
        "show_consent_confirmation": False,
        "created_at": instant(item.created),
        "updated_at": instant(item.updated),
        "last_success_at": instant(item.last_success),
        "next_refresh_possible_at": instant(item.refresh_possible),
        "last_consent_id": world.consent_of(item).id,
        "last_attempt": attempt_summary(item, attempt),
    }


def attempt_summary(parent: Connection, item: Attempt) -> Json:
    """A `SimplifiedAttempt`: with the last stage alone."""
    body = _attempt(parent, item)
    body["last_stage"] = stage(item.stages[-1]) if item.stages else None
    if body["last_stage"] is None:
        del body["last_stage"]
    return body


def attempt(parent: Connection, item: Attempt) -> Json:
    """An `Attempt`: with all stages."""
    return {**_attempt(parent, item), "stages": [stage(s) for s in item.stages]}


def _attempt(parent: Connection, item: Attempt) -> Json:
    options = item.options
    fail_class = item.fail_class
    return {
        "id": item.id,
        "consent_id": item.consent_id,
        "api_mode": "service",
        "api_version": "5",
        "automatic_fetch": not parent.provider.attended,
        "user_present": options.get("user_present", False),
        "daily_refresh": parent.daily_refresh,
        "categorization": parent.categorization,
        "created_at": instant(item.created),
        "updated_at": instant(item.updated),
        "customer_last_logged_at": options.get("customer_last_logged_at"),
        "custom_fields": options.get("custom_fields", {}),
        "device_type": "desktop",
        "remote_ip": "192.0.2.10",
        "exclude_accounts": options.get("exclude_accounts", []),
        "fail_at": instant(item.fail),
        "fail_error_class": fail_class,
        "fail_message": MESSAGES.get(fail_class, fail_class) if fail_class else None,
        "fetch_scopes": options.get("fetch_scopes", ["accounts", "transactions"]),
        "finished": item.finished,
        "finished_recent": any(s.name == "fetch_full" for s in item.stages),
        "from_date": options.get("from_date"),
        "to_date": options.get("to_date"),
        "interactive": item.interactive,
        "locale": options.get("locale", "en"),
        "partial": False,
        "store_credentials": options.get("store_credentials", True),
        "success_at": instant(item.success),
        "show_consent_confirmation": False,
        "include_natures": options.get("include_natures"),
    }


def stage(item: Stage) -> Json:
    """A `Stage`."""
    return {
        "id": item.id,
        "name": item.name,
        "created_at": instant(item.at),
        "updated_at": instant(item.at),
        "interactive_fields_names": None if item.fields is None else [*item.fields],
        "interactive_html": item.html,
    }


def consent(item: Consent) -> Json:
    """A `Consent`."""
    return {
        "id": item.id,
        "connection_id": item.connection_id,
        "customer_id": item.customer_id,
        "scopes": item.scopes,
        "period_days": item.period_days,
        "expires_at": instant(item.expires),
        "from_date": item.from_date,
        "to_date": None,
        "collected_by": item.collected_by,
        "revoked_at": instant(item.revoked),
        "revoke_reason": item.revoke_reason,
        "created_at": instant(item.created),
        "updated_at": instant(item.updated),
    }


def customer(item: Customer) -> Json:
    """A `Customer`."""
    body: Json = {
        "id": item.id,
        "identifier": item.identifier,
        "secret": item.secret,
        "created_at": instant(item.created),
        "updated_at": instant(item.updated),
    }
    if item.blocked is not None:
        body["blocked_at"] = instant(item.blocked)
    return body


def account(item: Account) -> Json:
    """An `Account`."""
    return {
        "id": item.id,
        "connection_id": item.connection_id,
        "name": item.holding.name,
        "nature": item.holding.nature,
        "balance": item.holding.balance,
        "currency_code": item.holding.currency,
        "extra": {"iban": "DE89370400440532013000"},
        "created_at": instant(item.created),
        "updated_at": instant(item.created),
    }


HOLDER: Json = {
    "names": ["Erika Mustermann"],
    "emails": ["erika@example.com"],
    "phone_numbers": ["+4930123456"],
    "addresses": [
        {
            "street": "Hauptstrasse 1",
            "city": "Berlin",
            "state": "Berlin",
            "post_code": "10115",
            "country_code": "DE",
        }
    ],
}
"""Who owns all accounts."""


def transaction(item: Account, number: int) -> Json:
    """A `Transaction`: the `number`th of an account, counted in days before it was
    found. The first one is pending."""
    return {
        "id": str(int(item.id) * 10 + number),
        "account_id": item.id,
        "duplicated": False,
        "mode": "normal",
        "status": "posted" if number else "pending",
        "made_on": (item.created - timedelta(days=number)).date().isoformat(),
        "amount": -number,
        "currency_code": item.holding.currency,
        "description": f"Purchase {number}",
        "category": "shopping",
        "extra": {},
        "created_at": instant(item.created),
        "updated_at": instant(item.created),
    }
