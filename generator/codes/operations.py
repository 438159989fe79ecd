"""Codes for operations and their parts: parameters, bodies, servers."""

from generator.diagnostics import Code, Severity

OPERATION_DROPPED = Code(
    name="operation-dropped",
    severity=Severity.WARNING,
    summary="An operation is left out.",
    explanation=(
        "A part that every request needs cannot be read: the operation itself, its "
        "path item or its request body. Another diagnostic has the details. The "
        "other operations are generated."
    ),
    hint="Fix the problem that the other diagnostic reports.",
)

OPERATION_INVALID = Code(
    name="operation-invalid",
    severity=Severity.WARNING,
    summary="An operation does not follow the OpenAPI specification.",
    explanation=(
        "Part of the operation has the wrong shape. A malformed link or header is "
        "left out, and a malformed response accepts any content. The operation is "
        "left out only if nothing less is possible. The message says which. "
        "Everything else is generated."
    ),
    hint="Correct the OpenAPI document, or remove the operation with an overlay.",
)

OPERATIONS_MISSING = Code(
    name="operations-missing",
    severity=Severity.ERROR,
    summary="No operation can be generated.",
    explanation=(
        "The OpenAPI document has operations, but all of them are left out. Other "
        "diagnostics say why. The package is not written."
    ),
    hint="Fix the problems that the other diagnostics report.",
)

MEDIA_TYPE_UNSUPPORTED = Code(
    name="media-type-unsupported",
    severity=Severity.NOTE,
    summary="A body has a media type that models do not support.",
    explanation=(
        "Models are read from JSON, and written as JSON, forms and parts of forms. "
        "An XML body or part is a `str` that the caller builds and parses."
    ),
    hint="Use JSON where the API offers it, or another library for the XML.",
)

PATH_WITHOUT_SLASH = Code(
    name="path-without-slash",
    severity=Severity.WARNING,
    summary="A path does not start with a slash.",
    explanation="Paths are appended to the server URL. A slash is added in front.",
    hint="Start the path with a slash.",
)

BODY_CONFLICT = Code(
    name="body-conflict",
    severity=Severity.WARNING,
    summary="A Swagger 2.0 operation declares its body twice.",
    explanation=(
        "At most one `in: body` is allowed, and none together with `in: formData`."
    ),
    hint="Keep one of them.",
)

STATUS_INVALID = Code(
    name="status-invalid",
    severity=Severity.WARNING,
    summary="The key of a response is not a status code.",
    explanation="A key is a status code (`200`), a range (`2XX`) or `default`.",
    hint="Correct the key.",
)

RESPONSE_MISSING = Code(
    name="response-missing",
    severity=Severity.NOTE,
    summary="An operation documents no successful response.",
    explanation=(
        "No 2XX status is documented, so the method returns `None`. The body is "
        "still available through `with_raw_response`."
    ),
    hint="Document the successful response, with an overlay if needed.",
)

PAGING_MISFIT = Code(
    name="paging-misfit",
    severity=Severity.ERROR,
    summary="A paging declaration does not fit its operation.",
    explanation=(
        "A declaration in provider.yaml or `x-clientloom-paging` names an operation, "
        "a parameter or a place in the page that the OpenAPI document does not have."
    ),
    hint="Correct the declaration. `clientloom inspect` shows what the operation has.",
)

STREAM_MISFIT = Code(
    name="stream-misfit",
    severity=Severity.ERROR,
    summary="A stream declaration does not fit its operation.",
    explanation=(
        "An entry of `streams` in provider.yaml is for an operation that does not "
        "stream, or names a property, parameter or schema that does not exist."
    ),
    hint="Correct the entry. `clientloom inspect` shows what the operation has.",
)

STREAM_SWITCH_UNDECLARED = Code(
    name="stream-switch-undeclared",
    severity=Severity.NOTE,
    summary="A request body seems to choose between a stream and another result.",
    explanation=(
        "The operation returns either a stream or another result, and its body has a "
        "boolean `stream`. Without a declaration, the method requests the stream "
        "with the `Accept` header alone, but most servers look at the body."
    ),
    hint="Set `switch` to the property in `streams` in provider.yaml.",
)

