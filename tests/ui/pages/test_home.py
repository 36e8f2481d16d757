from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ptce_desk.domain.agreements import Agreement, Instalment
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.home.summary import WorkKind, WorkLine
from ptce_desk.services.ptce.sheets import PtceFilter, list_ptce
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.frameworks import FrameworkFilter, list_frameworks
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.home.deadlines import DeadlinesPage
from ptce_desk.ui.pages.home.figures import EnvelopeBar
from ptce_desk.ui.pages.home.organise import OrganiseDialog
from ptce_desk.ui.pages.home.page import HomePage
from ptce_desk.ui.pages.home.work import pressing
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_records import remember_record
from tests.conftest import NOW, DoneOnce
from tests.integration.grants import granted
from tests.slowly import slowly
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]
TODAY = NOW.date()


def link(page: HomePage, begins: str) -> QPushButton:
    return next(one for one in page.work.links if one.accessibleName().startswith(begins))


def late_payments(agreement: Agreement) -> None:
    """Two payments late, two to come."""
    agreement.notified_on = TODAY
    agreement.instalments.clear()
    for days in (-40, -1, 3, 50):
        part = Instalment(InstalmentKind.INTERIM, agreement.amount / 4, TODAY + timedelta(days=days))
        agreement.instalments.append(part)


@pytest.fixture
def busy(desk: Desk, done_once: DoneOnce) -> None:
    done_once(desk, each_step)


def each_step(desk: Desk) -> None:
    """A dossier at each step, and two sessions."""
    ptce_id = ptce_named(desk, "ardaines")
    scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    desk.run(instruct.create_file, scheme_id=scheme, ptce_id=ptce_id, title="Brouillon")
    proposed_file(desk, ptce_id)
    back = proposed_file(desk, ptce_id)
    desk.run(instruct.withdraw_proposal, back)
    for days in (-1, 10):
        listed = proposed_file(desk, ptce_id)
        day = TODAY + timedelta(days=days)
        session_id = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, day)
        desk.run(sessions.list_files, session_id, [listed])
    desk.run(set_budget, scheme, 2026, D("100000.00"))


def test_nothing_is_said_before_the_file_is_read(office: Office, qtbot: QtBot, settle: Settle) -> None:
    """On a slow machine an empty « À faire » was read as if nothing waited."""
    page = HomePage(office.window())
    qtbot.addWidget(page)
    page.show_record(Destination("home"))
    page.show()
    told = (page.work, page.first_steps, page.days, page.year)
    assert not [part for part in told if part.isVisible()]
    settle()
    assert page.work.isVisible()
    assert page.year.isVisible()


