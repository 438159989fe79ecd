"""Signing users in with a sync client."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ._oauth_token import OAuthToken
from ._options import RequestOptions
from ._raw import RawResponse
from ._sign_in_request import AuthorizationRequest, DeviceAuthorization
from ._sign_in_steps import Polling, SignInSteps
from .errors import ApiError, StatusError, TransportError

if TYPE_CHECKING:
    from ._client import Client
    from ._operation import Operation

Scope = TypeVar("Scope", bound=str)


class _SignIn:
    """What all sign-ins of a client share.

    Args:
        client: The client. It sends the user's token after the sign-in.
        scheme: The security scheme.
    """

    def __init__(self, client: Client, scheme: str) -> None:
        self._client = client
        self._steps = SignInSteps(client._core, scheme)

    def _send(
        self, operation: Operation[Any], fields: Any, options: RequestOptions
    ) -> RawResponse[Any]:
        return self._client._send_raw(operation, {}, body=fields, options=options)

    def _token(self, fields: Mapping[str, str], scopes: Sequence[str]) -> OAuthToken:
        """Request a token and store it."""
        steps, auth = self._steps, self._steps.auth
        values = auth.values()
        operation = steps.token_operation(auth.endpoints(self._send))
        body, options = steps.request(fields, values)
        try:
            response = self._send(operation, body, options)
        except StatusError as error:
            raise steps.refused(error, body) from None
        token = steps.read_token(operation, response, body, values, scopes)
        auth.keep(token)
        steps.signed_in()
        return token

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AuthorizationCodeSignIn(_SignIn, Generic[Scope]):
    """Signs a user in with a browser: the authorization code grant with PKCE (RFC 6749,
    section 4.1; RFC 7636)."""

    def authorize(
        self,
        *,
        redirect_uri: str,
        scopes: Sequence[Scope] = (),
        parameters: Mapping[str, str] | None = None,
    ) -> AuthorizationRequest:
        """Start a sign-in. Send the user's browser to the `url` of the result.

        Args:
            redirect_uri: Where the browser returns to, as registered with the provider.
            scopes: The scopes to request. By default, the provider's usual ones.
            parameters: Additional query parameters of the URL.

        Raises:
            ApiError: if a credential is missing or an endpoint is unknown.
        """
        try:
            auth = self._steps.auth
            return self._steps.authorization_request(
                auth.endpoints(self._send),
                auth.values(),
                redirect_uri,
                scopes,
                parameters,
            )
        except ApiError as error:
            self._client._core.provider.own(error)
            raise

    def exchange(self, request: AuthorizationRequest, redirected_to: str) -> OAuthToken:
        """Finish a sign-in after the browser has returned. The client stores and uses
        the token.

        Args:
            request: The result of `authorize`.
            redirected_to: The URL that the browser returned to, or its query string.

        Raises:
            StateMismatchError: if the URL does not belong to the request.
            SignInError: if the user or the server refuses.
        """
        try:
            endpoints = self._steps.auth.endpoints(self._send)
            fields = self._steps.code_fields(request, redirected_to, endpoints)
            return self._token(fields, request.scopes)
        except ApiError as error:
            self._client._core.provider.own(error)
            raise


class DeviceSignIn(_SignIn, Generic[Scope]):
    """Signs a user in on a second device: the device authorization grant (RFC 8628)."""

    def authorize_device(self, *, scopes: Sequence[Scope] = ()) -> DeviceAuthorization:
        """Start a sign-in. Show the user the `user_code` and the `verification_uri`.

        Args:
            scopes: The scopes to request. By default, the provider's usual ones.

        Raises:
            SignInError: if the server refuses.
        """
        steps, auth = self._steps, self._steps.auth
        try:
            operation = steps.device_operation(auth.endpoints(self._send))
            body, options = steps.device_request(scopes, auth.values())
            try:
                response = self._send(operation, body, options)
            except StatusError as error:
                raise steps.refused(error, body) from None
            return steps.read_device(operation, response, body, scopes)
        except ApiError as error:
            self._client._core.provider.own(error)
            raise

    def wait_for_device(self, device: DeviceAuthorization) -> OAuthToken:
        """Wait until the user has agreed. The client stores and uses the token.

        Args:
            device: The result of `authorize_device`.

        Raises:
            SignInError: if the user or the server refuses, or the code expires.
        """
        polling = Polling(device, self._steps.auth)
        try:
            while True:
                time.sleep(polling.pause())
                try:
                    return self._token(polling.fields, device.scopes)
                except (StatusError, TransportError) as error:
                    polling.failed(error)
                except ApiError as error:
                    polling.refused(error)
        except ApiError as error:
            self._client._core.provider.own(error)
            raise


class SignIn(AuthorizationCodeSignIn[Scope], DeviceSignIn[Scope]):
    """Signs a user in with a browser or on a second device."""
