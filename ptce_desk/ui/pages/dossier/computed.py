"""The computation of a dossier as its page tells it."""

from decimal import Decimal

from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.ui.widgets.blocks.computation import ByYear, ComputationPanel
from ptce_desk.wording.states import nothing_granted_words


def show_computation(
    panel: ComputationPanel, sheet: FileSheet, assessment: Assessment, proposed: Decimal | None
) -> None:
    """Show a computation beside its dossier, `proposed` being the amount on screen.

    Of a dossier that grants nothing, that nothing is asked of it: nothing is to be done, nor passed over.
    """
    file, nothing = sheet.file, sheet.grants_nothing
    asked = proposed if sheet.amended is None else sheet.amended
    exceeds = asked is not None and not nothing and assessment.is_exceeded_by(asked)
    panel.show_assessment(
        assessment,
        file.derogations,
        Obstacle(ABOVE_MAXIMUM) if exceeds else None,
        decided=nothing or file.decision in FINAL_DECISIONS,
        over=nothing_granted_words(file.instruction, file.decision) if nothing else "",
        years=_by_year(sheet, assessment),
    )


def _by_year(sheet: FileSheet, assessment: Assessment) -> ByYear:
    file = sheet.file
    granted = file.decision is DecisionState.GRANTED
    title = "Accordé par année" if granted else "Proposé par année" if file.proposed else "Par année"
    years = sheet.by_year(assessment) if granted else sheet.standing_by_year(assessment)
    return ByYear(title, years, {year.year: year.state for year in file.award_years})
