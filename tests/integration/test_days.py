"""What holds on a day: members, bearers, stages, versions; the same in Python and in SQL."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from ptce_desk.db import schema
from ptce_desk.db.queries import ptce_register
from ptce_desk.db.queries.organisations import OrganisationFilter
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import MemberRole, Membership, Organisation, OrganisationKind, holding, leader_on
from ptce_desk.domain.periods import holds_on
from ptce_desk.domain.ptce import Ptce, Stage, StageEntry
from ptce_desk.domain.rules.schemes import SchemeVersion, latest_in_force, version_for
from ptce_desk.domain.vocabulary import Section
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file, sheet_of
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.organisations import page_of_organisations
from ptce_desk.services.reports.ptce_register import ptce_list_report
from ptce_desk.services.schemes import schemes
from tests.integration.dossiers import complete_file, scheme_id

TODAY = date(2026, 3, 2)
FAR = timedelta(days=3)


def around(draw: random.Random) -> date | None:
    return None if draw.random() < 0.3 else TODAY + timedelta(days=draw.randint(-3, 3))


def populate(desk: Desk, seed: int) -> list[int]:
    """PTCE with members and stages of any days, typed in any order."""
    draw = random.Random(seed)  # noqa: S311  # made-up data

    def job(desk: Desk) -> list[int]:
        with desk.writing("Peupler") as work:
            organisations = [Organisation(f"Structure {n}", OrganisationKind.OTHER, ess=True) for n in range(6)]
            pool = [Ptce(f"Pôle {n}") for n in range(12)]
            for one in (*organisations, *pool):
                work.add(one)
            work.flush()
            for ptce in pool:
                for _ in range(draw.randint(0, 5)):
                    since, until = around(draw), around(draw)
                    if since is not None and until is not None and until < since:
                        since, until = until, since
                    role = draw.choice(list(MemberRole))
                    member = Membership(draw.choice(organisations).id, role, since=since, until=until)
                    ptce.memberships.append(member)
                ptce.stages.extend(
                    StageEntry(draw.choice(list(Stage)), around(draw)) for _ in range(draw.randint(0, 4))
                )
            work.commit()
            return [ptce.id for ptce in pool]

    return desk.run(job)


@pytest.mark.parametrize("seed", range(4))
def test_members_bearers_and_stages_are_the_same_in_sql_as_in_the_domain(desk: Desk, seed: int) -> None:
    keys = populate(desk, seed)
    opened = [desk.run(sheets.open_ptce, key) for key in keys]
    for day in (TODAY - FAR, TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1), TODAY + FAR):
        stages, bearers, counts = desk.run(read_register, day)
        for sheet in opened:
            ptce = sheet.ptce
            held = [one for one in ptce.memberships if one.holds_on(day)]
            assert stages.get(ptce.id) == ptce.stage_on(day)
            assert counts.get(ptce.id, 0) == len({one.organisation_id for one in held})
            names = sorted(
                sheet.organisations[one.organisation_id].name for one in holding(held, MemberRole.BEARER, day)
            )
            assert sorted(bearers.get(ptce.id, [])) == names
    poles_of: dict[int, set[int]] = {}
    for sheet in opened:
        for one in sheet.ptce.memberships:
            if one.holds_on(TODAY):
                poles_of.setdefault(one.organisation_id, set()).add(sheet.ptce.id)
    listed = desk.run(page_of_organisations, OrganisationFilter(text="Structure")).rows
    assert {row.id: row.ptce_count for row in listed} == {row.id: len(poles_of.get(row.id, ())) for row in listed}


@pytest.mark.slow
def test_the_year_a_dossier_counts_in_is_the_same_in_sql_as_in_the_domain(desk: Desk) -> None:
    draw = random.Random(31)  # noqa: S311  # made-up days
    keys = [desk.run(instruct.create_file, scheme_id=scheme_id(desk)) for _one in range(30)]

    def some_day() -> date | None:
        edge = draw.choice(((1, 1), (12, 31)))
        return None if draw.random() < 0.4 else date(draw.randint(2024, 2027), *edge)

    def date_them(desk: Desk) -> dict[int, int | None]:
        with desk.writing("Dater") as work:
            files = [work.get(FundingFile, key) for key in keys]
            for file in files:
                file.deposited_on, file.listed_on, file.decided_on = some_day(), some_day(), some_day()
            work.commit()
            return {file.id: file.fiscal_year for file in files}

    def read(desk: Desk) -> dict[int, int | None]:
        held = schema.dossier.funding_file.c
        with desk.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(select(held.id, held.fiscal_year))}

    expected = desk.run(date_them)
    assert desk.run(read) == expected
    assert None in expected.values()
    assert len(set(expected.values())) > 2


def read_register(desk: Desk, day: date) -> tuple[dict[int, Stage], dict[int, list[str]], dict[int, int]]:
    with desk.reading() as connection:
        return (
            ptce_register.stages_on(connection, day),
            ptce_register.bearers(connection, day),
            ptce_register.member_counts(connection, day),
        )


@given(st.none() | st.dates(), st.none() | st.dates(), st.dates())
def test_what_has_no_bound_holds_always_and_both_its_days_count(
    since: date | None, until: date | None, day: date
) -> None:
    assert holds_on(since, until, day) == ((since or date.min) <= day <= (until or date.max))


def ardaines(desk: Desk) -> int:
    return desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id


def join(desk: Desk, name: str, role: MemberRole, since: date | None, until: date | None) -> int:
    ptce_id = ardaines(desk)
    values = {"name": name, "kind": OrganisationKind.ASSOCIATION, "ess": True, "role": role}
    sheet = desk.run(sheets.add_new_member, ptce_id, values)
    member = sheet.ptce.memberships[-1]
    for key, day in (("since", since), ("until", until)):
        if day is not None:
            desk.run(sheets.change_line, ptce_id, "memberships", member.id, key, day)
    return member.organisation_id


def test_a_member_until_next_year_is_one_on_the_dossier_and_on_the_agenda(desk: Desk) -> None:
    join(desk, "Reste", MemberRole.MEMBER, None, date(2027, 12, 31))
    join(desk, "Parti", MemberRole.MEMBER, None, date(2026, 3, 1))
    join(desk, "À venir", MemberRole.MEMBER, date(2026, 3, 3), None)
    file_id = complete_file(desk)
    page = desk.run(open_file, file_id)

    def on_the_day(desk: Desk, day: date) -> set[str]:
        with desk.writing("") as work:
            return {one.name for one in sheet_of(work, work.get(instruct.FundingFile, file_id), on=day).members}

    assert {one.name for one in page.members} & {"Reste", "Parti", "À venir"} == {"Reste"}
    assert desk.run(on_the_day, TODAY) & {"Reste", "Parti", "À venir"} == {"Reste"}
    assert desk.run(on_the_day, date(2026, 3, 3)) & {"Reste", "Parti", "À venir"} == {"Reste", "À venir"}


def test_who_bore_the_ptce_before_is_not_the_beneficiary(desk: Desk) -> None:
    join(desk, "Ancien chef de file", MemberRole.LEAD_PARTNER, None, date(2020, 12, 31))
    join(desk, "Ancien porteur", MemberRole.BEARER, date(2012, 1, 1), date(2020, 12, 31))
    present = join(desk, "Porteur", MemberRole.BEARER, date(2021, 1, 1), None)
    file_id = complete_file(desk)
    assert desk.run(open_file, file_id).file.beneficiary_id == present
    lead = join(desk, "Chef de file", MemberRole.LEAD_PARTNER, None, TODAY)
    assert desk.run(open_file, complete_file(desk)).file.beneficiary_id == lead
    orphan = desk.run(instruct.create_file, scheme_id=scheme_id(desk), title="Sans PTCE")
    sheet = desk.run(instruct.change_field, orphan, "ptce_id", ardaines(desk))
    assert sheet.file.beneficiary_id == lead


def test_nobody_leads_a_ptce_whose_bearers_are_gone() -> None:
    gone = Membership(1, MemberRole.BEARER, until=date(2020, 12, 31))
    member = Membership(2, MemberRole.MEMBER)
    assert leader_on([gone, member], TODAY) is None
    assert leader_on([gone, member], date(2020, 12, 31)) is gone


def test_a_stage_of_the_past_typed_last_does_not_take_the_place_of_the_present_one(desk: Desk) -> None:
    ptce_id = ardaines(desk)
    for stage, day in ((Stage.DEVELOPMENT, date(2024, 1, 1)), (Stage.IDENTIFICATION, date(2012, 1, 1))):
        line = desk.run(sheets.add_line, ptce_id, "stages", "stage", stage).ptce.stages[-1]
        desk.run(sheets.change_line, ptce_id, "stages", line.id, "since", day)
    assert desk.run(sheets.open_ptce, ptce_id).stage is Stage.DEVELOPMENT
    assert desk.run(open_file, complete_file(desk)).file.stage is Stage.DEVELOPMENT
    rows = desk.run(ptce_list_report, PtceFilter(text="ardaines")).sheets[0].rows
    assert "Développement" in rows[0]
    added = desk.run(sheets.add_line, ptce_id, "stages", "note", "à dater").ptce.stages[-1]
    assert added.stage is Stage.DEVELOPMENT


def version(name: str, begins: date, ends: date | None = None) -> SchemeVersion:
    return SchemeVersion(name, begins, Section.UNDIVIDED, "a", (), valid_to=ends)


def test_out_of_every_validity_the_nearest_version_serves() -> None:
    old, new = version("2014", date(2014, 1, 1), date(2015, 12, 31)), version("2020", date(2020, 1, 1))
    wanted = {
        date(2010, 1, 1): old,
        date(2015, 12, 31): old,
        date(2016, 1, 1): old,
        date(2019, 12, 31): new,
        date(2030, 1, 1): new,
    }
    for day, expected in wanted.items():
        assert version_for([old, new], day) is expected
        assert version_for([new, old], day) is expected
    assert latest_in_force([old, new], date(2016, 1, 1)) is None


def test_a_dossier_deposited_out_of_the_validity_of_its_scheme_says_so(desk: Desk) -> None:
    early = complete_file(desk, deposited_on=date(2001, 5, 4))
    sheet = desk.run(open_file, early)
    assert sheet.version is min(sheet.scheme.versions, key=lambda one: one.valid_from)
    codes = [finding.code for finding in sheet.assessment.findings]
    assert codes.count("version_not_in_force") == 1
    late = desk.run(instruct.change_field, early, "deposited_on", TODAY)
    assert "version_not_in_force" not in [finding.code for finding in late.assessment.findings]


def test_a_draft_goes_to_the_nearest_version_when_none_is_in_force(desk: Desk) -> None:
    scheme = scheme_id(desk)
    first = desk.run(schemes.open_scheme, scheme).scheme.versions[0]
    desk.run(schemes.open_version, scheme, first.id, name="2020", valid_from=date(2020, 1, 1))
    file_id = complete_file(desk, deposited_on=TODAY)
    back = desk.run(instruct.change_field, file_id, "deposited_on", date(2001, 5, 4))
    assert back.version.version == first.version
    assert back.assessment.max_amount >= Decimal(0)
