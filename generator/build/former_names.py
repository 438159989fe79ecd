"""`aliases` of provider.yaml: former names that keep working.

An entry names its target as users write it: a method, an argument, a model or a field. The
target gets the former name in the model. The views decide how it is generated.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator import codes
from generator.build.rewriting import map_operations
from generator.diagnostics import Diagnostic, Origin
from generator.model import (
    Alias,
    Api,
    Enum,
    Field,
    FormerName,
    Model,
    Operation,
    Parameter,
)
from generator.naming.reserved import (
    METHOD_ARGUMENTS,
    MODEL_MODULES,
    RESOURCE_ATTRIBUTES,
    is_model_attribute,
)
from generator.project.alias_settings import AliasSettings
from generator.project.spelling import suggestion

Former = Mapping[str, tuple[FormerName, ...]]
"""The former names by target, as users write it."""


def with_former_names(
    api: Api,
    settings: Iterable[AliasSettings],
    settings_file: str,
    diagnostics: list[Diagnostic],
) -> Api:
    """The model with the former names in the settings.

    An entry is reported and ignored if its target does not exist, its name is taken, or
    its last version has passed.
    """
    entries = list(enumerate(settings))
    if not entries:
        return api
    scopes = _Scopes.of(api)
    former: dict[str, tuple[FormerName, ...]] = defaultdict(tuple)
    for index, entry in entries:
        origin = Origin(settings_file, f"/aliases/{index}")
        problem = _problem(entry, origin, scopes, api.package.version)
        if problem is not None:
            diagnostics.append(problem)
            continue
        scopes.take(entry.of, entry.name)
        former[entry.of] += (FormerName(entry.name, entry.until),)
    return _with_names(api, former)


@dataclass(slots=True)
class _Scopes:
    """The possible targets of aliases, and the names that are taken next to each."""

    scope_of: dict[str, str] = field(default_factory=dict)
    """The place in which names must be unique, by target."""
    taken: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The names that are taken in each place."""
    paged: set[str] = field(default_factory=set)
    """The paged methods. Each of their names takes two more: `iter_…` and `pages_…`."""

    @classmethod
    def of(cls, api: Api) -> "_Scopes":
        """The scopes of a model."""
        scopes = cls()
        for resource in api.resources:
            place = f"client.{resource.name}"
            scopes.taken[place] |= RESOURCE_ATTRIBUTES
            for operation in resource.operations:
                subject = f"{place}.{operation.name}"
                if operation.paging is not None:
                    scopes.paged.add(subject)
                scopes.add(subject, place, operation.name)
                for parameter in operation.parameters:
                    argument = f"{subject}({parameter.name}=)"
                    scopes.add(argument, subject, parameter.name)
                scopes.taken[subject] |= METHOD_ARGUMENTS
                if operation.streaming and operation.streaming.switch:
                    scopes.taken[subject].add(operation.streaming.switch.argument)
        scopes.taken["models"] |= MODEL_MODULES
        for schema in api.named:
            subject = f"models.{schema.class_name}"
            scopes.add(subject, "models", schema.class_name)
            scopes.taken["models"].add(schema.module)
            for part in schema.fields if isinstance(schema, Model) else ():
                scopes.add(f"{subject}.{part.name}", subject, part.name)
        return scopes

    def add(self, subject: str, place: str, name: str) -> None:
        """Add a possible target."""
        self.scope_of[subject] = place
        self.take(subject, name)

    def take(self, subject: str, name: str) -> None:
        """Reserve a name next to a target."""
        self.taken[self.scope_of[subject]].update(self._names(subject, name))

    def is_taken(self, subject: str, name: str) -> bool:
        """Whether a name next to a target is already taken."""
        place = self.scope_of[subject]
        is_field = subject.startswith("models.") and place != "models"
        return any(
            each in self.taken[place] or (is_field and is_model_attribute(each))
            for each in self._names(subject, name)
        )

    def _names(self, subject: str, name: str) -> Iterator[str]:
        yield name
        if subject in self.paged:
            yield from (f"iter_{name}", f"pages_{name}")


def _problem(
    entry: AliasSettings, origin: Origin, scopes: _Scopes, version: str
) -> Diagnostic | None:
    def at(key: str) -> Origin:
        return replace(origin, pointer=f"{origin.pointer}/{key}")

    if entry.of not in scopes.scope_of:
        message = (
            f"{entry.of!r}, the target of the alias {entry.name!r}, does not exist"
        )
        hint = suggestion(entry.of, scopes.scope_of)
        return Diagnostic(codes.ALIAS_UNKNOWN, message, at("of"), hint=hint)
    if entry.until is not None and _release(version) >= _release(entry.until):
        message = (
            f"the alias {entry.name!r} of {entry.of!r} expired: it ends with version "
            f"{entry.until}, and the version is {version}"
        )
        return Diagnostic(codes.ALIAS_EXPIRED, message, at("until"))
    if scopes.is_taken(entry.of, entry.name):
        message = (
            f"the alias {entry.name!r} of {entry.of!r} has a name that is already taken"
        )
        return Diagnostic(codes.ALIAS_COLLISION, message, at("name"))
    return None


def _release(version: str) -> tuple[int, ...]:
    """The leading numbers of a version, for comparison. Trailing zeros do not count
    (PEP 440, "Final releases")."""
    match = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [] if match is None else [int(part) for part in match[0].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _with_names(api: Api, former: Former) -> Api:
    resources = {
        operation.pointer: resource.name
        for resource in api.resources
        for operation in resource.operations
    }

    def operation(part: Operation) -> Operation:
        subject = f"client.{resources[part.pointer]}.{part.name}"
        return replace(
            part,
            former_names=former.get(subject, ()),
            parameters=tuple(
                parameter(each, f"{subject}({each.name}=)") for each in part.parameters
            ),
        )

    def parameter(part: Parameter, subject: str) -> Parameter:
        return replace(part, former_names=former.get(subject, ()))

    return replace(
        map_operations(api, operation),
        models=tuple(
            _with_fields(model, former) for model in _named(api.models, former)
        ),
        enums=_named(api.enums, former),
        aliases=_named(api.aliases, former),
    )


SchemaT = TypeVar("SchemaT", Model, Enum, Alias)


def _named(schemas: Collection[SchemaT], former: Former) -> tuple[SchemaT, ...]:
    return tuple(
        replace(schema, former_names=former.get(f"models.{schema.class_name}", ()))
        for schema in schemas
    )


def _with_fields(model: Model, former: Former) -> Model:
    def kept(part: Field) -> Field:
        subject = f"models.{model.class_name}.{part.name}"
        return replace(part, former_names=former.get(subject, ()))

    return replace(model, fields=tuple(map(kept, model.fields)))
