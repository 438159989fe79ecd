"""Your own identifier for a user. It must be unique and never change, so an e-mail
address is a poor choice.
"""

from __future__ import annotations

from typing import TypeAlias

UserID: TypeAlias = str
"""Your own identifier for a user. It must be unique and never change, so an e-mail
address is a poor choice.
"""
