"""The operations of SnapTrade, one module for each resource."""

from __future__ import annotations
