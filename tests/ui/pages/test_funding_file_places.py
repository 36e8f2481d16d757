"""The sections of a dossier: tabs that lead there and say what is wrong, under a top that folds as one reads on."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.widgets.blocks.computation import LOW
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.progress import opened, progress_file, type_into

Settle = Callable[[], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def top_in(page: FundingFileSheetPage, part: QWidget) -> int:
    return part.mapTo(page, QPoint()).y()


def told(page: FundingFileSheetPage) -> list[str]:
    shown = [
        (cell.what.text(), cell.before.text(), cell.value.text_whole(), cell.note.text_whole())
        for cell in page.summary.cells
    ]
    return [" / ".join(filter(None, one)).replace("\u202f", " ").replace("\u00a0", " ") for one in shown]


@pytest.mark.slow
def test_tabs_lead_to_the_sections_and_say_what_is_wrong_in_them(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.add_line, file_id, "documents", "label", "RIB")
    desk.run(instruct.change_field, file_id, "total_cost", Decimal(31000))
    page = opened(show, file_id)
    bar = page.sections.bar
    texts = [bar.tabText(place) for place in range(bar.count()) if bar.isTabVisible(place)]
    assert [text for text in texts if "(" in text] == ["Dépenses (écart)", "Financement (écart)", "Pièces (1 manque)"]
    for key in ("costs", "plan", "decision"):
        QTest.keyClick(page, Qt.Key.Key_PageDown, CTRL)
        settle()
        assert page.sections.current == key
    assert bar.hasFocus()
    assert 0 <= top_in(page, page.decision) - top_in(page, page.scroller) <= page.scroller.height() // 2
    bar.setCurrentIndex(0)
    settle()
    assert page.scroller.verticalScrollBar().value() == 0
    assert page.header.trail.isVisible()


def test_tab_goes_into_the_section_asked_for_and_else_to_what_follows_the_tabs(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = opened(show, progress_file(desk))
    for section in (page.costs, page.plan, page.decision, page.pieces.checklist):
        QTest.keyClick(page, Qt.Key.Key_PageDown, CTRL)
        settle()
        QTest.keyClick(page.sections.bar, Qt.Key.Key_Tab)
        focused = page.focusWidget()
        assert focused is not None
        assert section.isAncestorOf(focused), focused.accessibleName()
    page.sections.bar.setFocus()  # as Tab comes round to it, at the foot of the page
    page.sections.bar.focusNextPrevChild(True)
    assert not page.pieces.isAncestorOf(page.focusWidget() or page)
    QTest.keyClick(page, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(page.sections.bar, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert not page.pieces.isAncestorOf(page.focusWidget() or page)


@pytest.mark.slow
def test_what_is_below_the_project_is_put_there_once_it_is_seen_or_led_to(
    desk: Desk, show: Show, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    page = opened(show, progress_file(desk))
    order = [page.project, page.costs, page.plan, page.terms, page.decision, page.pieces]
    assert sorted(order, key=lambda part: top_in(page, part)) == order
    fresh = FundingFileSheetPage(office.window())
    qtbot.addWidget(fresh)
    assert not fresh.scroller.isAncestorOf(fresh.costs)
    fresh.places.go("decision")
    settle()
    assert fresh.scroller.isAncestorOf(fresh.decision)


@pytest.mark.slow
def test_the_top_folds_as_one_reads_on_and_nothing_read_moves(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    scroll = page.scroller.verticalScrollBar()
    folds: list[bool] = []
    place, value = top_in(page, page.costs), scroll.value()
    for _turn in range(40):
        scroll.setValue(scroll.value() + 10)
        QApplication.processEvents()
        folds.append(not page.summary.isVisible())
        assert top_in(page, page.costs) == place - 10
        place -= 10
    assert folds == sorted(folds)
    assert folds[0] < folds[-1]
    assert value < scroll.value() < 400
    assert (page.header.title.isVisible(), page.sections.isVisible()) == (True, True)
    assert not page.header.trail.isVisible()
    assert not page.header.badges.isVisible()
    for _turn in range(80):
        scroll.setValue(max(scroll.value() - 10, 0))
    QApplication.processEvents()
    assert scroll.value() == 0
    assert page.summary.isVisible()
    assert page.header.badges.isVisible()


@pytest.mark.slow
def test_the_summary_tells_who_how_much_and_what_next_as_it_is_typed(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 12, 18))
    file_id = progress_file(desk)
    page = opened(show, file_id)
    who, how_much, _what_next = told(page)
    assert who == "Bénéficiaire / Association fictive / ARDAINES"
    assert how_much == "Demandé → attribuable / 30 000 € → / 24 000 € / 80 % du coût total de 30 000 €"
    assert "18/12/2026" in told(page)[2]
    type_into(page.project.requested, "20 000")
    settle()
    assert told(page)[1].startswith("Demandé → attribuable / 20 000 € →")
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.propose, file_id, Decimal(20000))
    page.reload()
    settle()
    assert told(page)[1] == "Demandé → proposé / 20 000 € → / 20 000 € / 66,67 % du coût total de 30 000 €"


@pytest.mark.slow
def test_the_computation_marks_the_rule_that_decides_and_shows_its_sources_when_asked(desk: Desk, show: Show) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    steps, sources = page.computation.steps, page.computation.sources
    said = [(line.words, line.how) for line in steps.lines() if line.binding]
    assert said == [("Aide à 80\u00a0%", "× 80\u00a0%\u00a0: la règle qui décide")]
    first, base = steps.lines()[:2]
    assert (first.words, first.figure, base.words) == ("Dépenses présentées", "30\u202f000\u00a0€", "Assiette retenue")
    assert [line.figure for line in steps.lines()[-2:]] == ["non atteint", "vérifié"]
    assert (steps.shows_sources, sources.text()) == (False, "Montrer les sources")
    low = steps.height()
    sources.click()
    assert (steps.shows_sources, sources.text()) == (True, "Masquer les sources")
    assert steps.height() > low
    again = opened(show, file_id)
    assert again.computation.steps.shows_sources  # it is remembered


@pytest.mark.slow
def test_what_deserves_a_word_is_folded_and_what_is_wrong_says_its_fact_first(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk, end=date(2028, 6, 30)))
    panel = page.computation
    facts = [label for label in panel.findChildren(QLabel) if label.textFormat() is Qt.TextFormat.RichText]
    assert any("font-weight: 600" in one.text() and "Le projet dure" in one.accessibleName() for one in facts)
    count = sum(finding.severity is Severity.INFO for finding in page.sheet.assessment.findings) if page.sheet else 0
    assert panel.more.text() == f"{count} remarques"
    infos = [label for label in panel.findChildren(QLabel) if "à recevoir" in label.text()]
    assert infos
    assert not any(label.isVisible() for label in infos)
    panel.more.click()
    assert all(label.isVisible() for label in infos)
    type_into(page.project.requested, "20 000")
    QApplication.processEvents()
    assert any(label.isVisible() for label in panel.findChildren(QLabel) if "à recevoir" in label.text())


@pytest.mark.slow
def test_the_computation_under_the_dossier_takes_the_height_it_needs_where_there_is_room(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = opened(show, progress_file(desk))
    page.resize(900, 1200)
    settle()
    page.band.setChecked(True)
    settle()
    assert page.computation.isVisible()
    assert page.computation.verticalScrollBar().maximum() == 0
    page.resize(900, 560)
    settle()
    assert LOW <= page.computation.height() < 400


@pytest.mark.slow
def test_the_section_told_is_the_one_where_one_types_until_one_scrolls_by_hand(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.change_field, file_id, "end", date(2028, 6, 30))  # longer than 18 months
    page = opened(show, file_id)
    page.leading.button.click()
    settle()
    assert page.decision.isAncestorOf(QApplication.focusWidget() or page)
    assert top_in(page, page.decision) - top_in(page, page.scroller) > page.scroller.height() // 3  # low in view
    assert page.sections.current == "decision"
    page.ways.to_field("costs")
    settle()
    assert page.sections.current == "costs"
    scroll = page.scroller.verticalScrollBar()
    scroll.triggerAction(scroll.SliderAction.SliderToMaximum)
    settle()
    assert page.sections.current in ("pieces", "documents")
    page.project.title_edit.setFocus()
    settle()
    assert page.sections.current == "project"
