"""What the sign-ins of sync and async clients share: everything except sending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ._auth_oauth import OAuth2TokenAuth
from ._core import Core
from ._oauth_endpoint import oauth_operation, refusal, unreadable, with_client
from ._oauth_metadata import OAuthEndpoints
from ._oauth_token import OAuthToken, read_token
from ._operation import Operation
from ._options import RequestOptions
from ._raw import RawResponse
from ._sign_in_request import (
    AuthorizationRequest,
    DeviceAuthorization,
    authorization_request,
    read_code,
    read_device_authorization,
)
from .errors import (
    ApiError,
    ConfigurationError,
    DecodeError,
    SignInError,
    StatusError,
    TransportError,
)

# RFC 8628, sections 3.4 and 3.5.
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_SLOWER_SECONDS = 5.0
_LONGEST_INTERVAL = 60.0


class SignInSteps:
    """The steps of a sign-in.

    Args:
        core: The client.
        scheme: The security scheme.
    """

    def __init__(self, core: Core, scheme: str) -> None:
        self._core = core
        self.auth: OAuth2TokenAuth = _strategy(core, scheme)

    def authorization_request(
        self,
        endpoints: OAuthEndpoints,
        values: Mapping[str, str],
        redirect_uri: str,
        scopes: Sequence[str],
        parameters: Mapping[str, str] | None,
    ) -> AuthorizationRequest:
        """The request for a user's consent in a browser."""
        return authorization_request(
            self._address(_known(endpoints.authorization, "authorization")),
            values["client_id"],
            redirect_uri,
            tuple(scopes) or self.auth.default_scopes,
            {**self.auth.authorization_parameters, **(parameters or {})},
        )

    def code_fields(
        self,
        request: AuthorizationRequest,
        redirected_to: str,
        endpoints: OAuthEndpoints,
    ) -> dict[str, str]:
        """The fields that exchange the code for a token (RFC 6749, section 4.1.3)."""
        return {
            "grant_type": "authorization_code",
            "code": read_code(request, redirected_to, endpoints.issuer),
            "redirect_uri": request.redirect_uri,
            "code_verifier": request.code_verifier,
        }

    def token_operation(self, endpoints: OAuthEndpoints) -> Operation[Any]:
        """The token request. It is never repeated, because a code works only once."""
        url = _known(endpoints.token, "token")
        return oauth_operation(self.auth.schemes, url, idempotent=False)

    def device_operation(self, endpoints: OAuthEndpoints) -> Operation[Any]:
        """The request that starts a sign-in on a second device."""
        url = _known(endpoints.device_authorization, "device authorization")
        return oauth_operation(self.auth.schemes, url)

    def request(
        self, fields: Mapping[str, str], values: Mapping[str, str]
    ) -> tuple[dict[str, str], RequestOptions]:
        """Fields and options of a token request."""
        fields = self.auth.token_fields(fields)
        return with_client(fields, values, self.auth.client_authentication)

    def device_request(
        self, scopes: Sequence[str], values: Mapping[str, str]
    ) -> tuple[dict[str, str], RequestOptions]:
        """Fields and options of the request that starts a sign-in on a second device
        (RFC 8628, section 3.1)."""
        asked = tuple(scopes) or self.auth.default_scopes
        fields = {"scope": " ".join(asked)} if asked else {}
        # The body has the client ID even if a header has it too.
        named = {**fields, "client_id": values["client_id"]}
        return with_client(named, values, self.auth.client_authentication)

    def refused(self, error: StatusError, fields: Mapping[str, str]) -> ApiError:
        """The error for a rejected sign-in, with the server's error code, if any."""
        found = refusal(error, _secrets(fields))
        if found is None:
            return error
        found.operation_id = error.operation_id
        return found

    def read_token(
        self,
        operation: Operation[Any],
        response: RawResponse[Any],
        fields: Mapping[str, str],
        values: Mapping[str, str],
        scopes: Sequence[str],
    ) -> OAuthToken:
        """The token in a response. Without scopes there, it has the requested ones."""
        asked = OAuthToken("", scopes=tuple(scopes))
        origin = self.auth.origin(values)
        document = response.parse()
        token = read_token(document, now=self.auth.now, previous=asked, origin=origin)
        if token is None:
            raise refusal(response, _secrets(fields)) or unreadable(operation, response)
        return token

    def read_device(
        self,
        operation: Operation[Any],
        response: RawResponse[Any],
        fields: Mapping[str, str],
        scopes: Sequence[str],
    ) -> DeviceAuthorization:
        """The sign-in that a response starts."""
        asked = tuple(scopes) or self.auth.default_scopes
        device = read_device_authorization(response.parse(), self.auth.now, asked)
        if device is None:
            raise refusal(response, _secrets(fields)) or DecodeError(
                "the response does not start a sign-in on a second device",
                status_code=response.status_code,
                operation_id=operation.id,
                attempts=response.attempts,
            )
        return device

    def signed_in(self) -> None:
        """Called after a sign-in, because it may change the choice of authentication."""
        self._core.chosen.clear()

    def _address(self, url: str) -> str:
        """The URL for a browser, on the server that requests are sent to."""
        place, mark, query = url.partition("?")
        operation = oauth_operation(self.auth.schemes, place)
        origin, prefix = self._core.server_for(operation)
        return f"{origin}{prefix}{operation.path}{mark}{query}"


class Polling:
    """Polling until a user has signed in on a second device.

    Args:
        device: The sign-in.
        auth: The strategy, which has the clock.
    """

    def __init__(self, device: DeviceAuthorization, auth: OAuth2TokenAuth) -> None:
        self._device = device
        self._auth = auth
        self._interval = device.interval
        self.fields: dict[str, str] = {
            "grant_type": _DEVICE_GRANT,
            "device_code": device.device_code,
        }

    def pause(self) -> float:
        """Seconds to wait before the next poll.

        Raises:
            SignInError: if the codes have expired.
        """
        left = self._device.expires_at - self._auth.now
        if left <= 0:
            raise SignInError(
                "nobody signed in on the second device in time", error="expired_token"
            )
        return min(self._interval, _LONGEST_INTERVAL, left)

    def refused(self, error: ApiError) -> None:
        """Handle an error response. Raises it, unless it means to keep polling."""
        match error:
            case SignInError(error="authorization_pending"):
                return
            case SignInError(error="slow_down"):
                self._interval += _SLOWER_SECONDS
            case _:
                raise error

    def failed(self, error: StatusError | TransportError) -> None:
        """Handle a missing response or a server error: poll again later (RFC 8628,
        section 3.5). Raises other errors."""
        if isinstance(error, StatusError) and error.status_code not in (
            429,
            502,
            503,
            504,
        ):
            raise error
        self._interval *= 2


def _known(url: str | None, what: str) -> str:
    if url is None:
        raise ConfigurationError(f"the authorization server has no {what} endpoint")
    return url


def _secrets(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The values in a request that must not appear in errors."""
    open_to_all = ("grant_type", "redirect_uri", "client_id", "scope")
    return tuple(text for name, text in fields.items() if name not in open_to_all)


def _strategy(core: Core, scheme: str) -> OAuth2TokenAuth:
    for auth in core.auths:
        if isinstance(auth, OAuth2TokenAuth) and auth.serves(scheme):
            return auth
    raise ConfigurationError(f"the client has no sign-in for {scheme}")
