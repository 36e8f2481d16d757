"""Which act fits a dossier, and the code that finds it again on paper."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.acts import (
    BEFORE_THE_VOTE,
    ActCode,
    ActKind,
    ActObstacle,
    act_obstacle,
    asks_for_statement,
    bank_details_awaited,
    missing_documents,
    put_back,
    read_act_code,
    suggested_act,
    told_on,
)
from ptce_desk.domain.agreements import Agreement, Amendment, Deliverable, Payment, Reduction, RepaymentOrder
from ptce_desk.domain.file_checklist import RequiredDocument
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.vocabulary import DeliverableKind, StateAidRegime

D = Decimal


def dossier(decision: DecisionState = DecisionState.NOT_LISTED, **told: object) -> FundingFile:
    made = FundingFile("2026-014", "Filière bois", None, 1, decision=decision)
    for key, value in told.items():
        setattr(made, key, value)
    return made


def fitting(file: FundingFile, agreement: Agreement | None = None) -> set[ActKind]:
    """The acts that fit, of an aid nobody told the regime of."""
    return {kind for kind in ActKind if act_obstacle(kind, file, agreement) is None}


def test_a_draft_has_no_act() -> None:
    assert fitting(dossier()) == set()


def test_a_deposited_dossier_is_acknowledged() -> None:
    assert fitting(dossier(deposited_on=date(2026, 1, 12))) == {ActKind.ACKNOWLEDGEMENT}


def test_documents_are_asked_for_only_while_some_are_missing() -> None:
    file = dossier(instruction=InstructionState.INCOMPLETE, documents=[RequiredDocument("Statuts")])
    assert fitting(file) == {ActKind.ACKNOWLEDGEMENT, ActKind.MISSING_DOCUMENTS}
    assert suggested_act(file, None) is ActKind.MISSING_DOCUMENTS
    file.documents[0].received_on = date(2026, 1, 12)
    assert fitting(file) == {ActKind.ACKNOWLEDGEMENT}


def test_an_act_of_the_past_is_of_the_day_of_what_it_records_and_any_other_of_the_day_it_is_made() -> None:
    received, told, signed, amended = (date(2026, month, 1) for month in (1, 2, 3, 4))
    file = dossier(DecisionState.GRANTED, acknowledged_on=received)
    held = Agreement(1, D(100), notified_on=told, signed_on=signed, amendments=[Amendment(signed_on=amended)])
    held.repayments.append(RepaymentOrder(D(1), date(2026, 5, 1)))
    assert {kind: day for kind in ActKind if (day := told_on(kind, file, held))} == {
        ActKind.ACKNOWLEDGEMENT: received,
        ActKind.NOTIFICATION: told,
        ActKind.AGREEMENT: signed,
        ActKind.AMENDMENT: amended,
    }
    assert {kind for kind in ActKind if told_on(kind, file, None)} == {ActKind.ACKNOWLEDGEMENT}
    assert not any(told_on(kind, dossier(), Agreement(1, D(100))) for kind in ActKind)


def test_a_dossier_put_back_to_a_day_holds_only_what_had_come_by_then() -> None:
    before, day, after = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
    file = dossier(DecisionState.GRANTED)
    file.documents[:] = [RequiredDocument(str(when), received_on=when) for when in (before, day, after)]
    held = Agreement(1, D(100), settled_on=after, final_amount=D(40), actual_base=D(80), lapsed_on=after)
    held.payments[:] = [Payment(when, D(10)) for when in (before, day, after)]
    held.amendments[:] = [Amendment(signed_on=when, amount=D(90)) for when in (day, after, None)]
    held.reductions[:] = [Reduction(after, D(5))]
    held.repayments[:] = [RepaymentOrder(D(1), after)]
    held.deliverables[:] = [Deliverable(DeliverableKind.OTHER, received_on=when) for when in (day, after)]
    put_back(file, held, day)
    assert missing_documents(file) == [str(after)]
    assert (held.paid, held.agreed, held.due, len(held.amendments)) == (D(20), D(90), D(90), 1)
    assert (held.reductions, held.repayments) == ([], [])
    assert [one.received_on for one in held.deliverables] == [day, None]
    assert (held.lapsed_on, held.settled_on, held.final_amount, held.actual_base) == (None, None, None, None)


def test_a_decision_has_its_own_letter() -> None:
    submitted = {"instruction": InstructionState.REVIEWED}
    always = {ActKind.ACKNOWLEDGEMENT}
    assert fitting(dossier(DecisionState.REFUSED, **submitted)) == always | {ActKind.REFUSAL}
    assert fitting(dossier(DecisionState.ADJOURNED, **submitted)) == always | {ActKind.ADJOURNMENT}
    assert fitting(dossier(DecisionState.LISTED, **submitted)) == always | {ActKind.DELIBERATION}
    assert fitting(dossier(DecisionState.PROPOSED, **submitted)) == {ActKind.ACKNOWLEDGEMENT}


def test_a_grant_just_voted_is_notified_and_paid_but_has_nothing_to_account_for() -> None:
    file, held = dossier(DecisionState.GRANTED, deposited_on=date(2026, 1, 12)), Agreement(1, D(1000))
    assert fitting(file, held) == {
        *(ActKind.ACKNOWLEDGEMENT, ActKind.DELIBERATION, ActKind.NOTIFICATION),
        *(ActKind.EXECUTIVE_ORDER, ActKind.AGREEMENT, ActKind.PAYMENT_CERTIFICATE),
    }
    assert act_obstacle(ActKind.AMENDMENT, file, held) is ActObstacle.NO_AMENDMENT
    assert act_obstacle(ActKind.NOTIFICATION, file, None) is ActObstacle.NOT_GRANTED
    for decision, said in (
        (DecisionState.REFUSED, ActObstacle.IS_REFUSED),
        (DecisionState.ADJOURNED, ActObstacle.IS_ADJOURNED),
        (DecisionState.LISTED, ActObstacle.NOT_GRANTED),
    ):
        assert act_obstacle(ActKind.AGREEMENT, dossier(decision), None) is said


def test_what_follows_a_grant_opens_its_acts() -> None:
    file, held = dossier(DecisionState.GRANTED), Agreement(1, D(1000))
    held.amendments.append(Amendment("1"))
    held.payments.append(Payment(date(2026, 7, 1), D(1200)))
    held.deliverables.append(Deliverable(DeliverableKind.FINANCIAL_REPORT))
    later = {ActKind.AMENDMENT, ActKind.PAID_STATEMENT, ActKind.REPORT_REMINDER, ActKind.REPAYMENT_NOTICE}
    assert later <= fitting(file, held)
    assert ActKind.PAYMENT_CERTIFICATE not in fitting(file, held)
    assert suggested_act(file, held) is ActKind.REPAYMENT_NOTICE


def test_a_repayment_asked_for_already_still_has_its_notice() -> None:
    held = Agreement(1, D(1000), repayments=[RepaymentOrder(D(10))])
    assert act_obstacle(ActKind.REPAYMENT_NOTICE, dossier(DecisionState.GRANTED), held) is None


def test_no_act_tells_a_decision_before_the_day_of_its_session() -> None:
    held = Agreement(1, D(1000), amendments=[Amendment("1")], repayments=[RepaymentOrder(D(10))])
    held.payments.append(Payment(date(2026, 7, 1), D(500)))
    held.deliverables.append(Deliverable(DeliverableKind.FINANCIAL_REPORT))
    granted = dossier(DecisionState.GRANTED, documents=[RequiredDocument("Statuts")])
    granted.deposited_on = date(2026, 1, 12)
    assert fitting(granted, held) == set(ActKind) - {
        *(ActKind.REFUSAL, ActKind.ADJOURNMENT, ActKind.DE_MINIMIS, ActKind.DRAFT_AGREEMENT)
    }
    granted.proposed = D(1000)
    ahead = {kind: act_obstacle(kind, granted, held, ahead=True) for kind in ActKind}
    assert {kind for kind, obstacle in ahead.items() if obstacle is None} == BEFORE_THE_VOTE
    assert ahead[ActKind.NOTIFICATION] is ActObstacle.NOT_HELD
    assert ahead[ActKind.REFUSAL] is ActObstacle.NOT_REFUSED
    refused = dossier(DecisionState.REFUSED)
    assert act_obstacle(ActKind.REFUSAL, refused, None, ahead=True) is ActObstacle.NOT_HELD
    assert suggested_act(refused, None, ahead=True) is ActKind.ACKNOWLEDGEMENT
    assert suggested_act(granted, held, ahead=True) is ActKind.DELIBERATION


def test_a_draft_of_a_convention_fits_what_is_proposed_until_it_is_voted() -> None:
    def why(decision: DecisionState, *, ahead: bool = False) -> ActObstacle | None:
        return act_obstacle(ActKind.DRAFT_AGREEMENT, dossier(decision, proposed=D(1000)), None, ahead=ahead)

    fits = {DecisionState.PROPOSED, DecisionState.LISTED}
    assert {decision for decision in DecisionState if why(decision) is None} == fits
    assert why(DecisionState.GRANTED) is ActObstacle.IS_VOTED
    assert why(DecisionState.GRANTED, ahead=True) is None
    assert why(DecisionState.REFUSED, ahead=True) is ActObstacle.IS_REFUSED
    blank = dossier(DecisionState.LISTED)
    assert act_obstacle(ActKind.DRAFT_AGREEMENT, blank, None) is ActObstacle.NOT_PROPOSED


def test_only_a_grant_known_to_be_de_minimis_is_attested() -> None:
    held, granted = Agreement(1, D(1000)), dossier(DecisionState.GRANTED)
    known = StateAidRegime.DE_MINIMIS

    def why(file: FundingFile, regime: StateAidRegime | None, *, ahead: bool = False) -> ActObstacle | None:
        return act_obstacle(ActKind.DE_MINIMIS, file, held, ahead=ahead, regime=regime)

    assert [why(granted, regime) for regime in (None, *StateAidRegime)] == [
        ActObstacle.REGIME_UNSAID,
        *(None if regime is known else ActObstacle.NOT_DE_MINIMIS for regime in StateAidRegime),
    ]
    assert why(dossier(DecisionState.LISTED), known) is ActObstacle.NOT_GRANTED
    assert why(granted, known, ahead=True) is ActObstacle.NOT_HELD


def test_the_act_offered_first_follows_the_life_of_the_dossier() -> None:
    assert suggested_act(dossier(DecisionState.LISTED), None) is ActKind.DELIBERATION
    assert suggested_act(dossier(DecisionState.REFUSED), None) is ActKind.REFUSAL
    assert suggested_act(dossier(DecisionState.ADJOURNED), None) is ActKind.ADJOURNMENT
    granted, held = dossier(DecisionState.GRANTED), Agreement(1, D(1000), required=True)
    assert suggested_act(granted, held) is ActKind.AGREEMENT
    held.prepared_on = date(2026, 7, 1)
    assert suggested_act(granted, held) is ActKind.NOTIFICATION
    held.notified_on = date(2026, 7, 2)
    assert suggested_act(granted, held) is ActKind.PAYMENT_CERTIFICATE
    held.payments.append(Payment(date(2026, 7, 3), D(1000)))
    assert suggested_act(granted, held) is ActKind.PAID_STATEMENT


def test_the_statement_of_what_was_paid_goes_with_the_second_payment() -> None:
    held = Agreement(1, D(1000))
    assert not asks_for_statement(held)
    held.payments.append(Payment(date(2026, 7, 1), D(500)))
    assert asks_for_statement(held)


@pytest.mark.parametrize(
    ("label", "awaited"), [("RIB", True), ("Relevé d’identité bancaire", True), ("Tribune", False), ("Statuts", False)]
)
def test_bank_details_are_known_by_their_names(label: str, awaited: bool) -> None:  # noqa: FBT001
    assert bank_details_awaited(dossier(documents=[RequiredDocument(label)])) == [label] * awaited


@given(
    st.sampled_from(ActKind), st.integers(1, 10**12), st.sampled_from(["", "2026-014", "n° 7|8", "é"]), st.booleans()
)
def test_a_code_is_read_back_as_it_was_written(kind: ActKind, record_id: int, number: str, of_session: bool) -> None:  # noqa: FBT001
    code = ActCode(kind, record_id, number, of_session=of_session)
    assert read_act_code(code.payload) == code
    assert read_act_code(code.text) == ActCode(kind, record_id, of_session=of_session)


@given(st.sampled_from(ActKind), st.integers(1, 10**6), st.data())
def test_a_digit_misread_is_seen(kind: ActKind, record_id: int, data: st.DataObject) -> None:
    text = ActCode(kind, record_id).text
    digits = [place for place, sign in enumerate(text) if sign.isdecimal() and place < text.rindex("-")]
    place = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([digit for digit in "123456789" if digit != text[place]]))
    assert read_act_code(text[:place] + other + text[place + 1 :]) is None


@pytest.mark.parametrize("text", ["", "https://exemple.fr", "PTCE-D14-ZZ-AA", "PTCE-D0-NO-AA", "PTCE-D14-NO-AAB"])
def test_the_codes_of_others_are_not_ours(text: str) -> None:
    assert read_act_code(text) is None
