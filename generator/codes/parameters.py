"""Parameters of operations."""

from generator.diagnostics import Code, Severity

PARAMETER_INVALID = Code(
    name="parameter-invalid",
    severity=Severity.WARNING,
    summary="A parameter does not say what it is called or where it goes.",
    explanation=(
        "`name` and `in` are required; `in` is query, path, header or cookie. The "
        "operation is generated without the parameter."
    ),
    hint="Add or correct them.",
)

PARAMETER_IGNORED = Code(
    name="parameter-ignored",
    severity=Severity.NOTE,
    summary="A header parameter is ignored.",
    explanation=(
        "The specification reserves Accept, Content-Type and Authorization: media types "
        "and security schemes say what they hold."
    ),
    hint="Describe the media types or the security scheme instead.",
)

PARAMETER_DUPLICATE = Code(
    name="parameter-duplicate",
    severity=Severity.WARNING,
    summary="A parameter stands twice.",
    explanation="Two parameters of one list have the same name and place.",
    hint="Remove one of them.",
)

PARAMETER_UNUSED = Code(
    name="path-parameter-unused",
    severity=Severity.WARNING,
    summary="A path parameter does not occur in its path.",
    explanation="The parameter has no placeholder in the path template and is left out.",
    hint="Correct the name or remove the parameter with an overlay.",
)

PATH_PARAMETER_OPTIONAL = Code(
    name="path-parameter-optional",
    severity=Severity.NOTE,
    summary="A path parameter is not marked as required.",
    explanation="A path without one of its parts is another path: it is always required.",
    hint="Add `required: true`.",
)

PATH_PARAMETER_MISSING = Code(
    name="path-parameter-missing",
    severity=Severity.WARNING,
    summary="A placeholder of a path has no parameter.",
    explanation=(
        "The path template names a placeholder that no path parameter describes. A "
        "required text parameter is generated for it."
    ),
    hint="Describe the parameter, with an overlay if the description is not yours.",
)
