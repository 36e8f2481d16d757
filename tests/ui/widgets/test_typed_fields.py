from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.date_edit import CalendarPopup, DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.pending import commit_pending, forget_pending
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS, HangingSentence
from tests.ui.widgets.keyboard import press, press_ctrl

TAB = Qt.Key.Key_Tab


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.amount, self.day, self.words, self.notes = AmountEdit(), DateEdit(), LineField(), MultilineField()
        self.after = QLineEdit()
        self.undone = 0
        layout = QVBoxLayout(self)
        for editor in (self.amount, self.day, self.words, self.notes, self.after):
            layout.addWidget(editor)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)

    def _undo(self) -> None:
        self.undone += 1


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.after.setFocus()
    return form


def heard(signal: object) -> list[object]:
    said: list[object] = []
    signal.connect(lambda *values: said.append(values[0] if values else None))  # type: ignore[attr-defined]  # a bound signal
    return said


def test_an_amount_is_announced_as_it_is_typed_and_tidied_on_leaving(form: Form) -> None:
    typed, kept = heard(form.amount.changed), heard(form.amount.committed)
    form.amount.setFocus()
    press("30")
    assert typed == [Decimal("3.00"), Decimal("30.00")]
    assert kept == []
    press("k", TAB)
    assert kept == [Decimal("30000.00")]
    assert form.amount.text() == "30\u202f000,00\u00a0€"


def test_a_huge_amount_arrives_whole(form: Form) -> None:
    kept = heard(form.amount.committed)
    form.amount.setFocus()
    press("99999999999,99", TAB)
    assert kept == [Decimal("99999999999.99")]


def test_an_unchanged_amount_is_not_announced(form: Form) -> None:
    form.amount.set_value(Decimal(5))
    kept = heard(form.amount.committed)
    form.amount.setFocus()
    press("5", TAB)
    assert kept == []
    assert form.amount.text() == "5,00\u00a0€"


def test_an_emptied_amount_is_none(form: Form) -> None:
    form.amount.set_value(Decimal(5))
    kept = heard(form.amount.committed)
    form.amount.setFocus()
    press(Qt.Key.Key_Delete, TAB)
    assert kept == [None]


@pytest.mark.parametrize("typed", ["1.234", "1,234", "douze", "12,345,6", "-5", "9" * 30])
def test_an_amount_not_understood_stays_as_typed_and_is_not_announced(form: Form, typed: str) -> None:
    form.amount.set_value(Decimal(5))
    kept = heard(form.amount.committed)
    form.amount.setFocus()
    press(typed, TAB)
    assert form.amount.text() == typed
    assert form.amount.problem()
    assert form.amount.value() == Decimal(5)
    assert kept == []


def test_what_could_be_meant_by_an_ambiguous_amount_is_said(form: Form) -> None:
    form.amount.setFocus()
    press("1.234 EUR", TAB)
    expected = "«\u00a01.234 EUR\u00a0» peut se lire 1234\u00a0€ ou 1,23\u00a0€. Écrivez 1234 ou 1,23."
    assert form.amount.problem() == expected


def test_a_mended_amount_loses_its_problem_at_once(form: Form) -> None:
    form.amount.setFocus()
    press("1.234", TAB)
    form.amount.setFocus()
    press("1234")
    assert form.amount.problem() == ""


def test_what_the_file_says_never_takes_the_place_of_what_is_being_typed(form: Form) -> None:
    kept = [heard(form.amount.committed), heard(form.day.committed)]
    kept += [heard(form.words.committed), heard(form.notes.committed)]
    form.amount.setFocus()
    press("12")
    form.amount.set_value(Decimal(7))
    press("5", TAB)
    form.day.setFocus()
    press("13/4")
    form.day.set_value(date(2026, 12, 18))
    press("/2026", TAB)
    form.words.setFocus()
    press("Une étu")
    form.words.set_value("Autre")
    press("de", TAB)
    form.notes.setFocus()
    press("Avis favo")
    form.notes.set_value("Autre")
    press("rable", TAB)
    assert kept == [[Decimal("125.00")], [date(2026, 4, 13)], ["Une étude"], ["Avis favorable"]]


