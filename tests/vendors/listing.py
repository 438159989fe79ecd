"""All vendors."""

from __future__ import annotations

from tests.vendors.sdks.airflow import AIRFLOW
from tests.vendors.sdks.box import BOX
from tests.vendors.sdks.kubernetes import KUBERNETES
from tests.vendors.sdks.launchdarkly import LAUNCHDARKLY
from tests.vendors.sdks.mistral import MISTRAL
from tests.vendors.sdks.stripe import STRIPE
from tests.vendors.sdks.twilio import TWILIO
from tests.vendors.sdks.xero import XERO
from tests.vendors.vendor import Vendor

VENDORS: tuple[Vendor, ...] = (
    AIRFLOW,
    BOX,
    KUBERNETES,
    LAUNCHDARKLY,
    MISTRAL,
    STRIPE,
    TWILIO,
    XERO,
)
"""The vendors by name."""
