"""The operations of SnapTrade, one module per resource."""

from __future__ import annotations
