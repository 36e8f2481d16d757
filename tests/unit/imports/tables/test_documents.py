"""A document is of the dossier whose number begins its name, whole, and of no other."""

from collections.abc import Sequence

import pytest

from ptce_desk.imports.tables.documents import documents_by_number

NUMBERS = ("2020-1", "2020-10", "2020-1-A", "DD71-24", "")


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("2020-1 plan.pdf", "2020-1"),
        ("2020-1.pdf", "2020-1"),
        ("2020-10_budget.xlsx", "2020-10"),
        ("2020-1-A avis.pdf", "2020-1-A"),
        ("2020-1-B avis.pdf", "2020-1"),
        ("dd71-24 é.PDF", "DD71-24"),
        ("2020-12 plan.pdf", None),
        ("2020-1b.pdf", None),
        ("plan 2020-1.pdf", None),
        ("2020-1", None),
    ],
)
def test_a_name_begins_with_a_whole_number(name: str, number: str | None) -> None:
    expected: dict[str, Sequence[str]] = {} if number is None else {number: [name]}
    assert documents_by_number([name], NUMBERS) == expected
