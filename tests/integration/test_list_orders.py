"""Every column of the list of dossiers orders it as one reads what it shows, what is not said last."""

from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest

from ptce_desk.db.queries.file_orders import SORTED_BY
from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFileRow
from ptce_desk.domain.free_fields import FREE_KEYS
from ptce_desk.domain.french_order import natural_key, sort_key
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.tags import FundingFileTag
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FILE_COLUMNS, MORE_KEYS, FileColumn
from ptce_desk.services.dossier.sheet import list_files

_UNSAID = ("", "Sans intitulé")


def place(column: FileColumn, row: FundingFileRow) -> int | str | Decimal | None:
    """Where what a column shows of a row stands among the others, nothing where it shows nothing."""
    value = column.read(row)
    if value is None or column.text(row) in _UNSAID:
        return None
    if isinstance(value, StrEnum):
        return list(type(value)).index(value)
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, Decimal | int):
        return value
    text = column.text(row)
    return natural_key(text) if column.key == "number" else sort_key(text)


@pytest.fixture
def told(demo: Desk) -> Desk:
    """The demonstration, with what it leaves blank said of some dossiers."""

    def say(desk: Desk) -> None:
        with desk.writing("Compléter") as work:
            for file in work.get_many(FundingFile, range(1, 13)):
                file.instructor = ("Zoé", "élise", "Ève", "Émile", "")[file.id % 5]
                file.waiting_rank = file.id % 3 or None
                file.title = file.title if file.id % 2 else ""
                file.tags = [FundingFileTag(name) for name in ("Zone", "élu", "Rural")[: file.id % 4]]
            work.commit()

    demo.run(say)
    return demo


@pytest.mark.slow
def test_every_column_orders_the_list_both_ways_and_shows_last_what_is_not_said(told: Desk) -> None:
    for column in FILE_COLUMNS:
        for descending in (False, True):
            page = told.run(
                list_files, FundingFileFilter(), sort=column.key, descending=descending, followed=True, more=MORE_KEYS
            )
            assert page.next is None
            places: list[Hashable] = [place(column, row) for row in page.rows]
            known = [one for one in places if one is not None]
            assert places == [*sorted(known, reverse=descending), *[None] * (len(places) - len(known))], column.key  # type: ignore[type-var]


def test_no_column_is_shown_that_does_not_order_the_list() -> None:
    assert {column.key for column in FILE_COLUMNS} == set(SORTED_BY) - set(FREE_KEYS)
