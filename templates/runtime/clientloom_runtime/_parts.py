"""The files that users pass: a whole body, or a part of a multipart body."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, cast, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._payload import File, FileContent, as_file
from ._variants import union_members


def part_file(value: object, *, is_file: bool) -> File | None:
    """A part of a body as a file, or `None` if it is not one.

    A tuple is `(name, content)`, `(name, content, media type)` or `(name, content, media
    type, headers)`, as in httpx.

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
    content_type, headers = (*rest, None, None)[:2]
    return File(
        file.content,
        name or file.filename,
        content_type or file.content_type,
        file.headers if headers is None else headers,
        file.progress,
    )


def is_file_tuple(value: object, *, is_file: bool = True) -> bool:
    """Whether a value is a tuple that describes a file.

    Args:
        value: The value of a part.
        is_file: Whether a string counts as the content of a file.
    """
    if not isinstance(value, tuple) or len(value) not in (2, 3, 4):
        return False
    name, content, *rest = value
    if len(rest) == 2 and not _are_headers(rest.pop()):
        return False
    texts = all(each is None or isinstance(each, str) for each in (name, *rest))
    holds_file = as_file(content) is not None
    return texts and (holds_file or (is_file and isinstance(content, str)))


def _are_headers(value: object) -> bool:
    return value is None or (
        isinstance(value, Mapping)
        and all(isinstance(text, str) for pair in value.items() for text in pair)
    )


@dataclass(frozen=True, slots=True)
class FileMarker:
    """Metadata of `FileInput`, which keeps any file as given."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        return core_schema.no_info_plain_validator_function(_check_file)


def _check_file(value: Any) -> Any:
    if part_file(value, is_file=True) is None:
        raise PydanticCustomError(
            "file_type",
            "Input should be a file: bytes, a string, a path, an open file, File or "
            "a tuple of name, content, media type and headers",
        )
    return value


if TYPE_CHECKING:
    FileInput: TypeAlias = (
        File
        | FileContent
        | tuple[str | None, FileContent]
        | tuple[str | None, FileContent, str | None]
        | tuple[str | None, FileContent, str | None, Mapping[str, str] | None]
    )
    """A file to send, optionally with a name, a media type and headers of its part."""
else:
    FileInput = operator.getitem(Annotated, (Any, FileMarker()))


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
