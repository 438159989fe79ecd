"""`clientloom new --from`: configurations of other generators, taken over and called."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.commands import Ran, contents, run
from tests.support.http_server import HttpServer, Reply

SHOP = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "https://api.shop.example/v1"}]
security: [{BearerAuth: []}]
tags: [{name: Catalogue}]
paths:
  /pets:
    get:
      operationId: Catalogue_listAllPets
      tags: [Catalogue]
      parameters:
        - {name: pageToken, in: query, schema: {type: string}}
        - {name: kind, in: query, schema: {type: string}}
      responses:
        "200":
          description: A page.
          content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}
  /pets/{petId}:
    get:
      operationId: Catalogue_getPet
      tags: [Catalogue]
      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: It.
          content: {application/json: {schema: {$ref: "#/components/schemas/pet_record"}}}
    delete:
      operationId: Catalogue_dropPet
      tags: [Catalogue]
      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: Gone.}}
components:
  securitySchemes:
    BearerAuth: {type: http, scheme: bearer}
  schemas:
    pet_record: {type: object, properties: {id: {type: string}, petName: {type: string}}}
    PetPage:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/pet_record"}}
        nextToken: {type: string}
"""

STAINLESS = """\
edition: 2025-01-01
organization: {name: pet shop, docs: "https://docs.shop.example", contact: a@shop.example}
targets:
  python: {package_name: petshop, project_name: petshop-sdk, production_repo: shop/py}
  typescript: {package_name: "@shop/pets"}
client_settings:
  default_env_prefix: PETSHOP
  default_timeout: PT1M30S
  default_retries: {max_retries: 4, initial_delay_seconds: 1}
  idempotency: {header: Idempotency-Key}
  opts:
    api_token:
      type: string
      read_env: SHOP_TOKEN
      auth: {security_scheme: BearerAuth}
    version: {type: string, default: "2025", send_in_header: Shop-Version}
    tenant: {type: string}
environments:
  production: https://api.shop.example/v1
  moon: https://moon.shop.example
pagination:
  - name: token_page
    type: cursor
    request:
      pageToken:
        type: string
        x-stainless-pagination-property: {purpose: next_cursor_param}
    response:
      data:
        type: array
        items: {}
        x-stainless-pagination-property: {purpose: items}
      nextToken:
        type: string
        x-stainless-pagination-property: {purpose: next_cursor_field}
  - name: odd_page
    type: cursor_id
resources:
  animals:
    models:
      animal: "#/components/schemas/pet_record"
      ghost: Nothing
    methods:
      list: get /pets
      retrieve: {type: http, endpoint: "get /pets/{pet_id}", body_param_name: pet}
      remove: {endpoint: "delete /pets/{petId}", skip: [python]}
      vanish: get /nothing
query_settings: {array_format: comma}
"""

OPENAPI_GENERATOR = """\
generatorName: python
inputSpec: shop.yaml
packageName: petshop
projectName: petshop-sdk
packageVersion: 2.1.0
library: asyncio
nameMappings: {petName: called}
parameterNameMappings: {kind: animal_kind, missing: other}
modelNameMappings: {pet_record: Animal}
operationIdNameMappings: {Catalogue_listAllPets: all_pets}
enumNameMappings: {A: B}
openapiNormalizer:
  FILTER: "operationId:Catalogue_listAllPets|Catalogue_getPet"
  REFACTOR_ALLOF_WITH_PROPERTIES_ONLY: true
typeMappings: {DateTime: datetime}
schemaMappings: {PetPage: shop_types.PetPage}
additionalProperties: {packageUrl: "https://shop.example"}
"""

GENERATORS = """\
api:
  specs:
    - openapi: shop.yaml
      overrides: overrides.yml
default-group: local
groups:
  local:
    generators:
      - name: fernapi/fern-typescript-sdk
        version: 1.0.0
      - name: fernapi/fern-python-sdk
        version: 4.0.0
        output: {location: pypi, package-name: petshop-sdk}
        config: {client_class_name: PetShop, package_name: petshop, pydantic_config: {}}
        github: {repository: shop/py}
"""

