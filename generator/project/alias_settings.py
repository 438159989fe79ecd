"""The part of provider.yaml about former names, which go on to work for a while."""

from __future__ import annotations

from pydantic import Field

from generator.project.changes import VERSION
from generator.project.settings import PythonName, Settings


class AliasSettings(Settings):
    """A former name, as a deprecated alias of today's."""

    of: str = Field(
        pattern=r"^(client\.\w+\.\w+(\(\w+=\))?|models\.\w+(\.\w+)?)$",
        description="What has the alias, as `clientloom diff` writes it: "
        "`client.pets.find_pets`, `client.pets.find_pets(limit=)`, `models.Pet` or "
        "`models.Pet.name`.",
    )
    name: PythonName = Field(description="The former name.")
    until: str | None = Field(
        default=None,
        pattern=f"^{VERSION.pattern}$",
        description="The version of the package that has the alias no more.",
    )
