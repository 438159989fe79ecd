"""Every error that a client raises.

    ApiError
    ├── ConfigurationError              the client is misconfigured
    │   └── MissingCredentialError      a credential is missing
    ├── InvalidArgumentError            an argument is invalid (also a ValueError)
    ├── TransportError                  no complete response arrived
    │   ├── ConnectionFailedError       the server certainly did not receive the request
    │   └── RequestTimeoutError         a timeout (also a TimeoutError)
    │       └── DeadlineExceededError   the call missed its deadline
    ├── DecodeError                     a response cannot be decoded
    │   └── ResponseTooLargeError       its body is too large
    ├── StreamError                     the server ended a stream with an error
    ├── SignInError                     the authorization server issues no token
    │   ├── SignInRequiredError         the user has to sign in again
    │   └── StateMismatchError          the response is for another request
    ├── TokenStoreError                 the token store does not work
    ├── PagingError                     pages never end, or lead to another server
    ├── WebhookError                    an event cannot be trusted or read
    │   └── WebhookVerificationError    its signature or timestamp is invalid
    └── StatusError                     the server returned an error status
        ├── ClientError                 4xx
        │   ├── BadRequestError             400
        │   ├── AuthenticationError         401
        │   ├── PaymentRequiredError        402
        │   ├── PermissionDeniedError       403
        │   ├── NotFoundError               404
        │   ├── MethodNotAllowedError       405
        │   ├── NotAcceptableError          406
        │   ├── ConflictError               409
        │   ├── GoneError                   410
        │   ├── PayloadTooLargeError        413
        │   ├── UnprocessableEntityError    422
        │   ├── LockedError                 423
        │   ├── TooEarlyError               425
        │   └── RateLimitError              429
        ├── ServerError                 5xx
        │   ├── InternalServerError         500
        │   ├── BadGatewayError             502
        │   ├── ServiceUnavailableError     503
        │   └── GatewayTimeoutError         504
        └── UnexpectedStatusError       a redirect or another undocumented status

No error contains the headers, the query or the body of a *request*, so none can reveal
a credential. Errors can be pickled and copied.
"""

from __future__ import annotations

from ._errors import (
    ApiError,
    ConfigurationError,
    ConnectionFailedError,
    DeadlineExceededError,
    DecodeError,
    InvalidArgumentError,
    MissingCredentialError,
    PagingError,
    Problem,
    RequestTimeoutError,
    ResponseTooLargeError,
    SignInError,
    SignInRequiredError,
    StateMismatchError,
    StreamError,
    TokenStoreError,
    TransportError,
    WebhookError,
    WebhookVerificationError,
)
from ._status_errors import (
    AuthenticationError,
    BadGatewayError,
    BadRequestError,
    ClientError,
    ConflictError,
    GatewayTimeoutError,
    GoneError,
    InternalServerError,
    LockedError,
    MethodNotAllowedError,
    NotAcceptableError,
    NotFoundError,
    PayloadTooLargeError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    ServiceUnavailableError,
    StatusError,
    TooEarlyError,
    UnexpectedStatusError,
    UnprocessableEntityError,
    status_error_class,
)

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadGatewayError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionFailedError",
    "DeadlineExceededError",
    "DecodeError",
    "GatewayTimeoutError",
    "GoneError",
    "InternalServerError",
    "InvalidArgumentError",
    "LockedError",
    "MethodNotAllowedError",
    "MissingCredentialError",
    "NotAcceptableError",
    "NotFoundError",
    "PagingError",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "Problem",
    "RateLimitError",
    "RequestTimeoutError",
    "ResponseTooLargeError",
    "ServerError",
    "ServiceUnavailableError",
    "SignInError",
    "SignInRequiredError",
    "StateMismatchError",
    "StatusError",
    "StreamError",
    "TokenStoreError",
    "TooEarlyError",
    "TransportError",
    "UnexpectedStatusError",
    "UnprocessableEntityError",
    "WebhookError",
    "WebhookVerificationError",
    "status_error_class",
]
