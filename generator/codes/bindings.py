"""The bindings of connections.yaml."""

from generator.diagnostics import Code, Severity

BINDING_INVALID = Code(
    name="binding-invalid",
    severity=Severity.ERROR,
    summary="A connections.yaml has something that means nothing.",
    explanation=(
        "A key, a variable, a strategy, or a name of the facade does not exist or is not "
        "allowed there. The facade is not generated."
    ),
    hint="`clientloom docs facade` explains the format; `clientloom schema` prints its JSON Schema.",
    fatal=True,
)

BINDING_OPERATION_UNKNOWN = Code(
    name="binding-operation-unknown",
    severity=Severity.ERROR,
    summary="A binding calls an operation that the description does not have.",
    explanation=(
        "None of the operationIds that a connections.yaml gives for an operation of the "
        "facade is in the provider's description. Perhaps it was renamed or removed."
    ),
    hint="Correct the operationId, add the new one before it, or say `unsupported`.",
    fatal=True,
)

BINDING_OPERATION_EXCLUDED = Code(
    name="binding-operation-excluded",
    severity=Severity.ERROR,
    summary="A binding needs something that its package leaves out.",
    explanation=(
        "`include` and `exclude` in the provider.yaml of the provider leave out the "
        "operation that a connections.yaml calls, or all operations that need the schema "
        "that it reads. The client that the facade calls does not have it."
    ),
    hint="Include the operation, or say `unsupported` in the binding.",
    fatal=True,
)

BINDING_PARAMETER_UNKNOWN = Code(
    name="binding-parameter-unknown",
    severity=Severity.ERROR,
    summary="A binding sends something that the operation does not take.",
    explanation=(
        "The operation has no parameter of that name, or its body no such property."
    ),
    hint="Correct the name, which is the one on the wire, or remove it.",
    fatal=True,
)

BINDING_PARAMETER_UNFILLED = Code(
    name="binding-parameter-unfilled",
    severity=Severity.ERROR,
    summary="A binding leaves out something that the operation needs.",
    explanation=(
        "A required parameter or property of the request has no value in the binding."
    ),
    hint="Add it under `parameters` or `body`.",
    fatal=True,
)

BINDING_FIELD_UNKNOWN = Code(
    name="binding-field-unknown",
    severity=Severity.ERROR,
    summary="A binding reads a field that the description does not have.",
    explanation=(
        "A path of a connections.yaml leads to a property that its schema does not "
        "list. Perhaps it was renamed or removed."
    ),
    hint="Correct the path; its parts are names on the wire.",
    fatal=True,
)

BINDING_VALUE_UNKNOWN = Code(
    name="binding-value-unknown",
    severity=Severity.ERROR,
    summary="A binding has a row for a value that the description does not list.",
    explanation=(
        "The enum in the description has no such value, so the row never applies."
    ),
    hint="Remove the row, or list the value under `unlisted` if the wire has it.",
    fatal=True,
)

BINDING_VALUE_MISSING = Code(
    name="binding-value-missing",
    severity=Severity.ERROR,
    summary="A value of an enum has no row.",
    explanation=(
        "Every value that the description lists must be translated, so that a new value "
        "shows when you generate and not at run time."
    ),
    hint="Add a row that says what the value means.",
    fatal=True,
)

BINDING_VALUE_LISTED = Code(
    name="binding-value-listed",
    severity=Severity.ERROR,
    summary="A value is under `unlisted`, but the description lists it.",
    explanation=(
        "`unlisted` is for values that occur on the wire but not in the description. The "
        "list may only shrink: take out what the description has."
    ),
    hint="Take the value out of `unlisted`.",
    fatal=True,
)

BINDING_TYPE_MISMATCH = Code(
    name="binding-type-mismatch",
    severity=Severity.ERROR,
    summary="A value of the description does not fit the facade, or the other way round.",
    explanation=(
        "The type that a path leads to cannot be converted into the type of the "
        "facade's field, or that of an argument not into the parameter's."
    ),
    hint="Lead the path to a value of the right type, or translate it with a table.",
    fatal=True,
)

BINDING_OPERATION_MISSING = Code(
    name="binding-operation-missing",
    severity=Severity.ERROR,
    summary="A provider's connections.yaml leaves out an operation of the facade.",
    explanation=(
        "Every operation is either bound to calls or declared unsupported, so that "
        "the capabilities are complete."
    ),
    hint="Add the operation, perhaps as `{unsupported: why, instead: [...]}`.",
    fatal=True,
)

BINDING_ARGUMENT_UNUSED = Code(
    name="binding-argument-unused",
    severity=Severity.ERROR,
    summary="A call does nothing with an argument of the operation of the facade.",
    explanation=(
        "A caller who gives an argument relies on it. So each argument is sent, used in a "
        "condition or used for the result; or the binding says why it is refused, or why "
        "it may be ignored."
    ),
    hint="Use it, or add `arguments: {name: {refused: why}}`, or `ignored` if nothing "
    "is lost.",
    fatal=True,
)
