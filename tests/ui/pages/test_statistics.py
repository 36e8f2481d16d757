"""The page of statistics: another year, and the dossiers behind a line."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import list_files
from ptce_desk.services.reports.territories import Scale
from ptce_desk.ui.pages.statistics.page import StatisticsPage
from ptce_desk.ui.pages.statistics.part_card import Line, PartCard
from tests.integration.grants import TODAY, granted
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press


def cells(card: PartCard, row: int) -> dict[str, object]:
    return {column.key: column.read(card.model.rows[row]) for column in card.model.columns}


@pytest.mark.slow
def test_a_line_leads_to_as_many_dossiers_as_it_counts(desk: Desk, show: Show, office: Office) -> None:
    file_id = granted(desk)
    page = show(StatisticsPage)
    press(Qt.Key.Key_Return)
    (went,) = office.went
    assert (went.page, went.filter is None) == ("funding_files", False)
    assert went.filter is not None
    listed = list_files(desk, went.filter).rows
    assert [one.id for one in listed] == [file_id]
    assert cells(page.cards["key_figures"], 0)["count"] == len(listed)
    awards = page.cards["awards"]
    awards.table.opened.emit(awards.model.rows[0])
    assert (office.went[-1].page, office.went[-1].record) == ("funding_file", file_id)


def test_a_line_that_counts_no_dossier_says_so(show: Show, office: Office) -> None:
    page = show(StatisticsPage)
    levers = page.cards["levers"]
    levers.table.opened.emit(levers.model.rows[0])
    assert office.went == []
    assert "aucun dossier" in office.said[-1].text
    assert isinstance(levers.model.rows[0], Line)


@pytest.mark.slow
def test_another_year_shows_its_figures_beside_those_before_it(
    desk: Desk, show: Show, settle: Callable[[], None], office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    granted(desk)
    page = show(StatisticsPage)
    page.year.chosen.emit(TODAY.year + 1)
    settle()
    first = cells(page.cards["key_figures"], 0)
    assert (page.header.subtitle.text(), first["count"], first["count_before"]) == (f"À côté de {TODAY.year}", 0, 1)
    target = tmp_path / "r.xlsx"
    monkeypatch.setattr("ptce_desk.ui.pages.exporting.ask_to_save", lambda *_asked: target)
    menu = page.report_button.menu()
    assert menu is not None
    menu.actions()[2].trigger()
    settle()
    assert f"Accordés en {TODAY.year}" in _headings(target)
    assert "r.xlsx" in office.said[-1].text


@pytest.mark.slow
def test_a_territory_leads_to_its_dossiers_from_the_map_and_from_its_line(
    desk: Desk, show: Show, settle: Callable[[], None], office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file_id = granted(desk)
    page = show(StatisticsPage)
    card = page.territories
    first, second = card.model.rows[:2]
    assert (first.files, second.files) == (1, 0)
    card.table.opened.emit(first)
    card.map.taken.emit(first.code)
    assert [went.filter and [one.id for one in list_files(desk, went.filter).rows] for went in office.went] == [
        [file_id],
        [file_id],
    ]
    card.map.taken.emit(second.code)
    assert "aucun dossier" in office.said[-1].text
    page.reload()
    settle()
    assert card.table.current_row() == card.model.rows[1]
    card.scale.set_value(Scale.DEPARTMENT)
    card.asked.emit()
    settle()
    assert (card.table.current_row(), card.table.verticalScrollBar().value()) == (card.model.rows[0], 0)
    laid = card.map.layout_
    assert laid is not None
    assert len({one.place.code for one in laid.shapes}) + len(laid.overseas) == 101
    target = tmp_path / "t.csv"
    monkeypatch.setattr("ptce_desk.ui.pages.exporting.ask_to_save", lambda *_asked: target)
    menu = next(one for one in card.findChildren(QPushButton) if one.menu()).menu()
    assert menu is not None
    next(one for one in menu.actions() if "CSV" in one.text()).trigger()
    settle()
    assert "Val-de-Marne" in target.read_text(encoding="utf-8-sig")


def test_the_map_and_the_table_show_the_same_territory(desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    granted(desk)
    card = show(StatisticsPage).territories
    marked: list[str] = []
    monkeypatch.setattr(card.map, "mark", marked.append)
    rows = card.model.rows
    card.table.selectRow(3)
    assert marked[-1] == rows[3].code
    card.map.pointed.emit(rows[5].code)
    assert (card.table.current_row(), marked[-1]) == (rows[5], rows[5].code)
    card.map.pointed.emit(rows[6].code)
    card.map.pointed.emit("")
    assert (card.table.current_row(), marked[-1]) == (rows[3], rows[3].code)
    card.table.entered.emit(card.model.index(7, 0))
    assert marked[-1] == rows[7].code
    QApplication.sendEvent(card.table.viewport(), QEvent(QEvent.Type.Leave))
    assert marked[-1] == rows[3].code


def _headings(book: Path) -> list[object]:
    sheet = openpyxl.load_workbook(book)["Par dispositif"]
    return [cell.value for row in sheet.iter_rows() for cell in row]
