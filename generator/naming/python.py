"""What one thing of a description would like to be called in Python."""

from generator.naming.reserved import (
    KEYWORDS,
    MODEL_MODULE_NAMES,
    TYPE_NAMES,
    is_model_attribute,
)
from generator.naming.words import pascal_case, snake_case, split


def class_name(wire_name: str) -> str:
    """A class: `account_balance` becomes `AccountBalance`, `400Error` becomes
    `Model400Error`."""
    name = pascal_case(wire_name) or "Model"
    if name[0].isdigit():
        name = f"Model{name}"
    return f"{name}_" if name in MODEL_MODULE_NAMES or name in KEYWORDS else name


def module_name(wire_name: str) -> str:
    """A module: `Account Information` becomes `account_information`."""
    return _identifier(snake_case(wire_name), "module")


def field_name(wire_name: str) -> str:
    """A field of a model: `mfa-response` becomes `mfa_response`."""
    name = _identifier(snake_case(wire_name), "field")
    if name in TYPE_NAMES or is_model_attribute(name):
        return f"{name}_"
    return name


def argument_name(wire_name: str) -> str:
    """An argument of a method: `userId` becomes `user_id`."""
    name = _identifier(snake_case(wire_name), "argument")
    return f"{name}_" if name in TYPE_NAMES else name


def attribute_name(wire_name: str) -> str:
    """An attribute of a client, such as a resource."""
    return _identifier(snake_case(wire_name), "resource")


def method_name(operation_id: str, tag: str) -> str:
    """A method by its operationId, without the tag that its resource already says.

    `Connections_listBrokerageAuthorizations` of the tag `Connections` becomes
    `list_brokerage_authorizations`.
    """
    words = [word.lower() for word in split(operation_id)]
    prefix = [word.lower() for word in split(tag)]
    length = len(prefix)
    if length and len(words) > length and "".join(words).startswith("".join(prefix)):
        words = _without_prefix(words, "".join(prefix))
    return _identifier("_".join(words), "operation")


def method_name_from_path(method: str, path: str) -> str:
    """A method without an operationId: path segments, then the HTTP method.

    GET `/connections/{connection_id}` becomes `connections_connection_id_get`.
    """
    return _identifier(snake_case(f"{path} {method.lower()}"), "operation")


def _without_prefix(words: list[str], prefix: str) -> list[str]:
    """The words after those that spell the prefix together, or all of them."""
    spelled = ""
    for index, word in enumerate(words[:-1]):
        spelled += word
        if spelled == prefix:
            return words[index + 1 :]
    return words


def _identifier(name: str, fallback: str) -> str:
    """The name made a valid identifier that is no keyword."""
    if not name:
        return fallback
    if name[0].isdigit():
        name = f"{fallback}_{name}"
    return f"{name}_" if name in KEYWORDS else name
