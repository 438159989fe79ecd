"""The base class of every generated model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from ._depth import at_any_depth, wait_until_linked


class _Hidden:
    def __repr__(self) -> str:
        return "…"


_HIDDEN = _Hidden()


class Model(BaseModel):
    """A typed JSON object that keeps unknown properties.

    * Keyword arguments use the Python name or the wire name.
    * Unknown properties are available as attributes and in `model_extra`.
    * Its `repr` shows no secrets: neither properties declared as secret nor values of
      unknown properties.
    * A property that was never set is not sent. `None` is sent as `null`.
    * A value in a response that does not match its type stays as received, unless the
      client is strict.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        populate_by_name=True,
        serialize_by_alias=True,
        protected_namespaces=(),
        # Most programs use few of the models, and building a validator is slow.
        defer_build=True,
        # Otherwise, pydantic's messages show the value, which may be a secret.
        hide_input_in_errors=True,
    )

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """As in pydantic, but also for long chains of models."""
        wait_until_linked()
        # This method adds one frame between the caller and pydantic.
        depth = options.pop("_parent_namespace_depth", 2) + 1
        try:
            return super().model_rebuild(_parent_namespace_depth=depth, **options)
        except RecursionError:
            rebuild = super().model_rebuild
            return at_any_depth(lambda: rebuild(_parent_namespace_depth=1, **options))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from ._strictness import strict_model

        wait_until_linked()
        return strict_model(cls, handler(source), handler)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        unknown = self.__pydantic_extra__ or {}
        for name, value in super().__repr_args__():
            yield name, _HIDDEN if name in unknown else value

    def model_dump(self, *, warnings: Any = False, **options: Any) -> dict[str, Any]:
        """As in pydantic, without its warnings.

        A value that was kept despite not matching its type is not the caller's mistake,
        and the warning would reveal it.
        """
        return super().model_dump(warnings=warnings, **options)

    def model_dump_json(self, *, warnings: Any = False, **options: Any) -> str:
        """As in pydantic, without its warnings."""
        return super().model_dump_json(warnings=warnings, **options)
