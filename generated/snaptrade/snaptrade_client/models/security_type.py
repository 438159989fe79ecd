"""Kind of security."""

from __future__ import annotations

from clientloom_runtime import Model


class SecurityType(Model):
    """Kind of security."""

    id: str | None = None

    code: str | None = None
    """Short code, such as `cs` (common stock), `ps` (preferred stock), `et`
    (exchange-traded fund), `oef` (open-ended fund), `cef` (closed-end fund), `ad`
    (depositary receipt), `bnd` (bond), `crypto`, `pm` (precious metals), `rt` (right),
    `wt` (warrant), `ut` (unit), `wi` (when issued) or `struct` (structured product).
    """

    description: str | None = None
    """Name of the kind."""

    is_supported: bool | None = None
    """Deprecated; do not use."""
