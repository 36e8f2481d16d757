"""The fields of a rule in the scheme editor, generated from its type."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart, When
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Accompaniment,
    Cap,
    CoFunding,
    Deliverables,
    DeMinimis,
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    InstalmentPlan,
    MaxAwards,
    MaxRate,
    Prerequisites,
    PublicAidDeduction,
    Rule,
    Tapering,
    UnitScale,
)
from ptce_desk.domain.vocabulary import (
    CapScope,
    CostCategory,
    DeliverableKind,
    InstalmentKind,
    RateCondition,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.schemes import open_scheme
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.number_edit import MonthsEdit
from ptce_desk.ui.widgets.rules.case import CaseEdit
from ptce_desk.ui.widgets.rules.draft import draft_of, new_draft, problems_of_drafts
from ptce_desk.ui.widgets.rules.editors import CheckChoices, Named, RatesEdit
from ptce_desk.ui.widgets.rules.form import PartsEdit, RuleForm
from tests.gathered import gathered
from tests.ui.widgets.keyboard import press

D = Decimal
S = "art. 3"
Settle = Callable[[], None]
NOBODY = Named({}, ())
RATE = MaxRate(rate=D("0.5"), source=S)
CAP = Cap(scope=CapScope.FILE, amount=D("12000.00"), source=S)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def filled(rule: Rule, act: Callable[[RuleForm], None]) -> Rule | None:
    """The rule once something was done in its fields."""
    drafts = [draft_of(rule)]
    form = RuleForm(drafts[0], lambda name, value: drafts.append(drafts[-1].with_value(name, value)), NOBODY)
    act(form)
    form.deleteLater()
    return drafts[-1].rule()


def test_boxes_are_ticked_in_the_order_of_the_list() -> None:
    def tick(form: RuleForm) -> None:
        boxes = form.editors["categories"]
        assert isinstance(boxes, CheckChoices)
        boxes.boxes[CostCategory.STAFF].click()
        boxes.boxes[CostCategory.STUDY].click()
        boxes.boxes[CostCategory.TRAINING].click()

    rule = EligibleCategories(categories=(CostCategory.TRAINING,), source=S)
    assert filled(rule, tick) == EligibleCategories(categories=(CostCategory.STUDY, CostCategory.STAFF), source=S)


def test_a_yes_or_no_and_a_maybe_are_chosen() -> None:
    def choose(form: RuleForm) -> None:
        mixed, ess = form.editors["mixed"], form.editors["ess"]
        assert isinstance(mixed, QCheckBox)
        assert isinstance(ess, Choice)
        mixed.click()
        ess.activated.emit(1)

    rule = EligibleBeneficiaries(kinds=(OrganisationKind.ASSOCIATION,), source=S)
    expected = EligibleBeneficiaries(kinds=(OrganisationKind.ASSOCIATION,), mixed=True, ess=True, source=S)
    assert filled(rule, choose) == expected


def test_several_rates_are_typed_in_one_field() -> None:
    def type_rates(form: RuleForm) -> None:
        rates = form.editors["rates"]
        assert isinstance(rates, RatesEdit)
        rates.setText("70 ; 50 % ; 12,5")
        rates.textEdited.emit(rates.text())
        rates.commit()
        assert plain(rates.text()) == "70 % ; 50 % ; 12,5 %"
        rates.setText("70 ; moitié")
        rates.commit()
        assert "points-virgules" in rates.problem()

    assert filled(Tapering(years=3, source=S), type_rates) == Tapering(
        rates=(D("0.7"), D("0.5"), D("0.125")), years=3, source=S
    )


def test_conditions_come_and_go_a_line_each(qtbot: QtBot) -> None:
    drafts = [draft_of(RATE)]
    form = RuleForm(drafts[0], lambda name, value: drafts.append(drafts[-1].with_value(name, value)), NOBODY)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    case = form.editors["when"]
    assert isinstance(case, CaseEdit)

    def add(name: str) -> QWidget:
        case.add.set_value(name)
        case.add.chosen.emit(name)
        assert name not in [case.add.itemData(row) for row in range(case.add.count())]
        return case.editors[name]

    def said() -> When:
        rule = drafts[-1].rule()
        assert isinstance(rule, MaxRate)
        return rule.when

    stages = add("stages")
    assert isinstance(stages, CheckChoices)
    stages.boxes[Stage.EMERGENCE].click()
    assert said() == When(stages=(Stage.EMERGENCE,))
    add("base_up_to").setFocus()
    press("10000", Qt.Key.Key_Tab)
    add("departments").setFocus()
    press("35, 56", Qt.Key.Key_Tab)
    qpv = add("qpv")
    assert isinstance(qpv, Choice)
    qpv.activated.emit(0)
    case.case.chosen.emit(RateCondition.NOT_STATE_AID)
    whole = When(
        RateCondition.NOT_STATE_AID,
        stages=(Stage.EMERGENCE,),
        qpv=True,
        departments=("35", "56"),
        base_up_to=D("10000.00"),
    )
    assert said() == whole
    case._remove("stages")
    case._remove("qpv")
    assert said() == When(RateCondition.NOT_STATE_AID, departments=("35", "56"), base_up_to=D("10000.00"))
    again = RuleForm(drafts[-1], lambda _name, _value: None, NOBODY)
    qtbot.addWidget(again)
    shown = again.editors["when"]
    assert isinstance(shown, CaseEdit)
    assert set(shown.editors) == {"departments", "base_up_to"}


def test_points_to_tick_are_typed_one_a_line(qtbot: QtBot) -> None:
    drafts = [new_draft(Prerequisites, S)]
    form = RuleForm(drafts[0], lambda name, value: drafts.append(drafts[-1].with_value(name, value)), NOBODY)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    assert drafts[-1].rule() is None
    form.take_keyboard()
    press("Un territoire", Qt.Key.Key_Return, Qt.Key.Key_Return, " Une filière ", Qt.Key.Key_Tab)
    assert drafts[-1].rule() == Prerequisites(items=("Un territoire", "Une filière"), source=S)


def test_parts_are_lines_that_come_and_go() -> None:
    def write(form: RuleForm) -> None:
        parts = form.editors["parts"]
        assert isinstance(parts, PartsEdit)
        parts.add_line()
        assert len(parts.parts()) == 1  # a line to fill in is no part yet
        parts._set(1, "kind", InstalmentKind.BALANCE)
        parts._set(1, "rate", D("0.3"))
        parts._set(0, "condition", "à la signature")
        parts.add_line()
        parts._remove(2)

    rule = InstalmentPlan(parts=(InstalmentPart(InstalmentKind.ADVANCE, D("0.7")),), source=S)
    advance = InstalmentPart(InstalmentKind.ADVANCE, D("0.7"), "à la signature")
    expected = InstalmentPlan(parts=(advance, InstalmentPart(InstalmentKind.BALANCE, D("0.3"))), source=S)
    assert filled(rule, write) == expected


def test_a_part_keeps_what_may_be_empty() -> None:
    item = DeliverableItem(DeliverableKind.ACTIVITY_REPORT, 6, InstalmentKind.BALANCE)
    rule = Deliverables(items=(item,), source=S)

    def write(form: RuleForm) -> None:
        items = form.editors["items"]
        assert isinstance(items, PartsEdit)
        items._set(0, "conditions", None)
        items._set(0, "offset_months", 3)

    assert filled(rule, write) == Deliverables(items=(DeliverableItem(DeliverableKind.ACTIVITY_REPORT, 3),), source=S)


def test_a_new_rule_says_what_is_usual_and_lacks_the_rest() -> None:
    assert new_draft(Cap, S).missing() == ["amount"]
    assert new_draft(Duration, S).rule() is None
    assert new_draft(MaxAwards, S).missing() == ["count"]
    assert new_draft(MaxRate, S).with_value("rate", D(1)).rule() == MaxRate(rate=D(1), source=S)


@gathered("kind", RULE_TYPES, ids=lambda kind: kind.type)
def test_a_rule_nobody_typed_in_is_no_rule_unless_it_says_something_by_itself(kind: type[Rule]) -> None:
    draft = new_draft(kind, S)
    by_itself = kind in (PublicAidDeduction, DeMinimis, Accompaniment, CoFunding)
    assert draft.is_empty() is not (by_itself or bool(draft.missing()))
    assert (draft.rule() is not None) is by_itself
    said = problems_of_drafts([draft], scheme="X", needed={})
    assert bool(said) is bool(draft.missing())


def test_no_rule_of_the_catalogue_passes_for_an_empty_one(desk: Desk) -> None:
    for row in desk.run(list_schemes):
        for version in desk.run(open_scheme, row.scheme_id).versions:
            assert [rule for rule in version.rules if draft_of(rule).is_empty()] == []


def test_the_keyboard_passes_over_what_is_chosen_and_goes_to_what_is_to_type() -> None:
    """As of a cap: its scope is nearly always right, its amount is what one opens it for."""
    for rule, name in ((CAP, "amount"), (RATE, "rate")):
        form = RuleForm(draft_of(rule), lambda _name, _value: None, NOBODY)
        assert form._first is form.editors[name], rule
    new = RuleForm(new_draft(UnitScale, S), lambda _name, _value: None, NOBODY)
    assert new._first is new.editors["unit"]  # nothing is chosen yet


def test_a_duration_is_typed_from_its_maximum_in_months_or_years(qtbot: QtBot) -> None:
    drafts = [new_draft(Duration, S)]
    form = RuleForm(drafts[0], lambda name, value: drafts.append(drafts[-1].with_value(name, value)), NOBODY)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.take_keyboard()
    assert form.editors["max_months"].hasFocus()
    for typed, months in (("2 ans", 24), ("18 mois", 18), ("1 an et demi", 18), ("36", 36)):
        editor = form.editors["max_months"]
        assert isinstance(editor, MonthsEdit)
        editor.setFocus()
        editor.selectAll()
        press(typed, Qt.Key.Key_Tab)
        assert drafts[-1].rule() == Duration(max_months=months, source=S), typed
        assert editor.text() == str(months)
