"""What is read first of a dossier: who asks, how much, what comes next."""

from collections.abc import Sequence
from typing import assert_never

from ptce_desk.domain.aid.next_step import Step
from ptce_desk.domain.file_checklist import is_missing
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState
from ptce_desk.formatting import date_text, percent_text, typeset, whole_amount_text
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.summary_strip import SummaryStrip, Told
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.next_steps import waiting_words
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS


class DossierSummary(SummaryStrip):
    """Three cells under the title of a dossier, as it stands on screen."""

    def __init__(self, page: Page) -> None:
        super().__init__(3)
        self._page = page

    def show_dossier(
        self, sheet: FileSheet, assessment: Assessment, followed: FollowUp | None, step: Step | None
    ) -> None:
        """Tell what is typed too, kept or not; what comes next, with the days left."""
        today = self._page.tasks.desk.today()
        title, note = _rest(sheet.file) if step is None else waiting_words(step, today)
        self.show_told(_who(sheet), _how_much(sheet, assessment, followed), Told("Ensuite", title, note))


def states_to_come(file: FundingFile) -> list[State]:
    """What a dossier that may be granted has not yet: its act, and what is paid of it."""
    over = file.decision in FINAL_DECISIONS or file.instruction in CLOSED_INSTRUCTIONS
    return [] if over else [State("Acte, exécution", "après l’accord", "muted", to_come=True)]


def missing_documents(file: FundingFile) -> str:
    """« 2 manquent », nothing when all that is required has come."""
    count = sum(1 for document in file.documents if is_missing(document))
    return f"{count} {'manque' if count == 1 else 'manquent'}" if count else ""


def _who(sheet: FileSheet) -> Told:
    named = "À choisir" if sheet.beneficiary is None else sheet.beneficiary.name
    stage = "" if sheet.file.stage is None else STAGE_LABELS[sheet.file.stage].lower()
    pole = "" if sheet.ptce is None else sheet.ptce.name
    return Told("Bénéficiaire", named, _joined((pole, stage)))


def _how_much(sheet: FileSheet, assessment: Assessment, followed: FollowUp | None) -> Told:
    file = sheet.file
    asked = "–" if file.requested is None else whole_amount_text(file.requested)
    before = f"{asked} →"
    match file.decision:
        case DecisionState.GRANTED:
            what, amount = "Demandé → accordé", file.voted
        case DecisionState.PROPOSED | DecisionState.LISTED | DecisionState.WAITING_LIST:
            what, amount = "Demandé → proposé", file.proposed
        case DecisionState.NOT_LISTED | DecisionState.ADJOURNED | DecisionState.REFUSED:
            what, amount = "Demandé → attribuable", assessment.maximum
        case _:
            assert_never(file.decision)
    value = "inconnu" if amount is None else whole_amount_text(amount)
    if followed is not None:
        paid, left = followed.agreement.paid, followed.agreement.remaining
        note = f"{whole_amount_text(paid)} versés, reste {whole_amount_text(left)}"
    elif file.total_cost and amount is not None:
        note = f"{percent_text(amount / file.total_cost)} du coût total de {whole_amount_text(file.total_cost)}"
    else:
        note = ""
    return Told(what, value, typeset(note), before)


def _rest(file: FundingFile) -> tuple[str, str]:
    """Where a dossier of which nothing is expected any more stands."""
    if file.instruction in CLOSED_INSTRUCTIONS:
        return INSTRUCTION_LABELS[file.instruction], "rien n’est plus attendu"
    day = f"le {date_text(file.decided_on)}" if file.decided_on else "sans date de décision"
    closed = file.decision is DecisionState.GRANTED
    return ("Dossier clos", "rien n’est plus attendu") if closed else (DECISION_LABELS[file.decision], day)


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)
