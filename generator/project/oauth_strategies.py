"""Strategies of provider.yaml that get tokens: OAuth 2 and its relatives."""

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
    description="Relative to the base URL, or absolute; by default that of the scheme.",
)
"""Where tokens come from."""


class ClientCredentials(AuthenticationStrategy):
    """OAuth2 client credentials (RFC 6749, 4.4): the client fetches its own token."""

    class_name = "OAuth2ClientCredentialsAuth"
    strategy: Literal["oauth2-client-credentials"]
    client_id: Credential
    client_secret: Credential
    token_url: str | None = TOKEN_URL
    client_authentication: Literal["basic", "body"] | None = None
    fields: dict[str, str] = Field(
        default_factory=dict, description="Further fields of the token request."
    )
    scope_use: Literal["all", "first"] | None = None
    default_scopes: tuple[str, ...] = ()

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class, which calls one of them otherwise."""
        return {
            "authentication" if name == "client_authentication" else name: value
            for name, value in super().values().items()
        }


class OAuth2SignIn(AuthenticationStrategy):
    """A user signs in: in a browser (RFC 6749, 4.1, with PKCE) or on another device (RFC
    8628). The token is kept in a store and renewed with its refresh token.

    The URLs come from the security scheme where nothing else is said.
    """

    class_name = "OAuth2TokenAuth"
    strategy: Literal["oauth2-sign-in"]
    client_id: Credential
    client_secret: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential; a public client has none."
    )
    refresh_token: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential with a refresh token to begin with."
    )
    store: Annotated[str, TOKEN_STORE] = Field(
        default="token_store",
        alias="token-store",
        description="The argument of the client that takes the store of its token.",
    )
    authorization_url: str | None = Field(
        default=None, description="Where users are asked in a browser."
    )
    device_authorization_url: str | None = Field(
        default=None, description="Where a sign-in on another device begins."
    )
    token_url: str | None = TOKEN_URL
    refresh_url: str | None = Field(
        default=None, description="Where tokens are renewed, if that is elsewhere."
    )
    discovery: bool | str = Field(
        default=False,
        description="Ask the server for its URLs (RFC 8414, OpenID Connect): `true` at "
        "the address of the security scheme, or else at this one.",
    )
    client_authentication: Literal["basic", "body"] | None = None
    default_scopes: tuple[str, ...] = Field(
        default=(), description="What a sign-in asks for that names no scopes."
    )
    authorization_parameters: dict[str, str] = Field(
        default_factory=dict, description="Further parameters of what a user is asked."
    )
    token_parameters: dict[str, str] = Field(
        default_factory=dict, description="Further fields of token requests."
    )

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class; `discovery` becomes an address later."""
        values = super().values()
        del values["discovery"]
        if isinstance(self.discovery, str):
            values["metadata_url"] = ConstantValue(self.discovery)
        return values


class JwtAssertion(AuthenticationStrategy):
    """Tokens for signed JSON Web Tokens (RFC 7523)."""

    class_name = "OAuth2JwtAssertionAuth"
    strategy: Literal["oauth2-jwt-assertion"]
    token_url: str | None = TOKEN_URL
    private_key: Credential = Field(description="The credential with the key, in PEM.")
    issuer: Credential = Field(
        description="The credential with the name of the issuer."
    )
    subject: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential that says for whom; else the issuer."
    )
    key_id: Annotated[str | None, CREDENTIAL] = Field(
        default=None, description="The credential with the name of the key."
    )
    audience: str | None = Field(
        default=None, description="For which server; by default the token URL."
    )
    algorithm: str | None = Field(default=None, description="By default RS256.")
    lifetime: int | None = Field(default=None, description="Seconds.")
    use: Literal["grant", "client"] | None = Field(
        default=None,
        description="The grant itself, or who the client is in client credentials.",
    )
    claims: dict[str, str] = Field(default_factory=dict, description="Further claims.")
    scope_claim: str | None = Field(
        default=None, description="A claim that takes the scopes instead of a field."
    )
    fields: dict[str, str] = Field(
        default_factory=dict, description="Further fields of the token request."
    )
    scope_use: Literal["all", "first"] | None = None
    default_scopes: tuple[str, ...] = ()


class TokenEndpoint(AuthenticationStrategy):
    """A token from a nonstandard endpoint: the fields and headers of the request, and
    the place of the token in the response, are all set here."""

    class_name = "TokenEndpointAuth"
    strategy: Literal["token-endpoint"]
    token_url: str = Field(description="Relative to the base URL, or absolute.")
    authorization: Annotated[str | None, CREDENTIAL] = Field(
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
