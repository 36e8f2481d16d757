"""The small tables of a PTCE's page: names, stages, labels, figures, members, and what our authority does for it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Membership
from ptce_desk.domain.ptce import LabelEntry, LabelKind, Ptce, PtceAlias, Stage, StageEntry, YearlyFigures
from ptce_desk.domain.support import InKindSupport, Interaction, Lever, Participation, ParticipationKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce.sheets import PtceSheet, open_ptce

OwnLines = Literal["aliases", "stages", "labels", "figures", "participations", "interactions", "in_kind"]
Lines = OwnLines | Literal["memberships"]
Line = PtceAlias | StageEntry | LabelEntry | YearlyFigures | Membership | Participation | Interaction | InKindSupport
FigureKey = Literal[
    "unit_budget",
    "self_financing_rate",
    "full_time_equivalents",
    "member_structures",
    "employees",
    "consolidated_budget",
]
CellValue = str | int | Decimal | date | None

_WORDS: Final[dict[Lines, str]] = {
    "aliases": "un autre nom",
    "stages": "un stade",
    "labels": "une reconnaissance",
    "figures": "des chiffres annuels",
    "memberships": "un membre",
    "participations": "une participation",
    "interactions": "une interaction",
    "in_kind": "un soutien en nature",
}


def add_line(desk: Desk, ptce_id: int, lines: OwnLines, key: str, value: CellValue) -> PtceSheet:
    """Add a line to a table of a PTCE other than its members, its first cell filled.

    Figures are those of the present year, else of the latest year before it that has none; an interaction is
    held today and a support in kind given this year, unless the first cell says otherwise.
    """
    with desk.writing("") as work:
        ptce = work.get(Ptce, ptce_id)
        work.label = f"Ajouter {_WORDS[lines]} au PTCE « {ptce.name} »"
        line = _new_line(ptce, lines, desk.today())
        setattr(line, key, value)
        work.commit()
    return open_ptce(desk, ptce_id)


def change_line(desk: Desk, ptce_id: int, lines: Lines, line_id: int, key: str, value: CellValue) -> PtceSheet:
    """Keep one cell of a table of a PTCE.

    Raises:
        NotFoundError: the line is gone.
    """
    with desk.writing("") as work:
        ptce = work.get(Ptce, ptce_id)
        work.label = f"Modifier {_WORDS[lines]} du PTCE « {ptce.name} »"
        setattr(_line(ptce, lines, line_id), key, value)
        work.commit()
    return open_ptce(desk, ptce_id)


def remove_line(desk: Desk, ptce_id: int, lines: Lines, line_id: int) -> PtceSheet:
    """Remove a line of a table of a PTCE.

    Raises:
        NotFoundError: the line is gone.
    """
    with desk.writing("") as work:
        ptce = work.get(Ptce, ptce_id)
        work.label = f"Retirer {_WORDS[lines]} du PTCE « {ptce.name} »"
        line = _line(ptce, lines, line_id)
        work.delete(line)
        work.commit()
    return open_ptce(desk, ptce_id)


def _line(ptce: Ptce, lines: Lines, line_id: int) -> Line:
    tables: dict[Lines, Sequence[Line]] = {
        "aliases": ptce.aliases,
        "stages": ptce.stages,
        "labels": ptce.labels,
        "figures": ptce.figures,
        "memberships": ptce.memberships,
        "participations": ptce.participations,
        "interactions": ptce.interactions,
        "in_kind": ptce.in_kind,
    }
    found = next((line for line in tables[lines] if line.id == line_id), None)
    if found is None:
        raise NotFoundError("line", line_id)
    return found


def _new_line(ptce: Ptce, lines: OwnLines, today: date) -> Line:
    match lines:
        case "aliases":
            ptce.aliases.append(PtceAlias(""))
            return ptce.aliases[-1]
        case "stages":
            ptce.stages.append(StageEntry(ptce.stage_on(today) or Stage.IDENTIFICATION))
            return ptce.stages[-1]
        case "labels":
            ptce.labels.append(LabelEntry(LabelKind.IDENTIFIED))
            return ptce.labels[-1]
        case "figures":
            taken = {figures.year for figures in ptce.figures}
            ptce.figures.append(YearlyFigures(next(free for free in range(today.year, 0, -1) if free not in taken)))
            return ptce.figures[-1]
        case "participations":
            ptce.participations.append(Participation(ParticipationKind.IDENTIFICATION))
            return ptce.participations[-1]
        case "interactions":
            ptce.interactions.append(Interaction(today))
            return ptce.interactions[-1]
        case "in_kind":
            ptce.in_kind.append(InKindSupport(today.year))
            return ptce.in_kind[-1]


def variation(figures: Sequence[YearlyFigures], year: int, key: FigureKey) -> Decimal | None:
    """How a figure changed since the year before: a ratio (0.05 = 5 % more), or for a rate the difference of ratios.

    None when one of the two is unknown, or when nothing can be compared with a zero.
    """
    by_year = {line.year: _figure(line, key) for line in figures}
    present, before = by_year.get(year), by_year.get(year - 1)
    if present is None or before is None:
        return None
    if key == "self_financing_rate":
        return present - before
    return (present - before) / before if before else None


def done_by_lever(interactions: Sequence[Interaction], year: int) -> dict[Lever | None, int]:
    """How many interactions of a year serve each of the eight levers, in their order; None for no lever, when any."""
    held = [interaction.lever for interaction in interactions if interaction.held_on.year == year]
    counts: dict[Lever | None, int] = {lever: held.count(lever) for lever in Lever}
    if None in held:
        counts[None] = held.count(None)
    return counts


def value_by_year(supports: Sequence[InKindSupport]) -> list[tuple[int, Decimal]]:
    """What the supports in kind of each year are worth together, in euros, the latest year first."""
    worth: dict[int, Decimal] = {}
    for support in supports:
        if support.value is not None:
            worth[support.year] = worth.get(support.year, ZERO) + support.value
    return sorted(worth.items(), reverse=True)


def _figure(line: YearlyFigures, key: FigureKey) -> Decimal | None:
    value: Decimal | int | None = getattr(line, key)
    return None if value is None else Decimal(value)
