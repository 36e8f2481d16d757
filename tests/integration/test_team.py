"""A team's base: the same program on PostgreSQL, filled from a file and copied into one, written in by several."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from ptce_desk.db.postgresql.database import TeamDatabase
from ptce_desk.db.schema.journal import journal_head
from ptce_desk.domain.errors import FileExistsAlreadyError, PtceDeskError
from ptce_desk.domain.file_faults import FileFault, ValueFault
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import (
    AddressNotUnderstoodError,
    BaseBeingFilledError,
    BaseBusyError,
    BaseLoginRefusedError,
    BaseMissingError,
    BaseNotEmptyError,
    BaseTooRecentError,
    BaseUnreachableError,
    ConnectionLostError,
    NotATeamBaseError,
    NotInATeamError,
)
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, open_file
from ptce_desk.services.file.backups import back_up
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.search import search
from ptce_desk.services.file.team import copy_as_file, open_base, place_named, publish
from ptce_desk.services.file.undo import list_operations, undo
from ptce_desk.services.file.verification import put_back, verify, verify_file
from tests import team
from tests.integration.command_line import Run
from tests.integration.dossiers import scheme_id
from tests.integration.dumps import dump

pytestmark = pytest.mark.slow
Published = Callable[[Path], TeamBase]
Open = Callable[[TeamBase], Desk]


@pytest.fixture
def open_team(surroundings: Surroundings, desks: list[Desk]) -> Open:
    def open_one(base: TeamBase) -> Desk:
        desks.append(open_base(surroundings, base))
        return desks[-1]

    return open_one


@pytest.fixture
def base(published: Published, demonstration: Path) -> TeamBase:
    """A base that holds the demonstration."""
    return published(demonstration)


def address(base: TeamBase) -> str:
    return f"postgresql://{base.user}@{base.host}:{base.port}/{base.name}?sslmode=disable"


def test_a_file_published_then_copied_is_the_same_file(
    base: TeamBase, open_team: Open, demonstration: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    again = tmp_path / "again.ptce"
    open_team(base).run(copy_as_file, again)
    assert verify_file(again).faults == ()
    first, second = (open_desk(path) for path in (tmp_path / "first.ptce", again) if _copied(demonstration, path))
    assert dump(first) == dump(second)
    assert first.run(list_operations) == second.run(list_operations)


def _copied(source: Path, target: Path) -> bool:
    if not target.exists():
        target.write_bytes(source.read_bytes())
    return True


def test_numbers_go_on_where_the_file_stopped(base: TeamBase, open_team: Open, demo: Desk) -> None:
    """A number given to a row that is gone is not given again."""
    desk = open_team(base)
    made = [one.run(instruct.create_file, scheme_id=scheme_id(one)) for one in (demo, desk)]
    assert made[0] == made[1]
    told = [one.run(open_file, made[0]).file.number for one in (demo, desk)]
    assert told[0] == told[1]


def test_a_base_says_what_the_file_says(base: TeamBase, open_team: Open, demo: Desk) -> None:
    desk = open_team(base)
    assert desk.run(list_files, FundingFileFilter()) == demo.run(list_files, FundingFileFilter())
    for typed in ("coeu", "bois", "2026", "rés", "association le", "PTCE", "zzz", "'", "a & b", "ardaines 20"):
        assert desk.run(search, typed) == demo.run(search, typed), typed


def test_a_base_is_sound_and_what_changed_behind_its_journal_is_told(
    base: TeamBase, open_team: Open, server: team.Server
) -> None:
    desk = open_team(base)
    assert desk.run(check_file) == []
    server.ask("UPDATE funding_file SET title = 'Autre', requested = 1 WHERE id = 3", base.name)
    server.ask("UPDATE search_index SET name = 'autre' WHERE kind = 'scheme'", base.name)
    found = desk.run(verify).faults
    assert {type(fault) for fault in found} == {ValueFault, FileFault}
    assert FileFault("search_index") in found
    assert FileFault("kept_figures") not in found
    assert refused(lambda: desk.run(put_back, found)) is NotInATeamError
    server.ask("UPDATE agreement_sum SET paid = paid + 1", base.name)
    assert FileFault("kept_figures") in desk.run(verify).faults


def test_what_one_writes_the_other_reads_and_undoes_it_whole(base: TeamBase, open_team: Open) -> None:
    one, other = open_team(base), open_team(base)
    before = other.run(open_file, 3).file.title
    one.run(instruct.change_field, 3, "title", "Écrit par l’une")
    assert other.run(open_file, 3).file.title == "Écrit par l’une"
    other.run(undo)
    assert one.run(open_file, 3).file.title == before


def test_dossiers_created_at_once_have_each_their_number_and_the_chain_holds(base: TeamBase, open_team: Open) -> None:
    writers = [open_team(base) for _ in range(4)]
    scheme = scheme_id(writers[0])

    def create(desk: Desk) -> list[str]:
        return [desk.run(open_file, desk.run(instruct.create_file, scheme_id=scheme)).file.number for _ in range(5)]

    with ThreadPoolExecutor(len(writers)) as pool:
        numbers = [number for some in pool.map(create, writers) for number in some]
    assert len(set(numbers)) == 20
    assert writers[0].run(check_file) == []


def test_the_journal_of_a_base_takes_entries_and_gives_none_back(base: TeamBase, server: team.Server) -> None:
    for statement in (
        "UPDATE change_entry SET author = 'x'",
        "DELETE FROM change_entry",
        "TRUNCATE change_entry",
    ):
        with pytest.raises(Exception, match="append-only"):
            server.ask(statement, base.name)


def test_who_waits_too_long_for_another_is_told_and_nothing_is_done(
    base: TeamBase, open_team: Open, server: team.Server
) -> None:
    server.ask(f"ALTER DATABASE {base.name} SET lock_timeout = '50ms'")
    one, other = open_team(base), open_team(base)
    before = other.run(open_file, 3).file.title

    def meanwhile(desk: Desk) -> None:
        with desk.writing("Tenir la plume") as work:
            work.reading()
            with pytest.raises(BaseBusyError):
                other.run(instruct.change_field, 3, "title", "Trop tard")

    one.run(meanwhile)
    assert other.run(open_file, 3).file.title == before


@pytest.mark.parametrize("again", [False, True])
def test_a_connection_cut_is_told_and_the_next_act_opens_another(
    base: TeamBase, open_team: Open, server: team.Server, *, again: bool
) -> None:
    desk = open_team(base)
    before = len(desk.run(list_operations))

    def cut(desk: Desk) -> None:
        with desk.writing("Couper") as work:
            file = work.get(instruct.FundingFile, 3)
            file.title = "Jamais gardé"
            if again:
                work.flush()
            server.cut(base)
            work.commit()

    with pytest.raises(ConnectionLostError):
        desk.run(cut)
    assert len(desk.run(list_operations)) == before
    desk.run(instruct.change_field, 3, "title", "Gardé")
    assert desk.run(open_file, 3).file.title == "Gardé"
    assert desk.run(check_file) == []


def refused(job: Callable[[], object]) -> type[PtceDeskError]:
    with pytest.raises(PtceDeskError) as told:
        job()
    return told.type


def test_what_keeps_a_base_from_opening_is_named(server: team.Server, surroundings: Surroundings) -> None:
    def opening(base: TeamBase) -> type[PtceDeskError]:
        return refused(lambda: open_base(surroundings, base))

    empty = server.new_base()
    try:
        assert opening(empty) is NotATeamBaseError
        assert opening(TeamBase("absente", "127.0.0.1", server.port, "postgres", sslmode="disable")) is BaseMissingError
        assert opening(server.base(empty.name, "personne")) is BaseLoginRefusedError
        assert opening(TeamBase(empty.name, "127.0.0.1", 1, "postgres", sslmode="disable")) is BaseUnreachableError
        assert opening(TeamBase(empty.name, "serveur.invalid", sslmode="disable")) is BaseUnreachableError
        unproven = TeamBase(empty.name, "127.0.0.1", server.port, "postgres")
        assert opening(unproven) is BaseUnreachableError
        assert opening(TeamBase(service="aucun")) is BaseUnreachableError
    finally:
        server.drop(empty)


def test_a_base_that_holds_something_is_not_filled(base: TeamBase, demo: Desk) -> None:
    assert refused(lambda: demo.run(publish, base)) is BaseNotEmptyError


def test_of_two_files_published_at_once_the_second_is_told_that_the_first_is_on_its_way(
    server: team.Server, demo: Desk, open_desk: Callable[[Path], Desk], template: Path, open_team: Open
) -> None:
    other, empty, told = open_desk(template), server.new_base(), set[type[BaseException]]()

    def publish_too(_done: int, _total: int) -> None:
        if not told:
            told.add(refused(lambda: other.run(publish, empty)))

    try:
        demo.run(publish, empty, progress=publish_too)
        assert told == {BaseBeingFilledError}
        assert open_team(empty).run(check_file) == []
    finally:
        server.drop(empty)


def test_a_base_filled_since_it_was_found_empty_is_not_filled_again(server: team.Server, demo: Desk) -> None:
    empty = server.new_base()
    try:
        with closing(TeamDatabase.create(empty)) as late:
            demo.run(publish, empty)

            def fill() -> None:
                with late.rewriting():
                    pass

            assert refused(lambda: late.run(fill)) is BaseNotEmptyError
    finally:
        server.drop(empty)


def test_a_base_of_a_later_program_is_not_opened(base: TeamBase, open_team: Open, server: team.Server) -> None:
    server.ask("UPDATE alembic_version SET version_num = '9999'", base.name)
    assert refused(lambda: open_team(base)) is BaseTooRecentError


@pytest.mark.parametrize("after", [0.0, 0.3, 0.5, 0.9])
def test_a_publication_stopped_leaves_the_base_as_it_was_and_it_is_published_again(
    server: team.Server, demo: Desk, after: float
) -> None:
    class StoppedHereError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > after * total:
            raise StoppedHereError

    empty = server.new_base()
    try:
        with pytest.raises(StoppedHereError):
            demo.run(publish, empty, progress=stop)
        assert server.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", empty.name) == [(0,)]
        demo.run(publish, empty)
        assert server.ask("SELECT count(*) > 0 FROM funding_file", empty.name) == [(True,)]
    finally:
        server.drop(empty)


def test_what_is_done_to_a_file_is_refused_in_words_on_a_base(base: TeamBase, open_team: Open, tmp_path: Path) -> None:
    desk = open_team(base)
    assert refused(lambda: desk.run(back_up, tmp_path)) is NotInATeamError
    (tmp_path / "là.ptce").write_text("déjà")
    assert refused(lambda: desk.run(copy_as_file, tmp_path / "là.ptce")) is FileExistsAlreadyError


def test_an_address_is_read_and_one_with_a_password_refused() -> None:
    told = place_named("postgresql://agent@serveur.region.fr:5433/ess?sslmode=require")
    assert told == TeamBase("ess", "serveur.region.fr", 5433, "agent", sslmode="require")
    assert place_named("postgresql://?service=ess") == TeamBase(service="ess")
    assert place_named("suivi.ptce") == Path("suivi.ptce")
    for wrong in ("postgresql://agent:secret@serveur/ess", "postgresql://serveur:port/ess", "postgres://?quoi=1"):
        with pytest.raises(AddressNotUnderstoodError):
            place_named(wrong)


def test_the_commands_take_a_base_where_they_take_a_file(
    base: TeamBase, run: Run, tmp_path: Path, demonstration: Path, server: team.Server
) -> None:
    code, out, _err = run("check", address(base))
    assert (code, "est saine" in out) == (0, True)
    listed = [run("schemes", "--file", one) for one in (address(base), demonstration)]
    assert listed[0] == listed[1]
    assert run("journal", address(base)) == run("journal", demonstration)
    tables = []
    for number, one in enumerate((address(base), demonstration)):
        target = tmp_path / f"{number}.csv"
        assert run("export", "files", "--file", one, "-o", target)[0] == 0
        tables.append(target.read_bytes())
    assert tables[0] == tables[1]
    copy = tmp_path / "copie.ptce"
    assert run("copy", address(base), "-o", copy)[0] == 0
    empty = server.new_base()
    try:
        assert run("publish", copy, address(empty))[0] == 0
        assert run("publish", copy, address(empty))[0] == 3
        assert run("publish", copy, "suivi.ptce")[0] == 2
    finally:
        server.drop(empty)


def test_the_head_of_the_journal_is_one_row(base: TeamBase, open_team: Open) -> None:
    def add(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            connection.execute(text(f"INSERT INTO {journal_head.name} VALUES (2, 0, '')"))  # noqa: S608

    with pytest.raises(DBAPIError):
        open_team(base).run(add)


def test_a_base_is_let_go_of(base: TeamBase, open_team: Open, server: team.Server) -> None:
    with closing(open_team(base)) as desk:
        desk.run(check_file)
    assert server.connected(base) == 0
