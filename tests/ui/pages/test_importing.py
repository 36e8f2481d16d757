"""Bringing a table in, step by step, in the page and in the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from ptce_desk.domain.errors import ImportStoppedError
from ptce_desk.domain.imported import Outcome
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.file.undo import undo
from ptce_desk.services.importing.assistant import Step
from ptce_desk.services.importing.columns import ColumnLine, WordLine
from ptce_desk.services.importing.lines import FieldLine, PlannedLine
from ptce_desk.services.importing.maps import kept_maps
from ptce_desk.services.ptce.sheets import create_ptce
from ptce_desk.services.records import create_record
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.importing.columns_step import unread_sentence
from ptce_desk.ui.pages.importing.counters import columns_for
from ptce_desk.ui.pages.importing.page import ImportPage
from ptce_desk.ui.pages.importing.plan_table import PlanTable, spoken_choices
from ptce_desk.ui.pages.importing.words_card import meaning_words
from ptce_desk.ui.pages.list_page import IMPORT
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.slowly import slowly
from tests.ui.pages.conftest import Office, Show
from tests.ui.waiting import settle_aside, settle_window
from tests.ui.widgets.keyboard import press_ctrl

TABLE = """Suivi des aides;;;
Nom;Montant;Exercice;Type
Le Relais;900;2023;Vie asso
La Régie;1.234;2023;Vie asso
La Fabrique;700;2023;CA-PROGRESS-1
"""
Settle = Callable[[], None]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "suivi.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def begun(show: Show, path: Path) -> ImportPage:
    page = show(ImportPage, Destination("importing", file=path))
    settle_aside(page.tasks)
    assert page.held is not None
    return page


def seen(page: ImportPage, settle: Settle) -> None:
    """Go on to what would happen, every row given a scheme."""
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle()
    page.bar.buttons[Step.PLAN].click()
    settle()
    assert page.step is Step.PLAN


def rows(desk: Desk, query: str) -> list[tuple[object, ...]]:
    def read(desk: Desk) -> list[tuple[object, ...]]:
        with desk.reading() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]

    return desk.run(read)


@pytest.mark.slow
def test_a_table_is_read_understood_seen_and_brought_in(
    desk: Desk, show: Show, office: Office, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    assert (page.step, page.next_button.isEnabled()) == (Step.SHEET, True)
    page.next_button.click()
    assert page.columns_step.isVisible()
    assert "Dispositif" in page.columns_step.lacking.text()
    assert not page.next_button.isEnabled()
    told = page.columns_step.unread.text().replace("\u00a0", " ")
    assert told == "Illisibles : Montant, l. 4 « 1.234 »."
    seen(page, settle)
    assert (page.next_button.text(), rows(desk, "SELECT count(*) FROM funding_file")) == ("Importer 2 lignes", [(0,)])
    [error, *_new] = page.plan_step.seen.lines if page.plan_step.seen else []
    assert (error.outcome, len(page.plan_step.table.details())) == (Outcome.IN_ERROR, 1)
    [detail] = page.plan_step.table.details()
    next(button for button in detail.findChildren(QPushButton) if button.text() == "1\u202f234\u00a0€").click()
    settle()
    assert page.next_button.text() == "Importer 3 lignes"
    page.next_button.click()
    settle()
    assert page.report_step.isVisible()
    assert rows(desk, "SELECT title, voted FROM funding_file ORDER BY id") == [("", 90000), ("", 123400), ("", 70000)]
    assert office.said[-1].undoes is not None
    assert page.report_step.list_button.text() == "Voir les 3 dossiers"
    page.report_step.list_button.click()
    listed = show(FundingFileListPage, office.went[-1])
    assert listed.filters.sentence.text() == "3 dossiers, venus de l’import"
    page.report_step.first_button.click()
    assert (office.went[-1].page, len(office.went[-1].siblings)) == ("funding_file", 3)
    assert desk.run(undo).label == "Importer « suivi.csv » : 3 nouveaux dossiers"
    assert rows(desk, "SELECT count(*) FROM funding_file") == [(0,)]
    assert [kept.name for kept in desk.run(kept_maps).values()] == ["suivi"]


def test_what_was_answered_in_a_line_is_taken_back_in_it(show: Show, settle: Settle, table: Path) -> None:
    page = begun(show, table)
    seen(page, settle)
    [detail] = page.plan_step.table.details()
    next(button for button in detail.findChildren(QPushButton) if button.text().startswith("1\u202f")).click()
    settle()
    assert page.plan_step.seen is not None
    line = next(line for line in page.plan_step.seen.lines if line.answered)
    assert line.rows in page.plan_step.table.open
    [back] = [
        button
        for detail in page.plan_step.table.details()
        for button in detail.findChildren(QPushButton)
        if button.text() == "Revenir sur cette réponse"
    ]
    assert "1234" in back.accessibleName()
    assert "« 1234 »" in spoken_choices(line, unfolded=True).replace("\u00a0", " ")
    back.click()
    settle()
    assert page.next_button.text() == "Importer 2 lignes"
    assert page.plan_step.seen.lines[0].asked


def test_what_each_column_and_each_word_becomes_is_chosen_in_its_row(show: Show, settle: Settle, table: Path) -> None:
    page = begun(show, table)
    page._go(Step.COLUMNS)
    grid = page.columns_step.grid
    assert grid is not None
    line = next(line for line in page.held.columns if line.heading == "Type") if page.held else None
    grid.cell_committed.emit(line, "field", "scheme")
    settle()
    card = page.columns_step.words["scheme"]
    words = card.grid
    assert not card.others.isVisible()
    assert card.title.text() == "Dispositif\u00a0: 1 à dire"
    asked = [words.model().index(row, 0).data() for row in range(words.model().rowCount())]
    assert asked == ["Vie asso", "CA-PROGRESS-1"]
    page.columns_step.word_wanted.emit("scheme", "Vie asso", "CA-PROGRESS-1")
    settle()
    assert (card.title.text(), page.next_button.isEnabled()) == ("Dispositif\u00a0: tout est dit", True)
    grid.cell_committed.emit(page.held.columns[1] if page.held else None, "zeros", "zero")
    settle()
    assert page.held is not None
    assert page.held.answers.zeros == {"voted": "zero"}
    grid.cell_committed.emit(line, "field", None)
    settle()
    assert page.columns_step.words == {}
    assert page.held.columns[-1].field == ""


def test_cells_that_cannot_be_read_are_told_and_the_rest_counted() -> None:
    few = ColumnLine("Versé", (), "paid", 1, unread_cells=((8, "fin"),))
    many = ColumnLine("Voté", (), "voted", 3, unread_cells=((1234, "a"), (2000, "b")))
    told = unread_sentence([few, ColumnLine("Nom", (), "name", 0), many]).replace("\u00a0", " ")
    assert (
        told.replace("\u202f", " ")
        == "Illisibles : Versé, l. 8 « fin » ; Voté, l. 1 234 « a », l. 2 000 « b » et 1 autre."
    )


def test_what_the_name_of_a_funder_tells_by_itself_is_named() -> None:
    meanings: dict[str | None, str] = {"ours": "La nôtre", "commune": "Un autre financeur, Commune"}
    known = WordLine("funder", "Ville de Rodez", 2, None, taken_for="commune")
    said = [
        meaning_words(line, meanings, "D’après son nom")
        for line in (known, replace(known, code="ours"), replace(known, unsure=True), replace(known, taken_for=""))
    ]
    assert said == ["Un autre financeur, Commune (d’après son nom)", "La nôtre", "À dire…", "D’après son nom"]


@pytest.mark.slow
def test_more_words_than_are_shown_are_counted_and_said_at_once(show: Show, settle: Settle, table: Path) -> None:
    lines = "".join(f"S{place};9;2023;Type {place:03d}\n" for place in range(412))
    table.write_text(f"Nom;Montant;Exercice;Type\n{lines}", encoding="utf-8")
    page = begun(show, table)
    page._go(Step.COLUMNS)
    page.columns_step.field_wanted.emit("Type", "scheme")
    settle()
    card = page.columns_step.words["scheme"]
    assert card.told.text().replace("\u00a0", " ") == "200 premiers mots sur 412 ; les 212 autres :"
    card.others.chosen.emit("CA-PROGRESS-1")
    settle()
    assert page.held is not None
    said = {line.word: line.code for line in page.held.words}
    assert (said["Type 199"], said["Type 200"], card.others.value()) == (None, "CA-PROGRESS-1", "CA-PROGRESS-1")
    card.more.click()
    card.more.click()
    assert (len(card.hidden_lines()), card.grid.model().rowCount(), card.others.isVisible()) == (0, 412, False)


def test_another_row_is_said_to_be_the_header(show: Show, office: Office, settle: Settle, table: Path) -> None:
    page = begun(show, table)
    preview = page.sheet_step.table
    assert preview is not None
    preview.selectRow(0)
    page.sheet_step.header_button.click()
    settle()
    assert page.held is not None
    assert [row.number for row in page.held.opened.table.rows] == [2, 3, 4, 5]
    preview = page.sheet_step.table
    assert preview is not None
    preview.selectRow(4)
    page.sheet_step.header_button.click()
    settle()
    assert [row.number for row in page.held.opened.table.rows] == [2, 3, 4, 5]
    assert "n’a pas de tableau" in office.said[-1].text


def test_a_file_that_is_no_table_is_refused_in_its_place_and_another_can_be_chosen(show: Show, tmp_path: Path) -> None:
    wrong = tmp_path / "note.xlsx"
    wrong.write_bytes(b"%PDF")
    page = show(ImportPage, Destination("importing", file=wrong))
    settle_aside(page.tasks)
    assert "n’est pas un tableau" in page.file_step.sentence.text()
    assert (page.step, page.held, page.file_step.choose_button.isEnabled()) == (Step.FILE, None, True)
    assert not page.bar.buttons[Step.SHEET].isEnabled()


def test_a_block_copied_from_a_spreadsheet_is_pasted_and_a_word_is_not(show: Show, settle: Settle) -> None:
    page = show(ImportPage)
    page.file_step.choose_button.setFocus()
    QApplication.clipboard().setText("Bonjour")
    QTest.keyClick(page.file_step.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.file_step.sentence.text().startswith("Rien à coller ici")
    QApplication.clipboard().setText("Nom\tMontant\nLe Relais\t900\n")
    QTest.keyClick(page.file_step.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.held is not None
    assert [line.field for line in page.held.columns] == ["beneficiary.name", "voted"]


def test_a_block_pasted_on_the_list_of_dossiers_is_brought_to_the_import(window: MainWindow) -> None:
    window.go(Destination("funding_files"))
    settle_window(window)
    listed = window.current_page()
    assert isinstance(listed, FundingFileListPage)
    QApplication.clipboard().setText("Bonjour")
    listed.table.setFocus()
    press_ctrl(Qt.Key.Key_V)
    assert window.notices.sentence.text().startswith("Rien à coller ici")
    QApplication.clipboard().setText("Nom\tMontant\nLe Relais\t900\n")
    press_ctrl(Qt.Key.Key_V)
    settle_window(window)
    page = window.current_page()
    assert isinstance(page, ImportPage)
    assert page.held is not None
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle_window(window)
    window.go(Destination("funding_files"))
    settle_window(window)
    window.go_back()
    settle_window(window)
    assert window.current_page() is page
    assert page.held.answers.given == {"scheme": "CA-PROGRESS-1"}


def test_reading_can_be_given_up(show: Show, table: Path) -> None:
    page = show(ImportPage)
    page.begin(table)
    page.file_step.stop_button.click()
    settle_aside(page.tasks)
    assert (page.held, page.file_step.sentence.text()) == (None, "Lecture arrêtée.")


def held_back(desk: Desk) -> Event:
    """Let the file do nothing until the event is set: what is asked meanwhile waits."""
    go = Event()
    desk.submit(lambda _desk: go.wait())
    return go


def test_what_would_happen_is_said_while_it_is_worked_out_and_can_be_stopped(
    desk: Desk, show: Show, office: Office, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle()
    page._go(Step.COLUMNS)
    go = held_back(desk)
    page.next_button.setFocus()
    page.next_button.click()
    assert page.isAncestorOf(page.focusWidget())
    page.under_way.slow.timeout.emit()
    assert (page.under_way.isVisible(), page.under_way.words.text()) == (True, "Calcul de ce qui va se passer…")
    page.under_way.stop_button.click()
    assert page.under_way.words.text() == "Arrêt en cours…"
    go.set()
    settle()
    assert (page.step, page.under_way.isVisible(), page.next_button.isEnabled()) == (Step.COLUMNS, False, True)
    assert (office.said[-1].text, office.said[-1].kind) == ("Le calcul est arrêté\u00a0: rien n’a été changé.", "info")
    page.next_button.click()
    settle()
    assert (page.step, page.next_button.text()) == (Step.PLAN, "Importer 2 lignes")


def test_an_import_can_be_stopped_and_asked_for_again(
    desk: Desk, show: Show, office: Office, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    seen(page, settle)
    go = held_back(desk)
    page.next_button.setFocus()
    page.next_button.click()
    assert page.under_way.words.text() == "Import en cours…"
    assert not any(detail.isEnabled() for detail in page.plan_step.table.details())
    assert page.focusWidget() is page.plan_step.table
    page.under_way.stop_button.click()
    go.set()
    settle()
    assert [type(error) for error in office.refused] == [ImportStoppedError]
    assert rows(desk, "SELECT count(*) FROM funding_file") == [(0,)]
    assert (page.step, page.under_way.isVisible(), page.next_button.isEnabled()) == (Step.PLAN, False, True)
    assert [detail.isEnabled() for detail in page.plan_step.table.details()] == [True]
    page.next_button.click()
    page.begin(table)  # dropped meanwhile: what is under way goes on
    settle()
    assert rows(desk, "SELECT count(*) FROM funding_file") == [(2,)]
    assert page.report_step.isVisible()


@pytest.mark.slow
def test_an_import_that_is_undone_can_be_made_again(desk: Desk, show: Show, settle: Settle, table: Path) -> None:
    page = begun(show, table)
    seen(page, settle)
    page.next_button.click()
    settle()
    page.tasks.command(frozenset({"organisation"}), lambda _done: None, lambda _desk: None)
    settle()
    assert page.report_step.isVisible()
    page.tasks.command(EVERY_KIND, lambda _undone: None, undo)
    settle()
    assert (page.plan_step.isVisible(), page.next_button.text()) == (True, "Importer 2 lignes")
    assert rows(desk, "SELECT count(*) FROM funding_file") == [(0,)]


def test_lines_are_shown_and_hidden_by_their_counter_and_unfold_by_keyboard(
    show: Show, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    seen(page, settle)
    plan = page.plan_step
    shown = [row.line.outcome for row in plan.table.rows.rows if not row.inside]
    assert shown == [Outcome.IN_ERROR, Outcome.NEW, Outcome.NEW]
    plan.counters.buttons[Outcome.NEW].click()
    assert [row.line.outcome for row in plan.table.rows.rows if not row.inside] == [Outcome.IN_ERROR]
    plan.table.setFocus()
    plan.table.selectRow(0)
    QTest.keyClick(plan.table, Qt.Key.Key_Left)
    assert plan.table.details() == []
    assert heard(plan.table, 0) == "Montant, lire « 1.234 » : 1 234 €, 1,23 €. Espace déplie, Tab y mène alors."
    QTest.keyClick(plan.table, Qt.Key.Key_Space)
    assert len(plan.table.details()) == 1
    assert heard(plan.table, 0).endswith(". Dépliée : Tab y mène, Espace replie.")
    assert heard(plan.table, 1, Qt.ItemDataRole.AccessibleTextRole) == "Choix, l. 4"
    plan.counters.buttons[Outcome.NEW].click()
    assert (heard(plan.table, 2), heard(plan.table, 2, Qt.ItemDataRole.AccessibleTextRole)) == (
        "Dans le fichier : voté 900 €.",
        "Ligne : l. 3",
    )


def heard(table: PlanTable, row: int, role: Qt.ItemDataRole = Qt.ItemDataRole.AccessibleDescriptionRole) -> str:
    """What a screen reader says of a line, beside its cells."""
    return str(table.rows.index(row, 0).data(role)).replace("\u00a0", " ").replace("\u202f", " ")


def test_what_a_line_says_of_its_choices_leaves_out_those_nobody_has() -> None:
    locked = FieldLine("voted", "Montant voté", "5", "6", taken=False, locked=True, reason="")
    free = FieldLine("title", "Intitulé", "a", "b", taken=True, locked=False, reason="")
    line = PlannedLine((2,), Outcome.CHANGED, "A1", 1, "", "", "", "", fields=(locked, free))
    assert spoken_choices(line, unfolded=False).startswith("À prendre ou à laisser\u00a0: Intitulé. Espace")
    assert spoken_choices(replace(line, fields=(locked,)), unfolded=False).startswith("Espace déplie")
    assert spoken_choices(replace(line, fields=()), unfolded=False) == ""


@pytest.mark.slow
def test_each_table_is_seen_from_its_first_line(show: Show, settle: Settle, table: Path) -> None:
    lines = "".join(f"S{place};9;2023\n" for place in range(60))
    table.write_text(f"Nom;Montant;Exercice\nA;1.234;2023\n{lines}", encoding="utf-8")
    page = begun(show, table)
    seen(page, settle)
    page.plan_step.table.selectRow(50)
    page.begin(table)
    settle_aside(page.tasks)
    page._go(Step.PLAN)
    settle()
    plan = page.plan_step.table
    assert (plan.verticalScrollBar().value(), plan.currentIndex().row()) == (0, 0)


def test_the_columns_are_come_to_by_their_questions(show: Show, table: Path) -> None:
    page = begun(show, table)
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle_aside(page.tasks)
    page.resize(800, 400)
    page._go(Step.COLUMNS)
    bar = page.columns_step.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    page._go(Step.SHEET)
    page._go(Step.COLUMNS)
    assert (bar.maximum() > 0, bar.value(), page.focusWidget() is page.columns_step.grid) == (True, 0, False)
    page.resize(1166, 700)
    page._go(Step.SHEET)
    page._go(Step.COLUMNS)
    assert page.focusWidget() is page.columns_step.grid


@pytest.mark.slow
def test_a_choice_between_here_and_there_is_seen_at_once(desk: Desk, show: Show, settle: Settle, table: Path) -> None:
    table.write_text("N°;Nom;Montant demandé;Exercice\n2023-001;Le Relais;900;2023\n", encoding="utf-8")
    page = begun(show, table)
    seen(page, settle)
    page.next_button.click()
    settle()
    table.write_text("N°;Nom;Montant demandé;Exercice\n2023-001;Le Relais;950;2023\n", encoding="utf-8")
    page.begin(table)
    settle_aside(page.tasks)
    assert (page.step, page.next_button.text()) == (Step.PLAN, "Importer 1 ligne")
    [detail] = page.plan_step.table.details()
    [box] = detail.findChildren(QCheckBox)
    box.click()
    settle()
    assert (page.next_button.text(), page.next_button.isEnabled()) == ("Rien à importer", False)
    assert rows(desk, "SELECT requested FROM funding_file") == [(90000,)]


@pytest.mark.slow
def test_what_was_said_stays_while_one_looks_elsewhere(window: MainWindow, table: Path) -> None:
    settle = partial(settle_window, window)
    window.go(Destination("importing", file=table))
    page = window.current_page()
    assert isinstance(page, ImportPage)
    settle_aside(window.tasks)
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle()
    page._go(Step.COLUMNS)
    window.go(Destination("ptce_list"))
    settle()
    window.file_menu.import_wanted.emit()
    settle()
    assert (window.current_page(), page.step) == (page, Step.COLUMNS)
    assert page.held is not None
    assert page.held.answers.given == {"scheme": "CA-PROGRESS-1"}


@pytest.mark.slow
def test_another_table_is_asked_for_once_the_last_came_in_and_lines_follow_the_file(
    window: MainWindow, table: Path
) -> None:
    settle = partial(settle_window, window)
    table.write_text("N°;Nom;Montant demandé;Exercice;Objet\n2023-001;Le Relais;900;2023;Vélos\n", encoding="utf-8")
    window.go(Destination("importing", file=table))
    page = window.current_page()
    assert isinstance(page, ImportPage)
    settle_aside(window.tasks)
    seen(page, settle)
    page.next_button.click()
    settle()
    window.go(Destination("ptce_list"))
    settle()
    window.go(Destination("importing"))
    settle()
    assert page.step is Step.REPORT
    window.file_menu.import_wanted.emit()
    settle()
    assert (page.step, page.header.title.text(), page.aside.text()) == (Step.FILE, "Importer un tableau", "")
    page._go(Step.REPORT)
    assert "lignes" in page.aside.text()
    window.go(Destination("funding_files"))
    settle()
    files = window.current_page()
    next(one for one in files.findChildren(QPushButton) if one.accessibleName() == IMPORT).click()
    settle()
    anew: Step = page.step
    page._go(Step.REPORT)
    window.go(Destination("funding_files"))
    settle()
    window.go_back()
    assert (anew, page.step) == (Step.FILE, Step.REPORT)  # the way back is to what one saw
    assert page.header.title.text() == "Importer «\u00a0suivi.csv\u00a0»"
    table.write_text("N°;Nom;Montant demandé;Exercice;Objet\n2023-001;Le Relais;900;2023;Cargos\n", encoding="utf-8")
    page.begin(table)
    settle_aside(window.tasks)
    settle()
    assert (page.step, page.next_button.text()) == (Step.PLAN, "Importer 1 ligne")
    window.go(Destination("ptce_list"))
    settle()
    window.tasks.command(frozenset({"funding_file"}), lambda _done: None, change_field, 1, "title", "Cargos")
    settle()
    window.go(Destination("importing"))
    settle()
    assert page.next_button.text() == "Rien à importer"


def test_a_table_dropped_anywhere_on_the_window_is_read(window: MainWindow, table: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(table))])
    place, action = QPointF(300, 300), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, held, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, action, held, buttons, keys))
    page = window.current_page()
    assert isinstance(page, ImportPage)
    settle_aside(window.tasks)
    assert page.held is not None
    other = QMimeData()
    other.setUrls([QUrl.fromLocalFile(str(table.with_suffix(".txt")))])
    refused = QDragEnterEvent(place.toPoint(), action, other, buttons, keys)
    QApplication.sendEvent(window, refused)
    assert not refused.isAccepted()


def test_the_report_has_the_counts_and_the_lines_that_are_shown(
    desk: Desk, show: Show, settle: Settle, table: Path, tmp_path: Path
) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415  slow to load

    from ptce_desk.services.importing.report import export_import  # noqa: PLC0415

    page = begun(show, table)
    seen(page, settle)
    assert page.held is not None
    assert page.held.seen is not None
    target = desk.run(export_import, "suivi.csv", page.held.seen, tmp_path / "rapport.xlsx")
    book = load_workbook(target)
    cells = {sheet.title: [cell.value for row in sheet.iter_rows() for cell in row] for sheet in book.worksheets}
    assert {"Nouveau", 2, "En erreur", 1} <= set(cells["Comptes"])
    assert {"l.\u00a04", "1.234"} <= set(cells["Lignes"])


def test_a_folded_row_leaves_no_height_behind_and_what_unfolds_last_is_in_view(qtbot: QtBot) -> None:
    table = PlanTable()
    qtbot.addWidget(table)
    table.resize(600, 240)
    with qtbot.waitExposed(table):
        table.show()
    line = PlannedLine((2,), Outcome.NEW, "", None, "", "", "", "", remarks=("Un", "Deux", "Trois"))
    lines = [replace(line, rows=(row,)) for row in range(2, 14)]
    table.show_lines(lines)
    QApplication.processEvents()
    usual = table.rowHeight(0)
    for one in (lines[0], lines[3], lines[-1]):
        table.toggle(one)
        QApplication.processEvents()
        [detail] = table.details()
        assert detail.height() > usual
        assert detail.geometry().bottom() <= table.viewport().height()
        table.toggle(one)
        QApplication.processEvents()
        assert {table.rowHeight(place) for place in range(12)} == {usual}
    table.toggle(lines[0])
    table.unfold_only([])
    table.show_lines(lines[:4])
    assert {table.rowHeight(place) for place in range(4)} == {usual}


@pytest.mark.slow
def test_a_counter_that_was_hidden_shows_its_lines_of_the_next_file(show: Show, settle: Settle, table: Path) -> None:
    page = begun(show, table)
    seen(page, settle)
    counters = page.plan_step.counters
    counters.buttons[Outcome.NEW].click()
    counters.buttons[Outcome.SAME].click()
    page.begin(table)
    settle_aside(page.tasks)
    assert counters.shown == set(Outcome) - {Outcome.SAME}
    assert [outcome for outcome, button in counters.buttons.items() if not button.isChecked()] == [Outcome.SAME]


@pytest.mark.parametrize(
    ("target", "heading", "listing", "said", "words"),
    [
        ("organisations", "Nom", OrganisationListPage, "2 structures, venues de l’import", "Voir les 2 structures"),
        pytest.param(
            "ptce", "Nom du PTCE", PtceListPage, "2 PTCE, venus de l’import", "Voir les 2 PTCE", marks=pytest.mark.slow
        ),
    ],
)
def test_the_report_opens_the_list_of_what_came_in_alone(
    desk: Desk,
    show: Show,
    office: Office,
    settle: Settle,
    table: Path,
    target: str,
    heading: str,
    listing: type[OrganisationListPage] | type[PtceListPage],
    said: str,
    words: str,
) -> None:
    desk.run(create_ptce, "Pôle d’avant")
    desk.run(create_record, ORGANISATION, {"name": "D’avant", "kind": "association", "ess": True})
    table.write_text(f"{heading};Commune\nLe Relais;Laval\nLa Régie;Rezé\n", encoding="utf-8")
    page = begun(show, table)
    page.columns_step.target_wanted.emit(target)
    settle()
    page._go(Step.COLUMNS)
    page.bar.buttons[Step.PLAN].click()
    settle()
    page.next_button.click()
    settle()
    assert page.report_step.list_button.text() == words
    page.report_step.list_button.click()
    listed = show(listing, office.went[-1])
    assert isinstance(listed, (OrganisationListPage, PtceListPage))
    assert (listed.filters.sentence.text(), listed.model.rowCount()) == (said, 2)
    listed.filters.clear()
    settle()
    assert listed.model.rowCount() > 2


def activated(page: ImportPage) -> None:
    """The window comes back to the front, and what it looks for then is found."""
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    settle_aside(page.tasks)


@pytest.mark.slow
def test_a_file_that_changed_since_it_was_read_is_told_and_read_again_where_one_was(
    show: Show, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    seen(page, settle)
    activated(page)
    assert page.changed_band.isHidden()
    table.write_text(TABLE.replace("1.234", "12345"), encoding="utf-8")
    activated(page)
    assert page.changed_band.isVisible()
    page.changed_band.read_button.click()
    settle_aside(page.tasks)
    assert (page.step, page.next_button.text()) == (Step.PLAN, "Importer 3 lignes")
    assert (page.changed_band.isHidden(), page.changed_band.read_button.isEnabled()) == (True, True)
    page.next_button.click()
    settle()
    table.write_text(f"{TABLE}Le Lien;50;2023;\n", encoding="utf-8")
    page.hide()
    page.show()
    settle_aside(page.tasks)
    page.changed_band.read_button.click()
    settle_aside(page.tasks)
    assert (page.step, page.next_button.text()) == (Step.PLAN, "Importer 1 ligne")
    table.unlink()
    activated(page)
    assert page.changed_band.isHidden()
    page.begin(table)
    settle_aside(page.tasks)
    table.write_text(TABLE, encoding="utf-8")
    activated(page)
    assert page.changed_band.isHidden()


@pytest.mark.slow
def test_sheets_of_the_same_headings_come_in_one_after_the_other(show: Show, settle: Settle, tmp_path: Path) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  slow to load

    book = Workbook()
    book.remove(book.worksheets[0])
    for name in ("A", "B", "C"):
        sheet = book.create_sheet(name)
        for row in (["Nom", "Montant", "Exercice"], [f"Le Relais {name}", 900, 2023]):
            sheet.append(row)
    path = tmp_path / "suivi.xlsx"
    book.save(path)
    page = begun(show, path)
    assert page.step is Step.SHEET
    assert "3 feuilles de même forme" in page.sheet_step.found.text().replace("\u00a0", " ")
    for name, left in (("A", "B"), ("B", "C"), ("C", "")):
        assert page.held is not None
        assert page.held.opened.sheet.name == name
        if name == "A":
            seen(page, settle)
        assert (page.step, page.next_button.text()) == (Step.PLAN, "Importer 1 ligne")
        page.next_button.click()
        settle()
        button = page.report_step.next_button
        assert button.isVisible() is (left != "")
        assert button.text().endswith(f"\u00a0: {left}") or not left
        button.click()
        settle()
    assert page.report_step.isVisible()
    book["C"]["B2"] = 950
    book.save(path)
    page.begin(path)
    settle_aside(page.tasks)
    settle()
    assert (page.step, page.next_button.text()) == (Step.PLAN, "Feuille suivante\u00a0: C")
    assert page.foot.safe.isHidden()  # nothing is written by going on
    page.next_button.click()
    settle()
    assert "feuille C" in page.aside.text() + page.header.subtitle.text()
    assert page.next_button.text() == "Importer 1 ligne"


def test_what_is_left_to_say_is_counted_beside_the_way_on_and_leads_there(
    show: Show, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    page._go(Step.COLUMNS)
    assert not page.foot.unsaid_button.isVisible()
    page.columns_step.field_wanted.emit("Type", "scheme")
    settle()
    assert (page.foot.unsaid_button.isVisible(), page.foot.unsaid_button.text()) == (True, "1 mot à dire")
    page.foot.unsaid_button.click()
    grid = page.columns_step.words["scheme"].grid
    assert (grid.hasFocus(), grid.currentIndex().siblingAtColumn(0).data()) == (True, "Vie asso")
    page.columns_step.word_wanted.emit("scheme", "Vie asso", "CA-PROGRESS-1")
    settle()
    assert not page.foot.unsaid_button.isVisible()
    page.foot.unsaid_button.click()
    page._go(Step.SHEET)
    assert not page.foot.unsaid_button.isVisible()


QUESTIONS = """Nom;Montant;Dispositif;Décision;Objet;Versé;Section
Le Relais;900;AAP ESS;Favorable;Vélos;12;F
La Régie;1.234;FDI;Défavorable;Lin;30;I
La Fabrique;700;AAP ESS;Ajourné;Bois;fin;F
"""


def where_is(grid: QTableView, page: ImportPage) -> tuple[int, list[int], list[int]]:
    """Where a grid is in its page, and its rows and columns in it."""
    columns = [place for place in range(grid.model().columnCount()) if not grid.isColumnHidden(place)]
    return (
        grid.mapTo(page, QPoint(0, 0)).y(),
        [grid.rowViewportPosition(row) for row in range(grid.model().rowCount())],
        [grid.columnViewportPosition(place) for place in columns],
    )


@pytest.mark.slow
@pytest.mark.parametrize("width", [1166, *slowly(744)])
def test_what_one_answers_in_stays_where_it_is_after_each_answer(
    width: int, desk: Desk, show: Show, settle: Settle, table: Path
) -> None:
    table.write_text(QUESTIONS, encoding="utf-8")
    page = begun(show, table)
    page.resize(width, 700)
    page._go(Step.COLUMNS)
    settle()
    step = page.columns_step
    codes = sorted((row.code for row in desk.run(list_schemes)), key=len)
    long, short = next(row.code for row in desk.run(list_schemes) if len(row.label) > 40), codes[0]
    assert step.grid is not None
    answers: list[tuple[str, GridTable[Any], Callable[[], object]]] = [
        ("exercice", step.words["outcome"].grid, partial(step.given_wanted.emit, "year", "2021")),
        ("plus d’exercice", step.words["outcome"].grid, partial(step.given_wanted.emit, "year", "")),
        *(
            (f"mot {word}", step.words[key].grid, partial(step.word_wanted.emit, key, word, code))
            for key, word, code in (
                ("outcome", "Favorable", "granted"),
                ("outcome", "Ajourné", "refused"),
                ("scheme", "AAP ESS", long),
                ("scheme", "FDI", short),
                ("scheme", "FDI", long),
                ("scheme", "AAP ESS", ""),
            )
        ),
        ("de côté", step.grid, partial(step.field_wanted.emit, "Objet", "")),
        ("mots en plus", step.grid, partial(step.field_wanted.emit, "Section", "nature")),
        ("laissé vide", step.grid, partial(step.blanks_wanted.emit, "voted", True)),
        ("moins d’illisibles", step.grid, partial(step.field_wanted.emit, "Montant", "")),
        ("plus rien d’illisible", step.grid, partial(step.field_wanted.emit, "Versé", "")),
        ("mots en moins", step.grid, partial(step.field_wanted.emit, "Section", "")),
    ]
    moved = {}
    for what, grid, answer in answers:
        grid.setFocus()
        step.scroller.ensureWidgetVisible(grid, 0, 0)
        settle()
        before = where_is(grid, page)
        answer()
        settle()
        QApplication.processEvents()
        if where_is(grid, page) != before:
            moved[what] = (before, where_is(grid, page))
    assert moved == {}


@pytest.mark.parametrize(
    ("widths", "room", "across"),
    [
        ([200] * 5, 1048, 5),
        ([200] * 5, 1047, 3),
        ([200] * 6, 1100, 3),
        ([200] * 4, 700, 2),
        ([200] * 5, 250, 1),
        ([], 9, 1),
    ],
)
def test_no_counter_is_left_alone_where_two_rows_can_be_even(widths: list[int], room: int, across: int) -> None:
    assert columns_for(widths, room) == across


def test_a_box_says_that_grants_of_years_gone_by_are_notified_on_no_day_but_that_told(
    desk: Desk, show: Show, settle: Settle, table: Path
) -> None:
    page = begun(show, table)
    seen(page, settle)
    box = page.plan_step.notices
    assert box.isChecked()
    assert box.text().startswith("2 aides tenues pour notifiées et engagées au versement")
    box.click()
    settle()
    assert (box.isChecked(), box.isVisible()) == (False, True)
    page.next_button.click()
    settle()
    assert "tenue" not in page.report_step.note.text()
    assert rows(desk, "SELECT DISTINCT notified_on, committed_on FROM agreement") == [(None, None)]
