"""The renewal of a dossier that ends: what a new one takes of it."""

from datetime import date

from ptce_desk.domain.errors import NotGrantedError, RenewedAlreadyError
from ptce_desk.domain.file_checklist import FileQuantity
from ptce_desk.domain.free_fields import carry
from ptce_desk.domain.funding_files import CarrierShare, CostLine, FundingFile, PlanLine
from ptce_desk.domain.states import DecisionState


def check_renewable(first: FundingFile, renewed_by: str | None) -> None:
    """Refuse to renew what was not granted, or was renewed already; `renewed_by` is the number of its renewal.

    Raises:
        NotGrantedError, RenewedAlreadyError: the cause.
    """
    if first.decision is not DecisionState.GRANTED:
        raise NotGrantedError(first.number)
    if renewed_by is not None:
        raise RenewedAlreadyError(first.number, renewed_by)


def renewal_of(
    first: FundingFile, number: str, version_id: int, deposited_on: date, *, bearer_id: int | None
) -> FundingFile:
    """A draft that asks again what a dossier first asked, under a version of its scheme.

    Whom it is for (`bearer_id`, who holds the agreement of the first), its figures as they were asked and what its
    authority's own fields hold are carried;
    neither its days and years, nor what was decided, retained or obtained: the new project is still to be appraised.
    """
    file = FundingFile(
        number,
        first.title,
        first.ptce_id,
        version_id,
        deposited_on=deposited_on,
        beneficiary_id=bearer_id,
        stage=first.stage,
        section=first.section,
        total_cost=first.total_cost,
        requested=first.requested,
        vat=first.vat,
        renewal_of_id=first.id,
    )
    carry(first, file)
    file.costs.extend([CostLine(line.category, line.presented, line.label) for line in first.costs])
    file.plan.extend(
        [
            PlanLine(line.funder, line.level, line.public, line.amount, in_kind=line.in_kind, ours=line.ours)
            for line in first.plan
        ]
    )
    file.carriers.extend([CarrierShare(one.organisation_id, one.share) for one in first.carriers])
    file.quantities.extend([FileQuantity(one.unit, one.quantity) for one in first.quantities])
    return file
