"""OAuth 2: the strategies and sign-ins that the flows of a spec imply."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from generator.build import access
from generator.build.implied_security import ImpliedArgument, ImpliedStrategy
from generator.document import Json
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


@dataclass(frozen=True, slots=True)
class _Scheme:
    """An OAuth 2 or OpenID Connect security scheme."""

    node: dict[str, Json]
    base_url: str

    def _flow(self, *names: str) -> dict[str, Json]:
        """The first of the named flows that the scheme has; empty if it has none."""
        flows = access.mapping(self.node, "flows")
        named = (access.mapping(flows, name) for name in names)
        return next(filter(None, named), {})

    @property
    def code(self) -> dict[str, Json]:
        return self._flow("authorizationCode")

    @property
    def device(self) -> dict[str, Json]:
        return self._flow("x-clientloom-deviceAuthorization")

    @property
    def client(self) -> dict[str, Json]:
        return self._flow("clientCredentials")

    def url(self, key: str, *flows: dict[str, Json]) -> str | None:
        """The URL in the first flow that has it. Relative URLs are resolved against the
        server (OpenAPI 3.1, Relative References in API URLs)."""
        url = next(filter(None, (access.text(flow, key) for flow in flows)), None)
        is_absolute = "://" in self.base_url and "{" not in self.base_url
        return urljoin(f"{self.base_url}/", url) if url and is_absolute else url

    def sign_in_urls(self) -> dict[str, str | None]:
        """The URLs that a sign-in needs, by their names in the runtime."""
        code, device = self.code, self.device
        return {
            "token_url": self.url("tokenUrl", code, device),
            "refresh_url": self.url("refreshUrl", code, device),
            "authorization_url": self.url("authorizationUrl", code),
            "device_authorization_url": self.url("deviceAuthorizationUrl", device),
        }

    def metadata_url(self) -> str | None:
        """The URL of the server's metadata (RFC 8414, OpenID Connect Discovery)."""
        names = ("openIdConnectUrl", "x-clientloom-oauth2MetadataUrl")
        urls = (self.url(name, self.node) for name in names)
        return next(filter(None, urls), None)

    def scopes(self) -> Iterator[tuple[str, str]]:
        """The scopes that a sign-in can request. Those of the browser flow take
        precedence."""
        for flow in (self.device, self.code):
            for name, description in access.mapping(flow, "scopes").items():
                yield name, str(description or "")


def completed(
    strategy: Authentication,
    nodes: Mapping[str, Json],
    base_url: str,
    *,
    discovers: bool,
) -> Authentication:
    """A strategy of provider.yaml, completed with the URLs of its security schemes.

    Args:
        strategy: The strategy.
        nodes: The security schemes of the spec.
        base_url: The first server.
        discovers: Whether the client asks the server for its URLs.
    """
    schemes = [
        _Scheme(node, base_url)
        for name in strategy.schemes
        if isinstance(node := nodes.get(name), dict)
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
            return {"token_url": scheme.url("tokenUrl", scheme.client)}
        case "OAuth2JwtAssertionAuth":
            flows = (scheme.client, scheme.code, scheme.device)
            return {"token_url": scheme.url("tokenUrl", *flows)}
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
    nodes: Mapping[str, dict[str, Json]], base_url: str
) -> list[ImpliedStrategy]:
    """The strategies that the flows of schemes imply: a sign-in, or client credentials.
    Schemes with the same URLs share one strategy.

    Args:
        nodes: The schemes without a strategy in provider.yaml.
        base_url: The first server.
    """
    groups: dict[tuple[str, tuple[tuple[str, str | None], ...]], tuple[str, ...]] = {}
    for name, node in nodes.items():
        scheme = _Scheme(node, base_url)
        grants = {
            _SIGN_IN: scheme.sign_in_urls(),
            _CLIENT_CREDENTIALS: {"token_url": scheme.url("tokenUrl", scheme.client)},
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
    authentication: tuple[Authentication, ...], nodes: Mapping[str, Json]
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
                    if isinstance(node := nodes.get(name), dict)
                    for scope in _Scheme(node, "").scopes()
                ).items()
            ),
            token_store=store.argument,
        )
        for strategy, in_browser, on_device, store in interactive
    )
