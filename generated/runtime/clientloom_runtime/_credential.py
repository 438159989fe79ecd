"""One credential: where it comes from, without ever showing its value."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import NoReturn, TypeAlias

from ._errors import ConfigurationError, MissingCredentialError

_SURROGATE = re.compile("[\ud800-\udfff]")

SecretSource: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A secret, or a function that returns it whenever it is needed."""


class Credential:
    """A secret, with the names under which a user can provide it.

    Args:
        source: The secret, or a function. Async functions need an async client.
        argument: The argument of the client, named in errors.
        environment: The environment variable, named in errors.
    """

    __slots__ = ("_source", "argument", "environment")

    def __init__(
        self,
        source: SecretSource | None,
        *,
        argument: str,
        environment: str | None = None,
    ) -> None:
        self._source = source or None
        self.argument: str = argument
        self.environment: str | None = environment

    @classmethod
    def of(
        cls,
        source: SecretSource | None,
        *,
        argument: str,
        environment: str | None = None,
        default: str | None = None,
    ) -> Credential:
        """The given secret, or that of the environment variable, or the default."""
        if source is None and environment is not None:
            source = os.environ.get(environment) or default
        return cls(source, argument=argument, environment=environment)

    @property
    def present(self) -> bool:
        """Whether there is a secret. An empty string does not count."""
        return self._source is not None

    @property
    def fixed(self) -> str | None:
        """The secret, if it is a string and not a function, for redaction."""
        return self._source if isinstance(self._source, str) else None

    def read(self) -> str:
        """The secret.

        Raises:
            MissingCredentialError: if there is none.
            ConfigurationError: if it comes from an async function, or has control
                characters or surrounding whitespace, which a header cannot contain.
        """
        if isinstance(self._source, str):
            return self._checked(self._source)
        if self._source is None:
            raise self.missing()
        value = self._source()
        if inspect.isawaitable(value):
            if inspect.iscoroutine(value):
                value.close()
            raise ConfigurationError(
                f"{self.argument} is an async function: use the async client"
            )
        return self._checked(value)

    async def aread(self) -> str:
        """The secret, in an async client. See `read`."""
        if self._source is None or isinstance(self._source, str):
            return self.read()
        value = self._source()
        if inspect.isawaitable(value):
            value = await value
        return self._checked(value)

    @property
    def ways(self) -> str:
        """How a user can provide it."""
        ways = f"pass {self.argument}=…"
        if self.environment is not None:
            ways += f" or set the environment variable {self.environment}"
        return ways

    def missing(self, operation_id: str | None = None) -> MissingCredentialError:
        """The error that says how to provide this credential."""
        return missing_credentials([[self]], operation_id)

    def _checked(self, value: str) -> str:
        if not value:
            raise self.missing()
        if _SURROGATE.search(value) is not None:
            # This is how the environment represents bytes that are not UTF-8.
            raise ConfigurationError(f"{self.argument} is not valid text")
        # A PEM key contains newlines. At the ends, they are copying mistakes.
        if value != value.strip() and "\n" not in value.strip():
            raise ConfigurationError(
                f"{self.argument} has leading or trailing whitespace"
            )
        return value

    def __repr__(self) -> str:
        state = "present" if self.present else "absent"
        return f"<Credential {self.argument}: {state}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials cannot be pickled")


def missing_credentials(
    alternatives: Sequence[Sequence[Credential]], operation_id: str | None
) -> MissingCredentialError:
    """The error for missing credentials, where one alternative would be enough.

    Args:
        alternatives: The credentials that each one lacks. The error has the names of
            the first.
        operation_id: The operation that needs them.
    """
    first = alternatives[0][0]
    ways = "; or else ".join(
        " and ".join(each.ways for each in alternative) for alternative in alternatives
    )
    return MissingCredentialError(
        f"a credential is missing: {ways}",
        argument=first.argument,
        environment=first.environment,
        operation_id=operation_id,
    )
