"""The runtime errors for the documented status codes of an API."""

from collections import defaultdict
from dataclasses import dataclass

from generator.docs.types import TypeLinks
from generator.model import Api
from generator.python import markdown

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
    """The runtime error for a status code."""
    if status in _ERROR_CLASSES:
        return _ERROR_CLASSES[status]
    match status[:1]:
        case "4":
            return "ClientError"
        case "5":
            return "ServerError"
        case _:
            return "UnexpectedStatusError"


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """An error that calls of an API can raise; every text is Markdown for a table
    cell."""

    error: str
    statuses: str
    bodies: str
    operations: int


def error_rows(api: Api, links: TypeLinks) -> list[ErrorRow]:
    """The errors, each with its status codes and bodies, ordered by lowest status
    code."""
    statuses: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    operations: dict[str, set[str]] = defaultdict(set)
    for operation in api.operations:
        for response in operation.responses:
            if not response.is_error:
                continue
            error = error_class(response.status)
            statuses[error].add(response.status)
            operations[error].add(operation.pointer)
            for content in response.contents:
                bodies[error].setdefault(links.body(content, "models/"))
    return [
        ErrorRow(
            error=markdown.code(error),
            statuses=", ".join(sorted(statuses[error])),
            bodies=", ".join(bodies[error]) or "none",
            operations=len(operations[error]),
        )
        for error in sorted(statuses, key=lambda error: min(statuses[error]))
    ]
