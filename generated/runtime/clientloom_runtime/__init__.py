"""The HTTP layer shared by all clients that clientloom generates.

Everything public is here or in the module `errors`. The package loads lazily: a name is
imported on first use, so importing a client costs next to nothing.
"""

from __future__ import annotations

import importlib

from ._version import __version__

# Importing `typing` costs more than importing this whole package.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._async_client import AsyncClient
    from ._async_sign_in import (
        AsyncAuthorizationCodeSignIn,
        AsyncDeviceSignIn,
        AsyncSignIn,
    )
    from ._async_streamed_response import AsyncStreamedResponse, AsyncStreamOpener
    from ._auth import AsyncAuthContext, Auth, AuthContext
    from ._auth_hmac import HmacCanonicalJsonAuth
    from ._auth_jwt import OAuth2JwtAssertionAuth
    from ._auth_oauth import OAuth2TokenAuth
    from ._auth_rsa import RsaSignatureAuth
    from ._auth_static import ApiKeyAuth, BasicAuth, BearerAuth
    from ._auth_tls import MutualTlsAuth
    from ._auth_token import OAuth2ClientCredentialsAuth, TokenEndpointAuth
    from ._client import Client
    from ._credential import Credential, SecretSource
    from ._depth import at_any_depth, link_neighbours
    from ._drift import Drift, OnDrift
    from ._format import Format
    from ._formats import Base64, Base64Url, DecimalText, Duration, Time, Uuid
    from ._former_arguments import former_arguments
    from ._headers import ResponseHeaders
    from ._hooks import (
        AsyncOnFailure,
        AsyncOnRequest,
        AsyncOnResponse,
        AsyncOnRetry,
        FailureEvent,
        FailureReason,
        OnFailure,
        OnRequest,
        OnResponse,
        OnRetry,
        RequestEvent,
        ResponseEvent,
        RetryEvent,
        RetryReason,
        Telemetry,
    )
    from ._message import Message
    from ._model import Model
    from ._oauth_token import OAuthToken
    from ._operation import (
        Body,
        Content,
        Operation,
        Parameter,
        PartEncoding,
        Streaming,
    )
    from ._options import (
        AsyncClientOptions,
        ClientOptions,
        CommonOptions,
        RequestOptions,
    )
    from ._paging import CursorPaging, NextLinkPaging, OffsetPaging, PageNumberPaging
    from ._parts import FileInput
    from ._payload import File
    from ._provider import (
        ErrorRules,
        ProviderInfo,
        ServerTemplate,
        ServerVariable,
        WaitHeader,
    )
    from ._rate_limit import RateLimit
    from ._raw import RawResponse
    from ._resource import AsyncResource, Resource
    from ._response_methods import (
        async_raw_response,
        async_streamed_response,
        raw_response,
        streamed_response,
    )
    from ._scalars import Date, DateTime
    from ._sign_in import AuthorizationCodeSignIn, DeviceSignIn, SignIn
    from ._sign_in_request import AuthorizationRequest, DeviceAuthorization
    from ._sources import Progress
    from ._sse import ServerSentEvent
    from ._stream import AsyncStream, Stream
    from ._streamed_response import StreamedResponse, StreamOpener
    from ._timeout import Timeout
    from ._token_store import (
        AnyTokenStore,
        AsyncTokenStore,
        FileTokenStore,
        MemoryTokenStore,
        TokenStore,
    )
    from ._unset import UNSET, Unset
    from ._webhook_verifiers import (
        HmacCanonicalJsonVerifier,
        RsaUrlBodyVerifier,
        StandardWebhooksVerifier,
        WebhookVerifier,
    )
    from ._webhooks import WebhookEvents, Webhooks

