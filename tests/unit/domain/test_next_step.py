"""A dossier has one next thing to do in each of its states, or none, and a button that says it in French."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest

from ptce_desk.domain.agreements import (
    ActState,
    Agreement,
    Amendment,
    AmendmentKind,
    Deliverable,
    Instalment,
    Payment,
    RepaymentOrder,
    act_state,
)
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.aid.next_step import Step, StepKind, step_before_vote, step_of_grant
from ptce_desk.domain.file_checklist import RequiredDocument
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState, InstructionState
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.wording.next_steps import step_reason, step_words, waiting_words
from ptce_desk.wording.obstacles import DEROGATION_LABELS
from tests.gathered import gathered
from tests.unit.domain.test_appraisal import whole_file

D = Decimal
TODAY = date(2026, 11, 28)
COMING, PAST = date(2026, 12, 18), date(2026, 11, 27)
SETTLED = {"settled_on": PAST, "final_amount": D(20000)}
SESSION_DAYS = {"listed_on": None, "coming": COMING, "today": TODAY}


def before_vote(file: FundingFile, **more: object) -> Step | None:
    known = {"amount": D(24000), "obstacles": (), **SESSION_DAYS, **more}
    return step_before_vote(file, **known)  # type: ignore[arg-type]


def words(step: Step | None) -> str:
    return "" if step is None else step_words(step, TODAY).replace("\u202f", " ").replace("\u00a0", " ")


def granted(**more: object) -> Agreement:
    """An advance of 12 000 then a balance of 12 000, notified and engaged, its report due in a year."""
    made = Agreement(1, D(24000), notified_on=PAST, committed_on=PAST, signed_on=PAST)
    for number, kind in enumerate((InstalmentKind.ADVANCE, InstalmentKind.BALANCE), start=1):
        part = Instalment(kind, D(12000))
        part.id = number
        made.instalments.append(part)
    due = TODAY + timedelta(days=365)
    made.deliverables.append(Deliverable(DeliverableKind.FINANCIAL_REPORT, due, conditions=InstalmentKind.BALANCE))
    for name, value in more.items():
        setattr(made, name, value)
    return made


def paid(agreement: Agreement, amount: str) -> Agreement:
    agreement.payments.append(Payment(PAST, D(amount)))
    return agreement


def of_grant(
    agreement: Agreement, *, settles: bool = True, waiting: frozenset[int] = frozenset(), **more: object
) -> Step | None:
    act = act_state(agreement)
    return step_of_grant(agreement, act=act, settles=settles, waiting=waiting, today=TODAY, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "known", "said"),
    [
        ({"title": " ", "requested": None}, {}, "Compléter les 2 champs"),
        ({"title": ""}, {}, "Saisir l’intitulé"),
        ({"beneficiary_id": None}, {}, "Choisir le bénéficiaire"),
        ({"instruction": InstructionState.EXPRESSION_OF_INTEREST}, {}, "Transformer en dossier"),
        ({"instruction": InstructionState.EXPRESSION_OF_INTEREST, "title": ""}, {}, "Transformer en dossier"),
        ({"instruction": InstructionState.DRAFT}, {}, "Déclarer complet"),
        ({"instruction": InstructionState.SUBMITTED}, {}, "Déclarer complet"),
        ({"instruction": InstructionState.INCOMPLETE}, {}, "Déclarer complet"),
        ({"instruction": InstructionState.COMPLETE}, {}, "Terminer l’instruction"),
        ({"instruction": InstructionState.UNDER_REVIEW}, {}, "Terminer l’instruction"),
        ({}, {}, "Proposer 24 000 €"),
        ({}, {"amount": None}, "Proposer un montant"),
        ({"decision": DecisionState.ADJOURNED}, {}, "Proposer 24 000 €"),
        ({"decision": DecisionState.WAITING_LIST}, {}, "Proposer 24 000 €"),
        ({"decision": DecisionState.PROPOSED}, {}, "Inscrire au 18/12"),
        ({"decision": DecisionState.PROPOSED}, {"coming": date(2027, 1, 8)}, "Inscrire au 08/01/2027"),
        ({"decision": DecisionState.PROPOSED}, {"coming": None}, "Choisir une commission"),
        ({"decision": DecisionState.LISTED}, {"listed_on": COMING}, "Voir la commission du 18/12"),
        ({"decision": DecisionState.LISTED}, {"listed_on": None}, "Voir la commission"),
        ({"decision": DecisionState.LISTED}, {"listed_on": TODAY}, "Noter le vote du 28/11"),
        ({"decision": DecisionState.LISTED}, {"listed_on": PAST}, "Noter le vote du 27/11"),
        ({"decision": DecisionState.REFUSED}, {}, ""),
        ({"instruction": InstructionState.WITHDRAWN}, {}, ""),
    ],
)
def test_the_button_of_a_dossier_changes_with_its_state(
    changes: dict[str, object], known: dict[str, object], said: str
) -> None:
    assert words(before_vote(whole_file(**changes), **known)) == said


@gathered(("instruction", "decision"), [*product(InstructionState, DecisionState)])
def test_every_state_has_one_thing_to_do_unless_it_is_voted_or_closed(
    instruction: InstructionState, decision: DecisionState
) -> None:
    step = before_vote(whole_file(instruction=instruction, decision=decision), listed_on=COMING)
    assert (step is None) == (decision in FINAL_DECISIONS or instruction in CLOSED_INSTRUCTIONS)
    if step is not None:
        assert step_words(step, TODAY)
        assert all(waiting_words(step, TODAY))


def test_the_button_of_a_step_that_something_stands_in_the_way_of_says_where_it_leads_and_why() -> None:
    file = whole_file(instruction=InstructionState.SUBMITTED)
    file.documents += [RequiredDocument("RIB"), RequiredDocument("Statuts", received_on=PAST)]
    blocked = before_vote(file)
    assert blocked is not None
    assert (blocked.kind, blocked.is_blocked) == (StepKind.DECLARE_COMPLETE, True)
    assert step_reason(blocked) == "Il manque 1 pièce\u00a0: RIB."
    assert words(blocked) == "Voir la pièce manquante"
    file.documents.append(RequiredDocument("Budget"))
    assert words(before_vote(file)) == "Voir les 2 pièces manquantes"
    over = before_vote(whole_file(), obstacles=(Obstacle(ABOVE_MAXIMUM),))
    assert over is not None
    assert over.is_blocked
    assert words(over) == "Changer le montant proposé"
    assert step_reason(over).startswith("Avant de proposer 24")
    assert step_reason(over).endswith(": changer le montant proposé.")
    named_by_nothing = Obstacle("requires_award")
    two = before_vote(whole_file(), obstacles=(Obstacle("duration_min"), Obstacle("duration_max"), named_by_nothing))
    assert two is not None
    assert (words(two), step_reason(two).count("date de fin")) == ("Changer la date de fin", 1)
    assert words(before_vote(whole_file(), obstacles=(named_by_nothing,))) == "Voir ce qui bloque"
    assert words(before_vote(whole_file(), amount=None, obstacles=(Obstacle("no_amount"),))) == "Proposer un montant"
    unnamed = before_vote(whole_file(ptce_id=None))
    assert unnamed is not None
    assert "choisir le PTCE" in step_reason(unnamed)
    free = before_vote(whole_file())
    assert free is not None
    assert not free.is_blocked
    assert (words(free), step_reason(free)) == ("Proposer 24 000 €", "")


@gathered("code", [*DEROGATION_LABELS, "no_amount", "not_reviewed"])
def test_no_button_says_that_it_does_what_an_obstacle_keeps_it_from(code: str) -> None:
    step = before_vote(whole_file(), obstacles=(Obstacle(code),))
    assert "24 000" not in words(step)


@pytest.mark.parametrize(
    ("agreement", "said"),
    [
        (granted(signed_on=None, notified_on=None), "Préparer la convention"),
        (granted(signed_on=None, notified_on=None, prepared_on=PAST), "Noter la signature"),
        (granted(notified_on=None), "Noter la notification"),
        (granted(committed_on=None), "Noter l’engagement"),
        (granted(), "Mandater l’avance de 12 000 €"),
        (paid(granted(), "5000"), "Mandater l’avance de 7 000 €"),
        (paid(granted(committed_on=None), "5000"), "Mandater l’avance de 7 000 €"),
        (paid(granted(), "12000"), "Demander le compte rendu financier"),
        (paid(granted(deliverables=[]), "12000"), "Solder l’aide"),
        (paid(granted(deliverables=[], **SETTLED), "12000"), "Mandater le solde de 8 000 €"),
        (paid(granted(), "24000"), "Demander le compte rendu financier"),
        (paid(granted(deliverables=[]), "24000"), "Solder l’aide"),
        (paid(granted(deliverables=[], settled_on=PAST, final_amount=D(24000)), "24000"), "Clore le dossier"),
        (paid(granted(settled_on=PAST, final_amount=D(10000)), "12000"), "Émettre le titre de 2 000 €"),
        (granted(end=PAST), "Constater la caducité"),
        (granted(end=TODAY), "Mandater l’avance de 12 000 €"),
        (granted(end=PAST, settled_on=PAST, final_amount=D(24000)), "Mandater l’avance de 12 000 €"),
        (granted(lapsed_on=PAST), "Clore le dossier"),
        (granted(closed_on=PAST), ""),
    ],
)  # fmt: skip
def test_the_button_of_a_grant_changes_with_its_life(agreement: Agreement, said: str) -> None:
    assert words(of_grant(agreement)) == said


def test_a_deliberation_is_handed_to_the_legality_review_before_anything_is_signed_or_notified() -> None:
    fresh = {"signed_on": None, "notified_on": None}
    told = [
        words(of_grant(granted(**changes), to_transmit=True))
        for changes in (
            *(fresh, {**fresh, "prepared_on": PAST}, {**fresh, "required": False}, {"notified_on": None}),
            *({}, {**fresh, "required": False, "end": PAST}),
        )
    ]
    assert told == [
        *("Préparer la convention", *["Noter la transmission"] * 3),
        *("Mandater l’avance de 12 000 €", "Constater la caducité"),
    ]


def test_the_bank_details_asked_for_are_awaited_before_the_first_payment_only() -> None:
    step = of_grant(granted(), bank=("RIB",))
    assert step is not None
    assert (words(step), step.is_blocked, step_reason(step)) == (
        "Réclamer le RIB",
        True,
        "Il manque 1 pièce\u00a0: RIB.",
    )
    assert words(of_grant(granted(committed_on=None), bank=("RIB",))) == "Noter l’engagement"
    assert words(of_grant(paid(granted(), "5000"), bank=("RIB",))) == "Mandater l’avance de 7 000 €"
    assert words(of_grant(granted(closed_on=PAST), bank=("RIB",))) == ""


def test_what_is_due_late_is_asked_for_before_anything_is_paid() -> None:
    agreement = granted()
    agreement.deliverables.append(Deliverable(DeliverableKind.ACTIVITY_REPORT, TODAY - timedelta(days=1)))
    assert words(of_grant(agreement)) == "Demander le bilan d’activité"
    agreement.deliverables[-1].due_on = TODAY
    assert words(of_grant(agreement)) == "Mandater l’avance de 12 000 €"
    agreement.deliverables[-1].due_on = None
    assert (
        words(of_grant(paid(agreement, "24000"))) == "Demander le compte rendu financier"
    )  # what has a day comes first


def test_a_flat_grant_is_paid_whole_without_being_settled() -> None:
    agreement = paid(granted(deliverables=[]), "12000")
    assert words(of_grant(agreement, settles=False)) == "Mandater le solde de 12 000 €"
    assert words(of_grant(paid(agreement, "12000"), settles=False)) == "Clore le dossier"


def test_a_year_that_waits_for_its_vote_is_confirmed_before_it_is_paid() -> None:
    agreement = granted()
    agreement.instalments[0].planned_on = date(2027, 3, 1)
    assert words(of_grant(agreement, waiting=frozenset({2027}))) == "Confirmer l’année 2027"
    assert words(of_grant(agreement, waiting=frozenset({2028}))) == "Mandater l’avance de 12 000 €"


def test_money_asked_back_is_noted_once_it_comes_and_what_is_given_up_is_closed() -> None:
    agreement = paid(granted(settled_on=PAST, final_amount=D(10000)), "12000")
    agreement.repayments.append(RepaymentOrder(D(2000)))
    assert words(of_grant(agreement)) == "Noter le reversement de 2 000 €"
    given_up = granted(signed_on=None, notified_on=None)
    given_up.amendments.append(Amendment(signed_on=PAST, amount=D(0), kind=AmendmentKind.RENUNCIATION))
    assert words(of_grant(given_up)) == "Clore le dossier"


@gathered("kind", StepKind)
def test_every_step_is_said_on_its_button_and_in_the_summary(kind: StepKind) -> None:
    step = Step(kind, D("1500.50"), COMING, ("title",), (), (), InstalmentKind.INTERIM, DeliverableKind.OTHER, 2027)
    said = step_words(step, TODAY), *waiting_words(step, TODAY)
    assert all(said)
    assert "None" not in "".join(said)
    assert len(step_words(step, TODAY)) <= 40


def test_what_comes_next_is_told_with_the_days_left() -> None:
    step = before_vote(whole_file())
    assert step is not None
    assert waiting_words(step, TODAY) == ("Prochaine commission\u00a0: 18/12/2026", "dans 20 jours")
    listed = Step(StepKind.SEE_SESSION, day=COMING)
    assert waiting_words(listed, TODAY) == ("Commission du 18/12/2026", "dans 20 jours")
    alone = before_vote(whole_file(), coming=None)
    assert alone is not None
    assert waiting_words(alone, TODAY)[0] == "Aucune commission prévue"
    interest = Step(StepKind.BECOME, day=COMING)
    assert waiting_words(interest, TODAY)[0] == "À transformer en dossier"
    assert act_state(granted()) is ActState.NOTIFIED
