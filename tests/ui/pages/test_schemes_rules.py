"""The scheme editor: rules added, typed, tried, compared, refused in words, kept as one change."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

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
from ptce_desk.domain.vocabulary import (
    CapScope,
    RateCondition,
    ScaleUnit,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.rules import save_rules
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.caution import CautionDialog
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.rules.case import CaseEdit
from ptce_desk.ui.widgets.rules.editors import Named
from tests.integration.dossiers import complete_file
from tests.slowly import spread
from tests.ui.accessibility import nameless
from tests.ui.dialogs import dialog_of
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
    return [plain(row.problem.text_whole()) for row in page.rules.rows]


def editor(page: SchemeRulesPage, place: int, name: str) -> QWidget:
    form = page.rules.rows[place].form
    assert form is not None
    return form.editors[name]


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
    of_the_version = "guide RTES 2014, l. 1479-1503"  # the article of the rule before it would be a false source
    assert kept_rules(desk, version_id(desk)) == (RATE, replace(CAP, source=of_the_version))
    assert desk.run(undo_state).undo == "Écrire les règles de la version 2014 du dispositif CA-PROGRESS-1"
    assert not page.is_changed()


@pytest.mark.slow
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
    page.rules.rows[1].duplicate.trigger()
    assert [draft.rule() for draft in page.rules.drafts()] == [RATE, CAP, CAP]
    assert wrong(page)[2] == "Deux plafonds s’appliquent au même périmètre : gardez le plus bas."
    page.rules.rows[2].remove.trigger()
    page.rules.rows[0].remove.trigger()
    assert [draft.rule() for draft in page.rules.drafts()] == [CAP]
    page.rules.rows[0].remove.trigger()
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


@pytest.mark.parametrize("kind", spread(RULE_TYPES, 6), ids=lambda kind: kind.type)
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
    page.rules.rows[0].remove.trigger()
    assert not page.trial.quantity.isVisible()


def test_an_open_rule_has_the_width_of_its_fields_in_a_narrow_window(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_editor(desk, show, RATE)
    page.resize(744, 520)
    settle()
    beside = page.aside.width()
    page.rules.open_at(0)
    settle()
    QTest.qWait(0)
    assert page.rules.minimumSizeHint().width() <= page._scroll.viewport().width()
    assert page.aside.width() < beside


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


def test_a_rate_for_one_case_and_a_window_are_typed(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    page.rules.open_at(0)
    when = editor(page, 0, "when")
    assert isinstance(when, CaseEdit)
    when.case.set_value(RateCondition.STATE_AID)
    when.case.chosen.emit(RateCondition.STATE_AID)
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
    dialog = dialog_of(CautionDialog)
    assert isinstance(dialog, CautionDialog)
    dialog.stay_button.click()
    assert page.isVisible()
    assert page.is_changed()
    page.close()
    again = dialog_of(CautionDialog)
    assert isinstance(again, CautionDialog)
    again.leave_button.click()
    assert not page.isVisible()
    assert kept_rules(desk, version_id(desk)) == (RATE,)


def test_a_window_closes_at_once_when_every_rule_is_kept(desk: Desk, show: Show) -> None:
    page = open_editor(desk, show, RATE)
    page.close()
    assert not page.isVisible()
