"""Operations and what they are made of: parameters, bodies, servers."""

from generator.diagnostics import Code, Severity

OPERATION_DROPPED = Code(
    name="operation-dropped",
    severity=Severity.WARNING,
    summary="An operation is left out.",
    explanation=(
        "Something that every request of the operation needs cannot be read: the "
        "operation itself, its path item or the request body. Another diagnostic says "
        "what. The other operations are generated."
    ),
    hint="Correct what the other diagnostic names.",
)

OPERATION_INVALID = Code(
    name="operation-invalid",
    severity=Severity.WARNING,
    summary="An operation does not follow the OpenAPI specification.",
    explanation=(
        "Something inside the operation has the wrong shape. A link or a header is left "
        "out, and a response admits any content; the operation is left out where nothing "
        "less is enough. The message says which. Everything else is generated."
    ),
    hint="Correct the description, or remove the operation with an overlay.",
)

OPERATIONS_MISSING = Code(
    name="operations-missing",
    severity=Severity.ERROR,
    summary="None of the operations can be generated.",
    explanation=(
        "The description has operations, and all of them are left out. Other diagnostics "
        "say why. A client without a method is of no use, so it is not written."
    ),
    hint="Correct what the other diagnostics name.",
)

MEDIA_TYPE_UNSUPPORTED = Code(
    name="media-type-unsupported",
    severity=Severity.NOTE,
    summary="A body in a media type that is not read into models.",
    explanation=(
        "Models are read from JSON and written as JSON, as forms and as parts of forms. "
        "A body, or a part, in XML is a text: the caller writes it and reads it."
    ),
    hint="Use a JSON media type where the API has one, or another library for XML.",
)

PATH_WITHOUT_SLASH = Code(
    name="path-without-slash",
    severity=Severity.WARNING,
    summary="A path does not start with a slash.",
    explanation="Paths are appended to the server's address. A slash is put before it.",
    hint="Write the path with a slash.",
)

BODY_CONFLICT = Code(
    name="body-conflict",
    severity=Severity.WARNING,
    summary="A Swagger 2.0 operation describes its body in two ways.",
    explanation="An operation has at most one `in: body`, and none beside `in: formData`.",
    hint="Keep one of them.",
)

STATUS_INVALID = Code(
    name="status-invalid",
    severity=Severity.WARNING,
    summary="The key of a response is not a status.",
    explanation="A key is a status (`200`), a range (`2XX`) or `default`.",
    hint="Correct the key.",
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

STREAM_MISFIT = Code(
    name="stream-misfit",
    severity=Severity.ERROR,
    summary="A declaration of streams does not fit its operation.",
    explanation=(
        "An entry of `streams` in provider.yaml is about an operation that does not "
        "stream, or names a property, a parameter or a schema that the description does "
        "not have."
    ),
    hint="Correct the entry; `clientloom inspect` shows what the operation has.",
)

STREAM_SWITCH_UNDECLARED = Code(
    name="stream-switch-undeclared",
    severity=Severity.NOTE,
    summary="A body seems to choose between a stream and another result.",
    explanation=(
        "The operation has a stream and another result, and its body a boolean "
        "`stream`. Without a declaration the method asks for the stream by the `Accept` "
        "header alone, and most servers look at the body."
    ),
    hint="Name the property as `switch` in `streams` of provider.yaml.",
)

PARAMETER_INVALID = Code(
    name="parameter-invalid",
    severity=Severity.WARNING,
    summary="A parameter does not say what it is called or where it goes.",
    explanation=(
        "`name` and `in` are required; `in` is query, path, header or cookie. The "
        "operation is generated without the parameter."
    ),
    hint="Add or correct them.",
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
    summary="A parameter is listed twice.",
    explanation="Two parameters of one list have the same name and location.",
    hint="Remove one of them.",
)

PARAMETER_UNWRITABLE = Code(
    name="parameter-unwritable",
    severity=Severity.WARNING,
    summary="A parameter has a type that its style cannot write.",
    explanation=(
        "The styles of OpenAPI write values, lists of values and objects of values. What "
        "nests deeper has no form in a path, a query, a header or a cookie, so a call "
        "that gives such a value is refused."
    ),
    hint=(
        "Describe how the value is written with an overlay: `content` with a media type "
        "in place of `schema`, or a text."
    ),
)

PARAMETER_NESTED = Code(
    name="parameter-nested",
    severity=Severity.NOTE,
    summary="A deepObject parameter has lists or objects inside.",
    explanation=(
        "OpenAPI describes `deepObject` for objects of values alone. What nests deeper is "
        "written as most servers read it: `name[key][key]=value`, a list of values repeats "
        "its name, and the items of a list of objects have their index."
    ),
    hint=(
        "Nothing to do, if the server reads that. Otherwise describe how the value is "
        "written with an overlay: `content` with a media type in place of `schema`."
    ),
)

PARAMETER_UNUSED = Code(
    name="path-parameter-unused",
    severity=Severity.WARNING,
    summary="A path parameter does not occur in its path.",
    explanation="The parameter has no placeholder in the path template and is left out.",
    hint="Correct the name or remove the parameter with an overlay.",
)

PATH_PARAMETER_OPTIONAL = Code(
    name="path-parameter-optional",
    severity=Severity.NOTE,
    summary="A path parameter is not marked as required.",
    explanation="A path without one of its segments is another path.",
    hint="Add `required: true`.",
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

SERVER_UNKNOWN = Code(
    name="server-unknown",
    severity=Severity.ERROR,
    summary="A name under `servers` is for a server that the description does not have.",
    explanation=(
        "`servers` in provider.yaml gives names to servers of the description, by their "
        "URLs, so that users choose one by name. The URL is written as in the "
        "description, or with the defaults of its variables. A server has one name."
    ),
    hint="Correct the URL, or add the server with an overlay.",
)

SERVER_NAMED = Code(
    name="server-named",
    severity=Severity.NOTE,
    summary="A server is called after its description.",
    explanation=(
        "Users choose one of several servers by name. A description that is no more than "
        "a word or two, such as `Sandbox server`, is taken as the name. When the vendor "
        "writes it anew, the name changes, and with it the code of users."
    ),
    hint="Name the server under `servers` in provider.yaml, so that the name stays.",
)

SERVER_UNNAMED = Code(
    name="server-unnamed",
    severity=Severity.NOTE,
    summary="A server cannot be chosen, because it has no name.",
    explanation=(
        "Users choose one of several servers by name. This one has none, and its "
        "description is missing, is longer than a name, or is that of another server "
        "too. The first server is used without a name; every other needs `base_url`."
    ),
    hint="Name the server under `servers` in provider.yaml.",
)
