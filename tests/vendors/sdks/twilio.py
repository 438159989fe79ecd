"""Twilio: forms, dates, names with signs, and basic authentication."""

from __future__ import annotations

import datetime
from typing import Any

from tests.support.http_server import Reply
from tests.vendors.vendor import Call, Vendor

_ACCOUNT = "ACXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
_OTHER = "CAXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
_MOMENT = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)


def _connect(url: str) -> Any:
    from twilio.rest import Client

    client = Client(_ACCOUNT, "token: with/signs")
    client.api.base_url = url
    return client


CALLS = (
    Call(
        "POST /2010-04-01/Accounts/{AccountSid}/Messages.json",
        "a form with an array, booleans and special characters",
        lambda sdk: sdk.messages.create(
            to="+15558675310",
            from_="+15017122661",
            body="Grüße & more = 100 %\nsecond line",
            media_url=["https://example.com/a.png?x=1", "https://example.com/b.png"],
            provide_feedback=True,
            smart_encoded=False,
            validity_period=120,
            max_price=0.5,
        ),
        lambda client: client.api20100401_message.create_message(
            _ACCOUNT,
            body={
                "To": "+15558675310",
                "From": "+15017122661",
                "Body": "Grüße & more = 100 %\nsecond line",
                "MediaUrl": [
                    "https://example.com/a.png?x=1",
                    "https://example.com/b.png",
                ],
                "ProvideFeedback": True,
                "SmartEncoded": False,
                "ValidityPeriod": 120,
                "MaxPrice": 0.5,
            },
        ),
    ),
    Call(
        "POST /2010-04-01/Accounts/{AccountSid}/Messages.json",
        "a date-time and enums in a form",
        lambda sdk: sdk.messages.create(
            to="+15558675310",
            messaging_service_sid="MGXXXX",
            content_variables='{"1": "Jörg"}',
            send_at=_MOMENT,
            schedule_type="fixed",
            content_retention="discard",
        ),
        lambda client: client.api20100401_message.create_message(
            _ACCOUNT,
            body={
                "To": "+15558675310",
                "MessagingServiceSid": "MGXXXX",
                "ContentVariables": '{"1": "Jörg"}',
                "SendAt": _MOMENT,
                "ScheduleType": "fixed",
                "ContentRetention": "discard",
            },
        ),
    ),
    Call(
        "GET /2010-04-01/Accounts/{AccountSid}/Messages.json",
        "a plus in the query, and a page",
        lambda sdk: sdk.messages.page(
            to="+15558675310", from_="whatsapp:+1555 867", page_size=20, page_number=2
        ),
        lambda client: client.api20100401_message.list_message(
            _ACCOUNT,
            to="+15558675310",
            from_="whatsapp:+1555 867",
            page_size=20,
            page=2,
        ),
    ),
    Call(
        "GET /2010-04-01/Accounts/{AccountSid}/Calls.json",
        "names with signs, date-times and an enum",
        lambda sdk: sdk.calls.page(
            status="in-progress",
            start_time_after=_MOMENT,
            end_time_before=_MOMENT + datetime.timedelta(days=1),
        ),
        lambda client: client.api20100401_call.list_call(
            _ACCOUNT,
            status="in-progress",
            start_time_greater=_MOMENT,
            end_time_less=_MOMENT + datetime.timedelta(days=1),
        ),
    ),
    Call(
        "POST /2010-04-01/Accounts/{AccountSid}/Calls.json",
        "an array of words in a form",
        lambda sdk: sdk.calls.create(
            to="sip:alice@example.com?x=1",
            from_="+15017122661",
            twiml="<Response><Say>Ahoy!</Say></Response>",
            status_callback_event=["initiated", "answered"],
            record=True,
            timeout=30,
        ),
        lambda client: client.api20100401_call.create_call(
            _ACCOUNT,
            body={
                "To": "sip:alice@example.com?x=1",
                "From": "+15017122661",
                "Twiml": "<Response><Say>Ahoy!</Say></Response>",
                "StatusCallbackEvent": ["initiated", "answered"],
                "Record": True,
                "Timeout": 30,
            },
        ),
    ),
    Call(
        "POST /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json",
        "a parameter before a suffix, an enum in a form",
        lambda sdk: sdk.calls(_OTHER).update(status="completed"),
        lambda client: client.api20100401_call.update_call(
            _ACCOUNT, _OTHER, body={"Status": "completed"}
        ),
    ),
    Call(
        "GET /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json",
        "special characters in the path",
        lambda sdk: sdk.calls("CA 1/é?#").fetch(),
        lambda client: client.api20100401_call.fetch_call(_ACCOUNT, "CA 1/é?#"),
    ),
    Call(
        "DELETE /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json",
        "no answer",
        lambda sdk: sdk.messages(_OTHER).delete(),
        lambda client: client.api20100401_message.delete_message(_ACCOUNT, _OTHER),
        reply=Reply(204),
    ),
    Call(
        "GET /2010-04-01/Accounts/{AccountSid}/Recordings/{Sid}.json",
        "a boolean in the query",
        lambda sdk: sdk.recordings(_OTHER).fetch(include_soft_deleted=True),
        lambda client: client.api20100401_recording.fetch_recording(
            _ACCOUNT, _OTHER, include_soft_deleted=True
        ),
    ),
    Call(
        "GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json",
        "dates",
        lambda sdk: sdk.usage.records.page(
            category="calls-inbound",
            start_date=datetime.date(2026, 1, 2),
            end_date=datetime.date(2026, 12, 31),
            include_subaccounts=False,
        ),
        lambda client: client.api20100401_record.list_usage_record(
            _ACCOUNT,
            category="calls-inbound",
            start_date=datetime.date(2026, 1, 2),
            end_date=datetime.date(2026, 12, 31),
            include_subaccounts=False,
        ),
    ),
    Call(
        "GET /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}/Local.json",
        "numbers, booleans and a comma in the query",
        lambda sdk: sdk.available_phone_numbers("US").local.page(
            area_code=510,
            sms_enabled=True,
            beta=False,
            near_lat_long="37.84,-122.29",
            distance=50,
            contains="*STORM+",
        ),
        lambda client: client.api20100401_local.list_available_phone_number_local(
            _ACCOUNT,
            "US",
            area_code=510,
            sms_enabled=True,
            beta=False,
            near_lat_long="37.84,-122.29",
            distance=50,
            contains="*STORM+",
        ),
    ),
    Call(
        "POST /2010-04-01/Accounts/{AccountSid}/Queues.json",
        "a required text and a number",
        lambda sdk: sdk.queues.create("Ärzte", max_size=5000),
        lambda client: client.api20100401_queue.create_queue(
            _ACCOUNT, body={"FriendlyName": "Ärzte", "MaxSize": 5000}
        ),
    ),
    Call(
        "POST /2010-04-01/Accounts/{AccountSid}/Usage/Triggers.json",
        "enums in a form",
        lambda sdk: sdk.usage.triggers.create(
            callback_url="https://example.com/a?b=c&d=e",
            trigger_value="+30",
            usage_category="sms",
            recurring="daily",
            trigger_by="price",
        ),
        lambda client: client.api20100401_trigger.create_usage_trigger(
            _ACCOUNT,
            body={
                "CallbackUrl": "https://example.com/a?b=c&d=e",
                "TriggerValue": "+30",
                "UsageCategory": "sms",
                "Recurring": "daily",
                "TriggerBy": "price",
            },
        ),
    ),
)

TWILIO = Vendor(
    name="Twilio",
    distribution="twilio",
    description="big/twilio__twilio-oai/spec/json/twilio_api_v2010.json",
    connect=_connect,
    credentials={"username": _ACCOUNT, "password": "token: with/signs"},
    calls=CALLS,
)
