"""Where references lead, and what the schemas that they lead to are called."""

from pathlib import Path

import pytest

from generator.document import Limits, load
from tests.unit.document.support import at, codes, description, document, read

PET = "{type: object, title: pet}"


@pytest.mark.parametrize(
    "reference",
    [
        "#/components/schemas/Pet",
        "#/components/schemas/P%65t",
        "openapi.yaml#/components/schemas/Pet",
        "./openapi.yaml#/components/schemas/Pet",
        "./sub/../openapi.yaml#/components/schemas/Pet",
        "other.yaml#/Alias",
        "other.yaml#/Alias2",
    ],
)
def test_every_way_to_a_schema_leads_to_the_same_component(
    reference: str, tmp_path: Path
) -> None:
    found = document(
        tmp_path,
        f"components: {{schemas: {{Pet: {PET}, A: {{items: {{$ref: '{reference}'}}}}}}}}",
        files={
            "sub/x.yaml": "",
            "other.yaml": """
                Alias: {$ref: "openapi.yaml#/components/schemas/Pet"}
                Alias2: {$ref: "#/Alias"}
                """,
        },
    )
    schemas = at(found.root, "components", "schemas")
    assert list(schemas) == ["Pet", "A"]
    assert schemas["A"] == {"items": {"$ref": "#/components/schemas/Pet"}}


def test_names_with_any_character_can_be_referenced(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            a/b~c d%: {title: odd}
            A: {$ref: "#/components/schemas/a~1b~0c%20d%25", description: x}
        """,
    )
    schemas = at(found.root, "components", "schemas")
    assert schemas["A"]["$ref"] == "#/components/schemas/a~1b~0c d%"


def test_component_that_is_only_a_reference_names_what_it_refers_to(
    tmp_path: Path,
) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            First: {$ref: "schemas.yaml#/Pet"}
            Second: {$ref: "schemas.yaml#/Pet"}
            Own: {title: own}
            Third: {$ref: "#/components/schemas/Own"}
        """,
        files={"schemas.yaml": "Pet: {title: pet, items: {$ref: '#/Pet'}}"},
    )
    assert at(found.root, "components", "schemas") == {
        "First": {"title": "pet", "items": {"$ref": "#/components/schemas/First"}},
        "Own": {"title": "own"},
        "Second": {"$ref": "#/components/schemas/First"},
        "Third": {"$ref": "#/components/schemas/Own"},
    }


def test_schema_inside_another_becomes_a_component_at_both_places(
    tmp_path: Path,
) -> None:
    found = document(
        tmp_path,
        """
        paths:
          /pets:
            get:
              responses:
                "200":
                  description: x
                  content: {application/json: {schema: {title: answer}}}
        components:
          schemas:
            Pet: {properties: {owner: {title: owner}}}
            A: {items: {$ref: "#/components/schemas/Pet/properties/owner"}}
            B:
              $ref: "#/paths/~1pets/get/responses/200/content/application~1json/schema"
              title: b
        """,
    )
    schemas = at(found.root, "components", "schemas")
    assert schemas["Pet"] == {
        "properties": {"owner": {"$ref": "#/components/schemas/Pet_owner"}}
    }
    assert schemas["A"] == {"items": {"$ref": "#/components/schemas/Pet_owner"}}
    assert schemas["Pet_owner"] == {"title": "owner"}
    name = "pets_get_200_application_json"
    assert schemas[name] == {"title": "answer"}
    media = at(
        found.root, "paths", "/pets", "get", "responses", "200", "content",
        "application/json",
    )  # fmt: skip
    assert media["schema"] == {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_names_do_not_depend_on_the_order_of_use(
    order: tuple[str, str], tmp_path: Path
) -> None:
    uses = ", ".join(f"{name}: {{$ref: '{name}/pet.yaml'}}" for name in order)
    result = read(
        tmp_path,
        f"components: {{schemas: {{All: {{properties: {{{uses}}}}}}}}}",
        files={"a/pet.yaml": "title: a", "b/pet.yaml": "title: b"},
    )
    assert result.document is not None
    schemas = at(result.document.root, "components", "schemas")
    assert schemas["pet"] == {"title": "a"}
    assert schemas["b_pet"] == {"title": "b"}
    assert codes(result) == ["component-name-collision"]


def test_names_of_names_refer_to_the_schema_and_not_to_each_other(
    tmp_path: Path,
) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            A: {$ref: "#/components/schemas/B"}
            B: {$ref: "#/components/schemas/C"}
            C: {$ref: "#/components/schemas/D"}
            D: {title: pet}
        """,
    )
    reference = {"$ref": "#/components/schemas/D"}
    schemas = at(found.root, "components", "schemas")
    assert schemas == {
        "A": reference,
        "B": reference,
        "C": reference,
        "D": {"title": "pet"},
    }


def test_equal_schemas_of_the_same_name_are_one(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            A: {items: {$ref: "a.yaml#/Error"}}
            B: {items: {$ref: "b.yaml#/Error"}}
        """,
        files={"a.yaml": "Error: {title: e}", "b.yaml": "Error: {title: e}"},
    )
    schemas = at(found.root, "components", "schemas")
    assert list(schemas) == ["A", "B", "Error"]
    assert schemas["A"] == schemas["B"]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("pet.yaml", "pet"),
        ("pets/index.yaml", "pets"),
        ("pet.schema.json", "pet"),
        ("all.yaml#/Pet", "Pet"),
        ("all.yaml#/definitions/Pet", "Pet"),
        ("all.yaml#/components/schemas/Pet", "Pet"),
        ("all.yaml#/$defs/Pet/items", "Pet_items"),
        ("pet.yaml#/properties/owner/items", "pet_owner_items"),
    ],
)
def test_schema_of_another_file_is_named_after_its_place(
    place: str, name: str, tmp_path: Path
) -> None:
    pet = "{title: pet, items: {title: x}}"
    nested = "{title: pet, properties: {owner: {items: {title: x}}}}"
    found = document(
        tmp_path,
        f"components: {{schemas: {{All: {{items: {{$ref: '{place}'}}}}}}}}",
        files={
            "pet.yaml": nested,
            "pets/index.yaml": pet,
            "pet.schema.json": pet.replace("title: ", "title: "),
            "all.yaml": f"""
                Pet: {pet}
                definitions: {{Pet: {pet}}}
                components: {{schemas: {{Pet: {pet}}}}}
                $defs: {{Pet: {pet}}}
                """,
        }
        | {"pet.schema.json": '{"title": "pet"}'},
    )
    assert at(found.root, "components", "schemas", "All", "items", "$ref") == (
        f"#/components/schemas/{name}"
    )


