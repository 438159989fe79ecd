"""Operations that stream, from the description and provider.yaml to what users get."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime import ServerSentEvent
from clientloom_runtime.errors import DecodeError, NotFoundError, StreamError
from clientloom_runtime.testing import LocalServer, read_exchanges

from tests.runtime.flavours import Player
from tests.support.http_server import Chunked, HttpServer, Reply
from tests.support.type_checkers import TypeChecker, each_type_checker
from tests.support.workspace import Example, NotGeneratedError, Weaver, Woven

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"

CHAT = Example(
    """
    openapi: 3.1.0
    info: {title: Chat, version: "1"}
    servers: [{url: https://x.example}]
    paths:
      /chats:
        post:
          operationId: createChat
          tags: [Chats]
          requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/NewChat"}}}}
          responses:
            "200":
              description: A reply.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Chat"}}
                text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}
            "400": {description: Wrong., content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
      /logs:
        get:
          operationId: readLogs
          tags: [Chats]
          parameters:
            - {name: follow, in: query, schema: {type: boolean}}
            - {name: level, in: query, schema: {type: string}, example: info}
          responses:
            "200":
              description: Lines.
              content:
                application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Line"}}}
                application/x-ndjson: {schema: {$ref: "#/components/schemas/Line"}}
        put:
          operationId: sendLogs
          tags: [Chats]
          requestBody: {required: true, content: {application/x-ndjson: {schema: {$ref: "#/components/schemas/Line"}}}}
          responses: {"204": {description: Done.}}
      /news:
        get:
          operationId: getNews
          tags: [Chats]
          responses:
            "200":
              description: News.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Line"}}
                text/event-stream: {schema: {type: string}}
      /watch:
        get:
          operationId: watch
          tags: [Chats]
          responses:
            "200": {description: Chunks., content: {text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}}}
      /completions:
        post:
          operationId: complete
          tags: [Chats]
          deprecated: true
          requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/NewChat"}}}}
          responses:
            "200": {description: A reply., content: {application/json: {schema: {$ref: "#/components/schemas/Chat"}}}}
    components:
      schemas:
        NewChat: {type: object, required: [prompt], properties: {prompt: {type: string}, stream: {type: boolean}}}
        Chat: {type: object, required: [text], properties: {text: {type: string}}}
        Chunk: {type: object, required: [delta], properties: {delta: {type: string}, cost: {type: number}}}
        Line: {type: object, required: [n], properties: {n: {type: integer}}}
        Problem: {type: object, properties: {message: {type: string}}}
    """,
    """
    streams:
      - operations: [createChat]
        switch: stream
        done: "[DONE]"
        error-events: [error]
      - operations: [readLogs]
        switch: follow
        place: argument
      - operations: [complete]
        switch: stream
        item: Chunk
    """,
)

EVENTS = Example("""
    openapi: 3.2.0
    info: {title: Events, version: "1"}
    servers: [{url: https://x.example}]
    paths:
      /named:
        get:
          operationId: watchNamed
          tags: [Events]
          responses: {"200": {description: Events., content: {text/event-stream: {itemSchema: {$ref: "#/components/schemas/TickEvent"}}}}}
      /kinds:
        get:
          operationId: watchKinds
          tags: [Events]
          responses:
            "200":
              description: Events.
              content:
                text/event-stream:
                  itemSchema:
                    type: object
                    required: [event]
                    properties: {event: {type: string}, data: {type: string}, id: {type: string}}
                    oneOf:
                      - properties: {event: {const: note}}
                      - properties: {event: {const: tick}, data: {contentMediaType: application/json, contentSchema: {$ref: "#/components/schemas/Tick"}}}
      /shared:
        get:
          operationId: getShared
          tags: [Events]
          responses: {"200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Stored"}}}}}
      /stored:
        get:
          operationId: watchStored
          tags: [Events]
          responses: {"200": {description: Events., content: {text/event-stream: {itemSchema: {$ref: "#/components/schemas/Stored"}}}}}
      /bare:
        get:
          operationId: watchBare
          tags: [Events]
          responses: {"200": {description: Events., content: {text/event-stream: {itemSchema: {$ref: "#/components/schemas/Tick"}}}}}
    components:
      schemas:
        Tick: {type: object, properties: {price: {type: number}}}
        TickEvent:
          type: object
          properties:
            event: {type: string}
            data: {type: string, contentMediaType: application/json, contentSchema: {$ref: "#/components/schemas/Tick"}}
        Stored:
          type: object
          properties:
            id: {type: string}
            data: {type: string, contentMediaType: application/json, contentSchema: {$ref: "#/components/schemas/Tick"}}
    """)


def stream_of(body: bytes, media_type: str = "text/event-stream") -> Chunked:
    """A response that comes in two packets."""
    half = len(body) // 2
    return Chunked([body[:half], body[half:]], headers=[("Content-Type", media_type)])


Play = Callable[[Woven], Player]


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest, server: HttpServer) -> Any:
    """A player of the client of a package, sync and async."""
    import asyncio

    players: list[Player] = []

    def make(package: Woven) -> Player:
        if request.param == "sync":
            player = Player(package.client(server), None)
        else:
            player = Player(package.async_client(server), asyncio.Runner())
        players.append(player)
        return player

    yield make
    for player in players:
        player.close()


def items(player: Player, use: Callable[[Any], Any], *, raw: bool = False) -> list[Any]:
    """The items, or the events, of a stream that a use of the client gives."""
    if player._runner is None:
        with use(player.client) as stream:
            return list(stream.events() if raw else stream)

    async def main() -> list[Any]:
        async with await use(player.client) as stream:
            return [item async for item in (stream.events() if raw else stream)]

    found: list[Any] = player._runner.run(main())
    return found


def test_a_body_that_asks_for_the_stream(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(CHAT)
    chunk, chat = package.models.Chunk, package.models.Chat
    server.script(
        stream_of(b'data: {"delta":"a","cost":0.10}\n\ndata: [DONE]\n\n'),
        Reply(json={"text": "a"}),
    )
    player = play(package)
    (item,) = items(
        player, lambda c: c.chats.create_chat(body={"prompt": "p"}, stream=True)
    )
    assert (type(item), item.delta, str(item.cost)) == (chunk, "a", "0.10")
    plain = player.do(lambda c: c.chats.create_chat(body={"prompt": "p"}))
    assert plain == chat(text="a")
    assert [request.json.get("stream") for request in server.requests] == [True, None]
    assert [request.header("accept") for request in server.requests] == [
        "text/event-stream",
        "application/json",
    ]


def test_an_error_event_that_provider_yaml_names(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    server.script(stream_of(b'event: error\ndata: {"message":"overloaded"}\n\n'))
    player = play(weave(CHAT))
    with pytest.raises(StreamError, match="overloaded"):
        items(player, lambda c: c.chats.create_chat(body={"prompt": "p"}, stream=True))


def test_a_parameter_that_asks_for_the_stream(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(CHAT)
    line = package.models.Line
    server.script(
        stream_of(b'{"n":1}\n{"n":2}\n', "application/x-ndjson"),
        Reply(json=[{"n": 3}]),
    )
    player = play(package)
    found = items(player, lambda c: c.chats.read_logs(follow=True))
    assert found == [line(n=1), line(n=2)]
    assert player.do(lambda c: c.chats.read_logs(follow=False)) == [line(n=3)]
    assert [request.target for request in server.requests] == [
        "/logs?follow=true",
        "/logs?follow=false",
    ]


def test_a_stream_that_is_chosen_by_the_accept_header(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(CHAT)
    server.script(stream_of(b"data: hello\n\n"), Reply(json={"n": 1}))
    player = play(package)
    assert items(player, lambda c: c.chats.get_news(stream=True)) == ["hello"]
    assert player.do(lambda c: c.chats.get_news()) == package.models.Line(n=1)
    assert [request.header("accept") for request in server.requests] == [
        "text/event-stream",
        "application/json",
    ]


def test_a_stream_that_only_provider_yaml_knows(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(CHAT)
    server.script(stream_of(b'data: {"delta":"a"}\n\n'))
    player = play(package)
    with pytest.warns(DeprecationWarning):
        found = items(
            player, lambda c: c.chats.complete(body={"prompt": "p"}, stream=True)
        )
    assert found == [package.models.Chunk(delta="a")]


def test_raw_events_and_error_statuses(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    server.script(
        stream_of(b'event: tick\nid: 1\nretry: 9\ndata: {"delta":"a"}\n\n'), Reply(404)
    )
    player = play(weave(CHAT))
    assert items(player, lambda c: c.chats.watch(), raw=True) == [
        ServerSentEvent('{"delta":"a"}', "tick", "1", 9)
    ]
    with pytest.raises(NotFoundError):
        items(player, lambda c: c.chats.watch())


def test_views_of_an_operation_that_streams(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(CHAT)
    body = b'data: {"delta":"a"}\n\ndata: {"delta":"b"}\n\n'
    server.script(*[stream_of(body)] * 3)
    player = play(package)
    raw = player.do(lambda c: c.chats.with_raw_response.watch())
    assert [each.delta for each in raw.parse()] == ["a", "b"]
    raw = player.do(
        lambda c: c.chats.with_raw_response.create_chat(
            body={"prompt": "p"}, stream=True
        )
    )
    assert [each.delta for each in raw.parse()] == ["a", "b"]
    opener = player.client.chats.with_streaming_response.watch()
    assert len(player.stream(opener, "iter_event_data")) == 2


def test_events_of_3_2(weave: Weaver, server: HttpServer, play: Play) -> None:
    package = weave(EVENTS)
    server.script(stream_of(b'event: tick\nid: 7\ndata: {"price":100.10}\n\n'))
    (event,) = items(play(package), lambda c: c.events.watch_named())
    assert type(event) is package.models.TickEvent
    assert type(event.data) is package.models.Tick
    assert (event.event, str(event.data.price)) == ("tick", "100.10")


def test_events_of_several_kinds(weave: Weaver, server: HttpServer, play: Play) -> None:
    package = weave(EVENTS)
    server.script(
        stream_of(b'event: note\ndata: hi\n\nevent: tick\nid: 2\ndata: {"price":1}\n\n')
    )
    note, tick = items(play(package), lambda c: c.events.watch_kinds())
    assert (note.event, note.data) == ("note", "hi")
    assert (tick.event, tick.id) == ("tick", "2")
    assert type(tick.data) is package.models.Tick


def test_a_schema_of_events_with_other_uses(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(EVENTS)
    server.script(
        Reply(json={"id": "1", "data": '{"price":1}'}),
        stream_of(b'id: 1\ndata: {"price":1}\n\n'),
    )
    player = play(package)
    assert player.do(lambda c: c.events.get_shared()).data == '{"price":1}'
    (event,) = items(player, lambda c: c.events.watch_stored())
    assert (event.id, event.data) == ("1", package.models.Tick(price=1))


def test_an_item_schema_of_the_data_alone(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    package = weave(EVENTS)
    server.script(stream_of(b'data: {"price":1}\n\n'))
    assert items(play(package), lambda c: c.events.watch_bare()) == [
        package.models.Tick(price=1)
    ]


def test_a_whole_answer_where_a_stream_was_asked_for(
    weave: Weaver, server: HttpServer, play: Play
) -> None:
    server.script(Reply(json={"text": "a"}))
    with pytest.raises(DecodeError, match="not a stream"):
        items(
            play(weave(CHAT)),
            lambda c: c.chats.create_chat(body={"prompt": "p"}, stream=True),
        )


# What is generated around it


@pytest.mark.parametrize("example", [CHAT, EVENTS], ids=["chat", "events"])
def test_the_own_tests_of_the_package_play_its_streams(
    weave: Weaver, example: Example
) -> None:
    package = weave(example)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "tests"],
        cwd=package.folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(package.folder), *sys.path]),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-8000:]
    if example is CHAT:
        assert "TestAsync::test_stream_create_chat" in ran.stdout


PROGRAM = """
from {package} import AsyncExample, Example, models

