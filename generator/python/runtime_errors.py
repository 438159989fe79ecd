"""Which error of the runtime a status raises."""

_ERROR_CLASSES = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "402": "PaymentRequiredError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "405": "MethodNotAllowedError",
    "406": "NotAcceptableError",
    "409": "ConflictError",
    "410": "GoneError",
    "413": "PayloadTooLargeError",
    "422": "UnprocessableEntityError",
    "423": "LockedError",
    "425": "TooEarlyError",
    "429": "RateLimitError",
    "500": "InternalServerError",
    "502": "BadGatewayError",
    "503": "ServiceUnavailableError",
    "504": "GatewayTimeoutError",
}


def error_class(status: str) -> str:
    """The error of the runtime that a status raises."""
    if status in _ERROR_CLASSES:
        return _ERROR_CLASSES[status]
    match status[:1]:
        case "4":
            return "ClientError"
        case "5":
            return "ServerError"
        case _:
            return "UnexpectedStatusError"
