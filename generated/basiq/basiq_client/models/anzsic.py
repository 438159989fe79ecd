"""Industry of a merchant in the ANZSIC classification, from coarse (division) to fine
(class).
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .class_details import ClassDetails
from .division_details import DivisionDetails
from .group_details import GroupDetails
from .subdivision_details import SubdivisionDetails


class Anzsic(Model):
    """Industry of a merchant in the ANZSIC classification, from coarse (division) to
    fine (class).
    """

    class_: Annotated[ClassDetails | None, Field(alias="class")] = None

    division: DivisionDetails | None = None

    group: GroupDetails | None = None

    subdivision: SubdivisionDetails | None = None
