"""Types for the JSON that commands print: commands are checked against them, and
`clientloom schema --output COMMAND` prints their JSON Schemas.

They need pydantic, so commands import them only for type checking. A later version may
add keys. An existing key keeps its meaning.
"""
