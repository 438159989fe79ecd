"""Packages that are compared by their public surface."""

from generator.diagnostics import Code, Severity

PACKAGE_MISSING = Code(
    name="package-missing",
    severity=Severity.ERROR,
    summary="There is no package to compare with.",
    explanation=(
        "`clientloom diff --surface` takes a folder with a package, a wheel, an "
        "sdist, or the name of a distribution that is installed beside clientloom."
    ),
    hint="Correct the path or the name, or give the folder of the package.",
    fatal=True,
)

PACKAGE_UNREADABLE = Code(
    name="package-unreadable",
    severity=Severity.WARNING,
    summary="A module of a package cannot be read.",
    explanation=(
        "The surface of a package is read from its files without running them. What "
        "is in a file that is not valid Python is not compared."
    ),
    hint="Look at the file; the rest of the package is compared.",
)

APPROVAL_EXPIRED = Code(
    name="approval-expired",
    severity=Severity.WARNING,
    summary="A change is no longer approved: its approval has expired.",
    explanation=(
        "Each entry of surface.yaml approves a change until a date. After it the "
        "change counts again."
    ),
    hint="Set a later date where the change is still meant, or undo the change.",
)

APPROVAL_UNUSED = Code(
    name="approval-unused",
    severity=Severity.WARNING,
    summary="A change is approved that is not there.",
    explanation=(
        "An entry of surface.yaml approves a change that the comparison does not find, "
        "because it is undone, or because the old package has it already."
    ),
    hint="Remove the entry, or correct it as `diff --surface` prints the change.",
)
