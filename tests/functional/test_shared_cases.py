"""Every description of ../shared/cases, and the right value that its table states.

The relatives of each case are in the tests of its kind, such as
`test_generated_discriminators.py`; this is the list by which the table is complete.
"""

from __future__ import annotations

import importlib
import inspect
import io
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from clientloom_runtime import File
from pydantic import ValidationError

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.shared import SHARED, needs_shared
from tests.support.workspace import Weaver, Woven

pytestmark = needs_shared

FILES = {path.stem: path for path in sorted((SHARED / "cases").glob("*.[yj]*"))}

KNOWN_GAPS = {"event_stream": "`in: querystring` is left out, with a diagnostic"}
"""What is not right yet in a case whose other parts are."""

Right = Callable[[Woven, HttpServer], None]
RIGHT: dict[str, Right] = {}
"""What is right for each case, by its name."""

STRICT = {"strict": True}


def case(*names: str) -> Callable[[Right], Right]:
    """Registers what is right for cases."""

    def register(right: Right) -> Right:
        RIGHT.update(dict.fromkeys(names, right))
        return right

    return register


def package_of(weave: Weaver, name: str) -> Woven:
    """The package of a case, every model and resource of it loaded without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        package = weave.file(FILES[name])
        for model in dir(package.models):
            getattr(package.models, model)
        folder = package.folder / package.module.__name__ / "resources"
        for path in sorted(folder.glob("*.py")):
            importlib.import_module(f"{package.module.__name__}.resources.{path.stem}")
    return package


def called(
    package: Woven,
    server: HttpServer,
    method: str,
    answer: Any = None,
    **arguments: Any,
) -> Any:
    """What `resource.method` gives for an answer: a JSON value, or a whole reply."""
    reply = answer if isinstance(answer, Reply) else Reply(json=answer)
    server.script(Reply(204) if answer is None else reply)
    with package.client(server) as client:
        function: Any = client
        for name in method.split("."):
            function = getattr(function, name)
        return function(**arguments)


def sent(
    package: Woven, server: HttpServer, method: str, **arguments: Any
) -> ReceivedRequest:
    """The request that a call makes, which is answered with nothing."""
    called(package, server, method, **arguments)
    return server.requests[-1]


@pytest.mark.parametrize("name", FILES)
def test_the_case_has_its_right_value(
    name: str, weave: Weaver, server: HttpServer
) -> None:
    package = package_of(weave, name)
    RIGHT[name](package, server)


def test_the_lists_are_those_of_the_folder() -> None:
    assert set(RIGHT) == set(FILES)
    assert set(KNOWN_GAPS) <= set(FILES)


OWN_TESTS = (
    "only_redirect_response_test_fails",
    "allof_two_choices",
    "request_media_types",
    "line_sequences",
    "upload_parts",
    "part_content_types",
)
"""Cases whose own tests are run: answers and bodies that an example has to get right."""


@pytest.mark.parametrize("name", OWN_TESTS)
def test_the_own_tests_of_the_package_pass(name: str, weave: Weaver) -> None:
    package = package_of(weave, name)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
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


@case("discriminator_without_mapping_vs_enum")
def the_value_of_the_variant_names_it(package: Woven, server: HttpServer) -> None:
    value = {"format": {"type": "text"}, "plain": {"type": "text"}}
    result = called(package, server, "t.create", value, body=value, options=STRICT)
    assert server.requests[-1].json == value
    assert type(result.format) is package.models.FormatText
    assert type(result.plain) is package.models.FormatText


@case("allof_discriminator_base")
def the_base_is_the_union_of_its_children(package: Woven, server: HttpServer) -> None:
    value = {"type": "balance", "id": "1", "conditions": ["a"]}
    result = called(package, server, "t.get_a", value, options=STRICT)
    assert type(result) is package.models.BalanceSetting
    assert result.conditions == ["a"]


@case("long_chain_of_models")
def models_may_stand_in_a_long_row(package: Woven, server: HttpServer) -> None:
    value: dict[str, Any] = {"name": "149"}
    for number in reversed(range(149)):
        value = {"name": str(number), "next": value}
    result = called(package, server, "t.get_a", value, options=STRICT)
    for _ in range(149):
        result = result.next
    assert result.name == "149"


@case("recursive_union_hang")
def a_choice_may_hold_itself(package: Woven, server: HttpServer) -> None:
    body = {"kind": "h", "of": [{"kind": "a", "of": []}]}
    assert sent(package, server, "lists.create", body=body).json == body


@case("decimal_one_media_type", "decimal_two_media_types_crash")
def a_limit_may_be_a_decimal(package: Woven, server: HttpServer) -> None:
    answer = Reply(
        body=b'{"rate": 1.10}', headers=[("Content-Type", "application/json")]
    )
    assert str(called(package, server, "t.get_a", answer).rate) == "1.10"
    assert package.diagnostics == ()


@case("three_same_operation_ids")
def every_operation_has_a_method(package: Woven, server: HttpServer) -> None:
    with package.client(server) as client:
        names = [
            name
            for name in dir(type(client.t))
            if name.startswith("op") and callable(getattr(client.t, name))
        ]
        server.script(*(Reply(204) for _ in names))
        for name in names:
            getattr(client.t, name)()
    assert sorted(request.path for request in server.requests) == ["/a", "/b", "/c"]
    pointers = {
        origin.pointer
        for diagnostic in package.diagnostics
        for origin in (diagnostic.origin, *diagnostic.related)
        if origin is not None
    }
    assert pointers == {"/paths/~1a/post", "/paths/~1b/post", "/paths/~1c/post"}


@case("binary_in_json")
def binary_in_json_stays_a_text(package: Woven, server: HttpServer) -> None:
    value = {"raw": "héllo \x00", "b64": "aGk="}
    result = called(package, server, "t.put_a", value, body=value, options=STRICT)
    assert (result.raw, result.b64) == ("héllo \x00", "aGk=")
    assert sent(package, server, "t.put_a", body=result).json == value


@case("responses_extension", "responses_extension_30", "tab_in_block_scalar")
def nothing_is_wrong_with_it(package: Woven, server: HttpServer) -> None:
    assert package.diagnostics == ()
    with package.client(server) as client:
        method = "a.get_a" if hasattr(client.a, "get_a") else "a.a"
    called(package, server, method)
    assert server.requests[-1].path == "/a"


@case("required_undeclared_strict")
def a_required_name_is_a_field(package: Woven, server: HttpServer) -> None:
    value = {"status": "ok", "data": [1, {"a": None}]}
    result = called(package, server, "t.get_a", value, options=STRICT)
    assert result.data == [1, {"a": None}]
    errors = package.module.errors
    with pytest.raises(errors.DecodeError):
        called(package, server, "t.get_a", {"status": "ok"}, options=STRICT)


@case("only_redirect_response_test_fails")
def a_redirect_with_content_is_the_result(package: Woven, server: HttpServer) -> None:
    answer = called(package, server, "t.get_menu", Reply(301, json={"name": "x"}))
    assert answer.name == "x"


@case("accept_encoding_parameter")
def a_header_argument_takes_the_place_of_ours(
    package: Woven, server: HttpServer
) -> None:
    arguments = {"accept_encoding": "br", "user_agent": "me", "host": "other.example"}
    request = sent(package, server, "t.get_a", **arguments)
    assert request.header_list("accept-encoding") == ["br"]
    assert request.header_list("user-agent") == ["me"]
    assert request.header_list("host") == ["other.example"]


@case("text_json")
def text_json_is_json(package: Woven, server: HttpServer) -> None:
    answer = Reply(body=b'{"a": "b"}', headers=[("Content-Type", "text/json")])
    body = package.models.B(a="b")
    assert called(package, server, "t.put_a", answer, body=body).a == "b"
    request = server.requests[-1]
    assert (request.json, request.header("content-type")) == ({"a": "b"}, "text/json")


@case("pyright_ignore_on_wrong_line")
def type_checkers_find_nothing(package: Woven, _server: HttpServer) -> None:
    folder = package.folder
    settings = {"extraPaths": [str(folder), *sys.path], "typeCheckingMode": "strict"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    models = folder / package.module.__name__ / "models"
    ran = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", str(models)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    (folder / "pyrightconfig.json").unlink()
    assert json.loads(ran.stdout)["summary"]["errorCount"] == 0, ran.stdout


@case("allof_two_choices")
def each_part_of_an_all_of_chooses(package: Woven, server: HttpServer) -> None:
    for value in ({"a": "1", "c": "2"}, {"b": "1", "e": "2"}):
        result = called(package, server, "t.make", value, body=value, options=STRICT)
        assert result.model_dump(exclude_unset=True) == value
        assert server.requests[-1].json == value


@case("allof_contradictions")
def contradictions_are_told_at_both_places(package: Woven, server: HttpServer) -> None:
    pointers = [
        (diagnostic.origin and diagnostic.origin.pointer, diagnostic.related[0].pointer)
        for diagnostic in package.diagnostics
    ]
    properties = "/components/schemas/A/properties"
    assert pointers == [
        (f"{properties}/{name}/allOf/1", f"{properties}/{name}/allOf/0")
        for name in ("never", "disjoint")
    ]
    for value in ({"never": "a", "disjoint": "d"}, {"never": 1, "disjoint": "a"}):
        called(package, server, "a.get_a", value, options=STRICT)
    with pytest.raises(package.module.errors.DecodeError):
        called(package, server, "a.get_a", {"shared": "a"}, options=STRICT)


@case("dangling_parts")
def what_is_broken_costs_itself(package: Woven, server: HttpServer) -> None:
    assert package.codes == [
        "parameter-invalid",
        "reference-unresolved",
        "security-unknown",
    ]
    value = {"name": "a", "owner": [1]}
    assert called(package, server, "shelves.list_shelves", [value])[0].owner == [1]
    assert called(package, server, "shelves.get_shelf", value, shelf="b").name == "a"
    assert server.requests[-1].target == "/shelves/b"


@case("null_body")
def none_is_null_and_left_out_is_nothing(package: Woven, server: HttpServer) -> None:
    assert sent(package, server, "label.set_label", body=None).body == b"null"
    assert sent(package, server, "label.set_label").body == b""


@case("attribute_names")
def names_of_fields_are_readable(package: Woven, server: HttpServer) -> None:
    names = list(package.models.A.model_fields)
    assert not [name for name in names if "e3b0" in name or "1_st" in name]
    value = {
        "register": "a", "copy": "b", "json": "c", "date": "2024-01-02", "1st": "d",
        "": "e", "@type": "f",
    }  # fmt: skip
    result = called(package, server, "a.get_a", value, options=STRICT)
    assert json.loads(result.model_dump_json(by_alias=True)) == value


@case("absent_required_sent_as_null")
def what_was_absent_is_absent(package: Woven, server: HttpServer) -> None:
    user = called(package, server, "x.get_u", {"name": "a"})
    with pytest.raises((ValidationError, ValueError), match="password"):
        called(package, server, "x.put_u", body=user)
    assert len(server.requests) == 1
    user.password = "b"
    assert sent(package, server, "x.put_u", body=user).json == {
        "name": "a",
        "password": "b",
    }


@case("byte_and_digit_dates")
def digits_are_no_date_and_true_no_number(package: Woven, server: HttpServer) -> None:
    errors = package.module.errors
    for wrong in ({"when": "20240102"}, {"n": True}, {"b": "yes"}, {"b": 1}):
        with pytest.raises(errors.DecodeError):
            called(package, server, "x.a", wrong, options=STRICT)
        (name,) = wrong
        assert getattr(called(package, server, "x.a", wrong), name) == wrong[name]
    # A `byte` is its base64 as a text; bytes that are given become that.
    for given in (b"hi", "aGk="):
        assert sent(package, server, "x.b", body={"b64": given}).json == {"b64": "aGk="}
    read = called(package, server, "x.a", {"b64": "aGk="}, options=STRICT)
    assert read.b64 == "aGk="


@case("request_media_types")
def the_media_type_follows_the_value(package: Woven, server: HttpServer) -> None:
    models = package.models
    form = models.JmRequestMultipart(file=b"bytes")
    for method, body, media_type in (
        ("x.jm", models.JmRequest(url="u"), "application/json"),
        ("x.jm", form, "multipart/form-data"),
        ("x.tb", "text", "text/plain"),
        ("x.tb", b"bytes", "application/octet-stream"),
        ("x.tj", models.TjRequest(a="b"), "application/json"),
        ("x.tj", "text", "text/plain"),
        ("x.any", b"bytes", "application/octet-stream"),
    ):
        request = sent(package, server, method, body=body)
        assert (request.header("content-type") or "").split(";")[0] == media_type
        assert b"b" in request.body or b"text" in request.body or b"u" in request.body


@case("line_sequences")
def sequences_are_framed_as_their_rfc_says(package: Woven, server: HttpServer) -> None:
    body = [{"a": 1}, {"a": 2}]
    request = sent(package, server, "x.seq", answer=Reply(204), body=body)
    assert request.body == b'\x1e{"a":1}\n\x1e{"a":2}\n'
    for method in ("x.obj", "x.arr"):
        request = sent(package, server, method, answer=Reply(204), body=body)
        assert request.body == b'{"a":1}\n{"a":2}\n'
    request = sent(package, server, "x.str", answer=Reply(204), body=["a", "b"])
    assert request.body == b'"a"\n"b"\n'
    lines = Reply(
        body=b'{"a": 1}\n{"a": 2}\n', headers=[("Content-Type", "application/x-ndjson")]
    )
    server.script(lines)
    with package.client(server) as client, client.x.obj(body=[]) as stream:
        assert [line.a for line in stream] == [1, 2]
    request = sent(package, server, "x.ff", n=None, x_n=None)
    assert request.target == "/ff"
    assert request.header("x-n") is None


@case("no_content_beside_content")
def no_content_is_none(package: Woven, server: HttpServer) -> None:
    assert called(package, server, "x.job") is None
    assert called(package, server, "x.job", {"id": 1}).id == 1
    with package.client(server) as client:
        assert str(inspect.signature(client.x.job).return_annotation).endswith("None")


@case("nested_array_in_query")
def a_list_of_lists_is_told(package: Woven, _server: HttpServer) -> None:
    assert package.codes == ["parameter-unwritable"]


@case("part_content_types")
def a_part_is_as_it_is_labelled(package: Woven, server: HttpServer) -> None:
    assert package.codes == ["media-type-unsupported"]
    body = {"meta": "<meta/>", "file": File(b"png", "a.png", "image/png")}
    text = sent(package, server, "x.m", body=body).body.decode()
    assert "Content-Type: application/xml\r\n\r\n<meta/>" in text
    assert "Content-Type: image/png\r\n\r\npng" in text
    for wrong, reason in (
        ({"meta": {"v": "a"}}, "/meta: "),
        ({"file": b"a"}, "concrete"),
    ):
        with pytest.raises(package.module.errors.InvalidArgumentError, match=reason):
            sent(package, server, "x.m", body=wrong)


@case("mutual_references_20", "mutual_references_40", "diamond_inheritance_16")
def work_is_linear(package: Woven, server: HttpServer) -> None:
    assert package.diagnostics == ()
    assert called(package, server, "a.g", {}).model_fields_set == set()


@case("upload_parts")
def a_part_has_its_name_and_its_type(package: Woven, server: HttpServer) -> None:
    photo = ("a.png", io.BytesIO(b"png"), "image/png")
    body = {"photos": [photo], "extra[files][]": [File(b"b", "b.txt", "text/x-b")]}
    text = sent(package, server, "photos.add_photos", body=body).body.decode()
    for name, filename, media_type, content in (
        ("photos", "a.png", "image/png", "png"),
        ("extra[files][]", "b.txt", "text/x-b", "b"),
    ):
        head = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"'
        assert f"{head}\r\nContent-Type: {media_type}\r\n\r\n{content}\r\n" in text


@case("event_stream_31")
def the_data_of_each_event_is_an_item(package: Woven, server: HttpServer) -> None:
    server.script(_events(b'id: 1\ndata: {"price": 100.10}\n\n'))
    with package.client(server) as client, client.ticks.watch_ticks() as stream:
        (tick,) = stream
    assert (type(tick), str(tick.price)) == (package.models.Tick, "100.10")


@case("event_stream")
def whole_events_are_items(package: Woven, server: HttpServer) -> None:
    server.script(
        _events(b'event: tick\nid: 7\ndata: {"price": 100.10}\n\n'),
        Reply(body=b'{"price": 1}\n', headers=[("Content-Type", "application/jsonl")]),
        Reply(204),
    )
    with package.client(server) as client:
        with client.ticks.watch_ticks() as stream:
            (event,) = stream
        with client.ticks.read_ticks() as stream:
            assert [tick.price for tick in stream] == [1]
        client.ticks.send_ticks(body=({"price": n} for n in range(2)))
    assert (event.event, event.id, str(event.data.price)) == ("tick", "7", "100.10")
    assert server.requests[-1].body == b'{"price":0}\n{"price":1}\n'
    assert package.codes == []


def _events(body: bytes) -> Reply:
    return Reply(body=body, headers=[("Content-Type", "text/event-stream")])
