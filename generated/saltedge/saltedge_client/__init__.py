"""A client for Salt Edge Account Information API: The operations open to a **service**
API key: a backend that acts for many
customers.

**Objects.** A *customer* is one of your users. A *connection* is the link between
a customer and a *provider* (a bank). A *consent* says which data the customer
allowed and for how long. Each time data is fetched, the connection gets a new
*attempt*, which passes through *stages*. The result is *accounts*, *transactions* and
*holder info*.

**Keys.** Every request carries the headers `App-id` and `Secret`. A client in
live status also sends `Expires-at` (Unix time in seconds, at most one hour ahead)
and `Signature`: the Base64 of the RSA-SHA256 (PKCS#1 v1.5) signature, made with
the private key of the client, over `Expires-at|METHOD|URL|body`. The URL is the
full one with its query; the body is the exact text sent, or nothing when there is
none. (An *app* key lives in a client on a device and sends `Customer-secret` or
`Connection-secret` to other paths, which are not described here.)

**Ids** are strings of up to 19 digits. Keep them as strings: they do not fit into a
double.

**Lists** are paged. While `meta.next_id` has a value, send it as `from_id` to get the
next page.

**Fetching is asynchronous.** Creating, reconnecting and refreshing return immediately.
The outcome arrives by webhook, or you read the connection's `last_attempt`.

Importing this package loads nothing else: classes are loaded on first use.
"""

from __future__ import annotations

from importlib import import_module

# Importing `typing` costs more than importing this whole package.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from . import errors as errors
    from . import models as models
    from .client import AsyncSaltEdge, SaltEdge

__version__ = "5.0.0"

__all__ = [
    "AsyncSaltEdge",
    "SaltEdge",
    "__version__",
    "errors",
    "models",
]


def __getattr__(name: str) -> Any:
    if name in ("errors", "models"):
        return import_module(f".{name}", __name__)
    if name in __all__:
        value = getattr(import_module(".client", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
