"""Security schemes, and what authenticates requests."""

from generator.diagnostics import Code, Severity

SECURITY_SCHEME_INVALID = Code(
    name="security-scheme-invalid",
    severity=Severity.WARNING,
    summary="A security scheme is incomplete.",
    explanation=(
        "Its type is not known, or a field that the type needs is missing. The scheme is "
        "left out: no credential serves it."
    ),
    hint="Complete the scheme.",
)

SECURITY_UNKNOWN = Code(
    name="security-unknown",
    severity=Severity.WARNING,
    summary="A security requirement names a scheme that does not exist.",
    explanation=(
        "An operation requires a security scheme that is not in "
        "components/securitySchemes. Other alternatives of the operation are used. Where "
        "there are none, the request is sent with what is left of the requirement, which "
        "may be no credentials at all. The message says which."
    ),
    hint="Add the scheme or correct the name with an overlay.",
)

SECURITY_UNSERVED = Code(
    name="security-unserved",
    severity=Severity.WARNING,
    summary="No authentication strategy serves a security scheme.",
    explanation=(
        "The scheme's kind cannot be applied by itself, as HTTP digest, and "
        "provider.yaml names no strategy for it."
    ),
    hint="Add a strategy under `authentication` in provider.yaml.",
)

TOKEN_URL_MISSING = Code(
    name="token-url-missing",
    severity=Severity.ERROR,
    summary="Nobody says where the tokens of a strategy come from.",
    explanation=(
        "The strategy asks a server for tokens. Its address comes from `token-url`, or "
        "from the flows of the security scheme, or from `discovery`."
    ),
    hint="Set `token-url` in provider.yaml.",
    fatal=True,
)

CREDENTIAL_UNKNOWN = Code(
    name="credential-unknown",
    severity=Severity.ERROR,
    summary="A strategy names a credential that is not declared.",
    explanation=(
        "Every credential that a strategy of provider.yaml uses is declared under "
        "`credentials`, where it gets its description."
    ),
    hint="Declare the credential, or correct its name.",
    fatal=True,
)
