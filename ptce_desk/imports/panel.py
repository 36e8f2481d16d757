"""Reads the shipped panel of 2014: the 45 PTCE listed by the RTES guide, as facts with their source."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Final

from ptce_desk.domain.errors import PanelUnreadableError
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import LabelKind, Stage, TerritoryType
from ptce_desk.domain.reading import Amount, Data, Filled, Ratio, Year, between, read_record
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
class GuideProfile:
    """The median PTCE of the study: what its unit costs in a year, what its structures are together; euros, a ratio."""

    unit_budget: Amount
    self_financing_rate: Ratio
    full_time_equivalents: Decimal
    member_structures: Decimal
    employees: Decimal
    consolidated_budget: Amount
    source: Filled


@dataclass(frozen=True, slots=True)
class GuideFunding:
    """What a level brought to the projects studied in 2011 and 2012, in euros; `total` None where nobody says."""

    level: FunderLevel
    projects: _Number
    median: Amount
    source: Filled
    total: Amount | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """What the guide says of 2014: its PTCE, the median one, and who paid for them."""

    year: Year
    ptce: tuple[PanelEntry, ...]
    profile: GuideProfile | None = None
    funding: tuple[GuideFunding, ...] = ()


def read_panel(path: Path) -> list[PanelEntry]:
    """Read every PTCE of the panel, in the order of the file.

    Raises:
        PanelUnreadableError: the file cannot be read, lacks a required key, or has an unknown key or value.
    """
    panel = read_guide(path)
    return [replace(entry, year=panel.year) for entry in panel.ptce]


def read_guide(path: Path) -> Panel:
    """Read all that the guide says of 2014.

    Raises:
        PanelUnreadableError: the file cannot be read, lacks a required key, or has an unknown key or value.
    """
    try:
        data = read_toml(path)
    except TextFileError as fault:
        raise PanelUnreadableError(path) from fault
    panel, problems = read_record(Panel, data)
    if panel is None:
        where = problems[0].path
        raise PanelUnreadableError(path, _name_at(data, where), _LAST_KEY.findall(where)[-1])
    return panel


def _name_at(data: Mapping[str, Data], where: str) -> str:
    """The name of the PTCE a problem is about, empty when it is about none or about one without a name."""
    rank, entries = _RANK.match(where), data.get("ptce")
    entry = entries[int(rank[1]) - 1] if rank and isinstance(entries, list) else None
    return str(entry.get("name", "")) if isinstance(entry, Mapping) else ""
