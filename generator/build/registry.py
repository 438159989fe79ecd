"""The named schemas of a package while it is being built.

Components have the name that the description gives them; schemas that need a class
but have no name get one from their context (operation, property), never from the
order in which they appear.
"""

from dataclasses import dataclass, field

from generator.build import access
from generator.document import Document, Json, escape, schema_name


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """A schema that will be a class or an alias: its name, content and place."""

    name: str
    schema: dict[str, Json]
    pointer: str


@dataclass(slots=True)
class Registry:
    """Component schemas by name, and those that were named from their context."""

    document: Document
    components: dict[str, dict[str, Json]]
    inline: dict[str, SchemaEntry] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> "Registry":
        """The registry of a document, with its components and nothing else."""
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
        """The component that a `$ref` names, None when it names none."""
        name = schema_name(reference)
        return name if name in self.components else None

    def resolve(self, reference: str) -> dict[str, Json] | None:
        """The schema that a `$ref` points to."""
        name = self.component_name(reference)
        return None if name is None else self.components[name]

    def add_inline(
        self, context: str, schema: dict[str, Json], pointer: str
    ) -> tuple[SchemaEntry, bool]:
        """Names a schema by its context; the same schema at the same place once.

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
