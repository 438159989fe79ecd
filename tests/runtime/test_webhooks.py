"""Webhooks: verified and read from the raw request of the provider."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

import pytest
from clientloom_runtime import (
    AsyncClient,
    Client,
    Content,
    Credential,
    Drift,
    HmacCanonicalJsonVerifier,
    Model,
    RsaUrlBodyVerifier,
    StandardWebhooksVerifier,
    WebhookEvents,
    Webhooks,
    WebhookVerifier,
)
from clientloom_runtime.errors import (
    ConfigurationError,
    MissingCredentialError,
    WebhookError,
    WebhookVerificationError,
)

from tests.runtime.flavours import PROVIDER
from tests.support.shared import SHARED, needs_shared


class Added(Model):
    """An event."""

    type: Literal["ADDED"]
    id: str | None = None


class Removed(Model):
    """Another event."""

    type: str
    reason: Literal["user", "bank"] | None = None


EVENTS: WebhookEvents[Added | Removed] = WebhookEvents(
    {
        "ADDED": Content("application/json", lambda: Added),
        "REMOVED": Content("application/json", lambda: Removed),
    },
    discriminator="/type",
)
NOW = 1_700_000_000.0


def given(value: Any) -> Credential:
    """A credential."""
    return Credential.of(value, argument="webhook_secret")


def webhooks(
    verifier: WebhookVerifier | None = None, events: Any = EVENTS, **options: Any
) -> Webhooks[Any]:
    """What a client offers."""
    options.setdefault("base_url", "https://api.example.com")
    client = Client(PROVIDER, webhook_verifier=verifier, **options)
    return client._webhooks(events)


def hmac_verifier(**more: Any) -> HmacCanonicalJsonVerifier:
    """HMAC with a fixed clock."""
    return HmacCanonicalJsonVerifier(
        key=given("consumer_key"), clock=lambda: NOW, **more
    )


def test_a_known_signature_over_canonical_json() -> None:
    # {"a":"é","b":{"x":1.10,"y":null}} in canonical form, signed by openssl.
    body = b'{ "b": {"y": null, "x": 1}, "a": "x" }'
    canonical = '{"a":"x","b":{"x":1,"y":null}}'
    headers = {"SIGNATURE": signature_of(canonical)}
    webhooks(hmac_verifier()).verify(body, headers)
    webhooks(hmac_verifier()).verify(body.decode(), headers)


def signature_of(text: str, key: str = "consumer_key") -> str:
    """An HMAC by another implementation."""
    mac = hmac.new(key.encode(), text.encode(), "sha256")
    return base64.b64encode(mac.digest()).decode()


@pytest.mark.parametrize(
    ("headers", "body", "words"),
    [
        ({}, b"{}", "the header signature is missing"),
        ({"Signature": ""}, b"{}", "the header signature is missing"),
        ({"Signature": "wrong"}, b"{}", "the signature is wrong"),
        ({"Signature": "é"}, b"{}", "the signature is wrong"),
        ({"Signature": signature_of("{}", "other")}, b"{}", "the signature is wrong"),
        ({"Signature": signature_of("{}")}, b"{", "the body is not JSON"),
        ({"Signature": signature_of("{}")}, b"\xff", "the body is not JSON"),
    ],
)
def test_hmac_refuses(headers: Mapping[str, str], body: bytes, words: str) -> None:
    with pytest.raises(WebhookVerificationError, match=words):
        webhooks(hmac_verifier()).verify(body, headers)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"a": 1, "a": 2}', "a duplicate key"),
        (b'{"b": [{"a": 1, "\\u0061": 2}]}', "a duplicate key"),
        (b'{"a": 1.10}', "a number that JSON decoding would change"),
        (b'{"a": 1e2}', "a number that JSON decoding would change"),
        (b'{"a": -0}', "a number that JSON decoding would change"),
        (b'{"a": 0.10000000000000001}', "a number that JSON decoding would change"),
        (b'{"a": 1e400}', "a number that JSON decoding would change"),
        (b'{"a": 12345678901234567.0}', "a number that JSON decoding would change"),
        (b'{"a": NaN}', "not JSON"),
        (b'{"a": -Infinity}', "not JSON"),
        ('{"a": 1}'.encode("utf-16"), "not JSON"),
    ],
)
def test_a_body_that_does_not_come_back_is_refused_before_it_is_verified(
    body: bytes, words: str
) -> None:
    # The signature is right for what Python makes of the body.
    try:
        text = json.dumps(json.loads(body), separators=(",", ":"), sort_keys=True)
    except ValueError:
        text = ""
    with pytest.raises(WebhookVerificationError, match=words):
        webhooks(hmac_verifier()).verify(body, {"Signature": signature_of(text)})


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "1e+16", "12345678901234567890"])
def test_numbers_that_come_back(number: str) -> None:
    text = f'{{"a":{number}}}'
    webhooks(hmac_verifier()).verify(text, {"Signature": signature_of(text)})


def moment(seconds: float) -> str:
    """A time relative to the fixed clock."""
    return datetime.fromtimestamp(NOW + seconds, UTC).isoformat()


@pytest.mark.parametrize(
    "when",
    [
        moment(0),
        moment(-299),
        moment(299),
        moment(0).replace("+00:00", "Z"),
        moment(0)[:-6],
    ],
)
def test_a_fresh_event(when: str) -> None:
    text = json.dumps({"time": when}, separators=(",", ":"))
    verifier = hmac_verifier(timestamp="/time")
    webhooks(verifier).verify(text, {"Signature": signature_of(text)})


@pytest.mark.parametrize("when", [moment(-301), moment(301), "yesterday", None])
def test_an_event_that_is_not_fresh(when: str | None) -> None:
    text = json.dumps({"time": when}, separators=(",", ":"))
    verifier = hmac_verifier(timestamp="/time")
    with pytest.raises(WebhookVerificationError, match="time"):
        webhooks(verifier).verify(text, {"Signature": signature_of(text)})


@needs_shared
def test_a_real_rsa_callback() -> None:
    folder = SHARED / "vectors"
    signed = (folder / "saltedge_callback_signed.txt").read_bytes().rstrip(b"\n")
    url, _, body = signed.partition(b"|")
    signature = (folder / "saltedge_callback_signature.b64").read_text().strip()
    pem = (folder / "saltedge_callback_public.pem").read_text()
    hooks = webhooks(RsaUrlBodyVerifier(public_key=given(pem)))
    headers = {"Signature": signature}
    hooks.verify(body, headers, url=url.decode())
    for changed, where in ((body + b" ", url.decode()), (body, url.decode() + "x")):
        with pytest.raises(WebhookVerificationError, match="the signature is wrong"):
            hooks.verify(changed, headers, url=where)
    with pytest.raises(WebhookVerificationError, match=r"pass url=…"):
        hooks.verify(body, headers)
    with pytest.raises(WebhookVerificationError, match="not base64"):
        hooks.verify(body, {"Signature": "***"}, url=url.decode())


@pytest.mark.parametrize("pem", ["nothing", "-----BEGIN PUBLIC KEY-----\nAA==\n"])
def test_what_is_no_public_key(pem: str) -> None:
    hooks = webhooks(RsaUrlBodyVerifier(public_key=given(pem)))
    with pytest.raises(ConfigurationError, match="not an RSA public key"):
        hooks.verify(b"{}", {"Signature": "AA=="}, url="https://x")


def test_a_public_key_of_another_kind() -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    pem = (
        ec.generate_private_key(ec.SECP256R1())
        .public_key()
        .public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        .decode()
    )
    hooks = webhooks(RsaUrlBodyVerifier(public_key=given(pem)))
    with pytest.raises(ConfigurationError, match="not an RSA public key"):
        hooks.verify(b"{}", {"Signature": "AA=="}, url="https://x")


SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
STANDARD = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
STANDARD_BODY = b'{"test": 2432232314}'


def standard(secret: str = SECRET, **more: Any) -> Webhooks[Any]:
    """Standard Webhooks at the time of the known vector."""
    more.setdefault("clock", lambda: 1614265330.0)
    return webhooks(StandardWebhooksVerifier(secret=given(secret), **more))


@needs_shared
def test_the_vector_of_standard_webhooks() -> None:
    text = (SHARED / "vectors" / "standard_webhooks.json").read_text()
    vector = json.loads(text)
    headers = {
        "Webhook-Id": vector["id"],
        "Webhook-Timestamp": vector["timestamp"],
        "Webhook-Signature": vector["signature"],
    }
    standard(vector["secret"]).verify(vector["body"], headers)


@pytest.mark.parametrize(
    "secret", [SECRET, SECRET.removeprefix("whsec_"), SECRET + "="]
)
def test_forms_of_a_secret(secret: str) -> None:
    standard(secret).verify(STANDARD_BODY, STANDARD)


@pytest.mark.parametrize("secret", ["whsec_", "whsec_==", "===", "", "whsec_*"])
def test_a_secret_that_holds_nothing(secret: str) -> None:
    signature = base64.b64encode(
        hmac.digest(b"", b"m.1614265330." + STANDARD_BODY, "sha256")
    ).decode()
    headers = {**STANDARD, "webhook-id": "m", "webhook-signature": f"v1,{signature}"}
    with pytest.raises(ConfigurationError, match="webhook_secret"):
        standard(secret).verify(STANDARD_BODY, headers)


@pytest.mark.parametrize("key", ["", None])
def test_a_key_that_is_empty(key: str | None) -> None:
    text = "{}"
    headers = {"Signature": signature_of(text, "")}
    verifier = HmacCanonicalJsonVerifier(key=given(key))
    with pytest.raises(ConfigurationError, match="webhook_secret"):
        webhooks(verifier).verify(text, headers)


def test_one_of_several_signatures_is_enough() -> None:
    right = STANDARD["webhook-signature"]
    both = {**STANDARD, "webhook-signature": f"v1a,xx v1,wrong {right}"}
    standard().verify(STANDARD_BODY, both)


@pytest.mark.parametrize(
    ("change", "body", "words"),
    [
        ({"webhook-id": ""}, STANDARD_BODY, "webhook-id is missing"),
        ({"webhook-timestamp": ""}, STANDARD_BODY, "webhook-timestamp is missing"),
        ({"webhook-signature": ""}, STANDARD_BODY, "webhook-signature is missing"),
        ({"webhook-signature": "v1,wrong"}, STANDARD_BODY, "the signature is wrong"),
        ({"webhook-signature": "v2,x"}, STANDARD_BODY, "the signature is wrong"),
        ({"webhook-timestamp": "1614265331"}, STANDARD_BODY, "the signature is wrong"),
        ({}, STANDARD_BODY + b" ", "the signature is wrong"),
    ],
)
def test_standard_webhooks_refuses(
    change: dict[str, str], body: bytes, words: str
) -> None:
    with pytest.raises(WebhookVerificationError, match=words):
        standard().verify(body, {**STANDARD, **change})


@pytest.mark.parametrize("offset", [-301, 301])
def test_standard_webhooks_that_are_not_fresh(offset: float) -> None:
    with pytest.raises(WebhookVerificationError, match="too old"):
        standard(clock=lambda: 1614265330.0 + offset).verify(STANDARD_BODY, STANDARD)


def test_a_time_that_is_no_number() -> None:
    import hashlib
    import hmac

    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    mac = hmac.new(key, b"id.soon." + STANDARD_BODY, hashlib.sha256)
    headers = {
        "webhook-id": "id",
        "webhook-timestamp": "soon",
        "webhook-signature": "v1," + base64.b64encode(mac.digest()).decode(),
    }
    with pytest.raises(WebhookVerificationError, match="not a number"):
        standard().verify(STANDARD_BODY, headers)


def test_a_secret_that_is_no_base64() -> None:
    with pytest.raises(ConfigurationError, match="webhook_secret is not base64"):
        standard("whsec_é!").verify(STANDARD_BODY, STANDARD)


def test_a_missing_secret_is_named() -> None:
    hooks = webhooks(StandardWebhooksVerifier(secret=given(None)))
    with pytest.raises(MissingCredentialError, match="webhook_secret"):
        hooks.verify(STANDARD_BODY, STANDARD)


def test_without_a_known_way_nothing_is_verified() -> None:
    with pytest.raises(ConfigurationError, match="no known way to verify"):
        webhooks(None).parse(b'{"type":"ADDED"}', {})


def signed(document: Any) -> tuple[bytes, dict[str, str]]:
    """A body and its headers."""
    text = json.dumps(document, separators=(",", ":"), sort_keys=True)
    return text.encode(), {"Signature": signature_of(text)}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"type": "ADDED", "id": "1"}, Added(type="ADDED", id="1")),
        ({"type": "REMOVED", "reason": "bank"}, Removed(type="REMOVED", reason="bank")),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_events_have_their_type(document: Any, expected: Any, strict: bool) -> None:
    hooks = webhooks(hmac_verifier(), strict=strict)
    assert hooks.parse(*signed(document)) == expected
    assert hooks.parse_unverified(json.dumps(document)) == expected


def test_an_event_that_is_not_verified_is_not_read() -> None:
    body, _ = signed({"type": "ADDED"})
    with pytest.raises(WebhookVerificationError):
        webhooks(hmac_verifier()).parse(body, {"Signature": "wrong"})


def test_an_event_that_differs_from_the_spec() -> None:
    drifts: list[Drift] = []
    hooks = webhooks(hmac_verifier(), on_drift=drifts.append)
    body, headers = signed({"type": "REMOVED", "reason": "moon"})
    assert hooks.parse(body, headers).reason == "moon"
    assert drifts == [
        Drift("webhook REMOVED", "unknown-enum-value", "/reason", "string")
    ]
    with pytest.raises(WebhookError, match="unknown-enum-value"):
        webhooks(hmac_verifier(), strict=True).parse(body, headers)


def test_an_unknown_event_keeps_its_json_values() -> None:
    drifts: list[Drift] = []
    hooks = webhooks(hmac_verifier(), on_drift=drifts.append)
    body, headers = signed({"type": "CHANGED", "id": "1"})
    assert hooks.parse(body, headers) == {"type": "CHANGED", "id": "1"}
    assert drifts == [Drift("webhook", "unknown-variant", "", "object")]
    with pytest.raises(WebhookError, match="unknown event 'CHANGED'"):
        webhooks(hmac_verifier(), strict=True).parse(body, headers)


def test_an_unknown_event_may_have_a_type_to_fall_back_to() -> None:
    events: WebhookEvents[Any] = WebhookEvents(
        EVENTS.events, "/type", fallback=Content("application/json", lambda: Removed)
    )
    hooks = webhooks(None, events, on_drift=lambda _: None)
    assert hooks.parse_unverified('{"type":"CHANGED"}') == Removed(type="CHANGED")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"{", "not JSON"),
        (b"{}", "no name at /type"),
        (b"[]", "no name at /type"),
        (b'{"type":5}', "no name at /type"),
    ],
)
def test_an_event_that_cannot_be_read(body: bytes, words: str) -> None:
    with pytest.raises(WebhookError, match=words):
        webhooks().parse_unverified(body)


def test_names_that_are_known_from_the_url() -> None:
    events: WebhookEvents[Any] = WebhookEvents(
        {
            "success": Content("application/json", lambda: Added),
            "fail": Content("application/json", lambda: Removed),
        }
    )
    hooks = webhooks(None, events)
    assert isinstance(hooks.parse_unverified('{"type":"x"}', event="fail"), Removed)
    with pytest.raises(WebhookError, match=r"event=… \(success, fail\)"):
        hooks.parse_unverified('{"type":"x"}')
    alone: WebhookEvents[Any] = WebhookEvents({"fail": events.events["fail"]})
    assert isinstance(webhooks(None, alone).parse_unverified('{"type":"x"}'), Removed)


def test_the_async_client_offers_the_same() -> None:
    client = AsyncClient(
        PROVIDER,
        base_url="https://api.example.com",
        webhook_verifier=hmac_verifier(),
    )
    hooks = client._webhooks(EVENTS)
    assert hooks.parse(*signed({"type": "ADDED"})) == Added(type="ADDED")
    assert repr(hooks) == "<Webhooks of 2 events>"
