"""Notices float: they move nothing, wait under the pointer and the keyboard, and queue."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.shell.notice_bar import NoticeBar, NoticeCard
from tests.ui.widgets.keyboard import press


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(800, 500)
    QVBoxLayout(host).addWidget(QLineEdit())
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    return host


@pytest.fixture(autouse=True)
def _time_to_look() -> None:
    """Notices stay as long as they do for an officer."""


@pytest.fixture
def field(host: QWidget) -> QLineEdit:
    (field,) = host.findChildren(QLineEdit)
    field.setFocus()
    return field


@pytest.fixture
def bar(host: QWidget) -> Iterator[NoticeBar]:
    bar = NoticeBar(host)
    yield bar
    bar.dismiss()


def enter(bar: NoticeBar) -> None:
    spot = QPointF(4, 4)
    QApplication.sendEvent(bar, QEnterEvent(spot, spot, spot))


def leave(bar: NoticeBar) -> None:
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))


def texts(bar: NoticeBar) -> list[str]:
    return [card.sentence.text() for card in bar.cards]


def where(card: NoticeCard) -> tuple[int, int]:
    corner = card.mapToGlobal(QPoint(0, 0))
    return corner.x(), corner.y()


def test_a_notice_moves_nothing_and_stays_inside_at_the_bottom_right(
    qtbot: QtBot, host: QWidget, field: QLineEdit, bar: NoticeBar
) -> None:
    before = field.geometry()
    bar.show_notice("Le montant proposé dépasse le maximum de 24 000,00 €. " * 5, "warning")
    QApplication.processEvents()
    assert field.geometry() == before
    assert host.rect().contains(bar.geometry())
    sentence = bar.sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width()) > 60  # shown whole
    host.resize(500, 400)
    qtbot.waitUntil(lambda: bar.geometry().right() == 500 - 16 - 1)
    assert bar.geometry().bottom() == 400 - 16 - 1


def test_notices_stand_one_above_the_other_and_those_there_do_not_move(bar: NoticeBar) -> None:
    bar.show_notice("Un.", "danger")
    QApplication.processEvents()
    first = bar.cards[0]
    place = where(first)
    bar.show_notice("Deux.", "success", "Annuler", lambda: None)
    QApplication.processEvents()
    assert texts(bar) == ["Un.", "Deux."]
    assert bar.sentence.text() == "Deux."
    assert where(first) == place
    assert where(bar.cards[1])[1] < place[1]


def test_a_fourth_notice_sends_a_success_away_and_a_problem_back_to_wait(bar: NoticeBar) -> None:
    for text, kind in (("Un.", "danger"), ("Fait.", "success"), ("Deux.", "danger"), ("Trois.", "danger")):
        bar.show_notice(text, kind)
    assert texts(bar) == ["Un.", "Deux.", "Trois."]
    bar.show_notice("Quatre.", "danger")
    assert texts(bar) == ["Deux.", "Trois.", "Quatre."]
    bar.cards[0].close_button.click()
    assert texts(bar) == ["Trois.", "Quatre.", "Un."]


def test_the_same_said_again_is_not_piled_up(bar: NoticeBar) -> None:
    done: list[int] = []
    bar.show_notice("Fait.", "success", "Annuler", lambda: done.append(1))
    bar.show_notice("Fait.", "success", "Annuler", lambda: done.append(2))
    assert texts(bar) == ["Fait."]
    bar.action.click()
    assert done == [2]
    assert bar.isHidden()


def test_a_notice_is_announced_when_it_comes_into_view(qtbot: QtBot, bar: NoticeBar) -> None:
    with qtbot.waitSignal(bar.said) as said:
        bar.show_notice("Le disque est plein.", "danger")
    assert said.args == ["Problème : Le disque est plein."]


def test_a_notice_shown_by_an_action_stays(bar: NoticeBar) -> None:
    bar.show_notice("Dossier supprimé.", "success", "Annuler", lambda: bar.show_notice("Dossier rétabli."))
    bar.action.click()
    assert bar.isVisible()
    assert texts(bar) == ["Dossier rétabli."]


@pytest.mark.parametrize(("kind", "seconds"), [("success", 6), ("info", 12), ("warning", None), ("danger", None)])
def test_only_what_went_well_goes_away_by_itself(kind: str, seconds: int | None, qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice("Fait.", kind)
    timer = bar.cards[0].timer
    assert timer.isActive() == (seconds is not None)
    if seconds is None:
        return
    assert timer.interval() == seconds * 1000
    with qtbot.waitSignal(bar.closed):
        timer.start(1)
    assert bar.isHidden()


def test_notices_wait_under_the_pointer(bar: NoticeBar) -> None:
    bar.show_notice("Un.", "success")
    bar.show_notice("Deux.", "success")
    enter(bar)
    assert not any(card.timer.isActive() for card in bar.cards)
    bar.show_notice("Trois.", "success")
    assert not bar.cards[2].timer.isActive()
    bar.show_notice("Quatre.", "success")
    assert texts(bar) == ["Un.", "Deux.", "Trois."]
    leave(bar)
    assert texts(bar) == ["Deux.", "Trois.", "Quatre."]
    assert all(card.timer.isActive() for card in bar.cards)


def test_under_the_pointer_the_others_keep_their_place_when_one_is_closed(bar: NoticeBar) -> None:
    bar.show_notice("Un.", "danger")
    bar.show_notice("Deux.", "danger")
    QApplication.processEvents()
    enter(bar)
    above = bar.cards[1]
    place = where(above)
    bar.cards[0].close_button.click()
    QApplication.processEvents()
    assert texts(bar) == ["Deux."]
    assert where(above) == place
    leave(bar)
    QApplication.processEvents()
    assert where(above)[1] > place[1]


def test_a_notice_never_takes_the_keyboard_not_even_by_a_click(field: QLineEdit, bar: NoticeBar) -> None:
    bar.show_notice("Fait.", "success", "Annuler", lambda: None)
    assert field.hasFocus()
    QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


@pytest.mark.parametrize("way", ["escape", "action"])
def test_a_notice_reached_by_the_keyboard_waits_and_gives_it_back(way: str, field: QLineEdit, bar: NoticeBar) -> None:
    bar.show_notice("Fait.", "success", "Annuler", lambda: None)
    bar.action.setFocus(Qt.FocusReason.TabFocusReason)
    assert not bar.cards[0].timer.isActive()
    press(Qt.Key.Key_Escape if way == "escape" else Qt.Key.Key_Return)
    assert bar.isHidden()
    assert field.hasFocus()


def test_notices_stand_above_the_foot_of_a_page_as_long_as_it_has_one(host: QWidget, bar: NoticeBar) -> None:
    foot = QWidget(host)
    foot.setGeometry(600, 440, 180, 40)
    foot.show()
    bar.show_notice("Fait.", "danger")
    bar.stand_above(foot)
    assert bar.geometry().bottom() < foot.y()
    foot.move(600, 400)
    assert bar.geometry().bottom() < 400
    foot.resize(180, 0)
    assert bar.geometry().bottom() == 500 - 16 - 1
    bar.stand_above(None)
    foot.resize(180, 40)
    assert bar.geometry().bottom() == 500 - 16 - 1


def test_where_no_place_is_free_each_notice_takes_one_line_and_is_whole_again_once_there_is_room(
    field: QLineEdit, bar: NoticeBar
) -> None:
    field.setFixedHeight(470)
    QApplication.processEvents()
    for text in ("Un.", "Le montant proposé dépasse le maximum de 24 000,00 €. " * 5):
        bar.show_notice(text, "warning", "Reprendre", lambda: None)
    QApplication.processEvents()
    assert [(card.short.isVisible(), card.sentence.isVisible()) for card in bar.cards] == [(True, False)] * 2
    assert bar.height() < 100
    assert all(card.height() >= card.action.height() > 10 and card.short.height() > 10 for card in bar.cards)
    assert "dépasse" in bar.cards[1].short.toolTip()
    field.setFixedHeight(30)
    QApplication.processEvents()
    bar.follow_offers()
    QApplication.processEvents()
    assert [card.sentence.isVisible() for card in bar.cards] == [True, True]
    assert bar.sentence.height() > 60
