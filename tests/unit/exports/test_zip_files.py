"""Whatever archive the program writes tells the day it was made, neither that of the machine nor the first of all."""

import re
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest

from ptce_desk.domain.acts import ActCode, ActFormat, ActKind
from ptce_desk.exports.acts import ActDress, fill, joined, read_template
from ptce_desk.exports.blank_table import BlankTable, write_blank_table
from ptce_desk.exports.documents import Document
from ptce_desk.exports.docx_report import write_docx
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.exports.zip_files import zipped
from ptce_desk.wording.act_fields import FIELDS, TABLES_BY_NAME
from tests.unit.exports.samples import TODAY, committee_report

SHIPPED = Path(__file__).parents[3] / "resources" / "acts"
REPORT = committee_report()
_TOLD_INSIDE = re.compile(rb">(\d{4}-\d\d-\d\d)T")


def act(form: ActFormat) -> bytes:
    template = read_template(f"a.{form}", (SHIPPED / f"refus.{form}").read_bytes())
    code = ActCode(ActKind.REFUSAL, 1, "2026-001")
    return fill(template, dict.fromkeys((*FIELDS, *TABLES_BY_NAME), ""), ActDress(code, "Refus", TODAY))


def written(name: str, target: Path) -> None:
    """A document of each kind, made on one day."""
    match name.split(".", maxsplit=1)[0]:
        case "report":
            write_table_file(REPORT, target)
        case "document":
            write_docx(Document("Rapport", "", REPORT.origin, REPORT.sheets[:1]), target)
        case "model":
            write_blank_table(BlankTable("Modèle", (), (), TODAY, "Région"), target)
        case "act":
            target.write_bytes(act(ActFormat(target.suffix[1:])))
        case "acts":
            form = ActFormat(target.suffix[1:])
            target.write_bytes(joined(form, [act(form)] * 2, TODAY))


@pytest.mark.parametrize(
    "name",
    [
        *("report.xlsx", "report.ods", "report.zip", "document.docx", "model.xlsx"),
        *("act.docx", "act.odt", "acts.docx", "acts.odt"),
    ],
)
def test_an_archive_and_what_it_says_of_itself_are_of_the_day_it_was_made(name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    written(name, target)
    with zipfile.ZipFile(target) as held:
        assert {one.date_time[:3] for one in held.infolist()} == {TODAY.timetuple()[:3]}
        told = [held.read(one) for one in held.namelist() if one in ("docProps/core.xml", "meta.xml")]
    days = set(_TOLD_INSIDE.findall(b"".join(told)))
    assert days == (set() if name.endswith(".zip") else {TODAY.isoformat().encode()})


def test_what_several_acts_are_put_in_tells_the_moment_and_a_day_before_archives_their_first() -> None:
    noon = datetime(2026, 3, 1, 12, 30, 10)  # noqa: DTZ001  # as archives have it, of the place
    for moment, told in ((noon, (2026, 3, 1, 12, 30, 10)), (date(1962, 7, 1), (1980, 1, 1, 0, 0, 0))):
        with zipfile.ZipFile(BytesIO(zipped([("a.docx", b"a")], moment))) as held:
            assert held.infolist()[0].date_time == told
