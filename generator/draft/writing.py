"""Writes a draft as connections.yaml of a provider."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from generator.draft.proposals import CallDraft, Draft, ModelDraft, OperationDraft, Row
from generator.scaffold.lines import SettingValue, comment_text, listed, setting_line

_WIDTH = 100
"""The line length of comments, in characters."""

_HEAD = """\
# A draft of how {name} implements the operations of the facade. Each row says why it is a
# candidate. Read all of them: names that are alike may mean different things. `TODO` marks
# what the spec does not say. `clientloom docs facade` explains the format, and
# `clientloom schema provider/connections.yaml` prints its JSON Schema.
"""


def write(draft: Draft, name: str) -> str:
    """A draft as YAML.

    Args:
        draft: The draft.
        name: The provider.
    """
    lines = [*_HEAD.format(name=name).splitlines()]
    if draft.user:
        lines += ["user:", *_rows(draft.user, "  ")]
    else:
        lines += ["# TODO user: what identifies the user at the provider, if anything."]
    if draft.parameters:
        lines += ["", "parameters:", *_rows(draft.parameters, "  ")]
    if draft.models or draft.missing:
        lines += ["", "models:" if draft.models else "# models:"]
    for name in dict.fromkeys(model.name for model in draft.models):
        entries = [model for model in draft.models if model.name == name]
        lines.append(f"  {name}:")
        for entry in entries:
            lines += _model(entry, "- " if len(entries) > 1 else "")
    for todo in draft.missing:
        lines += _comment(f"TODO {todo.key}: {todo.note}", "  ")
    lines += ["", "operations:"]
    for operation in draft.operations:
        lines += _operation(operation)
    lines += [
        "",
        "# TODO errors: `{code: …, raise: …}` for the provider's own error codes.",
        "# TODO redirect, webhook: how hosted pages end, and what webhooks report.",
    ]
    return "".join(f"{line}\n" for line in lines)


def _model(model: ModelDraft, item: str) -> Iterator[str]:
    """An entry of a model: `item` is the sign of an item, if there are several."""
    indent = "    " + " " * len(item)
    yield from _comment(model.why, "    ")
    yield f"    {item}{setting_line('of', model.schema)}"
    yield f"{indent}set:"
    yield from _rows(model.mapping.rows, f"{indent}  ")
    if model.mapping.todos:
        names = listed(todo.key for todo in model.mapping.todos)
        yield from _comment(f"TODO {names}", f"{indent}  ")


def _rows(rows: tuple[Row, ...], indent: str) -> Iterator[str]:
    for row in rows:
        yield f"{indent}{setting_line(row.key, row.value)}  # {comment_text(row.why)}"


def _operation(operation: OperationDraft) -> Iterator[str]:
    yield from _comment(operation.about, "  ")
    for other in operation.others:
        yield from _comment(f"  candidate: {other}", "  ")
    if operation.call is None:
        note: SettingValue = {"unsupported": f"TODO: {operation.problem}."}
        yield f"  {setting_line(operation.name, note)}"
        return
    yield f"  {operation.name}:"
    yield from _call(operation.call)


def _call(call: CallDraft) -> Iterator[str]:
    yield f"    {setting_line('call', call.operation_id)}  # {comment_text(call.why)}"
    for key, value in call.settings.items():
        yield f"    {setting_line(key, value)}"
    for todo in call.todos:
        yield from _comment(f"TODO {todo}", "    ")


def _comment(text: str, indent: str) -> Iterator[str]:
    for line in wrap(comment_text(text), _WIDTH - len(indent)):
        yield f"{indent}# {line}"
