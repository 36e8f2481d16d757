"""Where the cells of a block go in a table, and why a block is refused."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.pasting import NotPastedError, Spot, place_block

D = Decimal


@dataclass
class Cost:
    id: int = 0
    category: str | None = None
    presented: Decimal | None = None
    paid: Decimal | None = None
    day: date | None = None
    note: str = ""
    final: bool = False


CATEGORIES = (("study", "Étude"), ("training", "Formation"), ("rent", "Loyer, charges comprises"))
CATEGORY: Column[Cost] = Column("category", "Catégorie", "choice", lambda cost: cost.category, options=CATEGORIES)
PRESENTED: Column[Cost] = Column("presented", "Présenté", "amount", lambda cost: cost.presented)
PAID: Column[Cost] = Column("paid", "Versé", "amount", lambda cost: cost.paid, editable=False)
DAY: Column[Cost] = Column("day", "Le", "date", lambda cost: cost.day, asks=lambda day: "Si tôt ?" * (day.year < 2000))
NOTE: Column[Cost] = Column("note", "Note", "text", lambda cost: cost.note)
FINAL: Column[Cost] = Column("final", "Définitif", "bool", lambda cost: cost.final)
COLUMNS = (CATEGORY, PRESENTED, PAID, DAY, NOTE, FINAL)
Placed = list[tuple[int, int | None, dict[str, object]]]


def placed(
    block: Sequence[Sequence[str]],
    rows: Sequence[Cost] = (),
    *,
    first: int = 0,
    adds: bool = True,
    columns: Sequence[Column[Cost]] = COLUMNS,
) -> Placed:
    """Line of the block, id of the row under it, and what is kept by key."""
    return [
        (line.number, None if line.row is None else line.row.id, {cell.column.key: cell.value for cell in line.cells})
        for line in place_block(block, Spot(columns, first, rows, adds))
    ]


def refusal(block: Sequence[Sequence[str]], rows: Sequence[Cost] = (), **where: int | bool) -> str:
    with pytest.raises(NotPastedError) as refused:
        placed(block, rows, first=int(where.get("first", 0)), adds=bool(where.get("adds", True)))
    return refused.value.sentence.replace("\u00a0", " ").replace("\u202f", " ")


def test_each_cell_is_read_by_the_kind_of_its_column() -> None:
    assert placed([["formation", "12 350,50 €", "15/03/2026", " Devis ", "Oui"]]) == [
        (
            1,
            None,
            {
                "category": "training",
                "presented": D("12350.50"),
                "day": date(2026, 3, 15),
                "note": "Devis",
                "final": True,
            },
        )
    ]


def test_cells_go_right_and_down_over_rows_then_add_lines() -> None:
    rows = [Cost(7, "study", D(5)), Cost(8, "study", D(6))]
    assert placed([["10"], ["20"], ["30"]], rows, first=1) == [
        (1, 7, {"presented": D("10.00")}),
        (2, 8, {"presented": D("20.00")}),
        (3, None, {"presented": D("30.00")}),
    ]


def test_what_a_row_holds_already_is_no_change() -> None:
    assert placed([["Étude", "5"], ["Étude", "6"]], [Cost(7, "study", D(5)), Cost(8, "study", D(5))]) == [
        (2, 8, {"presented": D("6.00")})
    ]


def test_a_blank_cell_empties_the_one_under_it_and_says_nothing_of_a_new_line() -> None:
    assert placed([["Étude", "", "", "x"], ["Étude", "", "", "y"]], [Cost(7, "study", D(5))]) == [
        (1, 7, {"presented": None, "note": "x"}),
        (2, None, {"category": "study", "note": "y"}),
    ]


def test_a_blank_line_leaves_the_row_under_it_and_adds_none() -> None:
    rows = [Cost(7, "study", D(5)), Cost(8, "study", D(6))]
    assert placed([["1"], [], ["3"], [], ["5"]], [*rows, Cost(9)], first=1) == [
        (1, 7, {"presented": D("1.00")}),
        (3, 9, {"presented": D("3.00")}),
        (5, None, {"presented": D("5.00")}),
    ]


def test_columns_that_are_only_read_are_passed_over_unless_the_block_was_copied_with_them() -> None:
    assert placed([["10", "15/03/2026"]], first=1)[0][2] == {"presented": D("10.00"), "day": date(2026, 3, 15)}
    whole = ["Étude", "10", "99", "15/03/2026", "x", "non"]
    assert placed([whole])[0][2] == {
        "category": "study",
        "presented": D("10.00"),
        "day": date(2026, 3, 15),
        "note": "x",
        "final": False,
    }


def test_a_line_of_headings_says_where_the_columns_go_wherever_the_cell_is() -> None:
    block = [["NOTE", "Versé", "", "catégorie"], ["x", "3", "perdu", "Étude"]]
    assert placed(block, first=3) == [(2, None, {"note": "x", "category": "study"})]


def test_one_line_alone_is_no_heading() -> None:
    assert placed([["Note"]], first=4) == [(1, None, {"note": "Note"})]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["Étude", "douze"], "« Présenté » : « douze » n’est pas un montant ; écrivez un montant en euros"),
        (["Étude", "1.234"], "« Présenté » : « 1.234 » peut se lire de deux façons"),
        (["Étude", "-5"], "« Présenté » : « -5 » est négatif"),
        (["Étude", "5", "2026"], "« Le » : « 2026 » est une année, pas un jour ; écrivez un jour"),
        (["Étude", "5", "15/03/1999"], "« Le » : Si tôt ? Tapez cette date à la main"),
        (["Rêverie"], "« Catégorie » : « Rêverie » n’est pas dans la liste (« Étude », « Formation », « Loyer"),
        (["o"], "« Catégorie » : « o » peut désigner plusieurs entrées"),
        (
            ["Étude", "5", "", "", "peut-être"],
            "« Définitif » : « peut-être » ne dit ni oui ni non ; écrivez oui ou non",
        ),
    ],
)
def test_a_cell_that_is_not_what_its_column_holds_refuses_the_block(line: list[str], said: str) -> None:
    assert refusal([["Étude", "5"], line]).startswith(f"Rien n’a été collé : ligne 2 du bloc, {said}")


def test_a_label_is_found_without_its_comma_or_by_its_beginning() -> None:
    assert [line[2]["category"] for line in placed([["Loyer charges comprises"], ["loyer"]])] == ["rent", "rent"]


def test_a_block_too_wide_or_too_long_for_the_table_is_refused() -> None:
    assert "le bloc a 4 colonnes, et il n’en reste que 2 " in refusal([["x", "oui", "", "z"]], first=4)
    assert placed([["x", "oui", "", " "]], first=4)
    assert "le bloc a 2 lignes, et il n’en reste que 1 " in refusal([["5"], ["6"]], [Cost(7)], first=1, adds=False)


def test_a_cell_that_its_row_does_not_let_be_changed_refuses_another_value_and_takes_its_own() -> None:
    columns = (replace(PRESENTED, editable=lambda cost: cost is None or cost.id != 7), NOTE)
    rows = [Cost(7, presented=D(5))]
    assert placed([["5", "x"]], rows, columns=columns) == [(1, 7, {"note": "x"})]
    with pytest.raises(NotPastedError, match="ne se modifie pas ici"):
        placed([["6", "x"]], rows, columns=columns)


def test_what_is_decided_line_by_line_is_not_pasted() -> None:
    columns = (replace(CATEGORY, pasted=False), NOTE)
    with pytest.raises(NotPastedError, match="à la main"):
        placed([["Étude", "x"]], [Cost(7)], columns=columns)


def test_a_cell_that_waits_for_another_of_its_line_is_filled_with_it() -> None:
    columns = (CATEGORY, replace(PRESENTED, editable=lambda cost: cost is not None, needs="category"))
    assert placed([["Étude", "5"]], columns=columns)[0][2] == {"category": "study", "presented": D("5.00")}
    assert placed([["5", "x"]], first=1, columns=(*columns, NOTE))[0][2] == {"note": "x"}
