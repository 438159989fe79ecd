"""How pipelines publish packages: `publish` in provider.yaml and clientloom.yaml."""

from __future__ import annotations

import re

from pydantic import Field, field_validator

from generator.project.settings import Settings


class PublishSettings(Settings):
    """How a pipeline publishes a package, as printed by `clientloom plan`."""

    index: str | None = Field(
        default=None,
        pattern=r"^https://\S+$",
        description="The upload URL of the package index. Default: PyPI.",
    )
    environment: str | None = Field(
        default=None,
        min_length=1,
        description="The CI environment that the index trusts.",
    )


class ClientPublishSettings(PublishSettings):
    """How a client package is published, and the links on its index page."""

    urls: dict[str, str] = Field(
        default_factory=dict,
        description="Links by label, such as Repository and Changelog.",
    )

    @field_validator("urls")
    @classmethod
    def _are_links(cls, urls: dict[str, str]) -> dict[str, str]:
        for label, url in urls.items():
            # The limit comes from the core metadata of Python packages.
            if not 1 <= len(label) <= 32:
                raise ValueError(f"the label {label!r} must have 1 to 32 characters")
            if re.fullmatch(r"https?://\S+", url) is None:
                raise ValueError(f"{url!r} is not an http or https URL")
        return urls
