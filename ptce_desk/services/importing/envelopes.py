"""Importing envelopes: what may be granted under a scheme in a year, and paid in each."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import to_match
from ptce_desk.db.queries.frameworks import known_schemes
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.budget import Envelope, PaymentCredit
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.waiting import while_wanted
from ptce_desk.imports.tables.differences import Held, kept_text
from ptce_desk.imports.tables.envelopes import KnownBudget, KnownEnvelope, PlannedEnvelope, credit_key, plan_envelopes
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.records.envelopes import CREDITS, ENVELOPE
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing import carrying
from ptce_desk.services.importing.tables import Source
from ptce_desk.services.records import keep_under, set_field

_KIND: Final = "envelope"
_TOLD: Final = carrying.Told(
    ("nouvelle enveloppe", "nouvelles enveloppes"), ("enveloppe modifiée", "enveloppes modifiées")
)


def plan_of_envelopes(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """What each draft would become; nothing is written."""
    with desk.reading() as connection:
        return _plan(connection, drafts, source)


def import_envelopes(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """Carry out the plan of the drafts, as one change that is undone as one; what is in error stays out."""

    def carry_out(work: UnitOfWork, planned: Sequence[Planned]) -> None:
        _carry_out(work, [one for one in planned if isinstance(one, PlannedEnvelope)], source)

    return carrying.as_one_change(desk, source, _TOLD, lambda work: _plan(work.reading(), drafts, source), carry_out)


def _plan(connection: Reader, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    schemes = known_schemes(connection)
    codes = {one.id: one.name for one in schemes}
    brought = carrying.brought_of(connection, source, _KIND)
    paid = to_match.credits_held(connection)
    envelopes, ids = {}, {}
    for one in to_match.envelopes_held(connection):
        held = {"budget": one.budget, "note": one.note}
        by_year = {credit_key(year): amount for year, amount in paid.get(one.id, {}).items()}
        envelopes[one.id] = KnownEnvelope(Held(held | by_year, brought=brought.get(one.id, {})), one.moved)
        ids[codes[one.scheme_id], one.year] = one.id
    named = {fold(one.detail): one.name for one in schemes} | {fold(one.name): one.name for one in schemes}
    return [
        *plan_envelopes(while_wanted(drafts, source.still_wanted), KnownBudget(named, ids, envelopes, source.choices))
    ]


def _carry_out(work: UnitOfWork, planned: Sequence[PlannedEnvelope], source: Source) -> None:
    done = [one for one in planned if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    keys = {one.name: one.id for one in known_schemes(work.reading())}
    held = {one.id: one for one in work.get_many(Envelope, [plan.match.id for plan in done])}
    kept: list[tuple[PlannedEnvelope, Envelope]] = []
    for one in while_wanted(done, work.still_wanted):
        envelope = Envelope(keys[one.scheme], one.year) if one.match.id is None else held[one.match.id]
        for key, value in one.taken.items():
            if key in ("budget", "note"):
                set_field(ENVELOPE, envelope, key, value)
            elif isinstance(value, Decimal):
                keep_under(envelope, CREDITS, PaymentCredit, int(key.removeprefix(credit_key(""))), value)
        if one.match.id is None:
            work.add(envelope)
        kept.append((one, envelope))
    work.flush()
    brought = {
        one.external_id: (envelope.id, {key: kept_text(value) for key, value in one.told.items()})
        for one, envelope in kept
    }
    carrying.remember(work, source, _KIND, brought)
