"""What was submitted of a dossier to a session: what is printed of that session is printed from it, the same for ever.

It is written with the first vote, or once the day of the session is past, before anything changes
(docs/rules.md, « Sessions »).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from ptce_desk.db.queries.committees import sessions_to_keep
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.committees import AgendaItem, CommitteeBody, CommitteeSession
from ptce_desk.domain.funding_files import FundingFile, PlanLine
from ptce_desk.domain.imputation import imputation_of
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.awards import earlier_aid
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.exports.documents import Note
from ptce_desk.exports.kept_text import kept_text, read_back
from ptce_desk.exports.report import Cell
from ptce_desk.formatting import amount_text, date_text
from ptce_desk.services.committee.told_envelopes import keep_told
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import funder_words, submitted_note
from ptce_desk.services.dossier.sheet import FileSheet, sheet_of
from ptce_desk.wording.legal_categories import LEGAL_CATEGORIES
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.rule_labels import VAT_LABELS
from ptce_desk.wording.states import BODY_LABELS
from ptce_desk.wording.version_text import version_words

OF_YEAR: Final = "year_"
"""Begins the key of the column of a civil year."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What the élus had of a dossier.

    Attributes:
        cells: of its line of the table, by the key of their column, without what the session itself says.
        tell_note: its computation note, without what the session itself says; long to write, so only when asked.
    """

    cells: Mapping[str, Cell]
    tell_note: Callable[[], Note] = field(compare=False)

    @property
    def note(self) -> Note:
        """Its computation note."""
        return self.tell_note()

    @property
    def years(self) -> Schedule:
        """What is proposed by civil year, in order."""
        keys = sorted(key for key in self.cells if key.startswith(OF_YEAR))
        return tuple((int(key.removeprefix(OF_YEAR)), self.amount(key) or ZERO) for key in keys)

    def text(self, key: str) -> str:
        """A cell that holds a text."""
        return str(self.cells.get(key) or "")

    def amount(self, key: str) -> Decimal | None:
        """A cell that holds an amount in euros, None when it is empty."""
        found = self.cells.get(key)
        return found if isinstance(found, Decimal) else None


def submitted_of(sheet: FileSheet) -> Submitted:
    """What is submitted of a dossier as it stands."""
    file, request = sheet.file, sheet.request
    assessment = sheet.assessed(request)
    base = assessment.eligible_base
    return Submitted(
        {
            **_beneficiary_cells(sheet, request),
            "number": file.number,
            "scheme": sheet.scheme.code,
            "scheme_label": sheet.scheme.label,
            "rules": version_words(sheet.version),
            "ptce": sheet.ptce.name if sheet.ptce else "",
            "title": file.title,
            "total_cost": file.total_cost,
            "vat": "" if file.vat is None else VAT_LABELS[file.vat],
            "base": base,
            **{f"plan_{level.value}": _plan_sum(sheet, level) for level in FunderLevel},
            "co_funders": "\n".join(f"{funder_words(line)} : {amount_text(line.amount)}" for line in _brought(sheet)),
            "rate": None if file.proposed is None or not base else file.proposed / base,
            "requested": file.requested,
            "maximum": assessment.maximum,
            "proposed": file.proposed,
            **_by_year(sheet, request),
            **imputation_of(file, sheet.scheme),
            "service_opinion": file.service_opinion,
            "derogations": "\n".join(
                f"Dérogation ({derogation_label(held.finding_code)}) : {' '.join(held.reason.split())} "
                f"– {held.author}, {date_text(held.decided_on)}"
                for held in file.derogations
            ),
        },
        partial(submitted_note, sheet, assessment),
    )


def years_of(item: AgendaItem, sheet: FileSheet, submitted: Submitted) -> Schedule:
    """What the élus read of each civil year: of what is proposed, then of what is voted, nothing of a refused one.

    The amount voted as it was proposed keeps the years it had in their hands, another is split anew.
    """
    if item.vote is None or item.voted_amount == submitted.amount("proposed"):
        return submitted.years
    return sheet.paid_by_year(item.voted_amount) if item.voted_amount else ()


def kept_of(item: AgendaItem) -> Submitted | None:
    """What was submitted of a dossier of an agenda; None while it still follows the dossier."""
    if not item.submitted:
        return None
    held = read_back(item.submitted)
    match held:
        case {"cells": dict() as cells, "note": Note() as note}:
            return Submitted(cells, lambda: note)
    raise ValueError(held)


def keep_submitted(work: UnitOfWork, session: CommitteeSession, item: AgendaItem) -> None:
    """Write down what is submitted of a dossier, unless it was."""
    if not item.submitted:
        keep_told(work.reading(), session)
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


def _beneficiary_cells(sheet: FileSheet, request: AssessmentRequest) -> dict[str, Cell]:
    """Who asks, as the table names it, and what it was granted before."""
    asks = sheet.beneficiary
    if asks is None:
        return {"beneficiary": "", "commune": sheet.ptce.commune if sheet.ptce else ""}
    return {
        "beneficiary": asks.name,
        "siret": asks.siret,
        "legal_form": asks.legal_form or LEGAL_CATEGORIES.get(asks.legal_category, ""),
        "commune": asks.commune,
        "earlier": earlier_aid(request),
    }


def _by_year(sheet: FileSheet, request: AssessmentRequest) -> dict[str, Cell]:
    """What is proposed by civil year, under the key of the column of each."""
    proposed = sheet.file.proposed
    years = sheet.paid_by_year(proposed, request) if proposed else ()
    return {f"{OF_YEAR}{year}": amount for year, amount in years}


def _brought(sheet: FileSheet) -> list[PlanLine]:
    """What others bring, the beneficiary's own money aside."""
    return [line for line in sheet.file.plan if not line.ours and line.level is not FunderLevel.OWN]


def _plan_sum(sheet: FileSheet, level: FunderLevel) -> Decimal:
    return sum((line.amount for line in sheet.file.plan if line.level == level and not line.ours), ZERO)
