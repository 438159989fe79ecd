"""A package: rendering and writing it."""

from generator.diagnostics import Code, Severity

TEMPLATE_FAILED = Code(
    name="template-failed",
    severity=Severity.ERROR,
    summary="A template cannot be rendered.",
    explanation=(
        "A template of the workspace has a mistake in its syntax, or asks for something "
        "that the model does not have. `clientloom inspect --json` prints what there is."
    ),
    hint="Correct the template.",
    fatal=True,
)

OUTPUT_UNWRITABLE = Code(
    name="output-unwritable",
    severity=Severity.ERROR,
    summary="A package cannot be written.",
    explanation=(
        "The output folder cannot be made or written to, or something else stands where "
        "a file should go. What was there before is there again."
    ),
    hint="Check the folder's permissions, the disk's space, and for links in the folder.",
    fatal=True,
)
