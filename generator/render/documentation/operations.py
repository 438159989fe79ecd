"""What an operation does, takes and gives back."""

from dataclasses import dataclass

from generator.model import Operation
from generator.render import markdown, methods
from generator.render.documentation.anchors import anchor, slug
from generator.render.type_text import TypeText
from generator.render.types import Namespace

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})


@dataclass(frozen=True, slots=True)
class Operations:
    """Writes about the operations of one API."""

    types: TypeText
    names: Namespace

    def anchor(self, operation: Operation) -> str:
        """The anchor of an operation on its page."""
        return anchor(operation)

    def anchor_line(self, operation: Operation) -> str:
        """The line that sets the anchor, where the heading does not; else empty."""
        own = anchor(operation)
        return "" if own == slug(operation.name) else f'<a id="{own}"></a>\n\n'

    def title(self, operation: Operation) -> str:
        """What an operation does, in a few words."""
        text = operation.summary or operation.description or operation.id
        return markdown.cell(text.strip().split("\n")[0]).rstrip(".")

    def text(self, operation: Operation) -> str:
        """What an operation does: its summary as a sentence, then its description."""
        summary, description = operation.summary, operation.description
        if not description:
            return f"{self.title(operation)}."
        if not summary or description.startswith(summary.rstrip(".")):
            return markdown.block(description)
        return f"{self.title(operation)}.\n\n{markdown.block(description)}"

    def request_line(self, operation: Operation) -> str:
        """Method and path."""
        return f"**{operation.method}** {markdown.code(operation.path)}"

    def signature(self, operation: Operation) -> str:
        """The signature of the method, as a caller sees it."""
        source = methods.signature(operation, self.names, "def")
        lines = source.removesuffix(":").split("\n")
        if len(lines) == 1:
            return lines[0].replace("(self, *, ", "(*, ").replace("(self, ", "(")
        shown = [line.removeprefix("    ") for line in lines]
        return "\n".join(line for line in shown if line.strip() != "self,")

    def returns(self, operation: Operation, folder: str) -> str:
        """The type of the result, with a link."""
        if operation.returns is None:
            return "`None`: the response has no body."
        return self.types.linked(operation.returns, folder)

    def item_type(self, operation: Operation, folder: str) -> str:
        """The type of the items of a paged operation, with a link."""
        assert operation.paging is not None
        return self.types.linked(operation.paging.item, folder)

    def media_types(self, operation: Operation, direction: str) -> str:
        """The media types of a `request` or of a `response`."""
        if direction == "request":
            contents = operation.body.contents if operation.body else ()
        else:
            contents = tuple(
                content for one in operation.responses for content in one.contents
            )
        names = dict.fromkeys(content.name for content in contents)
        return ", ".join(map(markdown.code, names)) or "none"

    def retries(self, operation: Operation) -> str:
        """When the client repeats a call."""
        idempotent = operation.idempotent
        if idempotent is None:
            idempotent = operation.method in _IDEMPOTENT
        if idempotent:
            return (
                "Repeated after broken connections, timeouts and the statuses 408, 425, "
                "429, 502, 503 and 504: the operation may be sent twice."
            )
        if operation.idempotency_header is not None:
            header = markdown.code(operation.idempotency_header)
            return (
                f"Every call carries a key in {header} that stays the same for all its "
                "attempts, so it is repeated after broken connections, timeouts and the "
                "statuses 408, 425, 429, 502, 503 and 504."
            )
        return (
            "Repeated only when the request certainly did not arrive, or when the server "
            "answers 429 and says how long to wait: sending it twice could do it twice."
        )
