"""The filters of the facade's templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.facade import adapter
from generator.facade import types as canonical
from generator.facade.canon import (
    Canon,
    CanonError,
    CanonField,
    CanonModel,
    CanonOperation,
)
from generator.facade.model import (
    ErrorRule,
    Operation,
    ProviderFacade,
    Setting,
    StatusRow,
)
from generator.facade.source import Bracket, Named, Text, call, flat, lay_out
from generator.facade.values import annotation_of
from generator.naming.words import snake_case
from generator.render.layout import LINE_LENGTH
from generator.render.literals import docstring, literal, prose, string_literal, wrap

_FUNCTIONS = {
    "_calls": ("Calling", "ErrorRule", "ErrorRules"),
    "_installed": ("missing_provider",),
    "_links": ("last_segment", "page_url", "segment_after", "split_texts"),
    "_pages": ("Cursor", "PageNumbers"),
    "_requests": (
        "EMPTY",
        "configured",
        "given",
        "id_of",
        "in_order",
        "one",
        "only",
        "optional_id",
        "sent",
        "text_of",
        "whole_number",
    ),
    "_scope": ("Scope",),
    "_times": ("Timestamp", "earliest", "from_now", "is_after", "latest", "moment"),
    "_values": (
        "decimal",
        "dig",
        "expect",
        "first",
        "first_of",
        "flag",
        "formatted",
        "integer",
        "last_of",
        "latest_of",
        "listed",
        "lookup",
        "needed",
        "needed_object",
        "present",
        "text",
        "texts",
        "translate",
        "unless_empty",
        "word",
    ),
}
"""What generated adapters may use of the handwritten modules beside them."""


# Names


def public_models(canon: Canon) -> list[str]:
    """The names of the enums and models, sorted."""
    return sorted((*canon.enums, *canon.models))


def user_classes(providers: Sequence[ProviderFacade]) -> list[str]:
    """The classes of users and settings, sorted."""
    return sorted(
        name
        for one in providers
        for name in (f"{one.class_name}User", f"{one.class_name}Settings")
    )


def public_names(canon: Canon, providers: Sequence[ProviderFacade]) -> list[str]:
    """Everything that the package offers, sorted."""
    fixed = (
        "AsyncConnections",
        "AsyncUserConnections",
        "CAPABILITIES",
        "Connections",
        "Failure",
        "Listing",
        "Timestamp",
        "UserConnections",
        "__version__",
        "capabilities",
        "errors",
        "parse_event",
        "parse_redirect",
    )
    return sorted((*fixed, *public_models(canon), *user_classes(providers)))


def constant(name: str) -> str:
    """A name as a constant."""
    return snake_case(name).upper()


# Imports


def import_lines(
    used: set[str], known: dict[str, Sequence[str]], dots: str
) -> Iterator[str]:
    """Imports of what is used, module by module."""
    for module, names in sorted(known.items()):
        found = sorted(set(names) & used, key=_import_order)
        if found:
            yield import_from(f"{dots}{module}", found)


def import_from(module: str, names: Sequence[str], indent: int = 0) -> str:
    """`from module import names`, on one line or with a line for each."""
    line = f"from {module} import {', '.join(names)}"
    if indent + len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + 4)
    listed = "".join(f"{inner}{name},\n" for name in names)
    return f"from {module} import (\n{listed}{' ' * indent})"


def _import_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions."""
    if name.isupper():
        return 0, name
    return (1, name) if name[0].isupper() else (2, name)


def _identifiers(source: str) -> set[str]:
    return set(
        re.findall(r"(?<![\w.])[A-Za-z_]\w*", re.sub(r'"[^"\n]*"', '""', source))
    )


def adapter_imports(provider: ProviderFacade, canon: Canon) -> str:
    """The imports of an adapter."""
    used = _identifiers(_adapter_source(provider))
    used |= {"Calling", "ErrorRules", "Scope", "missing_provider"}
    if provider.error_rules:
        used.add("ErrorRule")
    typing = ["TYPE_CHECKING", *(name for name in ("Any", "Literal") if name in used)]
    lines = [
        *(["import builtins"] if "builtins" in used else []),
        *(["from collections.abc import Mapping"] if "Mapping" in used else []),
        *(["from decimal import Decimal"] if "Decimal" in used else []),
        import_from("typing", [*typing, "TypeAlias"]),
        "",
    ]
    if provider.error_rules:
        lines.append("from .. import errors")
    lines += import_lines(used, dict(_FUNCTIONS), "..")
    lines.append(
        "from ..interface import AsyncUserConnections, UserConnections",
    )
    lines += import_lines(used, {"models": public_models(canon)}, "..")
    names = [f"{provider.class_name}Settings", f"{provider.class_name}User"]
    lines.append(import_from("..users", names))
    return "\n".join(lines)


