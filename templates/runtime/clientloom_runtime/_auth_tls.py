"""Mutual TLS: the client authenticates with a certificate (RFC 8705)."""

from __future__ import annotations

import ssl
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ._auth import Auth
from ._credential import Credential
from ._message import Message
from .errors import ConfigurationError


class MutualTlsAuth(Auth):
    """Authenticates connections with a client certificate. Requests carry no credential.

    Only the configured servers get the certificate, never the target of a redirect. An
    `http_client` or `transport` that you pass in must have its own certificate.

    Args:
        schemes: The security schemes that it serves.
        certificate: The certificate and its chain: the path of a PEM file, or its content.
        private_key: The private key, also as a path or content. `None` if it is in the
            same file.
        password: The password of the private key.
    """

    shows_certificate = True

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        certificate: Credential,
        private_key: Credential | None = None,
        password: Credential | None = None,
    ) -> None:
        optional = {"private_key": private_key, "password": password}
        given = {name: each for name, each in optional.items() if each is not None}
        super().__init__(schemes, {"certificate": certificate, **given})
        self._certificate = certificate

    def absent(self) -> list[Credential]:
        """The certificate, if it is missing."""
        return [] if self._certificate.present else [self._certificate]

    def needed(self) -> dict[str, Credential]:
        """The credentials that are present."""
        return {name: each for name, each in self._credentials.items() if each.present}

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        """Does nothing, because the connection is authenticated."""

    def authorize(self, message: Message, scopes: object, context: object) -> None:
        """Does nothing, because the connection is authenticated."""

    async def aauthorize(
        self, message: Message, scopes: object, context: object
    ) -> None:
        """Does nothing, because the connection is authenticated."""

    def show(self, context: ssl.SSLContext) -> None:
        """Load the certificate into a TLS context.

        Raises:
            ConfigurationError: if the certificate or key is invalid, or they do not match.
        """
        values = self.values()
        key = values.get("private_key")
        try:
            with _files(values["certificate"], key) as (certificate_file, key_file):
                # Without a password, OpenSSL would ask for one at the terminal.
                password = values.get("password", "")
                context.load_cert_chain(certificate_file, key_file, password)
        except OSError as error:
            # The message names OpenSSL's own files and lines, never the content.
            reason = error.strerror or type(error).__name__
            raise ConfigurationError(
                f"the client certificate does not work: {reason}"
            ) from None


def showing_context(auths: Iterable[Auth]) -> ssl.SSLContext:
    """The TLS context for connections to the servers of a client."""
    import httpx2

    context = httpx2.create_ssl_context()
    for auth in auths:
        if isinstance(auth, MutualTlsAuth):
            auth.show(context)
    return context


@contextmanager
def _files(
    certificate: str, private_key: str | None
) -> Generator[tuple[Path, Path | None], None, None]:
    """Certificate and key as files, because OpenSSL reads nothing else. Content that was
    passed in is written to temporary files, which only their owner can read."""
    with TemporaryDirectory(prefix="clientloom-") as folder:

        def file_of(content: str, name: str) -> Path:
            if "-----BEGIN" not in content:
                return Path(content).expanduser()
            file = Path(folder, name)
            file.touch(mode=0o600)
            # Environment variables may write newlines as `\n`.
            file.write_text(content.replace("\\n", "\n"), encoding="utf-8")
            return file

        key_file = None if private_key is None else file_of(private_key, "key.pem")
        yield file_of(certificate, "certificate.pem"), key_file
