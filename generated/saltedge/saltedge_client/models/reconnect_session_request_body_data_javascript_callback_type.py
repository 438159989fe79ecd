"""How the page talks to the application around it."""

from __future__ import annotations

from typing import Literal, TypeAlias

ReconnectSessionRequestBodyDataJavascriptCallbackType: TypeAlias = Literal[
    "iframe", "external_saltbridge", "external_notify", "post_message"
]
"""How the page talks to the application around it."""
