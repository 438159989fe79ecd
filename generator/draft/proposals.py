"""The parts of a draft: rows with a reason, and what is still to do."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.scaffold.lines import SettingValue


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the binding: a key, its value, and why.

    Attributes:
        key: The field, parameter or property.
        value: The value, as connections.yaml has it.
        why: The evidence in the spec.
        likeness: How sure it is, from 0 to 1.
    """

    key: str
    value: SettingValue
    why: str
    likeness: float = 1.0


@dataclass(frozen=True, slots=True)
class ToDo:
    """A part of the facade without a candidate in the spec: its name, and what is
    known."""

    key: str
    note: str


@dataclass(frozen=True, slots=True)
class ObjectDraft:
    """How an object is made: rows, and fields that are still to do."""

    rows: tuple[Row, ...]
    todos: tuple[ToDo, ...] = ()

    @property
    def settings(self) -> dict[str, SettingValue]:
        """The rows as a setting."""
        return {row.key: row.value for row in self.rows}


@dataclass(frozen=True, slots=True)
class ModelDraft:
    """A model of the facade and the schema that matches it in the spec.

    Attributes:
        name: The model.
        schema: The schema.
        why: The evidence.
        mapping: The fields.
    """

    name: str
    schema: str
    why: str
    mapping: ObjectDraft


@dataclass(frozen=True, slots=True)
class CallDraft:
    """The call for an operation of the facade.

    Attributes:
        operation_id: The operation of the spec.
        shown: Its method and path.
        why: The evidence.
        settings: The other settings of the call, such as `at` and `body`.
        todos: What is still to do.
    """

    operation_id: str
    shown: str
    why: str
    settings: dict[str, SettingValue] = field(default_factory=dict)
    todos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OperationDraft:
    """An operation of the facade.

    Attributes:
        name: The operation.
        about: What it does.
        call: The call; None if there is none, or if it is not complete.
        others: Further candidates, one line each.
        problem: Why there is no call.
    """

    name: str
    about: str
    call: CallDraft | None
    others: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The binding of a provider, as far as its spec tells.

    Attributes:
        user: What identifies the user, with the reason.
        parameters: Values for parameters of any operation.
        models: The models.
        missing: Models without a schema.
        operations: The operations.
    """

    user: tuple[Row, ...]
    parameters: tuple[Row, ...]
    models: tuple[ModelDraft, ...]
    missing: tuple[ToDo, ...]
    operations: tuple[OperationDraft, ...]
