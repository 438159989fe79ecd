"""Codes for security schemes and authentication."""

from generator.diagnostics import Code, Severity

SECURITY_SCHEME_INVALID = Code(
    name="security-scheme-invalid",
    severity=Severity.WARNING,
    summary="A security scheme is incomplete.",
    explanation=(
        "Its type is unknown, or a field that the type requires is missing. The "
        "scheme is left out, so no credential can be used for it."
    ),
    hint="Complete the scheme.",
)

SECURITY_UNKNOWN = Code(
    name="security-unknown",
    severity=Severity.WARNING,
    summary="A security requirement names a scheme that does not exist.",
    explanation=(
        "An operation requires a security scheme that is not in "
        "components/securitySchemes. The operation's other alternatives are used. If "
        "there are none, requests use the rest of the requirement, which can mean no "
        "credentials at all. The message says which."
    ),
    hint="Add the scheme, or correct the name with an overlay.",
)

SECURITY_UNSERVED = Code(
    name="security-unserved",
    severity=Severity.WARNING,
    summary="A security scheme has no authentication strategy.",
    explanation=(
        "There is no built-in strategy for this kind of scheme, such as HTTP digest, and "
        "provider.yaml does not set one."
    ),
    hint="Add a strategy under `authentication` in provider.yaml.",
)

TOKEN_URL_MISSING = Code(
    name="token-url-missing",
    severity=Severity.ERROR,
    summary="A strategy has no token URL.",
    explanation=(
        "The strategy requests tokens. Their URL comes from `token-url`, from the flows of "
        "the security scheme, or from `discovery`."
    ),
    hint="Set `token-url` in provider.yaml.",
    fatal=True,
)

CREDENTIAL_UNKNOWN = Code(
    name="credential-unknown",
    severity=Severity.ERROR,
    summary="A strategy uses a credential that is not declared.",
    explanation=(
        "Every credential that a strategy in provider.yaml uses must be declared "
        "under `credentials`, which also has its description."
    ),
    hint="Declare the credential, or correct its name.",
    fatal=True,
)
