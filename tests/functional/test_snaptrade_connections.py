"""Every connection operation of the two reference documents, called and asserted.

The documents describe clients of SnapTrade in .NET and Python. What each of their
operations sends and gives back, the generated client sends and gives back as well.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from typing import Any

import pytest
from snaptrade_client import AsyncSnapTrade, SnapTrade, errors, models

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.shared import SHARED, needs_shared
from tests.support.snaptrade_wire import CLIENT_ID, CONSUMER_KEY, guarded

VALUES = {
    "authorizationId": "87b24961-b51e-4db8-9226-f198f6518a89",
    "userId": "snaptrade-user-123",
    "userSecret": "USER/SECRET+1",
    "partnerClientId": "SNAPTRADETEST",
    "PartnerClientId": "SNAPTRADETEST",
    "sessionId": "fdb40fc5-ff5a-4bd4-bd77-ef96dbd4ac32",
}

ARGUMENTS = {
    "authorizationId": "authorization_id",
    "userId": "user_id",
    "userSecret": "user_secret",
    "partnerClientId": "partner_client_id",
    "PartnerClientId": "partner_client_id",
    "sessionId": "session_id",
}

BODIES: dict[str, Any] = {
    "BrokerageAuthorization": {"id": "a1", "name": "Connection-1", "disabled": False},
    "BrokerageAuthorizationDisabledConfirmation": {"detail": "Connection disabled"},
    "BrokerageAuthorizationRefreshConfirmation": {"detail": "Refresh scheduled"},
    "list[BrokerageAuthorization]": [{"id": "a1"}, {"id": "a2"}],
    "list[SessionEvent]": [
        {"id": "e1", "session_event_type": "CONNECTION_SUCCESSFUL", "user_id": "u"}
    ],
}
# The .NET document names what the specification leaves without a name.
BODIES["list[ConnectionsSessionEvents200ResponseInner]"] = BODIES["list[SessionEvent]"]


def reference_operations() -> list[dict[str, Any]]:
    """The SnapTrade operations of the reference documents; none without them."""
    path = SHARED / "reference" / "operations.json"
    if not path.is_file():
        return []
    operations = json.loads(path.read_text(encoding="utf-8"))
    return [one for one in operations if one["provider"] == "snaptrade"]


OPERATIONS = reference_operations()
each_operation = pytest.mark.parametrize(
    "operation",
    OPERATIONS,
    ids=[f"{one['document'].split('.')[0]}-{one['operation']}" for one in OPERATIONS],
)


def answer(operation: dict[str, Any]) -> Reply:
    """What a server gives back on success."""
    if operation["returns"] is None:
        return Reply(204)
    return Reply(json=BODIES[operation["returns"]])


def arguments(operation: dict[str, Any]) -> dict[str, str]:
    """Every parameter that the document names, by its Python name."""
    names = [parameter["name"] for parameter in operation["parameters"]]
    return {ARGUMENTS[name]: VALUES[name] for name in names}


def assert_sent(request: ReceivedRequest, operation: dict[str, Any]) -> None:
    """Whether a request is the operation of the document with the values above."""
    expected = operation["path"]
    query = {}
    for parameter in operation["parameters"]:
        name = parameter["name"]
        if parameter["in"] == "path":
            expected = expected.replace(f"{{{name}}}", VALUES[name])
        else:
            query[name.lower()] = VALUES[name]
    assert request.method == operation["method"]
    assert request.path == expected
    sent = {
        name.lower(): value
        for name, value in request.parameters
        if name not in ("clientId", "timestamp")
    }
    assert sent == query
    assert request.body == b""


def assert_returned(result: Any, operation: dict[str, Any]) -> None:
    """Whether a result is of the class that the document names."""
    returns = operation["returns"]
    if returns is None:
        assert result is None
        return
    name = returns.removeprefix("list[").removesuffix("]")
    name = {"ConnectionsSessionEvents200ResponseInner": "SessionEvent"}.get(name, name)
    items = result if returns.startswith("list[") else [result]
    body = BODIES[returns]
    bodies = body if isinstance(body, list) else [body]
    assert [type(item) for item in items] == [getattr(models, name)] * len(bodies)
    for item, expected in zip(items, bodies, strict=True):
        assert item.model_dump(by_alias=True, exclude_unset=True) == expected


@needs_shared
@each_operation
def test_the_sync_client_has_the_operation(
    server: HttpServer, operation: dict[str, Any]
) -> None:
    server.handle(guarded(lambda _: answer(operation)))
    with SnapTrade(
        client_id=CLIENT_ID, consumer_key=CONSUMER_KEY, base_url=server.url
    ) as client:
        method = getattr(client.connections, operation["python_method"])
        result = method(**arguments(operation), options={"strict": True})
    assert_sent(server.request, operation)
    assert_returned(result, operation)


@needs_shared
@each_operation
def test_the_async_client_has_the_operation(
    server: HttpServer, operation: dict[str, Any]
) -> None:
    server.handle(guarded(lambda _: answer(operation)))

    async def call() -> Any:
        async with AsyncSnapTrade(
            client_id=CLIENT_ID, consumer_key=CONSUMER_KEY, base_url=server.url
        ) as client:
            method = getattr(client.connections, operation["python_method"])
            return await method(**arguments(operation), options={"strict": True})

    result = asyncio.run(call())
    assert_sent(server.request, operation)
    assert_returned(result, operation)


@needs_shared
@each_operation
def test_what_the_document_requires_is_required(operation: dict[str, Any]) -> None:
    client = SnapTrade(client_id="a", consumer_key="b")
    method = getattr(client.connections, operation["python_method"])
    parameters = inspect.signature(method).parameters
    for parameter in operation["parameters"]:
        argument = parameters[ARGUMENTS[parameter["name"]]]
        is_required = argument.default is inspect.Parameter.empty
        assert is_required is parameter["required"]
    client.close()


STATUS_ERRORS = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.PaymentRequiredError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
}


@needs_shared
@each_operation
def test_each_documented_failure_has_its_error(
    server: HttpServer, operation: dict[str, Any]
) -> None:
    statuses = [int(one) for one in operation["statuses"] if one[0] == "4"] or [404]
    with SnapTrade(
        client_id=CLIENT_ID,
        consumer_key=CONSUMER_KEY,
        base_url=server.url,
        max_retries=0,
    ) as client:
        method = getattr(client.connections, operation["python_method"])
        for status in statuses:
            body = {"detail": "no", "status_code": status, "code": "1000"}
            server.script(Reply(status, json=body))
            with pytest.raises(STATUS_ERRORS[status]) as caught:
                method(**arguments(operation))
            assert caught.value.status_code == status
