"""What users import stays where they import it from."""

from __future__ import annotations

import copy
import pickle

import pytest
from clientloom_runtime import errors, testing


@pytest.mark.parametrize("name", errors.__all__)
def test_errors_are_of_the_module_that_users_import(name: str) -> None:
    assert getattr(errors, name).__module__ == "clientloom_runtime.errors"


def test_errors_can_be_pickled_and_copied_by_that_name() -> None:
    error = errors.NotFoundError("gone", status_code=404, operation_id="get")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is errors.NotFoundError
        assert (str(again), again.status_code) == (str(error), 404)
    assert b"clientloom_runtime.errors" in pickle.dumps(error)


def test_the_helpers_for_tests_are_in_one_module() -> None:
    assert set(testing.__all__) == {
        "Exchange",
        "LocalAnswer",
        "LocalRequest",
        "LocalServer",
        "json_text",
        "read_exchanges",
    }
    assert all(hasattr(testing, name) for name in testing.__all__)
