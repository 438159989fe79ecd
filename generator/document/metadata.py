"""Info, servers, tags and links to documentation."""

from generator import codes
from generator.document.context import ABSENT, Absent, Context, Field
from generator.document.source import Place
from generator.document.values import Json, Object

_RENAMED = {
    "name": "x-clientloom-name",
    "summary": "x-clientloom-summary",
    "parent": "x-clientloom-parent",
    "kind": "x-clientloom-kind",
}
"""Fields that OpenAPI 3.2 gave to servers and tags, and their names in the normal form."""


class Metadata:
    """Reads the objects that say something about the description as a whole."""

    def __init__(self, context: Context) -> None:
        self._context = context
        text = context.text
        self.documentation = context.record(
            "an object with a link",
            {"description": text, "url": text},
            "url",
        )
        variable = context.record(
            "a server variable",
            {"enum": context.texts, "default": text, "description": text},
        )
        self._server: Field = context.record(
            "a server",
            {
                "url": text,
                "description": text,
                "name": text,
                "variables": context.map_of(variable, "an object of server variables"),
            },
            "url",
        )
        self._servers = context.list_of(self._renamed_server, "a list of servers")
        self._tag: Field = context.record(
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
        self._tags = context.list_of(self._renamed_tag, "a list of tags")
        self._info: dict[str, Field] = {
            "title": text,
            "summary": text,
            "description": text,
            "termsOfService": text,
            "contact": context.record(
                "a contact", {"name": text, "url": text, "email": text}
            ),
            "license": self._license,
            "version": text,
        }

    def _license(self, value: Json, place: Place) -> Json | Absent:
        """A licence, with an identifier or an address."""
        text = self._context.text
        fields: dict[str, Field] = {"name": text, "identifier": text, "url": text}
        result = self._context.record("a licence", fields, "name")(value, place)
        if isinstance(result, dict) and "identifier" in result and "url" in result:
            self._context.findings.add(
                codes.VALUE_MALFORMED,
                "`identifier` and `url` exclude each other; `url` is ignored",
                place.child("url"),
            )
            del result["url"]
        return result

    def info(self, value: Json, place: Place) -> Object:
        """The title and version, empty if there are none."""
        context = self._context
        result: Object = {}
        if isinstance(value, dict):
            result = context.fields(value, place, self._info, "the info object")
        elif value is not None:
            context.malformed(value, place, "an object")
        missing = [name for name in ("title", "version") if name not in result]
        for name in missing:
            context.findings.add(
                codes.INFO_INCOMPLETE, f"the description has no {name}", place
            )
        return {"title": "", "version": "", **result}

    def servers(self, value: Json, place: Place) -> Json | Absent:
        """The servers of a description, a path or an operation."""
        return self._servers(value, place)

    def tags(self, value: Json, place: Place) -> Json | Absent:
        """The tags of a description, each once."""
        result = self._tags(value, place)
        if isinstance(result, list):
            names = set[Json]()
            return [tag for tag in result if not _seen(tag, names)]
        return result

    def _renamed_server(self, value: Json, place: Place) -> Json | Absent:
        if isinstance(value, str):
            self._context.malformed(
                value, place, "a server", "it is read as the address"
            )
            return {"url": value}
        return self._with_defaults(_renamed(self._server(value, place), ("name",)))

    def _with_defaults(self, server: Json | Absent) -> Json | Absent:
        """Variables need a default; the first of the possible values is one."""
        if isinstance(server, dict) and isinstance(server.get("variables"), dict):
            for variable in server["variables"].values():  # type: ignore[union-attr]
                if isinstance(variable, dict):
                    values = variable.get("enum")
                    if values == []:
                        del variable["enum"]
                    first = values[0] if isinstance(values, list) and values else ""
                    variable.setdefault("default", first)
        return server

    def _renamed_tag(self, value: Json, place: Place) -> Json | Absent:
        if isinstance(value, str):
            self._context.malformed(value, place, "a tag", "it is read as the name")
            return {"name": value}
        return _renamed(self._tag(value, place), ("summary", "parent", "kind"))


def _seen(tag: Json, names: "set[Json]") -> bool:
    """Whether a tag of the same name came before."""
    name = tag.get("name") if isinstance(tag, dict) else None
    seen = name in names
    names.add(name)
    return seen


def _renamed(value: Json | Absent, names: tuple[str, ...]) -> Json | Absent:
    if value is ABSENT or not isinstance(value, dict):
        return value
    return {_RENAMED[key] if key in names else key: item for key, item in value.items()}
