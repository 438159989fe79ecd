"""The catalogue of diagnostic codes. A name, once released, keeps its meaning."""

from generator.diagnostics import Code, Severity

FILE_UNREADABLE = Code(
    name="file-unreadable",
    severity=Severity.ERROR,
    summary="A file of the description cannot be read.",
    explanation="The file does not exist, is a folder, or may not be read.",
    hint="Check the path in provider.yaml and the file's permissions.",
    fatal=True,
)

FILE_NOT_UTF8 = Code(
    name="file-not-utf8",
    severity=Severity.ERROR,
    summary="A file is not encoded in UTF-8.",
    explanation="YAML and JSON files are read as UTF-8, with or without a byte order mark.",
    hint="Save the file as UTF-8.",
    fatal=True,
)

LIMIT_EXCEEDED = Code(
    name="limit-exceeded",
    severity=Severity.ERROR,
    summary="A file is larger, deeper or more entangled than any honest description.",
    explanation=(
        "Reading has bounds for the size of files, for nested objects and lists, and "
        "for what YAML aliases expand to, so that no file can exhaust time or memory."
    ),
    hint="Split the file, or look for aliases that repeat each other.",
    fatal=True,
)

YAML_INVALID = Code(
    name="yaml-invalid",
    severity=Severity.ERROR,
    summary="A file is not valid YAML.",
    explanation="The YAML parser stopped at the given place.",
    hint="Look at the indentation, quotes and colons at and just before that place.",
    fatal=True,
)

JSON_INVALID = Code(
    name="json-invalid",
    severity=Severity.ERROR,
    summary="A file is not valid JSON.",
    explanation="The JSON parser stopped at the given place.",
    hint="Look for a missing or superfluous comma, quote or brace at that place.",
    fatal=True,
)

JSON_NOT_STRICT = Code(
    name="json-not-strict",
    severity=Severity.WARNING,
    summary="A file that is called JSON follows the rules of YAML only.",
    explanation=(
        "Comments and commas before a closing brace are no JSON. The file is read all "
        "the same, because almost all JSON is YAML."
    ),
    hint="Remove what JSON does not allow, or call the file `.yaml`.",
)

YAML_MANY_DOCUMENTS = Code(
    name="yaml-many-documents",
    severity=Severity.WARNING,
    summary="A YAML file holds more than one document.",
    explanation="Only the first document, up to the line `---`, is read.",
    hint="Move the other documents into files of their own.",
)

YAML_TAG_IGNORED = Code(
    name="yaml-tag-ignored",
    severity=Severity.WARNING,
    summary="A YAML tag has no meaning in a description.",
    explanation=(
        "Only the tags of YAML's core schema (`!!str`, `!!int`, …) are understood. The "
        "value is read as if it had no tag; nothing of a file is ever executed."
    ),
    hint="Remove the tag.",
)

DUPLICATE_KEY = Code(
    name="duplicate-key",
    severity=Severity.WARNING,
    summary="A key stands twice in one object.",
    explanation="The last of the values is used; the others are lost.",
    hint="Remove or rename one of them.",
)

NOT_AN_OBJECT = Code(
    name="not-an-object",
    severity=Severity.ERROR,
    summary="A file holds something else than an object.",
    explanation="A description is an object with the keys `openapi`, `info`, `paths`.",
    hint="Check that this is the file you mean and that it is not empty.",
    fatal=True,
)

NOT_OPENAPI = Code(
    name="not-openapi",
    severity=Severity.ERROR,
    summary="A file is not an OpenAPI description.",
    explanation="Neither `openapi` nor `swagger` says which version it follows.",
    hint="Add `openapi: 3.1.0`, or check that this is the file you mean.",
    fatal=True,
)

VERSION_UNSUPPORTED = Code(
    name="version-unsupported",
    severity=Severity.ERROR,
    summary="The description has a version that is not supported.",
    explanation="Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported.",
    hint="Convert the description, or correct the version.",
    fatal=True,
)

