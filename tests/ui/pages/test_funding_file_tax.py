"""Costs told without or with the tax: chosen below them, kept, undone, said beside their total."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from ptce_desk.records.history import change_sentence
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.undo import record_history, undo
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from tests.ui.outside import one_value
from tests.ui.pages.conftest import Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]


def dossier(desk: Desk, code: str) -> int:
    scheme = next(row for row in desk.run(list_schemes) if row.code == code)
    return desk.run(instruct.create_file, scheme_id=scheme.scheme_id, title="Essai")


def kept(desk: Desk, file_id: int) -> object:
    return one_value(desk.path, "SELECT vat FROM funding_file WHERE id = ?", file_id)


def said(desk: Desk, file_id: int) -> list[str]:
    found = desk.run(open_file, file_id).assessment.findings
    return [one.code for one in found if one.code == "vat_differs" or one.facts.get("field") == "vat"]


def total_words(page: FundingFileSheetPage) -> str:
    model = page.costs.grid.model()
    return str(model.data(model.index(model.rowCount() - 1, 0)))


@pytest.mark.slow
def test_what_the_costs_hold_is_chosen_kept_judged_undone_and_said_beside_their_total(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = dossier(desk, "PDL-GE")
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    assert (kept(desk, file_id), said(desk, file_id), total_words(page)) == (None, ["missing_data"], "Total")
    for keys, value, found, words in (
        ("TTC", "including_tax", ["vat_differs"], "Total\u00a0TTC"),
        (Qt.Key.Key_Up, "excluding_tax", [], "Total\u00a0HT"),
    ):
        page.costs.vat.setFocus()
        press(keys, Qt.Key.Key_Tab)
        settle()
        assert (kept(desk, file_id), said(desk, file_id), total_words(page)) == (value, found, words)
    newest = desk.run(record_history, "funding_file", file_id)[0]
    assert newest.label.startswith("Modifier si les dépenses sont HT ou TTC du dossier ")
    told = [change_sentence(change.table, change.column, change.old, change.new) for change in newest.changes]
    assert told == ["dépenses présentées\u00a0: TTC → HT"]
    desk.run(undo)
    page.reload()
    settle()
    assert (kept(desk, file_id), total_words(page)) == ("including_tax", "Total\u00a0TTC")
    assert page.costs.vat.currentText() == "TTC"


def test_a_scheme_that_expects_nothing_of_it_asks_nothing(desk: Desk, show: Show) -> None:
    file_id = dossier(desk, "RA-CDDRA")
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    assert page.costs.vat.isVisible()
    assert page.costs.vat.currentText() == "Non précisé"
    assert said(desk, file_id) == []
