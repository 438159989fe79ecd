"""OAuth 2: the strategies and sign-ins that the flows of a spec imply."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from generator.build.access import stripped
from generator.build.implied_security import ImpliedArgument, ImpliedStrategy
from generator.build.objects import OAuthFlow, OAuthFlowsObject, SecuritySchemeObject
from generator.model import (
    Authentication,
    ConstantValue,
    CredentialValue,
    SettingValue,
    SignIn,
    TokenStoreValue,
)
from generator.naming import python

_SIGN_IN = "OAuth2TokenAuth"
_CLIENT_CREDENTIALS = "OAuth2ClientCredentialsAuth"
_JWT_ASSERTION = "OAuth2JwtAssertionAuth"

_CLIENT_ID = ImpliedArgument("client_id", False, "The client ID of your application.")
_CLIENT_SECRET = ImpliedArgument(
    "client_secret", True, "The client secret of your application."
)
_REFRESH_TOKEN = "A refresh token of the user from an earlier sign-in."


def _is_url(text: str | None) -> bool:
    """Whether a request can be sent to a URL, unlike to `http://[`."""
    try:
        return bool(text and urlsplit(text))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class _Scheme:
    """An OAuth 2 or OpenID Connect security scheme."""

    object: SecuritySchemeObject
    base_url: str

    @property
    def flows(self) -> OAuthFlowsObject:
        """The flows of the scheme, perhaps none."""
        return self.object.flows or OAuthFlowsObject()

    def url(self, *urls: str | None) -> str | None:
        """The first URL that is set and is one. Relative URLs are resolved against the
        server (OpenAPI 3.1, Relative References in API URLs)."""
        found = next(filter(_is_url, map(stripped, urls)), None)
        absolute = "://" in self.base_url and "{" not in self.base_url
        if not found or not absolute or not _is_url(self.base_url):
            return found
        return urljoin(f"{self.base_url}/", found)

    def token_url(self, *flows: OAuthFlow | None) -> str | None:
        """The token URL of the first flow that has one."""
        return self.url(*(flow.tokenUrl for flow in flows if flow is not None))

    def sign_in_urls(self) -> dict[str, str | None]:
        """The URLs that a sign-in needs, by their names in the runtime."""
        code, device = self.flows.authorizationCode, self.flows.device_authorization
        refresh = (flow.refreshUrl for flow in (code, device) if flow is not None)
        return {
            "token_url": self.token_url(code, device),
            "refresh_url": self.url(*refresh),
            "authorization_url": self.url(code.authorizationUrl if code else None),
            "device_authorization_url": self.url(
                device.device_authorization_url if device else None
            ),
        }

    def client_token_url(self) -> str | None:
        """The token URL of the client credentials flow."""
        return self.token_url(self.flows.clientCredentials)

    def metadata_url(self) -> str | None:
        """The URL of the server's metadata (RFC 8414, OpenID Connect Discovery)."""
        return self.url(self.object.openIdConnectUrl) or self.url(
            self.object.metadata_url
        )

    def scopes(self) -> Iterator[tuple[str, str]]:
        """The scopes that a sign-in can request. Those of the browser flow take
        precedence."""
        for flow in (self.flows.device_authorization, self.flows.authorizationCode):
            if flow is not None:
                yield from (flow.scopes or {}).items()


def completed(
    strategy: Authentication,
    objects: Mapping[str, SecuritySchemeObject],
    base_url: str,
    *,
    discovers: bool,
) -> Authentication:
    """A strategy of provider.yaml, completed with the URLs of its security schemes.

    Args:
        strategy: The strategy.
        objects: The security schemes of the OpenAPI document.
        base_url: The first server.
        discovers: Whether the client asks the server for its URLs.
    """
    schemes = [
        _Scheme(objects[name], base_url) for name in strategy.schemes if name in objects
    ]
    for scheme in schemes:
        strategy = _filled(strategy, _urls(strategy, scheme, discovers=discovers))
    return strategy


def lacks_token_url(strategy: Authentication) -> bool:
    """Whether a strategy needs a token URL, but neither provider.yaml nor the spec has
    one."""
    fetching = (_SIGN_IN, _CLIENT_CREDENTIALS, _JWT_ASSERTION)
    known = {name for name, _ in strategy.settings}
    return strategy.class_name in fetching and not known & {"token_url", "metadata_url"}


