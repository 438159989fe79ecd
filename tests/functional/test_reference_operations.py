"""All 31 operations of the reference documents, called through the generated clients.

Each is on `client.connections` under the name that the documents give it, takes their
parameters, sends what they send and gives back their type.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from typing import Any

import pytest

from generator.generation.pipeline import build_api
from generator.model import Api, Operation
from generator.project.reading import load_workspace
from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.reference_clients import make_async_client, make_client
from tests.support.shared import SHARED, needs_shared
from tests.support.specs import SPECS

pytestmark = needs_shared

_FILE = SHARED / "reference" / "operations.json"
OPERATIONS: list[dict[str, Any]] = (
    json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.is_file() else []
)
each_operation = pytest.mark.parametrize(
    "reference",
    OPERATIONS,
    ids=[f"{one['provider']}-{one['operation']}" for one in OPERATIONS],
)

VALUES: dict[str, Any] = {
    "string": "value one",
    "integer": 17,
    "boolean": True,
    "array[string]": ["connector", "sources"],
}
SENT = {
    "value one": "value one",
    17: "17",
    True: "true",
}
# The .NET document names what the specification leaves without a name.
RENAMED = {"ConnectionsSessionEvents200ResponseInner": "SessionEvent"}


def api_of(provider: str) -> Api:
    """The model of one of our providers."""
    providers = {one.name: one for one in load_workspace(SPECS).providers}
    api = build_api(providers[provider]).api
    assert api is not None
    return api


def operation_of(reference: dict[str, Any]) -> Operation:
    """The operation of the model that a reference is about."""
    (resource,) = (
        one
        for one in api_of(reference["provider"]).resources
        if one.name == "connections"
    )
    (operation,) = (
        one for one in resource.operations if one.name == reference["python_method"]
    )
    return operation


def wanted_parameters(reference: dict[str, Any]) -> list[dict[str, Any]]:
    """The parameters of the document that are not the body."""
    return [one for one in reference["parameters"] if one["in"] != "body"]


def same_name(wire_name: str, documented: str) -> bool:
    """Documents write names in their language's case."""
    return wire_name.replace("_", "").lower() == documented.replace("_", "").lower()


@each_operation
def test_model_has_what_the_document_has(reference: dict[str, Any]) -> None:
    operation = operation_of(reference)
    assert (operation.method, operation.path) == (
        reference["method"],
        reference["path"],
    )
    for wanted in wanted_parameters(reference):
        (parameter,) = (
            one
            for one in operation.parameters
            if one.location == wanted["in"] and same_name(one.wire_name, wanted["name"])
        )
        assert parameter.required == wanted["required"], wanted["name"]
    body = [one for one in reference["parameters"] if one["in"] == "body"]
    assert (operation.body is not None) == bool(body)
    schemes = {name for one in operation.security for name, _ in one.schemes}
    ours = {"bearerAuth": "bearer"}
    assert {ours.get(name, name) for name in schemes} == set(reference["security"])
    if reference["statuses"] is not None:
        documented = {response.status for response in operation.responses}
        assert set(reference["statuses"]) <= documented
    if reference["request_content_type"] is not None and operation.body is not None:
        names = [content.name for content in operation.body.contents]
        assert reference["request_content_type"] in names


def test_all_of_them_are_there() -> None:
    assert len(OPERATIONS) == 31


def arguments(operation: Operation, reference: dict[str, Any]) -> dict[str, Any]:
    """A value for every parameter that the document has, by its Python name."""
    given = {}
    for wanted in wanted_parameters(reference):
        for parameter in operation.parameters:
            if same_name(parameter.wire_name, wanted["name"]):
                given[parameter.name] = VALUES[wanted["type"]]
    if operation.body is not None:
        given["body"] = {}
    return given


def check_request(
    request: ReceivedRequest, operation: Operation, given: dict[str, Any]
) -> None:
    """The request has the method, the path and every parameter as it should be sent."""
    assert request.method == operation.method
    path = operation.path
    query = dict(request.parameters)
    for parameter in operation.parameters:
        if parameter.name not in given:
            continue
        value = given[parameter.name]
        text = ",".join(value) if isinstance(value, list) else SENT[value]
        if parameter.location == "path":
            encoded = text.replace(" ", "%20")
            path = path.replace(f"{{{parameter.wire_name}}}", encoded)
        else:
            assert query[parameter.wire_name] == text
    assert request.path == path
    if operation.body is not None:
        assert request.json == {}
        assert request.header("content-type") == "application/json"


def answer(operation: Operation) -> Reply:
    """An empty success of the right kind."""
    if operation.returns is None:
        return Reply(204)
    return Reply(json=[] if type(operation.returns).__name__ == "ListType" else {})


@each_operation
def test_called_on_the_wire(reference: dict[str, Any], server: HttpServer) -> None:
    operation = operation_of(reference)
    server.script(answer(operation))
    given = arguments(operation, reference)
    with make_client(reference["provider"], server.url) as client:
        method = getattr(client.connections, reference["python_method"])
        result = method(**with_empty_body(given))
    check_request(server.request, operation, given)
    check_result(result, method, reference)


@each_operation
def test_called_on_the_wire_async(
    reference: dict[str, Any], server: HttpServer
) -> None:
    operation = operation_of(reference)
    server.script(answer(operation))
    given = arguments(operation, reference)

    async def call() -> tuple[Any, Any]:
        async with make_async_client(reference["provider"], server.url) as client:
            method = getattr(client.connections, reference["python_method"])
            return method, await method(**with_empty_body(given))

    method, result = asyncio.run(call())
    check_request(server.request, operation, given)
    check_result(result, method, reference)


def with_empty_body(given: dict[str, Any]) -> dict[str, Any]:
    """The arguments with a model without fields as the body: what a body must hold is
    another test's matter."""
    from clientloom_runtime import Model

    return {**given, "body": Model()} if "body" in given else given


def check_result(result: Any, method: Any, reference: dict[str, Any]) -> None:
    """The method is declared to give, and gives, the type of the document."""
    annotation = inspect.signature(method).return_annotation
    wanted = reference["returns"]
    if wanted is None:
        assert annotation == "None"
        assert result is None
        return
    for theirs, ours in RENAMED.items():
        wanted = wanted.replace(theirs, ours)
    assert annotation.replace("models.", "") == wanted
    if wanted.startswith("list["):
        assert result == []
    else:
        assert type(result).__name__ == wanted


def test_the_facade_reaches_all_of_them() -> None:
    from connections import CAPABILITIES

    reached = {
        provider: {call for one in table.values() for call in one.calls}
        for provider, table in CAPABILITIES.items()
    }
    # What newer descriptions have in the place of one that is gone.
    older = {"Connections_removeBrokerageAuthorization"}
    missing = {
        (reference["provider"], operation_of(reference).id)
        for reference in OPERATIONS
        if operation_of(reference).id not in reached[reference["provider"]] | older
    }
    assert missing == set()
