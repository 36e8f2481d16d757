"""The ledger on awards of every shape: to the cent, each year, each who shares them."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.aid.ledger import (
    Cut,
    EntryState,
    Grant,
    ObtainedLine,
    Payer,
    Timing,
    Transfer,
    days_of,
    entries_of,
    holdings_of,
    is_ours,
    line_entries,
    shares_of,
    years_by_person,
    years_of,
)
from ptce_desk.domain.aid.yearly_aid import YearAid, ledger_of
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.recipients import LegalPerson, Recipient, legal_persons, recipients_of
from ptce_desk.domain.rules.types import Rule, Tapering
from ptce_desk.domain.vocabulary import SplitMode

D = Decimal
REGION, STATE = Payer(FunderLevel.REGION, "", ours=True), Payer(FunderLevel.STATE, "etat")
A, B = LegalPerson("A"), LegalPerson("B")
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))
CENTS = st.decimals(min_value=0, max_value=900000, places=2)


@st.composite
def timings(draw: st.DrawFn) -> Timing:
    start = draw(st.none() | DAYS)
    end = None if start is None else draw(st.none() | st.integers(0, 1500).map(lambda days: start + timedelta(days)))
    rules: tuple[Rule, ...] = draw(st.sampled_from([(), (Tapering(rates=(D("0.6"), D("0.4"), D("0.2")), source=""),)]))
    shares = draw(st.dictionaries(st.integers(2024, 2030), CENTS, max_size=4))
    split = draw(st.none() | st.sampled_from(SplitMode))
    return Timing(start, end, draw(st.none() | DAYS), draw(st.none() | DAYS), split, shares, rules)


@st.composite
def awards(draw: st.DrawFn) -> Grant:
    carriers = draw(st.lists(st.decimals("0.05", 1, places=2), max_size=3))
    known = dict(enumerate([LegalPerson(f"carrier {place}") for place in range(3)])) | {9: A}
    recipients = recipients_of(draw(st.sampled_from([None, 9])), enumerate(carriers), known)
    voted, amended = draw(CENTS), draw(st.lists(st.tuples(DAYS, CENTS), max_size=3).map(sorted))
    agreed = amended[-1][1] if amended else voted
    first = draw(st.decimals(0, 1, places=2))
    parts = [(agreed * first).quantize(D("0.01"))]
    planned = zip(draw(st.tuples(*[st.none() | st.integers(2024, 2030)] * 2)), [*parts, agreed - parts[0]], strict=True)
    return Grant(
        draw(st.integers(1, 9)),
        "",
        "HERE",
        draw(st.sampled_from([REGION, STATE])),
        voted,
        draw(timings()),
        recipients,
        amendments=tuple(amended),
        instalments=draw(st.sampled_from([(), tuple(planned)])),
        paid=draw(CENTS),
        final_amount=draw(st.none() | CENTS.map(lambda amount: min(amount, agreed))),
        lapsed=draw(st.booleans()),
        lines=tuple(ObtainedLine(STATE, amount) for amount in draw(st.lists(CENTS, max_size=2))),
    )


@given(awards())
def test_the_entries_of_an_award_add_up_to_what_counts_of_it(grant: Grant) -> None:
    entries = list(entries_of(grant))
    assert sum((entry.amount for entry in entries), D(0)) == grant.counted
    assert all(entry.amount >= 0 and entry.amount == entry.amount.quantize(D("0.01")) for entry in entries)
    assert sum((amount for _year, amount in years_of(grant)), D(0)) in (grant.counted, 0)


@given(awards())
def test_the_lines_of_a_plan_keep_their_sum_whatever_spreads_them(grant: Grant) -> None:
    assert sum((entry.amount for entry in line_entries(grant)), D(0)) == sum((one.amount for one in grant.lines), D(0))


@given(awards())
def test_what_each_gets_is_its_share_to_the_cent(grant: Grant) -> None:
    whole = sum((one.share for one in grant.recipients), D(0))
    for one in grant.recipients:
        same = [other for other in grant.recipients if other.person == one.person]
        part = sum((entry.amount for entry in entries_of(grant) if entry.person == one.person), D(0))
        share = sum((other.share for other in same), D(0)) / whole
        assert abs(part - grant.counted * share) < D("0.01") * len(grant.recipients)


@given(awards())
def test_a_lapse_leaves_what_is_paid_and_never_more_than_was_due(grant: Grant) -> None:
    due = grant.agreed if grant.final_amount is None else grant.final_amount
    assert grant.counted == (min(due, grant.paid) if grant.lapsed else due)
    assert (grant.state is EntryState.LAPSED) is grant.lapsed


@given(awards())
def test_the_days_an_award_was_granted_add_up_to_what_counts_of_it(grant: Grant) -> None:
    dated = grant.timing.decided_on is not None
    assert sum((amount for _day, _who, amount in days_of(grant)), D(0)) == (grant.counted if dated else 0)


@st.composite
def passed_on(draw: st.DrawFn) -> Grant:
    """An award whose agreement passed to others, with what was paid and paid back of it."""
    grant = draw(awards())
    days = draw(st.lists(DAYS, min_size=1, max_size=3).map(sorted))
    to = [Recipient(draw(st.sampled_from([A, B, LegalPerson("C")]))) for _day in days]
    flows = draw(st.lists(st.tuples(DAYS, st.decimals(-50000, 300000, places=2)), max_size=5))
    transfers = tuple(Transfer(day, who) for day, who in zip(days, to, strict=True))
    return replace(grant, lead=draw(st.sampled_from([None, A])), transfers=transfers, flows=tuple(flows))


def sums(parts: Iterable[tuple[Hashable, Decimal]]) -> dict[Hashable, Decimal]:
    found: dict[Hashable, Decimal] = defaultdict(Decimal)
    for key, amount in parts:
        found[key] += amount
    return {key: amount for key, amount in found.items() if amount}


@given(passed_on())
def test_what_passes_from_one_to_another_still_adds_up_to_what_counts(grant: Grant) -> None:
    entries, held = list(entries_of(grant)), holdings_of(grant)
    for amounts in ([one.amount for one in entries], [one.amount for one in held]):
        assert sum(amounts, D(0)) == grant.counted
        assert all(amount >= 0 and amount == amount.quantize(D("0.01")) for amount in amounts)
    of_entries = sums((entry.person, entry.amount) for entry in entries)
    of_holdings = sums((one.recipient.person, one.amount) for one in held)
    of_days = sums((who.person, amount) for _day, who, amount in days_of(grant))
    assert of_entries == of_holdings
    if grant.timing.decided_on is not None and len(grant.recipients) == 1:
        assert of_days == of_holdings
    assert {entry.person for entry in entries} <= {one.person for one in (*grant.holders, Recipient(None))}


@given(passed_on())
def test_a_new_bearer_has_nothing_of_a_year_or_a_day_before_it_came(grant: Grant) -> None:
    first = {one.person for one in grant.recipients or (Recipient(None),)}
    came = {passed.to.person: passed.day for passed in reversed(grant.transfers)}
    for entry in entries_of(grant):
        if entry.person not in first and entry.year is not None:
            assert entry.year >= came[entry.person].year
    for day, who, _amount in days_of(grant):
        assert who.person in first or day >= came[who.person]


@given(passed_on())
def test_what_is_paid_before_the_agreement_passes_is_the_first_bearer_s_and_no_more(grant: Grant) -> None:
    first = grant.transfers[0].day
    paid = max(sum((amount for day, amount in grant.flows if day < first), D(0)), D(0))
    if len(grant.recipients) == 1:
        held = holdings_of(grant)
        assert (held[0].amount, held[0].until) == (min(paid, grant.counted), first)
        assert [one.since for one in held[1:]] == [passed.day for passed in grant.transfers]
    elif grant.passing is None:
        assert holdings_of(grant) == holdings_of(replace(grant, transfers=()))


@given(passed_on())
def test_the_years_of_an_award_are_those_of_its_bearers_but_for_the_years_over_when_it_passed(grant: Grant) -> None:
    told = sums((entry.year, entry.amount) for entry in entries_of(grant))
    first = grant.transfers[0].day.year
    for year, amount in years_of(grant) if len(grant.recipients) == 1 else ():  # the cents of a share are its own
        assert told.get(year, D(0)) <= amount or year >= first
        assert told.get(year, D(0)) >= amount or year < grant.transfers[-1].day.year


@given(awards())
def test_an_award_that_never_passed_is_held_by_those_who_share_it(grant: Grant) -> None:
    assert [(one.recipient, one.amount) for one in holdings_of(grant)] == shares_of(grant, grant.counted)
    assert grant.in_hand() is grant
    assert {grant.place_of(one.person) for one in grant.holders} <= {grant.place}


PROJECT = Timing(date(2026, 1, 1), date(2028, 12, 31), date(2026, 2, 2))
TO_B = Transfer(date(2027, 5, 1), Recipient(B, organisation_id=2))


@pytest.mark.parametrize(
    ("flows", "expected"),
    [
        ((), {B: {2027: "40000.00", 2028: "20000.00"}}),
        (((date(2026, 6, 1), D(20000)),), {A: {2026: "20000.00"}, B: {2027: "20000.00", 2028: "20000.00"}}),
        (((date(2026, 6, 1), D(12000)),), {A: {2026: "12000.00"}, B: {2027: "28000.00", 2028: "20000.00"}}),
        (
            ((date(2026, 6, 1), D(25000)), (date(2027, 5, 1), D(9000))),
            {A: {2026: "20000.00", 2027: "5000.00"}, B: {2027: "15000.00", 2028: "20000.00"}},
        ),
        (
            ((date(2027, 4, 30), D(60000)),),
            {A: {2026: "20000.00", 2027: "20000.00", 2028: "20000.00"}},
        ),
        (
            ((date(2026, 6, 1), D(30000)), (date(2027, 4, 30), D(-10000))),
            {A: {2026: "20000.00"}, B: {2027: "20000.00", 2028: "20000.00"}},
        ),
    ],
)
def test_a_bearer_keeps_the_first_years_and_the_next_one_takes_the_rest_from_its_day(
    flows: tuple[tuple[date, Decimal], ...], expected: dict[LegalPerson, dict[int, str]]
) -> None:
    grant = Grant(1, "", "HERE", REGION, D(60000), PROJECT, (Recipient(A),), transfers=(TO_B,), flows=flows)
    told = {
        person: {year: amount for year, amount in years if amount} for person, years in years_by_person(grant).items()
    }
    assert {person: years for person, years in told.items() if years} == {
        person: {year: D(amount) for year, amount in years.items()} for person, years in expected.items()
    }


def test_of_a_shared_award_only_the_part_of_the_lead_partner_passes() -> None:
    shared = (Recipient(LegalPerson("C"), D("0.4")), Recipient(A, D("0.6")))
    grant = Grant(1, "", "HERE", REGION, D(60000), PROJECT, shared, lead=A, transfers=(TO_B,))
    grant = replace(grant, flows=((date(2026, 6, 1), D(10000)),))
    assert [(one.recipient.person, one.amount) for one in holdings_of(grant)] == [
        ("C", D("24000.00")),
        (A, D("6000.00")),
        (B, D("30000.00")),
    ]
    assert [(one.person, one.share) for one in grant.in_hand().recipients] == [("C", D("0.4")), (B, D("0.6"))]


def test_an_award_ranks_for_its_new_bearer_by_the_day_it_passed_to_it() -> None:
    grant = Grant(7, "", "HERE", REGION, D(60000), PROJECT, (Recipient(A),), transfers=(TO_B,))
    assert (grant.place_of(A), grant.place_of(B)) == ((date(2026, 2, 2), 7), (date(2027, 5, 1), 7))
    back = replace(grant, transfers=(TO_B, Transfer(date(2028, 1, 1), Recipient(A))))
    assert (back.place_of(A), back.place_of(B)) == ((date(2026, 2, 2), 7), (date(2027, 5, 1), 7))


def award(amount: str, *years: int, **changes: object) -> Grant:
    shares = dict.fromkeys(years, D(1))
    timing = Timing(decided_on=date(2026, 2, 2), split=SplitMode.FREE, shares=shares)
    known = {"file_id": 1, "payer": REGION, "recipients": (Recipient(A),)} | changes
    return Grant(number="", scheme="HERE", voted=D(amount), timing=timing, **known)  # type: ignore[arg-type]


def test_what_is_not_owed_in_the_end_comes_off_the_last_years() -> None:
    grant = award("60000", 2026, 2027, 2028, final_amount=D("36000"))
    assert years_of(grant) == ((2026, D("20000.00")), (2027, D("16000.00")))


def test_an_amendment_that_lowers_an_award_comes_off_the_years_from_its_signature() -> None:
    grant = award("60000", 2026, 2027, 2028, amendments=((date(2027, 1, 1), D("48000")),))
    assert years_of(grant) == ((2026, D("20000.00")), (2027, D("14000.00")), (2028, D("14000.00")))
    grant = award("60000", 2026, 2027, 2028, amendments=((date(2028, 1, 1), D("10000")),))
    assert years_of(grant) == ((2026, D("10000.00")),)


@pytest.mark.parametrize(
    ("cut", "left"),
    [
        (Cut(date(2027, 3, 1), D(8000), 2027), {2026: "20000.00", 2027: "12000.00", 2028: "20000.00"}),
        (Cut(date(2026, 3, 1), D(20000), 2028), {2026: "20000.00", 2027: "20000.00"}),
        (Cut(date(2027, 3, 1), D(26000), 2027), {2026: "20000.00", 2028: "14000.00"}),
        (Cut(date(2027, 3, 1), D(8000)), {2026: "20000.00", 2027: "16000.00", 2028: "16000.00"}),
        (Cut(date(2027, 3, 1), D(45000)), {2026: "15000.00"}),
        (Cut(date(2027, 3, 1), D(60000)), {}),
    ],
)
def test_what_is_no_longer_owed_comes_off_its_year_else_off_those_to_come_then_those_before(
    cut: Cut, left: dict[int, str]
) -> None:
    grant = award("60000", 2026, 2027, 2028, reductions=(cut,))
    assert dict(years_of(grant)) == {year: D(amount) for year, amount in left.items()}


def test_what_was_voted_keeps_its_day_and_an_amendment_grants_on_its_own_what_counts_beyond() -> None:
    cut, more = Cut(date(2027, 3, 1), D(10000)), (date(2027, 6, 1), D(65000))
    grant = award("60000", 2026, amendments=(more,), reductions=(cut,))
    assert [(day, amount) for day, _who, amount in days_of(grant)] == [
        (date(2026, 2, 2), D(60000)),
        (date(2027, 6, 1), D(5000)),
    ]


def test_instalments_that_do_not_make_what_is_agreed_leave_it_to_the_months() -> None:
    project = Timing(date(2026, 1, 1), date(2027, 12, 31), date(2026, 2, 2))
    parts = ((2026, D(6000)), (2028, D(17999)))
    grant = Grant(1, "", "HERE", REGION, D(24000), project, (Recipient(A),), instalments=parts)
    assert years_of(grant) == ((2026, D("12000.00")), (2027, D("12000.00")))


def test_an_award_of_no_known_day_is_of_no_year() -> None:
    grant = Grant(1, "", "HERE", REGION, D(24000), Timing(), (Recipient(A),))
    assert [(entry.person, entry.year, entry.amount) for entry in entries_of(grant)] == [(A, None, D(24000))]
    assert years_by_person(grant) == {A: ()}


def test_a_split_comes_before_the_instalments_and_these_before_the_months() -> None:
    project = Timing(date(2026, 1, 1), date(2027, 12, 31), date(2026, 2, 2))
    parts = ((2026, D(6000)), (2028, D(18000)))
    assert years_of(award("24000", 2027, instalments=parts)) == ((2027, D("24000.00")),)
    grant = Grant(1, "", "HERE", REGION, D(24000), project, (Recipient(A),), instalments=parts)
    assert years_of(grant) == ((2026, D(6000)), (2028, D(18000)))
    undated = Grant(1, "", "HERE", REGION, D(24000), project, (Recipient(A),), instalments=((None, D(24000)),))
    assert years_of(undated) == ((2026, D("12000.00")), (2027, D("12000.00")))


def test_two_records_of_one_siren_or_of_one_rna_are_one_person() -> None:
    found = legal_persons(
        [
            (1, "732829320", ""),
            (2, "73282932000074", "W751000001"),
            (3, "", "W751000001"),
            (4, "", "W751000002"),
            (5, "", "W751000002"),
            (6, "123456789", ""),
            (7, "123456789", ""),
        ]
    )
    assert found[1] == found[2] == found[3] != found[4] == found[5]
    assert len({found[key] for key in (1, 4, 6, 7)}) == 4


def test_a_funder_is_ours_by_its_level_until_a_scheme_bears_our_name() -> None:
    ours = Payer(FunderLevel.REGION, "region test", ours=True)
    assert is_ours(FunderLevel.REGION, "Région Test", ours, named=True)
    assert not is_ours(FunderLevel.REGION, "Autre région", ours, named=True)
    assert is_ours(FunderLevel.REGION, "Autre région", ours, named=False)
    assert not is_ours(FunderLevel.STATE, "Région Test", ours, named=True)
    assert not is_ours(FunderLevel.REGION, "Région Test", None, named=True)


def aid(own: Grant, *others: Grant) -> dict[int, YearAid]:
    return ledger_of(others, {(A, 2026): D("1.00")}).besides(own, A)


def test_our_awards_of_a_year_come_before_or_after_ours_alone() -> None:
    before, after = award("10", 2026, file_id=1), award("20", 2026, 2027, file_id=3)
    found = aid(award("5", 2026, file_id=2), before, after, award("90", 2026, file_id=4, recipients=(Recipient(B),)))
    assert found == {
        2026: YearAid(ours=D("10.00"), ours_later=D("10.00"), same_day=D("10.00"), in_kind=D("1.00")),
        2027: YearAid(ours_later=D("10.00"), same_day=D("10.00")),
    }


def test_the_awards_of_one_day_are_told_apart_from_later_ones_and_each_is_named() -> None:
    day = date(2026, 3, 2)
    own, same, before, later = (
        replace(one, number=f"D-{one.file_id}", timing=replace(one.timing, decided_on=when))
        for one, when in (
            *((award("10", 2026, file_id=key), day) for key in (2, 3, 1)),
            (award("10", 2026, file_id=4), date(2026, 3, 3)),
        )
    )
    assert aid(own, before, same, later)[2026] == YearAid(
        ours=D("10.00"),
        ours_later=D("20.00"),
        same_day=D("10.00"),
        numbers=("D-1", "D-3"),
        later_numbers=("D-4",),
        in_kind=D("1.00"),
    )


def test_the_part_of_an_award_that_is_nobody_s_is_no_aid_of_anybody() -> None:
    shared = award("90", 2026, file_id=1, recipients=(Recipient(A, D("0.5")), Recipient(None, D("0.5"))))
    assert aid(award("5", 2026, file_id=2), shared)[2026].ours == D(45)


def line(amount: str) -> tuple[ObtainedLine, ...]:
    return (ObtainedLine(STATE, D(amount)),)


def test_money_told_twice_counts_once_the_greater() -> None:
    theirs = award("70", 2026, file_id=1, payer=STATE, ptce_id=1)
    for told, counted in (("70", "70"), ("60", "70"), ("80", "80")):
        own = award("5", 2026, file_id=2, ptce_id=1, lines=line(told))
        assert aid(own, theirs)[2026].others == D(counted)


def test_money_told_twice_for_one_sum_has_the_years_of_its_dossier() -> None:
    theirs = award("70", 2026, file_id=1, payer=STATE, ptce_id=1)
    own = award("6", 2026, 2027, file_id=2, ptce_id=1, lines=line("70"))
    assert {year: one.others for year, one in aid(own, theirs).items()} == {2026: D("70.00")}


def test_money_of_another_year_pole_or_funder_counts_apart() -> None:
    theirs = award("70", 2026, file_id=1, payer=STATE, ptce_id=1)
    assert aid(award("5", 2027, file_id=2, ptce_id=1, lines=line("9")), theirs)[2027].others == D(9)
    assert aid(award("5", 2026, file_id=2, ptce_id=2, lines=line("9")), theirs)[2026].others == D(79)
    other = (ObtainedLine(Payer(FunderLevel.STATE, "ademe"), D(9)),)
    assert aid(award("5", 2026, file_id=2, ptce_id=1, lines=other), theirs)[2026].others == D(79)


def test_private_money_is_no_public_aid_and_a_line_of_two_of_our_dossiers_counts_in_each() -> None:
    private = (ObtainedLine(Payer(FunderLevel.PRIVATE, "fondation"), D(9), public=False),)
    assert aid(award("5", 2026, file_id=2, lines=private))[2026].others == 0
    first = award("5", 2026, file_id=1, lines=line("9"))
    assert aid(award("5", 2026, file_id=2, lines=line("9")), first)[2026].others == D(18)
