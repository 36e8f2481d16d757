"""The columns of the table of a session: sets for a purpose, changed and kept, the same in every format."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document as WordDocument
from openpyxl import load_workbook

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.exports.formulas import Formula
from ptce_desk.exports.report import Table, Total, value_of
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.column_sets import (
    ANNEX,
    DEBATE,
    FINANCES,
    SHIPPED,
    column_set,
    column_sets,
    forget_column_set,
    keep_column_set,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.reports.agenda_columns import columns_offered
from ptce_desk.services.reports.committee import annex_report, committee_document, committee_report, export_committee
from tests.integration.dossiers import listed_file
from tests.unit.exports.paper import squeezed, text_of

D = Decimal
DAY = date(2026, 5, 4)
FEW = ("line", "number", "beneficiary", "years", "rate", "voted")


def keys_of(table: Table) -> list[str]:
    return [column.key for column in table.columns]


def whole(tables: tuple[Table, ...]) -> Table:
    return next(table for table in tables if table.key == "all")


def test_every_column_of_the_sets_shipped_is_one_that_may_be_chosen(desk: Desk) -> None:
    offered = {key for key, _heading in columns_offered()}
    assert [one.name for one in desk.run(column_sets)] == [DEBATE, ANNEX, FINANCES]
    assert [(one.name, key) for one in SHIPPED for key in one.keys if key not in offered] == []
    assert all(one.is_shipped for one in SHIPPED)


def test_a_set_that_is_changed_is_kept_in_the_place_of_the_one_shipped_until_it_is_forgotten(desk: Desk) -> None:
    kept = desk.run(keep_column_set, "debat", FEW)
    assert (kept.name, desk.run(column_set, "DÉBAT").keys) == (DEBATE, FEW)
    own = desk.run(keep_column_set, "Élus", ["number", "title"])
    assert [one.name for one in desk.run(column_sets)] == [DEBATE, ANNEX, FINANCES, "Élus"]
    assert not own.is_shipped
    assert desk.run(undo).label == "Enregistrer la vue « Élus »"
    assert [one.name for one in desk.run(column_sets)] == [DEBATE, ANNEX, FINANCES]
    desk.run(redo)
    assert kept.view_id is not None
    desk.run(forget_column_set, kept.view_id)
    assert desk.run(column_set, DEBATE) == SHIPPED[0]
    with pytest.raises(NotFoundError):
        desk.run(column_set, "Maire")


def test_the_table_has_the_columns_chosen_in_their_order_in_a_workbook_a_pdf_and_a_word_document(
    desk: Desk, tmp_path: Path
) -> None:
    file_id, session = listed_file(desk, DAY)
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED)
    report = desk.run(committee_report, session, FEW)
    told = whole(report.sheets)
    years = [key for key in keys_of(told) if key.startswith("year_")]
    assert years
    assert keys_of(told) == ["line", "number", "beneficiary", *years, "rate", "voted"]
    assert keys_of(whole(desk.run(committee_document, session, FEW).tables)) == keys_of(told)
    headings = [column.heading for column in told.columns]
    book = load_workbook(desk.run(export_committee, session, tmp_path / "c.xlsx", FEW))
    rows = [[cell for cell in row if cell] for row in book["Tous les dossiers"].iter_rows(values_only=True)]
    assert headings in rows
    paper = text_of(desk.run(export_committee, session, tmp_path / "c.pdf", FEW))
    assert all(squeezed(heading) in paper for heading in headings)
    word = WordDocument(str(desk.run(export_committee, session, tmp_path / "c.docx", FEW)))
    assert headings in [[cell.text for cell in table.rows[0].cells] for table in word.tables]


def test_what_followed_from_a_column_that_is_left_out_is_told_all_the_same(desk: Desk) -> None:
    file_id, session = listed_file(desk, DAY)
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED)
    full, few = (desk.run(committee_report, session, keys) for keys in ((), FEW))
    summaries = [report.sheets[0] for report in (full, few)]
    figures = [[value_of(cell) for cell in summary.rows[0]] for summary in summaries]
    assert figures[0] == figures[1]
    assert any(isinstance(cell, Formula) for cell in summaries[0].rows[0])
    assert not any(isinstance(cell, Formula) for cell in summaries[1].rows[0])
    rate = whole(few.sheets).columns[whole(few.sheets).position("rate")]
    assert (rate.formula, rate.total) == (None, Total.NONE)


def test_what_is_printed_follows_the_sets_as_they_were_changed(desk: Desk) -> None:
    file_id, session = listed_file(desk, DAY)
    assert "maximum" in keys_of(whole(desk.run(committee_document, session).tables))
    desk.run(keep_column_set, DEBATE, ["number", "title", "proposed"])
    desk.run(keep_column_set, ANNEX, ["number", "proposed", "voted"])
    assert keys_of(whole(desk.run(committee_document, session).tables)) == ["number", "title", "proposed"]
    assert keys_of(desk.run(annex_report, session).sheets[0]) == ["number", "proposed"]
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED)
    assert keys_of(desk.run(annex_report, session).sheets[0]) == ["number", "voted"]
    assert "maximum" in keys_of(whole(desk.run(committee_report, session).sheets))
