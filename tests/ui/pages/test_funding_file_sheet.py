from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.domain.vocabulary import Section
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.ui.desk.page import Destination
from tests.ui.accessibility import focusable, nameless
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.progress import held, opened, progress_file, type_into
from tests.ui.widgets.keyboard import press

D = Decimal
TAB = Qt.Key.Key_Tab
Settle = Callable[[], None]


def test_the_keyboard_begins_on_the_title(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    assert page.project.title_edit.hasFocus()


@pytest.mark.slow
def test_a_key_pressed_by_habit_in_a_record_just_opened_empties_nothing(desk: Desk, show: Show, settle: Settle) -> None:
    first, second = progress_file(desk), progress_file(desk)
    page = opened(show, first)
    for file_id in (first, second):
        page.show_record(Destination("funding_file", file_id))
        settle()
        title = desk.run(open_file, file_id).file.title
        assert title
        QTest.keyClick(page.project.title_edit, Qt.Key.Key_Space)
        QTest.keyClick(page.project.title_edit, TAB)
        settle()
        assert desk.run(open_file, file_id).file.title == title


@pytest.mark.slow
def test_every_control_has_a_name_and_is_reached_by_tab(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    assert len(focusable(page)) >= 20
    assert nameless(page) == []
    reached = set()
    for _step in range(60):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused.accessibleName())
        press(TAB)
    wanted = {
        "Intitulé",
        "PTCE",
        "Fin",
        "Montant demandé",
        "Taux de l’assiette",
        "Section",
        "Dépenses",
        "Avis du service",
    }
    assert wanted <= reached
    assert {"Terminer l’instruction", "Montant proposé", "Plan de financement"} <= reached


@pytest.mark.slow
def test_fields_follow_each_other_in_reading_order(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    names = []
    for _step in range(11):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        press(TAB)
    assert names == [
        "Intitulé",
        "PTCE",
        "Bénéficiaire (chef de file)",
        "Stade",
        "Date de dépôt",
        "Début",
        "Fin",
        "Coût total",
        "Montant demandé",
        "Taux de l’assiette",
        "Section",
    ]
    assert page.project.instructor.hasFocus()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12\u00a0500,50\u00a0€", "12500.50"),
        pytest.param("12,5 k€", "12500.00", marks=pytest.mark.slow),
        pytest.param("12\u202f500", "12500.00", marks=pytest.mark.slow),
    ],
)
def test_an_amount_is_typed_in_every_usual_way(desk: Desk, show: Show, settle: Settle, typed: str, kept: str) -> None:
    page = opened(show, progress_file(desk))
    type_into(page.project.requested, typed)
    settle()
    assert page.sheet is not None
    assert held(desk, page.sheet.file.id).requested == D(kept)


@pytest.mark.slow
def test_a_day_is_typed_in_words(desk: Desk, show: Show, settle: Settle) -> None:
    page = opened(show, progress_file(desk))
    type_into(page.project.start, "1er mars 2026")
    settle()
    assert page.sheet is not None
    assert held(desk, page.sheet.file.id).start == date(2026, 3, 1)


