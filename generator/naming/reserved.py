"""Names that generated code cannot use as they are, and why each one is listed.

Only keywords and names that would really shadow something are escaped: `id` and `type`
stay.
"""

import keyword
import re

KEYWORDS = frozenset(keyword.kwlist)
"""The keywords of the language."""

TYPE_NAMES = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"}
)
"""Builtins that annotations use: an attribute of that name would hide the type from
later annotations."""

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
Everything that starts with `model_` is reserved too: pydantic keeps that prefix for
itself."""

MODEL_MODULE_NAMES = frozenset(
    {
        "Annotated",
        "Any",
        "Base64",
        "Base64Url",
        "Date",
        "DateTime",
        "Decimal",
        "DecimalText",
        "Duration",
        "Field",
        "FileInput",
        "Final",
        "Generic",
        "Literal",
        "Model",
        "Time",
        "TypeAlias",
        "TypeAliasType",
        "Uuid",
    }
)
"""Imports of a generated model module: a class of that name would hide one."""

MODEL_MODULES = frozenset(
    {"at_any_depth", "getattr", "globals", "import_module", "list", "sorted", "str"}
)
"""Names that the models package uses itself: a module of that name would replace
one."""

RESOURCE_MODULE_NAMES = frozenset(
    {
        "Any",
        "AsyncIterable",
        "AsyncIterator",
        "AsyncResource",
        "AsyncStream",
        "AsyncStreamOpener",
        "Base64",
        "Base64Url",
        "Body",
        "Content",
        "CursorPaging",
        "Date",
        "DateTime",
        "Decimal",
        "DecimalText",
        "Duration",
        "FileInput",
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
        "Time",
        "TYPE_CHECKING",
        "UNSET",
        "Unset",
        "Uuid",
    }
)
"""Imports of a generated resource module."""

CLIENT_MODULE_NAMES = frozenset(
    {
        "AnyTokenStore",
        "ApiKeyAuth",
        "AsyncBaseClient",
        "AsyncClient",
        "AsyncClientOptions",
        "Auth",
        "BaseClient",
        "BasicAuth",
        "BearerAuth",
        "Callable",
        "Client",
        "ClientOptions",
        "Credential",
        "ErrorRules",
        "HmacCanonicalJsonAuth",
        "HmacCanonicalJsonVerifier",
        "Literal",
        "MutualTlsAuth",
        "OAuth2ClientCredentialsAuth",
        "OAuth2JwtAssertionAuth",
        "OAuth2TokenAuth",
        "ProviderInfo",
        "RsaSignatureAuth",
        "RsaUrlBodyVerifier",
        "SecretSource",
        "ServerTemplate",
        "ServerVariable",
        "StandardWebhooksVerifier",
        "Timeout",
        "TokenEndpointAuth",
        "TokenStore",
        "TypeAlias",
        "Unpack",
        "WaitHeader",
        "WebhookVerifier",
    }
)
"""Imports of a generated client module: resources must not hide them."""

DICTIONARY_MODULE_NAMES = frozenset(
    {
        "Any",
        "Base64",
        "Base64Url",
        "Date",
        "DateTime",
        "Decimal",
        "DecimalText",
        "Duration",
        "FileInput",
        "Literal",
        "Mapping",
        "NotRequired",
        "Sequence",
        "Time",
        "TYPE_CHECKING",
        "TypeAlias",
        "TypedDict",
        "Uuid",
    }
)
"""Imports of the generated module of dictionaries: a key of that name would hide one from
later annotations."""

METHOD_ARGUMENTS = frozenset({"self", "body", "options", "models"})
"""Arguments and names that every generated method uses itself."""

RESOURCE_ATTRIBUTES = frozenset(
    {
        "dicts",
        "former_arguments",
        "overload",
        "with_raw_response",
        "with_streaming_response",
    }
)
"""Attributes of every resource class, decorators of its methods, and the module of
dictionaries."""

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
        "rate_limit",
        "self",
        "server",
        "servers",
        "strict",
        "telemetry",
        "timeout",
        "token_store",
        "transport",
    }
)
"""Arguments that every client has besides credentials: server variables must not have
their names."""

CLIENT_ATTRIBUTES = frozenset(
    {"aclose", "auth", "base_url", "close", "request", "send", "with_options"}
)
"""Attributes that every client class has."""


_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Whether a name is a device on Windows: no file or folder there can have it, with
    any suffix."""
    return _DEVICE.fullmatch(name) is not None


def is_model_attribute(name: str) -> bool:
    """Whether a field of that name would override an attribute of pydantic's."""
    return name in MODEL_ATTRIBUTES or name.startswith("model_")
