"""What an officer does all year, by keyboard alone in the real window, and what the file then holds."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import CommitteeBody, Opinion, Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import InteractionKind, Lever
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet, FundingFileFilter, list_files, open_file
from ptce_desk.services.file import views
from ptce_desk.services.ptce import organisations, sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.pages.budget.page import BudgetPage
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.clause_popup import ValuesPopup
from tests.integration.dossiers import have_someone
from tests.ui.officer import CTRL, KEY, SHIFT, Officer
from tests.ui.pages.conftest import proposed_file, ptce_named

pytestmark = pytest.mark.slow

D = Decimal
TAB, ENTER, SPACE = KEY.Key_Tab, KEY.Key_Return, KEY.Key_Space
DAY = date(2026, 4, 10)


@pytest.fixture
def officer(qtbot: QtBot, window: MainWindow) -> Officer:
    return Officer(qtbot, window)


@pytest.fixture
def proposed(desk: Desk) -> int:
    """A dossier proposed for 20 000 €."""
    return proposed_file(desk, ptce_named(desk, "ardaines"))


@pytest.fixture
def listed(desk: Desk, proposed: int) -> int:
    """A session with that dossier on its agenda."""
    session = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, DAY)
    desk.run(sessions.list_files, session, [proposed])
    return session


def draft(desk: Desk, code: str = "CA-PROGRESS-1") -> int:
    scheme = next(row for row in desk.run(list_schemes) if row.code == code)
    return desk.run(
        instruct.create_file,
        scheme_id=scheme.scheme_id,
        ptce_id=ptce_named(desk, "ardaines"),
        title="Filière bois",
        deposited_on=date(2026, 3, 2),
    )


def only_file(desk: Desk) -> FileSheet:
    (row,) = desk.run(list_files, FundingFileFilter()).rows
    return desk.run(open_file, row.id)


def test_a_pole_is_found_by_a_few_letters_and_opened(officer: Officer, window: MainWindow, desk: Desk) -> None:
    officer.find("ardai")
    assert window.current_page() is window.pages["ptce"]
    assert desk.run(sheets.open_ptce, window.current_page().record or 0).ptce.name == "ARDAINES"


def test_a_new_dossier_is_typed_until_its_maximum_is_computed(officer: Officer, desk: Desk) -> None:
    officer.find("ardai")
    officer.press(KEY.Key_N, CTRL)
    officer.type("CA-PROGRESS-1", TAB)
    officer.tab_to("Intitulé")
    officer.type("Filière bois : étude de coopération", TAB)
    officer.press(KEY.Key_A, CTRL)
    officer.type("2/3/2026", ENTER)
    for name, text in (("Début", "1/4/2026"), ("Fin", "30 septembre 2027")):
        officer.tab_to(name)
        officer.fill(text)
    for name, text in (("Coût total", "50 k€"), ("Montant demandé", "30 000")):
        officer.tab_to(name)
        officer.fill(text)
    officer.tab_to("Dépenses")
    officer.type("Étude", TAB, "Étude-action", TAB, "50 000", TAB)
    sheet = only_file(desk)
    assert (sheet.ptce.name if sheet.ptce else "", sheet.file.title) == (
        "ARDAINES",
        "Filière bois : étude de coopération",
    )
    assert sheet.assessment.max_amount == D("30000.00")


def test_a_cost_and_a_co_funder_are_added_in_the_grids(officer: Officer, desk: Desk) -> None:
    draft(desk)
    officer.find("filière")
    officer.tab_to("Dépenses")
    officer.type("Formation", TAB, "Apprendre le métier", TAB, "12 500,50", TAB)
    officer.tab_to("Plan de financement")
    officer.type("Département", TAB, "Ardennes", TAB, "5000", TAB)
    file = only_file(desk).file
    assert [(line.label, line.presented) for line in file.costs] == [("Apprendre le métier", D("12500.50"))]
    assert ("Ardennes", D("5000.00")) in [(line.funder, line.amount) for line in file.plan]


def test_a_dossier_is_proposed_once_what_is_listed_is_completed(officer: Officer, desk: Desk) -> None:
    file_id = draft(desk, "RA-CDDRA")
    desk.run(instruct.change_field, file_id, "total_cost", D("40000.00"))
    desk.run(have_someone, file_id)
    officer.find("filière")
    officer.tab_to("Dépenses")
    officer.type("Étude", TAB, "Étude", TAB, "40 000", TAB)
    officer.tab_to("Saisir le montant demandé")
    officer.press(ENTER)
    assert officer.here() == "Montant demandé"
    officer.fill("15 000")
    officer.tab_to("Reprendre le montant demandé")
    officer.press(ENTER)
    officer.tab_to("Terminer l’instruction")
    officer.press(ENTER)
    officer.tab_to("Proposer à la commission")
    officer.press(ENTER)
    file = desk.run(open_file, file_id).file
    assert (file.decision, file.proposed) == (DecisionState.PROPOSED, D("15000.00"))


def test_a_session_is_made_and_a_dossier_listed(officer: Officer, desk: Desk, proposed: int) -> None:
    officer.page("sessions")
    officer.press(KEY.Key_N, CTRL)
    officer.type("10/4/2026", ENTER)
    officer.tab_to("Dossiers en attente d’une séance")
    officer.press(SPACE)
    officer.tab_to("Inscrire", back=True)
    officer.press(ENTER)
    assert officer.here() == "Ordre du jour"
    (session,) = desk.run(sessions.list_sessions)
    assert session.held_on == DAY
    assert [line.sheet.file.id for line in desk.run(sessions.open_session, session.id).lines] == [proposed]


def test_an_opinion_a_vote_and_a_deliberation_are_typed(officer: Officer, desk: Desk, listed: int) -> None:
    officer.page("sessions")
    officer.press(ENTER)
    assert officer.here() == "Ordre du jour"
    officer.press(KEY.Key_Left)
    officer.type("Favorable", TAB)
    officer.type("Accordé", TAB)
    officer.press(KEY.Key_PageDown, CTRL)  # « Informations »
    officer.tab_to("Délibération n°")
    officer.fill("2026-118")
    sheet = desk.run(sessions.open_session, listed)
    (line,) = sheet.lines
    assert (line.item.opinion, line.item.vote, line.item.voted_amount) == (
        Opinion.FAVOURABLE,
        Vote.GRANTED,
        D("20000.00"),
    )
    assert sheet.session.deliberation is not None
    assert sheet.session.deliberation.number == "2026-118"


@pytest.mark.usefixtures("listed")
def test_the_committee_workbook_is_exported(
    officer: Officer, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "commission.xlsx"
    monkeypatch.setattr(SessionSheetPage, "ask_path", lambda _page, _suggested: target)
    officer.page("sessions")
    officer.press(ENTER)
    officer.press(KEY.Key_E, CTRL)
    officer.wait_for(target.exists)
    officer.settle()
    book = openpyxl.load_workbook(target, data_only=True)
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"ARDAINES", "2026-001", 20000} <= cells
    assert window.notices.isVisible()


def test_a_change_is_undone_and_done_again(officer: Officer, window: MainWindow, desk: Desk) -> None:
    officer.find("ardai")
    ptce_id = window.current_page().record or 0
    before = desk.run(sheets.open_ptce, ptce_id).ptce.commune
    officer.press(KEY.Key_PageUp, CTRL)
    officer.tab_to("Commune")
    officer.fill("Sedan")
    assert desk.run(sheets.open_ptce, ptce_id).ptce.commune == "Sedan" != before
    officer.press(KEY.Key_Z, CTRL)
    assert desk.run(sheets.open_ptce, ptce_id).ptce.commune == before
    officer.press(KEY.Key_Z, CTRL | SHIFT)
    assert desk.run(sheets.open_ptce, ptce_id).ptce.commune == "Sedan"


def test_a_dossier_is_deleted_and_restored_from_the_trash(officer: Officer, desk: Desk, proposed: int) -> None:
    officer.find("filière")
    officer.tab_to("Plus", back=True)
    officer.press(ENTER)
    officer.press(KEY.Key_Up)  # the last, under a line
    officer.press(ENTER)
    with pytest.raises(NotFoundError):
        desk.run(open_file, proposed)
    officer.find("corbeille")
    assert officer.here() == "Éléments supprimés"
    officer.press(ENTER)
    assert desk.run(open_file, proposed).file.title == "Filière bois"


def choose(officer: Officer, words: str) -> None:
    """Choose an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    for _step in range(entries.index(words) + 1):
        officer.press(KEY.Key_Down)
    officer.press(ENTER)


