"""What the law sees of a dossier: the values in force, and what its beneficiary received besides."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import legal as queries
from ptce_desk.db.queries.legal import AidReceived
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.deadlines import Deadline, Undertaking, de_minimis_near
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile, PlanLine
from ptce_desk.domain.legal import LegalCase, LegalValue, first_counted_day
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel, Organisation
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.rules.types import DeMinimis
from ptce_desk.domain.rules.vocabulary import DeMinimisRegime
from ptce_desk.domain.schemes import SchemeVersion, SupportScheme
from ptce_desk.services.legal import values_in_force


def legal_cases(
    work: UnitOfWork,
    file: FundingFile,
    scheme: SupportScheme,
    version: SchemeVersion,
    beneficiary: Organisation | None,
    day: date,
) -> tuple[LegalCase, ...]:
    """A dossier as the law sees it on the day it is judged, its amount still to be given.

    There is one case, of the beneficiary; without one, a case for each carrier.
    """
    connection = work.reading()
    values = values_in_force(work.law, connection, day)
    regime = next((rule.regime for rule in version.rules if isinstance(rule, DeMinimis)), None)
    plan = sum((line.amount for line in file.plan if _is_other_cash(line)), ZERO)
    case = LegalCase(
        day,
        ZERO,
        values,
        other_public=plan,
        private=sum((line.amount for line in file.plan if _is_private_aid(line)), ZERO),
        total_cost=file.total_cost or sum((line.presented for line in file.costs), ZERO),
        section=file.section,
        project_end=file.end,
        funder_level=scheme.funder_level,
        legal_basis=scheme.legal_basis,
        regime=regime,
    )
    if beneficiary is not None:
        return (_case_of(work, file, case, beneficiary),)
    carriers = [(work.get(Organisation, one.organisation_id), one.share) for one in file.carriers]
    parts = (replace(_case_of(work, file, case, who), carrier=who.name, share=share) for who, share in carriers)
    return tuple(parts) or (case,)


def _case_of(work: UnitOfWork, file: FundingFile, case: LegalCase, beneficiary: Organisation) -> LegalCase:
    """The case of one of those who get the award, with what it receives besides."""
    connection, day, regime = work.reading(), case.day, case.regime
    aid = queries.aid_of_year(connection, beneficiary.id, day.year, except_file_id=file.id)
    obtained = sum((line.amount for line in file.plan if line.obtained and _is_other_cash(line)), ZERO)
    return replace(
        case,
        kind=beneficiary.kind,
        our_cash=aid.our_cash,
        our_in_kind=aid.our_in_kind,
        public_cash=aid.our_cash + aid.other_public + obtained,
        fiscal_year_end_month=beneficiary.fiscal_year_end_month,
        received=() if regime is None else _received(work, beneficiary.id, file.id),
    )


def near_ceilings(connection: Reader, values: Mapping[str, LegalValue], today: date) -> list[Deadline]:
    """The single undertakings whose de minimis aids come near their ceiling, by the organisation aided last."""
    years = values.get("de_minimis_years")
    if years is None:
        return []
    first = first_counted_day(today, int(years.value))
    together: dict[tuple[str | int, DeMinimisRegime], list[AidReceived]] = {}
    for aid in queries.aids_between(connection, first, today):
        name = fold(aid.undertaking) or aid.organisation_id
        together.setdefault((name, aid.regime), []).append(aid)
    found: list[Deadline] = []
    for (name, regime), aids in together.items():
        ceiling = values.get(f"de_minimis_{regime.value}")
        last = max(aids, key=lambda aid: (aid.last_on, -aid.organisation_id))
        together_as = last.undertaking if isinstance(name, str) else ""
        undertaking = Undertaking(last.organisation_id, last.organisation, together_as, regime)
        total = sum((aid.amount for aid in aids), ZERO)
        if ceiling is not None and (near := de_minimis_near(undertaking, total, ceiling.value, int(years.value))):
            found.append(near)
    return found


def _is_other_cash(line: PlanLine) -> bool:
    return line.public and not line.ours and not line.in_kind


def _is_private_aid(line: PlanLine) -> bool:
    return not line.public and line.level is not FunderLevel.OWN and not line.in_kind


def _received(work: UnitOfWork, organisation_id: int, file_id: int) -> tuple[DeclaredAid, ...]:
    """What the single undertaking declares, and what we granted it under schemes that count."""
    connection = work.reading()
    members = queries.undertaking_of(connection, organisation_id)
    found = queries.received_aids(connection, members)
    regimes: dict[int, DeMinimisRegime | None] = {}
    for version_id, day, amount in queries.granted_to(connection, members, except_file_id=file_id):
        if version_id not in regimes:
            rules = work.get(SchemeVersion, version_id).rules
            regimes[version_id] = next((rule.regime for rule in rules if isinstance(rule, DeMinimis)), None)
        regime = regimes[version_id]
        if regime is not None:
            found.append(DeclaredAid(day, amount or Decimal(0), regime))
    return tuple(found)
