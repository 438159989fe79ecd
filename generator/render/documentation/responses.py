"""The documented statuses of operations, and the errors that they raise."""

from collections import defaultdict
from dataclasses import dataclass

from generator.model import Api, Operation, Response
from generator.render import markdown
from generator.render.documentation.bodies import bodies
from generator.render.error_classes import error_class
from generator.render.type_text import TypeText


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A documented status: every text is Markdown for a cell."""

    status: str
    result: str
    media_types: str
    notes: str
    headers: str


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """An error that calls of an API raise: every text is Markdown for a cell."""

    error: str
    statuses: str
    bodies: str
    operations: int


@dataclass(frozen=True, slots=True)
class Responses:
    """Writes about the responses of one API."""

    api: Api
    types: TypeText

    def statuses(self, operation: Operation, folder: str) -> list[StatusRow]:
        """The documented statuses."""
        return [self._status(operation, one, folder) for one in operation.responses]

    def _status(self, operation: Operation, one: Response, folder: str) -> StatusRow:
        only_default = one.status == "default" and not any(
            other.is_success for other in operation.responses
        )
        types = bodies(one, self.types, folder)
        if one.is_success or only_default or one.status.startswith("3"):
            result = " or ".join(types) or "`None`"
        elif one.status == "default":
            result = "`StatusError`, by its status"
        else:
            result = markdown.code(error_class(one.status))
        if types and (one.is_error or (one.status == "default" and not only_default)):
            result += f" with {' or '.join(types)}"
        return StatusRow(
            status=one.status,
            result=result,
            media_types=", ".join(markdown.code(each.name) for each in one.contents),
            notes=markdown.cell(one.description),
            headers="; ".join(
                f"{markdown.code(each.name)} ({self.types.linked(each.type, folder)})"
                f"{': ' if each.description else ''}{markdown.cell(each.description)}"
                for each in one.headers
            ),
        )

    def has_headers(self, operation: Operation) -> bool:
        """Whether a response header is documented."""
        return any(one.headers for one in operation.responses)

    def errors(self) -> list[ErrorRow]:
        """The errors that documented statuses raise."""
        statuses: dict[str, dict[str, None]] = defaultdict(dict)
        known: dict[str, dict[str, None]] = defaultdict(dict)
        counts: dict[str, set[str]] = defaultdict(set)
        for operation in self.api.operations:
            for one in operation.responses:
                if not one.is_error:
                    continue
                error = error_class(one.status)
                statuses[error].setdefault(one.status)
                counts[error].add(operation.pointer)
                for body in bodies(one, self.types, "models/"):
                    known[error].setdefault(body)
        return [
            ErrorRow(
                error=markdown.code(error),
                statuses=", ".join(sorted(statuses[error])),
                bodies=", ".join(known[error]) or "none",
                operations=len(counts[error]),
            )
            for error in sorted(statuses, key=lambda one: min(statuses[one]))
        ]
