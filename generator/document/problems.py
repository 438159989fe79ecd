"""What can go wrong while one file is read, before it has a place in a description."""

from dataclasses import dataclass

from generator.diagnostics import Code


class UnreadableError(Exception):
    """A file cannot be turned into data.

    Stays inside `generator.document`: whoever asked for the file turns it into a
    diagnostic. `line` and `column` count from 1;
    they are None when `pointer` says where.
    """

    def __init__(
        self,
        code: Code,
        message: str,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
        pointer: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something in a file that was read in spite of a mistake."""

    code: Code
    message: str
    pointer: str
    line: int | None = None
    column: int | None = None
