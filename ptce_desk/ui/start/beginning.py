"""From a wish to an open file: make one, open one, show the demonstration; what fails is said with a way out."""

import dataclasses
import re
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from ptce_desk.domain.errors import FileError
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.domain.team_errors import BaseLoginRefusedError, RightMissingError, TeamBaseError
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.file_access import can_write_beside
from ptce_desk.services.file.opening import open_file, open_place
from ptce_desk.services.file.safe_copies import SafeCopy, copies_of, open_copy, place_beside, safe_copy
from ptce_desk.services.home.new_file import create_file
from ptce_desk.ui.remembered.display import copies_places
from ptce_desk.ui.remembered.file_dialogs import PTCE_FILES, ask_to_open, ask_to_save
from ptce_desk.ui.remembered.passwords import forget_password, is_kept, keep_password, kept_password
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import forget_file, recent_files
from ptce_desk.wording.errors import error_sentence

if TYPE_CHECKING:
    from ptce_desk.ui.dialogs.new_record import NewRecordDialog
    from ptce_desk.ui.dialogs.welcome import WelcomeDialog

Attempt = Callable[[], Desk]
_LONGEST_NAME: Final = 60
"""Characters of the name proposed for a new file."""
_NO_LONGER_TAKEN: Final = typeset(
    "Le serveur n’accepte plus le mot de passe retenu sur ce poste : il y est oublié. Tapez celui qui convient."
)
_NOT_KEPT: Final = typeset("Le trousseau de ce poste n’a pas pris le mot de passe : il sera demandé la prochaine fois.")


@dataclasses.dataclass(frozen=True, slots=True)
class Begun:
    """An open file.

    Attributes:
        desk: the file, or the base.
        asked: the one named at first, when a copy of it may be open in its place.
        remembered: whether it belongs among the last files; the demonstration does not.
        lacking: what was asked besides and could not be done, in a sentence.
    """

    desk: Desk
    asked: Place | None = None
    remembered: bool = True
    lacking: str = ""


class Login(NamedTuple):
    """What the form that asks for a base was answered; `keep` the password for the next time."""

    base: TeamBase
    password: str
    keep: bool = False


def welcome(surroundings: Surroundings) -> Begun | None:
    """Ask how to begin, until a file is open or the officer leaves."""
    from ptce_desk.ui.dialogs.welcome import WelcomeDialog  # noqa: PLC0415  # a file that opens needs no dialog

    settings = preferences()
    while True:
        today = surroundings.clock().date()
        dialog = WelcomeDialog(recent_files(settings), today, partial(_forget, settings))
        if not dialog.exec():
            return None
        begun = _begin(surroundings, dialog)
        if begun is not None:
            return begun


def _forget(settings: QSettings, path: Place) -> None:
    """Take a file, or a base, off the list; nothing remains of how to open it."""
    forget_file(settings, path)
    if isinstance(path, TeamBase):
        forget_password(settings, path)


def open_or_ask(surroundings: Surroundings, path: Place, parent: QWidget | None = None) -> Begun | None:
    """Open a file, or a base; while it cannot be, ask what to do, until one is open or the officer leaves (None)."""
    if isinstance(path, TeamBase):
        return open_team(surroundings, parent, path)
    following: Attempt | None = partial(open_file, surroundings, path)
    while following is not None:
        try:
            return Begun(following(), path)
        except FileError as problem:
            following = _ask_way_out(surroundings, problem, following, parent)
    return None


