"""Descriptions made to exhaust time or memory, or to reach what is not theirs.

Each is read by a process of its own that may use one gigabyte and twenty seconds of
processor time; it would be killed beyond that. Reading ends with a diagnostic or a
harmless document, never with an exception.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"

READ = """
import json, sys
from pathlib import Path
from generator.cli.diagnostics import render_text, to_json
from generator.document import load
path = Path(sys.argv[1])
result = load(path, base=path.parent)
text = render_text(result.diagnostics, path.parent, color=False)
assert all(char.isprintable() or char == "\\n" for char in text)
to_json(result.diagnostics[:10], path.parent)
codes = sorted({item.code.name for item in result.diagnostics})
print(json.dumps([codes, result.document is not None]))
"""


def _limit() -> None:
    gigabyte = 1024**3
    resource.setrlimit(resource.RLIMIT_AS, (gigabyte, gigabyte))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))


def read(path: Path) -> tuple[set[str], bool]:
    """The codes of the diagnostics of a file, and whether it gives a document."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        preexec_fn=_limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    codes, has_document = json.loads(done.stdout.splitlines()[-1])
    return set(codes), has_document


def _schemas(*lines: str) -> str:
    return f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n" + "".join(
        f"    {line}\n" for line in lines
    )


def _laughs(item: str) -> str:
    lines = ["x-0: &a0 {k: v}"]
    for level in range(1, 12):
        repeated = ", ".join([f"*a{level - 1}"] * 9)
        lines.append(f"x-{level}: &a{level} {item.format(repeated=repeated)}")
    return f"{HEAD}paths: {{}}\n" + "\n".join(lines) + "\n"


def _nested_schemas(levels: int) -> str:
    lines = []
    for level in range(levels):
        pad = "  " * (level + 3)
        lines += [f"{pad}properties:", f"{pad} a:"]
    lines.append("  " * (levels + 3) + "type: string")
    return f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n    A:\n" + "\n".join(lines)


def _callbacks(levels: int, width: int) -> str:
    """Callbacks whose operations refer to the next callbacks."""
    lines = ["components:", "  callbacks:"]
    for level in range(levels):
        inner = ", ".join(
            f"c{index}: {{$ref: '#/components/callbacks/C{level + 1}'}}"
            for index in range(width)
        )
        lines.append(
            f"    C{level}: {{'{{$url}}': {{post: {{callbacks: {{{inner}}}}}}}}}"
        )
    lines.append(f"    C{levels}: {{}}")
    first = "{c: {$ref: '#/components/callbacks/C0'}}"
    return f"{HEAD}paths: {{/a: {{post: {{callbacks: {first}}}}}}}\n" + "\n".join(lines)


def _headers(levels: int, width: int) -> str:
    """Headers whose encodings have the next header, several times."""
    lines = ["components:", "  headers:"]
    for level in range(levels):
        following = f"{{X: {{$ref: '#/components/headers/H{level + 1}'}}}}"
        parts = ", ".join(f"p{n}: {{headers: {following}}}" for n in range(width))
        content = f"{{multipart/mixed: {{encoding: {{{parts}}}}}}}"
        lines.append(f"    H{level}: {{content: {content}}}")
    lines.append(f"    H{levels}: {{schema: {{type: string}}}}")
    return f"{HEAD}paths: {{}}\n" + "\n".join(lines)


def _deep_schema_in_callbacks(levels: int, depth: int) -> str:
    """Callbacks inside of each other, the last of which sends a schema that is deep."""
    schema = "{not: " * depth + "{}" + "}" * depth
    lines = ["components:", "  callbacks:"]
    for level in range(levels):
        following = f"callbacks: {{c: {{$ref: '#/components/callbacks/C{level + 1}'}}}}"
        lines.append(f"    C{level}: {{'{{$url}}': {{post: {{{following}}}}}}}")
    body = f"{{content: {{application/json: {{schema: {schema}}}}}}}"
    lines.append(f"    C{levels}: {{'{{$url}}': {{post: {{requestBody: {body}}}}}}}")
    first = "{c: {$ref: '#/components/callbacks/C0'}}"
    return f"{HEAD}paths: {{/a: {{post: {{callbacks: {first}}}}}}}\n" + "\n".join(lines)


LIMIT = {"limit-exceeded"}