_MODULES = {
    "AnyTokenStore": "_token_store",
    "ApiKeyAuth": "_auth_static",
    "async_raw_response": "_response_methods",
    "async_streamed_response": "_response_methods",
    "AsyncAuthContext": "_auth",
    "AsyncAuthorizationCodeSignIn": "_async_sign_in",
    "AsyncClient": "_async_client",
    "AsyncClientOptions": "_options",
    "AsyncDeviceSignIn": "_async_sign_in",
    "AsyncOnFailure": "_hooks",
    "AsyncOnRequest": "_hooks",
    "AsyncOnResponse": "_hooks",
    "AsyncOnRetry": "_hooks",
    "AsyncResource": "_resource",
    "AsyncSignIn": "_async_sign_in",
    "AsyncStream": "_stream",
    "AsyncStreamedResponse": "_async_streamed_response",
    "AsyncStreamOpener": "_async_streamed_response",
    "AsyncTokenStore": "_token_store",
    "at_any_depth": "_depth",
    "Auth": "_auth",
    "AuthContext": "_auth",
    "AuthorizationCodeSignIn": "_sign_in",
    "AuthorizationRequest": "_sign_in_request",
    "Base64": "_formats",
    "Base64Url": "_formats",
    "BasicAuth": "_auth_static",
    "BearerAuth": "_auth_static",
    "Body": "_operation",
    "Client": "_client",
    "ClientOptions": "_options",
    "CommonOptions": "_options",
    "Content": "_operation",
    "Credential": "_credential",
    "CursorPaging": "_paging",
    "Date": "_scalars",
    "DateTime": "_scalars",
    "DecimalText": "_formats",
    "DeviceAuthorization": "_sign_in_request",
    "DeviceSignIn": "_sign_in",
    "Drift": "_drift",
    "Duration": "_formats",
    "ErrorRules": "_provider",
    "FailureEvent": "_hooks",
    "FailureReason": "_hooks",
    "File": "_payload",
    "FileInput": "_parts",
    "Format": "_format",
    "former_arguments": "_former_arguments",
    "FileTokenStore": "_token_store",
    "HmacCanonicalJsonAuth": "_auth_hmac",
    "HmacCanonicalJsonVerifier": "_webhook_verifiers",
    "link_neighbours": "_depth",
    "MemoryTokenStore": "_token_store",
    "Message": "_message",
    "Model": "_model",
    "MutualTlsAuth": "_auth_tls",
    "NextLinkPaging": "_paging",
    "OAuth2ClientCredentialsAuth": "_auth_token",
    "OAuth2JwtAssertionAuth": "_auth_jwt",
    "OAuth2TokenAuth": "_auth_oauth",
    "OAuthToken": "_oauth_token",
    "OffsetPaging": "_paging",
    "OnDrift": "_drift",
    "OnFailure": "_hooks",
    "OnRequest": "_hooks",
    "OnResponse": "_hooks",
    "OnRetry": "_hooks",
    "Operation": "_operation",
    "PageNumberPaging": "_paging",
    "Parameter": "_operation",
    "PartEncoding": "_operation",
    "Progress": "_sources",
    "ProviderInfo": "_provider",
    "RateLimit": "_rate_limit",
    "raw_response": "_response_methods",
    "RawResponse": "_raw",
    "RequestEvent": "_hooks",
    "RequestOptions": "_options",
    "Resource": "_resource",
    "ResponseEvent": "_hooks",
    "ResponseHeaders": "_headers",
    "RetryEvent": "_hooks",
    "RetryReason": "_hooks",
    "RsaSignatureAuth": "_auth_rsa",
    "RsaUrlBodyVerifier": "_webhook_verifiers",
    "SecretSource": "_credential",
    "ServerSentEvent": "_sse",
    "ServerTemplate": "_provider",
    "ServerVariable": "_provider",
    "SignIn": "_sign_in",
    "StandardWebhooksVerifier": "_webhook_verifiers",
    "Stream": "_stream",
    "streamed_response": "_response_methods",
    "StreamedResponse": "_streamed_response",
    "Streaming": "_operation",
    "StreamOpener": "_streamed_response",
    "Telemetry": "_hooks",
    "Time": "_formats",
    "Timeout": "_timeout",
    "TokenEndpointAuth": "_auth_token",
    "TokenStore": "_token_store",
    "UNSET": "_unset",
    "Unset": "_unset",
    "Uuid": "_formats",
    "WaitHeader": "_provider",
    "WebhookEvents": "_webhooks",
    "Webhooks": "_webhooks",
    "WebhookVerifier": "_webhook_verifiers",
}

__all__ = [
    "UNSET",
    "AnyTokenStore",
    "ApiKeyAuth",
    "AsyncAuthContext",
    "AsyncAuthorizationCodeSignIn",
    "AsyncClient",
    "AsyncClientOptions",
    "AsyncDeviceSignIn",
    "AsyncOnFailure",
    "AsyncOnRequest",
    "AsyncOnResponse",
    "AsyncOnRetry",
    "AsyncResource",
    "AsyncSignIn",
    "AsyncStream",
    "AsyncStreamOpener",
    "AsyncStreamedResponse",
    "AsyncTokenStore",
    "Auth",
    "AuthContext",
    "AuthorizationCodeSignIn",
    "AuthorizationRequest",
    "Base64",
    "Base64Url",
    "BasicAuth",
    "BearerAuth",
    "Body",
    "Client",
    "ClientOptions",
    "CommonOptions",
    "Content",
    "Credential",
    "CursorPaging",
    "Date",
    "DateTime",
    "DecimalText",
    "DeviceAuthorization",
    "DeviceSignIn",
    "Drift",
    "Duration",
    "ErrorRules",
    "FailureEvent",
    "FailureReason",
    "File",
    "FileInput",
    "FileTokenStore",
    "Format",
    "HmacCanonicalJsonAuth",
    "HmacCanonicalJsonVerifier",
    "MemoryTokenStore",
    "Message",
    "Model",
    "MutualTlsAuth",
    "NextLinkPaging",
    "OAuth2ClientCredentialsAuth",
    "OAuth2JwtAssertionAuth",
    "OAuth2TokenAuth",
    "OAuthToken",
    "OffsetPaging",
    "OnDrift",
    "OnFailure",
    "OnRequest",
    "OnResponse",
    "OnRetry",
    "Operation",
    "PageNumberPaging",
    "Parameter",
    "PartEncoding",
    "Progress",
    "ProviderInfo",
    "RateLimit",
    "RawResponse",
    "RequestEvent",
    "RequestOptions",
    "Resource",
    "ResponseEvent",
    "ResponseHeaders",
    "RetryEvent",
    "RetryReason",
    "RsaSignatureAuth",
    "RsaUrlBodyVerifier",
    "SecretSource",
    "ServerSentEvent",
    "ServerTemplate",
    "ServerVariable",
    "SignIn",
    "StandardWebhooksVerifier",
    "Stream",
    "StreamOpener",
    "StreamedResponse",
    "Streaming",
    "Telemetry",
    "Time",
    "Timeout",
    "TokenEndpointAuth",
    "TokenStore",
    "Unset",
    "Uuid",
    "WaitHeader",
    "WebhookEvents",
    "WebhookVerifier",
    "Webhooks",
    "__version__",
    "async_raw_response",
    "async_streamed_response",
    "at_any_depth",
    "former_arguments",
    "link_neighbours",
    "raw_response",
    "streamed_response",
]


def __getattr__(name: str) -> object:
    """Import a public name on first use."""
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(_MODULES))
