"""Two windows on the base of a team: each follows what the other does, and nothing that is typed is disturbed."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import PoolProxiedConnection

from ptce_desk.db.postgresql.database import TeamDatabase
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import ConnectionLostError, OutcomeUnknownError
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.team import open_base
from ptce_desk.services.ptce import sheets
from ptce_desk.services.records import keep_field
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.conflict_bar import ConflictBar
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.team import BACK, LOST, SETTLED, changed_by, open_elsewhere
from tests import team
from tests.ui.waiting import close_window, come_to_front, settle_tasks, settle_window
from tests.ui.widgets.keyboard import burst, line_of, press

pytestmark = pytest.mark.slow
Open = Callable[[str], MainWindow]


@pytest.fixture
def base(published: Callable[[Path], TeamBase], template: Path) -> TeamBase:
    return published(template)


@pytest.fixture
def officer(qtbot: QtBot, surroundings: Surroundings, desks: list[Desk], base: TeamBase) -> Iterator[Open]:
    """Open a window on the base under a name."""
    windows: list[MainWindow] = []

    def open_one(name: str) -> MainWindow:
        desk = open_base(replace(surroundings, author=name), base)
        desk.author = name
        desks.append(desk)
        windows.append(MainWindow(desk, Destination("trash")))
        qtbot.addWidget(windows[-1])
        come_to_front(qtbot, windows[-1])
        settle_tasks(windows[-1].tasks)
        return windows[-1]

    yield open_one
    for window in windows:
        close_window(window)


def pole_of(window: MainWindow, ptce_id: int) -> PtceSheetPage:
    window.go(Destination("ptce", ptce_id))
    settle_window(window)
    page = window.current_page()
    assert isinstance(page, PtceSheetPage)
    return page


def said(window: MainWindow) -> list[str]:
    return [card.sentence.text() for card in window.notices.cards]


def test_what_a_colleague_changes_comes_into_view_and_what_is_being_typed_stays(officer: Open, qtbot: QtBot) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    ptce_id = ana.desk.run(sheets.create_ptce, "Pôle d’essai")
    page, other = pole_of(luc, ptce_id), pole_of(ana, ptce_id)
    field, website = line_of(page.identity.form, "commune"), line_of(page.identity.form, "website")
    page.tabs.open_tab("identity")
    come_to_front(qtbot, luc)
    settle_window(luc)
    field.setFocus()
    burst("Nant")
    ana.desk.run(keep_field, PTCE, ptce_id, "website", "https://pole.fr")
    qtbot.waitUntil(lambda: website.value() == "https://pole.fr")
    assert (field.text(), field.hasFocus()) == ("Nant", True)
    done = ana.desk.run(lambda desk: desk.author), luc.desk.author
    assert done == ("Ana", "Luc")
    qtbot.waitUntil(lambda: changed_by("Ana", "Modifier le site internet du PTCE « Pôle d’essai »") in said(luc))
    press("es", Qt.Key.Key_Tab)
    settle_window(luc)
    qtbot.waitUntil(lambda: line_of(other.identity.form, "commune").value() == "Nantes")
    assert said(ana) != []


def mark_of(page: PtceSheetPage) -> str:
    """Who else has the record in view, as its page says it."""
    mark = page.header.others
    return mark.words.text_whole() if mark.isVisible() else ""


def test_a_record_says_who_else_has_it_in_view_while_that_lasts(officer: Open, qtbot: QtBot) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    ptce_id, other_id = (ana.desk.run(sheets.create_ptce, name) for name in ("Pôle d’essai", "Autre pôle"))
    page = pole_of(luc, ptce_id)
    assert mark_of(page) == ""
    hers = pole_of(ana, ptce_id)
    qtbot.waitUntil(lambda: {mark_of(page), mark_of(hers)} == {open_elsewhere("ptce", ("",))})
    pole_of(ana, other_id)
    assert mark_of(hers) == ""
    qtbot.waitUntil(lambda: mark_of(page) == "")
    pole_of(ana, ptce_id)
    qtbot.waitUntil(lambda: mark_of(page) != "")
    ana.go(Destination("trash"))
    qtbot.waitUntil(lambda: mark_of(page) == "")
    pole_of(ana, ptce_id)
    qtbot.waitUntil(lambda: mark_of(page) != "")
    close_window(ana)
    qtbot.waitUntil(lambda: mark_of(page) == "")


def test_a_record_that_a_colleague_deletes_is_left_and_who_did_it_is_said(officer: Open, qtbot: QtBot) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    ptce_id = ana.desk.run(sheets.create_ptce, "Pôle d’essai")
    pole_of(luc, ptce_id)
    ana.desk.run(delete_record, "ptce", ptce_id)
    qtbot.waitUntil(lambda: not isinstance(luc.current_page(), PtceSheetPage))
    qtbot.waitUntil(lambda: any("par Ana" in one for one in said(luc)))


def test_a_page_out_of_view_is_read_once_it_is_looked_at(officer: Open, qtbot: QtBot) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    ptce_id = ana.desk.run(sheets.create_ptce, "Pôle d’essai")
    page = pole_of(luc, ptce_id)
    luc.go(Destination("trash"))
    settle_window(luc)
    ana.desk.run(keep_field, PTCE, ptce_id, "commune", "Nantes")
    qtbot.waitUntil(lambda: page.is_out_of_date)
    settle_tasks(luc.tasks)
    assert page.is_out_of_date
    assert line_of(pole_of(luc, ptce_id).identity.form, "commune").value() == "Nantes"


def test_what_a_colleague_writes_in_the_field_one_types_in_is_told_on_leaving_it(officer: Open, qtbot: QtBot) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    ptce_id = ana.desk.run(sheets.create_ptce, "Pôle d’essai")
    page = pole_of(luc, ptce_id)
    page.tabs.open_tab("identity")
    field, website = line_of(page.identity.form, "commune"), line_of(page.identity.form, "website")
    luc.activateWindow()
    settle_window(luc)
    field.setFocus()
    burst("Nant")
    ana.desk.run(keep_field, PTCE, ptce_id, "commune", "Rennes")
    ana.desk.run(keep_field, PTCE, ptce_id, "website", "https://pole.fr")
    qtbot.waitUntil(lambda: website.value() == "https://pole.fr")
    burst("es", Qt.Key.Key_Tab)
    settle_window(luc)
    (bar,) = luc.findChildren(ConflictBar)
    assert (field.text(), field.hasFocus(), bar.isVisible()) == ("Nantes", True, True)
    assert "Ana a écrit « Rennes »" in bar.text().replace("\u00a0", " ")
    assert not any("Rennes" in one for one in said(luc))
    burst(Qt.Key.Key_Tab, Qt.Key.Key_Space)  # from the field to « Garder le mien »
    settle_window(luc)
    assert ana.desk.run(sheets.open_ptce, ptce_id).ptce.commune == "Nantes"


def test_a_connection_cut_is_said_once_whatever_is_refused_meanwhile(
    officer: Open, qtbot: QtBot, base: TeamBase, server: team.Server
) -> None:
    luc = officer("Luc")
    page = pole_of(luc, luc.desk.run(sheets.create_ptce, "Pôle d’essai"))
    page.tabs.open_tab("identity")
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS false")
    server.cut(base)
    qtbot.waitUntil(lambda: LOST in said(luc))
    try:
        for word in ("Nantes", "Rennes"):
            line_of(page.identity.form, "commune").setFocus()
            burst(word, Qt.Key.Key_Tab)
            settle_window(luc)
        assert [card.said.kind for card in luc.notices.cards].count("danger") == 1
    finally:
        server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS true")
    page.identity.form.show_record(None)


def test_a_connection_cut_is_said_while_it_lasts_and_what_is_typed_meanwhile_stays(
    officer: Open, qtbot: QtBot, base: TeamBase, server: team.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptce_desk.db.postgresql.listening._PAUSE", 0.01)
    luc = officer("Luc")
    page = pole_of(luc, luc.desk.run(sheets.create_ptce, "Pôle d’essai"))
    field = line_of(page.identity.form, "commune")
    field.setFocus()
    burst("Nantes")
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS false")
    server.cut(base)
    qtbot.waitUntil(lambda: LOST in said(luc))
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS true")
    qtbot.waitUntil(lambda: BACK in said(luc))
    assert LOST not in said(luc)
    settle_window(luc)
    assert field.text() == "Nantes"
    press(Qt.Key.Key_Tab)
    assert page.sheet is not None
    assert page.sheet.ptce.commune == "Nantes"


@pytest.mark.parametrize("colleague", [False, True])
def test_what_was_refused_while_the_base_was_away_is_given_again_once_it_is_back(
    officer: Open,
    qtbot: QtBot,
    base: TeamBase,
    server: team.Server,
    monkeypatch: pytest.MonkeyPatch,
    *,
    colleague: bool,
) -> None:
    """As it was typed, and over nobody else's change; nothing that was said of the cut is said any more."""
    monkeypatch.setattr("ptce_desk.db.postgresql.listening._PAUSE", 0.01)
    ana, luc = officer("Ana"), officer("Luc")
    ptce_id = luc.desk.run(sheets.create_ptce, "Pôle d’essai")
    page = pole_of(luc, ptce_id)
    page.tabs.open_tab("identity")
    field = line_of(page.identity.form, "commune")
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS false")
    server.cut(base)
    qtbot.waitUntil(lambda: LOST in said(luc))
    field.setFocus()
    burst("Nantes", Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(field.problem()))
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS true")
    if colleague:
        with suppress(ConnectionLostError):  # told once, if she asked for nothing since
            ana.desk.run(keep_field, PTCE, ptce_id, "commune", "Rennes")
        ana.desk.run(keep_field, PTCE, ptce_id, "commune", "Rennes")
    qtbot.waitUntil(lambda: BACK in said(luc))
    settle_window(luc)
    assert field.text() == "Nantes"
    assert [card.said.kind for card in luc.notices.cards].count("danger") == 0
    assert ana.desk.run(sheets.open_ptce, ptce_id).ptce.commune == ("Rennes" if colleague else "Nantes")
    assert bool(field.problem()) is colleague


