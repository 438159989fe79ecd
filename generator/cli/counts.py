"""Counts for the lines that sum up a run.

Imports quickly, because a run without work prints counts and nothing else.
"""

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, Severity


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """The number of diagnostics per severity, such as `2 errors, 1 note`; "" if
    none."""
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.effective_severity] += 1
    return ", ".join(
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in counts.items()
        if number
    )


def operation_counts(operations: int, left_out: int, excluded: int) -> str:
    """The number of operations, such as `312 of 326 operations; 10 excluded; 4 left
    out`: excluded by the user, left out for mistakes in the spec."""
    total = operations + left_out + excluded
    noun = "operation" if total == 1 else "operations"
    number = str(operations) if total == operations else f"{operations} of {total}"
    losses = (
        f"; {count} {loss}"
        for count, loss in ((excluded, "excluded"), (left_out, "left out"))
        if count
    )
    return f"{number} {noun}{''.join(losses)}"
