"""The strategies implied by the kinds of security schemes (OpenAPI 3.1, Security Scheme
Object)."""

from dataclasses import dataclass

from generator.build.access import stripped
from generator.build.objects import SecuritySchemeObject
from generator.model import Authentication, ConstantValue, CredentialValue
from generator.naming import python

_PLACES = {
    "header": "the header",
    "query": "the query parameter",
    "cookie": "the cookie",
}


@dataclass(frozen=True, slots=True)
class ImpliedArgument:
    """A credential that a kind of security scheme requires."""

    name: str
    secret: bool
    description: str


@dataclass(frozen=True, slots=True)
class ImpliedStrategy:
    """The strategy that a kind of security scheme implies."""

    strategy: Authentication
    arguments: tuple[ImpliedArgument, ...]


def implied_strategy(name: str, scheme: SecuritySchemeObject) -> ImpliedStrategy | None:
    """The strategy for a security scheme of the document; None if its kind implies
    none."""
    http = (scheme.scheme or "").strip().lower()
    match scheme.type.strip(), http:
        case "apiKey", _:
            return _api_key(name, scheme)
        case "http", "basic":
            settings = (
                ("username", CredentialValue("username")),
                ("password", CredentialValue("password")),
            )
            return ImpliedStrategy(
                Authentication("BasicAuth", (name,), settings),
                (
                    ImpliedArgument(
                        "username",
                        False,
                        "Your username for HTTP basic authentication.",
                    ),
                    ImpliedArgument(
                        "password", True, "Your password for HTTP basic authentication."
                    ),
                ),
            )
        case ("http", "bearer") | ("oauth2" | "openIdConnect", _):
            token = (("token", CredentialValue("access_token")),)
            return ImpliedStrategy(
                Authentication("BearerAuth", (name,), token),
                (ImpliedArgument("access_token", True, "The bearer token."),),
            )
        case "mutualTLS", _:
            return _certificate(name)
        case _:
            return None


def _certificate(name: str) -> ImpliedStrategy:
    settings = (
        ("certificate", CredentialValue("client_certificate")),
        ("private_key", CredentialValue("client_key")),
    )
    arguments = (
        ImpliedArgument(
            "client_certificate",
            False,
            "Your client certificate: the path of a PEM file, or its content.",
        ),
        ImpliedArgument(
            "client_key",
            True,
            "The private key, in the same form, if it is not in the certificate file.",
        ),
    )
    return ImpliedStrategy(
        Authentication("MutualTlsAuth", (name,), settings), arguments
    )


def _api_key(name: str, scheme: SecuritySchemeObject) -> ImpliedStrategy:
    argument = python.argument_name(name)
    key = stripped(scheme.name) or name
    location = stripped(scheme.security_scheme_in) or "header"
    settings = (
        ("name", ConstantValue(key)),
        ("location", ConstantValue(location)),
        ("key", CredentialValue(argument)),
    )
    description = f"Your API key, sent in {_PLACES.get(location, location)} `{key}`."
    return ImpliedStrategy(
        Authentication("ApiKeyAuth", (name,), settings),
        (ImpliedArgument(argument, True, description),),
    )
