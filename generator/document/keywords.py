"""The keywords of JSON Schema, by what their values are."""

SCHEMA_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas"})
"""Keywords whose value is an object of schemas."""

SCHEMA_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
"""Keywords whose value is a list of schemas."""

SCHEMAS = frozenset(
    {
        "not",
        "if",
        "then",
        "else",
        "contains",
        "propertyNames",
        "contentSchema",
    }
)
"""Keywords whose value is one schema."""

OPEN_SCHEMAS = frozenset(
    {"additionalProperties", "unevaluatedItems", "unevaluatedProperties"}
)
"""Keywords whose value is one schema, and where true and false say enough."""

TEXTS = frozenset(
    {
        "title",
        "description",
        "format",
        "pattern",
        "$comment",
        "contentMediaType",
        "contentEncoding",
    }
)
NUMBERS = frozenset({"multipleOf", "maximum", "minimum"})
COUNTS = frozenset(
    {
        "maxLength",
        "minLength",
        "maxItems",
        "minItems",
        "maxProperties",
        "minProperties",
        "maxContains",
        "minContains",
    }
)
FLAGS = frozenset({"uniqueItems", "readOnly", "writeOnly", "deprecated"})

IDENTITY = frozenset(
    {
        "$id",
        "$schema",
        "$anchor",
        "$dynamicAnchor",
        "$recursiveAnchor",
        "$vocabulary",
        "$defs",
    }
)
"""Keywords that serve references only; the normal form has none to serve."""

ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "example",
        "examples",
        "externalDocs",
        "xml",
    }
)
"""Keywords that say something about a value without restricting it."""

TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})

FOREIGN_TYPES: dict[str, dict[str, str]] = {
    "int": {"type": "integer"},
    "int32": {"type": "integer", "format": "int32"},
    "int64": {"type": "integer", "format": "int64"},
    "long": {"type": "integer", "format": "int64"},
    "short": {"type": "integer"},
    "float": {"type": "number", "format": "float"},
    "double": {"type": "number", "format": "double"},
    "decimal": {"type": "number"},
    "bool": {"type": "boolean"},
    "str": {"type": "string"},
    "text": {"type": "string"},
    "char": {"type": "string"},
    "byte": {"type": "string", "format": "byte"},
    "binary": {"type": "string", "format": "binary"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "date-time": {"type": "string", "format": "date-time"},
    "time": {"type": "string", "format": "time"},
    "timestamp": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "uri": {"type": "string", "format": "uri"},
    "url": {"type": "string", "format": "uri"},
    "email": {"type": "string", "format": "email"},
    "list": {"type": "array"},
    "map": {"type": "object"},
    "dict": {"type": "object"},
    "json": {},
    "any": {},
    "mixed": {},
}
"""What people write instead of a type, in lower case, and what they mean."""
