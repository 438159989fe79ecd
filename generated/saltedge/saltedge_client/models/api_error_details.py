"""Kind and wording of a failure."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class ApiErrorDetails(Model):
    """Kind and wording of a failure."""

    class_: Annotated[str, Field(alias="class")]
    """Stable name of the failure, made for programs, for instance `ConnectionNotFound`,
    `ApiKeyNotFound`, `WrongRequestFormat` or `AispConsentExpired`. New names may
    appear.
    """

    message: str
    """Explanation in English, made for developers."""

    documentation_url: str | None = None
    """Page that explains this class."""

    request_id: str | None = None
    """Id of the request, to be quoted to support; older answers lack it."""