def _adapter_source(provider: ProviderFacade) -> str:
    parts = [adapter.table(one) for one in provider.tables]
    parts += [adapter.mapping(one) for one in provider.mappings]
    parts += [
        adapter.method(one, asynchronous=False)
        for one in provider.operations
        if one.supported
    ]
    return "\n".join(parts)


def inbound_imports(provider: ProviderFacade, canon: Canon) -> str:
    """The imports of the module about redirects and webhooks."""
    parts = [adapter.table(one) for one in provider.inbound_tables]
    if provider.redirect is not None:
        parts.append(adapter.mapping(provider.redirect))
    if provider.webhook is not None:
        parts.append(adapter.mapping(provider.webhook.mapping))
    used = _identifiers("\n".join(parts)) | {"Scope"}
    return "\n".join(
        [
            *import_lines(used, dict(_FUNCTIONS), ".."),
            *import_lines(used, {"models": public_models(canon)}, ".."),
        ]
    )


def adapter_import(provider: ProviderFacade, prefix: str) -> str:
    """The import of an adapter inside a method."""
    name = f"{prefix}{provider.class_name}Connections"
    return import_from(f".providers.{provider.module}", [name], 8)


def adapter_import_line(provider: ProviderFacade) -> str:
    """The import of both adapters, for type checkers."""
    name = f"{provider.class_name}Connections"
    return import_from(f".providers.{provider.module}", [f"Async{name}", name], 4)


def client_import_line(provider: ProviderFacade) -> str:
    """The import of both clients, for type checkers."""
    name = provider.class_name
    return import_from(provider.package.import_name, [f"Async{name}", name], 4)


def users_import(providers: Sequence[ProviderFacade]) -> str:
    """The import of the classes of users and settings."""
    return import_from(".users", sorted([*user_classes(providers), "Settings"]))


def scope_import(providers: Sequence[ProviderFacade]) -> str:
    """What the clients need of the handwritten module about scopes."""
    names = ["Scope"]
    if any(one.settings for one in providers):
        names.append("completed")
    if any(field.credential for one in providers for field in one.user):
        names.append("with_credentials")
    return ", ".join(names)


def settings_import(providers: Sequence[ProviderFacade]) -> str:
    """The import of the settings of those providers that send webhooks."""
    names = [f"{one.class_name}Settings" for one in providers if one.webhook]
    return import_from(".users", sorted([*names, "Settings"]))


def interface_models(canon: Canon) -> str:
    """The import of the models that the interface names."""
    source = "\n".join(
        interface_method(one, asynchronous=False) for one in canon.operations.values()
    )
    used = _identifiers(source) & set(public_models(canon))
    return import_from(
        ".models", sorted(used | {"Capability", "Connection", "SessionOutcome"})
    )


def error_models(canon: Canon) -> str:
    """The import of the models that attributes of errors name."""
    source = " ".join(
        annotation_of(one.type)
        for error in canon.errors.values()
        for one in error.attributes
    )
    used = sorted(_identifiers(source) & set(public_models(canon)))
    return import_from(".models", used, 4)


# Models


def text_docstring(text: str, indent: int = 0) -> str:
    """Text as a docstring."""
    return docstring(wrap(text, indent, first=3), indent)


def _attributes(about: str, fields: Iterable[CanonField], indent: int) -> str:
    lines = [*wrap(about, indent, first=3), "", "Attributes:"]
    for one in fields:
        described = wrap(f"{one.name}: {one.about}", indent + 4, hanging=4)
        lines += [f"    {line}" for line in described]
    return docstring(lines, indent)


def model_docstring(model: CanonModel) -> str:
    """The docstring of a model with its fields."""
    return _attributes(model.about, model.fields, 4)


def model_field(field: CanonField, model: CanonModel, canon: Canon) -> str:
    """A field of a model."""
    annotation = annotation_of(_generic(field.type, canon))
    if field.type == canonical.ScalarType(canonical.Scalar.RAW):
        annotation = "RawT" if model.generic else "Any"
        return f"{field.name}: {annotation} = field(repr=False)"
    match field.type:
        case canonical.Optional(canonical.ModelType(name)) if canon.model(name).generic:
            annotation = f"{name}[Any] | None"
        case _:
            pass
    default = ""
    if isinstance(field.type, canonical.Optional):
        default = " = None"
        if field.secret:
            default = " = field(default=None, repr=False)"
    elif isinstance(field.type, canonical.ListOf):
        default = " = ()"
    elif field.type == canonical.ScalarType(canonical.Scalar.DATA):
        default = " = field(default_factory=dict, repr=False)"
    elif field.secret:
        default = " = field(repr=False)"
    return f"{field.name}: {annotation}{default}"


