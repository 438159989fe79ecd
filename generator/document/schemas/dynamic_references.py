"""Resolve `$dynamicRef` at each place (JSON Schema 2020-12, core, 8.2.3.2).

A schema with a `$dynamicRef` is a template. A schema that refers to it can declare the
anchor again, next to the reference or in its `$defs`, to fill the template. Such a schema
is read as the template with those parts filled in.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from generator import codes
from generator.document.components import Components
from generator.document.problems import DiagnosticCollector
from generator.document.schemas.keywords import ANNOTATIONS
from generator.document.source import Position, ReferenceTarget
from generator.document.values import Json, Object

TEMPLATE = "x-clientloom-template"
"""Marks, in the normal form, a schema that fills a template."""

PARAMETER = "x-clientloom-parameter"
"""Marks, in the normal form, a place of a template that other schemas fill."""

_SAYS_NOTHING = frozenset({"$dynamicAnchor", "$comment", "title", "description"})
_DEEPEST = 20
"""The maximum depth of nested templates; deeper ones are a cycle."""


class SchemaReading(Protocol):
    """Reads schemas, including references."""

    def schema(self, node: Json, position: Position) -> Object:
        """Read a schema at any place."""
        ...

    def content(self, node: Object, position: Position) -> Object:
        """Read a schema that is not a reference."""
        ...

    def reference_to(self, target: ReferenceTarget) -> Object:
        """A reference to a schema, which becomes a component."""
        ...

    def target(self, reference: Json, position: Position) -> ReferenceTarget | None:
        """The target of a reference."""
        ...


class DynamicReferences:
    """Reads `$dynamicRef`, and templates for the schemas that refer to them."""

    def __init__(
        self,
        schemas: SchemaReading,
        components: Components,
        diagnostics: DiagnosticCollector,
    ) -> None:
        self._schemas = schemas
        self._components = components
        self._diagnostics = diagnostics
        # The template in progress, and the anchors declared around it.
        self._template: ReferenceTarget | None = None
        self._bindings: dict[str, ReferenceTarget] = {}
        self._depth = 0
        self._read_for: list[Object] = []

    def bound(
        self, node: Object, position: Position, target: ReferenceTarget
    ) -> dict[str, ReferenceTarget]:
        """The anchors of a template that a reference, or a schema around it, declares.

        The outermost declaration wins.
        """
        declared = {**anchors_of(node, position), **self._bindings}
        if not declared or self._depth > _DEEPEST:
            return {}
        used = set(_used_anchors(target.node))
        return {name: end for name, end in declared.items() if name in used}

    @contextmanager
    def within(
        self,
        template: ReferenceTarget,
        bindings: dict[str, ReferenceTarget],
        node: Object | None = None,
    ) -> Iterator[None]:
        """Read a template, with the anchors declared around it, for the schema that
        refers to it."""
        outer = self._template, self._bindings
        self._template, self._bindings = template, bindings
        self._depth += 1
        if node is not None:
            self._read_for.append(node)
        try:
            yield
        finally:
            self._depth -= 1
            if node is not None:
                self._read_for.pop()
            self._template, self._bindings = outer

    def read(self, out: Object, key: str, value: Json, position: Position) -> None:
        """Read the keyword into a schema."""
        name = anchor_name(value)
        bound, default = self._bindings.get(name), self._default(name)
        if bound is not None:
            self._write(self._declared(bound), out)
            return
        if default is not None:
            if says_nothing(default):
                out[PARAMETER] = name
            else:
                self._write(self._declared(default), out)
            return
        target = self._schemas.target(value, position)
        if target is None:
            return
        self._diagnostics.add(
            codes.DYNAMIC_REFERENCE,
            f"`{key}` is read as a plain `$ref`",
            position.child(key),
        )
        self._components.refer(target, out)

    def _write(self, schema: Object, out: Object) -> None:
        """Write the target of an anchor in place of the keyword."""
        if "$ref" in schema:
            # A component may get its name later, which is then written into this object.
            out["allOf"] = [schema]
        else:
            out.update(schema)

    def of_template(
        self,
        node: Object,
        position: Position,
        template: ReferenceTarget,
        bound: dict[str, ReferenceTarget],
    ) -> Object:
        """A template, filled with the anchors declared around a reference."""
        with self.within(template, bound, node):
            defaults = {name: self._default(name) for name in bound}
            arguments = {
                name: self._declared(end)
                for name, end in bound.items()
                if (default := defaults[name]) is not None and says_nothing(default)
            }
            result = self._schemas.schema(template.node, template.position)
            if result.keys() == {"$ref"} and isinstance(template.node, dict):
                result = self._schemas.content(template.node, template.position)
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        beside = self._schemas.content(siblings, position)
        if arguments and len(arguments) == len(defaults):
            marker = self._schemas.reference_to(template)
            marker["arguments"] = {**arguments}
            beside[TEMPLATE] = marker
        if all(key in ANNOTATIONS or key.startswith("x-") for key in beside):
            result.update(beside)
            return result
        return {"allOf": [result], **beside}

    def _declared(self, target: ReferenceTarget) -> Object:
        """The target schema of an anchor. A component is a reference by name."""
        is_named = self._components.is_reserved(target)
        if is_named or self._is_inside(target.node):
            return self._schemas.reference_to(target)
        with self.within(target, {}):
            return self._schemas.schema(*target)

    def _default(self, name: str) -> ReferenceTarget | None:
        """The template's own target of an anchor; None if it has none."""
        if self._template is None or not isinstance(self._template.node, dict):
            return None
        return anchors_of(*self._template).get(name)

    def _is_inside(self, node: Json) -> bool:
        """Whether a schema, or a template for it, is already being read (recursion)."""
        is_template = self._template is not None and self._template.node is node
        return is_template or any(node is other for other in self._read_for)


def anchors_of(node: Json, position: Position) -> dict[str, ReferenceTarget]:
    """The dynamic anchors that a schema declares, itself or in its `$defs`."""
    if not isinstance(node, dict):
        return {}
    anchors: dict[str, ReferenceTarget] = {}
    own = node.get("$dynamicAnchor")
    if isinstance(own, str):
        anchors[own] = ReferenceTarget(node, position)
    definitions = node.get("$defs")
    if isinstance(definitions, dict):
        for name, schema in definitions.items():
            anchor = schema.get("$dynamicAnchor") if isinstance(schema, dict) else None
            if isinstance(anchor, str):
                place = position.child("$defs", name)
                anchors.setdefault(anchor, ReferenceTarget(schema, place))
    return anchors


def anchor_name(reference: Json) -> str:
    """The anchor that a `$dynamicRef` names; empty for a pointer."""
    if not isinstance(reference, str):
        return ""
    fragment = reference.partition("#")[2]
    return "" if fragment.startswith("/") else fragment


def says_nothing(target: ReferenceTarget) -> bool:
    """Whether the schema of an anchor is empty, to be filled by other schemas."""
    node = target.node
    if not isinstance(node, dict):
        return False
    rest = {key: node[key] for key in node if key not in _SAYS_NOTHING}
    return rest in ({}, {"not": {}}, {"not": True})


def _used_anchors(node: Json) -> Iterator[str]:
    """The anchors in the `$dynamicRef`s of a schema; other references are not followed."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if name := anchor_name(part.get("$dynamicRef")):
                yield name
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
