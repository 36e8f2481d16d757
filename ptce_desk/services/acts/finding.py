"""Finding the dossier of an act again, from what was scanned: its code is read, the dossier is the one it names."""

from dataclasses import dataclass
from pathlib import Path

from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.acts import ActCode, ActKind
from ptce_desk.domain.committees import CommitteeSession
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.imports.act_codes import codes_in
from ptce_desk.services.acts.producing import session_number
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.attachments import add_files


@dataclass(frozen=True, slots=True)
class FoundAct:
    """The record of an act that came back: a dossier by its number, or a session by its day."""

    kind: ActKind
    record_id: int
    number: str
    of_session: bool = False


def find_act(desk: Desk, path: Path) -> FoundAct | None:
    """The dossier or the session a scanned document is an act of; None when it bears no code of this file.

    A code of another file names what is not here, or has another number here: nothing is guessed from it.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return None
    codes = codes_in(path.name, content)
    with desk.loading() as work:
        for code in codes:
            number = _number(work, code)
            if number is not None and code.number in ("", number):
                return FoundAct(code.kind, code.record_id, number, code.of_session)
    return None


def keep_scanned_act(desk: Desk, path: Path) -> FoundAct | None:
    """Put a scanned act among the documents of its dossier; None, and nothing kept, when it bears no code of this file.

    Raises:
        AttachmentError: what keeps it out: it is there already, it is too large.
    """
    found = find_act(desk, path)
    if found is not None:
        kept = add_files(desk, "committee_session" if found.of_session else "funding_file", found.record_id, [path])
        if kept.refused:
            raise kept.refused[0]
    return found


def _number(work: Loader, code: ActCode) -> str | None:
    """The number here of what a code names."""
    try:
        if code.of_session:
            return session_number(work.get(CommitteeSession, code.record_id).held_on)
        return work.get(FundingFile, code.record_id).number
    except NotFoundError:
        return None
