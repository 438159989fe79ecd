"""Rewrites one kind of thing everywhere in a model."""

from collections.abc import Callable
from dataclasses import replace

from generator.model import Api, MediaType, Operation, Parameter, Response, TypeRef


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
            replace(media_type, type=optional(media_type.type))
            for media_type in media_types
        )

    def parameter(parameter: Parameter) -> Parameter:
        return replace(parameter, type=change(parameter.type))

    def response(response: Response) -> Response:
        return replace(
            response,
            contents=contents(response.contents),
            headers=tuple(
                replace(header, type=change(header.type)) for header in response.headers
            ),
        )

    def operation(operation: Operation) -> Operation:
        body = operation.body
        return replace(
            operation,
            parameters=tuple(map(parameter, operation.parameters)),
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
                fields=tuple(
                    replace(field, type=change(field.type)) for field in model.fields
                ),
                additional=optional(model.additional),
            )
            for model in api.models
        ),
        aliases=tuple(replace(alias, type=change(alias.type)) for alias in api.aliases),
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
