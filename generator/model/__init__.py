"""The intermediate model: what the templates see.

Frozen dataclasses and closed unions; no input or output, no Jinja, no YAML. Nothing
here imports another part of clientloom.
"""

from generator.model.api import MODEL_VERSION, Api, Package, Release, Server
from generator.model.operation import (
    Header,
    MediaType,
    Operation,
    Parameter,
    ParameterLocation,
    PartEncoding,
    RequestBody,
    Resource,
    Response,
)
from generator.model.paging import (
    CursorPaging,
    NextLinkPaging,
    OffsetPaging,
    PageNumberPaging,
    Paging,
)
from generator.model.schema import Alias, Enum, Field, Model, NamedSchema
from generator.model.security import (
    Authentication,
    ConstantValue,
    Credential,
    CredentialValue,
    MappingValue,
    SecurityRequirement,
    SecurityScheme,
    SequenceValue,
    SettingValue,
)
from generator.model.transport import ErrorRules, Transport, WaitHeader
from generator.model.types import (
    AnyType,
    BinaryType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.model.webhooks import Verifier, WebhookEvent, Webhooks

__all__ = [
    "MODEL_VERSION",
    "Alias",
    "AnyType",
    "Api",
    "Authentication",
    "BinaryType",
    "ConstantValue",
    "Credential",
    "CredentialValue",
    "CursorPaging",
    "Enum",
    "ErrorRules",
    "Field",
    "Header",
    "ListType",
    "LiteralType",
    "MapType",
    "MappingValue",
    "MediaType",
    "Model",
    "ModelType",
    "NamedSchema",
    "NextLinkPaging",
    "NullableType",
    "OffsetPaging",
    "Operation",
    "Package",
    "PageNumberPaging",
    "Paging",
    "Parameter",
    "ParameterLocation",
    "PartEncoding",
    "Primitive",
    "PrimitiveType",
    "Release",
    "RequestBody",
    "Resource",
    "Response",
    "SecurityRequirement",
    "SecurityScheme",
    "SequenceValue",
    "Server",
    "SettingValue",
    "Transport",
    "TupleType",
    "TypeRef",
    "UnionType",
    "Verifier",
    "WaitHeader",
    "WebhookEvent",
    "Webhooks",
]
