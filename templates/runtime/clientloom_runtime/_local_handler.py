"""How a local server handles one request."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from ._local_messages import LocalAnswer, LocalRequest


@dataclass(slots=True)
class State:
    """The requests received, and the responses not used yet."""

    requests: list[LocalRequest] = field(default_factory=list)
    answers: list[LocalAnswer] = field(default_factory=list)
    fixed: dict[str, LocalAnswer] = field(default_factory=dict)
    routes: dict[tuple[str, str], LocalAnswer] = field(default_factory=dict)
    played: str | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, request: LocalRequest) -> LocalAnswer:
        """Record a request and return its response."""
        with self.lock:
            fixed = self.fixed.get(request.path)
            if fixed is not None and request.path != self.played:
                return fixed
            self.requests.append(request)
            if self.answers:
                return self.answers.pop(0)
            routed = self.routes.get((request.method, request.path))
            if routed is not None:
                return routed
        return LocalAnswer(
            599, {}, b"the local server has no response for this request"
        )


class Handler(BaseHTTPRequestHandler):
    """Reads requests and sends the responses from the state."""

    state: State
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def handle_one_request(self) -> None:
        """One request of a connection."""
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        headers: dict[str, str] = {}
        for name, value in self.headers.items():
            key = name.lower()
            headers[key] = f"{headers[key]}, {value}" if key in headers else value
        content = b"".join(self._body(headers))
        self._send(
            self.state.take(LocalRequest(self.command, self.path, headers, content))
        )

    def _body(self, headers: Mapping[str, str]) -> Iterator[bytes]:
        if headers.get("transfer-encoding", "").lower() != "chunked":
            yield self.rfile.read(int(headers.get("content-length", 0)))
            return
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass

    def _send(self, answer: LocalAnswer) -> None:
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status not in (204, 304):
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)
        self.wfile.flush()
