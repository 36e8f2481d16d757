"""The journal: one entry for each row changed, whatever the way it was changed."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import Boolean, Date, Integer, LargeBinary, String

from ptce_desk.db.canonical import STORED, canonical, for_engine, plain
from ptce_desk.db.schema import metadata
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.ptce import Ptce, PtceAlias, Stage, StageEntry
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct, sheet
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.gathered import gathered
from tests.integration.dumps import dump
from tests.integration.raw_rows import held
from tests.structures import create_organisation

Values = dict[str, str | int | None]


class Entry(NamedTuple):
    operation_id: str
    author: str
    changed_at: str
    label: str
    table: str
    row_id: int
    action: str
    old: Values | None
    new: Values | None


def entries(desk: Desk, label: str) -> list[Entry]:
    """What the journal keeps under a label, oldest first, read through the open file."""
    query = """
        SELECT operation_id, author, changed_at, label, table_name, row_id, action, old_values, new_values
        FROM change_entry WHERE label = ? ORDER BY id"""
    return [
        Entry(*row[:7], *(None if part is None else json.loads(str(part)) for part in row[7:]))
        for row in held(desk, query, label)
    ]


def entry_count(desk: Desk) -> int:
    def count(desk: Desk) -> int:
        with desk.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM change_entry").scalar_one())

    return desk.run(count)


def new_file(desk: Desk) -> int:
    scheme = desk.run(list_schemes)[0]
    return desk.run(instruct.create_file, scheme_id=scheme.scheme_id, title="Essai")


def test_a_row_that_comes_is_journaled_whole_with_its_parts(desk: Desk) -> None:
    ptce_id = desk.run(
        lambda desk: _add(desk, "Ajouter", Ptce("L’Arbre", aliases=[PtceAlias("Arbre")], priority_district=True))
    )
    pole, alias = entries(desk, "Ajouter")
    assert (pole.table, pole.row_id, pole.action, pole.old) == ("ptce", ptce_id, "insert", None)
    assert pole.new is not None
    assert {key: pole.new[key] for key in ("id", "name", "sort_key", "priority_district", "version")} == {
        "id": ptce_id,
        "name": "L’Arbre",
        "sort_key": "arbre",
        "priority_district": 1,
        "version": 1,
    }
    assert (alias.table, alias.action, alias.old) == ("ptce_alias", "insert", None)
    assert alias.new == {"id": alias.row_id, "ptce_id": ptce_id, "name": "Arbre", "search_key": "arbre"}
    assert pole.operation_id == alias.operation_id


def _add(desk: Desk, label: str, ptce: Ptce) -> int:
    with desk.writing(label) as work:
        work.add(ptce)
        work.commit()
        return ptce.id


def test_values_are_journaled_as_the_file_stores_them(desk: Desk) -> None:
    file_id = new_file(desk)
    line = desk.run(instruct.add_line, file_id, "plan", "funder", "Ville").file.plan[-1]
    desk.run(instruct.change_line, file_id, "plan", line.id, "obtained", value=True)
    label = "Modifier une ressource du dossier 2026-001"
    changed = next(entry for entry in entries(desk, label) if entry.table == "plan_line")
    assert (changed.action, changed.old, changed.new) == ("update", {"obtained": 0}, {"obtained": 1})


def test_a_part_that_is_added_changed_or_removed_bumps_and_journals_its_aggregate(desk: Desk) -> None:
    file_id = new_file(desk)
    sheet = desk.run(instruct.add_line, file_id, "costs", "label", "Étude")
    line_id = sheet.file.costs[0].id
    desk.run(instruct.change_line, file_id, "costs", line_id, "label", "Enquête")
    sheet = desk.run(instruct.remove_line, file_id, "costs", line_id)
    versions = []
    for label in ("Ajouter une dépense au", "Modifier une dépense du", "Supprimer une dépense du"):
        found = entries(desk, f"{label} dossier 2026-001")
        root = next(entry for entry in found if entry.table == "funding_file")
        part = next(entry for entry in found if entry.table == "cost_line")
        assert root.new is not None
        versions.append((part.action, root.new["version"]))
    assert sheet.file.version == versions[-1][1]
    assert versions == [("insert", 3), ("update", 4), ("delete", 5)]


def test_a_line_taken_off_a_dossier_is_journaled_with_all_it_held(desk: Desk) -> None:
    file_id = new_file(desk)
    line = desk.run(instruct.add_line, file_id, "costs", "label", "Étude").file.costs[0]
    desk.run(instruct.remove_line, file_id, "costs", line.id)
    gone = next(e for e in entries(desk, "Supprimer une dépense du dossier 2026-001") if e.action == "delete")
    assert (gone.table, gone.row_id, gone.new) == ("cost_line", line.id, None)
    assert gone.old == {
        "id": line.id,
        "funding_file_id": file_id,
        "position": 0,
        "category": "other",
        "label": "Étude",
        "presented": 0,
        "retained": None,
        "reason": "",
    }


def test_the_lines_that_follow_a_removed_one_move_up_and_say_so(desk: Desk) -> None:
    file_id = new_file(desk)
    for label in ("un", "deux"):
        sheet = desk.run(instruct.add_line, file_id, "costs", "label", label)
    sheet = desk.run(instruct.remove_line, file_id, "costs", sheet.file.costs[0].id)
    assert [(line.label, line.position) for line in sheet.file.costs] == [("deux", 0)]
    moved = next(e for e in entries(desk, "Supprimer une dépense du dossier 2026-001") if e.table == "cost_line")
    assert (moved.action, moved.old, moved.new) == ("update", {"position": 1}, {"position": 0})


def test_a_member_taken_off_is_journaled(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    organisation_id = desk.run(create_organisation, "Coop", OrganisationKind.COOPERATIVE, ess=True)
    sheet = desk.run(sheets.add_member, ptce_id, organisation_id, MemberRole.BEARER)
    desk.run(sheets.remove_line, ptce_id, "memberships", sheet.ptce.memberships[0].id)
    assert [(e.table, e.action) for e in entries(desk, "Retirer un membre du PTCE « Pôle d’essai »")] == [
        ("ptce", "update"),
        ("membership", "delete"),
    ]


def test_an_aggregate_that_goes_is_journaled_with_its_parts(desk: Desk) -> None:
    ptce_id = _added_with_stage(desk)

    def remove(desk: Desk) -> None:
        with desk.writing("Supprimer") as work:
            work.delete(work.get(Ptce, ptce_id))
            work.commit()

    desk.run(remove)
    found = entries(desk, "Supprimer")
    assert [(e.table, e.action) for e in found] == [("ptce", "delete"), ("ptce_stage", "delete")]
    assert all(entry.old and entry.new is None for entry in found)


def _added_with_stage(desk: Desk) -> int:
    return desk.run(lambda desk: _add(desk, "Ajouter", Ptce("Pôle", stages=[StageEntry(Stage.EMERGENCE)])))


def test_a_part_changed_then_removed_keeps_in_the_journal_what_the_file_held(desk: Desk) -> None:
    ptce_id = _added_with_stage(desk)

    def change_and_remove(desk: Desk) -> None:
        with desk.writing("Changer puis retirer") as work:
            ptce = work.get(Ptce, ptce_id)
            ptce.stages[0].note = "jamais gardé"
            ptce.stages.clear()
            work.commit()

    desk.run(change_and_remove)
    (gone,) = (e for e in entries(desk, "Changer puis retirer") if e.table == "ptce_stage")
    assert gone.action == "delete"
    assert gone.old is not None
    assert gone.old["note"] == ""


@pytest.mark.parametrize("value", ["", "Nantes"])
def test_a_value_typed_again_changes_and_journals_nothing(desk: Desk, value: str) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    sheet = desk.run(sheets.change_ptce, ptce_id, "commune", value)
    before = entry_count(desk)
    again = desk.run(sheets.change_ptce, ptce_id, "commune", value)
    assert again.ptce.version == sheet.ptce.version
    assert entry_count(desk) == before


def test_a_commit_of_nothing_journals_nothing(desk: Desk) -> None:
    def commit_nothing(desk: Desk) -> None:
        with desk.writing("Rien") as work:
            work.commit()

    desk.run(commit_nothing)
    assert entries(desk, "Rien") == []


def test_entries_are_dated_in_universal_time_whatever_the_hour_here(
    template: Path, tmp_path: Path, surroundings: Surroundings, open_desk: Callable[[Path], Desk]
) -> None:
    path = tmp_path / "here.ptce"
    path.write_bytes(template.read_bytes())
    desk = open_desk(path)
    desk._clock = lambda: datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    desk.run(sheets.create_ptce, "Pôle de nuit")
    (entry,) = entries(desk, "Créer le PTCE « Pôle de nuit »")
    assert datetime.fromisoformat(entry.changed_at) == datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
    assert entry.changed_at.endswith("+00:00")
    assert entry.author == surroundings.author


def test_one_operation_has_one_mark_and_the_next_another(desk: Desk) -> None:
    new_file(desk)
    new_file(desk)
    first, second = entries(desk, "Créer le dossier 2026-001"), entries(desk, "Créer le dossier 2026-002")
    assert len({entry.operation_id for entry in first}) == 1
    assert len({entry.operation_id for entry in (*first, *second)}) == 2


def test_a_service_that_fails_after_writing_leaves_the_file_and_its_journal_as_they_were(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_id = new_file(desk)
    line_id = desk.run(instruct.add_line, file_id, "costs", "label", "Étude").file.costs[0].id
    before = with_its_journal(desk)

    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sheet, "keep_computation", fail)
    with pytest.raises(ZeroDivisionError):
        desk.run(instruct.remove_line, file_id, "costs", line_id)
    assert with_its_journal(desk) == before
    monkeypatch.undo()
    assert desk.run(instruct.remove_line, file_id, "costs", line_id).file.costs == []
    assert with_its_journal(desk) != before


def with_its_journal(desk: Desk) -> tuple[object, ...]:
    return dump(desk), held(desk, "SELECT * FROM change_entry ORDER BY id")


def test_two_flushes_of_one_operation_journal_each_change_once(desk: Desk) -> None:
    def change_twice(desk: Desk) -> None:
        with desk.writing("Deux temps") as work:
            settings = work.get(FileSettings, 1)
            settings.author = "Camille"
            work.flush()
            settings.author = "Dominique"
            work.commit()

    desk.run(change_twice)
    found = [(e.old, e.new) for e in entries(desk, "Deux temps")]
    assert found == [
        ({"author": "Agent de test", "version": 1}, {"author": "Camille", "version": 2}),
        ({"author": "Camille", "version": 2}, {"author": "Dominique", "version": 3}),
    ]


def test_the_head_of_the_journal_moves_with_each_entry(desk: Desk) -> None:
    def head_and_end(desk: Desk) -> tuple[object, ...]:
        with desk.reading() as connection:
            head = connection.exec_driver_sql("SELECT last_id, last_hash FROM journal_head").one()
            end = connection.exec_driver_sql("SELECT id, hash FROM change_entry ORDER BY id DESC LIMIT 1").one()
        assert tuple(head) == tuple(end)
        return tuple(head)

    before = desk.run(head_and_end)
    new_file(desk)
    after = desk.run(head_and_end)
    assert after != before


@gathered("table", sorted(metadata.tables))
def test_values_of_the_journal_have_one_form_whatever_the_engine_and_go_back_as_they_were(table: str) -> None:
    examples = {Date: date(2026, 3, 2), Boolean: True, Integer: 7, String: "à", LargeBinary: None}
    for column in metadata.tables[table].columns:
        if column.computed is None:
            kept = STORED[table].c[column.name].type
            value = next(example for kind, example in examples.items() if isinstance(kept, kind))
            form = plain(value)
            assert form is None or type(form) in (str, int)
            assert for_engine(table, {column.name: form}) == {column.name: value}


def test_amounts_dates_and_answers_are_journaled_as_cents_iso_text_and_one_or_zero() -> None:
    columns = metadata.tables["funding_file"].c
    assert canonical(columns.requested, Decimal("12.30")) == 1230
    assert canonical(columns.deposited_on, date(2026, 3, 2)) == "2026-03-02"
    assert canonical(columns.autonomy_plan, value=True) == 1
    assert canonical(columns.decision, DecisionState.GRANTED) == "granted"
    with pytest.raises(TypeError):
        plain(1.5)


def test_cents_are_exact_however_many_digits_and_nothing_finer_is_one() -> None:
    requested = metadata.tables["funding_file"].c.requested
    assert canonical(requested, Decimal("12345678901234567890123456789012.34")) == 1234567890123456789012345678901234
    assert canonical(requested, Decimal("-0.01")) == -1
    for finer in ("0.001", "-0.001", "12345678901234567890123456789012.345", "NaN"):
        with pytest.raises(ValueError, match=finer):
            canonical(requested, Decimal(finer))


def test_values_are_written_in_one_order_whatever_the_change(demo: Desk) -> None:
    def read(desk: Desk) -> list[str]:
        with desk.reading() as connection:
            found = connection.exec_driver_sql("SELECT old_values, new_values FROM change_entry").all()
        return [text for row in found for text in row if text is not None]

    for text in demo.run(read):
        assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True)