sync, later = Example(), AsyncExample()
lines = [models.Line(n=1)]


async def run(choice: bool) -> None:
    reveal_type(sync.chats.watch())  # Stream[Chunk]
    reveal_type(await later.chats.watch())  # AsyncStream[Chunk]
    reveal_type(sync.chats.create_chat(body={{"prompt": "p"}}))  # Chat
    reveal_type(sync.chats.create_chat(body={{"prompt": "p"}}, stream=True))  # Stream[Chunk]
    reveal_type(sync.chats.create_chat(body={{"prompt": "p"}}, stream=choice))  # Chat | Stream[Chunk]
    reveal_type(await later.chats.create_chat(body={{"prompt": "p"}}, stream=True))  # AsyncStream[Chunk]
    reveal_type(sync.chats.read_logs())  # list[Line]
    reveal_type(sync.chats.read_logs(follow=True))  # Stream[Line]
    reveal_type(sync.chats.get_news(stream=True))  # Stream[str]
    with sync.chats.watch() as stream:
        for item in stream:
            reveal_type(item.delta)  # str
        for event in stream.events():
            reveal_type(event)  # ServerSentEvent
            reveal_type(stream.parse(event))  # Chunk
        reveal_type(stream.response.status_code)  # int
    async with await later.chats.watch() as other:
        async for item in other:
            reveal_type(item)  # Chunk
    raw = sync.chats.with_raw_response
    reveal_type(raw.watch().parse())  # list[Chunk]
    reveal_type(raw.create_chat(body={{"prompt": "p"}}).parse())  # Chat
    reveal_type(raw.create_chat(body={{"prompt": "p"}}, stream=True).parse())  # list[Chunk]
    reveal_type((await later.chats.with_raw_response.watch()).parse())  # list[Chunk]
    async_raw = later.chats.with_raw_response
    reveal_type((await async_raw.create_chat(body={{"prompt": "p"}}, stream=True)).parse())  # list[Chunk]
    with sync.chats.with_streaming_response.create_chat(body={{"prompt": "p"}}) as response:
        reveal_type(response.parse())  # Chat
    sync.chats.send_logs(body=lines)
    sync.chats.send_logs(body=(models.Line(n=n) for n in range(3)))
    sync.chats.send_logs(body=models.Line(n=1))  # wrong
    sync.chats.create_chat(body={{"prompt": "p"}}, stream="yes")  # wrong
