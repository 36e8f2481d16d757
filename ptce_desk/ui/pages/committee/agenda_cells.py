"""How the agenda is painted: the votes to press on the dossier at hand, a word elsewhere, a band over each scheme."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from ptce_desk.domain.committees import Opinion, Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import whole_amount_text
from ptce_desk.services.committee.groups import AgendaGroup
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.palette import ColourRole, Palette
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import KEY_ROLE, ROW_ROLE, AnyIndex
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE, VALUE_ROLE
from ptce_desk.ui.pages.committee.agenda_bands import GroupBand
from ptce_desk.ui.pages.committee.keys import LETTERS, VOTED_BY
from ptce_desk.ui.pages.committee.words import vote_remarks
from ptce_desk.ui.widgets.tables.cell_delegate import EDGE, MARGIN, one_line
from ptce_desk.ui.widgets.tables.grid_delegate import GridDelegate

HEAD: Final = 48
"""Pixels of the band over the first dossier of a scheme."""
VOTE_COLOURS: Final[dict[Vote | None, ColourRole]] = {
    None: "muted",
    Vote.GRANTED: "success",
    Vote.REFUSED: "danger",
    Vote.ADJOURNED: "warning",
    Vote.WAITING_LIST: "warning",
}
_VOTE_ICONS: Final = {
    None: "circle-dashed",
    Vote.GRANTED: "check-circle",
    Vote.REFUSED: "x-circle",
    Vote.ADJOURNED: "pause-circle",
    Vote.WAITING_LIST: "clock",
}
_OPINION_LOOKS: Final[dict[Opinion, tuple[str, ColourRole]]] = {
    Opinion.FAVOURABLE: ("check", "success"),
    Opinion.RESERVED: ("warning", "warning"),
    Opinion.UNFAVOURABLE: ("x", "danger"),
}
_PRESSED: Final = {vote: VOTED_BY[vote] for vote in (Vote.GRANTED, Vote.REFUSED, Vote.ADJOURNED)}
"""What may be pressed on the dossier at hand."""
_BUTTON, _SIDE, _KEY_SIDE, _RADIUS = 26, 8, 5, 6
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AgendaDelegate(GridDelegate):
    """A cell of the agenda.

    Signals:
        left_down: an editor was left by Enter (1), or Shift+Enter (-1).
    """

    left_down = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.groups: Mapping[int, AgendaGroup] = {}
        self.year = 0
        self.compact = False
        self._held: Vote | None = None

    def hold(self, vote: Vote | None) -> None:
        """Show a vote as pressed, until it is known what is typed."""
        self._held = vote
        self._table.viewport().update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enters = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER
        if enters and isinstance(watched, QWidget) and isinstance(event, QKeyEvent) and not event.modifiers():
            self._leave_down(watched)
            return True
        return super().eventFilter(watched, event)

    def _leave_down(self, editor: QWidget) -> None:
        if not self.stays(editor):
            self.keep_and_close(editor)
            self.left_down.emit(1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        group = self.group_over(index.row())
        if group is not None:
            painter.save()
            painter.setClipRect(option.rect)
            self._paint_group(painter, option, group)
            painter.restore()
            option.rect.setTop(option.rect.top() + HEAD)
        super().paint(painter, option, index)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        option.rect = self.cell(index, option.rect)
        super().updateEditorGeometry(editor, option, index)

    def cell(self, index: AnyIndex, whole: QRect) -> QRect:
        """The cell without the band over it."""
        return whole.adjusted(0, HEAD if self.group_over(index.row()) is not None else 0, 0, 0)

    def group_over(self, row: int) -> AgendaGroup | None:
        """The scheme that begins at a row; None in the midst of one."""
        here, before = self._scheme_at(row), self._scheme_at(row - 1)
        return None if here is None or here == before else self.groups.get(here)

    def _scheme_at(self, row: int) -> int | None:
        model = self._table.model()
        line = model.index(row, 0).data(ROW_ROLE) if 0 <= row < model.rowCount() else None
        return line.sheet.scheme.id if isinstance(line, AgendaLine) else None

    def button_at(self, index: AnyIndex, point: QPoint) -> Vote | None:
        """The vote that a point of the table would press."""
        if not index.isValid() or not self.shows_buttons(index):
            return None
        room = self.cell(index, self._table.visualRect(index))
        places = self._buttons(room, QFontMetrics(self._table.font()))
        return next((vote for vote, place in places if place.contains(point)), None)

    def shows_buttons(self, index: AnyIndex) -> bool:
        """Whether the votes are there to press: on the dossier at hand, not voted yet."""
        return (
            _key(index) == "vote"
            and index.row() == self._table.currentIndex().row()
            and isinstance(index.data(ROW_ROLE), AgendaLine)
            and index.data(VALUE_ROLE) is None
            and index.data(UNREAD_ROLE) is None
        )

    @override
    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette) -> None:
        line = index.data(ROW_ROLE)
        if not isinstance(line, AgendaLine) or index.data(UNREAD_ROLE) is not None:
            super().paint_content(painter, option, index, palette)
            return
        value = index.data(VALUE_ROLE)
        match _key(index):
            case "vote" if self.shows_buttons(index):
                painter.save()
                self._paint_buttons(painter, option, palette, barred=not index.flags() & Qt.ItemFlag.ItemIsEditable)
                painter.restore()
            case "vote":
                vote = Vote(value) if value else None  # Qt makes a text of it
                _paint_mark(painter, option.rect, _VOTE_ICONS[vote], VOTE_COLOURS[vote])
                option.rect.setLeft(option.rect.left() + grown(SMALL).width() + 8)
                super().paint_content(painter, option, index, palette)
                _paint_remarks(painter, option, one_line(index), vote_remarks(line), palette)
            case "opinion" if value:
                _paint_mark(painter, option.rect, *_OPINION_LOOKS[Opinion(value)])
                option.rect.setLeft(option.rect.left() + grown(SMALL).width() + 8)
                super().paint_content(painter, option, index, palette)
            case "voted" if value is None and line.item.vote is None and self._is_at_hand(index):
                proposed = line.sheet.file.proposed
                painter.setPen(palette.colour("muted"))
                room = option.rect.adjusted(MARGIN, 0, -MARGIN, -1)
                text = "" if proposed is None else whole_amount_text(proposed)
                painter.drawText(room, _MIDDLE | int(Qt.AlignmentFlag.AlignRight), text)
            case _:
                super().paint_content(painter, option, index, palette)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        key = _key(index)
        if key in ("vote", "opinion"):
            size.setWidth(size.width() + grown(SMALL).width() + 8)
        if key == "vote":
            buttons = self._buttons(QRect(), option.fontMetrics)
            size.setWidth(max(size.width(), sum(place.width() for _vote, place in buttons) + MARGIN - 20))
        if key == "voted" and isinstance(line := index.data(ROW_ROLE), AgendaLine):
            default = whole_amount_text(line.sheet.file.proposed or ZERO)
            size.setWidth(max(size.width(), option.fontMetrics.horizontalAdvance(default) + 2 * MARGIN))
        return size

    @override
    def shows_focus(self, option: QStyleOptionViewItem) -> bool:
        return super().shows_focus(option) and not self.shows_buttons(self._table.currentIndex())

    def _is_at_hand(self, index: AnyIndex) -> bool:
        return index.row() == self._table.currentIndex().row()

    def _buttons(self, cell: QRect, metrics: QFontMetrics) -> list[tuple[Vote, QRect]]:
        left = cell.left() + MARGIN // 2
        high = max(_BUTTON, metrics.height() + 8)
        top = cell.top() + (cell.height() - high) // 2
        places = []
        for vote in _PRESSED:
            word = 0 if self.compact else metrics.horizontalAdvance(_PRESSED[vote]) + 6
            width = 2 * _SIDE + word + metrics.horizontalAdvance(LETTERS[vote]) + 2 * _KEY_SIDE
            places.append((vote, QRect(left, top, width, high)))
            left += width
        return places

    def _paint_buttons(
        self, painter: QPainter, option: QStyleOptionViewItem, palette: Palette, *, barred: bool
    ) -> None:
        """The votes, out of reach to who may not vote, as a button that is greyed."""
        places, metrics = self._buttons(option.rect, option.fontMetrics), option.fontMetrics
        at_hand = self._table.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(places[0][1].united(places[-1][1])).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(palette.colour("accent") if at_hand else QColor(palette.outline), 2 if at_hand else 1))
        painter.setBrush(QColor(palette.background if barred else palette.surface))
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        for number, (vote, place) in enumerate(places):
            inner = place.adjusted(_SIDE, 0, -_SIDE, 0)
            if vote is self._held:
                painter.fillRect(place.adjusted(2, 3, -2, -3), QColor(palette.accent_soft))
            if number:
                painter.setPen(QColor(palette.outline))
                painter.drawLine(place.left(), place.top() + 1, place.left(), place.bottom() - 1)
            painter.setPen(palette.colour("muted" if barred else "text"))
            if not self.compact:
                painter.drawText(inner, _MIDDLE, _PRESSED[vote])
            width = metrics.horizontalAdvance(LETTERS[vote]) + 2 * _KEY_SIDE
            key = QRect(inner.right() + 1 - width, 0, width, metrics.height())
            key.moveCenter(QPoint(key.center().x(), place.center().y()))
            painter.setPen(QColor(palette.line))
            painter.setBrush(QColor(palette.neutral_soft))
            painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(palette.colour("muted"))
            painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), LETTERS[vote])

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, group: AgendaGroup) -> None:
        """The part of the band that stands over one cell."""
        palette, table = current_palette(), self._table
        width = min(table.horizontalHeader().length(), table.viewport().width())
        band = QRect(table.columnViewportPosition(0), option.rect.top(), width, HEAD)
        painter.fillRect(QRect(option.rect.left(), band.top(), option.rect.width(), HEAD), QColor(palette.background))
        painter.setPen(QColor(palette.line))
        painter.drawLine(option.rect.left(), band.bottom(), option.rect.right(), band.bottom())
        room = band.adjusted(EDGE + MARGIN, 0, -EDGE - MARGIN, -1)
        GroupBand(painter, option.font, palette, self.year).paint(room, group, list(self.groups.values()))


def _key(index: AnyIndex) -> str:
    return str(index.model().headerData(index.column(), Qt.Orientation.Horizontal, KEY_ROLE))


def _paint_remarks(painter: QPainter, option: QStyleOptionViewItem, word: str, remarks: str, palette: Palette) -> None:
    """What is said beside a vote, as much as there is room for."""
    metrics = option.fontMetrics
    room = option.rect.adjusted(MARGIN + metrics.horizontalAdvance(word) + 14, 0, -MARGIN, -1)
    shown = metrics.elidedText(remarks, Qt.TextElideMode.ElideRight, room.width())
    if len(shown) > 1:
        painter.setPen(palette.colour("muted"))
        painter.drawText(room, _MIDDLE, shown)


def _paint_mark(painter: QPainter, cell: QRect, name: str, role: ColourRole) -> None:
    mark = QRect(cell.topLeft(), grown(SMALL))
    mark.moveCenter(cell.center())
    mark.moveLeft(cell.left() + MARGIN)
    icon(name, role).paint(painter, mark)
