"""From schemas of every dialect to JSON Schema 2020-12.

References become references to components. A mistake becomes a diagnostic, and the rest
of the schema is valid.
"""

from generator import codes
from generator.document.chains import is_only_reference
from generator.document.components import Components
from generator.document.dialect import OPENAPI_30, SWAGGER
from generator.document.problems import DiagnosticCollector
from generator.document.references import ReferenceResolver
from generator.document.schemas.discriminators import DiscriminatorReader
from generator.document.schemas.keywords import (
    ANNOTATIONS,
    OPEN_SCHEMAS,
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMAS,
    KeywordHandler,
    KeywordReader,
)
from generator.document.schemas.repairs import finish, says_nullable
from generator.document.source import Position, ReferenceTarget, Source
from generator.document.values import Json, Object, kind_of

ANY_VALUE = "any value is accepted"
"""The consequence if a schema cannot be read: an empty schema replaces it."""

_OLD_DIALECTS = frozenset({SWAGGER, OPENAPI_30})
"""Dialects in which a reference hides its siblings."""


class SchemaReader:
    """Converts the schemas of an OpenAPI document to those of the normal form."""

    def __init__(
        self,
        root: Source,
        resolver: ReferenceResolver,
        components: Components,
        diagnostics: DiagnosticCollector,
    ) -> None:
        self._resolver = resolver
        self._components = components
        self._diagnostics = diagnostics
        self._discriminators = DiscriminatorReader(
            root, resolver, components, diagnostics
        )
        self._plain = KeywordReader(diagnostics)
        self._handlers: dict[str, KeywordHandler] = {
            **self._plain.handlers,
            **dict.fromkeys(SCHEMA_MAPS, self._map),
            **dict.fromkeys(SCHEMA_LISTS, self._list),
            **dict.fromkeys(SCHEMAS, self._single),
            **dict.fromkeys(OPEN_SCHEMAS, self._open),
            **dict.fromkeys(("$dynamicRef", "$recursiveRef"), self._dynamic),
            "items": self._items,
            "dependencies": self._dependencies,
            "discriminator": self._discriminator,
        }

    def schema(self, node: Json, position: Position) -> Object:
        """A schema at any place; a reference if it is one or is a component.

        The caller owns the result.
        """
        if type(node) is dict:
            if "$ref" in node:
                return self._reference(node, position)
            if self._components.is_shared(node):
                return self._reference_to(ReferenceTarget(node, position))
            return self.content(node, position)
        if node is True or node is None:
            return {}
        if node is False:
            return {"not": {}}
        self._diagnostics.add(
            codes.VALUE_MALFORMED,
            f"found {kind_of(node)} where a schema is expected; {ANY_VALUE}",
            position,
        )
        return {}

    def component(self, target: ReferenceTarget) -> Object:
        """The content of a component."""
        node, position = target
        named = self._resolver.behind_aliases(node, position)
        is_alias = named is not None and named.node is not node
        if named is not None and is_alias and self._components.is_reserved(named):
            # Other names of a schema refer to it, not to each other.
            return self._reference_to(named)
        if type(node) is dict and "$ref" not in node:
            if "discriminator" in node and "oneOf" not in node and "anyOf" not in node:
                self._discriminators.variants(node, position)
            return self.content(node, position)
        return self.schema(node, position)

    def content(self, node: Object, position: Position) -> Object:
        """A schema that is not a reference, read keyword by keyword."""
        out: Object = {}
        for key, value in node.items():
            handler = self._handlers.get(key)
            if handler is None:
                out[key] = value
            else:
                handler(out, key, value, position)
        report = self._plain.report(position)
        return finish(out, node, position.source.dialect, report)

    def _reference(self, node: Object, position: Position) -> Object:
        target = self._target(node["$ref"], position)
        if target is None:
            return {}
        result = self._reference_to(target)
        if len(node) == 1:
            return result
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        if position.source.dialect in _OLD_DIALECTS:
            siblings = self._annotations(siblings, position)
        beside = self.content(siblings, position) if siblings else {}
        if says_nullable(siblings):
            return {"anyOf": [result, {"type": "null"}], **beside}
        result.update(beside)
        return result

    def _target(self, reference: Json, position: Position) -> ReferenceTarget | None:
        """The schema that a reference leads to: a component under any of its names, or
        the target behind references without other keys."""
        target = self._resolver.resolve(reference, position, ANY_VALUE)
        if target is None or not is_only_reference(target.node):
            return target
        end = self._resolver.follow(*target, ANY_VALUE)
        if end is not None and self._components.is_reserved(target):
            return target
        return end

    def _reference_to(self, target: ReferenceTarget) -> Object:
        result: Object = {}
        self._components.refer(target, result)
        return result

    def _annotations(self, siblings: Object, position: Position) -> Object:
        """The siblings of a reference that do not restrict the value."""
        kept: Object = {}
        hidden: list[str] = []
        for key, value in siblings.items():
            if key in ANNOTATIONS or key.startswith("x-") or key == "nullable":
                kept[key] = value
            elif key != "type":
                hidden.append(key)
        if hidden:
            names = ", ".join(f"`{name}`" for name in sorted(hidden))
            self._diagnostics.add(
                codes.REFERENCE_SIBLINGS_IGNORED,
                (
                    f"{names} next to a `$ref` has no meaning before OpenAPI 3.1 and "
                    "is ignored"
                ),
                position,
            )
        return kept

    # Keywords whose values are schemas

    def _map(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is not dict:
            if value is not None:
                self._plain.malformed(key, value, position, "an object of schemas")
            return
        result: Object = {}
        required: list[Json] = []
        for name, child in value.items():
            result[name] = self.schema(child, position.child(key, name))
            if type(child) is dict and child.get("required") is True:
                required.append(name)
        out[key] = result
        if required and key == "properties":
            names = out.get("required")
            names = [*(names if isinstance(names, list) else []), *required]
            out["required"] = list(dict.fromkeys(names))

    def _list(self, out: Object, key: str, value: Json, position: Position) -> None:
        expected = "an array of schemas"
        if type(value) is dict and value:
            consequence = "it is read as the only item of the array"
            self._plain.malformed(key, value, position, expected, consequence)
            out[key] = [self.schema(value, position.child(key))]
        elif type(value) is not list:
            self._plain.malformed(key, value, position, expected)
        elif value:
            out[key] = self._schemas(value, position.child(key))

    def _schemas(self, nodes: list[Json], position: Position) -> list[Json]:
        return [
            self.schema(node, position.child(index)) for index, node in enumerate(nodes)
        ]

    def _single(self, out: Object, key: str, value: Json, position: Position) -> None:
        out[key] = self.schema(value, position.child(key))

    def _open(self, out: Object, key: str, value: Json, position: Position) -> None:
        expected = "a boolean or a schema"
        if type(value) is bool:
            out[key] = value
        elif value in ("true", "false"):
            consequence = "it is read as a boolean"
            self._plain.malformed(key, value, position, expected, consequence)
            out[key] = value == "true"
        elif type(value) is dict:
            out[key] = self.schema(value, position.child(key))
        elif value is not None:
            self._plain.malformed(key, value, position, expected)

    def _items(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is list:
            if value:
                out["prefixItems"] = self._schemas(value, position.child(key))
        elif value is False:
            out[key] = False
        else:
            out[key] = self.schema(value, position.child(key))

    def _dependencies(
        self, out: Object, key: str, value: Json, position: Position
    ) -> None:
        """Splits the keyword of older JSON Schema drafts into its two successors."""
        if type(value) is not dict:
            self._plain.malformed(key, value, position, "an object")
            return
        names: Object = {}
        schemas: Object = {}
        for name, item in value.items():
            if type(item) is list:
                names[name] = item
            else:
                schemas[name] = self.schema(item, position.child(key, name))
        if names:
            self._plain.dependent_required(out, "dependentRequired", names, position)
        if schemas:
            out["dependentSchemas"] = schemas

    def _dynamic(self, out: Object, key: str, value: Json, position: Position) -> None:
        target = self._target(value, position)
        if target is None:
            return
        self._diagnostics.add(
            codes.DYNAMIC_REFERENCE,
            f"`{key}` is read as a plain `$ref`",
            position.child(key),
        )
        self._components.refer(target, out)

    def _discriminator(
        self, out: Object, key: str, value: Json, position: Position
    ) -> None:
        result = self._discriminators.discriminator(value, position.child(key))
        if result is not None:
            out[key] = result
