"""Fills in credentials whose values are known at generation time."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator.model import (
    Authentication,
    ConstantValue,
    CredentialValue,
    FixedCredential,
    MappingValue,
    SequenceValue,
    SettingValue,
    TokenStoreValue,
    Verifier,
)

StrategyT = TypeVar("StrategyT", Authentication, Verifier)


def with_constants(strategy: StrategyT, constants: Mapping[str, str]) -> StrategyT:
    """A strategy or verifier with the known values instead of those credentials.

    Args:
        strategy: The strategy.
        constants: The known values, by credential name.
    """
    settings = tuple(
        (name, _known(value, constants)) for name, value in strategy.settings
    )
    return replace(strategy, settings=settings)


def _known(value: SettingValue, constants: Mapping[str, str]) -> SettingValue:
    match value:
        case CredentialValue(argument) if argument in constants:
            return FixedCredential(argument, constants[argument])
        case MappingValue(entries):
            return MappingValue(
                tuple((key, _known_entry(entry, constants)) for key, entry in entries)
            )
        case (
            CredentialValue()
            | FixedCredential()
            | ConstantValue()
            | SequenceValue()
            | TokenStoreValue()
        ):
            return value


def _known_entry(
    value: CredentialValue | FixedCredential | ConstantValue,
    constants: Mapping[str, str],
) -> CredentialValue | FixedCredential | ConstantValue:
    match value:
        case CredentialValue(argument) if argument in constants:
            return FixedCredential(argument, constants[argument])
        case _:
            return value
