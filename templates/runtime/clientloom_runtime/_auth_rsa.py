"""RSA-SHA256 signatures over method, URL and body of a request."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ._auth import Auth
from ._credential import Credential
from ._errors import ConfigurationError
from ._message import Message

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import (
        RSAPrivateKey,
        RSAPublicKey,
    )


class RsaSignatureAuth(Auth):
    """Sends secrets in headers and, given a private key, signs the request.

    It signs `expires|METHOD|url|body` (PKCS #1 v1.5, SHA-256), with the URL and body
    exactly as sent. Without a body, the last part is empty.

    Args:
        schemes: The security schemes that it serves.
        headers: Credentials sent in headers, by header name.
        private_key: The key in PEM. Without it, nothing is signed.
        signing_schemes: More schemes, served only with a private key.
        expires_header: The header for the expiry time, in seconds since the epoch.
        signature_header: The header for the signature, in base64.
        lifetime: How many seconds a signature is valid.
        clock: Seconds since the epoch.
    """

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        headers: Mapping[str, Credential],
        private_key: Credential,
        signing_schemes: Iterable[str] = (),
        expires_header: str = "Expires-at",
        signature_header: str = "Signature",
        lifetime: int = 60,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(schemes, headers)
        self._header_names = tuple(headers)
        self._private_key = private_key
        self._signing_schemes = frozenset(signing_schemes)
        self._expires_header = expires_header
        self._signature_header = signature_header
        self._lifetime = lifetime
        self._clock = clock
        self._loaded: tuple[str, RSAPrivateKey] | None = None

    def serves(self, scheme: str) -> bool:
        if scheme in self._signing_schemes:
            return self._private_key.present
        return super().serves(scheme)

    def secrets(self) -> Iterable[str]:
        yield from super().secrets()
        if self._private_key.fixed is not None:
            yield self._private_key.fixed

    def needed(self) -> dict[str, Credential]:
        if not self._private_key.present:
            return super().needed()
        # No header has an empty name, so this key cannot clash.
        return {**super().needed(), "": self._private_key}

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        for name in self._header_names:
            message.set_header(name, values[name])
        if "" not in values:
            return
        body = message.whole_content()
        expires = str(int(self._clock()) + self._lifetime)
        text = f"{expires}|{message.method}|{message.url}|".encode() + body
        message.set_header(self._expires_header, expires)
        signature = rsa_sign(self._key(values[""]), text)
        message.set_header(self._signature_header, signature)

    def _key(self, pem: str) -> RSAPrivateKey:
        """The key, parsed once per PEM string."""
        if self._loaded is None or self._loaded[0] != pem:
            argument = self._private_key.argument
            self._loaded = (pem, load_private_key(pem, argument))
        return self._loaded[1]


def load_private_key(pem: str, argument: str) -> RSAPrivateKey:
    """Read an RSA private key from PEM, which may spell newlines as `\\n`.

    Raises:
        ConfigurationError: if it is not one, or `cryptography` is not installed.
    """
    _require_cryptography()
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    data = pem.replace("\\n", "\n").encode()
    try:
        key = serialization.load_pem_private_key(data, password=None)
    except (ValueError, TypeError):
        pass
    else:
        if isinstance(key, RSAPrivateKey):
            return key
    raise ConfigurationError(f"{argument} is not an RSA private key in PEM")


def load_public_key(pem: str, argument: str) -> RSAPublicKey:
    """Read an RSA public key from PEM.

    Raises:
        ConfigurationError: if it is not one, or `cryptography` is not installed.
    """
    _require_cryptography()
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    try:
        key = serialization.load_pem_public_key(pem.replace("\\n", "\n").encode())
    except ValueError:
        pass
    else:
        if isinstance(key, RSAPublicKey):
            return key
    raise ConfigurationError(f"{argument} is not an RSA public key in PEM")


def rsa_sign(key: RSAPrivateKey, data: bytes) -> str:
    """The PKCS #1 v1.5 signature with SHA-256, in base64."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding

    signature = key.sign(data, padding.PKCS1v15(), hashes.SHA256())
    return base64.b64encode(signature).decode("ascii")


def rsa_verifies(key: RSAPublicKey, signature: bytes, data: bytes) -> bool:
    """Whether a PKCS #1 v1.5 signature with SHA-256 is valid."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding

    try:
        key.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def _require_cryptography() -> None:
    try:
        import cryptography  # noqa: F401
    except ImportError:
        # A vendored runtime has no distribution that pip could install.
        is_shared = __package__ == "clientloom_runtime"
        requirement = "clientloom-runtime[rsa]" if is_shared else "cryptography"
        raise ConfigurationError(
            "RSA signatures need the package cryptography: "
            f'pip install "{requirement}"'
        ) from None
