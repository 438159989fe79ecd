"""What templates get: the names that every template can use, and those of some files."""

from typing import TypedDict

from generator.model import Api, NamedSchema, Resource
from generator.render.custom import Custom
from generator.render.documentation.documentation import Documentation
from generator.render.examples.examples import Examples
from generator.render.examples.tests import ExampleTests
from generator.render.modules import ModelImports
from generator.render.pages import Page
from generator.render.types import Namespace


class PackageContext(TypedDict):
    """What every template under `client/` gets."""

    api: Api
    """The provider: the model that `clientloom inspect PROVIDER --json` prints."""
    names: Namespace
    """How types are called inside the package `models`."""
    imports: ModelImports | None
    """What the module of a schema imports; None in templates for anything else."""
    examples: Examples
    """The example calls."""
    tests: ExampleTests
    """What the tests of the package say."""
    docs: Documentation
    """The texts of pages, by subject."""
    custom: Custom
    """What users added to the package."""


class FileContext(TypedDict, total=False):
    """What templates under `client/` get besides, as the placeholder in their path says."""

    resource: Resource
    """The resource: with `{resource}`, `{resource_part}`, `{composed_resource}`, `{page}` and
    `{test_page}`."""
    parts: tuple[Resource, ...]
    """The parts of a resource that is too large for one module: with `{composed_resource}`."""
    page: Page
    """The page: with `{page}` and `{test_page}`."""
    model: NamedSchema
    """The named schema: with `{model}` and `{model_page}`."""
    schemas: tuple[NamedSchema, ...]
    """The schemas that an index module lists: with `{model_index}`."""
