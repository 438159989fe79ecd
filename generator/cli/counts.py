"""How many there are of something, for lines that sum up a run.

Quick to import: a run without work prints counts and nothing else.
"""

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, Severity


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many of each severity there are, such as `2 errors, 1 note`; "" if none."""
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.effective_severity] += 1
    return ", ".join(
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in counts.items()
        if number
    )


def operation_counts(operations: int, left_out: int) -> str:
    """How many operations there are, such as `312 of 316 operations; 4 left out`."""
    total = operations + left_out
    noun = "operation" if total == 1 else "operations"
    if not left_out:
        return f"{operations} {noun}"
    return f"{operations} of {total} {noun}; {left_out} left out"
