"""The load of each instructor on the first page: each figure opens as many, and from there dossiers are handed over."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instructors import theirs
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_ids
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.handing_over import HandOverDialog
from ptce_desk.ui.pages.home.deadlines import DeadlinesPage
from ptce_desk.ui.pages.home.page import HomePage
from tests.conftest import DoneOnce
from tests.integration.test_workload import shared_out
from tests.ui.accessibility import nameless
from tests.ui.pages.conftest import Office, Show

Settle = Callable[[], None]
pytestmark = pytest.mark.usefixtures("shared")


@pytest.fixture
def shared(desk: Desk, done_once: DoneOnce) -> None:
    done_once(desk, shared_out)


@pytest.mark.slow
def test_each_figure_opens_as_many_dossiers_or_deadlines(office: Office, show: Show, settle: Settle) -> None:
    page = show(HomePage)
    assert page.workload.isVisible()
    figures = [one for one in page.workload.links if one.text().isdigit() and "Alix Petit" in one.accessibleName()]
    assert len(figures) == 5
    every, late = show(FundingFileListPage), show(DeadlinesPage)
    for figure in figures:
        figure.click()
        went = office.went[-1]
        listed = every if went.page == "funding_files" else late
        listed.show_record(went)
        listed.reload()
        settle()
        assert len(listed.model.rows) == int(figure.text()), figure.accessibleName()
    assert {went.page for went in office.went} == {"funding_files", "deadlines"}
    assert nameless(page) == []


@pytest.mark.slow
def test_dossiers_are_handed_over_from_the_line_of_who_is_away(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page = show(HomePage)
    away = desk.run(list_ids, FundingFileFilter(theirs("Camille Roy")))
    asked = [one for one in page.workload.findChildren(QPushButton) if one.toolTip().startswith("Confier")]
    next(one for one in asked if "Camille Roy" in one.accessibleName()).click()
    settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandOverDialog) and one.isVisible())
    assert dialog.whose() == "Camille Roy"
    assert not dialog.hand_button.isEnabled()
    for typed, allowed in (("Camille Roy", False), ("Noé Caron", True)):
        dialog.taking.setText(typed)
        assert dialog.hand_button.isEnabled() is allowed
    assert dialog.preview.text() == f"{len(away)} dossiers de Camille Roy passeront à Noé Caron."
    assert nameless(dialog) == []
    QTest.keyClick(dialog.taking, Qt.Key.Key_Return)
    settle()
    assert desk.run(list_ids, FundingFileFilter(theirs("Noé Caron"))) == away
    assert office.said[-1].text == f"{len(away)} dossiers de Camille Roy sont confiés à Noé Caron."
    undo = office.said[-1].do
    assert undo is not None
    undo()
    settle()
    assert desk.run(list_ids, FundingFileFilter(theirs("Camille Roy"))) == away


def test_a_selection_is_handed_over_from_the_list(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    page.table.selectAll()
    settle()
    page.bulk.hand.trigger()
    settle()
    dialog = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, BulkChangeDialog) and one.isVisible()
    )
    assert dialog.what.value() == "instructor"
    assert dialog.instructor.hasFocus() or dialog.focusWidget() is dialog.instructor
    completer = dialog.instructor.completer()
    assert completer is not None
    dialog.instructor.setText("Noé Caron")
    QTest.qWait(0)
    dialog.preview_wanted.emit(dialog.change())
    settle()
    dialog.change_button.click()
    settle()
    assert len(desk.run(list_ids, FundingFileFilter(theirs("Noé Caron")))) == len(page.model.rows)
