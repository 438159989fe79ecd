"""What came of one document: each step, its seconds, and what was found."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

Outcome: TypeAlias = Literal["ok", "failed", "skipped"]

STEPS = (
    *("read", "generate", "import", "complete", "black", "mypy", "pyright"),
    *("contract", "tests"),
)
"""The steps in their order."""


@dataclass(slots=True)
class Step:
    """One step.

    Attributes:
        outcome: How it ended.
        seconds: How long it took.
        detail: What was wrong, or why it was skipped.
    """

    outcome: Outcome
    seconds: float = 0.0
    detail: str = ""


@dataclass(slots=True)
class DocumentResult:
    """The result of one document.

    Attributes:
        document: Its path within the corpus.
        key: What it depends on: the contents of the document and of clientloom.
        dialect: The version of OpenAPI.
        operations: How many operations the document has.
        schemas: How many named schemas.
        true: How many operations are contract-true.
        called: How many calls were made.
        steps: The steps by name.
        diagnostics: How many diagnostics there are, by code.
        absent: The operations that the package lacks.
        faults: What calls found: operation, check, detail.
        untried: What could not be tried: operation, reason.
        seconds: All of it.
        megabytes: The peak of its memory.
    """

    document: str
    key: str
    dialect: str = ""
    operations: int = 0
    schemas: int = 0
    true: int = 0
    called: int = 0
    steps: dict[str, Step] = field(default_factory=dict)
    diagnostics: dict[str, int] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)
    untried: list[list[str]] = field(default_factory=list)
    seconds: float = 0.0
    megabytes: float = 0.0

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(self), indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8", errors="backslashreplace")

    @classmethod
    def read(cls, path: Path) -> DocumentResult | None:
        """The result in a file; None if there is none that can be read."""
        try:
            data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            steps = {name: Step(**step) for name, step in data.pop("steps").items()}
            return cls(**data, steps=steps)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None
