"""What the file does not take is never dropped in silence: it stays, and leaving it for good is said once before."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination, Notice
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.refusable import Refusable
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.forms.pending import left_behind
from tests.slowly import slowly
from tests.ui.outside import one_value
from tests.ui.pages.progress import progress_file
from tests.ui.shown import EACH_DAY, WALKS, states_of
from tests.ui.typed.controls import Control, controls_of
from tests.ui.typed.held import held_in
from tests.ui.widgets.keyboard import line_of, press, press_ctrl

Settle = Callable[[], None]
TOO_LONG = "long " * 5_000


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Settle) -> FundingFileSheetPage:
    window.go(Destination("funding_file", progress_file(desk)))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    return page


def texts_of(window: MainWindow) -> dict[str, QWidget]:
    """The fields of the page in view whose words the file keeps."""
    return {
        name: control.widget
        for name, control in controls_of(window.current_page()).items()
        if isinstance(control.widget, LineField | MultilineField) and control.column
    }


def paste_too_much(field: LineField | MultilineField, settle: Settle) -> None:
    """Paste what no field holds, and go on by Tab."""
    QApplication.clipboard().setText(TOO_LONG)
    field.setFocus()
    field.selectAll()
    field.paste()
    press(Qt.Key.Key_Tab)
    settle()


def keep_too_much(field: QWidget, settle: Settle) -> str:
    """Have the file refuse a text; what is wrong with what one sees then."""
    assert isinstance(field, LineField | MultilineField)
    before = field.value()
    paste_too_much(field, settle)
    if not field.problem():
        return "aucune raison"
    if field.value() != TOO_LONG.strip():
        return "ce qui était tapé est perdu"
    if not field.hasFocus():
        return "le clavier est ailleurs"
    press(Qt.Key.Key_Escape)
    settle()
    return "" if (field.value(), field.problem()) == (before, "") else "Échap ne rend pas l’ancienne valeur"


class TestOfTheDemonstration:
    @pytest.fixture
    def desk(self, demo: Desk) -> Desk:
        return demo

    @pytest.mark.slow
    @pytest.mark.parametrize("keys", WALKS)
    def test_a_text_the_file_refuses_stays_in_its_field_until_escape(
        self, keys: tuple[str, ...], window: MainWindow, settle: Settle
    ) -> None:
        before = held_in(window.desk.path)
        found: dict[str, str] = {}
        for key in keys:
            for state in states_of(window, key, settle):
                for name in texts_of(window):
                    field = texts_of(window).get(name)
                    if field is not None:
                        found[f"{state} {name}"] = keep_too_much(field, settle)
        assert len(found) > (20 if keys == EACH_DAY else 10)
        assert {name: fault for name, fault in found.items() if fault} == {}
        changes = before.changes(held_in(window.desk.path))
        assert changes.keys() <= {"import_map"}  # what was said of the columns is kept as one goes on


@pytest.mark.slow
def test_a_text_refused_is_not_asked_twice_and_is_taken_once_shortened(
    window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    field = page.project.title_edit
    asked: list[object] = []
    window.tasks.refused.connect(asked.append)
    paste_too_much(field, settle)
    press(Qt.Key.Key_Tab)
    settle()
    assert len(asked) == 1
    assert field.problem()
    field.setFocus()
    field.selectAll()
    press("Filière lin")
    assert not field.problem()
    press(Qt.Key.Key_Tab)
    settle()
    assert one_value(desk.path, "SELECT title FROM funding_file") == "Filière lin"
    assert not field.hasFocus()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["title_edit", "opinion"])
def test_ctrl_z_on_what_was_refused_gives_back_what_the_file_holds(
    name: str, window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    field = page.project.title_edit if name == "title_edit" else page.decision.opinion
    before, entries = field.value(), one_value(desk.path, "SELECT max(id) FROM change_entry")
    paste_too_much(field, settle)
    assert field.problem()
    assert field.hasFocus()
    press_ctrl(Qt.Key.Key_Z)
    settle()
    assert (field.value(), field.problem()) == (before, "")
    assert one_value(desk.path, "SELECT max(id) FROM change_entry") == entries
    assert window.current_page() is page


@pytest.mark.slow
def test_a_refusal_that_comes_once_the_page_is_left_is_found_there(
    window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    field = page.decision.opinion
    paste_too_much(field, settle)
    QTest.mouseClick(page.decision.proposed, Qt.MouseButton.LeftButton)
    window.go(Destination("home"))
    settle()
    window.go(Destination("funding_file", page.record))
    settle()
    assert field.value() == TOO_LONG.strip()
    assert field.problem()


def test_a_year_that_is_none_stays_with_its_reason(window: MainWindow, desk: Desk, settle: Settle) -> None:
    window.go(Destination("ptce", desk.run(sheets.create_ptce, "Pôle d’essai")))
    settle()
    page = window.current_page()
    assert isinstance(page, PtceSheetPage)
    field = line_of(page.identity.form, "created_year")
    for typed in ("20x6", "3024", "2260"):
        field.setFocus()
        field.selectAll()
        press(typed, Qt.Key.Key_Tab)
        settle()
        assert (field.text(), field.problem()) == (typed, "Écrivez une année, comme 2014.")
        assert field.hasFocus()
    field.selectAll()
    press("2016", Qt.Key.Key_Tab)
    settle()
    assert field.problem() == ""
    assert one_value(desk.path, "SELECT created_year FROM ptce WHERE name = 'Pôle d’essai'") == 2016


@pytest.mark.slow
def test_each_way_of_leaving_is_held_once_and_each_text(
    window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    first, other = page.record, progress_file(desk)
    begin_a_field(page)
    press("abc")
    window.go(Destination("funding_file", other))
    settle()
    assert page.record == first
    assert not window.close()
    page.project.requested.selectAll()
    press("abd")
    assert not window.close()
    assert window.close()


def begin_a_field(page: FundingFileSheetPage) -> Control:
    page.project.requested.setFocus()
    return Control(page.project.requested, "requested")


def begin_a_cell(page: FundingFileSheetPage) -> Control:
    page.costs.grid.edit_cell(0, "presented")
    return Control(page.costs.grid, "costs", page.costs.grid.model().index(0, 2))


def shown_in(control: Control) -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is control.widget or control.widget.isAncestorOf(focused)
    return str(getattr(focused, "text")())  # noqa: B009  a line of any class


BEGIN = {"un champ": begin_a_field, "une cellule": begin_a_cell}


@pytest.mark.slow
@pytest.mark.parametrize("shown", ["ptce_list", *slowly("funding_file")])
@pytest.mark.parametrize("what", BEGIN)
def test_the_window_stays_open_once_with_what_is_not_understood(
    what: str, shown: str, window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    control = BEGIN[what](page)
    press("abc")
    if shown in window.navigation.entries:
        QTest.mouseClick(window.navigation.entries[shown], Qt.MouseButton.LeftButton)
        settle()
    assert window.current_page() is window.pages[shown]
    assert not window.close()
    settle()
    assert window.isVisible()
    assert window.current_page() is page
    assert shown_in(control) == "abc"
    assert "recommencez pour partir" in window.notices.sentence.text()
    assert window.close()


@pytest.mark.slow
@pytest.mark.parametrize("what", BEGIN)
def test_another_record_waits_once_for_what_is_not_understood(
    what: str, window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    first, other = page.record, progress_file(desk)
    control = BEGIN[what](page)
    press("abc")
    for asked, shown in ((other, first), (other, other)):
        window.go(Destination("funding_file", asked))
        settle()
        assert page.record == shown
        if shown == first:
            assert shown_in(control) == "abc"
    assert not [field for field in page.findChildren(QWidget) if isinstance(field, Refusable) and field.problem()]
    assert page.costs.grid.problem() == ""


@pytest.mark.slow
def test_all_that_closing_would_lose_is_said_at_once_whatever_pages_hold_it(
    window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    for begin in BEGIN.values():
        begin(page)
        press("abc", Qt.Key.Key_Tab)
        settle()
    window.go(Destination("ptce", window.desk.run(sheets.create_ptce, "Pôle d’essai")))
    settle()
    other = window.current_page()
    assert isinstance(other, PtceSheetPage)
    line_of(other.identity.form, "created_year").setFocus()
    press("20x6", Qt.Key.Key_Tab)
    settle()
    left = left_behind(window)
    assert len(left) == 3
    assert {found.holder.window() for found in left} == {window}
    assert not window.close()
    settle()
    for found in left:
        assert found.sentence in window.notices.sentence.text()
    assert "partir sans les garder" in window.notices.sentence.text()
    assert window.close()


@pytest.mark.slow
def test_of_many_things_that_closing_would_lose_three_are_said_and_the_others_counted(
    window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    begin_a_cell(page)
    press("abc", Qt.Key.Key_Tab)
    settle()
    for control in controls_of(page).values():
        if isinstance(control.widget, AmountEdit) and control.widget.isVisible() and control.widget.isEnabled():
            control.widget.setFocus()
            press("abc")
    settle()
    assert not window.close()
    left = left_behind(page)
    assert len(left) > 3
    said = window.notices.sentence.text()
    assert [found.sentence in said for found in left] == [True] * 3 + [False] * (len(left) - 3)
    assert ("Et 1 autre saisie." if len(left) == 4 else f"Et {len(left) - 3} autres saisies.") in said
    assert window.close()


@pytest.mark.slow
def test_the_window_closes_at_once_when_all_is_understood(window: MainWindow, page: FundingFileSheetPage) -> None:
    begin_a_field(page)
    press("21000")
    assert window.close()


def warned(window: MainWindow) -> list[str]:
    return [card.said.text for card in window.notices.cards if card.said.kind in ("warning", "danger")]


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["corrigée", *slowly("abandonnée", "laissée", "une autre page")])
def test_what_leaving_would_lose_is_told_no_more_once_mended_dropped_or_left(
    window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle, answer: str
) -> None:
    other = progress_file(desk)
    field = page.project.title_edit
    paste_too_much(field, settle)
    window.go(Destination("funding_file", other))
    settle()
    assert any("recommencez" in text for text in warned(window))
    match answer:
        case "corrigée":
            field.setFocus()
            field.selectAll()
            press("Cantine", Qt.Key.Key_Tab)
        case "abandonnée":
            field.setFocus()
            press(Qt.Key.Key_Escape)
        case "laissée":
            window.go(Destination("funding_file", other))
        case _:
            window.go(Destination("home"))
    settle()
    assert warned(window) == []


@pytest.mark.slow
def test_a_question_of_a_page_goes_with_it_and_a_way_back_stays(
    window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    done = Done("1", "Voter")
    asked: list[str] = []
    page.window_.notify(Notice("La séance est à venir.", "warning", "Reprendre le vote", lambda: asked.append("vote")))
    page.window_.notify(Notice("Deux dossiers sont restés.", "warning", "Annuler", lambda: None, undoes=done))
    window.go(Destination("funding_file", page.record))
    settle()
    assert warned(window) == ["La séance est à venir.", "Deux dossiers sont restés."]
    window.go(Destination("home"))
    settle()
    assert warned(window) == ["Deux dossiers sont restés."]
    assert asked == []


@pytest.mark.slow
def test_a_problem_of_a_page_is_not_told_over_another(
    window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    page.window_.notify(Notice("Le dossier 2026-001 est voté.", "warning"))
    page.window_.notify(Notice("Le dossier 2026-001 attend.", "danger"))
    page.window_.notify(Notice("Fait.", "success"))
    window.notify(Notice("La copie est défaillante.", "danger"))
    window.go(Destination("funding_file", page.record))
    settle()
    assert len(window.notices.cards) == 3
    window.go(Destination("funding_files"))
    settle()
    told = {card.said.text for card in window.notices.cards}
    assert "La copie est défaillante." in told
    assert warned(window) == ["La copie est défaillante."]
