"""A certificate of the client as its credential, against a real TLS server."""

from __future__ import annotations

import datetime
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import Credential, MutualTlsAuth, Operation
from clientloom_runtime.errors import ConfigurationError, MissingCredentialError
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

THINGS: Operation[Any] = Operation("Op", "GET", "/things", security=({"tls": ()},))


@dataclass(slots=True)
class Party:
    """Somebody with a key and a certificate that it signed itself."""

    name: str
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def certificate(self) -> str:
        """The certificate in PEM, for the loopback address."""
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, self.name)])
        now = datetime.datetime.now(datetime.UTC)
        day = datetime.timedelta(days=1)
        address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
        builder = x509.CertificateBuilder(
            issuer_name=name,
            subject_name=name,
            public_key=self.key.public_key(),
            serial_number=x509.random_serial_number(),
            not_valid_before=now - day,
            not_valid_after=now + day,
        )
        builder = builder.add_extension(x509.SubjectAlternativeName([address]), False)
        builder = builder.add_extension(x509.BasicConstraints(True, None), True)
        signed = builder.sign(self.key, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM).decode()

    def private_key(self, password: bytes | None = None) -> str:
        """The key in PEM."""
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            (
                serialization.NoEncryption()
                if password is None
                else serialization.BestAvailableEncryption(password)
            ),
        ).decode()


class TlsServer:
    """Answers over TLS with 204, or a redirect; tells who showed which certificate."""

    def __init__(self, folder: Path, client: str | None, location: str = "") -> None:
        party = Party(folder.name)
        folder.mkdir()
        self.authority = folder / "server.pem"
        self.authority.write_text(party.certificate())
        key = folder / "key.pem"
        key.write_text(party.private_key())
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(self.authority, key)
        self._context.verify_mode = ssl.CERT_OPTIONAL
        if client is not None:
            self._context.load_verify_locations(cadata=client)
        self._location = location
        self.shown: list[str | None] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Scheme, host and port."""
        return f"https://127.0.0.1:{self._socket.getsockname()[1]}"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with (
                connection,
                self._context.wrap_socket(connection, server_side=True) as stream,
            ):
                self._answer(stream)

    def _answer(self, stream: ssl.SSLSocket) -> None:
        stream.recv(65536)
        shown: Any = stream.getpeercert()
        subject = (
            dict(pair for each in shown["subject"] for pair in each) if shown else {}
        )
        self.shown.append(subject.get("commonName"))
        status = (
            f"307 Moved\r\nLocation: {self._location}" if self._location else "204 OK"
        )
        head = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        stream.sendall(head.encode())

    def close(self) -> None:
        """Listen no longer."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(10)


CLIENT = Party("the client")
CERTIFICATE = CLIENT.certificate()


@pytest.fixture
def tls_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TlsServer]:
    """A server that wants a certificate; clients trust it."""
    server = TlsServer(tmp_path / "server", CERTIFICATE)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
    yield server
    server.close()


def certificate_auth(**secrets: str | None) -> MutualTlsAuth:
    """A strategy with these credentials."""
    return MutualTlsAuth(
        schemes=("tls",),
        **{
            name: Credential.of(secret, argument=name)
            for name, secret in secrets.items()
        },
    )


def test_a_certificate_in_texts(tls_server: TlsServer, connect: Connect) -> None:
    auth = certificate_auth(
        certificate=CERTIFICATE,
        private_key=CLIENT.private_key().replace("\n", "\\n"),
    )
    connect(tls_server.url, auth=(auth,)).send(THINGS)
    assert tls_server.shown == ["the client"]


def test_a_certificate_in_a_file_with_a_key_that_a_password_opens(
    tls_server: TlsServer, connect: Connect, tmp_path: Path
) -> None:
    both = tmp_path / "both.pem"
    both.write_text(CERTIFICATE + CLIENT.private_key(b"opensesame"))
    auth = certificate_auth(
        certificate=str(both), private_key=None, password="opensesame"
    )
    connect(tls_server.url, auth=(auth,)).send(THINGS)
    assert tls_server.shown == ["the client"]


def test_no_certificate_follows_a_redirect(
    tls_server: TlsServer,
    connect: Connect,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = TlsServer(tmp_path / "first", CERTIFICATE, f"{tls_server.url}/x")
    both = tmp_path / "authorities.pem"
    texts = [each.authority.read_text() for each in (first, tls_server)]
    both.write_text("".join(texts))
    monkeypatch.setenv("SSL_CERT_FILE", str(both))
    auth = certificate_auth(certificate=CERTIFICATE, private_key=CLIENT.private_key())
    caller = connect(first.url, auth=(auth,), follow_redirects=True)
    caller.send(THINGS)
    first.close()
    assert (first.shown, tls_server.shown) == (["the client"], [None])


@pytest.mark.parametrize("certificate", ["/nowhere.pem", "-----BEGIN nothing", "x"])
def test_a_certificate_that_is_none(
    tls_server: TlsServer, connect: Connect, certificate: str
) -> None:
    auth = certificate_auth(certificate=certificate)
    with pytest.raises(ConfigurationError, match="does not work"):
        connect(tls_server.url, auth=(auth,)).send(THINGS)


def test_a_key_whose_password_is_not_given(
    tls_server: TlsServer, connect: Connect
) -> None:
    auth = certificate_auth(
        certificate=CERTIFICATE, private_key=CLIENT.private_key(b"opensesame")
    )
    with pytest.raises(ConfigurationError, match="does not work"):
        connect(tls_server.url, auth=(auth,)).send(THINGS)


def test_a_certificate_that_is_absent(tls_server: TlsServer, connect: Connect) -> None:
    with pytest.raises(MissingCredentialError, match="certificate"):
        connect(tls_server.url, auth=(certificate_auth(certificate=None),)).send(THINGS)
