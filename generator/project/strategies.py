"""The strategies that provider.yaml can name: to authenticate requests, and to verify
events.

Each strategy is a class of the runtime, plus the settings that configure it. The fields
here are the arguments of that class. Strategies are generic: any provider can use them.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.model import Verifier
from generator.project.oauth_strategies import (
    ClientCredentials,
    JwtAssertion,
    OAuth2SignIn,
    TokenEndpoint,
)
from generator.project.strategy import (
    CREDENTIAL,
    AuthenticationStrategy,
    Credential,
    Credentials,
    RuntimeStrategy,
)


class HmacCanonicalJson(AuthenticationStrategy):
    """HMAC-SHA256 over canonical JSON of path, raw query and body, sent as a header."""

    class_name = "HmacCanonicalJsonAuth"
    strategy: Literal["hmac-canonical-json"]
    key: Credential = Field(description="The credential with the HMAC key.")
    query: Credentials = Field(
        default_factory=dict,
        description="Query parameters to add, each with its credential.",
    )
    timestamp_parameter: str | None = Field(
        default=None, description="The query parameter for the Unix time, in seconds."
    )
    signature_header: str = "Signature"


class ApiKey(AuthenticationStrategy):
    """An API key in a header, the query or a cookie."""

    class_name = "ApiKeyAuth"
    strategy: Literal["api-key"]
    key: Credential = Field(description="The credential to send.")
    name: str = Field(description="The name of the header, query parameter or cookie.")
    location: Literal["header", "query", "cookie"] = "header"
    prefix: str | None = Field(default=None, description="The text before the key.")


class Bearer(AuthenticationStrategy):
    """A token that the caller already has, in the Authorization header (RFC 6750)."""

    class_name = "BearerAuth"
    strategy: Literal["bearer"]
    token: Credential
    prefix: str | None = Field(
        default=None, description="The word before the token. Default: Bearer."
    )


class Basic(AuthenticationStrategy):
    """HTTP basic authentication (RFC 7617)."""

    class_name = "BasicAuth"
    strategy: Literal["basic"]
    username: Credential
    password: Annotated[str | None, CREDENTIAL] = None


class RsaSignature(AuthenticationStrategy):
    """Credentials in headers and, with a private key, an RSA-SHA256 signature over
    `expires|METHOD|url|body`."""

    class_name = "RsaSignatureAuth"
    strategy: Literal["rsa-signature"]
    headers: Credentials = Field(description="Headers, each with its credential.")
    private_key: Credential = Field(
        description="The credential with the private key, in PEM format."
    )
    signing_schemes: tuple[str, ...] = ()
    expires_header: str | None = None
    signature_header: str | None = None
    lifetime: int | None = Field(default=None, description="Seconds.")


class MutualTls(AuthenticationStrategy):
    """A client certificate for TLS connections (RFC 8705)."""

    class_name = "MutualTlsAuth"
    strategy: Literal["mutual-tls"]
    certificate: Credential = Field(
        description="The credential with the certificate, as a path or in PEM format."
    )
    private_key: Annotated[str | None, CREDENTIAL] = Field(
        default=None,
        description="The credential with the private key, if it is in another file.",
    )
    password: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential with the password of the private key."
    )


class Verification(RuntimeStrategy):
    """The base of all strategies to verify events."""

    def verifier(self) -> Verifier:
        """The strategy in the model."""
        return Verifier(self.class_name, tuple(self.values().items()))


class HmacCanonicalJsonVerification(Verification):
    """HMAC-SHA256 over the JSON of the event, serialized again with sorted keys."""

    class_name = "HmacCanonicalJsonVerifier"
    strategy: Literal["hmac-canonical-json"]
    key: Credential = Field(description="The credential with the HMAC key.")
    signature_header: str | None = None
    timestamp: str | None = Field(
        default=None, description="JSON pointer to the time of the event."
    )
    tolerance: int | None = Field(default=None, description="Seconds.")


class RsaUrlBodyVerification(Verification):
    """RSA-SHA256 with the provider's key over `url|body`."""

    class_name = "RsaUrlBodyVerifier"
    strategy: Literal["rsa-url-body"]
    public_key: Credential = Field(
        description="The credential with the provider's public key."
    )
    signature_header: str | None = None


class StandardWebhooksVerification(Verification):
    """The Standard Webhooks scheme: HMAC-SHA256 over id, time and body."""

    class_name = "StandardWebhooksVerifier"
    strategy: Literal["standard-webhooks"]
    secret: Credential = Field(description="The credential with the webhook's secret.")
    tolerance: int | None = Field(default=None, description="Seconds.")


AuthenticationSettings: TypeAlias = Annotated[
    HmacCanonicalJson
    | ApiKey
    | Bearer
    | Basic
    | ClientCredentials
    | OAuth2SignIn
    | JwtAssertion
    | TokenEndpoint
    | MutualTls
    | RsaSignature,
    Field(discriminator="strategy"),
]
"""One entry of `authentication` in provider.yaml."""

VerificationSettings: TypeAlias = Annotated[
    HmacCanonicalJsonVerification
    | RsaUrlBodyVerification
    | StandardWebhooksVerification,
    Field(discriminator="strategy"),
]
"""`webhooks.verification` of provider.yaml."""
