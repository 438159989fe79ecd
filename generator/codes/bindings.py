"""Codes for the bindings in connections.yaml."""

from generator.diagnostics import Code, Severity

BINDING_INVALID = Code(
    name="binding-invalid",
    severity=Severity.ERROR,
    summary="A connections.yaml has an entry that is not valid.",
    explanation=(
        "A key, variable, strategy or facade name does not exist, or is not allowed "
        "at that place. The facade is not generated."
    ),
    hint=(
        "`clientloom docs facade` explains the format. `clientloom schema` prints "
        "its JSON Schema."
    ),
    fatal=True,
)

BINDING_OPERATION_UNKNOWN = Code(
    name="binding-operation-unknown",
    severity=Severity.ERROR,
    summary="A binding calls an operation that the OpenAPI document does not have.",
    explanation=(
        "A connections.yaml lists one or more operationIds for an operation of the "
        "facade, and the provider's OpenAPI document has none of them. The vendor "
        "may have renamed or removed the operation."
    ),
    hint=(
        "Correct the operationId, add the new one before it, or mark the operation "
        "`unsupported`."
    ),
    fatal=True,
)

BINDING_OPERATION_EXCLUDED = Code(
    name="binding-operation-excluded",
    severity=Severity.ERROR,
    summary="A binding needs an operation or a schema that its package leaves out.",
    explanation=(
        "`include` and `exclude` in provider.yaml leave out the operation that "
        "connections.yaml calls, or every operation that uses the schema it reads. "
        "The client that the facade calls does not have it."
    ),
    hint="Include the operation, or mark it `unsupported` in the binding.",
    fatal=True,
)

BINDING_PARAMETER_UNKNOWN = Code(
    name="binding-parameter-unknown",
    severity=Severity.ERROR,
    summary="A binding sends a value that the operation does not accept.",
    explanation=(
        "The operation has no parameter of that name, or its body has no such property."
    ),
    hint="Use the name as it is on the wire, or remove the entry.",
    fatal=True,
)

BINDING_PARAMETER_UNFILLED = Code(
    name="binding-parameter-unfilled",
    severity=Severity.ERROR,
    summary="A binding omits a value that the operation requires.",
    explanation=(
        "The binding has no value for a required parameter or request property."
    ),
    hint="Add it under `parameters` or `body`.",
    fatal=True,
)

BINDING_FIELD_UNKNOWN = Code(
    name="binding-field-unknown",
    severity=Severity.ERROR,
    summary="A binding reads a field that the OpenAPI document does not have.",
    explanation=(
        "A path in connections.yaml leads to a property that its schema does not "
        "declare. The vendor may have renamed or removed it."
    ),
    hint="Correct the path. Its segments are names on the wire.",
    fatal=True,
)

BINDING_VALUE_UNKNOWN = Code(
    name="binding-value-unknown",
    severity=Severity.ERROR,
    summary="A binding translates a value that the OpenAPI document does not list.",
    explanation=(
        "The enum in the OpenAPI document has no such value, so the row never applies."
    ),
    hint="Remove the row, or list the value under `unlisted` if it occurs on the wire.",
    fatal=True,
)

BINDING_VALUE_MISSING = Code(
    name="binding-value-missing",
    severity=Severity.ERROR,
    summary="An enum value has no row.",
    explanation=(
        "Every value that the OpenAPI document lists needs a translation, so that a "
        "new value shows up when you generate and not at run time."
    ),
    hint="Add a row for the value.",
    fatal=True,
)

BINDING_VALUE_LISTED = Code(
    name="binding-value-listed",
    severity=Severity.ERROR,
    summary="A value is under `unlisted`, but the OpenAPI document lists it.",
    explanation=(
        "`unlisted` is for values that occur on the wire but are missing from the "
        "OpenAPI document. Once the document lists a value, it does not belong there."
    ),
    hint="Remove the value from `unlisted`.",
    fatal=True,
)

BINDING_TYPE_MISMATCH = Code(
    name="binding-type-mismatch",
    severity=Severity.ERROR,
    summary="The type of a value does not fit the facade.",
    explanation=(
        "The type at the end of a path cannot be converted to the type of the "
        "facade's field, or the type of an argument cannot be converted to the type "
        "of the parameter."
    ),
    hint=(
        "Point the path at a value of the right type, or translate the value with a "
        "table."
    ),
    fatal=True,
)

BINDING_OPERATION_MISSING = Code(
    name="binding-operation-missing",
    severity=Severity.ERROR,
    summary="A provider's connections.yaml omits an operation of the facade.",
    explanation=(
        "Every operation is either bound to calls or declared unsupported, so that "
        "the list of capabilities is complete."
    ),
    hint="Bind the operation, or declare it: `{unsupported: why, instead: [...]}`.",
    fatal=True,
)

BINDING_ARGUMENT_UNUSED = Code(
    name="binding-argument-unused",
    severity=Severity.ERROR,
    summary="A binding does not use an argument of the facade's operation.",
    explanation=(
        "A caller who passes an argument relies on it. The binding must send it, "
        "test it in a condition or use it for the result, or say why it is refused "
        "or can be ignored."
    ),
    hint="Use the argument, or add `arguments: {name: {refused: why}}`. Use "
    "`ignored` if nothing is lost.",
    fatal=True,
)
