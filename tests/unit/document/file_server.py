"""A web server for the files of a folder, for tests that fetch."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""

    def do_GET(self) -> None:
        """Answers with a file, and remembers that it was asked."""
        server = self.server
        assert isinstance(server, _Server)
        server.requests.append(self.path)
        super().do_GET()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        self.requests: list[str] = []


class FileServer:
    """Serves a folder on the loopback interface while it is entered."""

    def __init__(self, folder: Path) -> None:
        self._server = _Server(folder)

    @property
    def address(self) -> str:
        """Where it listens, such as `http://127.0.0.1:49152`."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def requests(self) -> list[str]:
        """The paths that were asked for, in order."""
        return self._server.requests

    def __enter__(self) -> "FileServer":
        threading.Thread(
            target=self._server.serve_forever, args=(0.01,), daemon=True
        ).start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