def test_anchors_ids_and_definitions_are_found(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            A:
              $id: https://example.com/schemas/a
              properties:
                anchor: {$ref: "#here"}
                absolute: {$ref: "https://example.com/schemas/b"}
                relative: {$ref: "b"}
            B: {$id: "https://example.com/schemas/b", title: b}
            C: {items: {$anchor: here, title: c}}
        """,
    )
    properties = at(found.root, "components", "schemas", "A", "properties")
    assert properties == {
        "anchor": {"$ref": "#/components/schemas/C_items"},
        "absolute": {"$ref": "#/components/schemas/B"},
        "relative": {"$ref": "#/components/schemas/B"},
    }


def test_file_of_another_dialect_keeps_its_rules(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        components:
          schemas:
            A: {$ref: "old.yaml#/definitions/A"}
            B: {type: string, maximum: 1, exclusiveMaximum: 2}
        """,
        files={"old.yaml": """
                swagger: "2.0"
                definitions: {A: {type: string, x-nullable: true}}
                """},
    )
    assert at(found.root, "components", "schemas", "A") == {"type": ["string", "null"]}


def test_variants_of_a_discriminator_come_with_it_from_another_file(
    tmp_path: Path,
) -> None:
    found = document(
        tmp_path,
        "components: {schemas: {All: {items: {$ref: 'pets.yaml#/Pet'}}}}",
        files={"pets.yaml": """
                Pet: {discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: "#/Pet"}]}
                Lion: {allOf: [{$ref: "#/Cat"}]}
                Stone: {title: none}
                """},
    )
    assert set(at(found.root, "components", "schemas")) == {"All", "Pet", "Cat"}


def test_reference_to_nowhere_costs_only_what_needs_it(tmp_path: Path) -> None:
    result = read(
        tmp_path,
        """
        paths:
          /a:
            get:
              parameters:
                - {$ref: "#/components/parameters/no"}
                - {name: b, in: query, schema: {}}
            put:
              requestBody: {$ref: "#/components/requestBodies/no"}
            post:
              responses:
                "200": {$ref: "#/components/responses/no"}
            delete:
              responses:
                "200":
                  description: x
                  headers: {X: {$ref: "#/components/headers/no"}}
                  links: {l: {$ref: "#/components/links/no"}}
                  content: {application/json: {schema: {$ref: "#/no"}}}
            patch:
              callbacks: {c: {$ref: "#/components/callbacks/no"}}
          /b:
            $ref: "#/components/pathItems/no"
            get: {description: beside}
        """,
    )
    assert result.document is not None
    paths = at(result.document.root, "paths")
    assert paths["/a"] == {
        "get": {"parameters": [{"name": "b", "in": "query", "schema": {}}]},
        "post": {"responses": {"200": {"description": "", "content": {"*/*": {}}}}},
        "delete": {
            "responses": {
                "200": {
                    "description": "x",
                    "headers": {},
                    "links": {},
                    "content": {"application/json": {"schema": {}}},
                }
            }
        },
        "patch": {"callbacks": {}},
    }
    assert paths["/b"] == {"get": {"description": "beside"}}
    losses = [item.message.partition("; ")[2] for item in result.diagnostics]
    assert sorted(filter(None, losses)) == [
        "any content is accepted",
        "any value is accepted",
        "operations that use it are left out",
        "the callback is left out",
        "the header is left out",
        "the link is left out",
        "the operations of this path are left out",
        "the parameter is left out",
    ]
    dropped = [
        item.message
        for item in result.diagnostics
        if item.code.name == "operation-dropped"
    ]
    assert dropped == [
        "`PUT /a` is left out, because its request body cannot be read",
        "the operations of `/b` are left out",
    ]


