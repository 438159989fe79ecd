"""Operations that `Connections` offers in groups, for any provider."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .models import Progress, RegisteredUser

if TYPE_CHECKING:
    from .client import AsyncConnections, Connections

__all__ = [
    "Users",
    "AsyncUsers",
]


class Users:
    """What `Connections.users` does at any provider.

    What a provider cannot do raises `UnsupportedOperation`.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def create(
        self,
        provider: str,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[Any]:
        """Registers a user at the provider. Keep the `credentials` that come back.

        Args:
            provider: The name of the provider.
            identifier: Your own id of the user.
            email: The user's e-mail address.
            mobile: The user's phone number with its country code.

        Raises:
            ConfigurationError: When there is no such provider, or something is missing.
            UnsupportedOperation: When the provider cannot do that.
        """
        at = self._connections.application(provider)
        return at.create_user(identifier=identifier, email=email, mobile=mobile)

    def get(self, provider: str, user: Mapping[str, str]) -> RegisteredUser[Any]:
        """The user as the provider knows them.

        Args:
            provider: The name of the provider.
            user: What tells the provider who the user is, as for `for_user_at`.

        Raises:
            ConfigurationError: When there is no such provider, or something is missing.
            UnsupportedOperation: When the provider cannot do that.
        """
        at = self._connections.for_user_at(provider, user)
        return at.get_user()

    def delete(self, provider: str, user: Mapping[str, str]) -> Progress:
        """Deletes the user at the provider, with all connections.

        Args:
            provider: The name of the provider.
            user: What tells the provider who the user is, as for `for_user_at`.

        Raises:
            ConfigurationError: When there is no such provider, or something is missing.
            UnsupportedOperation: When the provider cannot do that.
        """
        at = self._connections.for_user_at(provider, user)
        return at.delete_user()


class AsyncUsers:
    """What `AsyncConnections.users` does at any provider, async.

    What a provider cannot do raises `UnsupportedOperation`.
    """

    def __init__(self, connections: AsyncConnections) -> None:
        self._connections = connections

    async def create(
        self,
        provider: str,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[Any]:
        """Registers a user at the provider. Keep the `credentials` that come back.

        Args:
            provider: The name of the provider.
            identifier: Your own id of the user.
            email: The user's e-mail address.
            mobile: The user's phone number with its country code.

        Raises:
            ConfigurationError: When there is no such provider, or something is missing.
            UnsupportedOperation: When the provider cannot do that.
        """
        at = self._connections.application(provider)
        return await at.create_user(identifier=identifier, email=email, mobile=mobile)

    async def get(self, provider: str, user: Mapping[str, str]) -> RegisteredUser[Any]:
        """The user as the provider knows them.

        Args:
            provider: The name of the provider.
            user: What tells the provider who the user is, as for `for_user_at`.

        Raises:
            ConfigurationError: When there is no such provider, or something is missing.
            UnsupportedOperation: When the provider cannot do that.
        """
        at = self._connections.for_user_at(provider, user)
        return await at.get_user()

    async def delete(self, provider: str, user: Mapping[str, str]) -> Progress:
        """Deletes the user at the provider, with all connections.

        Args:
            provider: The name of the provider.
            user: What tells the provider who the user is, as for `for_user_at`.

        Raises:
            ConfigurationError: When there is no such provider, or something is missing.
            UnsupportedOperation: When the provider cannot do that.
        """
        at = self._connections.for_user_at(provider, user)
        return await at.delete_user()
