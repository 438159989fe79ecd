"""The official JSON Schema test suite, as bodies of a generated client.

What a schema accepts is read and written back in both modes. What it does not accept is
refused by a strict client, or a keyword is documentation only. `json_schema_gaps.yaml`
lists the exceptions, each with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.coverage_page import PAGE, page
from tests.support.json_schema_suite import (
    DOCUMENTATION_ONLY,
    SuiteReport,
    known_gaps,
    suite_files,
    suite_report,
)
from tests.support.workspace import Weaver

if not suite_files():
    pytest.skip(
        "the JSON Schema test suite (../shared/json-schema-tests) is not there",
        allow_module_level=True,
    )


@pytest.fixture(scope="module")
def report(
    weave: Weaver, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SuiteReport]:
    yield suite_report(tmp_path_factory.mktemp("suite"), weave)


def test_what_is_valid_is_read_and_written_back(report: SuiteReport) -> None:
    assert report.lost == known_gaps("valid")


def test_what_is_invalid_is_refused_or_documented(report: SuiteReport) -> None:
    assert report.unexplained == known_gaps("invalid")


def test_every_keyword_that_is_documentation_only_is_so(report: SuiteReport) -> None:
    assert report.documented == set(DOCUMENTATION_ONLY)


def test_the_page_is_current(report: SuiteReport) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(report)


def test_the_gaps_have_reasons() -> None:
    folder = Path(__file__).parent
    assert (folder / "json_schema_gaps.yaml").is_file()
    assert known_gaps("valid") and known_gaps("invalid")