@pytest.mark.usefixtures("busy")
def test_what_waits_is_said_with_its_count(show: Show) -> None:
    page = show(HomePage)
    assert [one.accessibleName().split(". ")[0] for one in page.work.links] == [
        "1 vote à saisir",
        "1 dossier à compléter",
        "1 dossier prêt à proposer",
        "1 dossier en attente d’une commission",
        "1 dossier à la prochaine commission",
    ]
    assert not page.first_steps.isVisible()


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize(
    ("line", "wanted", "sentence"),
    [
        ("1 dossier à comp", FundingFileFilter(narrowed_to(to_do=ToDo.TO_COMPLETE)), "1 dossier, à compléter"),
        pytest.param(
            "1 dossier prêt",
            FundingFileFilter(narrowed_to(to_do=ToDo.TO_PROPOSE)),
            "1 dossier, à proposer",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "1 dossier en att",
            FundingFileFilter(narrowed_to(decision=DecisionState.PROPOSED)),
            "1 dossier, décision\u00a0: proposé",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_line_opens_the_list_that_holds_as_many_and_says_so(
    office: Office, show: Show, settle: Settle, line: str, wanted: FundingFileFilter, sentence: str
) -> None:
    page = show(HomePage)
    link(page, line).click()
    (went,) = office.went
    assert went == Destination("funding_files", filter=wanted)
    listed = show(FundingFileListPage, went)
    settle()
    assert len(listed.model.rows) == 1
    assert listed.filters.sentence.text() == sentence


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("line", ["1 vote", *slowly("1 dossier à la proch")])
def test_a_line_about_a_session_opens_it(office: Office, show: Show, line: str) -> None:
    page = show(HomePage)
    link(page, line).click()
    (went,) = office.went
    assert went.page == "session"
    session = show(SessionSheetPage, went)
    assert session.sheet is not None
    assert len(session.sheet.lines) == 1


@pytest.mark.usefixtures("busy")
def test_a_filter_by_scheme_and_year_is_applied_once_they_are_known(desk: Desk, show: Show) -> None:
    scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    wanted = FundingFileFilter(narrowed_to(scheme=scheme, year=2026))
    listed = show(FundingFileListPage, Destination("funding_files", filter=wanted))
    assert listed.filter == wanted
    assert len(listed.model.rows) == 5
    assert listed.filters.sentence.text() == "5 dossiers de RA-CDDRA en 2026"


@pytest.mark.usefixtures("busy")
def test_the_envelopes_are_a_table_by_a_key_or_a_press_and_bars_again(show: Show, settle: Settle) -> None:
    page = show(HomePage)
    page.window().activateWindow()

    def words() -> list[str]:
        return [
            one.text().replace("\u202f", " ").replace("\u00a0", " ")
            for one in page.envelopes.findChildren(QLabel)
            if one.isVisible()
        ]

    assert page.envelopes.findChildren(EnvelopeBar)
    QTest.keyClick(page, Qt.Key.Key_F4)
    settle()
    assert words()[words().index("RA-CDDRA") :][:3] == ["RA-CDDRA", "100 000 €", "0 €"]
    assert not any(bar.isVisible() for bar in page.envelopes.findChildren(EnvelopeBar))
    page.envelopes.way_button.click()
    settle()
    assert any(bar.isVisible() for bar in page.envelopes.findChildren(EnvelopeBar))


@pytest.mark.usefixtures("busy")
def test_on_a_tall_screen_the_last_card_ends_with_what_it_holds(show: Show, settle: Settle) -> None:
    page = show(HomePage)
    page.window().resize(1920, 1600)
    settle()
    cards = (page.work, page.figures, page.envelopes, page.days, page.to_pay, page.resume)
    foot = max(card.mapTo(page, card.rect().bottomLeft()).y() for card in cards if card.isVisible())
    assert foot < page.height() - 300


@pytest.mark.slow
@pytest.mark.usefixtures("busy")
def test_the_year_s_figures_and_envelopes_are_shown_for_the_year_chosen(show: Show, settle: Settle) -> None:
    page = show(HomePage)
    shown = {word: cell.figure.text() for word, cell in page.figures.cells.items()}
    assert shown == {
        "Demandé": "120\u202f000\u00a0€",
        "Proposé": "80\u202f000\u00a0€",
        "Voté": "0\u00a0€",
        "Versé": "0\u00a0€",
        "Reste à voter": "100\u202f000\u00a0€",
    }
    assert page.figures.cells["Demandé"].note.text() == "5 dossiers"
    assert "RA-CDDRA" in page.envelopes.said
    page.year.box.setCurrentIndex(0)
    page.year.box.activated.emit(0)
    settle()
    assert page.figures.cells["Demandé"].note.text() == "aucun dossier"
    assert page.figures.cells["Versé"].word.text() == "Versé en 2027"
    assert page.envelopes.said.startswith("Aucune enveloppe n’est fixée pour 2027")
    said = page.other_years.sentence.text().replace("\u202f", " ").replace("\u00a0", " ")
    assert said == "Aucun dossier de l’exercice 2027 ; 5 dossiers d’autres exercices."
    page.other_years.link.click()
    settle()
    assert (page.year.box.value(), page.figures.cells["Demandé"].note.text()) == (2026, "5 dossiers")
    assert not page.other_years.isVisible()
    assert page.year.box.hasFocus()


@pytest.mark.usefixtures("busy")
def test_the_keyboard_is_on_the_first_thing_to_do_and_space_opens_it(office: Office, show: Show) -> None:
    show(HomePage)
    press(Qt.Key.Key_Space)
    assert [went.page for went in office.went] == ["session"]


@pytest.mark.usefixtures("busy")
def test_the_first_thing_to_do_has_the_keyboard_as_soon_as_it_is_read(show: Show) -> None:
    page = show(HomePage)
    assert page.sheet is not None
    page._show(page.sheet)
    first = page.work.links[0]
    assert (first.hasFocus(), first.isVisible()) == (True, True)  # else a window that comes to the front moves it


@pytest.mark.usefixtures("busy")
def test_the_days_to_come_are_listed_by_week_and_lead_to_what_they_tell(office: Office, show: Show) -> None:
    page = show(HomePage)
    (session,) = page.days.links
    assert session.accessibleName() == "Commission permanente, 12\u00a0mars\u00a02026"
    session.click()
    assert office.went[0].page == "session"


def test_a_file_with_poles_and_no_dossier_says_what_to_do_next(office: Office, show: Show) -> None:
    page = show(HomePage)
    assert [one.text() for one in page.first_steps.links] == [
        "Choisir un dispositif",
        "Créer un dossier",
        "Importer un tableau",
        "Fixer une enveloppe",
    ]
    for one in page.first_steps.links:
        one.click()
    assert office.went == [
        Destination("scheme_list"),
        Destination("funding_file_new"),
        Destination("importing", anew=True),
        Destination("budget"),
    ]
    told = [one.isVisible() for one in (page.figures, page.envelopes, page.to_pay, page.workload, page.days)]
    assert told == [False, False, False, False, True]


@pytest.mark.slow
def test_the_panel_is_loaded_from_the_first_step(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    for framework in desk.run(list_frameworks, FrameworkFilter()):
        desk.run(delete_record, "policy_framework", framework.id)
    for row in desk.run(list_ptce, PtceFilter()):
        desk.run(delete_record, "ptce", row.id)
    page = show(HomePage)
    assert page.first_steps.links[0].text() == "Charger le panel 2014"
    page.first_steps.links[0].click()
    settle()
    assert len(desk.run(list_ptce, PtceFilter())) == 45
    assert office.said[0].text == "45 PTCE sont chargés."
    assert page.first_steps.links[0].text() == "Choisir un dispositif"


def test_what_is_to_be_paid_is_said_year_by_year(desk: Desk, show: Show) -> None:
    granted(desk, late_payments)
    page = show(HomePage)
    assert page.to_pay.amounts == ["20\u202f000\u00a0€", "0\u00a0€", "0\u00a0€"]
    assert not page.workload.isVisible()  # of one instructor alone, it is « À faire » again


@pytest.mark.usefixtures("busy")
def test_sections_are_ticked_and_moved_by_the_keyboard_and_found_so_the_next_day(show: Show) -> None:
    page = show(HomePage)
    page.organise()
    (dialog,) = page.findChildren(OrganiseDialog)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(1)
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, True)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert (dialog.list.currentRow(), dialog.up.isEnabled()) == (0, False)
    dialog.list.setCurrentRow(3)
    assert not dialog.down.isEnabled()  # it stays in its column
    dialog.list.setCurrentRow(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.keep.click()
    again = show(HomePage)
    for one in (page, again):
        assert one.figures.y() < one.work.y()
        assert not one.envelopes.isVisible()
        assert one.days.isVisible()


def test_the_records_seen_last_are_a_click_away(desk: Desk, office: Office, show: Show) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    remember_record(preferences(), desk.path, "ptce", ptce_id)
    page = show(HomePage)
    (one,) = page.resume.links
    one.click()
    assert office.went == [Destination("ptce", ptce_id)]


@pytest.mark.parametrize(
    ("kind", "days", "role"),
    [
        ("overdue", -40, "danger"),
        ("to_vote", None, "warning"),
        ("on_next_agenda", 7, "warning"),
        ("on_next_agenda", 8, "muted"),
        ("to_review", 1, "muted"),
        ("to_complete", None, "muted"),
    ],
)
def test_only_what_is_late_is_red_and_only_what_is_soon_amber(kind: WorkKind, days: int | None, role: str) -> None:
    day = None if days is None else TODAY + timedelta(days=days)
    assert pressing(WorkLine(kind, 1, day=day), TODAY) == role


def test_what_presses_most_comes_first(desk: Desk, show: Show) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    proposed_file(desk, ptce_id)
    granted(desk, late_payments)
    listed = proposed_file(desk, ptce_id)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, TODAY + timedelta(days=3))
    desk.run(sessions.list_files, session_id, [listed])
    page = show(HomePage)
    told = [" ".join(one.accessibleName().split()[1:4]) for one in page.work.links]
    assert told == ["échéances en retard.", "dossier à la", "dossier en attente"]


@pytest.mark.slow
def test_a_day_of_several_deadlines_opens_as_many_of_that_day(office: Office, desk: Desk, show: Show) -> None:
    for _dossier in range(2):
        granted(desk, late_payments)
    page = show(HomePage)
    (link_,) = page.days.links
    assert link_.text() == "Versement à faire (2)"
    link_.click()
    listed = show(DeadlinesPage, office.went[-1])
    assert {row.deadline.day for row in listed.model.rows} == {TODAY + timedelta(days=3)}
    assert len(listed.model.rows) == 2
    assert listed.filters.sentence.text() == "2 échéances, versement à faire, du 05/03/2026"