@pytest.mark.slow
def test_an_ambiguous_amount_is_refused_under_its_field_with_both_readings(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    type_into(page.project.requested, "1,234")
    settle()
    sentence = "«\u00a01,234\u00a0» peut se lire 1234\u00a0€ ou 1,23\u00a0€. Écrivez 1234 ou 1,23."
    assert page.project.requested.problem() == sentence
    assert page.project.requested.accessibleDescription() == sentence
    assert held(desk, file_id).requested == D("30000.00")


@pytest.mark.slow
def test_a_rate_of_the_base_gives_the_amount_requested(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    assert page.project.requested_rate.text() == "100\u00a0%"
    type_into(page.project.requested_rate, "33,33")
    settle()
    assert held(desk, file_id).requested == D("9999.00")
    assert page.computation.maximum.text() == "24\u202f000,00\u00a0€"


@pytest.mark.slow
def test_a_rate_of_the_base_gives_the_amount_proposed(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    assert page.decision.rate.text() == ""
    type_into(page.decision.rate, "50 %")
    settle()
    assert held(desk, file_id).proposed == D("15000.00")
    assert page.decision.proposed.text() == "15\u202f000,00\u00a0€"


@pytest.mark.slow
def test_an_amount_suggested_is_said_as_such_until_it_is_taken(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.finish_review, file_id)
    page = opened(show, file_id)
    suggested = "24\u202f000\u00a0€"
    assert (page.decision.proposed.text(), page.decision.proposed.placeholderText()) == (
        "",
        f"suggéré\u00a0: {suggested}",
    )
    assert page.decision.propose.text() == f"Proposer {suggested} à la commission"
    type_into(page.decision.proposed, "23 000")
    settle()
    assert page.decision.propose.text() == "Proposer à la commission"
    page.decision.proposed.setFocus()
    page.decision.proposed.selectAll()
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    settle()
    assert held(desk, file_id).proposed is None
    page.decision.propose.click()
    settle()
    assert held(desk, file_id).proposed == D("24000.00")
    assert page.decision.proposed.text() == "24\u202f000,00\u00a0€"


@pytest.mark.slow
def test_escape_takes_the_computation_back_too(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    page.decision.proposed.setFocus()
    press("25000")
    assert page.decision.obstacles.sentences()[0].startswith("Le montant (25\u202f000,00")
    press(Qt.Key.Key_Escape)
    assert page.decision.proposed.text() == ""
    assert page.decision.obstacles.sentences() == []


@pytest.mark.slow
def test_escape_in_a_cell_takes_the_computation_back_too(desk: Desk, show: Show, settle: Settle) -> None:
    page = opened(show, progress_file(desk))
    page.costs.grid.edit_cell(0, "presented")
    press("10000")
    assert page.computation.maximum.text() == "8\u202f000,00\u00a0€"
    press(Qt.Key.Key_Escape)
    settle()
    assert page.computation.maximum.text() == "24\u202f000,00\u00a0€"


@pytest.mark.slow
def test_escape_in_a_searched_choice_drops_the_search_before_leaving(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    went_back: list[None] = []
    QShortcut(QKeySequence("Escape"), page).activated.connect(lambda: went_back.append(None))
    line = page.project.ptce.lineEdit()
    assert line is not None
    page.project.ptce.setFocus()
    press("zzz")
    page.project.ptce.hide_suggestions()
    press(Qt.Key.Key_Escape)
    assert (line.text(), went_back) == ("ARDAINES", [])
    press(Qt.Key.Key_Escape)
    assert went_back == [None]


@pytest.mark.slow
def test_alt_down_opens_a_choice_instead_of_the_next_dossier(desk: Desk, office: Office, show: Show) -> None:
    first = progress_file(desk)
    second = progress_file(desk)
    page = opened(show, first, first, second)
    for field in (page.project.stage, page.project.start):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert office.went == []
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.hide()
        page.activateWindow()
    page.project.title_edit.setFocus()
    QTest.keyClick(page.project.title_edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert office.went == [Destination("funding_file", second, (first, second))]


@pytest.mark.slow
def test_another_dossier_does_not_inherit_what_was_not_understood(desk: Desk, show: Show, settle: Settle) -> None:
    first, second = progress_file(desk), progress_file(desk)
    page = opened(show, first, first, second)
    type_into(page.project.title_edit, "Filière lin")
    page.project.requested.setFocus()
    press("1,234")
    page.show_record(Destination("funding_file", second, (first, second)))
    settle()
    assert page.project.requested.text() == "30\u202f000,00\u00a0€"
    assert page.project.requested.problem() == ""
    assert (held(desk, first).title, held(desk, second).title) == ("Filière lin", "Filière bois")


@pytest.mark.slow
def test_the_place_read_in_the_computation_stays_while_typing(desk: Desk, show: Show, settle: Settle) -> None:
    page = opened(show, progress_file(desk, end=date(2028, 12, 31)))
    page.resize(1166, 260)
    QApplication.processEvents()
    bar = page.computation.verticalScrollBar()
    assert bar.maximum() > 40
    bar.setValue(40)
    page.project.requested.setFocus()
    press("20000")
    QApplication.processEvents()
    assert bar.value() == 40
    press(TAB)
    settle()
    assert bar.value() == 40


def in_page(page: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(page, QPoint()), part.size())


@pytest.mark.slow
def test_in_a_narrow_window_the_computation_is_folded_in_a_line_above_the_dossier(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    assert page.computation.x() > in_page(page, page.scroller).right()
    assert not page.band.isVisible()
    page.resize(816, 540)
    QApplication.processEvents()
    assert not page.computation.isVisible()
    assert page.band.geometry().bottom() < in_page(page, page.scroller).top()
    assert page.computation.maximum.text() in page.band.text()
    page.band.setFocus()
    press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.band.y() < page.computation.y() < in_page(page, page.scroller).top()
    assert page.computation.width() == page.scroller.width()
    assert page.scroller.horizontalScrollBar().maximum() == 0
    assert page.computation.horizontalScrollBar().maximum() == 0
    page.resize(1166, 700)
    QApplication.processEvents()
    assert page.computation.x() > in_page(page, page.scroller).right()
    assert not page.band.isVisible()


@pytest.mark.slow
def test_the_section_and_who_follows_the_dossier_are_kept(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    page.project.section.setFocus()
    press(Qt.Key.Key_Home)
    settle()
    type_into(page.project.instructor, "Service ESS")
    settle()
    assert held(desk, file_id).section is Section.OPERATING
    assert held(desk, file_id).instructor == "Service ESS"


@pytest.mark.slow
def test_a_change_made_elsewhere_is_shown_at_once(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    desk.run(instruct.change_field, file_id, "title", "Filière lin")
    office.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert page.project.title_edit.text() == "Filière lin"


@pytest.mark.slow
def test_a_cell_not_understood_is_said_under_its_table(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    page.costs.grid.edit_cell(0, "presented")
    press("1,234", Qt.Key.Key_Return)
    assert page.costs.note.isVisible()
    assert page.costs.note.text().startswith("Présenté, ligne 1\u00a0: «\u00a01,234\u00a0» peut se lire 1234")
