"""What a list is narrowed to, said as a sentence an officer would say."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.file_axes import LISTING
from ptce_desk.domain.narrowing import ANYTHING, Among, Between, Clause, Narrowing, Stretch, stretch_of
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.formatting import typeset
from ptce_desk.ui.pages.dossier.grouping import GROUPED_BY, GROUPED_TOO
from ptce_desk.wording.axes import FILE_AXES, FILE_BUCKETS, Names, axis_value, files_sentence, group_value, of_years
from ptce_desk.wording.filters import ptce_filter_sentence, scheme_filter_sentence
from ptce_desk.wording.labels import LEVEL_LABELS

NAMES: Names = {"scheme": {1: "PROGRESS", 2: "CDDRA", 3: "PACTE", 4: "AMI"}, "ptce": {7: "Ardaines"}}


def narrowed(key: str, clause: Clause) -> Narrowing:
    return Narrowing(((key, clause),))


@pytest.mark.parametrize(
    ("key", "clause", "said"),
    [
        ("scheme", Among(frozenset({1})), "12 dossiers de PROGRESS"),
        ("scheme", Among(frozenset({1, 2})), "12 dossiers de CDDRA ou PROGRESS"),
        ("scheme", Among(frozenset({1, 2, 3})), "12 dossiers de CDDRA, PACTE ou PROGRESS"),
        ("scheme", Among(frozenset({1, 2, 3, 4})), "12 dossiers de 4 dispositifs"),
        ("year", Among(frozenset({2025, 2026})), "12 dossiers en 2025 ou 2026"),
        ("year", Among(frozenset({None})), "12 dossiers, exercice : non renseigné"),
        ("stage", Among(frozenset({Stage.START_UP})), "12 dossiers, au stade démarrage"),
        (
            "instruction",
            Among(frozenset({InstructionState.REVIEWED, InstructionState.DRAFT})),
            "12 dossiers, instruction : brouillon ou instruit",
        ),
        ("ptce", Among(frozenset({7, None})), "12 dossiers, PTCE : Ardaines ou non renseigné"),
        ("requested", Between(Decimal(10000), Decimal(40000)), "12 dossiers, demandé 10 000 € à 40 000 €"),
        ("requested", Between(Decimal(10000), None), "12 dossiers, demandé 10 000 € au moins"),
        ("requested", Between(None, Decimal(40000)), "12 dossiers, demandé 40 000 € au plus"),
        (
            "deposited_on",
            Between(date(2026, 1, 1), date(2026, 3, 31)),
            "12 dossiers, déposé du 01/01/2026 au 31/03/2026",
        ),
        (
            "deposited_on",
            stretch_of(Stretch.THIS_MONTH, date(2026, 12, 3)),
            "12 dossiers, déposé ce mois-ci (décembre 2026)",
        ),
        (
            "start",
            stretch_of(Stretch.NEXT_MONTH, date(2026, 12, 3)),
            "12 dossiers, début du projet le mois prochain (janvier 2027)",
        ),
        ("end", stretch_of(Stretch.THIS_YEAR, date(2026, 12, 3)), "12 dossiers, fin du projet cette année (2026)"),
        ("deposited_on", Between(date(2024, 2, 29), None), "12 dossiers, déposé à partir du 29/02/2024"),
        ("deposited_on", Between(None, date(2024, 2, 29)), "12 dossiers, déposé jusqu’au 29/02/2024"),
        ("deposited_on", Between(), "12 dossiers, déposé renseigné"),
    ],
)
def test_a_clause_is_said_with_the_count(key: str, clause: Clause, said: str) -> None:
    assert files_sentence(12, narrowed(key, clause), NAMES).replace("\u202f", " ").replace("\u00a0", " ") == said


def test_several_clauses_are_said_in_the_order_they_were_asked() -> None:
    by = ANYTHING.narrowed("voted", Between(Decimal(1), None)).narrowed("decision", Among(frozenset({None})))
    by = by.narrowed("scheme", Among(frozenset({1})))
    assert [key for key, _clause in by.clauses] == ["voted", "decision", "scheme"]
    said = "1 dossier de PROGRESS, voté 1 € au moins, décision : non renseigné"
    assert files_sentence(1, by, NAMES) == typeset(said)


def test_codes_are_read_in_the_order_of_their_life_and_not_of_the_alphabet() -> None:
    every = Among(frozenset({DecisionState.GRANTED, DecisionState.NOT_LISTED, DecisionState.LISTED}))
    said = files_sentence(2, narrowed("decision", every), NAMES)
    assert said.endswith("non inscrit, inscrit ou accordé")


def test_all_that_a_list_can_be_narrowed_or_grouped_by_has_its_words() -> None:
    assert set(FILE_AXES) == {*LISTING.axes, *LISTING.questions, *LISTING.apart}
    assert {*GROUPED_BY, *GROUPED_TOO} == {*LISTING.axes, *LISTING.states} - {"number"}
    assert {key: axis.bucket for key, axis in LISTING.axes.items() if axis.bucket} == FILE_BUCKETS


def test_a_band_of_amounts_is_said_with_its_edges_and_a_year_by_its_figures() -> None:
    said = [group_value("voted", band, None).replace("\u202f", " ").replace("\u00a0", " ") for band in (0, 1, 2, 7, 8)]
    assert said[:3] == ["Rien", "Moins de 1 000 €", "De 1 000 € à moins de 5 000 €"]
    assert said[3:] == ["De 100 000 € à moins de 500 000 €", "500 000 € et plus"]
    assert [group_value("start", 2026, None), group_value("score", 12, None)] == ["2026", "De 12 à moins de 13"]
    assert [group_value("waiting_rank", 3, None), group_value("voted", None, None)] == ["3", "Non renseigné"]


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((2026,), "Versé en 2026"),
        ((2026, 2024, 2025), "Versé en 2024, 2025 ou 2026"),
        ((2026, None), "Versé en 2026 ou sans année"),
        ((None,), "Versé sans année"),
        ((2023, 2024, 2025, 2026), "Versé ces années"),
        ((2023, 2024, 2025, 2026, None), "Versé ces années ou sans année"),
        ((), "Versé ces années"),
    ],
)
def test_an_amount_of_some_years_is_called_by_them(years: tuple[int | None, ...], said: str) -> None:
    assert of_years("paid_then", years) == said


def test_a_value_is_written_as_its_column_writes_it() -> None:
    written = [
        axis_value("scheme", 2, NAMES),
        axis_value("scheme", 9, NAMES),
        axis_value("year", 2026, NAMES),
        axis_value("voted", Decimal(2000), NAMES),
        axis_value("start", date(2026, 3, 1), NAMES),
        axis_value("commune", None, NAMES),
    ]
    assert written == ["CDDRA", "9", "2026", "2\u202f000\u00a0€", "01/03/2026", "Non renseigné"]


def test_several_values_of_every_list_are_said_the_last_after_ou() -> None:
    kinds, levels = {SchemeKind.CALL, SchemeKind.AMI}, {FunderLevel.REGION, FunderLevel.STATE, FunderLevel.EUROPE}
    said = scheme_filter_sentence(3, levels=levels, kinds=kinds)
    order = [label for level, label in LEVEL_LABELS.items() if level in levels]
    assert f"de niveau {order[0]}, {order[1]} ou {order[2]}" in said
    assert said.count("«") == 2
    poles = ptce_filter_sentence(2, regions={"Grand Est", "Bretagne"}, territory_types={TerritoryType.RURAL})
    assert poles == "2 PTCE en région Bretagne ou Grand Est, en territoire rural"
