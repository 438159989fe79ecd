"""Schemas: mistakes in them, and what a client does not do with them."""

from generator.diagnostics import Code, Severity

SCHEMA_INVALID = Code(
    name="schema-invalid",
    severity=Severity.WARNING,
    summary="A schema does not follow JSON Schema.",
    explanation=(
        "A keyword of the schema has the wrong shape. One that no value depends on, such "
        "as `xml`, is left out. Otherwise the schema admits any value, which is then "
        "neither typed nor checked; the schemas around it stay as they are."
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

KEYWORD_UNSUPPORTED = Code(
    name="keyword-unsupported",
    severity=Severity.NOTE,
    summary="The description asks for something that a client does not do.",
    explanation=(
        "Some keywords restrict values in a way that no type of Python has, and some ask "
        "for an encoding that is not there. The client is the same with and without "
        "them; servers still hold requests to what they say."
    ),
    hint="Nothing to do, or say it in the text of the description as well.",
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
        "such as `int` or `date` are read as what they mean elsewhere; others allow any "
        "value."
    ),
    hint="Use one of the seven types, with a `format` if need be.",
)

VALUE_NOT_OF_TYPE = Code(
    name="value-not-of-type",
    severity=Severity.NOTE,
    summary="A value of an enum or a default has another type than its schema.",
    explanation=(
        "YAML reads `1` and `true` without quotes as a number and a boolean. Where the "
        "schema has `type: string`, they are read as text, and the other way round."
    ),
    hint="Put the value into quotes, or take the quotes away.",
)

REQUIRED_ON_PROPERTY = Code(
    name="required-on-property",
    severity=Severity.WARNING,
    summary="A property has `required`.",
    explanation=(
        "`required` is a list of names on the object. `required: true` on a property is "
        "read as if that list had its name."
    ),
    hint="Move it to the object around the property.",
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
    summary="The mapping of a discriminator names no schema.",
    explanation="The value is neither a component's name nor a reference to a schema.",
    hint="Write `#/components/schemas/Name`.",
)

TYPE_MISFIT = Code(
    name="type-misfit",
    severity=Severity.ERROR,
    summary="`types` of provider.yaml sets a type that a schema cannot have.",
    explanation=(
        "`float` and `Decimal` say how a number is held. The schema at that place is no "
        "number, perhaps because the description changed; it keeps its own type."
    ),
    hint="Correct the pointer, or name an existing Python type with its module.",
)
