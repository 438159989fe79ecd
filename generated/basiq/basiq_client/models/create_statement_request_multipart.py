"""CreateStatementRequestMultipart"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import FileInput, Model
from pydantic import Field


class CreateStatementRequestMultipart(Model):
    """CreateStatementRequestMultipart"""

    institution_id: Annotated[str, Field(alias="institutionId")]
    """Identifier of the institution that issued the statement; sandbox institutions are
    not accepted.
    """

    statement: FileInput
    """The PDF or CSV file."""
