"""A team's base: named, opened, filled from a file, copied into one.

What speaks to its server is loaded when it is needed: a file is opened without it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ptce_desk.db.database import Database, Reader
from ptce_desk.db.looking import Bare, looking_at
from ptce_desk.db.store import Store
from ptce_desk.db.travel import Progress, derived_otherwise, send_rows
from ptce_desk.domain.file_faults import Fault, FileFault
from ptce_desk.domain.places import Place, TeamBase, place_at
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import AddressNotUnderstoodError
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.file_access import making_file
from ptce_desk.services.file.settings import follow_settings


def place_named(text: str) -> Place:
    """The file, or the base, that is named: an address of a base begins with « postgresql:// ».

    Raises:
        AddressNotUnderstoodError: it begins so, and the rest is no address, or tells a password.
    """
    found = place_at(text)
    if found is None:
        raise AddressNotUnderstoodError(text)
    return found


def open_base(surroundings: Surroundings, base: TeamBase, password: str = "") -> Desk:
    """Open a team's base.

    Raises:
        TeamBaseError: out of reach, refused, missing, of another kind or too recent.
    """
    from ptce_desk.db.postgresql.database import TeamDatabase  # noqa: PLC0415  # a file is opened without it

    desk = Desk(TeamDatabase.open(base, password), surroundings)
    try:
        desk.run(follow_settings)
    except BaseException:
        desk.close()
        raise
    return desk


def bring_up(base: TeamBase, password: str = "") -> bool:
    """Bring a team's base to the format of this program; whether there was anything to do.

    Raises:
        TeamBaseError: it could not be used, somebody is in it, or another owns it.
    """
    from ptce_desk.db.postgresql import upgrading  # noqa: PLC0415  # a file is opened without it

    return upgrading.bring_up(base, password)


def right_held(desk: Desk) -> Right:
    """What the person at work may do, once the base is in reach: after the connection was lost, it is asked again."""
    with desk.reading():
        return desk.right


def publish(desk: Desk, base: TeamBase, password: str = "", progress: Progress = lambda _done, _total: None) -> None:
    """Fill an empty base with all that the open file holds, its history too; all of it or nothing.

    Raises:
        BaseNotEmptyError: the base holds something.
        BaseBeingFilledError: another file is being published into it.
        TeamBaseError: it could not be used.
        CopyDiffersError: it does not hold the same afterwards; it is left empty.
    """
    from ptce_desk.db.postgresql.database import TeamDatabase  # noqa: PLC0415  # a file is opened without it

    _send(desk, TeamDatabase.create(base, password), progress)


def copy_as_file(desk: Desk, path: Path, progress: Progress = lambda _done, _total: None) -> None:
    """Make a file that holds all that the open base holds, its history too.

    Raises:
        FileError: the file exists already, or cannot be written.
        CopyDiffersError: it does not hold the same; no file is left.
    """
    with making_file(path) as draft:
        _send(desk, Database.create(draft), progress)


@contextmanager
def base_as_file(desk: Desk, progress: Progress) -> Iterator[tuple[Bare, list[Fault]]]:
    """The open base copied as a file, which is looked at as any file is; with what the copy cannot tell is wrong.

    Raises:
        CopyDiffersError: what it holds cannot be held by a file.
    """
    derived: list[Fault] = []

    def compare(base: Reader, file: Reader) -> None:
        derived.extend(map(FileFault, derived_otherwise(base, file)))

    with TemporaryDirectory() as folder, making_file(Path(folder) / "base.ptce") as draft:
        _send(desk, Database.create(draft), progress, compare)
        with looking_at(draft) as connection:
            yield connection, derived


def _send(
    desk: Desk, target: Store, progress: Progress, then: Callable[[Reader, Reader], None] = lambda _from, _to: None
) -> None:
    """Fill an empty store from the open one, and let go of it; `then` is told both once they hold the same."""
    try:
        with desk.reading() as source:

            def send() -> None:
                with target.rewriting() as written:
                    send_rows(source, written, progress)
                    then(source, written)

            target.run(send)
    finally:
        target.close()
