"""The records of the ledger (`domain.aid.ledger`): each award, who shares it, its years, what became of it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Final

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    bindparam,
    case,
    cast,
    false,
    func,
    literal,
    null,
    or_,
    select,
    true,
    type_coerce,
    union_all,
)

from ptce_desk.db import schema
from ptce_desk.db.asked_once import asked_once
from ptce_desk.db.handed_pairs import keys
from ptce_desk.db.kept_figures import in_cents
from ptce_desk.db.queries.award_parts import Parts, parts_of, parts_of_many
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.queries.paging import in_order, unled
from ptce_desk.db.queries.persons import MANY
from ptce_desk.db.schema.kept import agreement_sum
from ptce_desk.db.types import Cents
from ptce_desk.domain.aid.ledger import Grant, ObtainedLine, Payer, Timing, Transfer, awaiting, is_ours
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.recipients import LegalPerson, Recipient, recipients_of
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import worth_in_kind
from ptce_desk.domain.vocabulary import StateAidRegime

_A = schema.grants.agreement.c
_C = schema.dossier.carrier_share.c
_D = schema.organisations.funder.c
_F = schema.dossier.funding_file.c
_K = schema.ptce.in_kind_support.c
_M = schema.grants.amendment.c
_O = schema.organisations.organisation.c
_P = schema.grants.payment.c
_R = schema.grants.repayment_order.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_W = schema.grants.award_year.c
_Z = schema.organisations.received_aid.c


class Payers:
    """Who pays in a file, told by the level and the name of a funder."""

    def __init__(
        self, authority: Payer | None, *, named: bool, others: Collection[tuple[FunderLevel, str]] = ()
    ) -> None:
        """`others` are funders known not to be our authority, their names folded, whoever bears its name."""
        self.authority, self.named, self._others = authority, named, frozenset(others)
        self._known: dict[tuple[FunderLevel, str], Payer] = {}

    def of(self, level: FunderLevel, name: str) -> Payer:
        """A funder, ours or not."""
        if (level, name) not in self._known:
            another = (level, fold(name)) in self._others
            ours = not another and is_ours(level, name, self.authority, named=self.named)
            self._known[level, name] = Payer(level, "" if ours else fold(name), ours=ours)
        return self._known[level, name]


@dataclass(frozen=True, slots=True)
class SchemeBook:
    """Of every scheme of a file: who pays, and the family of each by its code; the scheme of each version, by id."""

    payers: Payers
    families: Mapping[str, str]
    schemes: Mapping[int, str]

    def versions_of(self, names: Collection[str]) -> list[int]:
        """The versions of the schemes of some codes or families."""
        return [key for key, code in self.schemes.items() if not {code, self.families[code]}.isdisjoint(names)]


@asked_once
def scheme_book(connection: Connection) -> SchemeBook:
    """The schemes of a file, its funders and its authority."""
    told = connection.execute(_book()).all()
    rows = [row for row in told if row.told == _OF_SCHEME]
    families = {row.code: row.family for row in rows}
    schemes = {row.id: row.code for row in rows if row.id is not None}
    authority = next((Payer(row.level, fold(row.name), ours=True) for row in told if row.told == _OF_US), None)
    if not rows or authority is None:
        return SchemeBook(Payers(None, named=False), families, schemes)
    named = any(row.level == authority.level and fold(row.name) == authority.name for row in rows)
    known = ((row.level, fold(row.name)) for row in told if row.told == _OF_OTHERS)
    others = set(known) - {(authority.level, authority.name)}
    return SchemeBook(Payers(authority, named=named, others=others), families, schemes)


@asked_once
def schemes_of_others(connection: Connection) -> Sequence[int]:
    """The schemes of other funders than our authority; none as long as the file names no authority."""
    payers = scheme_book(connection).payers
    if payers.authority is None:
        return ()
    rows = connection.execute(select(_S.id, _S.funder_level, _S.funder_name))
    return tuple(scheme_id for scheme_id, level, name in rows if not payers.of(level, name).ours)


def given_by_us(connection: Connection) -> ColumnElement[bool]:
    """The condition that a dossier is of a scheme of our authority: what a sum of our own money is made of."""
    others = schemes_of_others(connection)
    return _F.scheme_version_id.not_in(select(_V.id).where(_V.scheme_id.in_(others))) if others else true()


@asked_once
def versions_of_others(connection: Connection) -> Sequence[int]:
    """The scheme versions of other funders than our authority."""
    others = schemes_of_others(connection)
    return tuple(connection.execute(select(_V.id).where(_V.scheme_id.in_(others))).scalars()) if others else ()


_OF_SCHEME, _OF_US, _OF_OTHERS = range(3)
"""What a row of the book is about: a scheme and its payer, our authority, another funder."""


@cache
def _book() -> CompoundSelect[int, str, str, FunderLevel, str, int]:
    """In one statement, since each is a round trip."""
    payer = (_S.funder_level.label("level"), _S.funder_name.label("name"))
    schemes = select(literal(_OF_SCHEME).label("told"), _S.code, _S.family, *payer, _V.id.label("id"))
    of = case((_D.ours, _OF_US), else_=_OF_OTHERS)
    funders = select(of, literal(""), literal(""), _D.level, _D.name, cast(null(), Integer))
    return union_all(schemes.select_from(schema.schemes.scheme.outerjoin(schema.schemes.scheme_version)), funders)


class Dossiers:
    """Which dossiers, by a condition about `funding_file`.

    To make a statement takes longer than to run it: what is asked often is made once, and told of whom each time.
    """

    def __init__(self, condition: ColumnElement[bool]) -> None:
        self.condition = condition

    @cached_property
    def awards(self) -> Select[*tuple[object, ...]]:
        """The statement of those granted."""
        return _awards(self.condition)


@dataclass(frozen=True, slots=True)
class Among:
    """Dossiers, and the parameters of their condition."""

    dossiers: Dossiers
    told: Mapping[str, object] = field(default_factory=dict)


def such_that(condition: ColumnElement[bool]) -> Among:
    """The dossiers of a condition about `funding_file` that is whole."""
    return Among(Dossiers(condition))


def about(
    ptce_ids: Collection[int], organisation_ids: Collection[int], *, under: Collection[int] | None = None
) -> Among:
    """The dossiers of some PTCE, or that organisations share or were passed; none when nobody is named.

    Of the PTCE, those under some versions of schemes, where these are told.
    """
    of_ptce = bool(ptce_ids) and (under is None or bool(under))
    these = _about(of_ptce=of_ptce, shared=bool(organisation_ids), narrowed=under is not None)
    return Among(these, {"poles": list(ptce_ids), "versions": list(under or ()), "sharing": list(organisation_ids)})


@cache
def _about(*, of_ptce: bool, shared: bool, narrowed: bool) -> Dossiers:
    of_them = _F.ptce_id.in_(keys("poles"))
    under = and_(of_them, unled(_F.scheme_version_id).in_(keys("versions"))) if narrowed else of_them  # it has more
    wanted: list[ColumnElement[bool]] = [under] if of_ptce else []
    if shared:
        carried = select(_C.funding_file_id).where(_C.organisation_id.in_(keys("sharing")))
        passed = select(PASSED.c.funding_file_id).where(PASSED.c.bearer_id.in_(keys("sharing")))
        wanted += [_F.beneficiary_id.in_(keys("sharing")), _F.id.in_(carried), _F.id.in_(passed)]
    return Dossiers(or_(false(), *wanted))


def only(file_id: int) -> Among:
    """One dossier."""
    return Among(_only(), {"dossier": file_id})


@cache
def _only() -> Dossiers:
    return Dossiers(_F.id == bindparam("dossier"))


def granted() -> Among:
    """Every dossier granted."""
    return such_that(_is_granted())


def _is_granted() -> ColumnElement[bool]:
    return unled(_F.decision) == DecisionState.GRANTED


def since(day: date) -> Among:
    """The dossiers decided from a day on, or amended."""
    return such_that(or_(_F.decided_on >= day, _F.id.in_(_amended_since(day))))


def _amended_since(day: date) -> Select[int]:
    amended = select(_A.funding_file_id).join(schema.grants.amendment, _M.agreement_id == _A.id)
    return amended.where(_M.signed_on >= day)


def most_given(connection: Connection, day: date, counting: Collection[int]) -> dict[int, Decimal]:
    """At most what each organisation was granted since a day of what counts, or may, under European law; euros.

    An award counts whole, as voted or as agreed, for each who ever held a part of it. `counting` are the versions that
    count, or may, when a dossier says nothing of it.
    """
    voted, agreed = in_cents(_F.voted), agreement_sum.c.agreed
    most = case((agreed > voted, agreed), else_=voted)
    unsaid = and_(_F.state_aid.is_(None), _F.scheme_version_id.in_(counting))
    counts = or_(_F.state_aid == StateAidRegime.DE_MINIMIS, unsaid)
    known = select(_F.id, _F.beneficiary_id, most.label("cents")).outerjoin(
        agreement_sum, agreement_sum.c.funding_file_id == _F.id
    )
    of_then = (_F.decided_on >= day, _F.id.in_(_amended_since(day)))
    awards = union_all(*(known.where(wanted, _is_granted(), _F.voted.is_not(None), counts) for wanted in of_then)).cte(
        "awards"
    )
    held = union_all(
        select(awards.c.id, awards.c.beneficiary_id.label("holder"), awards.c.cents),
        select(awards.c.id, _C.organisation_id, awards.c.cents).join(awards, awards.c.id == _C.funding_file_id),
        select(awards.c.id, PASSED.c.bearer_id, awards.c.cents)
        .join(awards, awards.c.id == PASSED.c.funding_file_id)
        .where(awards.c.id.in_(select(PASSED.c.funding_file_id))),
    ).subquery()
    sums = select(held.c.holder, type_coerce(func.sum(held.c.cents), Cents)).where(held.c.holder.is_not(None))
    return {row[0]: row[1] for row in connection.execute(sums.group_by(held.c.holder))}


def held_since(day: date, organisation_ids: Collection[int]) -> Among:
    """The dossiers of `since` that some organisations share, or were passed."""
    theirs = about((), organisation_ids)
    return Among(Dossiers(and_(since(day).dossiers.condition, theirs.dossiers.condition)), theirs.told)


def grants(
    connection: Connection, among: Among, *, with_years: bool = True, payers: Payers | None = None
) -> list[Grant]:
    """Awards granted, in order of decision.

    Without years, what spreads an award and the plan of its dossier are not read. The funders are read unless known.
    """
    rows = connection.execute(among.dossiers.awards, among.told).all()
    if not rows:
        return []
    if len(rows) <= MANY:
        parts = parts_of(connection, [row.id for row in rows], with_years=with_years)
    else:
        these = and_(_is_granted(), among.dossiers.condition)
        parts = parts_of_many(connection, these, among.told, with_years=with_years)
    payers = scheme_book(connection).payers if payers is None else payers
    return [_grant(row, parts, payers) for row in rows]


_WAITING: Final = _F.id.in_(select(_W.funding_file_id).where(_W.state == YearState.TO_CONFIRM))


def awaited(connection: Connection, condition: ColumnElement[bool] | None = None) -> dict[int, Decimal]:
    """What waits for a yearly vote, in euros by dossier; dossiers of which nothing waits are left out.

    The condition is about `funding_file`.
    """
    found = grants(connection, such_that(_WAITING if condition is None else and_(_WAITING, condition)))
    return {grant.file_id: amount for grant in found if (amount := awaiting(grant))}


def kinds(connection: Connection, organisation_ids: Collection[int]) -> dict[int, OrganisationKind]:
    """What some organisations are, by id."""
    found = connection.execute(_kinds(), {"organisations": list(organisation_ids)})
    return {row[0]: row[1] for row in found}


@cache
def _kinds() -> Select[int, OrganisationKind]:
    return select(_O.id, _O.kind).where(_O.id.in_(keys("organisations")))


@dataclass(frozen=True, slots=True)
class Besides:
    """What organisations get besides awards.

    Attributes:
        in_kind: what we bring them in kind, in euros by person and year.
        declared: the de minimis aids each declares.
    """

    in_kind: dict[tuple[LegalPerson, int], Decimal]
    declared: dict[int, list[DeclaredAid]]


def besides(connection: Connection, known: Mapping[int, LegalPerson], declaring: Collection[int] = ()) -> Besides:
    """What we bring in kind to some organisations, and what others declare."""
    about = {"organisations": list(known), "declaring": list(declaring)}
    found = Besides({}, defaultdict(list))
    for row in connection.execute(_besides(), about):
        if row.regime is not None:
            found.declared[row.owner].append(DeclaredAid(row.granted_on, row.amount, row.regime))
        else:
            who = known[row.owner], row.year
            found.in_kind[who] = found.in_kind.get(who, ZERO) + (worth_in_kind(row.quantity, row.amount) or ZERO)
    return found


@cache
def _besides() -> Select[*tuple[object, ...]]:
    worth = (_K.beneficiary_id.label("owner"), _K.year.label("year"), _K.quantity, _K.unit_cost.label("amount"))
    brought = select(*worth, *_nothing(_Z.granted_on, _Z.regime)).where(_K.beneficiary_id.in_(keys("organisations")))
    told = select(_Z.organisation_id, *_nothing(_K.year, _K.quantity), _Z.amount, _Z.granted_on, _Z.regime)
    return select(union_all(brought, told.where(_Z.organisation_id.in_(keys("declaring")))).subquery())


def _nothing(*columns: Column[object]) -> list[ColumnElement[object]]:
    return [cast(null(), column.type).label(column.name) for column in columns]


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
        .outerjoin(schema.grants.agreement, _A.funding_file_id == _F.id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .where(_is_granted(), _F.voted.is_not(None), among)
        .order_by(in_order(_F.decided_on), _F.id)
    )


def _grant(row: Row[*tuple[object, ...]], parts: Parts, payers: Payers) -> Grant:
    known = parts.persons
    carried = [key for key, _share in parts.carriers.get(row.id, ())]
    passed = [key for _day, key in parts.transfers.get(row.id, ())]
    told = parts.lines.get(row.id, ())
    obtained = [ObtainedLine(payers.of(level, funder), amount, public) for level, funder, amount, public in told]
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
        lines=tuple(line for line in obtained if not line.payer.ours),  # ours is known by our own dossiers
        version_id=row.scheme_version_id,
        state_aid=row.state_aid,
        lead=known.get(row.beneficiary_id),
        transfers=tuple(
            Transfer(day, Recipient(known[key], organisation_id=key)) for day, key in parts.transfers.get(row.id, ())
        ),
        flows=tuple(parts.flows.get(row.id, ())),
        named=frozenset((*carried, *passed, row.beneficiary_id)) - {None},
    )
