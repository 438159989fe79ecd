"""Whether a value is valid: jsonschema-rs says, of the schemas as they were written."""

from __future__ import annotations

from typing import Any

import jsonschema_rs

from tests.corpus.schemas import Schemas

_ADDRESS = "corpus:/schemas"


class Judge:
    """Validates values against the schemas of one direction.

    Args:
        schemas: The schemas. It reads them again when there are more of them.
    """

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._validators: dict[str, Any] = {}
        self._seen = -1

    def _definitions(self) -> dict[str, Any]:
        return self._schemas.definitions

    def _refresh(self) -> None:
        if len(self._schemas.definitions) == self._seen:
            return
        self._seen = len(self._schemas.definitions)
        resource = {"$defs": self._definitions()}
        old = self._schemas.is_draft_4
        draft = jsonschema_rs.Draft4 if old else jsonschema_rs.Draft202012
        self._registry = jsonschema_rs.Registry([(_ADDRESS, resource)], draft=draft)

    def is_valid(self, key: str, value: Any) -> bool:
        """Whether a value is valid for the schema of a key."""
        return bool(self._validator(key).is_valid(value))

    def complaint(self, key: str, value: Any) -> str | None:
        """What is wrong with a value first."""
        for error in self._validator(key).iter_errors(value):
            place = "/".join(map(str, error.instance_path))
            return f"/{place}: {error.message[:200]}"
        return None

    def kinds(self, key: str, value: Any) -> set[str]:
        """The kinds of everything that is wrong with a value."""
        errors = self._validator(key).iter_errors(value)
        return {type(error.kind).__name__ for error in errors}

    def _validator(self, key: str) -> Any:
        if key not in self._validators:
            self._refresh()
            kind = (
                jsonschema_rs.Draft4Validator
                if self._schemas.is_draft_4
                else jsonschema_rs.Draft202012Validator
            )
            self._validators[key] = kind(
                {"$ref": f"{_ADDRESS}#/$defs/{key}"},
                registry=self._registry,
                validate_formats=False,
            )
        return self._validators[key]


class LooseJudge(Judge):
    """Accepts a value of several schemas of a `oneOf`, of which it should have one.

    Many authors write `oneOf` for schemas that no value tells apart.
    """

    def _definitions(self) -> dict[str, Any]:
        return {key: _loosened(each) for key, each in super()._definitions().items()}


def _loosened(schema: Any) -> Any:
    match schema:
        case {"oneOf": list(), **others} if "anyOf" not in others:
            return _loosened({**others, "anyOf": schema["oneOf"]})
        case dict():
            return {keyword: _loosened(value) for keyword, value in schema.items()}
        case list():
            return [_loosened(value) for value in schema]
        case _:
            return schema
