"""`clientloom diff` on renames: what is one change under two names, and what is not."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.commands import run
from tests.support.workspace import Example, write_workspace

LIBRARY = yaml.safe_load("""
openapi: 3.1.0
info: {title: Library, version: "1.2.0"}
paths:
  /books:
    get:
      tags: [Books]
      operationId: listBooks
      summary: List the books
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: authorName, in: query, schema: {type: string}, description: Who wrote it.}
      responses:
        "200":
          description: Books.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Book"}}
  /books/{id}:
    get:
      tags: [Books]
      operationId: getBook
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: It.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Book"}}
    delete:
      tags: [Books]
      operationId: deleteBook
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: Done.}}
components:
  schemas:
    Book:
      type: object
      required: [id]
      properties:
        id: {type: string}
        title: {type: string}
        pageCount: {type: integer}
        shelf: {$ref: "#/components/schemas/Shelf"}
        sequel: {$ref: "#/components/schemas/Book"}
    Shelf: {type: object, properties: {room: {type: string}, row: {type: integer}}}
""")

Edit = Callable[[dict[str, Any]], None]


def _operation(library: dict[str, Any], path: str, method: str = "get") -> Any:
    return library["paths"][path][method]


def _model(library: dict[str, Any], name: str) -> Any:
    return library["components"]["schemas"][name]


def _rename_key(mapping: dict[str, Any], old: str, new: str) -> None:
    """Gives an entry another key, at the same place."""
    entries = [(new if key == old else key, value) for key, value in mapping.items()]
    mapping.clear()
    mapping.update(entries)


def _move(library: dict[str, Any]) -> None:
    _rename_key(library["paths"], "/books/{id}", "/v2/books/{id}")
    _operation(library, "/v2/books/{id}")["operationId"] = "readOne"
    _operation(library, "/v2/books/{id}", "delete")["operationId"] = "removeOne"


def _move_and_rename_all(library: dict[str, Any]) -> None:
    _rename_key(library["paths"], "/books/{id}", "/media/{id}")
    _operation(library, "/media/{id}")["operationId"] = "fetchMedium"
    _operation(library, "/media/{id}", "delete")["operationId"] = "deleteBooks"


def _rename_model(library: dict[str, Any]) -> None:
    text = yaml.safe_dump(library).replace("schemas/Book", "schemas/Volume")
    library.update(yaml.safe_load(text))
    _rename_key(library["components"]["schemas"], "Book", "Volume")


def _rename_both_models(library: dict[str, Any]) -> None:
    _rename_model(library)
    text = yaml.safe_dump(library).replace("schemas/Shelf", "schemas/BookShelf")
    library.update(yaml.safe_load(text))
    _rename_key(library["components"]["schemas"], "Shelf", "BookShelf")


def _replace_small_model(library: dict[str, Any]) -> None:
    text = yaml.safe_dump(library).replace("schemas/Shelf", "schemas/Place")
    library.update(yaml.safe_load(text))
    _rename_key(library["components"]["schemas"], "Shelf", "Place")


def _parameter(index: int, **changes: Any) -> Edit:
    def edit(library: dict[str, Any]) -> None:
        _operation(library, "/books")["parameters"][index].update(changes)

    return edit


def _field(old: str, new: str) -> Edit:
    def edit(library: dict[str, Any]) -> None:
        _rename_key(_model(library, "Book")["properties"], old, new)

    return edit


def _two_candidates(library: dict[str, Any]) -> None:
    parameters = _operation(library, "/books")["parameters"]
    parameters[1:] = [
        {"name": "authorNames", "in": "query", "schema": {"type": "string"}},
        {"name": "nameOfAuthor", "in": "query", "schema": {"type": "string"}},
    ]


BREAKS = ("breaking", "breaking")
CODE = ("breaking", "none")
WIRE = ("additive", "breaking")
ADDS = ("additive", "additive")


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            lambda library: _operation(library, "/books").update(
                operationId="searchBooks"
            ),
            [
                (
                    *CODE,
                    "client.books.search_books",
                    "renamed from `client.books.list_books`",
                )
            ],
            id="operation",
        ),
        pytest.param(
            _move,
            [
                (
                    *CODE,
                    "client.books.read_one",
                    "renamed from `client.books.get_book`",
                ),
                (
                    *CODE,
                    "client.books.remove_one",
                    "renamed from `client.books.delete_book`",
                ),
                (
                    *WIRE,
                    "client.books.read_one",
                    "sends `GET /v2/books/{id}` instead of `GET /books/{id}`",
                ),
                (
                    *WIRE,
                    "client.books.remove_one",
                    "sends `DELETE /v2/books/{id}` instead of `DELETE /books/{id}`",
                ),
            ],
            id="operations with another name at another path",
        ),
        pytest.param(
            _move_and_rename_all,
            [
                (*BREAKS, "client.books.get_book", "was removed (`GET /books/{id}`)"),
                (
                    *CODE,
                    "client.books.delete_books",
                    "renamed from `client.books.delete_book`",
                ),
                (*ADDS, "client.books.fetch_medium", "is new (`GET /media/{id}`)"),
                (
                    *WIRE,
                    "client.books.delete_books",
                    "sends `DELETE /media/{id}` instead of `DELETE /books/{id}`",
                ),
            ],
            id="nothing but the shape says that it is the same operation",
        ),
        pytest.param(
            _parameter(1, name="author"),
            [
                (
                    *BREAKS,
                    "client.books.list_books(author=)",
                    "renamed from `author_name`",
                )
            ],
            id="argument",
        ),
        pytest.param(
            _parameter(1, name="by"),
            [(*BREAKS, "client.books.list_books(by=)", "renamed from `author_name`")],
            id="argument with the same description",
        ),
        pytest.param(
            _parameter(1, name="AuthorName"),
            [
                (
                    *WIRE,
                    "client.books.list_books(author_name=)",
                    "is sent as query `AuthorName` instead of query `authorName`",
                )
            ],
            id="argument whose name in Python stays",
        ),
        pytest.param(
            _parameter(0, name="offset"),
            [
                (
                    *BREAKS,
                    "client.books.list_books(limit=)",
                    "was removed (query `limit`)",
                ),
                (
                    *ADDS,
                    "client.books.list_books(offset=)",
                    "is a new optional argument (query `offset`)",
                ),
            ],
            id="another argument of the same type",
        ),
        pytest.param(
            _parameter(1, name="author", schema={"type": "integer"}),
            [
                (
                    *BREAKS,
                    "client.books.list_books(author_name=)",
                    "was removed (query `authorName`)",
                ),
                (
                    *ADDS,
                    "client.books.list_books(author=)",
                    "is a new optional argument (query `author`)",
                ),
            ],
            id="an argument of another type",
        ),
        pytest.param(
            _two_candidates,
            [
                (
                    *BREAKS,
                    "client.books.list_books(author_name=)",
                    "was removed (query `authorName`)",
                ),
                (
                    *ADDS,
                    "client.books.list_books(author_names=)",
                    "is a new optional argument (query `authorNames`)",
                ),
                (
                    *ADDS,
                    "client.books.list_books(name_of_author=)",
                    "is a new optional argument (query `nameOfAuthor`)",
                ),
            ],
            id="two that an argument may have become",
        ),
        pytest.param(
            _field("pageCount", "pages"),
            [(*BREAKS, "models.Book.pages", "renamed from `page_count`")],
            id="field",
        ),
        pytest.param(
            _field("title", "summary"),
            [
                (*BREAKS, "models.Book.title", "was removed"),
                (*ADDS, "models.Book.summary", "is a new field"),
            ],
            id="another field of the same type",
        ),
        pytest.param(
            _rename_model,
            [(*CODE, "models.Volume", "renamed from `models.Book`")],
            id="model that contains itself",
        ),
        pytest.param(
            _rename_both_models,
            [
                (*CODE, "models.BookShelf", "renamed from `models.Shelf`"),
                (*CODE, "models.Volume", "renamed from `models.Book`"),
            ],
            id="models that contain each other",
        ),
        pytest.param(
            _replace_small_model,
            [
                (*CODE, "models.Shelf", "was removed"),
                (*BREAKS, "models.Book.shelf", "`models.Shelf` became `models.Place`"),
                ("additive", "none", "models.Place", "is new"),
            ],
            id="small models that have nothing in common but their fields",
        ),
    ],
)
def test_renames(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    edit: Edit,
    expected: list[tuple[str, str, str, str]],
) -> None:
    monkeypatch.chdir(tmp_path)
    library = copy.deepcopy(LIBRARY)
    edit(library)
    for name, document in (("old.yaml", LIBRARY), ("new.yaml", library)):
        text = yaml.safe_dump(document, sort_keys=False)
        Path(name).write_text(text, encoding="utf-8")
    ran = run("diff", "old.yaml", "new.yaml", "--format", "json")
    (provider,) = ran.json["providers"]
    told = [
        (change["effect"], change["wire"], change["subject"], change["message"])
        for change in provider["changes"]
    ]
    assert told == expected


KEEP = """\
aliases:
- of: client.books.search_books
  name: list_books
  until: 3.0.0
