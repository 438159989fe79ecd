"""Who may call: security schemes, credentials and the strategies that apply them."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One entry of `components/securitySchemes`.

    `kind` is apiKey, http, oauth2, openIdConnect or mutualTLS; `detail` says the
    rest for readers (the header's name, the HTTP scheme, the flow).
    """

    name: str
    kind: str
    detail: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """Schemes that must all be satisfied together, each with its scopes.

    A sequence of requirements is a choice (OpenAPI 3.1, Security Requirement Object).
    An empty requirement means that the operation may be called anonymously.
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
    """What is sent without an argument and a variable."""


@dataclass(frozen=True, slots=True)
class CredentialValue:
    """A value that the caller gives: the argument's name."""

    argument: str


@dataclass(frozen=True, slots=True)
class FixedCredential:
    """A credential that is known when generating: its name, and what is sent."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ConstantValue:
    """A value that is known when generating."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class SequenceValue:
    """Several constants."""

    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class MappingValue:
    """Named values, each given or known."""

    entries: tuple[tuple[str, CredentialValue | FixedCredential | ConstantValue], ...]


@dataclass(frozen=True, slots=True)
class TokenStoreValue:
    """The store of a token, which the caller gives: the argument's name."""

    argument: str


SettingValue: TypeAlias = (
    CredentialValue
    | FixedCredential
    | ConstantValue
    | SequenceValue
    | MappingValue
    | TokenStoreValue
)
"""What a setting of an authentication strategy can be."""


@dataclass(frozen=True, slots=True)
class Authentication:
    """A strategy of the runtime with its settings: `class_name` is the runtime's.

    `schemes` are the security schemes that it satisfies.
    """

    class_name: str
    schemes: tuple[str, ...]
    settings: tuple[tuple[str, SettingValue], ...]


@dataclass(frozen=True, slots=True)
class SignIn:
    """How a user signs in: an attribute of the client.

    `scheme` is the security scheme; `in_browser` and `on_device` say which ways there
    are; `scopes` are those of the description, each with what it is for.
    """

    name: str
    scheme: str
    in_browser: bool
    on_device: bool
    scopes: tuple[tuple[str, str], ...]
    token_store: str
