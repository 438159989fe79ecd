"""A workspace: its settings and providers, and the packages that it generates."""

from generator.diagnostics import Code, Severity

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
    summary="The workspace has no provider of that name.",
    explanation="Providers are the folders that clientloom.yaml lists.",
    hint="Add the provider to clientloom.yaml, or correct the name.",
    fatal=True,
)

PROVIDER_NOT_ADDED = Code(
    name="provider-not-added",
    severity=Severity.ERROR,
    summary="A provider cannot be added to the workspace.",
    explanation=(
        "`clientloom new` makes a folder with a description and a provider.yaml, and changes "
        "nothing that exists but the list of providers in clientloom.yaml."
    ),
    hint="Choose another name, or clear what is in the way.",
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

SEVERITY_UNUSED = Code(
    name="severity-unused",
    severity=Severity.WARNING,
    summary="A diagnostic is accepted that does not occur.",
    explanation=(
        "`severities` of provider.yaml has an entry for a diagnostic at a place, and the "
        "description does not have it there any more, or never had."
    ),
    hint="Remove the entry, or correct its code and pointer as `lint` prints them.",
)

UPSTREAM_MISSING = Code(
    name="upstream-missing",
    severity=Severity.ERROR,
    summary="A provider does not say where its description is published.",
    explanation=(
        "`clientloom fetch` gets descriptions from the addresses under `upstream` in "
        "provider.yaml. A description that you write yourself has none."
    ),
    hint="Set `upstream` in provider.yaml to the URL of the vendor's description.",
    fatal=True,
)

UPSTREAM_INVALID = Code(
    name="upstream-invalid",
    severity=Severity.ERROR,
    summary="`upstream` names an address or a file that cannot be used.",
    explanation=(
        "An address is https, or http on this machine. A file is in the folder of the "
        "provider, and is none of provider.yaml, the overlays, the bindings and the lock "
        "file."
    ),
    hint="Correct `upstream` in provider.yaml, or set the variable that it names.",
    fatal=True,
)

CUSTOM_INVALID = Code(
    name="custom-invalid",
    severity=Severity.ERROR,
    summary="A `_custom.py` cannot be used.",
    explanation=(
        "The `_custom.py` beside a client belongs to its users, and the package exports "
        "what it defines. It must be valid Python without names that the package needs "
        "itself, such as `models`; no template may make it."
    ),
    hint="Correct the file; nothing of the package is written meanwhile.",
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

FORMATTING_FAILED = Code(
    name="formatting-failed",
    severity=Severity.ERROR,
    summary="Generated code cannot be formatted.",
    explanation=(
        "A template wrote something that is not Python, or the formatter is missing or "
        "failed. Nothing of the package is written."
    ),
    hint="Correct the template, or set `formatter: none` to look at its output.",
    fatal=True,
)

TEMPLATE_CONTEXT = Code(
    name="template-context",
    severity=Severity.ERROR,
    summary="A template was written for another version of the context.",
    explanation=(
        "A template can say which version of the context it was written for. When its "
        "major version differs, something that existed then has changed or is gone, and "
        "the template may not make what its author meant."
    ),
    hint=(
        "Hold the template against the page about the context of templates, then correct "
        "the version in its first line."
    ),
)

TEMPLATE_UNKNOWN = Code(
    name="template-unknown",
    severity=Severity.ERROR,
    summary="There is no template of that name.",
    explanation=(
        "A template is named by its path, such as `client/README.md.jinja`. Built-in "
        "templates can be exported, and your own ones of the same path accepted."
    ),
    hint="`clientloom templates list` prints all paths.",
    fatal=True,
)

TEMPLATE_EXISTS = Code(
    name="template-exists",
    severity=Severity.ERROR,
    summary="A template would be overwritten.",
    explanation=(
        "Exporting copies a built-in template into the workspace, which has a template of "
        "that path already. Nothing is exported."
    ),
    hint="`clientloom templates diff` compares the two; move yours away for a fresh copy.",
    fatal=True,
)

OUTPUT_SHARED = Code(
    name="output-shared",
    severity=Severity.ERROR,
    summary="Two workspaces generate the same package.",
    explanation=(
        "Each would overwrite what the other wrote, so the package is left as it is. "
        "Several workspaces may have one output folder as long as all their providers "
        "have names of their own."
    ),
    hint="Give one of the workspaces another `output`, or the provider another name.",
    fatal=True,
)

PACKAGE_IN_USE = Code(
    name="package-in-use",
    severity=Severity.ERROR,
    summary="A package that is still generated cannot be removed.",
    explanation="The next run would only generate it again.",
    hint="Take its provider out of clientloom.yaml first.",
    fatal=True,
)

PACKAGE_LEFTOVER = Code(
    name="package-leftover",
    severity=Severity.WARNING,
    summary="A generated package belongs to no provider any more.",
    explanation=(
        "Its provider was removed from clientloom.yaml or renamed. The package stays until "
        "you remove it, and `check` calls it stale."
    ),
    hint=(
        "Remove it with `clientloom remove NAME`, which keeps files that were edited or "
        "not generated, or list its provider again."
    ),
)

FILE_REFUSED = Code(
    name="file-refused",
    severity=Severity.ERROR,
    summary="The system refuses to read or write a file.",
    explanation=(
        "The disk is full, a file would be too large, or a permission is missing. What "
        "could not be written whole is as it was before."
    ),
    hint="Check the space on the disk, its limits, and the permissions of the file.",
    fatal=True,
)

OUTPUT_UNWRITABLE = Code(
    name="output-unwritable",
    severity=Severity.ERROR,
    summary="A package, or a description that was fetched, cannot be written.",
    explanation=(
        "The folder cannot be made or written to, or something else is in the place of a "
        "file. Everything is as it was before."
    ),
    hint="Check the folder's permissions, the disk's space, and for links in the folder.",
    fatal=True,
)
