"""Importing de minimis aids that structures declare, from any authority."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import to_match
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.organisations import Organisation, ReceivedAid
from ptce_desk.domain.vocabulary import DeMinimisRegime
from ptce_desk.domain.waiting import while_wanted
from ptce_desk.imports.tables.aids import COMPARED, KnownAid, plan_aids
from ptce_desk.imports.tables.differences import Held, kept_text
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing import carrying, organisations
from ptce_desk.services.importing.tables import Source

_KIND: Final = "received_aid"
_TOLD: Final = carrying.Told(
    ("nouvelle aide de minimis", "nouvelles aides de minimis"),
    ("aide de minimis modifiée", "aides de minimis modifiées"),
)


def plan_of_aids(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """What each draft would become; nothing is written."""
    with desk.reading() as connection:
        return _plan(connection, drafts, source)


def import_aids(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """Carry out the plan of the drafts, as one change that is undone as one; what is in error stays out."""

    def carry_out(work: UnitOfWork, planned: Sequence[Planned]) -> None:
        _carry_out(work, planned, source)

    return carrying.as_one_change(desk, source, _TOLD, lambda work: _plan(work.reading(), drafts, source), carry_out)


def _plan(connection: Reader, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    brought = carrying.brought_of(connection, source, _KIND)
    aids = {
        one.id: KnownAid(one.organisation_id, Held(asdict(one), brought=brought.get(one.id, {})))
        for one in to_match.aids_held(connection)
    }
    links = carrying.links_of(connection, source, _KIND)
    return plan_aids(
        while_wanted(drafts, source.still_wanted),
        organisations.known_structures(connection, source),
        aids,
        links,
        source.choices,
    )


def _carry_out(work: UnitOfWork, planned: Sequence[Planned], source: Source) -> None:
    done = [one for one in planned if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    made = organisations.add_beneficiaries(work, source, done)
    helped = [one.beneficiary.id or made[one.new_structure].id for one in done]
    held = {one.id: one for one in work.get_many(Organisation, helped)}
    kept: list[tuple[Planned, ReceivedAid]] = []
    for one, organisation_id in while_wanted(zip(done, helped, strict=True), work.still_wanted):
        structure = held[organisation_id]
        if one.match.id is None:
            aid = _new(one.draft)
            structure.received_aids.append(aid)
        else:
            aid = next(line for line in structure.received_aids if line.id == one.match.id)
            for change in one.changes:
                if change.taken:
                    there = DeMinimisRegime(str(change.there)) if change.field == "regime" else change.there
                    setattr(aid, change.field, there)
        kept.append((one, aid))
    work.flush()
    carrying.remember(work, source, _KIND, {one.external_id: (aid.id, _brought(one.draft)) for one, aid in kept})


def _new(draft: Draft) -> ReceivedAid:
    values = draft.values
    day, amount = values["granted_on"], values["amount"]
    assert isinstance(day, date)
    assert isinstance(amount, Decimal)
    regime = DeMinimisRegime(str(values.get("regime", DeMinimisRegime.GENERAL)))
    return ReceivedAid(day, amount, regime, str(values.get("authority", "")), str(values.get("note", "")))


def _brought(draft: Draft) -> dict[str, str]:
    return {key: kept_text(draft.values[key]) for key in COMPARED if key in draft.values}