def test_a_filtered_list_is_kept_as_a_view_and_found_again(
    officer: Officer, window: MainWindow, desk: Desk, proposed: int
) -> None:
    draft(desk)
    officer.page("funding_files")
    officer.tab_to("Décision", back=True)
    officer.press(ENTER)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ValuesPopup)
    states = [popup.list.item(row).text() for row in range(popup.list.count())]
    for _step in range(states.index("Proposé")):
        officer.press(KEY.Key_Down)
    officer.press(KEY.Key_Space)
    officer.press(ENTER)
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    assert [row.id for row in page.model.rows] == [proposed]
    officer.tab_to("Vues enregistrées")
    officer.press(ENTER)
    choose(officer, "Enregistrer cette vue…")
    officer.type("À voter", ENTER)
    assert [view.name for view in desk.run(views.list_views, "funding_files")] == ["À voter"]
    officer.tab_to("Effacer les filtres")
    officer.press(ENTER)
    assert len(page.model.rows) == 2
    officer.tab_to("Vues enregistrées", back=True)
    officer.press(ENTER)
    choose(officer, "À voter")
    assert [row.id for row in page.model.rows] == [proposed]


def test_a_structure_gets_its_siret_and_a_contact(officer: Officer, window: MainWindow, desk: Desk) -> None:
    officer.page("organisations")
    officer.press(KEY.Key_N, CTRL)
    officer.type("Coopérative des Ardennes")
    officer.tab_to("SIRET")
    officer.type("73282932000074", ENTER)
    officer.tab_to("Contacts")
    officer.type("Accueil", TAB, "Secrétariat", TAB, "accueil@exemple.fr", TAB)
    organisation = desk.run(organisations.open_organisation, window.current_page().record or 0).organisation
    assert (organisation.name, organisation.siret) == ("Coopérative des Ardennes", "73282932000074")
    assert [(c.name, c.role, c.email) for c in organisation.contacts] == [
        ("Accueil", "Secrétariat", "accueil@exemple.fr")
    ]


