"""Codes for schemas: mistakes in them, and keywords that a client does not support."""

from generator.diagnostics import Code, Severity

SCHEMA_INVALID = Code(
    name="schema-invalid",
    severity=Severity.WARNING,
    summary="A schema does not follow JSON Schema.",
    explanation=(
        "A keyword of the schema has the wrong shape. If it does not affect values, "
        "such as `xml`, it is left out. Otherwise the schema accepts any value, "
        "which is neither typed nor checked. Enclosing schemas are not affected."
    ),
    hint="Correct the schema, or replace it with an overlay.",
)

SCHEMA_UNSUPPORTED = Code(
    name="schema-unsupported",
    severity=Severity.WARNING,
    summary="A schema uses a keyword that Python types cannot express.",
    explanation=(
        "The keyword is read but has no equivalent type. The value is typed as any "
        "value."
    ),
    hint=(
        "No action is needed. For a better type, describe the values in another way "
        "with an overlay."
    ),
)

KEYWORD_UNSUPPORTED = Code(
    name="keyword-unsupported",
    severity=Severity.NOTE,
    summary="The OpenAPI document uses a feature that clients do not support.",
    explanation=(
        "Some keywords restrict values in ways that Python types cannot, and some "
        "require an encoding that is not available. The client is the same with or "
        "without them. Servers still enforce them."
    ),
    hint=(
        "No action is needed. You can mention the rule in the text of the "
        "description."
    ),
)

SCHEMA_CONTRADICTION = Code(
    name="schema-contradiction",
    severity=Severity.WARNING,
    summary="The parts of an `allOf` contradict each other.",
    explanation=(
        "A value must match every part of an `allOf`, but no value can: the parts "
        "have no type, or no listed value, in common. Values that match any part are "
        "accepted."
    ),
    hint="Decide which part is right, and correct the other with an overlay.",
)

TYPE_NARROWED = Code(
    name="type-narrowed",
    severity=Severity.NOTE,
    summary="A schema accepts more values than its type in the client.",
    explanation=(
        "Without `type`, keywords such as `properties` only apply to values of their "
        "type, and other values are valid. Without `minItems`, a tuple may be "
        "shorter. Hardly anyone means that, so the client has the type that the "
        "keywords describe. Other values stay readable, but a strict client refuses "
        "them, and they cannot be sent."
    ),
    hint="Add `type` or `minItems`, or list the other types with an overlay.",
)

TYPE_UNKNOWN = Code(
    name="type-unknown",
    severity=Severity.WARNING,
    summary="A schema has an unknown `type`.",
    explanation=(
        "The types are string, number, integer, boolean, array, object and null. "
        "Common words such as `int` or `date` are read as the type they mean "
        "elsewhere. Other words accept any value."
    ),
    hint="Use one of the seven types, with a `format` if needed.",
)

VALUE_NOT_OF_TYPE = Code(
    name="value-not-of-type",
    severity=Severity.NOTE,
    summary="An enum value or a default does not match the type of its schema.",
    explanation=(
        "YAML reads an unquoted `1` or `true` as a number or a boolean. Where the "
        "schema has `type: string`, the value is read as a string, and vice versa."
    ),
    hint="Quote the value, or remove the quotes.",
)

REQUIRED_ON_PROPERTY = Code(
    name="required-on-property",
    severity=Severity.WARNING,
    summary="A property has `required`.",
    explanation=(
        "`required` is a list of names on the object. `required: true` on a property "
        "is read as if that list had the property's name."
    ),
    hint="Move it to the object that has the property.",
)

NULLABLE_OUTDATED = Code(
    name="nullable-outdated",
    severity=Severity.NOTE,
    summary="`nullable` is used in OpenAPI 3.1 or later.",
    explanation="OpenAPI 3.1 removed the keyword; it keeps its meaning here.",
    hint='Write `type: [string, "null"]`.',
)

DISCRIMINATOR_UNRESOLVED = Code(
    name="discriminator-unresolved",
    severity=Severity.WARNING,
    summary="A discriminator mapping does not name a schema.",
    explanation=(
        "The value is neither the name of a component nor a reference to a schema."
    ),
    hint="Write `#/components/schemas/Name`.",
)

TYPE_MISFIT = Code(
    name="type-misfit",
    severity=Severity.ERROR,
    summary="`types` in provider.yaml sets a type that does not fit the schema.",
    explanation=(
        "`float` and `Decimal` set the type of a number. The schema at that pointer "
        "is not a number, perhaps because the OpenAPI document changed. It keeps its "
        "own type."
    ),
    hint="Correct the pointer, or set an existing Python type with its module.",
)
