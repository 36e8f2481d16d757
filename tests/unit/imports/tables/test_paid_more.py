"""How much more a table says was paid of a grant: asked of an officer where it may be a payment more."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.imports.tables.differences import Change
from ptce_desk.imports.tables.planning import paid_more

MAY, JUNE = date(2019, 5, 2), date(2019, 6, 2)


@pytest.mark.parametrize(
    ("amounts", "days", "more"),
    [
        (("5000.13", "10000.25"), (MAY, JUNE), "5000.12"),
        (("5000.13", "10000.25"), (MAY, MAY), None),
        (("5000.13", "10000.25"), (JUNE, MAY), None),
        (("5000.13", "5000.13"), (MAY, JUNE), None),
        (("5000.13", "4000"), (MAY, JUNE), None),
        (("0", "4000"), (MAY, JUNE), None),
    ],
)
def test_what_is_paid_once_more_is_above_what_was_and_of_a_later_day(
    amounts: tuple[str, str], days: tuple[date, date], more: str | None
) -> None:
    before, now = map(Decimal, amounts)
    changes = [Change("paid", before, now), Change("paid_on", *days)]
    assert paid_more(changes) == (None if more is None else Decimal(more))
    assert paid_more(changes[:1]) is None
    kept = [Change("paid", before, now, taken=False), changes[1]]
    assert paid_more(kept) is None
