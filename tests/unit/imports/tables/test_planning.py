"""What an import would do is known before: each draft has one outcome, and a second import changes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.differences import THERE, Change, Kept, kept_text
from ptce_desk.imports.tables.funders import Authority, Funders, KnownScheme, LevelWords, OtherFunder
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import NEW, KnownFile, KnownFiles, KnownOrganisations, Match, MatchedBy
from ptce_desk.imports.tables.planning import Choices, KnownRecords, Planned, counts, identity_of, plan
from ptce_desk.imports.tables.reading import CellFault

D = Decimal
SIRET, OTHER = "82212742900014", "13000342900011"
RELAIS = Identity(1, "Le Relais", SIRET, "", "Nantes")
REGIE = Identity(2, "La Régie", "", "", "Rezé")
REGION = OtherFunder("Région", FunderLevel.REGION)
SCHEMES = [
    KnownScheme("AMI", "Appel à manifestation d’intérêt", REGION, ours=True),
    KnownScheme("PROGRESS", "Progress", REGION, ours=True),
]
FUNDERS = Funders(SCHEMES, Authority(), LevelWords({}))


def draft(row: int = 2, /, **values: object) -> Draft:
    named = {key.replace("__", "."): value for key, value in values.items()}
    return Draft((row,), {"scheme": "AMI", "year": 2024, "voted": D(1000), "beneficiary.siret": SIRET, **named})


def around(
    files: Iterable[KnownFile] = (),
    *,
    organisations: Iterable[Identity] = (RELAIS, REGIE),
    links: Mapping[str, int] | None = None,
    answers: Mapping[str, str] | None = None,
    choices: Choices | None = None,
    said: Mapping[str, str] | None = None,
) -> KnownRecords:
    known = KnownOrganisations(organisations, {}, answers or {})
    dossiers = KnownFiles(list(files), links or {}, said or {})
    return KnownRecords(known, dossiers, FUNDERS, {"pole sud": 7}, choices or {})


def known(key: int = 5, *, year: int | None = 2024, decided: bool = False, **values: object) -> KnownFile:
    """A dossier whose values came by an import and were not touched since."""
    brought = {name: kept_text(value) for name, value in values.items()}
    return KnownFile(key, f"2024-{key:03d}", siren_of(SIRET), "AMI", year, decided, values, brought)


def only(drafts: list[Draft], surroundings: KnownRecords) -> Planned:
    [one] = plan(drafts, surroundings)
    return one


def test_a_dossier_the_file_does_not_have_is_new_with_the_structure_it_has() -> None:
    one = only([draft(ptce="Pôle Sud", scheme="Appel à manifestation d’intérêt")], around())
    assert (one.outcome, one.scheme, one.ptce_id, one.obstacles) == (Outcome.NEW, "AMI", 7, ())
    assert one.beneficiary == Match(1, MatchedBy.SIREN)
    assert one.new_structure == ""


def test_two_new_dossiers_of_one_unknown_structure_make_one_structure() -> None:
    drafts = [draft(number, beneficiary__siret=OTHER, beneficiary__name=f"Fabrique {number}") for number in (2, 3)]
    assert {one.new_structure for one in plan(drafts, around())} == {siren_of(OTHER)}


def test_a_structure_that_two_rows_tell_is_made_once_as_the_row_that_tells_it_best_does() -> None:
    name = {"beneficiary__name": "Régie du Marais", "beneficiary__commune": "Millau"}
    rows = [draft(2, beneficiary__siret="", title="a", **name), draft(3, beneficiary__siret=OTHER, title="b", **name)]
    lost, whole = plan(rows, around())
    assert (lost.outcome, lost.new_structure, whole.new_structure) == (Outcome.NEW, siren_of(OTHER), siren_of(OTHER))
    assert lost.newcomer == whole.newcomer == Identity(0, "Régie du Marais", OTHER, "", "Millau")


def test_a_structure_likely_that_of_another_row_is_asked_about_unless_its_dossier_is_known() -> None:
    said = {"beneficiary__siret": "", "beneficiary__commune": "Niort"}
    first = draft(2, beneficiary__name="Association Le Bocage", source_id="A1", **said)
    second = draft(3, beneficiary__name="Ass. Le Bocage", source_id="A2", **said)
    one, other = plan([first, second], around())
    assert (one.outcome, other.obstacles) == (Outcome.NEW, (Obstacle.WHICH_STRUCTURE,))
    assert plan([first, second], around([known(5)], links={"A2": 5}))[1].outcome is Outcome.SAME


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"scheme": "inconnu"}, Obstacle.UNKNOWN_SCHEME),
        ({"scheme": ""}, Obstacle.NO_SCHEME),
        ({"ptce": "Pôle Nord"}, Obstacle.UNKNOWN_PTCE),
        ({"beneficiary__siret": "", "beneficiary__name": "la regie"}, Obstacle.WHICH_STRUCTURE),
        ({"beneficiary__siret": ""}, Obstacle.NO_BENEFICIARY),
        ({"beneficiary__siret": "123"}, Obstacle.NUMBER_UNREADABLE),
        ({"beneficiary__siret": "", "beneficiary__rna": "W1"}, Obstacle.NUMBER_UNREADABLE),
    ],
)
def test_what_is_not_sure_is_in_error_until_somebody_says(values: dict[str, object], expected: Obstacle) -> None:
    one = only([draft(**values)], around())
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (expected,))


def test_a_row_without_a_scheme_is_never_left_without() -> None:
    held = draft()
    bare = Draft(held.rows, {key: value for key, value in held.values.items() if key != "scheme"})
    assert only([bare], around()).obstacles == (Obstacle.NO_SCHEME,)


def test_a_new_dossier_of_which_nothing_tells_the_year_waits_for_the_officer() -> None:
    undated = draft(year=None, reference="2017-11-13 n° 4", paid_on=(date(2018, 3, 1),))
    assert only([undated], around()).obstacles == (Obstacle.NO_YEAR,)
    assert only([draft(year=None, period=(date(2017, 1, 1), date(2018, 1, 1)))], around()).obstacles == ()
    known_already = only([draft(year=None, source_id="A")], around([known(year=2017)], links={"A": 5}))
    assert (known_already.match.id, known_already.obstacles) == (5, ())


def test_a_dossier_of_a_ptce_may_have_no_beneficiary() -> None:
    assert only([draft(beneficiary__siret="", ptce="pôle sud")], around()).outcome is Outcome.NEW


def test_a_cell_that_cannot_be_read_keeps_its_row_out() -> None:
    fault = CellFault("Montant", "voted", "N", ValueFault.NOT_AN_AMOUNT)
    one = only([Draft((2,), draft().values, faults=(fault,))], around())
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (Obstacle.UNREADABLE,))


def test_a_number_that_a_spreadsheet_lost_is_said_not_to_be_read_where_no_name_is_told() -> None:
    lost = CellFault("SIRET", "beneficiary.siret", "7,86E+13", ValueFault.LOST_IDENTIFIER)
    one = only([Draft((2,), draft(beneficiary__siret="").values, warnings=(lost,))], around())
    assert (one.obstacles, one.facts["identifier"]) == ((Obstacle.NUMBER_UNREADABLE,), "7,86E+13")


def test_a_likely_name_is_settled_by_an_officer_either_way() -> None:
    said = draft(beneficiary__siret="", beneficiary__name="La Régie", beneficiary__commune="Rezé")
    same = only([said], around(answers={"la regie|reze": "2"}))
    other = only([said], around(answers={"la regie|reze": NEW}))
    gone = only([said], around(answers={"la regie|reze": "99"}))
    assert (same.beneficiary, same.outcome) == (Match(2, MatchedBy.ANSWER), Outcome.NEW)
    assert (other.beneficiary, other.new_structure) == (Match(), "la regie|reze")
    assert gone.obstacles == (Obstacle.WHICH_STRUCTURE,)
    assert [double.id for double in gone.beneficiary.likely] == [2]


def test_the_identifier_of_the_source_comes_first_then_the_siren_then_the_number() -> None:
    files = [known(5, title="x"), known(6, year=2023, title="y")]
    linked = around(files, links={"A1": 6})
    assert only([draft(source_id="A1", year=2024)], linked).match == Match(6, MatchedBy.SOURCE)
    assert only([draft(source_id="A2", year=2024)], linked).match == Match(5, MatchedBy.SIREN)
    assert only([draft(source_id="A2", year=2020, number="2024-005")], linked).match == Match(5, MatchedBy.NUMBER)
    assert only([draft(source_id="A2", year=2020, number="2023-006")], linked).match == Match()


def test_a_dossier_that_is_one_row_of_a_table_is_not_another_row_of_it() -> None:
    drafts = [draft(2, source_id="A1", year=2024), draft(3, source_id="A2", year=2024)]
    first, second = plan(drafts, around([known(5)], links={"A1": 5}))
    assert (first.match.id, second.outcome) == (5, Outcome.NEW)


def test_a_dossier_whose_row_is_called_otherwise_now_is_still_the_same() -> None:
    one = only([draft(source_id="A2", year=2024)], around([known(5)], links={"A1": 5}))
    assert one.match == Match(5, MatchedBy.SIREN)


def test_several_dossiers_of_one_structure_scheme_and_year_are_asked_about() -> None:
    one = only([draft(year=2024)], around([known(5), known(6)]))
    assert (one.obstacles, one.match.among) == ((Obstacle.WHICH_FILE,), (5, 6))


def test_which_dossier_a_row_is_among_several_is_settled_by_an_officer_either_way() -> None:
    row, alike = draft(year=2024, source_id="A1"), [known(5), known(6)]
    same = only([row], around(alike, said={"A1": "2024-006"}))
    assert (same.match, same.outcome) == (Match(6, MatchedBy.ANSWER), Outcome.SAME)
    other = only([row], around(alike, said={"A1": NEW}))
    assert (other.match, other.outcome) == (Match(), Outcome.NEW)
    assert only([row], around(alike, said={"A1": "2024-999"})).obstacles == (Obstacle.WHICH_FILE,)
    assert only([row], around(alike, links={"A1": 5}, said={"A1": "2024-006"})).match.by is MatchedBy.SOURCE


def test_a_dossier_said_to_be_one_row_is_no_longer_offered_to_the_others_and_the_last_is_not_guessed() -> None:
    rows = [draft(2, year=2024, source_id="A1"), draft(3, year=2024, source_id="A2")]
    alike = [known(5), known(6)]
    first, second = plan(rows, around(alike, said={"A2": "2024-006"}))
    assert (first.obstacles, [one.number for one in first.among]) == ((Obstacle.WHICH_FILE,), ["2024-005"])
    assert second.match.id == 6
    both = plan([*rows, draft(4, year=2024, source_id="A3")], around(alike, said={"A1": "2024-005", "A2": "2024-006"}))
    assert [one.outcome for one in both] == [Outcome.SAME, Outcome.SAME, Outcome.NEW]
    gone = only(rows[:1], around(alike, said={"A9": "2024-005"}))
    assert [one.number for one in gone.among] == ["2024-005", "2024-006"]


def test_two_rows_that_may_each_be_one_dossier_are_asked_about_where_they_tell_two_requests() -> None:
    rows = [draft(2, source_id="A1"), draft(3, source_id="A2", title="Autre")]
    assert [one.obstacles for one in plan(rows, around([known(5)]))] == [(Obstacle.WHICH_FILE,)] * 2
    settled = plan(rows, around([known(5)], said={"A1": "2024-005"}))
    assert [(one.outcome, one.match.id) for one in settled] == [(Outcome.SAME, 5), (Outcome.NEW, None)]


def test_the_same_line_twice_is_one_dossier_and_the_second_stays_out() -> None:
    rows = [draft(2, title="Étude", source_id="A1"), draft(3, title="étude", source_id="A2")]
    for said in ({}, {"A1": "2024-005"}):
        first, second = plan(rows, around([known(5)], said=said))
        assert (first.match.id, second.obstacles) == (5, (Obstacle.TWICE,))


VOTED = known(5, title="Étude bois", requested=D(20000), voted=D(15000))


@pytest.mark.parametrize("other", [{"title": "Tri textile"}, {"requested": D(12500)}, {"voted": D(12500)}])
def test_a_request_of_another_title_or_amount_is_asked_about_and_never_merged_into_the_dossier_there_is(
    other: dict[str, object],
) -> None:
    row = draft(**{"voted": D(15000), "deposited_on": date(2024, 5, 2), "source_id": "A1", **other})
    one = only([row], around([VOTED]))
    assert (one.outcome, one.obstacles, one.changes) == (Outcome.IN_ERROR, (Obstacle.WHICH_FILE,), ())
    assert (one.among, one.facts["among"]) == ((VOTED,), "2024-005")
    assert only([row], around([VOTED], said={"A1": NEW})).outcome is Outcome.NEW
    assert only([row], around([VOTED], said={"A1": "2024-005"})).match == Match(5, MatchedBy.ANSWER)
    assert only([row], around([VOTED], links={"A1": 5})).match == Match(5, MatchedBy.SOURCE)


@pytest.mark.parametrize(
    "same", [{"title": "ETUDE BOIS"}, {"title": ""}, {"requested": D(20000)}, {"requested": None}, {}]
)
def test_a_request_told_the_same_or_not_told_is_the_dossier_there_is(same: dict[str, object]) -> None:
    row = draft(**{"voted": D(15000), **same})
    assert only([row], around([VOTED])).match == Match(5, MatchedBy.SIREN)


def test_what_was_asked_here_is_voted_by_the_table_of_the_votes_without_a_question() -> None:
    asked = known(5, title="Étude bois", requested=D(20000), voted=None)
    one = only([draft(title="Étude bois", voted=D(15000))], around([asked]))
    assert (one.outcome, [change.field for change in one.changes]) == (Outcome.CHANGED, ["voted"])


def test_a_grant_beside_a_refusal_is_asked_about() -> None:
    refused = replace(known(5, voted=None), decision=DecisionState.REFUSED)
    assert only([draft()], around([refused])).obstacles == (Obstacle.WHICH_FILE,)
    assert only([draft(voted=D(0))], around([refused])).match.id == 5
    assert only([draft(voted=D(0))], around([VOTED])).obstacles == (Obstacle.WHICH_FILE,)


def test_a_row_whose_number_no_dossier_has_is_a_new_one_unless_its_source_tells_it() -> None:
    row = draft(number="2026-77", title="Étude bois", source_id="A1")
    assert (only([row], around([VOTED])).match, only([row], around([VOTED])).outcome) == (Match(), Outcome.NEW)
    assert only([row], around([VOTED], links={"A1": 5})).match == Match(5, MatchedBy.SOURCE)
    assert only([draft(number="2024-005", title="Tri")], around([VOTED])).match == Match(5, MatchedBy.NUMBER)


def test_a_number_of_a_dossier_of_another_beneficiary_is_asked_about() -> None:
    row = draft(number="2024-005", beneficiary__siret=OTHER, source_id="A1")
    assert only([row], around([VOTED])).obstacles == (Obstacle.WHICH_FILE,)
    assert only([row], around([VOTED], said={"A1": NEW})).outcome is Outcome.NEW


@pytest.mark.parametrize("other", [{"title": "Tri textile"}, {"requested": D(12500)}, {"number": "2026-77"}])
def test_of_two_requests_in_one_table_the_one_that_is_a_dossier_here_leaves_the_other_new(
    other: dict[str, object],
) -> None:
    same = {"title": "Étude bois", "requested": D(20000), "voted": D(15000)}
    for rows in ([draft(2, **same), draft(3, **{**same, **other})], [draft(2, **{**same, **other}), draft(3, **same)]):
        planned = plan(rows, around([VOTED]))
        assert sorted((one.outcome, one.match.id) for one in planned) == [(Outcome.NEW, None), (Outcome.SAME, 5)]
        assert {one.outcome for one in plan(rows, around())} == {Outcome.NEW}


def test_a_dossier_that_a_row_is_by_its_number_is_not_another_request_of_the_table() -> None:
    rows = [draft(2, number="2024-005", title="Étude"), draft(3, title="Tri")]
    for some in (rows, rows[::-1]):
        planned = plan(some, around([known(5)]))
        assert {one.draft.rows: one.match.id for one in planned} == {(2,): 5, (3,): None}
        assert all(one.obstacles == () for one in planned)


def test_a_dossier_known_already_asks_about_no_likely_structure() -> None:
    row = draft(source_id="A1", beneficiary__siret="", beneficiary__name="la regie", beneficiary__commune="Rezé")
    assert only([row], around()).obstacles == (Obstacle.WHICH_STRUCTURE,)
    assert only([row], around([known(5)], links={"A1": 5})).outcome is Outcome.SAME


TOLD_BY: dict[str, tuple[object, object]] = {
    "beneficiary.siret": (SIRET, OTHER),
    "beneficiary.rna": ("W751234567", "W441234567"),
    "beneficiary.name": ("Le Relais", "La Régie"),
    "funder": ("Région", "Ville"),
    "scheme": ("AMI", "PROGRESS"),
    "year": (2023, 2024),
    "decided_on": (date(2024, 1, 1), date(2024, 2, 1)),
    "reference": ("D-1", "D-2"),
    "section": ("operating", "investment"),
    "title": ("Étude", "Lieu"),
}


@pytest.mark.parametrize("key", TOLD_BY)
def test_grants_without_an_identifier_are_told_apart_whatever_their_order(key: str) -> None:
    first, second = (draft(number, **{key: value}) for number, value in enumerate(TOLD_BY[key], 2))
    ids = [one.external_id for one in plan([first, second], around())]
    assert ids == [one.external_id for one in plan([second, first], around())][::-1]
    assert len(set(ids)) == 2


def test_grants_alike_but_for_their_amounts_and_their_capitals_are_told_by_their_rank_among_grants() -> None:
    apart = Draft((2,), {"scheme": "ami", "beneficiary.siret": SIRET}, apart={"lent": D(5)})
    rows = [apart, draft(3, voted=D(5)), draft(4, scheme="Ami", voted=D(6))]
    loan, first, second = (one.external_id for one in plan(rows, around()))
    assert (loan, second) == ("", f"{first}#2")
    assert only([draft()], around()).external_id == first


def test_an_identifier_of_the_source_is_kept_as_long_as_the_file_keeps_it_and_summed_up_beyond() -> None:
    said = ["A\x001", "x" * 100, "x" * 101, "x" * 102, " "]
    told = [only([draft(source_id=one)], around()).external_id for one in said]
    assert told[:2] == ["A1", "x" * 100]
    assert len(set(told)) == 5
    assert all(len(one) <= 100 for one in told)


@pytest.mark.parametrize(
    "days",
    [
        {"decided_on": date(2024, 1, 1), "notified_on": date(2025, 1, 1)},
        {"notified_on": date(2024, 1, 1), "deposited_on": date(2023, 1, 1)},
        {"deposited_on": date(2024, 1, 1)},
        {},
    ],
)
def test_the_year_of_a_grant_is_that_of_its_decision_else_of_its_deposit_else_the_one_said(
    days: dict[str, object],
) -> None:
    row = draft(**days, year=2022 if days else 2024)
    assert only([row], around([known(5)])).match == Match(5, MatchedBy.SIREN)
    assert only([draft(year="2024")], around([known(5)])).match == Match()


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"name": "Le Relais", "siret": SIRET}, "Le Relais"),
        ({"name": "Le Relais"}, "Le Relais"),
        ({"siret": SIRET}, SIRET),
        ({"rna": "W751234567"}, "W751234567"),
        ({"siret": "123", "rna": "W751234567"}, "123"),
        ({"siret": "123"}, None),
        ({"rna": "x", "commune": "Nantes"}, None),
        ({}, None),
    ],
)
def test_a_structure_is_told_by_a_name_or_by_a_number_that_is_one(values: dict[str, object], name: str | None) -> None:
    found = identity_of({f"beneficiary.{key}": value for key, value in values.items()})
    assert (found.name if found else None) == name
    assert found is None or (found.id, found.siret) == (0, values.get("siret", ""))


@pytest.mark.parametrize("key", ["voted", "decided_on", "requested"])
def test_what_was_voted_here_and_what_was_asked_for_are_locked_once_it_was_decided_here(key: str) -> None:
    there: dict[str, object] = {"voted": D(5), "decided_on": date(2024, 5, 1), "requested": D(7)}
    held = replace(known(5, decided=True), values={**there, "title": "x", key: None})
    [change] = only([draft(**there, title="x")], around([held])).changes
    assert (change.field, change.taken, change.locked) == (key, False, True)


def test_what_is_not_taken_is_not_refused() -> None:
    values = {"start": date(2024, 5, 1), "end": date(2024, 9, 1)}
    typed = KnownFile(5, "2024-005", siren_of(SIRET), "AMI", 2024, values=values, brought={"end": "2023-01-01"})
    one = only([draft(year=2024, end=date(2024, 1, 1))], around([typed]))
    assert (one.draft.faults, one.outcome) == ((), Outcome.KEPT)


def test_two_rows_that_are_one_dossier_are_told() -> None:
    first, second = plan([draft(2, number="2024-005"), draft(3, number="2024-005")], around([known(5)]))
    assert (first.outcome, second.obstacles) == (Outcome.SAME, (Obstacle.TWICE,))


def test_each_field_that_differs_is_told_as_it_was_and_as_it_would_be() -> None:
    held = known(5, title="Ancien", voted=D(1000), requested=D(5))
    one = only([draft(source_id="A1", title="Nouveau", requested=D(5))], around([held], links={"A1": 5}))
    assert (one.outcome, one.changes) == (Outcome.CHANGED, (Change("title", "Ancien", "Nouveau"),))


def test_what_was_voted_here_never_moves() -> None:
    held = known(5, decided=True, title="Ancien", voted=D(900), decided_on=date(2024, 3, 1))
    row = draft(decided_on=date(2024, 5, 1), title="Ancien", source_id="A1")
    one = only([row], around([held], links={"A1": 5}))
    assert one.outcome is Outcome.KEPT
    assert [(change.field, change.taken) for change in one.changes] == [("voted", False), ("decided_on", False)]
    assert all(change.locked for change in one.changes)
    row = draft(decided_on=date(2024, 3, 1), title="Nouveau", source_id="A1")
    corrected = only([row], around([held], links={"A1": 5}))
    assert corrected.outcome is Outcome.CHANGED
    assert [(change.field, change.taken) for change in corrected.changes] == [("voted", False), ("title", True)]


@pytest.mark.parametrize(
    ("here", "brought", "taken"),
    [("x", "x", True), ("", "", True), (None, "", True), ("", "y", True), (None, "y", True), ("x", "y", False)],
)
def test_what_was_typed_here_since_the_last_import_stays(here: object, brought: str, taken: object) -> None:
    held = KnownFile(5, "2024-005", siren_of(SIRET), "AMI", 2024, values={"title": here}, brought={"title": brought})
    one = only([draft(year=2024, title="Nouveau", source_id="A1")], around([held], links={"A1": 5}))
    assert (one.changes, one.outcome) == (
        (Change("title", here, "Nouveau", taken=bool(taken), kept=None if taken else Kept.CHANGED),),
        Outcome.CHANGED if taken else Outcome.KEPT,
    )


def test_an_officer_chooses_field_by_field_but_never_over_a_vote() -> None:
    held = KnownFile(
        5, "2024-005", siren_of(SIRET), "AMI", 2024, decided=True,
        values={"title": "typed", "notes": "", "voted": D(9), "instructor": "A"}, brought={"title": "old"},
    )  # fmt: skip
    row = draft(source_id="A1", title="Nouveau", notes="Lu", instructor="B", year=2024)
    said = {"title": THERE, "notes": "here", "voted": THERE}
    one = only([row], around([held], links={"A1": 5}, choices={"A1": said, "A2": {"instructor": THERE}}))
    taken = {change.field: change.taken for change in one.changes}
    assert taken == {"voted": False, "title": True, "notes": False, "instructor": False}
    assert one.outcome is Outcome.CHANGED
    why = {change.field: change.kept for change in one.changes}
    assert why == {"voted": None, "title": None, "notes": Kept.CHOSEN, "instructor": Kept.HELD}
    kept = around([held], links={"A1": 5}, choices={"A1": {"notes": "here"}})
    assert only([row], kept).outcome is Outcome.KEPT


def test_what_the_table_said_the_last_time_already_changes_nothing() -> None:
    held = KnownFile(5, "2024-005", siren_of(SIRET), "AMI", 2024, values={"title": "typed"}, brought={"title": "Étude"})
    one = only([draft(year=2024, title="Étude")], around([held]))
    assert (one.changes, one.outcome) == ((), Outcome.SAME)


def test_guarantees_and_loans_are_apart_whatever_they_lack() -> None:
    one = only([Draft((2,), {"beneficiary.name": "x"}, apart={"guaranteed": D(5)})], around())
    assert (one.outcome, one.obstacles) == (Outcome.APART, ())


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "beneficiary.siret": st.sampled_from([SIRET, OTHER]),
            "voted": st.decimals(0, 1000, places=2),
            "scheme": st.sampled_from(["AMI", "progress", "inconnu"]),
            "decided_on": st.dates(date(2019, 1, 1), date(2020, 12, 31)),
        },
        optional={"source_id": st.sampled_from("ABCDE"), "title": st.sampled_from(["Étude", "Lieu"])},
    ),
    max_size=10,
)


def after(planned: list[Planned]) -> KnownRecords:
    """The file once a plan was carried out."""
    files, links, organisations = [], {}, [RELAIS]
    for rank, one in enumerate(planned, 10):
        if one.outcome is not Outcome.NEW:
            continue
        values, siret = one.draft.values, str(one.draft.values["beneficiary.siret"])
        day = values["decided_on"]
        assert isinstance(day, date)
        brought = {key: kept_text(value) for key, value in values.items()}
        files.append(KnownFile(rank, f"N{rank}", siren_of(siret), one.scheme, day.year, False, values, brought))
        links[one.external_id] = rank
        organisations += [Identity(rank, "x", siret)] if one.new_structure else []
    return around(files, organisations=organisations, links=links)


@given(ROWS)
def test_a_second_import_of_the_same_table_is_nothing_new_and_nothing_changed(rows: list[dict[str, object]]) -> None:
    drafts = [Draft((number,), values) for number, values in enumerate(rows, 2)]
    first = plan(drafts, around(organisations=[RELAIS]))
    second = plan(drafts, after(first))
    assert counts(second)[Outcome.SAME] == counts(first)[Outcome.NEW]
    assert counts(second)[Outcome.NEW] == counts(second)[Outcome.CHANGED] == 0
    assert [one.draft.rows for one in second] == [draft.rows for draft in drafts]


@given(ROWS)
def test_an_amount_corrected_in_the_table_changes_the_dossier_it_made(rows: list[dict[str, object]]) -> None:
    drafts = [Draft((number,), values) for number, values in enumerate(rows, 2)]
    first = plan(drafts, around(organisations=[RELAIS]))
    corrected = [Draft(one.rows, {**one.values, "voted": D("1234.56")}) for one in drafts]
    second = plan(corrected, after(first))
    made = [new for old, new in zip(first, second, strict=True) if old.outcome is Outcome.NEW]
    assert all(one.outcome is Outcome.CHANGED and [change.field for change in one.changes] == ["voted"] for one in made)


def test_what_the_domain_would_refuse_keeps_its_row_out_alone() -> None:
    rows = [draft(2, start=date(2020, 2, 1), end=date(2020, 1, 1)), draft(3, paid=D(2000), paid_on=(date(2020, 1, 1),))]
    crossed, paid, sound = plan([*rows, draft(4)], around())
    assert [fault.fault for fault in crossed.draft.faults] == [ValueFault.BEFORE_ITS_BEGINNING]
    assert [fault.fault for fault in paid.draft.faults] == [ValueFault.PAID_BEYOND]
    assert (crossed.obstacles, paid.outcome, sound.outcome) == (
        (Obstacle.UNREADABLE,),
        Outcome.IN_ERROR,
        Outcome.NEW,
    )


def test_a_correction_that_crosses_what_the_dossier_holds_is_told() -> None:
    held = known(5, start=date(2024, 5, 1), end=date(2024, 9, 1))
    one = only([draft(year=2024, end=date(2024, 1, 1))], around([held]))
    assert [(fault.field, fault.fault) for fault in one.draft.faults] == [("end", ValueFault.BEFORE_ITS_BEGINNING)]


@pytest.mark.parametrize(
    ("state", "followed", "paid", "outcome", "taken"),
    [
        (DecisionState.NOT_LISTED, False, 0, "granted", True),
        (DecisionState.GRANTED, False, 1000, "granted", True),
        (DecisionState.GRANTED, False, 1001, "granted", False),
        (DecisionState.GRANTED, True, 0, "granted", False),
        (DecisionState.GRANTED, False, 0, "refused", True),
        (DecisionState.GRANTED, False, 1, "refused", False),
        (DecisionState.REFUSED, False, 0, "granted", True),
        (DecisionState.LISTED, False, 0, "granted", False),
        (DecisionState.PROPOSED, False, 0, "granted", False),
    ],
)
def test_a_vote_is_corrected_only_where_nothing_here_rests_on_it(
    *, state: DecisionState, followed: bool, paid: int, outcome: str, taken: bool
) -> None:
    values = {"voted": D(900)}
    held = KnownFile(
        *(5, "2024-005", siren_of(SIRET), "AMI", 2024, False, values, {"voted": "900"}), state, followed, D(paid)
    )
    one = only([draft(year=2024, outcome=outcome, source_id="A1")], around([held], links={"A1": 5}))
    assert [(change.field, change.taken) for change in one.changes] == [("voted", taken)]


@pytest.mark.parametrize(
    ("decided", "here", "taken", "kept"),
    [(False, "0", True, None), (False, "5", False, Kept.CHANGED), (True, "0", False, None)],
)
def test_a_refusal_that_a_table_reverses_follows_it_with_its_amount_unless_it_was_voted_here(
    *, decided: bool, here: str, taken: bool, kept: Kept | None
) -> None:
    refused = DecisionState.REFUSED
    held = replace(known(decided=decided, outcome=refused, voted=D(0)), decision=refused)
    held = replace(held, brought={**held.brought, "voted": here})
    one = only([draft(source_id="A", outcome="granted")], around([held], links={"A": 5}))
    assert sorted(one.changes, key=lambda change: change.field) == [
        Change("outcome", refused, DecisionState.GRANTED, taken=taken, locked=decided, kept=kept),
        Change("voted", D(0), D(1000), taken=taken, locked=decided, kept=kept),
    ]


def test_a_name_too_long_for_an_identifier_still_tells_its_structure() -> None:
    names = ["x" * 1_000, "x" * 999 + "y"]
    drafts = [draft(beneficiary__siret="", beneficiary__name=name, beneficiary__commune="Nantes") for name in names]
    keys = {one.new_structure for one in plan(drafts, around())}
    assert len(keys) == 2
    assert all(len(key) <= 1_000 for key in keys)


def test_a_day_that_is_still_to_come_is_told_and_its_row_comes_in() -> None:
    today = date(2024, 3, 1)
    surroundings = replace(around(), today=today)
    past, future = plan([draft(2, decided_on=today), draft(3, decided_on=date(2024, 3, 2))], surroundings)
    assert (past.draft.warnings, future.outcome) == ((), Outcome.NEW)
    assert [(warning.field, warning.fault) for warning in future.draft.warnings] == [
        ("decided_on", ValueFault.STILL_TO_COME)
    ]


def test_two_grants_alike_but_for_their_funder_are_told_apart_in_any_order() -> None:
    rows = [draft(2, funder="Région", title="x"), draft(3, funder="Ville", title="x")]
    first, second = (one.external_id for one in plan(rows, around()))
    assert [one.external_id for one in plan(rows[::-1], around())] == [second, first]
    assert first != second


@pytest.mark.parametrize(("payments", "followed", "locked"), [(1, False, False), (2, False, True), (1, True, True)])
def test_what_was_paid_in_several_times_or_is_followed_here_is_told_and_never_moved(
    *, payments: int, followed: bool, locked: bool
) -> None:
    held = replace(
        known(paid=D(500)), decision=DecisionState.GRANTED, payments=payments, followed=followed, paid=D(500)
    )
    one = only([draft(source_id="A", paid=D(600))], around([held], links={"A": 5}))
    assert one.changes == (Change("paid", D(500), D(600), taken=not locked, locked=locked),)


@pytest.mark.parametrize(
    ("held", "brought", "several", "decided", "said", "outcome", "taken"),
    [
        (D(1500), "1500", False, False, D(1500), Outcome.SAME, []),
        (D(1500), "1500", False, False, D(1800), Outcome.CHANGED, [True]),
        (D(1500), "1500", False, False, D(0), Outcome.CHANGED, [True]),
        (D(1600), "1500", False, False, D(1800), Outcome.KEPT, [False]),
        (D(1600), "1500", False, False, D(1500), Outcome.SAME, []),
        (None, "", False, False, D(700), Outcome.CHANGED, [True]),
        (None, "", False, False, D(0), Outcome.SAME, []),
        (D(0), "", False, False, D(700), Outcome.KEPT, [False]),
        (D(1500), "1500", True, False, D(1800), Outcome.KEPT, [False]),
        (D(1500), "1500", False, True, D(1800), Outcome.KEPT, [False]),
    ],
)
@pytest.mark.parametrize("key", ["cost.staff", "plan.state"])
def test_a_budget_is_compared_as_other_fields_are(
    *,
    key: str,
    held: object,
    brought: str,
    several: bool,
    decided: bool,
    said: Decimal,
    outcome: Outcome,
    taken: list[bool],
) -> None:
    file = replace(
        known(decided=decided, voted=D(1000)),
        values={"voted": D(1000), key: held},
        brought={key: brought} if brought else {},
        several=frozenset([key] if several else []),
    )
    one = only([draft(**{key: said})], around([file]))
    assert (one.outcome, [change.taken for change in one.changes]) == (outcome, taken)
    assert [change.locked for change in one.changes] == [several or decided] * len(taken)
