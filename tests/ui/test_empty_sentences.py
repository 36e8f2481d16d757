"""What a list says when it holds nothing: a whole sentence in good French, and what to do first."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import FOOT, LIST_OF, NAVIGATION, PAGES
from ptce_desk.ui.widgets.blocks.cards import EmptyState
from tests.ui.shown import states_of

Settle = Callable[[], None]
FEMININE: Final = (
    "aide|avance|commission|convention|échéance|enveloppe|instance|interaction|ligne|pièce|règle|séance|stratégie"
    "|structure|tranche|version|vue"
)
MASCULINE: Final = "cadre|dispositif|document|dossier|livrable|membre|montant|PTCE|pôle|titre|versement"
WRONG: Final = re.compile(
    rf"\b([Aa]ucun|[Uu]n|premier|[Cc]e) ({FEMININE})s?\b"
    rf"|\b([Aa]ucune|[Uu]ne|première|[Cc]ette) ({MASCULINE})s?\b"
)


def said_in(root: QWidget) -> dict[str, list[str]]:
    """The empty sentences in view, and the actions each proposes."""
    return {
        label.text(): [button.text() for button in state.findChildren(QPushButton)]
        for state in root.findChildren(EmptyState)
        if state.isVisible()
        for label in state.findChildren(QLabel)
        if label.text()
    }


def misspelt(text: str) -> list[str]:
    """What is not in agreement, and « PTCE » not in capitals; `.ptce` is the end of a file’s name."""
    found = [match.group() for match in WRONG.finditer(text)]
    return found + [word for word in re.findall(r"(?<![.\w])ptce\b", text, re.IGNORECASE) if word != "PTCE"]


def faults(sentence: str) -> list[str]:
    return [*misspelt(sentence), *([] if sentence.endswith(".") and sentence[0].isupper() else [sentence])]


def misspelt_in(root: QWidget) -> list[str]:
    """Any words of a page: what is empty is said in plain labels too."""
    return [text for label in root.findChildren(QLabel) if label.isVisible() and misspelt(text := label.text())]


def test_the_faults_looked_for_are_seen() -> None:
    assert faults("Aucun règle n’est écrite.") == ["Aucun règle"]
    assert faults("Aucun ptce.") == ["ptce"]
    assert faults("Aucune dossier") == ["Aucune dossier", "Aucune dossier"]


@pytest.mark.slow
def test_an_empty_list_says_what_comes_there_and_what_to_do_first(window: MainWindow, settle: Settle) -> None:
    said: dict[str, list[str]] = {}
    silent: list[str] = []
    wrong: list[str] = []
    for key in [place[0] for place in (*NAVIGATION, *FOOT)]:
        window.go(Destination(key))
        settle()
        found = said_in(window.current_page())
        said |= found
        wrong += misspelt_in(window.current_page())
        if found and key in LIST_OF.values() and not any(actions for actions in found.values()):
            silent.append(key)
    assert len(said) >= 6
    assert {sentence: bad for sentence in said if (bad := faults(sentence))} == {}
    assert (silent, wrong) == ([], [])


class TestOfTheDemonstration:
    @pytest.fixture
    def desk(self, demo: Desk) -> Desk:
        return demo

    @pytest.mark.slow
    def test_filters_that_match_nothing_are_said_and_cleared(self, window: MainWindow, settle: Settle) -> None:
        seen: list[str] = []
        for key in [place[0] for place in NAVIGATION]:
            window.go(Destination(key))
            settle()
            page = window.current_page()
            if not isinstance(page, FilteredListPage):
                continue
            page.filters.search.setText("zzzzzz")
            page.filters.search.returnPressed.emit()
            settle()
            found = said_in(page)
            assert list(found.values()) == [["Effacer les filtres"]], key
            seen += found
            next(button for button in page.findChildren(QPushButton) if button.text() == "Effacer les filtres").click()
            settle()
            assert said_in(page) == {}, key
        assert len(seen) >= 5
        assert [bad for sentence in seen if (bad := faults(sentence))] == []

    @pytest.mark.slow
    def test_every_other_sentence_of_what_is_empty(self, window: MainWindow, settle: Settle) -> None:
        said: dict[str, list[str]] = {}
        wrong: list[str] = []
        for key in PAGES:
            for _state in states_of(window, key, settle):
                said |= said_in(window.current_page())
                wrong += misspelt_in(window.current_page())
        assert wrong == []
        assert {sentence: bad for sentence in said if (bad := faults(sentence))} == {}
