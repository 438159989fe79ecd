"""Typed dictionaries that requests accept in place of models. Keys are wire names.

Type checkers and editors use this module. Programs need not import it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from clientloom_runtime import FileInput

from . import models


class AffordabilityPostRequestDict(TypedDict):
    """`models.AffordabilityPostRequest` as a dictionary."""

    accounts: NotRequired[Sequence[str]]
    fromMonth: NotRequired[str]
    toMonth: NotRequired[str]


class CreateStatementRequestMultipartDict(TypedDict):
    """`models.CreateStatementRequestMultipart` as a dictionary."""

    institutionId: str
    statement: FileInput


class CreateUserDict(TypedDict):
    """`models.CreateUser` as a dictionary."""

    email: NotRequired[str]
    mobile: NotRequired[str]


class ExpensesPostRequestDict(TypedDict):
    """`models.ExpensesPostRequest` as a dictionary."""

    accounts: NotRequired[Sequence[str]]
    fromMonth: NotRequired[str]
    toMonth: NotRequired[str]


class IncomePostRequestDict(TypedDict):
    """`models.IncomePostRequest` as a dictionary."""

    accounts: NotRequired[Sequence[str]]
    fromMonth: NotRequired[str]
    toMonth: NotRequired[str]


class InstitutionModelDict(TypedDict):
    """`models.InstitutionModel` as a dictionary."""

    id: str


JobPostRequestDict = TypedDict(
    "JobPostRequestDict",
    {
        "mfa-response": "Sequence[str]",
    },
)
"""`models.JobPostRequest` as a dictionary."""


class PostAuthLinkRequestDict(TypedDict):
    """`models.PostAuthLinkRequest` as a dictionary."""

    mobile: NotRequired[str]


class PostTokenRequestFormDict(TypedDict):
    """`models.PostTokenRequestForm` as a dictionary."""

    scope: NotRequired[str]


class UpdateUserDict(TypedDict):
    """`models.UpdateUser` as a dictionary."""

    email: NotRequired[str]
    mobile: NotRequired[str]


class UserConnectionPostDataDict(TypedDict):
    """`models.UserConnectionPostData` as a dictionary."""

    password: str
    secondaryLoginId: NotRequired[str]
    securityCode: NotRequired[str]


class UserConnectionsPostDataDict(TypedDict):
    """`models.UserConnectionsPostData` as a dictionary."""

    institution: models.InstitutionModel | InstitutionModelDict
    loginId: str
    password: str
    secondaryLoginId: NotRequired[str]
    securityCode: NotRequired[str]
