"""Labels from the search of the window: the dossiers that bear one, and those of the record in view."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.desk import Desk
from ptce_desk.services.tags import put_tags
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.search_box import SearchBox
from tests.integration.dossiers import complete_file


@pytest.mark.slow
def test_the_search_leads_to_the_dossiers_of_a_label_and_labels_the_record_in_view(
    desk: Desk, window: MainWindow, settle: Callable[[], None]
) -> None:
    files = [complete_file(desk, title=title) for title in ("Un", "Deux")]
    desk.run(put_tags, FUNDING_FILE, files[:1], {"Zone humide": True})
    box = window.findChild(SearchBox)
    assert box is not None

    def take(words: str) -> None:
        box.open()
        settle()
        QTest.keyClicks(box, words)
        QTest.keyClick(box, Qt.Key.Key_Return)
        settle()

    take("etiquette hum")
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    assert [row.id for row in page.model.rows] == files[:1]
    assert page.filters.is_active()
    window.go(Destination("funding_file", files[1]))
    settle()
    take("etiqueter")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TagsDialog) and w.isVisible())
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Zone humide"]
    dialog.reject()
