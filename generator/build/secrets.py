"""Which parameters and properties are secrets, which no log and no `repr` shows."""

from collections.abc import Callable

from generator.build import access
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json
from generator.naming.scope import unused_handle
from generator.project.provider_settings import ProviderSettings


class Secrets:
    """What provider.yaml and the document mark as secret, and which settings were used.

    `format: password` also makes a string a secret (OpenAPI 3.1, Data Types: "a hint to
    obscure the value"). `handles` returns the handles for the node at a pointer, in
    every spelling.
    """

    def __init__(
        self, settings: ProviderSettings, handles: Callable[[str], tuple[str, ...]]
    ) -> None:
        self._handles = handles
        self._parameters = frozenset(settings.secret_parameters)
        self._properties = frozenset(settings.secret_properties)
        self._met: set[str] = set()

    def has_parameter(self, wire_name: str, schema: Json) -> bool:
        """Whether the parameter of this name is a secret."""
        if wire_name in self._parameters:
            self._met.add(f"secret-parameters {wire_name}")
            return True
        return _is_password(schema)

    def has_property(self, wire_name: str, pointer: str, schema: Json) -> bool:
        """Whether the property of this name, at this place, is a secret."""
        handles = self._properties & {wire_name, *self._handles(pointer)}
        self._met.update(f"secret-properties {handle}" for handle in handles)
        return bool(handles) or _is_password(schema)

    def unused(
        self,
        settings: ProviderSettings,
        file: str,
        respelling: Callable[[str], str | None],
    ) -> list[Diagnostic]:
        """A diagnostic for each secret in provider.yaml that does not exist.

        `respelling` returns the current handle for one that is no longer valid.
        """
        named = {
            "secret-parameters": settings.secret_parameters,
            "secret-properties": settings.secret_properties,
        }
        return [
            unused_handle(
                name,
                respelling(name),
                f"{key} names {name!r}, which the OpenAPI document does not have",
                Origin(file, f"/{key}/{index}"),
            )
            for key, names in named.items()
            for index, name in enumerate(names)
            if f"{key} {name}" not in self._met
        ]


def _is_password(schema: Json) -> bool:
    return isinstance(schema, dict) and access.text(schema, "format") == "password"
