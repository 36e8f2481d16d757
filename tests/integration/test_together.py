"""Several services run together are one operation: kept whole, undone whole, or not at all."""

from datetime import timedelta
from decimal import Decimal

import pytest

from ptce_desk.domain.errors import NotFoundError, TextTooLongError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.table_faults import PasteRefusedError
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import list_operations, redo, undo
from ptce_desk.services.records import LineToCome, Step, do_together
from tests.integration.dossiers import complete_file
from tests.integration.dumps import dump

D = Decimal


def change(file_id: int, line: object, key: str, value: object, number: int) -> Step:
    return Step(instruct.change_line, (file_id, "costs", line, key, value), {}, number, key)


def added(file_id: int, number: int, **cells: object) -> list[Step]:
    """A cost that begins by its category, then its other cells."""
    line = LineToCome()
    begin = Step(
        instruct.add_line, (file_id, "costs", "category", "study"), {}, number, "category", ("cost_line", line)
    )
    return [begin, *(change(file_id, line, key, value, number) for key, value in cells.items())]


def test_lines_added_with_their_cells_are_one_operation_undone_and_redone_as_one(desk: Desk) -> None:
    file_id = complete_file(desk)
    before, count = dump(desk), len(desk.run(list_operations))
    steps = [*added(file_id, 1, label="Un", presented=D(10)), *added(file_id, 2, label="Deux", presented=D(20))]
    sheet = desk.run(do_together, "Coller 2 lignes", steps)
    assert isinstance(sheet, FileSheet)
    held = [(line.label, line.presented) for line in desk.run(open_file, file_id).file.costs]
    assert [(line.label, line.presented) for line in sheet.file.costs] == held
    assert held[-2:] == [("Un", D(10)), ("Deux", D(20))]
    operations = desk.run(list_operations)
    assert (len(operations) - count, operations[-1].label) == (1, "Coller 2 lignes")
    after = dump(desk)
    assert desk.run(undo).label == "Coller 2 lignes"
    assert dump(desk) == before
    desk.run(redo)
    assert dump(desk) == after
    assert desk.run(check_file) == []


def test_one_refused_leaves_nothing_of_the_others_and_says_which(desk: Desk) -> None:
    file_id = complete_file(desk)
    before = dump(desk)
    for cells, cause in (({"label": "x" * 1001}, TextTooLongError), ({"presented": D(20)}, NotFoundError)):
        steps = [*added(file_id, 1, presented=D(10)), *added(file_id, 3, **cells)]
        last = 987654 if cause is NotFoundError else steps[-1].args[2]
        steps[-1] = change(file_id, last, *next(iter(cells.items())), 3)
        with pytest.raises(PasteRefusedError) as refused:
            desk.run(do_together, "Coller", steps)
        assert (refused.value.line, refused.value.heading) == (3, next(iter(cells)))
        assert isinstance(refused.value.cause, cause)
        assert dump(desk) == before
    desk.run(instruct.add_line, file_id, "costs", "category", "study")  # the file is not held any more


def test_what_is_read_meanwhile_is_what_was_done_and_what_is_done_to_it_is_not_kept(desk: Desk) -> None:
    file_id = complete_file(desk)

    def job(desk: Desk) -> tuple[str, int]:
        with desk.together("Ensemble"):
            instruct.change_field(desk, file_id, "title", "Autre")
            read = open_file(desk, file_id)
            read.file.notes = "perdu"
            with desk.reading() as connection:
                titles = connection.exec_driver_sql("SELECT count(*) FROM funding_file WHERE title = 'Autre'").scalar()
            instruct.change_field(desk, file_id, "instructor", "Camille")
        return read.file.title, int(titles or 0)

    assert desk.run(job) == ("Autre", 1)
    kept = desk.run(open_file, file_id).file
    assert (kept.title, kept.instructor, kept.notes) == ("Autre", "Camille", "")


def test_a_part_that_changes_and_does_not_commit_is_a_fault_and_keeps_nothing(desk: Desk) -> None:
    file_id = complete_file(desk)
    before = dump(desk)

    def job(desk: Desk) -> None:
        with desk.together("Ensemble"):
            with desk.trying() as work:
                work.get(FundingFile, file_id).title = "Perdu"
            instruct.change_field(desk, file_id, "notes", "suite")

    with pytest.raises(RuntimeError):
        desk.run(job)
    assert dump(desk) == before


def test_what_is_read_once_is_read_again_only_after_something_is_written_or_on_another_day(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_id = complete_file(desk)
    read: list[str] = []

    def title(desk: Desk) -> str:
        with desk.loading() as work:
            read.append(work.get(FundingFile, file_id).title)
        return read[-1]

    def twice(desk: Desk) -> tuple[str, str]:
        return desk.once(title), desk.once(title)

    first = desk.run(twice)[0]
    assert read == [first]
    desk.run(instruct.change_field, file_id, "title", "Épicerie")
    assert (desk.run(twice), read) == (("Épicerie", "Épicerie"), [first, "Épicerie"])
    tomorrow = desk.today() + timedelta(days=1)
    monkeypatch.setattr(desk, "today", lambda: tomorrow)
    desk.run(twice)
    assert len(read) == 3


def test_what_is_read_once_within_an_operation_that_is_dropped_is_not_what_is_read_after_it(desk: Desk) -> None:
    file_id = complete_file(desk)

    def title(desk: Desk) -> str:
        with desk.loading() as work:
            return work.get(FundingFile, file_id).title

    def dropped(desk: Desk) -> str:
        with desk.together("Essayer", keep=False):
            instruct.change_field(desk, file_id, "title", "Épicerie")
            return desk.once(title)

    before = desk.run(lambda desk: desk.once(title))
    assert (desk.run(dropped), desk.run(lambda desk: desk.once(title))) == ("Épicerie", before)
