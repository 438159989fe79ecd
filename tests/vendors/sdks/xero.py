"""Xero: required headers, arrays, dates of two kinds, and files as bodies."""

from __future__ import annotations

import datetime
from typing import Any

from tests.support.http_server import Reply
from tests.vendors.vendor import Call, Vendor

_TENANT = "c1f4a1de-2f0c-4d2b-9d6a-3f7f6f0a8f11"
_INVOICE = "43c0f1d2-7b1e-4a53-9a7c-8e2f1a2b3c4d"
_CONTACT = "a3675fc4-f8dd-4f03-ba5b-f1870566bcd7"
_MOMENT = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)

_INVOICES = {
    "Invoices": [
        {
            "Type": "ACCREC",
            "Contact": {"ContactID": _CONTACT},
            "LineItems": [
                {
                    "Description": "Café & more",
                    "Quantity": 1.5,
                    "UnitAmount": 20,
                    "AccountCode": "200",
                }
            ],
            "Reference": "Ärzte / 1",
            "Status": "DRAFT",
            "SentToContact": False,
        }
    ]
}


def _connect(url: str) -> Any:
    from xero_python.accounting import AccountingApi
    from xero_python.api_client import ApiClient, Configuration
    from xero_python.api_client.oauth2 import OAuth2Token

    token = {
        "access_token": "token-1",
        "token_type": "Bearer",
        "expires_in": 1800,
        "expires_at": 4102444800.0,
        "scope": ["accounting.transactions"],
        "refresh_token": "token-2",
    }
    settings = Configuration(
        oauth2_token=OAuth2Token(client_id="id-1", client_secret="secret-1")
    )
    client = ApiClient(
        settings,
        oauth2_token_getter=lambda: token,
        oauth2_token_saver=lambda _: None,
    )
    return AccountingApi(client, base_url=f"{url}/api.xro/2.0")


CALLS = (
    Call(
        "GET /Users",
        "a required header",
        lambda sdk: sdk.get_users(_TENANT),
        lambda client: client.accounting.get_users(xero_tenant_id=_TENANT),
    ),
    Call(
        "GET /Invoices",
        "arrays and booleans in the query",
        lambda sdk: sdk.get_invoices(
            _TENANT,
            where='Status=="DRAFT" AND Total>=1.5',
            order="InvoiceNumber ASC",
            i_ds=[_INVOICE, _CONTACT],
            statuses=["DRAFT", "SUBMITTED"],
            page=1,
            include_archived=True,
            summary_only=False,
            search_term="Müller + Söhne",
        ),
        lambda client: client.accounting.get_invoices(
            xero_tenant_id=_TENANT,
            where='Status=="DRAFT" AND Total>=1.5',
            order="InvoiceNumber ASC",
            ids=[_INVOICE, _CONTACT],
            statuses=["DRAFT", "SUBMITTED"],
            page=1,
            include_archived=True,
            summary_only=False,
            search_term="Müller + Söhne",
        ),
    ),
    Call(
        "GET /Contacts",
        "an array with a comma in a text",
        lambda sdk: sdk.get_contacts(_TENANT, i_ds=["a,b", "c"], page_size=100),
        lambda client: client.accounting.get_contacts(
            xero_tenant_id=_TENANT, ids=["a,b", "c"], page_size=100
        ),
    ),
    Call(
        "GET /Journals",
        "a date-time in a header",
        lambda sdk: sdk.get_journals(_TENANT, if_modified_since=_MOMENT, offset=0),
        lambda client: client.accounting.get_journals(
            xero_tenant_id=_TENANT, if_modified_since=_MOMENT, offset=0
        ),
    ),
    Call(
        "GET /Reports/ProfitAndLoss",
        "dates, an enum and a number",
        lambda sdk: sdk.get_report_profit_and_loss(
            _TENANT,
            from_date=datetime.date(2026, 1, 31),
            to_date=datetime.date(2026, 12, 31),
            periods=3,
            timeframe="MONTH",
            standard_layout=True,
        ),
        lambda client: client.accounting.get_report_profit_and_loss(
            xero_tenant_id=_TENANT,
            from_date=datetime.date(2026, 1, 31),
            to_date=datetime.date(2026, 12, 31),
            periods=3,
            timeframe="MONTH",
            standard_layout=True,
        ),
    ),
    Call(
        "PUT /Invoices",
        "objects in arrays, and a header for a key",
        lambda sdk: sdk.create_invoices(
            _TENANT, _INVOICES, summarize_errors=False, idempotency_key="key 1"
        ),
        lambda client: client.accounting.create_invoices(
            xero_tenant_id=_TENANT,
            body=_INVOICES,
            summarize_errors=False,
            idempotency_key="key 1",
        ),
    ),
    Call(
        "POST /Invoices/{InvoiceID}",
        "a UUID in the path, and a number in the query",
        lambda sdk: sdk.update_invoice(_TENANT, _INVOICE, _INVOICES, unitdp=4),
        lambda client: client.accounting.update_invoice(
            _INVOICE, xero_tenant_id=_TENANT, body=_INVOICES, unitdp=4
        ),
    ),
    Call(
        "POST /Contacts/{ContactID}",
        "an empty text in the body",
        lambda sdk: sdk.update_contact(
            _TENANT, _CONTACT, {"Contacts": [{"Name": "A", "EmailAddress": ""}]}
        ),
        lambda client: client.accounting.update_contact(
            _CONTACT,
            xero_tenant_id=_TENANT,
            body={"Contacts": [{"Name": "A", "EmailAddress": ""}]},
        ),
    ),
    Call(
        "POST /Invoices/{InvoiceID}/Email",
        "an empty object as the body",
        lambda sdk: sdk.email_invoice(_TENANT, _INVOICE, {}),
        lambda client: client.accounting.email_invoice(
            _INVOICE, xero_tenant_id=_TENANT, body={}
        ),
        reply=Reply(204),
    ),
    Call(
        "PUT /Invoices/{InvoiceID}/Attachments/{FileName}",
        "a file as the body, and its name in the path",
        lambda sdk: sdk.create_invoice_attachment_by_file_name(
            _TENANT, _INVOICE, "Beleg 1+2 é.txt", b"some bytes", include_online=True
        ),
        lambda client: client.accounting.create_invoice_attachment_by_file_name(
            _INVOICE,
            "Beleg 1+2 é.txt",
            xero_tenant_id=_TENANT,
            body=b"some bytes",
            include_online=True,
        ),
    ),
    Call(
        "GET /Invoices/{InvoiceID}/Attachments/{AttachmentID}",
        "a media type in a header of its own",
        lambda sdk: sdk.get_invoice_attachment_by_id(
            _TENANT, _INVOICE, _CONTACT, "image/png"
        ),
        lambda client: client.accounting.get_invoice_attachment_by_id(
            _INVOICE, _CONTACT, xero_tenant_id=_TENANT, content_type="image/png"
        ),
        reply=Reply(body=b"\x89PNG", headers=[("Content-Type", "image/png")]),
    ),
    Call(
        "DELETE /LinkedTransactions/{LinkedTransactionID}",
        "no answer",
        lambda sdk: sdk.delete_linked_transaction(_TENANT, _INVOICE),
        lambda client: client.accounting.delete_linked_transaction(
            _INVOICE, xero_tenant_id=_TENANT
        ),
        reply=Reply(204),
    ),
)

XERO = Vendor(
    name="Xero",
    distribution="xero-python",
    description="big/XeroAPI__Xero-OpenAPI/xero_accounting.yaml",
    connect=_connect,
    credentials={"access_token": "token-1"},
    base="/api.xro/2.0",
    calls=CALLS,
)
