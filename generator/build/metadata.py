"""The objects that describe an API as a whole: its info, servers, tags and security
schemes."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.build import access
from generator.build.objects import (
    InfoObject,
    ObjectT,
    RequirementsObject,
    SecurityRequirement,
    SecuritySchemeObject,
    ServerObject,
    TagObject,
)
from generator.build.reading import read_object
from generator.diagnostics import Diagnostic
from generator.document import Document, Json, escape


@dataclass(frozen=True, slots=True)
class Metadata:
    """The objects that describe an API as a whole.

    Attributes:
        info: The title, version and description.
        servers: The servers; an invalid one is None.
        tags: The tags that are declared.
        schemes: The security schemes by name.
        security: The default security requirements of operations.
    """

    info: InfoObject
    servers: tuple[ServerObject | None, ...]
    tags: tuple[TagObject, ...]
    schemes: Mapping[str, SecuritySchemeObject]
    security: list[SecurityRequirement] | None


def read_metadata(document: Document, diagnostics: list[Diagnostic]) -> Metadata:
    """Read the objects that describe an API as a whole, without their invalid parts."""
    root = document.root
    info = read_object(
        InfoObject, root["info"], "/info", "the info object", diagnostics
    )
    servers = _items(ServerObject, root, "servers", "the server", diagnostics)
    tags = _items(TagObject, root, "tags", "the tag", diagnostics)
    schemes: dict[str, SecuritySchemeObject] = {}
    components = access.mapping(root, "components")
    for name, node in access.mapping(components, "securitySchemes").items():
        place = f"/components/securitySchemes/{escape(name)}"
        words = f"the security scheme {name!r}"
        scheme = read_object(SecuritySchemeObject, node, place, words, diagnostics)
        if scheme is not None:
            schemes[name] = scheme
    requirements = read_object(
        RequirementsObject, root, "", "the OpenAPI document", diagnostics
    )
    return Metadata(
        InfoObject(title="", version="") if info is None else info,
        servers,
        tuple(tag for tag in tags if tag is not None),
        schemes,
        None if requirements is None else requirements.security,
    )


def _items(
    type_: type[ObjectT],
    root: Mapping[str, Json],
    key: str,
    name: str,
    diagnostics: list[Diagnostic],
) -> tuple[ObjectT | None, ...]:
    """The objects of an array; an invalid one is None."""
    return tuple(
        read_object(type_, node, f"/{key}/{index}", f"{name} {index}", diagnostics)
        for index, node in enumerate(access.items(root, key))
    )
