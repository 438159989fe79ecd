"""JSON pointers (RFC 6901) and the references of the normal form."""

from generator.document.values import Json

_COMPONENT = "#/components/schemas/"


def escape(token: str) -> str:
    """One token of a pointer, with `~` and `/` escaped."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """The name that a token of a pointer stands for."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def pointer(*tokens: str | int) -> str:
    """The pointer that leads through the given keys and indexes."""
    return "".join(f"/{escape(str(token))}" for token in tokens)


def split(text: str) -> list[str]:
    """The keys and indexes of a pointer; [] for the whole document."""
    return [unescape(token) for token in text.split("/")[1:]]


def child_of(node: Json, token: str) -> Json:
    """The child that a token of a pointer leads to, in an object or array.

    Raises LookupError if it leads nowhere.
    """
    if isinstance(node, dict):
        return node[token]
    if isinstance(node, list) and token.isdecimal() and len(token) < 10:
        return node[int(token)]
    raise LookupError(token)


def schema_reference(name: str) -> str:
    """The `$ref` that stands for a schema component in the normal form."""
    return _COMPONENT + escape(name)


def schema_name(reference: str) -> str | None:
    """The name of the schema component that a `$ref` in the normal form refers to."""
    if not reference.startswith(_COMPONENT):
        return None
    return unescape(reference[len(_COMPONENT) :])
