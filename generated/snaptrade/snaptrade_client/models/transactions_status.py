"""How far transactions have been downloaded. The first download goes back as far as the
brokerage lets it; afterwards new ones come in once a day, or when asked for.
"""

from __future__ import annotations

from clientloom_runtime import Date, Model


class TransactionsStatus(Model):
    """How far transactions have been downloaded. The first download goes back as far as
    the brokerage lets it; afterwards new ones come in once a day, or when asked for.
    """

    initial_sync_completed: bool | None = None
    """Whether the first download is done. It takes a while for long histories."""

    last_successful_sync: Date | None = None
    """Day up to which all transactions are known, whether or not there were any on that
    day.
    """

    first_transaction_date: Date | None = None
    """Day of the oldest known transaction; the account may be older."""