@pytest.mark.parametrize("dialect", ["2.0", "3.0"])
@pytest.mark.parametrize(
    "parameter",
    [
        "{in: query, type: string}",
        "{name: limit, type: string}",
        "{name: limit, in: nowhere, type: string}",
        "{$ref: '#/parameters/no'}",
        "text",
    ],
)
def test_parameter_that_cannot_be_read_costs_itself_alone(
    parameter: str, dialect: str, tmp_path: Path
) -> None:
    result = read(
        tmp_path, f"paths: {{/a: {{get: {{parameters: [{parameter}]}}}}}}", dialect
    )
    assert result.document is not None
    operation = at(result.document.root, "paths", "/a", "get")
    assert "parameters" not in operation
    (diagnostic,) = (item for item in result.diagnostics if "left out" in item.message)
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer.startswith("/paths/~1a/get/parameters/0")


def test_description_beside_a_reference_counts(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        paths:
          /a:
            get:
              parameters: [{$ref: "#/components/parameters/p", description: own}]
              responses:
                "200": {$ref: "#/components/responses/Alias"}
        components:
          parameters: {p: {name: p, in: query, schema: {}, description: general}}
          responses:
            Ok: {description: general}
            Alias: {$ref: "#/components/responses/Ok", description: alias}
        """,
    )
    operation = at(found.root, "paths", "/a", "get")
    assert operation["parameters"][0]["description"] == "own"
    assert operation["responses"]["200"]["description"] == "alias"


def test_description_and_files_are_known_by_the_addresses_they_give_themselves(
    tmp_path: Path,
) -> None:
    found = document(
        tmp_path,
        """
        $self: https://example.com/api/openapi.yaml
        components:
          schemas:
            A: {title: a}
            B: {items: {$ref: "https://example.com/api/openapi.yaml#/components/schemas/A"}}
            C: {items: {$ref: "https://example.com/api/schemas/pet.yaml"}}
        """,
        "3.2",
        files={"schemas/pet.yaml": "title: pet"},
    )
    schemas = at(found.root, "components", "schemas")
    assert schemas["B"] == {"items": {"$ref": "#/components/schemas/A"}}
    assert schemas["C"] == {"items": {"$ref": "#/components/schemas/pet"}}
    assert schemas["pet"] == {"title": "pet"}


def test_requirement_may_name_a_security_scheme_by_its_address(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """
        security: [{"keys.yaml#/key": []}]
        components: {securitySchemes: {own: {type: http, scheme: basic}}}
        """,
        "3.2",
        files={"keys.yaml": "key: {type: http, scheme: bearer}"},
    )
    schemes = at(found.root, "components", "securitySchemes")
    assert schemes["keys.yaml#/key"] == {"type": "http", "scheme": "bearer"}


@pytest.mark.parametrize("limits", [Limits(files=1), Limits(total_bytes=150)])
def test_files_beyond_the_limits_are_not_read(limits: Limits, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(
        description("components: {schemas: {Pet: {$ref: pet.yaml}}}"), encoding="utf-8"
    )
    (tmp_path / "pet.yaml").write_text("title: " + "x" * 100, encoding="utf-8")
    result = load(path, base=tmp_path, limits=limits)
    assert codes(result) == ["reference-file-unreadable"]


def test_file_outside_the_folder_is_read_when_a_higher_root_is_named(
    tmp_path: Path,
) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "pet.yaml").write_text("title: pet\n", encoding="utf-8")
    path = tmp_path / "api" / "openapi.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"
        "components: {schemas: {Pet: {$ref: ../pet.yaml}}}\n",
        encoding="utf-8",
    )
    result = load(path, root=tmp_path, base=tmp_path)
    assert result.diagnostics == ()
    assert result.document is not None
    assert [file.path for file in result.document.files] == [
        "api/openapi.yaml",
        "pet.yaml",
    ]


def test_file_that_is_missing_is_one_that_the_document_depends_on(
    tmp_path: Path,
) -> None:
    result = read(
        tmp_path,
        "components: {schemas: {A: {$ref: missing.yaml}, B: {$ref: b.yaml}}}",
        files={"b.yaml": "type: string"},
    )
    assert result.document is not None
    assert [file.path for file in result.document.files] == [
        "openapi.yaml",
        "b.yaml",
        "missing.yaml",
    ]
