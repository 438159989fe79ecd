"""The corrected Salt Edge spec takes what goes over the wire.

Sample payloads come from the known facts: real shapes with invented values.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker
from openapi_spec_validator import validate

from tests.support import saltedge_spec
from tests.support.overlay import corrected
from tests.support.saltedge_facts import sample
from tests.support.shared import SHARED, needs_shared
from tests.support.specs import SPECS, described

FACTS = SHARED / "facts" / "saltedge-v5.md"
CALLBACK = SHARED / "vectors" / "saltedge_callback_signed.txt"

SAMPLES = (
    ("GET /connections -> 200", "ConnectionsResponse"),
    ("POST /connections request", "CreateConnectionRequestBody"),
    ("PUT …/reconnect", "ReconnectConnectionRequestBody"),
    ("PUT …/refresh", "RefreshConnectionRequestBody"),
    ("PUT …/interactive", "InteractiveConnectionRequestBody"),
    ("PUT /connections/{id}", "UpdateConnectionRequestBody"),
    ("DELETE /connections/{id}", "RemovedConnectionResponse"),
    ("GET /accounts", "AccountsResponse"),
    ("GET /transactions", "TransactionsResponse"),
    ("POST /customers `", "CustomerRequestBody"),
    ('{"identifier":"unique-id"}}` ->', "CreatedCustomerResponse"),
    ("DELETE /customers/{id}", "RemovedCustomerResponse"),
    ("POST /connect_sessions/create", "ConnectSessionRequestBody"),
    ('"include_fake_providers":true}}` ->', "ConnectSessionResponse"),
    ("OAuth create", "OauthConnectResponse"),
    ("\nduplicate", "DuplicateTransactionsRequestBody"),
    ('"transaction_ids":["…"]}}` ->', "DuplicatedTransactionResponse"),
    ("unduplicate ->", "UnduplicatedTransactionResponse"),
    ("delete transactions ->", "RemovedTransactionsResponse"),
    ("learn ->", "LearnCategoryResponse"),
    ("Provider (show", "ProviderResponse"),
    ("Rates:", "RatesResponse"),
    ("Countries:", "CountriesResponse"),
    ("Currencies / Assets:", "CurrenciesResponse"),
    ("Holder info:", "HolderInfoResponse"),
    ("Consent:", "ConsentResponse"),
    ("Merchants: request", "MerchantRequestBody"),
    ("### 5.1 Envelope", "ApiError"),
    ("Callback success:", "SuccessCallback"),
    ("Callback interactive: data =", "InteractiveCallbackData"),
)
"""What stands before a sample in the facts, and the schema that it must fit."""


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    folder = SPECS / "saltedge"
    return corrected(folder / "openapi.yaml", folder / "overlay.yaml")


def misfits(document: dict[str, Any], schema: Any, payload: object) -> list[str]:
    """Where a payload breaks a schema, given as a name or as it stands."""
    if isinstance(schema, str):
        schema = {"$ref": f"#/components/schemas/{schema}"}
    validator = OAS31Validator(
        {**schema, "components": document["components"]},
        format_checker=oas31_format_checker,
    )
    return [f"{e.json_path}: {e.message}" for e in validator.iter_errors(payload)]


def examples(node: Any) -> Iterator[tuple[Any, object]]:
    """Every example in a document with its schema, of schemas and of bodies."""
    match node:
        case {"schema": schema, "examples": dict() as named}:
            yield from ((schema, example["value"]) for example in named.values())
        case {"examples": [*values]}:
            yield from ((node, value) for value in values)
    children = node.values() if isinstance(node, dict) else node
    for child in children:
        if isinstance(child, dict | list):
            yield from examples(child)


def test_the_corrected_spec_is_valid_and_described(document: dict[str, Any]) -> None:
    validate(document)
    assert not [part.pointer for part in described(document) if not part.description]


@needs_shared
@pytest.mark.parametrize(("label", "schema"), SAMPLES, ids=[s for _, s in SAMPLES])
def test_samples_fit_their_schemas(
    document: dict[str, Any], label: str, schema: str
) -> None:
    payload = sample(FACTS.read_text(encoding="utf-8"), label)
    assert misfits(document, schema, payload) == []


@needs_shared
def test_a_real_callback_fits(document: dict[str, Any]) -> None:
    body = CALLBACK.read_text(encoding="utf-8").partition("|")[2]
    assert misfits(document, "SuccessCallback", json.loads(body)) == []


def test_examples_fit_their_schemas(document: dict[str, Any]) -> None:
    found = list(examples(document))
    assert len(found) > 300
    broken = [
        wrong for schema, value in found if (wrong := misfits(document, schema, value))
    ]
    assert broken == []


def test_ids_are_texts_everywhere(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    owned = {
        f"{name}.{field}": declared["type"]
        for name, schema in schemas.items()
        for part in [schema, *schema.get("allOf", [])]
        for field, declared in part.get("properties", {}).items()
        if field == "id" or field.endswith("_id")
        if field != "return_connection_id"
    }
    assert len(owned) > 40
    numbers = [name for name, kind in owned.items() if "string" not in kind]
    assert numbers == []
    parameters = [
        parameter["schema"]["type"]
        for item in document["paths"].values()
        for operation in item.values()
        for parameter in operation.get("parameters", [])
        if parameter.get("name", "").endswith("_id")
    ]
    assert set(parameters) == {"string"}


def test_lists_with_a_cursor_answer_with_the_next_one(
    document: dict[str, Any],
) -> None:
    """`meta.next_id` and `from_id` go together; reports alone have no `meta`."""
    taking = {
        path
        for path, item in document["paths"].items()
        if "get" in item
        for parameter in item["get"].get("parameters", [])
        if parameter.get("name") == "from_id"
        or parameter.get("$ref", "").endswith("/FromId")
    }
    schemas = document["components"]["schemas"]
    meta = {"$ref": "#/components/schemas/MetaObject"}
    giving = {
        path
        for path, item in document["paths"].items()
        if "get" in item
        for content in [item["get"]["responses"]["200"]["content"]]
        for schema in [content["application/json"]["schema"]["$ref"]]
        for found in [schemas[schema.split("/")[-1]]["properties"].get("meta", {})]
        if found.get("$ref") == meta["$ref"]
    }
    assert taking - giving == {"/reports"}
    assert giving - taking == set()


@needs_shared
def test_connections_take_what_the_published_client_takes(
    document: dict[str, Any],
) -> None:
    text = (SHARED / "reference" / "operations.json").read_text(encoding="utf-8")
    known = [entry for entry in json.loads(text) if entry["provider"] == "saltedge"]
    assert len(known) == 8
    ours = saltedge_spec.operations(document)
    for entry in known:
        operation = ours[f"{entry['method']} {entry['path']}"]
        assert operation["name"] == entry["python_method"]
        assert operation["response"] == entry["returns"]
        arguments = {
            f"{argument['in']} {argument['name']}": {
                "type": argument["type"],
                "required": argument["required"],
            }
            for argument in entry["parameters"]
        }
        body = arguments.pop("body body", {"type": None})
        assert operation["body"] == body["type"]
        assert operation["parameters"] == arguments
