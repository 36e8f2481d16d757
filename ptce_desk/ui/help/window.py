"""The guide beside the work: its chapters, the one of the page in use, and a search through all of them."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QKeySequence, QShortcut, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ptce_desk.ui.desk.tab_order import step_tab
from ptce_desk.ui.help.guide import Chapter, loose_pattern, read_chapters
from ptce_desk.ui.help.looks import dress
from ptce_desk.ui.looks.theme import current_palette, dress_window
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.editors.search_line import SearchLine
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.filters import count_text

_LIST_WIDTH: Final = 290
_ROW: Final = QSize(0, 30)
_SIZE: Final = QSize(1090, 720)
_PICTURE_WIDTH: Final = 680
"""Pixels: a picture never widens the text."""
_KEY: Final = Qt.ItemDataRole.UserRole
_CASELESS: Final = QRegularExpression.PatternOption.CaseInsensitiveOption


class ChapterView(QTextBrowser):
    """The text of one chapter, with its pictures as wide as the text."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Texte du chapitre")

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        image = QImage(str(self._folder / (name.toString() if isinstance(name, QUrl) else name)))
        if image.isNull():
            return super().loadResource(kind, name)
        ratio = self.devicePixelRatioF()
        width = min(image.width(), round(_PICTURE_WIDTH * ratio))
        shown = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        return shown


class HelpWindow(QWidget):
    """A window of its own, so that one reads while one works; Esc closes it, Ctrl+F searches all chapters."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        folder = resources / "guide"
        self.chapters = {chapter.key: chapter for chapter in read_chapters(folder)}
        self.setWindowTitle("Aide – PTCE Desk")
        self.resize(_SIZE)
        self.search = SearchLine("Chercher dans l’aide", "Chercher", "Ctrl+F")
        self.list = QListWidget()
        self.view = ChapterView(folder)
        self.found = plain_label("", "muted")
        self.shown = ""
        self._read: list[str] = []
        self._build()
        self._connect()
        if parent is None:
            dress_window(self)

    def show_chapter(self, key: str) -> None:
        """Read a chapter from its beginning."""
        if self.shown and self.shown != key:
            self._read.append(self.shown)
        self._show(key)

    def go_back(self) -> None:
        """Return to the chapter read before."""
        if self._read:
            self._show(self._read.pop())

    def matches(self, key: str) -> int:
        """How many times what is searched stands in a chapter."""
        expression = self._expression()
        if expression is None:
            return 0
        found = expression.globalMatch(_plain(self.chapters[key]))
        count = 0
        while found.hasNext():
            found.next()
            count += 1
        return count

    def find_next(self) -> None:
        """Go to the next passage found, in the next chapter that has one when this one has no more."""
        expression = self._expression()
        if expression is None or self._select_next(expression):
            return
        keys = list(self.chapters)
        here = keys.index(self.shown)
        following = [key for key in keys[here + 1 :] + keys[: here + 1] if self.matches(key)]
        if following:
            self.show_chapter(following[0])
            self._select_next(expression)

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        return step_tab(self, forward=next_)

    def _show(self, key: str) -> None:
        self.shown = key
        self.view.document().setMarkdown(self.chapters[key].text)
        dress(self.view.document(), current_palette())
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)
        self.setWindowTitle(f"{self.chapters[key].title} – Aide de PTCE Desk")
        self._mark()

    def _build(self) -> None:
        self.list.setAccessibleName("Chapitres de l’aide")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back_button = icon_button("arrow-left", "Chapitre lu avant (Alt+←)")
        for chapter in self.chapters.values():
            item = QListWidgetItem(chapter.title, self.list)
            item.setData(_KEY, chapter.key)
            item.setSizeHint(_ROW)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.back_button)
        top.addWidget(self.search)
        self.search.setFixedWidth(_LIST_WIDTH - 40)
        top.addWidget(self.found)
        top.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.list)
        body.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(body, 1)
        self.view.setFocus()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.view.anchorClicked.connect(self._follow)
        self.back_button.clicked.connect(self.go_back)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.find_next)
        for keys, act in (("Escape", self.close), ("Ctrl+F", self._focus_search), ("Alt+Left", self.go_back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # the main window has an Escape too
            shortcut.activated.connect(act)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_chapter(item.data(_KEY))

    def _follow(self, link: QUrl) -> None:
        key = link.path().removesuffix(".md")
        if key in self.chapters:
            self.show_chapter(key)

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _expression(self) -> QRegularExpression | None:
        """What is searched for; nothing under two letters."""
        typed = self.search.text().strip()
        return QRegularExpression(loose_pattern(typed), _CASELESS) if len(typed) > 1 else None

    def _search(self) -> None:
        """Show the chapters that have what is typed, and the first passage of the nearest one."""
        searching = self._expression() is not None
        counts = {key: self.matches(key) for key in self.chapters}
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(searching and not counts[item.data(_KEY)])
        total = sum(counts.values())
        self.found.setText((count_text(total, "passage") if total else "Rien dans l’aide") if searching else "")
        self._mark()
        if total:
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
            self.find_next()

    def _select_next(self, expression: QRegularExpression) -> bool:
        after = self.view.textCursor()
        found = self.view.document().find(expression, after)
        if found.isNull():
            return False
        self.view.setTextCursor(found)
        return True

    def _mark(self) -> None:
        """Underlay every passage found in the chapter in view."""
        marks: list[QTextEdit.ExtraSelection] = []
        expression = self._expression()
        if expression is not None:
            look = QTextCharFormat()
            look.setBackground(QColor(current_palette().accent_soft))
            cursor = self.view.document().find(expression)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
                cursor = self.view.document().find(expression, cursor)
        self.view.setExtraSelections(marks)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Wear a new palette at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.shown:
            self._show(self.shown)


def _plain(chapter: Chapter) -> str:
    """The words of a chapter, as its document has them."""
    document = QTextDocument()
    document.setMarkdown(chapter.text)
    return document.toPlainText()
