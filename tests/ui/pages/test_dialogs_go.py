"""A dialog that begins a record goes once it is answered: none waits hidden behind its page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from ptce_desk.ui.shell.places import NEW_RECORDS, page_class
from tests.slowly import spread
from tests.ui.pages.conftest import Show


@pytest.mark.parametrize("key", spread([key for key, _word in NEW_RECORDS], 4))
def test_a_dialog_given_up_is_gone(key: str, show: Show, settle: Callable[[], None]) -> None:
    page = show(page_class(key))
    page.new_record()
    settle()
    (dialog,) = page.findChildren(QDialog)
    dialog.reject()
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(QDialog) == []
