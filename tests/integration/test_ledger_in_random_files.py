"""Made-up dossiers by the hundred: page, act, list of acts and structure read one ledger and say the same of each.

`PTCE_LEDGER_DOSSIERS` asks for more of them.
"""

import os
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from sqlalchemy import select

from ptce_desk.db import schema
from ptce_desk.db.database import Reader
from ptce_desk.db.queries import envelopes
from ptce_desk.db.queries import ledger as queries
from ptce_desk.db.queries.bearers import bearer_id
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.queries.ptce import PtceFilter, all_matching
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreements import (
    Agreement,
    Amendment,
    AmendmentKind,
    Instalment,
    Payment,
    Reduction,
    RepaymentOrder,
)
from ptce_desk.domain.aid.ledger import Grant, awaiting, days_of, entries_of
from ptce_desk.domain.award_years import AwardYear, YearState
from ptce_desk.domain.file_checklist import YearShare
from ptce_desk.domain.funding_files import CarrierShare, FundingFile, PlanLine
from ptce_desk.domain.money import round_down
from ptce_desk.domain.organisations import FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.recipients import LegalPerson
from ptce_desk.domain.rules.awards import summed
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import InKindSupport
from ptce_desk.domain.vocabulary import InstalmentKind, Section, SplitMode
from ptce_desk.exports.report import Cell, Table
from ptce_desk.services.budget.ledger import AwardsSeen, granted_by_year
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, sheet_of, sheets_of, sum_files
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.grants.ptce_grants import list_grants
from ptce_desk.services.law.legal import values_in_force
from ptce_desk.services.law.watch import as_of, near_ceilings, of_undertakings
from ptce_desk.services.ptce.organisations import OrganisationFilter, page_of_organisations, sum_organisations
from ptce_desk.services.reports.payments import payments_report
from ptce_desk.services.reports.ptce_report import ptce_report
from ptce_desk.services.reports.summaries import summary_report
from tests.conftest import AUTHORITY

D = Decimal
DOSSIERS = int(os.environ.get("PTCE_LEDGER_DOSSIERS", "50"))
A_FILE = 50
_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
LIMIT = D("23000.00")
OF_THE_STATE = "E"


