"""The types of bodies."""

from generator.model import MediaType, Response
from generator.render.type_text import TypeText


def bodies(response: Response, types: TypeText, folder: str) -> list[str]:
    """The types that the bodies of a response can have, with links."""
    return list(
        dict.fromkeys(
            (types.linked(one.type, folder) if one.type is not None else raw_type(one))
            for one in response.contents
        )
    )


def raw_type(content: MediaType) -> str:
    """The type of a body that has no schema."""
    match content.kind:
        case "text" | "xml" | "sse":
            return "`str`"
        case "bytes":
            return "`bytes`"
        case "form" | "multipart":
            return "`Mapping[str, Any]`"
        case _:
            return "`Any`"
