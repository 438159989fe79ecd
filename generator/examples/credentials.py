"""What authentication adds to requests, for pages and tests."""

from dataclasses import dataclass
from itertools import product
from typing import Literal, TypeAlias

from generator.model import (
    Api,
    Authentication,
    ConstantValue,
    Credential,
    CredentialValue,
    FixedCredential,
    MappingValue,
    Operation,
)

MarkLocation: TypeAlias = Literal["header", "query", "cookie"]

TEST_TOKEN = "test-token"
"""The token that a token endpoint returns in tests."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that authentication adds to a request.

    `argument` is the credential that it sends after `prefix`; without one it is
    computed or fetched.
    """

    location: MarkLocation
    name: str
    prefix: str = ""
    argument: str | None = None
    value: str | None = None

    @property
    def test_value(self) -> str | None:
        """Its value in tests; None if it cannot be predicted."""
        if self.value is not None:
            return f"{self.prefix}{self.value}"
        if self.argument is None:
            return None
        return f"{self.prefix}{sample_credential(self.argument)}"


def sample_credential(argument: str) -> str:
    """The value of a credential in tests."""
    return f"test-{argument.replace('_', '-')}"


def marks_of(strategy: Authentication) -> tuple[Mark, ...]:
    """What a strategy adds to each request."""
    settings = _Settings(strategy)
    match strategy.class_name:
        case "ApiKeyAuth":
            return (
                Mark(
                    settings.location("location"),
                    settings.text("name", ""),
                    settings.text("prefix", ""),
                    settings.credential("key"),
                    settings.fixed("key"),
                ),
            )
        case "BearerAuth":
            prefix = settings.text("prefix", "Bearer")
            return (_authorization(f"{prefix} ", settings.credential("token")),)
        case "BasicAuth":
            return (Mark("header", "Authorization"),)
        case "HmacCanonicalJsonAuth":
            timestamp = settings.text("timestamp_parameter", "timestamp")
            return (
                *(Mark("query", *pair) for pair in settings.carried("query")),
                Mark("query", timestamp),
                Mark("header", settings.text("signature_header", "Signature")),
            )
        case "RsaSignatureAuth":
            return tuple(Mark("header", *pair) for pair in settings.carried("headers"))
        case (
            "TokenEndpointAuth"
            | "OAuth2ClientCredentialsAuth"
            | "OAuth2TokenAuth"
            | "OAuth2JwtAssertionAuth"
        ):
            prefix = settings.text("prefix", "Bearer")
            header = settings.text("header", "Authorization")
            return (Mark("header", header, f"{prefix} ", value=TEST_TOKEN),)
        case _:
            return ()


def _authorization(prefix: str, argument: str | None) -> Mark:
    return Mark("header", "Authorization", prefix, argument)


@dataclass(frozen=True, slots=True)
class _Settings:
    """The settings of a strategy by name."""

    strategy: Authentication

    def _get(self, name: str) -> object:
        return dict(self.strategy.settings).get(name)

    def text(self, name: str, default: str) -> str:
        value = self._get(name)
        if isinstance(value, ConstantValue) and isinstance(value.value, str):
            return value.value
        return default

    def location(self, name: str) -> MarkLocation:
        match self.text(name, "header"):
            case "query":
                return "query"
            case "cookie":
                return "cookie"
            case _:
                return "header"

    def fixed(self, name: str) -> str | None:
        value = self._get(name)
        return value.value if isinstance(value, FixedCredential) else None

    def credential(self, name: str) -> str | None:
        value = self._get(name)
        return value.argument if isinstance(value, CredentialValue) else None

    def carried(self, name: str) -> list[tuple[str, str, str | None, str | None]]:
        """The entries of a mapping of credentials: the name, no prefix, and the
        credential or its known value."""
        value = self._get(name)
        entries = value.entries if isinstance(value, MappingValue) else ()
        carried: list[tuple[str, str, str | None, str | None]] = []
        for key, entry in entries:
            match entry:
                case CredentialValue(argument):
                    carried.append((key, "", argument, None))
                case FixedCredential(_, fixed):
                    carried.append((key, "", None, fixed))
                case ConstantValue():
                    pass
        return carried


