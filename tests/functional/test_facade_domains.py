"""Facades of other domains, by YAML only: payments, which play roles and so have parts of the
kit, and weather, which plays none. A third one is the facade of this repository.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import run
from tests.support.facade import ROOT, Flow
from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import run_mypy

CASES = ROOT / "tests" / "cases" / "facade"
CLIENTS = ("harbour", "coin", "ledger", "transit", "breeze", "gale")
FACADES = {
    "connections": "other_connections",
    "payments": "acme_payments",
    "weather": "acme_weather",
}


def write_workspace(folder: Path) -> Path:
    """A workspace with three facades."""
    specs = folder / "specs"
    shutil.copytree(CASES / "domains", specs)
    shutil.copytree(CASES / "workspace" / "harbour", specs / "harbour")
    words = (ROOT / "specs" / "connections.yaml").read_text(encoding="utf-8")
    renamed = words.replace("import: connections", "import: other_connections")
    (specs / "connections.yaml").write_text(renamed, encoding="utf-8")
    return specs


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_workspace(tmp_path_factory.mktemp("domains"))
    result = run("generate", "--workspace", folder)
    assert result.code == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def output(specs: Path) -> Iterator[Path]:
    """The generated packages, which can be imported."""
    generated = specs.parent / "generated"
    added = [str(generated / name) for name in (*CLIENTS, *FACADES)]
    runtime = str(ROOT / "generated" / "runtime")
    sys.path[:0] = [*added, *([] if runtime in sys.path else [runtime])]
    yield generated
    for path in added:
        sys.path.remove(path)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def flow(request: pytest.FixtureRequest, output: Path) -> Flow:
    """Sync and async, with packages that can be imported."""
    assert output.is_dir()
    return Flow(request.param)


def facade(flow: Flow, server: HttpServer, name: str, **clients: str) -> Any:
    """A facade whose clients, by their classes, all call one server."""
    prefix = "Async" if flow.asynchronous else ""
    credentials = {"coin": {"key": "k"}, "ledger": {"token": "t"}}
    given = {
        provider: getattr(__import__(f"{provider}_client"), prefix + kind)(
            base_url=server.url, max_retries=0, **credentials.get(provider, {})
        )
        for provider, kind in clients.items()
    }
    package = __import__(FACADES[name])
    return getattr(package, prefix + name.capitalize())(**given)


def play(flow: Flow, call: Any) -> Any:
    """What a call gives, sync or async; `call` makes it inside the loop."""

    async def played() -> Any:
        return await flow.do(call())

    return asyncio.run(played())


PAYMENT = {
    "id": "p1",
    "state": "moving",
    "cents": 1250,
    "currency": "EUR",
    "to": {"name": "Ada", "iban": "NL00"},
}


def test_the_weather_needs_no_user(flow: Flow, server: HttpServer) -> None:
    import acme_weather

    weather = facade(flow, server, "weather", breeze="Breeze", gale="Gale")
    server.script(
        Reply(json={"date": "2026-11-28", "sky": "rainy", "high": 7.5}),
        Reply(json={"city": "Delft", "days": [{"sky": "sunny"}, {"sky": "foggy"}]}),
        Reply(json={"town": "Delft", "rain_mm": 0.2, "temperature": "8.5"}),
    )
    breeze, gale = weather.application("breeze"), weather.application("gale")
    forecast = play(flow, lambda: breeze.forecast("Delft"))
    assert (forecast.place, forecast.sky) == ("Delft", acme_weather.Sky.RAIN)
    assert (forecast.celsius, str(forecast.day)[:10]) == (Decimal("7.5"), "2026-11-28")
    skies = [each.sky for each in play(flow, lambda: breeze.forecasts("Delft"))]
    assert skies == ["clear", "other"]
    forecast = play(flow, lambda: gale.forecast("Delft"))
    assert (forecast.sky, forecast.celsius) == ("rain", Decimal("8.5"))
    with pytest.raises(acme_weather.errors.UnsupportedOperation) as caught:
        play(flow, lambda: gale.forecasts("Delft"))
    assert caught.value.instead == ("forecast",)
    assert [request.target for request in server.requests] == [
        "/tomorrow?city=Delft",
        "/forecast?city=Delft",
        "/places/Delft/now",
    ]


def test_its_errors_are_those_of_every_facade(flow: Flow, server: HttpServer) -> None:
    from acme_weather import errors

    weather = facade(flow, server, "weather", breeze="Breeze")
    server.script(Reply(404, json={}), Reply(json=[]))
    application = weather.application("breeze")
    with pytest.raises(errors.NotFound) as caught:
        play(flow, lambda: application.forecast("Atlantis"))
    assert isinstance(caught.value, errors.WeatherError)
    assert (caught.value.provider, caught.value.status_code) == ("breeze", 404)
    with pytest.raises(errors.DecodeError):
        play(flow, lambda: application.forecast("Delft"))
    assert not hasattr(errors, "ConnectionsError")


def test_a_facade_without_roles_has_no_part_of_the_kit(output: Path) -> None:
    import acme_weather

    modules = {path.stem for path in (output / "weather" / "acme_weather").glob("*.py")}
    parts = {"_waiting", "_states", "_listing", "_stores", "redirects", "webhooks"}
    assert modules & (parts | {"_verification", "groups"}) == set()
    for name in (
        "list",
        "for_user",
        "for_stored_user",
        "parse_event",
        "parse_redirect",
        "money",
    ):
        assert not hasattr(acme_weather.Weather, name)
    for source in (output / "weather").rglob("*"):
        if source.is_file() and source.suffix in (".py", ".md", ".toml"):
            text = source.read_text(encoding="utf-8").replace(
                "including connections", ""
            )
            text = text.replace("everything else, including\n    connections", "")
            assert "onnection" not in text, source


def test_payments_of_three_providers(flow: Flow, server: HttpServer) -> None:
    clients = {"coin": "Coin", "ledger": "Ledger", "transit": "Transit"}
    payments = facade(flow, server, "payments", **clients)
    transfer = {"number": 7, "status": "ACSC", "value": "3.10", "unit": "EUR"}
    order = {
        "ref": "6f1c5a3e-6a0f-4f5e-9a55-0c3a3c7f4a11",
        "sent": True,
        "received": False,
        "sum": 4,
        "receiver": "Bo",
    }
    server.script(
        Reply(json={"items": [PAYMENT], "next": "c2"}),
        Reply(json={"items": [{**PAYMENT, "id": "p2", "state": "done"}]}),
        Reply(json={"pages": 1, "transfers": [transfer]}),
        Reply(json=[order]),
    )
    coin = payments.for_user("coin", merchant="m")
    ledger = payments.for_user("ledger", account="a")
    transit = payments.for_user("transit", box="b")
    first, second = play(flow, coin.list)
    assert (first.id, first.status, first.is_settled) == ("p1", "pending", False)
    assert (first.amount, first.creditor.iban) == (Decimal("12.50"), "NL00")
    assert (second.id, second.is_settled) == ("p2", True)
    (third,) = play(flow, ledger.list)
    assert (third.id, third.status, third.amount) == ("7", "paid", Decimal("3.10"))
    (fourth,) = play(flow, transit.list)
    assert (fourth.id, fourth.status, fourth.currency) == (
        order["ref"],
        "pending",
        "EUR",
    )


def test_several_users_at_once(flow: Flow, server: HttpServer) -> None:
    payments = facade(flow, server, "payments", coin="Coin", transit="Transit")
    users = [
        payments.for_user("coin", merchant="m"),
        payments.for_user("coin", merchant="n"),
    ]
    server.script(Reply(json={"items": [PAYMENT]}), Reply(500, json={}))
    listing = play(flow, lambda: payments.list(*users))
    assert [payment.id for payment in listing.payments] == ["p1"]
    assert not listing.complete


def test_errors_have_the_id_of_the_subject(flow: Flow, server: HttpServer) -> None:
    from acme_payments import errors

    payments = facade(flow, server, "payments", coin="Coin")
    user = payments.for_user("coin", merchant="m")
    server.script(
        Reply(404, json={}), Reply(402, json={"error": "no_money", "text": "Empty."})
    )
    with pytest.raises(errors.NotFound) as caught:
        play(flow, lambda: user.get("p9"))
    assert caught.value.payment_id == "p9"
    with pytest.raises(errors.Refused, match="Empty"):
        play(flow, lambda: user.pay("1.00", "EUR", "Ada"))


def test_waiting_until_a_payment_is_settled(flow: Flow, server: HttpServer) -> None:
    from acme_payments import errors

    payments = facade(flow, server, "payments", coin="Coin")
    user = payments.for_user("coin", merchant="m")
    server.script(
        Reply(201, json=PAYMENT),
        Reply(json=PAYMENT),
        Reply(json={**PAYMENT, "state": "done"}),
        Reply(json=PAYMENT),
    )
    paid = play(flow, lambda: user.pay("12.50", "EUR", "Ada", iban="NL00"))
    assert server.requests[0].json == {
        "amount": "12.50",
        "currency": "EUR",
        "to": {"name": "Ada", "iban": "NL00"},
    }
    settled = play(flow, lambda: user.wait_until_settled(paid, interval=0.001))
    assert settled.status == "paid"
    with pytest.raises(errors.StillProcessing) as caught:
        play(flow, lambda: user.wait_until_settled("p1", timeout=0))
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.payment_id == "p1"


@pytest.mark.usefixtures("output")
def test_webhooks_are_verified() -> None:
    import acme_payments
    from acme_payments import errors

    key = base64.b64encode(b"a key of the test").decode()
    settings = acme_payments.CoinSettings(webhook_secret=f"whsec_{key}")
    payments = acme_payments.Payments(coin_settings=settings)
    body = json.dumps({"type": "payment.done", "payment": "p1"})
    moment = str(int(time.time()))
    signed = f"m1.{moment}.{body}".encode()
    mac = hmac.new(base64.b64decode(key), signed, hashlib.sha256).digest()
    headers = {
        "webhook-id": "m1",
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{base64.b64encode(mac).decode()}",
    }
    event = payments.parse_event("coin", headers, body)
    assert (event.kind, event.name, event.payment_id) == (
        "settled",
        "payment.done",
        "p1",
    )
    with pytest.raises(errors.WebhookVerificationError):
        payments.parse_event("coin", headers, body.replace("p1", "p2"))
    with pytest.raises(errors.UnsupportedOperation):
        payments.parse_event("ledger", headers, body)


def test_a_group_without_users(flow: Flow, server: HttpServer) -> None:
    payments = facade(flow, server, "payments", coin="Coin")
    server.script(Reply(json=[{"code": "EUR"}, {"code": "SEK"}]))
    found = play(flow, lambda: payments.money.currencies("coin"))
    assert [currency.code for currency in found] == ["EUR", "SEK"]


@pytest.mark.parametrize("name", ["payments", "weather"])
def test_the_package_is_typed_and_passes_its_own_tests(output: Path, name: str) -> None:
    paths = [str(output / each) for each in ("runtime", *CLIENTS, name)]
    package = output / name / FACADES[name]
    typed = run_mypy(output / name, [package], paths)
    assert typed.returncode == 0, typed.stdout
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=output / name,
        env={"PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.usefixtures("output")
def test_facades_are_packages_like_all_others(specs: Path) -> None:
    def outcomes(*arguments: str) -> dict[str, str]:
        result = run("generate", "--workspace", specs, "--format", "json", *arguments)
        return {each["name"]: each["outcome"] for each in result.json["packages"]}

    everything = {"runtime", *CLIENTS}
    assert set(outcomes()) == {*everything, *FACADES}
    assert set(outcomes("weather")) == {*everything, "weather"}
    assert set(outcomes("gale")) == {"runtime", "gale", *FACADES}
    assert outcomes("--package", "weather") == {"weather": "unchanged"}
    assert run("check", "--workspace", specs).code == 0
    words = specs / "weather.yaml"
    text = words.read_text(encoding="utf-8")
    words.write_text(
        text.replace("There is water.", "There is rain."), encoding="utf-8"
    )
    assert run("check", "--workspace", specs, "weather").code == 1
    changed = {name for name, outcome in outcomes().items() if outcome == "written"}
    assert changed == {"weather"}
    words.write_text(text, encoding="utf-8")
    assert outcomes()["weather"] == "written"
    unknown = run("generate", "--workspace", specs, "--package", "whether")
    assert unknown.code == 2
    assert "weather" in unknown.stderr


def test_a_changed_spec_is_compared_for_each_facade(
    specs: Path, tmp_path: Path
) -> None:
    after = tmp_path / "specs"
    shutil.copytree(specs, after)
    binding = after / "gale" / "weather.yaml"
    text = binding.read_text(encoding="utf-8").split("operations:")[0]
    binding.write_text(
        text + "operations:\n"
        "  forecast: {unsupported: The mast broke.}\n"
        "  forecasts: {unsupported: The mast broke.}\n",
        encoding="utf-8",
    )
    compared = run("diff", str(specs), str(after), "--format", "json")
    changes = str(compared.json)
    assert "weather.gale.forecast" in changes
    assert "is now unsupported: The mast broke." in changes


MISTAKES = [
    ("payments", "kit: connections\n", "", "there is no role 'status'"),
    ("payments", "kit: connections", "kit: orders", "no templates orders/kit.yaml"),
    ("payments", "status: PaymentStatus", "status: Payment", "no enum 'Payment'"),
    ("payments", "event: PaymentEvent", "evnt: PaymentEvent", "no role 'evnt'"),
    (
        "payments",
        "      name: {type: text or none, about: The provider's name for it.}\n",
        "",
        "the part 'webhooks' of the package requires the field 'name' in PaymentEvent",
    ),
    (
        "payments",
        "  WebhookVerificationError: {is: WebhookError, about: A webhook is not from the provider.}\n",
        "",
        "requires the error 'WebhookVerificationError'",
    ),
    ("payments", "  event: PaymentEvent\n", "", "has the role 'event'"),
    (
        "payments",
        "money.currencies",
        "list.currencies",
        "already has an attribute 'list'",
    ),
    ("weather", "  Forecast:", "  Weather:", "'Weather' is a class of the package"),
    ("weather", "import: acme_weather", "import: class", "not a valid Python name"),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), MISTAKES)
def test_mistakes_are_told(
    name: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    specs = write_workspace(tmp_path)
    path = specs / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    result = run("generate", "--workspace", specs, "--package", name)
    assert result.code == 2
    assert message in re.sub(r"\s+", " ", result.stderr)


def test_templates_of_one_facade(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    own = specs / "templates" / "weather" / "{package}"
    own.mkdir(parents=True)
    (own / "umbrella.py.jinja").write_text("NEEDED = {{ canon.name | literal }}\n")
    (own / "models.py.jinja").write_text(
        '{% extends "facade/{package}/models.py.jinja" %}\n'
        "{% block more_members scoped %}\n\n"
        "    @property\n    def is_wet(self) -> bool:\n"
        '        """Whether one gets wet."""\n        return self.sky == "rain"\n'
        "{% endblock %}\n"
    )
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}templates: templates\n", encoding="utf-8")
    result = run("generate", "--workspace", specs, "--package", "weather")
    assert result.code == 0, result.stderr
    package = specs.parent / "generated" / "weather" / "acme_weather"
    assert "NEEDED" in (package / "umbrella.py").read_text(encoding="utf-8")
    assert "def is_wet" in (package / "models.py").read_text(encoding="utf-8")
    listed = run("templates", "list", "--workspace", specs, "--format", "json").json
    paths = {each["path"] for each in listed["templates"] if each["use"] == "own"}
    assert "weather/{package}/umbrella.py.jinja" in paths


def test_the_name_of_a_kit_is_not_its_use(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    shutil.copy(specs / "weather.yaml", specs / "connections.yaml")
    for provider in ("breeze", "gale"):
        folder = specs / provider
        shutil.copy(folder / "weather.yaml", folder / "connections.yaml")
    (specs / "harbour" / "connections.yaml").unlink()
    result = run("generate", "--workspace", specs, "--package", "connections")
    assert result.code == 0, result.stderr
    package = specs.parent / "generated" / "connections" / "acme_weather"
    assert "class Connections:" in (package / "client.py").read_text(encoding="utf-8")
    assert not (package / "_waiting.py").exists()


@pytest.mark.parametrize("name", ["client", "shared", "provider", "runtime"])
def test_names_that_no_facade_can_have(name: str, tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("weather]", f"{name}]"), encoding="utf-8")
    result = run("generate", "--workspace", specs)
    assert result.code == 2
    assert "clientloom.yaml" in result.stderr


def test_the_engine_knows_no_connection() -> None:
    for path in (ROOT / "generator" / "facade").rglob("*.py"):
        assert "onnection" not in path.read_text(encoding="utf-8"), path
