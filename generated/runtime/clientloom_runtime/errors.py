"""Every error that a client raises.

    ApiError
    ├── ConfigurationError              the client cannot be used as it is set up
    │   └── MissingCredentialError      a credential that the operation needs is absent
    ├── InvalidArgumentError            an argument cannot be sent (also a ValueError)
    ├── TransportError                  no complete response came back
    │   ├── ConnectionFailedError       the request was certainly not received
    │   └── RequestTimeoutError         too slow (also a TimeoutError)
    │       └── DeadlineExceededError   the total time of the call is used up
    ├── DecodeError                     a response that cannot be read
    │   └── ResponseTooLargeError       its body is larger than allowed
    ├── StreamError                     a stream that the server ended with an error
    ├── SignInError                     the authorization server gives no token
    │   ├── SignInRequiredError         the user has to sign in again
    │   └── StateMismatchError          an answer to another request
    ├── TokenStoreError                 the store of tokens does not work
    ├── PagingError                     pages that would never end, or lead elsewhere
    ├── WebhookError                    an event that cannot be trusted or read
    │   └── WebhookVerificationError    its signature or its time is wrong
    └── StatusError                     the server answered with an error status
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
        └── UnexpectedStatusError       a redirect or another status not in the spec

No error carries the headers, the query or the body of a *request*, so none of them can
show a credential. Errors can be pickled and copied.
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

for _name in __all__:
    # Tracebacks and pickles name the module that users import from.
    globals()[_name].__module__ = __name__
