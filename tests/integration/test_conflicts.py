"""Two officers at one field, each at her own desk on one store: the second is told, and nothing is lost in silence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from sqlalchemy import select

from ptce_desk.db.conflicts import last_entry
from ptce_desk.db.schema import metadata
from ptce_desk.domain.conflicts import ConflictError, Seen, Theirs
from ptce_desk.domain.table_faults import PasteRefusedError
from ptce_desk.domain.validity import PERIODS
from ptce_desk.records.committees import SESSION
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record, RecordField
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.dossier.terms import set_year_amount
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import latest_operation, redo, undo, undo_from_history
from ptce_desk.services.records import Step, do_together, keep_field
from ptce_desk.wording.errors import error_sentence
from tests.conftest import NOW

FILE: Final = 3
TITLE: Final = "funding_file.title"
RECORDS: Final[tuple[Record[Any], ...]] = (PTCE, ORGANISATION, FRAMEWORK, SCHEME, SESSION)
THREE: Final = {
    "text": ("Un", "Deux", "Trois"),
    "paragraphs": ("Un\nmot", "Deux\nmots", "Trois\nmots"),
    "amount": (Decimal(1000), Decimal(2000), Decimal("3000.50")),
    "number": (Decimal(1), Decimal(2), Decimal(3)),
    "date": (date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)),
}
"""What is kept first, by a colleague, and over it; of other kinds, the first choices."""


@pytest.fixture
def ana(demo: Desk) -> Desk:
    return demo


@pytest.fixture
def claire(ana: Desk, surroundings: Surroundings) -> Desk:
    return Desk(ana.database, replace(surroundings, author="Claire B."))


def seen_now(desk: Desk, column: str) -> Seen:
    """What a screen read just now had shown; in a base, a desk hears nothing of another that shares its connection."""

    def read(desk: Desk) -> int:
        with desk.reading() as connection:
            return last_entry(connection)

    return Seen(desk.run(read), column)


def rename(desk: Desk, title: str, seen: Seen | None = None) -> None:
    def keep(desk: Desk) -> None:
        with desk.keeping_seen(seen):
            instruct.change_field(desk, FILE, "title", title)

    desk.run(keep)


def title(desk: Desk) -> str:
    return desk.run(open_file, FILE).file.title


def refused(desk: Desk, new: str, seen: Seen) -> Theirs:
    with pytest.raises(ConflictError) as conflict:
        rename(desk, new, seen)
    return conflict.value.theirs


def test_a_field_changed_meanwhile_is_not_written_over_and_it_is_said_who_wrote_what_and_when(
    ana: Desk, claire: Desk
) -> None:
    shown, seen = title(ana), seen_now(ana, TITLE)
    rename(claire, "Par Claire")
    theirs = refused(ana, "Par Ana", seen)
    assert (theirs.shown, theirs.value, theirs.author, theirs.changed_at) == (shown, "Par Claire", "Claire B.", NOW)
    assert title(claire) == "Par Claire"
    said = error_sentence(ConflictError(theirs)).replace("\u00a0", " ")
    assert said.startswith("Intitulé : non enregistré. Claire B. a écrit « Par Claire » à ")
    rename(ana, "Par Ana", Seen(theirs.entry, TITLE))  # knowing it
    assert title(ana) == "Par Ana"
    assert ana.run(check_file) == []


def test_what_is_known_is_not_told_again_and_what_comes_after_it_is(ana: Desk, claire: Desk) -> None:
    seen = seen_now(ana, TITLE)
    rename(claire, "Par Claire")
    known = Seen(refused(ana, "Par Ana", seen).entry, TITLE)
    rename(claire, "Par Claire encore")
    assert refused(ana, "Par Ana", known).value == "Par Claire encore"


def test_what_both_write_alike_or_elsewhere_or_what_was_put_back_is_no_conflict(ana: Desk, claire: Desk) -> None:
    shown, seen = title(ana), seen_now(ana, TITLE)
    claire.run(instruct.change_field, FILE, "instructor", "Claire Moreau")
    rename(claire, "Par les deux")
    rename(ana, "Par les deux", seen)
    rename(claire, shown)
    seen = seen_now(ana, TITLE)
    rename(claire, "Pour voir")
    rename(claire, shown)
    rename(ana, "Par Ana", seen)
    assert title(ana) == "Par Ana"


def test_ones_own_changes_are_none_nor_what_one_undoes_nor_what_they_replaced(ana: Desk, claire: Desk) -> None:
    seen = seen_now(ana, TITLE)
    for word in ("un", "deux"):
        rename(ana, word, seen)
    ana.run(undo)
    rename(ana, "trois", seen)
    ana.run(undo)
    ana.run(redo)
    rename(claire, "Par Claire")
    refused(ana, "quatre", seen)
    rename(ana, "quatre")  # « garder le mien »
    rename(ana, "cinq", seen)
    done = ana.run(latest_operation)
    assert done is not None
    ana.run(undo_from_history, done.operation_id)
    rename(ana, "six", seen)
    assert title(ana) == "six"


def test_an_undoing_by_somebody_else_is_told_as_what_she_writes(ana: Desk, claire: Desk) -> None:
    before = title(ana)
    rename(claire, "Par Claire")
    seen = seen_now(ana, TITLE)
    claire.run(undo)
    assert refused(ana, "Par Ana", seen).value == before


def test_a_line_that_was_taken_off_or_came_is_told_by_what_it_was(ana: Desk, claire: Desk) -> None:
    """The amount of a year is a line that comes with it, and goes once it is emptied."""
    column = "year_share.amount"
    ana.run(instruct.change_field, FILE, "title", "Pour la version")
    file_id, year = _open_file(ana), 2031

    def keep(desk: Desk, amount: int | None, seen: Seen | None = None) -> None:
        def job(desk: Desk) -> None:
            with desk.keeping_seen(seen):
                set_year_amount(desk, file_id, year, None if amount is None else Decimal(amount))

        desk.run(job)

    seen = seen_now(ana, column)
    keep(claire, 100)
    with pytest.raises(ConflictError) as came:
        keep(ana, 200, seen)
    assert (came.value.theirs.shown, came.value.theirs.value) == ("", "100\u00a0€")
    seen = seen_now(ana, column)
    keep(claire, None)
    with pytest.raises(ConflictError) as gone:
        keep(ana, 200, seen)
    assert (gone.value.theirs.shown, gone.value.theirs.value) == ("100\u00a0€", "")
    assert "a vidé ce champ" in error_sentence(gone.value)
    keep(claire, 100)
    seen = seen_now(ana, column)
    keep(claire, 300)
    with pytest.raises(ConflictError):
        keep(ana, None, seen)
    keep(claire, None)
    seen = seen_now(ana, column)
    keep(claire, 100)
    keep(claire, None)
    keep(ana, 200, seen)  # it came and went
    seen = seen_now(ana, column)
    keep(claire, None)
    keep(claire, 200)
    keep(ana, 300, seen)  # it went and came back as it was
    seen = seen_now(ana, column)
    keep(claire, None)
    keep(claire, 400)
    with pytest.raises(ConflictError) as other:
        keep(ana, 500, seen)
    assert (other.value.theirs.shown, other.value.theirs.value) == ("300\u00a0€", "400\u00a0€")


def _open_file(desk: Desk) -> int:
    """A dossier that is not decided yet."""
    rows = metadata.tables["funding_file"]
    with_none = select(rows.c.id).where(rows.c.decision == "not_listed").limit(1)

    def first(desk: Desk) -> int:
        with desk.reading() as connection:
            return int(connection.execute(with_none).scalar_one())

    return desk.run(first)


def test_of_a_pasted_block_nothing_is_kept_over_somebody_elses_change(ana: Desk, claire: Desk) -> None:
    seen = seen_now(ana, TITLE)
    rename(claire, "Par Claire")
    steps = [
        Step(instruct.change_field, (FILE, "instructor", "Ana"), {}, 1, "Instruction"),
        Step(instruct.change_field, (FILE, "title", "Par Ana"), {}, 1, "Intitulé", seen=seen),
    ]
    with pytest.raises(PasteRefusedError) as refusal:
        ana.run(do_together, "Coller", steps)
    assert isinstance(refusal.value.cause, ConflictError)
    assert (title(ana), ana.run(open_file, FILE).file.instructor == "Ana") == ("Par Claire", False)


def test_every_field_of_every_record_is_told_of(ana: Desk, claire: Desk) -> None:
    faults = [
        f"{record.table}.{field.key}"
        for record in RECORDS
        for field in record.fields
        if field.words and _values(field) and not _is_told(ana, claire, record, field)
    ]
    assert not faults


def _values(field: RecordField) -> tuple[object, ...]:
    if field.check is not None or field.key in ("siret", "siren", "rna"):
        return ()
    if field.kind == "choice" and len(field.choices) > 2:
        return tuple(value for value, _label in field.choices[:3])
    return THREE.get(field.kind, ())


def _is_told(ana: Desk, claire: Desk, record: Record[Any], field: RecordField) -> bool:
    rows = metadata.tables[record.table]

    def first(desk: Desk) -> int:
        with desk.reading() as connection:
            return int(connection.execute(select(rows.c.id).limit(1)).scalar_one())

    def held(desk: Desk) -> object:
        with desk.loading() as loader:
            return field.read(loader.get(record.entity, one))

    one, values = ana.run(first), _values(field)
    before = ana.run(held)

    def keep(desk: Desk, value: object, seen: Seen | None = None, *, key: str = field.key) -> None:
        with desk.keeping_seen(seen):
            keep_field(desk, record, one, key, value)

    for pair in PERIODS:
        for other in {*pair} - {field.key} if field.key in pair else ():
            ana.run(keep, None, key=other)  # whatever the day, it ends after it begins
    ana.run(keep, values[0])
    seen = seen_now(ana, f"{record.table}.{field.key}")
    claire.run(keep, values[1])
    try:
        ana.run(keep, values[2], seen)
    except ConflictError as conflict:
        return conflict.theirs.author == "Claire B." and bool(conflict.theirs.value)
    finally:
        ana.run(keep, before)
    return False
