"""The lenient pass: decode a JSON value that does not match its type, part by part.

It runs only after the fast pass fails. It tries each part as a whole first, so it only
descends to the parts that are wrong. Those keep their raw value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from ._drift import DriftKind, NoteDrift, ValueKind, escape, value_kind
from ._format import is_format
from ._shapes import alias_value, described, shape_of
from ._strictness import strict_adapter
from ._variants import (
    discriminated_variant,
    given_discriminator,
    implied_discriminator,
    is_model,
    is_union,
    likely_variants,
    union_members,
)

_Noted = tuple[DriftKind, str, ValueKind]
_Attempts = dict[tuple[type[BaseModel], int], tuple[Any, list[_Noted]]]
_ABSENT: ValueKind = "absent"


def read_leniently(annotation: Any, value: Any, note: NoteDrift) -> Any:
    """Decode a JSON value as closely to its type as possible. The value never raises.

    Args:
        annotation: The type of the value.
        value: A value from `decode_exact`.
        note: Receives everything that does not match.
    """
    return _Reader(note).read(annotation, value, "")


class _Reader:
    def __init__(self, note: NoteDrift, attempts: _Attempts | None = None) -> None:
        self._tell = note
        # Every variant around a value reads it again, with the same result.
        self._attempts: _Attempts = {} if attempts is None else attempts
        # The number of differences found, including unreported ones.
        self._explained = 0

    def read(self, annotation: Any, value: Any, pointer: str) -> Any:
        try:
            return _adapter(annotation).validate_python(
                value, by_alias=True, by_name=False
            )
        except ValidationError:
            pass
        before = self._explained
        result = self._pieces(annotation, value, pointer)
        if self._explained == before:
            # Every part matches, so a constraint on the whole (a length, a range)
            # fails.
            self._note("constraint", pointer, value)
        return result

    def _note(self, kind: DriftKind, pointer: str, value: Any) -> None:
        self._explained += 1
        self._tell(kind, pointer, value_kind(value))

    def _pieces(self, annotation: Any, value: Any, pointer: str) -> Any:
        origin = get_origin(annotation)
        if origin is Annotated:
            return self._annotated(annotation, value, pointer)
        if isinstance(annotation, TypeAliasType):
            return self.read(alias_value(annotation), value, pointer)
        if is_union(annotation):
            return self._union(annotation, None, value, pointer)
        if isinstance(value, list) and _is_array(origin or annotation):
            return self._list(annotation, value, pointer)
        if isinstance(value, dict) and _is_mapping(origin or annotation):
            item = (get_args(annotation) or (Any, Any))[1]
            return {
                key: self.read(item, each, f"{pointer}/{escape(key)}")
                for key, each in value.items()
            }
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._model(annotation, value, pointer)
        return self._leaf(annotation, value, pointer)

    def _annotated(self, annotation: Any, value: Any, pointer: str) -> Any:
        inner, *metadata = get_args(annotation)
        discriminator = given_discriminator(metadata)
        if discriminator is not None:
            return self._union(inner, discriminator, value, pointer)
        if any(map(is_format, metadata)):
            return self._leaf(inner, value, pointer)
        return self.read(inner, value, pointer)

    def _list(self, annotation: Any, value: list[Any], pointer: str) -> list[Any]:
        item = (get_args(annotation) or (Any,))[0]
        return [
            self.read(item, each, f"{pointer}/{index}")
            for index, each in enumerate(value)
        ]

    def _model(self, model: type[BaseModel], value: Any, pointer: str) -> Any:
        if issubclass(model, RootModel):
            root = self.read(model.model_fields["root"].annotation, value, pointer)
            return model.model_construct(root)
        if not isinstance(value, dict):
            kind: DriftKind = "unexpected-null" if value is None else "wrong-type"
            self._note(kind, pointer, value)
            return value
        shape = shape_of(model)
        rest = dict(value)
        values: dict[str, Any] = {}
        absent: set[str] = set()
        for name, field in model.model_fields.items():
            key = field.validation_alias or field.alias or name
            key = key if isinstance(key, str) else name
            if key in rest:
                at = f"{pointer}/{escape(key)}"
                values[name] = self._field(field, rest.pop(key), at)
            elif field.is_required():
                absent.add(name)
                values[name] = None
                self._explained += 1
                if name not in shape.write_only:
                    self._tell("missing-required", f"{pointer}/{escape(key)}", _ABSENT)
        extra = shape.extra
        if extra is not Any:
            rest = {
                key: self.read(extra, each, f"{pointer}/{escape(key)}")
                for key, each in rest.items()
            }
        # Missing properties stay unset, so sending the object back omits them.
        return _construct(model, values, rest, set(values) - absent)

    def _field(self, field: FieldInfo, value: Any, pointer: str) -> Any:
        if isinstance(field.discriminator, str):
            return self.read(described(field, [field]), value, pointer)
        return self.read(described(field), value, pointer)

    def _union(
        self, annotation: Any, discriminator: str | None, value: Any, pointer: str
    ) -> Any:
        members = union_members(annotation)
        if value is None:
            self._note("unexpected-null", pointer, value)
            return None
        members = tuple(member for member in members if member is not type(None))
        if discriminator is None and len(members) == 1:
            return self.read(members[0], value, pointer)
        if discriminator is None and isinstance(value, dict):
            discriminator = implied_discriminator(members)
        if discriminator is not None:
            found = discriminated_variant(members, discriminator, value)
            if found is None:
                self._note("unknown-variant", pointer, value)
                return value
            return self.read(found, value, pointer)
        return self._best(likely_variants(members, value), value, pointer)

    def _best(self, members: Sequence[Any], value: Any, pointer: str) -> Any:
        """The variant that matches with the fewest differences, or the raw value."""
        best: tuple[int, Any, list[_Noted]] | None = None
        for member in members:
            result, notes = self._attempt(member, value, pointer)
            if best is None or len(notes) < best[0]:
                best = (len(notes), result, notes)
        if best is None:
            self._note("unknown-variant", pointer, value)
            return value
        for note in best[2]:
            self._explained += 1
            self._tell(*note)
        return best[1]

    def _attempt(
        self, member: Any, value: Any, pointer: str
    ) -> tuple[Any, list[_Noted]]:
        """The value as a variant, and what does not match."""
        key = (member, id(value))
        if is_model(member) and key in self._attempts:
            return self._attempts[key]
        notes: list[_Noted] = []
        reader = _Reader(_collector(notes), self._attempts)
        attempt = reader.read(member, value, pointer), notes
        if is_model(member):
            self._attempts[key] = attempt
        return attempt

    def _leaf(self, annotation: Any, value: Any, pointer: str) -> Any:
        self._note(_leaf_kind(annotation, value), pointer, value)
        return value


def _collector(notes: list[_Noted]) -> NoteDrift:
    def note(kind: DriftKind, pointer: str, found: ValueKind) -> None:
        notes.append((kind, pointer, found))

    return note


def _leaf_kind(annotation: Any, value: Any) -> DriftKind:
    if value is None:
        return "unexpected-null"
    if get_origin(annotation) is Literal or (
        isinstance(annotation, type) and issubclass(annotation, Enum)
    ):
        return "unknown-enum-value"
    if isinstance(value, str) and annotation not in (str, bool):
        return "unreadable-text"
    return "wrong-type"


def _construct(
    model: type[BaseModel],
    values: dict[str, Any],
    extra: dict[str, Any],
    received: set[str],
) -> BaseModel:
    """Create a model from decoded values and unknown properties.

    Args:
        model: The class.
        values: By attribute.
        extra: Unknown properties.
        received: The attributes that the response has.
    """
    instance = model.model_construct(_fields_set=received | set(extra), **values)
    if instance.__pydantic_extra__ is not None:
        instance.__pydantic_extra__.update(extra)
    return instance


def _is_array(origin: Any) -> bool:
    return (
        isinstance(origin, type)
        and issubclass(origin, Sequence | set | frozenset)
        and not issubclass(origin, str | bytes)
    )


def _is_mapping(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Mapping)


@lru_cache(maxsize=4096)
def _cached_adapter(annotation: Any) -> TypeAdapter[Any]:
    return strict_adapter(annotation)


def _adapter(annotation: Any) -> TypeAdapter[Any]:
    try:
        return _cached_adapter(annotation)
    except TypeError:
        # The metadata is not hashable, such as a field with a list of examples.
        return strict_adapter(annotation)
