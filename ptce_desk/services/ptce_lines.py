"""The small tables of a PTCE's page: other names, stages, labels, yearly figures, members."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.organisations import Membership
from ptce_desk.domain.ptce import LabelEntry, LabelKind, Ptce, PtceAlias, Stage, StageEntry, YearlyFigures
from ptce_desk.services.desk import Desk
from ptce_desk.services.poles import PtceSheet, open_ptce

OwnLines = Literal["aliases", "stages", "labels", "figures"]
Lines = OwnLines | Literal["memberships"]
Line = PtceAlias | StageEntry | LabelEntry | YearlyFigures | Membership
CellValue = str | int | Decimal | date | None

_WORDS: Final[dict[Lines, str]] = {
    "aliases": "un autre nom",
    "stages": "un stade",
    "labels": "une reconnaissance",
    "figures": "des chiffres annuels",
    "memberships": "un membre",
}


def add_line(desk: Desk, ptce_id: int, lines: OwnLines, key: str, value: CellValue) -> PtceSheet:
    """Add a line to a table of a PTCE other than its members, its first cell filled.

    Figures are those of the present year, else of the latest year before it that has none.
    """
    with desk.writing("") as work:
        ptce = work.get(Ptce, ptce_id)
        work.label = f"Ajouter {_WORDS[lines]} au PTCE « {ptce.name} »"
        line = _new_line(ptce, lines, desk.today().year)
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
    }
    found = next((line for line in tables[lines] if line.id == line_id), None)
    if found is None:
        raise NotFoundError("line", line_id)
    return found


def _new_line(ptce: Ptce, lines: OwnLines, year: int) -> Line:
    match lines:
        case "aliases":
            ptce.aliases.append(PtceAlias(""))
            return ptce.aliases[-1]
        case "stages":
            ptce.stages.append(StageEntry(ptce.stage or Stage.IDENTIFICATION))
            return ptce.stages[-1]
        case "labels":
            ptce.labels.append(LabelEntry(LabelKind.IDENTIFIED))
            return ptce.labels[-1]
        case "figures":
            taken = {figures.year for figures in ptce.figures}
            ptce.figures.append(YearlyFigures(next(free for free in range(year, 0, -1) if free not in taken)))
            return ptce.figures[-1]
