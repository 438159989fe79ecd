"""The named objects of a description: `components`, or the sections of Swagger 2.0."""

from collections.abc import Callable

from generator.document.components import Components
from generator.document.dialect import SWAGGER
from generator.document.origins import Origins
from generator.document.pointer import escape
from generator.document.readers import Readers
from generator.document.references import Resolver, Target
from generator.document.source import Place, Source
from generator.document.values import Json, Object

_SWAGGER_NAMES = {
    "schemas": "definitions",
    "securitySchemes": "securityDefinitions",
    "responses": "responses",
}
"""Sections of Swagger 2.0 that have a counterpart in OpenAPI 3."""


def section(source: Source, name: str) -> tuple[Json, Place]:
    """A section of a file's named objects, None if it has none, and its place."""
    root = source.root if isinstance(source.root, dict) else {}
    if source.dialect == SWAGGER:
        old = _SWAGGER_NAMES.get(name, name)
        return root.get(old), Place(source, f"/{old}")
    components = root.get("components")
    inside = components if isinstance(components, dict) else {}
    return inside.get(name), Place(source, f"/components/{name}")


def reserve_schemas(source: Source, components: Components, resolver: Resolver) -> None:
    """Gives the description's own schemas their names.

    One that is only a reference to something without a name gives that its name.
    """
    holder, at = section(source, "schemas")
    if not isinstance(holder, dict):
        return
    references: list[tuple[str, Target]] = []
    for name, node in holder.items():
        target = Target(node, at.child(name))
        if isinstance(node, dict) and len(node) == 1 and "$ref" in node:
            references.append((name, target))
            components.keep_order(name)
        else:
            components.reserve(name, target)
    for name, target in references:
        followed = resolver.follow(*target)
        if followed is None or components.is_reserved(followed):
            components.reserve(name, target)
        else:
            components.reserve(name, followed)


def named_objects(source: Source, readers: Readers) -> Object:
    """The sections besides schemas and security schemes, read for what is wrong in
    them; operations hold copies of what they use."""
    parameters = readers.parameters.parameter
    kinds: tuple[tuple[str, str, Callable[[Object, Place], Object | None]], ...]
    if source.dialect == SWAGGER:
        kinds = (
            (
                "responses",
                "named response",
                lambda n, at: readers.swagger.shared_response(n, at),
            ),
        )
    else:
        kinds = (
            ("parameters", "parameter", parameters),
            ("responses", "response", readers.responses.response),
            ("requestBodies", "request body", readers.responses.body),
            ("headers", "header", readers.payloads.header),
        )
    out: Object = {}
    for name, kind, read in kinds:
        holder, at = section(source, name)
        if holder is None:
            continue
        result = readers.context.map_of(
            readers.context.shared(kind, read), "an object of named objects"
        )(holder, at)
        if isinstance(result, dict) and result:
            out[name] = result
    return out


def security_schemes(source: Source, readers: Readers, origins: Origins) -> Object:
    """The security schemes of a description.

    An operation in another file may name a scheme of that file; such a scheme joins
    them, unless the description has one of that name.
    """
    holder, at = section(source, "securitySchemes")
    out: Object = {}
    if isinstance(holder, dict):
        for name, node in holder.items():
            _add(out, name, Target(node, at.child(name)), readers)
    elif holder is not None:
        readers.context.malformed(holder, at, "an object of security schemes")
    for name, place in readers.security.required.items():
        own = holder if isinstance(holder, dict) else {}
        if name in own:
            continue
        theirs, there = section(place.source, "securitySchemes")
        target: Target | None = None
        if isinstance(theirs, dict) and name in theirs:
            target = Target(theirs[name], there.child(name))
        elif "#" in name or "/" in name:
            # Since OpenAPI 3.2 a requirement may name a scheme by its address.
            target = readers.context.resolver.find(name, place.source)
        if target is not None:
            _add(out, name, target, readers)
            steps = f"/components/securitySchemes/{escape(name)}"
            origins.mount(steps, target.place)
    return out


def _add(out: Object, name: str, target: Target, readers: Readers) -> None:
    swagger = target.place.source.dialect == SWAGGER
    read = readers.security.swagger_scheme if swagger else readers.security.scheme
    result = readers.context.inline(target.node, target.place, "security scheme", read)
    if result is not None:
        out[name] = result
