"""The constants of one module that translate words."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.facade.model import WordTable


@dataclass(slots=True)
class Tables:
    """The constants of one module that translate words."""

    tables: list[WordTable] = field(default_factory=list)

    def name(self, table: WordTable) -> str:
        """The name under which the module has a table; equal ones are shared."""
        for known in self.tables:
            if (known.annotation, known.rows) == (table.annotation, table.rows):
                return known.name
        names = {known.name for known in self.tables}
        chosen, number = table.name, 2
        while chosen in names:
            chosen, number = f"{table.name}_{number}", number + 1
        self.tables.append(WordTable(chosen, table.annotation, table.rows))
        return chosen
