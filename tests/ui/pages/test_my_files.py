"""« Mes dossiers »: those of whoever is at work, in one press, from the list, from the first page and from a view."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.instructors import known_instructors
from ptce_desk.services.file import views
from ptce_desk.services.file.undo import undo
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.project import ProjectSection
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.home.page import HomePage
from ptce_desk.wording.home import MY_FILES
from tests.conftest import DoneOnce
from tests.ui.pages.conftest import Office, Show

Settle = Callable[[], None]


@pytest.fixture
def shared(desk: Desk, done_once: DoneOnce) -> list[int]:
    """Five dossiers: two of Claire Martin's, written in two ways, one of Alix Petit's, two of nobody's."""
    desk.author = "Claire Martin"
    return done_once(desk, _shared_out)


def _shared_out(desk: Desk) -> list[int]:
    scheme = desk.run(list_schemes)[0].scheme_id
    made = []
    for name in ("Claire Martin", "CLAIRE MARTIN", "Alix Petit", "", ""):
        made.append(desk.run(instruct.create_file, scheme_id=scheme))
        desk.run(instruct.change_field, made[-1], "instructor", name)
    return made


def listed(page: FundingFileListPage) -> set[int]:
    return {row.id for row in page.model.rows}


def test_one_press_lists_ones_own_dossiers_and_another_all_of_them(
    shared: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    assert not page.my_files.button.isChecked()
    page.my_files.button.click()
    settle()
    assert listed(page) == set(shared[:2])
    assert page.my_files.button.isChecked()
    page.filters.clear()
    settle()
    assert not page.my_files.button.isChecked()
    page.my_files.button.click()
    page.my_files.button.click()
    settle()
    assert listed(page) == set(shared)


def test_who_has_no_dossier_is_shown_none_rather_than_all(
    desk: Desk, shared: list[int], show: Show, settle: Settle
) -> None:
    assert shared
    desk.author = "Noé Caron"
    page = show(FundingFileListPage)
    page.my_files.button.click()
    settle()
    assert listed(page) == set()
    assert page.filters.sentence.text() == "Aucun dossier, instructeur\u00a0: Noé Caron"


def test_the_first_page_leads_to_ones_own_dossiers(
    shared: list[int], office: Office, show: Show, settle: Settle
) -> None:
    page = show(HomePage)
    page.mine_button.click()
    settle()
    (went,) = office.went
    there = show(FundingFileListPage, went)
    assert listed(there) == set(shared[:2])
    assert there.my_files.button.isChecked()


@pytest.mark.slow
def test_a_view_of_ones_own_dossiers_is_each_officers_own(
    desk: Desk, shared: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    page.my_files.button.click()
    page.views.keep("À moi")
    settle()
    desk.author = "Alix Petit"
    other = show(FundingFileListPage)
    (view,) = desk.run(views.list_views, "funding_files")
    other.views.take(view)
    settle()
    assert listed(other) == {shared[2]}
    assert other.views.name() == "À moi"


def test_a_view_of_a_colleague_named_stays_hers_whoever_opens_it(
    desk: Desk, shared: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    page.filters.set_value("instructor", "Alix Petit")
    page.views.keep("D’Alix")
    settle()
    desk.author = "Noé Caron"
    other = show(FundingFileListPage)
    other.views.take(desk.run(views.list_views, "funding_files")[0])
    settle()
    assert listed(other) == {shared[2]}


@pytest.mark.slow
def test_the_list_opens_with_ones_own_dossiers_once_it_is_asked_to(
    desk: Desk, shared: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    offered = [action.text() for action in page.views.menu.actions()]
    assert offered[0] == MY_FILES
    opening = next(action.menu() for action in page.views.menu.actions() if action.text() == "Ouvrir la liste avec")
    next(action for action in opening.actions() if action.text() == MY_FILES).trigger()  # type: ignore[attr-defined]
    settle()
    assert [action.text() for action in page.views.menu.actions()].count(MY_FILES) == 1
    desk.author = "Alix Petit"
    assert listed(show(FundingFileListPage)) == {shared[2]}
    desk.run(undo)
    assert desk.run(views.list_views, "funding_files") == []


def test_a_name_given_in_the_settings_is_at_once_that_of_the_list(
    desk: Desk, shared: list[int], office: Office, show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    page.my_files.button.click()
    settle()
    desk.author = "Alix Petit"
    page.reload()
    settle()
    assert listed(page) == {shared[2]}
    assert office.refused == []


@pytest.mark.slow
def test_who_deals_with_a_dossier_is_offered_among_the_names_used_and_ones_own(
    desk: Desk, shared: list[int], show: Show, settle: Settle
) -> None:
    desk.author = "Noé Caron"
    names = ["Alix Petit", "CLAIRE MARTIN", "Claire Martin", "Noé Caron"]
    assert sorted(desk.run(known_instructors)) == sorted(names)
    page = show(FundingFileSheetPage, Destination("funding_file", shared[3]))
    settle()
    line = page.findChildren(ProjectSection)[0].instructor
    line.setFocus()
    QTest.keyClicks(line, "peti")
    completer = line.completer()
    assert completer is not None
    assert [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())] == [
        "Alix Petit"
    ]
