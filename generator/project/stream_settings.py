"""The entries of `streams` in provider.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.project.settings import Settings


class StreamSettings(Settings):
    """How operations stream: how calls request a stream, and how it ends."""

    operations: tuple[str, ...] = Field(
        default=(),
        description="operationIds, method names, or METHOD /path. Default: all "
        "operations that stream.",
    )
    switch: str | None = Field(
        default=None,
        description="The boolean body property or parameter that requests the stream "
        "instead of a complete result.",
    )
    place: Literal["body", "argument"] = Field(
        default="body",
        description="Whether `switch` is a body property or a parameter.",
    )
    item: str | None = Field(
        default=None,
        description="The schema of the stream's items, if the spec does not have it.",
    )
    media_type: str = Field(
        default="text/event-stream", description="The media type of a stream of `item`."
    )
    done: str | None = Field(
        default=None,
        description=(
            "The data of the final event, which ends the stream and is not an item, such as "
            "`[DONE]`."
        ),
    )
    error_events: tuple[str, ...] = Field(
        default=(), description="The names of events that are errors."
    )
    error_pointer: str | None = Field(
        default=None,
        pattern="^/",
        description="JSON pointer to a value that only error events have in their data.",
    )
