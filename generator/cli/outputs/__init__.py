"""The JSON that commands print, as types: commands are checked against them, and
`clientloom schema --output COMMAND` prints their JSON Schemas.

Importing them takes pydantic, so that a command imports them for the type checker only.
A later version may add keys; a key that is here keeps its meaning.
"""
