"""Media types in examples."""

_EXTENSIONS = {
    "application/octet-stream": ".bin",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/json": ".json",
    "application/xml": ".xml",
    "audio/mpeg": ".mp3",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "text/csv": ".csv",
    "text/plain": ".txt",
    "text/xml": ".xml",
    "video/mp4": ".mp4",
}
_OF_RANGES = {
    "audio": "audio/mpeg",
    "image": "image/png",
    "text": "text/plain",
    "video": "video/mp4",
}


def example_media_type(described: str | None) -> tuple[str, str]:
    """A concrete media type for a file, and the extension of its name.

    Args:
        described: A media type, a range such as `image/*`, or several with commas.
    """
    first = (described or "*/*").split(",")[0].split(";")[0].strip().lower()
    if "*" in first:
        main, _, sub = first.partition("/")
        fallback = "application/octet-stream" if sub == "*" else f"application/{sub}"
        first = _OF_RANGES.get(main, fallback)
    return first, _EXTENSIONS.get(first, ".bin")


def is_json_patch(media_type: str) -> bool:
    """Whether a media type is that of a JSON Patch (RFC 6902)."""
    return essence_of(media_type) == "application/json-patch+json"


def essence_of(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()
