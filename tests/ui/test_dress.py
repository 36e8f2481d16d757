"""Windows wear the stylesheet, not the application: whatever opens from one must wear it too."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QMessageBox, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import LIST_OF
from ptce_desk.ui.start import crash
from tests.slowly import slowly, spread
from tests.ui.shown import DIALOGS


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def is_dressed(widget: QWidget) -> bool:
    return widget.style().metaObject().className() == "QStyleSheetStyle"


def opened_from(page: QWidget) -> Iterator[tuple[str, QWidget]]:
    """The lists, the suggestions and the menus that open from the widgets of a page."""
    for box in page.findChildren(QComboBox):
        box.setFocus()
        yield box.accessibleName(), box.view()
    fields: list[QComboBox | QLineEdit] = [*page.findChildren(QComboBox), *page.findChildren(QLineEdit)]
    for field in fields:
        completer = field.completer()
        popup = None if completer is None else completer.popup()
        if popup is not None and field.isVisible():
            yield f"suggestions: {field.accessibleName()}", popup
    for menu in page.findChildren(QMenu):
        yield f"menu: {menu.title()}", menu


@pytest.mark.parametrize("record", ["funding_file", *slowly("ptce", "organisation")])
def test_what_opens_from_a_page_is_dressed_like_it(record: str, window: MainWindow, settle: Callable[[], None]) -> None:
    window.go(Destination(LIST_OF[record], None))
    settle()
    window.go(Destination(record, 1))
    settle()
    page = window.current_page()
    if isinstance(page, PtceSheetPage):  # it opens on what is read
        page.tabs.open_tab("identity")
    opened = list(opened_from(page))
    assert any(name.startswith("suggestions") for name, _widget in opened)
    assert [name for name, widget in opened if not is_dressed(widget)] == []


@pytest.mark.parametrize("name", spread(DIALOGS, 8))
def test_a_dialog_is_dressed_with_a_window_or_without(name: str, demo: Desk, window: MainWindow) -> None:
    dialog = DIALOGS[name](demo, window)
    assert is_dressed(dialog)
    dialog.deleteLater()


def test_the_help_is_dressed(window: MainWindow) -> None:
    window.show_help()
    assert window.help is not None
    assert is_dressed(window.help)


def test_the_sentence_about_a_fault_is_dressed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp
    seen: list[bool] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.append(is_dressed(box)))
    crash._say(None)
    assert seen == [True]
