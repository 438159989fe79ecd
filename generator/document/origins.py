"""Maps the normal form back to the files.

Most of the normal form has the shape of the files, so a pointer into it is followed
through the files and their references. Only nodes whose place differs from their place
in the file are recorded.
"""

from generator.diagnostics import Origin
from generator.document.chains import is_reference
from generator.document.dialect import SWAGGER
from generator.document.pointer import child_of, pointer, split
from generator.document.references import ReferenceResolver
from generator.document.schemas.repairs import says_nullable
from generator.document.source import Position, Source
from generator.document.values import Json


class Origins:
    """Where the nodes of the normal form are in the files."""

    def __init__(self, root: Source, resolver: ReferenceResolver) -> None:
        self._root = root
        self._resolver = resolver
        self._mounts: dict[str, Position] = {}

    def mount(self, base: str | None, position: Position, *tokens: str | int) -> None:
        """Records where a node of the normal form is in a file.

        `tokens` lead to the node from the one that `base` points to. Nothing is
        recorded without a base: callbacks can be at many pointers.
        """
        if base is not None:
            self._mounts[base + pointer(*tokens)] = position

    def origin(self, normal_pointer: str) -> Origin:
        """The position in a file for a pointer into the normal form, or that of the
        nearest node above it that has one."""
        head, rest = normal_pointer, ""
        while head and head not in self._mounts:
            cut = head.rfind("/")
            head, rest = head[:cut], head[cut:] + rest
        start = self._mounts.get(head, Position(self._root, ""))
        tokens = split(rest)
        if not head and start.source.dialect == SWAGGER:
            tokens = _swagger(tokens)
        node = start.source.root
        try:
            for token in split(start.pointer):
                node = child_of(node, token)
        except LookupError:
            return start.origin
        return self._walk(node, start, tokens).origin

    def _walk(self, node: Json, position: Position, tokens: list[str]) -> Position:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token == "anyOf" and _was_nullable(node):
                index += 2
                continue
            if is_reference(node) and token not in node:
                target = self._resolver.behind(node, position)
                if target is None:
                    return position
                if target.node is not node:
                    node, position = target
                    continue
            step = _step(node, tokens[index:])
            if step is None:
                return position
            key, length = step
            if key is not None:
                node = child_of(node, key)
                position = position.child(key)
            index += length
        return position


def _was_nullable(node: Json) -> bool:
    """Whether a choice with null was added around a schema."""
    return isinstance(node, dict) and "anyOf" not in node and says_nullable(node)


def _step(node: Json, tokens: list[str]) -> tuple[str | None, int] | None:
    """The key to follow from a node, and the number of tokens that it consumes. A key
    of None stays at the node; None as a whole means that nothing there is in a file."""
    token = tokens[0]
    if isinstance(node, list):
        is_index = token.isdecimal() and int(token) < len(node)
        return (token, 1) if is_index else None
    if not isinstance(node, dict):
        return None
    if token in node:
        return token, 1
    match token:
        case "x-clientloom-operations":
            if "additionalOperations" in node and tokens[1:2] != ["QUERY"]:
                return "additionalOperations", 1
            return ("query", 2) if "query" in node else None
        case "content" | "anyOf":
            # Added around the node in the file: a media type, a choice with null.
            return (None, 2) if len(tokens) > 1 else None
        case "schema" | "flows":
            return None, 1
        case "examples" if "example" in node:
            return "example", min(2, len(tokens))
        case "prefixItems" if "items" in node:
            return "items", 1
        case _:
            return None


_SWAGGER_SECTIONS = {
    "schemas": "definitions",
    "parameters": "parameters",
    "requestBodies": "parameters",
    "responses": "responses",
    "securitySchemes": "securityDefinitions",
}


def _swagger(tokens: list[str]) -> list[str]:
    """Converts tokens from the root of the normal form to tokens from the Swagger 2.0
    root."""
    if len(tokens) > 1 and tokens[0] == "components":
        return [_SWAGGER_SECTIONS.get(tokens[1], tokens[1]), *tokens[2:]]
    if tokens[:1] == ["servers"]:
        return ["host"]
    return tokens
