"""What is said under fields, and stays, is read whole, over no other words nor control; notices cover no foot."""

from collections.abc import Callable
from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.free_spot import read_around
from ptce_desk.ui.widgets.hanging_sentence import HangingSentence
from tests.slowly import slowly, spread
from tests.ui.accessibility import described
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


USUAL = "Cette valeur ne peut pas être reçue : écrivez-la autrement."
LONGER = f"{USUAL[:-1]}, ou laissez ce champ vide si rien ne la donne encore."


def hidden_words(root: QWidget, sentence: str, settle: Callable[[], None]) -> dict[str, list[str]]:
    """Refuse each field in view in its turn; the words of the others that the refusal hides, by field."""
    found = {}
    for field in [field for field in root.findChildren(Field) if field.isVisible()]:
        held, role = field.problem(), field._role
        field.set_problem(sentence, "danger")
        settle()
        said = field._sentence
        content = said.parentWidget()
        assert content is not None
        around = read_around(field.editor, content, HangingSentence) if said.isVisible() else ()
        words = [described(one.widget) for one in around if one.words.intersects(said.geometry())]
        if words:
            found[field.label.text()] = words
        field.set_problem(held, role)
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "size"),
    [
        *product(("organisation", "funding_file", "session", "framework"), (QSize(800, 600), QSize(1366, 768))),
        ("ptce", QSize(1366, 768)),  # at 800, its fields leave no place anywhere: the refusal goes as one types there
    ],
    ids=str,
)
def test_a_refusal_of_usual_length_hides_no_words_of_other_fields(
    key: str, size: QSize, window: MainWindow, settle: Callable[[], None]
) -> None:
    window.resize(size)
    found = {state: hidden_words(window.current_page(), USUAL, settle) for state in states_of(window, key, settle)}
    assert {state: hidden for state, hidden in found.items() if hidden} == {}


@pytest.mark.parametrize("name", spread(DIALOGS, 12))
def test_a_refusal_of_usual_length_in_a_dialog_hides_no_words_of_other_fields(
    name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    dialog = DIALOGS[name](window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert hidden_words(dialog, USUAL, settle) == {}
    dialog.close()


def test_a_refusal_that_hides_a_field_goes_once_one_types_there_and_comes_back_with_its_own(qtbot: QtBot) -> None:
    root, above, below = QWidget(), LineField(), LineField()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(above)
    layout.addWidget(below)
    root.setFixedSize(180, 80)
    root.show()
    said = HangingSentence(above)
    said.say(LONGER, "danger")
    assert said.isVisible()
    QTest.keyClick(below, Qt.Key.Key_A)
    assert not said.isVisible()
    said.follow()
    assert not said.isVisible()
    QApplication.sendEvent(above, QFocusEvent(QFocusEvent.Type.FocusIn))
    assert said.isVisible()
    QTest.keyClick(below, Qt.Key.Key_A)
    said.say(USUAL, "danger")
    assert said.isVisible()  # another refusal is told


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
