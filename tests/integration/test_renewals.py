"""A dossier that ends is renewed by a new one: what it takes, the link both ways, its undoing, its reminder."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from ptce_desk.db.queries.deadlines import RenewalRow, renewals
from ptce_desk.domain.agreements import Agreement, Amendment
from ptce_desk.domain.aid.deadlines import DeadlineKind, Horizon
from ptce_desk.domain.errors import NotGrantedError, RenewedAlreadyError, RestoreObstructedError
from ptce_desk.domain.file_checklist import FileQuantity, YearShare
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.vocabulary import ScaleUnit, Section, StateAidRegime, VatBasis
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.renewals import open_renewals, renew_file
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.home.deadlines import calendar_deadlines, late_days, open_deadlines
from tests.integration.dossiers import complete_file, proposed_file, scheme_id
from tests.integration.grants import TODAY, change_agreement
from tests.integration.raw_rows import held
from tests.structures import create_organisation

D = Decimal
CARRIED = "title, ptce_id, beneficiary_id, stage, section, total_cost, requested, vat"
NOT_CARRIED = (
    'start, "end", proposed, voted, decided_on, listed_on, acknowledged_on, documents_due_on, split, state_aid, '
    "service_opinion, notes"
)
PARTS = {
    "cost_line": "category, presented, label, position",
    "plan_line": "funder, level, public, amount, in_kind, ours, position",
    "carrier_share": "organisation_id, share, position",
    "file_quantity": "unit, quantity",
}


def all_rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    names = ("funding_file", *PARTS, "required_document")
    return {name: held(desk, f"SELECT * FROM {name} ORDER BY id") for name in names}  # noqa: S608


def change(desk: Desk, file_id: int, **fields: object) -> None:
    """Set fields of a dossier, whatever its state."""

    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            file = work.get(FundingFile, file_id)
            for name, value in fields.items():
                setattr(file, name, value)
            work.commit()

    desk.run(act)


def granted(desk: Desk, start: date | None, end: date | None, *, shares: tuple[int, ...] = ()) -> int:
    """A dossier granted, its project from a day to another."""
    file_id = proposed_file(desk)
    change(desk, file_id, start=start, end=end, year_shares=[YearShare(year, D("10000.00")) for year in shares])
    return voted(desk, file_id)


def voted(desk: Desk, file_id: int) -> int:
    session = desk.run(sessions.create_session, sessions.CommitteeBody.COUNCIL, TODAY - timedelta(days=30))
    desk.run(sessions.list_files, session, [file_id])
    desk.run(sessions.record_vote, session, file_id, sessions.Vote.GRANTED)
    return file_id


def full_file(desk: Desk) -> int:
    """A granted dossier with something in all that a renewal takes, and in all that it leaves."""
    file_id = complete_file(desk)
    carrier = desk.run(create_organisation, "Coopérative", OrganisationKind.COOPERATIVE, ess=True)
    desk.run(terms.add_carrier, file_id, carrier)
    desk.run(instruct.change_field, file_id, "beneficiary_id", carrier)
    desk.run(instruct.change_field, file_id, "stage", Stage.DEVELOPMENT)
    desk.run(instruct.change_field, file_id, "section", Section.INVESTMENT)
    line = desk.run(instruct.add_line, file_id, "plan", "funder", "DREETS").file.plan[-1]
    for key, value in (("level", FunderLevel.STATE), ("amount", D("5000.00")), ("obtained", True)):
        desk.run(instruct.change_line, file_id, "plan", line.id, key, value)
    cost = desk.run(instruct.add_line, file_id, "costs", "label", "Animation").file.costs[-1]
    for key, amount in (("presented", D("2000.00")), ("retained", D("1500.00"))):
        desk.run(instruct.change_line, file_id, "costs", cost.id, key, amount)
    change(
        desk,
        file_id,
        start=date(2024, 1, 1),
        end=date(2026, 12, 31),
        acknowledged_on=date(2026, 1, 13),
        documents_due_on=date(2026, 2, 13),
        state_aid=StateAidRegime.EXEMPTED,
        vat=VatBasis.EXCLUDING_TAX,
        service_opinion="Favorable",
        notes="À suivre",
        quantities=[FileQuantity(next(iter(ScaleUnit)), D(3))],
    )
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.propose, file_id, D("20000.00"))
    return voted(desk, file_id)


def test_a_renewal_is_a_linked_draft_with_the_first_figures_and_nothing_of_what_followed(desk: Desk) -> None:
    first = full_file(desk)
    new = desk.run(renew_file, first)
    carried = held(desk, f"SELECT {CARRIED} FROM funding_file WHERE id IN (?, ?)", first, new)  # noqa: S608
    assert carried[0] == carried[1]
    assert None not in carried[0]
    left = held(desk, f"SELECT {NOT_CARRIED} FROM funding_file WHERE id = ?", new)  # noqa: S608
    assert set(left[0]) == {None, ""}
    (link,) = held(
        desk, "SELECT renewal_of_id, number, instruction, decision, deposited_on FROM funding_file WHERE id = ?", new
    )
    assert link == (first, "2026-002", "draft", "not_listed", str(TODAY))
    for table, columns in PARTS.items():
        query = f"SELECT {columns} FROM {table} WHERE funding_file_id = ? ORDER BY id"  # noqa: S608
        assert held(desk, query, new) == held(desk, query, first) != []
    assert held(desk, "SELECT count(*) FROM plan_line WHERE funding_file_id = ? AND obtained", new) == [(0,)]
    assert held(desk, "SELECT count(retained) FROM cost_line WHERE funding_file_id = ?", new) == [(0,)]
    for table in ("funding_file_move", "agreement", "agenda_item", "derogation", "opinion_request"):
        assert held(desk, f"SELECT count(*) FROM {table} WHERE funding_file_id = ?", new) == [(0,)]  # noqa: S608


def test_a_renewal_is_judged_under_the_version_of_the_scheme_in_force_today(desk: Desk) -> None:
    first = granted(desk, date(2024, 1, 1), date(2026, 6, 30))
    known = scheme_id(desk)

    def add_version(desk: Desk) -> int:
        with desk.writing("Préparer un essai") as work:
            scheme = work.get(SupportScheme, known)
            last = scheme.versions[-1]
            last.valid_to = TODAY - timedelta(days=1)
            scheme.versions.append(SchemeVersion("suivante", TODAY, last.section, last.source, last.rules))
            work.commit()
            return scheme.versions[-1].id

    version = desk.run(add_version)
    new = desk.run(renew_file, first)
    assert held(desk, "SELECT scheme_version_id FROM funding_file WHERE id = ?", new) == [(version,)]


def test_a_renewal_is_one_change_that_undoes_and_comes_again(desk: Desk) -> None:
    first = full_file(desk)
    before = all_rows(desk)
    desk.run(renew_file, first)
    after = all_rows(desk)
    assert desk.run(undo).label == "Renouveler le dossier 2026-001 par le dossier 2026-002"
    assert all_rows(desk) == before
    desk.run(redo)
    assert all_rows(desk) == after


def test_each_of_the_two_dossiers_tells_the_other(desk: Desk) -> None:
    first = full_file(desk)
    alone = desk.run(open_renewals, first)
    assert (alone.renews, alone.renewed_by, alone.renewable) == (None, None, True)
    new = desk.run(renew_file, first)
    old, fresh = desk.run(open_renewals, first), desk.run(open_renewals, new)
    assert old.renewed_by is not None
    assert fresh.renews is not None
    assert (old.renewed_by.id, old.renewed_by.number, old.renews, old.renewable) == (new, "2026-002", None, False)
    assert (fresh.renews.id, fresh.renews.number, fresh.renewed_by, fresh.renewable) == (first, "2026-001", None, False)


@pytest.mark.slow
def test_only_a_grant_is_renewed_and_once(desk: Desk) -> None:
    with pytest.raises(NotGrantedError):
        desk.run(renew_file, proposed_file(desk))
    first = full_file(desk)
    desk.run(renew_file, first)
    with pytest.raises(RenewedAlreadyError):
        desk.run(renew_file, first)


def test_the_renewal_outlives_the_first_whose_return_brings_the_link_back(desk: Desk) -> None:
    first = complete_file(desk)
    change(desk, first, decision="granted")
    new = desk.run(renew_file, first)
    link = "SELECT renewal_of_id FROM funding_file WHERE id = ?"
    desk.run(delete_record, "funding_file", first)
    assert held(desk, link, new) == [(None,)]
    assert held(desk, link, first) == []
    desk.run(undo)
    assert held(desk, link, new) == [(first,)]
    desk.run(delete_record, "funding_file", first)
    (gone,) = desk.run(list_trash)
    desk.run(restore_record, gone.id)
    assert held(desk, link, new) == [(first,)]


def test_a_renewal_deleted_with_its_first_comes_back_after_it(desk: Desk) -> None:
    first = complete_file(desk)
    change(desk, first, decision="granted")
    new = desk.run(renew_file, first)
    desk.run(delete_record, "funding_file", new)
    assert desk.run(open_renewals, first).renewable
    desk.run(delete_record, "funding_file", first)
    of_first, of_new = desk.run(list_trash)
    with pytest.raises(RestoreObstructedError):
        desk.run(restore_record, of_new.id)
    desk.run(restore_record, of_first.id)
    desk.run(restore_record, of_new.id)
    assert held(desk, "SELECT renewal_of_id FROM funding_file WHERE id = ?", new) == [(first,)]


def reminders(desk: Desk) -> list[tuple[int, date | None]]:
    found = desk.run(open_deadlines).deadlines
    return [(one.record.id, one.day) for one in found if one.kind is DeadlineKind.RENEWAL]


@pytest.mark.slow
def test_a_grant_of_several_years_is_told_of_from_six_months_before_its_end_until_it_is_renewed(desk: Desk) -> None:
    assert date(2026, 3, 2) == TODAY
    six_months = granted(desk, date(2024, 1, 1), date(2026, 9, 2))
    granted(desk, date(2024, 1, 1), date(2026, 9, 3))
    granted(desk, date(2026, 1, 1), date(2026, 9, 2))
    granted(desk, None, None)
    last_day = granted(desk, date(2024, 1, 1), TODAY)
    granted(desk, date(2024, 1, 1), TODAY - timedelta(days=1))
    assert reminders(desk) == [(last_day, TODAY), (six_months, date(2026, 9, 2))]
    assert {one.kind for one in desk.run(calendar_deadlines)} >= {DeadlineKind.RENEWAL}
    late = desk.run(open_deadlines).by_horizon()[Horizon.LATE]
    assert len(desk.run(late_days)) == len(late)
    assert DeadlineKind.RENEWAL not in {one.kind for one in late}
    desk.run(renew_file, six_months)
    assert reminders(desk) == [(last_day, TODAY)]
    desk.run(undo)
    assert len(reminders(desk)) == 2


@pytest.mark.slow
def test_an_amendment_signed_moves_the_reminder_and_a_lapsed_grant_has_none(desk: Desk) -> None:
    file_id = granted(desk, date(2024, 1, 1), date(2026, 6, 30))

    def amend(agreement: Agreement, end: date, signed_on: date | None) -> None:
        amendment = Amendment(f"{len(agreement.amendments) + 1}", signed_on, end=end)
        agreement.amendments.append(amendment)

    change_agreement(desk, file_id, lambda agreement: amend(agreement, date(2027, 6, 30), None))
    assert reminders(desk) == [(file_id, date(2026, 6, 30))]
    change_agreement(desk, file_id, lambda agreement: amend(agreement, date(2026, 8, 31), TODAY))
    assert reminders(desk) == [(file_id, date(2026, 8, 31))]
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "lapsed_on", TODAY))
    assert reminders(desk) == []


def test_an_award_split_over_years_without_an_end_ends_with_its_last_year(desk: Desk) -> None:
    file_id = granted(desk, None, None, shares=(2025, 2026))
    assert reminders(desk) == []

    def read(desk: Desk) -> list[RenewalRow]:
        with desk.reading() as connection:
            return renewals(connection, date(2026, 6, 30), date(2027, 1, 30))

    (row,) = desk.run(read)
    assert (row.dossier.id, row.start, row.end, row.first_year, row.last_year) == (file_id, None, None, 2025, 2026)
