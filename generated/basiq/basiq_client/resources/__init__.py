"""The operations of Basiq, one module for each resource."""

from __future__ import annotations
