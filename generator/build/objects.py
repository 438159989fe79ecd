"""The objects of the normal form, typed: those of openapi-pydantic.

They differ from its OpenAPI 3.1 in three ways. Schemas are checked, but stay documents,
because numbers must keep their digits and because other modules read keywords. There
are no references outside schemas. And there are the fields of OpenAPI 3.2, some of
which the normal form spells as extensions.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeVar

from openapi_pydantic.v3 import v3_1
from pydantic import (
    BaseModel,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    RootModel,
    ValidationError,
)
from pydantic_core import CoreSchema, ErrorDetails, core_schema

from generator.build import access
from generator.document import Json
from generator.model import ParameterLocation

ObjectT = TypeVar("ObjectT", bound=BaseModel)
"""Any object of OpenAPI."""

InfoObject = v3_1.Info
ExampleObject = v3_1.Example
EncodingObject = v3_1.Encoding
OAuthFlow = v3_1.OAuthFlow
SecurityRequirement = v3_1.SecurityRequirement


def problems(error: ValidationError) -> Iterator[ErrorDetails]:
    """The problems of an object or schema, without false ones.

    openapi-pydantic requires an object where JSON Schema 2020-12 also accepts a boolean.
    A schema that is not valid also fails as a reference, which is irrelevant.
    """
    for problem in error.errors(include_url=False):
        if problem["type"] == "model_type" and isinstance(problem["input"], bool):
            continue
        if "Reference" not in problem["loc"]:
            yield problem


def _checked_schema(_source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    """A field that is valid if its value is a schema, and keeps the value as it is."""

    def check(value: Json, validate: core_schema.ValidatorFunctionWrapHandler) -> Json:
        try:
            validate(value)
        except ValidationError as error:
            if any(problems(error)):
                raise
        return value

    return core_schema.no_info_wrap_validator_function(check, handler(v3_1.Schema))


def _unchecked(_source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
    return core_schema.any_schema()


SchemaDocument = Annotated[Json, GetPydanticSchema(_checked_schema)]
"""A schema as the document has it."""

AnyJson = Annotated[Json, GetPydanticSchema(_unchecked)]
"""A value that the build does not read."""


class ComponentObject(RootModel[SchemaDocument]):
    """A schema of the components (Schema Object)."""


# openapi-pydantic has wider types where a reference is possible, and its fields can be
# assigned. Objects are only read here, so narrower types are right.
# mypy: disable-error-code="assignment"
# pyright: reportIncompatibleVariableOverride=false


class MediaTypeObject(v3_1.MediaType):
    """A media type of a body, response, parameter or header (Media Type Object)."""

    media_type_schema: SchemaDocument = Field(default=None, alias="schema")
    item_schema: SchemaDocument = Field(default=None, alias="itemSchema")
    prefix_encoding: list[EncodingObject] = Field(
        default_factory=list, alias="prefixEncoding"
    )
    item_encoding: EncodingObject | None = Field(default=None, alias="itemEncoding")
    event_data: Literal["text", "json"] | None = Field(
        default=None, alias="x-clientloom-event-data"
    )

    @property
    def has_items(self) -> bool:
        """Whether the schema is that of one item of a sequence."""
        return "item_schema" in self.model_fields_set

    @property
    def schema_keyword(self) -> str:
        """The keyword that has the schema."""
        return "itemSchema" if self.has_items else "schema"

    @property
    def content_schema(self) -> Json:
        """The schema of the content, or of one item of it; None if there is none."""
        return self.item_schema if self.has_items else self.media_type_schema


class HeaderObject(v3_1.Header):
    """A header of a response (Header Object)."""

    param_schema: SchemaDocument = Field(default=None, alias="schema")
    content: dict[str, MediaTypeObject] = Field(default_factory=dict)


class ParameterObject(v3_1.Parameter):
    """A parameter of an operation (Parameter Object)."""

    param_in: ParameterLocation = Field(alias="in")
    param_schema: SchemaDocument = Field(default=None, alias="schema")
    content: dict[str, MediaTypeObject] = Field(default_factory=dict)


class RequestBodyObject(v3_1.RequestBody):
    """The body of a request (Request Body Object)."""

    content: dict[str, MediaTypeObject]


class ResponseObject(v3_1.Response):
    """A response (Response Object)."""

    headers: dict[str, HeaderObject] = Field(default_factory=dict)
    content: dict[str, MediaTypeObject] = Field(default_factory=dict)


class ServerVariableObject(v3_1.ServerVariable):
    """A variable in the URL of a server (Server Variable Object)."""

    is_required: bool = Field(default=False, alias="x-clientloom-required")


class ServerObject(v3_1.Server):
    """A server (Server Object)."""

    variables: dict[str, ServerVariableObject] = Field(default_factory=dict)


class TagObject(v3_1.Tag):
    """A tag (Tag Object)."""

    summary: str | None = Field(default=None, alias="x-clientloom-summary")
    parent: str | None = Field(default=None, alias="x-clientloom-parent")


class OperationObject(v3_1.Operation):
    """An operation (Operation Object).

    A parameter that is not valid is None, so that the others keep their places.
    """

    parameters: list[ParameterObject | None] = Field(default_factory=list)
    requestBody: RequestBodyObject | None = None  # noqa: N815
    responses: dict[str, ResponseObject] = Field(default_factory=dict)
    callbacks: AnyJson = None
    servers: list[ServerObject] = Field(default_factory=list)


class RequirementsObject(BaseModel):
    """The security requirements of a document (OpenAPI Object, `security`)."""

    security: list[SecurityRequirement] | None = None


class DeviceFlowObject(OAuthFlow):
    """The flow of OAuth 2 for devices (OAuth Flow Object of OpenAPI 3.2)."""

    device_authorization_url: str | None = Field(
        default=None, alias="deviceAuthorizationUrl"
    )


class OAuthFlowsObject(v3_1.OAuthFlows):
    """The flows of OAuth 2 that a server supports (OAuth Flows Object)."""

    device_authorization: DeviceFlowObject | None = Field(
        default=None, alias="x-clientloom-deviceAuthorization"
    )

    def by_name(self) -> dict[str, OAuthFlow]:
        """The flows by their names in OpenAPI."""
        flows = {
            "implicit": self.implicit,
            "password": self.password,
            "clientCredentials": self.clientCredentials,
            "authorizationCode": self.authorizationCode,
            "deviceAuthorization": self.device_authorization,
        }
        return {name: flow for name, flow in flows.items() if flow is not None}


class SecuritySchemeObject(v3_1.SecurityScheme):
    """A way to authenticate (Security Scheme Object)."""

    flows: OAuthFlowsObject | None = None
    metadata_url: str | None = Field(
        default=None, alias="x-clientloom-oauth2MetadataUrl"
    )


def extension(node: BaseModel, name: str) -> Json:
    """The value of an extension; None if the object does not have it."""
    return (node.model_extra or {}).get(name)


def example_text(node: ParameterObject | MediaTypeObject) -> str | None:
    """The first example of a parameter or media type as JSON text."""
    if "example" in node.model_fields_set:
        return access.json_text(node.example)
    for example in (node.examples or {}).values():
        if isinstance(example, ExampleObject) and "value" in example.model_fields_set:
            return access.json_text(example.value)
    return None
