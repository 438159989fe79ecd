"""What all settings have in common: their keys, and the names that are values."""

from __future__ import annotations

import re
import sys
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict

from generator import codes
from generator.naming.python import is_name
from generator.naming.reserved import is_device
from generator.project.files import RUNTIME


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Settings(BaseModel):
    """What every settings class shares: unknown keys are mistakes, keys use `-`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=_hyphenated,
        populate_by_name=True,
    )


def _code_name(text: str) -> str:
    if text not in codes.CATALOGUE:
        raise ValueError(f"there is no diagnostic {text!r}")
    return text


CodeName: TypeAlias = Annotated[str, AfterValidator(_code_name)]
"""A setting that is the name of a diagnostic's code."""


def _python_name(text: str) -> str:
    if not is_name(text):
        raise ValueError(f"{text!r} is not a name that Python code can use")
    return text


PythonName: TypeAlias = Annotated[str, AfterValidator(_python_name)]
"""A setting that becomes a name in generated code."""


def _type_name(text: str) -> str:
    if text in ("float", "Decimal"):
        return text
    parts = text.split(".")
    if len(parts) < 2 or not all(map(is_name, parts)):
        raise ValueError(
            f"{text!r} is neither `float`, `Decimal` nor a type with its module, such as "
            "`money.Money`"
        )
    return text


TypeName: TypeAlias = Annotated[str, AfterValidator(_type_name)]
"""A setting that is a Python type: how a number is held, or a type of a module."""


_DEPENDENCIES = frozenset({"clientloom_runtime", "httpx2", "msgspec", "pydantic"})
"""What every generated package imports besides the standard library."""


def _import_name(text: str) -> str:
    if _python_name(text) in sys.stdlib_module_names or text in _DEPENDENCIES:
        raise ValueError(f"a package {text!r} would hide the module of that name")
    return _folder_name(text)


def _folder_name(text: str) -> str:
    if is_device(text):
        raise ValueError(f"{text!r} is a device on Windows, not the name of a folder")
    return text


ImportName: TypeAlias = Annotated[str, AfterValidator(_import_name)]
"""A setting that is the import name of a generated package."""


RuntimeKind: TypeAlias = Literal["shared", "vendored"]
"""Where a client has its runtime: in a package that all of them share, or inside."""


def _distribution_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?", text) is None:
        raise ValueError(f"{text!r} is not the name of a distribution (PEP 508)")
    return text


DistributionName: TypeAlias = Annotated[str, AfterValidator(_distribution_name)]
"""A setting that is the name of a distribution on a package index."""


def _provider_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", text) is None:
        raise ValueError(f"{text!r} is not the name of a folder")
    _folder_name(text)
    if text == RUNTIME:
        raise ValueError(f"the folder {text!r} belongs to the shared runtime")
    return text


ProviderName: TypeAlias = Annotated[str, AfterValidator(_provider_name)]
"""A provider: the folder of its specs, and of its package."""
