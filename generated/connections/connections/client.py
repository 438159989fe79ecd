"""The facade over all providers, sync and async."""

from __future__ import annotations

import builtins
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from datetime import UTC, tzinfo
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, cast, overload

from ._capabilities import CAPABILITIES, capabilities, unknown_provider
from ._installed import provider_class
from ._institutions import InstitutionListing, folded, is_in
from ._listing import Failure, Listing
from ._scope import Scope, completed, with_credentials
from .errors import ConfigurationError, ConnectionsError
from .models import Capability, Event, Institution, SessionOutcome
from .users import (
    BasiqSettings,
    BasiqUser,
    PowensSettings,
    PowensUser,
    SaltEdgeSettings,
    SaltEdgeUser,
    Settings,
    SnapTradeSettings,
    SnapTradeUser,
)

if TYPE_CHECKING:
    from contextvars import Context

    from basiq_client import AsyncBasiq, Basiq
    from powens_client import AsyncPowens, Powens
    from saltedge_client import AsyncSaltEdge, SaltEdge
    from snaptrade_client import AsyncSnapTrade, SnapTrade

    from ._stores import AsyncUserStore, UserStore
    from .groups import AsyncUsers, Users
    from .interface import (
        Application,
        AsyncApplication,
        AsyncUserConnections,
        UserConnections,
    )
    from .providers.basiq import (
        AsyncBasiqApplication,
        AsyncBasiqConnections,
        BasiqApplication,
        BasiqConnections,
    )
    from .providers.powens import (
        AsyncPowensApplication,
        AsyncPowensConnections,
        PowensApplication,
        PowensConnections,
    )
    from .providers.saltedge import (
        AsyncSaltEdgeApplication,
        AsyncSaltEdgeConnections,
        SaltEdgeApplication,
        SaltEdgeConnections,
    )
    from .providers.snaptrade import (
        AsyncSnapTradeApplication,
        AsyncSnapTradeConnections,
        SnapTradeApplication,
        SnapTradeConnections,
    )

__all__ = ["AsyncConnections", "Connections"]

AnswerT = TypeVar("AnswerT")
UserT = TypeVar("UserT")

_DISTRIBUTION = "clientloom-connections"


