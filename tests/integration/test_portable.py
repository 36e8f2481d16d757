"""What the program asks can be asked of another engine: SQLite's own words stand in modules of their own."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import (
    BinaryExpression,
    ClauseElement,
    Column,
    Dialect,
    Engine,
    Select,
    TextClause,
    UnaryExpression,
    event,
)
from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql.operators import is_not, nulls_first_op, nulls_last_op
from sqlalchemy.sql.visitors import iterate

import ptce_desk.db
from ptce_desk.db import schema
from ptce_desk.db.queries.file_orders import SORTED_BY
from ptce_desk.db.queries.organisations import SORT_COLUMNS as ORGANISATION_COLUMNS
from ptce_desk.db.schema.columns import WHERE, tell_conditions
from ptce_desk.db.types import Cents
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.budget.remaining import possible_for
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.years import list_awaited
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, offered_values, open_file
from ptce_desk.services.file.deletion import list_trash
from ptce_desk.services.file.undo import list_operations, record_history, undo_state
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.ptce.organisations import OrganisationFilter, open_organisation, page_of_organisations
from ptce_desk.services.ptce.sheets import open_ptce
from ptce_desk.services.reports.payments import payments_report
from ptce_desk.services.reports.ptce_report import ptce_report
from ptce_desk.services.reports.summaries import SummaryFilter, summary_report

DB = Path(ptce_desk.db.__file__).parent
SQLITE_ALONE = {
    *("engine.py", "database.py", "backup.py", "looking.py", "migrating.py", "first_format.py", "search_index.py"),
    "fts5.py",
    *("search_check.py", "file_check.py", "file_shape.py", "file_sizes.py", "digest.py", "replay.py", "row_digests.py"),
    "kept_check.py",
    *("record_places.py", "repair.py", "identities.py", "day_doubts.py", "handed_pairs.py", "chain.py", "readings.py"),
    "bulk_rows.py",
}
"""Pragmas, triggers, full-text search, the lock, copies, and the check of a file, which reads a damaged one."""
SHARED = {"coalesce", "count", "sum", "max", "min", "lag", "nullif", "substr", "trim", "aggregate_strings"}
"""Functions that every engine has, and that say the same."""
POSTGRESQL: Dialect = make_url("postgresql://").get_dialect()()
FOREIGN = ("json_each", "json_extract", "strftime", "ifnull", "group_concat", "julianday", " glob ")


def modules() -> list[Path]:
    own = (path for path in sorted(DB.rglob("*.py")) if path.parent.name != "postgresql")
    return [path for path in own if path.name not in SQLITE_ALONE]


def calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def said_by(call: ast.Call) -> str | None:
    """What a call says in the words of an engine, None when any engine says it."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="func"), attr=name):
            of_two = name in ("max", "min") and len(call.args) > 1
            return f"func.{name}" if name not in SHARED or of_two else None
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name if name in ("exec_driver_sql", "text", "literal_column") else None
    return None


def test_no_module_speaks_the_words_of_sqlite_but_those_that_are_about_it() -> None:
    said = {f"{path.name}: {word}" for path in modules() for call in calls(path) if (word := said_by(call))}
    said |= {path.name for path in modules() if re.search(r"^import sqlite3", path.read_text("utf-8"), re.MULTILINE)}
    assert said == set()


def test_every_table_can_be_made_by_another_engine() -> None:
    tell_conditions(POSTGRESQL.name)
    for table in schema.metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=POSTGRESQL))
        assert "VIRTUAL" not in made
        assert "STRFTIME" not in made
        for index in table.indexes:
            assert (WHERE in index.info) is (" WHERE " in str(CreateIndex(index).compile(dialect=POSTGRESQL)))


@pytest.mark.slow
def test_a_file_opens_without_the_words_of_another_engine() -> None:
    """Those of PostgreSQL take a tenth of the time the window takes to open."""
    loaded = "import sys, ptce_desk.db.database, ptce_desk.db.mapping; print('postgresql' in str(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"


def test_cents_take_eight_bytes() -> None:
    money = [
        column for table in schema.metadata.tables.values() for column in table.c if isinstance(column.type, Cents)
    ]
    assert len(money) > 20
    assert {str(column.type.compile(POSTGRESQL)) for column in money} == {"BIGINT"}


def asked(desk: Desk) -> list[ClauseElement]:
    """The queries of the pages and the reports, as they are before any engine words them."""
    found: list[ClauseElement] = []

    def note(_connection: object, query: object, *_more: object) -> None:
        if isinstance(query, ClauseElement) and not isinstance(query, TextClause):
            found.append(query)

    event.listen(Engine, "before_execute", note)
    try:
        for job in pages():
            desk.run(job)
    finally:
        event.remove(Engine, "before_execute", note)
    return found


def pages() -> Iterator[Callable[[Desk], object]]:
    """What opens the pages, sorts the lists by each of their columns, and makes the reports."""
    yield from (open_home, open_deadlines, open_budget, open_projection, list_trash, undo_state, list_operations)
    yield from (sessions.list_sessions, sessions.list_listable, lambda desk: sessions.open_session(desk, 1))
    yield from (lambda desk: open_file(desk, 33), lambda desk: open_follow_up(desk, 33), offered_values)
    yield from (lambda desk: open_ptce(desk, 1), lambda desk: open_organisation(desk, 1))
    yield from (lambda desk: ptce_report(desk, 1), lambda desk: record_history(desk, "funding_file", 33))
    yield from (lambda desk: possible_for(desk, 1), lambda desk: list_awaited(desk, 1))
    yield from (lambda desk: summary_report(desk, SummaryFilter()), lambda desk: payments_report(desk, SummaryFilter()))
    for key in SORTED_BY:
        for down in (True, False):
            yield partial(list_files, wanted=FundingFileFilter(), sort=key, descending=down)
    for key in ORGANISATION_COLUMNS:
        yield partial(page_of_organisations, wanted=OrganisationFilter(twice=key == "name"), sort=key)


def unsaid(query: ClauseElement) -> Iterator[str]:
    """The columns that order a query, may hold nothing, and do not say whether nothing comes first."""
    for one in iterate(query):
        if isinstance(one, Select):
            known = {
                str(held.left)
                for held in iterate(one)
                if isinstance(held, BinaryExpression) and held.operator is is_not
            }
            for ordered in one._order_by_clauses:
                words = [ordered]
                while isinstance(words[-1], UnaryExpression):
                    words.append(words[-1].element)
                said = {word.modifier for word in words[:-1] if isinstance(word, UnaryExpression)}
                column = words[-1]
                may_be_empty = isinstance(column, Column) and column.nullable and str(column) not in known
                if may_be_empty and said.isdisjoint({nulls_first_op, nulls_last_op}):
                    yield str(column)


@pytest.mark.slow
def test_what_the_pages_ask_can_be_asked_of_another_engine(demo: Desk) -> None:
    queries = asked(demo)
    assert len(queries) > 150
    words = {str(query.compile(dialect=POSTGRESQL)) for query in queries}
    assert not {word for text in words for word in FOREIGN if word in text.lower()}
    assert {column for query in queries for column in unsaid(query)} == set()
