"""Files written at once, or later by whoever asked: how far they have come, and stopped without a trace."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ptce_desk import exports
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.paper import HeldPaper
from ptce_desk.exports.documents import document_of
from ptce_desk.exports.docx_report import write_docx
from ptce_desk.exports.later import held_for_later
from ptce_desk.exports.paper import holding
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.table_files import write_table_file
from tests.unit.exports.samples import committee_report

Write = Callable[[Path], None]
REPORT = committee_report(30)
ROWS = sum(len(sheet.rows) for sheet in REPORT.sheets)
ENDINGS = ("xlsx", "ods", "csv", "zip", "pdf", "docx")


def write(path: Path) -> None:
    """Write a report as its ending says."""
    match path.suffix:
        case ".pdf":
            with holding(HeldPaper(sideways=True)):
                write_pdf(document_of(REPORT), path)
        case ".docx":
            write_docx(document_of(REPORT), path)
        case _:
            write_table_file(REPORT, path)


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_held_is_written_later_as_it_would_have_been_at_once(ending: str, tmp_path: Path) -> None:
    now, later = tmp_path / f"now.{ending}", tmp_path / f"later.{ending}"
    write(now)
    with held_for_later() as writings:
        write(later)
    assert not later.exists()
    told: list[tuple[int, int]] = []
    (writing,) = writings
    writing.carry_out(lambda done, total: told.append((done, total)))
    assert later.read_bytes() == now.read_bytes() or ending == "docx"
    assert later.stat().st_size == pytest.approx(now.stat().st_size, abs=64)
    assert len(told) >= (2 if ending == "pdf" else ROWS), "it tells of each row, or each page"
    if ending not in ("pdf", "docx"):
        assert told[-1] == (ROWS, ROWS)
    assert [done for done, _total in told] == sorted(done for done, _total in told)


@pytest.mark.parametrize("ending", ENDINGS)
def test_one_that_is_stopped_leaves_what_stood_there_and_nothing_beside_it(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(b"before")
    with held_for_later() as writings:
        write(path)

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        writings[0].carry_out(stop)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
    write(path)
    assert path.read_bytes() != b"before", "nothing is held any more, nor stopped"


def test_nothing_that_writes_a_file_writes_it_at_once_where_later_is_asked_for() -> None:
    (folder,) = map(Path, exports.__path__)
    at_once = {path.stem for path in folder.glob("*.py") if "replacing(" in path.read_text("utf-8")}
    assert at_once == {"files", "later"}