class Connections:
    """The connections of all users at all providers.

    If you do not pass a client or its settings, they are created from the environment
    on first use.

    Args:
        snaptrade: A client of SnapTrade.
        powens: A client of Powens.
        saltedge: A client of SaltEdge.
        basiq: A client of Basiq.
        snaptrade_settings: More settings for SnapTrade.
        powens_settings: More settings for Powens.
        saltedge_settings: More settings for SaltEdge.
        basiq_settings: More settings for Basiq.
        zones: Time zones, by provider, for times without one.
        user_store: The store of `for_stored_user`.
    """

    def __init__(
        self,
        *,
        snaptrade: SnapTrade | None = None,
        powens: Powens | None = None,
        saltedge: SaltEdge | None = None,
        basiq: Basiq | None = None,
        snaptrade_settings: SnapTradeSettings | None = None,
        powens_settings: PowensSettings | None = None,
        saltedge_settings: SaltEdgeSettings | None = None,
        basiq_settings: BasiqSettings | None = None,
        zones: Mapping[str, tzinfo] | None = None,
        user_store: UserStore | None = None,
    ) -> None:
        self._snaptrade = snaptrade
        self._powens = powens
        self._saltedge = saltedge
        self._basiq = basiq
        self._snaptrade_settings = snaptrade_settings or SnapTradeSettings()
        self._powens_settings = powens_settings or PowensSettings()
        self._saltedge_settings = saltedge_settings or SaltEdgeSettings()
        self._basiq_settings = basiq_settings or BasiqSettings()
        self._settings: dict[str, Settings] = {}
        self._settings["snaptrade"] = self._snaptrade_settings
        self._settings["powens"] = self._powens_settings
        self._settings["saltedge"] = self._saltedge_settings
        self._settings["basiq"] = self._basiq_settings
        for name in zones or {}:
            if name not in CAPABILITIES:
                raise unknown_provider(name)
        self._zones: dict[str, tzinfo] = {
            "snaptrade": UTC,
            "saltedge": UTC,
            "basiq": UTC,
            **(zones or {}),
        }
        self._own: builtins.list[Any] = []
        self._user_store = user_store

    @property
    def providers(self) -> tuple[str, ...]:
        """The names of all providers."""
        return tuple(CAPABILITIES)

    @overload
    def for_user(
        self,
        provider: Literal["snaptrade"],
        /,
        *,
        user_id: str,
        user_secret: str,
    ) -> SnapTradeConnections: ...

    @overload
    def for_user(
        self,
        provider: Literal["powens"],
        /,
        *,
        access_token: str,
    ) -> PowensConnections: ...

    @overload
    def for_user(
        self,
        provider: Literal["saltedge"],
        /,
        *,
        customer_id: str,
    ) -> SaltEdgeConnections: ...

    @overload
    def for_user(
        self,
        provider: Literal["basiq"],
        /,
        *,
        user_id: str,
    ) -> BasiqConnections: ...

    def for_user(self, provider: str, /, **user: str) -> UserConnections:
        """The connections of one user at one provider.

        Type checkers know the arguments for each provider. If you only know the
        provider at run time, use `for_user_at`.

        Args:
            provider: Its name, such as "snaptrade".
            user: What identifies the user at the provider: the fields of its class in
                `connections.users`.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
        """
        return self.for_user_at(provider, user)

    def for_user_at(self, provider: str, user: Mapping[str, str]) -> UserConnections:
        """The connections of one user at a provider that is only known at run time.

        Type checkers cannot check the user here. Use `for_user` if your code names the
        provider.

        Args:
            provider: Its name, such as "snaptrade".
            user: What identifies the user at the provider: the fields of its class in
                `connections.users`, by name.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
        """
        match provider:
            case "snaptrade":
                return self._for_snaptrade(**user)
            case "powens":
                return self._for_powens(**user)
            case "saltedge":
                return self._for_saltedge(**user)
            case "basiq":
                return self._for_basiq(**user)
            case _:
                raise unknown_provider(provider)

    def application(self, provider: str) -> Application:
        """The operations at one provider that need no user.

        Args:
            provider: Its name, such as "snaptrade".

        Raises:
            ConfigurationError: if there is no such provider.
        """
        match provider:
            case "snaptrade":
                return self._application_snaptrade()
            case "powens":
                return self._application_powens()
            case "saltedge":
                return self._application_saltedge()
            case "basiq":
                return self._application_basiq()
            case _:
                raise unknown_provider(provider)

    @property
    def users(self) -> Users:
        """At any provider: `create`, `get`, `delete`."""
        from .groups import Users

        return Users(self)

    def _for_snaptrade(self, **user: str) -> SnapTradeConnections:
        from .providers.snaptrade import SnapTradeConnections

        client = self._client_of_snaptrade()
        known = _known(SnapTradeUser, "snaptrade", user)
        scope = Scope(
            known,
            self._settings_of_snaptrade(client),
            self._zones.get("snaptrade"),
            client.base_url,
        )
        return SnapTradeConnections(client, scope)

    def _application_snaptrade(self) -> SnapTradeApplication:
        from .providers.snaptrade import SnapTradeApplication

        client = self._client_of_snaptrade()
        scope = Scope(
            None,
            self._settings_of_snaptrade(client),
            self._zones.get("snaptrade"),
            client.base_url,
        )
        return SnapTradeApplication(client, scope)

    def _client_of_snaptrade(self) -> SnapTrade:
        if self._snaptrade is None:
            client_class = provider_class(
                "snaptrade_client",
                "SnapTrade",
                "snaptrade",
                _DISTRIBUTION,
            )
            self._snaptrade = cast("SnapTrade", client_class())
            self._own.append(self._snaptrade)
        return self._snaptrade

    def _settings_of_snaptrade(self, client: SnapTrade) -> SnapTradeSettings:
        return completed(self._snaptrade_settings, client.base_url)

    def _for_powens(self, **user: str) -> PowensConnections:
        from .providers.powens import PowensConnections

        client = self._client_of_powens()
        known = _known(PowensUser, "powens", user)
        client = with_credentials(
            client,
            access_token=known.access_token,
        )
        scope = Scope(
            known,
            self._settings_of_powens(client),
            self._zones.get("powens"),
            client.base_url,
        )
        return PowensConnections(client, scope)

    def _application_powens(self) -> PowensApplication:
        from .providers.powens import PowensApplication

        client = self._client_of_powens()
        scope = Scope(
            None,
            self._settings_of_powens(client),
            self._zones.get("powens"),
            client.base_url,
        )
        return PowensApplication(client, scope)

    def _client_of_powens(self) -> Powens:
        if self._powens is None:
            client_class = provider_class(
                "powens_client",
                "Powens",
                "powens",
                _DISTRIBUTION,
            )
            self._powens = cast("Powens", client_class())
            self._own.append(self._powens)
        return self._powens

    def _settings_of_powens(self, client: Powens) -> PowensSettings:
        return completed(self._powens_settings, client.base_url)

    def _for_saltedge(self, **user: str) -> SaltEdgeConnections:
        from .providers.saltedge import SaltEdgeConnections

        client = self._client_of_saltedge()
        known = _known(SaltEdgeUser, "saltedge", user)
        scope = Scope(
            known,
            self._settings_of_saltedge(client),
            self._zones.get("saltedge"),
            client.base_url,
        )
        return SaltEdgeConnections(client, scope)

    def _application_saltedge(self) -> SaltEdgeApplication:
        from .providers.saltedge import SaltEdgeApplication

        client = self._client_of_saltedge()
        scope = Scope(
            None,
            self._settings_of_saltedge(client),
            self._zones.get("saltedge"),
            client.base_url,
        )
        return SaltEdgeApplication(client, scope)

    def _client_of_saltedge(self) -> SaltEdge:
        if self._saltedge is None:
            client_class = provider_class(
                "saltedge_client",
                "SaltEdge",
                "saltedge",
                _DISTRIBUTION,
            )
            self._saltedge = cast("SaltEdge", client_class())
            self._own.append(self._saltedge)
        return self._saltedge

    def _settings_of_saltedge(self, client: SaltEdge) -> SaltEdgeSettings:
        return completed(self._saltedge_settings, client.base_url)

    def _for_basiq(self, **user: str) -> BasiqConnections:
        from .providers.basiq import BasiqConnections

        client = self._client_of_basiq()
        known = _known(BasiqUser, "basiq", user)
        scope = Scope(
            known,
            self._settings_of_basiq(client),
            self._zones.get("basiq"),
            client.base_url,
        )
        return BasiqConnections(client, scope)

    def _application_basiq(self) -> BasiqApplication:
        from .providers.basiq import BasiqApplication

        client = self._client_of_basiq()
        scope = Scope(
            None,
            self._settings_of_basiq(client),
            self._zones.get("basiq"),
            client.base_url,
        )
        return BasiqApplication(client, scope)

    def _client_of_basiq(self) -> Basiq:
        if self._basiq is None:
            client_class = provider_class(
                "basiq_client",
                "Basiq",
                "basiq",
                _DISTRIBUTION,
            )
            self._basiq = cast("Basiq", client_class())
            self._own.append(self._basiq)
        return self._basiq

    def _settings_of_basiq(self, client: Basiq) -> BasiqSettings:
        return completed(self._basiq_settings, client.base_url)

    def capabilities(self, provider: str) -> Mapping[str, Capability]:
        """What a provider supports, by operation."""
        return capabilities(provider)

    @overload
    def for_stored_user(
        self, user_id: str, provider: Literal["snaptrade"]
    ) -> SnapTradeConnections: ...

    @overload
    def for_stored_user(
        self, user_id: str, provider: Literal["powens"]
    ) -> PowensConnections: ...

    @overload
    def for_stored_user(
        self, user_id: str, provider: Literal["saltedge"]
    ) -> SaltEdgeConnections: ...

    @overload
    def for_stored_user(
        self, user_id: str, provider: Literal["basiq"]
    ) -> BasiqConnections: ...

    @overload
    def for_stored_user(self, user_id: str, provider: str) -> UserConnections: ...

    def for_stored_user(self, user_id: str, provider: str) -> UserConnections:
        """The connections of one user whose credentials are in the `user_store`.

        Args:
            user_id: Your own id for the user, under which the credentials were saved.
            provider: The name of the provider.

        Raises:
            NotFound: if the store does not have the user.
            ConfigurationError: if there is no store or no such provider, or something
                is missing.
        """
        from ._stores import stored_credentials

        user = stored_credentials(self._user_store, user_id, provider)
        return self.for_user_at(provider, user)

    def list(self, *users: UserConnections, concurrency: int = 8) -> Listing:
        """The connections of several users, such as a person at several providers.

        If the request for a user fails, you still get the results of the others.

        Args:
            users: The users, from `for_user`.
            concurrency: The maximum number of threads.

        Raises:
            ValueError: if `concurrency` is less than 1.
        """
        if concurrency < 1:
            raise ValueError("concurrency must be at least 1")
        requests = [(user.provider, user.list) for user in users]
        return Listing(_answers(requests, concurrency))

    def institutions(
        self,
        *,
        query: str | None = None,
        country: str | None = None,
        providers: Iterable[str] | None = None,
    ) -> InstitutionListing:
        """The institutions of several providers.

        If the request to a provider fails, you still get the results of the others.

        Args:
            query: A part of the name. Case, accents and punctuation do not matter.
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
            providers: The names of the providers. By default, all.
        """
        names = self.providers if providers is None else tuple(providers)
        part = folded(query or "")
        requests = [
            (name, partial(self._institutions_at, name, country, part))
            for name in names
        ]
        return InstitutionListing(_answers(requests, len(names) or 1))

    def _institutions_at(
        self, provider: str, country: str | None, part: str
    ) -> tuple[Institution[Any], ...]:
        at = self.application(provider)
        if at.capabilities()["institutions"].accepts("country"):
            found = at.institutions(country=country)
        else:
            found = at.institutions()
        return tuple(
            each
            for each in found
            if part in folded(each.name or "")
            and (country is None or is_in(each, country))
        )

    def parse_redirect(self, provider: str, url: str) -> SessionOutcome:
        """Read the redirect at the end of a hosted page. Sends nothing."""
        from .redirects import parse_redirect

        return parse_redirect(provider, url)

    def parse_event(
        self,
        provider: str,
        headers: Mapping[str, str],
        body: bytes | str,
        url: str | None = None,
    ) -> Event:
        """Verify and read a webhook. See `webhooks.parse_event`."""
        from .webhooks import parse_event

        settings = self._settings.get(provider)
        return parse_event(provider, headers, body, url, settings=settings)

    def close(self) -> None:
        """Close the clients that the facade created itself."""
        for client in self._own:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncConnections:
    """The connections of all users at all providers, async.

    If you do not pass a client or its settings, they are created from the environment
    on first use.

    Args:
        snaptrade: A client of SnapTrade.
        powens: A client of Powens.
        saltedge: A client of SaltEdge.
        basiq: A client of Basiq.
        snaptrade_settings: More settings for SnapTrade.
        powens_settings: More settings for Powens.
        saltedge_settings: More settings for SaltEdge.
        basiq_settings: More settings for Basiq.
        zones: Time zones, by provider, for times without one.
        user_store: The store of `for_stored_user`.
    """

    def __init__(
        self,
        *,
        snaptrade: AsyncSnapTrade | None = None,
        powens: AsyncPowens | None = None,
        saltedge: AsyncSaltEdge | None = None,
        basiq: AsyncBasiq | None = None,
        snaptrade_settings: SnapTradeSettings | None = None,
        powens_settings: PowensSettings | None = None,
        saltedge_settings: SaltEdgeSettings | None = None,
        basiq_settings: BasiqSettings | None = None,
        zones: Mapping[str, tzinfo] | None = None,
        user_store: UserStore | AsyncUserStore | None = None,
    ) -> None:
        self._snaptrade = snaptrade
        self._powens = powens
        self._saltedge = saltedge
        self._basiq = basiq
        self._snaptrade_settings = snaptrade_settings or SnapTradeSettings()
        self._powens_settings = powens_settings or PowensSettings()
        self._saltedge_settings = saltedge_settings or SaltEdgeSettings()
        self._basiq_settings = basiq_settings or BasiqSettings()
        self._settings: dict[str, Settings] = {}
        self._settings["snaptrade"] = self._snaptrade_settings
        self._settings["powens"] = self._powens_settings
        self._settings["saltedge"] = self._saltedge_settings
        self._settings["basiq"] = self._basiq_settings
        for name in zones or {}:
            if name not in CAPABILITIES:
                raise unknown_provider(name)
        self._zones: dict[str, tzinfo] = {
            "snaptrade": UTC,
            "saltedge": UTC,
            "basiq": UTC,
            **(zones or {}),
        }
        self._own: builtins.list[Any] = []
        self._user_store = user_store

    @property
    def providers(self) -> tuple[str, ...]:
        """The names of all providers."""
        return tuple(CAPABILITIES)

    @overload
    def for_user(
        self,
        provider: Literal["snaptrade"],
        /,
        *,
        user_id: str,
        user_secret: str,
    ) -> AsyncSnapTradeConnections: ...

    @overload
    def for_user(
        self,
        provider: Literal["powens"],
        /,
        *,
        access_token: str,
    ) -> AsyncPowensConnections: ...

    @overload
    def for_user(
        self,
        provider: Literal["saltedge"],
        /,
        *,
        customer_id: str,
    ) -> AsyncSaltEdgeConnections: ...

    @overload
    def for_user(
        self,
        provider: Literal["basiq"],
        /,
        *,
        user_id: str,
    ) -> AsyncBasiqConnections: ...

    def for_user(self, provider: str, /, **user: str) -> AsyncUserConnections:
        """The connections of one user at one provider.

        Type checkers know the arguments for each provider. If you only know the
        provider at run time, use `for_user_at`.

        Args:
            provider: Its name, such as "snaptrade".
            user: What identifies the user at the provider: the fields of its class in
                `connections.users`.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
        """
        return self.for_user_at(provider, user)

    def for_user_at(
        self, provider: str, user: Mapping[str, str]
    ) -> AsyncUserConnections:
        """The connections of one user at a provider that is only known at run time.

        Type checkers cannot check the user here. Use `for_user` if your code names the
        provider.

        Args:
            provider: Its name, such as "snaptrade".
            user: What identifies the user at the provider: the fields of its class in
                `connections.users`, by name.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
        """
        match provider:
            case "snaptrade":
                return self._for_snaptrade(**user)
            case "powens":
                return self._for_powens(**user)
            case "saltedge":
                return self._for_saltedge(**user)
            case "basiq":
                return self._for_basiq(**user)
            case _:
                raise unknown_provider(provider)

    def application(self, provider: str) -> AsyncApplication:
        """The operations at one provider that need no user.

        Args:
            provider: Its name, such as "snaptrade".

        Raises:
            ConfigurationError: if there is no such provider.
        """
        match provider:
            case "snaptrade":
                return self._application_snaptrade()
            case "powens":
                return self._application_powens()
            case "saltedge":
                return self._application_saltedge()
            case "basiq":
                return self._application_basiq()
            case _:
                raise unknown_provider(provider)

    @property
    def users(self) -> AsyncUsers:
        """At any provider: `create`, `get`, `delete`."""
        from .groups import AsyncUsers

        return AsyncUsers(self)

    def _for_snaptrade(self, **user: str) -> AsyncSnapTradeConnections:
        from .providers.snaptrade import AsyncSnapTradeConnections

        client = self._client_of_snaptrade()
        known = _known(SnapTradeUser, "snaptrade", user)
        scope = Scope(
            known,
            self._settings_of_snaptrade(client),
            self._zones.get("snaptrade"),
            client.base_url,
        )
        return AsyncSnapTradeConnections(client, scope)

    def _application_snaptrade(self) -> AsyncSnapTradeApplication:
        from .providers.snaptrade import AsyncSnapTradeApplication

        client = self._client_of_snaptrade()
        scope = Scope(
            None,
            self._settings_of_snaptrade(client),
            self._zones.get("snaptrade"),
            client.base_url,
        )
        return AsyncSnapTradeApplication(client, scope)

    def _client_of_snaptrade(self) -> AsyncSnapTrade:
        if self._snaptrade is None:
            client_class = provider_class(
                "snaptrade_client",
                "AsyncSnapTrade",
                "snaptrade",
                _DISTRIBUTION,
            )
            self._snaptrade = cast("AsyncSnapTrade", client_class())
            self._own.append(self._snaptrade)
        return self._snaptrade

    def _settings_of_snaptrade(self, client: AsyncSnapTrade) -> SnapTradeSettings:
        return completed(self._snaptrade_settings, client.base_url)

    def _for_powens(self, **user: str) -> AsyncPowensConnections:
        from .providers.powens import AsyncPowensConnections

        client = self._client_of_powens()
        known = _known(PowensUser, "powens", user)
        client = with_credentials(
            client,
            access_token=known.access_token,
        )
        scope = Scope(
            known,
            self._settings_of_powens(client),
            self._zones.get("powens"),
            client.base_url,
        )
        return AsyncPowensConnections(client, scope)

    def _application_powens(self) -> AsyncPowensApplication:
        from .providers.powens import AsyncPowensApplication

        client = self._client_of_powens()
        scope = Scope(
            None,
            self._settings_of_powens(client),
            self._zones.get("powens"),
            client.base_url,
        )
        return AsyncPowensApplication(client, scope)

    def _client_of_powens(self) -> AsyncPowens:
        if self._powens is None:
            client_class = provider_class(
                "powens_client",
                "AsyncPowens",
                "powens",
                _DISTRIBUTION,
            )
            self._powens = cast("AsyncPowens", client_class())
            self._own.append(self._powens)
        return self._powens

    def _settings_of_powens(self, client: AsyncPowens) -> PowensSettings:
        return completed(self._powens_settings, client.base_url)

    def _for_saltedge(self, **user: str) -> AsyncSaltEdgeConnections:
        from .providers.saltedge import AsyncSaltEdgeConnections

        client = self._client_of_saltedge()
        known = _known(SaltEdgeUser, "saltedge", user)
        scope = Scope(
            known,
            self._settings_of_saltedge(client),
            self._zones.get("saltedge"),
            client.base_url,
        )
        return AsyncSaltEdgeConnections(client, scope)

    def _application_saltedge(self) -> AsyncSaltEdgeApplication:
        from .providers.saltedge import AsyncSaltEdgeApplication

        client = self._client_of_saltedge()
        scope = Scope(
            None,
            self._settings_of_saltedge(client),
            self._zones.get("saltedge"),
            client.base_url,
        )
        return AsyncSaltEdgeApplication(client, scope)

    def _client_of_saltedge(self) -> AsyncSaltEdge:
        if self._saltedge is None:
            client_class = provider_class(
                "saltedge_client",
                "AsyncSaltEdge",
                "saltedge",
                _DISTRIBUTION,
            )
            self._saltedge = cast("AsyncSaltEdge", client_class())
            self._own.append(self._saltedge)
        return self._saltedge

    def _settings_of_saltedge(self, client: AsyncSaltEdge) -> SaltEdgeSettings:
        return completed(self._saltedge_settings, client.base_url)

    def _for_basiq(self, **user: str) -> AsyncBasiqConnections:
        from .providers.basiq import AsyncBasiqConnections

        client = self._client_of_basiq()
        known = _known(BasiqUser, "basiq", user)
        scope = Scope(
            known,
            self._settings_of_basiq(client),
            self._zones.get("basiq"),
            client.base_url,
        )
        return AsyncBasiqConnections(client, scope)

    def _application_basiq(self) -> AsyncBasiqApplication:
        from .providers.basiq import AsyncBasiqApplication

        client = self._client_of_basiq()
        scope = Scope(
            None,
            self._settings_of_basiq(client),
            self._zones.get("basiq"),
            client.base_url,
        )
        return AsyncBasiqApplication(client, scope)

    def _client_of_basiq(self) -> AsyncBasiq:
        if self._basiq is None:
            client_class = provider_class(
                "basiq_client",
                "AsyncBasiq",
                "basiq",
                _DISTRIBUTION,
            )
            self._basiq = cast("AsyncBasiq", client_class())
            self._own.append(self._basiq)
        return self._basiq

    def _settings_of_basiq(self, client: AsyncBasiq) -> BasiqSettings:
        return completed(self._basiq_settings, client.base_url)

    def capabilities(self, provider: str) -> Mapping[str, Capability]:
        """What a provider supports, by operation."""
        return capabilities(provider)

    @overload
    async def for_stored_user(
        self, user_id: str, provider: Literal["snaptrade"]
    ) -> AsyncSnapTradeConnections: ...

    @overload
    async def for_stored_user(
        self, user_id: str, provider: Literal["powens"]
    ) -> AsyncPowensConnections: ...

    @overload
    async def for_stored_user(
        self, user_id: str, provider: Literal["saltedge"]
    ) -> AsyncSaltEdgeConnections: ...

    @overload
    async def for_stored_user(
        self, user_id: str, provider: Literal["basiq"]
    ) -> AsyncBasiqConnections: ...

    @overload
    async def for_stored_user(
        self, user_id: str, provider: str
    ) -> AsyncUserConnections: ...

    async def for_stored_user(
        self, user_id: str, provider: str
    ) -> AsyncUserConnections:
        """The connections of one user whose credentials are in the `user_store`.

        Args:
            user_id: Your own id for the user, under which the credentials were saved.
            provider: The name of the provider.

        Raises:
            NotFound: if the store does not have the user.
            ConfigurationError: if there is no store or no such provider, or something
                is missing.
        """
        from ._stores import async_stored_credentials

        user = await async_stored_credentials(self._user_store, user_id, provider)
        return self.for_user_at(provider, user)

    async def list(self, *users: AsyncUserConnections, concurrency: int = 8) -> Listing:
        """The connections of several users, such as a person at several providers.

        If the request for a user fails, you still get the results of the others.

        Args:
            users: The users, from `for_user`.
            concurrency: The maximum number of requests at the same time.

        Raises:
            ValueError: if `concurrency` is less than 1.
        """
        if concurrency < 1:
            raise ValueError("concurrency must be at least 1")
        requests = [(user.provider, user.list) for user in users]
        return Listing(await _gathered(requests, concurrency))

    async def institutions(
        self,
        *,
        query: str | None = None,
        country: str | None = None,
        providers: Iterable[str] | None = None,
    ) -> InstitutionListing:
        """The institutions of several providers.

        If the request to a provider fails, you still get the results of the others.

        Args:
            query: A part of the name. Case, accents and punctuation do not matter.
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
            providers: The names of the providers. By default, all.
        """
        names = self.providers if providers is None else tuple(providers)
        part = folded(query or "")
        requests = [
            (name, partial(self._institutions_at, name, country, part))
            for name in names
        ]
        return InstitutionListing(await _gathered(requests, len(names) or 1))

    async def _institutions_at(
        self, provider: str, country: str | None, part: str
    ) -> tuple[Institution[Any], ...]:
        at = self.application(provider)
        if at.capabilities()["institutions"].accepts("country"):
            found = await at.institutions(country=country)
        else:
            found = await at.institutions()
        return tuple(
            each
            for each in found
            if part in folded(each.name or "")
            and (country is None or is_in(each, country))
        )

    def parse_redirect(self, provider: str, url: str) -> SessionOutcome:
        """Read the redirect at the end of a hosted page. Sends nothing."""
        from .redirects import parse_redirect

        return parse_redirect(provider, url)

    def parse_event(
        self,
        provider: str,
        headers: Mapping[str, str],
        body: bytes | str,
        url: str | None = None,
    ) -> Event:
        """Verify and read a webhook. See `webhooks.parse_event`."""
        from .webhooks import parse_event

        settings = self._settings.get(provider)
        return parse_event(provider, headers, body, url, settings=settings)

    async def close(self) -> None:
        """Close the clients that the facade created itself."""
        for client in self._own:
            await client.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _known(kind: type[UserT], provider: str, user: dict[str, str]) -> UserT:
    """Create the user. Raises ConfigurationError if something is missing."""
    try:
        return kind(**user)
    except TypeError as error:
        raise ConfigurationError(
            f"{kind.__name__}: {str(error).partition('() ')[2]}", provider=provider
        ) from None