def test_page_act_list_and_structure_say_the_same_of_made_up_dossiers(
    template: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    seen = {True: 0, False: 0}
    for number in range(-(-DOSSIERS // A_FILE)):
        path = tmp_path / f"{number}.ptce"
        path.write_bytes(template.read_bytes())
        desk = open_desk(path)
        desk.run(_fill, random.Random(number))  # noqa: S311  # made-up data
        grants = desk.run(_grants)
        listed = desk.run(as_of).asked
        expected = asked_one_by_one(grants, desk.run(_kinds), desk.run(_in_kind))
        for grant in grants:
            sheet = desk.run(open_follow_up, grant.file_id)
            assert sheet is not None
            said = desk.run(_passes, grant.file_id)
            assert {said, sheet.by_law, grant.file_id in listed} == {grant.file_id in expected}, (number, grant)
            seen[said] += 1
        desk.run(_summed, grants)
        desk.run(_structures, grants)
        desk.run(_passed_on, grants)
        desk.run(_agreements, grants)
        desk.run(_lists, grants)
        desk.run(_reports, grants)
        desk.run(_near_their_ceiling)
        desk.run(_judged_together)
        desk.close()
        path.unlink()
    assert min(seen.values()) > DOSSIERS / 10


def _near_their_ceiling(desk: Desk) -> None:
    """No undertaking near its ceiling is missed because the awards of those that cannot be are not read."""
    today = date(2026, 12, 31)
    with desk.reading() as connection:
        for ceiling in (D(20_000), D(60_000), D(120_000)):
            values = {
                code: replace(value, value=ceiling if code != "de_minimis_years" else value.value)
                for code, value in values_in_force(desk.law, connection, today).items()
            }
            found = near_ceilings(connection, values, today)
            assert found == of_undertakings(connection, values, today, least=D(0))
            assert ceiling > D(60_000) or found


def _judged_together(desk: Desk) -> None:
    """Dossiers judged together, as those of a session, are judged as each is alone."""
    with desk.loading() as work:
        files = work.get_many(FundingFile, work.reading().execute(select(_F.id)).scalars())
        together = sheets_of(work, files, on=date(2026, 6, 1), whatever_rules=True)
        for file, sheet in zip(files, together, strict=True):
            (alone,) = sheets_of(work, [file], on=date(2026, 6, 1), whatever_rules=True)
            assert (summed(sheet.awards), sheet.legal) == (summed(alone.awards), alone.legal)
            assert sheet.assessment == alone.assessment
        assert any(award.same_beneficiary for sheet in together for award in sheet.awards)


def asked_one_by_one(
    grants: list[Grant],
    kinds: dict[LegalPerson, set[OrganisationKind]],
    in_kind: dict[tuple[LegalPerson, int], Decimal],
) -> set[int]:
    """The rule written plainly: award after award, in the order of the votes, what each adds to each year."""
    sums: dict[tuple[LegalPerson, int], Decimal] = defaultdict(Decimal, in_kind)
    asked = set()
    told = [(grant.place_of(one.person), one.person, grant) for grant in grants for one in grant.holders]
    for _place, person, grant in sorted(told, key=lambda one: one[0]):
        if not grant.payer.ours or person is None:
            continue
        touched = set()
        for entry in entries_of(grant):
            if entry.person == person and entry.year is not None and entry.amount:
                sums[person, entry.year] += entry.amount
                touched.add((person, entry.year))
        private = {one for one in touched if not kinds[one[0]] & {OrganisationKind.PUBLIC_BODY}}
        if any(sums[one] > LIMIT for one in private):
            asked.add(grant.file_id)
    return asked


def _grants(desk: Desk) -> list[Grant]:
    with desk.reading() as connection:
        return queries.grants(connection, queries.granted())


def _kinds(desk: Desk) -> dict[LegalPerson, set[OrganisationKind]]:
    with desk.writing("") as work:
        everybody = [work.get(Organisation, key) for key in range(1, 7)]
        known = persons(work.reading(), range(1, 7))
    found: dict[LegalPerson, set[OrganisationKind]] = defaultdict(set)
    for one in everybody:
        found[known[one.id]].add(one.kind)
    return found


def _in_kind(desk: Desk) -> dict[tuple[LegalPerson, int], Decimal]:
    with desk.reading() as connection:
        return queries.besides(connection, persons(connection, range(1, 7))).in_kind


def _passes(desk: Desk, file_id: int) -> bool:
    with desk.writing("") as work:
        findings = sheet_of(work, work.get(FundingFile, file_id)).assessment.findings
    return any(one.code == "agreement_required" and not one.facts["later"] for one in findings)


def _summed(desk: Desk, grants: list[Grant]) -> None:
    """What a dossier is judged on is all the awards before it, though those of its PTCE alone are read by sums."""
    with desk.writing("") as work:
        files = [work.get(FundingFile, grant.file_id) for grant in grants[::3]]
        sheets = [*sheets_of(work, files[4:], whatever_rules=True), *sheets_of(work, files[:1], whatever_rules=True)]
    seen, read_by_sums = AwardsSeen(), 0
    for sheet in sheets:
        every = [seen.award_of(grant, sheet.grant) for grant in grants if grant.file_id != sheet.file.id]
        counting = [award for award in every if award.same_ptce or award.same_beneficiary]
        assert summed(one for one in sheet.awards if one.same_ptce or one.same_beneficiary) == summed(counting)
        read_by_sums += sum(one.received is None for one in sheet.awards)
    assert read_by_sums


def _structures(desk: Desk, grants: list[Grant]) -> None:
    """The pages of the structures add up to what counts of all the awards somebody shares."""
    with desk.reading() as connection:
        known = persons(connection, range(1, 7))
        one_of_each = {person: key for key, person in known.items()}
        told = [year.granted for key in one_of_each.values() for year in granted_by_year(connection, key)]
    shared = [entry.amount for grant in grants for entry in entries_of(grant) if entry.person is not None]
    assert sum(told, D(0)) == sum(shared, D(0))


def _passed_on(desk: Desk, grants: list[Grant]) -> None:
    """What was paid to each bearer is its own, the rest the last one's: read plainly from the rows of the file."""
    passing = [grant for grant in grants if grant.transfers and len(grant.recipients) == 1]
    assert passing
    with desk.writing("") as work:
        reading = work.reading()
        keys = {row[0]: row[1] for row in reading.execute(select(_A.funding_file_id, _A.id))}
        held = {grant.file_id: work.get(Agreement, keys[grant.file_id]) for grant in passing}
        first = {row[0]: row[1] for row in reading.execute(select(_F.id, _F.beneficiary_id))}
        now = {row[0]: row[1] for row in reading.execute(select(_F.id, bearer_id()))}
        known = persons(reading, range(1, 7))
    for grant in passing:
        record = held[grant.file_id]
        assert now[grant.file_id] == record.bearer(first[grant.file_id])
        chain = [(date.min, grant.recipients[0].person), *((day, known[key]) for day, key in record.transfers)]
        expected: dict[LegalPerson | None, Decimal] = defaultdict(Decimal)
        left = grant.counted
        for (since, person), (until, _next) in pairwise(chain):
            got = sum((one.amount for one in record.payments if since <= one.paid_on < until), D(0))
            back = sum(
                (one.amount for one in record.repayments if one.repaid_on and since <= one.repaid_on < until), D(0)
            )
            kept = min(max(got - back, D(0)), left)
            expected[person] += kept
            left -= kept
        expected[chain[-1][1]] += left
        counted: dict[LegalPerson | None, Decimal] = defaultdict(Decimal)
        days: dict[LegalPerson | None, Decimal] = defaultdict(Decimal)
        for entry in entries_of(grant):
            counted[entry.person] += entry.amount
        for day, who, amount in days_of(grant):
            days[who.person] += amount
            assert who.person == chain[0][1] or day >= record.transfers[0][0]
        for person, amount in expected.items():
            assert counted[person] == days[person] == amount, grant


def _agreements(desk: Desk, grants: list[Grant]) -> None:
    """What is agreed, renounced and waits is one sum: of the record, of the ledger, of SQL and of the envelopes."""
    with desk.writing("") as work:
        reading = work.reading()
        keys = reading.execute(select(schema.grants.agreement.c.funding_file_id, schema.grants.agreement.c.id)).all()
        held = {file_id: work.get(Agreement, key) for file_id, key in keys}
        agreed, remaining = (_of_open(reading, name) for name in ("agreed", "remaining"))
        given = {row.agreement_id: row.cents for row in reading.execute(select(envelopes.renounced()))}
        taken = {row.code: row.voted for row in envelopes.of_year(reading, 2026)}
    for grant in grants:
        record = held[grant.file_id]
        assert agreed[record.id] == record.agreed == grant.agreed, grant
        assert remaining[record.id] == (record.remaining if record.closed_on is None else 0), grant
        renounced = [amount for _amendment, amount in record.renunciations]
        assert D(given.get(record.id, 0)) / 100 == sum(renounced, D(0)), grant
        entries = list(entries_of(grant))
        assert sum((one.amount for one in entries), D(0)) == grant.counted
        if len(grant.recipients) == 1:  # the cents of a share are its own
            assert sum((one.amount for one in entries if not one.firm), D(0)) == awaiting(grant)
    engaged: dict[str, Decimal] = defaultdict(Decimal)
    for grant in grants:
        if grant.scheme != OF_THE_STATE:  # in no envelope of ours
            engaged[grant.scheme] += held[grant.file_id].engaged
    assert {code: amount for code, amount in taken.items() if amount} == dict(engaged)


def _of_open(connection: Reader, name: str) -> dict[int, Decimal]:
    found = open_agreements()
    return {key: D(cents) / 100 for key, cents in connection.execute(select(found.c.id, found.c[name]))}


def _lists(desk: Desk, grants: list[Grant]) -> None:
    """Lists and reports say what the ledger counts: dossiers and structures of all funders, PTCE of ours."""
    counted = {grant.file_id: grant.counted for grant in grants}
    rows = {row.id: row for row in list_files(desk, FundingFileFilter(), followed=True, more=("granted",)).rows}
    assert {key: amount for key, row in rows.items() if (amount := row.more["granted"]) is not None} == counted
    assert sum_files(desk, FundingFileFilter(), ("granted",)).more["granted"] == sum(counted.values())
    for grant in grants:
        followed = rows[grant.file_id].follow_up
        assert followed is not None
        assert (rows[grant.file_id].voted, followed.agreed) == (grant.voted, grant.agreed)
    listed_grants = [row for row in list_grants(desk, 1) if not row.from_plan]
    assert {row.file_id: row.amount for row in listed_grants} == counted
    assert {row.file_id for row in listed_grants if row.ours} == {one.file_id for one in grants if one.payer.ours}
    with desk.reading() as connection:
        (pole,) = [row for row in all_matching(connection, PtceFilter()) if row.id == 1]
        known = persons(connection, range(1, 7))
        told = {key: sum((one.granted for one in granted_by_year(connection, key)), D(0)) for key in known}
    assert pole.voted == sum((grant.counted for grant in grants if grant.payer.ours), D(0))
    listed = page_of_organisations(desk, OrganisationFilter(), sort="voted", descending=True).rows
    assert {row.id: row.voted for row in listed} == told
    assert [row.voted for row in listed] == sorted(told.values(), reverse=True)
    total = sum_organisations(desk, OrganisationFilter())
    assert (total.count, total.voted) == (6, sum({known[key]: told[key] for key in known}.values(), D(0)))


def _reports(desk: Desk, grants: list[Grant]) -> None:
    """The summary and the register of payments say what the ledger does of ours, to the cent; a PTCE of all."""
    ours = {grant.number: grant for grant in grants if grant.payer.ours}
    waits = {number: awaiting(grant) for number, grant in ours.items()}
    register, planned, _payments = payments_report(desk, SummaryFilter()).sheets
    files = _told(register)
    assert {one["number"] for one in files} == set(ours)
    left: dict[object, Decimal] = defaultdict(Decimal)
    for one in _told(planned):
        left[one["number"]] += _amount(one, "remaining")
    for one in files:
        grant = ours[str(one["number"])]
        paid, unspent = _amount(one, "paid") - _amount(one, "repaid"), _amount(one, "unspent")
        assert (one["agreed"], paid, _amount(one, "to_confirm")) == (grant.agreed, grant.paid, waits[grant.number])
        assert grant.agreed - unspent == grant.counted, one
        assert grant.counted - paid + _amount(one, "overpaid") == one["remaining"], one
        assert left[grant.number] <= _amount(one, "remaining")
    agreed_on = {one.number: one.amendments[-1][1] if one.amendments else one.voted for one in ours.values()}
    kept = {one.number: one.counted if one.lapsed else one.agreed for one in ours.values()}
    lost = sum(agreed_on.values(), D(0)) - sum(kept.values(), D(0))
    summary = {table.key: table for table in summary_report(desk, SummaryFilter()).sheets}
    for key in ("years", "schemes", "ptce"):
        sums = {name: _sum(summary[key], name) for name in ("voted", "lapsed", "to_confirm")}
        voted = sum((grant.voted for grant in ours.values()), D(0))
        assert sums == {"voted": voted, "lapsed": lost, "to_confirm": sum(waits.values(), D(0))}
    sheet = {table.key: table for table in ptce_report(desk, 1).sheets}
    dossiers = {str(one["number"]): one for one in _told(sheet["files"])}
    assert {number: one["voted"] for number, one in dossiers.items()} == {one.number: one.voted for one in grants}
    awaited = {one.number: awaiting(one) for one in grants}
    assert {key: _amount(one, "to_confirm") for key, one in dossiers.items()} == awaited
    told = sum(
        (one for row in _told(sheet["grants"]) if "plan" not in str(row["source"]) for one in [_amount(row, "amount")]),
        D(0),
    )
    assert told == sum((grant.counted for grant in grants), D(0))


def _told(table: Table) -> list[dict[str, Cell]]:
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def _amount(row: dict[str, Cell], key: str) -> Decimal:
    """What a cell says; zero where nothing is said, or the column is not there for want of any."""
    amount = row.get(key) or D(0)
    assert isinstance(amount, Decimal)
    return amount


def _sum(table: Table, key: str) -> Decimal:
    return sum((_amount(row, key) for row in _told(table)), D(0))


def _fill(desk: Desk, rng: random.Random) -> None:
    with desk.writing("Préparer un fichier") as work:
        sirets = ("732829320", "73282932000074", "", "", "552100554", "")
        kinds = [OrganisationKind.ASSOCIATION, OrganisationKind.ASSOCIATION, *rng.choices(list(OrganisationKind), k=4)]
        for place, kind in enumerate(kinds):
            rna = "W751000002" if place in (2, 3) else ""
            work.add(Organisation(f"Structure {place}", _like(kinds, place, kind), False, siret=sirets[place], rna=rna))
        versions = []
        ours, state = _authority(), ("État", FunderLevel.STATE)
        for code, funder, level in (("A", *ours), ("B", *ours), (OF_THE_STATE, *state)):
            version = SchemeVersion("1", date(2000, 1, 1), Section.UNDIVIDED, "", ())
            scheme = SupportScheme(code, code, code, SchemeKind.GRANT, funder, level, versions=[version])
            work.add(scheme)
            work.flush()
            versions.append(version.id)
        ptce = work.get(Ptce, 1)
        for who in range(1, 7):
            ptce.in_kind.append(
                InKindSupport(2026, quantity=D(rng.randint(0, 9)), unit_cost=D(300), beneficiary_id=who)
            )
        for number in range(A_FILE):
            _award(work, rng, f"2026-{number:03}", rng.choice(versions))
        work.commit()


def _like(kinds: list[OrganisationKind], place: int, kind: OrganisationKind) -> OrganisationKind:
    """Doubles are of one kind, private or public."""
    chosen = kinds[2] if place == 3 else kind
    return chosen if chosen is not OrganisationKind.LOCAL_AUTHORITY else OrganisationKind.PUBLIC_BODY


def _authority() -> tuple[str, FunderLevel]:
    return AUTHORITY.name, AUTHORITY.level


def _award(work: UnitOfWork, rng: random.Random, number: str, version_id: int) -> None:
    voted, vote = D(rng.randint(100, 3000000)) / 100, date(2026, 1, 1) + timedelta(rng.randint(0, 60))
    start = date(2025, 6, 1) + timedelta(rng.randint(0, 500))
    file = FundingFile(number, number, 1, version_id, deposited_on=date(2025, 12, 1))
    file.start, file.end = rng.choice([(None, None), (start, start + timedelta(rng.randint(0, 1200)))])
    file.decision, file.voted, file.decided_on = DecisionState.GRANTED, voted, vote
    file.beneficiary_id = rng.choice([None, *range(1, 7)])
    for who in rng.sample(range(1, 7), rng.choice([0, 0, 1, 2])):
        file.carriers.append(CarrierShare(who, D(rng.choice(["0.5", "0.3333", "0.25"]))))
    if rng.random() < 0.2:
        file.split = SplitMode.FREE
        file.year_shares.extend(YearShare(year, D(rng.randint(1, 900))) for year in (2026, 2027, 2029))
    if rng.random() < 0.3:
        file.plan.append(PlanLine("Etat", FunderLevel.STATE, True, D(rng.randint(1, 90000)), obtained=True))
    work.add(file)
    work.flush()
    agreement = Agreement(file.id, voted)
    if rng.random() < 0.3:
        agreement.amendments.append(Amendment("1", date(2026, 9, 1), max(voted + rng.randint(-50, 9000), D(0))))
    if rng.random() < 0.4:
        agreement.payments.append(Payment(date(2026, 6, 1), round_down(voted / 4)))
        if rng.random() < 0.5:
            agreement.payments.append(Payment(date(2027, 2, 1), round_down(voted / 5)))
        agreement.lapsed_on = rng.choice([None, date(2027, 1, 1)])
    day = rng.choice([None, date(2027, 5, 1)])
    _wait(file, agreement, rng)
    _end(agreement, rng)
    for day_passed in sorted(
        date(2026, 3, 1) + timedelta(rng.randint(0, 600)) for _one in range(rng.choice([0, 0, 1, 2]))
    ):
        passed = Amendment("3", rng.choice([day_passed, day_passed, None]), kind=AmendmentKind.TRANSFER)
        passed.bearer_id = rng.randint(1, 6)
        agreement.amendments.append(passed)
    agreement.instalments.append(Instalment(InstalmentKind.BALANCE, agreement.agreed, day))
    work.add(agreement)


def _wait(file: FundingFile, agreement: Agreement, rng: random.Random) -> None:
    """Years to confirm, confirmed, or lapsed on a day; a renunciation before or after."""
    if rng.random() < 0.3:
        left = round_down(agreement.agreed * D(rng.randint(20, 50)) / 100)
        agreement.amendments.append(Amendment("2", _some_day(rng), left, kind=AmendmentKind.RENUNCIATION))
    for year in rng.sample((2026, 2027, 2028), rng.choice([0, 0, 1, 2])):
        state = rng.choice(list(YearState))
        decided = None if state is YearState.TO_CONFIRM else _some_day(rng)
        file.award_years.append(AwardYear(year, state, decided, "Budget" if decided else ""))
        if state is YearState.LAPSED and decided is not None:
            gone = round_down(agreement.agreed * D(rng.randint(1, 20)) / 100)
            agreement.reductions.append(Reduction(decided, gone, year, "Budget"))


def _end(agreement: Agreement, rng: random.Random) -> None:
    """Settled for less, and what was paid beyond asked back, in part or whole, and paid back or not."""
    if rng.random() < 0.3:
        agreement.settled_on = date(2028, 3, 1)
        agreement.final_amount = round_down(agreement.agreed * D(rng.randint(0, 100)) / 100)
    for day in rng.choices((None, _some_day(rng)), k=rng.choice([0, 1, 2])):
        if agreement.overpaid:
            asked = max(round_down(agreement.overpaid * D(rng.choice(["0.4", "1"]))), D("0.01"))
            agreement.repayments.append(RepaymentOrder(asked, repaid_on=day))


def _some_day(rng: random.Random) -> date:
    return date(2026, 8, 1) + timedelta(rng.randint(0, 90))
