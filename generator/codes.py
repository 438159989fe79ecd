"""The catalogue of diagnostic codes. A name, once released, keeps its meaning."""

from generator.diagnostics import Code, Severity

FILE_UNREADABLE = Code(
    name="file-unreadable",
    severity=Severity.ERROR,
    summary="A file of the description cannot be read.",
    explanation="The file does not exist, is a folder, may not be read, or is not UTF-8.",
    hint="Check the path in provider.yaml and the file's permissions and encoding.",
    fatal=True,
)


NAME_COLLISION = Code(
    name="name-collision",
    severity=Severity.WARNING,
    summary="Two names of the description would be the same in Python.",
    explanation=(
        "Names are converted to Python's conventions, and two different names gave the "
        "same result. One of them got a suffix made from its own spelling, so that both "
        "stay usable and stay stable."
    ),
    hint="Choose a name in provider.yaml under `names`, by JSON pointer.",
)

OPERATION_INVALID = Code(
    name="operation-invalid",
    severity=Severity.ERROR,
    summary="An operation does not follow the OpenAPI specification.",
    explanation=(
        "The operation object, or something inside it, has the wrong shape. The "
        "operation is left out of the client; everything else is generated."
    ),
    hint="Correct the description, or remove the operation with an overlay.",
)

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

ALLOF_CONFLICT = Code(
    name="all-of-conflict",
    severity=Severity.WARNING,
    summary="The parts of an allOf contradict each other.",
    explanation=(
        "Two parts of an `allOf` give one property types that no value has at the same "
        "time. The later part is used."
    ),
    hint="Correct one of the parts with an overlay.",
)

SECURITY_UNKNOWN = Code(
    name="security-unknown",
    severity=Severity.ERROR,
    summary="A security requirement names a scheme that does not exist.",
    explanation=(
        "An operation requires a security scheme that is not in "
        "components/securitySchemes. That alternative cannot be satisfied and is left "
        "out."
    ),
    hint="Add the scheme or correct the name with an overlay.",
)

SECURITY_UNSERVED = Code(
    name="security-unserved",
    severity=Severity.WARNING,
    summary="No authentication strategy serves a security scheme.",
    explanation=(
        "The scheme's kind cannot be applied by itself (mutual TLS, OpenID Connect), "
        "and provider.yaml names no strategy for it."
    ),
    hint="Add a strategy under `authentication` in provider.yaml.",
)

OVERRIDE_UNUSED = Code(
    name="override-unused",
    severity=Severity.ERROR,
    summary="A setting of provider.yaml refers to something that does not exist.",
    explanation=(
        "A name override, tag or operation in provider.yaml matches nothing in the "
        "description, perhaps because the description changed."
    ),
    hint="Correct or remove the setting.",
    fatal=True,
)

SETTINGS_INVALID = Code(
    name="settings-invalid",
    severity=Severity.ERROR,
    summary="A settings file is not valid.",
    explanation="clientloom.yaml or provider.yaml has an unknown key or a wrong value.",
    hint="The JSON Schema of the file lists what is allowed: `clientloom schema`.",
    fatal=True,
)

PATH_PARAMETER_MISSING = Code(
    name="path-parameter-missing",
    severity=Severity.WARNING,
    summary="A placeholder of a path has no parameter.",
    explanation=(
        "The path template names a placeholder that no path parameter describes. A "
        "required text parameter is generated for it."
    ),
    hint="Describe the parameter, with an overlay if the description is not yours.",
)

PARAMETER_UNUSED = Code(
    name="path-parameter-unused",
    severity=Severity.WARNING,
    summary="A path parameter does not occur in its path.",
    explanation="The parameter has no placeholder in the path template and is left out.",
    hint="Correct the name or remove the parameter with an overlay.",
)

RESPONSE_MISSING = Code(
    name="response-missing",
    severity=Severity.NOTE,
    summary="An operation documents no successful response.",
    explanation=(
        "No 2XX status is documented, so the method returns nothing; the body stays "
        "reachable through with_raw_response."
    ),
    hint="Document the success, with an overlay if the description is not yours.",
)

WORKSPACE_MISSING = Code(
    name="workspace-missing",
    severity=Severity.ERROR,
    summary="There is no workspace.",
    explanation="No clientloom.yaml is in the current folder or in a folder above it.",
    hint="Change to the workspace, or name it with --workspace.",
    fatal=True,
)

PROVIDER_UNKNOWN = Code(
    name="provider-unknown",
    severity=Severity.ERROR,
    summary="A provider is named that the workspace does not have.",
    explanation="Providers are the folders that clientloom.yaml lists.",
    hint="Add the provider to clientloom.yaml, or correct the name.",
    fatal=True,
)
