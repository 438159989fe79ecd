"""Codes for files: reading bytes, YAML and JSON, and following references."""

from generator.diagnostics import Code, Severity

FILE_UNREADABLE = Code(
    name="file-unreadable",
    severity=Severity.ERROR,
    summary="A file of the OpenAPI document cannot be read.",
    explanation="The file does not exist, is a folder, or is not readable.",
    hint="Check the path and the permissions of the file.",
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
    summary="A file is too large, too deeply nested, or expands to too much.",
    explanation=(
        "File size, nesting depth and the expansion of YAML aliases are limited, so "
        "that no file can exhaust time or memory."
    ),
    hint="Split the file, or look for aliases that repeat each other.",
    fatal=True,
)

YAML_INVALID = Code(
    name="yaml-invalid",
    severity=Severity.ERROR,
    summary="A file is not valid YAML.",
    explanation="The YAML parser stopped at this place.",
    hint="Check the indentation, quotes and colons at this place and just before it.",
    fatal=True,
)

YAML_MANY_DOCUMENTS = Code(
    name="yaml-many-documents",
    severity=Severity.WARNING,
    summary="A YAML file holds more than one document.",
    explanation="Only the first document, up to the line `---`, is read.",
    hint="Move the other documents into their own files.",
)

YAML_TAG_IGNORED = Code(
    name="yaml-tag-ignored",
    severity=Severity.WARNING,
    summary="A YAML tag is not supported.",
    explanation=(
        "Only the tags of YAML's core schema (`!!str`, `!!int`, …) are supported. "
        "The value is read as if it had no tag. Nothing in a file is ever executed."
    ),
    hint="Remove the tag.",
)

JSON_INVALID = Code(
    name="json-invalid",
    severity=Severity.ERROR,
    summary="A file is not valid JSON.",
    explanation="The JSON parser stopped at this place.",
    hint="Look for a missing or extra comma, quote or brace at this place.",
    fatal=True,
)

JSON_NOT_STRICT = Code(
    name="json-not-strict",
    severity=Severity.WARNING,
    summary="A `.json` file is YAML, not JSON.",
    explanation=(
        "JSON does not allow comments, or a comma before a closing brace. The file "
        "is read as YAML."
    ),
    hint="Remove what JSON does not allow, or rename the file to `.yaml`.",
)

DUPLICATE_KEY = Code(
    name="duplicate-key",
    severity=Severity.WARNING,
    summary="An object has the same key twice.",
    explanation="The last value is used. The others are lost.",
    hint="Remove or rename one of them.",
)

REFERENCE_UNRESOLVED = Code(
    name="reference-unresolved",
    severity=Severity.WARNING,
    summary="A reference does not resolve.",
    explanation=(
        "The target of the reference does not exist. Only what refers to it is lost: "
        "a schema accepts any value, a parameter is left out, and an operation is "
        "left out if the reference is its body or path. Everything else is generated."
    ),
    hint="Correct the `$ref`, or define its target.",
)

REFERENCE_INVALID = Code(
    name="reference-invalid",
    severity=Severity.WARNING,
    summary="A `$ref` is not a reference.",
    explanation=(
        "The value of `$ref` must be a URI reference: a file, a fragment, or both. "
        "It is treated as a reference that does not resolve."
    ),
    hint="Write `#/components/…` or `file.yaml#/…`.",
)

REFERENCE_CYCLE = Code(
    name="reference-cycle",
    severity=Severity.WARNING,
    summary="References form a cycle.",
    explanation=(
        "A schema may contain itself, because a class can. A reference that only "
        "leads back to itself has no meaning, and a path or parameter that contains "
        "itself would be endless."
    ),
    hint="Point one of the references at a definition.",
)

REFERENCE_FILE_UNREADABLE = Code(
    name="reference-file-unreadable",
    severity=Severity.WARNING,
    summary="The file that a reference names cannot be read.",
    explanation=(
        "The file does not exist, is not readable, or is neither YAML nor JSON. The "
        "reference is treated as one that does not resolve."
    ),
    hint="References are relative to the file that contains them.",
)

REFERENCE_OUTSIDE_ROOT = Code(
    name="reference-outside-root",
    severity=Severity.WARNING,
    summary="A reference leaves the folder of the OpenAPI document.",
    explanation=(
        "An OpenAPI document from elsewhere must not read other files on this "
        "machine. Only files in the folder of the document are read, even through "
        "symbolic links. The reference is treated as one that does not resolve."
    ),
    hint="Move the file into the folder, or set a higher folder as the root.",
)

REFERENCE_REMOTE = Code(
    name="reference-remote",
    severity=Severity.ERROR,
    summary="A reference points to the network.",
    explanation=(
        "Nothing is downloaded unless you allow it, and then only over http or "
        "https, with a lock file that records a hash of the content. This is an "
        "error, because a forgotten option must not change the client."
    ),
    hint="Save the file next to the OpenAPI document, or pass --allow-remote.",
)

REFERENCE_MISPLACED = Code(
    name="reference-misplaced",
    severity=Severity.WARNING,
    summary="A reference does not resolve, but its meaning is clear.",
    explanation=(
        "The name exists where another version of OpenAPI keeps it (`definitions`, "
        "`components/schemas`), or among the definitions of an enclosing schema."
    ),
    hint="Correct the `$ref`.",
)

REFERENCE_SIBLINGS_IGNORED = Code(
    name="reference-siblings-ignored",
    severity=Severity.NOTE,
    summary="Keywords next to a `$ref` are ignored.",
    explanation=(
        "Before OpenAPI 3.1, a `$ref` hides its siblings. Descriptions, defaults and "
        "`nullable` are kept anyway; keywords that restrict the value are not."
    ),
    hint="Put the reference into an `allOf`, and the keywords next to the `allOf`.",
)

DYNAMIC_REFERENCE = Code(
    name="dynamic-reference",
    severity=Severity.WARNING,
    summary="A dynamic reference is read as a static one.",
    explanation=(
        "A `$dynamicRef` refers to the anchor that the enclosing schema declares, or "
        "a schema that refers to that one. Here neither does, so the anchor of that name "
        "elsewhere in the file is used."
    ),
    hint="Declare the anchor in the `$defs` of the schema, or next to references to it.",
)

REMOTE_UNAVAILABLE = Code(
    name="remote-unavailable",
    severity=Severity.ERROR,
    summary="A file cannot be downloaded.",
    explanation="The server did not answer in time, or did not return the file.",
    hint="Try again, or save the file next to the OpenAPI document.",
)

REMOTE_CHANGED = Code(
    name="remote-changed",
    severity=Severity.ERROR,
    summary="A file on the network has changed since it was locked.",
    explanation="Its SHA-256 hash differs from the one in the lock file.",
    hint="Review the change, then remove the line from the lock file.",
)

REMOTE_LOCK_INVALID = Code(
    name="remote-lock-invalid",
    severity=Severity.ERROR,
    summary="The lock file for downloads cannot be read.",
    explanation=(
        "The lock file is a JSON object. Its `files` maps the URLs of references to "
        "SHA-256 hashes, and its `upstream` records the files that were fetched."
    ),
    hint="Restore the file, or delete it to lock everything again.",
)
