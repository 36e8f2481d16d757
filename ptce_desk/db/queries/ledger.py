"""The records of the ledger (`domain.aid.ledger`): each award, who shares it, its years, what became of it."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import ColumnElement, Connection, Row, Select, Subquery, and_, false, func, or_, select, true

from ptce_desk.db import schema
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.domain.aid.ledger import Cut, Grant, ObtainedLine, Payer, Timing, Transfer, awaiting, is_ours
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import SIREN_LENGTH
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.recipients import LegalPerson, Recipient, legal_persons, recipients_of
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import worth_in_kind

_A = schema.agreement.c
_C = schema.carrier_share.c
_D = schema.funder.c
_F = schema.funding_file.c
_G = schema.reduction.c
_I = schema.instalment.c
_K = schema.in_kind_support.c
_L = schema.plan_line.c
_M = schema.amendment.c
_O = schema.organisation.c
_P = schema.payment.c
_R = schema.repayment_order.c
_S = schema.scheme.c
_V = schema.scheme_version.c
_W = schema.award_year.c
_Y = schema.year_share.c


MANY: Final = 5000
"""Of more organisations than that, every one is read."""


class Payers:
    """Who pays in a file, told by the level and the name of a funder."""

    def __init__(self, authority: Payer | None, *, named: bool) -> None:
        self.authority, self.named = authority, named
        self._known: dict[tuple[FunderLevel, str], Payer] = {}

    def of(self, level: FunderLevel, name: str) -> Payer:
        """A funder, ours or not."""
        if (level, name) not in self._known:
            ours = is_ours(level, name, self.authority, named=self.named)
            self._known[level, name] = Payer(level, "" if ours else fold(name), ours=ours)
        return self._known[level, name]


def payers_of(connection: Connection) -> Payers:
    """The funders of a file, with its authority."""
    ours = connection.execute(select(_D.level, _D.name).where(_D.ours).limit(1)).first()
    if ours is None:
        return Payers(None, named=False)
    authority = Payer(ours[0], fold(ours[1]), ours=True)
    names = connection.execute(select(_S.funder_name).where(_S.funder_level == authority.level).distinct()).scalars()
    return Payers(authority, named=any(fold(name) == authority.name for name in names))


def persons(connection: Connection, organisation_ids: Collection[int]) -> dict[int, LegalPerson]:
    """The legal persons of some organisations, and of every other record of the same ones."""
    if not organisation_ids:
        return {}
    if len(organisation_ids) > MANY:
        return legal_persons(_records(connection, true()))
    found = _records(connection, _O.id.in_(organisation_ids))
    new = found
    for _step in range(2):  # an RNA leads to the SIREN of another record, which leads to its own doubles
        sirens = {siret[:SIREN_LENGTH] for _key, siret, _rna in new if siret}
        numbers = {rna for _key, _siret, rna in new if rna}
        if not sirens and not numbers:
            break
        double = or_(func.substr(_O.siret, 1, SIREN_LENGTH).in_(sirens), _O.rna.in_(numbers))
        new = _records(connection, double) - found
        found |= new
    known = legal_persons(found)
    wanted = {known[key] for key in organisation_ids if key in known}
    return {key: person for key, person in known.items() if person in wanted}


def about(ptce_id: int | None, organisation_ids: Collection[int]) -> ColumnElement[bool]:
    """The dossiers of a PTCE, or that organisations share or were passed; none when nobody is named."""
    carried = select(_C.funding_file_id).where(_C.organisation_id.in_(organisation_ids))
    passed = select(PASSED.c.funding_file_id).where(PASSED.c.bearer_id.in_(organisation_ids))
    held = or_(_F.beneficiary_id.in_(organisation_ids), _F.id.in_(carried), _F.id.in_(passed))
    shared = held if organisation_ids else false()
    return shared if ptce_id is None else or_(_F.ptce_id == ptce_id, shared)


@dataclass(slots=True)
class _Parts:
    """What hangs on an award, by dossier."""

    carriers: dict[int, list[tuple[int, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    shares: dict[int, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    amendments: dict[int, list[tuple[date, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    reductions: dict[int, list[Cut]] = field(default_factory=lambda: defaultdict(list))
    to_confirm: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    instalments: dict[int, list[tuple[int | None, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    lines: dict[int, list[ObtainedLine]] = field(default_factory=lambda: defaultdict(list))
    transfers: dict[int, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    flows: dict[int, list[tuple[date, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    rules: dict[int, tuple[Rule, ...]] = field(default_factory=dict)


def only(file_id: int) -> ColumnElement[bool]:
    """One dossier."""
    return _F.id == file_id


def granted() -> ColumnElement[bool]:
    """Every dossier granted."""
    return _F.decision == DecisionState.GRANTED


def since(day: date) -> ColumnElement[bool]:
    """The dossiers decided from a day on, or amended."""
    amended = select(_A.funding_file_id).join(schema.amendment, _M.agreement_id == _A.id).where(_M.signed_on >= day)
    return or_(_F.decided_on >= day, _F.id.in_(amended))


def grants(connection: Connection, among: ColumnElement[bool], *, with_years: bool = True) -> list[Grant]:
    """Awards granted, in order of decision; `among` is about `funding_file`.

    Without years, what spreads an award and the plan of its dossier are not read.
    """
    rows = connection.execute(_awards(among)).all()
    if not rows:
        return []
    few = len(rows) <= MANY
    these = select(_F.id).where(_F.id.in_([row.id for row in rows]) if few else and_(granted(), among)).subquery()
    payers = payers_of(connection)
    parts = _Parts()
    _read_money(connection, these, parts)
    _read_transfers(connection, these, parts)
    if with_years:
        _read_years(connection, these, parts, payers)
        versions = select(_V.id, _V.rules).where(_V.id.in_({row.scheme_version_id for row in rows}))
        parts.rules = {row[0]: row[1] for row in connection.execute(versions)}
    named = {row.beneficiary_id for row in rows} | {key for held in parts.carriers.values() for key, _share in held}
    named |= {bearer for passed in parts.transfers.values() for _day, bearer in passed}
    known = persons(connection, named - {None})
    return [_grant(row, parts, known, payers) for row in rows]


def awaited(connection: Connection, among: ColumnElement[bool] | None = None) -> dict[int, Decimal]:
    """What waits for a yearly vote, in euros by dossier; dossiers of which nothing waits are left out."""
    waiting = _F.id.in_(select(_W.funding_file_id).where(_W.state == YearState.TO_CONFIRM))
    found = grants(connection, waiting if among is None else and_(waiting, among))
    return {grant.file_id: amount for grant in found if (amount := awaiting(grant))}


def kinds(connection: Connection, organisation_ids: Collection[int]) -> dict[int, OrganisationKind]:
    """What some organisations are, by id."""
    query = select(_O.id, _O.kind).where(_O.id.in_(organisation_ids))
    return {row[0]: row[1] for row in connection.execute(query)}


def in_kind_by_year(connection: Connection, known: Mapping[int, LegalPerson]) -> dict[tuple[LegalPerson, int], Decimal]:
    """What we bring in kind to some organisations, in euros by person and year."""
    query = select(_K.beneficiary_id, _K.year, _K.quantity, _K.unit_cost).where(_K.beneficiary_id.in_(known))
    found: dict[tuple[LegalPerson, int], Decimal] = defaultdict(lambda: ZERO)
    for key, year, quantity, unit_cost in connection.execute(query):
        found[known[key], year] += worth_in_kind(quantity, unit_cost) or ZERO
    return dict(found)


def _awards(among: ColumnElement[bool]) -> Select[*tuple[object, ...]]:
    paid = select(func.sum(_P.amount)).where(_P.agreement_id == _A.id).scalar_subquery()
    repaid = select(func.sum(_R.amount)).where(_R.agreement_id == _A.id, _R.repaid_on.is_not(None)).scalar_subquery()
    told = (_F.state_aid, _F.decided_on, _F.deposited_on, _F.start, _F.end, _F.split)
    return (
        select(
            *(_F.id, _F.number, _F.scheme_version_id, _F.ptce_id, _F.beneficiary_id, _F.stage, _F.voted, *told),
            *(_S.code, _S.funder_name, _S.funder_level, _A.final_amount),
            _A.lapsed_on.is_not(None).label("lapsed"),
            paid.label("paid"),
            repaid.label("repaid"),
        )
        .outerjoin(schema.agreement, _A.funding_file_id == _F.id)
        .join(schema.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.scheme, _S.id == _V.scheme_id)
        .where(_F.decision == DecisionState.GRANTED, _F.voted.is_not(None), among)
        .order_by(_F.decided_on, _F.id)
    )


def _read_money(connection: Connection, these: Subquery, parts: _Parts) -> None:
    """Who shares the awards, and what amendments and reductions made of their amounts."""
    carried = select(_C.funding_file_id, _C.organisation_id, _C.share).where(_C.funding_file_id.in_(select(these)))
    for file_id, organisation_id, share in connection.execute(carried.order_by(_C.position, _C.id)):
        parts.carriers[file_id].append((organisation_id, share))
    amended = (
        select(_A.funding_file_id, _M.signed_on, _M.amount)
        .join(schema.agreement, _A.id == _M.agreement_id)
        .where(_A.funding_file_id.in_(select(these)), _M.signed_on.is_not(None), _M.amount.is_not(None))
        .order_by(_M.signed_on, _M.id)
    )
    for file_id, signed_on, amount in connection.execute(amended):
        parts.amendments[file_id].append((signed_on, amount))
    gone = (
        select(_A.funding_file_id, _G.decided_on, _G.amount, _G.year)
        .join(schema.agreement, _A.id == _G.agreement_id)
        .where(_A.funding_file_id.in_(select(these)))
        .order_by(_G.decided_on, _G.id)
    )
    for file_id, day, amount, year in connection.execute(gone):
        parts.reductions[file_id].append(Cut(day, amount, year))


def _read_transfers(connection: Connection, these: Subquery, parts: _Parts) -> None:
    """Those the agreements passed to, and of these agreements what was paid and paid back, by day."""
    passed = select(PASSED.c.funding_file_id, PASSED.c.signed_on, PASSED.c.bearer_id).where(
        PASSED.c.funding_file_id.in_(select(these))
    )
    for file_id, day, bearer in connection.execute(passed.order_by(PASSED.c.signed_on, PASSED.c.id)):
        parts.transfers[file_id].append((day, bearer))
    if not parts.transfers:
        return
    for table, day, sign in ((schema.payment, _P.paid_on, 1), (schema.repayment_order, _R.repaid_on, -1)):
        query = (
            select(_A.funding_file_id, day, table.c.amount)
            .join(schema.agreement, _A.id == table.c.agreement_id)
            .where(_A.funding_file_id.in_(parts.transfers), day.is_not(None))
        )
        for file_id, flowed_on, amount in connection.execute(query):
            parts.flows[file_id].append((flowed_on, sign * amount))


def _read_years(connection: Connection, these: Subquery, parts: _Parts, payers: Payers) -> None:
    """What spreads the awards over years, and what other funders bring."""
    shared = select(_Y.funding_file_id, _Y.year, _Y.amount).where(_Y.funding_file_id.in_(select(these)))
    for file_id, year, amount in connection.execute(shared):
        parts.shares[file_id][year] = amount
    waiting = select(_W.funding_file_id, _W.year).where(
        _W.funding_file_id.in_(select(these)), _W.state == YearState.TO_CONFIRM
    )
    for file_id, year in connection.execute(waiting):
        parts.to_confirm[file_id].add(year)
    planned = (
        select(_A.funding_file_id, _I.planned_on, _I.amount)
        .join(schema.agreement, _A.id == _I.agreement_id)
        .where(_A.funding_file_id.in_(select(these)))
    )
    for file_id, day, amount in connection.execute(planned):
        parts.instalments[file_id].append((None if day is None else day.year, amount))
    told = (
        select(_L.funding_file_id, _L.level, _L.funder, _L.public, _L.amount)
        .where(_L.funding_file_id.in_(select(these)), _L.obtained, ~_L.ours, ~_L.in_kind, _L.amount > 0)
        .order_by(_L.position, _L.id)
    )
    for file_id, level, funder, public, amount in connection.execute(told):
        payer = payers.of(level, funder)
        if not payer.ours:  # ours is known by our own dossiers
            parts.lines[file_id].append(ObtainedLine(payer, amount, public))


def _grant(row: Row[*tuple[object, ...]], parts: _Parts, known: Mapping[int, LegalPerson], payers: Payers) -> Grant:
    timing = Timing(
        row.start,
        row.end,
        row.decided_on,
        row.deposited_on,
        row.split,
        parts.shares.get(row.id, {}),
        parts.rules.get(row.scheme_version_id, ()),
    )
    return Grant(
        row.id,
        row.number,
        row.code,
        payers.of(row.funder_level, row.funder_name),
        row.voted,
        timing,
        recipients_of(row.beneficiary_id, parts.carriers.get(row.id, ()), known),
        ptce_id=row.ptce_id,
        stage=row.stage,
        amendments=tuple(parts.amendments.get(row.id, ())),
        reductions=tuple(parts.reductions.get(row.id, ())),
        to_confirm=frozenset(parts.to_confirm.get(row.id, ())),
        instalments=tuple(parts.instalments.get(row.id, ())),
        paid=(row.paid or ZERO) - (row.repaid or ZERO),
        final_amount=row.final_amount,
        lapsed=row.lapsed,
        lines=tuple(parts.lines.get(row.id, ())),
        version_id=row.scheme_version_id,
        state_aid=row.state_aid,
        lead=known.get(row.beneficiary_id),
        transfers=tuple(
            Transfer(day, Recipient(known[key], organisation_id=key)) for day, key in parts.transfers.get(row.id, ())
        ),
        flows=tuple(parts.flows.get(row.id, ())),
    )


def _records(connection: Connection, wanted: ColumnElement[bool]) -> set[tuple[int, str, str]]:
    return {(key, siret, rna) for key, siret, rna in connection.execute(select(_O.id, _O.siret, _O.rna).where(wanted))}
