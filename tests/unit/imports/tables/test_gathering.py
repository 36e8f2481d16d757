"""Rows of one record make one, its amounts summed or said once; what is no grant is totalled apart."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.gathering import Draft, gather
from ptce_desk.imports.tables.reading import CellFault, ReadRow
from ptce_desk.imports.tables.targets import APART, FUNDING_FILES, ORGANISATIONS

D = Decimal


def rows(*values: dict[str, object]) -> list[ReadRow]:
    return [ReadRow(number, one) for number, one in enumerate(values, 2)]


def test_without_a_field_to_group_by_each_row_is_a_record() -> None:
    drafts = gather(rows({"source_id": "A", "voted": D(5)}, {"source_id": "A", "voted": D(6)}), FUNDING_FILES)
    assert [draft.values["voted"] for draft in drafts] == [D(5), D(6)]


def test_twelve_expenses_make_one_request_and_the_award_said_on_each_is_counted_once() -> None:
    lines = rows(*({"source_id": "A", "requested": D(100), "voted": D(900), "title": "x"} for _line in range(12)))
    [draft] = gather(lines, FUNDING_FILES, "source_id", ["voted"])
    assert (draft.values["requested"], draft.values["voted"]) == (D(1200), D(900))
    assert (draft.rows, draft.faults) == (tuple(range(2, 14)), ())


def test_an_award_that_rows_of_one_record_say_differently_is_a_fault() -> None:
    lines = rows({"source_id": "A", "voted": D(900)}, {"source_id": "A", "voted": D(901)})
    [draft] = gather(lines, FUNDING_FILES, "source_id", ["voted"])
    assert draft.faults == (CellFault("", "voted", D(901), ValueFault.SAID_TWICE),)


def test_the_years_of_one_award_are_its_split() -> None:
    said: dict[str, object] = {"source_id": "A", "voted": D(12000), "awarded": D(36000)}
    lines = rows(*(said | {"year": year} for year in (2024, 2025, 2026)))
    [draft] = gather(lines, FUNDING_FILES, "source_id", ["awarded"])
    assert draft.years == {2024: D(12000), 2025: D(12000), 2026: D(12000)}
    assert (draft.values["voted"], draft.values["awarded"], draft.values["year"]) == (D(36000), D(36000), 2024)


def test_rows_of_one_year_have_no_split() -> None:
    [draft] = gather(
        rows({"source_id": "A", "year": 2024, "voted": D(5)}, {"source_id": "A", "year": 2024, "voted": D(6)}),
        FUNDING_FILES,
        "source_id",
    )
    assert (draft.years, draft.values["voted"]) == ({}, D(11))


def test_a_row_without_what_it_is_grouped_by_stands_alone() -> None:
    lines = rows({"source_id": "A"}, {"title": "x"}, {"title": "y"}, {"source_id": "A"})
    drafts = gather(lines, FUNDING_FILES, "source_id")
    assert [draft.rows for draft in drafts] == [(2, 5), (3,), (4,)]


@pytest.mark.parametrize("key", APART)
def test_what_is_no_grant_is_totalled_apart(key: str) -> None:
    alone, both = gather(rows({key: D(7)}, {key: D(7), "voted": D(5)}), FUNDING_FILES)
    assert (alone.apart, alone.values, alone.is_a_grant) == ({key: D(7)}, {}, False)
    assert (both.apart, both.values, both.is_a_grant) == ({key: D(7)}, {"voted": D(5)}, True)


def test_aid_in_kind_is_no_money_voted() -> None:
    cash, kind = gather(rows({"nature": "cash", "voted": D(5)}, {"nature": "in_kind", "voted": D(9)}), FUNDING_FILES)
    assert (cash.values["voted"], cash.is_a_grant) == (D(5), True)
    assert (kind.apart, kind.is_a_grant) == ({"given": D(9)}, False)


def test_a_row_with_what_was_voted_for_investments_too_makes_two_grants_of_which_one_has_its_number() -> None:
    line = {
        "source_id": "A",
        "number": "2019-4",
        "title": "Halle",
        "voted": D(900),
        "invested": D(5000),
        "paid": D(900),
    }
    works, invests = gather(rows(line), FUNDING_FILES)
    assert works.values == {
        "source_id": "A", "number": "2019-4", "title": "Halle", "voted": D(900), "paid": D(900), "section": "operating",
    }  # fmt: skip
    assert invests.values == {
        "source_id": "A / investissement", "title": "Halle", "voted": D(5000), "section": "investment",
    }  # fmt: skip
    assert works.rows == invests.rows == (2,)


@pytest.mark.parametrize("voted", [{}, {"voted": D(0)}])
def test_a_row_with_what_was_voted_for_investments_alone_is_one_grant_with_all_it_says(
    voted: dict[str, object],
) -> None:
    [one] = gather(rows({"number": "2019-4", **voted, "invested": D(5000), "guaranteed": D(7)}), FUNDING_FILES)
    assert one.values == {"number": "2019-4", "voted": D(5000), "section": "investment"}
    assert one.apart == {"guaranteed": D(7)}


def test_a_row_with_nothing_for_investments_is_one_grant_of_no_section() -> None:
    [one] = gather(rows({"voted": D(900), "invested": D(0)}), FUNDING_FILES)
    assert one.values == {"voted": D(900)}


def test_a_row_in_error_is_told_once_though_it_holds_two_grants() -> None:
    fault = CellFault("Fin", "end", "hier", ValueFault.NOT_A_DATE)
    line = ReadRow(2, {"voted": D(900), "invested": D(5000)}, (fault,))
    [one] = gather([line], FUNDING_FILES)
    assert (one.faults, one.values["invested"]) == ((fault,), D(5000))


def test_faults_and_warnings_of_every_row_are_those_of_the_record() -> None:
    fault = CellFault("Montant", "voted", "N", ValueFault.NOT_AN_AMOUNT)
    warning = CellFault("SIRET", "beneficiary.siret", "1", ValueFault.ODD_IDENTIFIER)
    held = [ReadRow(2, {"source_id": "A"}, (fault,)), ReadRow(3, {"source_id": "A"}, (), (warning,))]
    assert gather(held, FUNDING_FILES, "source_id") == [
        Draft((2, 3), {"source_id": "A"}, faults=(fault,), warnings=(warning,))
    ]


def test_what_several_rows_say_of_a_record_is_what_the_first_says_and_no_number_but_an_amount_is_summed() -> None:
    first: dict[str, object] = {"source_id": "A", "title": "Étude", "share": D("0.5"), "voted": D(5)}
    other: dict[str, object] = {"source_id": "A", "title": "Lieu", "share": D("0.4")}
    [draft] = gather(rows(first, other), FUNDING_FILES, "source_id")
    assert (draft.values, draft.faults) == (first, ())


def test_two_years_of_one_award_are_a_split_when_each_amount_has_its_year() -> None:
    first: dict[str, object] = {"source_id": "A", "year": 2024, "voted": D(5)}
    second = first | {"year": 2025}
    assert gather(rows(first, second), FUNDING_FILES, "source_id")[0].years == {2024: D(5), 2025: D(5)}
    unsaid: dict[str, object] = {"source_id": "A", "voted": D(7)}
    assert gather(rows(first, second, unsaid), FUNDING_FILES, "source_id")[0].years == {}
    assert gather(rows(first, second), FUNDING_FILES, "source_id", ["voted"])[0].years == {}
    kind: dict[str, object] = {"nature": "in_kind"}
    assert gather(rows(first | kind, second | kind), FUNDING_FILES, "source_id")[0].years == {}


def test_aid_in_kind_without_an_amount_is_a_record_like_another() -> None:
    [draft] = gather(rows({"nature": "in_kind", "title": "Salle"}), FUNDING_FILES)
    assert (draft.apart, draft.values) == ({}, {"nature": "in_kind", "title": "Salle"})


@pytest.mark.parametrize("key", ["voted", "invested", "awarded", "requested", "agreed", "paid"])
def test_what_comes_with_a_guarantee_is_a_grant_when_it_speaks_of_money(key: str) -> None:
    assert Draft((2,), {key: D(5)}, apart={"lent": D(7)}).is_a_grant
    assert not Draft((2,), {key: D(0), "title": "Lieu"}, apart={"lent": D(7)}).is_a_grant
    assert not Draft((2,), {"number": "1", "title": "Lieu"}, apart={"lent": D(7)}).is_a_grant
    assert Draft((2,), {"number": "1"}).is_a_grant


def test_an_aid_in_kind_with_its_object_is_no_dossier_even_where_it_was_asked_for() -> None:
    said: dict[str, object] = {"nature": "in_kind", "title": "Mise à disposition", "voted": D(9), "requested": D(9)}
    [draft] = gather(rows(said), FUNDING_FILES)
    assert (draft.is_a_grant, draft.apart) == (False, {"given": D(9)})


@pytest.mark.parametrize(
    "key", ["number", "requested", "proposed", "awarded", "agreed", "paid", "paid_on", "total_cost"]
)
def test_what_a_row_says_of_one_award_is_said_of_the_first_of_its_two(key: str) -> None:
    first, second = gather(rows({"voted": D(5), "invested": D(7), "title": "x", key: D(9)}), FUNDING_FILES)
    assert first.values == {"section": "operating", "voted": D(5), "title": "x", key: D(9)}
    assert second.values == {"section": "investment", "voted": D(7), "title": "x"}


def test_what_a_record_of_one_voice_says_twice_otherwise_is_a_fault_and_its_lines_are_kept_apart() -> None:
    lines = rows(
        {"siret": "1", "name": "La Régie", "contact.name": "A"},
        {"siret": "1", "name": "LA REGIE", "contact.name": "B"},
        {"siret": "1", "name": date(2024, 1, 1), "contact.name": "C"},
    )
    [draft] = gather(lines, ORGANISATIONS, "siret")
    assert draft.values == {"siret": "1", "name": "La Régie"}
    assert [line["contact.name"] for line in draft.lines] == ["A", "B", "C"]
    assert [(one.field, one.fault) for one in draft.faults] == [("name", ValueFault.SAID_TWICE)]


LINES = st.fixed_dictionaries(
    {},
    optional={
        "year": st.integers(2020, 2023),
        "source_id": st.sampled_from("ABC"),
        "voted": st.decimals(0, 1000, places=2),
        "requested": st.decimals(0, 1000, places=2),
        "guaranteed": st.decimals(0, 1000, places=2),
    },
)


@given(st.lists(LINES, max_size=12))
def test_no_euro_and_no_row_is_lost_whatever_is_gathered(lines: list[dict[str, object]]) -> None:
    drafts = gather(rows(*lines), FUNDING_FILES, "source_id")
    assert sorted(number for draft in drafts for number in draft.rows) == list(range(2, len(lines) + 2))
    for key in ("voted", "requested", "guaranteed"):
        said = [amount for line in lines if isinstance(amount := line.get(key), Decimal)]
        held = [{**draft.values, **draft.apart}.get(key) for draft in drafts]
        assert sum(said) == sum(amount for amount in held if isinstance(amount, Decimal))
    by_year = Counter[int]()
    for draft in drafts:
        assert not draft.years or sum(draft.years.values()) == draft.values["voted"]
        by_year.update(dict.fromkeys(draft.years, 1))
    assert all(2020 <= year <= 2023 for year in by_year)