@pytest.mark.parametrize("goes_through", [True, False])
def test_what_became_of_a_change_nobody_could_tell_of_is_said_once_the_base_is_back(
    officer: Open,
    qtbot: QtBot,
    base: TeamBase,
    server: team.Server,
    monkeypatch: pytest.MonkeyPatch,
    *,
    goes_through: bool,
) -> None:
    monkeypatch.setattr("ptce_desk.db.postgresql.listening._PAUSE", 0.01)
    luc = officer("Luc")
    ptce_id = luc.desk.run(sheets.create_ptce, "Pôle d’essai")
    page = pole_of(luc, ptce_id)
    assert isinstance(luc.desk.database, TeamDatabase)
    dialect = luc.desk.database._engine.dialect
    keep = dialect.do_commit

    def cut_then(connection: PoolProxiedConnection) -> None:
        monkeypatch.setattr(dialect, "do_commit", keep)
        if goes_through:
            keep(connection)
        server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS false")
        server.cut(base)
        connection.cursor().execute("SELECT 1")

    monkeypatch.setattr(dialect, "do_commit", cut_then)
    line_of(page.identity.form, "commune").setFocus()
    press("Nantes", Qt.Key.Key_Tab)
    unknown = error_sentence(OutcomeUnknownError(base))
    qtbot.waitUntil(lambda: unknown in said(luc))
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS true")
    qtbot.waitUntil(lambda: SETTLED[goes_through] in said(luc))
    assert not {unknown, SETTLED[not goes_through]} & set(said(luc))
    settle_window(luc)
    assert luc.desk.run(sheets.open_ptce, ptce_id).ptce.commune == ("Nantes" if goes_through else "")
