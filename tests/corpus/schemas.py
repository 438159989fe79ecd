"""The schemas of a document, as JSON Schema of the draft that its version follows.

What OpenAPI adds to JSON Schema is written in its words here: `nullable`, files, and
properties that only one direction has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, TypeAlias

import jsonschema_rs

from tests.corpus.original import LostReferenceError, Node, Original

Direction: TypeAlias = Literal["request", "response"]
"""Which way a value goes."""

BINARY = "x-binary"
"""Marks the schema of bytes that are no JSON."""

_DIRECTIONS = ("readOnly", "writeOnly")
"""What is respected next to a reference, too, though older drafts do not ask for it."""

_MISNAMED = {"float": "number", "double": "number", "int": "integer", "bool": "boolean"}
"""What authors mean by types that do not exist."""

_TYPES = {"null", "boolean", "object", "array", "number", "string", "integer"}
_MAPS = {"properties", "patternProperties", "dependentSchemas", "$defs", "definitions"}
_LISTS = {"allOf", "anyOf", "oneOf", "prefixItems"}
_SINGLE = {
    *("items", "additionalProperties", "not", "if", "then", "else", "contains"),
    *("propertyNames", "unevaluatedProperties", "unevaluatedItems", "additionalItems"),
}
_NUMBERS = {
    *("minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems"),
    *("maxItems", "minProperties", "maxProperties"),
}
_DROPPED = {
    *("example", "examples", "default", "xml", "externalDocs", "$id", "$schema"),
    *("description", "title", "nullable", "$comment", "id"),
}


class Schemas:
    """The schemas of one direction, interned by the place where they stand.

    Attributes:
        definitions: Each schema by its key; references are to `#/$defs/KEY`.
        names: The name of a component, by key.
    """

    def __init__(self, original: Original, direction: Direction) -> None:
        self._original = original
        self._direction = direction
        self._keys: dict[tuple[Any, ...], str] = {}
        self._waiting: list[Node] = []
        self.definitions: dict[str, Any] = {}
        self.names: dict[str, str] = {}
        self.is_draft_4 = original.is_draft_4
        hidden = "readOnly" if direction == "request" else "writeOnly"
        self._hidden = hidden
        self._hidden_names = {
            name
            for _, schema in self.components()
            for holder in (schema, *schema.child("allOf").items())
            for name, property_ in holder.child("properties").entries()
            if self._is_hidden(property_)
        }
        # The variants of an inherited discriminator are not mentioned by it.
        for _, schema in self.components():
            self.key(schema)

    def components(self) -> list[tuple[str, Node]]:
        """The named schemas of the document."""
        swagger = self._original.is_swagger
        names = ("definitions",) if swagger else ("components", "schemas")
        return list(self._original.root.child(*names).entries())

    def key(self, node: Node) -> str:
        """The key of the schema at a place, which is added with all that it mentions.

        Raises:
            LostReferenceError: if a reference in it leads nowhere.
        """
        key = self._key(node)
        while self._waiting:
            next_ = self._waiting.pop()
            self.definitions[self._key(next_)] = self._adapted(next_)
        return key

    def key_of_fields(self, fields: dict[str, Node], required: list[str]) -> str:
        """The key of an object with these properties: a form of Swagger 2.0."""
        properties = {name: {"$ref": self.reference(fields[name])} for name in fields}
        key = f"f{len(self.definitions)}"
        self.definitions[key] = {"type": ["object"], "properties": properties}
        if required:
            self.definitions[key]["required"] = required
        return key

    def key_of_items(self, item: Node) -> str:
        """The key of an array of such items: a sequence of OpenAPI 3.2."""
        key = f"i{len(self.definitions)}"
        items = {"$ref": self.reference(item)}
        self.definitions[key] = {"type": ["array"], "items": items}
        return key

    def reference(self, node: Node) -> str:
        """A reference to the schema at a place."""
        return f"#/$defs/{self.key(node)}"

    def _key(self, node: Node) -> str:
        place = (node.file, node.pointer)
        if place not in self._keys:
            key = f"s{len(self._keys)}"
            self._keys[place] = key
            if node.pointer:
                self.names[key] = node.pointer[-1]
            self._waiting.append(node)
        return self._keys[place]

    def _adapted(self, node: Node) -> Any:
        schema = node.value
        if not isinstance(schema, dict):
            return schema if isinstance(schema, bool) else {}
        if isinstance(schema.get("$ref"), str):
            try:
                target = self._original.target(node, schema["$ref"])
            except LostReferenceError:
                # What it says is not known, so it says nothing.
                return {}
            reference = {"$ref": f"#/$defs/{self._key(target)}"}
            siblings = (
                {name: schema[name] for name in _DIRECTIONS if name in schema}
                if self.is_draft_4
                else self._keywords(node)
            )
            return {**siblings, **reference}
        return self._keywords(node)

    def _keywords(self, node: Node) -> dict[str, Any]:
        adapted: dict[str, Any] = {}
        for keyword, value in node.fields.items():
            at = node.child(keyword)
            if keyword in _DROPPED or keyword == "$ref":
                continue
            if keyword in _MAPS:
                adapted[keyword] = {k: self._adapted(v) for k, v in at.entries()}
            elif keyword in _LISTS:
                if isinstance(value, list) and value:
                    adapted[keyword] = [self._adapted(item) for item in at.items()]
            elif keyword in _SINGLE:
                if isinstance(value, dict | bool):
                    adapted[keyword] = self._adapted(at)
            elif self._is_sound(keyword, value):
                adapted[keyword] = value
        self._name_types(adapted, node.fields)
        self._require(adapted, node)
        self._name_variants(adapted, node)
        return adapted

    def _is_sound(self, keyword: str, value: Any) -> bool:
        """Whether a keyword has a value that JSON Schema can work with."""
        number = isinstance(value, int | float) and not isinstance(value, bool)
        match keyword:
            case "enum":
                return isinstance(value, list) and bool(value)
            case "pattern":
                return isinstance(value, str) and _compiles(value)
            case "exclusiveMinimum" | "exclusiveMaximum":
                return isinstance(value, bool) if self.is_draft_4 else number
            case "discriminator":
                return False
            case _ if keyword in _NUMBERS:
                return number
            case _:
                return True

    def _name_types(self, adapted: dict[str, Any], fields: dict[str, Any]) -> None:
        given = adapted.pop("type", None)
        types = [given] if isinstance(given, str) else given
        if not isinstance(types, list):
            types = []
        if "file" in types or fields.get("format") == "binary":
            adapted[BINARY] = True
            types = ["string"] if "file" in types else types
        types = [_MISNAMED.get(str(type_), type_) for type_ in types]
        types = [type_ for type_ in types if type_ in _TYPES]
        nullable = fields.get("nullable") is True and self.is_draft_4
        if types and nullable and "null" not in types:
            types.append("null")
        if nullable and "enum" in adapted and None not in adapted["enum"]:
            # Few authors list null, too (OpenAPI 3.0.3 asks for it).
            adapted["enum"] = [*adapted["enum"], None]
        if types:
            adapted["type"] = types

    def _require(self, adapted: dict[str, Any], node: Node) -> None:
        """Leave out of `required` what the other direction has alone."""
        required = adapted.pop("required", None)
        if not isinstance(required, list):
            return
        properties = node.child("properties")
        kept = [
            name
            for name in dict.fromkeys(map(str, required))
            if not (
                self._is_hidden(properties.child(name))
                if name in properties.fields
                else name in self._hidden_names and not properties.fields
            )
        ]
        if kept:
            adapted["required"] = kept

    def _is_hidden(self, node: Node) -> bool:
        try:
            return (
                node.fields.get(self._hidden) is True
                or self._original.follow(node).fields.get(self._hidden) is True
            )
        except LostReferenceError:
            return False

    def _name_variants(self, adapted: dict[str, Any], node: Node) -> None:
        """A discriminator, with the keys of the schemas that its mapping names."""
        given = node.fields.get("discriminator")
        if isinstance(given, str):
            adapted["discriminator"] = {"propertyName": given, "mapping": {}}
        elif isinstance(given, dict) and isinstance(given.get("propertyName"), str):
            mapping = {}
            for name, reference in node.child("discriminator", "mapping").entries():
                try:
                    mapping[name] = self._key(self._mapped(node, str(reference.value)))
                except LostReferenceError:
                    continue
            property_ = given["propertyName"]
            adapted["discriminator"] = {"propertyName": property_, "mapping": mapping}

    def _mapped(self, node: Node, reference: str) -> Node:
        """The schema that a mapping names, by a reference or by its name."""
        named = dict(self.components()).get(reference)
        return named or self._original.target(node, reference)


@cache
def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except (re.error, OverflowError, ValueError):
        return False
    return True
