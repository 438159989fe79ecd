"""Authentication strategies that provider.yaml can name.

Each strategy is a class of the runtime plus the settings that configure it. A
strategy is general: any description may use it.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from generator.model import (
    Authentication,
    ConstantValue,
    CredentialValue,
    MappingValue,
    SequenceValue,
    SettingValue,
)


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Settings(BaseModel):
    """What every settings class shares: unknown keys are mistakes, keys use `-`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=_hyphenated,
        populate_by_name=True,
    )


class Strategy(Settings):
    """What every strategy has: the security schemes of the description it serves."""

    schemes: tuple[str, ...] = Field(min_length=1)

    def _authentication(
        self, class_name: str, **settings: SettingValue | None
    ) -> Authentication:
        """The model's view, without settings that are not set."""
        return Authentication(
            class_name,
            self.schemes,
            tuple(
                (name, value) for name, value in settings.items() if value is not None
            ),
        )


class HmacCanonicalJson(Strategy):
    """HMAC-SHA256 over canonical JSON of path, raw query and body, as a header."""

    strategy: Literal["hmac-canonical-json"]
    key: str = Field(description="The credential that is the key of the HMAC.")
    query: dict[str, str] = Field(
        default_factory=dict,
        description="Query parameters that are added, each with its credential.",
    )
    timestamp_parameter: str | None = Field(
        default=None, description="Query parameter that takes the time, in seconds."
    )
    signature_header: str = "Signature"

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "HmacCanonicalJsonAuth",
            key=CredentialValue(self.key),
            query=MappingValue(
                tuple(
                    (name, CredentialValue(value)) for name, value in self.query.items()
                )
            ),
            timestamp_parameter=_constant(self.timestamp_parameter),
            signature_header=ConstantValue(self.signature_header),
        )


class ApiKey(Strategy):
    """A key in a header, in the query or in a cookie."""

    strategy: Literal["api-key"]
    name: str
    location: Literal["header", "query", "cookie"] = "header"
    value: str = Field(description="The credential that is sent.")

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "ApiKeyAuth",
            name=ConstantValue(self.name),
            location=ConstantValue(self.location),
            credential=CredentialValue(self.value),
        )


class Bearer(Strategy):
    """`Authorization: Bearer` with a token that the caller has."""

    strategy: Literal["bearer"]
    token: str

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication("BearerAuth", token=CredentialValue(self.token))


class Basic(Strategy):
    """HTTP basic authentication (RFC 7617)."""

    strategy: Literal["basic"]
    username: str
    password: str

    def authentication(self) -> Authentication:
        """The strategy as the model has it."""
        return self._authentication(
            "BasicAuth",
            username=CredentialValue(self.username),
            password=CredentialValue(self.password),
        )


def _constant(value: str | None) -> ConstantValue | None:
    return None if value is None else ConstantValue(value)


def _sequence(values: tuple[str, ...]) -> SequenceValue | None:
    return SequenceValue(values) if values else None


AuthenticationSettings: TypeAlias = Annotated[
    HmacCanonicalJson | ApiKey | Bearer | Basic,
    Field(discriminator="strategy"),
]
"""One entry of `authentication` in provider.yaml."""
