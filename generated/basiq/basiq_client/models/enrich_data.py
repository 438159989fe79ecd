"""What a transaction description reveals."""

from __future__ import annotations

from clientloom_runtime import Model

from .enrich_category import EnrichCategory
from .enrich_location import EnrichLocation
from .enrich_merchant import EnrichMerchant


class EnrichData(Model):
    """What a transaction description reveals."""

    category: EnrichCategory | None = None

    location: EnrichLocation | None = None

    merchant: EnrichMerchant | None = None
