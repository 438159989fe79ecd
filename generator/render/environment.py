"""The Jinja environment: strict, deterministic, its compiled templates kept."""

from collections.abc import Sequence
from functools import lru_cache
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
from generator.render.templates import template_files


def environment(folders: Sequence[Path]) -> Environment:
    """An environment that looks for a template in each folder in turn.

    `built-in/` before a path names the built-in template, for one that extends it. The
    environment of the same folders is the same until a template comes or goes, because
    Jinja looks at files that it knows, not for new ones before them.
    """
    names = tuple(tuple(template_files(folder)) for folder in folders[:-1])
    return _environment(tuple(folders), names)


@lru_cache(maxsize=8)
def _environment(
    folders: tuple[Path, ...], names: tuple[tuple[str, ...], ...]
) -> Environment:
    del names
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
