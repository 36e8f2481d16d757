"""A choice among records offers to create the one that is lacking, with what was typed, undone with its use."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import undo
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.records import create_record
from ptce_desk.services.schemes import frameworks
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.frameworks.sheet import FrameworkSheetPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.folded_entries import NOT_THERE
from tests.ui.pages.conftest import Show, ptce_named
from tests.ui.pages.progress import opened, progress_file
from tests.ui.pages.test_follow_up import granted
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
NAME: Final = "Ferme urbaine"


def names(desk: Desk) -> list[str]:
    return [row.name for row in desk.run(sheets.list_organisations)]


def create(page: QWidget, settle: Settle) -> None:
    """Accept the dialog that a choice opened, begun with the name typed there."""
    dialog = asked(page, settle)
    assert dialog.values()["name"] == NAME
    dialog.accept()
    settle()


def asked(page: QWidget, settle: Settle) -> NewRecordDialog:
    """The dialog that a choice opened."""
    settle()
    QApplication.processEvents()
    return page.findChildren(NewRecordDialog)[-1]


def lack(choice: Choice, qtbot: QtBot) -> None:
    """Type a name that nothing bears, and take the one entry there is: the one that creates it."""
    press(NAME)
    completer = choice.completer()
    assert completer is not None
    popup = completer.popup()
    assert isinstance(popup, QAbstractItemView)
    qtbot.waitUntil(popup.isVisible)
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)


def lack_member(page: PtceSheetPage, qtbot: QtBot) -> None:
    """Type a structure that the file lacks in the last row of the members of a PTCE."""
    assert page.sheet is not None
    page.tabs.open_tab("members")
    table = page.members.table
    table.edit_cell(len(page.sheet.ptce.memberships), "structure")
    editor = table.indexWidget(table.currentIndex())
    assert isinstance(editor, Choice)
    lack(editor, qtbot)


@pytest.mark.slow
def test_the_member_that_the_choice_of_a_ptce_lacks_is_created_from_its_cell_as_one_act(
    desk: Desk, show: Show, settle: Settle, qtbot: QtBot
) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    before = len(desk.run(sheets.open_ptce, ptce_id).ptce.memberships)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    table = page.members.table
    lack_member(page, qtbot)
    asked(page, settle)
    assert NAME not in names(desk)
    assert table.problem_text() == NAME  # it stays while the structure is asked about
    create(page, settle)
    members = desk.run(sheets.open_ptce, ptce_id)
    assert [members.organisations[one.organisation_id].name for one in members.ptce.memberships[before:]] == [NAME]
    assert table.problem() == ""
    page.tasks.command(EVERY_KIND, lambda _undone: None, undo)
    settle()
    assert (len(desk.run(sheets.open_ptce, ptce_id).ptce.memberships), NAME in names(desk)) == (before, False)


def test_what_was_typed_stays_in_its_cell_when_nothing_is_created(
    desk: Desk, show: Show, settle: Settle, qtbot: QtBot
) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    lack_member(page, qtbot)
    asked(page, settle).reject()
    settle()
    assert page.members.table.problem_text() == NAME
    assert NAME not in names(desk)


@pytest.mark.slow
def test_nothing_is_wrong_in_a_field_while_one_is_asked_what_it_lacks(
    desk: Desk, show: Show, settle: Settle, qtbot: QtBot
) -> None:
    page = opened(show, progress_file(desk))
    choice = page.project.beneficiary
    choice.setFocus()
    lack(choice, qtbot)
    dialog = asked(page, settle)
    choice.commit()  # as Qt does when a dialog takes the keyboard
    assert (dialog.isVisible(), choice.shown(), choice.problem()) == (True, NAME, "")
    dialog.reject()
    settle()
    assert (choice.shown(), choice.problem()) == (NAME, "")
    choice.commit()
    assert (choice.shown(), choice.problem()) == (NAME, NOT_THERE)


@pytest.mark.slow
def test_a_support_in_kind_a_carrier_and_an_amendment_create_the_structure_they_lack(
    desk: Desk, show: Show, settle: Settle
) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.in_kind.grid.creation_asked.emit(None, "beneficiary_id", NAME)
    create(page, settle)
    sheet = desk.run(sheets.open_ptce, ptce_id)
    (support,) = sheet.ptce.in_kind
    page.in_kind.grid.creation_asked.emit(support, "beneficiary_id", NAME)
    create(page, settle)
    (support,) = desk.run(sheets.open_ptce, ptce_id).ptce.in_kind
    assert support.beneficiary_id is not None
    assert names(desk).count(NAME) == 2
    dossier = opened(show, progress_file(desk))
    dossier.terms.carriers.creation_asked.emit(None, "organisation", NAME)
    create(dossier, settle)
    assert dossier.sheet is not None
    assert len(dossier.sheet.file.carriers) == 1
    award = granted(desk)
    followed = opened(show, award)
    followed.follow_up.cards.amendments.grid.creation_asked.emit(None, "bearer_id", NAME)
    create(followed, settle)
    assert followed.follow_up.sheet is not None
    assert len(followed.follow_up.sheet.agreement.amendments) == 1
    assert names(desk).count(NAME) == 4


@pytest.mark.slow
def test_the_ptce_that_a_framework_lacks_is_created_and_linked_as_one_act(
    desk: Desk, show: Show, settle: Settle, qtbot: QtBot
) -> None:
    framework_id = desk.run(create_record, FRAMEWORK, {"name": "Contrat d’essai", "kind": FrameworkKind.OTHER})
    page = show(FrameworkSheetPage, Destination("framework", framework_id))
    page.ptce.search.setFocus()
    lack(page.ptce.search, qtbot)
    create(page, settle)
    assert [one.name for one in desk.run(frameworks.open_framework, framework_id).ptce] == [NAME]
    page.tasks.command(EVERY_KIND, lambda _undone: None, undo)
    settle()
    assert desk.run(frameworks.open_framework, framework_id).ptce == ()
    assert desk.run(sheets.list_ptce, PtceFilter(text=NAME)) == []
