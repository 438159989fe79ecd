"""Rewrites one kind of thing everywhere in a model."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from generator.model import (
    Alias,
    Api,
    Field,
    Header,
    MediaType,
    Operation,
    Parameter,
    Response,
    TypeRef,
)

TypedT = TypeVar("TypedT", Alias, Field, Header, MediaType, Parameter)
"""What has a type."""

AlwaysTypedT = TypeVar("AlwaysTypedT", Alias, Field, Header, Parameter)
"""What always has one."""


def map_operations(api: Api, change: Callable[[Operation], Operation]) -> Api:
    """The model with `change` applied to each operation."""
    return replace(
        api,
        resources=tuple(
            replace(resource, operations=tuple(map(change, resource.operations)))
            for resource in api.resources
        ),
    )


def map_types(api: Api, change: Callable[[TypeRef], TypeRef]) -> Api:
    """The model with each type of its operations, webhooks, models and aliases changed;
    `change` receives complete types and handles nested types itself."""

    def optional(type_: TypeRef | None) -> TypeRef | None:
        return None if type_ is None else change(type_)

    def contents(media_types: tuple[MediaType, ...]) -> tuple[MediaType, ...]:
        return tuple(
            (
                media_type
                if media_type.type is None
                else _with_type(media_type, change(media_type.type))
            )
            for media_type in media_types
        )

    def changed(things: tuple[AlwaysTypedT, ...]) -> tuple[AlwaysTypedT, ...]:
        return tuple(_with_type(thing, change(thing.type)) for thing in things)

    def response(response: Response) -> Response:
        return replace(
            response,
            contents=contents(response.contents),
            headers=changed(response.headers),
        )

    def operation(operation: Operation) -> Operation:
        body = operation.body
        return replace(
            operation,
            parameters=changed(operation.parameters),
            body=body and replace(body, contents=contents(body.contents)),
            responses=tuple(map(response, operation.responses)),
            returns=optional(operation.returns),
        )

    webhooks = api.webhooks
    return replace(
        map_operations(api, operation),
        models=tuple(
            replace(
                model,
                fields=changed(model.fields),
                additional=optional(model.additional),
                base=model.base
                and replace(
                    model.base, arguments=tuple(map(change, model.base.arguments))
                ),
            )
            for model in api.models
        ),
        aliases=changed(api.aliases),
        webhooks=webhooks
        and replace(
            webhooks,
            events=tuple(
                replace(event, content=contents((event.content,))[0])
                for event in webhooks.events
            ),
            fallback=webhooks.fallback and contents((webhooks.fallback,))[0],
        ),
    )


def _with_type(thing: TypedT, type_: TypeRef) -> TypedT:
    """The thing with a type; the thing itself if it has that object as its type: types
    that are equal may still differ in their examples."""
    # There are thousands of them, and most stay as they are.
    return thing if thing.type is type_ else replace(thing, type=type_)
