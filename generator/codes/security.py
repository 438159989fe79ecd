"""Security schemes, and the credentials that serve them."""

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
    severity=Severity.ERROR,
    summary="A security requirement names a scheme that does not exist.",
    explanation=(
        "An operation requires a security scheme that is not in "
        "components/securitySchemes. That alternative cannot be satisfied and is left "
        "out."
    ),
    hint="Add the scheme or correct the name with an overlay.",
)

SECURITY_UNSERVED = Code(
    name="security-unserved",
    severity=Severity.WARNING,
    summary="No authentication strategy serves a security scheme.",
    explanation=(
        "The scheme's kind cannot be applied by itself (mutual TLS, OpenID Connect), "
        "and provider.yaml names no strategy for it."
    ),
    hint="Add a strategy under `authentication` in provider.yaml.",
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
