"""Our specs describe the vendors' APIs exactly, in words of our own.

`specs/<provider>/differences.yaml` lists where the structure differs on purpose: a list
of `{kind, pointer, reason}`, with the name of our `file` where a spec has several.
"""

from pathlib import Path

import pytest
from openapi_spec_validator.shortcuts import get_validator_cls

from tests.support.shared import needs_shared
from tests.support.specs import PROVIDERS, Provider, described, prose, read
from tests.support.structure import compare, load

OWN_WORDS_FROM = 6
"""A text of fewer words ("List all users") may well be the same in both."""

every_provider = pytest.mark.parametrize(
    "provider", PROVIDERS, ids=[provider.name for provider in PROVIDERS]
)


def listed_differences(provider: Provider) -> list[dict[str, str]]:
    """The entries of the provider's list, each with the file that it is about."""
    path = provider.ours("differences.yaml")
    entries = load(path) if path.exists() else []
    assert isinstance(entries, list)
    root = next(iter(provider.files))
    return [{"file": root, **entry} for entry in entries]


@every_provider
def test_every_listed_difference_says_why(provider: Provider) -> None:
    for entry in listed_differences(provider):
        assert set(entry) == {"file", "kind", "pointer", "reason"}, entry
        assert entry["file"] in provider.files, entry
        assert str(entry["reason"] or "").strip(), f"no reason: {entry['pointer']}"


@needs_shared
@every_provider
def test_structure_differs_exactly_where_listed(provider: Provider) -> None:
    listed = {
        (entry["file"], entry["kind"], entry["pointer"])
        for entry in listed_differences(provider)
    }
    found = {
        (file, difference.kind, difference.pointer): difference
        for file, theirs in provider.theirs()
        for difference in compare(provider.ours(file), theirs)
    }
    unlisted = [str(found[place]) for place in found if place not in listed]
    assert not unlisted, "not in differences.yaml:\n" + "\n".join(unlisted)
    assert not listed - set(found), "no longer needed in differences.yaml"


@every_provider
def test_spec_has_no_mistake_but_the_vendors(provider: Provider) -> None:
    root = provider.ours(next(iter(provider.files)))
    spec = load(root)
    assert isinstance(spec, dict)
    validator = get_validator_cls(spec)(spec, base_uri=root.as_uri())
    found = {error.message for error in validator.iter_errors()}
    assert found == provider.mistakes


@every_provider
def test_operations_parameters_and_schemas_are_described(provider: Provider) -> None:
    bare = [
        f"{file}#{part.pointer}"
        for file, document in read(provider).items()
        for part in described(document)
        if not str(part.description or "").strip()
    ]
    assert not bare, "no description:\n" + "\n".join(bare)


@needs_shared
@every_provider
def test_descriptions_are_in_our_own_words(provider: Provider) -> None:
    vendor = {
        text.words
        for _, theirs in provider.theirs()
        for text in prose(load(theirs))
        if len(text.words) >= OWN_WORDS_FROM
    }
    copied = [
        f"{file}#{text.pointer}: {text.text}"
        for file, document in read(provider).items()
        for text in prose(document)
        if text.words in vendor
    ]
    assert not copied, "the vendor's words:\n" + "\n".join(copied)


def test_every_provider_in_the_table_has_its_files() -> None:
    missing: list[Path] = [
        provider.ours(file)
        for provider in PROVIDERS
        for file in provider.files
        if not provider.ours(file).is_file()
    ]
    assert not missing
