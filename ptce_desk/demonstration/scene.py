"""What surrounds the dossiers of the demonstration: our authority, envelopes, frameworks, PTCE, made-up structures."""

from datetime import date
from typing import Final

from stdnum.luhn import calc_check_digit

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.demonstration.call import open_call
from ptce_desk.domain.organisations import Contact, MemberRole, Membership, Organisation
from ptce_desk.domain.ptce import Ptce, StageEntry, YearlyFigures
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.scoring import SchemeCriterion
from ptce_desk.domain.support import InKindSupport, Interaction, Participation
from ptce_desk.imports.demo import day_of, year_of
from ptce_desk.imports.demo_tables import Demo, DemoEnvelope, DemoFramework, DemoGrid, DemoMember, DemoPtce
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.budget import envelopes
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import settings
from ptce_desk.services.ptce.sheets import list_ptce
from ptce_desk.services.records import create_record
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.catalogue import list_schemes

_NOTE: Final = "Donnée fictive de démonstration"
_ROLE: Final = "Accueil et suivi administratif"
_EMAIL: Final = "secretariat@demonstration.example"
_LEADING: Final = (MemberRole.BEARER, MemberRole.LEAD_PARTNER)
_FORGETFUL: Final = 4
"""One PTCE in so many has a bearer whose SIRET is still to be asked for."""
_MEMBERS: Final = 20
"""More than any PTCE has."""


def scheme_ids(desk: Desk) -> dict[str, int]:
    """The schemes of the file, by code."""
    return {row.code: row.scheme_id for row in list_schemes(desk)}


def ptce_ids(desk: Desk) -> dict[str, int]:
    """The PTCE of the file, by name."""
    return {row.name: row.id for row in list_ptce(desk, PtceFilter())}


def axis_ids(desk: Desk) -> dict[str, int]:
    """The axes of the frameworks of the file, by name and action."""
    return {one.name: one.id for one in frameworks.axes_to_choose(desk)}


def set_scene(desk: Desk, demo: Demo, today: date) -> dict[str, int]:
    """Name the bodies, where votes are counted; give the PTCE their life; return the ids of structures by name."""
    for order, body in enumerate(demo.body):
        sheet = settings.add_body(desk, "name", body.name)
        settings.change_body(desk, sheet.settings.bodies[order].id, "kind", body.kind)
    settings.change_settings(desk, "counts_votes", True)
    known = ptce_ids(desk)
    organisations: dict[str, int] = {}
    for told in demo.ptce:
        organisations |= _give_life(desk, known[told.name], told, today)
    for call in demo.call:
        organisations |= open_call(desk, call, today)
    schemes = scheme_ids(desk)
    for framework in demo.framework:
        _write_framework(desk, framework, schemes, known, today)
    for grid in demo.grid:
        _write_grid(desk, grid, schemes[grid.scheme])
    return organisations


def _write_grid(desk: Desk, told: DemoGrid, scheme_id: int) -> None:
    with desk.writing("Écrire la grille de notation") as work:
        work.get(SupportScheme, scheme_id).criteria.extend(
            SchemeCriterion(one.label, one.weight, one.out_of) for one in told.criteria
        )
        work.commit()


def open_envelope(desk: Desk, told: DemoEnvelope, scheme_id: int, year: int) -> None:
    """Give a scheme its envelope of a year, and its payment credits in that year and those that follow."""
    envelope_id = envelopes.set_budget(desk, scheme_id, year, told.budget)
    for offset, amount in enumerate(told.credits):
        envelopes.set_credit(desk, envelope_id, year + offset, amount)
    if told.note:
        envelopes.set_note(desk, scheme_id, year, told.note)