def open_team(surroundings: Surroundings, parent: QWidget | None = None, base: TeamBase | None = None) -> Begun | None:
    """Open a team's base: the one named, else the one asked for; None when the officer leaves.

    A base named is tried as it is first: its server may know who opens it, the keyring her password. What keeps it from
    opening is said in the form, as it was filled.
    """
    settings = preferences()
    refused, keep, login = "", False, None if base is None else Login(base, "")
    while True:
        if login is not None:
            keep = login.keep or is_kept(settings, login.base)
            kept = "" if login.password else kept_password(settings, login.base)
            try:
                return _kept_for_next_time(open_place(surroundings, login.base, login.password or kept), login)
            except (TeamBaseError, RightMissingError) as problem:
                refused = error_sentence(problem)
                wrong = bool(kept) and isinstance(problem, BaseLoginRefusedError)
                if wrong and forget_password(settings, login.base):
                    refused = _NO_LONGER_TAKEN
        asked = None if login is None else login.base
        login = ask_base(parent, "Ouvrir la base de l’équipe", "Ouvrir", asked, refused=refused, keep=keep)
        if login is None:
            return None
        if asked is not None and not login.keep:
            forget_password(settings, asked)


def _kept_for_next_time(desk: Desk, login: Login) -> Begun:
    """An open base, its password kept where that is wanted."""
    wanted = login.keep and bool(login.password)
    failed = wanted and not keep_password(preferences(), login.base, login.password)
    return Begun(desk, login.base, lacking=_NOT_KEPT if failed else "")


def ask_base(
    parent: QWidget | None,
    title: str,
    doing: str,
    begun: TeamBase | None = None,
    *,
    refused: str = "",
    keep: bool | None = None,
) -> Login | None:
    """Ask for a base and its password; None when the officer leaves. See `TeamBaseDialog`."""
    from ptce_desk.ui.dialogs.team_base import KEEP, TeamBaseDialog, base_of  # noqa: PLC0415

    dialog = TeamBaseDialog(parent, title, doing, begun, refused=refused, keep=keep)
    if not dialog.exec():
        return None
    values = dialog.values()
    return Login(base_of(values, begun), str(values["password"]), bool(values.get(KEEP)))


def make_and_open(surroundings: Surroundings, parent: QWidget | None = None) -> Begun | None:
    """Ask what a new file must know and where it goes; None when the officer changed her mind.

    Who names no place comes back to the form, as it was typed.
    """
    from ptce_desk.ui.dialogs.new_file import new_file_dialog  # noqa: PLC0415

    form = new_file_dialog(surroundings.author, parent)
    while form.exec():
        path = _ask_place(parent, "Enregistrer le nouveau fichier", proposed_name(form.values()))
        begun = None if path is None else _made_of(form, surroundings, path, parent)
        if begun is not None:
            return begun
    return None


def _made_of(form: "NewRecordDialog", surroundings: Surroundings, place: Path, parent: QWidget | None) -> Begun | None:
    """Make the file that a form describes, elsewhere where it cannot be; None when the officer names no place."""
    from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog  # noqa: PLC0415

    path: Path | None = place
    while path is not None:
        try:
            return Begun(new_file(surroundings, path, form.values()))
        except FileError as problem:
            dialog = OpeningProblemDialog(problem, (), parent)
            dialog.exec()
            if dialog.wish is None:
                return None
            if dialog.wish != "retry":
                path = _ask_place(parent, "Enregistrer le nouveau fichier", path)
    return None


def proposed_name(asked: Mapping[str, object]) -> Path:
    """« Département de la Mayenne.ptce »: the authority of a new file, without what no disk takes in a name."""
    name = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", str(asked["name"])).split()).strip(". ")
    return Path(f"{name[:_LONGEST_NAME].strip() or 'dossiers'}.ptce")


def restore_as_new(surroundings: Surroundings, copy: Path, path: Path, parent: QWidget) -> Begun | None:
    """Ask where a copy of the file at `path` becomes a new one; None when the officer changed her mind."""
    from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog  # noqa: PLC0415

    proposed = path.with_name(f"{path.stem} - restauré.ptce")
    target = _ask_place(parent, "Enregistrer le fichier restauré", proposed)
    while target is not None:
        try:
            return Begun(open_copy(surroundings, copy, target))
        except FileError as problem:
            dialog = OpeningProblemDialog(problem, (), parent)
            dialog.exec()
            target = None if dialog.wish is None else _ask_place(parent, "Enregistrer le fichier restauré", target)
    return None