"""


@each_type_checker
def test_types_to_the_end(weave: Weaver, tmp_path: Path, checker: TypeChecker) -> None:
    package = weave(CHAT)
    program = PROGRAM.format(package=package.module.__name__)
    script = tmp_path / "program.py"
    script.write_text(program, encoding="utf-8")
    output = checker(script, [str(package.folder), str(RUNTIME)])
    for number, line in enumerate(program.splitlines(), 1):
        said = "\n".join(re.findall(rf"program\.py:{number}:.*", output))
        if "reveal_type" in line:
            expected = line.partition("# ")[2]
            assert f'"{expected}"' in plain(said), (line, said)
        elif line.endswith("# wrong"):
            assert "error" in said, line
        else:
            assert "error" not in said, said


def plain(said: str) -> str:
    """What a type checker says, without the modules of classes."""
    text = re.sub(r"\b(?:[a-z_0-9]+\.)+(?=\w)", "", said)
    return text.replace("Revealed type is", "is")


@each_type_checker
def test_the_package_itself_is_typed(
    weave: Weaver, tmp_path: Path, checker: TypeChecker
) -> None:
    package = weave(CHAT)
    script = tmp_path / "all.py"
    name = package.module.__name__
    script.write_text(f"import {name}.resources.chats as chats\nprint(chats)\n")
    output = checker(script, [str(package.folder), str(RUNTIME)])
    assert "error" not in output.replace("0 errors", ""), output


def test_pages_say_that_a_method_streams(weave: Weaver) -> None:
    folder = weave(CHAT).folder
    page = (folder / "docs" / "ChatsApi.md").read_text(encoding="utf-8")
    assert ") -> models.Chat | Stream[models.Chunk]: ..." in page
    assert "The stream ends with `[DONE]`, which is not an item." in page
    assert "with client.chats.watch() as stream:" in page
    assert "async with await client.chats.watch() as stream:" in page
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "## Streams" in readme
    assert "`chats.create_chat` (with `stream=True`)" in readme
    assert "Stream\\[[Chunk]" in (folder / "api.md").read_text(encoding="utf-8")
    assert "### Stream" not in page.partition("## `send_logs`")[2].partition("## `")[0]


def test_the_programs_on_the_pages_run(
    weave: Weaver, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = weave(CHAT).folder
    pages = ("README.md", "docs/ChatsApi.md", "docs/agents.md")
    text = "\n".join((folder / page).read_text(encoding="utf-8") for page in pages)
    programs = [
        program
        for program in re.findall(r"```python\n(.*?)```", text, re.DOTALL)
        if " as stream:" in program
    ]
    assert len(programs) == 12
    exchanges = read_exchanges(folder / "tests" / "exchanges" / "chats.json")
    with LocalServer() as local:
        local.serve(exchanges.values())
        monkeypatch.setenv("EXAMPLE_BASE_URL", local.url)
        for program in programs:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                exec(compile(program, "page", "exec"), {"__name__": "page"})
            assert capsys.readouterr().out, program


def test_a_package_without_streams_says_nothing_of_them(weave: Weaver) -> None:
    example = Example("paths: {/a: {get: {responses: {'204': {description: Done}}}}}")
    package = weave(example)
    text = "".join(
        (package.folder / path).read_text(encoding="utf-8")
        for path in package.files()
        if path.endswith((".md", ".py"))
    )
    assert "reconnect" not in text
    assert "## Streams" not in text


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("{operations: [sendLogs], done: x}", "no response is a stream"),
        ("{operations: [watch], switch: stream}", "needs a result besides"),
        ("{operations: [createChat], switch: flow}", "no boolean property 'flow'"),
        (
            "{operations: [readLogs], switch: level, place: argument}",
            "is not a boolean",
        ),
        ("{operations: [readLogs], switch: x, place: argument}", "no parameter 'x'"),
        ("{operations: [complete], item: Nothing}", "no schema 'Nothing'"),
        (
            "{operations: [complete], item: Chunk, media-type: text/plain}",
            "not a media type for streams",
        ),
        (
            "{operations: [readLogs], error-events: [error]}",
            "only for text/event-stream",
        ),
    ],
)
def test_a_setting_that_fits_nothing(weave: Weaver, settings: str, words: str) -> None:
    with pytest.raises(NotGeneratedError) as caught:
        weave(Example(CHAT.description, f"streams: [{settings}]"))
    (found,) = [
        one for one in caught.value.diagnostics if one.code.name == "stream-misfit"
    ]
    assert words in found.message
    assert found.origin is not None
    assert found.origin.pointer == "/streams/0"


def test_settings_for_all_streams_where_there_is_none(weave: Weaver) -> None:
    paths = "paths: {/a: {get: {responses: {'204': {description: Done}}}}}"
    with pytest.raises(NotGeneratedError, match="no operation streams"):
        weave(Example(paths, "streams: [{done: x}]"))


def test_a_body_that_seems_to_choose_the_stream_is_told(weave: Weaver) -> None:
    package = weave(Example(CHAT.description, "streams: [{done: '[DONE]'}]"))
    told = [one for one in package.diagnostics if one.code.name.startswith("stream-")]
    assert [one.code.name for one in told] == ["stream-switch-undeclared"]
    assert "'stream'" in told[0].message


def test_an_item_that_only_provider_yaml_mentions_stays_in_a_part_of_an_api(
    weave: Weaver, server: HttpServer
) -> None:
    settings = """
    include: [{operations: [complete]}]
    streams: [{operations: [complete], switch: stream, item: Chunk}]
    """
    package = weave(Example(CHAT.description, settings))
    server.script(stream_of(b'data: {"delta":"a"}\n\n'))
    with (
        package.client(server) as client,
        pytest.warns(DeprecationWarning),
        client.chats.complete(body={"prompt": "p"}, stream=True) as stream,
    ):
        assert list(stream) == [package.models.Chunk(delta="a")]
    assert "Line" not in dir(package.models)


VALUES = Example("""
    openapi: 3.2.0
    info: {title: Events, version: "1"}
    servers: [{url: https://x.example}]
    paths:
      /inline:
        get:
          operationId: watchInline
          tags: [Events]
          responses:
            "200":
              description: Events.
              content:
                text/event-stream:
                  itemSchema:
                    type: object
                    properties: {id: {type: string}, data: {type: object}}
    """)


def test_data_with_the_schema_of_its_content_is_json(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(VALUES)
    headers = [("Content-Type", "text/event-stream")]
    server.script(Reply(body=b'id: 1\ndata: {"a": 1}\n\n', headers=headers))
    with package.client(server) as client:
        (event,) = client.events.watch_inline(options={"strict": True})
    assert (event.id, event.data) == ("1", {"a": 1})