def credentials_of(strategy: Authentication) -> frozenset[str]:
    """The credentials that a strategy uses."""
    credentials: set[str] = set()
    for _, value in strategy.settings:
        if isinstance(value, CredentialValue):
            credentials.add(value.argument)
        elif isinstance(value, MappingValue):
            credentials |= {
                entry.argument
                for _, entry in value.entries
                if isinstance(entry, CredentialValue)
            }
    return frozenset(credentials)


def tested_credentials(api: Api) -> list[str]:
    """The credentials that tests pass: all except those that must be a real key."""
    keys = {
        value.argument
        for strategy in api.authentication
        for name, value in strategy.settings
        if name == "private_key" and isinstance(value, CredentialValue)
    }
    return [
        credential.argument
        for credential in api.credentials
        if credential.argument not in keys
    ]


def strategies_of(api: Api, operation: Operation) -> tuple[Authentication, ...]:
    """The strategies for an operation in tests: those of the first alternative whose
    schemes all have one."""
    for requirement in operation.security:
        if not requirement.schemes:
            continue
        chosen: list[Authentication] = []
        for scheme, _ in requirement.schemes:
            serving = list(filter(_is_testable, _serving(api, scheme)))
            if not serving:
                break
            if serving[0] not in chosen:
                chosen.append(serving[0])
        else:
            return tuple(chosen)
    return ()


def _is_testable(strategy: Authentication) -> bool:
    """Whether a test can provide what a strategy needs. Tests have no key to sign
    assertions with, and no user to sign in."""
    settings = dict(strategy.settings)
    match strategy.class_name:
        case "OAuth2JwtAssertionAuth":
            return False
        case "OAuth2TokenAuth":
            return {"refresh_token", "token_url"} <= settings.keys()
        case _:
            return True


def _serving(api: Api, scheme: str) -> list[Authentication]:
    """The strategies for a security scheme."""
    return [strategy for strategy in api.authentication if scheme in strategy.schemes]


def credential_choices(api: Api, operation: Operation) -> list[list[Credential]]:
    """The credentials that a call needs, for each way to authenticate it, in the order
    in which the client tries them."""
    requirements = operation.security
    if not requirements or any(not requirement.schemes for requirement in requirements):
        return []
    serving = [_serving(api, scheme) for scheme, _ in requirements[0].schemes]
    ways = [frozenset().union(*map(credentials_of, way)) for way in product(*serving)]
    return [
        [credential for credential in api.credentials if credential.argument in way]
        for way in dict.fromkeys(ways)
        if way
    ]


def is_served(api: Api, operation: Operation) -> bool:
    """Whether an operation can be called at all: without authentication, or with the
    available strategies."""
    alternatives = operation.security
    anonymous = not alternatives or any(
        not requirement.schemes for requirement in alternatives
    )
    return anonymous or bool(strategies_of(api, operation))


_URLS = (
    "token_url",
    "refresh_url",
    "authorization_url",
    "device_authorization_url",
    "metadata_url",
)


def oauth_urls(api: Api) -> list[str]:
    """Where tokens and sign-ins lead: the addresses that strategies have."""
    return [
        url
        for strategy in api.authentication
        for name in _URLS
        if (url := _Settings(strategy).text(name, ""))
    ]


def token_endpoints(api: Api) -> list[tuple[str, str]]:
    """Where tests request a token, and the pointer to it in the response."""
    endpoints = []
    for strategy in api.authentication:
        settings = _Settings(strategy)
        url = settings.text("token_url", "")
        if url:
            endpoints.append((url, settings.text("token_pointer", "/access_token")))
    return endpoints
