"""The tables the élus read of a session: every dossier once, its signs explained, what it leaves of each envelope."""

from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest

from ptce_desk.domain.committees import AgendaItem, Vote
from ptce_desk.exports.documents import Note
from ptce_desk.exports.formulas import Formula
from ptce_desk.exports.report import Cell, Table, value_of
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.services.committee.submitted import Submitted
from ptce_desk.services.committee.told_envelopes import ToldEnvelope
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.reports.agenda_tables import (
    Numbered,
    agenda_tables,
    envelopes_table,
    numbered,
    schemes_of,
    summary_table,
)

D = Decimal
NOTE = Note("", "", (), (), (), ())


def line(number: int, scheme: str = "A", vote: Vote | None = None, **cells: Cell) -> AgendaLine:
    """A dossier of 1 000 € proposed, 600 € voted where it is granted."""
    told = {"number": f"2026-{number:03}", "scheme": scheme, "scheme_label": f"Aide {scheme}", "rules": "version 1"}
    submitted = Submitted({**told, "proposed": D(1000), "base": D(2000), "rate": D("0.5"), **cells}, lambda: NOTE)
    voted = {Vote.GRANTED: D(600), Vote.REFUSED: D(0)}.get(vote) if vote else None
    item = AgendaItem(number, vote=vote, voted_amount=voted)
    sheet = SimpleNamespace(paid_by_year=lambda amount: ((2026, amount),))
    return AgendaLine(item, cast("FileSheet", sheet), submitted)


def tables(*lines: AgendaLine) -> list[Table]:
    held = numbered(lines)
    return agenda_tables(held, schemes_of(held), ["Signature"])


def cells(table: Table, key: str) -> list[object]:
    place = table.position(key)
    return [value_of(row[place]) for row in table.rows]


def test_schemes_have_a_sheet_of_their_own_only_where_several_do_and_one_holds_enough() -> None:
    few = [line(number, "A") for number in range(4)]
    many = [line(number, "B") for number in range(10, 15)]
    assert [table.key for table in tables(*few)] == ["all"]
    assert [table.key for table in tables(*many)] == ["all"]
    whole, *apart = tables(*few, *many)
    assert cells(whole, "line") == list(range(1, 10))
    assert [table.name for table in apart] == ["B"]
    assert cells(apart[0], "line") == [5, 6, 7, 8, 9]


def test_a_derogation_and_a_recusal_are_signs_on_the_line_and_sentences_under_the_table() -> None:
    told = line(1, derogations="Dérogation (durée maximale) : chantier – Service\nDérogation (stade) : bis")
    told.item.recused = "Mme Untel : trésorière ; M. Autre"
    (whole,) = tables(line(2), told)
    assert cells(whole, "signs") == ["", "dérogation, déport"]
    assert whole.notes[:3] == (
        "Ligne 2, dossier 2026-001 : Dérogation (durée maximale) : chantier – Service",
        "Ligne 2, dossier 2026-001 : Dérogation (stade) : bis",
        "Ligne 2, dossier 2026-001 : Déport : Mme Untel (trésorière) ; M. Autre",
    )
    assert whole.notes[-1] == "Signature"
    assert not tables(line(2))[0].has("signs")


def test_the_votes_counted_stand_beside_the_vote_where_some_were() -> None:
    counted = line(1, vote=Vote.GRANTED)
    counted.item.votes_for, counted.item.not_taking_part = 32, 1
    (whole,) = tables(line(2), counted)
    assert cells(whole, "ballot") == ["", "32 pour, 1 ne prend pas part"]
    assert whole.position("ballot") == whole.position("voted") + 1
    assert not tables(line(2))[0].has("ballot")


@pytest.mark.parametrize(
    ("votes", "total"), [((None, None), None), ((Vote.GRANTED, None), D(600)), ((Vote.REFUSED,), D(0))]
)
def test_what_is_voted_is_blank_with_its_total_until_something_is(
    votes: tuple[Vote | None, ...], total: Decimal | None
) -> None:
    held = numbered([line(rank, vote=vote) for rank, vote in enumerate(votes)])
    (whole,) = agenda_tables(held, schemes_of(held), ())
    summary = summary_table(schemes_of(held))
    for table in (whole, summary):
        assert table.totals()[table.position("voted")] == total
    assert cells(summary, "voted") == [total]


def test_the_summary_follows_the_table_of_every_dossier() -> None:
    held = numbered([line(1, "A"), line(2, "B", total_cost=D(5)), line(3, "B", total_cost=D(7))])
    summary = summary_table(schemes_of(held))
    assert cells(summary, "files") == [1, 2]
    assert cells(summary, "total_cost") == [D(0), D(12)]
    cell = summary.rows[1][summary.position("proposed")]
    assert cell == Formula("SUMPRODUCT(({all.scheme}={scheme})*{all.proposed})", D(2000))


def test_an_envelope_says_what_was_voted_before_what_this_session_takes_and_what_it_leaves() -> None:
    votes = (Vote.GRANTED, None, Vote.REFUSED, Vote.ADJOURNED)
    held = numbered([*(line(number, "A", vote) for number, vote in enumerate(votes)), line(5, "B")])
    table = envelopes_table(schemes_of(held), 2026, {"A": ToldEnvelope(D(2500), D(1000))})
    told = [tuple(value_of(cell) for cell in row) for row in table.rows]
    assert told == [("A", "Aide A", 2026, D(2500), D(1000), D(1500), D(1600), D(0), D(100))]
    assert table.notes == (
        "Dépassement\u00a0: A, 100,00\u00a0€.",
        "Sans enveloppe connue en 2026\u00a0: B.",
    )


def test_what_an_envelope_lacks_is_made_up_for_by_no_other() -> None:
    schemes = schemes_of(numbered([line(1, "A"), line(2, "B")]))
    enough = envelopes_table(schemes, 2026, {"A": ToldEnvelope(D(1000), D(0)), "B": ToldEnvelope(D(1500), D(0))})
    assert not enough.has("lacks")
    table = envelopes_table(schemes, 2026, {"A": ToldEnvelope(D(400), D(0)), "B": ToldEnvelope(D(1500), D(0))})
    assert (cells(table, "left_after"), cells(table, "lacks")) == ([D(0), D(500)], [D(600), D(0)])
    assert (table.column_sum("left_after"), table.column_sum("lacks")) == (D(500), D(600))


def test_each_year_of_what_is_proposed_has_a_column_in_order() -> None:
    (whole,) = tables(line(1, year_2027=D(400), year_2026=D(600)), line(2, year_2026=D(1000)))
    years = [column for column in whole.columns if column.key.startswith("year_")]
    assert [column.heading for column in years] == ["Part 2026", "Part 2027"]
    assert cells(whole, "year_2027") == [D(400), None]


def test_an_agenda_without_a_dossier_says_so() -> None:
    (whole,) = tables()
    assert (whole.rows, whole.empty_text) == ((), "Aucun dossier à l’ordre du jour")
    assert summary_table([]).rows == ()


def test_lines_keep_their_rank_whatever_the_scheme() -> None:
    held = numbered([line(9, "B"), line(8, "A")])
    assert [one.code for one in schemes_of(held)] == ["A", "B"]
    assert schemes_of(held)[0].lines == (Numbered(2, held[1].line, held[1].years),)
