"""A control that takes a right one has not is greyed, or only read, and says why, whatever its page makes of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.rights import Right
from ptce_desk.ui.desk.keeping import in_record, in_rows
from ptce_desk.ui.desk.rights import hold, needs_right
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.buttons import MoreButton, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.team import why_not
from tests.ui.hearing import listening


def shown_to(right: Right, qtbot: QtBot, *controls: QWidget) -> QMainWindow:
    """A window of somebody, which holds some controls."""
    window, held = QMainWindow(), QWidget()
    hold(window, right)
    column = QVBoxLayout(held)
    for control in controls:
        column.addWidget(control)
    window.setCentralWidget(held)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_button_is_greyed_with_the_reason_and_stays_so_when_its_page_would_have_it(qtbot: QtBot) -> None:
    vote, note = quiet_button("Voter"), quiet_button("Noter")
    vote.setToolTip("Voter le dossier")
    needs_right("agenda_item.vote", vote)
    needs_right("agenda_item", note)
    window = shown_to(Right.INSTRUCT, qtbot, vote, note)
    assert note.isEnabled()
    vote.setEnabled(True)
    vote.setToolTip("Voter le dossier au montant proposé")
    assert not vote.isEnabled()
    assert vote.toolTip() == vote.accessibleDescription() == why_not(Right.VALIDATE)
    assert "le droit de validation" in vote.toolTip()
    hold(window, Right.VALIDATE)
    assert vote.isEnabled()
    assert vote.toolTip() == "Voter le dossier au montant proposé"
    assert not vote.accessibleDescription()
    hold(window, Right.READ)
    assert not note.isEnabled()


def test_an_entry_of_a_menu_is_greyed_and_says_what_it_takes(qtbot: QtBot) -> None:
    more = MoreButton()
    entry = more.add_destructive("Mettre à la corbeille", lambda: None)
    needs_right("scheme", entry)
    window = shown_to(Right.VALIDATE, qtbot, more)
    more.menu().aboutToShow.emit()
    more.menu().popup(window.mapToGlobal(window.rect().center()))
    entry.setEnabled(True)
    assert not entry.isEnabled()
    assert entry.text() == "Mettre à la corbeille\tDroit d’administration"
    more.menu().close()


def test_a_field_is_only_read_and_a_key_typed_in_it_has_the_reason_said(qtbot: QtBot) -> None:
    title, status = LineField(), Choice([("a", "A")])
    in_record("funding_file", title=title)
    in_record("scheme", kind=status)
    window = shown_to(Right.READ, qtbot, title, status)
    assert window.isVisible()
    title.setReadOnly(False)
    assert title.isReadOnly()
    assert not status.isEnabled()
    with listening() as heard:
        QTest.keyClicks(title, "a")
    assert title.text() == ""
    assert why_not(Right.INSTRUCT) in heard.said


def test_the_cells_of_a_grid_are_each_as_one_may_write_them(qtbot: QtBot) -> None:
    columns = (Column("opinion", "Avis", "text", str), Column("vote", "Vote", "text", str))
    grid = in_rows("agenda_item", GridTable(columns, "Ordre du jour", row_key=str))
    grid.set_rows(["un"])
    window = shown_to(Right.INSTRUCT, qtbot, grid)
    model = grid.model()
    editable = [bool(model.index(0, place).flags() & Qt.ItemFlag.ItemIsEditable) for place in range(2)]
    assert editable == [True, False]
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == why_not(Right.VALIDATE)
    assert model.rowCount() == 2, "a row is added"
    hold(window, Right.READ)
    assert model.rowCount() == 1, "no row is"
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
