"""Codes for a workspace: its settings and providers, and the packages it generates."""

from generator.diagnostics import Code, Severity

WORKSPACE_MISSING = Code(
    name="workspace-missing",
    severity=Severity.ERROR,
    summary="No workspace was found.",
    explanation=(
        "Neither the current folder, its folder `specs`, nor any folder above has a "
    ),
    hint="Change to the workspace folder, or pass it with --workspace.",
    fatal=True,
)

PROVIDER_UNKNOWN = Code(
    name="provider-unknown",
    severity=Severity.ERROR,
    summary="The workspace has no provider of that name.",
    explanation="The providers are the folders that clientloom.yaml lists.",
    hint="Add the provider to clientloom.yaml, or correct the name.",
    fatal=True,
)

PROVIDER_NOT_ADDED = Code(
    name="provider-not-added",
    severity=Severity.ERROR,
    summary="A provider cannot be added to the workspace.",
    explanation=(
        "`clientloom new` creates a folder with a spec and a provider.yaml, and adds "
        "the provider to clientloom.yaml. It does not overwrite anything."
    ),
    hint="Choose another name, or move the files that are in the way.",
    fatal=True,
)

DRAFT_REFUSED = Code(
    name="draft-refused",
    severity=Severity.ERROR,
    summary="The binding of a provider cannot be drafted.",
    explanation=(
        "`clientloom facade draft` writes connections.yaml of a provider in a workspace "
        "that has a facade. It replaces a file that `clientloom new --facade` wrote, but "
        "no other one."
    ),
    hint="Add `--force` to overwrite the file, or move it away.",
    fatal=True,
)

SETTINGS_INVALID = Code(
    name="settings-invalid",
    severity=Severity.ERROR,
    summary="A settings file is not valid.",
    explanation=(
        "clientloom.yaml or provider.yaml has an unknown key or an invalid value."
    ),
    hint=(
        "`clientloom schema` prints the JSON Schema of the file, which lists what is "
        "allowed."
    ),
    fatal=True,
)

SEVERITY_UNUSED = Code(
    name="severity-unused",
    severity=Severity.WARNING,
    summary="An accepted diagnostic does not occur.",
    explanation=(
        "`severities` in provider.yaml accepts a diagnostic at a place where the "
        "OpenAPI document no longer has it, or never had it."
    ),
    hint=(
        "Remove the entry, or correct its code and pointer to those that `lint` "
        "prints."
    ),
)

UPSTREAM_MISSING = Code(
    name="upstream-missing",
    severity=Severity.ERROR,
    summary="A provider has no URL to fetch its OpenAPI document from.",
    explanation=(
        "`clientloom fetch` downloads OpenAPI documents from the URLs under "
        "`upstream` in provider.yaml. A document that you write yourself needs none."
    ),
    hint="Set `upstream` in provider.yaml to the URL of the vendor's OpenAPI document.",
    fatal=True,
)

UPSTREAM_INVALID = Code(
    name="upstream-invalid",
    severity=Severity.ERROR,
    summary="`upstream` has a URL or a file name that cannot be used.",
    explanation=(
        "A URL must be https, or http on this machine. A file must be in the "
        "provider's folder, and must not be provider.yaml, an overlay, the bindings "
        "or the lock file."
    ),
    hint=(
        "Correct `upstream` in provider.yaml, or set the environment variable that "
        "it uses."
    ),
    fatal=True,
)

CUSTOM_INVALID = Code(
    name="custom-invalid",
    severity=Severity.ERROR,
    summary="A `_custom.py` cannot be used.",
    explanation=(
        "The `_custom.py` next to a client belongs to you, and the package exports "
        "what it defines. It must be valid Python, must not define names that the "
        "package uses itself, such as `models`, and no template may generate it."
    ),
    hint="Correct the file. Nothing in the package is written until then.",
)

TEMPLATE_FAILED = Code(
    name="template-failed",
    severity=Severity.ERROR,
    summary="A template cannot be rendered.",
    explanation=(
        "A template in the workspace has a syntax error, or uses something that the "
        "model does not have. `clientloom inspect --json` prints the model."
    ),
    hint="Correct the template.",
    fatal=True,
)

FORMATTING_FAILED = Code(
    name="formatting-failed",
    severity=Severity.ERROR,
    summary="Generated code cannot be formatted.",
    explanation=(
        "A template produced invalid Python, or the formatter is missing or failed. "
        "Nothing in the package is written."
    ),
    hint="Correct the template, or set `formatter: none` to look at its output.",
    fatal=True,
)

TEMPLATE_CONTEXT = Code(
    name="template-context",
    severity=Severity.ERROR,
    summary="A template was written for another version of the template context.",
    explanation=(
        "A template can declare the version of the context that it was written for. "
        "If the major version differs, something it uses may have changed or been "
        "removed, and the output may not be what its author intended."
    ),
    hint=(
        "Compare the template with the page on the template context, then update the "
        "version in its first line."
    ),
)

TEMPLATE_UNKNOWN = Code(
    name="template-unknown",
    severity=Severity.ERROR,
    summary="There is no template of that name.",
    explanation=(
        "A template is named by its path, such as `client/README.md.jinja`. You can "
        "export built-in templates, and accept your own templates of the same path."
    ),
    hint="`clientloom templates list` prints every path.",
    fatal=True,
)

TEMPLATE_EXISTS = Code(
    name="template-exists",
    severity=Severity.ERROR,
    summary="A template would be overwritten.",
    explanation=(
        "Exporting copies a built-in template into the workspace, which already has "
        "a template of that path. Nothing is exported."
    ),
    hint=(
        "Compare the two with `clientloom templates diff`. Move yours away to get a "
        "fresh copy."
    ),
    fatal=True,
)

OUTPUT_SHARED = Code(
    name="output-shared",
    severity=Severity.ERROR,
    summary="Two workspaces generate the same package.",
    explanation=(
        "Each would overwrite the other's output, so the package is left unchanged. "
        "Workspaces may share an output folder if the names of their providers "
        "differ."
    ),
    hint="Set another `output` in one of the workspaces, or rename the provider.",
    fatal=True,
)

PACKAGE_IN_USE = Code(
    name="package-in-use",
    severity=Severity.ERROR,
    summary="A package that is still generated cannot be removed.",
    explanation="The next run would generate it again.",
    hint="Remove its provider from clientloom.yaml first.",
    fatal=True,
)

PACKAGE_LEFTOVER = Code(
    name="package-leftover",
    severity=Severity.WARNING,
    summary="A generated package no longer has a provider.",
    explanation=(
        "Its provider was renamed, or removed from clientloom.yaml. The package "
        "stays until you remove it, and `check` reports it as stale."
    ),
    hint=(
        "Run `clientloom remove NAME`, which keeps files that you edited or added, "
        "or list the provider again."
    ),
)

FILE_REFUSED = Code(
    name="file-refused",
    severity=Severity.ERROR,
    summary="The operating system refuses to read or write a file.",
    explanation=(
        "The disk is full, a file would be too large, or a permission is missing. A "
        "file that could not be written completely is unchanged."
    ),
    hint="Check the free disk space, the file size limits and the permissions.",
    fatal=True,
)

OUTPUT_UNWRITABLE = Code(
    name="output-unwritable",
    severity=Severity.ERROR,
    summary="A package or a fetched OpenAPI document cannot be written.",
    explanation=(
        "The folder cannot be created or written to, or something else is in the "
        "place of a file. Nothing has changed."
    ),
    hint=(
        "Check the folder's permissions, the free disk space, and whether the folder "
        "contains links."
    ),
    fatal=True,
)
