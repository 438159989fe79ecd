"""Mistral: unions, uploads, JSON in queries, and paths with a fragment."""

from __future__ import annotations

from typing import Any

from tests.support.http_server import Reply
from tests.vendors.vendor import Call, Vendor

_ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

_MESSAGES: list[dict[str, Any]] = [
    {"role": "system", "content": "Be brief."},
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "Was ist das? é"},
            {"type": "image_url", "image_url": "https://example.com/a.png"},
        ],
    },
]


def _connect(url: str) -> Any:
    from mistralai.client import Mistral

    return Mistral(api_key="key-1", server_url=url)


CALLS = (
    Call(
        "POST /v1/chat/completions",
        "a union in arrays of objects",
        lambda sdk: sdk.chat.complete(
            model="mistral-small-latest",
            messages=_MESSAGES,
            temperature=0.7,
            max_tokens=100,
            stop=["END", "\n"],
            random_seed=0,
        ),
        lambda client: client.chat.completion_v1_chat_completions_post(
            body={
                "model": "mistral-small-latest",
                "messages": _MESSAGES,
                "temperature": 0.7,
                "max_tokens": 100,
                "stop": ["END", "\n"],
                "random_seed": 0,
            }
        ),
    ),
    Call(
        "POST /v1/embeddings",
        "a text or an array of texts",
        lambda sdk: sdk.embeddings.create(
            model="mistral-embed", inputs=["a", "b ü"], output_dtype="int8"
        ),
        lambda client: client.embeddings.v1_embeddings_post(
            body={
                "model": "mistral-embed",
                "input": ["a", "b ü"],
                "output_dtype": "int8",
            }
        ),
    ),
    Call(
        "POST /v1/files",
        "an upload beside an enum",
        lambda sdk: sdk.files.upload(
            file={
                "file_name": "data ü.jsonl",
                "content": b'{"a":1}\n{"a":2}\n',
                "content_type": "application/jsonl",
            },
            purpose="batch",
        ),
        lambda client: client.files.api_routes_upload_file(
            body={
                "file": ("data ü.jsonl", b'{"a":1}\n{"a":2}\n', "application/jsonl"),
                "purpose": "batch",
            }
        ),
    ),
    Call(
        "GET /v1/files",
        "arrays of enums, numbers and a boolean",
        lambda sdk: sdk.files.list(
            page=0,
            page_size=10,
            include_total=False,
            sample_type=["pretrain", "batch_request"],
            search="a+b c&d",
            mimetypes=["text/plain", "application/pdf"],
        ),
        lambda client: client.files.api_routes_list_files(
            page=0,
            page_size=10,
            include_total=False,
            sample_type=["pretrain", "batch_request"],
            search="a+b c&d",
            mimetypes=["text/plain", "application/pdf"],
        ),
    ),
    Call(
        "GET /v1/files/{file_id}",
        "a UUID in the path",
        lambda sdk: sdk.files.retrieve(file_id=_ID),
        lambda client: client.files.api_routes_retrieve_file(_ID),
    ),
    Call(
        "DELETE /v1/files/{file_id}",
        "no body",
        lambda sdk: sdk.files.delete(file_id=_ID),
        lambda client: client.files.api_routes_delete_file(_ID),
    ),
    Call(
        "GET /v1/files/{file_id}/content",
        "an answer in bytes",
        lambda sdk: sdk.files.download(file_id=_ID),
        lambda client: client.files.api_routes_download_file(_ID),
        reply=Reply(body=b"x", headers=[("Content-Type", "application/octet-stream")]),
    ),
    Call(
        "GET /v1/agents",
        "JSON as a parameter of the query",
        lambda sdk: sdk.beta.agents.list(
            page=1,
            sources=["api", "playground"],
            deployment_chat=True,
            metadata={"team": "a&b", "n": 1},
        ),
        lambda client: client.beta_agents.agents_api_v1_agents_list(
            page=1,
            sources=["api", "playground"],
            deployment_chat=True,
            metadata={"team": "a&b", "n": 1},
        ),
    ),
    Call(
        "POST /v1/agents",
        "tools, which are a union by type",
        lambda sdk: sdk.beta.agents.create(
            model="mistral-medium-latest",
            name="Helper",
            tools=[
                {"type": "web_search"},
                {"type": "function", "function": {"name": "f", "parameters": {}}},
            ],
            completion_args={"temperature": 0.3, "stop": "x"},
        ),
        lambda client: client.beta_agents.agents_api_v1_agents_create(
            body={
                "model": "mistral-medium-latest",
                "name": "Helper",
                "tools": [
                    {"type": "web_search"},
                    {"type": "function", "function": {"name": "f", "parameters": {}}},
                ],
                "completion_args": {"temperature": 0.3, "stop": "x"},
            }
        ),
    ),
    Call(
        "PATCH /v1/agents/{agent_id}/version",
        "special characters in the path, and PATCH without a body",
        lambda sdk: sdk.beta.agents.update_version(agent_id="a b/é?#", version=2),
        lambda client: client.beta_agents.agents_api_v1_agents_update_version(
            "a b/é?#", version=2
        ),
    ),
    Call(
        "GET /v1/libraries/{library_id}/documents",
        "defaults",
        lambda sdk: sdk.beta.libraries.documents.list(library_id=_ID, search="x"),
        lambda client: client.beta_libraries_documents.libraries_documents_list_v1(
            _ID, search="x"
        ),
    ),
    Call(
        "POST /v1/libraries/{library_id}/documents",
        "an upload of bytes without a media type",
        lambda sdk: sdk.beta.libraries.documents.upload(
            library_id=_ID, file={"file_name": "notes.txt", "content": b"notes"}
        ),
        lambda client: client.beta_libraries_documents.libraries_documents_upload_v1(
            _ID, body={"file": ("notes.txt", b"notes")}
        ),
    ),
    Call(
        "POST /v1/ocr",
        "a union of documents, an array of numbers",
        lambda sdk: sdk.ocr.process(
            model="mistral-ocr-latest",
            document={
                "type": "document_url",
                "document_url": "https://example.com/a.pdf",
            },
            pages=[0, 2],
            include_image_base64=False,
        ),
        lambda client: client.ocr.v1_ocr_post(
            body={
                "model": "mistral-ocr-latest",
                "document": {
                    "type": "document_url",
                    "document_url": "https://example.com/a.pdf",
                },
                "pages": [0, 2],
                "include_image_base64": False,
            }
        ),
    ),
    Call(
        "POST /v1/audio/transcriptions",
        "an array and a number beside a file",
        lambda sdk: sdk.audio.transcriptions.complete(
            model="voxtral-mini-latest",
            file={
                "file_name": "a.mp3",
                "content": b"ID3",
                "content_type": "audio/mpeg",
            },
            language="en",
            temperature=0.5,
            timestamp_granularities=["segment"],
        ),
        lambda client: client.audio_transcriptions.audio_api_v1_transcriptions_post(
            body={
                "model": "voxtral-mini-latest",
                "file": ("a.mp3", b"ID3", "audio/mpeg"),
                "language": "en",
                "temperature": 0.5,
                "timestamp_granularities": ["segment"],
            }
        ),
    ),
)

MISTRAL = Vendor(
    name="Mistral",
    distribution="mistralai",
    description="big/mistralai__platform-docs-public/openapi.yaml",
    connect=_connect,
    credentials={"access_token": "key-1"},
    calls=CALLS,
)