def test_the_answer_to_another_field_leaves_the_selection_to_what_is_typed_next(form: Form) -> None:
    form.words.set_value("Innovation sociale")
    form.amount.set_value(Decimal(1250))
    form.day.setFocus()
    press(TAB)
    form.words.set_value("Innovation sociale")
    press("Innovation", TAB)
    assert form.words.text() == "Innovation"
    form.amount.setFocus()
    form.amount.setCursorPosition(0)
    form.amount.set_value(Decimal(1250))
    press("3", TAB)
    assert form.amount.value() == Decimal(31250)


def test_escape_gives_back_what_the_file_says_now(form: Form) -> None:
    form.amount.set_value(Decimal(5))
    form.amount.setFocus()
    press("12")
    form.amount.set_value(Decimal(7))
    press(Qt.Key.Key_Escape)
    assert form.amount.text() == "7,00\u00a0€"


def test_the_answer_of_the_file_leaves_an_amount_not_understood_alone(form: Form) -> None:
    form.amount.set_value(Decimal(5))
    form.amount.setFocus()
    press("1.234", TAB)
    form.amount.set_value(Decimal(5))
    assert form.amount.text() == "1.234"
    form.amount.set_value(Decimal(6))
    assert form.amount.text() == "6,00\u00a0€"
    assert form.amount.problem() == ""


def test_the_answer_of_the_file_leaves_the_amount_being_typed_alone(form: Form) -> None:
    form.amount.setFocus()
    press("12")
    form.amount.set_value(None)
    press("3", TAB)
    assert form.amount.value() == Decimal(123)


@pytest.mark.parametrize("typed", ["1/3/2026", "01032026", "2026-03-01", "1er mars 2026"])
def test_a_day_is_read_in_every_usual_way(form: Form, typed: str) -> None:
    kept = heard(form.day.committed)
    form.day.setFocus()
    press(typed, TAB)
    assert kept == [date(2026, 3, 1)]
    assert form.day.text() == "01/03/2026"


@pytest.mark.parametrize("pasted", ["15 000\t30 000", "15 000\n30 000", "15 000\r\n30 000\r\n", "12 34", "2026 15 000"])
def test_cells_pasted_together_are_never_read_as_one_amount(form: Form, pasted: str) -> None:
    kept = heard(form.amount.committed)
    QApplication.clipboard().setText(pasted)
    form.amount.setFocus()
    press_ctrl(Qt.Key.Key_V)
    press(TAB)
    assert form.amount.problem()
    assert kept == []


@pytest.mark.parametrize("pasted", ["01/03/2026 10:30", "2026-03-01T10:30:00Z\r\n", "2026-03-01 00:00:00"])
def test_a_day_pasted_with_its_time_is_read(form: Form, pasted: str) -> None:
    kept = heard(form.day.committed)
    QApplication.clipboard().setText(pasted)
    form.day.setFocus()
    press_ctrl(Qt.Key.Key_V)
    press(TAB)
    assert kept == [date(2026, 3, 1)]


ASKED = "\u00a0? Corrigez-la, ou validez encore une fois si c’est bien elle."


@pytest.mark.parametrize(("typed", "year"), [("01/03/0226", 226), ("1/3/2260", 2260), ("31/12/1989", 1989)])
@pytest.mark.parametrize("leaving", [TAB, Qt.Key.Key_Return])
def test_a_year_that_is_more_likely_a_slip_is_asked_and_kept_once_confirmed(
    form: Form, typed: str, year: int, leaving: Qt.Key
) -> None:
    kept = heard(form.day.committed)
    form.day.setFocus()
    press(typed, leaving)
    assert (form.day.problem(), form.day.hasFocus()) == (f"L’année {year}{ASKED}", True)
    assert kept == []
    press(leaving)
    assert form.day.problem() == ""
    assert [day.year for day in kept if isinstance(day, date)] == [year]


def test_a_year_asked_about_is_not_kept_by_a_click_elsewhere_nor_by_typing_another(form: Form) -> None:
    kept = heard(form.day.committed)
    form.day.setFocus()
    press("01/03/0226", TAB)
    for _ in range(2):
        form.after.setFocus()
        assert form.day.problem() == f"L’année 226{ASKED}"
        form.day.setFocus()
    assert kept == []
    form.day.selectAll()
    press("01/03/2206", TAB)
    assert form.day.problem() == f"L’année 2206{ASKED}"
    form.day.selectAll()
    press("01/03/2026", TAB)
    assert kept == [date(2026, 3, 1)]
    assert form.day.problem() == ""


