"""All vendors."""

from __future__ import annotations

from tests.vendors.sdks.box import BOX
from tests.vendors.sdks.stripe import STRIPE
from tests.vendors.sdks.twilio import TWILIO
from tests.vendors.vendor import Vendor

VENDORS: tuple[Vendor, ...] = (BOX, STRIPE, TWILIO)
"""The vendors by name."""
