"""`clientloom schema`: the JSON Schemas of the settings files, for editors."""

from generator.commands import output as out
from generator.project import ProviderSettings, WorkspaceSettings


def run(file: str) -> int:
    """Prints the schema of clientloom.yaml or provider.yaml; returns the exit code."""
    kind = WorkspaceSettings if file == "clientloom.yaml" else ProviderSettings
    schema = kind.model_json_schema(by_alias=True)
    out.print_json(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    )
    return 0
