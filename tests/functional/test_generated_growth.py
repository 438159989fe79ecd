"""Work on a description grows with it, through all stages of a package.

Work is counted in calls of the generator's own functions, which are the same on any
machine. A package may be larger than its description, because models are flat and unions
are written out where they stand; where it is not, four times as many schemas take four
times as many calls and a little more.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.diagnostics import Diagnostic
from tests.support.counting import counted
from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import run_tests
from tests.support.workspace import Example, Weaver, Woven, of_schemas, write_workspace

SOURCES = Path(generator.__file__).parent
TEXT = {"type": "string"}

Schemas = dict[str, Any]


def ref(number: int) -> Schemas:
    """A reference to a schema by its number; the first one is `Thing`."""
    name = f"S{number}" if number else "Thing"
    return {"$ref": f"#/components/schemas/{name}"}


def an_object(**properties: Any) -> Schemas:
    """A schema of an object."""
    return {"type": "object", "properties": properties}


def all_of(*parts: Schemas) -> Schemas:
    """A composition."""
    return {"allOf": list(parts)}


def any_of(*variants: Schemas) -> Schemas:
    """A choice."""
    return {"anyOf": list(variants)}


def mutual(count: int) -> list[Schemas]:
    """Objects that each refer to three others, as those of object-relational APIs do."""
    return [
        an_object(**{f"p{step}": ref((n * step + step) % count) for step in (1, 2, 3)})
        for n in range(count)
    ]


def mutual_and_required(count: int) -> list[Schemas]:
    """The same, with lists that have to be there."""
    return [
        an_object(
            name=TEXT,
            **{
                f"p{step}": {"type": "array", "items": ref((n * step + step) % count)}
                for step in (1, 2, 3, 4)
            },
        )
        | {"required": ["name", "p1", "p2", "p3"]}
        for n in range(count)
    ]


def diamonds_of_properties(count: int) -> list[Schemas]:
    """Pairs of objects that both need both of the next pair."""
    return [
        an_object(name=TEXT, left=ref(n // 2 * 2 + 2), right=ref(n // 2 * 2 + 3))
        | {"required": ["left", "right"]}
        for n in range(count)
    ] + [an_object(name=TEXT)] * 2


def chain(count: int) -> list[Schemas]:
    """Objects that each hold the next one."""
    return [an_object(next=ref(n + 1)) for n in range(count)] + [an_object(name=TEXT)]


def twice(count: int) -> list[Schemas]:
    """Compositions that have the next one as a part twice, and a third time beside it."""
    return [all_of(ref(n + 1), ref(n + 1)) | ref(n + 1) for n in range(count)] + [
        an_object(name=TEXT)
    ]


def a_choice_of_compositions(count: int) -> list[Schemas]:
    """Choices whose variants all extend the next choice."""
    return [
        any_of(all_of(ref(n + 1), an_object(a=TEXT)), all_of(ref(n + 1), an_object(b=TEXT)))
        for n in range(count)
    ] + [an_object(name=TEXT)]  # fmt: skip


def a_choice_beside_properties(count: int) -> list[Schemas]:
    """Objects with a choice of two others that are like them, in a ring."""
    return [
        an_object(**{f"p{n % 3}": TEXT})
        | any_of(ref((n + 1) % count), ref((n + 2) % count))
        for n in range(count)
    ]


def compositions_of_choices(count: int) -> list[Schemas]:
    """Compositions with a choice of what refers to the next one."""
    return [
        all_of(
            an_object(name=TEXT),
            any_of(
                an_object(a=ref((n + 1) % count)), an_object(b=ref((n + 1) % count))
            ),
        )
        for n in range(count)
    ]


def narrowed_by_themselves(count: int) -> list[Schemas]:
    """Objects that narrow a property of the next one by a composition of themselves."""
    return [
        all_of(ref((n + 1) % count), an_object(p=all_of(ref(n), an_object(q=TEXT))))
        for n in range(count)
    ] + [an_object(name=TEXT)]


def nullable_ones(count: int) -> list[Schemas]:
    """Choices of null and an object with two of them."""
    return [
        any_of(
            {"type": "null"},
            an_object(a=ref((n + 1) % count), b=ref((n * 3 + 1) % count)),
        )
        for n in range(count)
    ]


FAMILIES: dict[Callable[[int], list[Schemas]], float] = {
    mutual: 5,
    mutual_and_required: 5,
    diamonds_of_properties: 5,
    chain: 5,
    a_choice_of_compositions: 5,
    compositions_of_choices: 5,
    nullable_ones: 5,
    # A list of 200 parts at most belongs to each of them.
    twice: 17,
}
"""Descriptions of any size, and how many times as much work four times the size may be."""

ENDLESS = (a_choice_beside_properties, narrowed_by_themselves)
"""Descriptions whose schemas are parts of themselves."""


def described(schemas: list[Schemas]) -> Example:
    """An example with these schemas under their numbers."""
    names = ["Thing", *(f"S{number}" for number in range(1, len(schemas)))]
    return of_schemas(json.dumps(dict(zip(names, schemas, strict=True))))


def unsupported_schemas(package: Woven) -> list[Diagnostic]:
    """What is told of schemas that no type can be written for."""
    return [
        diagnostic
        for diagnostic in package.diagnostics
        if diagnostic.code.name == "schema-unsupported"
    ]


def calls(weave: Weaver, specs: Path) -> int:
    """How many functions of the generator are called for the package of a workspace."""
    package, number = counted(lambda: weave.package(specs), SOURCES)
    assert package.files is not None
    return number


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_work_grows_with_the_description_and_no_faster(
    weave: Weaver, tmp_path: Path, family: Callable[[int], list[Schemas]]
) -> None:
    few, many = (
        calls(
            weave,
            write_workspace(tmp_path / str(n), {"example": described(family(n))}),
        )
        for n in (12, 48)
    )
    assert many < FAMILIES[family] * few


@pytest.mark.parametrize("family", ENDLESS, ids=lambda family: family.__name__)
@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_schemas_that_are_parts_of_themselves_end(
    weave: Weaver, family: Callable[[int], list[Schemas]], count: int
) -> None:
    woven = weave(described(family(count)))
    assert len(woven.files()) < 60 * (count + 2) ** 2


@pytest.mark.parametrize(
    ("family", "count"),
    [
        (mutual_and_required, 24),
        (diamonds_of_properties, 8),
        (chain, 24),
        (a_choice_of_compositions, 24),
    ],
)
def test_the_own_tests_of_the_package_pass(
    weave: Weaver, family: Callable[[int], list[Schemas]], count: int
) -> None:
    ran = run_tests(weave(described(family(count))).folder)
    assert ran.returncode == 0, ran.stdout


SELF = "#/components/schemas/Thing"


@pytest.mark.parametrize(
    ("schemas", "value"),
    [
        (
            [any_of(all_of(ref(0), an_object(a=TEXT)), an_object(b=TEXT))],
            {"a": "x", "b": "y"},
        ),
        (
            [
                any_of(all_of(ref(1), an_object(a=TEXT)), an_object(b=TEXT)),
                any_of(all_of(ref(0), an_object(c=TEXT)), an_object(d=TEXT)),
            ],
            {"a": "x", "c": "y", "b": "z"},
        ),
        (
            [
                an_object(p=ref(1)),
                all_of(ref(0), an_object(p=all_of(ref(1), an_object(x=TEXT)))),
            ],
            {"p": {"p": {"x": "1", "p": {"x": "2", "p": {"x": "3"}}}}},
        ),
        (
            [
                all_of(
                    an_object(a=all_of(ref(0), an_object(b=TEXT))),
                    an_object(a=all_of(ref(0), an_object(c=TEXT))),
                )
            ],
            {"a": {"b": "1", "c": "2", "a": {"b": "3", "c": "4"}}},
        ),
    ],
    ids=["choice", "choices", "narrowed", "property"],
)
def test_values_of_schemas_that_are_parts_of_themselves(
    weave: Weaver, server: HttpServer, schemas: list[Schemas], value: Any
) -> None:
    woven = weave(described(schemas))
    server.script(Reply(json=value), Reply(204))
    with woven.client(server, strict=True) as client:
        thing = client.things.read()
        client.things.write(body=thing)
    assert server.requests[1].json == value
    assert "schema-unsupported" not in woven.codes


@pytest.mark.parametrize(
    "schema",
    [
        all_of(
            {"type": "array", "items": ref(0)},
            {"type": "array", "items": all_of(ref(0), {"type": "array"})},
        ),
        any_of(all_of(ref(0), an_object(a=TEXT))),
    ],
    ids=["items", "nothing else"],
)
def test_a_schema_that_is_only_itself_is_any_value_and_says_so(
    weave: Weaver, server: HttpServer, schema: Schemas
) -> None:
    woven = weave(described([schema]))
    found = unsupported_schemas(woven)
    assert any(
        "endlessly composed of itself" in diagnostic.message for diagnostic in found
    )
    server.script(Reply(204))
    with woven.client(server) as client:
        client.things.write(body=[[[]]])
    assert server.request.json == [[[]]]


def test_choices_that_multiply_are_any_value_and_say_so(weave: Weaver) -> None:
    woven = weave(described(a_choice_of_compositions(12)))
    found = unsupported_schemas(woven)
    assert len(found) == 4
    assert all("more than 256 variants" in diagnostic.message for diagnostic in found)
    assert (found[0].origin.pointer if found[0].origin else "") == SELF[1:]


def test_a_wide_choice_beside_properties_is_no_row_of_choices(weave: Weaver) -> None:
    variants = [
        an_object(**{f"v{n}": TEXT}) | {"required": [f"v{n}"]} for n in range(300)
    ]
    thing = an_object(name=TEXT) | any_of(*(ref(n + 1) for n in range(300)))
    woven = weave(described([thing, *variants]))
    assert "schema-unsupported" not in woven.codes


def at_random(chance: random.Random, count: int) -> list[Schemas]:
    """Schemas that refer to each other in any way."""

    def schema(depth: int) -> Schemas:
        target = ref(chance.randrange(count))
        match chance.randrange(9 if depth else 3):
            case 0:
                return TEXT
            case 1 | 2:
                return target
            case 3:
                return an_object(**{f"p{chance.randrange(3)}": schema(depth - 1)})
            case 4:
                return all_of(target, schema(depth - 1))
            case 5:
                return any_of(
                    *(schema(depth - 1) for _ in range(chance.choice((1, 2))))
                )
            case 6:
                return {"type": "array", "items": schema(depth - 1)}
            case 7:
                return {"type": "object", "additionalProperties": schema(depth - 1)}
            case _:
                return an_object(a=TEXT, b=schema(depth - 1)) | any_of(
                    target, schema(depth - 1)
                )

    return [schema(3) for _ in range(count)]


@pytest.mark.parametrize("seed", range(25))
def test_schemas_that_refer_to_each_other_in_any_way_end(
    weave: Weaver, seed: int
) -> None:
    chance = random.Random(seed)
    woven = weave(described(at_random(chance, chance.randint(2, 8))))
    assert len(woven.files()) < 2_000


@pytest.mark.parametrize("seed", [1023, 1040])
def test_compositions_that_multiply_without_end_are_any_value_and_say_so(
    weave: Weaver, seed: int
) -> None:
    chance = random.Random(seed)
    woven = weave(described(at_random(chance, chance.randint(2, 12))))
    found = unsupported_schemas(woven)
    assert any("grows without end" in diagnostic.message for diagnostic in found)
