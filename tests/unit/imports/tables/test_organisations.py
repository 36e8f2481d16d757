"""A table of structures: known by its source, its numbers, else asked; what was typed here stays."""

import pytest

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.imports.tables.differences import Change, Held, Kept
from ptce_desk.imports.tables.gathering import Draft, gather
from ptce_desk.imports.tables.matching import NEW, KnownOrganisations, MatchedBy
from ptce_desk.imports.tables.organisations import CONTACTS, plan_organisations
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.reading import ReadRow
from ptce_desk.imports.tables.targets import ORGANISATIONS

SIRET, OTHER = "82212742900014", "13000342900011"
RELAIS = {"name": "Le Relais", "siret": SIRET, "rna": "", "commune": "Nantes", "website": ""}
REGIE = {"name": "La Régie", "siret": "", "rna": "", "commune": "Rezé", "website": "https://regie.example"}


def drafts(*rows: dict[str, object]) -> list[Draft]:
    return gather([ReadRow(number, row) for number, row in enumerate(rows, 2)], ORGANISATIONS)


def planned(
    *rows: dict[str, object],
    brought: dict[str, str] | None = None,
    contacts: frozenset[str] = frozenset(),
    unsaid: frozenset[str] = frozenset(),
    links: dict[str, int] | None = None,
    answers: dict[str, str] | None = None,
    choices: dict[str, dict[str, str]] | None = None,
) -> list[Planned]:
    held = {1: Held(RELAIS, contacts, brought or {}, unsaid), 2: Held(REGIE)}
    identities = [
        Identity(key, str(one["name"]), str(one["siret"]), "", str(one["commune"]))
        for key, one in ((1, RELAIS), (2, REGIE))
    ]
    known = KnownOrganisations(identities, links or {}, answers or {})
    return plan_organisations(drafts(*rows), known, held, links or {}, choices)


def test_a_structure_of_an_unknown_number_is_new_and_remembered_by_its_siren() -> None:
    [one] = planned({"name": "Fabrique", "siret": OTHER})
    assert (one.outcome, one.external_id, one.match.id) == (Outcome.NEW, siren_of(OTHER), None)


def test_the_identifier_of_the_source_comes_before_the_siren() -> None:
    [one] = planned({"source_id": "T-12", "name": "La Régie", "siret": OTHER}, links={"T-12": 2})
    assert (one.match.id, one.match.by, one.external_id) == (2, MatchedBy.SOURCE, "T-12")


def test_a_structure_gone_since_is_known_by_its_numbers_again() -> None:
    [one] = planned({"source_id": "T-12", "siret": SIRET}, links={"T-12": 99})
    assert (one.match.id, one.match.by) == (1, MatchedBy.SIREN)


def test_what_is_blank_here_is_filled_and_what_was_typed_here_stays_and_is_shown() -> None:
    [one] = planned({"siret": SIRET, "website": "https://relais.example", "commune": "Rezé"})
    assert one.outcome is Outcome.CHANGED
    assert one.changes == (
        Change("website", "", "https://relais.example"),
        Change("commune", "Nantes", "Rezé", taken=False, kept=Kept.HELD),
    )


def test_what_nobody_chose_is_filled_as_what_is_blank() -> None:
    [one] = planned({"siret": SIRET, "commune": "Rezé"}, unsaid=frozenset({"commune"}))
    assert one.changes == (Change("commune", "Nantes", "Rezé"),)


def test_what_came_by_an_import_and_nobody_touched_follows_the_table() -> None:
    [one] = planned({"siret": SIRET, "commune": "Rezé"}, brought={"commune": "Nantes"})
    assert one.changes == (Change("commune", "Nantes", "Rezé"),)


def test_what_the_table_said_the_last_time_is_no_change() -> None:
    [one] = planned({"siret": SIRET, "commune": "Rezé"}, brought={"commune": "Rezé"})
    assert one.outcome is Outcome.SAME


