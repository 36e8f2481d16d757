"""A field for a day, typed or picked in a calendar."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import date_text
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.widgets.editors.reading import read_date, year_asked
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit


class DateEdit(TypedEdit[dt.date]):
    """A day or nothing: « 01/03/2026 » once left. Alt+↓ or the button opens a calendar."""

    def __init__(self, parent: QWidget | None = None, *, asks: Callable[[dt.date], str] = lambda _day: "") -> None:
        """`asks` is what is asked of a day before it is kept, nothing for most."""
        super().__init__(parent)
        self._asks = asks
        self.setPlaceholderText("jj/mm/aaaa")
        self._calendar: CalendarPopup | None = None
        button = self.addAction(icon("calendar-blank", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        button.setText("Ouvrir le calendrier")
        button.setToolTip("Ouvrir le calendrier (Alt+↓)")
        button.triggered.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Show the calendar under the field, on its day."""
        if self.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open_under(self, self._value)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()  # the page goes to the next record with Alt+↓: not from here
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _pick(self, day: dt.date) -> None:
        self.setText(date_text(day))
        self.setFocus()
        self.commit()

    def _read(self, text: str) -> tuple[dt.date | None, str]:
        return read_date(text)

    def _doubt(self, value: dt.date | None) -> str:
        return "" if value is None else year_asked(value.year, QDate.currentDate().year()) or self._asks(value)

    def _written(self, value: dt.date | None) -> str:
        return date_text(value)


def _opens(event: QKeyEvent) -> bool:
    """Whether a key opens the calendar: Alt+↓."""
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return alt and event.key() == Qt.Key.Key_Down


class CalendarPopup(QFrame):
    """A French month that closes once a day is picked.

    Signals:
        picked: the day, as `datetime.date`.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "popup")
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName("Calendrier")
        self.calendar.setLocale(QLocale(QLocale.Language.French, QLocale.Country.France))
        self.calendar.setDateRange(QDate(1, 1, 1), QDate(dt.MAXYEAR, 12, 31))  # Qt's calendar goes further both ways
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.calendar)

    def open_under(self, field: QWidget, day: dt.date | None) -> None:
        """Show the month of a day, or of today, under a field."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
        self.show()
        self.calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        if self.isVisible():
            self.hide()
            self.picked.emit(dt.date(day.year(), day.month(), day.day()))
