"""Lines and columns of pointers."""

from pathlib import Path

import pytest

from generator.diagnostics import Origin
from generator.document import locate

YAML = """\
# comment
openapi: 3.1.0
"quoted key":
  - first
  - inner: {flow: 1, other: [a,   b]}
a/b~c:
  long:
    text
shared: &shared
  x: 1
alias: *shared
merged:
  <<: *shared
  y: ä ö
"""

JSON = """\
{
  "openapi": "3.1.0",
  "a/b": [
    {"c": {"d": null}}, 2
  ],
  "e":
    "below",
  "f": {}, "f": 3
}
"""


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 2, 1),
        ("/openapi", 2, 10),
        ("/quoted key", 3, 1),
        ("/quoted key/0", 4, 5),
        ("/quoted key/1", 5, 5),
        ("/quoted key/1/inner", 5, 5),
        ("/quoted key/1/inner/flow", 5, 19),
        ("/quoted key/1/inner/other/1", 5, 35),
        ("/a~1b~0c/long", 7, 3),
        ("/alias/x", 10, 6),
        ("/merged/x", 10, 6),
        ("/merged/y", 14, 6),
        ("/merged/nothing/more", 12, 1),
        ("/quoted key/7", 3, 1),
        ("/quoted key/x", 3, 1),
    ],
)
def test_pointer_into_yaml_is_found(
    pointer: str, line: int, column: int, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(YAML, encoding="utf-8")
    assert locate(Origin("a.yaml", pointer), tmp_path) == Origin(
        "a.yaml", pointer, line, column
    )


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 1, 1),
        ("/openapi", 2, 14),
        ("/a~1b", 3, 3),
        ("/a~1b/0", 4, 5),
        ("/a~1b/0/c", 4, 6),
        ("/a~1b/0/c/d", 4, 17),
        ("/a~1b/1", 4, 25),
        ("/e", 6, 3),
        ("/f", 8, 17),
        ("/nothing", 1, 1),
    ],
)
def test_pointer_into_json_is_found(
    pointer: str, line: int, column: int, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text(JSON, encoding="utf-8")
    assert locate(Origin("a.json", pointer), tmp_path) == Origin(
        "a.json", pointer, line, column
    )


def test_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert locate(Origin("a.yaml", "/a"), tmp_path).line == 1
    path.write_text("# more\n\na: 1\n", encoding="utf-8")
    assert locate(Origin("a.yaml", "/a"), tmp_path).line == 3


@pytest.mark.parametrize(
    "origin",
    [
        Origin("missing.yaml", "/a"),
        Origin("https://example.com/a.yaml", "/a"),
        Origin("a.yaml", "/a", 7, 8),
    ],
)
def test_origin_that_cannot_or_need_not_be_located_stays_as_it_is(
    origin: Origin, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    assert locate(origin, tmp_path) == origin


def test_pointer_is_found_where_libyaml_cannot_read(tmp_path: Path) -> None:
    text = "a: |\n  \tx\nb:\n  c:\n    d: 1\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    found = locate(Origin("a.yaml", "/b/c"), tmp_path)
    assert (found.line, found.column) == (4, 3)