@pytest.mark.parametrize(("choice", "taken"), [("there", True), ("here", False)])
def test_an_officer_chooses_between_the_file_and_the_table(choice: str, taken: bool) -> None:  # noqa: FBT001  # a case
    fields = dict.fromkeys(("commune", "website"), choice)
    row: dict[str, object] = {"siret": SIRET, "commune": "Rezé", "website": "https://relais.example"}
    [one] = planned(row, choices={siren_of(SIRET): fields})
    assert [change.taken for change in one.changes] == [taken, taken]


def test_a_likely_name_is_asked_and_the_answer_settles_it() -> None:
    row: dict[str, object] = {"name": "Régie", "commune": "Rezé"}
    [asked] = planned(row)
    assert (asked.outcome, asked.obstacles) == (Outcome.IN_ERROR, (Obstacle.WHICH_STRUCTURE,))
    [other] = planned(row, answers={"regie|reze": NEW})
    [same] = planned(row, answers={"regie|reze": "2"})
    assert (other.outcome, other.match.id) == (Outcome.NEW, None)
    assert (same.match.id, same.match.by) == (2, MatchedBy.ANSWER)


@pytest.mark.parametrize(
    ("row", "why"), [({"commune": "Nantes"}, Obstacle.NO_NAME), ({"siret": "123"}, Obstacle.NUMBER_UNREADABLE)]
)
def test_a_row_that_names_nobody_stays_out(row: dict[str, object], why: Obstacle) -> None:
    [one] = planned(row)
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (why,))


def test_rows_of_one_structure_are_one_and_must_agree() -> None:
    [one] = planned({"siret": OTHER, "name": "Fabrique"}, {"siret": OTHER, "name": "FABRIQUE", "commune": "Brest"})
    assert (one.outcome, one.draft.rows, one.draft.values["commune"]) == (Outcome.NEW, (2, 3), "Brest")
    [one] = planned({"siret": OTHER, "commune": "Brest"}, {"siret": OTHER, "commune": "Lorient"})
    assert one.obstacles == (Obstacle.UNREADABLE,)


def test_two_rows_of_one_siren_are_one_structure_and_the_second_stays_out() -> None:
    first, second = planned({"source_id": "A", "siret": OTHER}, {"source_id": "B", "siret": siren_of(OTHER)})
    assert (first.outcome, second.obstacles) == (Outcome.NEW, (Obstacle.SAME_STRUCTURE,))
    first, second = planned({"source_id": "A", "siret": SIRET}, {"source_id": "B", "siret": siren_of(SIRET)})
    assert (first.outcome, second.obstacles) == (Outcome.SAME, (Obstacle.SAME_STRUCTURE,))


def test_of_rows_of_one_structure_the_one_that_tells_its_number_comes_in_and_likely_ones_are_asked() -> None:
    lost, whole = planned(
        {"name": "Marais", "commune": "Millau"}, {"name": "MARAIS", "commune": "Millau", "siret": OTHER}
    )
    assert (lost.obstacles, whole.outcome) == ((Obstacle.SAME_STRUCTURE,), Outcome.NEW)
    one, other = planned({"name": "Association Bocage"}, {"name": "Ass. Bocage"})
    assert (one.outcome, other.obstacles) == (Outcome.NEW, (Obstacle.WHICH_STRUCTURE,))


def test_each_row_may_bring_a_contact_and_one_already_there_is_left_alone() -> None:
    rows: list[dict[str, object]] = [{"siret": SIRET, "contact.name": name} for name in ("Ada", "Bo", "ADA")]
    [one] = planned(*rows, contacts=frozenset({"bo"}))
    assert one.changes == (Change("contact.name", "", "Ada"),)
    assert one.lines == ({"contact.name": "Ada"},)


def test_a_contact_taken_off_here_does_not_come_back() -> None:
    [one] = planned({"siret": SIRET, "contact.email": "ada@example.org"}, brought={CONTACTS: "ada@example.org"})
    assert one.outcome is Outcome.SAME


def test_a_contact_without_a_name_or_an_address_is_none() -> None:
    [one] = planned({"siret": SIRET, "contact.phone": "0102030405"})
    assert one.outcome is Outcome.SAME
