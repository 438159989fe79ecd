"""`include` and `exclude` of provider.yaml: a package with a part of an API."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import yaml

from generator.diagnostics import DiagnosticError
from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, write_workspace

PETS = """
    servers: [{url: "https://pets.example"}]
    paths:
      /pets:
        get:
          tags: [Pets]
          operationId: listPets
          description: Gives what `addPet` added.
          responses:
            "200":
              description: Pets.
              content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
        post:
          tags: [Pets]
          operationId: addPet
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
          responses: {"204": {description: Done.}}
      /pets/{id}/owner:
        get:
          tags: [Pets, Owners]
          operationId: getOwner
          deprecated: true
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            "200":
              description: The owner.
              content: {application/json: {schema: {$ref: "#/components/schemas/Owner"}}}
      /shops:
        get:
          tags: [Shops]
          operationId: listShops
          responses:
            "200":
              description: Shops.
              content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Shop"}}}}
      /v2/shops/{id}:
        delete:
          tags: [Shops]
          responses: {"204": {description: Gone.}}
    webhooks:
      petAdded:
        post:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/PetEvent"}}}}
          responses: {"200": {description: Thanks.}}
    components:
      schemas:
        Pet: {type: object, required: [id], properties: {id: {type: string, readOnly: true}, kind: {$ref: "#/components/schemas/Kind"}}}
        NewPet: {allOf: [{$ref: "#/components/schemas/Pet"}], properties: {tricks: {$ref: "#/components/schemas/Tricks"}}}
        Kind: {type: string, enum: [cat, dog]}
        Tricks: {type: array, items: {$ref: "#/components/schemas/Trick"}}
        Trick: {type: object, properties: {name: {type: string}}}
        Owner: {type: object, properties: {home: {$ref: "#/components/schemas/Address"}}}
        Shop: {type: object, properties: {address: {$ref: "#/components/schemas/Address"}}}
        Address: {type: object, properties: {street: {type: string}}}
        PetEvent: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}}}
        Unused: {type: object, properties: {text: {type: string}}}
    """

GET, POST, OWNER, SHOPS, DELETE = (
    "listPets",
    "addPet",
    "getOwner",
    "listShops",
    "DELETE /v2/shops/{id}",
)


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        ("include: [{tags: [Pets]}]", {GET, POST, OWNER}),
        ("include: [{tags: [Owners]}]", {OWNER}),
        ("include: [{tags: ['*s']}]", {GET, POST, OWNER, SHOPS, DELETE}),
        ("include: [{paths: [/pets]}]", {GET, POST}),
        ("include: [{paths: ['/pets/**']}]", {GET, POST, OWNER}),
        ("include: [{paths: ['/pets/*/owner']}]", {OWNER}),
        ("include: [{paths: ['/v*/**', '/sh*']}]", {SHOPS, DELETE}),
        ("include: [{paths: ['**/{id}']}]", {DELETE}),
        ("include: [{methods: [get]}]", {GET, OWNER, SHOPS}),
        ("include: [{operations: [listPets]}]", {GET}),
        ("include: [{operations: ['list*']}]", {GET, SHOPS}),
        ("include: [{operations: ['DELETE /v2/shops/{id}']}]", {DELETE}),
        ("include: [{deprecated: false}]", {GET, POST, SHOPS, DELETE}),
        ("exclude: [{deprecated: true}]", {GET, POST, SHOPS, DELETE}),
        ("exclude: [{tags: [Shops]}, {methods: [POST]}]", {GET, OWNER}),
        ("include: [{tags: [Pets], methods: [GET]}]", {GET, OWNER}),
        (
            "include: [{tags: [Pets]}, {operations: [listShops]}]\n"
            "exclude: [{deprecated: true}, {tags: [Pets], methods: [POST]}]",
            {GET, SHOPS},
        ),
    ],
)
def test_the_operations_that_fit(
    settings: str, kept: set[str], weave: Weaver, tmp_path: Path
) -> None:
    specs = write_workspace(tmp_path, {"example": Example(PETS, settings)})
    package = weave.package(specs)
    assert package.api is not None
    operations = {
        (
            operation.id
            if operation.id != operation.name
            else f"{operation.method} {operation.path}"
        )
        for operation in package.api.operations
    }
    assert operations == kept


def test_a_part_of_an_api_works_sync_and_async(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(Example(PETS, "include: [{operations: [listPets, listShops]}]"))
    server.script(Reply(200, [{"id": "1", "kind": "cat"}]), Reply(200, []))
    with woven.client(server) as client:
        (pet,) = client.pets.list_pets()
        assert (pet.id, pet.kind) == ("1", "cat")
        assert not hasattr(client.pets, "add_pet")

    async def shops() -> object:
        async with woven.async_client(server) as client:
            return await client.shops.list_shops()

    assert asyncio.run(shops()) == []
    assert [request.path for request in server.requests] == ["/pets", "/shops"]


def test_models_that_nobody_needs_are_left_out(weave: Weaver) -> None:
    woven = weave(Example(PETS, "include: [{operations: [listPets, listShops]}]"))
    assert dir(woven.models) == ["Address", "Kind", "Pet", "PetEvent", "Shop"]
    files = "\n".join(woven.files())
    assert "trick" not in files
    assert "owner" not in files


def test_without_a_choice_every_model_stays(weave: Weaver) -> None:
    assert "Unused" in dir(weave(Example(PETS)).models)


def test_what_is_left_out_leaves_no_trace(weave: Weaver) -> None:
    woven = weave(Example(PETS, "exclude: [{methods: [POST]}]"))
    # No request needs a Pet, so what is only in responses stays required.
    assert woven.models.Pet.model_fields["id"].is_required()
    assert "Gives what `addPet` added." in woven.source("resources/pets.py")


def test_events_stay_unless_they_are_excluded(weave: Weaver) -> None:
    included = weave(Example(PETS, "include: [{tags: [Shops]}]"))
    assert "PetEvent" in dir(included.models)
    excluded = weave(
        Example(PETS, "include: [{tags: [Shops]}]\nexclude: [{operations: [petAdded]}]")
    )
    assert dir(excluded.models) == ["Address", "Shop"]


def test_a_choice_renames_nothing(weave: Weaver) -> None:
    description = """
        servers: [{url: "https://pets.example"}]
        paths:
          /a: {get: {tags: [T], operationId: read-it, responses: {"204": {description: Done}}}}
          /b: {get: {tags: [T], operationId: readIt, responses: {"204": {description: Done}}}}
        """
    whole = weave(Example(description))
    part = weave(Example(description, "exclude: [{operations: [read-it]}]"))
    signatures = [
        [
            line
            for line in woven.source("resources/t.py").splitlines()
            if line.strip().startswith("def read")
        ]
        for woven in (whole, part)
    ]
    assert len(signatures[1]) == len(signatures[0]) / 2
    assert set(signatures[1]) < set(signatures[0])


def test_mistakes_in_what_is_left_out_are_not_reported(weave: Weaver) -> None:
    description = """
        servers: [{url: "https://pets.example"}]
        paths:
          /a: {get: {tags: [T], operationId: good, responses: {"204": {description: Done}}}}
          /b:
            get:
              tags: [T]
              operationId: bad
              parameters: [{name: x, in: query, schema: {$ref: "#/components/schemas/Gone"}}]
              responses:
                "200":
                  description: It.
                  content: {application/json: {schema: {$ref: "#/components/schemas/Bad"}}}
        components:
          schemas:
            Bad: {type: object, properties: {x: {type: nonsense}, y: {minLength: many}}}
        """
    assert weave(Example(description)).codes
    part = weave(Example(description, "include: [{operations: [good]}]"))
    assert part.codes == []


@pytest.mark.parametrize(
    "settings",
    [
        "exclude: [{paths: [/b]}]",
        "exclude: [{operations: ['GET /b']}]",
        "exclude: [{paths: [/b], methods: [GET]}]",
        "include: [{paths: [/a]}]",
    ],
)
def test_an_operation_that_cannot_be_read_can_be_excluded(
    settings: str, weave: Weaver, tmp_path: Path
) -> None:
    description = """
        servers: [{url: "https://pets.example"}]
        paths:
          /a: {get: {operationId: good, tags: [T], responses: {"204": {description: Done}}}}
          /b: {get: 5}
        """
    specs = write_workspace(tmp_path / "all", {"example": Example(description)})
    whole = weave.package(specs)
    assert whole.left_out == 1
    assert [one.code.name for one in whole.diagnostics] == ["operation-dropped"]
    specs = write_workspace(
        tmp_path / "part", {"example": Example(description, settings)}
    )
    part = weave.package(specs)
    assert part.left_out == 0
    assert part.diagnostics == ()


def test_an_operation_that_cannot_be_read_may_have_any_tag(
    weave: Weaver, tmp_path: Path
) -> None:
    description = """
        servers: [{url: "https://pets.example"}]
        paths:
          /a: {get: {operationId: good, tags: [T], responses: {"204": {description: Done}}}}
          /b: {get: 5}
        """
    example = Example(description, "include: [{tags: [T]}]")
    package = weave.package(write_workspace(tmp_path, {"example": example}))
    assert package.left_out == 1
    assert [one.code.name for one in package.diagnostics] == ["operation-dropped"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("include: [{}]", "name the operations: set"),
        ("include: [{tags: ['']}]", "a pattern must not be blank"),
        ("exclude: [{tag: [Pets]}]", "tag"),
    ],
)
def test_an_entry_that_means_nothing_is_refused(
    settings: str, message: str, weave: Weaver
) -> None:
    with pytest.raises(DiagnosticError) as caught:
        weave(Example(PETS, settings))
    assert message in str(caught.value)


def test_inspect_says_what_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = write_workspace(
        tmp_path, {"pets": Example(PETS, "include: [{tags: [Shops]}]")}
    )
    monkeypatch.chdir(specs)
    assert "excluded operations: 3\n" in run("inspect", "pets").stdout
    answer = run("inspect", "pets", "--operation", "listPets")
    assert answer.code == 2
    assert "`include` in provider.yaml excludes the operation 'listPets'" in (
        answer.stderr
    )
    excluded = run("inspect", "pets", "--json").json["api"]["excluded"]
    assert [operation["id"] for operation in excluded["operations"]] == [
        "listPets",
        "addPet",
        "getOwner",
    ]


def test_generate_counts_what_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = write_workspace(
        tmp_path, {"pets": Example(PETS, "exclude: [{deprecated: true}]")}
    )
    monkeypatch.chdir(specs)
    assert "pets: 4 of 5 operations; 1 excluded, " in run("generate").stdout
    assert run("check").code == 0
    packages = run("generate", "--format", "json").json["packages"]
    assert [package["excluded"] for package in packages] == [0, 1]
    settings = specs / "pets" / "provider.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("deprecated", "tags").replace("true", "[Shops]"))
    assert run("check").code == 1
    assert run("generate").code == 0
    assert (
        not (tmp_path / "generated/pets")
        .joinpath(load_package(settings), "resources/shops.py")
        .exists()
    )


def load_package(settings: Path) -> str:
    """The import name that a provider.yaml gives."""
    return str(yaml.safe_load(settings.read_text(encoding="utf-8"))["package"])


def write_sides(tmp_path: Path, old: Example, new: Example) -> tuple[Path, Path]:
    """Two workspaces with the same package."""
    sides = []
    for name, example in (("old", old), ("new", new)):
        specs = write_workspace(tmp_path / name, {"pets": example})
        settings = specs / "pets" / "provider.yaml"
        content = yaml.safe_load(settings.read_text(encoding="utf-8"))
        settings.write_text(yaml.safe_dump({**content, "package": "pets_client"}))
        sides.append(specs)
    return sides[0], sides[1]


def differences(*arguments: str | Path) -> set[tuple[str, str, str]]:
    """What `diff` finds: effect, subject and message."""
    (provider,) = run("diff", *arguments, "--format", "json").json["providers"]
    return {
        (change["effect"], change["subject"], change["message"])
        for change in provider["changes"]
    }


def test_another_choice_shows_as_changes(tmp_path: Path) -> None:
    old, new = write_sides(
        tmp_path,
        Example(PETS, "exclude: [{tags: [Shops]}]"),
        Example(PETS, "exclude: [{tags: [Owners]}, {operations: [petAdded]}]"),
    )
    assert differences(old, new) == {
        (
            "breaking",
            "client.pets.get_owner",
            "is left out by `exclude` (`GET /pets/{id}/owner`)",
        ),
        ("breaking", "models.Owner", "is left out: no operation uses it"),
        ("breaking", "models.PetEvent", "is left out: no operation uses it"),
        ("breaking", "webhook petAdded", "is left out by `exclude`"),
        ("additive", "client.shops.list_shops", "is now included (`GET /shops`)"),
        (
            "additive",
            "client.shops.v2_shops_id_delete",
            "is now included (`DELETE /v2/shops/{id}`)",
        ),
        ("additive", "models.Shop", "is now used"),
    }


def test_what_is_left_out_by_choice_is_no_change_of_the_vendor(tmp_path: Path) -> None:
    specs, _ = write_sides(
        tmp_path,
        Example(PETS, "include: [{operations: [listPets]}]"),
        Example(PETS),
    )
    description = yaml.safe_load((specs / "pets/openapi.yaml").read_text())
    del description["paths"]["/shops"]
    description["paths"]["/pets"]["post"]["deprecated"] = True
    description["paths"]["/cats"] = {
        "get": {"operationId": "listCats", "responses": {"204": {"description": "D"}}}
    }
    changed = tmp_path / "changed.yaml"
    changed.write_text(yaml.safe_dump(description))
    assert differences("pets", changed, "--workspace", specs) == set()


def test_a_vendors_deprecation_that_leaves_an_operation_out_says_so(
    tmp_path: Path,
) -> None:
    specs, _ = write_sides(
        tmp_path, Example(PETS, "exclude: [{deprecated: true}]"), Example(PETS)
    )
    description = yaml.safe_load((specs / "pets/openapi.yaml").read_text())
    description["paths"]["/shops"]["get"]["deprecated"] = True
    changed = tmp_path / "changed.yaml"
    changed.write_text(yaml.safe_dump(description))
    assert (
        "breaking",
        "client.shops.list_shops",
        "is left out by `exclude` (`GET /shops`)",
    ) in differences("pets", changed, "--workspace", specs)
