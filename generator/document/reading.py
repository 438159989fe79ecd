"""Bytes to data: decoding, the choice between YAML and JSON, the limits."""

import hashlib
from pathlib import Path

from generator import codes
from generator.document.json_reader import read_json
from generator.document.limits import Limits
from generator.document.problems import Oddity, UnreadableError
from generator.document.source import Source, SourceFile
from generator.document.values import Json, shorten
from generator.document.yaml_reader import read_yaml


def read_bytes(path: Path, limits: Limits) -> bytes:
    """The content of a file.

    Raises UnreadableError when there is none or it is too large.
    """
    try:
        if path.is_dir():
            raise UnreadableError(codes.FILE_UNREADABLE, "this is a folder, not a file")
        if not path.is_file():
            raise UnreadableError(codes.FILE_UNREADABLE, "there is no such file")
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise too_large(size, limits)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UnreadableError(
            codes.FILE_UNREADABLE, f"the file cannot be read: {shorten(str(reason))}"
        ) from None


def too_large(size: int, limits: Limits) -> UnreadableError:
    """The problem of a file with more bytes than the limits allow."""
    return UnreadableError(
        codes.LIMIT_EXCEEDED,
        f"the file has {size:,} bytes, more than the {limits.file_bytes:,} that are read",
    )


def read_source(
    content: bytes, shown: str, location: Path | str, limits: Limits
) -> tuple[Source, list[Oddity]]:
    """The data of a file, and what was odd in it.

    Raises UnreadableError when it is not UTF-8, neither YAML nor JSON, or beyond the
    limits.
    """
    text = decode(content)
    root, oddities = _parse(text, shown, limits)
    references = survey(root, limits)
    file = SourceFile(shown, hashlib.sha256(content).hexdigest())
    return Source(file, location, root, references=references), oddities


def decode(content: bytes) -> str:
    """The text of a file in UTF-8, without a byte order mark.

    Raises UnreadableError at the first byte that is not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        raise UnreadableError(
            codes.FILE_NOT_UTF8,
            f"the byte 0x{content[error.start]:02x} is not UTF-8",
            before.count(b"\n") + 1,
            column,
        ) from None


def is_json(text: str, name: str) -> bool:
    """Whether a file is read as JSON: it starts like JSON, or is called so."""
    return text.lstrip()[:1] in ("{", "[") or name.lower().endswith(".json")


def _parse(text: str, name: str, limits: Limits) -> tuple[Json, list[Oddity]]:
    if not is_json(text, name):
        return read_yaml(text, limits)
    try:
        return read_json(text)
    except UnreadableError as error:
        if error.code is codes.LIMIT_EXCEEDED:
            raise
        problem = error
    try:
        root, oddities = read_yaml(text, limits)
    except UnreadableError as error:
        raise (problem if name.lower().endswith(".json") else error) from None
    if name.lower().endswith(".json"):
        if not isinstance(root, dict):
            raise problem
        message = f"{problem.message}; read as YAML, which is less strict"
        oddities.append(
            Oddity(codes.JSON_NOT_STRICT, message, "", problem.line, problem.column)
        )
    return root, oddities


def survey(root: Json, limits: Limits) -> tuple[str, ...]:
    """The texts of all `$ref`s of a tree, in no particular order.

    Raises UnreadableError when the tree is deeper or larger than the limits.
    """
    references: list[str] = []
    level: list[Json] = [root]
    depth = nodes = 0
    while level:
        depth += 1
        if depth > limits.depth + 1:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                f"objects and lists are nested more than {limits.depth} deep",
            )
        nodes += len(level)
        if nodes > limits.nodes:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                f"the file holds more than {limits.nodes:,} values",
            )
        below: list[Json] = []
        for node in level:
            if type(node) is dict:
                reference = node.get("$ref")
                if type(reference) is str:
                    references.append(reference)
                below += [item for item in node.values() if type(item) in (dict, list)]
            elif type(node) is list:
                below += [item for item in node if type(item) in (dict, list)]
        level = below
    return tuple(references)
