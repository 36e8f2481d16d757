"""What is planned of a grant at a moment, from its dossier, its agreement and the law then in force."""

from datetime import date
from typing import Final

from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.aid.agreements_plan import DECEMBER, PlannedDays, planned_instalments, project_end
from ptce_desk.domain.aid.ledger import Cut, Timing
from ptce_desk.domain.aid.legal import PUBLIC_KINDS
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.services.law.legal import PAYMENT_DAYS, value_in_force

_REPORT_MONTHS: Final = "financial_report_months"


def planned_agreement(work: UnitOfWork, file: FundingFile, version: SchemeVersion) -> Agreement:
    """The agreement as the scheme and the law plan it, for the amount voted."""
    amount = file.voted
    assert amount is not None
    agreement = Agreement(file.id, amount)
    days = planned_days(work, file, agreement)
    for instalment in planned_instalments(version.rules, days):
        agreement.instalments.append(instalment)
    for deliverable in days.owed(version.rules):
        agreement.deliverables.append(deliverable)
    return agreement


def planned_days(work: Loader, file: FundingFile, agreement: Agreement) -> PlannedDays:
    """The days that set those of the instalments and of the deliverables."""
    helped = _helped(work, file, agreement)
    private = helped is not None and helped.kind not in PUBLIC_KINDS
    return PlannedDays(
        agreed=agreement.agreed,
        begins=max((day for day in (file.decided_on, file.start) if day is not None), default=None),
        ends=project_end(agreement, file.end),
        payable=_payable(work, agreement.notified_on),
        closing_month=DECEMBER if helped is None else helped.fiscal_year_end_month,
        report_months=_value(work, _REPORT_MONTHS, file.decided_on) if private else None,
        starts=file.start,
        years=_years(work, file, agreement),
    )


def _years(work: Loader, file: FundingFile, agreement: Agreement) -> Schedule:
    """What is agreed by civil year, as the ledger spreads it while nobody plans the payments."""
    timing = Timing(
        file.start,
        file.end,
        file.decided_on,
        file.deposited_on,
        file.split,
        {share.year: share.amount for share in file.year_shares},
        work.get(SchemeVersion, file.scheme_version_id).rules,
    )
    signed = [(one.signed_on, one.amount) for one in agreement.signed_amendments]
    amendments = [(day, amount) for day, amount in signed if day is not None and amount is not None]
    cuts = [Cut(one.decided_on, one.amount, one.year) for one in agreement.reductions]
    return tuple(sorted(timing.agreed(agreement.amount, amendments, cuts).items()))


def _helped(work: Loader, file: FundingFile, agreement: Agreement) -> Organisation | None:
    """Who accounts for the grant: who holds its agreement, else the first of the carriers, private ones before."""
    bearer = agreement.bearer(file.beneficiary_id)
    if bearer is not None:
        return work.get(Organisation, bearer)
    carriers = [work.get(Organisation, carrier.organisation_id) for carrier in file.carriers]
    private = [carrier for carrier in carriers if carrier.kind not in PUBLIC_KINDS]
    return next(iter(private or carriers), None)


def _payable(work: Loader, notified_on: date | None) -> date | None:
    """When what waits for nothing is to be paid (loi 2021-875), None before the notification or the law."""
    days = _value(work, PAYMENT_DAYS, notified_on)
    if notified_on is None or days is None:
        return None
    return date.fromordinal(min(notified_on.toordinal() + days, date.max.toordinal()))


def _value(work: Loader, code: str, day: date | None) -> int | None:
    """A delay in force on a day, None when there was none."""
    if day is None:
        return None
    try:
        return int(value_in_force(work.law, work.reading(), code, day).value)
    except NotFoundError:
        return None
