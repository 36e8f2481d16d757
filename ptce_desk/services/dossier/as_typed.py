"""A dossier as it would stand with what is typed on its page, before it is kept."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Literal

from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.services.dossier.sheet import FileSheet


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is typed in a dossier: one of its fields, or a cell of one of its lines."""

    key: str
    lines: Literal["costs", "plan"] | None = None
    line_id: object = None


def as_typed(sheet: FileSheet, typed: Mapping[Spot, object]) -> FileSheet:
    """The dossier as it would stand with what is typed in it and not kept yet.

    What is typed is put in a copy: the sheet, and the lines that screens hold to tell what changed, stay as the
    file holds them. The sheet itself is handed back where nothing differs.
    """
    kept = _holders(sheet.file)
    held = ((spot, kept.get((spot.lines, spot.line_id)), value) for spot, value in typed.items())
    differing = {spot: value for spot, line, value in held if line is not None and getattr(line, spot.key) != value}
    if not differing:
        return sheet
    file = deepcopy(sheet.file)
    holders = _holders(file)
    for spot, value in differing.items():
        setattr(holders[spot.lines, spot.line_id], spot.key, value)
    return replace(sheet, file=file)


def _holders(file: FundingFile) -> dict[tuple[str | None, object], object]:
    """What of a dossier may be typed in, by where a `Spot` says it is."""
    holders: dict[tuple[str | None, object], object] = {(None, None): file}
    return holders | {("costs", line.id): line for line in file.costs} | {("plan", line.id): line for line in file.plan}
