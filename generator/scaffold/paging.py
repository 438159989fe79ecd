"""Operations that seem to be paged, judged by their arguments and results.

The names are common among APIs. The build stage checks each suggestion as if it were in
provider.yaml, so every suggestion is valid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from generator.build.paging_fit import MisfitError, fitting_paging
from generator.model import (
    Api,
    ListType,
    Model,
    ModelType,
    NullableType,
    Operation,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.project.paging_settings import (
    Cursor,
    NextLink,
    Offset,
    PageNumber,
    PagingSettings,
)
from generator.scaffold.handles import operation_handles
from generator.scaffold.lines import Section, SettingValue, listed, shortened

_PLACES = (
    "",
    "/meta",
    "/pagination",
    "/paging",
    "/page_info",
    "/pageInfo",
    "/links",
    "/_links",
    "/page",
    "/metadata",
    "/response_metadata",
)
_ITEMS = ("", "/data", "/items", "/results", "/data/items", "/data/results")
_CURSOR_ARGUMENTS = (
    "cursor",
    "after",
    "page_token",
    "pageToken",
    "next_token",
    "nextToken",
    "starting_after",
    "next_cursor",
    "nextCursor",
    "page_cursor",
    "pageCursor",
    "continuation_token",
    "from_id",
    "continuationToken",
    "next_page_token",
    "nextPageToken",
    "marker",
    "start_cursor",
    "page[after]",
    "page[cursor]",
)
_CURSORS = (
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "after",
    "next_token",
    "nextToken",
    "end_cursor",
    "endCursor",
    "next_id",
    "cursor",
    "next_page_cursor",
    "continuation_token",
    "continuationToken",
    "next",
)
_MORE = ("has_more", "hasMore", "has_next_page", "hasNextPage", "has_next", "hasNext")
_LINKS = (
    "next",
    "next_url",
    "nextUrl",
    "next_link",
    "nextLink",
    "@odata.nextLink",
    "next_page_url",
    "next_page_uri",
    "next/href",
)
_PAGE_ARGUMENTS = ("page", "page_number", "pageNumber", "page[number]", "pageNo")
_PAGES = ("total_pages", "totalPages", "page_count", "pageCount", "last_page", "pages")
_OFFSET_ARGUMENTS = ("offset", "skip", "start", "start_index", "startIndex")
_TOTALS = ("total", "total_count", "totalCount", "count", "total_items", "totalItems")
_SIZE_ARGUMENTS = (
    "limit",
    "per_page",
    "perPage",
    "page_size",
    "pageSize",
    "size",
    "page[size]",
    "count",
    "top",
    "records_per_page",
)

_MOST = 5
"""The most operations that are listed by name; a pattern matches any more."""


def paging_section(api: Api) -> Section | None:
    """The operations that seem to be paged; None if there are none."""
    models = {model.schema_name: model for model in api.models}
    handles = operation_handles(api)
    groups: dict[PagingSettings, list[Operation]] = {}
    for operation in api.operations:
        if operation.pointer not in handles or operation.paging is not None:
            continue
        settings = _candidate(operation, models)
        if settings is not None:
            groups.setdefault(settings, []).append(operation)
    if not groups:
        return None
    names = (shortened(each.id) for group in groups.values() for each in group)
    return Section(
        "Paging: these operations seem to be paged. Each operation of an entry gets "
        "`iter_…` and `pages_…` methods.",
        (listed(names),),
        {
            "paging": [
                _entry(settings, group, handles) for settings, group in groups.items()
            ]
        },
    )


def _entry(
    settings: PagingSettings, operations: list[Operation], handles: Mapping[str, str]
) -> SettingValue:
    are_all_get = all(operation.method == "GET" for operation in operations)
    chosen: list[SettingValue] = (
        ["GET *"]
        if len(operations) > _MOST and are_all_get
        else [handles[operation.pointer] for operation in operations]
    )
    written: dict[str, SettingValue] = settings.model_dump(
        by_alias=True, exclude_defaults=True
    )
    return {"kind": written.pop("kind"), "operations": chosen, **written}


def _candidate(
    operation: Operation, models: Mapping[str, Model]
) -> PagingSettings | None:
    """The first paging style that fits an operation."""
    arguments = {
        parameter.wire_name
        for parameter in operation.parameters
        if parameter.location == "query"
    }
    page = _Page(operation, models)
    items = page.items()
    if operation.method not in ("GET", "POST") or items is None:
        return None
    candidates = _candidates(operation, page, items, arguments)
    return next((each for each in candidates if _fits(operation, each, models)), None)


def _fits(
    operation: Operation, settings: PagingSettings, models: Mapping[str, Model]
) -> bool:
    try:
        fitting_paging(operation, settings, models)
    except MisfitError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Page:
    """The result of an operation. Only properties in the spec count."""

    operation: Operation
    models: Mapping[str, Model]

    def type_at(self, pointer: str) -> TypeRef | None:
        """The type of a property in the spec. None if there is none."""
        type_ = self.operation.returns
        for token in pointer.split("/")[1:]:
            match type_:
                case ModelType(schema) if schema in self.models:
                    fields = self.models[schema].fields
                case _:
                    return None
            found = (each.type for each in fields if each.wire_name == token)
            type_ = next(found, None)
            if isinstance(type_, NullableType):
                type_ = type_.inner
        return type_

    def items(self) -> str | None:
        """The pointer to the items: the page itself, a usual name or the only list."""
        for pointer in _ITEMS:
            if isinstance(self.type_at(pointer), ListType):
                return pointer
        for pointer in ("", "/data"):
            match self.type_at(pointer):
                case ModelType(schema) if schema in self.models:
                    lists = [
                        each
                        for each in self.models[schema].fields
                        if isinstance(
                            self.type_at(f"{pointer}/{each.wire_name}"), ListType
                        )
                    ]
                    if len(lists) == 1:
                        return f"{pointer}/*"
                case _:
                    continue
        return None

    def first(self, names: tuple[str, ...], *kinds: Primitive) -> str | None:
        """The pointer to the first of the named properties with one of the kinds."""
        return next(self.all(names, *kinds), None)

    def all(self, names: tuple[str, ...], *kinds: Primitive) -> Iterator[str]:
        """The pointers to the named properties with one of the kinds."""
        for place, name in product(_PLACES, names):
            match self.type_at(f"{place}/{name}"):
                case PrimitiveType(kind) if kind in kinds:
                    yield f"{place}/{name}"
                case _:
                    continue


def _candidates(
    operation: Operation, page: _Page, items: str, arguments: set[str]
) -> Iterator[PagingSettings]:
    """The paging styles that an operation's arguments allow, most likely first."""
    size = next((name for name in _SIZE_ARGUMENTS if name in arguments), None)
    cursor = page.first(_CURSORS, Primitive.STRING, Primitive.INTEGER)
    more = page.first(_MORE, Primitive.BOOLEAN)
    for parameter in _CURSOR_ARGUMENTS:
        if parameter in arguments and cursor is not None:
            yield Cursor(
                kind="cursor",
                items=items,
                cursor=cursor,
                parameter=parameter,
                more=more,
            )
    for parameter in _PAGE_ARGUMENTS:
        if parameter in arguments:
            yield PageNumber(
                kind="page-number",
                items=items,
                parameter=parameter,
                total_pages=page.first(_PAGES, Primitive.INTEGER),
                size_parameter=size,
            )
    for parameter in _OFFSET_ARGUMENTS:
        if parameter in arguments:
            yield Offset(
                kind="offset",
                items=items,
                parameter=parameter,
                total=page.first(_TOTALS, Primitive.INTEGER),
                size_parameter=size,
            )
    link = page.first(_LINKS, Primitive.STRING)
    if link is not None:
        yield NextLink(kind="next-link", items=items, link=link)
    if any(
        header.name.lower() == "link"
        for response in operation.responses
        for header in response.headers
    ):
        yield NextLink(kind="next-link", items=items)
