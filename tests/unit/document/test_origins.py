"""The way back from the normal form to the files."""

from pathlib import Path

from generator.diagnostics import Origin
from generator.document import locate
from tests.unit.document.support import at, document

OVERLAY = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n"


def test_pointers_lead_through_references_and_merged_path_items(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        paths:
          /a:
            servers: [{url: "https://example.com"}]
            parameters:
              - {name: general, in: query, schema: {type: string}}
              - {name: both, in: query, schema: {type: string}}
            get:
              parameters:
                - {name: both, in: query, schema: {type: integer}}
                - $ref: "common.yaml#/parameters/p"
              responses:
                "200": {$ref: "common.yaml#/responses/Ok"}
        """,
        files={"common.yaml": """
                parameters: {p: {name: p, in: query, schema: {type: boolean}}}
                responses:
                  Ok:
                    description: ok
                    headers: {X: {$ref: "#/headers/X"}}
                headers: {X: {schema: {type: number}}}
                """},
    )
    get = "/paths/~1a/get"
    places = {
        f"{get}/parameters/0/schema/type": ("openapi.yaml", "/paths/~1a/parameters/0/schema/type"),
        f"{get}/parameters/1/schema/type": ("openapi.yaml", f"{get}/parameters/0/schema/type"),
        f"{get}/parameters/2/schema/type": ("common.yaml", "/parameters/p/schema/type"),
        f"{get}/servers/0/url": ("openapi.yaml", "/paths/~1a/servers/0/url"),
        f"{get}/responses/200/headers/X/schema/type": ("common.yaml", "/headers/X/schema/type"),
        f"{get}/responses/200/description": ("common.yaml", "/responses/Ok/description"),
    }  # fmt: skip
    for pointer, (file, expected) in places.items():
        assert found.origin(pointer) == Origin(file, expected)


def test_pointers_into_what_swagger_said_otherwise(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        host: example.com
        paths:
          /a:
            post:
              parameters:
                - {name: q, in: query, type: array, items: {type: string}}
                - {name: body, in: body, schema: {$ref: "#/definitions/Pet"}}
              responses:
                "200":
                  description: ok
                  schema: {items: {title: x}}
                  headers: {X: {type: integer}}
            put:
              parameters:
                - {name: f, in: formData, type: string, description: field}
              responses: {"200": {description: ok}}
        definitions:
          Pet: {properties: {name: {type: string, x-nullable: true}}}
        securityDefinitions: {key: {type: apiKey, name: k, in: query}}
        """,
        "2.0",
    )
    post, put = "/paths/~1a/post", "/paths/~1a/put"
    form = f"{put}/requestBody/content/application~1x-www-form-urlencoded/schema"
    places = {
        f"{post}/parameters/0/schema/items/type": f"{post}/parameters/0/items/type",
        f"{post}/requestBody/content/application~1json/schema": f"{post}/parameters/1/schema",
        f"{post}/responses/200/content/application~1json/schema/items/title": f"{post}/responses/200/schema/items/title",
        f"{post}/responses/200/headers/X/schema/type": f"{post}/responses/200/headers/X/type",
        f"{form}/properties/f/description": f"{put}/parameters/0/description",
        "/components/schemas/Pet/properties/name": "/definitions/Pet/properties/name",
        "/components/securitySchemes/key/name": "/securityDefinitions/key/name",
        "/servers/0/url": "/host",
    }  # fmt: skip
    for pointer, expected in places.items():
        assert found.origin(pointer).pointer == expected


def test_what_was_made_has_the_place_of_what_it_was_made_for(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            A:
              properties:
                a: {$ref: "#/components/schemas/B", nullable: true}
                b: {nullable: true, allOf: [{title: x}, {title: y}], example: 1}
            B: {title: b}
        """,
        "3.0",
    )
    base = "/components/schemas/A/properties"
    assert found.origin(f"{base}/a/anyOf/1").pointer == f"{base}/a"
    assert found.origin(f"{base}/b/anyOf/0/allOf/1/title").pointer == (
        f"{base}/b/allOf/1/title"
    )
    assert found.origin(f"{base}/b/examples/0").pointer == f"{base}/b/example"
    assert found.origin("/nothing/like/this").pointer == ""


def test_what_an_overlay_wrote_stands_in_the_overlay(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        paths:
          /a:
            get:
              tags: [x, y]
              parameters:
                - {name: gone, in: query, schema: {type: string}}
                - {name: stays, in: query, schema: {type: string, maxLength: 1}}
              responses: {"200": {description: ok}}
        """,
        overlays=[
            OVERLAY + """  - target: $.paths['/a'].get.parameters[0]
    remove: true
  - target: $.paths['/a'].get.parameters
    update: {name: new, in: query, schema: {type: string}}
  - target: $.paths['/a'].get
    update:
      summary: Text
      requestBody: {content: {text/plain: {schema: {type: string}}}}
""",
            OVERLAY
            + """  - target: $.paths['/a'].get.parameters[?@.name == 'new'].schema
    update: {maxLength: 3}
  - target: $.paths['/a'].get.responses['200'].description
    update: fine
""",
        ],
    )
    get = "/paths/~1a/get"
    assert at(found.root, "paths", "/a", "get", "responses", "200") == {
        "description": "fine"
    }
    places = {
        f"{get}/summary": Origin("overlay-0.yaml", "/actions/2/update/summary"),
        f"{get}/requestBody/content/text~1plain/schema/type": Origin(
            "overlay-0.yaml",
            "/actions/2/update/requestBody/content/text~1plain/schema/type",
        ),
        f"{get}/parameters/0/schema/maxLength": Origin(
            "openapi.yaml", f"{get}/parameters/1/schema/maxLength"
        ),
        f"{get}/parameters/1/name": Origin("overlay-0.yaml", "/actions/1/update/name"),
        f"{get}/parameters/1/schema/maxLength": Origin(
            "overlay-1.yaml", "/actions/0/update/maxLength"
        ),
        f"{get}/responses/200/description": Origin(
            "overlay-1.yaml", "/actions/1/update"
        ),
        f"{get}/tags": Origin("openapi.yaml", f"{get}/tags"),
    }
    for pointer, expected in places.items():
        assert found.origin(pointer) == expected
    assert locate(found.origin(f"{get}/summary"), tmp_path).line == 10
    assert [file.path for file in found.files] == [
        "openapi.yaml",
        "overlay-0.yaml",
        "overlay-1.yaml",
    ]


def test_what_an_overlay_wrote_into_a_file_stands_in_the_overlay(
    tmp_path: Path,
) -> None:
    found = document(
        tmp_path,
        "components: {schemas: {A: {$ref: 'a.yaml#/A'}}}",
        files={"a.yaml": "A: {title: a, enum: [1, 2]}"},
        overlays=[
            OVERLAY.replace(
                "actions:", "extends: a.yaml\nx-clientloom-applies-to: file\nactions:"
            )
            + "  - target: $.A\n    update: {description: new}\n"
        ],
    )
    schema = "/components/schemas/A"
    assert found.origin(f"{schema}/title") == Origin("a.yaml", "/A/title")
    assert found.origin(f"{schema}/description") == Origin(
        "overlay-0.yaml", "/actions/0/update/description"
    )
