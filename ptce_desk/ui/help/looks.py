"""How a chapter of the guide is dressed: markdown says what is a title or a table, this says how it looks."""

from typing import Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ptce_desk.ui.looks.palette import Palette
from ptce_desk.ui.looks.theme import BASE_POINTS

_TITLE_POINTS: Final = {1: 16, 2: 12}
_LINE_HEIGHT: Final = 135.0
_PICTURE: Final = "\ufffc"


def dress(document: QTextDocument, palette: Palette) -> None:
    """Give titles, paragraphs, lists, tables, pictures and links our sizes and the colours of a palette."""
    document.setDocumentMargin(16)
    block = document.begin()
    while block.isValid():
        _dress_block(QTextCursor(block), block, palette)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, palette)


def _dress_block(cursor: QTextCursor, block: QTextBlock, palette: Palette) -> None:
    level = block.blockFormat().headingLevel()
    in_table = cursor.currentTable() is not None
    look = QTextBlockFormat()
    if not in_table:
        look.setTopMargin(_space_above(level, block))
        look.setBottomMargin(4 if block.textList() is not None else 10)
    if _PICTURE not in block.text():
        look.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(look)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        title = QTextCharFormat()
        title.setFontPointSize(_TITLE_POINTS.get(level, BASE_POINTS))
        title.setFontWeight(QFont.Weight.DemiBold)
        title.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.mergeCharFormat(title)
    _dress_links(block, palette)


def _space_above(level: int, block: QTextBlock) -> int:
    if level > 1:
        return 18
    return 6 if _PICTURE in block.text() else 0


def _dress_links(block: QTextBlock, palette: Palette) -> None:
    fragments = block.begin()
    links = []
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().isAnchor():
            links.append((fragment.position(), fragment.length()))
        fragments += 1
    for position, length in links:
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setForeground(QColor(palette.accent))
        cursor.mergeCharFormat(look)


def _dress_table(table: QTextTable, palette: Palette) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QColor(palette.line))
    look.setBorderCollapse(True)
    look.setCellPadding(6)
    look.setCellSpacing(0)
    look.setBottomMargin(12)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)
