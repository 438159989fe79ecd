"""Every seam of what is generated has a named block, so that a team overrides what it wants
and nothing else.

A package that uses everything is rendered with its blocks marked. A statement is covered when
a block holds it, but not all that it stands among: its class, its module. So a construct that
is new in a template is found here until it has a block. Handwritten modules are copied, not
rendered: they have no blocks, and are replaced as a whole.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest

from generator.generation.facade import facade_with_apis
from generator.preview.facade import facade_preview
from generator.preview.packages import PreviewedPackage, build_client, client_preview
from generator.project.reading import load_workspace
from generator.render.provenance import TracedText
from generator.render.templates import (
    TEMPLATE_SUFFIX,
    PlannedFile,
    built_in_templates,
    template_files,
)
from generator.render.tracing import render_traced
from generator.schemas.worker import DictionaryWorker
from generator.views import api as api_views
from generator.views import resources as resource_views
from tests.support.workspace import Example, write_workspace

STRUCTURAL = {"module", "content"}
"""Blocks of `shared/module.py.jinja` that hold a whole module."""

EVERYTHING = Example(
    """
    info: {title: Pets, version: "1.0", description: All about pets.}
    servers: [{url: "https://pets.example"}]
    security: [{key: []}]
    tags: [{name: pets, description: The pets.}, {name: shops, description: The shops.}, {name: toys, parent: pets}, {name: shelves, parent: shops}]
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          description: All of them.
          parameters:
            - {name: page, in: query, schema: {type: integer}}
            - {name: born, in: query, schema: {type: string, format: date}}
          responses:
            "200": {$ref: "#/components/responses/Pets"}
            "404": {description: No pets.}
        post:
          operationId: addPet
          tags: [pets]
          deprecated: true
          description: "Deprecated: use something else."
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
          responses: {"201": {description: Added., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
      /pets/{id}:
        get:
          operationId: getPet
          tags: [pets]
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      /shops:
        get:
          operationId: listShops
          tags: [shops]
          responses: {"200": {description: Shops., content: {application/json: {schema: {$ref: "#/components/schemas/Shops"}}}}}
      /toys:
        get:
          operationId: listToys
          tags: [toys]
          parameters: [{name: color, in: query, schema: {type: string, format: color}}]
          responses: {"200": {description: Toys., content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}}}
      /shelves:
        get: {operationId: listShelves, tags: [shelves], responses: {"204": {description: None.}}}
    webhooks:
      pet.sold:
        post:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}}
          responses: {"200": {description: Fine.}}
    components:
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key, description: The key.}}
      responses:
        Pets: {description: Pets., content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}
      schemas:
        Pet:
          type: object
          description: A pet.
          required: [name]
          properties:
            name: {type: string, description: Its name., maxLength: 5}
            kind: {$ref: "#/components/schemas/Kind"}
            price: {type: number}
            parent: {$ref: "#/components/schemas/Pet"}
            first-owner: {$ref: "#/components/schemas/Owner"}
          additionalProperties: {type: integer}
        Owner: {type: object, properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
        Kind: {type: string, enum: [cat, dog], x-enum-varnames: [CAT, DOG], x-enum-descriptions: [It meows., It barks.]}
        Page: {$id: page, type: object, properties: {items: {type: array, items: {$dynamicRef: "#item"}}}, $defs: {item: {$dynamicAnchor: item}}}
        PetPage: {$ref: "#/components/schemas/Page", $defs: {item: {$dynamicAnchor: item, $ref: "#/components/schemas/Pet"}}}
        Shops: {type: array, description: All shops., items: {type: string}}
        Tree: {anyOf: [{type: string}, {type: array, items: {$ref: "#/components/schemas/Tree"}}]}
        Event: {type: object, properties: {event: {type: string}}}
    """,
    """
    webhooks:
      discriminator: /event
      verification: {strategy: standard-webhooks, secret: webhook_secret}
    credentials: {webhook_secret: {}}
    paging:
      - {kind: page-number, parameter: page, items: "", operations: [listPets]}
    errors: {code: [/code]}
    formats:
      color: {type: tests.support.colors.Color, read: tests.support.colors.Color.parse, write: tests.support.colors.text_of}
    package-shared-with: [pets-sdk]
    """,
)
CHANGES = """\
releases:
  - version: "1.1"
    api_version: "1.0"
    breaking: [Something is gone.]
    additive: [Something came.]
    documentation: [Something is said better.]
"""
CUSTOM = "def shout() -> None: ...\n"


@dataclass(frozen=True, slots=True)
class Output:
    """A file that is made: its path, its template, and what that wrote."""

    path: str
    template: str
    traced: TracedText


def outputs(package: PreviewedPackage) -> tuple[Output, ...]:
    """The files of a package that are rendered, not copied, and have anything in them."""
    rendered = (
        Output(
            path, file.template, render_traced(file, package.context, package.folders)
        )
        for path, file in package.files.items()
        if file.is_rendered
    )
    return tuple(output for output in rendered if output.traced.text.strip())


@cache
def client_outputs() -> tuple[Output, ...]:
    """A client package that uses everything that a description can have.

    One resource is composed of parts and there is an index of schemas, as if the API were
    a large one.
    """
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as name:
        patch.setattr(resource_views, "MODULE_LIMIT", 4_000)
        patch.setattr(api_views, "_INDEX_SIZE", 3)
        specs = write_workspace(Path(name), {"pets": EVERYTHING})
        (specs / "pets" / "changes.yaml").write_text(CHANGES, encoding="utf-8")
        workspace = load_workspace(specs)
        (provider,) = workspace.providers
        custom = workspace.output / "pets" / EVERYTHING.package / "_custom.py"
        custom.parent.mkdir(parents=True)
        custom.write_text(CUSTOM, encoding="utf-8")
        with DictionaryWorker() as worker:
            package = client_preview(build_client(provider, worker), workspace)
        assert [found.message for found in package.diagnostics] == []
        return outputs(package)


@cache
def facade_outputs() -> tuple[Output, ...]:
    """The facade over the providers of the committed workspace, which uses every kind of
    binding that there is."""
    workspace = load_workspace(Path(__file__).resolve().parents[2] / "specs")
    with DictionaryWorker() as worker:
        clients = {
            provider.name: build_client(provider, worker)
            for provider in workspace.providers
        }
    built = facade_with_apis(
        workspace, "connections", lambda provider: clients[provider.name]
    )
    return outputs(facade_preview(built, workspace))


@dataclass(frozen=True, slots=True)
class Root:
    """A part of the template tree, and what a package of it consists of."""

    folder: str
    outputs: Callable[[], tuple[Output, ...]]


ROOTS = [
    Root("client/", client_outputs),
    Root("facade/", facade_outputs),
    Root("connections/", facade_outputs),
]


@pytest.fixture(params=ROOTS, ids=lambda root: root.folder)
def root(request: pytest.FixtureRequest) -> Root:
    """Each part of the template tree."""
    part: Root = request.param
    return part


def test_the_package_uses_every_template(root: Root) -> None:
    used = {output.template for output in root.outputs()}
    # The kit extends templates of the engine.
    used |= {template.replace("connections/", "facade/") for template in used}
    templates = {
        path
        for path in template_files(built_in_templates())
        if path.startswith(root.folder) and path.endswith(TEMPLATE_SUFFIX)
    }
    assert templates - used == set()


def test_every_statement_of_a_module_and_of_a_class_has_a_block(root: Root) -> None:
    uncovered = [
        f"{output.template}: {found}"
        for output in root.outputs()
        if output.path.endswith(".py")
        for found in uncovered_statements(output.traced)
    ]
    assert uncovered == []


def uncovered_statements(traced: TracedText) -> Iterator[str]:
    """The statements of a module that no block covers, a line each."""
    lines = LineOffsets(traced.text)
    module = ast.parse(traced.text)
    yield from _uncovered(module.body, traced, lines, lines.span(module.body))
    for node in ast.walk(module):
        if isinstance(node, ast.ClassDef):
            for found in _uncovered(node.body, traced, lines, lines.span([node])):
                yield f"class {node.name}: {found}"


def _uncovered(
    statements: list[ast.stmt],
    traced: TracedText,
    lines: LineOffsets,
    whole: tuple[int, int],
) -> Iterator[str]:
    """The statements without a block that is smaller than what they stand among."""
    for statement in statements:
        start, end = lines.span([statement])
        if not any(
            block.start <= start
            and end <= block.end
            and block.name not in STRUCTURAL
            and not block.name.endswith("_class_body")
            and (
                len(statements) == 1
                or not (block.start <= whole[0] <= whole[1] <= block.end)
            )
            for block in traced.blocks
        ):
            yield traced.text[start:end].strip().split("\n")[0]


class LineOffsets:
    """From the lines and columns of a syntax tree to offsets in the text."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def span(self, statements: list[ast.stmt]) -> tuple[int, int]:
        """Where statements begin, decorators included, and where they end."""
        first, last = statements[0], statements[-1]
        decorators = getattr(first, "decorator_list", [])
        line = min([first.lineno, *(one.lineno for one in decorators)])
        assert last.end_lineno is not None
        assert last.end_col_offset is not None
        ended = self._lines[last.end_lineno - 1].encode()[: last.end_col_offset]
        return (
            self._starts[line - 1],
            self._starts[last.end_lineno - 1] + len(ended.decode()),
        )


def test_every_section_of_a_page_has_a_block(root: Root) -> None:
    uncovered = [
        f"{output.template}: {found}"
        for output in root.outputs()
        if output.path.endswith(".md")
        for found in uncovered_headings(output.traced)
    ]
    assert uncovered == []


def uncovered_headings(traced: TracedText) -> Iterator[str]:
    """The headings without a block in which all others are below them."""
    found = list(headings(traced.text))
    for place, level, text in found:
        if not any(
            block.start <= place < block.end
            and all(
                other == place or below > level
                for other, below, _ in found
                if block.start <= other < block.end
            )
            for block in traced.blocks
        ):
            yield text


def headings(text: str) -> Iterator[tuple[int, int, str]]:
    """The headings of a page: offset, level, text."""
    offset, in_fence = 0, False
    for line in text.splitlines(keepends=True):
        if line.startswith("```"):
            in_fence = not in_fence
        heading = re.match(r"(#+) ", line)
        if heading is not None and not in_fence:
            yield offset, len(heading[1]), line.strip()
        offset += len(line)


def test_every_table_of_a_project_file_has_a_block(root: Root) -> None:
    uncovered = [
        f"{output.template}: {found}"
        for output in root.outputs()
        if output.path.endswith(".toml")
        for found in uncovered_tables(output.traced)
    ]
    assert uncovered == []


def uncovered_tables(traced: TracedText) -> Iterator[str]:
    """The tables of TOML that share every block with another one."""
    tables = list(re.finditer(r"^\[.+\]$", traced.text, re.MULTILINE))
    for table in tables:
        if not any(
            [table] == [one for one in tables if block.start <= one.start() < block.end]
            for block in traced.blocks
        ):
            yield table[0]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("x = 1\n{% block b %}\ny = 2\n{% endblock %}\n", ["x = 1"]),
        ("{% block b %}\nx = 1\ny = 2\n{% endblock %}\n", ["x = 1", "y = 2"]),
        ("{% block a %}\nx = 1\n{% endblock %}\n{% block b %}\ny = 2\n{% endblock %}\n", []),
        (
            "import a\n{% block b %}\nclass C:\n    @d\n    def f(self): ...\n    x: int\n{% endblock %}\n",
            ["import a", "class C: @d", "class C: x: int"],
        ),
    ],
)  # fmt: skip
def test_what_has_no_block_is_found(
    template: str, expected: list[str], tmp_path: Path
) -> None:
    (tmp_path / "m.py.jinja").write_text(template, encoding="utf-8")
    file = PlannedFile(PurePosixPath("m.py"), "m.py.jinja")
    traced = render_traced(file, {}, (tmp_path,))
    assert list(uncovered_statements(traced)) == expected
