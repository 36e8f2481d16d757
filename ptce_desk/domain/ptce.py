"""The PTCE itself: not a legal person, but a territory, a history and members."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from ptce_desk.domain.dated_notes import PtceNote
from ptce_desk.domain.free_fields import FreeValues
from ptce_desk.domain.organisations import Membership
from ptce_desk.domain.periods import holds_on
from ptce_desk.domain.support import InKindSupport, Interaction, Participation
from ptce_desk.domain.tags import PtceTag

FigureKey = Literal[
    "unit_budget",
    "self_financing_rate",
    "full_time_equivalents",
    "member_structures",
    "employees",
    "consolidated_budget",
]
"""The figures of a year."""


class Stage(StrEnum):
    """How far a PTCE has come (docs/rules.md, « Entities »)."""

    IDENTIFICATION = "identification"
    EMERGENCE = "emergence"
    PREFIGURATION = "prefiguration"
    START_UP = "start_up"
    DEVELOPMENT = "development"
    CONSOLIDATION = "consolidation"
    EXITED = "exited"


class TerritoryType(StrEnum):
    """The kind of territory, as the guide's panel sorts it."""

    URBAN = "urban"
    PERIURBAN = "periurban"
    RURAL = "rural"


class LabelKind(StrEnum):
    """How a PTCE was recognised."""

    WITNESS = "witness"
    IDENTIFIED = "identified"
    AWARDED = "awarded"


@dataclass(eq=False)
class PtceAlias:
    """Another name under which a source writes of the same PTCE."""

    name: str
    search_key: str = field(default="", init=False, repr=False)
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class StageEntry:
    """A stage reached, and since when (unknown when the source does not say)."""

    stage: Stage
    since: date | None = None
    note: str = ""
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class LabelEntry:
    """A recognition: témoin, repéré, lauréat of a call."""

    kind: LabelKind
    call: str = ""
    since: date | None = None
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class YearlyFigures:
    """What is known of one year; amounts in euros, `self_financing_rate` a ratio (0.32 = 32 %)."""

    year: int
    unit_budget: Decimal | None = None
    self_financing_rate: Decimal | None = None
    full_time_equivalents: Decimal | None = None
    member_structures: int | None = None
    employees: int | None = None
    consolidated_budget: Decimal | None = None
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Ptce(FreeValues):
    """A pôle territorial de coopération économique.

    `place` is the name of its *lieu*, whose areas are in square metres.
    `region_at_source` is the region's name where the PTCE was first described (before 2016 for the panel);
    `region` the present one. `departments` holds INSEE codes. `sort_key` orders names the
    French way and is kept up on every save.
    """

    name: str
    sort_key: str = field(default="", init=False, repr=False)
    region: str = ""
    region_at_source: str = ""
    departments: str = ""
    commune: str = ""
    territory: str = ""
    territory_type: TerritoryType | None = None
    priority_district: bool | None = None
    created_year: int | None = None
    website: str = ""
    bearer_form: str = ""
    activities: str = ""
    place: str = ""
    place_kind: str = ""
    place_owner: str = ""
    place_built_m2: Decimal | None = None
    place_land_m2: Decimal | None = None
    source: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    aliases: list[PtceAlias] = field(default_factory=list, repr=False)
    stages: list[StageEntry] = field(default_factory=list, repr=False)
    labels: list[LabelEntry] = field(default_factory=list, repr=False)
    figures: list[YearlyFigures] = field(default_factory=list, repr=False)
    memberships: list[Membership] = field(default_factory=list, repr=False)
    participations: list[Participation] = field(default_factory=list, repr=False)
    interactions: list[Interaction] = field(default_factory=list, repr=False)
    in_kind: list[InKindSupport] = field(default_factory=list, repr=False)
    dated_notes: list[PtceNote] = field(default_factory=list, repr=False)
    tags: list[PtceTag] = field(default_factory=list, repr=False)

    def stage_on(self, day: date) -> Stage | None:
        """The stage a PTCE is at on a day: begun last on or before it, whatever the order of typing.

        One whose beginning nobody knows began before all the others; of two begun the same day, the one written last.
        Its twin in SQL is `db.queries.ptce_register.stages_on`.
        """
        begun = [entry for entry in self.stages if holds_on(entry.since, None, day)]
        in_order = sorted(begun, key=lambda entry: entry.since or date.min)
        return in_order[-1].stage if in_order else None


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


def _figure(line: YearlyFigures, key: FigureKey) -> Decimal | None:
    value: Decimal | int | None = getattr(line, key)
    return None if value is None else Decimal(value)
