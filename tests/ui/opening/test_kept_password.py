"""The password of a team's base is kept by the keyring of the system where that is wanted, and by nothing else."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import psycopg
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ptce_desk.db.postgresql.engine import named
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import (
    BaseLoginRefusedError,
    BaseMissingError,
    BaseNotAllowedHereError,
    BaseUnreachableError,
    TeamBaseError,
)
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.ui.dialogs.team_base import TeamBaseDialog
from ptce_desk.ui.remembered.passwords import forget_password, is_kept, keep_password, kept_password
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import recent_files, remember_file
from ptce_desk.ui.shell.file_menu import FileMenu
from ptce_desk.ui.start import beginning
from ptce_desk.ui.start.beginning import Begun, Login, open_team
from ptce_desk.ui.start.windows import Windows
from ptce_desk.wording.errors import error_sentence
from tests.conftest import NOW
from tests.ui.waiting import settle_tasks

BASE = TeamBase("ess", "postgres.region.fr", user="agent")
RIGHT = "Sésame-42"


class Keyring(KeyringBackend):
    """One in memory, that may be locked."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False
        self.asked = 0

    def _open(self) -> None:
        self.asked += 1
        if self.locked:
            raise KeyringLocked(RIGHT)

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.held.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.held[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        self._open()
        del self.held[service, username]


@pytest.fixture
def ring() -> Iterator[Keyring]:
    before, one = keyring.get_keyring(), Keyring()
    keyring.set_keyring(one)
    yield one
    keyring.set_keyring(before)


class Server:
    """Opens the base for one password, and remembers which it was given."""

    def __init__(self, open_it: Callable[[], Desk]) -> None:
        self._open_it = open_it
        self.wanted, self.given = RIGHT, list[str]()
        self.says = ""

    def open_place(self, _surroundings: Surroundings, place: Place, password: str) -> Desk:
        assert isinstance(place, TeamBase)
        self.given.append(password)
        if self.says:
            refusal = named(psycopg.OperationalError(f"connection failed: {self.says}"), place, Right.READ)
            assert refusal is not None
            raise refusal
        if password != self.wanted:
            raise BaseLoginRefusedError(place)
        return self._open_it()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, surroundings: Surroundings, file: Path, desks: list[Desk]) -> Server:
    def open_it() -> Desk:
        own = file.with_stem(f"region{len(desks)}")
        desks.append(open_file(surroundings, Path(shutil.copy(file, own))))
        return desks[-1]

    one = Server(open_it)
    monkeypatch.setattr(beginning, "open_place", one.open_place)
    return one


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[str, object]]]:
    """Answer the form as it comes, or leave it (None); why it came, and whether its box was ticked, are kept."""
    came: list[tuple[str, object]] = []

    def prepare(*given: Login | None) -> list[tuple[str, object]]:
        waiting = list(given)

        def ask(*_args: object, refused: str, keep: bool) -> Login | None:
            came.append((refused, keep))
            return waiting.pop(0)

        monkeypatch.setattr(beginning, "ask_base", ask)
        return came

    return prepare


def test_a_password_is_kept_once_it_opened_where_that_is_ticked_and_opens_the_next_time(
    ring: Keyring, server: Server, surroundings: Surroundings, answers: Callable[..., list[tuple[str, object]]]
) -> None:
    came = answers(Login(BASE, "faux", keep=True), Login(BASE, RIGHT, keep=True))
    assert open_team(surroundings)
    assert [keep for _refused, keep in came] == [False, True]
    assert list(ring.held.values()) == [RIGHT]
    assert open_team(surroundings, None, BASE)
    assert server.given == ["faux", RIGHT, RIGHT]


def test_nothing_is_kept_unless_it_is_ticked_and_the_keyring_is_not_even_asked(
    ring: Keyring, server: Server, surroundings: Surroundings, answers: Callable[..., list[tuple[str, object]]]
) -> None:
    answers(Login(BASE, RIGHT))
    assert open_team(surroundings, None, BASE)
    assert (ring.held, ring.asked, server.given) == ({}, 0, ["", RIGHT])


def test_a_kept_password_that_is_refused_is_forgotten_and_asked_again(
    ring: Keyring, server: Server, surroundings: Surroundings, answers: Callable[..., list[tuple[str, object]]]
) -> None:
    assert keep_password(preferences(), BASE, "celui d’avant")
    came = answers(None)
    assert open_team(surroundings, None, BASE) is None
    assert "oublié" in came[0][0]
    assert came[0][1] is True
    assert (server.given, ring.held, is_kept(preferences(), BASE)) == (["celui d’avant"], {}, False)


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("Connection refused", BaseUnreachableError),
        ('FATAL:  no pg_hba.conf entry for host "10.1.2.3", user "agent", no encryption', BaseNotAllowedHereError),
        ("FATAL:  pas d'entrée dans pg_hba.conf pour l'hôte", BaseNotAllowedHereError),
        ('FATAL:  database "ess" does not exist', BaseMissingError),
    ],
)
def test_a_kept_password_stays_while_another_thing_keeps_from_opening_until_it_is_unticked(
    ring: Keyring,
    server: Server,
    surroundings: Surroundings,
    answers: Callable[..., list[tuple[str, object]]],
    says: str,
    told: type[TeamBaseError],
) -> None:
    assert keep_password(preferences(), BASE, RIGHT)
    server.says = says
    came = answers(Login(BASE, "", keep=True), None)
    assert open_team(surroundings, None, BASE) is None
    assert {refused for refused, _keep in came} == {error_sentence(told(BASE))}
    assert (list(ring.held.values()), server.given) == ([RIGHT], [RIGHT, RIGHT])
    answers(Login(BASE, ""), None)
    assert open_team(surroundings, None, BASE) is None
    assert (ring.held, server.given[-1]) == ({}, "")