FATAL = {
    "aliases of lists": (_laughs("[{repeated}]"), LIMIT),
    "aliases of objects": (_laughs("{{a: [{repeated}]}}"), LIMIT),
    "aliases of merges": (_laughs("{{<<: [{repeated}], l: [{repeated}]}}"), LIMIT),
    "aliases in aliases": (
        f"{HEAD}paths: {{}}\nx-0: &a0 [x]\n"
        + "".join(f"x-{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 5000)),
        LIMIT,
    ),
    "an alias of itself": (f"{HEAD}paths: &a {{/a: *a}}\n", LIMIT),
    "two hundred schemas in each other": (_nested_schemas(200), LIMIT),
    "lists in YAML": (f"{HEAD}x-a: " + "[" * 100_000, LIMIT),
    "lists by indentation": (
        f"{HEAD}x-a:\n" + "".join(" " * n + "-\n" for n in range(1, 3000)),
        LIMIT,
    ),
    "lists in JSON": ('{"openapi": "3.1.0", "x": ' + "[" * 100_000, LIMIT),
    "lists in valid JSON": (
        '{"openapi": "3.1.0", "x": ' + "[" * 500 + "]" * 500 + "}",
        LIMIT,
    ),
    "callbacks by the million": (_callbacks(10, 10), LIMIT),
    "headers by the million": (_headers(8, 10), LIMIT),
    "nothing": ("", {"not-an-object"}),
    "a key of two megabytes": (f"{HEAD}{'k' * 2_000_000}: 1\n", {"yaml-invalid"}),
}
"""Descriptions of which nothing is generated, and the codes that say why."""

HARMLESS = {
    "ninety schemas in each other": (_nested_schemas(90), set()),
    "a text of five megabytes": (f"{HEAD}paths: {{}}\nx-a: {'a' * 5_000_000}\n", set()),
    "many values": (
        f"{HEAD}paths: {{}}\nx-a:\n" + "".join(f"  k{n}: 1\n" for n in range(300_000)),
        set(),
    ),
    "a long chain of references": (
        _schemas(
            *(f"A{n}: {{$ref: '#/components/schemas/A{n + 1}'}}" for n in range(3000)),
            "A3000: {type: string}",
        ),
        set(),
    ),
    "a circle of references": (
        _schemas(
            *(f"A{n}: {{$ref: '#/components/schemas/A{n + 1}'}}" for n in range(3000)),
            "A3000: {$ref: '#/components/schemas/A0'}",
        ),
        {"reference-cycle"},
    ),
    "references through references": (
        _schemas(
            *(
                f"A{n}: {{$ref: '#/components/schemas/A{n + 1}/x'}}"
                for n in range(2000)
            ),
            "A2000: {type: string}",
        ),
        {"reference-unresolved", "reference-cycle"},
    ),
    "a chain of callbacks": (_callbacks(300, 1), {"reference-cycle"}),
    **{
        f"a deep schema in {levels} callbacks": (
            _deep_schema_in_callbacks(levels, 185),
            {"reference-cycle"} if levels > 10 else set(),
        )
        for levels in (5, 15, 37)
    },
    "a path that is itself": (
        f"{HEAD}paths: {{/a: {{$ref: '#/paths/~1a'}}}}\n",
        {"reference-cycle", "operation-dropped"},
    ),
    "a schema that is the whole description": (
        _schemas("A: {$ref: '#'}", "B: {$ref: openapi.yaml}"),
        set(),
    ),
    "numbers beyond all bounds": (
        _schemas(
            "A: {type: integer, default: 1e999999999, minimum: " + "9" * 10_000 + "}"
        ),
        {"value-malformed"},
    ),
    "text that a terminal obeys": (
        _schemas('"A\\e[31m\\u202e": {type: "\\e[2J\\a\\r\\u2028"}'),
        {"type-unknown"},
    ),
    "references that are no addresses": (
        _schemas(
            'A: {$ref: "http://[::1"}',
            'B: {$ref: "#%ZZ"}',
            'C: {$ref: "pet%00.yaml"}',
            'D: {$ref: "a\\0b"}',
            "E: {$ref: '" + "x" * 5000 + "'}",
            "F: {$ref: 'data:text/plain,hi'}",
        ),
        {
            "reference-invalid",
            "reference-unresolved",
            "reference-file-unreadable",
            "reference-remote",
        },
    ),
    "references to what is not theirs": (
        _schemas(
            "A: {$ref: /etc/passwd}",
            "B: {$ref: ../../../../../../etc/passwd}",
            "C: {$ref: 'file:///etc/passwd'}",
            "D: {$ref: /proc/self/environ}",
            "E: {$ref: /dev/zero}",
            "F: {$ref: '%2e%2e/%2e%2e/etc/passwd'}",
            "G: {$ref: 'http://169.254.169.254/latest/meta-data'}",
            "H: {$ref: //localhost/x}",
        ),
        {"reference-outside-root", "reference-remote"},
    ),
}
"""Descriptions that give a document all the same, and the codes of what was wrong."""


@pytest.mark.parametrize("name", FATAL)
def test_hostile_description_is_refused(name: str, tmp_path: Path) -> None:
    content, expected = FATAL[name]
    path = tmp_path / "openapi.yaml"
    path.write_text(content, encoding="utf-8")
    assert read(path) == (expected, False)


@pytest.mark.parametrize("name", HARMLESS)
def test_hostile_description_does_no_harm(name: str, tmp_path: Path) -> None:
    content, expected = HARMLESS[name]
    path = tmp_path / "openapi.yaml"
    path.write_text(content, encoding="utf-8")
    codes, has_document = read(path)
    assert codes <= expected and bool(codes) == bool(expected)
    assert has_document


def test_file_of_a_hundred_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    assert read(path) == (LIMIT, False)


@pytest.mark.parametrize("kind", ["folder", "pipe", "loop"])
def test_what_is_no_file_is_not_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            import os

            os.mkfifo(path)
        case _:
            path.symlink_to(path)
    assert read(path) == ({"file-unreadable"}, False)


def test_values_of_the_wrong_kind_everywhere_are_found_one_by_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "openapi.yaml"
    kinds = ["3", "text", "[1, [2]]", "{a: {b: []}}", "null", "true"]
    keys = ["info", "servers", "tags", "security", "webhooks", "components", "paths"]
    operation = ["parameters", "responses", "requestBody", "callbacks", "security"]
    for kind in kinds:
        lines = [f"{key}: {kind}" for key in keys if key != "paths"]
        inner = ", ".join(f"{key}: {kind}" for key in operation)
        lines.append(f"paths: {{/a: {{get: {{{inner}}}, post: {kind}}}, /b: {kind}}}")
        path.write_text("openapi: 3.1.0\n" + "\n".join(lines), encoding="utf-8")
        _, has_document = read(path)
        assert has_document
        for section in ("schemas", "parameters", "responses", "securitySchemes"):
            text = f"{HEAD}paths: {kind}\ncomponents: {{{section}: {{A: {kind}}}}}\n"
            path.write_text(text, encoding="utf-8")
            _, has_document = read(path)
            assert has_document
