"""Labels for a login form in the institution's own words."""

from __future__ import annotations

from clientloom_runtime import Model


class ConnectorAuthorizationMeta(Model):
    """Labels for a login form in the institution's own words."""

    forgotten_password_url: str | None = None
    """Page where users reset their password."""

    login_id_caption: str | None = None
    """Label of the login field."""

    password_caption: str | None = None
    """Label of the password field."""

    secondary_login_id_caption: str | None = None
    """Label of the second login field."""

    security_code_caption: str | None = None
    """Label of the security code field."""
