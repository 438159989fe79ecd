"""What templates under `client/` get."""

from typing import TypedDict

from generator.views.api import ApiView
from generator.views.package import Custom
from generator.views.resources import PageView, ResourceView
from generator.views.schemas import SchemaView


class PackageContext(TypedDict):
    """What every template under `client/` gets."""

    api: ApiView
    """The provider, and all that is in it."""
    custom: Custom
    """What users added to the package."""


class FileContext(TypedDict, total=False):
    """What templates under `client/` get besides, as the placeholder in their path says."""

    resource: ResourceView
    """The resource: with `{resource}`, `{resource_part}`, `{composed_resource}`, `{page}` and
    `{test_page}`."""
    page: PageView
    """The page: with `{page}` and `{test_page}`."""
    model: SchemaView
    """The named schema: with `{model}` and `{model_page}`."""
    schemas: tuple[SchemaView, ...]
    """The schemas that an index module lists: with `{model_index}`."""
