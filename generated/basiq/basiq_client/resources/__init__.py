"""The operations of Basiq, one module per resource."""

from __future__ import annotations
