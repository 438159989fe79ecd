"""Groups of operations on `Connections`, for any provider."""

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
    """The operations of `Connections.users`, for any provider.

    An unsupported operation raises `UnsupportedOperation`.
    """

    def __init__(self, facade: Connections) -> None:
        self._facade = facade

    def create(
        self,
        provider: str,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[Any]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Args:
            provider: The name of the provider.
            identifier: Your own id for the user.
            email: The user's email address.
            mobile: The user's phone number with country code.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
            UnsupportedOperation: if the provider does not support it.
        """
        at = self._facade.application(provider)
        return at.create_user(identifier=identifier, email=email, mobile=mobile)

    def get(self, provider: str, user: Mapping[str, str]) -> RegisteredUser[Any]:
        """Gets the user from the provider.

        Args:
            provider: The name of the provider.
            user: What identifies the user at the provider, as in `for_user_at`.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
            UnsupportedOperation: if the provider does not support it.
        """
        at = self._facade.for_user_at(provider, user)
        return at.get_user()

    def delete(self, provider: str, user: Mapping[str, str]) -> Progress:
        """Deletes the user at the provider, with all connections.

        Args:
            provider: The name of the provider.
            user: What identifies the user at the provider, as in `for_user_at`.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
            UnsupportedOperation: if the provider does not support it.
        """
        at = self._facade.for_user_at(provider, user)
        return at.delete_user()


class AsyncUsers:
    """The operations of `AsyncConnections.users`, for any provider, async.

    An unsupported operation raises `UnsupportedOperation`.
    """

    def __init__(self, facade: AsyncConnections) -> None:
        self._facade = facade

    async def create(
        self,
        provider: str,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[Any]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Args:
            provider: The name of the provider.
            identifier: Your own id for the user.
            email: The user's email address.
            mobile: The user's phone number with country code.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
            UnsupportedOperation: if the provider does not support it.
        """
        at = self._facade.application(provider)
        return await at.create_user(identifier=identifier, email=email, mobile=mobile)

    async def get(self, provider: str, user: Mapping[str, str]) -> RegisteredUser[Any]:
        """Gets the user from the provider.

        Args:
            provider: The name of the provider.
            user: What identifies the user at the provider, as in `for_user_at`.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
            UnsupportedOperation: if the provider does not support it.
        """
        at = self._facade.for_user_at(provider, user)
        return await at.get_user()

    async def delete(self, provider: str, user: Mapping[str, str]) -> Progress:
        """Deletes the user at the provider, with all connections.

        Args:
            provider: The name of the provider.
            user: What identifies the user at the provider, as in `for_user_at`.

        Raises:
            ConfigurationError: if there is no such provider, or something is missing.
            UnsupportedOperation: if the provider does not support it.
        """
        at = self._facade.for_user_at(provider, user)
        return await at.delete_user()
