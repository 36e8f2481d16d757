"""A table of envelopes brought into a file: as one change, undone as one, nothing the second time."""

from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.budget import MovementKind
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.services.budget.envelopes import Nature, add_movement, change_movement, set_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.plans import answer_of, counts
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_table
from tests.integration.dossiers import scheme_id
from tests.integration.dumps import dump
from tests.integration.raw_rows import held

TABLE = """Dispositif;Exercice;AE;Année de paiement;CP
CA-PROGRESS-1;2026;100 000;2026;60 000
CA-PROGRESS-1;2026;100 000;2027;40 000
RA-CDDRA;2026;50 000,50;;
"""
BUDGETS = "SELECT e.year, e.budget FROM envelope e ORDER BY e.id"
PAID = "SELECT year, amount FROM payment_credit ORDER BY year"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "budget.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def opened(desk: Desk, path: Path) -> OpenedTable:
    return open_table(desk.resources, path, Answers(target="envelopes"))


def source(one: OpenedTable) -> Source:
    return Source(one.origin, one.path.name, {})


def test_envelopes_come_in_with_their_credits_and_once(desk: Desk, table: Path) -> None:
    before = dump(desk)
    one = opened(desk, table)
    seen = desk.run(plan_table, one, source(one))
    done = desk.run(import_table, one, source(one))
    assert answer_of(one, seen) == answer_of(one, done)
    assert held(desk, BUDGETS) == [(2026, 10000000), (2026, 5000050)]
    assert held(desk, PAID) == [(2026, 6000000), (2027, 4000000)]
    assert desk.run(check_file) == []
    after = dump(desk)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 2}
    assert dump(desk) == after
    assert desk.run(undo).label == "Importer « budget.csv » : 2 nouvelles enveloppes"
    assert dump(desk) == before
    desk.run(redo)
    assert dump(desk) == after


def test_a_correction_is_taken_and_what_was_typed_here_stays(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    desk.run(set_budget, scheme_id(desk), 2026, Decimal(55000))
    corrected = TABLE.replace("40 000", "35 000").replace("50 000,50", "52 000")
    table.write_text(corrected, encoding="utf-8")
    one = opened(desk, table)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.CHANGED: 1, Outcome.KEPT: 1}
    assert held(desk, BUDGETS) == [(2026, 10000000), (2026, 5500000)]
    assert held(desk, PAID) == [(2026, 6000000), (2027, 3500000)]
    assert desk.run(check_file) == []


@pytest.mark.slow
def test_an_envelope_never_opens_with_less_than_its_movements_take_off(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    [(envelope,)] = held(desk, "SELECT id FROM envelope ORDER BY id LIMIT 1")
    assert isinstance(envelope, int)
    desk.run(add_movement, envelope, "amount", Decimal(90000))
    [(movement,)] = held(desk, "SELECT id FROM envelope_movement")
    assert isinstance(movement, int)
    desk.run(change_movement, movement, "nature", Nature(MovementKind.DECREASE))
    table.write_text(TABLE.replace("100 000", "80 000"), encoding="utf-8")
    one = opened(desk, table)
    below, same = desk.run(import_table, one, source(one))
    assert (below.obstacles, same.outcome) == ((Obstacle.BELOW_ZERO,), Outcome.SAME)
    table.write_text(TABLE.replace("100 000", "90 000"), encoding="utf-8")
    one = opened(desk, table)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.CHANGED: 1, Outcome.SAME: 1}
    assert desk.run(check_file) == []