@pytest.mark.parametrize("typed", ["01/01/1990", f"31/12/{QDate.currentDate().year() + 15}"])
def test_a_year_an_officer_writes_of_is_not_asked(form: Form, typed: str) -> None:
    kept = heard(form.day.committed)
    form.day.setFocus()
    press(typed, TAB)
    assert len(kept) == 1


def test_an_old_day_that_the_file_holds_is_left_without_a_question(form: Form) -> None:
    form.day.set_value(date(1901, 7, 1))
    form.day.setFocus()
    press(TAB)
    assert form.day.problem() == ""


def test_a_day_that_does_not_exist_stays_as_typed(form: Form) -> None:
    kept = heard(form.day.committed)
    form.day.setFocus()
    press("31/02/2026", TAB)
    assert form.day.text() == "31/02/2026"
    assert "calendrier" in form.day.problem()
    assert kept == []


def test_a_day_is_picked_in_the_calendar_by_keyboard(form: Form) -> None:
    form.day.set_value(date(2026, 3, 1))
    kept = heard(form.day.committed)
    form.day.setFocus()
    form.day.open_calendar()
    popup = form.day._calendar
    assert popup is not None
    assert popup.calendar.selectedDate() == QDate(2026, 3, 1)
    popup.calendar.activated.emit(QDate(2026, 3, 15))
    assert kept == [date(2026, 3, 15)]
    assert not popup.isVisible()


def test_words_are_announced_once_on_leaving_without_spaces_around(form: Form) -> None:
    kept = heard(form.words.committed)
    form.words.setFocus()
    press(" Légumerie  d’été ", TAB)
    assert kept == ["Légumerie  d’été"]
    form.words.setFocus()
    press(TAB)
    assert kept == ["Légumerie  d’été"]


def test_notes_keep_their_lines_and_tab_leaves_them(form: Form) -> None:
    kept = heard(form.notes.committed)
    form.notes.setFocus()
    press("un", Qt.Key.Key_Return, "deux", TAB)
    assert form.after.hasFocus()
    assert kept == ["un\ndeux"]


def test_the_answer_of_the_file_leaves_words_being_typed_alone(form: Form) -> None:
    form.words.set_value("avant")
    form.words.setFocus(Qt.FocusReason.TabFocusReason)
    press("apr")
    form.words.set_value("avant")
    press("ès", TAB)
    assert form.words.value() == "après"


