"""What the statistics of a year are made of (`domain.statistics`): a few queries, whatever the number of dossiers."""

from datetime import date

from sqlalchemy import Connection, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.days import year_of
from ptce_desk.db.queries.agreements import goes_on
from ptce_desk.db.queries.ledger import given_by_us, scheme_book
from ptce_desk.db.queries.projection import paid_in
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.statistics import Done, KnownFigures, LateReport, Resource, YearData, YearFile
from ptce_desk.domain.territories import Where

_A = schema.grants.agreement.c
_D = schema.grants.deliverable.c
_F = schema.dossier.funding_file.c
_I = schema.ptce.interaction.c
_L = schema.dossier.plan_line.c
_O = schema.organisations.organisation.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_Y = schema.ptce.ptce_figures.c
_NAMES = (func.coalesce(_P.name, "").label("ptce_name"), func.coalesce(_O.name, "").label("beneficiary"))


def year_data(connection: Connection, year: int, today: date) -> YearData:
    """All that a file says of a fiscal year and of the one before, as of a day."""
    return YearData(
        year,
        year_files(connection, year),
        _resources(connection, year),
        _figures(connection, year),
        _done(connection, year),
        (paid_in(connection, year), paid_in(connection, year - 1)),
        _late(connection, min(today, date(year, 12, 31))),
    )


def has_other_funders(connection: Connection, year: int) -> bool:
    """Whether the list of a fiscal year's dossiers also has some of other funders."""
    others = select(func.count()).select_from(schema.dossier.funding_file)
    found = connection.execute(others.where(_F.fiscal_year == year, ~given_by_us(connection)))
    return bool(found.scalar())


def year_files(connection: Connection, year: int) -> tuple[YearFile, ...]:
    """The dossiers of our schemes, of a fiscal year and of the one before."""
    told = (_F.decision, _F.decided_on, _F.stage, _F.ptce_id, _F.beneficiary_id, _F.total_cost, _F.requested, _F.voted)
    query = (
        select(
            *(_F.id, _F.number, _F.title, _F.fiscal_year.label("year"), *told),
            *(_S.id.label("scheme_id"), _S.code.label("scheme_code"), _S.label.label("scheme_label")),
            _S.funder_level.label("level"),
            *_NAMES,
            *(func.coalesce(held, "").label(held.name) for held in (_P.region, _P.region_at_source, _P.departments)),
        )
        .select_from(schema.dossier.funding_file)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .outerjoin(schema.organisations.organisation, _O.id == _F.beneficiary_id)
        .where(_F.fiscal_year.in_((year - 1, year)), given_by_us(connection))
        .order_by(_F.number_sort_key, _F.id)
    )
    return tuple(rows_of(YearFile, connection.execute(query), where=Where))


def _resources(connection: Connection, year: int) -> tuple[Resource, ...]:
    """What others bring to what we granted: an aid of another scheme of ours is none of theirs."""
    payers = scheme_book(connection).payers
    query = (
        select(
            _L.funding_file_id,
            _F.fiscal_year,
            *(_L.funder, _L.level, _L.public, _L.in_kind, _L.obtained, _L.amount),
        )
        .join(schema.dossier.funding_file, _F.id == _L.funding_file_id)
        .where(_F.fiscal_year.in_((year - 1, year)), _F.decision == DecisionState.GRANTED, ~_L.ours)
        .where(given_by_us(connection))
        .order_by(_L.funding_file_id, _L.position, _L.id)
    )
    found = []
    for file_id, fiscal_year, funder, level, public, in_kind, obtained, amount in connection.execute(query):
        if level is FunderLevel.OWN or not payers.of(level, funder).ours:
            line = Resource(file_id, fiscal_year, level, public, in_kind=in_kind, obtained=obtained, amount=amount)
            found.append(line)
    return tuple(found)


def _figures(connection: Connection, year: int) -> tuple[KnownFigures, ...]:
    told = (_Y.full_time_equivalents, _Y.employees, _Y.member_structures, _Y.self_financing_rate)
    query = (
        select(_Y.ptce_id, _Y.year, *told, _Y.unit_budget, _Y.consolidated_budget)
        .where(_Y.year <= year)
        .order_by(_Y.year, _Y.ptce_id)
    )
    return tuple(rows_of(KnownFigures, connection.execute(query)))


def _done(connection: Connection, year: int) -> tuple[Done, ...]:
    held_in = year_of(_I.held_on)
    query = select(_I.ptce_id, held_in.label("year"), _I.lever).where(held_in.in_((year - 1, year))).order_by(_I.id)
    return tuple(rows_of(Done, connection.execute(query)))


def _late(connection: Connection, day: date) -> tuple[LateReport, ...]:
    """What was due before the day and had not come by it, of agreements that go on."""
    query = (
        select(_F.id.label("file_id"), _F.number, *_NAMES, _D.kind, _D.due_on)
        .select_from(schema.grants.deliverable)
        .join(schema.grants.agreement, _A.id == _D.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .outerjoin(schema.organisations.organisation, _O.id == _F.beneficiary_id)
        .where(_D.due_on < day, or_(_D.received_on.is_(None), _D.received_on > day), goes_on())
        .where(given_by_us(connection))
        .order_by(_D.due_on, _F.number_sort_key, _D.id)
    )
    return tuple(rows_of(LateReport, connection.execute(query)))
