"""The rows of a small editable table: what the file holds, what was just typed, and a last row to add one."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Generic

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.models.columns import COLOUR_ROLE, ROW_ROLE, AnyIndex, Column, Row, is_whole, same_value, spoken_cell
from ptce_desk.ui.models.headed import TOP, HeadedModel

LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 10
"""What kind of line an index is on: « row », « draft », « ghost » or « totals »."""
VALUE_ROLE: Final = Qt.ItemDataRole.UserRole + 11
"""The value of a cell."""
UNREAD_ROLE: Final = Qt.ItemDataRole.UserRole + 12
"""What was typed in a cell and not understood, None when all is well."""


Total = str | Decimal | None
"""A word or an amount under a column."""


@dataclass(eq=False)
class _Line(Generic[Row]):
    """A row of the file, a row being added (`row` is None, `asked`), or the ghost (neither)."""

    row: Row | None = None
    asked: bool = False
    typed: dict[str, object] = field(default_factory=dict)
    unread: dict[str, tuple[str, str]] = field(default_factory=dict)
    refused: dict[str, object] = field(default_factory=dict)

    @property
    def is_ghost(self) -> bool:
        return self.row is None and not self.asked


class GridRows(HeadedModel[Row]):
    """What is typed stays shown while the file answers; a line put elsewhere takes the keyboard along.

    Signals:
        committed: a cell of a row was given a value: row, key (str), value.
        added: the last row was given its first value: key (str), value.
    """

    committed = Signal(object, str, object)
    added = Signal(str, object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        row_key: Callable[[Row], Hashable],
        ghost_text: str | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self.ghost_text = ghost_text or ""
        self._adds = ghost_text is not None
        self.editable = True
        self.lines_barred = ""
        self._row_key = row_key
        self._lines: list[_Line[Row]] = [_Line()] if self._adds else []
        self._totals: Mapping[str, Total] | None = None
        self._order: tuple[Hashable, ...] = ()
        self._cents: set[str] | None = None
        """The columns whose amounts have cents; None until they are looked for."""

    # What the page says

    def set_rows(self, rows: Sequence[Row], *, typed_in: bool = False) -> None:
        """Show what the file holds; rows being added meet theirs.

        Nothing moves under a hand that types: then rows keep their place, whatever the order of the file, and those
        being added come last; `put_in_order` is for later.
        """
        self._order = tuple(self._row_key(row) for row in rows)
        if typed_in:
            rows = self._in_place(rows)
        known = {self._row_key(line.row): line for line in self._lines if line.row is not None}
        drafts = [line for line in self._lines if line.row is None and line.asked]
        wanted: list[_Line[Row]] = []
        held_back: list[tuple[Row, str, object]] = []
        for row in rows:
            line = known.get(self._row_key(row)) or (drafts.pop(0) if drafts else _Line(row))
            if line.asked:
                held_back += self._missing_from(row, line)
            before, line.row, line.asked = line.row, row, False
            line.typed.clear()
            self._forget_taken(row, line)
            held_back += self._given_again(before, row, line)
            wanted.append(line)
        self._arrange(wanted + drafts)
        self._refresh_all()
        for row, key, value in held_back:
            self.committed.emit(row, key, value)

    def put_in_order(self) -> None:
        """Bring the rows in the order of the file, nobody typing any more."""
        last = len(self._order)
        place = {key: number for number, key in enumerate(self._order)}
        lines = sorted(self._lines, key=lambda line: last if line.row is None else place[self._row_key(line.row)])
        self._reorder(lines)

    def _in_place(self, rows: Sequence[Row]) -> list[Row]:
        """Rows known already in the order they are shown in, others after the one they follow in the file."""
        shown = {self._row_key(line.row): place for place, line in enumerate(self._lines) if line.row is not None}
        placed = sorted((row for row in rows if self._row_key(row) in shown), key=lambda row: shown[self._row_key(row)])
        awaited = sum(line.asked for line in self._lines)
        added: list[Row] = []
        for before, row in zip((None, *rows), rows, strict=False):
            if self._row_key(row) in shown:
                continue
            if len(added) < awaited:
                added.append(row)
            else:
                placed.insert(0 if before is None or before in added else placed.index(before) + 1, row)
        return placed + added

    def _missing_from(self, row: Row, draft: _Line[Row]) -> list[tuple[Row, str, object]]:
        """What was typed in a row while it was being added, and that the added row does not hold."""
        typed = [(column, draft.typed[column.key]) for column in self.columns if column.key in draft.typed]
        return [(row, column.key, value) for column, value in typed if column.read(row) != value]

    def _forget_taken(self, row: Row, line: _Line[Row]) -> None:
        """A value shown as refused that the file holds after all is one: the refusal was another's."""
        for column in self.columns:
            if column.key in line.refused and column.read(row) == line.refused[column.key]:
                del line.refused[column.key]
                line.unread.pop(column.key, None)

    def _given_again(self, before: Row | None, row: Row, line: _Line[Row]) -> list[tuple[Row, str, object]]:
        """What was refused for want of another cell of the row, which is filled now."""
        again: list[tuple[Row, str, object]] = []
        for column in self.columns:
            needed = self._needed_by(column)
            filled = before is not None and needed is not None and not needed.read(before) and needed.read(row)
            if filled and column.key in line.refused:
                line.unread.pop(column.key, None)
                line.typed[column.key] = line.refused.pop(column.key)
                again.append((row, column.key, line.typed[column.key]))
        return again

    def _needed_by(self, column: Column[Row]) -> Column[Row] | None:
        return next((one for one in self.columns if one.key == column.needs), None)

    def why_locked(self, index: AnyIndex) -> str:
        """Why nothing can be typed in a cell; empty where it can, and where there is none."""
        if not index.isValid() or self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return ""
        column, kind = self.columns[index.column()], self.kind_at(index.row())
        if column.barred or not self.editable:
            return column.barred or "Ce tableau ne se modifie pas ici."
        closed = column.why_closed(self.row_at(index.row()))
        if closed:
            return closed
        if kind == "totals":
            return "Un total ne se saisit pas : il se calcule."
        if self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return "Une case se coche par Espace, ou d’un clic."
        first = self._needed_by(column) or next((one for one in self.columns if one.may_edit(None)), column)
        if kind == "row" or first is column:
            return typeset(f"« {column.heading} » ne se saisit pas ici.")
        return typeset(f"Commencez la ligne par « {first.heading} ».")

    def missing_for(self, index: AnyIndex) -> QModelIndex:
        """The empty cell of a row without which the file refuses another one; an invalid index when there is none."""
        needed, row = self._needed_by(self.columns[index.column()]), self.row_at(index.row())
        if needed is None or row is None or needed.read(row):
            return QModelIndex()
        return self.index(index.row(), self.columns.index(needed))

    def refuse(self, sentence: str) -> tuple[int, int] | None:
        """Keep what the file did not take in its cell, with the reason; where the first one is, None when none.

        A row whose addition was refused is the last row again, with the value that was to begin it.
        """
        refused = [line for line in self._lines if line.typed and (line.row is not None or line.asked)]
        for line in refused:
            keys = list(line.typed) if line.row is not None else list(line.typed)[:1]
            for key in keys:
                value = line.typed.pop(key)
                column = next(column for column in self.columns if column.key == key)
                if column.kind != "bool" and value not in (None, ""):
                    line.unread[key] = (column.text_of(value), sentence)
                    line.refused[key] = value
            line.asked = False
        if not refused:
            return None
        self._arrange([line for line in self._lines if line.row is not None])
        self._refresh_all()
        return next(
            (
                (self._lines.index(line), place)
                for line in refused
                for place, column in enumerate(self.columns)
                if column.key in line.unread and line in self._lines
            ),
            None,
        )

    def hold(self, key: Hashable, column: str, value: object, sentence: str) -> QModelIndex:
        """Keep in its cell what the file did not take of a row, an emptied cell too; an invalid index without it."""
        for row, line in enumerate(self._lines):
            if line.row is not None and self._row_key(line.row) == key:
                place = next(n for n, one in enumerate(self.columns) if one.key == column)
                line.typed.pop(column, None)
                line.unread[column] = (self.columns[place].text_of(value), sentence)
                line.refused[column] = value
                self._refresh_all()
                return self.index(row, place)
        return QModelIndex()

    def forget_drafts(self) -> None:
        """Drop rows whose addition was refused, and values the file did not take."""
        self._arrange([line for line in self._lines if line.row is not None])
        for line in self._lines:
            line.typed.clear()
        self._refresh_all()

    def awaits(self) -> bool:
        """Whether a row being added has not met its own."""
        return any(line.asked for line in self._lines)

    def set_totals(self, totals: Mapping[str, Total] | None) -> None:
        """Show a last row of texts and amounts by column key, or none."""
        place = len(self._lines)
        if totals is not None and self._totals is None:
            self.beginInsertRows(TOP, place, place)
            self._totals = totals
            self.endInsertRows()
        elif totals is None and self._totals is not None:
            self.beginRemoveRows(TOP, place, place)
            self._totals = None
            self.endRemoveRows()
        else:
            self._totals = totals
        self._refresh_all()

    def set_editable(self, *, editable: bool) -> None:
        """Whether cells can be edited; the ghost row is there only when they can."""
        self.editable = editable
        self._arrange([line for line in self._lines if not line.is_ghost])

    # What the view asks

    def row_at(self, place: int) -> Row | None:
        """The row of the file at a place; None for a row being added, the ghost, the totals, or no place at all."""
        return self._lines[place].row if 0 <= place < len(self._lines) else None

    def key_at(self, place: int) -> Hashable:
        """What tells a row of the file from the others; None for a row being added, the ghost or the totals."""
        row = self.row_at(place)
        return None if row is None else self._row_key(row)

    def typed(self) -> dict[tuple[Hashable, str], object]:
        """What was typed in rows of the file and that it has not answered yet, by row and column."""
        return {
            (self._row_key(line.row), key): value
            for line in self._lines
            if line.row is not None
            for key, value in line.typed.items()
        }

    def kind_at(self, place: int) -> str:
        """« row », « draft », « ghost » or « totals »."""
        if place >= len(self._lines):
            return "totals"
        line = self._lines[place]
        return "row" if line.row is not None else "draft" if line.asked else "ghost"

    def is_stop(self, index: QModelIndex) -> bool:
        """Whether the keyboard stops on a cell when it goes from cell to cell."""
        wanted = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        return bool(self.flags(index) & wanted)

    def keep_unread(self, index: AnyIndex, text: str, problem: str) -> None:
        """Keep what was typed and not understood in its cell, with the reason."""
        self._lines[index.row()].unread[self.columns[index.column()].key] = (text, problem)
        self.dataChanged.emit(index, index)

    def forget_unread(self, index: AnyIndex) -> None:
        """Show again what the file holds in a cell."""
        if index.isValid() and index.row() < len(self._lines):
            line = self._lines[index.row()]
            line.unread.pop(self.columns[index.column()].key, None)
            line.refused.pop(self.columns[index.column()].key, None)
            if line.is_ghost and not line.unread:
                line.typed.clear()
            self._refresh_all()

    def problem(self) -> str:
        """The first cell not understood, with the reason: « Présenté, ligne 2 : … »; empty when all is well."""
        place = self.first_problem()
        if place is None:
            return ""
        row, column = place[0], self.columns[place[1]]
        return typeset(f"{column.heading}, ligne {row + 1} : {self._lines[row].unread[column.key][1]}")

    def first_problem(self) -> tuple[int, int] | None:
        """Where the first cell not understood is, by row and column; None when all is well."""
        for row, line in enumerate(self._lines):
            for place, column in enumerate(self.columns):
                if column.key in line.unread:
                    return row, place
        return None

    @override
    def rowCount(self, parent: AnyIndex = TOP) -> int:
        return 0 if parent.isValid() else len(self._lines) + (self._totals is not None)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or not self.editable or index.row() >= len(self._lines):
            return flags
        column, line = self.columns[index.column()], self._lines[index.row()]
        needed = self._needed_by(column)
        if not column.may_edit(line.row) or (line.is_ghost and needed is not None):
            return flags
        if column.kind == "bool":
            return flags if line.is_ghost else flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if index.row() >= len(self._lines):
            return self._totals_data(column, role)
        return self._line_data(self._lines[index.row()], index.column(), role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column, line = self.columns[index.column()], self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        had_unread = line.unread.pop(column.key, None) is not None
        line.refused.pop(column.key, None)
        if same_value(self._value(line, column), value, column):
            if had_unread:
                self.dataChanged.emit(index, index)
            return False
        before = self._with_cents()
        line.typed[column.key] = value
        self._cents = None
        self._announce(line, column.key, value)
        if self._with_cents() == before:
            self.dataChanged.emit(index, index)
        else:
            self._refresh_all()
        return True

    def _announce(self, line: _Line[Row], key: str, value: object) -> None:
        if line.row is not None:
            self.committed.emit(line.row, key, value)
        elif line.is_ghost:
            line.asked = True
            self._arrange([kept for kept in self._lines if not kept.is_ghost])
            self.added.emit(key, value)

    def _value(self, line: _Line[Row], column: Column[Row]) -> object:
        if column.key in line.typed:
            return line.typed[column.key]
        return None if line.row is None else column.read(line.row)

    def _line_data(self, line: _Line[Row], place: int, role: int) -> object:
        column = self.columns[place]
        text, problem = line.unread.get(column.key, (None, ""))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if line.is_ghost and place == 0 and text is None and not line.typed:
                    return self.ghost_text
                shown = text if text is not None else self._text(line, column)
                return shown or ("–" if column.why_closed(line.row) else "")
            case Qt.ItemDataRole.EditRole:
                return self._shown(column, self._value(line, column))
            case Qt.ItemDataRole.ToolTipRole:
                return problem or column.tooltip_of(line.row)
            case Qt.ItemDataRole.CheckStateRole if column.kind == "bool" and not line.is_ghost:
                checked = bool(self._value(line, column))
                return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                if line.is_ghost and text is None:
                    return self.ghost_text if place == 0 else column.heading
                return spoken_cell(column.heading, self._spoken(line, column), problem or column.why_closed(line.row))
            case _:
                return self._own_data(line, column, role)

    def _spoken(self, line: _Line[Row], column: Column[Row]) -> str:
        if column.key in line.unread:
            return line.unread[column.key][0]
        value = self._value(line, column)
        if line.row is None and value is None:
            return ""
        if column.kind == "bool":
            return "oui" if value else "non"
        return self._text(line, column)

    def _text(self, line: _Line[Row], column: Column[Row]) -> str:
        """A cell as it is read: in the words of its column, unless something else is typed in it."""
        if column.words is not None and line.row is not None and column.key not in line.typed:
            return column.words(line.row)
        return self._shown(column, self._value(line, column))

    def _shown(self, column: Column[Row], value: object) -> str:
        """A value as its column shows it: with cents once one of its amounts has some."""
        return column.shown_value(value, whole=column.key not in self._with_cents())

    def _with_cents(self) -> set[str]:
        """The columns of amounts that have cents in some row, or in their total."""
        if self._cents is None:
            amounts = [column for column in self.columns if column.kind == "amount"]
            totals = self._totals or {}
            self._cents = {
                column.key
                for column in amounts
                if not is_whole(totals.get(column.key))
                or not all(is_whole(self._value(line, column)) for line in self._lines)
            }
        return self._cents

    def _own_data(self, line: _Line[Row], column: Column[Row], role: int) -> object:
        if role == ROW_ROLE:
            return line.row
        if role == LINE_ROLE:
            return "row" if line.row is not None else "draft" if line.asked else "ghost"
        if role == VALUE_ROLE:
            return self._value(line, column)
        if role == UNREAD_ROLE:
            return line.unread[column.key][0] if column.key in line.unread else None
        if role == COLOUR_ROLE:
            if column.key in line.unread:
                return "danger"
            return "muted" if line.is_ghost else column.role_of(line.row)
        return None

    def _totals_data(self, column: Column[Row], role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._total(column)
            case Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self._total(column)
                return text if column is self.columns[0] else spoken_cell(f"Total, {column.heading}", text)
            case _:
                return "totals" if role == LINE_ROLE else None

    def _total(self, column: Column[Row]) -> str:
        total = (self._totals or {}).get(column.key, "")
        return total if isinstance(total, str) else self._shown(column, total)

    def _arrange(self, lines: list[_Line[Row]]) -> None:
        """Bring the lines into this order, with a ghost last, moving as little as possible."""
        self._cents = None
        ghosts = [line for line in self._lines if line.is_ghost]
        adds = self.editable and self._adds and not self.lines_barred
        target = lines + ((ghosts[:1] or [_Line()]) if adds else [])
        for place in reversed(range(len(self._lines))):
            if not any(self._lines[place] is line for line in target):
                self.beginRemoveRows(TOP, place, place)
                del self._lines[place]
                self.endRemoveRows()
        self._reorder([line for line in target if any(line is old for old in self._lines)])
        for place, line in enumerate(target):
            if place >= len(self._lines) or self._lines[place] is not line:
                self.beginInsertRows(TOP, place, place)
                self._lines.insert(place, line)
                self.endInsertRows()

    def bar_lines(self, reason: str) -> None:
        """Have no row come or go, with the reason; empty for rows that may."""
        self.lines_barred = reason
        self.set_editable(editable=self.editable)

    def _reorder(self, lines: list[_Line[Row]]) -> None:
        """Bring the same lines into another order; the keyboard, and the cell being typed in, go with their line."""
        before = self._lines
        if all(one is other for one, other in zip(lines, before, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        self._lines = lines
        place = {id(line): number for number, line in enumerate(lines)}
        for index in self.persistentIndexList():
            if index.row() < len(before):
                moved = self.index(place[id(before[index.row()])], index.column())
                self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def _refresh_all(self) -> None:
        self._cents = None
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
