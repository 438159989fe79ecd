"""Files: reading bytes, YAML and JSON, and following references between files."""

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
        "value is read as if it had no tag; nothing in a file is ever executed."
    ),
    hint="Remove the tag.",
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
    summary="A file with the suffix `.json` is YAML, not JSON.",
    explanation=(
        "JSON allows no comments, and no comma before a closing brace. The file is read "
        "as YAML."
    ),
    hint="Remove what JSON does not allow, or call the file `.yaml`.",
)

DUPLICATE_KEY = Code(
    name="duplicate-key",
    severity=Severity.WARNING,
    summary="An object has the same key twice.",
    explanation="The last of the values is used; the others are lost.",
    hint="Remove or rename one of them.",
)

REFERENCE_UNRESOLVED = Code(
    name="reference-unresolved",
    severity=Severity.WARNING,
    summary="A reference leads nowhere.",
    explanation=(
        "The file has no such place. What it stands for is lost, and the rest is "
        "generated: a schema admits any value, a parameter is left out, an operation "
        "whose body or path it is is not generated."
    ),
    hint="Correct the `$ref`, or define what it names.",
)

REFERENCE_INVALID = Code(
    name="reference-invalid",
    severity=Severity.WARNING,
    summary="A `$ref` is not a reference.",
    explanation=(
        "The value of `$ref` is a URI reference: a file, a fragment, or both. What "
        "refers so is lost, as with a reference to nowhere."
    ),
    hint="Write `#/components/…` or `file.yaml#/…`.",
)

REFERENCE_CYCLE = Code(
    name="reference-cycle",
    severity=Severity.WARNING,
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
    severity=Severity.WARNING,
    summary="The file that a reference names cannot be read.",
    explanation=(
        "It does not exist, may not be read, or is neither YAML nor JSON. What it should "
        "hold is lost, as with a reference to nowhere."
    ),
    hint="References are relative to the file that they stand in.",
)

REFERENCE_OUTSIDE_ROOT = Code(
    name="reference-outside-root",
    severity=Severity.WARNING,
    summary="A reference leaves the folder of the description.",
    explanation=(
        "A description from elsewhere must not read other files of this machine. Only "
        "files in the folder of the description are read, also through symbolic links. "
        "What the file should hold is lost, as with a reference to nowhere."
    ),
    hint="Move the file into the folder, or name a higher folder as the root.",
)

REFERENCE_REMOTE = Code(
    name="reference-remote",
    severity=Severity.ERROR,
    summary="A reference leads to the network.",
    explanation=(
        "Nothing is fetched unless that is allowed, and then only by http and https "
        "and with a lock file that keeps the content's hash. This is an error, because "
        "the same description must not give another client when an option is forgotten."
    ),
    hint="Save the file beside the description, or allow it with --allow-remote.",
)

REFERENCE_MISPLACED = Code(
    name="reference-misplaced",
    severity=Severity.WARNING,
    summary="A reference leads nowhere, but its meaning is clear.",
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
        "Before OpenAPI 3.1, a `$ref` hides everything beside it. Descriptions, defaults "
        "and `nullable` are kept anyway; keywords that restrict the value are not."
    ),
    hint="Put the reference into an `allOf` and the keywords beside it.",
)

DYNAMIC_REFERENCE = Code(
    name="dynamic-reference",
    severity=Severity.WARNING,
    summary="A dynamic reference is read as a plain one.",
    explanation=(
        "A `$dynamicRef` means the anchor that the schema around it declares, or whoever "
        "refers to that schema. Here neither does, so the anchor of that name elsewhere in "
        "the file is used."
    ),
    hint="Declare the anchor in the `$defs` of the schema, or beside references to it.",
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
    explanation="Its SHA-256 is not the one in the lock file.",
    hint="Look at the change; then remove the line from the lock file.",
)

REMOTE_LOCK_INVALID = Code(
    name="remote-lock-invalid",
    severity=Severity.ERROR,
    summary="The lock file of what came from the network cannot be read.",
    explanation=(
        "It is a JSON object whose `files` maps URLs of references to sha256 hashes, and "
        "whose `upstream` has the files that were fetched."
    ),
    hint="Restore the file, or remove it to lock everything anew.",
)
