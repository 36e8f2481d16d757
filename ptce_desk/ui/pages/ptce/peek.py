"""A PTCE beside its list: its stage, who bears it, its dossiers and what they were granted."""

from collections.abc import Sequence
from decimal import Decimal

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.organisations import leader_on
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState
from ptce_desk.formatting import date_text, whole_amount_text
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.ptce.sheets import FundingFileRow, PtceSheet
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.widgets.blocks.peek import Peek, PeekLine
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import TERRITORY_LABELS


def told(sheet: PtceSheet) -> Peek:
    """What is shown of a PTCE."""
    ptce = sheet.ptce
    return Peek(
        name="PTCE",
        title=ptce.name,
        subtitle=" · ".join(filter(None, (ptce.commune, ptce.region))),
        blocks=(_who(sheet), _money(sheet.files), _since(sheet)),
        onward="Voir ses dossiers" if sheet.files else "",
    )


def go_on(window: Window, sheet: PtceSheet) -> None:
    """Show the dossiers of a PTCE."""
    window.go(Destination("funding_files", filter=FundingFileFilter(narrowed_to(ptce=sheet.ptce.id))))


def _who(sheet: PtceSheet) -> tuple[PeekLine, ...]:
    ptce = sheet.ptce
    leader = leader_on(ptce.memberships, sheet.today)
    bearer = None if leader is None else sheet.organisations.get(leader.organisation_id)
    told_of = (
        ("Stade", STAGE_LABELS[sheet.stage] if sheet.stage else ""),
        ("Porté par", bearer.name if bearer else ""),
        ("Territoire", TERRITORY_LABELS[ptce.territory_type] if ptce.territory_type else ""),
        ("Structures citées", str(len(sheet.organisations)) if sheet.organisations else ""),
    )
    return tuple(PeekLine(label, text) for label, text in told_of if text)


def _money(files: Sequence[FundingFileRow]) -> tuple[PeekLine, ...]:
    """What its dossiers ask and were granted, those that wait apart."""
    over = FINAL_DECISIONS
    waiting = [row for row in files if row.decision not in over and row.instruction not in CLOSED_INSTRUCTIONS]
    granted = [row for row in files if row.decision is DecisionState.GRANTED]
    voted: Decimal = sum((row.voted or ZERO for row in granted), ZERO)
    asked: Decimal = sum((row.requested or ZERO for row in waiting), ZERO)
    lines = [PeekLine("Dossiers", str(len(files)), strong=True)] if files else []
    if granted:
        lines += [PeekLine("Accordés", str(len(granted))), PeekLine("Montant accordé", whole_amount_text(voted))]
    if waiting:
        lines += [PeekLine("En attente", str(len(waiting))), PeekLine("Montant demandé", whole_amount_text(asked))]
    return tuple(lines)


def _since(sheet: PtceSheet) -> tuple[PeekLine, ...]:
    ptce = sheet.ptce
    last = max((one.held_on for one in ptce.interactions if one.held_on is not None), default=None)
    told_of = (
        ("Créé en", "" if ptce.created_year is None else str(ptce.created_year)),
        ("Cadres", ", ".join(one.name for one in sheet.frameworks)),
        ("Dernière interaction", date_text(last)),
        ("Site", ptce.website),
    )
    return tuple(PeekLine(label, text) for label, text in told_of if text)
