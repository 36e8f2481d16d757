"""A message that offers a way back takes back what it tells of, and nothing else."""

import ast
from collections.abc import Callable
from datetime import UTC, date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ptce_desk.ui
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.rules.types import Floor
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import latest_operation
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.services.law.legal import Replacement, replace_value
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.reassess import ReassessDialog
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.law.values import LegalValuesPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.organisations.merge import MergeDialog
from ptce_desk.ui.pages.organisations.sheet import OrganisationSheetPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.conftest import NOW
from tests.integration.dossiers import complete_file, listed_file
from tests.integration.dumps import dump
from tests.integration.ledger_officer import THREE_YEARS, LedgerOfficer
from tests.integration.test_reassess import spoil
from tests.slowly import spread
from tests.ui.pages.test_organisations import add
from tests.ui.pages.test_schemes import add_version
from tests.ui.pages.test_schemes_rules import version_id
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(window: MainWindow, settle: Settle, destination: Destination) -> None:
    window.go(destination)
    settle()


class Act:
    """Something done whose message offers to undo it: what it needs in the file, then doing it."""

    def prepare(self, desk: Desk) -> None:
        """Put in the file what the act needs."""

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:
        """Go where it is done, and do it."""
        raise NotImplementedError


class GrantProposed(Act):
    def prepare(self, desk: Desk) -> None:
        _file, self.session = listed_file(desk, date(2026, 2, 10))

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("session", self.session))
        page = window.current_page()
        assert isinstance(page, SessionSheetPage)
        page.acts.push.click()


class ConfirmYears(Act):
    def prepare(self, desk: Desk) -> None:
        officer = LedgerOfficer(desk)
        file = officer.asked(officer.scheme(), "36000.00", None, days=THREE_YEARS)
        officer.vote(file, "36000.00")
        self.session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2027, 3, 3))
        desk.run(change_year, file, 2027, "state", YearState.TO_CONFIRM)

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("session", self.session))
        page = window.current_page()
        assert isinstance(page, SessionSheetPage)
        page.years.table.selectAll()
        page.years.confirm.click()


class DeleteRecord(Act):
    def prepare(self, desk: Desk) -> None:
        self.pole = desk.run(sheets.create_ptce, "Pôle d’essai")

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("ptce", self.pole))
        page = window.current_page()
        assert isinstance(page, PtceSheetPage)
        page.delete()


class WriteRules(Act):
    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:
        shown(window, settle, Destination("scheme_rules", version_id(desk)))
        page = window.current_page()
        assert isinstance(page, SchemeRulesPage)
        page.rules.add(Floor)
        page.rules.rows[-1]._keep("amount", Decimal(100))
        page.save()


class DeleteVersion(Act):
    def prepare(self, desk: Desk) -> None:
        add_version(desk)

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:
        scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
        shown(window, settle, Destination("scheme", scheme))
        page = window.current_page()
        assert isinstance(page, SchemeSheetPage)
        page.versions.selectRow(0)
        page.version.delete.trigger()


class Merge(Act):
    def prepare(self, desk: Desk) -> None:
        self.kept, _twin = add(desk, "Coopérative du bois"), add(desk, "Coopérative du bois", commune="SEDAN")

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("organisation", self.kept))
        page = window.current_page()
        assert isinstance(page, OrganisationSheetPage)
        page.identity.merge_button.click()
        settle()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MergeDialog) and w.isVisible())
        settle()
        dialog.merge_button.click()


class DeleteStructure(Act):
    def prepare(self, desk: Desk) -> None:
        add(desk, "Coopérative du bois")

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("organisations"))
        page = window.current_page()
        assert isinstance(page, OrganisationListPage)
        page.table.setFocus()
        page.table.selectRow(0)
        press(Qt.Key.Key_Delete)


class PutLawBack(Act):
    def prepare(self, desk: Desk) -> None:
        replacement = Replacement("agreement_required", Decimal(15000), None, None, "Convention 12")
        desk.run(replace_value, replacement)

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("legal_values"))
        page = window.current_page()
        assert isinstance(page, LegalValuesPage)
        page.own.selectRow(0)
        page.remove_button.click()


class Reassess(Act):
    def prepare(self, desk: Desk) -> None:
        spoil(desk, complete_file(desk))

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        window.reassess()
        settle()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ReassessDialog) and w.isVisible())
        dialog.start_button.click()


