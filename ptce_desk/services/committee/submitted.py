"""What was submitted of a dossier to a session: what is printed of that session is printed from it, the same for ever.

It is written with the first vote, or once the day of the session is past, before anything changes
(docs/rules.md, « Sessions »).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.committees import sessions_to_keep
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.committees import AgendaItem, CommitteeBody, CommitteeSession
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.documents import Note
from ptce_desk.exports.kept_text import kept_text, read_back
from ptce_desk.exports.report import Cell
from ptce_desk.formatting import date_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import submitted_note
from ptce_desk.services.dossier.sheet import FileSheet, sheet_of
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.rule_labels import VAT_LABELS
from ptce_desk.wording.states import BODY_LABELS
from ptce_desk.wording.version_text import version_words


@dataclass(frozen=True, slots=True)
class Submitted:
    """What the élus had of a dossier.

    Attributes:
        cells: of its line of the table, by the key of their column, without what the session itself says.
        note: its computation note, without what the session itself says.
    """

    cells: Mapping[str, Cell]
    note: Note

    def text(self, key: str) -> str:
        """A cell that holds a text."""
        return str(self.cells.get(key) or "")

    def amount(self, key: str) -> Decimal | None:
        """A cell that holds an amount in euros, None when it is empty."""
        found = self.cells.get(key)
        return found if isinstance(found, Decimal) else None


def submitted_of(sheet: FileSheet) -> Submitted:
    """What is submitted of a dossier as it stands."""
    file, assessment = sheet.file, sheet.assessment
    base = assessment.eligible_base
    return Submitted(
        {
            "number": file.number,
            "scheme": sheet.scheme.code,
            "scheme_label": sheet.scheme.label,
            "rules": version_words(sheet.version),
            "ptce": sheet.ptce.name if sheet.ptce else "",
            "beneficiary": sheet.beneficiary.name if sheet.beneficiary else "",
            "commune": sheet.beneficiary.commune if sheet.beneficiary else sheet.ptce.commune if sheet.ptce else "",
            "title": file.title,
            "total_cost": file.total_cost,
            "vat": "" if file.vat is None else VAT_LABELS[file.vat],
            "base": base,
            **{f"plan_{level.value}": _plan_sum(sheet, level) for level in FunderLevel},
            "rate": None if file.proposed is None or not base else file.proposed / base,
            "requested": file.requested,
            "maximum": assessment.maximum,
            "proposed": file.proposed,
            "service_opinion": file.service_opinion,
            "derogations": "\n".join(
                f"Dérogation ({derogation_label(held.finding_code)}) : {held.reason} – {held.author}, "
                f"{date_text(held.decided_on)}"
                for held in file.derogations
            ),
        },
        submitted_note(sheet),
    )


def kept_of(item: AgendaItem) -> Submitted | None:
    """What was submitted of a dossier of an agenda; None while it still follows the dossier."""
    if not item.submitted:
        return None
    held = read_back(item.submitted)
    match held:
        case {"cells": dict() as cells, "note": Note() as note}:
            return Submitted(cells, note)
    raise ValueError(held)


def keep_submitted(work: UnitOfWork, session: CommitteeSession, item: AgendaItem) -> None:
    """Write down what is submitted of a dossier, unless it was."""
    if not item.submitted:
        file = work.get(FundingFile, item.funding_file_id)
        keep_as_submitted(item, sheet_of(work, file, on=session.held_on))


def keep_as_submitted(item: AgendaItem, sheet: FileSheet) -> None:
    """Write down what is submitted of a dossier that was read already, unless it was."""
    if not item.submitted:
        found = submitted_of(sheet)
        item.submitted = kept_text({"cells": found.cells, "note": found.note})
        item.proposed = sheet.file.proposed


def keep_past_sessions(desk: Desk) -> int:
    """Write down what was submitted to each session whose day is past; returns how many dossiers were kept."""
    with desk.reading() as connection:
        due = sessions_to_keep(connection, desk.today())
    return sum(_keep_session(desk, *one) for one in due)


def _keep_session(desk: Desk, session_id: int, body: CommitteeBody, held_on: date) -> int:
    with desk.writing(f"Garder ce qui a été soumis : {BODY_LABELS[body].lower()} du {date_text(held_on)}") as work:
        session = work.get(CommitteeSession, session_id)
        missing = [item for item in session.items if not item.submitted]
        for item in missing:
            keep_submitted(work, session, item)
        work.commit()
    return len(missing)


def _plan_sum(sheet: FileSheet, level: FunderLevel) -> Decimal:
    return sum((line.amount for line in sheet.file.plan if line.level == level and not line.ours), ZERO)
