"""Security schemes and requirements."""

from collections.abc import Mapping

from generator import codes
from generator.document.openapi.object_reader import (
    Absent,
    FieldReader,
    ObjectReader,
)
from generator.document.source import Position
from generator.document.values import Json, Object, shorten, without_extensions

_FLOWS = ("implicit", "password", "clientCredentials", "authorizationCode")
_SWAGGER_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
    "mutualTLS": (),
}


class SecurityReader:
    """Reads security schemes and requirements.

    `required` are the schemes that requirements name, each with the position of the
    first requirement: an operation in another file may mean a scheme of that file.
    """

    def __init__(self, reader: ObjectReader) -> None:
        self._reader = reader
        self._described_scopes = reader.map_of(self._scope, "an object of scopes")
        self.required: dict[str, Position] = {}
        text = reader.text
        flow = reader.record(
            "an OAuth flow",
            {
                "authorizationUrl": text,
                "deviceAuthorizationUrl": text,
                "tokenUrl": text,
                "refreshUrl": text,
                "scopes": self._scopes,
            },
        )
        self._flow = flow
        self._scheme_fields: dict[str, FieldReader] = {
            "type": text,
            "description": text,
            "name": text,
            "in": text,
            "scheme": text,
            "bearerFormat": text,
            "flows": self._flows,
            "openIdConnectUrl": text,
            "oauth2MetadataUrl": text,
            "deprecated": reader.flag,
        }
        self.requirements: FieldReader = reader.list_of(
            self._requirement, "an array of security requirements"
        )

    def scheme(self, node: Object, position: Position) -> Object | None:
        """An OpenAPI 3 security scheme; None, and a diagnostic, if it is incomplete."""
        result = self._reader.fields(
            node, position, self._scheme_fields, "a security scheme"
        )
        for key in ("oauth2MetadataUrl", "deprecated"):
            if key in result:
                result[f"x-clientloom-{key}"] = result.pop(key)
        return self._checked(result, position)

    def swagger_scheme(self, node: Object, position: Position) -> Object | None:
        """A Swagger 2.0 security definition as a security scheme."""
        reader = self._reader
        text = reader.text
        definition = reader.fields(
            node,
            position,
            {
                "type": text,
                "description": text,
                "name": text,
                "in": text,
                "flow": text,
                "authorizationUrl": text,
                "tokenUrl": text,
                "scopes": self._scopes,
            },
            "a security definition",
        )
        match definition.get("type"):
            case "basic":
                result: Object = {**definition, "type": "http", "scheme": "basic"}
            case "oauth2":
                flow = _SWAGGER_FLOWS.get(str(definition.pop("flow", "")))
                if flow is None:
                    reader.diagnostics.add(
                        codes.SECURITY_SCHEME_INVALID,
                        "an OAuth 2 definition without a known `flow` is left out",
                        position,
                    )
                    return None
                content: Object = {
                    key: definition.pop(key)
                    for key in ("authorizationUrl", "tokenUrl", "scopes")
                    if key in definition
                }
                content.setdefault("scopes", {})
                result = {**definition, "flows": {flow: content}}
            case _:
                result = definition
        return self._checked(result, position)

    def _checked(self, result: Object, position: Position) -> Object | None:
        kind = result.get("type")
        required = _REQUIRED.get(kind) if isinstance(kind, str) else None
        missing = [name for name in required or () if name not in result]
        if required is None or missing:
            fault = f"without `{missing[0]}`" if missing else "of an unknown type"
            self._reader.diagnostics.add(
                codes.SECURITY_SCHEME_INVALID,
                f"a security scheme {fault} is left out",
                position,
            )
            return None
        if kind == "apiKey" and result["in"] not in ("query", "header", "cookie"):
            self._reader.diagnostics.add(
                codes.SECURITY_SCHEME_INVALID,
                (
                    f"`{shorten(str(result['in']))}` is not a location for an API key; "
                    "the scheme is left out"
                ),
                position.child("in"),
            )
            return None
        return result

    def _flows(self, value: Json, position: Position) -> Json | Absent:
        reader = self._reader
        if not isinstance(value, dict):
            reader.malformed(value, position, "an object of OAuth flows")
            return {}
        table: dict[str, FieldReader] = {
            **dict.fromkeys(_FLOWS, self._flow),
            "deviceAuthorization": self._flow,
        }
        result = reader.fields(value, position, table, "the OAuth flows")
        for flow in result.values():
            if isinstance(flow, dict):
                flow.setdefault("scopes", {})
        if "deviceAuthorization" in result:
            result["x-clientloom-deviceAuthorization"] = result.pop(
                "deviceAuthorization"
            )
        return result

    def _requirement(self, value: Json, position: Position) -> Json | Absent:
        reader = self._reader
        if isinstance(value, str):
            reader.malformed(
                value, position, "an object", "it is read as the scheme's name"
            )
            value = {value: []}
        result = reader.map_of(self._names, "an object of scopes by scheme")(
            value, position
        )
        if isinstance(result, dict):
            for name in result:
                self.required.setdefault(name, position)
        return result

    def _scopes(self, value: Json, position: Position) -> Json | Absent:
        return self._described_scopes(without_extensions(value), position)

    def _scope(self, value: Json, position: Position) -> Json | Absent:
        """The description of a scope, which some authors omit."""
        return "" if value is None else self._reader.text(value, position)

    def _names(self, value: Json, position: Position) -> Json | Absent:
        """The scopes that a requirement names."""
        return [] if value is None else self._reader.texts(value, position)
