"""The content of pages on authentication."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.docs.operations import slug
from generator.examples.credentials import TEST_TOKEN, marks_of
from generator.model import Api, Authentication, Operation
from generator.python import markdown

_SUMMARIES = {
    "ApiKeyAuth": "Sends an API key.",
    "BearerAuth": "Sends a token that you already have.",
    "BasicAuth": "Sends a username and password (RFC 7617).",
    "HmacCanonicalJsonAuth": (
        "Signs each request with HMAC-SHA256 over its path, query and body."
    ),
    "OAuth2ClientCredentialsAuth": (
        "Fetches a token with the OAuth2 client credentials grant, caches it until "
        "shortly before it expires, and sends it."
    ),
    "OAuth2TokenAuth": (
        "Sends the token of a user who [signed in](#sign-in) or gave you a refresh token, "
        "and renews it before it expires."
    ),
    "OAuth2JwtAssertionAuth": (
        "Signs a JSON Web Token (RFC 7523), exchanges it for an access token, caches that "
        "until shortly before it expires, and sends it. Needs the extra `jwt`."
    ),
    "MutualTlsAuth": (
        "Authenticates connections with your client certificate (RFC 8705). Requests "
        "carry no credentials."
    ),
    "TokenEndpointAuth": (
        "Fetches a token, caches it until shortly before it expires, and sends it."
    ),
    "RsaSignatureAuth": (
        "Sends credentials in headers and, if you set a private key, signs each "
        "request with RSA-SHA256 over its expiry, method, URL and body."
    ),
}


@dataclass(frozen=True, slots=True)
class StrategyText:
    """An authentication strategy: its schemes and what it adds to a request."""

    schemes: tuple[str, ...]
    summary: str
    additions: tuple[str, ...]


def strategy_texts(api: Api) -> list[StrategyText]:
    """How requests are authenticated, in order of preference."""
    return [
        StrategyText(
            schemes=tuple(
                f"[{markdown.code(scheme)}](#{slug(scheme)})"
                for scheme in strategy.schemes
            ),
            summary=_SUMMARIES.get(strategy.class_name, "A strategy in the runtime."),
            additions=tuple(_additions(strategy)),
        )
        for strategy in api.authentication
    ]


def authorization(operation: Operation, page: str) -> str:
    """The security schemes of an operation, each alternative with its scopes.

    `page` is a link to the page that describes the schemes.
    """
    alternatives = []
    for requirement in operation.security:
        schemes = [
            f"[{markdown.code(name)}]({page}#{slug(name)})"
            + (f" ({', '.join(map(markdown.code, scopes))})" if scopes else "")
            for name, scopes in requirement.schemes
        ]
        alternatives.append(" and ".join(schemes) or "no authentication")
    if not alternatives or alternatives == ["no authentication"]:
        return "No authentication required."
    return ", or ".join(alternatives) + "."


def _additions(strategy: Authentication) -> Iterator[str]:
    """What a strategy adds to a request, one phrase per addition."""
    for mark in marks_of(strategy):
        name = markdown.code(mark.name)
        source = "computed for each request"
        if mark.argument is not None:
            source = markdown.code(mark.argument)
        elif mark.value is not None:
            is_token = mark.value == TEST_TOKEN
            source = "the token" if is_token else markdown.code(mark.value)
        prefix = f"{markdown.code(mark.prefix.strip())} and " if mark.prefix else ""
        location = "query parameter" if mark.location == "query" else mark.location
        yield f"{location} {name}: {prefix}{source}"
