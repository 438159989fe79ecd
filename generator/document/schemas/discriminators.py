"""Discriminators: the property that determines a value's schema."""

from generator import codes
from generator.document.components import Components
from generator.document.pointer import pointer, split
from generator.document.problems import DiagnosticCollector
from generator.document.references import ReferenceResolver
from generator.document.source import Position, ReferenceTarget, Source
from generator.document.values import Json, Object, kind_of, shorten


class DiscriminatorReader:
    """Turns discriminators of every dialect into objects whose mapping, if any, leads
    to components."""

    def __init__(
        self,
        root: Source,
        resolver: ReferenceResolver,
        components: Components,
        diagnostics: DiagnosticCollector,
    ) -> None:
        self._root = root
        self._resolver = resolver
        self._components = components
        self._diagnostics = diagnostics
        self._known_extensions: dict[int, dict[int, list[str]]] = {}

    def discriminator(self, value: Json, position: Position) -> Object | None:
        """The discriminator at a position; None, and a diagnostic, if it is unreadable.

        In Swagger 2.0 it is only the name of the property.
        """
        if isinstance(value, str):
            return {"propertyName": value}
        name = value.get("propertyName") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(name, str):
            self._diagnostics.add(
                codes.VALUE_MALFORMED,
                (
                    f"the discriminator is {kind_of(value)} without a property name; "
                    "it is ignored"
                ),
                position,
            )
            return None
        result: Object = {"propertyName": name}
        mapping = value.get("mapping")
        if isinstance(mapping, dict):
            result["mapping"] = self._mapping(mapping, position.child("mapping"))
        if "defaultMapping" in value:
            self._refer(
                value["defaultMapping"],
                position.child("defaultMapping"),
                result,
                "defaultMapping",
            )
        result.update(
            (key, item) for key, item in value.items() if key.startswith("x-")
        )
        return result

    def variants(self, schema: Object, position: Position) -> None:
        """Makes components of the schemas that extend one with a discriminator.

        Nothing refers to them except the values of the discriminator, which are their
        names. In the main file, all schemas are components anyway.
        """
        tokens = split(position.pointer)
        if position.source is self._root or not tokens:
            return
        parent = Position(position.source, pointer(*tokens[:-1]))
        siblings = self._resolver.find(f"#{parent.pointer}", position.source)
        if siblings is None or not isinstance(siblings.node, dict):
            return
        extensions = self._extensions(siblings.node, position.source)
        for name in extensions.get(id(schema), ()):
            variant = ReferenceTarget(siblings.node[name], parent.child(name))
            self._components.refer(variant, {})

    def _extensions(self, siblings: Object, source: Source) -> dict[int, list[str]]:
        """The names of the schemas that extend another, by the identity of the extended
        one."""
        extensions = self._known_extensions.get(id(siblings))
        if extensions is None:
            extensions = self._known_extensions[id(siblings)] = {}
            for name, sibling in siblings.items():
                for base in self._bases(sibling, source):
                    extensions.setdefault(base, []).append(name)
        return extensions

    def _bases(self, schema: Json, source: Source) -> set[int]:
        """The identities of the schemas that an allOf refers to."""
        parts = schema.get("allOf") if isinstance(schema, dict) else None
        bases: set[int] = set()
        for part in parts if isinstance(parts, list) else ():
            reference = part.get("$ref") if isinstance(part, dict) else None
            if isinstance(reference, str):
                target = self._resolver.find(reference, source)
                if target is not None:
                    bases.add(id(target.node))
        return bases

    def _mapping(self, mapping: Object, position: Position) -> Object:
        result: Object = {}
        for name, value in mapping.items():
            self._refer(value, position.child(name), result, name)
        return result

    def _refer(self, value: Json, position: Position, into: Object, key: str) -> None:
        target = self._target(value, position)
        if target is None:
            shown = f"`{shorten(value)}`" if isinstance(value, str) else kind_of(value)
            self._diagnostics.add(
                codes.DISCRIMINATOR_UNRESOLVED,
                f"the mapping to {shown} does not lead to a schema and is ignored",
                position,
            )
        else:
            self._components.refer(target, into, key)

    def _target(self, value: Json, position: Position) -> ReferenceTarget | None:
        """The schema that a mapping refers to: the name of a component, or else a
        reference."""
        if not isinstance(value, str):
            return None
        if "#" not in value:
            escaped = value.replace("~", "~0").replace("/", "~1").replace("%", "%25")
            for source in (position.source, self._root):
                for section in ("components/schemas", "definitions"):
                    target = self._resolver.find(f"#/{section}/{escaped}", source)
                    if target is not None:
                        return target
        return self._resolver.find(value, position.source)
