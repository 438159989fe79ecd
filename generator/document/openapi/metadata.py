"""Info, servers, tags and links to documentation."""

from generator import codes
from generator.document.openapi.object_reader import (
    ABSENT,
    Absent,
    FieldReader,
    ObjectReader,
)
from generator.document.source import Position
from generator.document.values import Json, Object, shorten

REQUIRED = "x-clientloom-required"
"""Marks, in the normal form, a server variable that has no default."""

_RENAMED = {
    "name": "x-clientloom-name",
    "summary": "x-clientloom-summary",
    "parent": "x-clientloom-parent",
    "kind": "x-clientloom-kind",
}
"""Fields that OpenAPI 3.2 added to servers and tags, and their names in the normal
form."""


class MetadataReader:
    """Reads the objects that describe the API as a whole."""

    def __init__(self, reader: ObjectReader) -> None:
        self._reader = reader
        text = reader.text
        self.documentation = reader.record(
            "an object with a link",
            {"description": text, "url": text},
            "url",
        )
        variable = reader.record(
            "a server variable",
            {"enum": reader.texts, "default": text, "description": text},
        )
        self._server: FieldReader = reader.record(
            "a server",
            {
                "url": text,
                "description": text,
                "name": text,
                "variables": reader.map_of(variable, "an object of server variables"),
            },
            "url",
        )
        self._servers = reader.list_of(self._renamed_server, "an array of servers")
        self._tag: FieldReader = reader.record(
            "a tag",
            {
                "name": text,
                "description": text,
                "externalDocs": self.documentation,
                "summary": text,
                "parent": text,
                "kind": text,
            },
            "name",
        )
        self._tags = reader.list_of(self._renamed_tag, "an array of tags")
        self._info: dict[str, FieldReader] = {
            "title": text,
            "summary": text,
            "description": text,
            "termsOfService": text,
            "contact": reader.record(
                "a contact", {"name": text, "url": text, "email": text}
            ),
            "license": self._license,
            "version": text,
        }

    def _license(self, value: Json, position: Position) -> Json | Absent:
        """A license, with an identifier or a URL."""
        text = self._reader.text
        fields: dict[str, FieldReader] = {"name": text, "identifier": text, "url": text}
        result = self._reader.record("a license", fields, "name")(value, position)
        if isinstance(result, dict) and "identifier" in result and "url" in result:
            self._reader.diagnostics.add(
                codes.VALUE_MALFORMED,
                "`identifier` and `url` are mutually exclusive; `url` is ignored",
                position.child("url"),
            )
            del result["url"]
        return result

    def info(self, value: Json, position: Position) -> Object:
        """The title and version, empty if they are missing."""
        reader = self._reader
        result: Object = {}
        if isinstance(value, dict):
            result = reader.fields(value, position, self._info, "the info object")
        elif value is not None:
            reader.malformed(value, position, "an object")
        missing = [name for name in ("title", "version") if name not in result]
        for name in missing:
            reader.diagnostics.add(
                codes.INFO_INCOMPLETE, f"the OpenAPI document has no {name}", position
            )
        return {"title": "", "version": "", **result}

    def servers(self, value: Json, position: Position) -> Json | Absent:
        """The servers of a document, a path or an operation."""
        return self._servers(value, position)

    def tags(self, value: Json, position: Position) -> Json | Absent:
        """The tags of a document, each only once."""
        result = self._tags(value, position)
        if not isinstance(result, list):
            return result
        tags: dict[Json, Json] = {}
        for tag in result:
            tags.setdefault(tag.get("name") if isinstance(tag, dict) else None, tag)
        objects = {
            name: tag
            for name, tag in tags.items()
            if isinstance(name, str) and isinstance(tag, dict)
        }
        self._check_parents(objects, position)
        return list(tags.values())

    def _check_parents(self, tags: dict[str, Object], position: Position) -> None:
        """Ignore a parent that does not exist or is part of a cycle (OpenAPI 3.2, Tag
        Object, `parent`)."""
        for name in tags:
            way = [name]
            while (parent := tags[way[-1]].get(_RENAMED["parent"])) is not None:
                if parent in tags and parent not in way:
                    way.append(str(parent))
                    continue
                fault = "is inside this tag" if parent in way else "does not exist"
                self._reader.diagnostics.add(
                    codes.VALUE_MALFORMED,
                    f"the parent `{shorten(str(parent))}` of the tag "
                    f"`{shorten(way[-1])}` {fault}; it is ignored",
                    position,
                )
                del tags[way[-1]][_RENAMED["parent"]]

    def _renamed_server(self, value: Json, position: Position) -> Json | Absent:
        if isinstance(value, str):
            self._reader.malformed(value, position, "a server", "it is read as the URL")
            return {"url": value}
        return self._with_defaults(_renamed(self._server(value, position), ("name",)))

    def _with_defaults(self, server: Json | Absent) -> Json | Absent:
        """Variables need a default; the first of the possible values becomes one. If
        there are none, an empty string is used and marked."""
        if isinstance(server, dict) and isinstance(server.get("variables"), dict):
            for variable in server["variables"].values():  # type: ignore[union-attr]
                if isinstance(variable, dict):
                    values = variable.get("enum")
                    if values == []:
                        del variable["enum"]
                    if "default" in variable:
                        continue
                    if isinstance(values, list) and values:
                        variable["default"] = values[0]
                    else:
                        variable |= {"default": "", REQUIRED: True}
        return server

    def _renamed_tag(self, value: Json, position: Position) -> Json | Absent:
        if isinstance(value, str):
            self._reader.malformed(value, position, "a tag", "it is read as the name")
            return {"name": value}
        return _renamed(self._tag(value, position), ("summary", "parent", "kind"))


def _renamed(value: Json | Absent, names: tuple[str, ...]) -> Json | Absent:
    if value is ABSENT or not isinstance(value, dict):
        return value
    return {_RENAMED[key] if key in names else key: item for key, item in value.items()}
