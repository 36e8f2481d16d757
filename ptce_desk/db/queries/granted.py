"""What lists say was granted: the sums of the ledger (`domain.aid.ledger`), in SQL where all are read at once."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Subquery,
    case,
    exists,
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
from ptce_desk.db.handed_pairs import pairs
from ptce_desk.db.kept_figures import agreed_cents, in_cents, repaid_cents
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.queries.ledger import Payers, about, awaited, grants, scheme_book, such_that
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.types import Cents
from ptce_desk.domain.aid.ledger import Grant, holdings_of
from ptce_desk.domain.identifiers import SIREN_LENGTH
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.recipients import LegalPerson, legal_persons
from ptce_desk.domain.states import DecisionState

_A = schema.grants.agreement.c
_C = schema.dossier.carrier_share.c
_F = schema.dossier.funding_file.c
_O = schema.organisations.organisation.c
_P = schema.grants.payment.c


def counted_cents() -> ColumnElement[int]:
    """What counts of a dossier granted, in cents: twin of `Grant.counted`; `agreement` is joined to `funding_file`."""
    paid = select(func.coalesce(func.sum(in_cents(_P.amount)), 0)).where(_P.agreement_id == _A.id).scalar_subquery()
    due = func.coalesce(in_cents(_A.final_amount), agreed_cents(), in_cents(_F.voted))
    kept = paid - repaid_cents()
    return case((_A.lapsed_on.is_(None), due), (kept > due, due), (kept < 0, 0), else_=kept)


_K: Final = schema.kept.agreement_sum.c
_OF_ITS_AGREEMENT: Final = (
    select(_K.counted).where(_K.funding_file_id == _F.id).correlate(schema.dossier.funding_file).scalar_subquery()
)
"""Kept, and asked of the dossiers granted alone, one in three: to join the agreement of each takes longer."""
_GRANTED_CENTS: Final = case(
    (_F.decision == DecisionState.GRANTED, func.coalesce(_OF_ITS_AGREEMENT, in_cents(_F.voted))), else_=null()
)
GRANTED_AMOUNT: Final = cast("ColumnElement[object]", type_coerce(_GRANTED_CENTS, Cents))
"""What counts of a dossier, in euros, none where it is not granted."""

DOUBLES: Final = pairs("doubles")
"""Of each record of a structure that has several: its id, and the one that stands for them all."""

_SHARED: Final = pairs("shared")
_STANDS: Final = func.coalesce(DOUBLES.c.second, _F.beneficiary_id)
_SHARED_BY_OTHERS: Final = pairs("shared_by_others")


@dataclass(frozen=True, slots=True)
class Granted:
    """What a structure was granted, in euros; what is of other funders than our authority is within it."""

    amount: Decimal = ZERO
    of_others: Decimal = ZERO


def granted_when(ours: ColumnElement[bool]) -> Subquery:
    """What each structure was granted, and of others, under the record that stands for it.

    `ours` is the condition that a dossier is of our authority; `parameters` are those of the file.
    """
    cents = counted_cents()
    alone = (
        select(
            _STANDS.label("organisation_id"),
            func.sum(cents).label("cents"),
            func.sum(case((ours, 0), else_=cents)).label("of_others"),
        )
        .select_from(schema.dossier.funding_file)
        .outerjoin(schema.grants.agreement, _A.funding_file_id == _F.id)
        .outerjoin(DOUBLES, DOUBLES.c.first == _F.beneficiary_id)
        .where(
            _F.beneficiary_id.is_not(None),
            _F.decision == DecisionState.GRANTED,
            ~exists().where(_C.funding_file_id == _F.id),
            _F.id.not_in(select(PASSED.c.funding_file_id)),
        )
        .group_by(_STANDS)
    )
    shared = select(_SHARED.c.first, _SHARED.c.second, literal(0))
    by_others = select(_SHARED_BY_OTHERS.c.first, literal(0), _SHARED_BY_OTHERS.c.second)
    together = union_all(alone, shared, by_others).subquery()
    sums = [func.sum(together.c.cents, type_=Cents).label("amount")]
    sums.append(func.sum(together.c.of_others, type_=Cents).label("of_others"))
    return select(together.c.organisation_id, *sums).group_by(together.c.organisation_id).subquery("granted")


GRANTED: Final = granted_when(true())
"""What each structure was granted, whoever granted it."""


def parameters(connection: Connection) -> dict[str, str]:
    """What SQL cannot tell: who is who, and the shares of what is carried together or passed on, to the cent."""
    stands = _doubles(connection)
    shared: dict[int, int] = defaultdict(int)
    by_others: dict[int, int] = defaultdict(int)
    payers = scheme_book(connection).payers
    together = or_(_F.id.in_(select(_C.funding_file_id)), _F.id.in_(select(PASSED.c.funding_file_id)))
    for grant in grants(connection, such_that(together), with_years=False, payers=payers):
        for held in holdings_of(grant):
            record = held.recipient.organisation_id
            if record is not None:
                shared[stands.get(record, record)] += int(held.amount.scaleb(2))
                by_others[stands.get(record, record)] += int(_of_others(grant, held.amount, payers).scaleb(2))
    told = {"doubles": stands, "shared": shared, "shared_by_others": by_others}
    return {name: json.dumps(list(found.items())) for name, found in told.items()}


def granted_to(connection: Connection, organisation_ids: Collection[int]) -> dict[int, Granted]:
    """What some structures were granted: what `granted_when` says of them, without reading the whole file."""
    known, payers = persons(connection, organisation_ids), scheme_book(connection).payers
    sums: dict[LegalPerson | None, Granted] = defaultdict(Granted)
    for grant in grants(connection, about((), known), with_years=False, payers=payers):
        for held in holdings_of(grant):
            before, of_others = sums[held.recipient.person], _of_others(grant, held.amount, payers)
            sums[held.recipient.person] = Granted(before.amount + held.amount, before.of_others + of_others)
    return {key: sums[known[key]] for key in organisation_ids}


def _of_others(grant: Grant, amount: Decimal, payers: Payers) -> Decimal:
    """An amount of a grant where another funder gave it: nobody is another as long as the file names no authority."""
    return ZERO if payers.authority is None or grant.payer.ours else amount


AWAITED: Final = pairs("awaited")
"""What waits for a yearly vote, in cents by dossier; its parameter is `waiting`."""


def waiting(connection: Connection) -> dict[str, str]:
    """What the ledger says of the years to be confirmed, for `AWAITED`."""
    found = [(file_id, int(amount.scaleb(2))) for file_id, amount in awaited(connection).items()]
    return {"awaited": json.dumps(found)}


def _doubles(connection: Connection) -> dict[int, int]:
    """The records of one legal person, where there are several, with the first of them."""
    siren = func.substr(_O.siret, 1, SIREN_LENGTH)
    sirens = select(siren).where(_O.siret != "").group_by(siren).having(func.count() > 1)
    numbers = select(_O.rna).where(_O.rna != "").group_by(_O.rna).having(func.count() > 1)
    query = select(_O.id, _O.siret, _O.rna).where(or_(siren.in_(sirens), _O.rna.in_(numbers))).order_by(_O.id)
    known = legal_persons([(key, siret, rna) for key, siret, rna in connection.execute(query)])
    first: dict[str, int] = {}
    return {key: first.setdefault(person, key) for key, person in known.items()}
