"""Which JSON can hold a number, and so needs a reader that keeps every digit."""

from dataclasses import replace

from generator.build.sums import children
from generator.model import (
    AnyType,
    Api,
    MediaType,
    ModelType,
    Operation,
    Primitive,
    PrimitiveType,
    TypeRef,
)


def with_exactness(api: Api) -> Api:
    """The same model, each media type marked whether its JSON can hold a number.

    What is typed as any value, and keys that a model does not list, may hold one.
    """
    exact = _Exactness(api)
    return replace(
        api,
        resources=tuple(
            replace(
                resource,
                operations=tuple(exact.operation(one) for one in resource.operations),
            )
            for resource in api.resources
        ),
    )


class _Exactness:
    def __init__(self, api: Api) -> None:
        self._parts: dict[str, tuple[TypeRef, ...]] = {}
        for model in api.models:
            types = [field.type for field in model.fields]
            if model.additional is not None:
                types.append(model.additional)
            self._parts[model.schema_name] = tuple(types)
        for enum in api.enums:
            self._parts[enum.schema_name] = (enum.type,)
        for alias in api.aliases:
            self._parts[alias.schema_name] = (alias.type,)
        self._decided: dict[str, bool] = {}

    def operation(self, operation: Operation) -> Operation:
        """The operation with its response media types marked."""
        return replace(
            operation,
            responses=tuple(
                replace(one, contents=tuple(self._media_type(c) for c in one.contents))
                for one in operation.responses
            ),
        )

    def _media_type(self, content: MediaType) -> MediaType:
        exact = content.type is None or self._needs(content.type, set())
        return content if exact == content.exact else replace(content, exact=exact)

    def _needs(self, type_: TypeRef, active: set[str]) -> bool:
        match type_:
            case AnyType():
                return True
            case PrimitiveType(kind):
                return kind is Primitive.NUMBER
            case ModelType(name):
                return self._named(name, active)
            case _:
                return any(self._needs(one, active) for one in children(type_))

    def _named(self, name: str, active: set[str]) -> bool:
        if name in self._decided:
            return self._decided[name]
        if name in active:
            return False
        active.add(name)
        needed = any(self._needs(one, active) for one in self._parts.get(name, ()))
        # A "no" inside a cycle holds only for as long as the cycle is open.
        if needed or len(active) == 1:
            self._decided[name] = needed
        active.discard(name)
        return needed
