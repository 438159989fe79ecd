"""Authentication strategies that provider.yaml can name.

Each strategy is a class of the runtime plus the settings that configure it. A
strategy is general: any description may use it.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.model import (
    Authentication,
    ConstantValue,
    CredentialValue,
    MappingValue,
    SequenceValue,
    SettingValue,
)
from generator.project.settings import Settings


class AuthenticationStrategy(Settings):
    """What every strategy has: the security schemes of the description it serves."""

    schemes: tuple[str, ...] = Field(min_length=1)

    def _authentication(
        self, class_name: str, **settings: SettingValue | None
    ) -> Authentication:
        """The model's view, without settings that are not set."""
        return Authentication(
            class_name,
            self.schemes,
            tuple(
                (name, value) for name, value in settings.items() if value is not None
            ),
        )


class HmacCanonicalJson(AuthenticationStrategy):
    """HMAC-SHA256 over canonical JSON of path, raw query and body, as a header."""

    strategy: Literal["hmac-canonical-json"]
    key: str = Field(description="The credential that is the key of the HMAC.")
    query: dict[str, str] = Field(
        default_factory=dict,
        description="Query parameters that are added, each with its credential.",
    )
    timestamp_parameter: str | None = Field(
        default=None, description="Query parameter that takes the time, in seconds."
    )
    signature_header: str = "Signature"

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "HmacCanonicalJsonAuth",
            key=CredentialValue(self.key),
            query=MappingValue(
                tuple(
                    (name, CredentialValue(value)) for name, value in self.query.items()
                )
            ),
            timestamp_parameter=_constant(self.timestamp_parameter),
            signature_header=ConstantValue(self.signature_header),
        )


class ApiKey(AuthenticationStrategy):
    """A key in a header, in the query or in a cookie."""

    strategy: Literal["api-key"]
    key: str = Field(description="The credential that is sent.")
    name: str = Field(description="The header, query parameter or cookie.")
    location: Literal["header", "query", "cookie"] = "header"
    prefix: str | None = Field(default=None, description="Text before the key.")

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "ApiKeyAuth",
            key=CredentialValue(self.key),
            name=ConstantValue(self.name),
            location=ConstantValue(self.location),
            prefix=_constant(self.prefix),
        )


class Bearer(AuthenticationStrategy):
    """A token that the caller has, in the Authorization header (RFC 6750)."""

    strategy: Literal["bearer"]
    token: str
    prefix: str | None = Field(default=None, description="The word before the token.")

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "BearerAuth",
            token=CredentialValue(self.token),
            prefix=_constant(self.prefix),
        )


class Basic(AuthenticationStrategy):
    """HTTP basic authentication (RFC 7617)."""

    strategy: Literal["basic"]
    username: str
    password: str | None = None

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "BasicAuth",
            username=CredentialValue(self.username),
            password=None if self.password is None else CredentialValue(self.password),
        )


class ClientCredentials(AuthenticationStrategy):
    """OAuth2 client credentials (RFC 6749, 4.4): the client fetches its own token."""

    strategy: Literal["oauth2-client-credentials"]
    client_id: str
    client_secret: str
    token_url: str = Field(description="Relative to the base URL, or absolute.")
    default_scopes: tuple[str, ...] = ()

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "OAuth2ClientCredentialsAuth",
            client_id=CredentialValue(self.client_id),
            client_secret=CredentialValue(self.client_secret),
            token_url=ConstantValue(self.token_url),
            default_scopes=_sequence(self.default_scopes),
        )


class TokenEndpoint(AuthenticationStrategy):
    """A token from an endpoint that follows no standard: which fields and headers it
    takes and where its answer has the token is all set here."""

    strategy: Literal["token-endpoint"]
    token_url: str = Field(description="Relative to the base URL, or absolute.")
    authorization: str | None = Field(
        default=None, description="The credential of the token request's header."
    )
    authorization_prefix: str | None = None
    credentials: dict[str, str] = Field(
        default_factory=dict, description="Fields of the request, each a credential."
    )
    fields: dict[str, str] = Field(
        default_factory=dict, description="Further fields of the request, as they are."
    )
    headers: dict[str, str] = Field(default_factory=dict)
    body: Literal["form", "json"] | None = None
    scope_field: str | None = None
    scope_use: Literal["all", "first"] | None = None
    default_scopes: tuple[str, ...] = ()
    token_pointer: str | None = None
    lifetime_pointer: str | None = None
    refused_statuses: tuple[int, ...] = Field(
        default=(), description="Statuses after which another token is fetched."
    )

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        fields: tuple[tuple[str, CredentialValue | ConstantValue], ...] = (
            *(
                (name, CredentialValue(value))
                for name, value in self.credentials.items()
            ),
            *((name, ConstantValue(value)) for name, value in self.fields.items()),
        )
        authorization = self.authorization
        return self._authentication(
            "TokenEndpointAuth",
            token_url=ConstantValue(self.token_url),
            authorization=(
                None if authorization is None else CredentialValue(authorization)
            ),
            authorization_prefix=_constant(self.authorization_prefix),
            fields=MappingValue(fields) if fields else None,
            headers=_constants(self.headers),
            body=_constant(self.body),
            scope_field=_constant(self.scope_field),
            scope_use=_constant(self.scope_use),
            default_scopes=_sequence(self.default_scopes),
            token_pointer=_constant(self.token_pointer),
            lifetime_pointer=_constant(self.lifetime_pointer),
            refused_statuses=(
                SequenceValue(self.refused_statuses) if self.refused_statuses else None
            ),
        )


class RsaSignature(AuthenticationStrategy):
    """Credentials in headers and, with a private key, an RSA-SHA256 signature over
    `expires|METHOD|url|body`."""

    strategy: Literal["rsa-signature"]
    headers: dict[str, str] = Field(description="Headers, each with its credential.")
    private_key: str = Field(description="The credential with the key, in PEM.")
    signing_schemes: tuple[str, ...] = ()
    expires_header: str | None = None
    signature_header: str | None = None
    lifetime: int | None = Field(default=None, description="Seconds.")

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "RsaSignatureAuth",
            headers=MappingValue(
                tuple(
                    (name, CredentialValue(value))
                    for name, value in self.headers.items()
                )
            ),
            private_key=CredentialValue(self.private_key),
            signing_schemes=_sequence(self.signing_schemes),
            expires_header=_constant(self.expires_header),
            signature_header=_constant(self.signature_header),
            lifetime=None if self.lifetime is None else ConstantValue(self.lifetime),
        )


def _constant(value: str | None) -> ConstantValue | None:
    return None if value is None else ConstantValue(value)


def _constants(values: dict[str, str]) -> MappingValue | None:
    entries = tuple((name, ConstantValue(value)) for name, value in values.items())
    return MappingValue(entries) if entries else None


def _sequence(values: tuple[str, ...]) -> SequenceValue | None:
    return SequenceValue(values) if values else None


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
