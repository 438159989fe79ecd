"""What is laid out here is what black would write: black itself is the judge."""

from __future__ import annotations

import ast
import random

import black
import pytest
from generator.render.fields import field
from generator.render.layout import (
    Expression,
    Item,
    Text,
    Union,
    call,
    dict_display,
    flat,
    lay_out,
    lay_out_annotation,
    subscript,
    tuple_display,
)
from generator.render.literals import comment, docstring, prose, string_literal, wrap
from generator.render.types import Namespace

from generator.model import (
    Field,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
    UnionType,
)
from generator.render.formatting import needs_black

TEXTS = [
    "plain",
    'a "quoted" word',
    "it's",
    "both ' and \"",
    'ends with "',
    '""" three',
    '"Quoted" at the start',
    '"Quoted"',
    "back\\slash",
    "ends with a back\\",
    "new\nline\ttab\r",
    "\u202ehidden\u200b\x00\x1f\x7f\x85\u2028",
    "\U0001f600 smile",
    "{{ jinja }} {% raw %} {# c #} %s {0}",
    "",
    " ",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_literal_means_its_text_and_shows_it(text: str) -> None:
    literal = string_literal(text)
    assert ast.literal_eval(literal) == text
    assert literal.isprintable()
    source = f"x = {literal}\n"
    assert black.format_str(source, mode=black.FileMode()) == source


@pytest.mark.parametrize("indent", [0, 4, 8])
@pytest.mark.parametrize(
    "text", [*TEXTS, "word " * 60, "x" * 200, '"' * 90, '"' + "a " * 90]
)
def test_a_docstring_says_its_text_and_nothing_more(text: str, indent: int) -> None:
    margin = " " * indent
    body = docstring(wrap(text, indent, first=3), indent)
    head = "".join(f"{' ' * 4 * n}class A{n}:\n" for n in range(indent // 4))
    source = f"{head}{margin}{body}\n{margin}x = 1\n"
    node: ast.AST = ast.parse(source)
    for _ in range(indent // 4):
        node = node.body[0]  # type: ignore[attr-defined]
    assert len(node.body) == 2  # type: ignore[attr-defined]
    said = ast.get_docstring(node) or ""  # type: ignore[arg-type]
    assert "".join(said.split()) == "".join(prose(text).split())
    formatted = black.format_str(source, mode=black.FileMode())
    assert [line for line in formatted.split("\n") if line] == [
        line for line in source.split("\n") if line
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_a_comment_never_ends(text: str) -> None:
    source = f"{comment(text, 0)}\n"
    assert ast.parse(source).body == []


def expression(chance: random.Random, depth: int) -> Expression:
    """Some expression of the kinds that templates use."""
    if depth == 0 or chance.random() < 0.25:
        length = chance.randrange(1, 30)
        return Text(chance.choice(["x" * length, f'"{"t" * length}"']))
    items = [expression(chance, depth - 1) for _ in range(chance.randrange(1, 5))]
    kind = chance.choice(["call", "keywords", "tuple", "dict"])
    match kind:
        case "call":
            return call(chance.choice(["Content", "Operation", "f"]), *items)
        case "keywords":
            named = [Item(f"key{n}=", one) for n, one in enumerate(items)]
            return call("Parameter", *named)
        case "tuple":
            return tuple_display(*items)
        case _:
            pairs = [Item(f'"key{n}": ', one) for n, one in enumerate(items)]
            return dict_display(*pairs)


@pytest.mark.parametrize("seed", range(60))
def test_an_expression_is_laid_out_as_black_does(seed: int) -> None:
    chance = random.Random(seed)
    value = call("Operation", *(expression(chance, 3) for _ in range(3)))
    source = f"value = {lay_out(value, 0, len('value = '))}\n"
    assert ast.dump(ast.parse(source)) == ast.dump(
        ast.parse(f"value = {flat(value)}\n")
    )
    assert black.format_str(source, mode=black.FileMode()) == source


def annotation(chance: random.Random, depth: int) -> Expression:
    """Some annotation of the kinds that templates use."""
    if depth == 0:
        return Text(f"models.{'N' * chance.randrange(1, 40)}")
    match chance.randrange(4):
        case 0:
            return subscript("list", annotation(chance, depth - 1))
        case 1:
            return subscript("dict", Text("str"), annotation(chance, depth - 1))
        case 2:
            values = [
                Text(f'"{"v" * chance.randrange(1, 20)}"')
                for _ in range(chance.randrange(1, 9))
            ]
            return subscript("Literal", *values)
        case _:
            return Text("int")


def type_(chance: random.Random, depth: int) -> TypeRef:
    """Some type of a field."""
    if depth == 0:
        return ModelType("N" * chance.randrange(1, 40))
    match chance.randrange(6):
        case 0:
            return ListType(type_(chance, depth - 1))
        case 1:
            return MapType(type_(chance, depth - 1))
        case 2:
            values = ["v" * chance.randrange(1, 20) for _ in range(chance.randrange(9))]
            return LiteralType(("first", *values), open=chance.random() < 0.3)
        case 3:
            return NullableType(type_(chance, depth - 1))
        case 4:
            variants = [type_(chance, depth - 1) for _ in range(3)]
            return UnionType(tuple(variants))
        case _:
            return PrimitiveType(Primitive.NUMBER)


@pytest.mark.parametrize("seed", range(200))
def test_a_field_is_laid_out_as_black_does(seed: int) -> None:
    chance = random.Random(1000 + seed)
    names = Namespace({"N" * n: "N" * n for n in range(1, 40)})
    made = Field(
        "field_name",
        chance.choice(["field_name", "fieldName"]),
        type_(chance, 2),
        required=chance.random() < 0.3,
    )
    source = f"class A:\n    {field(made, names)}\n"
    assert isinstance(ast.parse(source).body[0], ast.ClassDef)
    if not needs_black(source):
        assert black.format_str(source, mode=black.FileMode()) == source


@pytest.mark.parametrize("seed", range(40))
def test_an_argument_keeps_its_default(seed: int) -> None:
    chance = random.Random(2000 + seed)
    members = (annotation(chance, 2), annotation(chance, 1), Text("None"))
    argument = Item("argument: ", Union(members), " = None")
    laid = lay_out_annotation(argument, 4, 4, 1)
    source = f"def f(\n    {laid},\n) -> None: ...\n"
    assert ast.dump(ast.parse(source)) == ast.dump(
        ast.parse(f"def f(\n    {flat(argument)},\n) -> None: ...\n")
    )
    if not needs_black(source):
        assert black.format_str(source, mode=black.FileMode()) == source
