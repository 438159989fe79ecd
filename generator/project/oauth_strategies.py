"""Strategies of provider.yaml that fetch tokens: OAuth 2 and similar."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model import (
    ConstantValue,
    CredentialValue,
    FixedCredential,
    MappingValue,
    SettingValue,
)
from generator.project.strategy import (
    CREDENTIAL,
    TOKEN_STORE,
    AuthenticationStrategy,
    Credential,
    Credentials,
)

TOKEN_URL = Field(
    default=None,
    description="The token URL, absolute or relative to the base URL. Default: that of "
    "the security scheme.",
)
"""The setting for the token URL."""


class ClientCredentials(AuthenticationStrategy):
    """OAuth 2 client credentials (RFC 6749, section 4.4): the client gets its own token."""

    class_name = "OAuth2ClientCredentialsAuth"
    strategy: Literal["oauth2-client-credentials"]
    client_id: Credential
    client_secret: Credential
    token_url: str | None = TOKEN_URL
    client_authentication: Literal["basic", "body"] | None = None
    fields: dict[str, str] = Field(
        default_factory=dict, description="Additional fields of the token request."
    )
    scope_use: Literal["all", "first"] | None = None
    default_scopes: tuple[str, ...] = ()

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class, one of which has a different name there."""
        return {
            "authentication" if name == "client_authentication" else name: value
            for name, value in super().values().items()
        }


class OAuth2SignIn(AuthenticationStrategy):
    """Sign-in by a user: in a browser (RFC 6749, section 4.1, with PKCE) or on another
    device (RFC 8628). The token is kept in a store, and renewed with its refresh token.

    URLs that are not set come from the security scheme.
    """

    class_name = "OAuth2TokenAuth"
    strategy: Literal["oauth2-sign-in"]
    client_id: Credential
    client_secret: Annotated[str | None, CREDENTIAL] = Field(
        default=None,
        description="The credential with the client secret. Public clients have none.",
    )
    refresh_token: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential with the first refresh token."
    )
    store: Annotated[str, TOKEN_STORE] = Field(
        default="token_store",
        alias="token-store",
        description="The argument of the client that takes a token store.",
    )
    authorization_url: str | None = Field(
        default=None, description="The URL of the authorization page."
    )
    device_authorization_url: str | None = Field(
        default=None, description="The URL that starts a sign-in on another device."
    )
    token_url: str | None = TOKEN_URL
    refresh_url: str | None = Field(
        default=None,
        description="The URL that renews tokens, if it is not the token URL.",
    )
    discovery: bool | str = Field(
        default=False,
        description="Ask the server for its URLs (RFC 8414, OpenID Connect Discovery): "
        "`true` to use the metadata URL of the security scheme, or the URL to use.",
    )
    client_authentication: Literal["basic", "body"] | None = None
    default_scopes: tuple[str, ...] = Field(
        default=(), description="The scopes to request if a sign-in does not name any."
    )
    authorization_parameters: dict[str, str] = Field(
        default_factory=dict,
        description="Additional parameters of the authorization page.",
    )
    token_parameters: dict[str, str] = Field(
        default_factory=dict, description="Additional fields of token requests."
    )

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class. The build stage resolves `discovery: true`."""
        values = super().values()
        del values["discovery"]
        if isinstance(self.discovery, str):
            values["metadata_url"] = ConstantValue(self.discovery)
        return values


class JwtAssertion(AuthenticationStrategy):
    """Signed JSON Web Tokens that are exchanged for tokens (RFC 7523)."""

    class_name = "OAuth2JwtAssertionAuth"
    strategy: Literal["oauth2-jwt-assertion"]
    token_url: str | None = TOKEN_URL
    private_key: Credential = Field(
        description="The credential with the private key, in PEM format."
    )
    issuer: Credential = Field(description="The credential with the issuer.")
    subject: Annotated[str | None, CREDENTIAL] = Field(
        default=None,
        description="The credential with the subject. Default: the issuer.",
    )
    key_id: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential with the key ID."
    )
    audience: str | None = Field(
        default=None, description="The audience. Default: the token URL."
    )
    algorithm: str | None = Field(
        default=None, description="The signature algorithm. Default: RS256."
    )
    lifetime: int | None = Field(
        default=None, description="The lifetime of the JSON Web Token, in seconds."
    )
    use: Literal["grant", "client"] | None = Field(
        default=None,
        description="Use the token as the grant itself, or to authenticate the client in "
        "the client credentials grant.",
    )
    claims: dict[str, str] = Field(
        default_factory=dict, description="Additional claims."
    )
    scope_claim: str | None = Field(
        default=None,
        description="The claim for the scopes. Default: a field of the request.",
    )
    fields: dict[str, str] = Field(
        default_factory=dict, description="Additional fields of the token request."
    )
    scope_use: Literal["all", "first"] | None = None
    default_scopes: tuple[str, ...] = ()


class TokenEndpoint(AuthenticationStrategy):
    """A token from a nonstandard endpoint. The settings give the fields and headers of
    the request, and the place of the token in the response."""

    class_name = "TokenEndpointAuth"
    strategy: Literal["token-endpoint"]
    token_url: str = Field(
        description="The token URL, absolute or relative to the base URL."
    )
    authorization: Annotated[str | None, CREDENTIAL] = Field(
        default=None,
        description="The credential for the Authorization header of the token request.",
    )
    authorization_prefix: str | None = None
    credentials: Credentials = Field(
        default_factory=dict,
        description="Fields of the token request, each with its credential.",
    )
    fields: dict[str, str] = Field(
        default_factory=dict,
        description="Additional fields of the token request, with fixed values.",
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
        """The arguments of the class, which takes both kinds of fields as one mapping."""
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