def _answers(
    requests: Collection[tuple[str, Callable[[], AnswerT]]], concurrency: int
) -> tuple[AnswerT | Failure, ...]:
    """What each request to a provider returns, or its failure; in threads."""
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    def answer(
        request: tuple[str, Callable[[], AnswerT]], context: Context
    ) -> AnswerT | Failure:
        provider, ask = request
        try:
            return context.run(ask)
        except ConnectionsError as error:
            return Failure(provider, error)

    pool = ThreadPoolExecutor(concurrency)
    try:
        return tuple(pool.map(answer, requests, (copy_context() for _ in requests)))
    finally:
        pool.shutdown(cancel_futures=True)


async def _gathered(
    requests: Iterable[tuple[str, Callable[[], Awaitable[AnswerT]]]], concurrency: int
) -> tuple[AnswerT | Failure, ...]:
    """What each request to a provider returns, or its failure; at the same time."""
    from asyncio import Semaphore, gather

    slots = Semaphore(concurrency)

    async def answer(
        provider: str, ask: Callable[[], Awaitable[AnswerT]]
    ) -> AnswerT | Failure:
        async with slots:
            try:
                return await ask()
            except ConnectionsError as error:
                return Failure(provider, error)

    return tuple(await gather(*(answer(*request) for request in requests)))
