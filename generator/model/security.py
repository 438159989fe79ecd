"""Authentication: security schemes, credentials and the strategies that use them."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One entry of `components/securitySchemes`.

    `kind` is apiKey, http, oauth2, openIdConnect or mutualTLS; `detail` has the rest
    for readers (the name of the header, the HTTP scheme, the flow).
    """

    name: str
    kind: str
    detail: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """Schemes that must all be satisfied, each with its scopes.

    A sequence of requirements are alternatives (OpenAPI 3.1, Security Requirement
    Object). An empty requirement means that the operation can be called anonymously.
    """

    schemes: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Credential:
    """An argument of the client's constructor that authentication needs."""

    argument: str
    environment: str
    secret: bool
    description: str | None = None
    default: str | None = None
    """The value that is sent if neither the argument nor the variable is set."""


@dataclass(frozen=True, slots=True)
class CredentialValue:
    """A value that the caller passes, by the name of the argument."""

    argument: str


@dataclass(frozen=True, slots=True)
class FixedCredential:
    """A credential that is known at generation time: its name and its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ConstantValue:
    """A value that is known at generation time."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class SequenceValue:
    """Several constants."""

    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class MappingValue:
    """Named values, each passed by the caller or known."""

    entries: tuple[tuple[str, CredentialValue | FixedCredential | ConstantValue], ...]


@dataclass(frozen=True, slots=True)
class TokenStoreValue:
    """The token store that the caller passes, by the name of the argument."""

    argument: str


SettingValue: TypeAlias = (
    CredentialValue
    | FixedCredential
    | ConstantValue
    | SequenceValue
    | MappingValue
    | TokenStoreValue
)
"""Every value of a setting of an authentication strategy."""


@dataclass(frozen=True, slots=True)
class Authentication:
    """A strategy of the runtime with its settings; `class_name` is its class in the
    runtime.

    `schemes` are the security schemes that it can be used for.
    """

    class_name: str
    schemes: tuple[str, ...]
    settings: tuple[tuple[str, SettingValue], ...]


@dataclass(frozen=True, slots=True)
class SignIn:
    """How a user signs in: an attribute of the client.

    `scheme` is the security scheme. `in_browser` and `on_device` are the supported ways.
    `scopes` are those of the spec, each with its purpose.
    """

    name: str
    scheme: str
    in_browser: bool
    on_device: bool
    scopes: tuple[tuple[str, str], ...]
    token_store: str
