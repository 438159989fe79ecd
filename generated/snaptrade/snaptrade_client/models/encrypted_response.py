"""An encrypted answer, for partners who have given SnapTrade a public RSA key. Decrypt
the shared key with the private key (PKCS#1 OAEP), and with it the message (AES in OCB
mode).
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .encrypted_response_encrypted_message_data import (
    EncryptedResponseEncryptedMessageData,
)


class EncryptedResponse(Model):
    """An encrypted answer, for partners who have given SnapTrade a public RSA key.
    Decrypt the shared key with the private key (PKCS#1 OAEP), and with it the message
    (AES in OCB mode).
    """

    encrypted_shared_key: Annotated[str | None, Field(alias="encryptedSharedKey")] = (
        None
    )
    """The key of the message, encrypted with the public key and written in Base64."""

    encrypted_message_data: Annotated[
        EncryptedResponseEncryptedMessageData | None,
        Field(alias="encryptedMessageData"),
    ] = None
    """The message and what is needed to decrypt it."""
