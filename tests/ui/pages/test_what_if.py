"""« Et si… »: rules changed on a trial, what comes of it told at once, nothing written until a version is made."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.rules.types import MaxRate, Rule
from ptce_desk.domain.rules.what_if import Standing
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record, list_trash
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.kept_trials import keep_trial, kept_trials
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.caution import CautionDialog
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.schemes.compare_versions import CompareDialog
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from ptce_desk.ui.pages.schemes.what_if import WhatIfPage
from ptce_desk.ui.pages.schemes.what_if_parts import NEED_COLUMNS, TRIED_COLUMNS
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.buttons import MoreButton
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.rules.draft import draft_of
from tests.conftest import DoneOnce
from tests.integration.dossiers import complete_file, proposed_file, scheme_id, voted_file
from tests.integration.dumps import dump
from tests.ui.accessibility import nameless
from tests.ui.dialogs import dialog_of
from tests.ui.pages.conftest import Office, Show
from tests.ui.waiting import settle_window
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]
HALF: tuple[Rule, ...] = (MaxRate(rate=D("0.5"), source="essai"),)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def version_of(desk: Desk, file_id: int) -> int:
    return desk.run(open_file, file_id).version.id


def try_rules(page: WhatIfPage, settle: Settle, *rules: Rule) -> None:
    """Rules in place of those tried, as if they had been typed."""
    page._show_drafts([draft_of(rule) for rule in rules])
    page.rules.changed.emit()
    settle()


@pytest.fixture
def tried(desk: Desk, show: Show, done_once: DoneOnce) -> WhatIfPage:
    return show(WhatIfPage, Destination("what_if", version_of(desk, done_once(desk, dossiers_to_try))))


def dossiers_to_try(desk: Desk) -> int:
    """A scheme with a dossier granted, one proposed, one refused, one that lacks what is requested; an envelope."""
    voted_file(desk, date(2026, 2, 20))
    proposed_file(desk, "15000.00")
    voted_file(desk, date(2025, 11, 14), vote=Vote.REFUSED)
    bare = complete_file(desk)
    desk.run(instruct.change_field, bare, "requested", None)
    desk.run(set_budget, scheme_id(desk), 2026, D("35000.00"))
    return bare


def test_at_first_nothing_changes_and_states_and_years_choose_what_is_counted(
    tried: WhatIfPage, settle: Settle
) -> None:
    assert plain(tried.outcome.sentence.text()) == "2 dossiers : aucun montant ne change, 60 000 € au plus."
    assert plain(tried.outcome.apart.text()).startswith("1 dossier est à part")
    assert [tried.tabs.tabText(place) for place in range(4)] == [
        *("Règles essayées", "Exercices", "Dossiers (2)", "À part (1)")
    ]
    assert plain(tried.filters.sentence.text()) == "Dossiers accordés, à voter ou en cours"
    assert not tried.outcome.progress.isVisible()
    assert nameless(tried) == []
    tried.filters.set_state({"standing": Standing.GRANTED})
    assert plain(tried.filters.sentence.text()) == "Dossiers accordés"
    assert [one.standing for one in tried.counted()] == [Standing.GRANTED]
    tried.filters.set_state({"year": 2026})
    assert len(tried.counted()) == 3
    tried.filters.set_state({"year": 2025})
    assert tried.outcome.sentence.text() == "Aucun dossier à compter."
    tried.filters.set_state({"standing": Standing.REFUSED})
    assert [one.year for one in tried.counted()] == [2025]
    settle()


def test_other_rules_are_told_at_once_exported_and_written_nowhere(
    tried: WhatIfPage, desk: Desk, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "et-si.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(path), ""))
    before = dump(desk), desk.path.read_bytes()
    try_rules(tried, settle, *HALF)
    assert plain(tried.outcome.sentence.text()) == (
        "2 dossiers, dont 2 changent : 40 000 € au plus au lieu de 60 000 €, soit 20 000 € de moins."
    )
    (need,) = tried.needs.model.rows
    assert (need.year, need.voted, need.after, need.remaining) == (2026, D(20000), D(40000), D(-5000))
    assert [one.gap for one in tried.files_model.rows] == [D(-10000), D(-10000)]
    tried.export_list()
    settle()
    assert path.read_bytes().startswith(b"PK")
    assert tried.back.isVisibleTo(tried)
    assert {row._mark for row in tried.rules.rows} == {"ajoutée"}
    tried.back.click()
    settle()
    assert "aucun montant ne change" in tried.outcome.sentence.text()
    assert (dump(desk), desk.path.read_bytes()) == before


def test_a_computation_is_stopped_on_the_way_and_says_what_is_left(
    tried: WhatIfPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptce_desk.ui.pages.schemes.what_if_trying.BATCH", 1)
    tried._compute()
    assert tried.outcome.stop.isVisibleTo(tried)
    tried.outcome.stop.click()
    settle()
    assert "4 dossiers ne sont pas calculés" in plain(tried.outcome.sentence.text())
    try_rules(tried, settle, *HALF)
    assert plain(tried.outcome.sentence.text()).startswith("2 dossiers, dont 2 changent")


def test_the_rules_tried_become_a_version_to_come_in_one_act(
    tried: WhatIfPage, desk: Desk, office: Office, settle: Settle
) -> None:
    before = dump(desk)
    try_rules(tried, settle, *HALF)
    tried.keep.click()
    settle()
    dialog = dialog_of(NewRecordDialog)
    assert isinstance(dialog, NewRecordDialog)
    dialog.create_button.click()
    settle()
    sheet = desk.run(schemes.open_scheme, scheme_id(desk))
    assert (sheet.versions[0].rules, sheet.versions[0].is_draft(sheet.today, used=False)) == (HALF, True)
    assert desk.run(undo_state).undo == "Créer la version 2027 du dispositif RA-CDDRA"
    assert office.went[-1] == Destination("scheme", sheet.scheme.id)
    desk.run(undo)
    assert dump(desk) == before


@pytest.mark.slow
def test_a_trial_is_kept_under_a_name_opened_again_and_compared_with_another(
    tried: WhatIfPage, desk: Desk, office: Office, settle: Settle
) -> None:
    version_id = tried.record or 0
    assert not tried.trials.against.isVisibleTo(tried)
    try_rules(tried, settle, *HALF)
    tried.trials.menu.actions()[0].trigger()
    dialog = dialog_of(NewRecordDialog)
    assert isinstance(dialog, NewRecordDialog)
    name = dialog.editors["name"]
    assert isinstance(name, LineField)
    name.set_value("Demi-taux")
    dialog.create_button.click()
    settle()
    assert desk.run(undo_state).undo == "Garder l’essai « Demi-taux » du dispositif RA-CDDRA"
    assert plain(tried.changes.text()).startswith("Essai « Demi-taux » : ")
    quarter: tuple[Rule, ...] = (MaxRate(rate=D("0.25"), source="essai"),)
    key = desk.run(keep_trial, version_id, "Au quart", quarter)
    tried.reload()
    settle()
    assert tried.rules.drafts() == [draft_of(HALF[0])]
    assert [one.text() for one in tried.trials.menu.actions()[2:]] == [
        f"Ouvrir « {name} », version 2013" for name in ("Au quart", "Demi-taux")
    ]
    against = next(place for place, one in enumerate(TRIED_COLUMNS) if one.key == "against")
    assert against not in tried.files.columns.shown
    tried.trials.against.set_value(key)
    tried.trials.against.chosen.emit(key)
    settle()
    assert "Essai « Au quart » : 20 000 € au plus, 20 000 € de moins" in plain(tried.outcome.apart.text())
    assert against in tried.files.columns.shown
    assert [(one.after, one.against) for one in tried.files_model.rows] == [(D(20000), D(10000))] * 2
    assert [one.against_gap for one in tried.files_model.rows] == [D(-10000)] * 2
    (need,) = tried.needs.model.rows
    assert (need.against_gap, need.remaining, need.against_remaining) == (D(-20000), D(-5000), D(15000))
    for table, model in ((TRIED_COLUMNS, tried.files), (NEED_COLUMNS, tried.needs.table)):
        keys = [one.key for one in table]
        for gap, measured in (("gap", "after"), ("against_gap", "against")):
            assert keys.index(gap) == keys.index(measured) + 1
            assert keys.index(gap) in model.columns.shown
    tried.trials.menu.actions()[2].trigger()
    assert office.went[-1] == Destination("what_if", version_id, among=(key,))
    tried.show_record(office.went[-1])
    settle()
    assert [draft.rule() for draft in tried.rules.drafts()] == list(quarter)
    assert plain(tried.outcome.sentence.text()).startswith("2 dossiers, dont 2 changent : 20 000 €")
    desk.run(delete_record, "rule_trial", key)
    tried.reload()
    settle()
    assert tried.trials.other() is None
    assert [draft.rule() for draft in tried.rules.drafts()] == list(quarter)
    assert [one.against for one in tried.files_model.rows] == [None] * 2


@pytest.mark.slow
def test_a_kept_trial_that_is_changed_says_so_and_is_replaced_only_when_it_is_asked(
    tried: WhatIfPage, desk: Desk, settle: Settle
) -> None:
    version_id = tried.record or 0
    key = desk.run(keep_trial, version_id, "Demi-taux", HALF)
    tried.reload()
    settle()
    tried.trials.menu.actions()[2].trigger()
    tried.show_record(Destination("what_if", version_id, among=(key,)))
    settle()
    assert plain(tried.changes.text()).startswith("Essai « Demi-taux » : ")
    assert not tried.trials.against.isVisibleTo(tried)  # it would be compared with itself
    assert tried._file_name() == "et-si-RA-CDDRA-Demi-taux"
    quarter = MaxRate(rate=D("0.25"), source="essai")
    try_rules(tried, settle, quarter)
    assert tried.trials.against.isVisibleTo(tried)
    assert tried._file_name() == "et-si-RA-CDDRA"
    assert plain(tried.changes.text()).startswith("Essai « Demi-taux », modifié depuis : ")
    tried.ask_to_keep_trial()
    dialog = dialog_of(NewRecordDialog)
    assert isinstance(dialog, NewRecordDialog)
    dialog.create_button.click()  # Enter, at once
    settle()
    kept = desk.run(kept_trials, scheme_id(desk))
    assert {one.name: one.rules for one in kept} == {"Demi-taux": HALF, "Demi-taux (2)": (quarter,)}
    assert plain(tried.changes.text()).startswith("Essai « Demi-taux (2) » : ")
    try_rules(tried, settle, *HALF)
    (replace,) = [one for one in tried.trials.menu.actions() if one.text().startswith("Remplacer")]
    assert replace.text() == "Remplacer « Demi-taux (2) »"
    replace.trigger()
    settle()
    assert [one.rules for one in desk.run(kept_trials, scheme_id(desk))] == [HALF, HALF]
    assert not [one for one in tried.trials.menu.actions() if one.text().startswith("Remplacer")]
    desk.run(undo)
    tried.hear(frozenset({"scheme"}))
    settle()
    assert [one.rules for one in desk.run(kept_trials, scheme_id(desk))] == [HALF, (quarter,)]
    assert plain(tried.changes.text()).startswith("Essai « Demi-taux (2) », modifié depuis : ")


def test_a_window_does_not_close_on_a_trial_that_is_not_kept_without_asking(
    tried: WhatIfPage, desk: Desk, settle: Settle
) -> None:
    try_rules(tried, settle, *HALF)
    tried.show_record(Destination("what_if", tried.record, anew=False))
    settle()
    tried.close()
    dialog = dialog_of(CautionDialog)
    assert isinstance(dialog, CautionDialog)
    dialog.stay_button.click()
    assert tried.isVisible()
    assert tried.rules.drafts() == [draft_of(HALF[0])]
    desk.run(keep_trial, tried.record or 0, "Demi-taux", HALF)
    tried.reload()
    settle()
    tried.close()
    assert not tried.isVisible()


@pytest.mark.slow
def test_a_trial_that_waits_behind_a_kept_one_is_asked_about_too(tried: WhatIfPage, desk: Desk, settle: Settle) -> None:
    version_id = tried.record or 0
    key = desk.run(keep_trial, version_id, "Au quart", (MaxRate(rate=D("0.25"), source="essai"),))
    tried.reload()
    settle()
    try_rules(tried, settle, *HALF)
    tried.show_record(Destination("what_if", version_id, among=(key,)))
    settle()
    assert plain(tried.changes.text()).startswith("Essai « Au quart » : ")
    tried.close()
    assert tried.isVisible()
    dialog_of(CautionDialog).accept()
    assert not tried.isVisible()


@pytest.mark.slow
def test_a_trial_is_given_up_by_closing_all_the_same(tried: WhatIfPage, settle: Settle) -> None:
    try_rules(tried, settle, *HALF)
    tried.close()
    dialog = dialog_of(CautionDialog)
    assert isinstance(dialog, CautionDialog)
    dialog.leave_button.click()
    assert not tried.isVisible()


def test_closing_again_while_it_is_asked_asks_no_second_time(tried: WhatIfPage, settle: Settle) -> None:
    try_rules(tried, settle, *HALF)
    for _again in range(3):
        tried.close()
    asked = [one for one in QApplication.topLevelWidgets() if isinstance(one, CautionDialog) and one.isVisible()]
    assert len(asked) == 1
    asked[0].leave_button.click()
    assert not tried.isVisible()


@pytest.mark.slow
def test_the_page_of_a_scheme_lists_what_was_kept_and_leads_to_it(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    file_id = voted_file(desk, date(2026, 2, 20))
    key = desk.run(keep_trial, version_of(desk, file_id), "Demi-taux", HALF)
    page = show(SchemeSheetPage, Destination("scheme", scheme_id(desk)))
    settle()
    assert page.trials.isVisibleTo(page)
    opened, compared = (one for one in page.trials.findChildren(QPushButton) if one.text() in ("Ouvrir", "Comparer"))
    opened.click()
    assert office.went[-1] == Destination("what_if", version_of(desk, file_id), among=(key,))
    compared.click()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CompareDialog) and w.isVisible())
    settle()
    assert plain(str(dialog.right.currentText())) == "Essai « Demi-taux »"
    assert [row.after for row in dialog.found] == [D(20000)]
    dialog.reject()
    page.trials.findChildren(MoreButton)[0].menu().actions()[-1].trigger()
    settle()
    assert not page.trials.isVisibleTo(page)
    assert [row.name for row in desk.run(list_trash)] == ["Demi-taux"]


def test_rules_being_written_in_the_editor_are_tried_on_every_dossier(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    voted_file(desk, date(2026, 2, 20))
    sheet = desk.run(schemes.open_scheme, scheme_id(desk))
    first = sheet.versions[0].id
    new = desk.run(schemes.open_version, sheet.scheme.id, first, name="2027", valid_from=date(2027, 1, 1)).versions[0]
    editor = show(SchemeRulesPage, Destination("scheme_rules", new.id))
    editor.rules.show_drafts([draft_of(HALF[0])], editor.rules._named, "")
    editor.rules.changed.emit()
    editor.head.what_if.click()
    asked = Destination("what_if", new.id, anew=True)
    assert office.went == [asked]
    page = show(WhatIfPage, asked)
    settle()
    assert [draft.rule() for draft in page.rules.drafts()] == list(HALF)
    assert "20 000 € au plus au lieu de 30 000 €" in plain(page.outcome.sentence.text())


@pytest.mark.parametrize("over", [False, True])
def test_a_trial_that_waits_goes_for_the_rules_of_the_editor_only_when_it_is_asked(
    over: bool,  # noqa: FBT001  a case
    tried: WhatIfPage,
    settle: Settle,
) -> None:
    own = tried.rules.drafts()
    try_rules(tried, settle, *HALF)
    tried.show_record(Destination("what_if", tried.record, anew=True))
    settle()
    dialog = dialog_of(CautionDialog)
    assert isinstance(dialog, CautionDialog)
    (dialog.leave_button if over else dialog.stay_button).click()
    assert tried.rules.drafts() == (own if over else [draft_of(HALF[0])])


def test_what_is_tried_waits_until_one_comes_back(tried: WhatIfPage, desk: Desk, settle: Settle) -> None:
    here = Destination("what_if", tried.record)
    try_rules(tried, settle, *HALF)
    tried.show_record(Destination("what_if", desk.run(schemes.open_scheme, 1).versions[0].id))
    settle()
    assert tried.rules.drafts() != [draft_of(HALF[0])]
    tried.show_record(here)
    settle()
    assert [draft.rule() for draft in tried.rules.drafts()] == list(HALF)


def test_the_search_leads_to_the_rules_of_the_most_dossiers(window: MainWindow, desk: Desk) -> None:
    file_id = voted_file(desk, date(2026, 2, 20))
    settle_window(window)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    press("et si")
    settle_window(window)
    press(Qt.Key.Key_Return)
    settle_window(window)
    page = window.current_page()
    assert isinstance(page, WhatIfPage)
    assert page.record == version_of(desk, file_id)
