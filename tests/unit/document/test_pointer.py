"""JSON pointers."""

import pytest

from generator.document import (
    escape,
    pointer,
    schema_name,
    schema_reference,
    split,
    unescape,
)


@pytest.mark.parametrize("name", ["a", "", "a/b", "a~b", "~1", "/~0/", "{id}", "%25"])
def test_names_survive_a_pointer(name: str) -> None:
    assert unescape(escape(name)) == name
    assert split(pointer("paths", name, 3)) == ["paths", name, "3"]
    assert schema_name(schema_reference(name)) == name


def test_whole_document_has_no_tokens() -> None:
    assert split("") == []
    assert pointer() == ""


def test_only_references_to_schemas_name_one() -> None:
    assert schema_name("#/components/responses/Pet") is None
    assert schema_name("pet.yaml") is None
