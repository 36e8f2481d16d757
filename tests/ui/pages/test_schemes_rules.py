"""The scheme editor: rules added, typed, tried, compared, refused in words, kept as one change."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Cap,
    FlatAmount,
    Floor,
    MaxRate,
    Phases,
    Rule,
    UnitScale,
    Window,
)
from ptce_desk.domain.rules.vocabulary import (
    CapScope,
    RateCondition,
    ScaleUnit,
)
from ptce_desk.services import schemes
from ptce_desk.services.catalogue import list_schemes
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes import SchemeFilter
from ptce_desk.services.schemes_rules import save_rules
from ptce_desk.services.undo import undo, undo_state
from ptce_desk.ui.dialogs.compare_versions import COLUMNS, CompareDialog, result_sentence
from ptce_desk.ui.dialogs.new_scheme import NewSchemeDialog
from ptce_desk.ui.dialogs.unsaved_rules import UnsavedRulesDialog
from ptce_desk.ui.page import Destination
from ptce_desk.ui.pages.scheme_list import SchemeListPage
from ptce_desk.ui.pages.scheme_rules import SchemeRulesPage
from ptce_desk.ui.pages.scheme_sheet import SchemeSheetPage
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.rule_editors import Named
from tests.integration.dossiers import complete_file
from tests.ui.accessibility import nameless
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

D = Decimal
S = "art. 3"
Settle = Callable[[], None]
NOBODY = Named({}, ())
RATE = MaxRate(rate=D("0.5"), source=S)
CAP = Cap(scope=CapScope.FILE, amount=D("12000.00"), source=S)


def version_id(desk: Desk, code: str = "CA-PROGRESS-1") -> int:
    return next(row.version_id for row in desk.run(list_schemes) if row.code == code)


def kept_rules(desk: Desk, version: int) -> tuple[Rule, ...]:
    row = next(row for row in desk.run(list_schemes) if row.version_id == version)
    sheet = desk.run(schemes.open_scheme, row.scheme_id)
    return next(held.rules for held in sheet.versions if held.id == version)


def open_editor(desk: Desk, show: Show, *rules: Rule, code: str = "CA-PROGRESS-1") -> SchemeRulesPage:
    version = version_id(desk, code)
    if rules:
        desk.run(save_rules, version, rules)
    return show(SchemeRulesPage, Destination("scheme_rules", version))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def sentences(page: SchemeRulesPage) -> list[str]:
    return [plain(row.sentence.text()) for row in page.rules.rows]


def wrong(page: SchemeRulesPage) -> list[str]:
    return [plain(row.problem.text()) for row in page.rules.rows]


def editor(page: SchemeRulesPage, place: int, name: str) -> QWidget:
    form = page.rules.rows[place].form
    assert form is not None
    return form.editors[name]


def dialog_of(kind: type[QDialog]) -> QDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def comparison() -> CompareDialog:
    dialog = dialog_of(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    return dialog


def test_the_editor_shows_each_rule_in_words_with_its_source(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE, CAP)
    assert sentences(page) == ["50 % maximum de l’assiette éligible.", "Plafond de 12 000 € par dossier."]
    assert page.rules.rows[0].source.text() == "Taux maximal · art. 3"
    assert page.summary.text() == "2 règles"
    assert not page.is_changed()
    assert not page.head.save.isEnabled()
    assert nameless(page) == []


def test_a_rule_added_from_the_menu_is_typed_and_kept_as_one_change(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_editor(desk, show, RATE)
    groups = [action.menu() for action in page.rules.menu.actions()]
    assert [action.text() for action in page.rules.menu.actions()] == [
        "Montant",
        "Plafonds",
        "Conditions",
        "Après le vote",
    ]
    ceilings = groups[1]
    assert isinstance(ceilings, QMenu)
    next(action for action in ceilings.actions() if action.text() == "Plafond").trigger()
    assert sentences(page)[1] == "Plafond : à compléter"
    assert wrong(page)[1] == "Il manque « Montant »."
    amount = editor(page, 1, "amount")
    amount.setFocus()
    press("12000")
    assert sentences(page)[1] == "Plafond de 12 000 € par dossier."
    assert plain(page.text.text()).splitlines()[0] == "50 % maximum de l’assiette, dans la limite de 12 000,00 €."
    assert page.head.state.isVisible()
    page.head.save.click()
    settle()
    assert kept_rules(desk, version_id(desk)) == (RATE, CAP)
    assert desk.run(undo_state).undo == "Écrire les règles de la version 2014 du dispositif CA-PROGRESS-1"
    assert not page.is_changed()


def test_undoing_brings_the_former_rules_back_in_the_editor(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    page = open_editor(desk, show, RATE)
    page.rules.add(Floor)
    page.rules.rows[1]._keep("amount", D(100))
    page.save()
    settle()
    notice = office.said[-1]
    assert (notice.text, notice.action) == ("Règles de la version 2014 enregistrées.", "Annuler")
    assert notice.do is not None
    notice.do()
    settle()
    assert sentences(page) == ["50 % maximum de l’assiette éligible."]
    assert not page.is_changed()


def test_a_contradiction_is_told_under_the_rule_and_nothing_is_kept(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    page = open_editor(desk, show, CAP)
    page.rules.add(Floor)
    page.rules.rows[1]._keep("amount", D(20000))
    page.rules.open_at(0)
    said = (
        "Le plancher (20 000,00 €) dépasse le plafond (12 000,00 €) : aucune aide ne serait possible. "
        "Baissez le plancher ou relevez le plafond."
    )
    assert wrong(page) == ["", said]
    assert page.summary.text() == "2 règles, 1 à corriger avant d’enregistrer"
    page.save()
    settle()
    assert plain(office.said[-1].text) == said
    assert page.rules.rows[1].is_open()
    assert kept_rules(desk, version_id(desk)) == (CAP,)


def test_a_text_that_is_not_understood_is_not_kept(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_editor(desk, show, CAP)
    page.rules.open_at(0)
    amount = editor(page, 0, "amount")
    amount.setFocus()
    press("beaucoup", Qt.Key.Key_Tab)
    page.rules.add(Floor)
    page.rules.rows[1]._keep("amount", D(100))
    page.save()
    settle()
    assert kept_rules(desk, version_id(desk)) == (CAP,)
    assert isinstance(amount, AmountEdit)
    assert amount.problem()


def test_rules_are_put_in_order_copied_and_removed(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE, CAP)
    page.rules.rows[1].buttons["up"].click()
    assert [draft.rule() for draft in page.rules.drafts()] == [CAP, RATE]
    assert not page.rules.rows[0].buttons["up"].isEnabled()
    page.rules.rows[0].buttons["down"].click()
    assert not page.is_changed()
    page.rules.rows[1].buttons["duplicate"].click()
    assert [draft.rule() for draft in page.rules.drafts()] == [RATE, CAP, CAP]
    assert wrong(page)[2] == "Deux plafonds s’appliquent au même périmètre : gardez le plus bas."
    page.rules.rows[2].buttons["remove"].click()
    page.rules.rows[0].buttons["remove"].click()
    assert [draft.rule() for draft in page.rules.drafts()] == [CAP]
    page.rules.rows[0].buttons["remove"].click()
    assert page.rules.emptiness.isVisible()
    assert page.text.text() == "Aucune règle n’est encore écrite."


def test_one_rule_is_open_at_a_time(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE, CAP)
    page.rules.rows[0].buttons["edit"].click()
    page.rules.rows[1].buttons["edit"].click()
    assert [row.is_open() for row in page.rules.rows] == [False, True]
    page.rules.rows[1].buttons["edit"].click()
    assert [row.is_open() for row in page.rules.rows] == [False, False]


def test_what_was_not_kept_waits_until_one_comes_back_and_can_be_dropped(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = open_editor(desk, show, RATE)
    page.rules.add(Floor)
    page.show_record(Destination("scheme_rules", version_id(desk, "RA-CDDRA")))
    settle()
    assert page.head.to_scheme.text() == "RA-CDDRA"
    assert not page.is_changed()
    page.show_record(Destination("scheme_rules", version_id(desk)))
    settle()
    assert sentences(page) == ["50 % maximum de l’assiette éligible.", "Plancher : à compléter"]
    page.head.drop.click()
    assert sentences(page) == ["50 % maximum de l’assiette éligible."]
    assert not page.is_changed()


def test_a_version_dossiers_are_judged_under_is_not_opened(desk: Desk, show: Show, office: Office) -> None:
    complete_file(desk)
    scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    show(SchemeRulesPage, Destination("scheme_rules", version_id(desk, "RA-CDDRA")))
    assert office.went == [Destination("scheme", scheme)]
    assert office.said[-1].text == "La version 2013 sert à des dossiers\u00a0: ses règles ne changent plus."


@pytest.mark.parametrize("kind", RULE_TYPES, ids=lambda kind: kind.type)
def test_every_type_of_rule_has_its_fields_named_in_french(kind: type[Rule], desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    page.rules.add(kind)
    form = page.rules.rows[-1].form
    assert form is not None
    assert nameless(form) == []
    assert "source" in form.editors
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form.isAncestorOf(focused)


def test_a_made_up_case_is_computed_with_the_rules_being_written(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    assert plain(page.trial.computation.maximum.text()) == "25 000,00 €"
    page.rules.add(Cap)
    page.rules.rows[1]._keep("amount", D(8000))
    assert plain(page.trial.computation.maximum.text()) == "8 000,00 €"
    page.trial.requested.show_typing(D(5000))
    page.trial.base.show_typing(D(10000))
    assert plain(page.trial.computation.maximum.text()) == "5 000,00 €"


def test_a_scale_asks_for_a_quantity(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, UnitScale(unit=ScaleUnit.PLACE, amount=D(1000), source=S))
    page.aside.setCurrentIndex(1)
    assert page.trial.quantity.isVisible()
    page.trial.quantity.show_typing(D(7))
    assert plain(page.trial.computation.maximum.text()) == "7 000,00 €"
    page.rules.rows[0].buttons["remove"].click()
    assert not page.trial.quantity.isVisible()


def test_rules_are_tried_on_a_dossier_which_stays_as_it_is(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = complete_file(desk)
    page = open_editor(desk, show, RATE)
    page.aside.setCurrentIndex(1)
    page.trial.file.set_value(file_id)
    page.trial.file.chosen.emit(file_id)
    settle()
    assert page.trial.file.currentText() == "2026-001 – Filière bois"
    assert plain(page.trial.computation.maximum.text()) == "20 000,00 €"
    assert not page.trial.case.isVisible()
    page.rules.add(FlatAmount)
    page.rules.rows[1]._keep("amount", D(1500))
    settle()
    assert plain(page.trial.computation.maximum.text()) == "1 500,00 €"


def test_the_rules_being_written_are_compared_with_the_version_on_its_dossiers(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    file_id = complete_file(desk)
    scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    first = version_id(desk, "RA-CDDRA")
    sheet = desk.run(schemes.open_version, scheme, first, name="2027", valid_from=date(2027, 1, 1))
    page = show(SchemeRulesPage, Destination("scheme_rules", sheet.versions[0].id))
    page.rules.add(Cap)
    page.rules.rows[-1]._keep("amount", D("12000.00"))
    page.head.compare.click()
    settle()
    settle()
    dialog = comparison()
    assert (dialog.left.currentText(), dialog.right.currentText()) == ("Version 2013", "Règles en cours d’écriture")
    assert [plain(text) for text in dialog.pairs.lines[0]] == ["–", "Ajoutée", "Plafond de 12 000 € par dossier."]
    (row,) = dialog.model.rows
    assert [plain(column.text(row)) for column in COLUMNS] == [
        "2026-001",
        "Filière bois",
        "40 000,00 €",
        "12 000,00 €",
        "−28 000,00 €",
    ]
    assert plain(dialog.sentence.text()) == "1 dossier sur 1 change de maximum : 28 000,00 € de moins en tout."
    dialog.right.set_value(1)
    dialog.right.chosen.emit(1)
    settle()
    assert plain(dialog.sentence.text()) == "Le maximum d’aucun dossier ne change, sur 1."
    dialog.table.opened.emit(row)
    assert office.went[-1].record == file_id


def test_a_comparison_that_is_stopped_says_what_it_left(
    desk: Desk, show: Show, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptce_desk.ui.dialogs.compare_versions._BATCH", 1)
    ids = [complete_file(desk, title=f"Dossier {rank}") for rank in range(3)]
    row = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.compare()
    dialog = comparison()
    settle()
    assert plain(dialog.sentence.text()) == "Le maximum d’aucun dossier ne change, sur 3."
    dialog._start(dialog._run, tuple(ids))
    assert plain(dialog.sentence.text()) == "Calcul des dossiers : 0 sur 3"
    dialog._next(dialog._run, 1, [])
    assert dialog.progress.isVisible()
    dialog.stop_button.click()
    settle()
    assert not dialog.progress.isVisible()
    said = "Le maximum d’aucun dossier ne change, sur 1 (2 n’ont pas été calculés)."
    assert plain(dialog.sentence.text()) == said
    dialog.close_button.click()
    assert plain(dialog.sentence.text()) == said


def test_the_result_of_a_comparison_is_a_sentence() -> None:
    assert result_sentence([], 0, 0) == "Ce dispositif n’a encore aucun dossier."
    assert (
        plain(result_sentence([], 10, 30))
        == "Le maximum d’aucun dossier ne change, sur 10 (30 n’ont pas été calculés)."
    )


def test_the_page_of_a_scheme_leads_to_its_rules_as_long_as_nobody_is_judged(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.version.rules_button.click()
    assert office.went == [Destination("scheme_rules", row.version_id)]
    complete_file(desk)
    page.reload()
    settle()
    assert not page.version.rules_button.isVisible()


def test_a_scheme_is_duplicated_from_its_page(desk: Desk, show: Show, office: Office, settle: Settle) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.ask_duplicate()
    settle()
    dialog = dialog_of(NewSchemeDialog)
    assert isinstance(dialog, NewSchemeDialog)
    assert dialog.windowTitle() == "Dupliquer CA-PROGRESS-1"
    assert dialog.label.value() == row.label
    dialog.code.setText("CA-PROGRESS-1")
    dialog.create_button.click()
    assert "déjà celui de" in dialog.problems()[0]
    dialog.code.setText("REG-PROGRESS")
    dialog.create_button.click()
    settle()
    made = office.went[-1].record
    assert made is not None
    sheet = desk.run(schemes.open_scheme, made)
    assert (sheet.scheme.code, sheet.versions[0].rules) == ("REG-PROGRESS", kept_rules(desk, row.version_id))


def test_a_scheme_goes_out_and_comes_in_as_toml(
    desk: Desk, show: Show, office: Office, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    path = tmp_path / "progress.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.export()
    settle()
    assert office.said[-1].text == "Dispositif exporté : progress.toml"
    listed = show(SchemeListPage)
    listed.import_button.click()
    settle()
    assert "CA-PROGRESS-1" in str(office.refused[-1].args)
    path.write_text(path.read_text("utf-8").replace('code = "CA-PROGRESS-1"', 'code = "REÇU"'), "utf-8")
    listed.import_button.click()
    settle()
    assert [found.code for found in desk.run(schemes.list_schemes, SchemeFilter(text="reçu"))] == ["REÇU"]
    assert office.went[-1].page == "scheme"


def test_a_rate_for_one_case_and_a_window_are_typed(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    page.rules.open_at(0)
    when = editor(page, 0, "when")
    assert isinstance(when, Choice)
    when.set_value(RateCondition.STATE_AID)
    when.chosen.emit(RateCondition.STATE_AID)
    page.rules.add(Window)
    closes = editor(page, 1, "closes")
    closes.setFocus()
    press("30/06/2027", Qt.Key.Key_Tab)
    page.rules.add(Phases)
    assert sentences(page)[:2] == [
        "50 % maximum de l’assiette éligible si l’aide relève du régime des aides d’État.",
        "Dépôt des dossiers jusqu’au 30/06/2027.",
    ]
    assert wrong(page)[2] == "Il manque « Stade »."


def test_a_family_and_a_scheme_are_chosen_among_those_of_the_file(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, CAP)
    page.rules.open_at(0)
    family = editor(page, 0, "family")
    assert isinstance(family, Choice)
    offered = [family.itemText(row) for row in range(family.count())]
    assert offered[0] == "au seul dispositif"
    assert "PDL-2013-PTCE" in offered
    page.rules.add(Phases)
    after = editor(page, 1, "after")
    assert isinstance(after, Choice)
    assert after.findText("PDL-2013-PTCE-1", Qt.MatchFlag.MatchStartsWith) > 0


def test_undo_elsewhere_shows_in_an_editor_without_changes(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_editor(desk, show, RATE)
    desk.run(undo)
    page.hear(frozenset({"scheme"}))
    settle()
    assert len(page.rules.rows) == len(kept_rules(desk, version_id(desk))) > 1
    assert not page.is_changed()


def test_a_window_does_not_close_on_rules_that_are_not_kept_without_asking(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    page.rules.add(Floor)
    page.close()
    dialog = dialog_of(UnsavedRulesDialog)
    assert isinstance(dialog, UnsavedRulesDialog)
    dialog.stay_button.click()
    assert page.isVisible()
    assert page.is_changed()
    page.close()
    again = dialog_of(UnsavedRulesDialog)
    assert isinstance(again, UnsavedRulesDialog)
    again.leave_button.click()
    assert not page.isVisible()
    assert kept_rules(desk, version_id(desk)) == (RATE,)


def test_a_window_closes_at_once_when_every_rule_is_kept(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    page.close()
    assert not page.isVisible()