def test_a_password_is_kept_for_one_base_alone(ring: Keyring) -> None:
    assert keep_password(preferences(), BASE, RIGHT)
    others = (
        TeamBase("ess", "postgres.region.fr", user="autre"),
        TeamBase("ess", "ailleurs.fr", user="agent"),
        TeamBase("ess", "postgres.region.fr", 5433, "agent"),
        TeamBase("ess", "postgres.region.fr", user="agent", sslmode="disable"),
        TeamBase(service="ess"),
    )
    assert [kept_password(preferences(), one) for one in others] == [""] * len(others)
    assert kept_password(preferences(), BASE) == RIGHT
    assert ring.asked == 2


@pytest.mark.logs
def test_a_wrong_password_that_the_keyring_does_not_forget_is_not_said_forgotten(
    ring: Keyring,
    surroundings: Surroundings,
    answers: Callable[..., list[tuple[str, object]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert keep_password(preferences(), BASE, "celui d’avant")
    came = answers(None)

    def lock(*_args: object) -> Desk:
        ring.locked = True
        raise BaseLoginRefusedError(BASE)

    monkeypatch.setattr(beginning, "open_place", lock)
    assert open_team(surroundings, None, BASE) is None
    assert came[0][0] == error_sentence(BaseLoginRefusedError(BASE))
    assert is_kept(preferences(), BASE)


@pytest.mark.logs
def test_a_keyring_that_fails_keeps_nobody_from_opening_and_is_said(
    ring: Keyring,
    server: Server,
    surroundings: Surroundings,
    answers: Callable[..., list[tuple[str, object]]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    ring.locked = True
    answers(Login(BASE, RIGHT, keep=True))
    begun = open_team(surroundings)
    assert begun is not None
    assert "sera demandé" in begun.lacking
    assert not is_kept(preferences(), BASE)
    ring.locked = False
    keep_password(preferences(), BASE, RIGHT)
    ring.locked = True
    answers(None)
    assert open_team(surroundings, None, BASE) is None
    assert server.given == [RIGHT, ""]
    assert not forget_password(preferences(), BASE)
    assert is_kept(preferences(), BASE)
    assert "KeyringLocked" in caplog.text
    assert RIGHT not in caplog.text


@pytest.mark.usefixtures("ring", "server")
def test_no_file_of_ours_holds_what_is_kept(
    surroundings: Surroundings, answers: Callable[..., list[tuple[str, object]]], tmp_path: Path
) -> None:
    answers(Login(BASE, RIGHT, keep=True))
    begun = open_team(surroundings)
    assert begun is not None
    remember_file(preferences(), BASE, NOW)
    preferences().sync()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(BASE.address.encode() in path.read_bytes() for path in files)
    assert not [path for path in files if RIGHT.encode() in path.read_bytes() or b"same-42" in path.read_bytes()]


def box_of(dialog: TeamBaseDialog) -> QCheckBox:
    box = dialog.editors["keep"]
    assert isinstance(box, QCheckBox)
    return box


@pytest.mark.usefixtures("ring")
def test_the_box_is_empty_at_first_and_an_empty_password_is_the_kept_one(qtbot: QtBot) -> None:
    first = TeamBaseDialog(None, "Ouvrir", "Ouvrir", keep=False)
    qtbot.addWidget(first)
    assert (box_of(first).isEnabled(), box_of(first).isChecked()) == (True, False)
    assert keep_password(preferences(), BASE, RIGHT)
    then = TeamBaseDialog(None, "Ouvrir", "Ouvrir", BASE, keep=True)
    qtbot.addWidget(then)
    assert box_of(then).isChecked()
    assert "retenu" in hint_of(then)
    assert "retenu" not in hint_of(first)


@pytest.mark.usefixtures("ring")
def test_without_a_keyring_the_box_is_grey_and_says_why(qtbot: QtBot) -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    dialog = TeamBaseDialog(None, "Ouvrir", "Ouvrir", BASE, keep=True)
    qtbot.addWidget(dialog)
    box = box_of(dialog)
    assert (box.isEnabled(), box.isChecked()) == (False, False)
    assert "trousseau" in hint_of(dialog)
    assert "trousseau" in box.toolTip()


def hint_of(dialog: TeamBaseDialog) -> str:
    return " ".join(label.text() for label in dialog.fields["password"].findChildren(QLabel))


@pytest.mark.usefixtures("ring")
def test_the_menu_of_a_base_forgets_its_password_and_offers_it_only_then(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, surroundings: Surroundings, file: Path
) -> None:
    windows = Windows(surroundings)
    window = windows.show(Begun(open_file(surroundings, file), file))
    qtbot.addWidget(window)
    settle_tasks(window.tasks)
    menu = FileMenu(BASE, NOW.date, window)
    qtbot.addWidget(menu)
    monkeypatch.setattr(type(window.desk), "place", BASE)
    menu.forget_wanted.connect(window.file_menu.forget_wanted)

    def entries() -> list[str]:
        return [one.text() for one in menu.application_menu().actions()]

    assert "Oublier le mot de passe retenu" not in entries()
    assert keep_password(preferences(), BASE, RIGHT)
    assert "Oublier le mot de passe retenu" in entries()
    next(one for one in menu.application_menu().actions() if one.text() == "Oublier le mot de passe retenu").trigger()
    assert not is_kept(preferences(), BASE)
    assert "sera demandé" in window.notices.sentence.text()
    window.close()


def test_a_base_taken_off_the_list_leaves_no_password(ring: Keyring) -> None:
    remember_file(preferences(), BASE, NOW)
    assert keep_password(preferences(), BASE, RIGHT)
    beginning._forget(preferences(), BASE)
    assert (recent_files(preferences()), ring.held) == ([], {})
