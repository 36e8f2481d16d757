"""What is planned after a grant follows what sets its days; what was chosen by hand or has come stays."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.agreements import Agreement, Deliverable
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart
from ptce_desk.domain.rules.types import Deliverables, InstalmentPlan
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement
from ptce_desk.services.grants.plan import planned_days
from ptce_desk.services.law import legal
from tests.integration.dossiers import listed_file, proposed_file
from tests.integration.dumps import dump
from tests.integration.raw_rows import held
from tests.integration.test_follow_up import THREE_PARTS, VOTED, followed, granted_under
from tests.structures import create_organisation

D = Decimal
REPORT, ACTIVITY = DeliverableKind.FINANCIAL_REPORT, DeliverableKind.ACTIVITY_REPORT
OWED = Deliverables(
    items=(DeliverableItem(REPORT, 6, InstalmentKind.BALANCE), DeliverableItem(ACTIVITY, 3)), source="article 8"
)
"""On a project from July 2026 to September 2027, accounts closed in June: 30 December 2027 for the activity, and for
the accounts, each year by law, 31 December 2027 and 2028."""


def days(sheet: FollowUp) -> list[date | None]:
    """The advance, the interim, the balance; then what is owed."""
    agreement = sheet.agreement
    return [one.planned_on for one in agreement.instalments] + [one.due_on for one in agreement.deliverables]


def notified(desk: Desk, file_id: int, day: date | None) -> date | None:
    """The day of the advance once the act is notified."""
    sheet = desk.run(change_agreement, file_id, "notified_on", day)
    return sheet.agreement.instalments[0].planned_on


def amended(desk: Desk, file_id: int, end: date) -> FollowUp:
    sheet = desk.run(follow_up_lines.add_line, file_id, "amendments", "end", end)
    line = sheet.agreement.amendments[-1].id
    return desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", date(2026, 9, 1))


def test_an_advance_that_waits_for_nothing_is_planned_sixty_days_after_the_notification(desk: Desk) -> None:
    file_id = granted_under(desk, THREE_PARTS)
    assert days(followed(desk, file_id))[0] is None
    assert notified(desk, file_id, date(2026, 6, 15)) == date(2026, 8, 14)
    assert notified(desk, file_id, date(2026, 6, 20)) == date(2026, 8, 19)
    assert notified(desk, file_id, None) is None
    desk.run(legal.replace_value, legal.Replacement("payment_days", D(30), None, None, "règlement financier"))
    assert notified(desk, file_id, date(2026, 6, 15)) == date(2026, 7, 15)


def test_a_day_chosen_for_an_advance_or_an_advance_paid_does_not_move(desk: Desk) -> None:
    file_id = granted_under(desk, THREE_PARTS)
    advance = followed(desk, file_id).agreement.instalments[0].id
    desk.run(follow_up_lines.change_line, file_id, "instalments", advance, "planned_on", date(2026, 9, 1))
    assert notified(desk, file_id, date(2026, 6, 15)) == date(2026, 9, 1)
    desk.run(follow_up_lines.change_line, file_id, "instalments", advance, "planned_on", date(2026, 8, 14))
    desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 7, 1))
    assert notified(desk, file_id, date(2026, 6, 20)) == date(2026, 8, 14)


@pytest.mark.slow
def test_what_is_awaited_follows_an_end_moved_by_an_amendment_or_an_extension(desk: Desk) -> None:
    file_id = granted_under(desk, THREE_PARTS, OWED, closing_month=6)
    desk.run(change_agreement, file_id, "end", date(2028, 3, 31))
    accounts = [date(2027, 12, 31), date(2028, 12, 31)]
    first = [None, None, date(2027, 9, 30), date(2027, 12, 30), *accounts]
    assert days(followed(desk, file_id)) == first
    before = dump(desk)
    sheet = amended(desk, file_id, date(2029, 3, 31))  # a year more: the project ends on 30 September 2028
    accounts = [date(2027, 12, 31), date(2029, 12, 31), date(2028, 12, 31)]
    assert days(sheet) == [None, None, date(2028, 9, 30), date(2028, 12, 30), *accounts]
    sheet = desk.run(change_agreement, file_id, "extended_to", date(2029, 9, 30))
    assert days(sheet) == [None, None, date(2029, 3, 31), date(2029, 6, 30), *accounts]
    desk.run(undo)
    sheet = desk.run(follow_up_lines.remove_line, file_id, "amendments", sheet.agreement.amendments[0].id)
    assert days(sheet) == first
    for _ in range(3):
        desk.run(undo)
    assert dump(desk) == before
    assert desk.run(check_file) == []


def test_without_a_last_day_typed_the_one_signed_is_that_of_the_project(desk: Desk) -> None:
    sheet = amended(desk, granted_under(desk, OWED, closing_month=6), date(2028, 1, 15))
    paid, accounts = [date(2026, 12, 31), date(2028, 1, 15)], [date(2027, 12, 31), date(2028, 12, 31)]
    assert days(sheet) == [*paid, date(2028, 4, 15), *accounts]


def test_what_came_or_was_dated_by_hand_stays_when_the_end_moves(desk: Desk) -> None:
    file_id = granted_under(desk, OWED, closing_month=6)
    activity, report, _last = (one.id for one in followed(desk, file_id).agreement.deliverables)
    desk.run(follow_up_lines.change_line, file_id, "deliverables", report, "received_on", date(2027, 11, 2))
    desk.run(follow_up_lines.change_line, file_id, "deliverables", activity, "due_on", date(2027, 11, 15))
    sheet = amended(desk, file_id, date(2028, 9, 30))
    paid = [date(2026, 12, 31), date(2028, 9, 30)]
    accounts = [date(2027, 12, 31), date(2029, 12, 31), date(2028, 12, 31)]
    assert days(sheet) == [*paid, date(2027, 11, 15), *accounts]


def owed_by(desk: Desk, kind: OrganisationKind) -> list[Deliverable]:
    """What is owed for a grant under a scheme that lists nothing, by a body whose accounts close in December."""
    file_id = proposed_file(desk)
    body = desk.run(create_organisation, "Structure fictive", kind, ess=False, commune="")
    desk.run(instruct.change_field, file_id, "beneficiary_id", body)
    desk.run(instruct.change_field, file_id, "end", date(2027, 9, 30))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTED)
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    return followed(desk, file_id).agreement.deliverables


@pytest.mark.parametrize("kind", [OrganisationKind.ASSOCIATION, OrganisationKind.ENTERPRISE, OrganisationKind.MUTUAL])
def test_a_private_body_owes_a_financial_report_even_when_the_scheme_lists_none(
    desk: Desk, kind: OrganisationKind
) -> None:
    [report] = owed_by(desk, kind)
    assert (report.kind, report.due_on, report.conditions) == (REPORT, date(2028, 6, 30), InstalmentKind.BALANCE)


@pytest.mark.parametrize("kind", [OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.PUBLIC_BODY])
def test_a_public_body_owes_no_financial_report(desk: Desk, kind: OrganisationKind) -> None:
    assert owed_by(desk, kind) == []


def test_the_financial_reports_of_the_law_replace_the_one_the_scheme_lists(desk: Desk) -> None:
    owed = followed(desk, granted_under(desk, OWED)).agreement.deliverables
    assert [one.kind for one in owed] == [ACTIVITY, REPORT, REPORT]


def reports_asked(desk: Desk, file_id: int) -> int | None:
    """Within how many months the law asks whoever a grant is for to account for it."""
    with desk.loading() as work:
        file = work.get(FundingFile, file_id)
        return planned_days(work, file, Agreement(file.id, file.voted or D(0))).report_months


def test_nobody_known_owes_nothing_by_law(desk: Desk) -> None:
    """As of a grant of the past, taken over from a table that does not say whose it was."""
    file_id = granted_under(desk)
    assert desk.run(reports_asked, file_id) == 6
    desk.run(instruct.change_field, file_id, "beneficiary_id", None)
    assert desk.run(reports_asked, file_id) is None


@pytest.mark.parametrize(
    ("first_day", "planned"), [(date(2026, 7, 1), date(2026, 7, 1)), (date(2026, 1, 1), VOTED), (None, VOTED)]
)
def test_an_advance_on_a_condition_is_planned_on_the_vote_or_on_the_first_day_of_the_project_when_later(
    desk: Desk, first_day: date | None, planned: date
) -> None:
    parts = (
        InstalmentPart(InstalmentKind.ADVANCE, D("0.5"), "dès le démarrage"),
        InstalmentPart(InstalmentKind.BALANCE, D("0.5")),
    )
    file_id = granted_under(desk, InstalmentPlan(parts=parts, source="article 7"), starts=first_day)
    assert held(desk, "SELECT planned_on FROM instalment ORDER BY id")[0] == (planned.isoformat(),)
    assert days(followed(desk, file_id))[0] == planned


def test_of_several_carriers_a_private_one_accounts_for_the_grant_wherever_it_is_named(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, VOTED)
    desk.run(instruct.change_field, file_id, "end", date(2027, 9, 30))
    for name, kind in (("Commune", OrganisationKind.LOCAL_AUTHORITY), ("Coopérative", OrganisationKind.COOPERATIVE)):
        who = desk.run(create_organisation, name, kind, ess=False, commune="")
        desk.run(terms.add_carrier, file_id, who)
    desk.run(instruct.change_field, file_id, "beneficiary_id", None)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert held(desk, "SELECT due_on FROM deliverable") == [("2028-06-30",)]