def _urls(
    strategy: Authentication, scheme: _Scheme, *, discovers: bool
) -> dict[str, str | None]:
    match strategy.class_name:
        case "OAuth2TokenAuth":
            metadata_url = scheme.metadata_url() if discovers else None
            return {**scheme.sign_in_urls(), "metadata_url": metadata_url}
        case "OAuth2ClientCredentialsAuth":
            return {"token_url": scheme.client_token_url()}
        case "OAuth2JwtAssertionAuth":
            flows = scheme.flows
            url = scheme.token_url(
                flows.clientCredentials,
                flows.authorizationCode,
                flows.device_authorization,
            )
            return {"token_url": url}
        case _:
            return {}


def _filled(strategy: Authentication, urls: Mapping[str, str | None]) -> Authentication:
    known = {name for name, _ in strategy.settings}
    added = tuple(
        (name, ConstantValue(url))
        for name, url in urls.items()
        if url is not None and name not in known
    )
    return replace(strategy, settings=(*strategy.settings, *added))


def implied_grants(
    objects: Mapping[str, SecuritySchemeObject], base_url: str
) -> list[ImpliedStrategy]:
    """The strategies that the flows of schemes imply: a sign-in, or client credentials.
    Schemes with the same URLs share one strategy.

    Args:
        objects: The schemes without a strategy in provider.yaml.
        base_url: The first server.
    """
    groups: dict[tuple[str, tuple[tuple[str, str | None], ...]], tuple[str, ...]] = {}
    for name, read in objects.items():
        scheme = _Scheme(read, base_url)
        grants = {
            _SIGN_IN: scheme.sign_in_urls(),
            _CLIENT_CREDENTIALS: {"token_url": scheme.client_token_url()},
        }
        for grant, addresses in grants.items():
            if addresses["token_url"] is not None:
                key = (grant, tuple(addresses.items()))
                groups[key] = (*groups.get(key, ()), name)
    implied: list[ImpliedStrategy] = []
    sign_in_count = 0
    for (class_name, urls), schemes in groups.items():
        settings: list[tuple[str, SettingValue]] = [
            (each.name, CredentialValue(each.name))
            for each in (_CLIENT_ID, _CLIENT_SECRET)
        ]
        arguments = [_CLIENT_ID, _CLIENT_SECRET]
        if class_name == _SIGN_IN:
            # Each server issues its own tokens.
            prefix = f"{python.argument_name(schemes[0])}_" if sign_in_count else ""
            sign_in_count += 1
            refresh_token = ImpliedArgument(
                f"{prefix}refresh_token", True, _REFRESH_TOKEN
            )
            arguments.append(refresh_token)
            settings += [
                ("refresh_token", CredentialValue(refresh_token.name)),
                ("store", TokenStoreValue(f"{prefix}token_store")),
            ]
        strategy = Authentication(class_name, schemes, tuple(settings))
        implied.append(ImpliedStrategy(_filled(strategy, dict(urls)), tuple(arguments)))
    return implied


def sign_ins(
    authentication: tuple[Authentication, ...],
    objects: Mapping[str, SecuritySchemeObject],
) -> tuple[SignIn, ...]:
    """The sign-ins of a client: one for each strategy with a URL to start at."""
    interactive = []
    for strategy in authentication:
        settings = dict(strategy.settings)
        if strategy.class_name != _SIGN_IN:
            continue
        in_browser = bool({"authorization_url", "metadata_url"} & settings.keys())
        on_device = bool({"device_authorization_url", "metadata_url"} & settings.keys())
        store = settings.get("store")
        if (in_browser or on_device) and isinstance(store, TokenStoreValue):
            interactive.append((strategy, in_browser, on_device, store))
    return tuple(
        SignIn(
            name=(
                "sign_in"
                if len(interactive) == 1
                else f"sign_in_{python.argument_name(strategy.schemes[0])}"
            ),
            scheme=strategy.schemes[0],
            in_browser=in_browser,
            on_device=on_device,
            scopes=tuple(
                dict(
                    scope
                    for name in strategy.schemes
                    if name in objects
                    for scope in _Scheme(objects[name], "").scopes()
                ).items()
            ),
            token_store=store.argument,
        )
        for strategy, in_browser, on_device, store in interactive
    )
