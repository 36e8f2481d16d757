"""What is typed is cleaned where it enters: every text of every record, and every filter and search."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import is_dataclass
from time import process_time

import pytest
from sqlalchemy import select

import ptce_desk.db.queries
from ptce_desk.db import schema
from ptce_desk.db.mapping import mapper_registry
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.errors import TextTooLongError
from ptce_desk.domain.typed_text import (
    LINE,
    LONGEST_LINE,
    LONGEST_SEARCH,
    LONGEST_TEXT,
    PARAGRAPHS,
    TextLimits,
    searched_text,
    typed_text,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import list_files
from ptce_desk.services.file.search import search
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.organisations import sum_organisations
from ptce_desk.services.schemes.frameworks import list_frameworks
from ptce_desk.services.schemes.schemes import list_schemes
from ptce_desk.wording.errors import error_sentence
from tests.gathered import gathered
from tests.integration.dossiers import complete_file
from tests.integration.full_file import Field, fill, text_fields

HOSTILE = "a\x00b\x07c\ud800d\ufffee\uffff\x9f\r\nf\rg\u2028h\ti"
SEARCHED = ("é" * 1_000_000, "a " * 500_000, "%_" * 300_000, HOSTILE, "\ud800\ud800", "\x00\x00", '"*(' * 99)
LISTS: dict[str, Callable[..., object]] = {
    "PtceFilter": sheets.list_ptce,
    "FundingFileFilter": list_files,
    "FrameworkFilter": list_frameworks,
    "OrganisationFilter": sum_organisations,
    "SchemeFilter": list_schemes,
}


def kept(desk: Desk, rows: dict[str, int], field: Field) -> str:
    """What the file holds of a field."""
    table = schema.metadata.tables[field.table]

    def read(desk: Desk) -> str:
        with desk.reading() as connection:
            query = select(table.c[field.column]).where(table.c.id == rows[field.table])
            return str(connection.execute(query).scalar_one())

    return desk.run(read)


def type_in(desk: Desk, rows: dict[str, int], field: Field, text: str) -> None:
    """Change a field in a unit of work, as every service does."""
    (entity,) = [mapper.class_ for mapper in mapper_registry.mappers if mapper.local_table.description == field.table]

    def job(desk: Desk) -> None:
        with desk.writing(f"Modifier {text}") as work:
            setattr(work.get(entity, rows[field.table]), field.column, text)
            work.commit()

    desk.run(job)


@pytest.mark.slow
def test_every_text_is_clean_in_the_file_and_told_when_it_is_too_long(desk: Desk) -> None:
    rows = fill(desk)
    for rank, field in enumerate(text_fields()):
        type_in(desk, rows, field, f"{HOSTILE}{rank}")
        found = kept(desk, rows, field)
        assert found in {f"abcde\nf\ng\nh\ti{rank}", f"abcde f g h i{rank}"}, str(field)
        most = LONGEST_TEXT if "\n" in found else LONGEST_LINE
        with pytest.raises(TextTooLongError) as refused:
            type_in(desk, rows, field, "x" * (most + 1))
        assert "Raccourcissez-le" in error_sentence(refused.value)
        assert kept(desk, rows, field) == found


@pytest.mark.slow
def test_opinions_notes_and_reasons_keep_their_paragraphs(desk: Desk) -> None:
    rows = fill(desk)
    for field in text_fields():
        if field.column in {"note", "notes", "reason", "remark", "service_opinion", "activities", "text"}:
            type_in(desk, rows, field, "une\nautre")
            assert kept(desk, rows, field) == "une\nautre", str(field)


def test_a_text_too_long_already_does_not_hinder_another_change(desk: Desk) -> None:
    file_id = complete_file(desk)

    def job(desk: Desk) -> None:
        with desk.writing("") as work:
            table = schema.dossier.funding_file
            work.reading().execute(table.update().where(table.c.id == file_id).values(title="x" * 5_000))
            work.session.commit()

    desk.run(job)
    desk.run(instruct.change_field, file_id, "service_opinion", "Favorable")
    with pytest.raises(TextTooLongError):
        desk.run(instruct.change_field, file_id, "title", "y" * 5_001)
    desk.run(instruct.change_field, file_id, "title", "court")


def is_filter(value: object) -> bool:
    return (
        isinstance(value, type)
        and is_dataclass(value)
        and value.__name__.endswith("Filter")
        and "text" in value.__dataclass_fields__
    )


def filters() -> list[type]:
    """Every filter of the queries that looks for a text."""
    names = [found.name for found in pkgutil.iter_modules(ptce_desk.db.queries.__path__, "ptce_desk.db.queries.")]
    found = {value for name in names for value in vars(importlib.import_module(name)).values() if is_filter(value)}
    return sorted(found, key=lambda one: one.__name__)


@gathered("wanted", filters(), ids=lambda wanted: wanted.__name__)
@gathered("text", SEARCHED)
def test_a_filter_looks_for_anything_at_once(desk: Desk, wanted: type, text: str) -> None:
    began = process_time()
    desk.run(LISTS[wanted.__name__], wanted(text=text))
    assert process_time() - began < 2


@pytest.mark.parametrize("text", SEARCHED)
def test_a_search_looks_for_anything_at_once(desk: Desk, text: str) -> None:
    began = process_time()
    desk.run(search, text)
    assert process_time() - began < 2


def test_a_filter_finds_through_what_was_pasted_with_a_text(desk: Desk) -> None:
    assert [row.name for row in desk.run(sheets.list_ptce, PtceFilter(text="\ufeffarda\x00ines\n"))]


def test_a_search_is_cut_a_text_never() -> None:
    assert len(searched_text("x" * 1_000)) == LONGEST_SEARCH
    assert typed_text("x" * LONGEST_LINE, LINE) == "x" * LONGEST_LINE
    assert typed_text("x\n" * (LONGEST_TEXT // 2), PARAGRAPHS) == "x\n" * (LONGEST_TEXT // 2)


@pytest.mark.parametrize("limits", [LINE, PARAGRAPHS], ids=["line", "paragraphs"])
def test_what_is_refused_or_breaks_a_line_is_cleaned_alone_as_among_others(limits: TextLimits) -> None:
    characters = [chr(code) for code in range(0x3000)] + [*"\ud800\udfff\ufeff\ufffe\uffff"]
    kept = {one: typed_text(f"{one}\x00", limits) for one in characters}
    assert {one: typed_text(one, limits) for one in characters} == kept
    assert len({one for one in characters if kept[one] != one}) > 60
