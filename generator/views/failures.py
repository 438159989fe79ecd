"""The error responses of an operation in the template context."""

from dataclasses import dataclass

from generator.docs.errors import error_class
from generator.model import Response
from generator.python.text import Text, sentence


@dataclass(frozen=True, slots=True)
class FailureView:
    """A documented status that is not a success.

    Attributes:
        error: The class of the error that it raises.
        about: Its description in the spec.
    """

    error: str
    about: Text

    @classmethod
    def of(cls, response: Response) -> "FailureView":
        """The view of a response."""
        text = (response.description or "").strip()
        about = f"{response.status}: {text}" if text else f"{response.status}."
        return cls(error_class(response.status), Text(sentence(about)))