def test_an_envelope_is_typed_and_what_is_left_of_it_shown(
    officer: Officer, window: MainWindow, desk: Desk, listed: int, proposed: int
) -> None:
    desk.run(sessions.record_vote, listed, proposed, Vote.GRANTED, D("20000.00"))
    officer.page("budget")
    officer.tab_to("Enveloppes de l’exercice")
    officer.type("100 000", TAB)
    (row,) = desk.run(open_budget, 2026).rows
    assert (row.budget, row.consumption.remaining) == (D("100000.00"), D("80000.00"))
    page = window.current_page()
    assert isinstance(page, BudgetPage)
    shown = {str(page.table.model().index(0, place).data()) for place in range(page.table.model().columnCount())}
    assert {"100\u202f000\u00a0€", "80\u202f000\u00a0€"} <= shown


def test_an_interaction_is_noted_with_its_lever(officer: Officer, window: MainWindow, desk: Desk) -> None:
    officer.find("ardai")
    officer.press(KEY.Key_PageDown, CTRL, times=3)
    officer.tab_to("Noter une interaction")
    officer.press(ENTER)
    officer.type("1er mars 2026", TAB, "Réunion", TAB, "Comité de pilotage", TAB, "Coopérer", TAB)
    (held,) = desk.run(sheets.open_ptce, window.current_page().record or 0).ptce.interactions
    assert (held.held_on, held.kind, held.subject) == (date(2026, 3, 1), InteractionKind.MEETING, "Comité de pilotage")
    assert held.lever is Lever.COOPERATION_BETWEEN_AUTHORITIES


def test_several_dossiers_are_changed_at_once_and_put_back_by_one_undo(officer: Officer, desk: Desk) -> None:
    files = [draft(desk), draft(desk)]
    officer.page("funding_files")
    officer.press(KEY.Key_A, CTRL)
    officer.tab_to("Modifier la sélection…", back=True)
    officer.press(ENTER)
    officer.press(KEY.Key_Down, times=2)
    officer.tab_to("Nouvelle valeur")
    officer.type("Service ESS")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BulkChangeDialog)
    officer.wait_for(dialog.change_button.isEnabled)
    officer.tab_to("Modifier 2 dossiers")
    officer.press(ENTER)
    assert {desk.run(open_file, key).file.instructor for key in files} == {"Service ESS"}
    officer.press(KEY.Key_Z, CTRL)
    assert {desk.run(open_file, key).file.instructor for key in files} == {"Agent de test"}
