"""Adds a provider to the text of clientloom.yaml, and changes nothing else."""

import yaml


class NotListedError(ValueError):
    """The text has no list of providers to add to."""


def with_provider(text: str, name: str) -> str:
    """The text of a clientloom.yaml with `name` at the end of its providers.

    Comments, order and layout are kept. Raises NotListedError if `providers` is not a
    list with items.
    """
    providers = _providers(text)
    last = providers.value[-1]
    if providers.flow_style:
        end = last.end_mark.index
        return f"{text[:end]}, {name}{text[end:]}"
    line_end = text.find("\n", last.end_mark.index)
    head, tail = (
        (f"{text}\n", "")
        if line_end < 0
        else (text[: line_end + 1], text[line_end + 1 :])
    )
    margin = " " * providers.start_mark.column
    return f"{head}{margin}- {name}\n{tail}"


def _providers(text: str) -> yaml.SequenceNode:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise NotListedError("it is not valid YAML") from error
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "providers" and isinstance(value, yaml.SequenceNode):
            if value.value:
                return value
            break
    raise NotListedError("it has no list of providers")
