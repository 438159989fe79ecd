"""The base of all strategies in provider.yaml: a class of the runtime, plus the settings
that configure it. The fields are the arguments of that class.
"""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from generator.model import (
    Authentication,
    ConstantValue,
    CredentialValue,
    MappingValue,
    SequenceValue,
    SettingValue,
    TokenStoreValue,
)
from generator.project.settings import Settings

CREDENTIAL = "credential"
"""Marks a field whose value, or values, are names of credentials."""

Credential: TypeAlias = Annotated[str, CREDENTIAL]
"""The name of a credential; the class of the runtime receives its value."""

TOKEN_STORE = "token store"
"""Marks a field with the name of the client argument that takes a token store."""

Credentials: TypeAlias = Annotated[dict[str, str], CREDENTIAL]
"""The names of credentials, by the name that the class of the runtime uses."""


class RuntimeStrategy(Settings):
    """The base of all strategies: the name of the class in the runtime."""

    class_name: ClassVar[str]

    def values(self) -> dict[str, SettingValue]:
        """The arguments of the class, without optional arguments that are not set."""
        values: dict[str, SettingValue] = {}
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if name in ("strategy", "schemes"):
                continue
            if value is None or (value in ((), {}) and not field.is_required()):
                continue
            if TOKEN_STORE in field.metadata:
                values[name] = TokenStoreValue(value)
                continue
            as_value = (
                CredentialValue if CREDENTIAL in field.metadata else ConstantValue
            )
            match value:
                case dict():
                    items = ((key, as_value(item)) for key, item in value.items())
                    values[name] = MappingValue(tuple(items))
                case tuple():
                    values[name] = SequenceValue(value)
                case _:
                    values[name] = as_value(value)
        return values


class AuthenticationStrategy(RuntimeStrategy):
    """The base of authentication strategies: the security schemes that they implement."""

    schemes: tuple[str, ...] = Field(min_length=1)

    def authentication(self) -> Authentication:
        """The strategy in the model."""
        return Authentication(
            self.class_name, self.schemes, tuple(self.values().items())
        )
