"""What is asked of a scenario: the rule its amounts are worked out by, and its name."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from ptce_desk.domain.arbitration import AmountRule, Basis, Criterion, Scenario
from ptce_desk.formatting import typeset
from ptce_desk.records.arbitration import SCENARIO
from ptce_desk.records.record import RecordField
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import show_value
from ptce_desk.wording.arbitration import rounding_text, scenario_called

_STEPS: Final = (1, 10, 100, 500, 1000)
Foreseen = Callable[[AmountRule], str]
"""What a rule would give, in a sentence."""


class RuleDialog(NewRecordDialog):
    """Asks how the amounts of a scenario are worked out, and says at once what comes of it."""

    def __init__(
        self, parent: QWidget | None, scenario: Scenario, foreseen: Foreseen, order: Criterion | None = None
    ) -> None:
        """`order` is the one to begin with where the rule of the scenario has none yet."""
        rule = scenario.rule
        if rule.order is None and order is not None:
            rule = replace(rule, order=order, descending=order.highest_first)
        self._foreseen = foreseen
        super().__init__(
            parent,
            "Règle de calcul",
            "Calculer les montants",
            (
                (_basis(), SCENARIO.field("cap"), SCENARIO.field("reduction")),
                (
                    _rounding(),
                    replace(SCENARIO.field("criterion"), none="tous les dossiers, sans limite"),
                ),
                (replace(SCENARIO.field("descending"), label="Du plus grand au plus petit"),),
                (
                    replace(
                        SCENARIO.field("partial"), label="Donner ce qui reste au premier qui ne tient pas en entier"
                    ),
                ),
            ),
            begun={
                "basis": rule.basis,
                "cap": rule.cap,
                "reduction": rule.reduction,
                "step": rule.step,
                "criterion": rule.order,
                "descending": rule.descending,
                "partial": rule.partial,
            },
            remarks=self._say_foreseen,
            refusals=_refusals,
            heading=f"Scénario {scenario_called(scenario)}",
            lead="Les montants verrouillés, votés ou bloqués ne bougent pas ; aucun ne dépasse le maximum attribuable.",
            leave="Ne rien changer",
            writes="scenario",
        )
        for key in ("descending", "partial"):
            editor = self.editors[key]
            if isinstance(editor, QCheckBox):
                editor.toggled.connect(lambda _on: self._say_foreseen(self.values()))
        served = self.editors["criterion"]
        assert isinstance(served, Choice)
        served.chosen.connect(self._take_its_way)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_foreseen(self.values())

    def rule(self) -> AmountRule:
        """What was asked."""
        return _rule_of(self.values())

    def _take_its_way(self, criterion: object) -> None:
        """Go down or up as a criterion does of itself, once it is chosen: the best mark is served first."""
        show_value(self.editors["descending"], isinstance(criterion, Criterion) and criterion.highest_first)
        self._say_foreseen(self.values())

    def _say_foreseen(self, typed: Values) -> Mapping[str, str]:
        for key in ("descending", "partial"):
            self.editors[key].setEnabled(typed["criterion"] is not None)
        if not _refusals(typed):
            self.say_effect(self._foreseen(_rule_of(typed)))
        return {}


def _basis() -> RecordField:
    """What amounts begin with, as wide as its longest words."""
    field = SCENARIO.field("basis")
    return replace(field, chars=max(len(words) for _basis, words in field.options))


def _rounding() -> RecordField:
    """What amounts are rounded down to, as a choice."""
    steps = tuple((Decimal(step), rounding_text(Decimal(step))) for step in _STEPS)
    chars = max(len(words) for _step, words in steps)
    return replace(
        SCENARIO.field("step"), label="Arrondir", kind="choice", options=steps, none="au centime inférieur", chars=chars
    )


def _refusals(typed: Values) -> Mapping[str, str]:
    cap, part = typed["cap"], typed["reduction"]
    said = {}
    if isinstance(cap, Decimal) and cap < 0:
        said["cap"] = "Un plafond n’est pas négatif."
    if isinstance(part, Decimal) and not 0 <= part <= 1:
        said["reduction"] = typeset("Une réduction va de 0 à 100 %.")
    return said


def _rule_of(typed: Values) -> AmountRule:
    basis, cap, part, step, order = (typed[key] for key in ("basis", "cap", "reduction", "step", "criterion"))
    return AmountRule(
        basis if isinstance(basis, Basis) else Basis.MAXIMUM,
        cap if isinstance(cap, Decimal) else None,
        part if isinstance(part, Decimal) and part else None,
        step if isinstance(step, Decimal) else None,
        order if isinstance(order, Criterion) else None,
        bool(typed["descending"]),
        bool(typed["partial"]),
    )


def name_scenario_dialog(parent: QWidget | None, scenario: Scenario) -> NewRecordDialog:
    """Asks for another name."""
    return NewRecordDialog(
        parent,
        "Renommer le scénario",
        "Renommer",
        ((SCENARIO.field("name"),),),
        begun={"name": scenario.name},
        heading=f"Scénario {scenario_called(scenario)}",
        leave="Ne rien changer",
        writes="scenario",
    )
