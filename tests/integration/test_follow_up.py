"""The agreement of a dossier: made with its vote as the scheme plans it, then changed without its sums ever parting."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.domain.agreements import ActState, Agreement, ExecutionState, act_state, execution_state
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import AgreementBegunError, NotFoundError
from ptce_desk.domain.file_checklist import FileQuantity
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation, OrganisationKind
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Deliverables, InstalmentPlan, Rule, UnitScale
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.grants.ending import settle_grant
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, date_deliberation, open_follow_up
from tests.integration import dossiers
from tests.integration.dossiers import voted_file
from tests.integration.dumps import dump
from tests.integration.test_committee import proposed_file, session_with
from tests.structures import create_organisation

D = Decimal


def agreement_for(desk: Desk, file_id: int) -> Agreement | None:
    def read(desk: Desk) -> Agreement | None:
        with desk.writing("") as work:
            key = agreement_of(work.reading(), file_id)
            return None if key is None else work.get(Agreement, key)

    return desk.run(read)


def sign(desk: Desk, file_id: int, day: date) -> None:
    def change(desk: Desk) -> None:
        with desk.writing("Signer la convention") as work:
            key = agreement_of(work.reading(), file_id)
            assert key is not None
            work.get(Agreement, key).signed_on = day
            work.commit()

    desk.run(change)


def test_a_grant_has_its_agreement_to_prepare_whose_instalments_sum_to_the_amount(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    before = dump(desk)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    agreement = agreement_for(desk, file_id)
    assert agreement is not None
    assert agreement.agreed == D("20000.00")
    assert sum(part.amount for part in agreement.instalments) == D("20000.00")
    assert act_state(agreement) is ActState.TO_PREPARE
    assert execution_state(agreement, date(2026, 6, 1)) is ExecutionState.TO_COMMIT
    desk.run(undo)
    assert dump(desk) == before


def test_the_legality_review_of_a_deliberation_is_dated_once_for_all_the_dossiers_of_its_session(desk: Desk) -> None:
    first, second = dossiers.proposed_file(desk), dossiers.proposed_file(desk, "5000.00")
    session_id = session_with(desk, first, second)
    for file_id in (first, second):
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    day = date(2026, 5, 6)
    with pytest.raises(NotFoundError):
        desk.run(date_deliberation, first, "transmitted_on", day)
    desk.run(sessions.set_deliberation, session_id, "2026-118", None)
    told = desk.run(date_deliberation, first, "transmitted_on", day)
    other = desk.run(open_follow_up, second)
    assert other is not None
    assert (told.deliberation, other.deliberation) != (None, None)
    assert [one.deliberation.transmitted_on for one in (told, other) if one.deliberation] == [day, day]
    desk.run(change_agreement, second, "notified_on", date(2026, 5, 5))
    other = desk.run(open_follow_up, second)
    assert other is not None
    assert "notified_before_transmitted" in [one.code for one in other.remarks]
    desk.run(sessions.date_deliberation, session_id, "public_on", day)
    assert desk.run(undo).label == "Modifier le jour de publication de la délibération 2026-118"
    desk.run(undo)
    assert desk.run(undo).label == (
        "Modifier le jour de transmission au contrôle de légalité de la délibération 2026-118"
    )
    act = desk.run(sessions.open_session, session_id).session.deliberation
    assert act is not None
    assert (act.transmitted_on, act.public_on) == (None, None)


def test_a_corrected_vote_keeps_what_was_typed_of_the_agreement(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(change_agreement, file_id, "end", date(2027, 6, 1))
    desk.run(change_agreement, file_id, "note", "Négociée")
    sheet = desk.run(follow_up_lines.add_line, file_id, "instalments", "amount", D("8000.00"))
    assert [part.amount for part in sheet.agreement.instalments] == [D("8000.00"), D("12000.00")]
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("19000.00"))
    kept = agreement_for(desk, file_id)
    assert kept is not None
    assert (kept.agreed, kept.end, kept.note) == (D("19000.00"), date(2027, 6, 1), "Négociée")
    assert [part.amount for part in kept.instalments] == [D("8000.00"), D("11000.00")]


def test_a_corrected_vote_plans_again_the_instalments_nobody_touched(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    first = agreement_for(desk, file_id)
    assert first is not None
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("10000.00"))
    kept = agreement_for(desk, file_id)
    assert kept is not None
    assert [part.amount * 2 for part in kept.instalments] == [part.amount for part in first.instalments]


def test_a_corrected_vote_corrects_the_agreement_and_a_refusal_takes_it_away(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00"))
    agreement = agreement_for(desk, file_id)
    assert agreement is not None
    assert (agreement.amount, [part.amount for part in agreement.instalments]) == (D("15000.00"), [D("15000.00")])
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    assert agreement_for(desk, file_id) is None


def test_a_vote_does_not_change_once_its_agreement_is_begun(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    sign(desk, file_id, date(2026, 6, 2))
    before = dump(desk)
    for vote in (Vote.REFUSED, None):
        with pytest.raises(AgreementBegunError):
            desk.run(sessions.record_vote, session_id, file_id, vote)
    with pytest.raises(AgreementBegunError):
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("10000.00"))
    assert dump(desk) == before


def test_a_settled_grant_has_no_other_vote(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(settle_grant, file_id, D("19000.00"))
    with pytest.raises(AgreementBegunError):
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("10000.00"))
    assert desk.run(check_file) == []


ADVANCE, INTERIM, BALANCE = InstalmentKind.ADVANCE, InstalmentKind.INTERIM, InstalmentKind.BALANCE
VOTED = date(2026, 6, 1)


def followed(desk: Desk, file_id: int) -> FollowUp:
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    return sheet


def granted(desk: Desk) -> int:
    """20 000 € voted on a base of 40 000 €."""
    return voted_file(desk, VOTED)


def granted_under(desk: Desk, *rules: Rule, closing_month: int = 12, starts: date | None = date(2026, 7, 1)) -> int:
    """20 000 € voted under these rules too, for an association whose accounts close at the end of a month."""
    file_id = proposed_file(desk)
    beneficiary = desk.run(
        create_organisation, "Association fictive", OrganisationKind.ASSOCIATION, ess=True, commune=""
    )

    def change(desk: Desk) -> None:
        with desk.writing("Écrire un règlement") as work:
            file = work.get(FundingFile, file_id)
            version = work.get(SchemeVersion, file.scheme_version_id)
            version.rules = (*version.rules, *rules)
            for scale in (rule for rule in rules if isinstance(rule, UnitScale)):
                counted = FileQuantity(scale.unit, D(3))
                file.quantities.append(counted)
            work.get(Organisation, beneficiary).fiscal_year_end_month = closing_month
            work.commit()

    desk.run(change)
    for field, value in (
        ("beneficiary_id", beneficiary),
        ("start", starts),
        ("end", date(2027, 9, 30)),
    ):
        desk.run(instruct.change_field, file_id, field, value)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTED)
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    return file_id


THREE_PARTS = InstalmentPlan(
    parts=(
        InstalmentPart(ADVANCE, D("0.30")),
        InstalmentPart(INTERIM, D("0.333")),
        InstalmentPart(BALANCE, D("0.367"), "sur bilan"),
    ),
    source="article 7",
)


def test_the_scheme_plans_the_instalments_and_what_is_owed_after_the_fiscal_year(desk: Desk) -> None:
    owed = Deliverables(
        items=(
            DeliverableItem(DeliverableKind.FINANCIAL_REPORT, 6, BALANCE),
            DeliverableItem(DeliverableKind.ACTIVITY_REPORT, 3),
        ),
        source="article 8",
    )
    sheet = followed(desk, granted_under(desk, THREE_PARTS, owed, closing_month=8))
    assert [(part.kind, part.amount, part.planned_on, part.condition) for part in sheet.agreement.instalments] == [
        (ADVANCE, D("6000.00"), None, ""),
        (INTERIM, D("6660.00"), None, ""),
        (BALANCE, D("7340.00"), date(2027, 9, 30), "sur bilan"),
    ]
    assert [(one.kind, one.due_on, one.conditions) for one in sheet.agreement.deliverables] == [
        (DeliverableKind.ACTIVITY_REPORT, date(2027, 12, 30), None),
        (DeliverableKind.FINANCIAL_REPORT, date(2027, 2, 28), None),
        (DeliverableKind.FINANCIAL_REPORT, date(2028, 2, 29), None),
        (DeliverableKind.FINANCIAL_REPORT, date(2029, 2, 28), BALANCE),
    ]


@pytest.mark.parametrize(
    ("kind", "asked"), [(OrganisationKind.ASSOCIATION, True), (OrganisationKind.LOCAL_AUTHORITY, False)]
)
def test_the_law_asks_for_a_convention_above_its_threshold_for_a_private_body(
    desk: Desk, kind: OrganisationKind, *, asked: bool
) -> None:
    file_id = voted_file(desk, VOTED, "24000.00")
    beneficiary = desk.run(create_organisation, "Structure fictive", kind, ess=False, commune="")
    assert followed(desk, file_id).by_law is False
    desk.run(instruct.change_field, file_id, "beneficiary_id", beneficiary)
    sheet = followed(desk, file_id)
    assert (sheet.by_law, sheet.required) == (asked, asked)
    assert sheet.act is (ActState.TO_PREPARE if asked else ActState.TO_NOTIFY)
    sheet = desk.run(change_agreement, file_id, "required", value=not asked)
    assert sheet.required is not asked