- of: client.books.search_books(author=)
  name: author_name
  until: 3.0.0
- of: models.Book.pages
  name: page_count
  until: 3.0.0
- of: models.Volume
  name: Shelf
  until: 3.0.0
"""


def _rename_everything(library: dict[str, Any]) -> None:
    operation = _operation(library, "/books")
    operation["operationId"] = "searchBooks"
    operation["parameters"][1]["name"] = "author"
    _field("pageCount", "pages")(library)


@pytest.fixture
def renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a provider whose description has other names than `old.yaml`."""
    monkeypatch.chdir(tmp_path)
    library = copy.deepcopy(LIBRARY)
    _rename_everything(library)
    text = yaml.safe_dump(LIBRARY, sort_keys=False)
    Path("old.yaml").write_text(text, encoding="utf-8")
    text = yaml.safe_dump(library, sort_keys=False)
    specs = write_workspace(
        tmp_path, {"library": Example(text, "package: library_client")}
    )
    monkeypatch.chdir(specs)
    settings = specs / "library" / "provider.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8")
        + "names: {/components/schemas/Shelf: Volume}\n",
        encoding="utf-8",
    )
    return settings


def test_the_lines_that_diff_prints_keep_the_old_names(renamed: Path) -> None:
    old = "../old.yaml"
    ran = run("diff", old, "library")
    assert ran.code == 1
    _, told, block = ran.stdout.partition(
        "To keep the old names as deprecated aliases, add to provider.yaml:\n\n"
    )
    assert told
    assert block == KEEP.replace(
        "- of: models.Volume\n  name: Shelf\n  until: 3.0.0\n", ""
    )
    offered = run("diff", old, "library", "--format", "json").json["providers"][0]
    assert yaml.safe_load(block)["aliases"] == offered["aliases"]
    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(f"{text}{block}", encoding="utf-8")
    ran = run("diff", old, "library", "--format", "json")
    (provider,) = ran.json["providers"]
    assert provider["aliases"] == []
    assert [
        (change["effect"], change["wire"], change["subject"], change["message"])
        for change in provider["changes"]
    ] == [
        (
            "additive",
            "none",
            "client.books.search_books",
            "renamed from `client.books.list_books`, which stays as a deprecated alias",
        ),
        (
            *WIRE,
            "client.books.search_books(author=)",
            "renamed from `author_name`, which stays as a deprecated alias",
        ),
        (
            *WIRE,
            "models.Book.pages",
            "renamed from `page_count`, which stays as a deprecated alias",
        ),
    ]
    assert (provider["old_version"], provider["new_version"]) == ("1.2.0", "1.3.0")


