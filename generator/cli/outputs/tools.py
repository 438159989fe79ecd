"""The JSON of the commands for templates, the preview and shells."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from generator.cli.outputs.common import described
from generator.customising.drift import Drift
from generator.customising.listing import ListedTemplate


@described
class TemplatesListOutput(TypedDict):
    """The JSON of `clientloom templates list`."""

    context: str
    """The version of the template context."""
    templates: list[ListedTemplate]


@described
class TemplatesDiffOutput(TypedDict):
    """The JSON of `clientloom templates diff`."""

    ok: bool
    """Whether every built-in template is unchanged."""
    templates: list[Drift]


@described
class TemplatesExportOutput(TypedDict):
    """The JSON of `clientloom templates export`."""

    ok: Literal[True]
    exported: list[str]
    """The paths of the copies."""


@described
class TemplatesAcceptOutput(TypedDict):
    """The JSON of `clientloom templates accept`."""

    ok: Literal[True]
    accepted: list[str]
    """The paths of the templates."""


@described
class PagesOutput(TypedDict):
    """The JSON of `clientloom docs` without a page."""

    pages: dict[str, str]
    """The title of each page by its name."""


@described
class PageOutput(TypedDict):
    """The JSON of `clientloom docs` with a page."""

    page: str
    """Its name."""
    text: str
    """The page, as Markdown."""


@described
class PreviewOutput(TypedDict):
    """What `clientloom preview` prints, on one line, once it serves."""

    ok: Literal[True]
    url: str
    """The URL of the page."""


@described
class CompletionOutput(TypedDict):
    """The JSON of `clientloom completion`."""

    shell: Literal["bash", "zsh", "fish"]
    script: str
    """The script for the shell to run."""
