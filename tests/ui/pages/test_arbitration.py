"""Amounts tried before a committee, by keyboard: typed, worked out, locked, compared, and one scenario adopted."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ptce_desk.domain.arbitration import AmountRule, Criterion, Scenario
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.scoring import FileCriterion, JurorNote
from ptce_desk.formatting import date_text, percent_text, typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import open_budget, set_budget, set_credit
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.scenarios import create_scenario
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.columns import COLOUR_ROLE
from ptce_desk.ui.models.grid_rows import LINE_ROLE
from ptce_desk.ui.pages.arbitration.adopting import AdoptDialog
from ptce_desk.ui.pages.arbitration.dialogs import RuleDialog
from ptce_desk.ui.pages.arbitration.page import ArbitrationPage, EnvelopeArbitrationPage, SessionArbitrationPage
from ptce_desk.ui.pages.arbitration.rows import MEASURE, NUMBER, PROPOSED, SCORE, TITLE
from ptce_desk.ui.pages.budget.page import BudgetPage
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.choice import Choice
from tests.integration.dossiers import proposed_file, scheme_id
from tests.structures import create_organisation
from tests.ui.waiting import settle_window
from tests.ui.widgets.keyboard import press, press_ctrl

D = Decimal
Settle = Callable[[], None]
HELD = date(2026, 4, 2)


@pytest.fixture
def settle(window: MainWindow) -> Settle:
    """Wait for the window, where other tests of pages have a page alone."""
    return partial(settle_window, window)


@pytest.fixture
def files(desk: Desk) -> list[int]:
    """Two dossiers on the agenda of a session, under an envelope of 50 000 €."""
    held = desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    desk.run(set_credit, held, 2026, D("40000.00"))
    found = [proposed_file(desk, "20000.00"), proposed_file(desk, "25000.00")]
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, HELD)
    desk.run(sessions.list_files, session_id, found)
    return found


def test_dossiers_stand_in_the_order_of_a_criterion(
    window: MainWindow, settle: Settle, files: list[int], desk: Desk
) -> None:
    desk.run(instruct.change_field, files[0], "requested", D("39000.00"))
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    numbers = [str(page.grid.files.index(row, 0).data()) for row in (1, 2)]
    page.order.menu().actions()[list(Criterion).index(Criterion.REQUESTED)].trigger()
    assert [str(page.grid.files.index(row, 0).data()) for row in (1, 2)] == numbers[::-1]
    assert texts(page, 1)[0] == whole_amount_text(D(30000))
    kinds = [page.grid.rows.index(row, 0).data(LINE_ROLE) for row in (0, 1)]
    assert kinds == ["totals", "row"]  # a notice hides no overrun
    assert page.order.text() == "Ordre : par montant demandé ▾"
    columns = page.grid.known.shown
    assert MEASURE not in columns
    heads = [page.grid.files.headerData(place, Qt.Orientation.Horizontal) for place in columns]
    assert ("Suggéré" in heads, "Maximum" in heads) == (True, False)  # the maximum of the agenda is another sum
    page._rank(Criterion.RATE)
    page.proposed.click()
    head = page.grid.files.headerData(MEASURE, Qt.Orientation.Horizontal)
    known = [page.grid.files.index(1, place).data() for place in (MEASURE, PROPOSED)]
    assert (head, known) == ("Taux d’aide", [percent_text(D(1)), whole_amount_text(D(20000))])
    assert {MEASURE, PROPOSED} <= set(page.grid.known.shown)
    page.grid.setFixedWidth(480)
    assert {NUMBER, TITLE, MEASURE, PROPOSED} == set(page.grid.known.shown)
    page._rank(Criterion.NUMBER)
    page.proposed.click()
    assert {NUMBER, TITLE} == set(page.grid.known.shown)


@pytest.mark.slow
def test_a_file_without_a_session_says_where_one_is_made(window: MainWindow, settle: Settle) -> None:
    page = reached_by_search(window, settle)
    assert not page.grid.isVisible()
    assert any(one.text().startswith("Aucune séance") and one.isVisible() for one in page.findChildren(QLabel))


@pytest.mark.slow
@pytest.mark.usefixtures("files")
def test_an_envelope_is_arbitrated_from_the_budget(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("budget"))
    settle()
    page = window.current_page()
    assert isinstance(page, BudgetPage)
    page.details.arbitrate.click()
    settle()
    opened = arbitration(window)
    assert isinstance(opened, EnvelopeArbitrationPage)
    assert opened.header.title.text_whole() == "Arbitrage de l’enveloppe RA-CDDRA 2026"
    press(Qt.Key.Key_Return)
    settle()
    assert [texts(opened, row)[0] for row in (1, 2)] == [whole_amount_text(D(30000))] * 2


def arbitration(window: MainWindow) -> ArbitrationPage:
    page = window.current_page()
    assert isinstance(page, ArbitrationPage)
    return page


def proposed(desk: Desk, files: list[int]) -> list[Decimal | None]:
    return [desk.run(open_file, one).file.proposed for one in files]


def adoption(page: ArbitrationPage) -> AdoptDialog:
    return next(one for one in page.findChildren(AdoptDialog) if one.isVisible())


def shown(dialog: AdoptDialog) -> list[tuple[str, ...]]:
    """What it was today, what it would be, and the gap, dossier by dossier."""
    model = dialog.model
    return [tuple(str(model.index(row, place).data()) for place in (3, 4, 5)) for row in range(model.rowCount())]


def texts(page: ArbitrationPage, row: int) -> list[str]:
    rows = page.grid.rows
    return [str(rows.index(row, column).data()) for column in range(rows.columnCount())]


def reached_by_search(window: MainWindow, settle: Settle) -> ArbitrationPage:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    press("arbitrer")
    settle()
    window.search._ask()
    settle()
    press(Qt.Key.Key_Return)
    settle()
    return arbitration(window)


@pytest.mark.slow
def test_an_arbitration_from_end_to_end_without_the_mouse(
    window: MainWindow, settle: Settle, desk: Desk, files: list[int]
) -> None:
    page = reached_by_search(window, settle)
    assert isinstance(page, SessionArbitrationPage)
    assert QApplication.focusWidget() is page.empty.button
    press(Qt.Key.Key_Return)
    settle()
    assert QApplication.focusWidget() is page.grid.table
    assert texts(page, 1) == [whole_amount_text(D(30000)), "="]
    press("12000", Qt.Key.Key_Return, "18500,50", Qt.Key.Key_Return)
    settle()
    assert [texts(page, row)[0] for row in (1, 2)] == [whole_amount_text(D(12000)), whole_amount_text(D("18500.50"))]
    press("=")
    settle()
    assert texts(page, 2)[0] == whole_amount_text(D(30000))
    press_ctrl(Qt.Key.Key_L)
    settle()
    assert page.grid.rows.is_locked(page.grid.rows.index(2, 0))
    press_ctrl(Qt.Key.Key_N)
    settle()
    assert page.adopt_button.text() == "Retenir le scénario B"
    press(Qt.Key.Key_Up)
    press("20000", Qt.Key.Key_Tab)
    settle()
    assert texts(page, 1)[3] == f"+{whole_amount_text(D(8000))}"
    assert proposed(desk, files) == [D("20000.00"), D("25000.00")]
    page.adopt_button.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    dialog = adoption(page)
    assert shown(dialog) == [
        (whole_amount_text(D(25000)), whole_amount_text(D(30000)), f"+{whole_amount_text(D(5000))}")
    ]
    press(Qt.Key.Key_Escape)
    settle()
    assert proposed(desk, files) == [D("20000.00"), D("25000.00")]
    press(Qt.Key.Key_Return)
    settle()
    press(Qt.Key.Key_Return)
    settle()
    assert proposed(desk, files) == [D("20000.00"), D("30000.00")]
    assert page.grid.heads.cards[1].verdict.text() == f"retenu le {date_text(desk.today())}"
    forecast = page._forecast()
    assert forecast is not None
    row = next(row for row in desk.run(open_budget, 2026).rows if row.scheme_id == scheme_id(desk))
    assert forecast.effects[scheme_id(desk)].consumption == row.consumption
    press_ctrl(Qt.Key.Key_Z)
    settle()
    assert proposed(desk, files) == [D("20000.00"), D("25000.00")]


@pytest.mark.usefixtures("files")
def test_more_than_may_be_proposed_stays_in_its_cell_with_the_reason(window: MainWindow, settle: Settle) -> None:
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    press("99999", Qt.Key.Key_Return)
    editor = page.grid.table.indexWidget(page.grid.table.currentIndex())
    assert editor is not None
    assert "dépassent le maximum attribuable" in editor.accessibleDescription()
    said = [one for one in window.findChildren(QLabel) if "dépassent" in one.text() and one.isVisible()]
    assert said
    gone = QSignalSpy(said[0].destroyed)
    press("12000", Qt.Key.Key_Return)
    settle()
    assert texts(page, 1)[0] == whole_amount_text(D(12000))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone.count() == 1


@pytest.mark.slow
def test_a_rule_says_what_comes_of_it_before_it_is_kept(
    window: MainWindow, settle: Settle, files: list[int], desk: Desk
) -> None:
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    page.grid.heads.cards[0].more.menu().actions()[3].trigger()
    settle()
    dialog = next(one for one in page.findChildren(RuleDialog) if one.isVisible())
    press("50", Qt.Key.Key_Tab)
    assert whole_amount_text(D(30000)) in dialog.effect.text()
    dialog.create_button.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert [texts(page, row)[0] for row in (1, 2)] == [whole_amount_text(D(15000))] * 2
    assert page.grid.heads.cards[0].rule.text_whole().startswith("Suggéré × 50")
    assert proposed(desk, files) == [D("20000.00"), D("25000.00")]


def test_the_best_marks_are_served_first_once_the_mark_is_chosen(qtbot: QtBot) -> None:
    dialog = RuleDialog(None, Scenario("Au mérite"), lambda _rule: "")
    qtbot.addWidget(dialog)
    order = dialog.editors["criterion"]
    assert isinstance(order, Choice)
    for criterion in (Criterion.SCORE, Criterion.RATE):
        order.set_value(criterion)
        order.chosen.emit(criterion)
        assert dialog.rule().descending is (criterion is Criterion.SCORE)


@pytest.mark.slow
@pytest.mark.usefixtures("files")
def test_a_dossier_that_came_since_is_marked_and_one_press_applies_the_rule_to_it(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    later = proposed_file(desk, "9000.00")
    desk.run(sessions.list_files, page.record or 0, [later])
    window.tasks.changed.emit(frozenset({"session"}))
    settle()
    card = page.grid.heads.cards[0]
    assert texts(page, 3) == [whole_amount_text(D(9000)), "venu après"]
    assert (card.again.text(), card.again.isVisible()) == (typeset("1 dossier venu depuis : réappliquer"), True)
    assert card.height() >= card.needed_height(card.width())
    assert card.lacking.text() == f"CP 2026 : manque {whole_amount_text(D(29000))}"
    card.again.click()
    settle()
    assert texts(page, 3) == [whole_amount_text(D(30000)), "="]
    assert not card.again.isVisible()
    heads = [row for row, line in enumerate(page.grid.rows.lines) if line.kind == "years"]
    assert [texts(page, row) for row in heads] == [["à payer", "reste ou manque"]]


@pytest.mark.slow
@pytest.mark.usefixtures("files")
def test_scenarios_are_in_view_whole_the_one_at_hand_among_them_and_a_long_name_ends_with_dots(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    long = "Épuisement par note, 2026-003 verrouillé"
    page = reached_by_search(window, settle)
    for name in ("", "", long):
        desk.run(create_scenario, page.ground(), AmountRule(), name)
    window.tasks.changed.emit(frozenset({"scenario"}))
    window.resize(1024, 700)
    settle()
    page._create()
    settle()
    table, bar = page.grid.table, page.grid.table.horizontalScrollBar()
    pair = table.columnWidth(0) + table.columnWidth(1)
    assert bar.maximum() > 0
    for place in (3, 1, 0, 2):
        page.grid.go_to(page.grid.rows.forecasts[place].scenario.id)
        assert bar.value() % pair == 0
        assert bar.value() <= place * pair <= bar.value() + table.viewport().width() - pair
    bar.setValue(0)
    bar.setValue(1)
    assert bar.value() == pair
    bar.setValue(pair - 1)
    assert bar.value() == 0
    named = page.grid.heads.cards[2].name
    assert (named.text()[-1], named.toolTip()) == ("…", f"C · {long}")


def test_scores_stand_beside_the_dossiers_whatever_their_order(
    window: MainWindow, settle: Settle, files: list[int], desk: Desk
) -> None:
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    assert SCORE not in page.grid.known.shown
    with desk.writing("Noter") as work:
        first = work.get(FundingFile, files[0])
        first.score, first.criteria = D("14.5"), [FileCriterion("Ancrage", D(1), D(20))]
        first.juror_notes = [JurorNote("Ana", "Ancrage", D("14.5"))]
        work.commit()
    window.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert SCORE in page.grid.known.shown
    assert [page.grid.files.index(row, SCORE).data() for row in (1, 2)] == ["14,50", "aucune note sur 1"]
    shown = [page.grid.files.index(row, SCORE).data(COLOUR_ROLE) for row in (1, 2)]
    assert shown == [None, "warning"]
    widest = page.grid.known.fontMetrics().horizontalAdvance("aucune note sur 1")
    assert page.grid.known.columnWidth(SCORE) > widest
    page._rank(Criterion.SCORE)
    assert MEASURE not in page.grid.known.shown


def test_serving_until_nothing_is_left_begins_in_an_order_the_best_marks_first(qtbot: QtBot) -> None:
    for held, order in ((None, Criterion.SCORE), (Criterion.RATE, Criterion.RATE)):
        dialog = RuleDialog(None, Scenario("A", criterion=held), lambda _rule: "", Criterion.SCORE)
        qtbot.addWidget(dialog)
        assert (dialog.rule().order, dialog.rule().descending) == (order, order is Criterion.SCORE)


@pytest.mark.slow
def test_a_dossier_says_what_its_envelope_lacks_and_its_session_opens_on_it(
    window: MainWindow, settle: Settle, files: list[int], desk: Desk
) -> None:
    window.go(Destination("funding_file", files[1]))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    assert page.decision.short.isHidden()
    held = [row for row in desk.run(open_budget, 2026).rows if row.scheme_id == scheme_id(desk)]
    desk.run(set_budget, held[0].scheme_id, 2026, D("40000.00"))
    window.tasks.changed.emit(frozenset({"envelope", "funding_file"}))
    settle()
    assert not page.decision.short.isHidden()
    assert "n’a plus que" in page.decision.short.text()
    page._go_to_session()
    settle()
    session = window.current_page()
    assert isinstance(session, SessionSheetPage)
    line = session.agenda.line_at_hand()
    assert line is not None
    assert line.item.funding_file_id == files[1]


@pytest.mark.slow
def test_a_dossier_voted_meanwhile_is_said_and_skipped(
    window: MainWindow, settle: Settle, files: list[int], desk: Desk
) -> None:
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    desk.run(sessions.record_vote, page.record or 0, files[0], Vote.GRANTED)
    window.go(Destination("session", page.record))
    window.go(Destination("session_arbitration", page.record))
    window.tasks.changed.emit(frozenset({"session"}))
    settle()
    assert texts(page, 1) == [whole_amount_text(D(20000)), "engagé"]
    page.grid.table.begin()
    assert page.grid.table.currentIndex().row() == 2
    assert "déjà voté" in page.grid.rows.sentence_at(page.grid.rows.index(1, 0))


def test_what_the_session_is_proposed_besides_is_said_of_each_dossier(
    window: MainWindow, settle: Settle, files: list[int], desk: Desk
) -> None:
    asks = desk.run(create_organisation, "Association d’essai", OrganisationKind.ASSOCIATION, ess=True)
    for file_id in files:
        desk.run(instruct.change_field, file_id, "beneficiary_id", asks)
    page = reached_by_search(window, settle)
    press(Qt.Key.Key_Return)
    settle()
    other = whole_amount_text(D(25000)).removesuffix("\u00a0€")
    assert f"dont {other},00" in page.keys.text()
    assert "proposés à la même séance, dossier n°" in page.keys.text()
    assert page.grid.files.index(1, TITLE).data(Qt.ItemDataRole.ToolTipRole) == page.keys.text()
