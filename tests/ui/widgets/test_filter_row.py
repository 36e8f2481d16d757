"""What narrows a list: chips, what opens under them, and what a view keeps."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ptce_desk.domain.narrowing import Among, Between, Clause, Holding, Stretch, stretch_of
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.tables.chip import Chip
from ptce_desk.ui.widgets.tables.clause_popup import SpanPopup, ValuesPopup
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from tests.ui.widgets.keyboard import burst, press

TODAY = [date(2026, 12, 31)]
"""The day it is, last."""
SCHEMES = [(1, "PROGRESS"), (2, "AMI R&D"), (3, "CDDRA")]


@pytest.fixture
def filters(qtbot: QtBot) -> FilterRow:
    row = FilterRow(today=lambda: TODAY[-1])
    row.add_filter("scheme", "Dispositif", SCHEMES, several=True)
    row.add_filter("year", "Exercice", [(2026, "2026"), (2025, "2025")], unsaid=True)
    row.add_filter("commune", "Commune", [(name, name) for name in "ABCDEFGHIJ"], several=True, shown="active")
    row.add_span("requested", "Demandé", "amount")
    row.add_span("deposited_on", "Déposé", "date")
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    return row


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_chip_is_painted_again_when_only_a_figure_of_its_words_changes(qtbot: QtBot, filters: FilterRow) -> None:
    chip = filters._filters["scheme"].chip
    chip.show_clause("4 dispositifs", "Dispositif : 4 dispositifs")
    painted = Painted(chip.button)
    qtbot.waitUntil(lambda: painted.times > 0)
    QApplication.processEvents()
    before = painted.times
    chip.show_clause("6 dispositifs", "Dispositif : 6 dispositifs")
    qtbot.waitUntil(lambda: painted.times > before)


def opened(filters: FilterRow, key: str) -> ValuesPopup | SpanPopup:
    filters._filters[key].chip.button.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ValuesPopup | SpanPopup)
    return popup


def click(ticks: QListWidget, row: int) -> None:
    middle = ticks.visualItemRect(ticks.item(row)).center() + QPoint(20, 0)
    QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def chosen(filters: FilterRow, key: str) -> Clause | None:
    return filters.narrowing().get(key)


def test_several_values_are_ticked_by_clicks_and_by_keys_and_each_is_announced(
    qtbot: QtBot, filters: FilterRow
) -> None:
    popup = opened(filters, "scheme")
    assert isinstance(popup, ValuesPopup)
    with qtbot.waitSignal(filters.changed):
        click(popup.list, 0)
    QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(filters.changed):
        QTest.keyClick(popup.list, Qt.Key.Key_Space)
    assert chosen(filters, "scheme") == Among(frozenset({1, 3}))
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert filters._filters["scheme"].chip.button.accessibleName() == "Dispositif : PROGRESS, CDDRA"
    filters._filters["scheme"].chip.gone.click()
    assert chosen(filters, "scheme") is None


def test_a_value_unticked_narrows_no_more(filters: FilterRow) -> None:
    filters.set_clause("scheme", Among(frozenset({1, 2})))
    popup = opened(filters, "scheme")
    assert isinstance(popup, ValuesPopup)
    click(popup.list, 1)
    assert chosen(filters, "scheme") == Among(frozenset({1}))
    click(popup.list, 0)
    assert chosen(filters, "scheme") is None
    popup.close()


def test_a_filter_on_one_value_takes_the_last_one_ticked_and_closes(filters: FilterRow) -> None:
    popup = opened(filters, "year")
    assert isinstance(popup, ValuesPopup)
    click(popup.list, 1)
    assert QApplication.activePopupWidget() is None
    popup = opened(filters, "year")
    assert isinstance(popup, ValuesPopup)
    click(popup.list, 2)
    assert chosen(filters, "year") == Among(frozenset({None}))
    assert filters._filters["year"].chip.button.accessibleName() == "Exercice : Non renseigné"


def test_values_are_looked_for_by_words_when_they_are_many(filters: FilterRow) -> None:
    filters.set_clause("commune", Among(frozenset({"A"})))
    popup = opened(filters, "commune")
    assert isinstance(popup, ValuesPopup)
    assert popup.search.hasFocus()
    press("c")
    assert [row for row in range(popup.list.count()) if not popup.list.item(row).isHidden()] == [2]
    QTest.keyClick(popup.search, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    assert chosen(filters, "commune") == Among(frozenset({"A", "C"}))
    popup.close()


def asked(filters: FilterRow, key: str = "area") -> ValuesPopup:
    """What opens on a filter of texts that may hold words."""
    if not filters.has(key):
        options = [("Bourg", "Bourg"), ("Évian", "Évian")]
        filters.add_filter(key, "Canton", options, several=True, unsaid=True, free=True, holds=True)
    popup = opened(filters, key)
    assert isinstance(popup, ValuesPopup)
    assert popup.words.hasFocus()
    return popup


def test_words_texts_hold_take_the_place_of_the_values_ticked_and_the_other_way_round(filters: FilterRow) -> None:
    popup = asked(filters)
    click(popup.list, 0)
    assert chosen(filters, "area") == Among(frozenset({"Bourg"}))
    popup.words.setFocus()
    burst("evi", Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert chosen(filters, "area") == Holding("evi")
    assert filters._filters["area"].chip.button.accessibleName() == "Canton : contenant « evi »"
    popup = asked(filters)
    assert popup.words.text() == "evi"
    assert popup.list.item(0).checkState() is Qt.CheckState.Unchecked
    click(popup.list, 1)
    assert (chosen(filters, "area"), popup.words.text()) == (Among(frozenset({"Évian"})), "")
    popup.close()
    assert chosen(filters, "area") == Among(frozenset({"Évian"}))


def test_words_are_kept_by_a_click_elsewhere_given_up_by_escape_and_taken_away_once_emptied(
    filters: FilterRow,
) -> None:
    asked(filters)
    press("ev")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.hide()
    assert chosen(filters, "area") == Holding("ev")
    popup.close()
    popup = asked(filters)
    press("x")
    QTest.keyClick(popup.words, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert chosen(filters, "area") == Holding("ev")
    popup = asked(filters)
    popup.words.selectAll()
    burst(" ", Qt.Key.Key_Return)
    assert chosen(filters, "area") is None


def test_a_filter_of_texts_opens_before_any_is_said_and_one_of_values_takes_no_words(filters: FilterRow) -> None:
    asked(filters).close()
    filters.set_options("area", [])
    assert filters.opens("area")
    assert not filters.set_state({"commune": {"holds": "a"}})
    assert chosen(filters, "commune") is None


def test_amounts_between_two_bounds_and_beyond_one(filters: FilterRow) -> None:
    filters.set_clause("requested", Between(Decimal(10000), None))
    popup = opened(filters, "requested")
    assert isinstance(popup, SpanPopup)
    QTest.keyClick(popup._low, Qt.Key.Key_Tab)
    press("40 000")
    QTest.keyClick(popup._high, Qt.Key.Key_Return)
    assert chosen(filters, "requested") == Between(Decimal("10000.00"), Decimal("40000.00"))
    assert QApplication.activePopupWidget() is None


def test_bounds_that_cross_are_told_and_narrow_nothing(filters: FilterRow) -> None:
    filters.set_clause("requested", Between(Decimal(10000), None))
    popup = opened(filters, "requested")
    assert isinstance(popup, SpanPopup)
    assert isinstance(popup._high, AmountEdit)
    popup._high.set_value(Decimal(5))
    popup._tell()
    assert popup.remark.isVisible()
    assert chosen(filters, "requested") == Between(Decimal(10000), None)
    popup.unsaid.click()
    assert chosen(filters, "requested") == Among(frozenset({None}))


def test_a_filter_not_in_use_waits_in_the_menu_and_one_in_use_does_not(filters: FilterRow) -> None:
    def waiting() -> list[str]:
        filters._waiting.aboutToShow.emit()
        return [action.text() for action in filters._waiting.actions()]

    assert waiting() == ["Commune", "Demandé", "Déposé"]
    assert not filters._filters["commune"].chip.isVisible()
    filters.take("commune", Among(frozenset({"B"})))
    assert waiting() == ["Demandé", "Déposé"]
    assert filters._filters["commune"].chip.isVisible()


def test_filters_that_are_many_wait_in_a_menu_for_each_kind(filters: FilterRow) -> None:
    for place in range(12):
        filters.add_filter(f"more_{place}", f"Axe {place}", SCHEMES, shown="active")
    filters.add_span("paid", "Versé", "amount")
    for _again in range(2):
        filters._waiting.aboutToShow.emit()
        entries = filters._waiting.actions()
        inside = {
            entry.text(): [one.text() for one in menu.actions()]
            for entry in entries
            if isinstance(menu := entry.menu(), QMenu)
        }
        named = [entry.text() for entry in entries if entry.menu() is None]
        assert named == ["Commune", *(f"Axe {place}" for place in range(7))]
        assert inside == {
            "Montants": ["Demandé", "Versé"],
            "Dates": ["Déposé"],
            "Autres filtres": [f"Axe {place}" for place in range(7, 12)],
        }


def in_view(filters: FilterRow) -> list[str]:
    chips = {one.chip: key for key, one in filters._filters.items()}
    return [
        chips[widget] for widget in filters._narrowing.in_order() if isinstance(widget, Chip) and not widget.isHidden()
    ]


def test_a_filter_that_begins_comes_after_those_in_use_which_stay_where_they_are(filters: FilterRow) -> None:
    filters.resize(1200, 100)
    filters.take("deposited_on", Between(date(2026, 1, 1), None))
    before = filters._filters["deposited_on"].chip.geometry()
    filters.take("commune", Among(frozenset({"B"})))
    assert in_view(filters) == ["scheme", "year", "deposited_on", "commune"]
    assert filters._narrowing.in_order()[-1] is filters.more
    assert filters._filters["deposited_on"].chip.geometry() == before
    filters.take("deposited_on", Between(date(2026, 1, 1), date(2026, 2, 1)))
    assert in_view(filters) == ["scheme", "year", "deposited_on", "commune"]


def test_what_opens_stands_under_its_chip_wherever_the_row_puts_it(filters: FilterRow) -> None:
    filters.resize(filters._filters["year"].chip.geometry().right() + 100, 100)
    QApplication.processEvents()
    filters.open_filter("requested")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, SpanPopup)
    assert isinstance(popup._low, AmountEdit)
    popup._low.set_value(Decimal(10000))
    popup._tell()
    chip = filters._filters["requested"].chip
    assert chip.y() > filters.search.y()
    assert popup.pos() == chip.mapToGlobal(QPoint(0, chip.height() + 2))
    popup.close()


def test_days_are_narrowed_to_a_month_or_a_year_at_one_click(qtbot: QtBot, filters: FilterRow) -> None:
    amounts = opened(filters, "requested")
    assert isinstance(amounts, SpanPopup)
    assert amounts.stretches == []
    amounts.close()
    popup = opened(filters, "deposited_on")
    assert isinstance(popup, SpanPopup)
    assert [link.text() for link in popup.stretches] == ["Ce mois-ci", "Le mois prochain", "Cette année"]
    with qtbot.waitSignal(filters.changed):
        popup.stretches[2].click()
    assert QApplication.activePopupWidget() is None
    assert chosen(filters, "deposited_on") == Between(date(2026, 1, 1), date(2026, 12, 31), Stretch.THIS_YEAR)


def test_a_stretch_kept_in_a_view_follows_the_calendar(filters: FilterRow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.TODAY", list(TODAY))
    filters.set_clause("deposited_on", stretch_of(Stretch.NEXT_MONTH, TODAY[-1]))
    kept = filters.state()
    assert kept == {"deposited_on": {"stretch": "next_month"}}
    assert filters.words_of(["deposited_on"]) == ["déposé : le mois prochain (janvier 2027)"]
    TODAY.append(date(2027, 1, 31))
    assert chosen(filters, "deposited_on") == Between(date(2027, 2, 1), date(2027, 2, 28), Stretch.NEXT_MONTH)
    assert filters.words_of(["deposited_on"]) == ["déposé : le mois prochain (février 2027)"]
    filters.clear()
    assert filters.set_state(kept)
    assert chosen(filters, "deposited_on") == Between(date(2027, 2, 1), date(2027, 2, 28), Stretch.NEXT_MONTH)
    assert not filters.set_state({"deposited_on": {"stretch": "some other time"}})
    assert chosen(filters, "deposited_on") is None


@pytest.mark.parametrize(
    ("key", "clause"),
    [
        ("scheme", Among(frozenset({1}))),
        ("scheme", Among(frozenset({1, 3}))),
        ("year", Among(frozenset({None}))),
        ("area", Holding("evi")),
        ("requested", Between(Decimal("10000.50"), None)),
        ("requested", Among(frozenset({None}))),
        ("deposited_on", Between(date(2024, 2, 29), date(2026, 1, 1))),
    ],
)
def test_what_a_view_keeps_brings_the_clause_back(filters: FilterRow, key: str, clause: Clause) -> None:
    asked(filters).close()
    filters.set_clause(key, clause)
    kept = filters.state()
    filters.clear()
    assert filters.set_state(kept)
    assert filters.narrowing().clauses == ((key, clause),)


def test_a_view_of_a_value_no_longer_offered_says_so(filters: FilterRow) -> None:
    assert not filters.set_state({"scheme": [1, 9]})
    assert chosen(filters, "scheme") == Among(frozenset({1}))


def test_a_filter_set_by_the_page_is_not_announced(qtbot: QtBot, filters: FilterRow) -> None:
    with qtbot.assertNotEmitted(filters.changed):
        filters.set_value("scheme", 2)
    assert filters._filters["scheme"].chip.button.accessibleName() == "Dispositif : AMI R&D"


def test_the_sentence_counts_and_names_what_narrows_the_list(filters: FilterRow) -> None:
    filters.set_value("scheme", 1)
    filters.search.setText("cantine")
    filters.set_count(1234, "dossier", "dossiers")
    assert filters.sentence.text() == "1\u202f234 dossiers · PROGRESS · « cantine »"
    filters.set_count(1, "dossier", "dossiers")
    assert filters.sentence.text().startswith("1 dossier ·")


def test_typing_is_announced_after_a_pause_and_enter_at_once(qtbot: QtBot, filters: FilterRow) -> None:
    filters.search.setFocus()
    with qtbot.waitSignal(filters.changed):
        press("can")
    assert filters.search_text() == "can"
    announced: list[str] = []
    filters.changed.connect(lambda: announced.append(filters.search_text()))
    burst("tine", Qt.Key.Key_Return)
    assert announced == ["cantine"]


def test_clearing_takes_everything_away_and_is_announced_once(filters: FilterRow) -> None:
    filters.set_value("year", 2026)
    filters.search.setText("x")
    announced: list[int] = []
    filters.changed.connect(lambda: announced.append(1))
    filters.clear_link.click()
    assert not filters._pause.isActive()  # nothing more is on its way
    assert announced == [1]
    assert not filters.is_active()
    assert filters.value("year") is None


def test_a_filter_that_another_page_asks_for_shows_while_it_narrows_and_no_view_keeps_it(filters: FilterRow) -> None:
    filters.add_filter("among", "Import", shown="passing")
    chip = filters._filters["among"].chip
    assert not chip.isVisible()
    filters.set_options("among", [((4, 5), "Import")])
    filters.set_value("among", (4, 5))
    filters.set_value("year", 2026)
    assert (chip.isVisible(), filters.value("among"), filters.state()) == (True, (4, 5), {"year": 2026})
    filters.clear_link.click()
    assert (chip.isVisible(), filters.value("among")) == (False, None)


def test_a_filter_on_a_value_no_longer_offered_filters_nothing(filters: FilterRow) -> None:
    filters.set_value("scheme", 2)
    filters.set_options("scheme", [(1, "PROGRESS")])
    assert filters.value("scheme") is None
