"""A bank or other institution that Basiq can reach, with its login form and
abilities.
"""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .features import Features
from .institution_authorization import InstitutionAuthorization
from .institution_institution_type import InstitutionInstitutionType
from .institution_logo_resource import InstitutionLogoResource
from .institution_performance_stats import InstitutionPerformanceStats
from .institution_service_type import InstitutionServiceType
from .resource_links import ResourceLinks


class Institution(Model):
    """A bank or other institution that Basiq can reach, with its login form and
    abilities.
    """

    type: Literal["institution"]
    """Kind of resource, here `institution`."""

    id: str
    """Id of the institution: two letters for the country and five digits."""

    authorization: InstitutionAuthorization
    """`user` is a login with password, `token` a login with a token, `user-mfa` always
    adds a second factor, `user-mfa-intermittent` sometimes does.
    """

    country: str
    """Country by its English name."""

    features: Features

    forgotten_password_url: Annotated[
        str | None, Field(alias="forgottenPasswordUrl")
    ] = None
    """Page where users reset their password."""

    institution_type: Annotated[
        InstitutionInstitutionType, Field(alias="institutionType")
    ]
    """What sort of institution it is."""

    links: ResourceLinks

    login_id_caption: Annotated[str | None, Field(alias="loginIdCaption")] = None
    """Label of the login field."""

    logo: InstitutionLogoResource

    name: str
    """Full name."""

    password_caption: Annotated[str | None, Field(alias="passwordCaption")] = None
    """Label of the password field."""

    secondary_login_id_caption: Annotated[
        str | None, Field(alias="secondaryLoginIdCaption")
    ] = None
    """Label of the second login field."""

    security_code_caption: Annotated[str | None, Field(alias="securityCodeCaption")] = (
        None
    )
    """Label of the security code field."""

    service_name: Annotated[str, Field(alias="serviceName")]
    """Which of the institution's services the login is for."""

    service_type: Annotated[InstitutionServiceType, Field(alias="serviceType")]
    """Sort of service behind the login."""

    short_name: Annotated[str, Field(alias="shortName")]
    """Name for small spaces."""

    stage: Literal["live", "beta", "alpha"]
    """How mature the support is: `alpha`, `beta` or `live`."""

    stats: InstitutionPerformanceStats

    status: str

    tier: Literal["1", "2", "3", "4"]
    """Size and priority class, `1` for the largest institutions."""

    user_token_caption: Annotated[str | None, Field(alias="userTokenCaption")] = None
    """Label of the token field."""
