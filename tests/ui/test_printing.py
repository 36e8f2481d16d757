"""Ctrl+P: a page as it will print, larger or smaller, held either way, then on a printer."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QRect, QSize, Qt, QTemporaryDir, QTemporaryFile
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ptce_desk.demonstration.making import shown_records
from ptce_desk.domain.paper import HeldPaper, PaperSize
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs import pdf_preview
from ptce_desk.ui.dialogs.pdf_preview import PdfPreview
from ptce_desk.ui.dialogs.to_printer import Printing, fitted
from ptce_desk.ui.pages.exporting import Exporter, preview
from ptce_desk.ui.pages.law.open_data import OpenDataPage
from ptce_desk.ui.remembered.paper import paper_held, remember_held
from ptce_desk.ui.shell.main_window import MainWindow
from tests.slowly import slowly
from tests.ui.test_drawing import pdf_of

Settle = Callable[[], None]
CTRL = Qt.KeyboardModifier.ControlModifier
RED, BLUE = (1, 0, 0), (0, 0, 1)


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration, as the desk of the window."""
    return demo


def look(window: MainWindow, settle: Settle, qtbot: QtBot, key: str = "frameworks") -> PdfPreview:
    """The preview of a page of the window, once all its pages are drawn."""
    window.go(Destination(key))
    settle()
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    settle()
    (shown,) = window.current_page().findChildren(PdfPreview)
    qtbot.waitUntil(lambda: bool(shown.pages) and not shown.drawing.busy)
    return shown


def sizes(path: Path) -> list[bool]:
    """Whether each page lies on its side."""
    return [page.mediabox.width > page.mediabox.height for page in PdfReader(path).pages]


@pytest.mark.parametrize(
    "key",
    [
        "session",
        *slowly(
            "home",
            "organisation",
            "framework",
            "scheme",
            "budget",
            "deadlines",
            "ptce_list",
            "ptce",
            "funding_files",
            "funding_file",
            "scheme_list",
            "scheme_rules",
            "sessions",
        ),
        *slowly("organisations", "frameworks", "legal_values", "trash", "call", "what_if", "session_arbitration"),
    ],
)
def test_a_page_prints_what_it_is_about(
    window: MainWindow, settle: Settle, desk: Desk, tmp_path: Path, key: str
) -> None:
    window.go(Destination(key, desk.run(shown_records).get(key)))
    settle()
    paper = window.current_page().paper()
    assert paper is not None
    assert len(sizes(desk.run(paper.job, tmp_path / f"{paper.name}.pdf"))) >= 1


def test_a_page_that_does_not_print_says_so(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("importing"))
    settle()
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    assert window.notices.sentence.text().startswith("Cette page ne s’imprime pas.")


