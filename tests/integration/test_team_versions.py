"""A base of another format is not opened; it is brought up by a command, once nobody is in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.db import migrating
from ptce_desk.db.postgresql import upgrading
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.domain.team_errors import (
    BaseBeingUpgradedError,
    BaseInUseError,
    BaseTooOldError,
    BaseTooRecentError,
    OwnerOnlyError,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.team import bring_up
from ptce_desk.services.file.undo import list_operations
from ptce_desk.wording.errors import error_sentence
from tests import team
from tests.integration.command_line import Run

_NEXT: Final = '''"""A format that is none yet."""
from alembic import op
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None
def upgrade() -> None:
    op.execute("CREATE TABLE to_come (id integer)")
'''


@pytest.fixture
def base(published: Callable[[Path], TeamBase], template: Path) -> TeamBase:
    return published(template)


@pytest.fixture
def next_program(base: TeamBase, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # noqa: ARG001
    """A program of which the newest format is another one; the base, whose like others use, was published by ours."""
    scripts = tmp_path / "migrations"
    shutil.copytree(migrating.SCRIPTS, scripts)
    (scripts / "versions" / "0002_to_come.py").write_text(_NEXT, encoding="utf-8")
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    monkeypatch.setattr(upgrading, "REVISIONS", ("0001", "0002"))


def test_the_formats_known_are_those_of_the_migrations() -> None:
    found = sorted(one.name.partition("_")[0] for one in (migrating.SCRIPTS / "versions").glob("0*.py"))
    assert list(migrating.REVISIONS) == found


def test_a_base_of_a_later_program_is_not_opened_nor_brought_down(
    base: TeamBase, server: team.Server, open_desk: Callable[[Place], Desk]
) -> None:
    server.ask("UPDATE alembic_version SET version_num = '9999'", base.name)
    for act in (open_desk, bring_up):
        with pytest.raises(BaseTooRecentError) as refused:
            act(base)
        assert "Installez-la" in error_sentence(refused.value)


@pytest.mark.usefixtures("next_program")
def test_a_base_of_an_earlier_program_is_brought_up_once_nobody_is_in_it(
    base: TeamBase, server: team.Server, open_desk: Callable[[Place], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BaseTooOldError) as refused:
        open_desk(base)
    assert "ptce-desk migrate" in error_sentence(refused.value)
    with monkeypatch.context() as before:
        before.setattr(upgrading, "REVISIONS", ("0001",))
        desk = open_desk(base)
        assert desk.run(list_operations)
    with pytest.raises(BaseInUseError) as used:
        bring_up(base)
    assert "postgres" in error_sentence(used.value)
    assert server.ask("SELECT version_num FROM alembic_version", base.name) == [("0001",)]
    desk.close()
    assert bring_up(base)
    assert server.ask("SELECT count(*) FROM to_come", base.name) == [(0,)]
    assert not bring_up(base)
    assert open_desk(base).run(list_operations)


@pytest.mark.usefixtures("next_program")
def test_who_does_not_own_a_base_does_not_bring_it_up(base: TeamBase, server: team.Server) -> None:
    server.ask("CREATE ROLE passant LOGIN")
    server.ask("GRANT SELECT ON ALL TABLES IN SCHEMA public TO passant", base.name)
    try:
        with pytest.raises(OwnerOnlyError):
            bring_up(server.base(base.name, "passant"))
    finally:
        server.ask("DROP OWNED BY passant", base.name)
        server.ask("DROP ROLE passant")


def test_nobody_comes_in_while_a_base_is_brought_up(
    base: TeamBase, server: team.Server, open_desk: Callable[[Place], Desk]
) -> None:
    with server.held(base, f"SELECT pg_advisory_lock({upgrading.PRESENT})"), pytest.raises(BaseBeingUpgradedError):
        open_desk(base)
    assert open_desk(base).run(list_operations)


def test_the_command_says_that_a_base_is_as_it_should_be(base: TeamBase, run: Run) -> None:
    code, out, _err = run("migrate", base.address)
    assert code == 0
    assert "déjà au format" in out


def test_the_script_of_the_roles_is_said_whole(run: Run) -> None:
    script = Path(__file__).parents[2] / "resources" / "sql" / "team_roles.sql"
    assert run("roles-sql")[1] == script.read_text(encoding="utf-8")
