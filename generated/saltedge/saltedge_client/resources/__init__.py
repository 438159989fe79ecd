"""The operations of Salt Edge Account Information API, one module for each resource."""

from __future__ import annotations
