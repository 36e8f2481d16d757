"""A record seen beside its list: by the keyboard alone, of what the list holds, and nothing changed."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.domain.states import DecisionState
from ptce_desk.services.committee.peek import peek_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.picked import ids_picked
from ptce_desk.services.dossier.sheet import FundingFileFilter, open_file
from ptce_desk.services.ptce.organisations import OrganisationFilter, every_organisation, open_organisation
from ptce_desk.services.ptce.sheets import PtceFilter, list_ptce, open_ptce
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier import peek as dossier_peek
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.organisations import peek as organisation_peek
from ptce_desk.ui.pages.ptce import peek as ptce_peek
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.blocks.peek import Peek
from tests.conftest import NOW
from tests.integration.dossiers import complete_file, listed_file, reviewed_file, voted_file
from tests.ui.pages.conftest import Office, Show
from tests.ui.waiting import settle_tasks
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]


@pytest.fixture
def page(desk: Desk, show: Show) -> Iterator[FundingFileListPage]:
    """A list of two dossiers, the one reviewed last above, without its panel yet."""
    complete_file(desk)
    reviewed_file(desk)
    page = show(FundingFileListPage)
    page.table.setFocus()
    page.table.selectRow(0)
    yield page
    if page.peeking.is_on:
        page.peeking.toggle()


def lines(peek: Peek | None) -> dict[str, str]:
    assert peek is not None
    return {line.label: line.text.replace("\u202f", " ") for block in peek.blocks for line in block}


def test_the_space_bar_shows_the_row_the_arrows_follow_enter_opens_and_escape_leaves(
    page: FundingFileListPage, office: Office, settle: Settle
) -> None:
    table, panel = page.table, page.peeking.panel
    assert not panel.isVisible()
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle()
    assert panel.isVisible()
    assert table.hasFocus()
    assert panel.shown is not None
    assert panel.shown.name == page.model.rows[0].number
    QTest.keyClick(table, Qt.Key.Key_Down)
    settle()
    assert panel.shown.name == page.model.rows[1].number
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert office.went[-1].record == page.model.rows[1].id
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert table.hasFocus()


def test_it_stays_on_for_that_list_and_no_other(page: FundingFileListPage, show: Show, settle: Settle) -> None:
    page.peeking.toggle()
    settle()
    assert show(FundingFileListPage).peeking.is_on
    assert not show(PtceListPage).peeking.is_on


def test_its_second_action_does_the_next_thing_and_shows_what_came_of_it(
    page: FundingFileListPage, desk: Desk, office: Office, settle: Settle
) -> None:
    page.peeking.toggle()
    settle()
    panel = page.peeking.panel
    assert panel.onward.text().replace("\u202f", " ").replace("\xa0", " ") == "Proposer 30 000 €"
    panel.onward.click()
    settle()
    assert desk.run(open_file, page.model.rows[0].id).file.decision is DecisionState.PROPOSED
    assert office.said[-1].action == "Annuler"
    assert lines(panel.shown)["Décision"] == "Proposé"


@pytest.mark.slow
def test_what_cannot_be_done_at_once_opens_the_dossier(
    page: FundingFileListPage, office: Office, settle: Settle
) -> None:
    page.table.selectRow(1)
    page.peeking.toggle()
    settle()
    shown = page.peeking.panel.shown
    assert shown is not None
    assert shown.onward
    page.peeking.panel.stepped.emit(-1)
    settle()
    assert page.table.current_row() == page.model.rows[0]
    page.peeking.panel.opened.emit()
    settle()
    assert office.went[-1].record == page.model.rows[0].id


def test_the_heading_of_a_group_shows_its_sums(page: FundingFileListPage, settle: Settle) -> None:
    page.grouping.take(("instruction",))
    settle()
    page.peeking.toggle()
    page.table.selectRow(1)
    settle()
    page.table.selectRow(0)
    settle()
    shown = page.peeking.panel.shown
    assert shown is not None
    assert shown.name == "Groupe"
    assert not page.peeking.panel.open_button.isVisible()
    assert lines(shown)["Demandé"].startswith("30 000")


def test_a_dossier_is_told_from_its_cost_to_what_was_paid(desk: Desk) -> None:
    told = dossier_peek.told(desk.run(peek_file, voted_file(desk, NOW.date())))
    found = lines(told)
    assert {"Instruction", "Décision", "Acte", "Exécution"} <= found.keys()
    assert [found[key].replace("\xa0", " ") for key in ("Coût total", "Demandé", "Voté", "Versé")] == [
        "40 000 €",
        "30 000 €",
        "20 000 €",
        "0 €",
    ]
    assert told.onward
    listed, _session = listed_file(desk, NOW.date())
    assert lines(dossier_peek.told(desk.run(peek_file, listed)))["Commission"] == f"{NOW:%d/%m/%Y}"


@pytest.mark.slow
def test_every_record_of_the_demonstration_can_be_told(demo: Desk) -> None:
    for file_id in demo.run(ids_picked, (FundingFileFilter(),)):
        told = dossier_peek.told(demo.run(peek_file, file_id))
        assert told.title
        assert "Maximum attribuable" in lines(told)
    for row in demo.run(list_ptce, PtceFilter()):
        assert ptce_peek.told(demo.run(open_ptce, row.id)).title == row.name
    names = demo.run(
        lambda desk: [one.id for one in every_organisation(desk, OrganisationFilter(), "name", descending=False)]
    )
    for organisation_id in names:
        assert organisation_peek.told(demo.run(open_organisation, organisation_id)).title


def test_a_ptce_and_a_structure_lead_to_their_dossiers(demo: Desk, office: Office) -> None:
    helped = next(row for row in demo.run(list_ptce, PtceFilter()) if row.file_count and row.voted)
    sheet = demo.run(open_ptce, helped.id)
    found = lines(ptce_peek.told(sheet))
    assert found["Dossiers"] == str(helped.file_count)
    ptce_peek.go_on(office.window(), sheet)
    wanted = office.went[-1].filter
    assert wanted is not None
    assert {row.id for row in sheet.files} == set(demo.run(ids_picked, (wanted,)))


def test_escape_puts_it_away_before_the_window_does_anything_with_the_key(desk: Desk, window: MainWindow) -> None:
    complete_file(desk)
    window.go(Destination("funding_files"))
    settle_tasks(window.tasks)
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    page.table.setFocus()
    page.table.selectRow(0)
    press(Qt.Key.Key_Space)
    settle_tasks(window.tasks)
    assert page.peeking.panel.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.peeking.panel.isVisible()
    assert page.table.picked()[0] != []  # the selection stays: the next Escape drops it
    page.peeking.toggle()
    page.peeking.panel.open_button.setFocus()
    press(Qt.Key.Key_Escape)
    assert not page.peeking.panel.isVisible()
    assert page.table.hasFocus()
