"""The one stylesheet of the window, built from a palette.

Looks are chosen by dynamic properties: `look` on buttons (primary, quiet, link, ghost), `textRole` on labels,
`problem` on editors, `surface` on frames.
"""

import re
from pathlib import Path
from typing import Final

from ptce_desk.ui.looks.palette import Palette

_USUAL: Final = 100


def stylesheet(colours: Palette, images: Path) -> str:
    """The Qt stylesheet of a palette; `images` holds its chevrons and check marks."""
    parts = (_frames, _labels, _editors, _buttons, _choices, _tables, _tabs, _scroll_bars, _floating)
    return "\n".join(part(colours, images.as_posix()) for part in parts)


_LENGTH: Final = re.compile(r"(min-height: )?(?<![#\w.])(\d+(?:\.\d+)?)(pt|px)\b")
_THIN: Final = 3
"""Pixels of the widest border: borders stay as thin."""
SIDES_OF_HEADINGS: Final = """
    QHeaderView::section { padding-left: 8px; padding-right: 8px; }
    QHeaderView::section:first, QHeaderView::section:only-one { padding-left: 16px; }
    QHeaderView::section:last, QHeaderView::section:only-one { padding-right: 16px; }
    """
"""What is beside the words of a heading, at any zoom: it stands over cells, whose sides stay as they are."""


def zoomed(sheet: str, percent: int, letters: float | None = None) -> str:
    """The same stylesheet, its letters and what is around them larger or smaller; letters by more where it is said.

    A least height is that of letters.
    """
    letters = percent if letters is None else letters

    def turned(found: re.Match[str]) -> str:
        height, length, unit = found[1] or "", float(found[2]), found[3]
        if unit == "pt":
            return f"{length * letters / 100:g}pt"
        larger = max(percent, letters) if height else percent
        return found[0] if length <= _THIN else f"{height}{round(length * larger / 100)}px"

    return sheet if percent == letters == _USUAL else _LENGTH.sub(turned, sheet)


