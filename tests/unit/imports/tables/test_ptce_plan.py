"""A table of PTCE: one row a PTCE or one a member; what a PTCE lacks comes in, what it has is left."""

from datetime import date

import pytest

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.imports.tables.differences import Change, Held
from ptce_desk.imports.tables.gathering import gather
from ptce_desk.imports.tables.matching import KnownOrganisations, MatchedBy
from ptce_desk.imports.tables.ptce import LINES, KnownPoles, PlannedPole, alias_key, member_key, plan_poles, stage_key
from ptce_desk.imports.tables.reading import ReadRow
from ptce_desk.imports.tables.targets import POLES

SIRET, OTHER = "82212742900014", "13000342900011"
SUD = {"name": "Pôle Sud", "commune": "Nantes", "website": "", "territory_type": None}


def planned(
    *rows: dict[str, object],
    lines: frozenset[str] = frozenset(),
    brought: dict[str, str] | None = None,
    links: dict[str, int] | None = None,
    answers: dict[str, str] | None = None,
) -> list[PlannedPole]:
    drafts = gather([ReadRow(number, row) for number, row in enumerate(rows, 2)], POLES)
    identities = [Identity(1, "Le Relais", SIRET, "", "Nantes"), Identity(2, "La Régie", "", "", "Rezé")]
    poles = KnownPoles({7: Held(SUD, lines, brought or {})}, {"pole sud": 7, "ps": 7}, links or {})
    return plan_poles(drafts, KnownOrganisations(identities, {}, answers or {}), poles)


def keys(one: PlannedPole) -> list[str]:
    return [line.key for line in one.added]


def test_rows_of_one_name_are_one_pole_and_each_brings_a_member() -> None:
    rows: list[dict[str, object]] = [
        {"name": "Pôle Nord", "commune": "Lille", "member.name": f"Membre {rank}"} for rank in range(3)
    ]
    [one] = planned(*rows, {"name": "pôle  nord", "bearer.siret": SIRET, "member.name": "Membre 1"})
    assert (one.outcome, one.draft.rows, one.match.id) == (Outcome.NEW, (2, 3, 4, 5), None)
    assert keys(one) == [
        *(member_key(f"membre {rank}|", "member") for rank in range(3)),
        member_key(1, "bearer"),
    ]


def test_a_member_known_by_its_number_is_called_as_it_is_here() -> None:
    [one] = planned({"name": "Pôle Sud", "member.siret": SIRET})
    assert one.changes == (Change("member.name", "", "Le Relais"),)


def test_a_pole_is_known_by_any_of_its_names_and_keeps_its_own() -> None:
    [one] = planned({"name": "PS", "website": "https://ps.example"})
    assert (one.match.id, one.match.by) == (7, MatchedBy.NAME)
    assert one.changes == (Change("website", "", "https://ps.example"),)


def test_the_identifier_of_the_source_comes_first_and_a_new_name_follows_it() -> None:
    row: dict[str, object] = {"source_id": "P-1", "name": "Pôle du Sud"}
    [one] = planned(row, links={"P-1": 7}, brought={"name": "Pôle Sud"})
    assert (one.match.by, one.changes) == (MatchedBy.SOURCE, (Change("name", "Pôle Sud", "Pôle du Sud"),))


def test_a_pole_gone_since_is_known_by_its_name_again() -> None:
    [one] = planned({"source_id": "P-1", "name": "Pôle Sud"}, links={"P-1": 99})
    assert (one.match.id, one.match.by) == (7, MatchedBy.NAME)


def test_what_a_pole_has_already_is_left_and_what_was_taken_off_stays_off() -> None:
    row: dict[str, object] = {
        "name": "Pôle Sud",
        "alias.name": "PS",
        "stage.stage": "emergence",
        "member.siret": SIRET,
        "bearer.siret": SIRET,
    }
    here = frozenset({alias_key("PS"), stage_key("emergence"), member_key(1, "member")})
    [one] = planned(row, lines=here)
    assert (one.outcome, keys(one)) == (Outcome.CHANGED, [member_key(1, "bearer")])
    [same] = planned(row, lines=here, brought={LINES: member_key(1, "bearer")})
    assert (same.outcome, keys(same)) == (Outcome.SAME, [])


def test_another_name_that_is_its_own_is_none() -> None:
    [one] = planned({"name": "Pôle Nord", "alias.name": "Pole nord"})
    assert keys(one) == []


def test_a_member_that_may_be_of_the_file_is_asked_by_its_name() -> None:
    row: dict[str, object] = {"name": "Pôle Sud", "member.name": "Régie"}
    [asked] = planned(row)
    assert (asked.outcome, asked.obstacles) == (Outcome.IN_ERROR, (Obstacle.WHICH_STRUCTURE,))
    assert asked.facts == {"beneficiary.name": "Régie"}
    assert asked.asked is not None
    assert [double.id for double in asked.beneficiary.likely] == [2]
    [same] = planned(row, answers={"regie|": "2"})
    assert keys(same) == [member_key(2, "member")]


def test_a_member_that_two_rows_tell_is_one_and_a_likely_one_is_asked_about() -> None:
    rows: list[dict[str, object]] = [
        {"name": "Pôle Nord", "member.name": "Marais", "member.commune": "Millau"},
        {"name": "Pôle Est", "member.name": "MARAIS", "member.commune": "Millau", "member.siret": OTHER},
        {"name": "Pôle Ouest", "member.name": "Asso Marais"},
    ]
    nord, est, ouest = planned(*rows)
    assert keys(nord) == keys(est) == [member_key(OTHER[:9], "member")]
    assert (ouest.obstacles, [one.name for one in ouest.beneficiary.beside]) == (
        (Obstacle.WHICH_STRUCTURE,),
        ["MARAIS"],
    )


def test_an_unknown_member_is_told_by_its_siren() -> None:
    [one] = planned({"name": "Pôle Sud", "member.siret": OTHER, "member.role": "partner"})
    assert keys(one) == [member_key(siren_of(OTHER), "partner")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"commune": "Nantes"}, Obstacle.NO_NAME),
        (
            {
                "name": "Pôle Sud",
                "member.siret": SIRET,
                "member.since": date(2025, 1, 2),
                "member.until": date(2025, 1, 1),
            },
            Obstacle.UNREADABLE,
        ),
    ],
)
def test_what_cannot_be_a_pole_stays_out(row: dict[str, object], expected: Obstacle) -> None:
    [one] = planned(row)
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (expected,))


def test_a_member_of_one_day_is_sound() -> None:
    day = date(2025, 1, 1)
    [one] = planned({"name": "Pôle Sud", "member.siret": SIRET, "member.since": day, "member.until": day})
    assert one.outcome is Outcome.CHANGED


def test_rows_that_tell_a_pole_differently_stay_out() -> None:
    [one] = planned({"name": "Pôle Nord", "commune": "Lille"}, {"name": "Pôle Nord", "commune": "Lens"})
    assert one.obstacles == (Obstacle.UNREADABLE,)


def test_two_names_of_one_pole_are_one_and_the_second_stays_out() -> None:
    first, second = planned({"name": "Pôle Sud"}, {"name": "PS"})
    assert (first.outcome, second.obstacles) == (Outcome.SAME, (Obstacle.SAME_POLE,))
