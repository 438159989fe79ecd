"""What all settings have in common."""

from pydantic import BaseModel, ConfigDict


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Settings(BaseModel):
    """What every settings class shares: unknown keys are mistakes, keys use `-`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=_hyphenated,
        populate_by_name=True,
    )
