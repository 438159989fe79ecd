"""docs/diagnostics.md says what the code says, with an example for every code."""

import pytest

from generator.diagnostics import Code
from tests.diagnostics_page import PAGE, catalogue, example, page

# Codes that no file of a case can bring about, and why.
WITHOUT_CASE: dict[str, str] = {
    "file-refused": "it is about the disk; test_command_disk.py makes it",
    "output-unwritable": "it is about the disk; test_command_errors.py makes it",
    "draft-refused": "it is about a file; test_command_facade_draft.py has it",
    "provider-not-added": "it is about `new`; test_command_new.py has it",
    "output-shared": "it takes two workspaces; test_command_leftovers.py has them",
    "package-missing": "it takes two packages; test_diff_surface.py has them",
    "package-unreadable": "it takes two packages; test_diff_surface.py has them",
    "approval-expired": "it takes two packages; test_diff_surface.py has them",
    "approval-unused": "it takes two packages; test_diff_surface.py has them",
}


def test_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("code", catalogue(), ids=lambda code: code.name)
def test_every_code_has_a_case(code: Code) -> None:
    assert (example(code) is None) == (code.name in WITHOUT_CASE)