REFERENCE_UNRESOLVED = Code(
    name="reference-unresolved",
    severity=Severity.ERROR,
    summary="A reference leads nowhere.",
    explanation=(
        "The file has no such place. What needs it is left out: a schema admits any "
        "value, an operation is not generated."
    ),
    hint="Correct the `$ref`, or define what it names.",
)

REFERENCE_INVALID = Code(
    name="reference-invalid",
    severity=Severity.ERROR,
    summary="A `$ref` is not a reference.",
    explanation="The value of `$ref` is a URI reference: a file, a fragment, or both.",
    hint="Write `#/components/…` or `file.yaml#/…`.",
)

REFERENCE_CYCLE = Code(
    name="reference-cycle",
    severity=Severity.ERROR,
    summary="References lead in a circle.",
    explanation=(
        "Schemas may contain themselves, because a class can. A reference to a "
        "reference to itself says nothing, and a path or a parameter that contains "
        "itself would be endless."
    ),
    hint="Let one of the references lead to a definition.",
)

REFERENCE_FILE_UNREADABLE = Code(
    name="reference-file-unreadable",
    severity=Severity.ERROR,
    summary="The file that a reference names cannot be read.",
    explanation="It does not exist, may not be read, or is neither YAML nor JSON.",
    hint="References are relative to the file that they stand in.",
)

REFERENCE_OUTSIDE_ROOT = Code(
    name="reference-outside-root",
    severity=Severity.ERROR,
    summary="A reference leaves the folder of the description.",
    explanation=(
        "A description from elsewhere must not read other files of this machine. Only "
        "files in the folder of the description are read, also through symbolic links."
    ),
    hint="Move the file into the folder, or name a higher folder as the root.",
)

REFERENCE_REMOTE = Code(
    name="reference-remote",
    severity=Severity.ERROR,
    summary="A reference leads to the network.",
    explanation=(
        "Nothing is fetched unless that is allowed, and then only by http and https "
        "and with a lock file that keeps the content's hash."
    ),
    hint="Save the file beside the description, or allow it with --allow-remote.",
)

REMOTE_UNAVAILABLE = Code(
    name="remote-unavailable",
    severity=Severity.ERROR,
    summary="A file cannot be fetched.",
    explanation="The server did not answer in time or did not answer with the file.",
    hint="Try again, or save the file beside the description.",
)

REMOTE_CHANGED = Code(
    name="remote-changed",
    severity=Severity.ERROR,
    summary="A file on the network has changed since it was locked.",
    explanation="Its sha256 is not the one in the lock file.",
    hint="Look at the change; then remove the line from the lock file.",
)

REMOTE_LOCK_INVALID = Code(
    name="remote-lock-invalid",
    severity=Severity.ERROR,
    summary="The lock file of remote references cannot be read.",
    explanation="It is a JSON object whose `files` maps URLs to sha256 hashes.",
    hint="Restore the file, or remove it to lock everything anew.",
)

REFERENCE_MISPLACED = Code(
    name="reference-misplaced",
    severity=Severity.WARNING,
    summary="A reference leads nowhere, but it is clear what is meant.",
    explanation=(
        "The name exists in the section of another version of OpenAPI (`definitions`, "
        "`components/schemas`) or among the definitions of a schema around it."
    ),
    hint="Correct the `$ref`.",
)

REFERENCE_SIBLINGS_IGNORED = Code(
    name="reference-siblings-ignored",
    severity=Severity.NOTE,
    summary="Keywords beside a `$ref` are ignored.",
    explanation=(
        "Before OpenAPI 3.1 a `$ref` hides everything beside it. Descriptions, "
        "defaults and `nullable` are kept all the same; what restricts the value is not."
    ),
    hint="Put the reference into an `allOf` and the keywords beside it.",
)

DYNAMIC_REFERENCE = Code(
    name="dynamic-reference",
    severity=Severity.WARNING,
    summary="A dynamic reference is read as a plain one.",
    explanation=(
        "`$dynamicRef` may mean another schema depending on who refers to the schema "
        "around it. Classes cannot: the anchor in the same file is used."
    ),
    hint="Nothing to do, unless the schema is extended elsewhere.",
)