def _give_life(desk: Desk, ptce_id: int, told: DemoPtce, today: date) -> dict[str, int]:
    """One operation for one PTCE: its structures, its members, its years, what our authority does for it."""
    with desk.writing(f"Raconter le PTCE « {told.name} »") as work:
        ptce = work.get(Ptce, ptce_id)
        members = [(_organisation_from(member), member) for member in told.members]
        for place, (organisation, member) in enumerate(members):
            if member.role in _LEADING and ptce_id % _FORGETFUL:
                organisation.siret = fictitious_siret(ptce_id * _MEMBERS + place)
        for organisation, _member in members:
            work.add(organisation)
        work.flush()
        ids = {organisation.name: organisation.id for organisation, _member in members}
        for organisation, member in members:
            joined = _membership_from(organisation.id, member, today)
            ptce.memberships.append(joined)
        _tell_years(ptce, told, today)
        _tell_support(ptce, told, ids, today)
        work.commit()
    return ids


def fictitious_siret(rank: int) -> str:
    """A SIRET that nobody has, of a form that is right: no SIREN begins by so many zeros."""
    siren = f"0000{rank:04d}"
    siren += calc_check_digit(siren)
    return f"{siren}0001{calc_check_digit(siren + '0001')}"


def _organisation_from(member: DemoMember) -> Organisation:
    organisation = Organisation(
        member.name,
        member.kind,
        member.ess,
        commune=member.commune,
        qualities=frozenset(member.qualities),
        notes=_NOTE,
    )
    if member.role in _LEADING:
        contact = Contact("Secrétariat", _ROLE, _EMAIL)
        organisation.contacts.append(contact)
    return organisation


def _membership_from(organisation_id: int, member: DemoMember, today: date) -> Membership:
    return Membership(
        organisation_id,
        member.role,
        college=member.college,
        since=day_of(member.since, today),
        until=day_of(member.until, today) if member.until else None,
    )


def _tell_years(ptce: Ptce, told: DemoPtce, today: date) -> None:
    for reached in told.stages:
        entry = StageEntry(reached.stage, day_of(reached.since, today), _NOTE)
        ptce.stages.append(entry)
    for known in told.figures:
        figures = YearlyFigures(
            year_of(known.year, today),
            unit_budget=known.unit_budget,
            self_financing_rate=known.self_financing_rate,
            full_time_equivalents=known.full_time_equivalents,
            member_structures=known.member_structures,
            employees=known.employees,
            consolidated_budget=known.consolidated_budget,
        )
        ptce.figures.append(figures)


def _tell_support(ptce: Ptce, told: DemoPtce, organisations: dict[str, int], today: date) -> None:
    for part in told.participations:
        taken = Participation(part.kind, day_of(part.since, today), yearly_fee=part.yearly_fee, note=part.note)
        ptce.participations.append(taken)
    for done in told.interactions:
        held = Interaction(day_of(done.held_on, today), done.kind, done.lever, done.subject)
        ptce.interactions.append(held)
    for given in told.in_kind:
        support = InKindSupport(
            year_of(given.year, today),
            given.kind,
            given.quantity,
            given.unit,
            given.unit_cost,
            organisations[given.to],
            given.note,
        )
        ptce.in_kind.append(support)


def _write_framework(
    desk: Desk, told: DemoFramework, schemes: dict[str, int], known: dict[str, int], today: date
) -> None:
    framework_id = create_record(desk, FRAMEWORK, {"name": told.name, "kind": told.kind})
    fields: dict[str, object] = {
        "signatories": told.signatories,
        "start": day_of(told.start, today),
        "end": day_of(told.end, today),
        "axis": told.axis,
        "amount": told.amount,
        "notes": _NOTE,
    }
    for key, value in fields.items():
        frameworks.change_framework(desk, framework_id, key, value)
    for code in told.schemes:
        frameworks.link(desk, framework_id, "schemes", schemes[code])
    for name in told.ptce:
        frameworks.link(desk, framework_id, "ptce", known[name])
    for axis in told.axes:
        axis_id = frameworks.add_axis(desk, framework_id, "name", axis.name).axes[-1].id
        frameworks.change_axis(desk, framework_id, axis_id, "action", axis.action)
        frameworks.change_axis(desk, framework_id, axis_id, "amount", axis.amount)
