"""Files as parts of a multipart body, and the type for them in models."""

from __future__ import annotations

import operator
from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, TypeAlias, cast, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._payload import File, as_file
from ._variants import union_members

FileContent: TypeAlias = (
    bytes | str | Path | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
)
"""The content of a file: bytes, a string, a path, an open file or an iterator of
bytes."""


def part_file(value: object, *, is_file: bool) -> File | None:
    """A part of a body as a file, or `None` if it is not one.

    A tuple is `(name, content)` or `(name, content, media type)`, as in httpx.

    Args:
        value: The value of the part.
        is_file: Whether the spec says that the part is a file. A string is then its
            content.
    """
    if is_file and isinstance(value, str):
        return File(value)
    if not is_file_tuple(value, is_file=is_file):
        return as_file(value)
    name, content, *rest = cast("tuple[Any, ...]", value)
    file = File(content) if isinstance(content, str) else as_file(content)
    if file is None:
        return None
    return File(file.content, name, rest[0] if rest else None)


def is_file_tuple(value: object, *, is_file: bool = True) -> bool:
    """Whether a value is a tuple that describes a file.

    Args:
        value: The value of a part.
        is_file: Whether a string counts as the content of a file.
    """
    if not isinstance(value, tuple) or len(value) not in (2, 3):
        return False
    name, content, *rest = value
    texts = all(each is None or isinstance(each, str) for each in (name, *rest))
    holds_file = as_file(content) is not None
    return texts and (holds_file or (is_file and isinstance(content, str)))


@dataclass(frozen=True, slots=True)
class FileMarker:
    """Metadata of `FilePart`, which keeps any file as given."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        return core_schema.no_info_plain_validator_function(_check_file)


def _check_file(value: Any) -> Any:
    if part_file(value, is_file=True) is None:
        raise PydanticCustomError(
            "file_type",
            "Input should be a file: bytes, a string, a path, an open file, File or a "
            "tuple of name, content and media type",
        )
    return value


if TYPE_CHECKING:
    FilePart: TypeAlias = (
        File
        | FileContent
        | tuple[str | None, FileContent]
        | tuple[str | None, FileContent, str | None]
    )
    """A file in a multipart body, optionally with a name and a media type."""
else:
    FilePart = operator.getitem(Annotated, (Any, FileMarker()))


def is_only_file(value: object) -> bool:
    """Whether a file only fits into a multipart body. JSON can contain strings, and
    bytes as base64."""
    values = value if isinstance(value, list) else [value]
    return any(
        not isinstance(each, str | bytes | bytearray | memoryview)
        and part_file(each, is_file=True) is not None
        for each in values
    )


def is_file_part(annotation: Any) -> bool:
    """Whether a type is a file or a list of files."""
    return any(
        FileMarker() in get_args(member)
        or any(FileMarker() in get_args(item) for item in get_args(member))
        for member in union_members(annotation)
    )
