"""An option contract as one account knows it. Use `option_symbol`, which is the same
for all accounts.
"""

from __future__ import annotations

from clientloom_runtime import Model

from .options_symbol import OptionsSymbol


class OptionBrokerageSymbol(Model):
    """An option contract as one account knows it. Use `option_symbol`, which is the
    same for all accounts.
    """

    option_symbol: OptionsSymbol | None = None

    id: str | None = None

    description: str | None = None
    """Deprecated; see `option_symbol`."""
