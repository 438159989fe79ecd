"""Something that a connector can do: read accounts (`bank`), read investments
(`bankwealth`), make transfers (`transfer`), fetch documents (`document`), read the
user's profile (`profile`) or details for contact (`contact`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConnectorCapability: TypeAlias = Literal[
    "bank", "bankwealth", "transfer", "document", "profile", "contact"
]
"""Something that a connector can do: read accounts (`bank`), read investments
(`bankwealth`), make transfers (`transfer`), fetch documents (`document`), read the
user's profile (`profile`) or details for contact (`contact`).
"""
