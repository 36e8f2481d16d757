"""What an officer picks in the list of dossiers: rows, and groups that she did not unfold."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from decimal import Decimal
from typing import TypeVar, cast

from ptce_desk.domain.money import ZERO
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import (
    FollowUpSums,
    FundingFileFilter,
    FundingFileSums,
    list_ids,
    sum_files,
    sum_follow_up,
)

Picked = tuple[FundingFileFilter, ...]
"""Filters that let no dossier through twice: one for the rows, one for each group."""
_Sums = TypeVar("_Sums", FundingFileSums, FollowUpSums)


def sum_picked(
    desk: Desk, picked: Picked, *, followed: bool = False, more: Sequence[str] = ()
) -> tuple[FundingFileSums, FollowUpSums]:
    """Count and sums of what is picked, as those of a whole list; with `followed`, what was agreed and paid too.

    `more` are the other amounts summed besides.
    """
    nothing = FundingFileSums(0, ZERO, ZERO, ZERO, ZERO)
    each = [sum_files(desk, wanted, more) for wanted in picked]
    sums = replace(_added([nothing, *each]), more={key: sum((one.more[key] for one in each), ZERO) for key in more})
    money = [sum_follow_up(desk, wanted) for wanted in picked] if followed else []
    return sums, _added([FollowUpSums(ZERO, ZERO, ZERO), *money])


def ids_picked(desk: Desk, picked: Picked) -> list[int]:
    """The dossiers picked, those of each filter by number."""
    return [file_id for wanted in picked for file_id in list_ids(desk, wanted, descending=False, most=None)]


def _added(sums: Sequence[_Sums]) -> _Sums:
    told = ([value for value in astuple(one) if not isinstance(value, Mapping)] for one in sums)  # those alike
    columns = zip(*(cast("list[Decimal]", one) for one in told), strict=True)
    return type(sums[0])(*(sum(column[1:], column[0]) for column in columns))
