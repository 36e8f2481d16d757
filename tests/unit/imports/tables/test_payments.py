"""A table of payments: each is of the one grant it can be of, or asked, or none of ours and counted; never guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Aside, Obstacle, Outcome
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.differences import Change
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, MatchedBy
from ptce_desk.imports.tables.payments import (
    NONE_OF_OURS,
    KnownGrant,
    KnownGrants,
    KnownPayment,
    Partner,
    Told,
    plan_payments,
)
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.reading import CellFault

D = Decimal
SIRET, OTHER, THIRD = "82212742900014", "13000342900011", "35600000000048"
VOTED, PAID = date(2025, 1, 10), date(2025, 6, 2)
ADVANCE = D("7000.00")
GRANT = KnownGrant(
    file_id=10,
    number="2025-001",
    holder=1,
    siren=siren_of(SIRET),
    expected=True,
    decided_on=VOTED,
    closed=False,
    frozen=False,
    remaining=D("10000.00"),
    shares=(ADVANCE, D("3000.00")),
    payments=(),
)
SECOND = replace(GRANT, file_id=11, number="2025-002", remaining=D("5000.00"), shares=(D("5000.00"),))
UNNUMBERED = replace(GRANT, file_id=12, number="2025-003", holder=2, siren="", remaining=D("900.00"), shares=())


def row(number: int = 2, /, **values: object) -> Draft:
    named = {key.replace("__", "."): value for key, value in values.items()}
    said = {"beneficiary.siret": SIRET, "paid_on": PAID, "amount": ADVANCE, "mandate_number": "M-1", **named}
    return Draft((number,), {key: value for key, value in said.items() if value is not None})


def paid(key: int = 70, **values: object) -> KnownPayment:
    return replace(KnownPayment(key, PAID, ADVANCE, "M-1"), **values)  # type: ignore[arg-type]  # any of its fields


def planned(
    *drafts: Draft,
    grants: tuple[KnownGrant, ...] = (GRANT,),
    links: dict[str, int] | None = None,
    told: Told | None = None,
) -> list[Planned]:
    identities = [Identity(1, "Le Relais", SIRET, "", "Nantes"), Identity(2, "La Régie", "", "", "Rezé")]
    known = KnownOrganisations(identities, {}, {})
    return plan_payments(list(drafts), known, KnownGrants(grants, links or {}), told or Told())


def test_what_is_exactly_awaited_of_one_grant_of_its_payee_is_a_payment_of_it() -> None:
    [one] = planned(row(), grants=(GRANT, SECOND))
    assert (one.outcome, one.file_id, one.match.id) == (Outcome.NEW, 10, None)
    assert one.external_id == f"M-1|2025-06-02|{siren_of(SIRET)}"


def test_what_could_be_of_several_grants_is_asked_and_the_answer_settles_it() -> None:
    twin = replace(SECOND, remaining=ADVANCE, shares=(ADVANCE,))
    [one] = planned(row(), grants=(GRANT, twin))
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (Obstacle.WHICH_GRANT,))
    assert (one.match.among, one.facts) == ((10, 11), {"number": "2025-001, 2025-002"})
    [settled] = planned(row(), grants=(GRANT, twin), told=Told(answers={one.external_id: "2025-002"}))
    assert (settled.outcome, settled.file_id) == (Outcome.NEW, 11)
    [none] = planned(row(), grants=(GRANT, twin), told=Told(answers={one.external_id: NONE_OF_OURS}))
    assert (none.outcome, none.aside) == (Outcome.APART, Aside.NONE_OF_OURS)


def test_what_is_less_than_what_is_awaited_is_asked_even_of_one_grant() -> None:
    [one] = planned(row(amount=D(1234)))
    assert (one.obstacles, one.match.among) == ((Obstacle.WHICH_GRANT,), (10,))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"beneficiary__siret": OTHER}, Aside.UNKNOWN_PAYEE),
        ({"beneficiary__siret": None}, Aside.UNKNOWN_PAYEE),
        ({"paid_on": date(2025, 1, 9)}, Aside.BEFORE_VOTE),
        ({"amount": D(0)}, Aside.NO_AMOUNT),
        ({"account": "6226"}, Aside.OTHER_ACCOUNT),
    ],
)
def test_what_is_none_of_ours_is_set_apart_and_says_why(change: dict[str, object], expected: Aside) -> None:
    [one] = planned(row(**change), told=Told(accounts=("657", "204")))
    assert (one.outcome, one.aside, one.obstacles) == (Outcome.APART, expected, ())


def test_what_is_more_than_a_grant_of_its_payee_awaits_is_told_until_an_officer_says_it_is_of_none() -> None:
    over = row(amount=D("10000.01"))
    [one] = planned(over)
    assert (one.outcome, one.obstacles, one.facts) == (
        Outcome.IN_ERROR,
        (Obstacle.BEYOND_DUE,),
        {"number": "2025-001"},
    )
    [none] = planned(over, told=Told(answers={one.external_id: NONE_OF_OURS}))
    assert none.aside is Aside.NONE_OF_OURS
    for paid_up in (replace(GRANT, remaining=D(0), shares=()), replace(GRANT, closed=True)):
        assert planned(over, grants=(paid_up,))[0].aside is Aside.NOTHING_LEFT


def test_the_day_of_the_vote_and_the_accounts_of_grants_are_ours() -> None:
    [one] = planned(row(paid_on=VOTED, account="65748"), told=Told(accounts=("657", "204")))
    assert one.outcome is Outcome.NEW


def test_a_grant_of_another_funder_is_paid_by_its_number_only() -> None:
    other = replace(GRANT, expected=False, scheme="LMCU-AAP", funder="Lille Métropole")
    [apart] = planned(row(), grants=(other,))
    [named] = planned(row(number="2025-001"), grants=(other,))
    [said] = planned(row(), grants=(other,), told=Told(answers={apart.external_id: "2025-001"}))
    assert (apart.aside, apart.match.among) == (Aside.OTHER_FUNDER, (10,))
    assert (named.outcome, said.outcome) == (Outcome.NEW, Outcome.NEW)
    assert (apart.facts["number"], apart.facts["scheme"], apart.facts["funder"]) == (
        "2025-001", "LMCU-AAP", "Lille Métropole",
    )  # fmt: skip


@pytest.mark.parametrize("change", [{"remaining": D(0), "shares": ()}, {"closed": True}])
def test_a_grant_that_awaits_nothing_is_no_reason_of_another_kind(change: dict[str, object]) -> None:
    spent = replace(GRANT, expected=False, **change)  # type: ignore[arg-type]
    assert planned(row(), grants=(spent,))[0].aside is Aside.NOTHING_LEFT


def test_of_a_grant_of_ours_not_yet_voted_and_one_of_another_funder_ours_is_told() -> None:
    other = replace(SECOND, expected=False)
    [one] = planned(row(paid_on=date(2025, 1, 9)), grants=(other, GRANT))
    assert (one.aside, one.match.among) == (Aside.BEFORE_VOTE, (10,))


@pytest.mark.parametrize(
    ("grant", "change", "expected"),
    [
        (GRANT, {"number": "2019-999"}, Obstacle.UNKNOWN_FILE),
        (GRANT, {"beneficiary__siret": OTHER}, Obstacle.OTHER_PAYEE),
        (GRANT, {"paid_on": None, "year": 2025}, Obstacle.NO_DAY),
        (GRANT, {"amount": D("10000.01")}, Obstacle.BEYOND_DUE),
        (replace(GRANT, closed=True), {}, Obstacle.CLOSED_GRANT),
    ],
)
def test_a_payment_of_a_dossier_that_is_named_says_why_it_cannot_be(
    grant: KnownGrant, change: dict[str, object], expected: Obstacle
) -> None:
    [one] = planned(row(**{"number": "2025-001", **change}), grants=(grant,))
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (expected,))


def test_payments_of_one_plan_are_never_more_than_what_remains() -> None:
    rows = [row(number, number="2025-001", mandate_number=f"M-{number}") for number in (2, 3)]
    first, second = planned(*rows)
    assert (first.outcome, second.obstacles) == (Outcome.NEW, (Obstacle.BEYOND_DUE,))


def test_an_instalment_that_the_plan_pays_is_awaited_no_more() -> None:
    first, second = planned(row(2, amount=D(3000)), row(3, amount=D(3000), mandate_number="M-2"))
    assert (first.outcome, second.obstacles) == (Outcome.NEW, (Obstacle.WHICH_GRANT,))


def test_an_officer_may_say_that_a_dossier_of_another_beneficiary_is_the_one() -> None:
    stranger = row(beneficiary__siret=OTHER)
    key = f"M-1|2025-06-02|{siren_of(OTHER)}"
    [one] = planned(stranger, told=Told(answers={key: "2025-001"}))
    assert (one.outcome, one.file_id) == (Outcome.NEW, 10)


def test_the_lines_of_one_mandat_are_one_payment() -> None:
    [one] = planned(row(2, amount=D(4000), note="a"), row(3, amount=D(3000), note="b"))
    assert (one.outcome, one.draft.rows, one.draft.values["amount"]) == (Outcome.NEW, (2, 3), ADVANCE)


def test_a_line_of_another_account_is_no_part_of_the_payment_of_its_mandat() -> None:
    lines = (row(2, account="65748"), row(3, account="6226", amount=D(50)))
    one, other = planned(*lines, told=Told(accounts=("657",)))
    assert (one.draft.values["amount"], other.aside) == (ADVANCE, Aside.OTHER_ACCOUNT)


def test_a_payment_brought_before_is_the_same_and_follows_the_table() -> None:
    key = f"M-1|2025-06-02|{siren_of(SIRET)}"
    said = {"paid_on": "2025-06-02", "amount": "7000.00", "mandate_number": "M-1"}
    held = replace(GRANT, remaining=D(3000), shares=(D(0), D(3000)), payments=(paid(brought=said),))
    [same] = planned(row(), grants=(held,), links={key: 70})
    assert (same.outcome, same.match.by) == (Outcome.SAME, MatchedBy.SOURCE)
    [more] = planned(row(amount=D(7500)), grants=(held,), links={key: 70})
    assert (more.outcome, more.changes) == (Outcome.CHANGED, (Change("amount", ADVANCE, D(7500)),))
    [beyond] = planned(row(amount=D("10000.01")), grants=(held,), links={key: 70})
    assert beyond.obstacles == (Obstacle.BEYOND_DUE,)
    [frozen] = planned(row(amount=D(7500)), grants=(replace(held, frozen=True),), links={key: 70})
    assert (frozen.outcome, frozen.changes[0].taken) == (Outcome.KEPT, False)


def test_a_mandat_typed_here_is_known_by_its_number_within_a_year() -> None:
    held = replace(GRANT, payments=(paid(paid_on=date(2025, 5, 30)),))
    [one] = planned(row(), grants=(held,))
    assert (one.match.id, one.match.by, one.outcome) == (70, MatchedBy.NUMBER, Outcome.KEPT)
    in_january = replace(GRANT, payments=(paid(paid_on=date(2026, 1, 5)),))
    [late] = planned(row(paid_on=date(2025, 12, 30)), grants=(in_january,))
    assert late.match.by is MatchedBy.NUMBER
    long_ago = replace(GRANT, payments=(paid(paid_on=date(2023, 5, 30)),))
    [new] = planned(row(), grants=(long_ago,))
    assert new.outcome is Outcome.NEW


def test_a_mandat_that_paid_two_grants_is_the_same_when_its_parts_make_it() -> None:
    first = replace(GRANT, payments=(paid(amount=D(4000)),))
    second = replace(SECOND, payments=(paid(71, amount=D(3000)),))
    [one] = planned(row(), grants=(first, second))
    assert one.outcome is Outcome.SAME
    [other] = planned(row(amount=D(7001)), grants=(first, second))
    assert other.obstacles == (Obstacle.MANDATE_SHARED,)


def test_a_payment_typed_without_its_mandat_gets_it_and_keeps_its_day() -> None:
    held = replace(GRANT, remaining=D(3000), payments=(paid(mandate_number="", paid_on=date(2025, 5, 30)),))
    [one] = planned(row(), grants=(held,))
    assert (one.match.by, one.outcome) == (MatchedBy.AMOUNT, Outcome.CHANGED)
    assert {change.field: change.taken for change in one.changes} == {"paid_on": False, "mandate_number": True}
    [closed] = planned(row(), grants=(replace(held, closed=True),))
    assert closed.outcome is Outcome.KEPT


def test_of_two_alike_without_their_mandat_the_nearer_day_is_the_one_and_each_is_taken_once() -> None:
    alike = (paid(70, mandate_number="", paid_on=date(2025, 2, 1)), paid(71, mandate_number="", paid_on=PAID))
    held = replace(GRANT, remaining=D(0), shares=(), payments=alike)
    one, other = planned(row(2), row(3, mandate_number="M-2"), grants=(held,))
    assert (one.match.id, other.match.id) == (71, 70)


def test_another_row_of_a_payment_already_met_stays_out() -> None:
    held = replace(GRANT, payments=(paid(),))
    one, other = planned(row(2), row(3, paid_on=date(2025, 6, 3)), grants=(held,))
    assert (one.outcome, other.obstacles) == (Outcome.SAME, (Obstacle.SAME_PAYMENT,))


def test_a_payee_known_by_its_name_alone_is_asked_only_where_something_awaits_it() -> None:
    named = row(beneficiary__siret=None, beneficiary__name="La Régie", amount=D(900))
    [asked] = planned(named, grants=(GRANT, UNNUMBERED))
    assert asked.obstacles == (Obstacle.WHICH_STRUCTURE,)
    [apart] = planned(row(beneficiary__siret=None, beneficiary__name="La Régie"), grants=(GRANT, UNNUMBERED))
    assert apart.aside is Aside.UNKNOWN_PAYEE


def test_what_cannot_be_read_is_told_only_of_a_payee_helped_here() -> None:
    fault = CellFault("Montant", "amount", "1.234", ValueFault.AMBIGUOUS_AMOUNT)
    ours, other = (replace(row(amount=None, beneficiary__siret=siret), faults=(fault,)) for siret in (SIRET, THIRD))
    [told] = planned(ours)
    [apart] = planned(other)
    assert (told.obstacles, apart.aside) == ((Obstacle.UNREADABLE,), Aside.UNKNOWN_PAYEE)


@given(st.lists(st.tuples(st.sampled_from((SIRET, OTHER)), st.integers(1, 12_000), st.booleans()), max_size=8))
def test_whatever_the_table_no_grant_is_paid_beyond_what_is_due(lines: list[tuple[str, int, bool]]) -> None:
    drafts = [
        row(n, beneficiary__siret=siret, amount=D(euros), mandate_number=f"M-{n}", number="2025-001" if named else None)
        for n, (siret, euros, named) in enumerate(lines, 2)
    ]
    told = planned(*drafts, grants=(GRANT, SECOND))
    assert [one.draft.rows[0] for one in told] == list(range(2, 2 + len(lines)))
    for grant in (GRANT, SECOND):
        amounts = [one.draft.values["amount"] for one in told if one.outcome is Outcome.NEW]
        files = [one.file_id for one in told if one.outcome is Outcome.NEW]
        paid_of_it = [amount for amount, file in zip(amounts, files, strict=True) if file == grant.file_id]
        assert sum((one for one in paid_of_it if isinstance(one, Decimal)), D(0)) <= grant.remaining


SHARED = replace(
    GRANT,
    partners=(
        Partner(1, siren_of(SIRET), frozenset([D("6000.00"), D("4200.00"), D("1800.00")])),
        Partner(5, siren_of(OTHER), frozenset([D("4000.00"), D("2800.00"), D("1200.00")])),
        Partner(2, "", frozenset()),
    ),
)


@pytest.mark.parametrize(
    ("siret", "amount", "outcome"),
    [
        (OTHER, D("4000.00"), Outcome.NEW),
        (OTHER, D("2800.00"), Outcome.NEW),
        (OTHER, ADVANCE, Outcome.NEW),
        (SIRET, D("4200.00"), Outcome.NEW),
        (OTHER, D("4200.00"), Outcome.IN_ERROR),
        (OTHER, D("123.00"), Outcome.IN_ERROR),
        (THIRD, D("2800.00"), Outcome.APART),
    ],
)
def test_a_grant_shared_awaits_the_part_of_each_who_shares_it(siret: str, amount: Decimal, outcome: Outcome) -> None:
    [one] = planned(row(beneficiary__siret=siret, amount=amount), grants=(SHARED,))
    assert (one.outcome, one.file_id) == (outcome, 10 if outcome is Outcome.NEW else None)


def test_a_row_that_names_a_shared_dossier_may_pay_any_who_shares_it_and_nobody_else() -> None:
    alone = replace(SHARED, partners=SHARED.partners[:2])
    rows = [row(n, beneficiary__siret=who, number="2025-001", amount=D(10)) for n, who in ((2, OTHER), (3, THIRD))]
    assert [one.obstacles for one in planned(*rows, grants=(alone,))] == [(), (Obstacle.OTHER_PAYEE,)]


def test_a_payee_whose_name_is_that_of_a_partner_is_asked_about() -> None:
    named = row(beneficiary__siret=None, beneficiary__name="La Régie", amount=D("4000.00"))
    assert [one.obstacles for one in planned(named, grants=(SHARED,))] == [(Obstacle.WHICH_STRUCTURE,)]
