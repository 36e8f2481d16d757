"""What falls due in a real file, its count on the home page, and its calendar read back."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from icalendar import Calendar

from ptce_desk.db.queries.calendar_events import file_mark
from ptce_desk.domain.agreement_errors import FollowUpClosedError
from ptce_desk.domain.agreements import Agreement, Amendment, Deliverable, Instalment, Payment
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Horizon
from ptce_desk.domain.aid.legal import PUBLIC_KINDS
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.file_checklist import OpinionKind, OpinionRequest, RequiredDocument
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.rights import Right
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.attachments import add_content
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.grants import follow_up
from ptce_desk.services.home.deadlines import calendar_deadlines, export_calendar, late_days, open_deadlines
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.home.summary import open_home
from tests.conftest import NOW
from tests.integration.dossiers import complete_file, listed_file, reviewed_file, scheme_id
from tests.integration.grants import TODAY, change_agreement, granted, in_days

D = Decimal
K = DeadlineKind
ASSOCIATION = OrganisationKind.ASSOCIATION


def found(desk: Desk, kind: DeadlineKind) -> list[Deadline]:
    return [one for one in desk.run(open_deadlines).deadlines if one.kind is kind]


def days(desk: Desk, kind: DeadlineKind) -> list[date | None]:
    return [one.day for one in found(desk, kind)]


def planned(agreement: Agreement, *days: date | None, condition: str = "") -> None:
    """The agreement is notified today and paid in equal parts on these days."""
    agreement.notified_on = TODAY
    agreement.instalments.clear()
    for day in days:
        part = Instalment(InstalmentKind.INTERIM, agreement.amount / len(days), day, condition)
        agreement.instalments.append(part)


def change_file(desk: Desk, file_id: int, part: RequiredDocument | OpinionRequest) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            file = work.get(FundingFile, file_id)
            if isinstance(part, OpinionRequest):
                file.opinions.append(part)
            else:
                file.documents.append(part)
            work.commit()

    desk.run(act)


def deposited(desk: Desk) -> int:
    file_id = complete_file(desk)
    desk.run(instruct.move_instruction, file_id, InstructionState.SUBMITTED)
    return file_id


def test_a_new_file_waits_for_nothing(desk: Desk) -> None:
    assert desk.run(open_deadlines).deadlines == ()
    assert desk.run(late_days) == []


def test_a_grant_is_to_sign_when_the_convention_is_required_then_to_notify_then_done(desk: Desk) -> None:
    file_id = granted(desk, lambda agreement: setattr(agreement, "required", True))
    (one,) = found(desk, K.TO_SIGN)
    assert (one.record.id, one.facts.amount, one.day) == (file_id, D("20000.00"), None)
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "signed_on", TODAY))
    assert (found(desk, K.TO_SIGN), len(found(desk, K.TO_NOTIFY))) == ([], 1)
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "notified_on", TODAY))
    assert found(desk, K.TO_NOTIFY) == []


def test_where_nobody_decided_a_small_grant_has_only_to_be_notified(desk: Desk) -> None:
    granted(desk)
    assert (len(found(desk, K.TO_SIGN)), len(found(desk, K.TO_NOTIFY))) == (0, 1)


def test_a_payment_is_due_sixty_days_ahead_until_it_is_paid(desk: Desk) -> None:
    file_id = granted(desk, lambda agreement: planned(agreement, in_days(-1), in_days(0), in_days(60), in_days(61)))
    assert days(desk, K.PAYMENT) == [in_days(-1), in_days(0), in_days(60)]
    assert [one.facts.amount for one in found(desk, K.PAYMENT)] == [D("5000.00")] * 3

    def pay(agreement: Agreement) -> None:
        payment = Payment(TODAY, D("5000.00"), agreement.instalments[0].id)
        agreement.payments.append(payment)

    change_agreement(desk, file_id, pay)
    assert days(desk, K.PAYMENT) == [in_days(0), in_days(60)]


def test_an_undated_payment_that_waits_for_nothing_is_due_sixty_days_after_the_notification(desk: Desk) -> None:
    granted(desk, lambda agreement: planned(agreement, None))
    granted(desk, lambda agreement: planned(agreement, None, condition="Bilan"))
    assert days(desk, K.PAYMENT) == [in_days(60)]


def test_the_extension_moves_the_end_of_an_agreement_and_a_closed_one_ends_no_more(desk: Desk) -> None:
    file_id = granted(desk, lambda agreement: setattr(agreement, "end", in_days(-3)))
    assert days(desk, K.AGREEMENT_ENDS) == [in_days(-3)]
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "extended_to", in_days(60)))
    assert days(desk, K.AGREEMENT_ENDS) == [in_days(60)]
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "extended_to", in_days(61)))
    assert days(desk, K.AGREEMENT_ENDS) == []
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "extended_to", in_days(5)))
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "closed_on", TODAY))
    assert days(desk, K.AGREEMENT_ENDS) == []


def test_a_deliverable_is_awaited_until_it_comes(desk: Desk) -> None:
    def owe(agreement: Agreement) -> None:
        agreement.deliverables.clear()
        for due, received in ((in_days(-10), None), (in_days(60), None), (in_days(5), TODAY), (in_days(61), None)):
            owed = Deliverable(DeliverableKind.ACTIVITY_REPORT, due, received)
            agreement.deliverables.append(owed)

    granted(desk, owe)
    assert days(desk, K.DELIVERABLE) == [in_days(-10), in_days(60)]


def test_required_documents_missing_are_counted_by_dossier_until_they_come(desk: Desk) -> None:
    file_id = deposited(desk)
    before = sum(one.facts.count for one in found(desk, K.DOCUMENTS))
    change_file(desk, file_id, RequiredDocument("Statuts"))
    change_file(desk, file_id, RequiredDocument("RIB", received_on=TODAY))
    change_file(desk, file_id, RequiredDocument("Plaquette", required=False))
    (one,) = found(desk, K.DOCUMENTS)
    assert (one.record.id, one.facts.count, one.day) == (file_id, before + 1, None)
    for asked, told in ((in_days(-3), [in_days(-3)]), (in_days(60), [in_days(60)]), (in_days(61), [])):
        desk.run(instruct.change_field, file_id, "documents_due_on", asked)
        assert days(desk, K.DOCUMENTS) == told
        assert (asked < TODAY) == (asked in desk.run(late_days))
    desk.run(instruct.move_instruction, file_id, InstructionState.WITHDRAWN)
    assert found(desk, K.DOCUMENTS) == []


def test_a_document_in_the_file_is_not_awaited_whatever_its_day(desk: Desk) -> None:
    file_id = deposited(desk)
    before = sum(one.facts.count for one in found(desk, K.DOCUMENTS))
    (kept,) = desk.run(add_content, "funding_file", file_id, "statuts.pdf", b"%PDF-1.4").rows
    change_file(desk, file_id, RequiredDocument("Statuts", attachment_id=kept.id))
    assert sum(one.facts.count for one in found(desk, K.DOCUMENTS)) == before


def test_an_opinion_is_awaited_until_it_is_given(desk: Desk) -> None:
    file_id = reviewed_file(desk)
    change_file(desk, file_id, OpinionRequest(OpinionKind.SERVICE, "Culture", TODAY, in_days(-2)))
    change_file(desk, file_id, OpinionRequest(OpinionKind.PARTNER, "", TODAY, in_days(2), answered_on=TODAY))
    change_file(desk, file_id, OpinionRequest(OpinionKind.PARTNER, "", TODAY))
    (one,) = found(desk, K.OPINION)
    assert (one.day, one.facts.body) == (in_days(-2), "Culture")


def test_an_envelope_nearly_spent_leads_to_the_budget(desk: Desk) -> None:
    granted(desk)
    desk.run(set_budget, scheme_id(desk), 2026, D("21000.00"))
    (one,) = found(desk, K.ENVELOPE)
    assert (one.record.page, one.facts.reference, one.facts.amount) == ("budget", "RA-CDDRA", D("1000.00"))
    desk.run(set_budget, scheme_id(desk), 2026, D("30000.00"))
    assert found(desk, K.ENVELOPE) == []


def granted_to(
    desk: Desk, kind: OrganisationKind, change: Callable[[Agreement], object], amount: str = "30000.00"
) -> int:
    """A grant whose agreement is changed by hand, for a structure of a kind."""
    file_id = granted(desk, change, amount)
    with desk.writing("Préparer un essai") as work:
        helped = Organisation("Structure aidée", kind, ess=False)
        work.add(helped)
        work.flush()
        work.get(FundingFile, file_id).beneficiary_id = helped.id
        work.commit()
    return file_id


def signed(day: date) -> Callable[[Agreement], object]:
    return lambda agreement: setattr(agreement, "signed_on", day)


def test_open_data_follow_the_signature_of_a_convention_above_the_threshold(desk: Desk) -> None:
    granted_to(desk, ASSOCIATION, signed(date(2026, 1, 5)), "23000.01")
    granted_to(desk, ASSOCIATION, signed(date(2026, 1, 5)), "23000.00")
    assert days(desk, K.OPEN_DATA) == [date(2026, 4, 5)]


@pytest.mark.parametrize("kind", OrganisationKind)
def test_open_data_of_what_goes_to_a_public_body_are_not_asked(desk: Desk, kind: OrganisationKind) -> None:
    granted_to(desk, kind, signed(date(2026, 1, 5)))
    assert len(found(desk, K.OPEN_DATA)) == (kind not in PUBLIC_KINDS)


@pytest.mark.slow
def test_open_data_are_late_the_day_after_their_last_day_until_they_are_published(desk: Desk) -> None:
    file_id = granted_to(desk, ASSOCIATION, signed(date(2025, 12, 2)))
    assert days(desk, K.OPEN_DATA) == [TODAY]
    assert desk.run(late_days) == []
    desk.run(follow_up.change_agreement, file_id, "signed_on", date(2025, 12, 1))
    assert desk.run(late_days) == days(desk, K.OPEN_DATA) == [in_days(-1)]
    desk.run(follow_up.change_agreement, file_id, "published_on", TODAY)
    assert (desk.run(late_days), days(desk, K.OPEN_DATA)) == ([], [])
    desk.run(undo)
    assert desk.run(late_days) == [in_days(-1)]


def test_the_amount_that_counts_for_open_data_is_that_of_the_last_amendment_signed(desk: Desk) -> None:
    def amend(agreement: Agreement, amount: str) -> None:
        agreement.signed_on = date(2026, 1, 5)
        amendment = Amendment("1", TODAY, D(amount))
        agreement.amendments.append(amendment)

    granted_to(desk, ASSOCIATION, lambda agreement: amend(agreement, "23000.01"), "20000.00")
    granted_to(desk, ASSOCIATION, lambda agreement: amend(agreement, "20000.00"), "25000.00")
    assert [one.facts.amount for one in found(desk, K.OPEN_DATA)] == [D("23000.01")]


def test_a_convention_signed_before_the_law_asked_for_open_data_has_nothing_to_publish(desk: Desk) -> None:
    granted_to(desk, ASSOCIATION, signed(date(2017, 7, 31)))
    granted_to(desk, ASSOCIATION, signed(date(2017, 8, 1)))
    assert days(desk, K.OPEN_DATA) == [date(2017, 11, 1)]


def test_a_closed_dossier_still_takes_the_day_its_data_were_published(desk: Desk) -> None:
    def close(agreement: Agreement) -> None:
        agreement.signed_on, agreement.closed_on = date(2025, 11, 3), TODAY

    file_id = granted_to(desk, ASSOCIATION, close)
    assert days(desk, K.OPEN_DATA) == [date(2026, 2, 3)]
    sheet = desk.run(follow_up.change_agreement, file_id, "published_on", TODAY)
    assert (sheet.agreement.published_on, days(desk, K.OPEN_DATA)) == (TODAY, [])
    with pytest.raises(FollowUpClosedError):
        desk.run(follow_up.change_agreement, file_id, "signed_on", TODAY)


def test_coming_sessions_are_told_with_their_dossiers(desk: Desk) -> None:
    _file, session_id = listed_file(desk, in_days(10))
    desk.run(sessions.create_session, CommitteeBody.COUNCIL, in_days(-1))
    (one,) = found(desk, K.SESSION)
    assert (one.record.id, one.day, one.facts.count) == (session_id, in_days(10), 1)


@pytest.mark.parametrize(("offset", "told"), [(-1, []), (0, [TODAY]), (1, [in_days(1)])])
def test_a_session_is_told_until_its_own_day(desk: Desk, offset: int, told: list[date]) -> None:
    desk.run(sessions.create_session, CommitteeBody.COUNCIL, in_days(offset))
    assert days(desk, K.SESSION) == told


def busy(desk: Desk) -> None:
    granted(desk, lambda agreement: planned(agreement, in_days(-40), in_days(-1), in_days(3), in_days(50)))
    granted(desk, lambda agreement: setattr(agreement, "end", in_days(-2)))
    change_file(desk, reviewed_file(desk), OpinionRequest(OpinionKind.SERVICE, "", TODAY, in_days(-1)))
    listed_file(desk, in_days(10))


@pytest.mark.slow
def test_the_home_page_counts_what_the_page_shows_as_late(desk: Desk) -> None:
    assert "overdue" not in {line.kind for line in desk.run(open_home).work}
    busy(desk)
    sheet = desk.run(open_deadlines)
    late = sheet.by_horizon()[Horizon.LATE]
    (line,) = [line for line in desk.run(open_home).work if line.kind == "overdue"]
    assert line.count == len(late) == len(desk.run(late_days)) == 4
    assert line.day == min(one.day for one in late if one.day is not None)
    assert sum(len(sheet.by_horizon()[horizon]) for horizon in Horizon) == len(sheet.deadlines)


def test_the_calendar_reads_back_day_by_day_with_stable_identifiers(desk: Desk, tmp_path: Path) -> None:
    busy(desk)
    expected = desk.run(calendar_deadlines)
    path = desk.run(export_calendar, tmp_path / "échéances.ics")
    calendar = Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [one.day for one in expected]
    assert len(events) == 7
    assert all(event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in events)
    assert all(event.decoded("dtstamp") == NOW for event in events)
    assert isinstance(events[0].decoded("dtstamp"), datetime)
    late, coming = [[event for event in events if (event.decoded("dtstart") < TODAY) is told] for told in (True, False)]
    assert {str(event["summary"]).startswith("En retard\u00a0: ") for event in late} == {True}
    assert [len(event.walk("VALARM")) for event in (*late, *coming)] == [0] * 4 + [1] * 3
    assert {str(event["status"]) for event in events} == {"CONFIRMED"}
    assert "Acompte de 5\u202f000\u00a0€ à verser" in str(coming[0]["summary"])
    again = Calendar.from_ical(desk.run(export_calendar, tmp_path / "encore.ics").read_bytes())
    uids = [str(event["uid"]) for event in events]
    assert uids == [str(event["uid"]) for event in again.walk("VEVENT")]
    assert len(set(uids)) == len(uids)


def told(desk: Desk, folder: Path) -> dict[str, tuple[str, int, date]]:
    """The events of an export by their identifiers: their status, how many times they changed, and their days."""
    calendar = Calendar.from_ical(desk.run(export_calendar, folder / "e.ics").read_bytes())
    return {
        str(event["uid"]): (str(event["status"]), int(str(event["sequence"])), event.decoded("dtstart"))
        for event in calendar.walk("VEVENT")
    }


def test_who_may_change_nothing_exports_the_same_calendar_of_which_nothing_is_noted(desk: Desk, tmp_path: Path) -> None:
    file_id = granted(desk, lambda agreement: planned(agreement, in_days(3), in_days(50)))
    desk.database.right = Right.READ
    read = told(desk, tmp_path)
    desk.database.right = Right.INSTRUCT
    assert [day for _status, _sequence, day in read.values()] == [in_days(3), in_days(50)]
    change_agreement(desk, file_id, lambda agreement: planned(agreement, in_days(3)))
    assert [status for status, _sequence, _day in told(desk, tmp_path).values()] == ["CONFIRMED"]


def test_what_was_exported_and_is_gone_is_cancelled_and_what_moved_is_moved(desk: Desk, tmp_path: Path) -> None:
    file_id = granted(desk, lambda agreement: planned(agreement, in_days(3), in_days(50)))
    before = told(desk, tmp_path)
    assert [(status, sequence) for status, sequence, _day in before.values()] == [("CONFIRMED", 0)] * 2
    moved, gone = before

    def replan(agreement: Agreement) -> None:
        first, _second = agreement.instalments
        first.planned_on, first.amount = in_days(5), agreement.amount
        agreement.instalments[:] = [first]

    change_agreement(desk, file_id, replan)
    done = desk.run(undo_state)
    after = told(desk, tmp_path)
    assert after == {moved: ("CONFIRMED", 1, in_days(5)), gone: ("CANCELLED", 1, in_days(50))}
    assert told(desk, tmp_path) == after
    assert desk.run(undo_state) == done, "an export is no change of the file"


def test_two_files_made_alike_never_name_a_deadline_alike(surroundings: Surroundings, tmp_path: Path) -> None:
    def mark(desk: Desk) -> str:
        with desk.reading() as connection:
            return file_mark(connection)

    marks = set()
    for name in ("a.ptce", "b.ptce"):
        desk = create_file(surroundings, tmp_path / name, Authority("Région", FunderLevel.REGION))
        marks |= {desk.run(mark)}
        desk.close()
    assert [len(one) for one in marks] == [24, 24]
