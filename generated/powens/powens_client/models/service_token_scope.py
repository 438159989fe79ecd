"""One permission of a service token.

* `payments:admin`: everything about payments.
* `payments:read-only`: reading payments.
* `payments:allow-sensitive`: reading their sensitive fields too.
* `payments:validate`: executing payments.
* `payments:cancel`: asking for a payment to be canceled.
* `payments`: the older name of `payments:admin`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ServiceTokenScope: TypeAlias = Literal[
    "payments:admin",
    "payments:read-only",
    "payments:allow-sensitive",
    "payments:validate",
    "payments:cancel",
    "payments",
]
"""One permission of a service token.

* `payments:admin`: everything about payments.
* `payments:read-only`: reading payments.
* `payments:allow-sensitive`: reading their sensitive fields too.
* `payments:validate`: executing payments.
* `payments:cancel`: asking for a payment to be canceled.
* `payments`: the older name of `payments:admin`.
"""
