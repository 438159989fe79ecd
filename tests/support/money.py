"""Types that exist before any package is generated, as users have them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class Money:
    """A dataclass with a default."""

    amount: Decimal
    currency: str = "EUR"


class Account(BaseModel):
    """A model of pydantic's, with defaults and a name on the wire."""

    iban: str
    rate: Decimal | None = None
    kind: str = Field(default="current", alias="accountKind")

    model_config = {"populate_by_name": True}


class Code:
    """A class that only pydantic's schema makes of a text, and only of JSON."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Code) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A text of upper-case letters in JSON, an instance in Python."""
        from_text = core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(pattern="^[A-Z]+$")
        )
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.is_instance_schema(cls),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda code: code.text, when_used="json"
            ),
        )


class amount(Code):  # noqa: N801 - names like this exist
    """A class whose name could be that of a field."""
