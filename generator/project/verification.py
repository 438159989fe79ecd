"""The ways in which providers sign their events, as provider.yaml names them."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.model import ConstantValue, CredentialValue, SettingValue, Verifier
from generator.project.settings import Settings


class HmacCanonicalJsonVerification(Settings):
    """HMAC-SHA256 over the event's JSON, written again with sorted keys."""

    strategy: Literal["hmac-canonical-json"]
    key: str = Field(description="The credential that is the key of the HMAC.")
    signature_header: str | None = None
    timestamp: str | None = Field(
        default=None, description="JSON pointer to the time of the event."
    )
    tolerance: int | None = Field(default=None, description="Seconds.")

    def verifier(self) -> Verifier:
        """The verifier as the model has it."""
        return _verifier(
            "HmacCanonicalJsonVerifier",
            key=CredentialValue(self.key),
            signature_header=_constant(self.signature_header),
            timestamp=_constant(self.timestamp),
            tolerance=_constant(self.tolerance),
        )


class RsaUrlBodyVerification(Settings):
    """RSA-SHA256 by the provider's key over `url|body`."""

    strategy: Literal["rsa-url-body"]
    public_key: str = Field(
        description="The credential with the provider's public key."
    )
    signature_header: str | None = None

    def verifier(self) -> Verifier:
        """The verifier as the model has it."""
        return _verifier(
            "RsaUrlBodyVerifier",
            public_key=CredentialValue(self.public_key),
            signature_header=_constant(self.signature_header),
        )


class StandardWebhooksVerification(Settings):
    """The scheme of Standard Webhooks: HMAC-SHA256 over id, time and body."""

    strategy: Literal["standard-webhooks"]
    secret: str = Field(description="The credential with the webhook's secret.")
    tolerance: int | None = Field(default=None, description="Seconds.")

    def verifier(self) -> Verifier:
        """The verifier as the model has it."""
        return _verifier(
            "StandardWebhooksVerifier",
            secret=CredentialValue(self.secret),
            tolerance=_constant(self.tolerance),
        )


def _verifier(class_name: str, **settings: SettingValue | None) -> Verifier:
    return Verifier(
        class_name,
        tuple((name, value) for name, value in settings.items() if value is not None),
    )


def _constant(value: str | int | None) -> ConstantValue | None:
    return None if value is None else ConstantValue(value)


VerificationSettings: TypeAlias = Annotated[
    HmacCanonicalJsonVerification
    | RsaUrlBodyVerification
    | StandardWebhooksVerification,
    Field(discriminator="strategy"),
]
"""`webhooks.verification` of provider.yaml."""
