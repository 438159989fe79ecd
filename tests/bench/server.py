"""A server on the loopback interface, in a process of its own, that answers at once.

It looks at nothing but the path, so that what is measured is the client.
"""

import asyncio
import multiprocessing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection


@contextmanager
def serve(answers: Mapping[str, bytes]) -> Iterator[str]:
    """The URL of a server that answers GET requests with JSON.

    `answers` gives the body for each end of a path; the first that fits is sent.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_main, args=(dict(answers), theirs), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{ours.recv()}"
    finally:
        process.kill()
        process.join()


def _main(answers: dict[str, bytes], pipe: Connection) -> None:
    asyncio.run(_serve({end: _response(body) for end, body in answers.items()}, pipe))


async def _serve(responses: dict[str, bytes], pipe: Connection) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Answering(responses), "127.0.0.1", 0)
    pipe.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def _response(body: bytes) -> bytes:
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class _Answering(asyncio.Protocol):
    def __init__(self, responses: dict[str, bytes]) -> None:
        self._responses = responses
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            request, _, self._received = self._received.partition(b"\r\n\r\n")
            path = request.split(b" ", 2)[1].decode().partition("?")[0]
            for end, response in self._responses.items():
                if path.endswith(end):
                    self._transport.write(response)
                    break
