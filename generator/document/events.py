"""libyaml's events, with the types that they really have."""

from collections.abc import Callable
from typing import cast

import yaml
from yaml._yaml import CParser


def event_source(text: str) -> Callable[[], yaml.Event]:
    """A function that returns the next event of a YAML text, the last one being a
    StreamEndEvent; it raises yaml.YAMLError where the text is not YAML."""
    return cast("Callable[[], yaml.Event]", CParser(text).get_event)


def position(event: yaml.Event) -> tuple[int, int]:
    """The line and column where an event starts, from 1."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1
