"""How pipelines publish packages: `publish` of provider.yaml and clientloom.yaml."""

from __future__ import annotations

import re

from pydantic import Field, field_validator

from generator.project.settings import Settings


class PublishSettings(Settings):
    """How a pipeline publishes a package; `clientloom plan` hands it on."""

    index: str | None = Field(
        default=None,
        pattern=r"^https://\S+$",
        description="The upload address of the package index; by default PyPI's.",
    )
    environment: str | None = Field(
        default=None,
        min_length=1,
        description="The environment of the pipeline's host that the index trusts.",
    )


class ClientPublishSettings(PublishSettings):
    """How a client package is published, and the links on its page of the index."""

    urls: dict[str, str] = Field(
        default_factory=dict,
        description="Links by their label, such as Repository and Changelog.",
    )

    @field_validator("urls")
    @classmethod
    def _are_links(cls, urls: dict[str, str]) -> dict[str, str]:
        for label, url in urls.items():
            # The limit is that of the core metadata of Python packages.
            if not 1 <= len(label) <= 32:
                raise ValueError(f"the label {label!r} must have 1 to 32 characters")
            if re.fullmatch(r"https?://\S+", url) is None:
                raise ValueError(f"{url!r} is no http or https address")
        return urls
