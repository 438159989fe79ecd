"""The message and what is needed to decrypt it."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class EncryptedResponseEncryptedMessageData(Model):
    """The message and what is needed to decrypt it."""

    encrypted_message: Annotated[str | None, Field(alias="encryptedMessage")] = None
    """The message in Base64."""

    tag: str | None = None
    """Authentication tag in Base64."""

    nonce: str | None = None
    """Nonce in Base64."""
