"""From bytes to data: decoding, the choice between YAML and JSON, parsing JSON,
limits."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from generator import codes
from generator.document.files.scalars import fraction, integer
from generator.document.files.yaml_reader import read_yaml
from generator.document.limits import Limits
from generator.document.pointer import escape
from generator.document.problems import Oddity, UnreadableError
from generator.document.source import Source, SourceFile
from generator.document.values import Json, Object, shorten


def read_bytes(path: Path, limits: Limits) -> bytes:
    """The content of a file.

    Raises UnreadableError if it does not exist or is too large.
    """
    try:
        if path.is_dir():
            raise UnreadableError(codes.FILE_UNREADABLE, "this is a folder, not a file")
        if not path.is_file():
            raise UnreadableError(codes.FILE_UNREADABLE, "the file does not exist")
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                (
                    f"the file has {size:,} bytes, more than the limit of "
                    f"{limits.file_bytes:,}"
                ),
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UnreadableError(
            codes.FILE_UNREADABLE, f"the file cannot be read: {shorten(str(reason))}"
        ) from None


def read_source(
    content: bytes, shown: str, location: Path | str, limits: Limits
) -> tuple[Source, list[Oddity]]:
    """The data of a file, and its oddities.

    Raises UnreadableError if it is not UTF-8, is neither YAML nor JSON, or exceeds the
    limits.
    """
    text = decode(content)
    root, oddities = _parse(text, shown, limits)
    references = survey(root, limits)
    file = SourceFile(shown, hashlib.sha256(content).hexdigest())
    return Source(file, location, root, references=references), oddities


def decode(content: bytes) -> str:
    """The text of a UTF-8 file, without a byte order mark.

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
            f"the byte 0x{content[error.start]:02x} is not valid UTF-8",
            before.count(b"\n") + 1,
            column,
        ) from None


def is_json(text: str, name: str) -> bool:
    """Whether a file is read as JSON: by its first character or its name."""
    return text.lstrip()[:1] in ("{", "[") or name.lower().endswith(".json")


def _parse(text: str, name: str, limits: Limits) -> tuple[Json, list[Oddity]]:
    if not is_json(text, name):
        return read_yaml(text, limits)
    try:
        return read_json(text)
    except UnreadableError as error:
        if error.code is codes.LIMIT_EXCEEDED:
            raise
        json_error = error
    try:
        root, oddities = read_yaml(text, limits)
    except UnreadableError as error:
        raise (json_error if name.lower().endswith(".json") else error) from None
    if name.lower().endswith(".json"):
        if not isinstance(root, dict):
            raise json_error
        message = (
            f"{json_error.message}; the file is read as YAML, which is less strict"
        )
        oddities.append(
            Oddity(
                codes.JSON_NOT_STRICT, message, "", json_error.line, json_error.column
            )
        )
    return root, oddities


def read_json(text: str) -> tuple[Json, list[Oddity]]:
    """The data of a JSON text, and the keys that occur twice in one object.

    Control characters in strings and the words NaN and Infinity are accepted, the words
    as strings. Raises UnreadableError if it is not JSON.
    """
    duplicates: list[tuple[Object, str]] = []
    try:
        root: Json = json.loads(
            text,
            strict=False,
            object_pairs_hook=_object_builder(duplicates),
            parse_int=integer,
            parse_float=fraction,
            parse_constant=str,
        )
    except json.JSONDecodeError as error:
        raise UnreadableError(
            codes.JSON_INVALID,
            f"not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}",
            error.lineno,
            error.colno,
        ) from None
    except RecursionError:
        raise UnreadableError(
            codes.LIMIT_EXCEEDED, "objects and arrays are nested too deeply"
        ) from None
    return root, _duplicate_keys(root, duplicates) if duplicates else []


def _object_builder(
    duplicates: list[tuple[Object, str]],
) -> Callable[[list[tuple[str, Json]]], Object]:
    """Builds objects from their members, and records duplicate keys."""

    def build(members: list[tuple[str, Json]]) -> Object:
        result = dict(members)
        if len(result) != len(members):
            seen: set[str] = set()
            for key, _ in members:
                if key in seen:
                    duplicates.append((result, key))
                seen.add(key)
        return result

    return build


def _duplicate_keys(root: Json, duplicates: list[tuple[Object, str]]) -> list[Oddity]:
    """The duplicate keys, with pointers to them."""
    holders = {id(node) for node, _ in duplicates}
    pointers: dict[int, str] = {}
    pending: list[tuple[Json, str]] = [(root, "")]
    while pending:
        node, pointer = pending.pop()
        if id(node) in holders:
            pointers[id(node)] = pointer
        if isinstance(node, dict):
            pending += [
                (item, f"{pointer}/{escape(key)}") for key, item in node.items()
            ]
        elif isinstance(node, list):
            pending += [(item, f"{pointer}/{index}") for index, item in enumerate(node)]
    return [
        Oddity(
            codes.DUPLICATE_KEY,
            (
                f"the key `{shorten(key)}` occurs twice in one object; the last value "
                "is used"
            ),
            f"{pointers.get(id(node), '')}/{escape(key)}",
        )
        for node, key in duplicates
    ]


def survey(root: Json, limits: Limits) -> tuple[str, ...]:
    """The values of all `$ref`s in a tree, in no particular order.

    Raises UnreadableError if the tree exceeds the limits.
    """
    references: list[str] = []
    level: list[Json] = [root]
    depth = nodes = 0
    while level:
        depth += 1
        if depth > limits.depth + 1:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                f"objects and arrays are nested more than {limits.depth} levels deep",
            )
        nodes += len(level)
        if nodes > limits.nodes:
            raise UnreadableError(
                codes.LIMIT_EXCEEDED,
                f"the file has more than {limits.nodes:,} values",
            )
        next_level: list[Json] = []
        for node in level:
            if type(node) is dict:
                reference = node.get("$ref")
                if type(reference) is str:
                    references.append(reference)
                next_level += [
                    item for item in node.values() if type(item) in (dict, list)
                ]
            elif type(node) is list:
                next_level += [item for item in node if type(item) in (dict, list)]
        level = next_level
    return tuple(references)