OVERRIDES = """\
x-fern-idempotency-headers: [{header: Idempotency-Key, name: key}]
x-fern-global-headers: [{header: Shop-Version, name: version}]
paths:
  /pets:
    get:
      x-fern-sdk-group-name: [animals]
      x-fern-sdk-method-name: list
      x-fern-availability: beta
      x-fern-pagination:
        cursor: $request.pageToken
        next_cursor: $response.nextToken
        results: $response.data
      parameters:
        - {name: pageToken}
        - {name: kind, x-fern-parameter-name: animalKind}
  /pets/{petId}:
    get:
      x-fern-sdk-group-name: animals
      x-fern-sdk-method-name: retrieve
    delete: {x-fern-ignore: true}
  /nothing:
    get: {x-fern-ignore: true}
components:
  securitySchemes:
    BearerAuth: {x-fern-bearer: {name: apiToken, env: SHOP_TOKEN}}
  schemas:
    pet_record:
      x-fern-type-name: Animal
      properties: {petName: {x-fern-property-name: called}}
"""


def with_speakeasy() -> str:
    """The spec with extensions of Speakeasy."""
    document = yaml.safe_load(SHOP)
    listing = document["paths"]["/pets"]["get"]
    listing |= {
        "x-speakeasy-group": "animals",
        "x-speakeasy-name-override": "list",
        "x-speakeasy-pagination": {
            "type": "cursor",
            "inputs": [{"name": "pageToken", "in": "parameters", "type": "cursor"}],
            "outputs": {"results": "$.data", "nextCursor": "$.nextToken"},
        },
        "x-speakeasy-usage-example": True,
    }
    listing["parameters"][1]["x-speakeasy-name-override"] = "animalKind"
    one = document["paths"]["/pets/{petId}"]
    one["get"] |= {"x-speakeasy-group": "animals"}
    one["delete"]["x-speakeasy-ignore"] = True
    record = document["components"]["schemas"]["pet_record"]
    record["x-speakeasy-name-override"] = "Animal"
    record["properties"]["petName"]["x-speakeasy-name-override"] = "called"
    document |= {
        "x-speakeasy-name-override": [
            {"operationId": ".*_get.*", "methodNameOverride": "retrieve"}
        ],
        "x-speakeasy-retries": {
            "strategy": "backoff",
            "backoff": {"maxElapsedTime": 60000, "exponent": 2},
        },
        "x-speakeasy-globals": {"parameters": [{"name": "tenant", "in": "header"}]},
    }
    return yaml.safe_dump(document, sort_keys=False)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a spec and configurations for it."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "shop.yaml": SHOP,
        "stainless.yml": STAINLESS,
        "config.yaml": OPENAPI_GENERATOR,
        "generators.yml": GENERATORS,
        "overrides.yml": OVERRIDES,
        "speakeasy.yaml": with_speakeasy(),
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def started(home: Path, spec: str, *arguments: str) -> tuple[Ran, dict[str, Any]]:
    """A new provider, and the settings that it has."""
    ran = run("new", "shop", spec, *arguments, "--format", "json")
    assert ran.code == 0, ran.stdout + ran.stderr
    path = home / "specs" / "shop" / "provider.yaml"
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    generated = run("generate", "shop")
    assert generated.code == 0, generated.stderr
    assert "error[" not in generated.stderr
    return ran, settings


def told(ran: Ran, code: str) -> list[str]:
    """The messages with a code; each has its place in a file."""
    found = [each for each in ran.json["diagnostics"] if each["code"] == code]
    for each in found:
        assert each["origin"]["file"]
        assert each["origin"]["line"]
        assert each["origin"]["pointer"]
        assert each["hint"]
    return [each["message"] for each in found]


@contextmanager
def imported(home: Path, package: str) -> Iterator[Any]:
    """The generated package, imported for a while."""
    folder = str(home / "generated" / "shop")
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(folder)
        for name in [each for each in sys.modules if each.split(".")[0] == package]:
            del sys.modules[name]


