"""Find properties that the spec does not list.

Most responses have none, so most should not be searched. The validators of closed models
report when they keep a property that the model does not list, and only then is the value
searched.
"""

from __future__ import annotations

import threading
from typing import Any, TypeAlias
from weakref import WeakSet

from pydantic import BaseModel, RootModel
from pydantic_core import core_schema

from ._drift import NoteDrift, escape, value_kind
from ._model import Model
from ._shapes import is_open, models_in, shape_of


class _Watch(threading.local):
    """What the validators reported about the value that this thread is reading."""

    found = False


_WATCH = _Watch()
_FOREIGN_MODELS: WeakSet[type[BaseModel]] = WeakSet()
"""Models from elsewhere. Their validators report nothing."""


def _tell(value: Any) -> Any:
    _WATCH.found = True
    return value


_TELLING = core_schema.no_info_before_validator_function(
    _tell, core_schema.any_schema()
)


def watch_extras(model: type[BaseModel], schema: Any) -> None:
    """Make the validator of a model report when it keeps an unlisted property.

    Args:
        model: The model class.
        schema: The schema of its fields, perhaps in validators of the model.
    """
    while schema["type"] != "model-fields" and "schema" in schema:
        schema = schema["schema"]
    if schema["type"] == "model-fields" and not is_open(model):
        schema["extras_schema"] = _TELLING
    for field in model.model_fields.values():
        watch_type(field.annotation)


def watch_type(annotation: Any) -> None:
    """Remember the models in a type whose validators cannot report."""
    for model in models_in(annotation):
        if issubclass(model, RootModel):
            watch_type(model.model_fields["root"].annotation)
        elif not issubclass(model, Model):
            _FOREIGN_MODELS.add(model)


def start_watching() -> None:
    """Forget earlier reports before a value is read."""
    _WATCH.found = False


def may_hold_unknown() -> bool:
    """Whether a value that was just read may have properties that are not listed."""
    return _WATCH.found or len(_FOREIGN_MODELS) > 0


_Path: TypeAlias = tuple[Any, str | int] | None
"""The path to a value: the path to its container, and its name or index there."""


def note_unknown(value: Any, note: NoteDrift) -> None:
    """Report every property that a model does not know. Open models report nothing.

    Paths are linked lists that become strings only when there is something to report.
    """
    _walk(value, None, note)


def _walk(value: Any, path: _Path, note: NoteDrift) -> None:
    kind = type(value)
    if kind is list:
        for index, item in enumerate(value):
            _walk(item, (path, index), note)
    elif kind is dict:
        for key, item in value.items():
            _walk(item, (path, key), note)
    elif issubclass(kind, BaseModel):
        shape = shape_of(kind)
        extra = value.__pydantic_extra__
        if extra and shape.is_open:
            _walk(extra, path, note)
        elif extra:
            for key, item in extra.items():
                note("unknown-property", _pointer((path, key)), value_kind(item))
        if shape.nested:
            attributes = value.__dict__
            for name, key in shape.nested:
                item = attributes.get(name)
                if item:
                    _walk(item, path if key is None else (path, key), note)


def _pointer(path: _Path) -> str:
    tokens: list[str] = []
    while path is not None:
        path, token = path
        tokens.append(f"/{escape(str(token))}")
    return "".join(reversed(tokens))
