"""What lists say was granted: the sums of the ledger (`domain.aid.ledger`), in SQL where all are read at once."""

import json
from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal
from typing import Final

from sqlalchemy import ColumnElement, Connection, case, exists, func, or_, select, union_all

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import pairs
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.queries.ledger import about, awaited, grants, such_that
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.queries.projection import agreed_cents, in_cents, repaid_cents
from ptce_desk.db.types import Cents
from ptce_desk.domain.aid.ledger import holdings_of
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


DOUBLES: Final = pairs("doubles")
"""Of each record of a structure that has several: its id, and the one that stands for them all."""

_SHARED: Final = pairs("shared")
_STANDS: Final = func.coalesce(DOUBLES.c.second, _F.beneficiary_id)
_ALONE: Final = (
    select(_STANDS.label("organisation_id"), func.sum(counted_cents()).label("cents"))
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
_TOGETHER: Final = union_all(_ALONE, select(_SHARED.c.first, _SHARED.c.second)).subquery()
GRANTED: Final = (
    select(_TOGETHER.c.organisation_id, func.sum(_TOGETHER.c.cents, type_=Cents).label("amount"))
    .group_by(_TOGETHER.c.organisation_id)
    .subquery("granted")
)
"""What each structure was granted, under the record that stands for it; `parameters` are those of the file."""


def parameters(connection: Connection) -> dict[str, str]:
    """What SQL cannot tell: who is who, and the shares of what is carried together or passed on, to the cent."""
    stands = _doubles(connection)
    shared: dict[int, int] = defaultdict(int)
    together = or_(_F.id.in_(select(_C.funding_file_id)), _F.id.in_(select(PASSED.c.funding_file_id)))
    for grant in grants(connection, such_that(together), with_years=False):
        for held in holdings_of(grant):
            record = held.recipient.organisation_id
            if record is not None:
                shared[stands.get(record, record)] += int(held.amount.scaleb(2))
    return {"doubles": json.dumps(list(stands.items())), "shared": json.dumps(list(shared.items()))}


def granted_to(connection: Connection, organisation_ids: Collection[int]) -> dict[int, Decimal]:
    """What some structures were granted, in euros: what `GRANTED` says of them, without reading the whole file."""
    known = persons(connection, organisation_ids)
    sums: dict[LegalPerson | None, Decimal] = defaultdict(lambda: ZERO)
    for grant in grants(connection, about((), known), with_years=False):
        for held in holdings_of(grant):
            sums[held.recipient.person] += held.amount
    return {key: sums[known[key]] for key in organisation_ids}


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
