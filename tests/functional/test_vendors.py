"""The official SDKs of vendors and our clients send the same requests, or a table says
why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from tests.support.once import once
from tests.support.shared import needs_shared
from tests.vendors.explaining import KINDS, explanations, unexplained, unneeded
from tests.vendors.listing import VENDORS
from tests.vendors.page import PAGE, page
from tests.vendors.running import Outcome, read_outcomes, write_outcomes
from tests.vendors.vendor import Vendor

pytestmark = needs_shared

OutcomesOf: TypeAlias = Callable[[Vendor], tuple[Outcome, ...]]


@pytest.fixture(scope="session")
def outcomes_of(tmp_path_factory: pytest.TempPathFactory) -> OutcomesOf:
    """Makes the calls of a vendor, once for all tests."""

    def find(vendor: Vendor) -> tuple[Outcome, ...]:
        if not vendor.version:
            pytest.skip(f"{vendor.distribution} is not installed")
        name = f"vendor-{vendor.distribution}"
        folder = once(tmp_path_factory, name, lambda path: write_outcomes(vendor, path))
        return read_outcomes(folder)

    return find


each_vendor = pytest.mark.parametrize(
    "vendor", VENDORS, ids=[vendor.name for vendor in VENDORS]
)


@each_vendor
def test_every_difference_has_a_reason(outcomes_of: OutcomesOf, vendor: Vendor) -> None:
    assert unexplained(outcomes_of(vendor), explanations(vendor)) == []


@each_vendor
def test_every_reason_is_needed(outcomes_of: OutcomesOf, vendor: Vendor) -> None:
    assert unneeded(outcomes_of(vendor), explanations(vendor)) == []


@each_vendor
def test_reasons_are_of_known_kinds(vendor: Vendor) -> None:
    assert {entry.kind for entry in explanations(vendor)} <= KINDS.keys()


@each_vendor
def test_no_call_is_made_twice(vendor: Vendor) -> None:
    names = [call.name for call in vendor.calls]
    assert len(set(names)) == len(names)


def test_the_page_is_current(outcomes_of: OutcomesOf) -> None:
    results = {vendor: outcomes_of(vendor) for vendor in VENDORS}
    assert PAGE.read_text(encoding="utf-8") == page(results)
