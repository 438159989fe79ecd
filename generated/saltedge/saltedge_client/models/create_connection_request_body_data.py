"""Customer, provider, consent and credentials of a new connection."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from clientloom_runtime import Model
from pydantic import Field

from .attempt_request_body import AttemptRequestBody
from .consent_request_body import ConsentRequestBody


class CreateConnectionRequestBodyData(Model):
    """Customer, provider, consent and credentials of a new connection."""

    customer_id: str
    """Customer for whom the connection is made."""

    country_code: str
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    provider_code: str
    """Provider to connect to."""

    consent: ConsentRequestBody
    """What the customer agreed to."""

    attempt: AttemptRequestBody | None = None
    """How this fetch is to be made."""

    credentials: Annotated[dict[str, Any] | None, Field(repr=False)] = None
    """What the customer types for the bank: values by name of the provider's
    `required_fields`.
    """

    encrypted_credentials: Annotated[dict[str, Any] | None, Field(repr=False)] = None
    """The credentials encrypted on your side, instead of `credentials`."""

    daily_refresh: bool | None = None
    """Whether Salt Edge refreshes the connection once a day by itself."""

    include_fake_providers: bool | None = None
    """Whether fake providers may be used; meant for tests."""

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """

    file_url: str | None = None
    """Address of the statement file, for providers of mode `file`."""
