"""The JSON of the commands that work on facades."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from generator.cli.outputs.common import described


@described
class FacadeDraftOutput(TypedDict):
    """The JSON of `clientloom facade draft`."""

    ok: Literal[True]
    path: str
    """The file that was written."""
    operations: list[str]
    """The operations of the facade for which there is a call."""
    unbound_operations: list[str]
    """The operations of the facade that are still to do."""
    models: list[str]
    """The models of the facade that are mapped."""
    unbound_models: list[str]
    """The models of the facade that are still to do."""
