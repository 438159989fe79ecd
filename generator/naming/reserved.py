"""Names that generated code cannot use as they are, and why each one is listed.

Only true keywords and real shadowing are escaped: `id` and `type` stay.
"""

import keyword
import re

KEYWORDS = frozenset(keyword.kwlist)
"""The words of the language."""

TYPE_NAMES = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"}
)
"""Builtins that annotations use: an attribute of that name would hide the type from
the annotations after it."""

MODEL_ATTRIBUTES = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "mro",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "register",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    }
)
"""Methods of pydantic's BaseModel, and of its metaclass, that a field would hide.
Everything that starts with `model_` counts as well: pydantic keeps that prefix for
itself."""

MODEL_MODULE_NAMES = frozenset(
    {
        "Annotated",
        "Any",
        "Date",
        "DateTime",
        "Decimal",
        "Field",
        "FilePart",
        "Literal",
        "Model",
        "TypeAlias",
        "TypeAliasType",
    }
)
"""What a generated model module imports: a class of that name would hide it."""

MODEL_MODULES = frozenset({"at_any_depth", "import_module"})
"""What the package of models uses itself: a module of that name would replace it."""

RESOURCE_MODULE_NAMES = frozenset(
    {
        "Any",
        "AsyncIterable",
        "AsyncIterator",
        "AsyncResource",
        "AsyncStream",
        "AsyncStreamOpener",
        "BinaryBody",
        "Body",
        "Content",
        "CursorPaging",
        "Date",
        "DateTime",
        "Decimal",
        "FilePart",
        "Iterable",
        "Iterator",
        "Literal",
        "Mapping",
        "NextLinkPaging",
        "OffsetPaging",
        "Operation",
        "PageNumberPaging",
        "Parameter",
        "PartEncoding",
        "RawResponse",
        "RequestOptions",
        "Resource",
        "Sequence",
        "Stream",
        "StreamOpener",
        "Streaming",
        "TYPE_CHECKING",
        "UNSET",
        "Unset",
    }
)
"""What a generated resource module imports."""

CLIENT_MODULE_NAMES = frozenset(
    {
        "ApiKeyAuth",
        "AsyncBaseClient",
        "AsyncClient",
        "AsyncClientOptions",
        "Auth",
        "BaseClient",
        "BasicAuth",
        "BearerAuth",
        "Client",
        "ClientOptions",
        "Credential",
        "ErrorRules",
        "HmacCanonicalJsonAuth",
        "HmacCanonicalJsonVerifier",
        "Literal",
        "OAuth2ClientCredentialsAuth",
        "ProviderInfo",
        "RsaSignatureAuth",
        "RsaUrlBodyVerifier",
        "SecretSource",
        "ServerTemplate",
        "ServerVariable",
        "StandardWebhooksVerifier",
        "Timeout",
        "TokenEndpointAuth",
        "Unpack",
        "WaitHeader",
    }
)
"""What a generated client module imports: resources must not hide it."""

DICTIONARY_MODULE_NAMES = frozenset(
    {
        "Any",
        "Date",
        "DateTime",
        "Decimal",
        "FilePart",
        "Literal",
        "Mapping",
        "NotRequired",
        "Sequence",
        "TYPE_CHECKING",
        "TypeAliasType",
        "TypedDict",
    }
)
"""What the generated module of dictionaries imports: a key of that name would hide it
from the annotations after it."""

METHOD_ARGUMENTS = frozenset({"self", "body", "options", "models"})
"""Arguments and names that every generated method uses itself."""

RESOURCE_ATTRIBUTES = frozenset(
    {"dicts", "overload", "with_raw_response", "with_streaming_response"}
)
"""Attributes that every resource class has, and what its methods use of the module."""

CLIENT_ARGUMENTS = frozenset(
    {
        "base_url",
        "deadline",
        "follow_redirects",
        "headers",
        "http_client",
        "logger",
        "max_response_size",
        "max_retries",
        "on_drift",
        "on_failure",
        "on_request",
        "on_response",
        "on_retry",
        "options",
        "self",
        "server",
        "servers",
        "strict",
        "telemetry",
        "timeout",
        "transport",
    }
)
"""Arguments that every client has besides credentials: variables of servers must not be
called like them."""

CLIENT_ATTRIBUTES = frozenset(
    {"aclose", "auth", "base_url", "close", "request", "send", "with_options"}
)
"""Attributes that every client class has."""


_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Whether Windows has a device of that name: no file or folder can be called so there,
    with any suffix."""
    return _DEVICE.fullmatch(name) is not None


def is_model_attribute(name: str) -> bool:
    """Whether a field of that name would override something of pydantic's."""
    return name in MODEL_ATTRIBUTES or name.startswith("model_")
