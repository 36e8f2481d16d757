"""Rows that are all there, grouped by what their columns show."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.grouped_rows import grouped


@dataclass(frozen=True)
class Row:
    id: int
    region: str = ""
    kind: str | None = None
    year: int | None = None
    voted: Decimal | None = None


COLUMNS: tuple[Column[Row], ...] = (
    Column("region", "Région", "text", lambda row: row.region),
    Column("kind", "Type", "choice", lambda row: row.kind, (("u", "Urbain"), ("r", "Rural"))),
    Column("year", "Création", "count", lambda row: row.year),
    Column("voted", "Accordé", "amount", lambda row: row.voted),
)
ROWS = (
    Row(1, "Île-de-France", "r", 2010, Decimal(10)),
    Row(2, "Bretagne", "u", 2012, None),
    Row(3, "", None, None, Decimal("0.50")),
    Row(4, "Ile de France bis", "r", 2009, Decimal(5)),
    Row(5, "Bretagne", "r", 2012, Decimal(7)),
)


def labels(by: tuple[str, ...]) -> list[tuple[str, str]]:
    heads, _held = grouped(ROWS, COLUMNS, by, ("ligne", "lignes"))
    return [(head.label, head.count) for head in heads]


def test_groups_stand_as_french_orders_them_and_what_is_unsaid_last() -> None:
    assert labels(("region",)) == [
        ("Bretagne", "2 lignes"),
        ("Île-de-France", "1 ligne"),
        ("Ile de France bis", "1 ligne"),
        ("Non renseigné", "1 ligne"),
    ]


def test_later_years_come_first_and_choices_as_they_are_declared() -> None:
    assert [label for label, _count in labels(("year",))] == ["2012", "2010", "2009", "Non renseigné"]
    assert [label for label, _count in labels(("kind",))] == ["Urbain", "Rural", "Non renseigné"]


def test_two_levels_add_up_and_hold_each_row_once_in_its_order() -> None:
    heads, held = grouped(ROWS, COLUMNS, ("kind", "region"), ("ligne", "lignes"))
    outer = [head for head in heads if not head.holds_rows]
    inner = [head for head in heads if head.holds_rows]
    for key in ("voted",):
        assert sum(head.sums[key] for head in outer) == sum(head.sums[key] for head in inner) == Decimal("22.50")
    assert [head.path for head in heads[:2]] == [("Urbain",), ("Urbain", "Bretagne")]
    assert sorted(row.id for rows in held.values() for row in rows) == [1, 2, 3, 4, 5]
    assert held["Rural", "Bretagne"] == [ROWS[4]]
    assert set(held) == {head.path for head in inner}


def test_amounts_are_grouped_by_band_and_days_by_year_later_ones_first() -> None:
    days: tuple[Column[Row], ...] = (
        Column("begun", "Début", "date", lambda row: date(row.year, 5, row.id) if row.year else None),
        *COLUMNS,
    )
    heads, held = grouped(ROWS, days, ("begun",), ("ligne", "lignes"))
    assert [head.label for head in heads] == ["2012", "2010", "2009", "Non renseigné"]
    assert [row.id for row in held[heads[0].path]] == [2, 5]
    big = (*ROWS, Row(6, voted=Decimal(5000)), Row(7, voted=Decimal("4999.99")), Row(8, voted=Decimal(0)))
    heads, _held = grouped(big, COLUMNS, ("voted",), ("ligne", "lignes"))
    said = [head.label.replace("\u202f", " ").replace("\u00a0", " ") for head in heads]
    assert said == [
        *("Rien", "Moins de 1 000 €", "De 1 000 € à moins de 5 000 €", "De 5 000 € à moins de 10 000 €"),
        "Non renseigné",
    ]