@pytest.mark.slow
def test_how_paper_is_held_is_asked_once_and_remembered_for_that_kind(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    shown = look(window, settle, qtbot)
    width = shown.pages[0].sizeHint().width()
    sideways = next(one for one in shown.side.menu().actions() if one.text() == "Paysage")
    sideways.trigger()
    settle()
    qtbot.waitUntil(lambda: bool(shown.pages) and not shown.drawing.busy)
    assert sizes(shown._path) == [True] * len(shown.pages)
    assert shown.pages[0].sizeHint().width() > width
    assert shown.side.text() == "Orientation\u00a0: paysage ▾"
    next(one for one in shown.paper.menu().actions() if one.text() == "Papier A3").trigger()
    settle()
    qtbot.waitUntil(lambda: bool(shown.pages) and not shown.drawing.busy)
    assert {round(float(page.mediabox.width)) for page in PdfReader(shown._path).pages} == {1191}
    assert shown.paper.text() == "Papier A3 ▾"
    shown.close()
    assert paper_held("cadres") == HeldPaper(sideways=True, size=PaperSize.A3)
    assert paper_held("note") == HeldPaper()
    again = look(window, settle, qtbot)
    assert sizes(again._path) == [True] * len(again.pages)
    again.close()


def test_a_list_leaves_on_the_paper_chosen_in_its_menu(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Exporter, "ask_path", lambda _self, suggested, _kind: tmp_path / suggested)
    window.go(Destination("frameworks"))
    settle()
    page = window.current_page()
    menu = next(one.menu() for one in page.findChildren(QPushButton) if one.text().startswith("Exporter"))

    def papers() -> dict[str, bool]:
        menu.aboutToShow.emit()
        return {one.text(): one.isChecked() for one in menu.actions() if one.isCheckable()}

    assert papers() == {"Papier A4": True, "Papier A3": False}
    next(one for one in menu.actions() if one.text() == "Papier A3").trigger()
    assert papers() == {"Papier A4": False, "Papier A3": True}
    page.export_list()
    settle()
    sheet = load_workbook(next(tmp_path.glob("*.xlsx"))).worksheets[0]
    assert sheet.page_setup.paperSize == 8


def test_the_registers_of_aid_leave_on_the_paper_chosen_in_their_menu(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Exporter, "ask_path", lambda _self, suggested, _kind: tmp_path / suggested)
    window.go(Destination("open_data"))
    settle()
    page = window.current_page()
    assert isinstance(page, OpenDataPage)
    menus = [held for one in page.more.menu().actions() if isinstance(held := one.menu(), QMenu)]
    assert [one.title() for one in menus] == ["Registre des aides de minimis", "Aides aux entreprises, pour la Région"]
    for menu in menus:
        entries = {one.text(): one for one in menu.actions()}
        entries["Papier A3"].trigger()
        for kind in ("Document PDF…", "Classeur Excel…"):
            entries[kind].trigger()
            settle()
    papers = {path: max(PdfReader(path).pages[0].mediabox[2:]) for path in tmp_path.glob("*.pdf")}
    assert [round(float(one)) for one in papers.values()] == [1191, 1191]
    assert [load_workbook(one).worksheets[0].page_setup.paperSize for one in tmp_path.glob("*.xlsx")] == [8, 8]


@pytest.mark.slow
def test_pages_grow_shrink_and_fill_the_window_by_the_keys(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    shown = look(window, settle, qtbot)
    shown.set_zoom(100)
    whole = shown.pages[0].width()
    QTest.keyClick(shown, Qt.Key.Key_Plus, CTRL)
    assert (shown.zoom, shown.pages[0].width()) == (125, round(whole * 1.25))
    for _time in range(2):
        QTest.keyClick(shown, Qt.Key.Key_Minus, CTRL)
    assert shown.zoom == 80
    QTest.keyClick(shown, Qt.Key.Key_0, CTRL)
    assert shown.pages[0].width() == whole
    shown.width_button.click()
    room = shown._scroll.viewport().width()
    assert room - 80 < shown.pages[0].width() <= room
    shown.set_zoom(5000)
    assert (shown.zoom, shown.larger.isEnabled(), shown.smaller.isEnabled()) == (200, False, True)
    shown.close()


def test_a_page_made_larger_is_drawn_again_as_finely(qtbot: QtBot, tmp_path: Path) -> None:
    shown, parent = held(qtbot, tmp_path)
    coarse = shown.pages[0].pixmap().width()
    shown.set_zoom(200)
    qtbot.waitUntil(lambda: shown.pages[0].pixmap().width() > coarse * 1.9)
    assert parent.isVisible()
    shown.close()


def held(qtbot: QtBot, folder: Path) -> tuple[PdfPreview, QWidget]:
    """The preview of two pages, a red one and a blue one."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 700)
    parent.show()
    path = folder / "couleurs.pdf"
    path.write_bytes(pdf_of(folder, RED, BLUE))
    shown = PdfPreview(parent, path, "Couleurs", save=lambda: None)
    shown.open()
    qtbot.waitUntil(lambda: len(shown.pages) == 2 and not shown.drawing.busy)
    return shown, parent


def printer_to(path: Path, first: int, last: int) -> QPrinter:
    """A printer that writes a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(first, last)
    return printer


@pytest.mark.parametrize(("first", "last", "pages"), [(2, 2, 1), pytest.param(0, 0, 2, marks=pytest.mark.slow)])
def test_the_pages_chosen_go_to_the_printer_held_as_they_are(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int, last: int, pages: int
) -> None:
    shown, _parent = held(qtbot, tmp_path)
    printed = tmp_path / "sorti.pdf"
    monkeypatch.setattr(pdf_preview, "choose_printer", answering(printer_to(printed, first, last)))
    shown.print_button.click()
    qtbot.waitUntil(lambda: shown.sentence.text() == "Document envoyé à l’imprimante.")
    assert sizes(printed) == [True] * pages
    assert shown.print_button.isEnabled()
    shown.close()


@pytest.mark.parametrize(
    ("file", "printer", "temporary", "said"),
    [
        ("absent/sorti.pdf", "", True, "vous ne pouvez pas écrire «\u00a0{file}\u00a0»"),
        pytest.param(*("", "", True, "aucune imprimante n’est installée sur ce poste"), marks=pytest.mark.slow),
        pytest.param(
            *("", "Étage 2", True, "«\u00a0Étage 2\u00a0» n’a pas pris le document. Vérifiez qu’elle est allumée"),
            marks=pytest.mark.slow,
        ),
        pytest.param(*("", "Étage 2", False, "où passent les fichiers temporaires"), marks=pytest.mark.slow),
    ],
)
@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_what_keeps_a_document_from_the_printer_is_what_is_said(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    printer: str,
    temporary: bool,  # noqa: FBT001
    said: str,
) -> None:
    shown, _parent = held(qtbot, tmp_path)
    path = str(tmp_path / file) if file else ""
    monkeypatch.setattr(pdf_preview, "choose_printer", answering(Refusing(tmp_path, path, printer)))
    monkeypatch.setattr(QTemporaryFile, "open", lambda _file: temporary)
    shown.print_button.click()
    qtbot.waitUntil(lambda: shown.sentence.text().startswith("Rien n’est imprimé\u00a0: "))
    assert said.format(file=path) in shown.sentence.text()
    assert shown.print_button.isEnabled()
    shown.close()


def answering(printer: QPrinter) -> Callable[..., None]:
    """What stands for the dialog that asks for a printer, where this one is chosen."""
    return lambda _parent, _pages, then: then(printer)


class Refusing(QPrinter):
    """A printer that takes no page."""

    def __init__(self, nowhere: Path, file: str, name: str) -> None:
        super().__init__()
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(nowhere / "absent" / "sorti.pdf"))
        self._file, self._name = file, name

    @override
    def outputFileName(self) -> str:
        return self._file

    @override
    def printerName(self) -> str:
        return self._name


def test_a_document_whose_pages_cannot_be_drawn_is_not_told_as_the_fault_of_the_printer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, _parent = held(qtbot, tmp_path)
    monkeypatch.setattr(pdf_preview, "choose_printer", answering(printer_to(tmp_path / "sorti.pdf", 0, 0)))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    shown.print_button.click()
    qtbot.waitUntil(lambda: "n’a pas pu démarrer sur ce poste" in shown.sentence.text())
    shown.close()


def test_nothing_is_looked_at_where_no_temporary_file_may_be(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(QTemporaryDir, "isValid", lambda _folder: False)
    window.go(Destination("frameworks"))
    settle()
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    settle()
    assert "où passent les fichiers temporaires" in window.notices.sentence.text()
    assert window.current_page().findChildren(PdfPreview) == []
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_choice_of_a_printer_holds_nothing_up_and_prints_once_it_is_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, _parent = held(qtbot, tmp_path)
    begun: list[str] = []
    monkeypatch.setattr(Printing, "begin", lambda _printing, _content, title: begun.append(title))
    for answer, printed in ((QDialog.DialogCode.Rejected, 0), (QDialog.DialogCode.Accepted, 1)):
        shown.print_it()
        (asked,) = (one for one in shown.findChildren(QPrintDialog) if one.isVisible())
        assert (asked.minPage(), asked.maxPage(), asked.isModal(), begun) == (1, 2, True, [])
        QDialog.done(asked, answer.value)
        assert len(begun) == printed
        assert shown.print_button.isEnabled() == (not printed)
    shown.close()


@pytest.mark.parametrize(("page", "place"), [(QSize(210, 297), (0, 0, 210, 297)), (QSize(100, 100), (0, 44, 210, 210))])
def test_a_page_is_laid_as_large_as_its_sheet_in_the_middle(page: QSize, place: tuple[int, ...]) -> None:
    found = fitted(page, QRect(0, 0, 210, 297))
    assert (found.x(), found.y(), found.width(), found.height()) == place


def test_paper_held_upright_is_not_paper_nobody_chose() -> None:
    for sideways in (False, True, None):
        for size in PaperSize:
            remember_held("essai", HeldPaper(sideways, size))
            assert paper_held("essai") == HeldPaper(sideways, size)


def test_what_is_looked_at_while_another_page_comes_is_not_shown(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.go(Destination("frameworks"))
    settle()
    page = window.current_page()
    preview(page)
    window.go(Destination("home"))
    settle()
    qtbot.waitUntil(partial(bool, not window.tasks.pending))
    assert page.findChildren(PdfPreview) == []
