"""The preferred Python name for one name in a spec."""

import hashlib

from generator.naming.reserved import (
    KEYWORDS,
    MODEL_MODULE_NAMES,
    TYPE_NAMES,
    is_device,
    is_model_attribute,
)
from generator.naming.words import pascal_case, snake_case, spelled_symbols, split


def class_name(wire_name: str) -> str:
    """A class: `account_balance` becomes `AccountBalance`, `400Error` becomes
    `Model400Error`."""
    words = wire_name if split(wire_name) else spelled_symbols(wire_name) or ""
    name = pascal_case(words) or f"Model{fingerprint(wire_name).title()}"
    name = _limited(name, wire_name)
    if name[0].isdigit():
        name = f"Model{name}"
    return f"{name}_" if name in MODEL_MODULE_NAMES or name in KEYWORDS else name


def module_name(wire_name: str) -> str:
    """A module: `Account Information` becomes `account_information`."""
    return file_name(_identifier(snake_case(wire_name), "module", wire_name))


def file_name(name: str) -> str:
    """A name that can also be the name of a file: `aux` becomes `aux_`."""
    return f"{name}_" if is_device(name) else name


def field_name(wire_name: str) -> str:
    """A field of a model: `mfa-response` becomes `mfa_response`."""
    name = _identifier(snake_case(wire_name), "field", wire_name)
    if name in TYPE_NAMES or is_model_attribute(name):
        return f"{name}_"
    return name


def argument_name(wire_name: str) -> str:
    """An argument of a method: `userId` becomes `user_id`."""
    name = _identifier(snake_case(wire_name), "argument", wire_name)
    return f"{name}_" if name in TYPE_NAMES else name


def attribute_name(wire_name: str) -> str:
    """An attribute of a client, such as a resource."""
    return _identifier(snake_case(wire_name), "resource", wire_name)


def method_name(operation_id: str, tag: str) -> str:
    """A method by its operationId, without the tag, which the resource already has.

    `Connections_listBrokerageAuthorizations` of the tag `Connections` becomes
    `list_brokerage_authorizations`.
    """
    words = [word.lower() for word in split(operation_id)]
    prefix = [word.lower() for word in split(tag)]
    length = len(prefix)
    if length and len(words) > length and "".join(words).startswith("".join(prefix)):
        words = _without_prefix(words, "".join(prefix))
    return _identifier("_".join(words), "operation", operation_id)


def method_name_from_path(method: str, path: str) -> str:
    """A method without an operationId: path segments, then the HTTP method.

    GET `/connections/{connection_id}` becomes `connections_connection_id_get`.
    """
    text = f"{path} {method.lower()}"
    return _identifier(snake_case(text), "operation", text)


_LONGEST = 72


def _limited(name: str, wire_name: str) -> str:
    """The name; if it is too long for a file, the rest is replaced with its hash."""
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 7].rstrip('_')}_{fingerprint(wire_name, 6)}"


def _without_prefix(words: list[str], prefix: str) -> list[str]:
    """The words after those that spell the prefix, or all of them."""
    spelled = ""
    for index, word in enumerate(words[:-1]):
        spelled += word
        if spelled == prefix:
            return words[index + 1 :]
    return words


def is_name(text: str) -> bool:
    """Whether a string is an ASCII identifier that is not a keyword."""
    return text.isascii() and text.isidentifier() and text not in KEYWORDS


def fingerprint(text: str, length: int = 4) -> str:
    """A few hex digits for a text without words."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def _identifier(name: str, fallback: str, wire_name: str) -> str:
    """The name as a valid identifier that is not a keyword.

    Text without a letter or digit gets a name derived from itself, so that a second one
    never renames the first.
    """
    if not name:
        return f"{fallback}_{spelled_symbols(wire_name) or fingerprint(wire_name)}"
    name = _limited(name, wire_name)
    if name[0].isdigit():
        name = f"{fallback}_{name}"
    return f"{name}_" if name in KEYWORDS else name
