"""A file of open data of any hand is looked at whole, or refused in words."""

from pathlib import Path

import pytest

from ptce_desk.domain.open_data import OpenDataFault, lines_of
from ptce_desk.domain.table_faults import TableFault, TableUnreadableError
from ptce_desk.exports.scdl import write_scdl
from ptce_desk.imports.scdl_file import MOST_REMARKS, look_at
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.open_data import looked_sentence
from tests.unit.domain.test_open_data import AWARD


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "scdl.csv"
    write_scdl(lines_of(AWARD), path)
    return path


def test_what_we_write_lacks_nothing(ours: Path) -> None:
    looked = look_at(ours)
    assert (looked.lines, looked.remarks) == (1, ())
    assert looked_sentence("x.csv", 1, 0) == "x.csv, 1 ligne\u00a0: conforme à SCDL «\u00a0subventions\u00a0» 2.1.1."


def test_a_mark_at_the_beginning_is_let_be_and_another_encoding_is_told(ours: Path) -> None:
    text = ours.read_text("utf-8")
    ours.write_bytes(text.encode("utf-8-sig"))
    assert look_at(ours).remarks == ()
    ours.write_bytes(text.encode("cp1252"))
    assert [one.fault for one in look_at(ours).remarks] == [OpenDataFault.NOT_UTF8]


def test_no_more_is_told_than_anybody_reads(ours: Path) -> None:
    header = ours.read_text("utf-8").splitlines()[0]
    ours.write_text("\n".join([header, *["x"] * (MOST_REMARKS + 5)]), "utf-8")
    looked = look_at(ours)
    assert (looked.lines, len(looked.remarks)) == (MOST_REMARKS + 5, MOST_REMARKS)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, TableFault.MISSING),
        (b"", TableFault.EMPTY),
        (b"PK\0", TableFault.NOT_A_TABLE),
        (b'a,"b\n', TableFault.NOT_A_TABLE),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes | None, fault: TableFault) -> None:
    path = tmp_path / "x.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TableUnreadableError) as refused:
        look_at(path)
    assert refused.value.fault is fault
    assert error_sentence(refused.value)
