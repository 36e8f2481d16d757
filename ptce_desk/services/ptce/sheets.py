"""PTCE and the organisations around them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import frameworks as framework_queries
from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries import ptce as ptce_queries
from ptce_desk.db.queries.frameworks import FrameworkRow
from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFileRow
from ptce_desk.db.queries.organisations import OrganisationRow, organisations
from ptce_desk.db.queries.ptce import PtceFilter, PtceRow
from ptce_desk.domain.free_fields import FREE_KEYS
from ptce_desk.domain.french_order import ordered, place_of
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.organisations import MemberRole, Membership, Organisation
from ptce_desk.domain.ptce import LabelEntry, Ptce, PtceAlias, Stage, StageEntry, TerritoryType, YearlyFigures
from ptce_desk.domain.tags import names_said
from ptce_desk.imports.panel import PanelEntry, read_panel
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import Keeping, create_record, made
from ptce_desk.services.schemes.frameworks import link_new_ptce


@dataclass(frozen=True, slots=True)
class PtceSheet:
    """A PTCE, the organisations it names, its dossiers, its frameworks, and the day it is read on."""

    ptce: Ptce
    organisations: dict[int, Organisation]
    files: tuple[FundingFileRow, ...]
    frameworks: tuple[FrameworkRow, ...]
    today: date

    @property
    def year(self) -> int:
        """The year it is read in."""
        return self.today.year

    @property
    def stage(self) -> Stage | None:
        """The stage it is at."""
        return self.ptce.stage_on(self.today)


def list_ptce(desk: Desk, wanted: PtceFilter, *, order: str = "name", descending: bool = False) -> list[PtceRow]:
    """The PTCE that match, in French order or in that of a column; what is not said comes last."""
    with desk.reading() as connection:
        rows = ptce_queries.all_matching(connection, wanted)
    return ordered(rows, lambda row: _place(row, order), descending=descending)


def list_regions(desk: Desk) -> list[str]:
    """The present regions that have a PTCE."""
    with desk.reading() as connection:
        return ptce_queries.regions(connection)


def list_organisations(desk: Desk) -> list[OrganisationRow]:
    """Every organisation, in French order."""
    with desk.reading() as connection:
        return organisations(connection)


def open_ptce(desk: Desk, ptce_id: int) -> PtceSheet:
    """A PTCE with its members, dossiers and frameworks.

    Raises:
        NotFoundError: no such PTCE.
    """
    with desk.loading() as work:
        ptce = work.get(Ptce, ptce_id)
        members = {one.id: one for one in work.get_many(Organisation, (m.organisation_id for m in ptce.memberships))}
    with desk.reading() as connection:
        files = file_queries.page(connection, FundingFileFilter(narrowed_to(ptce=ptce_id))).rows
        frameworks = framework_queries.of_ptce(connection, ptce_id)
    return PtceSheet(ptce, members, files, tuple(frameworks), desk.today())


def create_ptce(desk: Desk, name: str) -> int:
    """Add a PTCE; returns its id."""
    return create_record(desk, PTCE, {"name": name})


KEEPING: Final = Keeping(PTCE, open_ptce)
change_ptce = KEEPING.keep_field
add_line, change_line, remove_line = KEEPING.add_line, KEEPING.change_line, KEEPING.remove_line


def add_member(desk: Desk, ptce_id: int, organisation_id: int, role: MemberRole) -> PtceSheet:
    """Make an organisation a member, partner, lead partner or bearer of a PTCE."""
    with desk.writing("Ajouter un membre") as work:
        ptce = work.get(Ptce, ptce_id)
        organisation = work.get(Organisation, organisation_id)
        ptce.memberships.append(Membership(organisation.id, role))
        work.commit()
    return open_ptce(desk, ptce_id)


def add_new_member(desk: Desk, ptce_id: int, values: Mapping[str, object]) -> PtceSheet:
    """Create an organisation and make it a member of a PTCE, as one change; `role` is of the member."""
    organisation = made(ORGANISATION, {key: value for key, value in values.items() if key != "role"})
    with desk.writing(f"Ajouter le membre {ORGANISATION.named(organisation)}") as work:
        ptce = work.get(Ptce, ptce_id)
        work.add(organisation)
        work.flush()
        ptce.memberships.append(Membership(organisation.id, MemberRole(str(values["role"]))))
        work.commit()
    return open_ptce(desk, ptce_id)


def load_panel(desk: Desk) -> int:
    """Add the PTCE of the 2014 panel that the file lacks, linked to the frameworks that name them; returns how many."""
    entries = read_panel(desk.resources / "panel_2014.toml")
    with desk.writing("Charger le panel 2014 des PTCE") as work:
        known = {row.name for row in ptce_queries.all_matching(work.reading(), PtceFilter())}
        added = {entry.name: _ptce_from(entry) for entry in entries if entry.name not in known}
        for ptce in added.values():
            work.add(ptce)
        work.flush()
        link_new_ptce(work, desk.resources, added)
        work.commit()
    return len(added)


def _place(row: PtceRow, order: str) -> tuple[Decimal, str] | None:
    """Where a row goes by the key of a column; nowhere when nothing is said."""
    if order in FREE_KEYS:
        return place_of(row.own.get(order))
    if order == "tags":
        return place_of(names_said(tag.name for tag in row.tags))
    value = (row.voted or None) if order == "voted" else getattr(row, order)
    return place_of(list(TerritoryType).index(value) if isinstance(value, TerritoryType) else value)


def _ptce_from(entry: PanelEntry) -> Ptce:
    ptce = Ptce(
        entry.name,
        region=entry.region,
        region_at_source=entry.region_at_source,
        departments=", ".join(entry.departments),
        commune=entry.commune,
        territory=entry.territory,
        territory_type=entry.territory_type,
        created_year=entry.created_year,
        website=entry.website,
        bearer_form=entry.bearer_form,
        activities=" ; ".join(entry.activities),
        place=entry.place,
        source=". ".join(part for part in (entry.source, entry.note) if part),
    )
    ptce.aliases.extend(PtceAlias(name) for name in entry.aliases)
    if entry.stage is not None:
        ptce.stages.append(StageEntry(entry.stage))
    ptce.labels.extend(LabelEntry(label.kind, label.call) for label in entry.labels)
    if entry.members or entry.employees or entry.consolidated_budget:
        ptce.figures.append(
            YearlyFigures(
                entry.year,
                member_structures=entry.members,
                employees=entry.employees,
                consolidated_budget=entry.consolidated_budget,
            )
        )
    return ptce
