"""A drop-down list of values, searchable when it is long."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from ptce_desk.domain.french_order import entry_named, sought
from ptce_desk.formatting import MONTHS, capitalised, typeset
from ptce_desk.ui.looks.theme import USUAL_ZOOM, current_letters, set_look, zoomed_length
from ptce_desk.ui.widgets.editors.drop_down import DropDown
from ptce_desk.ui.widgets.editors.folded_entries import (
    EMPTIED,
    FOLDED_ROLE,
    TYPED_ROLE,
    FoldedCompleter,
    entry_of,
    why_not_one,
)
from ptce_desk.ui.widgets.editors.refusable import Refusable
from ptce_desk.ui.widgets.editors.suggestions import keep_with
from ptce_desk.ui.widgets.labels import plain_tooltip

SEARCHABLE_FROM: Final = 12
"""A list of at least so many entries can be searched by typing."""

MONTH_OPTIONS: Final = [(number, capitalised(name)) for number, name in enumerate(MONTHS, 1)]
"""The twelve months, by number."""


class Choice(DropDown, Refusable[object]):
    """One value among (value, label) pairs, or none (`placeholder` is then shown).

    A search that finds no entry, or several, stays as typed, with a sentence in `problem()`, and chooses nothing.

    Where what is lacking may be created, a search that names no entry has one at the end of the list that does so:
    « Créer « Ferme urbaine » ».

    Signals:
        chosen: the value the officer took, when it changed.
        creation_asked: what was typed (str), which is to be created; it stays in the search meanwhile.
        problem_changed: the sentence that explains what is not understood, empty when all is well.
    """

    chosen = Signal(object)
    creation_asked = Signal(str)
    problem_changed = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[object, str]] = (),
        *,
        placeholder: str = "Choisir…",
        always_searchable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._searchable_from = 0 if always_searchable else SEARCHABLE_FROM
        self._values: list[object] = []
        self._options: list[tuple[object, str]] | None = None
        self._kept: object = None
        self._problem = ""
        self._narrowest = 0.0
        self._creates, self._lacking, self._is_asked = False, "", False
        self._told = False
        self._clicked_in = False
        self._disputed: object = None
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.activated.connect(self._take)
        self.set_options(options)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._name_line()

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer these values, keeping the present one if it is among them."""
        refused = self._refused_text()
        if list(options) == self._options:  # a long list takes tens of milliseconds to fill
            self._show_kept(refused)
            return
        self._options = list(options)
        self.blockSignals(True)  # the officer chose nothing: only `activated` may speak
        self.clear()
        self._values = [value for value, _label in options]
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.invisibleRootItem().appendRows([entry_of(value, label) for value, label in options])
        self.blockSignals(False)
        self._make_searchable(searchable=len(options) >= self._searchable_from)
        self._fit()
        self._show_kept(refused)

    def offer_creation(self) -> None:
        """Offer to create what is typed and is not in the list."""
        self._creates = True

    @property
    def creates(self) -> bool:
        """Whether what is lacking may be created."""
        return self._creates

    def is_entry(self, row: int) -> bool:
        """Whether a row is one of the entries, and not the one that creates."""
        return 0 <= row < len(self._values)

    def keep_width(self, narrowest: int) -> None:
        """Be as wide as so many pixels, or as the longest entry of a list too short to be searched."""
        self._narrowest = narrowest * USUAL_ZOOM / current_letters()
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as larger letters need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def value(self) -> object:
        """The value shown, None when there is none."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_value(self, value: object) -> None:
        """Show a value, none when it is not offered; a search that found nothing stays while that is the same."""
        refused = self._refused_text() if value == self._kept or self._is_typed_in() else None
        self._given, self._kept = None, value
        if self._conflict is None:
            self._show_kept(refused)

    def _is_typed_in(self) -> bool:
        """Whether a search is being typed: what comes from the file does not take it."""
        return self._is_retyped() and self.hasFocus() and not self._problem

    @override
    def commit(self) -> None:
        """Take what is typed in the search, if it names one entry; emptied, take none, or say that it must be one."""
        if self.is_creating() or self._is_asked_in_front() or self._is_choosing() or self._is_held():
            return
        emptied = self._is_emptied()
        row = self._values.index(None) if emptied and None in self._values else self.row_named()
        if row is not None:
            self.setCurrentIndex(row)
            self._take(row)
        elif self.is_typing() and self.shown().strip():
            self._show_problem(self.why_not_one(listed=True))
        elif emptied:
            self._show_problem(EMPTIED)
        else:
            self.forget_typing()

    def _is_emptied(self) -> bool:
        """Whether what was chosen is deleted from the search, and nothing typed in its place."""
        return self._kept is not None and self.is_typing() and not self.shown().strip()

    def is_creating(self) -> bool:
        """Whether one went to the entry that creates: what it names is then asked about, in the next turn."""
        creating = bool(self._lacking) and (self.shown() == self.itemText(len(self._values)) or self._went_to_lacking())
        if creating:
            QTimer.singleShot(0, self, self._ask_creation)
        return creating

    def _is_asked_in_front(self) -> bool:
        """Whether a dialog over this window asks what is to be created: nothing is wrong before it is answered."""
        front = QApplication.activeModalWidget()
        return self._is_asked and front is not None and front is not self.window()

    def _went_to_lacking(self) -> bool:
        """Whether the entry that creates is the one at hand among those the search finds."""
        completer = self.completer()
        suggestions = None if completer is None else completer.popup()
        return suggestions is not None and suggestions.currentIndex().data(TYPED_ROLE) == self.shown()

    def row_named(self) -> int | None:
        """The place of the one entry that is typed, begun, or of which a part is typed; None if not one."""
        line = self.lineEdit()
        if line is None:
            return self.currentIndex() if self.currentIndex() >= 0 else None
        return entry_named(self._labels(), line.text())

    def why_not_one(self, *, listed: bool) -> str:
        """Why what is typed is not one entry of the list: several, named unless they are listed, or none."""
        return why_not_one(self.shown(), self._labels(), listed=listed, creates=self._creates)

    def value_at(self, row: int) -> object:
        """The value of an entry."""
        return self._values[row]

    def is_typing(self) -> bool:
        """Whether something is typed in the search and not chosen."""
        return bool(self._problem) or self._is_retyped()

    @override
    def forget_typing(self) -> None:
        """Drop what is typed and not chosen."""
        self._drop()
        self._show_kept(None)

    @override
    def keep_mine(self) -> None:
        """Give what is shown again; what is typed over it, or offered no more, is first looked for in the list."""
        if self._conflict is not None:
            theirs, typed = self._conflict[0], self._is_retyped()
            self._go_back_to_field()
            self._settle()
            self._begun = theirs.entry
            if typed or self.currentIndex() < 0:
                self.commit()
            else:
                self._take(self.currentIndex())

    @override
    def refuse(self, sentence: str) -> bool:
        """What was chosen and is refused is told by its notice; the file is read again."""
        self._given = None
        return False

    def _is_held(self) -> bool:
        """Whether what was chosen, over somebody else's change, still stands as it was."""
        return self._conflict is not None and self._refused is not None and self._refused[0] == self.shown()

    @override
    def _show_text(self, text: str) -> None:
        self.setCurrentIndex(self.findText(text))
        line = self.lineEdit()
        if line is not None:
            line.setModified(False)
        self._disputed = self.value()

    @override
    def problem(self) -> str:
        return self._problem

    @override
    def shown(self) -> str:
        return self.currentText()

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        """Stay once on a search that found no entry, or several: Tab says so, Escape goes back to what was chosen.

        A second Tab leaves it as it is typed, with its sentence: what is typed next is for the next field.
        """
        line = self.lineEdit()
        if line is not None and self._problem and not (self._told or self.is_disputed()):
            self._told = True
            line.selectAll()  # what is typed next replaces it
            return True
        return super().focusNextPrevChild(next_)

    @override
    def showPopup(self) -> None:
        """Open the list, with what would be created of a name that it was said to lack."""
        self.note_typing()
        if self.is_typing():
            self._offer_lacking(self.shown())
        super().showPopup()

    @override
    def hidePopup(self) -> None:
        super().hidePopup()
        QTimer.singleShot(0, self, self._end_looking)  # once an entry is taken

    def _end_looking(self) -> None:
        """Nothing was taken of the list: what comes into view from now on is seen."""
        if not (self._is_retyped() or self._conflict is not None):
            self._begun = None

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_typing():
            return self._drop_typing(event)
        leaves = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if leaves and event.type() == QEvent.Type.KeyPress:
            self.hide_suggestions()  # Qt hides the loss of focus from a field whose suggestions are open
            self.commit()
        takes = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        asked = takes and event.type() == QEvent.Type.KeyPress and self.suggests()
        done = super().event(event)
        if asked and self._problem:
            self._told = True
            QTimer.singleShot(0, self, self._show_possible)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        return done

    def _show_possible(self) -> None:
        """Show what a search may mean, the first at hand: Enter takes it."""
        completer = self.completer()
        if not self._problem or not self.hasFocus() or completer is None or not completer.completionCount():
            return
        completer.complete()
        suggestions = completer.popup()
        if suggestions is not None:
            suggestions.setCurrentIndex(completer.completionModel().index(0, 0))

    def _drop_typing(self, event: QKeyEvent) -> bool:
        """Escape drops what is typed, before the page takes it to go back."""
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.hide_suggestions()
            self.forget_typing()
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select the name whole at the click that enters the search, or « Aucun » at any: typing replaces it."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self.lineEdit():
            self._select_clicked()
        return super().eventFilter(watched, event)

    def _select_clicked(self) -> None:
        line, entered = self.lineEdit(), self._clicked_in
        self._clicked_in = False
        empty = self._kept is None and not self.is_typing()
        if line is not None and not line.hasSelectedText() and (empty or entered):
            self._show_start()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._clicked_in = event.reason() == Qt.FocusReason.MouseFocusReason
        line = self.lineEdit()
        comes_back = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if line is not None and not (comes_back and line.isModified()):  # what is typed goes on once suggestions close
            self._show_start()

    @override
    def _is_retyped(self) -> bool:
        line = self.lineEdit()
        return line is not None and line.isModified()

    @override
    def _show_problem(self, sentence: str) -> None:
        if sentence == self._problem:
            return
        self._problem, self._told = sentence, False
        set_look(self, "problem", bool(sentence))
        self.setToolTip(plain_tooltip(sentence))
        self.setAccessibleDescription(sentence)
        self.problem_changed.emit(sentence)

    def _refused_text(self) -> str | None:
        return self.shown() if self._problem or self._is_asked or self._is_typed_in() else None

    def _show_kept(self, refused: str | None) -> None:
        """Show what is chosen, or over it the text of a search that found nothing, be it emptied."""
        line, typed = self.lineEdit(), self._is_typed_in()
        place = 0 if line is None else line.cursorPosition()
        shown = self._disputed if self._conflict is not None else self._kept
        self.setCurrentIndex(self._values.index(shown) if shown in self._values else -1)
        if refused is not None and line is not None:
            line.setText(refused)
            line.setModified(self._is_asked or typed)
            if typed:
                line.setCursorPosition(place)
                return
        elif self._conflict is None:
            self._begun, self._is_asked = None, False
            self._forget_lacking()
            self._show_problem("")
        self._show_start()

    def _labels(self) -> list[str]:
        """The entries, without the one that creates."""
        return [self.itemText(row) for row in range(len(self._values))]

    def _offer_lacking(self, typed: str) -> None:
        """Have the list end with what would be created, while nothing bears the name that is typed."""
        self._lacking = typed.strip() if self._creates else ""
        folded, last = sought(self._lacking), len(self._values)
        if not folded or any(sought(label) == folded for label in self._labels()):
            self._lacking = ""
            self._remove_lacking()
            return
        if self.count() == last:
            with self._typed_stays():
                self.addItem("")
        self.setItemText(last, typeset(f"Créer « {self._lacking} »"))
        self.setItemData(last, folded, FOLDED_ROLE)
        self.setItemData(last, typed, TYPED_ROLE)

    @contextmanager
    def _typed_stays(self) -> Iterator[None]:
        """Qt writes over what is typed when a list gets its first row, or loses its last one: it is put back."""
        line = self.lineEdit()
        text, place, modified = (
            ("", 0, False) if line is None else (line.text(), line.cursorPosition(), line.isModified())
        )
        yield
        if line is not None and line.text() != text:
            self.setCurrentIndex(-1)
            line.setText(text)
            line.setModified(modified)
            line.setCursorPosition(place)

    def _forget_lacking(self) -> None:
        """Create nothing: its entry goes in the next turn, since Qt still reads the list one took an entry of."""
        self._lacking = ""
        if self.count() > len(self._values):
            QTimer.singleShot(0, self, self._remove_lacking)

    def _remove_lacking(self) -> None:
        if self._lacking:
            return
        with self._typed_stays():
            while self.count() > len(self._values):
                self.removeItem(self.count() - 1)

    def _ask_creation(self) -> None:
        """Leave what is typed where it is, and have it created; once, though Qt tells of what one took several times.

        Nothing is wrong while one is asked what it is: that is said on leaving the field, if nothing was created.
        It writes the entry in the search last of all: this is for the next turn.
        """
        lacking, self._lacking = self._lacking, ""
        if not lacking:
            return
        self._show_problem("")
        self._is_asked = True
        self._show_kept(lacking)
        self._remove_lacking()
        self.creation_asked.emit(lacking)

    def _take(self, row: int) -> None:
        if row >= len(self._values):
            QTimer.singleShot(0, self, self._ask_creation)
            return
        self._is_asked = False
        self._forget_lacking()
        self._show_problem("")
        value, line = self._values[row], self.lineEdit()
        if line is not None:
            line.setModified(False)
        self._show_start()
        if value != self._kept:
            self._give(value, self.chosen.emit)
        else:
            self._end_typing()

    def _fit(self) -> None:
        if not self._narrowest:
            return
        longest = 0 if self.isEditable() else self.longest_entry()
        self.setFixedWidth(max(zoomed_length(self._narrowest), longest))

    def _show_start(self) -> None:
        """Show how the text begins; with the keyboard it is selected from its end, and what is typed replaces it."""
        line = self.lineEdit()
        if line is not None and self.hasFocus():
            line.setSelection(len(line.text()), -len(line.text()))
        elif line is not None:
            line.setCursorPosition(0)

    def _make_searchable(self, *, searchable: bool) -> None:
        if searchable == self.isEditable():
            return
        self.setEditable(searchable)
        line = self.lineEdit()
        if line is None:
            return
        line.setPlaceholderText(self.placeholderText())
        self._name_line()
        line.textEdited.connect(self._retype)
        line.textEdited.connect(self._offer_lacking)
        line.editingFinished.connect(self.commit)
        line.installEventFilter(self)
        completer = FoldedCompleter(self, line)
        self.setCompleter(completer)
        keep_with(line, completer)

    def _retype(self, _text: str) -> None:
        self.note_typing()
        self._is_asked = False
        self._show_problem("")

    def _name_line(self) -> None:
        """What is typed in has the name of the list: on Linux Qt tells the list itself by its value."""
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())
