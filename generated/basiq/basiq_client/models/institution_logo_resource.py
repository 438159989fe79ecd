"""Logo of an institution."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .colors import Colors
from .logo_resource_links import LogoResourceLinks


class InstitutionLogoResource(Model):
    """Logo of an institution."""

    type: Literal["image"]
    """Kind of resource, here `image`."""

    colors: Colors | None = None

    links: LogoResourceLinks
