"""Box: comma-separated arrays, headers, date-times, JSON Patch and uploads."""

from __future__ import annotations

import datetime
import io
from typing import Any

from tests.support.http_server import Reply
from tests.vendors.vendor import Call, Vendor

_MOMENT = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)


def _connect(url: str) -> Any:
    import box_sdk_gen

    session = box_sdk_gen.NetworkSession(
        base_urls=box_sdk_gen.networking.BaseUrls(
            base_url=url, upload_url=f"{url}/api", oauth_2_url=url
        ),
        retry_strategy=box_sdk_gen.networking.BoxRetryStrategy(max_attempts=0),
    )
    auth = box_sdk_gen.BoxDeveloperTokenAuth("token-1")
    return box_sdk_gen.BoxClient(auth, network_session=session)


def _search(sdk: Any) -> object:
    from box_sdk_gen.managers import search

    return sdk.search.search_for_content(
        query='"annual report" & more',
        file_extensions=["pdf", "docx"],
        created_at_range=["2014-05-15T13:35:01-07:00", ""],
        size_range=[1000000, 5000000],
        content_types=[
            search.SearchForContentContentTypes.NAME,
            search.SearchForContentContentTypes.FILE_CONTENT,
        ],
        include_recent_shared_links=True,
        offset=1000,
    )


def _rename(sdk: Any) -> object:
    from box_sdk_gen.internal.null_value import null
    from box_sdk_gen.managers import files

    return sdk.files.update_file_by_id(
        "12345",
        name="Bericht für Zoë.txt",
        parent=files.UpdateFileByIdParent(id="0"),
        shared_link=null,
        disposition_at=_MOMENT,
        tags=["approved"],
        fields=["id", "name"],
        if_match='"1"',
    )


def _patch(sdk: Any) -> object:
    from box_sdk_gen.managers import file_metadata as metadata

    operation = metadata.UpdateFileMetadataByIdRequestBodyOpField
    return sdk.file_metadata.update_file_metadata_by_id(
        "12345",
        metadata.UpdateFileMetadataByIdScope.ENTERPRISE,
        "blue print/1",
        [
            metadata.UpdateFileMetadataByIdRequestBody(
                op=operation.ADD, path="/name", value="Jones"
            ),
            metadata.UpdateFileMetadataByIdRequestBody(
                op=operation.MOVE, path="/to", from_="/was"
            ),
        ],
    )


def _thumbnail(sdk: Any) -> object:
    from box_sdk_gen.managers.files import GetFileThumbnailByIdExtension

    return sdk.files.get_file_thumbnail_by_id(
        "12345", GetFileThumbnailByIdExtension.PNG, min_height=32, max_width=320
    )


def _folder(sdk: Any) -> object:
    from box_sdk_gen.managers import folders

    return sdk.folders.create_folder(
        "New / folder",
        folders.CreateFolderParent(id="0"),
        sync_state=folders.CreateFolderSyncState.PARTIALLY_SYNCED,
        fields=["id", "created_by"],
    )


def _items(sdk: Any) -> object:
    from box_sdk_gen.managers import folders

    return sdk.folders.get_folder_items(
        "0",
        fields=["id", "metadata.global.properties"],
        usemarker=False,
        sort=folders.GetFolderItemsSort.NAME,
        direction=folders.GetFolderItemsDirection.DESC,
        limit=1000,
    )


def _collaborate(sdk: Any) -> object:
    from box_sdk_gen.managers import user_collaborations as collaborations

    return sdk.user_collaborations.create_collaboration(
        collaborations.CreateCollaborationItem(
            type=collaborations.CreateCollaborationItemTypeField.FILE, id="11446498"
        ),
        collaborations.CreateCollaborationAccessibleBy(
            type=collaborations.CreateCollaborationAccessibleByTypeField.USER,
            login="user+1@example.com",
        ),
        collaborations.CreateCollaborationRole.VIEWER_UPLOADER,
        expires_at=_MOMENT,
        notify=False,
    )


def _events(sdk: Any) -> object:
    from box_sdk_gen.managers import events

    return sdk.events.get_events(
        stream_type=events.GetEventsStreamType.ADMIN_LOGS,
        event_type=[events.GetEventsEventType.LOGIN, events.GetEventsEventType.DELETE],
        created_after=_MOMENT,
        limit=50,
    )


def _upload(sdk: Any) -> object:
    from box_sdk_gen.managers import uploads

    return sdk.uploads.upload_file(
        uploads.UploadFileAttributes(
            name="notes.txt", parent=uploads.UploadFileAttributesParentField(id="0")
        ),
        io.BytesIO(b"some text\n"),
        file_file_name="notes.txt",
        file_content_type="text/plain",
        content_md_5="134b65991ed521fcfe4724b7d814ab8ded5185dc",
    )


