"""Settings that address a parameter: they mean the same one whatever the vendor inserts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import (
    Example,
    NotGeneratedError,
    Weaver,
    write_workspace,
)

NAMES = """
    names:
      "/paths/~1things/get/parameters/query:category_guid[]": categories
      /paths/~1things/get/parameters/query:a~1b: slashed
      /paths/~1things/parameters/header:X-Trace: trace
      /components/parameters/Page: page_number
      /paths/~1others/get/parameters/query:page: other_page
      /paths/~1others/get/parameters/query:filter/schema/properties/kindOf: kind
    """


def described(inserted: str = "") -> str:
    """A description with parameters of every standing; `inserted` come first."""
    return f"""
    servers: [{{url: "https://example.com"}}]
    paths:
      /things:
        parameters:
          - {{name: X-Trace, in: header, schema: {{type: string}}}}
        get:
          operationId: listThings
          tags: [things]
          parameters:
            {inserted}
            - {{name: "category_guid[]", in: query, schema: {{type: string}}}}
            - {{name: "a/b", in: query, schema: {{type: string}}}}
            - {{$ref: "#/components/parameters/Page"}}
          responses: {{"204": {{description: Done.}}}}
      /others:
        get:
          operationId: listOthers
          tags: [things]
          parameters:
            {inserted}
            - {{$ref: "#/components/parameters/Page"}}
            - name: filter
              in: query
              schema: {{type: object, properties: {{kindOf: {{type: string}}}}}}
          responses: {{"204": {{description: Done.}}}}
      /more:
        get:
          operationId: listMore
          tags: [things]
          parameters: [{{$ref: "#/components/parameters/Page"}}]
          responses: {{"204": {{description: Done.}}}}
    components:
      parameters:
        Page: {{name: page, in: query, schema: {{type: integer}}}}
    """


@pytest.mark.parametrize(
    "inserted", ["", "- {name: added, in: query, schema: {type: string}}"]
)
def test_a_name_stays_with_its_parameter(
    weave: Weaver, server: HttpServer, inserted: str
) -> None:
    package = weave(Example(described(inserted), NAMES))
    server.script(Reply(204), Reply(204), Reply(204))
    with package.client(server) as client:
        client.things.list_things(categories="c", slashed="s", page_number=2, trace="t")
        kind = package.models.ListOthersFilter(kind="k")
        client.things.list_others(other_page=3, filter=kind)
        client.things.list_more(page_number=4)
    first, second, third = server.requests
    assert first.target == "/things?category_guid%5B%5D=c&a%2Fb=s&page=2"
    assert ("X-Trace", "t") in first.headers
    assert second.target == "/others?page=3&kindOf=k"
    assert third.target == "/more?page=4"


@pytest.mark.parametrize(
    ("handle", "respelled"),
    [
        (
            "/paths/~1things/get/parameters/1",
            "/paths/~1things/get/parameters/query:category_guid[]",
        ),
        (
            "#/paths/~1others/get/parameters/1/schema/properties/kindOf",
            "/paths/~1others/get/parameters/query:filter/schema/properties/kindOf",
        ),
    ],
)
@pytest.mark.parametrize("setting", ["names", "secret-properties"])
def test_a_setting_that_counts_parameters_is_told_the_new_spelling(
    weave: Weaver, setting: str, handle: str, respelled: str
) -> None:
    value = f'{{"{handle}": other}}' if setting == "names" else f'["{handle}"]'
    with pytest.raises(NotGeneratedError) as caught:
        weave(Example(described(), f"{setting}: {value}"))
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code.name == "name-by-index"
    assert diagnostic.hint is not None
    assert f"`{respelled}`" in diagnostic.hint
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer.startswith(f"/{setting}/")


SWAGGER = """
swagger: "2.0"
info: {title: Example, version: "1"}
host: example.com
parameters: {Page: {name: p, in: query, type: integer}}
paths:
  /things:
    get:
      operationId: list
      tags: [things]
      parameters: [{$ref: "#/parameters/Page"}]
      responses: {204: {description: Done.}}
"""


def test_a_parameter_that_swagger_shares_is_named_once(
    weave: Weaver, tmp_path: Path
) -> None:
    settings = "names: {/components/parameters/Page: page}"
    specs = write_workspace(tmp_path, {"example": Example("paths: {}", settings)})
    (specs / "example/openapi.yaml").write_text(SWAGGER, encoding="utf-8")
    package = weave.package(specs)
    assert package.diagnostics == ()
    assert package.api is not None
    (operation,) = package.api.operations
    (parameter,) = operation.parameters
    assert (parameter.name, parameter.wire_name) == ("page", "p")
