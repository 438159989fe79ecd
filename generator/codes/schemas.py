"""Schemas."""

from generator.diagnostics import Code, Severity

SCHEMA_INVALID = Code(
    name="schema-invalid",
    severity=Severity.ERROR,
    summary="A schema does not follow JSON Schema.",
    explanation=(
        "The schema has a keyword of the wrong shape. It is generated as a type that "
        "admits any value."
    ),
    hint="Correct the schema, or replace it with an overlay.",
)

SCHEMA_UNSUPPORTED = Code(
    name="schema-unsupported",
    severity=Severity.WARNING,
    summary="A schema uses something that has no counterpart in Python types.",
    explanation=(
        "The keyword is read but cannot be expressed as a type; the value is typed as "
        "any value at this place."
    ),
    hint="Nothing to do, or describe the values in another way with an overlay.",
)

SCHEMA_CONTRADICTION = Code(
    name="schema-contradiction",
    severity=Severity.WARNING,
    summary="The parts of an `allOf` contradict each other.",
    explanation=(
        "A value has to fit all parts of an `allOf`, and here none can: the parts have "
        "no type, or no listed value, in common. What either of them admits is accepted."
    ),
    hint="Decide what the value is, and correct the other part with an overlay.",
)

TYPE_UNKNOWN = Code(
    name="type-unknown",
    severity=Severity.WARNING,
    summary="A schema has a `type` that does not exist.",
    explanation=(
        "The types are string, number, integer, boolean, array, object and null. Words "
        "such as `int` or `date` are taken for what they mean elsewhere; others admit "
        "any value."
    ),
    hint="Use one of the seven types, with a `format` if need be.",
)

VALUE_NOT_OF_TYPE = Code(
    name="value-not-of-type",
    severity=Severity.NOTE,
    summary="A value of an enum or a default has another type than its schema.",
    explanation=(
        "YAML reads `1` and `true` without quotes as a number and a boolean. Where the "
        "schema says text, they are taken for text, and the other way round."
    ),
    hint="Put the value into quotes, or take the quotes away.",
)

REQUIRED_ON_PROPERTY = Code(
    name="required-on-property",
    severity=Severity.WARNING,
    summary="`required` stands on a property.",
    explanation=(
        "`required` is a list of names on the object. `required: true` on a property is "
        "read as if its name were in that list."
    ),
    hint="Move it to the object around the property.",
)

NULLABLE_OUTDATED = Code(
    name="nullable-outdated",
    severity=Severity.NOTE,
    summary="`nullable` is used in OpenAPI 3.1 or later.",
    explanation="The keyword is gone since 3.1, but its meaning is clear and is kept.",
    hint='Write `type: [string, "null"]`.',
)

DISCRIMINATOR_UNRESOLVED = Code(
    name="discriminator-unresolved",
    severity=Severity.WARNING,
    summary="A discriminator's mapping leads to no schema.",
    explanation="The value is neither a component's name nor a reference to a schema.",
    hint="Write `#/components/schemas/Name`.",
)