def test_undo_takes_back_typing_first_then_reaches_the_file(qtbot: QtBot, form: Form) -> None:
    form.words.set_value("avant")
    form.words.setFocus()
    form.words.end(False)
    press(" x")
    qtbot.keyClick(form.words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    assert (form.words.text(), form.undone) == ("avant", 0)
    qtbot.keyClick(form.words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    assert form.undone == 1


def test_going_elsewhere_keeps_what_is_being_typed(form: Form) -> None:
    kept = heard(form.amount.committed)
    form.amount.setFocus()
    press("12")
    commit_pending(form)
    assert kept == [Decimal(12)]


def test_another_record_does_not_inherit_what_was_not_understood(form: Form) -> None:
    form.amount.setFocus()
    press("1.234", TAB)
    forget_pending(form)
    form.amount.set_value(None)
    assert form.amount.text() == ""
    assert form.amount.problem() == ""


def test_a_field_says_what_is_not_understood_before_what_the_page_says(qtbot: QtBot) -> None:
    amount = AmountEdit()
    field = Field("Montant proposé", amount, width_chars=14)
    qtbot.addWidget(field)
    field.set_problem("Dépasse le maximum.", "warning")
    assert field.problem() == "Dépasse le maximum."
    amount.setText("1.234")
    amount.commit()
    assert "peut se lire 1234" in field.problem()
    amount.setText("12")
    amount.commit()
    assert field.problem() == "Dépasse le maximum."
    field.set_problem("")
    assert field.problem() == ""


def test_a_field_names_its_editor_for_screen_readers(qtbot: QtBot) -> None:
    amount = AmountEdit()
    field = Field("Coût & total", amount)
    qtbot.addWidget(field)
    assert amount.accessibleName() == "Coût & total"
    assert field.label.buddy() is amount
    amount.setText("abc")
    amount.commit()
    assert amount.accessibleDescription() == amount.problem()


def test_escape_drops_an_amount_being_typed_and_those_who_followed_it_hear_of_it(form: Form) -> None:
    form.amount.set_value(Decimal(5))
    typed = heard(form.amount.changed)
    kept = heard(form.amount.committed)
    form.amount.setFocus()
    press("12", Qt.Key.Key_Escape)
    assert form.amount.text() == "5,00\u00a0€"
    assert typed == [Decimal(1), Decimal(12), Decimal(5)]
    press(TAB)
    assert kept == []


def test_escape_drops_an_amount_not_understood_with_its_problem(form: Form) -> None:
    form.amount.setFocus()
    press("1.234", TAB)
    form.amount.setFocus()
    press(Qt.Key.Key_Escape)
    assert (form.amount.text(), form.amount.problem()) == ("", "")


@pytest.mark.parametrize("name", ["amount", "day", "words", "notes"])
def test_escape_leaves_the_page_only_once_nothing_is_typed(form: Form, name: str) -> None:
    left = heard(escape_of(form).activated)
    field = getattr(form, name)
    field.setFocus()
    press("12", Qt.Key.Key_Escape)
    assert left == []
    assert field.document().toPlainText() == "" if name == "notes" else field.text() == ""
    press(Qt.Key.Key_Escape)
    assert len(left) == 1


def escape_of(form: Form) -> QShortcut:
    """The way back of a page."""
    return QShortcut(QKeySequence("Escape"), form)


def test_alt_down_opens_the_calendar_even_where_the_page_uses_it(qtbot: QtBot, form: Form) -> None:
    went = heard(QShortcut(QKeySequence("Alt+Down"), form).activated)
    form.day.setFocus()
    qtbot.keyClick(form.day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # type: ignore[no-untyped-call]
    assert went == []
    assert form.day._calendar is not None
    assert form.day._calendar.isVisible()
    form.day._calendar.hide()


def test_a_sentence_hangs_whole_under_a_narrow_editor_and_takes_no_room(qtbot: QtBot) -> None:
    form = QWidget()
    amount = AmountEdit()
    field = Field("Coût total", amount, width_chars=14)
    row = QVBoxLayout(form)
    row.addWidget(field)
    row.addStretch(1)
    qtbot.addWidget(form)
    form.resize(600, 300)
    form.show()
    before = field.geometry(), amount.geometry()
    field.set_problem("Le montant proposé dépasse le maximum de 24 000,00 €.")
    QApplication.processEvents()
    assert (field.geometry(), amount.geometry()) == before
    hanging = form.findChild(HangingSentence)
    assert isinstance(hanging, HangingSentence)
    assert hanging.isVisible()
    below = amount.mapTo(form, QPoint(0, amount.height())).y()
    assert (hanging.y(), hanging.text()) == (below, field.problem())
    assert hanging.height() <= BETWEEN_FIELDS
    form.resize(240, 300)
    QApplication.processEvents()
    assert hanging.geometry().right() < form.width()
    assert hanging.height() > BETWEEN_FIELDS
    field.hide()
    assert not hanging.isVisible()
    field.show()
    assert hanging.isVisible()
    field.set_problem("")
    assert not hanging.isVisible()


def test_the_calendar_stays_within_the_days_that_exist(form: Form) -> None:
    edit = form.day
    edit.set_value(date(1, 1, 1))
    edit.open_calendar()
    popup = edit.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    assert popup.calendar.minimumDate() == QDate(date.min.year, date.min.month, date.min.day)
    assert popup.calendar.maximumDate() == QDate(date.max.year, date.max.month, date.max.day)
    popup.calendar.showPreviousYear()
    popup.calendar.setSelectedDate(QDate(-4, 5, 6))
    popup.calendar.activated.emit(popup.calendar.selectedDate())
    assert edit.value() == date(1, 1, 1)


@pytest.mark.parametrize(
    "held", ["1,3\u00a0million d’euros\u202f!", "Une ligne\r\nune autre", "De trop  ", "a\u2028b", " \n"]
)
def test_a_text_that_nobody_touched_is_never_announced_whatever_the_file_holds(form: Form, held: str) -> None:
    for field in (form.notes, form.words) if "\n" not in held else (form.notes,):
        kept = heard(field.committed)
        field.set_value(held)
        field.setFocus()
        assert not field.is_typing()
        press(TAB)
        field.commit()
        assert kept == []


def test_spaces_that_do_not_break_stay_around_what_is_typed(form: Form) -> None:
    kept = heard(form.notes.committed)
    form.notes.set_value("1\u00a0350 m²")
    form.notes.setFocus()
    press(Qt.Key.Key_End, " bâtis", TAB)
    assert kept == ["1\u00a0350 m² bâtis"]
