from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.tags import TagColour
from ptce_desk.ui.shell.navigation import NavigationBar
from ptce_desk.ui.widgets.badge import Badge, State, TagBadge
from ptce_desk.ui.widgets.blocks.cards import KeyValueList
from ptce_desk.ui.widgets.blocks.header import RecordHeader
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.tables.sums_bar import SumsBar
from tests.ui.accessibility import name_of
from tests.ui.widgets.keyboard import press


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


@pytest.fixture
def navigation(qtbot: QtBot) -> NavigationBar:
    navigation = NavigationBar()
    navigation.add_page("home", "Accueil", "house")
    navigation.add_page("files", "Dossiers", "folder-open")
    show(qtbot, navigation)
    return navigation


def test_alt_and_a_rank_open_the_page_of_that_rank(qtbot: QtBot, navigation: NavigationBar) -> None:
    with qtbot.waitSignal(navigation.selected) as selected:
        QTest.keyClick(navigation, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert selected.args == ["files"]
    assert navigation.entries["files"].isChecked()


def test_arrows_go_from_entry_to_entry_and_space_opens(qtbot: QtBot, navigation: NavigationBar) -> None:
    navigation.entries["home"].setFocus()
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(navigation.selected) as selected:
        press(Qt.Key.Key_Space)
    assert selected.args == ["files"]
    press(Qt.Key.Key_Down)
    assert navigation.entries["files"].hasFocus()


def test_a_page_shown_by_the_program_is_marked_without_being_announced(qtbot: QtBot, navigation: NavigationBar) -> None:
    with qtbot.assertNotEmitted(navigation.selected):
        navigation.select("home")
        assert navigation.entries["home"].isChecked()
        navigation.select("nowhere")
    assert not navigation.entries["home"].isChecked()


def test_alt_and_arrows_go_to_the_neighbours_of_a_record_when_there_are(qtbot: QtBot) -> None:
    header = RecordHeader([("files", "Dossiers")])
    show(qtbot, header)
    header.set_place(0, 12)
    assert header.position.text() == "1 sur 12"
    with qtbot.waitSignal(header.next_requested):
        QTest.keyClick(header, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    with qtbot.assertNotEmitted(header.previous_requested):
        QTest.keyClick(header, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_the_last_record_of_a_list_has_no_next_and_one_opened_from_nowhere_has_no_place(qtbot: QtBot) -> None:
    header = RecordHeader([("files", "Dossiers")])
    show(qtbot, header)
    header.set_place(11, 12)
    assert header.position.text() == "12 sur 12"
    assert header.previous.isEnabled()
    assert not header.next.isEnabled()
    header.set_place(None, 12)
    assert not header.position.isVisible()
    assert not header.previous.isVisible()


def test_other_badges_replace_those_of_the_record_before(qtbot: QtBot) -> None:
    header = RecordHeader([])
    show(qtbot, header)
    header.set_badges([State("Instruction", "instruit", "success"), State("Décision", "inscrit", "accent")])
    header.set_badges([State("Instruction", "brouillon", "muted")])
    assert [name_of(badge) for badge in header.badges.in_order()] == ["Instruction\u00a0: brouillon"]


def test_sums_leave_out_what_has_no_amount(qtbot: QtBot) -> None:
    bar = SumsBar()
    qtbot.addWidget(bar)
    bar.set_sums([("demandé", Decimal(412_000)), ("voté", None), ("proposé", Decimal("0.5"))], "de la sélection")
    assert bar.text() == "Σ demandé 412\u202f000\u00a0€ · proposé 0,50\u00a0€ de la sélection"
    bar.set_sums([])
    assert bar.text() == ""


def test_sums_that_lack_room_go_on_the_next_line_and_are_whole(qtbot: QtBot) -> None:
    bar = SumsBar()
    show(qtbot, bar)
    bar.set_sums([("demandé", Decimal(412_000)), ("proposé", Decimal(301_500)), ("voté", Decimal(300_000))], "en tout")
    line = bar.heightForWidth(2000)
    assert bar.heightForWidth(300) > line
    bar.resize(300, bar.heightForWidth(300))
    QApplication.processEvents()
    labels = [label for label in bar.findChildren(QLabel) if label.isVisible()]
    assert len(labels) == 4
    assert all(label.width() >= label.sizeHint().width() for label in labels)
    assert all(bar.rect().contains(QRect(label.mapTo(bar, QPoint()), label.size())) for label in labels)
    bar.set_sums([("voté", Decimal(1))])
    assert bar.heightForWidth(300) == line


def test_text_from_the_file_never_acts_as_rich_text(qtbot: QtBot) -> None:
    label = plain_label("<img src=x>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert plain_tooltip("<b>&\nx") == "<qt>&lt;b&gt;&amp;<br>x</qt>"
    assert plain_tooltip("2 & 3") == "2 & 3"
    assert plain_tooltip("x" * 80 + "\ny") == "x" * 80 + "\ny"
    assert plain_tooltip("Annuler " * 11) == "<qt>" + "Annuler " * 11 + "</qt>"


def test_a_shortened_title_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Étude-action pour une légumerie partagée", "title")
    show(qtbot, label)
    label.resize(120, 30)
    assert label.text().endswith("…")
    assert label.toolTip() == "Étude-action pour une légumerie partagée"
    label.resize(1200, 30)
    assert label.text() == "Étude-action pour une légumerie partagée"
    assert label.toolTip() == ""


def test_a_text_is_shortened_within_what_the_stylesheet_leaves_around_it(qtbot: QtBot) -> None:
    label = ElidedLabel("Région de démonstration", "muted")
    label.setStyleSheet("padding: 2px 30px")
    show(qtbot, label)
    wanted = label.sizeHint().width()
    for width in range(100, wanted + 20, 7):
        label.resize(width, 30)
        assert label.fontMetrics().horizontalAdvance(label.text()) <= max(label.contentsRect().width(), 8), width
        assert label.text().endswith("…") or label.text() == label.text_whole()
    label.resize(wanted, 30)
    assert label.text() == label.text_whole()
    assert label.toolTip() == ""


def test_a_value_that_is_missing_is_shown_as_a_dash(qtbot: QtBot) -> None:
    items = KeyValueList([("Plafond", "")], figures=True)
    qtbot.addWidget(items)
    assert [label.text() for label in items._labels] == ["Plafond", "–"]


def test_the_labels_of_a_record_follow_their_name_and_colour(qtbot: QtBot) -> None:
    header = RecordHeader([("files", "Dossiers")])
    qtbot.addWidget(header)
    state = State("Décision", "proposé", "accent")
    for name, colour in (("urgent", TagColour.BLUE), ("urgent", TagColour.GREEN), ("relance", TagColour.GREEN)):
        header.set_badges([state], [TagBadge(name, colour)])
        (tag,) = [badge for badge in header.badges.in_order() if isinstance(badge, TagBadge)]
        assert (tag.text(), tag.colour) == (name, colour)
    header.set_badges([state])
    assert [type(badge) for badge in header.badges.in_order()] == [Badge]
