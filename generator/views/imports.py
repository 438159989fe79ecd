"""Existing Python types that a package imports, and their names there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Api, ExternalType, MediaType, TypeRef
from generator.model.schema import types_of
from generator.model.types import parts
from generator.naming import python
from generator.naming.reserved import (
    CLIENT_MODULE_NAMES,
    MODEL_MODULE_NAMES,
    RESOURCE_MODULE_NAMES,
)
from generator.naming.scope import NameRequest, resolve

FORMATS_MODULE = "_formats"
"""The module of a package with types of formats that have their own functions."""


@dataclass(frozen=True, slots=True)
class TypeImportView:
    """An existing Python type that provider.yaml sets for a schema.

    Attributes:
        module: The module that has it.
        name: Its name in that module.
        alias: Its name in the package, where that name is free.
    """

    module: str
    name: str
    alias: str


def type_imports(api: Api) -> tuple[TypeImportView, ...]:
    """Where the existing Python types of a package come from, sorted.

    Types with functions to read and write them are defined in a module of the package.
    """
    formats = f"{api.package.import_name}.{FORMATS_MODULE}"
    return tuple(
        (
            TypeImportView(type_.module, type_.name, alias)
            if type_.reader is None
            else TypeImportView(formats, alias, alias)
        )
        for type_, alias in external_names(api).items()
    )


def external_names(api: Api) -> Mapping[ExternalType, str]:
    """The name of each existing Python type in the modules of a package.

    It keeps its own name unless something in the package has that name too.
    """
    found = sorted(
        {
            part: ":".join((f"{part.module}.{part.name}", part.reader or ""))
            for part in _externals(api)
        }.items(),
        key=lambda entry: entry[1],
    )
    taken = _taken(api) if found else frozenset()
    names = [type_.name for type_, _ in found]

    def preferred(type_: ExternalType) -> str:
        is_free = names.count(type_.name) == 1 and type_.name not in taken
        # Fields and arguments start with a lowercase letter, and would hide such a
        # type.
        if is_free and type_.name[0].isupper():
            return type_.name
        return python.class_name(f"{type_.module.replace('.', ' ')} {type_.name}")

    aliases = resolve(
        (NameRequest(path, path, preferred(type_), path) for type_, path in found),
        reserved=taken,
    ).by_key
    return {type_: aliases[path] for type_, path in found}


def _externals(api: Api) -> Iterator[ExternalType]:
    """The existing Python types of a package, at any depth."""
    for type_ in _types(api):
        for part in parts(type_):
            if isinstance(part, ExternalType):
                yield part


def _types(api: Api) -> Iterator[TypeRef]:
    """The types of a package, wherever an annotation can contain them."""
    for schema in api.named:
        yield from types_of(schema)
    contents: list[MediaType] = []
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        contents += operation.body.contents if operation.body else ()
        for response in operation.responses:
            contents += response.contents
        if operation.returns is not None:
            yield operation.returns
        if operation.paging is not None:
            yield operation.paging.item
    if api.webhooks is not None:
        contents += [event.content for event in api.webhooks.events]
        contents += [api.webhooks.fallback] if api.webhooks.fallback else []
    yield from (content.type for content in contents if content.type is not None)


def _taken(api: Api) -> frozenset[str]:
    """The names that modules of a package already use."""
    return frozenset(
        {
            *(schema.class_name for schema in api.named),
            *(enum.members_class for enum in api.enums if enum.members_class),
            *(field.name for model in api.models for field in model.fields),
            *(resource.class_name for resource in api.resources),
            *(f"Async{resource.class_name}" for resource in api.resources),
            *(operation.name for operation in api.operations),
            *(
                parameter.name
                for operation in api.operations
                for parameter in operation.parameters
            ),
            *(api.package.class_name, f"Async{api.package.class_name}"),
            *("TypeAdapter", "LocalServer", "EXCHANGES", "TestSync", "TestAsync"),
            *(type_.module.split(".")[0] for type_ in _externals(api)),
            *MODEL_MODULE_NAMES,
            *RESOURCE_MODULE_NAMES,
            *CLIENT_MODULE_NAMES,
        }
    )