def pages(server: HttpServer) -> None:
    """Lets a server answer with two pages, then with one animal."""
    server.script(
        Reply(json={"data": [{"id": "1", "petName": "Ann"}], "nextToken": "t"}),
        Reply(json={"data": [{"id": "2", "petName": "Bob"}]}),
        Reply(json={"id": "3", "petName": "Cy"}),
    )


PAGING = [
    {
        "kind": "cursor",
        "operations": ["Catalogue_listAllPets"],
        "items": "/data",
        "cursor": "/nextToken",
        "parameter": "pageToken",
    }
]
EXCLUDED = [{"operations": ["Catalogue_dropPet"]}]


def test_stainless(home: Path, server: HttpServer) -> None:
    ran, settings = started(home, "shop.yaml", "--from", "stainless.yml")
    assert settings == {
        "class": "PetShop",
        "package": "petshop",
        "environment": "PETSHOP",
        "overlays": ["overlay.yaml"],
        "distribution": "petshop-sdk",
        "timeout": {"read": 90.0},
        "max-retries": 4,
        "idempotency": {"header": "Idempotency-Key"},
        "servers": {"production": "https://api.shop.example/v1"},
        "headers": {"Shop-Version": "2025"},
        "credentials": {"api_token": {"environment": "SHOP_TOKEN"}},
        "authentication": [
            {"strategy": "bearer", "schemes": ["BearerAuth"], "token": "api_token"}
        ],
        "exclude": EXCLUDED,
        "names": {
            "/components/schemas/pet_record": "Animal",
            "Catalogue_listAllPets": "list",
            "Catalogue_getPet": "retrieve",
        },
        "paging": PAGING,
    }
    not_taken = told(ran, "migration-unsupported")
    for part in (
        "the target 'typescript'",
        "the option 'tenant'",
        "the paging style 'odd_page'",
        "`body_param_name` of a method",
        "`query_settings`",
        "`initial_delay_seconds`",
        "`production_repo`",
        "`docs` of the organization",
    ):
        assert any(part in message for message in not_taken), part
    assert told(ran, "migration-misfit") == [
        "the spec has no server 'https://moon.shop.example'",
        "the spec has no schema 'Nothing'",
        "the spec has no operation 'get /nothing'",
    ]
    pages(server)
    with (
        imported(home, "petshop") as package,
        package.PetShop(api_token="k", base_url=server.url) as client,
    ):
        found = list(client.animals.iter_list(kind="cat"))
        assert [each.pet_name for each in found] == ["Ann", "Bob"]
        assert isinstance(found[0], package.models.Animal)
        assert client.animals.retrieve("3").id == "3"
        assert not hasattr(client.animals, "drop_pet")
    first, second, _ = server.requests
    assert first.header("Authorization") == "Bearer k"
    assert first.header("Shop-Version") == "2025"
    assert dict(second.parameters) == {"kind": "cat", "pageToken": "t"}


def test_openapi_generator(home: Path, server: HttpServer) -> None:
    text = OPENAPI_GENERATOR.replace("PetPage: shop_types.PetPage", "Ghost: a.Ghost")
    (home / "config.yaml").write_text(text, encoding="utf-8")
    ran, settings = started(home, "shop.yaml", "--from", "config.yaml")
    assert settings == {
        "class": "Shop",
        "package": "petshop",
        "environment": "SHOP",
        "distribution": "petshop-sdk",
        "version": "2.1.0",
        "include": [{"operations": ["Catalogue_listAllPets", "Catalogue_getPet"]}],
        "names": {
            "/components/schemas/pet_record/properties/petName": "called",
            "/paths/~1pets/get/parameters/query:kind": "animal_kind",
            "/components/schemas/pet_record": "Animal",
            "Catalogue_listAllPets": "all_pets",
        },
    }
    assert told(ran, "migration-misfit") == ["the spec has no 'missing'"]
    not_taken = " ".join(told(ran, "migration-unsupported"))
    for part in ("library", "enumNameMappings", "REFACTOR_", "DateTime", "Ghost"):
        assert part in not_taken
    assert "packageUrl" in not_taken
    pages(server)
    with (
        imported(home, "petshop") as package,
        package.Shop(access_token="k", base_url=server.url) as client,
    ):
        page = client.catalogue.all_pets(animal_kind="cat")
        assert page.data[0].called == "Ann"
        assert isinstance(page.data[0], package.models.Animal)


