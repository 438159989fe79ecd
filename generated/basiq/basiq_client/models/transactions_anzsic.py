"""Industry of a merchant in the ANZSIC classification, from coarse (division) to fine
(class).
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .transactions_class import TransactionsClass
from .transactions_division import TransactionsDivision
from .transactions_group import TransactionsGroup
from .transactions_subdivision import TransactionsSubdivision


class TransactionsAnzsic(Model):
    """Industry of a merchant in the ANZSIC classification, from coarse (division) to
    fine (class).
    """

    class_: Annotated[TransactionsClass | None, Field(alias="class")] = None

    division: TransactionsDivision | None = None

    group: TransactionsGroup | None = None

    subdivision: TransactionsSubdivision | None = None