PARAMETER_INVALID = Code(
    name="parameter-invalid",
    severity=Severity.WARNING,
    summary="A parameter has no usable name or location.",
    explanation=(
        "`name` and `in` are required, and `in` is query, path, header or cookie. The "
        "name of a header consists of letters, digits and a few other characters "
        "(RFC 9110, section 5.6.2). The operation is generated without the parameter."
    ),
    hint="Add or correct `name` and `in`.",
)

PARAMETER_IGNORED = Code(
    name="parameter-ignored",
    severity=Severity.NOTE,
    summary="A header parameter is ignored.",
    explanation=(
        "The OpenAPI specification reserves Accept, Content-Type and Authorization. "
        "Media types and security schemes determine their values. Content-Length and "
        "Transfer-Encoding follow from the body."
    ),
    hint="Declare the media types or the security scheme instead.",
)

PARAMETER_DUPLICATE = Code(
    name="parameter-duplicate",
    severity=Severity.WARNING,
    summary="A parameter is listed twice.",
    explanation="Two parameters in the same list have the same name and location.",
    hint="Remove one of them.",
)

PARAMETER_UNWRITABLE = Code(
    name="parameter-unwritable",
    severity=Severity.WARNING,
    summary="A parameter has a type that its style cannot serialize.",
    explanation=(
        "The styles in OpenAPI serialize primitive values, arrays of them and "
        "objects of them. Deeper nesting has no form in a path, query, header or "
        "cookie, so a call with such a value raises an error."
    ),
    hint=(
        "Use an overlay to declare how the value is serialized: `content` with a "
        "media type instead of `schema`, or a string."
    ),
)

PARAMETER_NESTED = Code(
    name="parameter-nested",
    severity=Severity.NOTE,
    summary="A deepObject parameter contains arrays or objects.",
    explanation=(
        "OpenAPI defines `deepObject` only for objects of primitive values. Deeper "
        "values are written as most servers read them: `name[key][key]=value`, where "
        "the key of an item of an array is its index, from 0."
    ),
    hint=(
        "No action is needed if the server reads that. Otherwise, use an overlay to "
        "declare how the value is serialized: `content` with a media type instead of "
        "`schema`."
    ),
)

PARAMETER_UNUSED = Code(
    name="path-parameter-unused",
    severity=Severity.WARNING,
    summary="A path parameter is missing from its path.",
    explanation=(
        "The path template has no placeholder for the parameter, so it is left out."
    ),
    hint="Correct the name, or remove the parameter with an overlay.",
)

PATH_PARAMETER_OPTIONAL = Code(
    name="path-parameter-optional",
    severity=Severity.NOTE,
    summary="A path parameter is not marked as required.",
    explanation="A path without one of its segments is a different path.",
    hint="Add `required: true`.",
)

PATH_PARAMETER_MISSING = Code(
    name="path-parameter-missing",
    severity=Severity.WARNING,
    summary="A placeholder in a path has no parameter.",
    explanation=(
        "No path parameter declares a placeholder of the path template. A required "
        "string parameter is generated for it."
    ),
    hint="Declare the parameter. Use an overlay if the OpenAPI document is not yours.",
)

SERVER_UNKNOWN = Code(
    name="server-unknown",
    severity=Severity.ERROR,
    summary="`servers` names a server that the OpenAPI document does not have.",
    explanation=(
        "`servers` in provider.yaml names the servers of the OpenAPI document by "
        "URL, so that users can choose one by name. Write the URL as in the "
        "document, or with the defaults of its variables filled in. A server has one "
        "name."
    ),
    hint="Correct the URL, or add the server with an overlay.",
)

SERVER_NAMED = Code(
    name="server-named",
    severity=Severity.NOTE,
    summary="A server is named after its description.",
    explanation=(
        "Users choose between servers by name. A description of one or two words, "
        "such as `Sandbox server`, becomes the name. If the vendor rewords it, the "
        "name changes and breaks the code that uses it."
    ),
    hint=(
        "Name the server under `servers` in provider.yaml, so that the name never "
        "changes."
    ),
)

SERVER_UNNAMED = Code(
    name="server-unnamed",
    severity=Severity.NOTE,
    summary="A server cannot be chosen by name.",
    explanation=(
        "Users choose between servers by name. This server has no usable name: its "
        "description is missing, too long, or the same as another server's. The "
        "first server needs no name; any other is only reachable through `base_url`."
    ),
    hint="Name the server under `servers` in provider.yaml.",
)
