"""The strategies that provider.yaml can name: how requests are authenticated, and how a
provider's events are verified.

Each strategy is a class of the runtime plus the settings that configure it. The fields
here are the arguments of that class. Strategies are generic: any provider can use them.
"""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from generator.model import (
    Authentication,
    ConstantValue,
    CredentialValue,
    FixedCredential,
    MappingValue,
    SequenceValue,
    SettingValue,
    Verifier,
)
from generator.project.settings import Settings

_CREDENTIAL = "credential"
"""Marks a field whose value, or values, are names of credentials."""

Credential: TypeAlias = Annotated[str, _CREDENTIAL]
"""The name of a credential; the class of the runtime receives its value."""

Credentials: TypeAlias = Annotated[dict[str, str], _CREDENTIAL]
"""Names of credentials, keyed by the name that the class of the runtime uses."""


class RuntimeStrategy(Settings):
    """The base of every strategy: the name of its class in the runtime."""

    class_name: ClassVar[str]

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class, without optional ones that are not set."""
        values: dict[str, SettingValue] = {}
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if name in ("strategy", "schemes"):
                continue
            if value is None or (value in ((), {}) and not field.is_required()):
                continue
            as_value = (
                CredentialValue if _CREDENTIAL in field.metadata else ConstantValue
            )
            match value:
                case dict():
                    items = ((key, as_value(item)) for key, item in value.items())
                    values[name] = MappingValue(tuple(items))
                case tuple():
                    values[name] = SequenceValue(value)
                case _:
                    values[name] = as_value(value)
        return values


class AuthenticationStrategy(RuntimeStrategy):
    """The base of authentication strategies: the security schemes they apply to."""

    schemes: tuple[str, ...] = Field(min_length=1)

    def authentication(self) -> Authentication:
        """The strategy as it is in the model."""
        return Authentication(
            self.class_name, self.schemes, tuple(self.values().items())
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
        default=None, description="The query parameter for the time, in seconds."
    )
    signature_header: str = "Signature"


class ApiKey(AuthenticationStrategy):
    """An API key in a header, the query or a cookie."""

    class_name = "ApiKeyAuth"
    strategy: Literal["api-key"]
    key: Credential = Field(description="The credential to send.")
    name: str = Field(description="The name of the header, query parameter or cookie.")
    location: Literal["header", "query", "cookie"] = "header"
    prefix: str | None = Field(default=None, description="Text in front of the key.")


class Bearer(AuthenticationStrategy):
    """A token that the caller already has, in the Authorization header (RFC 6750)."""

    class_name = "BearerAuth"
    strategy: Literal["bearer"]
    token: Credential
    prefix: str | None = Field(
        default=None, description=("The word in front of the token.")
    )


class Basic(AuthenticationStrategy):
    """HTTP basic authentication (RFC 7617)."""

    class_name = "BasicAuth"
    strategy: Literal["basic"]
    username: Credential
    password: Annotated[str | None, _CREDENTIAL] = None


class ClientCredentials(AuthenticationStrategy):
    """OAuth2 client credentials (RFC 6749, 4.4): the client fetches its own token."""

    class_name = "OAuth2ClientCredentialsAuth"
    strategy: Literal["oauth2-client-credentials"]
    client_id: Credential
    client_secret: Credential
    token_url: str = Field(description="Relative to the base URL, or absolute.")
    default_scopes: tuple[str, ...] = ()


class TokenEndpoint(AuthenticationStrategy):
    """A token from a nonstandard endpoint: the fields and headers of the request, and
    the place of the token in the response, are all set here."""

    class_name = "TokenEndpointAuth"
    strategy: Literal["token-endpoint"]
    token_url: str = Field(description="Relative to the base URL, or absolute.")
    authorization: Annotated[str | None, _CREDENTIAL] = Field(
        default=None, description="The credential for the header of the token request."
    )
    authorization_prefix: str | None = None
    credentials: Credentials = Field(
        default_factory=dict,
        description=("Fields of the request, each with its credential."),
    )
    fields: dict[str, str] = Field(
        default_factory=dict,
        description=("Additional fields of the request, with fixed values."),
    )
    headers: dict[str, str] = Field(default_factory=dict)
    body: Literal["form", "json"] | None = None
    scope_field: str | None = None
    scope_use: Literal["all", "first"] | None = None
    default_scopes: tuple[str, ...] = ()
    token_pointer: str | None = None
    lifetime_pointer: str | None = None
    refused_statuses: tuple[int, ...] = Field(
        default=(), description="Status codes after which a new token is fetched."
    )

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class, which takes both kinds of fields in one
        mapping."""
        values: dict[str, SettingValue] = {}
        fields: tuple[
            tuple[str, CredentialValue | FixedCredential | ConstantValue], ...
        ] = ()
        for name, value in super().values().items():
            if name in ("credentials", "fields") and isinstance(value, MappingValue):
                fields += value.entries
                values["fields"] = MappingValue(fields)
            else:
                values[name] = value
        return values


class RsaSignature(AuthenticationStrategy):
    """Credentials in headers and, with a private key, an RSA-SHA256 signature over
    `expires|METHOD|url|body`."""

    class_name = "RsaSignatureAuth"
    strategy: Literal["rsa-signature"]
    headers: Credentials = Field(description="Headers, each with its credential.")
    private_key: Credential = Field(
        description=("The credential with the private key, in PEM format.")
    )
    signing_schemes: tuple[str, ...] = ()
    expires_header: str | None = None
    signature_header: str | None = None
    lifetime: int | None = Field(default=None, description="Seconds.")


class Verification(RuntimeStrategy):
    """The base of every strategy to verify events."""

    def verifier(self) -> Verifier:
        """The strategy as it is in the model."""
        return Verifier(self.class_name, tuple(self.values().items()))


class HmacCanonicalJsonVerification(Verification):
    """HMAC-SHA256 over the event's JSON, serialized again with sorted keys."""

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
    | TokenEndpoint
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
