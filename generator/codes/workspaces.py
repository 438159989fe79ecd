"""A workspace: its settings and its providers."""

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
    summary="A provider is named that the workspace does not have.",
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

UPSTREAM_MISSING = Code(
    name="upstream-missing",
    severity=Severity.ERROR,
    summary="It is not known where a description is published.",
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
    summary="`upstream` names an address or a file that is not used.",
    explanation=(
        "An address is https, or http on this very machine. A file is in the folder of the "
        "provider and none of those that are written by hand: provider.yaml, overlays, "
        "bindings, the lock file."
    ),
    hint="Correct `upstream` in provider.yaml, or set the variable that it names.",
    fatal=True,
)
