"""Values of a binding: kept as written, with a JSON Schema of their forms."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import WithJsonSchema

_PATH = "A path of wire names into the response, or a variable such as `$user.id`"

BindingExpression: TypeAlias = Annotated[
    Any,
    WithJsonSchema(
        {
            "description": "Where a value comes from.",
            "anyOf": [
                {"type": "string", "description": _PATH},
                {"type": "array", "description": "The first of these that exists."},
                {
                    "type": "object",
                    "required": ["value"],
                    "properties": {"value": {"description": "A constant."}},
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "required": ["of", "table"],
                    "properties": {
                        "of": {"description": "The value to translate."},
                        "table": {"type": "object"},
                        "otherwise": {"description": "For values without a row."},
                        "unlisted": {
                            "type": "array",
                            "description": "Values with a row that occur on the wire "
                            "but are not in the spec.",
                        },
                    },
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "required": ["format"],
                    "properties": {
                        "format": {"type": "string"},
                        "with": {"type": "object"},
                    },
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "required": ["using"],
                    "properties": {"using": {"type": "string"}},
                },
                {
                    "type": "object",
                    "required": ["when"],
                    "properties": {
                        "when": {"type": "object"},
                        "of": {"description": "A path, or alternatives."},
                    },
                    "description": "A value that only exists if the conditions hold.",
                },
                {
                    "type": "object",
                    "description": "The fields of a model. With `when`, the model "
                    "exists only if the condition holds; with `each`, "
                    "there is one for each item of a list.",
                },
                {
                    "type": "object",
                    "required": ["each", "as"],
                    "properties": {
                        "each": {"type": "string", "description": "A map."},
                        "as": {"description": "The item for `$key` and `$value`."},
                    },
                    "additionalProperties": False,
                },
                {"type": ["boolean", "number", "null"]},
            ],
        }
    ),
]
"""A value of a binding, as written."""
