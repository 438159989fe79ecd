"""`aliases` in provider.yaml: former names that keep working for a while."""

from __future__ import annotations

from pydantic import Field

from generator.project.changes import VERSION
from generator.project.settings import PythonName, Settings


class AliasSettings(Settings):
    """A former name, kept as a deprecated alias of the current one."""

    of: str = Field(
        pattern=r"^(client\.\w+\.\w+(\(\w+=\))?|models\.\w+(\.\w+)?)$",
        description="The target of the alias, as `clientloom diff` prints it: "
        "`client.pets.find_pets`, `client.pets.find_pets(limit=)`, `models.Pet` or "
        "`models.Pet.name`.",
    )
    name: PythonName = Field(description="The former name.")
    until: str | None = Field(
        default=None,
        pattern=f"^{VERSION.pattern}$",
        description="The first version of the package without the alias.",
    )
