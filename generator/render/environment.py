"""The Jinja environment: strict, deterministic, its compiled templates kept."""

from functools import cache
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from generator.render.bytecode import CompiledTemplates
from generator.render.filters import FILTERS
from generator.render.tags import ProseTags


@cache
def environment(folders: tuple[Path, ...]) -> Environment:
    """An environment that looks for a template in each folder in turn.

    `built-in/` before a path names the built-in template, for one that extends it.
    """
    templates = FileSystemLoader([str(folder) for folder in folders], encoding="utf-8")
    built_in = FileSystemLoader(str(folders[-1]), encoding="utf-8")
    environment = Environment(
        loader=ChoiceLoader([templates, PrefixLoader({"built-in": built_in})]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        cache_size=-1,
        extensions=["jinja2.ext.do", ProseTags],
        bytecode_cache=CompiledTemplates(),
    )
    environment.filters.update(FILTERS)
    return environment
