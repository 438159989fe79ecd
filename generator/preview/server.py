"""The preview's server on the loopback interface, for one person on this machine.

A page of another origin could try to reach it under a name that points to this machine
(DNS rebinding), so only requests to the loopback address itself are answered. Only GET
is allowed, and only for the paths in the tables below: the path of a request is never
used as the path of a file.
"""

from __future__ import annotations

import json
import threading
import traceback
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import click

from generator.preview.payloads import (
    file_payload,
    file_view,
    package_payload,
    subject_view,
)
from generator.preview.session import Session
from generator.project.workspace import Workspace
from generator.schemas.worker import DictionaryWorker

ADDRESS = "127.0.0.1"

_MEDIA_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
_PAGE = {
    f"/{path.name}": path
    for path in (Path(__file__).resolve().parent / "page").iterdir()
    if path.suffix in _MEDIA_TYPES
}
"""The files of the page, by the path of the request."""
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_POLL_SECONDS = 0.3
_HEARTBEAT_SECONDS = 10.0


class PreviewServer(ThreadingHTTPServer):
    """Serves the page and its data from a session."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, session: Session) -> None:
        """Listens on a port of the loopback interface; 0 means a free one.

        Raises:
            OSError: If the port is in use.
        """
        self.session = session
        self._stopping = threading.Event()
        super().__init__((ADDRESS, port), _Handler)
        self.hosts = {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}
        threading.Thread(target=self._watch, daemon=True).start()

    @property
    def url(self) -> str:
        """The URL of the page."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def server_close(self) -> None:
        """Stops listening and watching."""
        self._stopping.set()
        super().server_close()

    def _watch(self) -> None:
        while not self._stopping.wait(_POLL_SECONDS):
            # A folder may disappear while it is read; the next check notices that.
            with suppress(OSError):
                self.session.refresh()


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"

    @property
    def _preview(self) -> PreviewServer:
        assert isinstance(self.server, PreviewServer)
        return self.server

    def do_GET(self) -> None:
        """Responds with the page, or with JSON for it."""
        if self.headers.get("Host") not in self._preview.hosts:
            message = f"this page is at {self._preview.url}"
            self._answer_text(HTTPStatus.FORBIDDEN, message)
            return
        url = urlsplit(self.path)
        file = _PAGE.get("/index.html" if url.path == "/" else url.path)
        if file is not None:
            media_type = f"{_MEDIA_TYPES[file.suffix]}; charset=utf-8"
            self._answer(HTTPStatus.OK, media_type, file.read_bytes())
        elif url.path == "/events":
            self._stream_events()
        elif url.path in _QUESTIONS:
            self._answer_question(url.path, url.query)
        else:
            self._answer_text(HTTPStatus.NOT_FOUND, "this page does not exist")

    def do_POST(self) -> None:
        """Rejects the request: nothing here can be changed."""
        self.close_connection = True
        self._answer_text(HTTPStatus.METHOD_NOT_ALLOWED, "only GET is allowed")

    do_DELETE = do_HEAD = do_OPTIONS = do_PATCH = do_PUT = do_POST  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Logs nothing: the page shows what matters."""

    def _answer_question(self, path: str, query: str) -> None:
        parameters = {name: values[0] for name, values in parse_qs(query).items()}
        try:
            answer = _QUESTIONS[path](self._preview.session, parameters)
        except KeyError as error:
            self._answer_text(HTTPStatus.NOT_FOUND, f"there is no {error}")
        except Exception as error:  # noqa: BLE001 whatever it is
            # Our own bug must not end the preview or clear the page.
            traceback.print_exc()
            message = f"clientloom failed: {error!r}"
            self._answer_text(HTTPStatus.INTERNAL_SERVER_ERROR, message)
        else:
            content = json.dumps(answer, ensure_ascii=False)
            encoded = content.encode("utf-8", "replace")
            self._answer(HTTPStatus.OK, "application/json", encoded)

    def _answer_text(self, status: HTTPStatus, message: str) -> None:
        content = f"{message}\n".encode("utf-8", "replace")
        self._answer(status, "text/plain; charset=utf-8", content)

    def _answer(self, status: HTTPStatus, media_type: str, content: bytes) -> None:
        self.send_response(status)
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET")
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _stream_events(self) -> None:
        """Server-sent events: the revision of the session, now and whenever it
        changes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        session = self._preview.session
        try:
            while True:
                revision = session.revision
                self.wfile.write(f"data: {revision}\n\n".encode())
                self.wfile.flush()
                with session.changed:
                    session.changed.wait_for(
                        lambda: session.revision != revision,  # noqa: B023
                        _HEARTBEAT_SECONDS,
                    )
        except (BrokenPipeError, ConnectionError):
            self.close_connection = True


def _packages(session: Session, _: dict[str, str]) -> object:
    return {"packages": session.names()}


def _package(session: Session, query: dict[str, str]) -> object:
    return package_payload(session.package(query["package"]))


def _file(session: Session, query: dict[str, str]) -> object:
    return file_payload(query["path"], session.file(query["package"], query["path"]))


def _view(session: Session, query: dict[str, str]) -> object:
    package = session.package(query["package"])
    if "subject" in query:
        return subject_view(package, query["subject"])
    return file_view(package, query["path"])


_QUESTIONS: dict[str, Callable[[Session, dict[str, str]], object]] = {
    "/packages": _packages,
    "/package": _package,
    "/file": _file,
    "/view": _view,
}
"""The requests of the page, by path."""


def serve(
    load: Callable[[], Workspace],
    provider: str | None,
    port: int,
    open_page: bool,
    announce: Callable[[str], None],
    say: Callable[[str], None],
) -> int:
    """Serve the page until Ctrl-C; returns the exit code.

    Args:
        load: Reads the workspace; called again when a setting changes.
        provider: The package that the page shows first.
        port: The port on the loopback interface; 0 for a free one.
        open_page: Whether to open the page in a browser.
        announce: Prints the URL of the page.
        say: Prints a line.

    Raises:
        DiagnosticError: If the workspace cannot be read.
    """
    try:
        with DictionaryWorker() as worker:
            # It is forked from this process while it has no other threads.
            worker.start()
            return _serve(Session(load, worker), provider, port, open_page, announce)
    except KeyboardInterrupt:
        say("stopped")
        return 0


def _serve(
    session: Session,
    provider: str | None,
    port: int,
    open_page: bool,
    announce: Callable[[str], None],
) -> int:
    try:
        server = PreviewServer(port, session)
    except OSError as error:
        reason = error.strerror or error
        click.echo(f"cannot listen on {ADDRESS}:{port}: {reason}", err=True)
        return 2
    with server:
        url = server.url + (f"#{quote(provider)}" if provider else "")
        announce(url)
        if open_page:
            webbrowser.open(url)
        server.serve_forever(poll_interval=0.1)
    return 0
