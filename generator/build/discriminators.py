"""The schemas that a discriminator chooses between, and the values that select them
(OpenAPI 3.1, Discriminator Object).

In each variant, the discriminator property accepts only the values that select it,
unless the variant restricts it itself. Types alone are then enough to choose, both for
a JSON decoder and for a type checker.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.build import access
from generator.build.references import reachable
from generator.build.registry import Registry
from generator.document import Json
from generator.model import ModelType, UnionType

_Names = dict[str, dict[str, list[Json]]]
"""The values that select a component, by component and property."""


@dataclass(frozen=True, slots=True)
class DiscriminatorIndex:
    """The discriminators of a document.

    `names` has the values that select a component, by component and property. `choices`
    has, for a component with a discriminator, what its values can be: one of the
    components composed of it, or the component itself. `free` are the components that
    are also used at places where no discriminator applies.
    """

    names: _Names
    choices: Mapping[str, UnionType]
    free: frozenset[str]

    def narrowed(self, component: str, properties: dict[str, Json]) -> dict[str, Json]:
        """The properties of a component, with its discriminator properties narrowed."""
        narrowed = dict(properties)
        for key, values in self.names.get(component, {}).items():
            known = properties.get(key, {"type": "string"})
            narrowed[key] = (
                known
                if component in self.free
                else {"allOf": [known, {"enum": [*values]}]}
            )
        return narrowed

    def names_of(self, component: str, key: str) -> tuple[str | int | bool, ...]:
        """The values of a property that select a component that is used only in
        choices."""
        values = self.names.get(component, {}).get(key, [])
        return tuple(
            value
            for value in values
            if component in self.free and isinstance(value, str | int)
        )


def read_discriminators(registry: Registry) -> DiscriminatorIndex:
    """Read the discriminators of a document's components."""
    names: _Names = {}
    for schema in _choices(registry.document.root):
        _name_variants(registry, schema, list(_variants(registry, schema)), names)
    choices: dict[str, UnionType] = {}
    extensions = _extensions(registry)
    for name, schema in registry.components.items():
        key = access.text(access.mapping(schema, "discriminator"), "propertyName")
        if key is None or _is_choice(schema):
            continue
        children = _children(registry, name, schema, extensions)
        if children:
            types = tuple(map(ModelType, (*children, name)))
            choices[name] = UnionType(types, key)
            _name_variants(registry, schema, children, names)
    free = frozenset(_free(registry, names, choices))
    return DiscriminatorIndex(names, choices, free)


def _free(
    registry: Registry, names: _Names, choices: Mapping[str, UnionType]
) -> Iterator[str]:
    """The components that are referred to at a place that is not one of their choices.

    A choice has the keyword `discriminator`, or refers to a base that has one and so
    means its children. Being a part of an `allOf` is not a use of the component itself.
    """
    pending: list[tuple[Json, bool]] = [(registry.document.root, False)]
    while pending:
        node, is_choice = pending.pop()
        if isinstance(node, list):
            pending.extend((item, is_choice) for item in node)
        if not isinstance(node, dict):
            continue
        reference = access.text(node, "$ref")
        name = registry.component_name(reference) if reference else None
        if name in names and name not in choices and not is_choice:
            yield name
        chooses = "discriminator" in node
        pending.extend(
            (value, key == "allOf" or (chooses and key in ("oneOf", "anyOf")))
            for key, value in node.items()
        )


def _is_choice(schema: Mapping[str, Json]) -> bool:
    return "oneOf" in schema or "anyOf" in schema


def _choices(root: Json) -> Iterator[dict[str, Json]]:
    """Every choice of schemas that has a discriminator."""
    pending: list[Json] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            if "discriminator" in node and _is_choice(node):
                yield node
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)


def _variants(registry: Registry, schema: dict[str, Json]) -> Iterator[str]:
    """The components that are variants of a choice."""
    for variant in (*access.items(schema, "oneOf"), *access.items(schema, "anyOf")):
        reference = access.text(variant, "$ref") if isinstance(variant, dict) else None
        component = registry.component_name(reference) if reference else None
        if component is not None:
            yield component