def new_file(surroundings: Surroundings, path: Path, asked: Mapping[str, object]) -> Desk:
    """Make a file as the dialog was answered, and leave it open.

    Raises:
        FileError: the file exists already, or cannot be written.
    """
    from ptce_desk.ui.dialogs.new_file import PANEL, authority_of  # noqa: PLC0415

    signed = dataclasses.replace(surroundings, author=str(asked["author"]) or surroundings.author)
    desk = create_file(signed, path.with_suffix(".ptce"), authority_of(asked))
    if asked[PANEL]:
        from ptce_desk.services.ptce.sheets import load_panel  # noqa: PLC0415

        desk.run(load_panel)
    return desk


def ask_file(parent: QWidget | None = None) -> Path | None:
    """Ask which file to open."""
    return ask_to_open(parent, "Ouvrir un fichier", "ptce", PTCE_FILES)


def _begin(surroundings: Surroundings, dialog: "WelcomeDialog") -> Begun | None:
    """Do what the welcome was answered; None when the officer changed her mind on the way."""
    path: Place | None
    match dialog.wish:
        case "new":
            return make_and_open(surroundings)
        case "demo":
            folder = Path(tempfile.mkdtemp(prefix="ptce-desk-"))
            from ptce_desk.demonstration.making import build_demo  # noqa: PLC0415  # most files are not the demonstration

            return Begun(build_demo(surroundings, folder / "demo.ptce"), remembered=False)
        case "team":
            return open_team(surroundings)
        case "recent":
            path = dialog.path
        case "open" | None:
            path = ask_file()
    return None if path is None else open_or_ask(surroundings, path)


def _ask_way_out(
    surroundings: Surroundings, problem: FileError, attempt: Attempt, parent: QWidget | None
) -> Attempt | None:
    """What to try next; None when the officer leaves. A choice of file given up brings the question back."""
    from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog  # noqa: PLC0415

    while True:
        dialog = OpeningProblemDialog(problem, copies_of(problem.path, copies_places()), parent)
        dialog.exec()
        found: Attempt | None
        match dialog.wish:
            case None:
                return None
            case "retry":
                return attempt
            case "other":
                path = ask_file(parent)
                found = None if path is None else partial(open_file, surroundings, path)
            case "copy":
                found = _from_copy(surroundings, problem, dialog.chosen_copy(), parent)
            case "backup":
                found = _from_copy(surroundings, problem, _ask_backup(parent), parent)
            case "elsewhere":
                target = _ask_copy_place(parent, problem.path)
                found = None if target is None else partial(open_copy, surroundings, problem.path, target)
        if found is not None:
            return found


def _from_copy(
    surroundings: Surroundings, problem: FileError, copy: SafeCopy | None, parent: QWidget | None
) -> Attempt | None:
    """Open a copy beside the file, elsewhere where that place takes none; None when a choice was given up."""
    if copy is None:
        return None
    beside = place_beside(problem.path, copy)
    target = beside if can_write_beside(beside) else _ask_copy_place(parent, beside)
    return None if target is None else partial(open_copy, surroundings, copy.path, target)


def _ask_backup(parent: QWidget | None) -> SafeCopy | None:
    """Ask for a copy that is not beside its file: on a key, in the folder of a colleague."""
    path = ask_to_open(parent, "Choisir une sauvegarde", "ptce", PTCE_FILES)
    return None if path is None else safe_copy(path)


def _ask_copy_place(parent: QWidget | None, path: Path) -> Path | None:
    return _ask_place(parent, "Enregistrer la copie", Path(path.name))


def _ask_place(parent: QWidget | None, title: str, proposed: Path) -> Path | None:
    """A place for a new file; nothing is ever overwritten, so Qt need not ask."""
    return ask_to_save(parent, title, "ptce", proposed, PTCE_FILES, replacing=False)