COMPONENT_NAME_COLLISION = Code(
    name="component-name-collision",
    severity=Severity.NOTE,
    summary="Two schemas of different files have the same name.",
    explanation=(
        "Schemas of other files get a name from their place. When it is taken by a "
        "different schema, the file's name is put before it."
    ),
    hint="Give the schema a name under components/schemas of the first file.",
)

FIELD_UNKNOWN = Code(
    name="field-unknown",
    severity=Severity.WARNING,
    summary="An object has a field that the specification does not know.",
    explanation="The field is ignored. Extensions start with `x-` and are kept.",
    hint="Look for a misspelling or a wrong indentation.",
)

VALUE_MALFORMED = Code(
    name="value-malformed",
    severity=Severity.WARNING,
    summary="A value has the wrong shape.",
    explanation=(
        "The specification wants another kind of value. It is ignored, or read as what "
        "its author most likely meant; the message says which."
    ),
    hint="Correct the value.",
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

INFO_INCOMPLETE = Code(
    name="info-incomplete",
    severity=Severity.NOTE,
    summary="The description has no title or version.",
    explanation="`info` must have both; an empty text is used.",
    hint="Add `info.title` and `info.version`.",
)

PATH_WITHOUT_SLASH = Code(
    name="path-without-slash",
    severity=Severity.WARNING,
    summary="A path does not start with a slash.",
    explanation="Paths are appended to the server's address. A slash is put before it.",
    hint="Write the path with a slash.",
)

OPERATION_DROPPED = Code(
    name="operation-dropped",
    severity=Severity.ERROR,
    summary="An operation is left out.",
    explanation=(
        "Something that every request of the operation needs cannot be read: the "
        "operation itself, its path item, a parameter or the request body. Another "
        "diagnostic says what."
    ),
    hint="Correct what the other diagnostic names.",
)

PARAMETER_INVALID = Code(
    name="parameter-invalid",
    severity=Severity.ERROR,
    summary="A parameter does not say what it is called or where it goes.",
    explanation="`name` and `in` are required; `in` is query, path, header or cookie.",
    hint="Add or correct them.",
)

PATH_PARAMETER_OPTIONAL = Code(
    name="path-parameter-optional",
    severity=Severity.NOTE,
    summary="A path parameter is not marked as required.",
    explanation="A path without one of its parts is another path: it is always required.",
    hint="Add `required: true`.",
)

PARAMETER_IGNORED = Code(
    name="parameter-ignored",
    severity=Severity.NOTE,
    summary="A header parameter is ignored.",
    explanation=(
        "The specification reserves Accept, Content-Type and Authorization: media types "
        "and security schemes say what they hold."
    ),
    hint="Describe the media types or the security scheme instead.",
)

PARAMETER_DUPLICATE = Code(
    name="parameter-duplicate",
    severity=Severity.WARNING,
    summary="A parameter stands twice.",
    explanation="Two parameters of one list have the same name and place.",
    hint="Remove one of them.",
)

STATUS_INVALID = Code(
    name="status-invalid",
    severity=Severity.WARNING,
    summary="The key of a response is no status.",
    explanation="Keys are a status (`200`), a range (`2XX`) or `default`.",
    hint="Correct the key.",
)

SECURITY_SCHEME_INVALID = Code(
    name="security-scheme-invalid",
    severity=Severity.ERROR,
    summary="A security scheme is incomplete.",
    explanation="Its type is not known, or a field that the type needs is missing.",
    hint="Complete the scheme.",
)

BODY_CONFLICT = Code(
    name="body-conflict",
    severity=Severity.WARNING,
    summary="A Swagger 2.0 operation describes its body in two ways.",
    explanation="`in: body` may stand once, and not beside `in: formData`.",
    hint="Keep one of them.",
)

OVERLAY_INVALID = Code(
    name="overlay-invalid",
    severity=Severity.ERROR,
    summary="An overlay does not follow the Overlay specification.",
    explanation=(
        "An overlay has `overlay` (1.0.0 or 1.1.0), `info` and a list of `actions`, "
        "each with a `target` and one of `update`, `remove` and `copy`."
    ),
    hint="Correct the overlay.",
    fatal=True,
)

OVERLAY_TARGET_INVALID = Code(
    name="overlay-target-invalid",
    severity=Severity.ERROR,
    summary="The target of an overlay action is no JSONPath.",
    explanation="Targets follow RFC 9535, which is stricter than older dialects.",
    hint="Write keys with special characters as `$.paths['/users/{id}']`.",
    fatal=True,
)

OVERLAY_NO_MATCH = Code(
    name="overlay-no-match",
    severity=Severity.ERROR,
    summary="An overlay action matches nothing.",
    explanation=(
        "Perhaps the vendor corrected or moved what the action was for. An action that "
        "does nothing would hide that."
    ),
    hint="Correct or remove the action.",
)

OVERLAY_MISMATCH = Code(
    name="overlay-mismatch",
    severity=Severity.ERROR,
    summary="An overlay action does not fit what it matches.",
    explanation=(
        "Objects are merged with objects and values appended to lists; a single value "
        "can only be replaced by updating the object around it."
    ),
    hint="Point the target at the object or list around the value.",
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

OUTPUT_UNWRITABLE = Code(
    name="output-unwritable",
    severity=Severity.ERROR,
    summary="A package cannot be written.",
    explanation=(
        "The output folder cannot be made or written to, or something else stands where "
        "a file should go. What was there before is there again."
    ),
    hint="Check the folder's permissions, the disk's space, and for links in the folder.",
    fatal=True,
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

BINDING_INVALID = Code(
    name="binding-invalid",
    severity=Severity.ERROR,
    summary="A connections.yaml says something that has no meaning.",
    explanation=(
        "A key, a variable, a strategy, or a name of the facade's own does not exist or "
        "stands where it cannot. The facade is not generated."
    ),
    hint="docs/facade.md explains the format; `clientloom schema` prints its JSON Schema.",
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
        "Every value that the description lists must be translated, so that a new one "
        "is noticed when generating and not by a user."
    ),
    hint="Add a row that says what the value means.",
    fatal=True,
)

BINDING_VALUE_LISTED = Code(
    name="binding-value-listed",
    severity=Severity.ERROR,
    summary="A value is called unlisted, but the description lists it.",
    explanation=(
        "`unlisted` is for values that are seen on the wire only. The list may only "
        "shrink: what the description knows by now is taken out."
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
        "facade's field, or an argument not into that of the parameter."
    ),
    hint="Lead the path to a value of the right type, or translate it with a table.",
    fatal=True,
)

BINDING_OPERATION_MISSING = Code(
    name="binding-operation-missing",
    severity=Severity.ERROR,
    summary="A provider's connections.yaml leaves out an operation of the facade.",
    explanation=(
        "Every operation is either bound to calls or said to be unsupported, so that "
        "the capabilities are complete."
    ),
    hint="Add the operation, perhaps as `{unsupported: why, instead: [...]}`.",
    fatal=True,
)

PAGING_MISFIT = Code(
    name="paging-misfit",
    severity=Severity.ERROR,
    summary="A paging declaration does not fit its operation.",
    explanation=(
        "A declaration of provider.yaml or `x-clientloom-paging` names an operation, a "
        "parameter or a place in the page that the description does not have."
    ),
    hint="Correct the declaration; `clientloom inspect` shows what the operation has.",
)

CREDENTIAL_UNKNOWN = Code(
    name="credential-unknown",
    severity=Severity.ERROR,
    summary="A strategy names a credential that is not declared.",
    explanation=(
        "Every credential that a strategy of provider.yaml uses is declared under "
        "`credentials`, where it gets its description."
    ),
    hint="Declare the credential, or correct its name.",
    fatal=True,
)

TEMPLATE_FAILED = Code(
    name="template-failed",
    severity=Severity.ERROR,
    summary="A template cannot be rendered.",
    explanation=(
        "A template of the workspace has a mistake in its syntax, or asks for something "
        "that the model does not have. `clientloom inspect --json` prints what there is."
    ),
    hint="Correct the template.",
    fatal=True,
)
