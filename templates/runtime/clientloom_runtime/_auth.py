"""Authentication: what a strategy is, and which strategies a call uses."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import ConfigurationError

if TYPE_CHECKING:
    from ._credential import Credential
    from ._message import Message
    from ._operation import Operation, SecurityRequirement
    from ._options import RequestOptions
    from ._raw import RawResponse


class AuthContext(NamedTuple):
    """Lets a strategy call the API itself, to get a token.

    Attributes:
        send: Calls an operation with a body and options.
        remaining: Seconds until the call's deadline, or `None` without one. Raises
            `DeadlineExceededError` once it has passed.
        limits: The limits of the call. Calls with the same limits compare equal.
    """

    send: Callable[[Operation[Any], Any, RequestOptions], RawResponse[Any]]
    remaining: Callable[[], float | None]
    limits: Hashable = None


class AsyncAuthContext(NamedTuple):
    """Lets a strategy call the API itself, in an async client.

    Attributes:
        send: Calls an operation with a body and options.
        remaining: See `AuthContext`.
        limits: See `AuthContext`.
    """

    send: Callable[[Operation[Any], Any, RequestOptions], Awaitable[RawResponse[Any]]]
    remaining: Callable[[], float | None]
    limits: Hashable = None


class Auth(ABC):
    """A strategy for one or more security schemes of a spec.

    It runs last, once path, query and body are final, and again for each attempt.

    Args:
        schemes: The names of the schemes in the spec.
        credentials: The credentials it needs, by its own names for them.

    Attributes:
        refusal_statuses: Statuses after which the client calls `refused`.
        shows_certificate: Whether connections present a certificate, see
            `MutualTlsAuth`.
    """

    refusal_statuses: frozenset[int] = frozenset({401})
    shows_certificate: bool = False

    def __init__(
        self, schemes: Iterable[str], credentials: Mapping[str, Credential]
    ) -> None:
        self.schemes: tuple[str, ...] = tuple(schemes)
        self._credentials = dict(credentials)

    def serves(self, scheme: str) -> bool:
        """Whether it can serve a scheme, if it has the credentials."""
        return scheme in self.schemes

    def absent(self) -> list[Credential]:
        """The required credentials that are missing."""
        return [each for each in self._credentials.values() if not each.present]

    def secrets(self) -> Iterable[str]:
        """The secrets to hide from logs, errors and `repr`."""
        for credential in self._credentials.values():
            if credential.fixed is not None:
                yield credential.fixed

    @abstractmethod
    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        """Add the credentials or signature to the message.

        Args:
            message: The request, complete except for authentication.
            values: The secrets, by the names used in `credentials`.
        """

    def authorize(
        self, message: Message, scopes: tuple[str, ...], context: AuthContext
    ) -> None:
        """Sign, in a sync client. Strategies with tokens override this."""
        del scopes, context
        self.sign(message, self.values())

    async def aauthorize(
        self, message: Message, scopes: tuple[str, ...], context: AsyncAuthContext
    ) -> None:
        """Sign, in an async client. Strategies with tokens override this."""
        del scopes, context
        self.sign(message, await self.avalues())

    def refused(self, message: Message) -> bool:
        """Handle a response with one of `refusal_statuses`. Return whether another
        attempt could help."""
        del message
        return False

    def settle(self) -> None:  # noqa: B027 - most have nothing to finish
        """Called when the client closes, to finish what must not be lost."""

    async def asettle(self) -> None:  # noqa: B027 - most have nothing to finish
        """As `settle`, in an async client."""

    def needed(self) -> dict[str, Credential]:
        """The credentials to read for each attempt, by name."""
        return self._credentials

    def values(self) -> dict[str, str]:
        """The secrets, in a sync client."""
        return {name: each.read() for name, each in self.needed().items()}

    async def avalues(self) -> dict[str, str]:
        """The secrets, in an async client."""
        return {name: await each.aread() for name, each in self.needed().items()}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} for {', '.join(self.schemes)}>"


Chosen = tuple[tuple[Auth, tuple[str, ...]], ...]
"""Strategies to apply in order, each with the scopes the operation needs."""


def choose_auth(operation: Operation[Any], auths: Iterable[Auth]) -> Chosen:
    """The strategies of the first security requirement that can be met.

    An anonymous alternative is the last resort.

    Raises:
        MissingCredentialError: if a credential is missing.
        ConfigurationError: if the client has no strategy for any alternative.
    """
    if not operation.security or operation.security == ({},):
        return ()
    strategies = tuple(auths)
    lacking: list[list[Credential]] = []
    for alternative in operation.security:
        if not alternative:
            continue
        chosen, absent = _meet(alternative, strategies)
        if chosen is not None:
            return chosen
        if absent and absent not in lacking:
            lacking.append(absent)
    if any(not alternative for alternative in operation.security):
        return ()
    if lacking:
        from ._credential import missing_credentials

        raise missing_credentials(lacking, operation.id)
    needed = " or ".join(" and ".join(each) for each in operation.security)
    raise ConfigurationError(
        f"the client has no authentication for {needed}", operation_id=operation.id
    )


def _meet(
    alternative: SecurityRequirement, auths: tuple[Auth, ...]
) -> tuple[Chosen | None, list[Credential]]:
    """The strategies that meet one alternative, or the credentials that are missing.

    Both are empty if no strategy of the client serves it.
    """
    chosen: dict[Auth, list[str]] = {}
    lacking: list[Credential] = []
    for scheme, scopes in alternative.items():
        serving = [auth for auth in auths if auth.serves(scheme)]
        if not serving:
            return None, []
        ready = next((auth for auth in serving if not auth.absent()), None)
        if ready is None:
            absent = serving[0].absent()
            lacking.extend(each for each in absent if each not in lacking)
        else:
            chosen.setdefault(ready, []).extend(scopes)
    if lacking:
        return None, lacking
    ordered = [auth for auth in auths if auth in chosen]
    return tuple((auth, tuple(dict.fromkeys(chosen[auth]))) for auth in ordered), []
