"""Operations: their paths, bodies and responses, and how they page."""

from generator.diagnostics import Code, Severity

OPERATION_DROPPED = Code(
    name="operation-dropped",
    severity=Severity.WARNING,
    summary="An operation is left out.",
    explanation=(
        "Something that every request of the operation needs cannot be read: the "
        "operation itself, its path item or the request body. Another diagnostic says "
        "what. The other operations are generated."
    ),
    hint="Correct what the other diagnostic names.",
)

OPERATION_INVALID = Code(
    name="operation-invalid",
    severity=Severity.ERROR,
    summary="An operation does not follow the OpenAPI specification.",
    explanation=(
        "The operation object, or something inside it, has the wrong shape. The "
        "operation is left out of the client; everything else is generated."
    ),
    hint="Correct the description, or remove the operation with an overlay.",
)

PATH_WITHOUT_SLASH = Code(
    name="path-without-slash",
    severity=Severity.WARNING,
    summary="A path does not start with a slash.",
    explanation="Paths are appended to the server's address. A slash is put before it.",
    hint="Write the path with a slash.",
)

BODY_CONFLICT = Code(
    name="body-conflict",
    severity=Severity.WARNING,
    summary="A Swagger 2.0 operation describes its body in two ways.",
    explanation="`in: body` may stand once, and not beside `in: formData`.",
    hint="Keep one of them.",
)

STATUS_INVALID = Code(
    name="status-invalid",
    severity=Severity.WARNING,
    summary="The key of a response is no status.",
    explanation="Keys are a status (`200`), a range (`2XX`) or `default`.",
    hint="Correct the key.",
)

RESPONSE_MISSING = Code(
    name="response-missing",
    severity=Severity.NOTE,
    summary="An operation documents no successful response.",
    explanation=(
        "No 2XX status is documented, so the method returns nothing; the body stays "
        "reachable through with_raw_response."
    ),
    hint="Document the success, with an overlay if the description is not yours.",
)

PAGING_MISFIT = Code(
    name="paging-misfit",
    severity=Severity.ERROR,
    summary="A paging declaration does not fit its operation.",
    explanation=(
        "A declaration of provider.yaml or `x-clientloom-paging` names an operation, a "
        "parameter or a place in the page that the description does not have."
    ),
    hint="Correct the declaration; `clientloom inspect` shows what the operation has.",
)
