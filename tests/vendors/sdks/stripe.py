"""Stripe: forms with nested objects and arrays, and `deepObject` in queries."""

from __future__ import annotations

import io
from typing import Any

from tests.vendors.vendor import Call, Vendor

_CARD = {
    "amount": 2000,
    "currency": "eur",
    "source": "tok_visa",
    "description": "Café & more, 100 %",
    "metadata": {"order id": "6735", "a[b]": "x=y&z"},
    "shipping": {"name": "Jenny", "address": {"line1": "1 Main St", "city": "Köln"}},
    "expand": ["customer", "balance_transaction.source"],
    "capture": False,
}

_ACCOUNT = {
    "type": "custom",
    "country": "DE",
    "email": "jenny+1@example.com",
    "capabilities": {"card_payments": {"requested": True}},
    "individual": {
        "dob": {"day": 1, "month": 12, "year": 1980},
        "address": {"postal_code": "50667"},
    },
    "tos_acceptance": {"date": 1609798905, "ip": "8.8.8.8"},
}

_CHECKOUT = {
    "success_url": "https://example.com/done?session={CHECKOUT_SESSION_ID}",
    "cancel_url": "https://example.com/cart",
    "mode": "payment",
    "payment_method_types": ["card", "sepa_debit"],
    "line_items": [
        {
            "price_data": {
                "currency": "eur",
                "unit_amount": 1099,
                "product_data": {"name": "T-shirt", "images": ["https://x.test/a.png"]},
            },
            "quantity": 2,
        },
        {"price": "price_1", "quantity": 1, "tax_rates": ["txr_1", "txr_2"]},
    ],
}

_SUBSCRIPTION = {
    "customer": "cus_1",
    "items": [{"price": "price_1", "quantity": 3}, {"price": "price_2"}],
    "trial_period_days": 14,
    "metadata": {"plan": "gold"},
    "off_session": True,
}

_INVOICE: dict[str, Any] = {
    "customer": "cus_1",
    "automatic_tax": {"enabled": True},
    "customer_details": {"address": {"country": "DE", "line1": "Ring 1"}},
    "subscription_items": [
        {"id": "si_1", "deleted": True},
        {"price": "price_2", "quantity": 2, "tax_rates": ["txr_1"]},
    ],
    "subscription_trial_end": "now",
}


def _connect(url: str) -> Any:
    import stripe

    stripe.enable_telemetry = False
    return stripe.StripeClient(
        "sk_test_1",
        base_addresses={"api": url, "files": url},
        max_network_retries=0,
        stripe_version="2020-08-27",
    )


def _upload(sdk: Any) -> object:
    file = io.BytesIO(b"A proof of address")
    file.name = "proof.txt"
    return sdk.v1.files.create({"purpose": "dispute_evidence", "file": file})


CALLS = (
    Call(
        "GET /v1/balance",
        "no arguments",
        lambda sdk: sdk.v1.balance.retrieve(),
        lambda client: client.balance.get_balance(),
    ),
    Call(
        "GET /v1/balance",
        "an array in the query",
        lambda sdk: sdk.v1.balance.retrieve({"expand": ["pending", "available"]}),
        lambda client: client.balance.get_balance(expand=["pending", "available"]),
    ),
    Call(
        "GET /v1/charges",
        "a range as an object, and a number",
        lambda sdk: sdk.v1.charges.list(
            {"created": {"gte": 1600000000, "lt": 1700000000}, "limit": 3}
        ),
        lambda client: client.charges.get_charges(
            created={"gte": 1600000000, "lt": 1700000000}, limit=3
        ),
    ),
    Call(
        "GET /v1/charges",
        "the other variant of a range, and text with special characters",
        lambda sdk: sdk.v1.charges.list(
            {"created": 1600000000, "transfer_group": "a b&c=d/e+f"}
        ),
        lambda client: client.charges.get_charges(
            created=1600000000, transfer_group="a b&c=d/e+f"
        ),
    ),
    Call(
        "POST /v1/charges",
        "a form with objects, arrays and a boolean",
        lambda sdk: sdk.v1.charges.create(_CARD),
        lambda client: client.charges.post_charges(body=_CARD),
    ),
    Call(
        "POST /v1/accounts",
        "objects in objects in a form",
        lambda sdk: sdk.v1.accounts.create(_ACCOUNT),
        lambda client: client.accounts.post_accounts(body=_ACCOUNT),
    ),
    Call(
        "POST /v1/checkout/sessions",
        "arrays of objects with arrays",
        lambda sdk: sdk.v1.checkout.sessions.create(_CHECKOUT),
        lambda client: client.checkout.post_checkout_sessions(body=_CHECKOUT),
    ),
    Call(
        "POST /v1/subscriptions",
        "an array of objects",
        lambda sdk: sdk.v1.subscriptions.create(_SUBSCRIPTION),
        lambda client: client.subscriptions.post_subscriptions(body=_SUBSCRIPTION),
    ),
    Call(
        "GET /v1/customers/{customer}",
        "special characters in the path",
        lambda sdk: sdk.v1.customers.retrieve("cus 1/é?#%2F"),
        lambda client: client.customers.get_customers_customer("cus 1/é?#%2F"),
    ),
    Call(
        "POST /v1/customers/{customer}",
        "an empty text clears a field",
        lambda sdk: sdk.v1.customers.update("cus_1", {"metadata": "", "phone": ""}),
        lambda client: client.customers.post_customers_customer(
            "cus_1", body={"metadata": "", "phone": ""}
        ),
    ),
    Call(
        "DELETE /v1/customers/{customer}",
        "no body",
        lambda sdk: sdk.v1.customers.delete("cus_1"),
        lambda client: client.customers.delete_customers_customer("cus_1"),
    ),
    Call(
        "GET /v1/events",
        "an array of words, and a boolean",
        lambda sdk: sdk.v1.events.list(
            {"types": ["charge.failed", "charge.*"], "delivery_success": False}
        ),
        lambda client: client.events.get_events(
            types=["charge.failed", "charge.*"], delivery_success=False
        ),
    ),
    Call(
        "GET /v1/invoices/upcoming",
        "arrays of objects in the query",
        lambda sdk: sdk.raw_request("get", "/v1/invoices/upcoming", **_INVOICE),
        lambda client: client.invoices.get_invoices_upcoming(**_INVOICE),
    ),
    Call(
        "POST /v1/payment_intents/{intent}/confirm",
        "a path with an action, without a body",
        lambda sdk: sdk.v1.payment_intents.confirm("pi_1"),
        lambda client: client.payment_intents.post_payment_intents_intent_confirm(
            "pi_1"
        ),
    ),
    Call(
        "POST /v1/products",
        "a number with decimals, and text in another script",
        lambda sdk: sdk.v1.products.create(
            {
                "name": "商品 №1",
                "package_dimensions": {
                    "height": 1.5,
                    "length": 10,
                    "weight": 0.25,
                    "width": 3,
                },
            }
        ),
        lambda client: client.products.post_products(
            body={
                "name": "商品 №1",
                "package_dimensions": {
                    "height": 1.5,
                    "length": 10,
                    "weight": 0.25,
                    "width": 3,
                },
            }
        ),
    ),
    Call(
        "POST /v1/files",
        "an upload",
        _upload,
        lambda client: client.files.post_files(
            body={"purpose": "dispute_evidence", "file": "A proof of address"}
        ),
    ),
)

STRIPE = Vendor(
    name="Stripe",
    distribution="stripe",
    description="guru/stripe.com__2020-08-27.yaml",
    connect=_connect,
    credentials={"access_token": "sk_test_1"},
    calls=CALLS,
)
