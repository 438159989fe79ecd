"""Your own identifier for a user. It must be unique and never change, so an email
address is a poor choice.
"""

from __future__ import annotations

from typing import TypeAlias

UserID: TypeAlias = str
"""Your own identifier for a user. It must be unique and never change, so an email
address is a poor choice.
"""
