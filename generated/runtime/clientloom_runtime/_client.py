"""The sync client: the base class of generated clients."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ._core import http_options, make_core
from ._pool import Pool
from ._unset import UNSET

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Unpack

    from ._auth import Auth
    from ._operation import Operation
    from ._options import ClientOptions, RequestOptions
    from ._provider import ProviderInfo
    from ._raw import RawResponse
    from ._sender import Sender
    from ._streamed_response import StreamedResponse
    from ._webhook_verifiers import WebhookVerifier
    from ._webhooks import WebhookEvents, Webhooks

T = TypeVar("T")


class Client:
    """The base class of every generated sync client.

    Args:
        provider: The provider, as generated code declares it.
        auth: Authentication strategies, in order of preference.
        base_url: Overrides the base URL of the provider and of the environment.
        server: The name of one of the provider's servers. Ignored with a `base_url`.
        server_variables: Server variables by argument. `None` means not given.
        webhook_verifier: How to verify the events that the provider sends, or a function
            that returns it when it is needed.
        options: See `ClientOptions`.
    """

    def __init__(
        self,
        provider: ProviderInfo,
        *,
        auth: Iterable[Auth] = (),
        base_url: str | None = None,
        server: str | None = None,
        server_variables: Mapping[str, str | None] | None = None,
        webhook_verifier: WebhookVerifier | Callable[[], WebhookVerifier] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        self._core = make_core(
            provider, auth, base_url, options, server, server_variables or {}
        )
        self._pool = Pool(**http_options(options), auths=self._core.auths)
        self._owns_pool = True
        self._webhook_verifier = webhook_verifier

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """Return a client with other options that shares credentials and connections.

        Closing the copy does nothing. Close the original.
        """
        clone = copy.copy(self)
        # What is cached, such as resources, belongs to the original.
        for name in list(vars(clone)):
            if isinstance(getattr(type(clone), name, None), cached_property):
                delattr(clone, name)
        clone._core = self._core.with_options(options)
        clone._owns_pool = False
        if http_options(options):
            clone._pool = Pool(**http_options(options))
        return clone

    @property
    def base_url(self) -> str:
        """The base URL in use, without a trailing slash."""
        return self._core.origin + self._core.prefix

    def close(self) -> None:
        """Close the connections, unless you passed in an `http_client`."""
        if self._owns_pool:
            for auth in self._core.auths:
                auth.settle()
            self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _webhooks(self, events: WebhookEvents[T]) -> Webhooks[T]:
        """The provider's events. Generated clients expose them as `webhooks`."""
        from ._webhook_verifiers import loaded
        from ._webhooks import Webhooks

        settings = self._core.settings
        return Webhooks(
            events,
            loaded(self._webhook_verifier),
            drifts=settings.drifts,
            strict=settings.strict,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    @cached_property
    def _sender(self) -> Sender:
        """Sends the calls. Loaded with the first one."""
        from ._sender import Sender

        return Sender(self._core, self._pool)

    def _send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation and read its result."""
        return self._sender.send(operation, arguments, body=body, options=options)

    def _send_raw(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
        link: str | None = None,
    ) -> RawResponse[T]:
        """Call an operation and read the whole body without parsing it."""
        return self._sender.send_raw(
            operation, arguments, body=body, options=options, link=link
        )

    def _send_streamed(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> StreamedResponse[T]:
        """Call an operation and leave the body to be streamed."""
        return self._sender.send_streamed(
            operation, arguments, body=body, options=options
        )