class RemoveRow(Act):
    def prepare(self, desk: Desk) -> None:
        self.pole = desk.run(sheets.create_ptce, "Pôle d’essai")
        desk.run(sheets.add_line, self.pole, "aliases", "name", "Pôle bois")

    def do(self, window: MainWindow, desk: Desk, settle: Settle) -> None:  # noqa: ARG002
        shown(window, settle, Destination("ptce", self.pole))
        page = window.current_page()
        grid = next(grid for grid in page.findChildren(GridTable) if grid.accessibleName() == "Autres noms")
        grid.setCurrentIndex(grid.model().index(0, 0))
        QTest.keyClick(grid, Qt.Key.Key_Delete, CTRL)


ACTS = (
    GrantProposed(),
    ConfirmYears(),
    DeleteRecord(),
    WriteRules(),
    DeleteVersion(),
    Merge(),
    DeleteStructure(),
    PutLawBack(),
    Reassess(),
    RemoveRow(),
)


def offered(window: MainWindow) -> list[str]:
    return [card.action.text() for card in window.notices.cards if card.action.isVisible()]


@pytest.mark.slow
@pytest.mark.parametrize("act", spread(ACTS, 6), ids=lambda act: type(act).__name__)
def test_a_way_back_in_a_message_goes_with_its_act_and_never_undoes_another(
    act: Act, window: MainWindow, desk: Desk, settle: Settle
) -> None:
    act.prepare(desk)
    window.undo_bar.refresh()
    settle()
    before = dump(desk)

    act.do(window, desk, settle)
    settle()
    said = window.notices.sentence.text()
    assert dump(desk) != before
    assert offered(window) == ["Annuler"]
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert dump(desk) == before
    assert offered(window) == []
    assert said not in [card.sentence.text() for card in window.notices.cards]

    act.do(window, desk, settle)
    settle()
    assert offered(window) == ["Annuler"]
    way_back = window.notices.action
    window.tasks.command(frozenset({"ptce"}), lambda _id: None, sheets.create_ptce, "Autre pôle")
    settle()
    assert offered(window) == []
    other = dump(desk)
    way_back.click()  # as a hand already on its way does
    settle()
    assert dump(desk) == other

    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert desk.run(latest_operation) is not None
    assert "Autre pôle" not in str(dump(desk))


@pytest.mark.slow
def test_a_way_back_comes_again_once_what_was_done_since_is_undone(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    act = RemoveRow()
    act.prepare(desk)
    before = dump(desk)
    act.do(window, desk, settle)
    settle()
    window.tasks.command(frozenset({"ptce"}), lambda _id: None, sheets.create_ptce, "Autre pôle")
    settle()
    assert offered(window) == []
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert offered(window) == ["Annuler"]
    next(card.action for card in window.notices.cards if card.action.isVisible()).click()
    settle()
    assert dump(desk) == before


def test_making_again_what_was_undone_days_ago_is_offered_until_something_else_is_done(
    window: MainWindow, desk: Desk, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = NOW.astimezone(UTC) - timedelta(days=2)
    with monkeypatch.context() as that_day:
        that_day.setattr(desk, "_clock", lambda: earlier)
        desk.run(sheets.create_ptce, "Pôle d’essai")
    window.undo_bar.undo()
    settle()
    assert offered(window) == ["Rétablir"]
    way_back = window.notices.action
    window.tasks.command(frozenset({"ptce"}), lambda _id: None, sheets.create_ptce, "Autre pôle")
    settle()
    assert offered(window) == []
    window.undo_bar.undo()
    settle()
    assert offered(window) == []
    way_back.click()
    settle()
    assert "Autre pôle" not in str(dump(desk)["ptce"])


@pytest.mark.slow
def test_no_page_undoes_whatever_was_done_last() -> None:
    """Undoing or making again without naming what is the status bar's and the keyboard's alone."""
    found: dict[str, set[str]] = {}
    for path in sorted(Path(ptce_desk.ui.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "ptce_desk.services.file.undo":
                names = {alias.name for alias in node.names}
                if names & {"undo", "redo"}:
                    found[path.name] = names
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Notice":
                said = {arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)}
                if said & {"Annuler", "Rétablir"} and path.name != "page.py":
                    found[path.name] = said
    assert found == {}
