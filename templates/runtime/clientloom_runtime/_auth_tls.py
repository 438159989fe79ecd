"""Mutual TLS: a certificate of the client as its credential (RFC 8705)."""

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
    """Shows a certificate when it connects; requests themselves carry nothing.

    The certificate goes to the configured servers, and to no other to which a redirect
    leads. An `http_client` or `transport` that is passed in has to bring its own.

    Args:
        schemes: The security schemes that it serves.
        certificate: The certificate and its chain: the path of a PEM file, or its text.
        private_key: The key, likewise; `None` or absent when it is in the same file.
        password: What opens the key.
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
        """The certificate, if it is not there."""
        return [] if self._certificate.present else [self._certificate]

    def needed(self) -> dict[str, Credential]:
        """The credentials that are there."""
        return {name: each for name, each in self._credentials.items() if each.present}

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        """Nothing: the connection says who calls."""

    def authorize(self, message: Message, scopes: object, context: object) -> None:
        """Nothing: the connection says who calls."""

    async def aauthorize(
        self, message: Message, scopes: object, context: object
    ) -> None:
        """Nothing: the connection says who calls."""

    def show(self, context: ssl.SSLContext) -> None:
        """Have connections of a context show the certificate.

        Raises:
            ConfigurationError: when certificate and key are none, or do not fit.
        """
        values = self.values()
        key = values.get("private_key")
        try:
            with _files(values["certificate"], key) as (certificate_file, key_file):
                # Without a password, OpenSSL would ask for one at the terminal.
                password = values.get("password", "")
                context.load_cert_chain(certificate_file, key_file, password)
        except OSError as error:
            # Its words name files and lines of OpenSSL, never what is in them.
            words = error.strerror or type(error).__name__
            raise ConfigurationError(
                f"the certificate of the client does not work: {words}"
            ) from None


def showing_context(auths: Iterable[Auth]) -> ssl.SSLContext:
    """What connections to the servers of a client show and check."""
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
    """Certificate and key as files: OpenSSL reads no others. Texts are there only for the
    moment, for nobody else."""
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
