"""The named schemas of a package while it is being built.

Components keep the names from the document. Schemas that need a class but have no name
are named after their context (operation, property), never by the order in which they
appear.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator import codes
from generator.build import access
from generator.build.merging import DEEPEST, MergeConflict, Merger
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document, Json, escape, schema_name


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """A schema that becomes a class or an alias: its name, content and place."""

    name: str
    schema: dict[str, Json]
    pointer: str


@dataclass(slots=True)
class Registry:
    """Component schemas by name, and inline schemas that were named after their
    context."""

    document: Document
    components: dict[str, dict[str, Json]]
    inline: dict[str, SchemaEntry] = field(default_factory=dict)
    merger: Merger = field(init=False)

    def __post_init__(self) -> None:
        self.merger = Merger(self.resolve)

    @classmethod
    def of(cls, document: Document) -> "Registry":
        """The registry of a document, with only its components."""
        components = access.mapping(document.root, "components")
        return cls(
            document,
            {
                name: schema if isinstance(schema, dict) else {}
                for name, schema in access.mapping(components, "schemas").items()
            },
        )

    def entries(self) -> list[SchemaEntry]:
        """The components, each with its place in the document."""
        return [
            SchemaEntry(name, schema, f"/components/schemas/{escape(name)}")
            for name, schema in self.components.items()
        ]

    def component_name(self, reference: str) -> str | None:
        """The component that a `$ref` refers to; None if it is not a component."""
        name = schema_name(reference)
        return name if name in self.components else None

    def resolve(self, reference: str) -> dict[str, Json] | None:
        """The schema that a `$ref` points to."""
        name = self.component_name(reference)
        return None if name is None else self.components[name]

    def merge(self, schema: dict[str, Json]) -> dict[str, Json]:
        """The schema with its parts merged into it; see `Merger.merge`."""
        return self.merger.merge(schema)

    def conflicts(self) -> Iterator[Diagnostic]:
        """A diagnostic for each loss and contradiction found while merging."""
        too_deep = list(self.merger.too_deep.values())
        if not too_deep and not self.merger.conflicts:
            return
        pointers = _pointers(self.document.root)
        yield from dict.fromkeys(
            _conflict(conflict, pointers) for conflict in self.merger.conflicts
        )
        if too_deep:
            others = f", as are {len(too_deep) - 1} others" if too_deep[1:] else ""
            yield Diagnostic(
                codes.SCHEMA_UNSUPPORTED,
                f"the schema is composed of more than {DEEPEST} schemas in a "
                f"row{others}; the rest is not read",
                Origin("", pointers.get(id(too_deep[0]), "")),
            )

    def add_inline(
        self, context: str, schema: dict[str, Json], pointer: str
    ) -> tuple[SchemaEntry, bool]:
        """Names a schema after its context; the same schema at the same place only
        once.

        Returns the named schema and whether it is new.
        """
        name = context
        number = 2
        while name in self.components or (
            name in self.inline and self.inline[name].schema != schema
        ):
            name = f"{context} {number}"
            number += 1
        if name in self.inline:
            return self.inline[name], False
        self.inline[name] = SchemaEntry(name, schema, pointer)
        return self.inline[name], True


def _conflict(conflict: MergeConflict, pointers: dict[int, str]) -> Diagnostic:
    """The conflict as a diagnostic, at the last of the conflicting parts."""
    code = (
        codes.SCHEMA_CONTRADICTION
        if conflict.is_contradiction
        else codes.SCHEMA_UNSUPPORTED
    )
    origins = [Origin("", pointers.get(id(part), "")) for part in conflict.parts]
    return Diagnostic(code, conflict.message, origins[-1], related=tuple(origins[:-1]))


def _pointers(root: dict[str, Json]) -> dict[int, str]:
    """The pointer of each object in a document, by object identity."""
    pointers: dict[int, str] = {}
    waiting: list[tuple[str, Json]] = [("", root)]
    while waiting:
        pointer, node = waiting.pop()
        children: Iterator[tuple[int | str, Json]] = iter(())
        if isinstance(node, dict):
            pointers.setdefault(id(node), pointer)
            children = iter(node.items())
        elif isinstance(node, list):
            children = iter(enumerate(node))
        waiting.extend(
            (f"{pointer}/{escape(str(key))}", child) for key, child in children
        )
    return pointers
