"""Every example in our specs fits its schema: docs and generated tests send them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from openapi_schema_validator import (
    OAS30Validator,
    OAS31Validator,
    oas30_format_checker,
    oas31_format_checker,
)
from referencing import Registry, Specification

from tests.support.specs import PROVIDERS, Provider, read
from tests.support.structure import NAME_MAPS

OPAQUE: Specification[Any] = Specification.OPAQUE
"""References go by file and pointer alone."""


@dataclass(frozen=True, slots=True)
class Example:
    """A value beside a schema: where it is, where its schema is, and the value."""

    pointer: str
    schema: str
    value: object


def examples(
    node: object, pointer: str = "", *, names: bool = False
) -> Iterator[Example]:
    """Every example of a schema, a parameter, a header or a body in a document."""
    match node:
        case dict():
            if "example" in node and not names:
                schema = f"{pointer}/schema" if "schema" in node else pointer
                yield Example(f"{pointer}/example", schema, node["example"])
            for key, value in node.items():
                if names or key != "example":
                    step = str(key).replace("~", "~0").replace("/", "~1")
                    is_map = not names and key in NAME_MAPS and isinstance(value, dict)
                    yield from examples(value, f"{pointer}/{step}", names=is_map)
        case list():
            for index, item in enumerate(node):
                yield from examples(item, f"{pointer}/{index}")
        case _:
            return


def named_null(node: Any) -> Any:
    """A document where `type: null` without quotes says what its writer meant."""
    match node:
        case {"type": None}:
            return {"enum": [None]}
        case {"type": [*kinds]} if None in kinds:
            return {**node, "type": [kind for kind in kinds if kind], "nullable": True}
        case dict():
            return {key: named_null(value) for key, value in node.items()}
        case list():
            return [named_null(item) for item in node]
        case _:
            return node


def misfits(provider: Provider) -> Iterator[str]:
    """What is wrong with the examples of a provider's spec."""
    documents = {
        provider.ours(file).as_uri(): named_null(document)
        for file, document in read(provider).items()
    }
    root: Any = next(iter(documents.values()))
    modern = str(root.get("openapi", "")).startswith(("3.1", "3.2"))
    validator = OAS31Validator if modern else OAS30Validator
    checker = oas31_format_checker if modern else oas30_format_checker
    registry: Registry[Any] = Registry().with_resources(
        (uri, OPAQUE.create_resource(document)) for uri, document in documents.items()
    )
    for uri, document in documents.items():
        for example in examples(document):
            schema = {"$ref": f"{uri}#{example.schema}"}
            check = validator(schema, registry=registry, format_checker=checker)
            for error in check.iter_errors(example.value):
                # An open enum, `oneOf: [string, enum]`, fits more than one.
                if error.validator != "oneOf" or error.context:
                    yield f"{uri}#{example.pointer}: {error.message}"


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda provider: provider.name)
def test_examples_fit_their_schemas(provider: Provider) -> None:
    found = list(misfits(provider))
    assert not found, "examples that do not fit:\n" + "\n".join(found)
