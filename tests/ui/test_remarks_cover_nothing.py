"""What is said under fields, and stays, is read whole, over no other words nor control; notices cover no foot."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import HangingSentence
from tests.slowly import slowly
from tests.ui.shown import DIALOGS, WALKS, states_of

LONG = "Un tableur a perdu les derniers chiffres de ce numéro : retrouvez celui d’origine, sur le courrier ou l’avis."


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


def place_of(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def covered(root: QWidget, settle: Callable[[], None]) -> list[str]:
    """Remark on every field in view; what the remarks stand over, or out of."""
    fields = [field for field in root.findChildren(Field) if field.isVisible()]
    for field in fields:
        field.set_problem(LONG, "warning")
    for _round in range(4):  # a layout that grows asks its parents in turn
        settle()
    settle()
    said = [one for one in root.findChildren(HangingSentence) if one.isVisible()]
    inside = {inner for one in said for inner in one.findChildren(QWidget)}
    kinds = (QLabel, QAbstractButton, QLineEdit)
    shown = [one for one in root.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    under = [(one, place_of(one, root)) for one in shown if one not in inside]
    places = {one: place_of(one, root) for one in said}
    found = [
        f"{one.text()[:20]} couvre {other.accessibleName() or getattr(other, 'text', str)()}"
        for one, place in places.items()
        for other, spot in under
        if place.intersects(spot) and (content := one.parentWidget()) is not None and content.isAncestorOf(other)
    ]
    found += ["deux avis l’un sur l’autre" for one, other in combinations(places.values(), 2) if one.intersects(other)]
    found += [
        f"{field.label.text()} écrasé"
        for field in fields
        if isinstance(field.editor, (QLineEdit, QComboBox))
        and field.editor.height() < field.editor.minimumSizeHint().height()
    ]
    found += ["coupé" for one in said if one.height() < one._sentence.heightForWidth(one._sentence.width())]
    for field in fields:
        field.set_problem("")
    return found


@pytest.mark.parametrize("size", [QSize(800, 600), *slowly(QSize(1366, 768))], ids=QSize.toTuple)
@pytest.mark.parametrize("key", ["organisation", *slowly("funding_file")])
def test_a_remark_on_a_page_covers_nothing(
    key: str, size: QSize, window: MainWindow, settle: Callable[[], None]
) -> None:
    window.resize(size)
    found = {state: covered(window.current_page(), settle) for state in states_of(window, key, settle)}
    assert {state: sorted(set(faults)) for state, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    "name", ["new_organisation", *slowly("new_session", "new_ptce", "new_funding_file", "new_scheme")]
)
def test_a_remark_in_a_dialog_covers_nothing(
    name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    dialog = DIALOGS[name](window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert covered(dialog, settle) == []
    dialog.close()


def test_what_is_wrong_in_a_dialog_stands_clear_of_the_field_below(
    qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    dialog = DIALOGS["new_funding_file"](window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    above, below = sorted(
        (field for field in dialog.findChildren(Field) if field.isVisible()), key=lambda field: field.y()
    )[:2]
    above.set_problem("Choisissez le dispositif.")
    settle()
    (said,) = (one for one in dialog.findChildren(HangingSentence) if one.isVisible())
    assert place_of(below, dialog).top() - place_of(said, dialog).bottom() >= 6
    dialog.close()


def stays(button: QAbstractButton, page: QWidget) -> bool:
    """Whether a button of a page is where it is whatever one scrolls."""
    around = button.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, QAbstractScrollArea):
            return False
        around = around.parentWidget()
    return True


def under_notices(window: MainWindow, qtbot: QtBot) -> list[str]:
    """The buttons that do not scroll and stand under the notices, once these are in their place: nothing frees them."""
    qtbot.waitUntil(lambda: not window.notices._place_again.isActive())
    page, notices = window.current_page(), place_of(window.notices, window)
    assert window.notices.isVisible()
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and stays(one, page)]
    return [one.text() or one.accessibleName() for one in buttons if place_of(one, window).intersects(notices)]


@pytest.mark.slow
@pytest.mark.parametrize("size", [QSize(1366, 768), *slowly(QSize(800, 600))], ids=QSize.toTuple)
@pytest.mark.parametrize("keys", WALKS)
def test_notices_cover_no_button_of_the_foot_of_a_page(
    keys: tuple[str, ...], size: QSize, window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window.resize(size)
    window.notify(Notice("Un premier avis, qui reste.", "danger"))
    window.notify(Notice("Un second avis, qui reste.", "danger"))
    found = {state: under_notices(window, qtbot) for key in keys for state in states_of(window, key, settle)}
    assert {state: covered for state, covered in found.items() if covered} == {}
