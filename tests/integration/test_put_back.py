"""A past value of a field comes back by the rules of the field, as one act, or is refused in a sentence."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Boolean, Column, Date, Integer, Table, update

from ptce_desk.db.queries.history import HIDDEN, FieldChange, value_held
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.db.types import Cents, Code, CodeSet, ExactDecimal
from ptce_desk.domain.errors import DecidedError, PtceDeskError
from ptce_desk.domain.organisations import Quality
from ptce_desk.domain.ptce import Stage
from ptce_desk.records.names import TABLES
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.undo import latest_operation, record_history, undo
from ptce_desk.services.past.put_back import can_put_back, put_back, set_again
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import complete_file, voted_file
from tests.integration.full_file import fill
from tests.slowly import at_length, slowly

D = Decimal


def journalled() -> Iterator[tuple[Table, Column[object]]]:
    """Every field whose changes the history of a record may show."""
    for table in metadata.sorted_tables:
        for column in table.columns if table.name in JOURNALED else ():
            if column.computed is None and column.name not in HIDDEN:
                yield table, column


def another(column: Column[object], held: object) -> object:
    """A value a field might have held before; what a link led to is what it leads to."""
    match column.type:
        case Code():
            codes = [code for code in column.type.codes if code != held]
            return codes[0] if codes else held
        case CodeSet():
            return frozenset([Quality.SCIC]) if column.name == "qualities" else frozenset()
        case Boolean():
            return not held
        case Date():
            return (held if isinstance(held, date) else date(2026, 2, 20)) + timedelta(days=1)
        case Cents():
            return (held if isinstance(held, Decimal) else D(100)) + 1
        case ExactDecimal():
            return D("0.25")
        case Integer():
            return held if column.foreign_keys else 2025
        case _:
            return "Autre"


def held_in(desk: Desk, table: str, row: int, column: str) -> object:
    with desk.reading() as connection:
        return value_held(connection, table, row, column)


def change_of(desk: Desk, kind: str, record: int, column: str) -> FieldChange:
    rows = desk.run(record_history, kind, record)
    return next(change for row in rows for change in row.changes if change.column == column)


def number_from_zero(desk: Desk, rows: Mapping[str, int]) -> None:
    """Each line is the first of its kind, as the program numbers them."""
    with desk.writing("") as work:
        for table in metadata.sorted_tables:
            if table.name in rows and "position" in table.c:
                work.reading().execute(update(table).where(table.c.id == rows[table.name]).values(position=0))
        work.session.commit()


@pytest.mark.parametrize("each", [pytest.param(7, id="some"), *slowly(3, ids=("more",)), *at_length(1, ids=("all",))])
def test_a_journalled_field_is_put_back_as_one_act_or_refused_in_a_sentence(each: int, desk: Desk) -> None:
    rows = fill(desk)
    desk.run(number_from_zero, rows)
    kept: list[str] = []
    refused: dict[str, str] = {}
    for table, column in [one for one in journalled() if one[0].name in rows][::each]:
        row, name = rows[table.name], f"{table.name}.{column.name}"
        before, made = held_in(desk, table.name, row, column.name), latest_operation(desk)
        value = TABLES[table.name].fields[column.name].kept(another(column, before))
        try:
            desk.run(set_again, table.name, row, column.name, value)
        except PtceDeskError as refusal:
            refused[name] = error_sentence(refusal)
            assert held_in(desk, table.name, row, column.name) == before, name
            assert latest_operation(desk) == made, name
            continue
        assert held_in(desk, table.name, row, column.name) == value, name
        kept.append(name)
        after = latest_operation(desk)
        if after != made:
            assert after is not None
            assert after.label.startswith("Remettre "), name
            desk.run(undo)
            assert held_in(desk, table.name, row, column.name) == before, name
    assert all((said.endswith(".") and said[0].isupper()) or said.startswith("«") for said in refused.values()), refused
    assert len(kept) >= 100 // each, (len(kept), refused)
    if each == 1:
        followed = {"funding_file.decision", "funding_file.max_amount", "agreement.closed_on", "agenda_item.vote"}
        assert followed <= set(refused)


def test_a_field_of_a_voted_dossier_is_refused_and_its_words_come_back(desk: Desk) -> None:
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, "requested", D(19000))
    desk.run(instruct.change_field, file_id, "title", "Autre intitulé")
    former = desk.run(open_file, file_id).file.title
    requested, title = (change_of(desk, "funding_file", file_id, key) for key in ("requested", "title"))
    desk.run(put_back, requested)
    file = desk.run(open_file, file_id).file
    assert file.requested == requested.held
    assert next(line.amount for line in file.plan if line.ours) == requested.held  # as when it is typed
    assert former == "Autre intitulé"
    voted = voted_file(desk, date(2026, 2, 20))
    amount = change_of(desk, "funding_file", voted, "requested")
    with pytest.raises(DecidedError) as refusal:
        desk.run(put_back, amount)
    assert "est voté" in error_sentence(refusal.value)
    desk.run(put_back, title)
    assert desk.run(open_file, file_id).file.title == title.held


def test_what_follows_acts_is_not_offered_and_a_link_comes_back_by_its_record(desk: Desk) -> None:
    file_id = complete_file(desk)
    desk.run(instruct.finish_review, file_id)
    state = change_of(desk, "funding_file", file_id, "instruction")
    assert not can_put_back(state)
    assert not can_put_back(change_of(desk, "funding_file", file_id, "requested"))  # it held nothing before
    desk.run(instruct.change_field, file_id, "stage", Stage.EMERGENCE)
    desk.run(instruct.change_field, file_id, "ptce_id", None)
    link = change_of(desk, "funding_file", file_id, "ptce_id")
    assert can_put_back(link)
    desk.run(put_back, link)
    assert desk.run(open_file, file_id).file.ptce_id == link.held
