"""A description as a whole, and what may stand anywhere in it."""

from generator.diagnostics import Code, Severity

NOT_AN_OBJECT = Code(
    name="not-an-object",
    severity=Severity.ERROR,
    summary="A file holds something else than an object.",
    explanation="A description is an object with the keys `openapi`, `info`, `paths`.",
    hint="Check that this is the file you mean and that it is not empty.",
    fatal=True,
)

NOT_OPENAPI = Code(
    name="not-openapi",
    severity=Severity.ERROR,
    summary="A file is not an OpenAPI description.",
    explanation="Neither `openapi` nor `swagger` says which version it follows.",
    hint="Add `openapi: 3.1.0`, or check that this is the file you mean.",
    fatal=True,
)

VERSION_UNSUPPORTED = Code(
    name="version-unsupported",
    severity=Severity.ERROR,
    summary="The description has a version that is not supported.",
    explanation="Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported.",
    hint="Convert the description, or correct the version.",
    fatal=True,
)

INFO_INCOMPLETE = Code(
    name="info-incomplete",
    severity=Severity.NOTE,
    summary="The description has no title or version.",
    explanation="`info` must have both; an empty text is used.",
    hint="Add `info.title` and `info.version`.",
)

FIELD_UNKNOWN = Code(
    name="field-unknown",
    severity=Severity.WARNING,
    summary="An object has a field that the specification does not know.",
    explanation="The field is ignored. Extensions start with `x-` and are kept.",
    hint="Look for a misspelling or a wrong indentation.",
)

VALUE_MALFORMED = Code(
    name="value-malformed",
    severity=Severity.WARNING,
    summary="A value has the wrong shape.",
    explanation=(
        "The specification wants another kind of value. It is ignored, or read as what "
        "its author most likely meant; the message says which."
    ),
    hint="Correct the value.",
)