def test_types_of_openapi_generator_are_those_of_provider_yaml(home: Path) -> None:
    run("new", "shop", "shop.yaml", "--from", "config.yaml")
    text = (home / "specs" / "shop" / "provider.yaml").read_text(encoding="utf-8")
    types = yaml.safe_load(text)["types"]
    assert types == {"/components/schemas/PetPage": "shop_types.PetPage"}


def hold_fern_and_speakeasy(home: Path, server: HttpServer, names: Any) -> None:
    """Holds that the client has the names and pages that extensions ask for."""
    assert names == {
        "Catalogue_listAllPets": "list",
        "Catalogue_getPet": "retrieve",
        "/paths/~1pets/get/parameters/query:kind": "animal_kind",
        "/components/schemas/pet_record": "Animal",
        "/components/schemas/pet_record/properties/petName": "called",
    }
    (package_folder,) = (home / "generated" / "shop").glob("*/client.py")
    pages(server)
    with imported(home, package_folder.parent.name) as package:
        (name,) = (each for each in ("PetShop", "Shop") if hasattr(package, each))
        argument = "api_token" if name == "PetShop" else "access_token"
        arguments = {argument: "k", "base_url": server.url}
        with getattr(package, name)(**arguments) as client:
            found = list(client.animals.iter_list(animal_kind="cat"))
            assert [each.called for each in found] == ["Ann", "Bob"]
            assert isinstance(found[0], package.models.Animal)
            assert client.animals.retrieve("3").called == "Cy"
    assert dict(server.requests[1].parameters) == {"kind": "cat", "pageToken": "t"}
    assert server.requests[0].header("Authorization") == "Bearer k"


@pytest.mark.parametrize("is_whole", [True, False])
def test_fern(home: Path, server: HttpServer, is_whole: bool) -> None:
    file = "generators.yml" if is_whole else "overrides.yml"
    ran, settings = started(home, "shop.yaml", "--from", file)
    expected = {
        "idempotency": {"header": "Idempotency-Key"},
        "credentials": {
            "api_token": {"environment": "SHOP_TOKEN", "description": "Your token."}
        },
        "authentication": [
            {"strategy": "bearer", "schemes": ["BearerAuth"], "token": "api_token"}
        ],
        "exclude": EXCLUDED,
        "paging": PAGING,
    }
    if is_whole:
        expected |= {
            "class": "PetShop",
            "package": "petshop",
            "distribution": "petshop-sdk",
        }
    assert expected.items() <= settings.items()
    not_taken = " ".join(told(ran, "migration-unsupported"))
    for part in ("x-fern-availability", "x-fern-global-headers"):
        assert part in not_taken
    if is_whole:
        for part in (
            "fern-typescript-sdk",
            "pydantic_config",
            "`github`",
            "`location`",
        ):
            assert part in not_taken
        hold_fern_and_speakeasy(home, server, settings["names"])
    assert told(ran, "migration-misfit") == ["`x-fern-ignore` is not on an operation"]


def test_speakeasy(home: Path, server: HttpServer) -> None:
    ran, settings = started(home, "speakeasy.yaml", "--from", "speakeasy.yaml")
    expected = {"deadline": 60.0, "exclude": EXCLUDED, "paging": PAGING}
    assert expected.items() <= settings.items()
    not_taken = " ".join(told(ran, "migration-unsupported"))
    for part in ("'tenant'", "`exponent`", "x-speakeasy-usage-example"):
        assert part in not_taken
    assert told(ran, "migration-misfit") == []
    hold_fern_and_speakeasy(home, server, settings["names"])


def test_speakeasy_with_its_settings(home: Path, server: HttpServer) -> None:
    (home / "gen.yaml").write_text(
        "configVersion: 2.0.0\ngeneration: {sdkClassName: shop}\n"
        "python: {packageName: petshop-sdk, version: 3.1.0, author: Shop}\n",
        encoding="utf-8",
    )
    ran, settings = started(home, "speakeasy.yaml", "--from", "gen.yaml")
    expected = {"distribution": "petshop-sdk", "package": "petshop_sdk"}
    expected |= {"class": "Shop", "version": "3.1.0"}
    assert expected.items() <= settings.items()
    assert "author" in " ".join(told(ran, "migration-unsupported"))
    hold_fern_and_speakeasy(home, server, settings["names"])


