"""Our Salt Edge spec says exactly what is known of the vendor's.

The vendor publishes no description of this version any more, so the known facts take
its place. `specs/saltedge/differences.yaml` lists where openapi.yaml differs from them
on purpose: a list of `{kind, pointer, reason}`.
"""

from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from tests.support import saltedge_facts, saltedge_spec
from tests.support.saltedge_facts import Facts
from tests.support.shared import SHARED, needs_shared
from tests.support.specs import SPECS, described, prose
from tests.support.structure import differences, load

FACTS = SHARED / "facts" / "saltedge-v5.md"
REFERENCE = SHARED / "reference" / "saltedge-python.ConnectionsApi.md"
FOLDER = SPECS / "saltedge"
KINDS = (
    "success",
    "fail",
    "notify",
    "interactive",
    "destroy",
    "service",
    "provider_changes",
)
OWN_WORDS_FROM = 6
"""A text of fewer words ("Id of the customer.") may well be the same in both."""


@pytest.fixture(scope="module")
def document() -> Facts:
    loaded: Any = load(FOLDER / "openapi.yaml")
    return dict(loaded)


@pytest.fixture(scope="module")
def facts() -> str:
    return FACTS.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def listed() -> list[dict[str, str]]:
    path = FOLDER / "differences.yaml"
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


@needs_shared
def test_the_facts_are_read_completely(facts: str) -> None:
    assert len(saltedge_facts.operations(facts)) == 46
    assert len(saltedge_facts.schemas(facts)) == 144
    fields = sum(
        len(schema.get("fields", {}))
        for schema in saltedge_facts.schemas(facts).values()
    )
    assert fields > 700


@needs_shared
def test_operations_and_schemas_differ_exactly_where_listed(
    document: Facts, facts: str, listed: list[dict[str, str]]
) -> None:
    ours = {
        "operations": saltedge_spec.operations(document),
        "schemas": saltedge_spec.schemas(document),
    }
    theirs = {
        "operations": saltedge_facts.operations(facts),
        "schemas": saltedge_facts.schemas(facts),
    }
    found = {
        (difference.kind, difference.pointer): difference
        for difference in differences(ours, theirs)
    }
    expected = {(entry["kind"], entry["pointer"]) for entry in listed}
    unlisted = [str(found[place]) for place in found if place not in expected]
    assert not unlisted, "not in differences.yaml:\n" + "\n".join(unlisted)
    assert not expected - set(found), "no longer needed in differences.yaml"


def test_every_listed_difference_says_why(listed: list[dict[str, str]]) -> None:
    for entry in listed:
        assert set(entry) == {"kind", "pointer", "reason"}, entry
        assert entry["reason"].strip(), f"no reason: {entry['pointer']}"


@needs_shared
def test_each_operation_stands_under_its_tag(document: Facts, facts: str) -> None:
    assert saltedge_spec.tag_counts(document) == saltedge_facts.tag_counts(facts)


def test_the_spec_is_valid(document: Facts) -> None:
    validate(document)
    assert document["openapi"] == "3.1.0"


def test_no_operation_has_an_id(document: Facts) -> None:
    items = [*document["paths"].values(), *document["webhooks"].values()]
    named = [
        operation
        for item in items
        for operation in item.values()
        if "operationId" in operation
    ]
    assert not named


def test_both_keys_go_with_every_request(document: Facts) -> None:
    assert document["servers"][0]["url"] == "https://www.saltedge.com/api/v5"
    assert document["security"] == [{"app_id": [], "secret": []}]
    assert {
        name: (scheme["type"], scheme["in"], scheme["name"])
        for name, scheme in document["components"]["securitySchemes"].items()
    } == {
        "app_id": ("apiKey", "header", "App-id"),
        "secret": ("apiKey", "header", "Secret"),
    }
    assert not [
        operation
        for item in document["paths"].values()
        for operation in item.values()
        if "security" in operation
    ]


def test_every_failure_comes_in_the_envelope_of_the_wire(document: Facts) -> None:
    failures = document["components"]["responses"]
    bodies = {
        name: saltedge_spec.schemas(document)[
            response["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
        ]["fields"]
        for name, response in failures.items()
    }
    for fields in bodies.values():
        assert fields["error"]["type"] == "$ApiErrorDetails"
        assert fields["request"]["type"] == "object"
    refused = bodies["RefreshNotPossible"]["next_refresh_possible_at"]
    assert refused["type"] == "string(date-time)"
    for item in document["paths"].values():
        for operation in item.values():
            others = {
                status: response
                for status, response in operation["responses"].items()
                if status != "200"
            }
            assert {"400", "default"} <= set(others)
            assert all("$ref" in response for response in others.values())


def test_each_kind_of_callback_is_a_webhook_with_a_typed_payload(
    document: Facts,
) -> None:
    assert tuple(document["webhooks"]) == KINDS
    schemas = saltedge_spec.schemas(document)
    for kind, item in document["webhooks"].items():
        body = item["post"]["requestBody"]["content"]["application/json"]["schema"]
        name = body["$ref"].split("/")[-1]
        assert name == f"{kind.title().replace('_', '')}Callback"
        payload = schemas[name]["fields"]
        assert payload["data"]["type"] == f"${name}Data"
        assert payload["meta"]["type"] == "$CallbackMeta"


def test_everything_is_described(document: Facts) -> None:
    bare = [
        part.pointer
        for part in described(document)
        if not str(part.description or "").strip()
    ]
    assert not bare, "no description:\n" + "\n".join(bare)


@needs_shared
def test_descriptions_are_in_our_own_words(document: Facts, facts: str) -> None:
    theirs = " ".join((REFERENCE.read_text(encoding="utf-8") + facts).split())
    copied = [
        f"{text.pointer}: {text.text}"
        for text in prose(document)
        if len(text.words) >= OWN_WORDS_FROM
        and " ".join(text.words).rstrip(".") in theirs.casefold()
    ]
    assert not copied, "the words of others:\n" + "\n".join(copied)
