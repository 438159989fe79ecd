"""The kind of a transaction. Those that need a word:

* `order`: direct debit.
* `payback`: money that was paid back.
* `bank`: fees of the bank.
* `deferred_card`: paid by a card whose purchases are debited later.
* `summary_card`: the monthly debit of such a card.
* `unknown`: the kind was not recognized.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

TransactionType: TypeAlias = Literal[
    "transfer",
    "order",
    "check",
    "deposit",
    "payback",
    "withdrawal",
    "loan_payment",
    "bank",
    "card",
    "deferred_card",
    "summary_card",
    "unknown",
]
"""The kind of a transaction. Those that need a word:

* `order`: direct debit.
* `payback`: money that was paid back.
* `bank`: fees of the bank.
* `deferred_card`: paid by a card whose purchases are debited later.
* `summary_card`: the monthly debit of such a card.
* `unknown`: the kind was not recognized.
"""
