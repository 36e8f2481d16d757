"""Échéances of a file of many payments: the days out of sight are only counted, and nothing else is otherwise."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from ptce_desk.domain.aid.deadlines import Horizon
from ptce_desk.domain.narrowing import Among
from ptce_desk.services.desk import Desk
from ptce_desk.services.home import deadlines as service
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.models.folded_table import Head
from ptce_desk.ui.pages.home import deadlines as pages
from ptce_desk.ui.pages.home.deadline_groups import BY_DAY_OR_NATURE
from ptce_desk.ui.pages.home.deadlines import DeadlinesPage
from ptce_desk.ui.widgets.tables.clause_popup import ValuesPopup
from tests.conftest import DoneOnce
from tests.integration.grants import granted
from tests.ui.pages.conftest import Show
from tests.ui.pages.test_deadlines import pay_on
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
LATE, COMING = 105, 20


@pytest.fixture
def payments(desk: Desk, done_once: DoneOnce, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Many payments, most of them late; some ten are told at first, and asked for at once."""
    done_once(desk, grant_to_be_paid)
    monkeypatch.setattr(service, "TOLD_AT_MOST", 10)
    monkeypatch.setattr(service, "TOLD_AT_ONCE", 10)
    monkeypatch.setattr(pages, "TOLD_AT_ONCE", 10)
    return desk


def grant_to_be_paid(desk: Desk) -> int:
    return granted(desk, pay_on(*range(-LATE, 0), *range(1, COMING * 3, 3)))


def heads(page: DeadlinesPage) -> list[Head]:
    found = [page.folded.head_at(place) for place in range(page.model.rowCount())]
    return [head for head in found if head is not None]


def told(page: DeadlinesPage) -> tuple[object, ...]:
    """What the page says, whatever it has read."""
    offered = [page.filters._filters[key]._options for key in ("horizon", "kind", "instructor", "aside")]
    return heads(page), offered, page.header.subtitle.text(), page.filters.sentence.text(), page.sums.text()


def counted(page: DeadlinesPage) -> int:
    assert page.sheet is not None
    return sum(one.count for one in page.sheet.counted)


@pytest.mark.slow
@pytest.mark.usefixtures("payments")
def test_the_page_says_as_much_of_days_only_counted(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    page = show(DeadlinesPage)
    with monkeypatch.context() as few:
        few.setattr(service, "TOLD_AT_MOST", 1_000)
        whole = show(DeadlinesPage)
    assert (counted(whole), counted(page) > 0) == (0, True)
    for one in (page, whole):
        one.filters.take("horizon", Among(frozenset({Horizon.LATE, Horizon.MONTH})))
    assert (told(page), counted(page) > 0) == (told(whole), True)
    for one in (page, whole):
        one.filters.clear()
    for place, by in enumerate(("week", *sorted(BY_DAY_OR_NATURE - {"week"}), "week")):
        for one in (page, whole):
            one.grouping.take(by)
            one.sort_by("day", descending=place % 2 == 1)
        assert told(page) == told(whole), by


@pytest.mark.slow
@pytest.mark.usefixtures("payments")
def test_going_down_the_list_reads_it_to_its_end_in_its_order(show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    turns = 0
    while counted(page):
        press(Qt.Key.Key_PageDown)
        settle()
        turns += 1
        assert turns < LATE
    assert turns > 0
    assert len(page.model.rows) == LATE + COMING
    for head in heads(page):
        days = [row.day for row in page.folded.rows_under(head) if row.day is not None]
        assert days == sorted(days)
    at = page.table.verticalScrollBar().value()
    page.reload()
    settle()
    assert (page.table.verticalScrollBar().value(), len(page.model.rows)) == (at, LATE + COMING)


@pytest.mark.slow
@pytest.mark.usefixtures("payments")
def test_what_hangs_on_the_dossiers_reads_every_deadline_first(show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    page.filters.open_filter("what")
    settle()
    (popup,) = page.findChildren(ValuesPopup)
    popup.close()
    assert (counted(page), len(page.model.rows)) == (0, LATE + COMING)
    page = show(DeadlinesPage)
    page.focus_filter()
    press("filière", Qt.Key.Key_Return)
    settle()
    assert (counted(page), page.filters.sentence.text()) == (0, "125 échéances, contenant «\u00a0filière\u00a0»")


@pytest.mark.slow
def test_all_that_is_under_a_folded_heading_is_copied_and_put_off(payments: Desk, show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    page.folded.fold_all(folded=True)
    page.table.selectRow(0)
    assert page.acts.words.text_whole() == f"{LATE} échéances choisies, 16\u202f800\u00a0€ à verser"
    assert not page.acts.act_button.isVisible()
    page.table.copy()
    settle()
    assert len(QGuiApplication.clipboard().text().strip().splitlines()) == 1 + LATE
    page.reload()
    settle()
    page.folded.fold_all(folded=True)
    page.table.selectRow(0)
    page.acts.later_button.click()
    settle()
    (dialog,) = page.window().findChildren(NewRecordDialog)
    reason = dialog.editors["reason"]
    assert isinstance(reason, QLineEdit)
    reason.setText("RIB attendu")
    dialog.create_button.click()
    settle()
    assert len(payments.run(open_deadlines).aside) == LATE


def test_the_list_is_written_whole_under_its_headings(
    payments: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(DeadlinesPage)
    page.filters.take("horizon", Among(frozenset({Horizon.LATE})))
    settle()
    assert counted(page) > 0
    written = payments.run(page.as_listed(), tmp_path / "echeances.csv").read_text("utf-8-sig").splitlines()
    assert len(written) == 1 + LATE
    assert {line.split(";")[0] for line in written[1:]} == {"En retard"}
