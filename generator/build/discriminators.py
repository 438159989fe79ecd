"""What a discriminator says is put into its variants (OpenAPI 3.1, Discriminator Object).

The property that tells the variants apart admits in each variant only the values that
name it. Then the types alone are enough to choose, for a reader of JSON and for a
checker of types.
"""

from collections.abc import Iterator, Mapping

from generator.build import access
from generator.build.merging import merge
from generator.build.registry import Registry
from generator.document import Json


def narrow_variants(registry: Registry) -> None:
    """Narrows the discriminating property of every component that is a variant."""
    named: dict[tuple[str, str], list[str]] = {}
    for schema in _discriminated(registry.document.root):
        for component, key, value in _values(schema, registry):
            values = named.setdefault((component, key), [])
            if value not in values:
                values.append(value)
    for (component, key), values in named.items():
        _narrow(registry, component, key, values)


def _discriminated(root: Json) -> Iterator[dict[str, Json]]:
    """Every choice of schemas that has a discriminator."""
    pending: list[Json] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            if "discriminator" in node and ("oneOf" in node or "anyOf" in node):
                yield node
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)


def _values(
    schema: dict[str, Json], registry: Registry
) -> Iterator[tuple[str, str, str]]:
    """Component, property and value, for each value that names a variant.

    A variant that the mapping does not name goes by the name of its schema.
    """
    discriminator = access.mapping(schema, "discriminator")
    key = access.text(discriminator, "propertyName")
    if key is None:
        return
    mapped: dict[str, list[str]] = {}
    for value, reference in access.mapping(discriminator, "mapping").items():
        component = registry.component_name(str(reference))
        if component is not None:
            mapped.setdefault(component, []).append(value)
    for variant in (*access.items(schema, "oneOf"), *access.items(schema, "anyOf")):
        reference = access.text(variant, "$ref") if isinstance(variant, dict) else None
        component = registry.component_name(reference) if reference else None
        if component is not None:
            for value in mapped.get(component, [component]):
                yield component, key, value


def _narrow(registry: Registry, component: str, key: str, values: list[str]) -> None:
    schema = registry.components[component]
    whole = merge(schema, registry.resolve)
    if not access.mapping(whole, "properties") or _is_choice(whole):
        return
    known = access.mapping(whole, "properties").get(key, {"type": "string"})
    parts: list[Json] = [known, {"enum": list(values)}]
    narrowed: Json = merge({"allOf": parts}, registry.resolve)
    own = {**access.mapping(schema, "properties"), key: narrowed}
    registry.components[component] = {**schema, "properties": own}


def _is_choice(schema: Mapping[str, Json]) -> bool:
    return "oneOf" in schema or "anyOf" in schema
