"""How a connection is to be refreshed."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .attempt_request_body import AttemptRequestBody


class RefreshConnectionRequestBodyData(Model):
    """How a connection is to be refreshed."""

    attempt: AttemptRequestBody | None = None
    """How this fetch is to be made."""

    daily_refresh: bool | None = None
    """Whether Salt Edge refreshes the connection once a day by itself."""

    include_fake_providers: bool | None = None
    """Whether fake providers may be used; meant for tests."""

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """
