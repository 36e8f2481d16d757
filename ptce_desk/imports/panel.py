"""Reads the shipped panel of 2014: the 45 PTCE listed by the RTES guide, as facts with their source."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Final

from ptce_desk.domain.errors import PanelUnreadableError
from ptce_desk.domain.ptce import LabelKind, Stage, TerritoryType
from ptce_desk.domain.reading import Amount, Data, Filled, Year, between, read_record
from ptce_desk.imports.text_files import TextFileError, read_toml

_RANK: Final = re.compile(r"ptce\[(\d+)\]")
_LAST_KEY: Final = re.compile(r"[^.\[\]]*[^.\[\]\d][^.\[\]]*")
_Number = Annotated[int, between(0, 1_000_000)]


@dataclass(frozen=True, slots=True)
class PanelLabel:
    """A recognition the guide speaks of; `call` is empty for a « pôle témoin »."""

    kind: LabelKind
    source: Filled
    call: Filled = ""


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """One PTCE of the panel. What the guide does not say is None or empty.

    Attributes:
        year: the year of the guide, to which `members`, `employees` and `consolidated_budget` belong.
        region_at_source: the region's name before 2016; `region` is the present one.
        departments: INSEE codes.
        members: number of member structures.
        employees: permanent employees of the members together.
        consolidated_budget: euros, budgets of the members added up.
        website: as printed, without « http:// ».
        source: lines and pages of the guide.
    """

    name: Filled
    region_at_source: Filled
    region: Filled
    source: Filled
    year: Year = 0
    aliases: tuple[Filled, ...] = ()
    departments: tuple[Filled, ...] = ()
    commune: Filled = ""
    territory: Filled = ""
    territory_type: TerritoryType | None = None
    created_year: Year | None = None
    bearer_form: Filled = ""
    members: _Number | None = None
    employees: _Number | None = None
    consolidated_budget: Amount | None = None
    place: Filled = ""
    activities: tuple[Filled, ...] = ()
    website: Filled = ""
    stage: Stage | None = None
    labels: tuple[PanelLabel, ...] = ()
    note: Filled = ""


@dataclass(frozen=True, slots=True)
class _Panel:
    year: Year
    ptce: tuple[PanelEntry, ...]


def read_panel(path: Path) -> list[PanelEntry]:
    """Read every PTCE of the panel, in the order of the file.

    Raises:
        PanelUnreadableError: the file cannot be read, lacks a required key, or has an unknown key or value.
    """
    try:
        data = read_toml(path)
    except TextFileError as fault:
        raise PanelUnreadableError(path) from fault
    panel, problems = read_record(_Panel, data)
    if panel is None:
        where = problems[0].path
        raise PanelUnreadableError(path, _name_at(data, where), _LAST_KEY.findall(where)[-1])
    return [replace(entry, year=panel.year) for entry in panel.ptce]


def _name_at(data: Mapping[str, Data], where: str) -> str:
    """The name of the PTCE a problem is about, empty when it is about none or about one without a name."""
    rank, entries = _RANK.match(where), data.get("ptce")
    entry = entries[int(rank[1]) - 1] if rank and isinstance(entries, list) else None
    return str(entry.get("name", "")) if isinstance(entry, Mapping) else ""
