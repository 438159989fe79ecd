"""The Jinja environment: strict, deterministic, its compiled templates kept."""

from functools import cache
from pathlib import Path
from typing import TypeVar

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from generator.render.bytecode import CompiledTemplates
from generator.render.filters import FILTERS
from generator.render.tags import ProseTags

EnvironmentType = TypeVar("EnvironmentType", bound=Environment)


@cache
def environment(folders: tuple[Path, ...]) -> Environment:
    """An environment that looks for a template in each folder in turn."""
    return create(Environment, folders, ProseTags, CompiledTemplates())


def create(
    kind: type[EnvironmentType],
    folders: tuple[Path, ...],
    prose_tags: type[ProseTags],
    bytecode_cache: BytecodeCache | None,
) -> EnvironmentType:
    """An environment of a kind, with all that templates rely on.

    `built-in/` before a path names the built-in template, for one that extends it.

    Args:
        kind: The class of the environment.
        folders: Where templates are searched, in turn.
        prose_tags: What writes docstrings and comments.
        bytecode_cache: Where compiled templates are kept, if they are.
    """
    templates = FileSystemLoader([str(folder) for folder in folders], encoding="utf-8")
    built_in = FileSystemLoader(str(folders[-1]), encoding="utf-8")
    environment = kind(
        loader=ChoiceLoader([templates, PrefixLoader({"built-in": built_in})]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        cache_size=-1,
        extensions=["jinja2.ext.do", prose_tags],
        bytecode_cache=bytecode_cache,
    )
    environment.filters.update(FILTERS)
    return environment
