"""A transaction description turned into merchant, place and category."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .enrich_data import EnrichData
from .get_enrich_response_class import GetEnrichResponseClass
from .resource_link import ResourceLink


class GetEnrichResponse(Model):
    """A transaction description turned into merchant, place and category."""

    type: str
    """Kind of resource, here `enrich`."""

    class_: Annotated[GetEnrichResponseClass, Field(alias="class")]
    """What kind of movement it is."""

    data: EnrichData

    direction: Literal["credit", "debit", "unknown"]
    """Whether money came in (`credit`) or went out (`debit`)."""

    links: ResourceLink
