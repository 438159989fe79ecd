"""XML in bodies: it is not modelled, so it stays a string."""

from collections.abc import Iterator

from generator import codes
from generator.build import access
from generator.build.content_names import Kind, media_type_kind
from generator.build.kinds import kinds_of
from generator.build.registry import Registry
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json


def xml_parts(node: dict[str, Json], kind: Kind, registry: Registry) -> Iterator[str]:
    """The structured XML parts of a form."""
    schema = node.get("schema")
    whole = registry.merge(schema) if isinstance(schema, dict) else {}
    properties = access.mapping(whole, "properties")
    for name, encoding in access.mapping(node, "encoding").items():
        content_type = isinstance(encoding, dict) and access.text(
            encoding, "contentType"
        )
        if (
            kind == "multipart"
            and content_type
            and media_type_kind(content_type) == "xml"
            and has_structure(properties.get(name), registry)
        ):
            yield name


def has_structure(schema: Json, registry: Registry) -> bool:
    """Whether a schema describes objects or arrays, and not just a string."""
    merged = registry.merge(schema) if isinstance(schema, dict) else {}
    kinds = set(map(str, kinds_of(merged)))
    return access.constrains(merged) and not {"string"} >= kinds


def with_texts(schema: dict[str, Json], names: tuple[str, ...]) -> dict[str, Json]:
    """A schema whose named properties are strings."""
    properties = access.mapping(schema, "properties")
    texts = {
        name: {
            "type": "string",
            **{
                key: value
                for key, value in access.mapping(properties, name).items()
                if key in access.ANNOTATIONS and key not in ("default", "example")
            },
        }
        for name in names
    }
    return {**schema, "properties": {**properties, **texts}}


def stays_text(what: str, pointer: str) -> Diagnostic:
    return Diagnostic(
        codes.MEDIA_TYPE_UNSUPPORTED, f"{what} in XML is a string", Origin("", pointer)
    )
