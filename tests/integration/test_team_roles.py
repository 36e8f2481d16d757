"""Who may do what in a team's base: each role tries each kind of act, allowed or refused in words, never by half."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from queue import Queue
from typing import Final

import psycopg
import pytest

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.narrowing import Among
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.domain.rights import TABLES, Right, right_for
from ptce_desk.domain.team_errors import BaseLoginRefusedError, ConnectionLostError, RightMissingError
from ptce_desk.domain.team_news import News, Present
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee.sessions import create_session, list_sessions, set_deliberation
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.instructors import known_instructors, my_files
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, open_file
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.news import follow, look_at
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.search import search
from ptce_desk.services.file.settings import change_settings
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import list_operations, undo, undo_from_history
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.home.deadlines import export_calendar
from ptce_desk.services.schemes.schemes import change_scheme
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.team import RIGHTS
from tests import team
from tests.integration.test_documents_marked import formats_of, jobs

pytestmark = pytest.mark.slow
SCRIPT: Final = (Path(__file__).parents[2] / "resources" / "sql" / "team_roles.sql").read_text(encoding="utf-8")
ROLES: Final = ("lecture", "instruction", "validation", "administration")
"""Each may all that those before it may."""
_GRANTED: Final = """
    SELECT rolname::text, tables.relname::text, '' FROM pg_roles, pg_class AS tables
    WHERE rolname LIKE 'ptce_%' AND tables.relkind = 'r' AND tables.relnamespace = current_schema()::regnamespace
        AND CASE WHEN tables.relname = 'journal_head'
            THEN has_column_privilege(rolname, tables.oid, 'last_id', 'UPDATE')
            ELSE has_table_privilege(rolname, tables.oid, 'INSERT') END
    UNION ALL
    SELECT rolname::text, tables.relname::text, attname::text FROM pg_roles, pg_class AS tables, pg_attribute
    WHERE rolname LIKE 'ptce_%' AND tables.relkind = 'r' AND tables.relnamespace = current_schema()::regnamespace
        AND attrelid = tables.oid AND attnum > 0 AND attgenerated = ''
        AND has_column_privilege(rolname, tables.oid, attnum, 'UPDATE')
"""
"""Who may add rows to which table, and who may change which column: the head of the journal only goes forward."""
_COLUMNS: Final = """
    SELECT relname::text, attname::text FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND attnum > 0 AND attgenerated = ''
        AND (relname <> 'journal_head' OR attname <> 'id')
        AND relname NOT IN ('change_entry', 'attachment_content')
