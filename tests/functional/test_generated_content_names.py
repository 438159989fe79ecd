"""Names of inline schemas that stand side by side: told apart by status and media type,
never by the order in which they appear."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver


def _object(*properties: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {"type": "string"} for name in properties},
    }


def _content(**schemas: dict[str, Any]) -> dict[str, Any]:
    names = {
        "json": "application/json",
        "form": "application/x-www-form-urlencoded",
        "multipart": "multipart/form-data",
        "vendor": "application/vnd.shop.v2+json",
    }
    return {names[name]: {"schema": schema} for name, schema in schemas.items()}


def _example(responses: dict[str, Any], body: dict[str, Any] | None = None) -> Example:
    operation: dict[str, Any] = {
        "operationId": "make",
        "tags": ["Things"],
        "responses": {
            status: {"description": "It.", "content": content}
            for status, content in responses.items()
        },
    }
    if body is not None:
        operation["requestBody"] = {"content": body, "required": True}
    return Example(
        json.dumps(
            {
                "servers": [{"url": "https://example.com"}],
                "paths": {"/things": {"post": operation}},
            }
        )
    )


ONE, TWO, THREE = _object("one"), _object("two"), _object("three")


def _fields(weave: Weaver, example: Example) -> dict[str, str]:
    """The only field of each model, by the name of its class."""
    models = weave(example).models
    return {
        name: next(iter(getattr(models, name).model_fields)) for name in dir(models)
    }


@pytest.mark.parametrize(
    "order", [("200", "201", "202"), ("202", "201", "200"), ("201", "200", "202")]
)
def test_statuses_name_what_they_hold(weave: Weaver, order: tuple[str, ...]) -> None:
    schemas = {"200": ONE, "201": TWO, "202": THREE}
    responses = {status: _content(json=schemas[status]) for status in order}
    assert _fields(weave, _example(responses)) == {
        "MakeResponse": "one",
        "MakeResponse201": "two",
        "MakeResponse202": "three",
    }


@pytest.mark.parametrize("status", ["200", "201", "202", "2XX", "default"])
def test_a_status_that_is_added_renames_no_other(weave: Weaver, status: str) -> None:
    before = _fields(weave, _example({status: _content(json=ONE)}))
    for added in {"200", "201", "202", "2XX", "400"} - {status}:
        responses = {added: _content(json=TWO), status: _content(json=ONE)}
        after = _fields(weave, _example(responses))
        assert before.items() <= after.items()


def test_the_same_schema_under_several_statuses_is_one_class(
    weave: Weaver, server: HttpServer
) -> None:
    responses = {status: _content(json=ONE) for status in ("202", "200")}
    woven = weave(_example(responses))
    assert dir(woven.models) == ["MakeResponse"]
    server.script(Reply(202, json={"one": "a"}))
    with woven.client(server) as client:
        assert client.things.make() == woven.models.MakeResponse(one="a")


def test_media_types_name_what_they_hold(weave: Weaver) -> None:
    body = _content(multipart=THREE, vendor=_object("four"), json=ONE, form=TWO)
    example = _example({"200": _content(json=_object("five"))}, body)
    assert _fields(weave, example) == {
        "MakeRequest": "one",
        "MakeRequestForm": "two",
        "MakeRequestMultipart": "three",
        "MakeRequestVndShopV2Json": "four",
        "MakeResponse": "five",
    }


@pytest.mark.parametrize("media_type", ["json", "form", "multipart"])
def test_a_media_type_that_is_added_renames_no_other(
    weave: Weaver, media_type: str
) -> None:
    done = {"204": {}}
    before = _fields(weave, _example(done, _content(**{media_type: ONE})))
    for added in {"json", "form", "multipart", "vendor"} - {media_type}:
        body = _content(**{added: TWO, media_type: ONE})
        after = _fields(weave, _example(done, body))
        assert before.items() <= after.items()


def test_the_same_schema_in_several_media_types_is_one_class(weave: Weaver) -> None:
    body = _content(multipart=ONE, vendor=ONE, json=ONE)
    example = _example({"204": {}}, body)
    assert _fields(weave, example) == {"MakeRequest": "one"}
