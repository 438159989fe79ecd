"""A local HTTP server that plays one provider; see the packages beside for each.

    with SnapTradeServer() as server:
        client = SnapTrade(..., base_url=server.base_url)

The simulators know nothing of clientloom nor of what it generates: they are the judge.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Self

from tests.servers.clock import Clock, WallClock
from tests.servers.deliveries import Delivery
from tests.servers.routing import Found, Route, Router
from tests.servers.visitors import EndUser, People
from tests.servers.wire import Answer, Exchange, Json, Refused, Request, encode


class LocalServer(ABC):
    """A provider on 127.0.0.1: use it as a context manager.

    Args:
        start: When the simulation begins; the present if not given.
        seconds_per_request: How far each API call moves `clock`.

    Attributes:
        clock: The time at the banks; `clock.advance(seconds)` instead of sleeping.
        wall_clock: The real time, by which signatures and tokens are judged; advancing
            it makes them old.
        exchanges: All requests with their answers, in the order of arrival.
        outbox: Webhooks so far; tests read `deliveries`.
    """

    prefixes: tuple[str, ...] = ("",)
    """What may stand before the paths of the API; `base_url` has the first."""

    media_type: str = "application/json"
    """The content type of every answer with a body."""

    people: People
    """Who visits the hosted pages, with credentials that trigger each outcome."""

    def __init__(
        self, *, start: datetime | None = None, seconds_per_request: float = 0.0
    ) -> None:
        self.clock = Clock(start, seconds_per_request=seconds_per_request)
        self.wall_clock = WallClock()
        self.exchanges: list[Exchange] = []
        self.outbox: list[Delivery] = []
        self._lock = Lock()
        self._router: Router | None = None
        self._planned: list[Answer] = []
        self._faults: list[Exception] = []
        self._http: ThreadingHTTPServer | None = None
        self._thread: Thread | None = None

    # What a provider adds

    @abstractmethod
    def routes(self) -> Iterable[Route]:
        """Every operation of the API."""

    @abstractmethod
    def authorise(self, request: Request, access: str) -> None:
        """Raises `Refused` unless the caller proves what the route demands."""

    @abstractmethod
    def settle(self) -> None:
        """Brings jobs and the like up to the present of `clock`."""

    @abstractmethod
    def unknown_path(self) -> Answer:
        """The answer for a path that the API does not have."""

    @abstractmethod
    def unknown_method(self, request: Request, allowed: set[str]) -> Answer:
        """The answer for a path that exists with other methods."""

    @abstractmethod
    def malformed(self, problem: str) -> Answer:
        """The answer for a body that cannot be read."""

    @abstractmethod
    def throttled(self, seconds: int) -> Answer:
        """The answer for a caller who calls too often, with the provider's headers."""

    @abstractmethod
    def out_of_order(self) -> Answer:
        """The answer (5xx) while the provider is under maintenance."""

    @abstractmethod
    def visit(self, url: str, visitor: EndUser) -> str:
        """What a hosted page does with a visitor: see `portal`."""

    def count(self, request: Request, answer: Answer) -> Answer:  # noqa: ARG002
        """Adds what every answer carries, such as the headers of a rate limit."""
        return answer

    # What tests use

    def portal(self, url: str, visitor: EndUser | None = None) -> str:
        """Plays the end user on a hosted page.

        Args:
            url: Of the page, as the API or the client made it.
            visitor: Who is in front of it; `people.good` if not given.

        Returns:
            The URL to which the page sends the browser in the end.

        Raises:
            PageError: The page shows an error instead, such as an expired link.
        """
        with self._lock:
            self.settle()
            return self.visit(url, visitor or self.people.good)

    @property
    def deliveries(self) -> list[Delivery]:
        """The webhooks that the provider has sent up to now, signed."""
        with self._lock:
            self.settle()
            return list(self.outbox)

    def throttle(self, times: int = 1, seconds: int = 1) -> None:
        """Refuses the next `times` requests as too many; retry after `seconds`."""
        self._planned += [self.throttled(seconds)] * times

    def interrupt(self, times: int = 1) -> None:
        """Answers the next `times` requests as during maintenance."""
        self._planned += [self.out_of_order()] * times

    @property
    def requests(self) -> list[Request]:
        """All requests in the order of arrival."""
        return [exchange.request for exchange in self.exchanges]

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        assert self._http is not None, "the server runs inside a with block"
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def base_url(self) -> str:
        """What to give a client as its base URL."""
        return self.origin + self.prefixes[0]

    def __enter__(self) -> Self:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._router = Router(self.routes())
        self._thread = Thread(
            target=self._http.serve_forever, args=(0.01,), daemon=True
        )
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._http is not None and self._thread is not None
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
        if self._faults:
            raise self._faults[0]

    # Handling a request

    def respond(self, request: Request) -> Answer:
        """Answers one request; requests go one after the other."""
        with self._lock:
            self.clock.tick()
            self.settle()
            found = self._find(request)
            answer = self.count(request, self._answer(request, found))
            template = found.route.template if isinstance(found, Found) else None
            self.exchanges.append(Exchange(request, template, answer))
            return answer

    def _find(self, request: Request) -> Found | Answer:
        assert self._router is not None
        methods: set[str] = set()
        for prefix in sorted(self.prefixes, key=len, reverse=True):
            if not request.path.startswith(prefix):
                continue
            path = request.path.removeprefix(prefix)
            found = self._router.find(request.method, path)
            if found is not None:
                return found
            methods |= self._router.methods(path)
        if methods:
            return self.unknown_method(request, methods)
        return self.unknown_path()

    def _answer(self, request: Request, found: Found | Answer) -> Answer:
        if self._planned:
            return self._planned.pop(0)
        if isinstance(found, Answer):
            return found
        try:
            self.authorise(request, found.route.access)
            return found.route.handler(
                replace(request, path_parameters=found.parameters)
            )
        except Refused as refused:
            return refused.answer
        except Exception as fault:  # noqa: BLE001 - told at the end of the with block
            self._faults.append(fault)
            return Answer(500, {"fault": "the simulator is broken"})

    def read_json(self, request: Request) -> Json:
        """The JSON object of a body, or the provider's error for what is none."""
        try:
            return request.json()
        except ValueError as problem:
            raise Refused(self.malformed(str(problem))) from problem


class PageError(Exception):
    """A hosted page shows an error and sends the browser nowhere."""


def _handler(server: LocalServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def serve(self) -> None:
            length = int(self.headers.get("content-length", "0"))
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(length)
            answer = server.respond(Request(self.command, self.path, headers, body))
            self.send_response(answer.status)
            content = b"" if answer.body is None else encode(answer.body)
            if answer.body is not None:
                self.send_header("Content-Type", server.media_type)
            if answer.status != 204:
                self.send_header("Content-Length", str(len(content)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
            self.wfile.flush()

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = serve  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Tests print nothing."""

    return Handler