"""
"""What is ever changed: entries and contents are only added."""
_TABLES: Final = """
    SELECT relname::text FROM pg_class
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
"""
OpenAs = Callable[[str], Desk]


@pytest.fixture(scope="module")
def staffed(server: team.Server) -> Iterator[team.Server]:
    """The server with one officer of each role; roles are of the whole server, so that they go at the end."""
    for role in ROLES:
        server.ask(f"CREATE ROLE {login_of(role)} LOGIN")
    yield server
    for role in ROLES:
        server.ask(f"DROP ROLE {login_of(role)}")


@pytest.fixture
def base(published: Callable[[Path], TeamBase], demonstration: Path, staffed: team.Server) -> TeamBase:
    """A base that holds the demonstration, with its roles, and one officer of each."""
    made = published(demonstration)
    staffed.ask(SCRIPT, made.name)
    for role in ROLES:
        login = login_of(role)
        staffed.ask(f"GRANT ptce_{role} TO {login}")
        if role != "instruction":
            staffed.ask(f"INSERT INTO officer VALUES ('{login}', 'Agent de {role}')", made.name)  # noqa: S608
    return made


def login_of(role: str) -> str:
    """One for each process of a run: roles are of the whole server."""
    return f"agent_{os.getpid()}_{role}"


@pytest.fixture
def open_as(base: TeamBase, surroundings: Surroundings, desks: list[Desk]) -> OpenAs:
    def open_one(role: str) -> Desk:
        desks.append(open_base(surroundings, replace(base, user=login_of(role))))
        return desks[-1]

    return open_one


def first(desk: Desk, **wanted: str) -> int:
    """The first dossier whose states are these."""
    found = desk.run(list_files, FundingFileFilter())
    return next(row.id for row in found.rows if all(getattr(row, key) == value for key, value in wanted.items()))


def acts(desk: Desk) -> dict[str, tuple[str, Callable[[], object]]]:
    """Each kind of act, with the first role that may do it."""
    proposed, granted = (first(desk, decision=one) for one in ("proposed", "granted"))
    blank = first(desk, decision="not_listed")
    session = desk.run(list_sessions)[0].id
    version = desk.run(open_file, 3).file.scheme_version_id
    return {
        "change a dossier": ("instruction", lambda: desk.run(instruct.change_field, 3, "title", "Autre titre")),
        "create a dossier": ("instruction", lambda: desk.run(instruct.create_file, scheme_id=1)),
        "delete a dossier": ("instruction", lambda: desk.run(delete_record, "funding_file", blank)),
        "number an agreement": ("instruction", lambda: desk.run(change_agreement, granted, "number", "C-1")),
        "plan a session": (
            "instruction",
            lambda: desk.run(create_session, CommitteeBody.STANDING_COMMITTEE, date(2030, 1, 7), "Une autre"),
        ),
        "take back a proposal": ("validation", lambda: desk.run(instruct.withdraw_proposal, proposed)),
        "sign": ("validation", lambda: desk.run(change_agreement, granted, "signed_on", date(2020, 1, 2))),
        "note a délibération": ("validation", lambda: desk.run(set_deliberation, session, "2026-9", None)),
        "vote a budget": ("validation", lambda: desk.run(set_budget, 1, 2031, Decimal(1000))),
        "change a setting": ("administration", lambda: desk.run(change_settings, "letter_head", "En-tête")),
        "change a scheme": ("administration", lambda: desk.run(change_scheme, version, "label", "Autre nom")),
    }


@pytest.mark.parametrize("role", ROLES)
def test_each_role_does_what_it_may_and_is_refused_the_rest_in_words(open_as: OpenAs, role: str) -> None:
    desk = open_as(role)
    assert desk.run(search, "2026")
    wrong = []
    for name, (first_role, act) in acts(desk).items():
        before = desk.run(list_operations)
        refusal = ""
        try:
            act()
        except RightMissingError as refused:
            refusal = error_sentence(refused)
        kept = desk.run(list_operations) != before
        if ROLES.index(role) >= ROLES.index(first_role):
            as_it_should = kept and not refusal
        else:
            wanted = RIGHTS[dict(zip(ROLES, Right, strict=True))[first_role]]
            as_it_should = not kept and f"le droit {wanted} " in refusal.replace("\u00a0", " ")
        if not as_it_should:
            wrong.append((name, refusal, kept))
    assert wrong == []
    assert desk.run(check_file) == []


def test_who_may_only_read_has_every_document_and_the_calendar(open_as: OpenAs, tmp_path: Path) -> None:
    reader, refused = open_as("lecture"), {}
    for name, write in {**jobs(), "calendar": export_calendar}.items():
        path = tmp_path / f"{name}.{'ics' if name == 'calendar' else formats_of(name)[-1]}"
        try:
            reader.run(write, path)
        except RightMissingError as problem:
            refused[name] = error_sentence(problem)
    assert refused.keys() == {"acts.producing.produce_acts"}, "an act joins its dossier"


def test_whatever_one_may_one_sees_who_has_the_same_record_in_view_and_is_seen(open_as: OpenAs) -> None:
    told: dict[str, Queue[News]] = {role: Queue() for role in ("lecture", "validation")}
    for role, heard in told.items():
        desk = open_as(role)
        follow(desk, heard.put)
        look_at(desk, "funding_file 3")
        assert isinstance(heard.get(timeout=60), Present)
    assert told["lecture"].get(timeout=60) == Present("funding_file 3", ("Agent de validation",))


def test_the_program_knows_of_each_right_what_the_server_grants(base: TeamBase, staffed: team.Server) -> None:
    granted = {
        (role, f"{table}.{column}" if column else table) for role, table, column in staffed.ask(_GRANTED, base.name)
    }
    kept = {str(name) for (name,) in staffed.ask(_TABLES, base.name)} - {"alembic_version", "row_digest"}  # the owner's
    columns = [one for one in staffed.ask(_COLUMNS, base.name) if one[0] in kept]
    known = {
        (f"ptce_{role}", what)
        for role, right in zip(ROLES, Right, strict=True)
        for what in (*kept, *(f"{table}.{column}" for table, column in columns))
        if right_for(what) <= right
    }
    assert kept == TABLES.keys()
    assert granted == known


@pytest.mark.parametrize("role", ROLES)
def test_whoever_opens_a_base_is_told_what_she_may_do(open_as: OpenAs, role: str) -> None:
    assert open_as(role).right is Right(ROLES.index(role))


def test_who_owns_a_base_may_all_in_it(base: TeamBase, open_desk: Callable[[Place], Desk]) -> None:
    assert open_desk(base).right is Right.ADMINISTER


def test_what_one_may_do_is_asked_again_once_the_connection_is_back(
    open_as: OpenAs, base: TeamBase, server: team.Server
) -> None:
    desk, login = open_as("validation"), login_of("validation")
    server.ask(f"REVOKE ptce_validation FROM {login}; GRANT ptce_lecture TO {login}")
    try:
        server.cut(base)
        with pytest.raises(ConnectionLostError):
            desk.run(list_operations)
        desk.run(list_operations)
        assert desk.right is Right.READ
    finally:
        server.ask(f"GRANT ptce_validation TO {login}; REVOKE ptce_lecture FROM {login}")


def test_what_is_done_is_signed_by_who_logged_in(open_as: OpenAs) -> None:
    for role, name in (("instruction", login_of("instruction")), ("validation", "Agent de validation")):
        desk = open_as(role)
        desk.run(instruct.change_field, 3, "title", f"Par {role}")
        assert desk.run(list_operations)[-1].author == name
    desk.author = "Quelqu’un d’autre"
    with pytest.raises(RightMissingError):
        desk.run(instruct.change_field, 3, "title", "Signé d’un autre")
    assert desk.run(open_file, 3).file.title == "Par validation"


def test_what_one_decided_is_not_undone_once_one_may_decide_no_more(open_as: OpenAs, server: team.Server) -> None:
    decider, login = open_as("validation"), login_of("validation")
    file_id = first(decider, decision="proposed")
    decider.run(instruct.withdraw_proposal, file_id)
    server.ask(f"REVOKE ptce_validation FROM {login}; GRANT ptce_instruction TO {login}")
    try:
        with pytest.raises(RightMissingError):
            decider.run(undo)
    finally:
        server.ask(f"GRANT ptce_validation TO {login}; REVOKE ptce_instruction FROM {login}")
    assert decider.run(open_file, file_id).file.decision == "not_listed"
    decider.run(undo)
    assert decider.run(open_file, file_id).file.decision == "proposed"


def test_nobody_takes_anything_from_the_journal_nor_decides_around_the_program(
    base: TeamBase, server: team.Server
) -> None:
    forbidden = {
        "administration": (
            "UPDATE change_entry SET label = 'x'",
            "DELETE FROM change_entry",
            "TRUNCATE change_entry",
            "UPDATE journal_head SET last_id = 1",
            "DELETE FROM journal_head",
            "DROP TRIGGER ptce_signed ON change_entry",
            "CREATE TABLE own (id int)",
            "CREATE TEMP TABLE officer (login text, name text)",
        ),
        "instruction": (
            "UPDATE funding_file SET voted = 1",
            "UPDATE funding_file SET decision = 'granted'",
            "DELETE FROM funding_file WHERE decision = 'granted'",
            "UPDATE agreement SET signed_on = '2026-01-01'",
            "UPDATE funding_file_move SET reason = 'x' WHERE axis = 'decision'",
            "UPDATE envelope SET budget = 1",
            "UPDATE officer SET name = 'x'",
        ),
        "lecture": ("UPDATE ptce SET name = 'x'", "SELECT 1 FROM journal_head FOR UPDATE"),
    }
    for role, statements in forbidden.items():
        for statement in statements:
            with (
                psycopg.connect(
                    host="127.0.0.1", port=server.port, user=login_of(role), dbname=base.name, autocommit=True
                ) as held,
                pytest.raises(psycopg.errors.InsufficientPrivilege),
            ):
                held.execute(statement.encode())


def test_whoever_has_no_role_does_not_come_in(base: TeamBase, server: team.Server, surroundings: Surroundings) -> None:
    stranger = f"inconnu_{os.getpid()}"
    server.ask(f"CREATE ROLE {stranger} LOGIN")
    try:
        with pytest.raises((RightMissingError, BaseLoginRefusedError)):
            open_base(surroundings, replace(base, user=stranger))
    finally:
        server.ask(f"DROP ROLE {stranger}")


def test_the_script_is_run_again_without_harm(base: TeamBase, server: team.Server, open_as: OpenAs) -> None:
    server.ask(SCRIPT, base.name)
    desk = open_as("instruction")
    desk.run(instruct.change_field, 3, "title", "Encore")
    assert desk.run(open_file, 3).file.title == "Encore"


def test_a_colleagues_operation_is_undone_by_who_may_validate_and_ones_own_by_anyone(open_as: OpenAs) -> None:
    instructing, validating = open_as("instruction"), open_as("validation")
    hers, his = (
        done(desk, 3, title) for desk, title in ((validating, "Par qui valide"), (instructing, "Par qui instruit"))
    )
    instructing.run(undo_from_history, his)
    with pytest.raises(RightMissingError):
        instructing.run(undo_from_history, hers)
    assert instructing.run(open_file, 3).file.title == "Par qui valide"
    validating.run(undo_from_history, done(instructing, 4, "Encore"))
    assert validating.run(open_file, 4).file.title != "Encore"


def test_the_officers_of_a_base_are_offered_to_deal_with_a_dossier(open_as: OpenAs) -> None:
    desk = open_as("instruction")
    offered = desk.run(known_instructors)
    assert {"Agent de lecture", "Agent de validation", desk.author} <= set(offered)
    assert desk.run(my_files).get("instructor") == Among(frozenset({desk.author}), mine=True)


def done(desk: Desk, file_id: int, title: str) -> str:
    """Rename a dossier; the id of the operation."""
    desk.run(instruct.change_field, file_id, "title", title)
    return desk.run(list_operations)[-1].operation_id