def _generic(type_: canonical.CanonicalType, _canon: Canon) -> canonical.CanonicalType:
    return type_


# Errors


def error_tree(canon: Canon) -> str:
    """The tree of errors as a drawing."""
    (root,) = (name for name, one in canon.errors.items() if one.parent is None)
    branches = list(_branch(canon, root, "", ""))
    width = max(len(branch) for branch, _ in branches) + 2
    return "\n".join(
        f"    {branch.ljust(width)}{prose(canon.errors[name].about)}"
        for branch, name in branches
    )


def _branch(
    canon: Canon, name: str, lead: str, below: str
) -> Iterator[tuple[str, str]]:
    yield f"{lead}{name}", name
    children = [one.name for one in canon.errors.values() if one.parent == name]
    for index, child in enumerate(children):
        last = index == len(children) - 1
        yield from _branch(
            canon,
            child,
            below + ("└── " if last else "├── "),
            below + ("    " if last else "│   "),
        )


def error_docstring(error: CanonError) -> str:
    """The docstring of an error with its own attributes."""
    if not error.attributes:
        return text_docstring(error.about, 4)
    return _attributes(error.about, error.attributes, 4)


def error_parameter(field: CanonField) -> str:
    """A parameter of an error's constructor."""
    annotation = annotation_of(field.type)
    default = "()" if isinstance(field.type, canonical.ListOf) else "None"
    return f"{field.name}: {annotation} = {default}"


def error_rule(rule: ErrorRule) -> str:
    """A rule of a provider's errors."""
    built = call(
        "ErrorRule",
        Text(f"errors.{rule.error}"),
        *([Named("codes=", _texts(rule.codes))] if rule.codes else []),
        *(
            [Named("statuses=", _values(map(literal, rule.statuses)))]
            if rule.statuses
            else []
        ),
        *([Named("operations=", _texts(rule.operations))] if rule.operations else []),
        *([Named("scope=", Text(literal(rule.scope)))] if rule.scope else []),
    )
    return lay_out(built, 8, 8, 1)


def _texts(values: Iterable[str]) -> Bracket:
    return _values(map(string_literal, values))


def _values(values: Iterable[str]) -> Bracket:
    return Bracket("", "(", tuple(map(Text, values)), ")")


def texts(values: Sequence[str], indent: int = 4) -> str:
    """A tuple of texts."""
    return lay_out(_texts(values), indent, indent + 12, 1) if values else "()"


# Users and settings


def type_alias(providers: Sequence[ProviderFacade], name: str, suffix: str) -> str:
    """A union of the classes of all providers."""
    classes = [f"{one.class_name}{suffix}" for one in providers]
    line = f"{name}: TypeAlias = {' | '.join(classes)}"
    if len(line) <= LINE_LENGTH:
        return line
    whole = " | ".join(classes)
    if 4 + len(whole) <= LINE_LENGTH:
        return f"{name}: TypeAlias = (\n    {whole}\n)"
    listed = "\n    | ".join(classes)
    return f"{name}: TypeAlias = (\n    {listed}\n)"


def settings_docstring(provider: ProviderFacade) -> str:
    """The docstring of a provider's settings."""
    text = f"What an application configures for {provider.class_name}."
    if provider.settings:
        text += " What is not given comes from the environment."
    return text_docstring(text, 4)


def setting_field(setting: Setting) -> str:
    """A field of a provider's settings."""
    if setting.boolean:
        return f"{setting.name}: bool = {bool(setting.default)}"
    metadata = [Named('"environment": ', Text(string_literal(setting.environment)))]
    if setting.from_host:
        metadata.append(Named('"host": ', Text("True")))
    built = call(
        "field",
        Named("default=", Text(literal(setting.default))),
        *([Named("repr=", Text("False"))] if setting.secret else []),
        Named("metadata=", Bracket("", "{", tuple(metadata), "}")),
    )
    head = f"{setting.name}: str | None = "
    return head + lay_out(built, 4, 4 + len(head))


def setting(provider: ProviderFacade, name: str) -> Setting:
    """A setting by its name."""
    return next(one for one in provider.settings if one.name == name)


# Operations


def interface_method(operation: CanonOperation, asynchronous: bool) -> str:
    """The head of a method of the interface, with its docstring."""
    returns = _returned(operation.returns)
    head = adapter.method_head(operation, returns, asynchronous)
    return f"{head.lstrip()}\n        {adapter.operation_docstring(operation)}"


