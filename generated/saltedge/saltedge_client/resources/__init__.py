"""The operations of Salt Edge Account Information API, one module per resource."""

from __future__ import annotations
