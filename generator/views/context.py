"""What the views of one API share."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.docs.models import SchemaUsers
from generator.docs.notes import Notes
from generator.docs.pages import model_pages
from generator.docs.types import TypeLinks
from generator.examples.examples import Examples
from generator.examples.package_tests import PackageTests
from generator.model import Api, ExternalType, Model
from generator.python.annotations import ANY_MAPPING, Annotations
from generator.views.imports import TypeImportView, external_names, type_imports

MODELS = "models."
"""The prefix of classes outside the package `models`."""

DICTIONARIES = "dicts."
"""The prefix of dictionaries outside the module `dicts`."""


def is_open(model: Model) -> bool:
    """Whether a model allows keys that a `TypedDict` of Python 3.11 cannot declare: any
    unlisted key, or an empty one."""
    names = {field.wire_name for field in model.fields}
    return model.additional is not None or "" in names


@dataclass(frozen=True)
class ApiContext:
    """What the views of one API share: its types, its examples, its links."""

    api: Api

    @cached_property
    def annotations(self) -> Annotations:
        """Types as written inside the package `models`."""
        classes = {schema.schema_name: schema.class_name for schema in self.api.named}
        # JSON has no bytes, so a model that has them is a form.
        return Annotations(classes, externals=self.external_names, is_form=True)

    @cached_property
    def type_imports(self) -> tuple[TypeImportView, ...]:
        """The existing Python types, sorted by the module to import them from."""
        return type_imports(self.api)

    @cached_property
    def external_names(self) -> Mapping[ExternalType, str]:
        """The names of existing Python types in modules of the package."""
        return external_names(self.api)

    def generic_fields(self, model: Model) -> frozenset[str]:
        """The wire names of the fields that a class inherits from a generic one."""
        base = model.base
        return frozenset(
            field.wire_name
            for generic in (self.api.models if base is not None else ())
            if base is not None and generic.schema_name == base.schema_name
            for field in generic.fields
        )

    def outside_models(self, hidden: frozenset[str] = frozenset()) -> Annotations:
        """Types as written elsewhere, where the builtins in `hidden` are hidden."""
        return Annotations(
            self.annotations.classes,
            MODELS,
            hidden,
            self.external_names,
            self._sent_outside,
        )

    @cached_property
    def sent_members(self) -> Mapping[str, tuple[str, ...]]:
        """The union members that requests accept for each schema with a dictionary, as
        written in the module of dictionaries."""
        return self._sent_members("")

    @cached_property
    def _sent_outside(self) -> Mapping[str, tuple[str, ...]]:
        return self._sent_members(DICTIONARIES)

    def _sent_members(self, prefix: str) -> Mapping[str, tuple[str, ...]]:
        members: dict[str, tuple[str, ...]] = {}
        for model in self.api.models:
            if model.dictionary is not None:
                others = (ANY_MAPPING,) if is_open(model) else ()
                members[model.schema_name] = (
                    f"{MODELS}{model.class_name}",
                    f"{prefix}{model.dictionary}",
                    *others,
                )
        for alias in self.api.aliases:
            if alias.dictionary is not None:
                members[alias.schema_name] = (f"{prefix}{alias.dictionary}",)
        return members

    @cached_property
    def examples(self) -> Examples:
        """The example calls."""
        return Examples.of(self.api, self.external_names)

    @cached_property
    def tests(self) -> PackageTests:
        """The examples as tests."""
        return PackageTests(self.examples)

    @cached_property
    def links(self) -> TypeLinks:
        """Types as written on pages."""
        return TypeLinks(
            schemas=self.examples.sampler.named,
            pages=model_pages(self.api),
            annotations=self.annotations,
        )

    @cached_property
    def notes(self) -> Notes:
        """The notes about arguments and fields."""
        return Notes(self.links)

    @cached_property
    def users(self) -> SchemaUsers:
        """The users of each schema."""
        return SchemaUsers(self.api, self.links)
