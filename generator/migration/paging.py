"""Paging styles of other generators as provider.yaml declares them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pydantic import TypeAdapter, ValidationError

from generator.build.paging_fit import MisfitError, fitting_paging
from generator.document import escape
from generator.model import Model, Operation
from generator.project.paging_settings import PagingSettings

_ADAPTER: TypeAdapter[PagingSettings] = TypeAdapter(PagingSettings)
_STEP = re.compile(r"\.?([^.\[\]]+)|\[['\"]?([^\]'\"]+)['\"]?\]")


def paging_settings(kind: str, **keys: str | None) -> PagingSettings | None:
    """A paging declaration without keys that are None. None if a required key is
    missing."""
    given = {key.replace("_", "-"): value for key, value in keys.items()}
    known = {key: value for key, value in given.items() if value is not None}
    try:
        return _ADAPTER.validate_python({"kind": kind, **known})
    except ValidationError:
        return None


def pointer_of_path(path: str, root: str) -> str | None:
    """The JSON pointer for `$response.data.items` or `$.data.items`. None for any other
    expression."""
    if path != root and not path.startswith((f"{root}.", f"{root}[")):
        return None
    rest = path[len(root) :]
    if _STEP.sub("", rest) or any(char in rest for char in "*?(:"):
        return None
    return "".join(f"/{escape(name or key)}" for name, key in _STEP.findall(rest))


def first_fitting(
    operation: Operation,
    choices: Sequence[PagingSettings],
    models: Mapping[str, Model],
) -> PagingSettings | str:
    """The first declaration that fits an operation, or why the first does not."""
    reason = "the configuration does not say how it pages"
    for number, settings in enumerate(choices):
        try:
            fitting_paging(operation, settings, models)
        except MisfitError as error:
            reason = str(error) if number == 0 else reason
        else:
            return settings
    return reason
