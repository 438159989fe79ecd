"""Codes for packages that are compared by their public surface."""

from generator.diagnostics import Code, Severity

PACKAGE_MISSING = Code(
    name="package-missing",
    severity=Severity.ERROR,
    summary="The package to compare cannot be found or read.",
    explanation=(
        "`clientloom diff --surface` takes a folder with a package, a wheel, an "
        "sdist, or the name of a distribution in the environment of clientloom."
    ),
    hint="Correct the path or the name, or pass the folder of the package.",
    fatal=True,
)

PACKAGE_UNREADABLE = Code(
    name="package-unreadable",
    severity=Severity.WARNING,
    summary="A module of a package cannot be read.",
    explanation=(
        "The surface of a package is read from its files, without running them. A "
        "file that is not valid Python is skipped. The rest is compared."
    ),
    hint="Correct the file, or compare a package in which it is valid.",
)

APPROVAL_EXPIRED = Code(
    name="approval-expired",
    severity=Severity.WARNING,
    summary="The approval of a change has expired.",
    explanation=(
        "Each entry of surface.yaml approves a change until a date. After that date, "
        "the change counts again."
    ),
    hint="Set a later date if the change is still intended, or undo the change.",
)

APPROVAL_UNUSED = Code(
    name="approval-unused",
    severity=Severity.WARNING,
    summary="An approval matches no change.",
    explanation=(
        "An entry of surface.yaml approves a change that the comparison does not find. "
        "The change was undone, or the old package already has it."
    ),
    hint="Remove the entry, or copy the change as `diff --surface` prints it.",
)