def _returned(type_: canonical.CanonicalType) -> str:
    match type_:
        case canonical.ListOf(canonical.ModelType(name)):
            return f"tuple[{_any(name)}, ...]"
        case canonical.ModelType(name):
            return _any(name)
        case _:
            return annotation_of(type_)


_GENERIC = {"Account", "Connection", "Institution", "SessionEvent"}


def _any(name: str) -> str:
    return f"{name}[Any]" if name in _GENERIC else name


def capability(operation: Operation) -> str:
    """What a provider can do of an operation, as an expression."""
    cases = operation.cases
    notes = [one.note for one in cases if one.note]
    if operation.unsupported is not None and not cases:
        notes = [operation.unsupported.because]
    calls = tuple(dict.fromkeys(one.call.operation_id for one in cases))
    instead = (
        operation.unsupported.instead if operation.unsupported and not cases else ()
    )
    built = call(
        "Capability",
        Named("operation=", Text(literal(operation.operation.name))),
        Named("supported=", Text(str(bool(cases)))),
        *([Named("calls=", _texts(calls))] if calls else []),
        *(
            [Named("asynchronous=", Text(str(any(one.asynchronous for one in cases))))]
            if cases
            else []
        ),
        *([Named("instead=", _texts(instead))] if instead else []),
        *([Named("note=", Text(literal(" ".join(notes))))] if notes else []),
    )
    return lay_out(built, 8, 8 + len(operation.operation.name) + 4, 1)


def adapter_docstring(provider: ProviderFacade) -> str:
    """The docstring of an adapter: what it cannot do."""
    text = f"The connections of one user at {provider.class_name}."
    missing = [one.operation.name for one in provider.operations if not one.supported]
    if missing:
        names = ", ".join(f"`{name}`" for name in missing)
        text += f"\n\nNot supported: {names}."
    return text_docstring(text, 4)


# Documentation


def capability_cell(provider: ProviderFacade, name: str) -> str:
    """What a provider can do of an operation, in a table."""
    found = next(one for one in provider.operations if one.operation.name == name)
    if not found.cases:
        instead = found.unsupported.instead if found.unsupported else ()
        return f"→ {', '.join(f'`{one}`' for one in instead)}" if instead else "no"
    calls = dict.fromkeys(one.call.operation_id for one in found.cases)
    later = "…" if any(one.asynchronous for one in found.cases) else ""
    return ", ".join(f"`{md(one)}`" for one in calls) + later


def status_tables(
    provider: ProviderFacade,
) -> list[tuple[str, list[StatusRow]]]:
    """The rows of each table of words."""
    tables: dict[str, list[StatusRow]] = {}
    for row in provider.statuses:
        tables.setdefault(row.model, []).append(row)
    return list(tables.items())


def meaning(pairs: Sequence[tuple[str, str]]) -> str:
    """What a row sets, in a table."""
    return ", ".join(f"{key} `{value}`" for key, value in pairs)


def words(values: Sequence[str | int]) -> str:
    """Words in a table."""
    return ", ".join(f"`{one}`" for one in values) or "any"


def md(text: str) -> str:
    """Text in Markdown that stays on its line and in its cell."""
    return (
        prose(text).replace("\n", " ").replace("|", "\\|").replace("<", "&lt;").strip()
    )


FILTERS = {
    "adapter_docstring": adapter_docstring,
    "adapter_import": adapter_import,
    "adapter_import_line": adapter_import_line,
    "adapter_imports": adapter_imports,
    "capability": capability,
    "capability_cell": capability_cell,
    "client_import_line": client_import_line,
    "constant": constant,
    "docstring": text_docstring,
    "error_docstring": error_docstring,
    "error_models": error_models,
    "error_parameter": error_parameter,
    "error_rule": error_rule,
    "error_tree": error_tree,
    "inbound_imports": inbound_imports,
    "interface_method": interface_method,
    "interface_models": interface_models,
    "mapping": adapter.mapping,
    "md": md,
    "meaning": meaning,
    "method": adapter.method,
    "model_docstring": model_docstring,
    "model_field": model_field,
    "public_models": public_models,
    "public_names": public_names,
    "scope_import": scope_import,
    "setting": setting,
    "setting_field": setting_field,
    "settings_docstring": settings_docstring,
    "settings_import": settings_import,
    "status_tables": status_tables,
    "table": adapter.table,
    "texts": texts,
    "type_alias": type_alias,
    "user_classes": user_classes,
    "users_import": users_import,
    "words": words,
}
"""Every filter of the facade's templates beside those of all templates."""

__all__ = ["FILTERS", "flat"]
