"""The schema of events in a stream whose `data` is JSON, as in OpenAPI 3.2.

An `itemSchema` of `text/event-stream` describes each event as an object with its
fields; `contentMediaType` and `contentSchema` on `data` describe the content of that
string (OpenAPI 3.2, 4.14.4, Special Considerations for `text/event-stream` Content).
Clients decode the data anyway, so here `data` gets the schema of its content.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.build import access
from generator.build.content_names import media_type_kind
from generator.build.kinds import kinds_of
from generator.document import Document, Json, schema_name

EVENT_DATA = "x-clientloom-event-data"
"""Marks a media type whose items are whole events: `json` or `text`, depending on their
data."""

_CHOICES = ("allOf", "oneOf", "anyOf")
_FIELDS = frozenset({"data", "event"})
"""The properties that identify the schema of an event; the data of an event alone may
well have an `id`."""


def with_event_data(document: Document) -> Document:
    """The document with event schemas whose `data` has the schema of its content.

    A component used only for events is changed in place. For a component with other
    uses, events get a changed copy.
    """
    schemas = access.mapping(access.mapping(document.root, "components"), "schemas")
    media_types = list(_event_streams(document.root))
    if not media_types:
        return document
    events = _Events({name: s for name, s in schemas.items() if isinstance(s, dict)})
    items = {id(node): access.mapping(node, "itemSchema") for node in media_types}
    for item in items.values():
        events.collect(item)
    elsewhere = set(_references(document.root, events.seen))
    events.owned -= elsewhere
    changed: dict[int, Json] = {}
    for node in media_types:
        item = items[id(node)]
        if events.describes(item):
            kind = "json" if events.has_json(item) else "text"
            changed[id(node)] = {
                **node,
                "itemSchema": events.rewritten(item),
                EVENT_DATA: kind,
            }
    for name in events.owned:
        changed[id(schemas[name])] = events.rewritten(events.schemas[name])
    root = _replaced(document.root, changed)
    assert isinstance(root, dict)
    return replace(document, root=root)


def _event_streams(node: Json) -> Iterator[dict[str, Json]]:
    """The media types of a document that declare the items of an event stream."""
    waiting: list[Json] = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(node)
        if not isinstance(node, dict):
            continue
        for name, media_type in access.mapping(node, "content").items():
            if (
                isinstance(media_type, dict)
                and media_type_kind(name) == "sse"
                and isinstance(media_type.get("itemSchema"), dict)
            ):
                yield media_type
        waiting.extend(node.values())


def _references(root: Json, but: set[int]) -> Iterator[str]:
    """The components that a document refers to, ignoring some of its objects."""
    waiting: list[Json] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str) and id(node) not in but:
                name = schema_name(reference)
                if name is not None:
                    yield name
            waiting.extend(node.values())


def _replaced(node: Json, changed: dict[int, Json]) -> Json:
    """A document with some objects replaced; anything that contains none of them is
    kept.

    `changed` caches the result for each object, because an object may occur at several
    places.
    """
    if not isinstance(node, dict | list):
        return node
    if id(node) in changed:
        return changed[id(node)]
    new: Json
    if isinstance(node, dict):
        items = {key: _replaced(child, changed) for key, child in node.items()}
        same = all(items[key] is child for key, child in node.items())
        new = node if same else items
    else:
        members = [_replaced(child, changed) for child in node]
        same = all(each is old for each, old in zip(members, node, strict=True))
        new = node if same else members
    changed[id(node)] = new
    return new


@dataclass(slots=True)
class _Events:
    """The event schemas of one document.

    Attributes:
        schemas: The components.
        owned: The components that make up events.
        seen: The identities of event schemas, including references among them.
        copies: Changed copies of the components that have other uses.
    """

    schemas: dict[str, dict[str, Json]]
    owned: set[str] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)
    copies: dict[str, Json] = field(default_factory=dict)

    def collect(self, schema: Json) -> None:
        """Record an event schema and everything that it is composed of."""
        for each in self._all(schema):
            self.seen.add(id(each))
            target = self._target(each)
            if target is not None:
                self.owned.add(target)

    def describes(self, schema: Json) -> bool:
        """Whether a schema describes events, and not only their data."""
        return any(
            not _FIELDS.isdisjoint(access.mapping(each, "properties"))
            for each in self._all(schema)
        )

    def has_json(self, schema: Json) -> bool:
        """Whether the data of any event is JSON."""
        return any(self._is_json(_data(each)) for each in self._all(schema))

    def _all(self, schema: Json) -> Iterator[dict[str, Json]]:
        """A schema and everything that it is composed of, following references, each
        once."""
        waiting, met = [schema], set[int]()
        while waiting:
            each = waiting.pop()
            if not isinstance(each, dict) or id(each) in met:
                continue
            met.add(id(each))
            yield each
            target = self._target(each)
            if target is not None:
                waiting.append(self.schemas[target])
            waiting.extend(_parts(each))

    def rewritten(self, schema: Json) -> Json:
        """An event schema whose data has the schema of its content."""
        if not isinstance(schema, dict):
            return schema
        target = self._target(schema)
        if target is not None:
            own = self.schemas[target]
            if target in self.owned or not self.has_json(own):
                return schema
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            if target not in self.copies:
                # A schema that contains itself keeps the reference.
                self.copies[target] = {"$ref": schema["$ref"]}
                self.copies[target] = self.rewritten(own)
            copy = self.copies[target]
            return {"allOf": [copy], **beside} if beside else copy
        result = dict(schema)
        data = _data(schema)
        if self._is_json(data):
            content = data if self._is_value(data) else data.get("contentSchema", {})
            result["properties"] = _with_data(schema, content)
        for keyword in _CHOICES:
            parts = access.items(schema, keyword)
            if not parts:
                continue
            rewritten = [self.rewritten(part) for part in parts]
            if data and not self._is_json(data) and any(map(self.has_json, parts)):
                # A schema for the data of all events would contradict the specific
                # ones.
                rewritten = [
                    new if _data(old) or "$ref" in old else _given_data(new, data)
                    for old, new in zip(parts, rewritten, strict=True)
                    if isinstance(old, dict)
                ]
                properties = access.mapping(result, "properties")
                result["properties"] = {
                    key: value for key, value in properties.items() if key != "data"
                }
            result[keyword] = rewritten
        return result

    def _is_json(self, data: dict[str, Json]) -> bool:
        """Whether the data of an event is JSON, by its own schema."""
        media_type = data.get("contentMediaType")
        if isinstance(media_type, str):
            return media_type_kind(media_type) == "json"
        return "contentSchema" in data or self._is_value(data)

    def _is_value(self, data: dict[str, Json]) -> bool:
        """Whether a schema is of the content of the data, and not of a string.

        The data of an event is a string, but many authors write what is in it.
        """
        target = self._target(data)
        schema = data if target is None else self.schemas[target]
        kinds = set(kinds_of(schema)) - {"null"}
        return bool(kinds) and kinds.isdisjoint({"string", None})

    def _target(self, schema: dict[str, Json]) -> str | None:
        reference = schema.get("$ref")
        name = schema_name(reference) if isinstance(reference, str) else None
        return name if name in self.schemas else None


def _parts(schema: dict[str, Json]) -> Iterator[Json]:
    for keyword in _CHOICES:
        yield from access.items(schema, keyword)


def _data(schema: dict[str, Json]) -> dict[str, Json]:
    return access.mapping(access.mapping(schema, "properties"), "data")


def _with_data(schema: dict[str, Json], data: Json) -> dict[str, Json]:
    return {**access.mapping(schema, "properties"), "data": data}


def _given_data(schema: Json, data: Json) -> Json:
    return (
        {**schema, "properties": _with_data(schema, data)}
        if isinstance(schema, dict)
        else schema
    )
