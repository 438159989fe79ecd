"""The base class of settings, and the types of settings that are names."""

from __future__ import annotations

import re
import sys
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, field_validator

from generator import codes
from generator.naming.python import is_name
from generator.naming.reserved import is_device
from generator.project.files import RUNTIME


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Settings(BaseModel):
    """The base of every settings class: unknown keys are errors, and keys use `-`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=_hyphenated,
        populate_by_name=True,
    )

    @field_validator("*")
    @classmethod
    def _without_null(cls, value: object) -> object:
        """No path, name or address can have a null character."""
        texts = value if isinstance(value, tuple | list) else (value,)
        if isinstance(value, dict):
            texts = (*value, *value.values())
        if any(isinstance(text, str) and "\0" in text for text in texts):
            raise ValueError("null characters are not allowed")
        return value


def _code_name(text: str) -> str:
    if text not in codes.CATALOGUE:
        raise ValueError(f"{text!r} is not a diagnostic code")
    return text


CodeName: TypeAlias = Annotated[str, AfterValidator(_code_name)]
"""A setting that is the name of a diagnostic code."""


def _python_name(text: str) -> str:
    if not is_name(text):
        raise ValueError(f"{text!r} is not a valid Python name")
    return text


PythonName: TypeAlias = Annotated[str, AfterValidator(_python_name)]
"""A setting that becomes a name in generated code."""


def _type_name(text: str) -> str:
    if text in ("float", "Decimal"):
        return text
    parts = text.split(".")
    if len(parts) < 2 or not all(map(is_name, parts)):
        raise ValueError(
            f"{text!r} must be `float`, `Decimal` or a type with its module, such as "
            "`money.Money`"
        )
    return text


TypeName: TypeAlias = Annotated[str, AfterValidator(_type_name)]
"""A setting that is a Python type: the type of a number, or a type from a module."""


def _environment_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", text) is None:
        raise ValueError(f"{text!r} is not a valid name of an environment variable")
    return text


EnvironmentName: TypeAlias = Annotated[str, AfterValidator(_environment_name)]
"""A setting that is the name of an environment variable, or the start of one."""


_DEPENDENCIES = frozenset({"clientloom_runtime", "httpx2", "msgspec", "pydantic"})
"""The import names of every generated package's dependencies."""


def _import_name(text: str) -> str:
    if _python_name(text) in sys.stdlib_module_names or text in _DEPENDENCIES:
        raise ValueError(f"a package named {text!r} would hide the module of that name")
    return _folder_name(text)


def _folder_name(text: str) -> str:
    if is_device(text):
        raise ValueError(
            f"{text!r} is a device name on Windows, so it cannot be the name of a folder"
        )
    return text


ImportName: TypeAlias = Annotated[str, AfterValidator(_import_name)]
"""A setting that is the import name of a generated package."""


RuntimeKind: TypeAlias = Literal["shared", "vendored"]
"""Where the runtime is: in a package that all clients share, or in each client."""


def _distribution_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?", text) is None:
        raise ValueError(f"{text!r} is not a valid distribution name (PEP 508)")
    return text


DistributionName: TypeAlias = Annotated[str, AfterValidator(_distribution_name)]
"""A setting that is the name of a distribution on a package index."""


def _provider_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", text) is None:
        raise ValueError(f"{text!r} is not a valid folder name")
    _folder_name(text)
    if text == RUNTIME:
        raise ValueError(f"{text!r} is the folder of the shared runtime")
    return text


ProviderName: TypeAlias = Annotated[str, AfterValidator(_provider_name)]
"""The name of a provider, which is also the folder of its specs and of its package."""
