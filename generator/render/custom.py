"""What users added to a package: the names of its `_custom` module."""

from dataclasses import dataclass

from generator.model import Api, Resource


@dataclass(frozen=True, slots=True)
class Custom:
    """The names that `_custom.py` of a package offers; none without that file."""

    names: tuple[str, ...] = ()

    def exported(self, names: list[str]) -> list[str]:
        """What a package exports that would export `names`, sorted."""
        return sorted({*names, *self.names})

    def generated(self, names: list[str]) -> list[str]:
        """Those of `names` that are not replaced."""
        return [name for name in names if name not in self.names]

    def module(self, class_name: str, generated: str) -> str:
        """The module that has a class, which is `generated` unless it is replaced."""
        return "._custom" if class_name in self.names else generated

    def resources(self, api: Api) -> list[str]:
        """The classes of resources that are replaced, sync and async."""
        classes = {name for one in api.resources for name in self._classes(one)}
        return sorted(classes & set(self.names))

    def generated_resources(self, resource: Resource) -> list[str]:
        """The classes of a resource that are not replaced."""
        return self.generated(self._classes(resource))

    def _classes(self, resource: Resource) -> list[str]:
        return [f"Async{resource.class_name}", resource.class_name]