def _frames(c: Palette, _images: str) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {c.background}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[page="true"] {{ background: transparent; border: none; }}
    QScrollArea:focus {{ border: 2px solid {c.accent}; border-radius: 8px; }}
    QWidget[surface="card"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 8px; }}
    QFrame[surface="navigation"] {{ background: {c.surface}; border: none; border-right: 1px solid {c.line}; }}
    QFrame[surface="top"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame[surface="sentence"] {{ background: {c.surface}; border: none; border-radius: 4px; }}
    QFrame[surface="sentence"] QLabel {{ font-size: 9pt; }}
    QFrame[surface="detail"] {{ background: {c.background}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame[surface="drop"] {{ background: {c.surface}; border: 1px dashed {c.field}; border-radius: 8px; }}
    QFrame[surface="drop"][over="true"] {{ background: {c.accent_soft}; border: 2px dashed {c.accent}; }}
    QFrame[surface="veil"] {{ background: {c.background}; border: none; }}
    QFrame[surface="selection"] {{ background: {c.accent_soft}; border: none; border-top: 1px solid {c.line}; }}
    QFrame[surface="line"] {{ background: {c.line}; border: none; }}
    QFrame[notice="info"] {{ background: {c.tint("accent").name()}; border: 1px solid {c.accent}; border-radius: 6px; }}
    QFrame[notice="success"] {{ background: {c.tint("success").name()}; border: 1px solid {c.success};
        border-radius: 6px; }}
    QFrame[notice="warning"] {{ background: {c.tint("warning").name()}; border: 1px solid {c.warning};
        border-radius: 6px; }}
    QFrame[notice="danger"] {{ background: {c.tint("danger").name()}; border: 1px solid {c.danger};
        border-radius: 6px; }}
    QStatusBar {{ background: {c.surface}; border-top: 1px solid {c.line}; color: {c.muted}; }}
    QStatusBar QLabel {{ padding: 2px 10px; font-size: 9pt; }}
    QStatusBar QPushButton[look="link"] {{ padding: 0 4px; border-width: 1px; min-height: 16px; font-size: 9pt; }}
    QStatusBar QPushButton[look="link"]:focus {{ padding: 0 4px; border-width: 1px; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {c.line}; }}
    QProgressBar {{ background: {c.hover}; border: none; border-radius: 4px; max-height: 8px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
    """


def _labels(c: Palette, _images: str) -> str:
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[textRole="app"] {{ font-size: 12pt; font-weight: 600; }}
    QLabel[textRole="title"] {{ font-size: 16pt; font-weight: 600; }}
    QLabel[textRole="reference"] {{ font-size: 16pt; color: {c.muted}; }}
    QLabel[textRole="section"] {{ font-size: 12pt; font-weight: 600; }}
    QLabel[textRole="figure"] {{ font-size: 21pt; font-weight: 600; }}
    QLabel[textRole="strong"] {{ font-weight: 600; }}
    QLabel[textRole="badge"] {{ font-size: 9pt; }}
    QLabel[textRole="label"] {{ color: {c.text}; }}
    QLabel[textRole="muted"] {{ color: {c.muted}; }}
    QLabel[textRole="hint"] {{ color: {c.muted}; font-size: 9pt; }}
    QLabel[textRole="success"] {{ color: {c.success}; }}
    QLabel[textRole="warning"] {{ color: {c.warning}; }}
    QLabel[urgent="warning"] {{ color: {c.warning}; }}
    QLabel[textRole="danger"], QLabel[urgent="danger"] {{ color: {c.danger}; }}
    QPushButton[look="link"][urgent="danger"] {{ color: {c.danger}; }}
    """


def _editors(c: Palette, _images: str) -> str:
    return f"""
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{
        background: {c.surface}; color: {c.text}; border: 1px solid {c.field}; border-radius: 6px;
        padding: 5px 8px; placeholder-text-color: {c.muted};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit, QComboBox, QSpinBox {{ min-height: 20px; }}
    QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover {{ border-color: {c.text}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
        border: 2px solid {c.accent}; padding: 4px 7px; }}
    QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {{
        border-color: {c.danger}; }}
    QLineEdit:read-only, QPlainTextEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
        background: {c.background}; color: {c.muted}; border-color: {c.outline}; }}
    QLineEdit[cell="true"], QComboBox[cell="true"] {{
        border: 2px solid {c.accent}; border-radius: 0; padding: 0 4px; min-height: 0; }}
    QLineEdit[cell="true"][problem="true"] {{ border-color: {c.danger}; }}
    QLineEdit QToolButton, QLineEdit QToolButton:hover, QLineEdit QToolButton:focus {{
        border: none; padding: 0; min-height: 0; background: transparent; }}
    QComboBox > QLineEdit, QComboBox > QLineEdit:focus {{
        border: none; padding: 0; background: transparent; min-height: 0; }}
    """


def _buttons(c: Palette, _images: str) -> str:
    return f"""
    QPushButton, QToolButton {{
        background: {c.surface}; color: {c.text}; border: 1px solid {c.outline}; border-radius: 6px;
        padding: 6px 12px; min-height: 18px; }}
    QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.line}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 5px 11px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: {c.background};
        border-color: {c.line}; }}
    QPushButton[look="primary"] {{
        background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; font-weight: 600; }}
    QPushButton[look="primary"]:hover {{ background: {c.accent_strong}; border-color: {c.accent_strong}; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {c.ring}; }}
    QPushButton[look="primary"]:disabled {{ background: {c.line}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[look="link"] {{
        background: transparent; color: {c.accent}; border: 2px solid transparent; padding: 2px 4px; }}
    QPushButton[look="link"]:hover {{ text-decoration: underline; }}
    QPushButton[look="link"]:disabled {{ color: {c.muted}; background: transparent; border-color: transparent; }}
    QPushButton[look="link"]:focus {{ border: 2px solid {c.accent}; padding: 2px 4px; }}
    QPushButton[look="trail"] {{
        background: transparent; color: {c.accent}; border: 2px solid transparent; padding: 2px 0; }}
    QPushButton[look="trail"]:hover {{ text-decoration: underline; }}
    QPushButton[look="trail"]:focus {{ border: 2px solid {c.accent}; padding: 2px 0; }}
    QPushButton[look="scenario"] {{
        background: transparent; color: {c.text}; border: 2px solid transparent; padding: 2px 0; text-align: left;
        font-weight: 600; }}
    QPushButton[look="scenario"]:hover {{ text-decoration: underline; }}
    QPushButton[look="scenario"]:focus {{ border: 2px solid {c.accent}; padding: 2px 0; }}
    QPushButton[look="ghost"], QToolButton {{
        background: transparent; border: 2px solid transparent; padding: 2px 6px; min-height: 16px; }}
    QPushButton[look="ghost"]:hover, QToolButton:hover {{ background: {c.hover}; }}
    QPushButton[look="ghost"]:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 2px 6px; }}
    QPushButton[look="corner"] {{
        background: {c.surface}; border: 2px solid {c.surface}; border-radius: 6px; padding: 0 1px; min-height: 0; }}
    QPushButton[look="corner"]:hover {{ background: {c.hover}; }}
    QPushButton[look="corner"]:focus {{ border: 2px solid {c.accent}; padding: 0 1px; }}
    QPushButton[look="band"] {{
        background: {c.surface}; border: 1px solid {c.line}; border-radius: 8px; padding: 7px 14px; text-align: left;
        font-weight: 600; }}
    QPushButton[look="band"]:hover {{ background: {c.hover}; }}
    QPushButton[look="band"]:focus {{ border: 2px solid {c.accent}; padding: 6px 13px; }}
    QPushButton[look="step"] {{
        background: transparent; border: 2px solid transparent; padding: 2px 4px 2px 0; color: {c.muted}; }}
    QPushButton[look="step"][step="here"] {{ color: {c.text}; font-weight: 600; }}
    QPushButton[look="step"]:hover {{ text-decoration: underline; }}
    QPushButton[look="step"]:focus {{ border: 2px solid {c.accent}; padding: 2px 4px 2px 0; }}
    QPushButton[look="counter"] {{
        background: {c.surface}; border: 1px solid {c.line}; border-radius: 8px; padding: 0; text-align: left; }}
    QPushButton[look="counter"]:hover {{ background: {c.hover}; }}
    QPushButton[look="counter"]:focus {{ border: 2px solid {c.accent}; padding: 0; }}
    QPushButton[look="filter"] {{ padding: 6px 10px; }}
    QPushButton[look="filter"]:focus {{ padding: 5px 9px; }}
    QPushButton[look="filter"][opens="true"] {{ padding-right: 22px; }}
    QPushButton[look="filter"][opens="true"]:focus {{ padding-right: 21px; }}
    QPushButton[look="filter"][active="true"] {{
        background: {c.accent_soft}; border-color: {c.accent}; color: {c.text}; }}
    QPushButton[look="navigation"] {{
        background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px 10px;
        text-align: left; color: {c.text}; min-height: 10px; }}
    QPushButton[look="navigation"]:hover {{ background: {c.hover}; }}
    QPushButton[look="navigation"]:checked {{ background: {c.accent_soft}; font-weight: 600; }}
    QPushButton[look="navigation"]:focus {{ border: 2px solid {c.accent}; padding: 4px 10px; }}
    QPushButton[opens="true"] {{ padding-right: 22px; text-align: left; }}
    QPushButton[opens="true"]:focus {{ padding-right: 21px; }}
    QPushButton[look="ghost"][opens="true"], QPushButton[look="ghost"][opens="true"]:focus {{ padding-right: 20px; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    """


def _choices(c: Palette, images: str) -> str:
    return f"""
    QComboBox {{ padding-right: 24px; combobox-popup: 0; }}
    QComboBox:focus {{ padding-right: 23px; }}
    QComboBox:!editable {{ padding-left: 10px; }}
    QComboBox:!editable:focus {{ padding-left: 9px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{images}/chevron-down.svg"); width: 16px; height: 16px; }}
    QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; border: 2px solid transparent;
        border-radius: 6px; padding: 2px; }}
    QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.accent}; }}
    QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {c.muted}; border-radius: 4px;
        background: {c.surface}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
        image: url("{images}/check.svg"); }}
    QCheckBox::indicator:disabled {{ background: {c.background}; border-color: {c.line}; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {c.muted}; border-radius: 8px;
        background: {c.surface}; }}
    QRadioButton::indicator:checked {{ border: 5px solid {c.accent}; width: 6px; height: 6px; }}
    """


def _tables(c: Palette, _images: str) -> str:
    return f"""
    QTableView, QTreeView, QListView {{
        background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: 8px;
        gridline-color: transparent; outline: none; selection-background-color: {c.accent_soft};
        selection-color: {c.text}; }}
    QTableView:focus, QListView:focus {{ border: 1px solid {c.accent}; }}
    QTableView[filled="true"]:focus {{ border: 1px solid {c.line}; }}
    QWidget[surface="card"] QTableView {{ border: 1px solid transparent; border-radius: 0; background: transparent; }}
    QWidget[surface="card"] QTableView:focus {{ border-color: {c.accent}; }}
    QWidget[surface="card"] QTableView[filled="true"]:focus {{ border-color: transparent; }}
    QWidget[surface="card"] QHeaderView {{ border-top: 1px solid {c.line}; }}
    QWidget[surface="card"] QTableView[leads="true"] QHeaderView {{ border-top: none; }}
    QListView[surface="steps"], QListView[surface="steps"]:focus {{ background: transparent; border: none; }}
    QListView::item {{ padding: 6px 8px; }}
    QListView::item:hover {{ background: {c.hover}; color: {c.text}; }}
    QListView::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
    QHeaderView {{ background: transparent; border: none; border-bottom: 1px solid {c.line}; }}
    QHeaderView::section {{
        background: transparent; color: {c.muted}; border: none; padding: 7px 0; font-size: 9pt;
        font-weight: normal; min-height: 17px; }}
    QTableView QTableView[look="frozen"], QTableView QTableView[look="frozen"]:focus {{
        background: {c.surface}; border: none; border-right: 1px solid {c.line}; border-radius: 0; }}
    QTableView QHeaderView[look="frozen"] {{
        background: {c.surface}; border-right: 1px solid {c.line}; border-top-left-radius: 7px; }}
    QHeaderView::section:hover {{ color: {c.text}; }}
    QTableCornerButton::section {{ background: {c.surface}; border: none; }}
    """


def _tabs(c: Palette, _images: str) -> str:
    return f"""
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; top: -1px; }}
    QTabWidget[bare="true"]::pane {{ border: none; top: 0; }}
    QTabWidget::tab-bar {{ left: 0; }}
    QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
    QTabBar::tab {{
        background: transparent; color: {c.muted}; border: none; border-bottom: 2px solid transparent;
        padding: 8px 4px; margin-right: 20px; }}
    QTabBar::tab:first {{ padding-left: 0; }}
    QTabBar::tab:hover {{ color: {c.text}; border-bottom-color: {c.line}; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
    QTabBar::tab:selected:focus {{ color: {c.accent}; border-bottom: 3px solid {c.accent};
        background: {c.accent_soft}; }}
    """


def _scroll_bars(c: Palette, _images: str) -> str:
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {c.outline}; border-radius: 3px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _floating(c: Palette, images: str) -> str:
    return f"""
    QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 10px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::icon {{ padding-left: 6px; }}
    QMenu::indicator {{ width: 16px; height: 16px; margin-left: 6px; }}
    QMenu::indicator:checked {{ background: {c.accent}; border-radius: 4px;
        image: url("{images}/check.svg"); }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.outline}; padding: 4px 6px; }}
    QComboBox QAbstractItemView, QListView[surface="suggestions"], QListView[surface="suggestions"]:focus {{
        border: 1px solid {c.line}; border-radius: 0; padding: 2px; background: {c.surface}; }}
    QFrame[surface="popup"] {{ background: {c.surface}; border: 1px solid {c.outline}; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.surface}; }}
    QCalendarWidget QToolButton {{ color: {c.text}; padding: 4px 8px; min-width: 16px; }}
    QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
    QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url("{images}/chevron-left.svg"); }}
    QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url("{images}/chevron-right.svg"); }}
    QCalendarWidget QAbstractItemView {{ border: none; border-radius: 0; background: {c.surface};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    """
