"""What a connector can be answered with: its login `fields`, its `sources` or its
`countries`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConnectorExpandField: TypeAlias = Literal["fields", "sources", "countries"]
"""What a connector can be answered with: its login `fields`, its `sources` or its
`countries`.
"""