def _extensions(registry: Registry) -> Mapping[str, list[str]]:
    """The components that are composed of each component, in document order."""
    extensions: dict[str, list[str]] = {}
    for name, schema in registry.components.items():
        for member in access.items(schema, "allOf"):
            reference = (
                access.text(member, "$ref") if isinstance(member, dict) else None
            )
            base = registry.component_name(reference) if reference else None
            if base is not None:
                extensions.setdefault(base, []).append(name)
    return extensions


def _children(
    registry: Registry,
    base: str,
    schema: dict[str, Json],
    extensions: Mapping[str, list[str]],
) -> list[str]:
    """The components that a base with a discriminator stands for, besides itself: those
    composed of it, directly or not, and those that its mapping names."""
    mapping = access.mapping(access.mapping(schema, "discriminator"), "mapping")
    mapped = {registry.component_name(str(target)) for target in mapping.values()}
    below = reachable([base], lambda name: extensions.get(name, ()))
    return [
        name
        for name in registry.components
        if name != base and (name in below or name in mapped)
    ]


def _name_variants(
    registry: Registry, schema: dict[str, Json], variants: list[str], names: _Names
) -> None:
    """Add the values that select each variant of a choice, where they narrow it.

    A variant without a mapping entry is selected by the name of its schema. A variant
    keeps its own list of values if no other variant shares it, or if it has none of the
    variant's names. The default variant accepts any value.
    """
    discriminator = access.mapping(schema, "discriminator")
    key = access.text(discriminator, "propertyName")
    if key is None:
        return
    default = registry.component_name(str(discriminator.get("defaultMapping")))
    mapped: dict[str, list[str]] = {}
    for value, reference in access.mapping(discriminator, "mapping").items():
        component = registry.component_name(str(reference))
        if component is not None:
            mapped.setdefault(component, []).append(value)
    nested = _nested_variants(registry, variants)
    named = [*variants, *(name for name in nested if name in mapped)]
    properties = {name: _property(registry, name, key) for name in named}
    uses = Counter(
        value for schema in properties.values() for value in set(_admitted(schema))
    )
    for name in named:
        own = _admitted(properties[name])
        values = mapped.get(name, [name])
        if own:
            shared = any(uses[value] > 1 for value in own)
            values = [value for value in values if shared and value in own]
        if values and name != default and _is_plain_object(registry, name):
            known = names.setdefault(name, {}).setdefault(key, [])
            typed = [_typed(value, properties[name]) for value in values]
            known.extend(value for value in typed if value not in known)


def _nested_variants(registry: Registry, variants: list[str]) -> list[str]:
    """The variants of variants that are choices themselves, at any depth."""

    def targets(name: str) -> Iterator[str]:
        return _variants(registry, registry.components[name])

    below = reachable(variants, targets)
    return [name for name in registry.components if name in below - set(variants)]


def _is_plain_object(registry: Registry, name: str) -> bool:
    whole = registry.merge(registry.components[name])
    return bool(access.mapping(whole, "properties")) and not _is_choice(whole)


def _property(registry: Registry, name: str, key: str) -> dict[str, Json]:
    """The merged schema of a component's property; empty if there is none."""
    whole = registry.merge(registry.components[name])
    schema = access.mapping(whole, "properties").get(key)
    return registry.merge(schema) if isinstance(schema, dict) else {}


def _admitted(schema: dict[str, Json]) -> list[str]:
    """The values that a property already accepts, as a mapping writes them."""
    values = [schema["const"]] if "const" in schema else access.items(schema, "enum")
    own = [
        value if isinstance(value, str) else access.json_text(value) for value in values
    ]
    variants = [*access.items(schema, "oneOf"), *access.items(schema, "anyOf")]
    lists = [_admitted(item) if isinstance(item, dict) else [] for item in variants]
    # A choice is limited to some values only if every variant is.
    return own or (list(chain(*lists)) if all(lists) else [])


def _typed(value: str, schema: dict[str, Json]) -> Json:
    """A mapping value, whose keys are strings, converted to the type of the
    property."""
    match schema.get("type"):
        case "integer" if value.lstrip("-").isdigit():
            return int(value)
        case "boolean" if value in ("true", "false"):
            return value == "true"
        case _:
            return value
