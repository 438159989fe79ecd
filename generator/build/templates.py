"""Schema templates as generic classes: `Page[Pet]`.

The normal form marks the places of a template that other schemas fill (`$dynamicRef`),
and each schema that fills them. The template becomes a generic class if Python types can
express all of its fields, and each such schema becomes a class that inherits from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.build import access
from generator.build.kinds import is_object
from generator.build.references import reachable, references_of, schema_names
from generator.build.registry import Registry, SchemaEntry
from generator.document import PARAMETER, TEMPLATE, Json, schema_name
from generator.model import Api, ExternalType, Field, Model, TypeRef
from generator.model.types import parts, with_children
from generator.naming import python

VARIABLES_MODULE = "_variables"
"""The module with the type variables of a package."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates among the schemas of a document.

    Attributes:
        package: The import name of the package.
        names: The components that are templates.
    """

    package: str = ""
    names: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, registry: Registry, package: str) -> Templates:
        """The templates of a document."""
        names: set[str] = set()
        waiting: list[Json] = [registry.document.root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                reference = access.text(access.mapping(node, TEMPLATE), "$ref")
                name = registry.component_name(reference) if reference else None
                # Only a class has type variables; an alias of a list has none.
                if name is not None and is_object(
                    registry.merge(registry.components[name])
                ):
                    names.add(name)
                waiting.extend(node.values())
            elif isinstance(node, list):
                waiting.extend(node)
        return cls(package, frozenset(names))

    def variable(
        self, schema: Json, owner: SchemaEntry | None, pointer: str
    ) -> ExternalType | None:
        """The type variable at a place of a template; None at any other place.

        Args:
            schema: The schema at the place.
            owner: The named schema whose class is built.
            pointer: The place.
        """
        name = access.text(schema, PARAMETER) if isinstance(schema, dict) else None
        if name is None or owner is None or owner.name not in self.names:
            return None
        module = f"{self.package}.{VARIABLES_MODULE}"
        return ExternalType(module, variable_name(name), pointer=pointer)

    def base(self, schema: Mapping[str, Json]) -> str | None:
        """The template that a schema fills; None for any other schema, and if an argument
        has no name for an annotation."""
        reference = access.text(access.mapping(schema, TEMPLATE), "$ref")
        if reference is None or not all(
            _is_plain(argument) for _, argument in self.arguments(schema)
        ):
            return None
        return schema_name(reference)

    def arguments(self, schema: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
        """The arguments of a template by anchor, in the order of its type variables."""
        arguments = access.mapping(access.mapping(schema, TEMPLATE), "arguments")
        yield from sorted(arguments.items(), key=lambda pair: variable_name(pair[0]))


def variable_name(anchor: str) -> str:
    """The name of the type variable for an anchor of a template."""
    return f"{python.class_name(anchor)}T"


def _is_plain(schema: Json) -> bool:
    """Whether a schema is a component or a scalar, which needs no class of its own."""
    if not isinstance(schema, dict):
        return False
    kinds = ("string", "integer", "number", "boolean")
    return schema.keys() == {"$ref"} or (
        schema.get("type") in kinds and "enum" not in schema
    )


def with_generics(api: Api) -> Api:
    """The model with templates as generic classes, where Python types can express them.

    Each class that fills a template must have the same fields with other types, and must
    not be part of an import cycle with it.
    """
    models = {model.schema_name: model for model in api.models}
    variables = {name: _variables(model) for name, model in models.items()}
    references = references_of(api)

    def changed(model: Model) -> Model:
        model = replace(model, variables=variables[model.schema_name])
        base = model.base
        if base is None:
            return model
        generic = models.get(base.schema_name)
        names = {base.schema_name}.union(*map(schema_names, base.arguments))
        in_cycle = model.schema_name in reachable(
            names, lambda name: references.get(name, ())
        )
        if generic is None or in_cycle or not _is_case(model, generic):
            return replace(model, base=None)
        return model

    return replace(api, models=tuple(map(changed, api.models)))


def _variables(model: Model) -> tuple[ExternalType, ...]:
    """The type variables in the fields of a class, sorted."""
    found = {
        part
        for each in model.fields
        for part in parts(each.type)
        if isinstance(part, ExternalType)
        and part.module.endswith(f".{VARIABLES_MODULE}")
    }
    return tuple(sorted(found, key=lambda type_: type_.name))


def _is_case(model: Model, generic: Model) -> bool:
    """Whether a class has the fields of a generic one, with its variables replaced."""
    variables = _variables(generic)
    assert model.base is not None
    if not variables or len(variables) != len(model.base.arguments):
        return False
    arguments = dict(zip(variables, model.base.arguments, strict=True))

    def filled(type_: TypeRef) -> TypeRef:
        if isinstance(type_, ExternalType) and type_ in arguments:
            return arguments[type_]
        return with_children(type_, filled)

    fields = {each.wire_name: each for each in model.fields}
    return model.additional == generic.additional and all(
        each.wire_name in fields
        and _same(fields[each.wire_name], replace(each, type=filled(each.type)))
        for each in generic.fields
    )


def _same(left: Field, right: Field) -> bool:
    return (left.name, left.type, left.required) == (
        right.name,
        right.type,
        right.required,
    )
