"""Importing payments: the mandats of the accounts, or what another funder paid, as payments of the grants here."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import importing as queries
from ptce_desk.db.queries import to_match
from ptce_desk.db.queries.ledger import scheme_book
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.agreement_money import bring_together, sums_of
from ptce_desk.domain.agreements import Agreement, Payment
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.money import ZERO, not_negative, split_exactly
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.waiting import while_wanted
from ptce_desk.imports.tables.differences import kept_text
from ptce_desk.imports.tables.funders import OtherFunder
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations
from ptce_desk.imports.tables.payments import (
    COMPARED,
    KnownGrant,
    KnownGrants,
    KnownPayment,
    Partner,
    Told,
    plan_payments,
)
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing import carrying
from ptce_desk.services.importing.tables import OpenedTable, Source
from ptce_desk.services.records import set_cell

_KIND: Final = "payment"
_PAYMENTS: Final = AGREEMENT.part("payments")
_TOLD: Final = carrying.Told(("nouveau versement", "nouveaux versements"), ("versement modifié", "versements modifiés"))


def plan_of_payments(desk: Desk, opened: OpenedTable, source: Source) -> list[Planned]:
    """What each draft would become; nothing is written."""
    with desk.loading() as work:
        return _plan(work, opened, source)


def import_payments(desk: Desk, opened: OpenedTable, source: Source) -> list[Planned]:
    """Carry out the plan of the drafts, as one change that is undone as one; what is in error stays out."""

    def carry_out(work: UnitOfWork, planned: Sequence[Planned]) -> None:
        _carry_out(desk, work, planned, source)

    return carrying.as_one_change(desk, source, _TOLD, lambda work: _plan(work, opened, source), carry_out)


def _plan(work: Loader, opened: OpenedTable, source: Source) -> list[Planned]:
    connection = work.reading()
    structures = KnownOrganisations(queries.identities(connection), {}, source.answers)
    funder = None if opened.profile is None else opened.profile.funder
    brought = carrying.brought_of(connection, source, _KIND)
    grants = list(_grants(work, brought, funder))
    links = carrying.links_of(connection, source, _KIND)
    told = Told(() if opened.profile is None else opened.profile.accounts, source.payments, source.choices)
    return plan_payments(
        opened.drafts(source.still_wanted), structures, KnownGrants(grants, links), told, source.still_wanted
    )


def _grants(work: Loader, brought: Mapping[int, Mapping[str, str]], funder: OtherFunder | None) -> Iterator[KnownGrant]:
    """The grants of the file; a table of another funder is of those of its level, any other of ours."""
    connection = work.reading()
    payers = scheme_book(connection).payers
    rows = to_match.grants_to_pay(connection)
    agreements = work.get_many(Agreement, [row.agreement_id for row in rows])
    shared = to_match.partners_of(connection)
    for row, agreement in zip(rows, agreements, strict=True):
        closed = agreement.closed_on is not None
        yield KnownGrant(
            row.file_id,
            row.number,
            row.holder,
            siren_of(row.siret or ""),
            _is_paid_by(row.funder_level, funder, ours=payers.of(row.funder_level, row.funder_name).ours),
            row.decided_on,
            closed,
            closed or agreement.lapsed_on is not None or bool(agreement.repayments),
            agreement.remaining,
            tuple(agreement.remaining_by_instalment()),
            tuple(
                KnownPayment(one.id, one.paid_on, one.amount, one.mandate_number, brought.get(one.id, {}))
                for one in agreement.payments
            ),
            _partners(agreement, shared.get(row.file_id, []), row),
            row.scheme,
            row.funder_name,
        )


def _partners(
    agreement: Agreement, carriers: Sequence[tuple[int, str, Decimal]], row: to_match.GrantToPay
) -> tuple[Partner, ...]:
    """Who shares a grant, with what falls to each of the whole and of each instalment; the holder has what is left."""
    if not carriers:
        return ()
    weights = [share for _key, _siret, share in carriers]
    weights.append(not_negative(1 - sum(weights, ZERO)))
    planned = [agreement.agreed, *(one.amount for one in agreement.instalments)]
    split = [split_exactly(amount, weights) for amount in planned]
    who = [(key, siren_of(siret)) for key, siret, _share in carriers]
    who += [] if row.holder is None else [(row.holder, siren_of(row.siret or ""))]
    return tuple(
        Partner(key, siren, frozenset(parts[rank] for parts in split if parts[rank]))
        for rank, (key, siren) in enumerate(who)
    )


def _is_paid_by(level: FunderLevel, funder: OtherFunder | None, *, ours: bool) -> bool:
    """Whether a grant is paid by whom a table is of; the State pays what Europe grants too."""
    if funder is None or ours:
        return ours and funder is None
    return level is funder.level or (funder.level is FunderLevel.STATE and level is FunderLevel.EUROPE)


def _carry_out(desk: Desk, work: UnitOfWork, planned: Sequence[Planned], source: Source) -> None:
    """Keep the payments of each grant in turn, its sums checked as on its own page.

    Nothing but a sum follows a payment: neither the plan of a grant nor what counts of it does, once it is not lapsed.
    """
    by_file: dict[int, list[Planned]] = defaultdict(list)
    for one in planned:
        if one.outcome in (Outcome.NEW, Outcome.CHANGED) and one.file_id is not None:
            by_file[one.file_id].append(one)
    rows = [row for row in to_match.grants_to_pay(work.reading()) if row.file_id in by_file]
    agreements = work.get_many(Agreement, [row.agreement_id for row in rows])
    done: list[tuple[Planned, Payment]] = []
    for row, agreement in while_wanted(zip(rows, agreements, strict=True), work.still_wanted):
        before = sums_of(agreement)
        done += [(one, _kept(one, agreement, desk)) for one in by_file[row.file_id]]
        bring_together(agreement, before, row.number)
    work.flush()
    brought = {one.external_id: (payment.id, _brought(one.draft)) for one, payment in done}
    carrying.remember(work, source, _KIND, brought)


def _kept(one: Planned, agreement: Agreement, desk: Desk) -> Payment:
    """A payment of an agreement, as it is or as the table corrects it."""
    if one.match.id is None:
        payment = _new(one.draft.values, agreement)
        agreement.payments.append(payment)
        return payment
    payment = next(held for held in agreement.payments if held.id == one.match.id)
    for change in one.changes:
        if change.taken:
            set_cell(_PAYMENTS, payment, change.field, change.there, desk.today())
    return payment


def _new(values: Mapping[str, object], agreement: Agreement) -> Payment:
    """A payment of the instalment it is exactly; of the earliest one, of which it is a part; else of none."""
    day, amount = values["paid_on"], values["amount"]
    assert isinstance(day, date)
    assert isinstance(amount, Decimal)
    left = [
        (one, share)
        for one, share in zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True)
        if share
    ]
    exactly = [one for one, share in left if share == amount]
    partly = [one for one, share in left[:1] if share > amount]
    paid = next(iter((*exactly, *partly)), None)
    mandate, note = (str(values.get(key, "")) for key in ("mandate_number", "note"))
    return Payment(day, amount, None if paid is None else paid.id, mandate, note)


def _brought(draft: Draft) -> dict[str, str]:
    return {key: kept_text(draft.values[key]) for key in COMPARED if key in draft.values}