def test_what_is_not_taken_over_is_told_with_its_place(home: Path) -> None:
    ran = run("new", "shop", "shop.yaml", "--from", "stainless.yml")
    assert ran.code == 0
    assert home.is_dir()
    assert "note[migration-unsupported]: the target 'typescript'" in ran.stderr
    assert "--> stainless.yml:5:3\n  | at /targets/typescript" in ran.stderr
    assert "migrated: class, package" in ran.stdout


def test_the_same_configuration_gives_the_same_settings(home: Path) -> None:
    run("new", "shop", "shop.yaml", "--from", "generators.yml")
    first = contents(home / "specs" / "shop")
    run("new", "again", "shop.yaml", "--from", "generators.yml")
    assert contents(home / "specs" / "again") == first | {
        "provider.yaml": first["provider.yaml"]
        .replace(b"SHOP_", b"AGAIN_")
        .replace(b"environment: SHOP", b"environment: AGAIN")
        .replace(b"AGAIN_TOKEN", b"SHOP_TOKEN")
    }


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("none.yml", "a: 1\n", "migration-source-unknown"),
        ("none.yml", "- 1\n", "migration-source-unknown"),
        ("none.yml", "a: [\n", "yaml-invalid"),
        ("shop.yaml", SHOP, "migration-source-unknown"),
        ("o.yaml", "overlay: 1.0.0\nactions: [{x-fern-a: 1}]\n", "migration-source-"),
        ("absent.yml", "", "file-unreadable"),
        ("generators.yml", GENERATORS.replace("overrides.yml", "no.yml"), "file-unr"),
    ],
)
def test_a_file_that_is_no_configuration_adds_nothing(
    home: Path, file: str, text: str, code: str
) -> None:
    if text:
        (home / file).write_text(text, encoding="utf-8")
    before = contents(home)
    ran = run("new", "shop", "shop.yaml", "--from", file)
    assert ran.code == 2
    assert f"error[{code}" in ran.stderr
    assert contents(home) == before


def test_the_kind_can_be_said(home: Path) -> None:
    (home / "c.json").write_text(json.dumps({"projectName": "sdk"}), encoding="utf-8")
    assert run("new", "shop", "shop.yaml", "--from", "c.json").code == 2
    words = ("--from", "c.json", "--from-kind", "openapi-generator")
    _, settings = started(home, "shop.yaml", *words)
    assert settings["distribution"] == "sdk"
    assert run("new", "more", "shop.yaml", "--from-kind", "fern").code == 2


def test_values_that_cannot_be_are_told(home: Path) -> None:
    text = """
    generatorName: python
    packageName: json
    nameMappings: {petName: "\\u0000"}
    modelNameMappings: {pet_record: PetPage}
    openapiNormalizer: ["FILTER=tag:Nobody"]
    """
    (home / "c.yaml").write_text(text, encoding="utf-8")
    ran, settings = started(home, "shop.yaml", "--from", "c.yaml")
    misfits = " ".join(told(ran, "migration-misfit"))
    assert "'json' cannot be `package`" in misfits
    assert "Nobody" in misfits
    assert "include" not in settings
    assert settings["package"] == "shop_client"


def test_operations_without_an_id_are_named_by_their_pointer(home: Path) -> None:
    document = yaml.safe_load(SHOP)
    for item in document["paths"].values():
        for operation in item.values():
            del operation["operationId"]
    (home / "shop.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    ran, settings = started(home, "shop.yaml", "--from", "stainless.yml")
    assert settings["names"]["/paths/~1pets/get"] == "list"
    assert settings["paging"][0]["operations"] == ["GET /pets"]
    assert settings["exclude"] == [{"operations": ["DELETE /pets/{petId}"]}]
    assert len(told(ran, "migration-misfit")) == 3
