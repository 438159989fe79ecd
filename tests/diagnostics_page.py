"""The page docs/diagnostics.md, made from the catalogue and the case directories.

    python -m tests.diagnostics_page

writes it; a test says when it is out of date.
"""

from pathlib import Path

from generator import codes
from generator.diagnostics import Code

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "diagnostics.md"
CASES = (ROOT / "tests" / "cases" / kind for kind in ("document", "command", "facade"))
FOLDERS = tuple(CASES)

_HEAD = """# Diagnostics

clientloom reports problems in its input as diagnostics. Each has a code with a stable name, a severity, a place (file,
line, column and JSON pointer), an excerpt and a hint. `clientloom lint` prints them and writes nothing.
`--format json` prints them for programs.

A mistake affects only the part it is in: a warning says what is lost, and the rest is generated. An error makes the
package useless, so the package is not written, unless you pass `--fail-on never`. For
[a strict gate](pipelines.md#a-strict-gate), use `--fail-on warning`, or set severities in clientloom.yaml. You can change
the severity of every code that is not fatal:

```yaml
severities:
  name-collision: error
  response-missing: off
```

To accept one diagnostic at one place, add it to the provider's
[provider.yaml](add-a-provider.md#diagnostics-that-are-right-as-they-are), with a reason.

This page is generated from the code.
"""


def catalogue() -> list[Code]:
    """Every code, by name."""
    return sorted(codes.CATALOGUE.values(), key=lambda code: code.name)


def example(code: Code) -> str | None:
    """What the case directory of a code prints about it, None without one."""
    for folder in FOLDERS:
        path = folder / code.name / "expected.txt"
        if path.is_file():
            return _block(path.read_text(encoding="utf-8"), code.name)
    return None


def _block(text: str, name: str) -> str | None:
    """The lines of the first finding with a code's name."""
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        for start, line in enumerate(lines):
            if f"[{name}]" in line:
                return "\n".join(lines[start:])
    return None


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for code in catalogue():
        fatal = ", fatal" if code.fatal else ""
        parts.append(f"\n## {code.name}\n")
        parts.append(f"{code.summary} ({code.severity.value}{fatal})\n")
        parts.append(f"{code.explanation}\n")
        shown = example(code)
        if shown is not None:
            parts.append(f"```text\n{shown}\n```\n")
        parts.append(f"{code.hint}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
