"""The operations of Powens API, one module per resource."""

from __future__ import annotations
