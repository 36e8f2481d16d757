"""The guide: a chapter for every page, every picture in its place, French throughout, read beside the work."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.help.guide import CHAPTER_OF, CHAPTERS, chapter_of, loose_pattern, read_chapters
from ptce_desk.ui.help.window import HelpWindow
from ptce_desk.ui.looks.palette import DARK, LIGHT
from ptce_desk.ui.looks.theme import apply_theme
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from tests.guide_pictures import HEAVIEST
from tests.ui.waiting import settle_tasks
from tests.ui.widgets.keyboard import press

ENGLISH = re.compile(
    r"\b(the|this|that|with|from|your|you|(?<!chef de )file|click|save|open|button|delete|undo|help|page up"
    r"|settings|and|for|shift|delete|escape|enter|search|screen|window|backup)\b",
    re.IGNORECASE,
)
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
CODE = re.compile(r"`[^`]*`")
SOFT_SPACE = re.compile(r"[«] | [»:;!?€%]")
STRAIGHT = "'"


@pytest.fixture
def first_page() -> Destination:
    return Destination("home")


@pytest.fixture
def texts(resources: Path) -> dict[str, str]:
    return {chapter.key: chapter.text for chapter in read_chapters(resources / "guide")}


@pytest.fixture
def read(qtbot: QtBot, resources: Path) -> Callable[[str], HelpWindow]:
    """Open the guide at a chapter."""

    def open_at(key: str) -> HelpWindow:
        guide = HelpWindow(resources)
        qtbot.addWidget(guide)
        guide.show_chapter(key)
        with qtbot.waitActive(guide):
            guide.show()
            guide.activateWindow()
        return guide

    return open_at


def listed(guide: HelpWindow) -> list[str]:
    rows = [guide.list.item(row) for row in range(guide.list.count())]
    return [row.text() for row in rows if not row.isHidden()]


def test_every_page_has_its_chapter_and_every_chapter_its_file(resources: Path) -> None:
    assert set(PAGES) <= set(CHAPTER_OF)
    assert set(CHAPTER_OF.values()) <= set(CHAPTERS)
    assert {path.stem for path in (resources / "guide").glob("*.md")} == set(CHAPTERS)


def test_every_picture_exists_is_light_and_is_described(resources: Path, texts: dict[str, str]) -> None:
    shown = {target: words for text in texts.values() for words, target in PICTURE.findall(text)}
    for target, words in shown.items():
        assert words.strip()
        assert 0 < (resources / "guide" / target).stat().st_size <= HEAVIEST
    kept = {f"pictures/{path.name}" for path in (resources / "guide" / "pictures").iterdir()}
    assert kept == set(shown)


def test_every_link_leads_to_a_chapter(texts: dict[str, str]) -> None:
    links = [target for text in texts.values() for target in LINK.findall(text)]
    assert links
    assert {target.removesuffix(".md") for target in links} <= set(CHAPTERS)


@pytest.mark.parametrize("key", CHAPTERS)
def test_a_chapter_is_in_french_and_well_spaced(texts: dict[str, str], key: str) -> None:
    prose = CODE.sub("", LINK.sub("", PICTURE.sub("", texts[key])))
    assert ENGLISH.findall(prose) == []
    assert SOFT_SPACE.findall(prose) == []
    assert STRAIGHT not in prose


def test_f1_opens_the_chapter_of_the_page_in_view(window: MainWindow, qtbot: QtBot) -> None:
    for page, key in (("budget", "budget"), ("trash", "annuler")):
        window.go(Destination(page))
        with qtbot.waitActive(window):
            window.activateWindow()
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert window.help is not None
        assert window.help.isVisible()
        assert window.help.shown == key
    assert chapter_of("a page to come") == CHAPTERS[0]


@pytest.mark.slow
def test_the_menu_and_the_search_offer_the_guide(window: MainWindow) -> None:
    entries = [action.text() for action in window.file_menu.application_menu().actions()]
    assert "Aide\tF1" in entries
    window.search.open()
    window.search.setText("aide")
    window.search.textEdited.emit("aide")
    command = next(command for command in window._commands() if command.answers("aide"))
    command.act()
    assert window.help is not None
    assert window.help.shown == "accueil"


def test_escape_closes_the_guide_and_leaves_the_page(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Destination("budget"))
    settle_tasks(window.tasks)
    window.show_help()
    assert window.help is not None
    guide = window.help
    qtbot.waitUntil(lambda: QApplication.activeWindow() is guide)
    QTest.keyClick(guide.view, Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert window.current_page() is window.pages["budget"]


def test_a_link_opens_its_chapter_and_back_returns(read: Callable[[str], HelpWindow]) -> None:
    guide = read("journee")
    guide.view.anchorClicked.emit(QUrl("suite.md"))
    assert guide.shown == "suite"
    assert "Suite d’un dossier" in guide.view.toPlainText()
    guide.back_button.click()
    assert guide.shown == "journee"


def test_a_chapter_chosen_in_the_list_is_shown(read: Callable[[str], HelpWindow]) -> None:
    guide = read("journee")
    guide.list.setCurrentRow(CHAPTERS.index("budget"))
    assert guide.view.toPlainText().startswith("Budget")


def test_searching_without_accents_finds_passages_in_every_chapter(read: Callable[[str], HelpWindow]) -> None:
    guide = read("accueil")
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.search.hasFocus()
    press("deliberation")
    assert "Commissions" in listed(guide)
    assert "Raccourcis clavier" not in listed(guide)
    assert guide.view.textCursor().selectedText().lower() == "délibération"
    first = guide.shown
    for _again in range(guide.matches(first)):
        press(Qt.Key.Key_Return)
    assert guide.shown != first
    assert guide.view.textCursor().selectedText().lower() == "délibération"
    guide.search.clear()
    assert len(listed(guide)) == len(CHAPTERS)


def test_searching_what_is_nowhere_says_so(read: Callable[[str], HelpWindow]) -> None:
    guide = read("budget")
    guide.search.setText("zzzz")
    assert guide.found.text() == "Rien dans l’aide"
    assert listed(guide) == []
    assert guide.shown == "budget"


def test_what_is_typed_is_never_read_as_a_pattern() -> None:
    assert re.search(loose_pattern("l'aide (AE"), "l’aide (ae", re.IGNORECASE)
    assert not re.search(loose_pattern("a.b"), "axb")


def test_pictures_are_shown_no_wider_than_the_text(read: Callable[[str], HelpWindow]) -> None:
    guide = read("budget")
    view = guide.view
    assert view.document().idealWidth() <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.slow
def test_links_wear_the_accent_of_the_palette_in_use(
    qapp: QApplication, resources: Path, read: Callable[[str], HelpWindow]
) -> None:
    def link_colour(guide: HelpWindow) -> QColor:
        cursor = guide.view.document().find("Suite d’un dossier")
        return cursor.charFormat().foreground().color()

    guide = read("journee")
    assert link_colour(guide) == QColor(LIGHT.accent)
    apply_theme(qapp, "dark", resources)
    assert link_colour(guide) == QColor(DARK.accent)
