"""The OpenAPI version that a file is written in."""

import re

from generator import codes
from generator.document.problems import UnreadableError
from generator.document.values import Json, kind_of, shorten

SWAGGER = "2.0"
OPENAPI_30 = "3.0"
OPENAPI_31 = "3.1"
OPENAPI_32 = "3.2"

NORMAL_VERSION = "3.1.1"
"""The version that the normal form declares."""

NORMAL_DIALECT = OPENAPI_31
"""The dialect of the normal form."""

_KNOWN = (OPENAPI_30, OPENAPI_31, OPENAPI_32)
_VERSION = re.compile(r"(\d+\.\d+)(\.\d+)?([-+].*)?")


def dialect_of(root: Json) -> str:
    """The dialect that a whole OpenAPI document declares.

    Raises UnreadableError if the data is not an OpenAPI document, or has an unknown
    version. The version may be a number instead of a string.
    """
    if not isinstance(root, dict):
        raise UnreadableError(
            codes.NOT_AN_OBJECT, f"the file holds {kind_of(root)}, not an object"
        )
    declared = declared_dialect(root)
    if declared is not None:
        return declared
    for key in ("openapi", "swagger"):
        if key in root:
            version = shorten(str(root[key]))
            raise UnreadableError(
                codes.VERSION_UNSUPPORTED,
                f"version `{version}` of {_TITLES[key]} is not supported",
                pointer=f"/{key}",
            )
    raise UnreadableError(
        codes.NOT_OPENAPI, "the file has neither a key `openapi` nor a key `swagger`"
    )


_TITLES = {"openapi": "OpenAPI", "swagger": "Swagger"}


def declared_dialect(root: Json) -> str | None:
    """The dialect that a file declares; None if it declares no known one.

    Referenced files are often fragments, which declare nothing.
    """
    if not isinstance(root, dict):
        return None
    openapi = root.get("openapi")
    if openapi is not None:
        match = _VERSION.fullmatch(str(openapi).strip())
        if match is not None and match[1] in _KNOWN:
            return match[1]
        return None
    if str(root.get("swagger", "")).strip() in ("2.0", "2"):
        return SWAGGER
    return None
