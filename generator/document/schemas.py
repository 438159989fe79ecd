"""Schemas of every dialect to JSON Schema 2020-12.

References become references to components; a mistake becomes a finding, and what is
left of the schema is valid.
"""

from generator import codes
from generator.document.components import Components
from generator.document.dialect import OPENAPI_30, SWAGGER
from generator.document.discriminators import Discriminators
from generator.document.findings import Findings
from generator.document.keywords import (
    ANNOTATIONS,
    OPEN_SCHEMAS,
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMAS,
)
from generator.document.plain_keywords import Handler, PlainKeywords
from generator.document.pointer import escape
from generator.document.references import Resolver, Target
from generator.document.schema_repairs import finish
from generator.document.source import Place, Source
from generator.document.values import Json, Object, kind_of

INVALID = "x-clientloom-invalid"
"""Marks an empty schema that stands for one that could not be read."""

OLD_DIALECTS = frozenset({SWAGGER, OPENAPI_30})
"""Dialects where a reference hides what stands beside it."""


class Schemas:
    """Turns the schemas of a description into those of the normal form."""

    def __init__(
        self,
        root: Source,
        resolver: Resolver,
        components: Components,
        findings: Findings,
    ) -> None:
        self._resolver = resolver
        self._components = components
        self._findings = findings
        self._discriminators = Discriminators(root, resolver, components, findings)
        self._plain = PlainKeywords(findings)
        self._handlers: dict[str, Handler] = {
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

    def schema(self, node: Json, source: Source, pointer: str) -> Object:
        """A schema at any place: a reference if it is one or is a component.

        The result belongs to the caller.
        """
        if type(node) is dict:
            if "$ref" in node:
                return self._reference(node, source, pointer)
            if self._components.is_shared(node):
                result: Object = {}
                self._components.refer(Target(node, Place(source, pointer)), result)
                return result
            return self.content(node, source, pointer)
        if node is True or node is None:
            return {}
        if node is False:
            return {"not": {}}
        return self._invalid(node, source, pointer)

    def component(self, target: Target) -> Object:
        """The content of a component."""
        node, place = target
        if type(node) is dict and "$ref" not in node:
            if "discriminator" in node and "oneOf" not in node and "anyOf" not in node:
                self._discriminators.variants(node, place)
            return self.content(node, place.source, place.pointer)
        return self.schema(node, place.source, place.pointer)

    def content(self, node: Object, source: Source, pointer: str) -> Object:
        """A schema that is no reference, keyword by keyword."""
        out: Object = {}
        handlers = self._handlers
        for key, value in node.items():
            handler = handlers.get(key)
            if handler is None:
                out[key] = value
            else:
                handler(out, key, value, source, pointer)
        return finish(out, node, source.dialect, self._plain.report(source, pointer))

    def _invalid(self, node: Json, source: Source, pointer: str) -> Object:
        self._findings.add(
            codes.VALUE_MALFORMED,
            f"{kind_of(node)} stands where a schema is expected; any value is admitted",
            Place(source, pointer),
        )
        return {INVALID: True}

    def _reference(self, node: Object, source: Source, pointer: str) -> Object:
        target = self._target(node["$ref"], Place(source, pointer))
        if target is None:
            return {INVALID: True}
        result: Object = {}
        if len(node) == 1:
            self._components.refer(target, result)
            return result
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        if source.dialect in OLD_DIALECTS:
            siblings = self._annotations(siblings, source, pointer)
        beside = self.content(siblings, source, pointer) if siblings else {}
        if _nullable(siblings):
            reference: Object = {}
            self._components.refer(target, reference)
            return {"anyOf": [reference, {"type": "null"}], **beside}
        self._components.refer(target, result)
        result.update(beside)
        return result

    def _target(self, reference: Json, place: Place) -> Target | None:
        """The schema that a reference means: a component by any of its names, or what
        is behind references that say nothing else."""
        target = self._resolver.resolve(reference, place)
        if target is None or not _is_reference(target):
            return target
        end = self._resolver.follow(*target)
        if end is None or self._components.is_reserved(target):
            return None if end is None else target
        return end

    def _annotations(self, siblings: Object, source: Source, pointer: str) -> Object:
        """What stands beside a reference and does not restrict the value."""
        kept: Object = {}
        hidden: list[str] = []
        for key, value in siblings.items():
            if key in ANNOTATIONS or key.startswith("x-") or key == "nullable":
                kept[key] = value
            elif key != "type":
                hidden.append(key)
        if hidden:
            names = ", ".join(f"`{name}`" for name in sorted(hidden))
            self._findings.add(
                codes.REFERENCE_SIBLINGS_IGNORED,
                f"{names} beside a `$ref` means nothing before OpenAPI 3.1 and is ignored",
                Place(source, pointer),
            )
        return kept

    # Keywords that hold schemas

    def _map(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is not dict:
            if value is not None:
                self._plain.malformed(
                    key, value, "an object of schemas", source, pointer
                )
            return
        result: Object = {}
        lifted: list[Json] = []
        base = f"{pointer}/{key}/"
        schema = self.schema
        for name, child in value.items():
            result[name] = schema(child, source, base + escape(name))
            if type(child) is dict and child.get("required") is True:
                lifted.append(name)
        out[key] = result
        if lifted and key == "properties":
            known = out.get("required")
            names = [*(known if isinstance(known, list) else []), *lifted]
            out["required"] = list(dict.fromkeys(names))

    def _list(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is dict and value:
            self._plain.malformed(
                key,
                value,
                "a list of schemas",
                source,
                pointer,
                "it is taken for the only item of the list",
            )
            out[key] = [self.schema(value, source, f"{pointer}/{key}")]
            return
        if type(value) is not list:
            self._plain.malformed(key, value, "a list of schemas", source, pointer)
            return
        if value:
            out[key] = [
                self.schema(child, source, f"{pointer}/{key}/{index}")
                for index, child in enumerate(value)
            ]

    def _single(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        out[key] = self.schema(value, source, f"{pointer}/{key}")

    def _open(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is bool:
            out[key] = value
        elif value in ("true", "false"):
            self._plain.malformed(
                key,
                value,
                "a boolean or a schema",
                source,
                pointer,
                "it is read as a boolean",
            )
            out[key] = value == "true"
        elif type(value) is dict:
            out[key] = self.schema(value, source, f"{pointer}/{key}")
        elif value is not None:
            self._plain.malformed(key, value, "a boolean or a schema", source, pointer)

    def _items(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is list:
            if value:
                out["prefixItems"] = [
                    self.schema(child, source, f"{pointer}/{key}/{index}")
                    for index, child in enumerate(value)
                ]
        elif value is False:
            out[key] = False
        else:
            out[key] = self.schema(value, source, f"{pointer}/{key}")

    def _dependencies(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        """Splits the keyword of older drafts of JSON Schema into its two successors."""
        if type(value) is not dict:
            self._plain.malformed(key, value, "an object", source, pointer)
            return
        names: Object = {
            name: item for name, item in value.items() if type(item) is list
        }
        rest: Object = {
            name: item for name, item in value.items() if type(item) is not list
        }
        if names:
            self._plain.dependent_required(
                out, "dependentRequired", names, source, pointer
            )
        if rest:
            out["dependentSchemas"] = {
                name: self.schema(item, source, f"{pointer}/{key}/{escape(name)}")
                for name, item in rest.items()
            }

    def _dynamic(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        place = Place(source, pointer)
        target = self._target(value, place)
        if target is None:
            return
        self._findings.add(
            codes.DYNAMIC_REFERENCE,
            f"`{key}` is read as a plain `$ref`",
            place.child(key),
        )
        self._components.refer(target, out)

    def _discriminator(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        result = self._discriminators.discriminator(
            value, Place(source, f"{pointer}/{key}")
        )
        if result is not None:
            out[key] = result


def _is_reference(target: Target) -> bool:
    """Whether a schema is a reference and nothing else."""
    node = target.node
    if not isinstance(node, dict) or "$ref" not in node:
        return False
    return len(node) == 1


def _nullable(node: Object) -> bool:
    return node.get("nullable") is True or node.get("x-nullable") is True
