"""The Jinja environment: strict, deterministic, and deaf to what data could say."""

from functools import cache
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from generator.render.filters import FILTERS

TEMPLATE_SUFFIX = ".jinja"

_PACKAGED = Path(__file__).resolve().parents[1] / "_templates"
_CHECKED_OUT = Path(__file__).resolve().parents[2] / "templates"


def built_in_templates() -> Path:
    """The folder of the templates that come with clientloom."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKED_OUT


@cache
def environment(folders: tuple[Path, ...]) -> Environment:
    """An environment that looks for a template in each folder in turn; it keeps what it
    compiled for the next package.

    `built-in/` before a path names the built-in template, for one that extends it.
    """
    searched = FileSystemLoader([str(folder) for folder in folders], encoding="utf-8")
    built_in = FileSystemLoader(str(folders[-1]), encoding="utf-8")
    made = Environment(
        loader=ChoiceLoader([searched, PrefixLoader({"built-in": built_in})]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        extensions=["jinja2.ext.do"],
    )
    made.filters.update(FILTERS)
    return made