CALLS = (
    Call(
        "GET /files/{file_id}",
        "an array in the query, and headers",
        lambda sdk: sdk.files.get_file_by_id(
            "12345",
            fields=["id", "type", "name"],
            if_none_match='"1"',
            boxapi="shared_link=https://example.com/s/1&shared_link_password=p",
            x_rep_hints="[pdf]",
        ),
        lambda client: client.files.get_files_id(
            "12345",
            fields=["id", "type", "name"],
            if_none_match='"1"',
            boxapi="shared_link=https://example.com/s/1&shared_link_password=p",
            x_rep_hints="[pdf]",
        ),
    ),
    Call(
        "GET /files/{file_id}",
        "special characters in the path",
        lambda sdk: sdk.files.get_file_by_id("1 2/é?#%2F"),
        lambda client: client.files.get_files_id("1 2/é?#%2F"),
    ),
    Call(
        "PUT /files/{file_id}",
        "JSON with null, an object and a date-time",
        _rename,
        lambda client: client.files.put_files_id(
            "12345",
            fields=["id", "name"],
            if_match='"1"',
            body={
                "name": "Bericht für Zoë.txt",
                "parent": {"id": "0"},
                "shared_link": None,
                "disposition_at": _MOMENT,
                "tags": ["approved"],
            },
        ),
    ),
    Call(
        "DELETE /files/{file_id}",
        "a header",
        lambda sdk: sdk.files.delete_file_by_id("12345", if_match='"1"'),
        lambda client: client.files.delete_files_id("12345", if_match='"1"'),
        reply=Reply(204),
    ),
    Call(
        "GET /files/{file_id}/thumbnail.{extension}",
        "a parameter in a part of a segment, and an answer in bytes",
        _thumbnail,
        lambda client: client.files.get_files_id_thumbnail_id(
            "12345", "png", min_height=32, max_width=320
        ),
        reply=Reply(body=b"\x89PNG", headers=[("Content-Type", "image/png")]),
    ),
    Call(
        "PUT /files/{file_id}/metadata/{scope}/{template_key}",
        "JSON Patch, whose words are Python's keywords",
        _patch,
        lambda client: client.metadata_instances_files.put_files_id_metadata_id_id(
            "12345",
            "enterprise",
            "blue print/1",
            body=[
                {"op": "add", "path": "/name", "value": "Jones"},
                {"op": "move", "path": "/to", "from": "/was"},
            ],
        ),
    ),
    Call(
        "GET /folders/{folder_id}/items",
        "enums and a boolean",
        _items,
        lambda client: client.folders.get_folders_id_items(
            "0",
            fields=["id", "metadata.global.properties"],
            usemarker=False,
            sort="name",
            direction="DESC",
            limit=1000,
        ),
    ),
    Call(
        "POST /folders",
        "an array in the query beside a body",
        _folder,
        lambda client: client.folders.post_folders(
            fields=["id", "created_by"],
            body={
                "name": "New / folder",
                "parent": {"id": "0"},
                "sync_state": "partially_synced",
            },
        ),
    ),
    Call(
        "POST /collaborations",
        "a boolean in the query, a date-time in the body",
        _collaborate,
        lambda client: client.collaborations.post_collaborations(
            notify=False,
            body={
                "item": {"type": "file", "id": "11446498"},
                "accessible_by": {"type": "user", "login": "user+1@example.com"},
                "role": "viewer uploader",
                "expires_at": _MOMENT,
            },
        ),
    ),
    Call(
        "GET /search",
        "arrays of texts, numbers and words",
        _search,
        lambda client: client.search.get_search(
            query='"annual report" & more',
            file_extensions=["pdf", "docx"],
            created_at_range=["2014-05-15T13:35:01-07:00", ""],
            size_range=[1000000, 5000000],
            content_types=["name", "file_content"],
            include_recent_shared_links=True,
            offset=1000,
        ),
    ),
    Call(
        "GET /events",
        "a date-time and an array of enums",
        _events,
        lambda client: client.events.get_events(
            stream_type="admin_logs",
            event_type=["LOGIN", "DELETE"],
            created_after=_MOMENT,
            limit=50,
        ),
    ),
    Call(
        "GET /users",
        "text with special characters",
        lambda sdk: sdk.users.get_users(filter_term="a+b c&d=é", usemarker=True),
        lambda client: client.users.get_users(filter_term="a+b c&d=é", usemarker=True),
    ),
    Call(
        "POST /files/content",
        "an upload with JSON beside the file",
        _upload,
        lambda client: client.uploads.post_files_content(
            content_md5="134b65991ed521fcfe4724b7d814ab8ded5185dc",
            body={
                "attributes": {"name": "notes.txt", "parent": {"id": "0"}},
                "file": ("notes.txt", b"some text\n", "text/plain"),
            },
        ),
    ),
    Call(
        "PUT /files/upload_sessions/{upload_session_id}",
        "bytes as the body, and required headers",
        lambda sdk: sdk.chunked_uploads.upload_file_part(
            "D5E3F7A",
            io.BytesIO(b"\x00\x01\xff"),
            "sha=fpRyg5eVQletdZqEKaFlqwBXJzM=",
            "bytes 8388608-16777215/445856194",
        ),
        lambda client: client.uploads_chunked.put_files_upload_sessions_id(
            "D5E3F7A",
            digest="sha=fpRyg5eVQletdZqEKaFlqwBXJzM=",
            content_range="bytes 8388608-16777215/445856194",
            body=b"\x00\x01\xff",
        ),
    ),
    Call(
        "POST /users/{user_id}/avatar",
        "an image",
        lambda sdk: sdk.avatars.create_user_avatar(
            "1",
            io.BytesIO(b"\x89PNG"),
            pic_file_name="a.png",
            pic_content_type="image/png",
        ),
        lambda client: client.user_avatars.post_users_id_avatar(
            "1", body={"pic": ("a.png", b"\x89PNG", "image/png")}
        ),
    ),
)

BOX = Vendor(
    name="Box",
    distribution="boxsdk",
    description="big/box__box-openapi/openapi/openapi.json",
    connect=_connect,
    credentials={"access_token": "token-1"},
    base="/2.0",
    calls=CALLS,
)
