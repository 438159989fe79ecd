"""Salt Edge's signatures, written from the vendor's description of them."""

import base64

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_public_key,
)


def new_key() -> RSAPrivateKey:
    """A key for tests."""
    return generate_private_key(public_exponent=65537, key_size=2048)


def private_pem(key: RSAPrivateKey) -> str:
    """The key as a PEM file."""
    form = PrivateFormat.PKCS8
    return key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()


def public_pem(key: RSAPrivateKey) -> str:
    """The public half of the key as a PEM file."""
    form = PublicFormat.SubjectPublicKeyInfo
    return key.public_key().public_bytes(Encoding.PEM, form).decode()


def sign(key: RSAPrivateKey, text: bytes) -> str:
    """The signature of a text, as it stands in the `Signature` header."""
    return base64.b64encode(key.sign(text, PKCS1v15(), SHA256())).decode()


def matches(pem: str, text: bytes, signature: str) -> bool:
    """Whether the signature of a text was made with the private half of the key."""
    key = load_pem_public_key(pem.encode())
    assert isinstance(key, RSAPublicKey)
    try:
        key.verify(
            base64.b64decode(signature, validate=True), text, PKCS1v15(), SHA256()
        )
    except (InvalidSignature, ValueError):
        return False
    return True