def test_names_alone_break_nothing_with_their_aliases(renamed: Path) -> None:
    library = copy.deepcopy(LIBRARY)
    _operation(library, "/books")["operationId"] = "searchBooks"
    text = yaml.safe_dump(library, sort_keys=False)
    (renamed.parent / "openapi.yaml").write_text(text, encoding="utf-8")
    assert run("diff", "../old.yaml", "library").code == 1
    settings = renamed.read_text(encoding="utf-8")
    alias = "aliases: [{of: client.books.search_books, name: list_books}]\n"
    renamed.write_text(f"{settings}{alias}", encoding="utf-8")
    assert run("diff", "../old.yaml", "library").code == 0


def test_an_alias_that_is_gone_breaks_code(renamed: Path, tmp_path: Path) -> None:
    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(f"{text}{KEEP}", encoding="utf-8")
    shutil.copytree(renamed.parents[1], tmp_path / "before")
    renamed.write_text(text, encoding="utf-8")
    ran = run("diff", tmp_path / "before", renamed.parents[1], "--format", "json")
    assert ran.code == 1
    (provider,) = ran.json["providers"]
    assert [
        (change["subject"], change["message"]) for change in provider["changes"]
    ] == [
        ("client.books.search_books", "its deprecated alias `list_books` was removed"),
        (
            "client.books.search_books(author=)",
            "its deprecated alias `author_name` was removed",
        ),
        ("models.Book.pages", "its deprecated alias `page_count` was removed"),
        ("models.Volume", "its deprecated alias `models.Shelf` was removed"),
    ]
    assert {change["effect"] for change in provider["changes"]} == {"breaking"}


def test_a_field_of_a_body_breaks_with_its_alias_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    old = copy.deepcopy(LIBRARY)
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}
    _operation(old, "/books")["requestBody"] = {"content": content}
    new = copy.deepcopy(old)
    _field("pageCount", "pages")(new)
    Path("old.yaml").write_text(yaml.safe_dump(old, sort_keys=False), encoding="utf-8")
    settings = "aliases: [{of: models.Book.pages, name: page_count}]"
    text = yaml.safe_dump(new, sort_keys=False)
    specs = write_workspace(tmp_path, {"library": Example(text, settings)})
    ran = run("diff", "old.yaml", "library", "--workspace", specs, "--format", "json")
    (change,) = ran.json["providers"][0]["changes"]
    assert change["effect"] == "breaking"
    assert "constructors must use the new name" in change["message"]
