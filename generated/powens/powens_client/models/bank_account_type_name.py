"""The kind of a bank account. Most values say it themselves; these are French products:

* `article83`, `madelin`, `per`, `perp`, `perco`: retirement savings, by law of origin;
  `perco` is the collective one of a company.
* `capitalisation`: capitalisation contract.
* `market`: securities account.
* `pea`: tax-favoured share savings plan.
* `pee`: savings plan of a company.
* `rsp`: reserve of a company's profit sharing.
* `unknown`: the kind was not recognized.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

BankAccountTypeName: TypeAlias = Literal[
    "article83",
    "capitalisation",
    "card",
    "checking",
    "crowdlending",
    "deposit",
    "joint",
    "lifeinsurance",
    "loan",
    "madelin",
    "market",
    "pea",
    "pee",
    "per",
    "perco",
    "perp",
    "real_estate",
    "rsp",
    "savings",
    "unknown",
]
"""The kind of a bank account. Most values say it themselves; these are French products:

* `article83`, `madelin`, `per`, `perp`, `perco`: retirement savings, by law of origin;
  `perco` is the collective one of a company.
* `capitalisation`: capitalisation contract.
* `market`: securities account.
* `pea`: tax-favoured share savings plan.
* `pee`: savings plan of a company.
* `rsp`: reserve of a company's profit sharing.
* `unknown`: the kind was not recognized.
"""
