"""Renewing a dossier that ends by a new one, linked to it."""

from dataclasses import dataclass

from ptce_desk.db.queries import renewals as queries
from ptce_desk.db.queries.bearers import bearers_of
from ptce_desk.db.queries.funding_files import next_number
from ptce_desk.db.queries.renewals import LinkedFile
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.renewals import check_renewable, renewal_of
from ptce_desk.domain.rules.schemes import version_for
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.checklist import asked_by
from ptce_desk.services.dossier.sheet import keep_computation, scheme_of


@dataclass(frozen=True, slots=True)
class Renewals:
    """What a dossier renews, what renews it, and whether it may be renewed now."""

    file_id: int
    renews: LinkedFile | None
    renewed_by: LinkedFile | None
    renewable: bool


def open_renewals(desk: Desk, file_id: int) -> Renewals:
    """The dossiers linked to one by a renewal.

    Raises:
        NotFoundError: no such dossier.
    """
    with desk.loading() as work:
        file = work.get(FundingFile, file_id)
        renews, by = queries.first_of(work.reading(), file_id), queries.renewal_of(work.reading(), file_id)
        return Renewals(file_id, renews, by, by is None and file.decision is DecisionState.GRANTED)


def renew_file(desk: Desk, file_id: int) -> int:
    """Start the renewal of a dossier, under the version of its scheme in force today; returns its id.

    Raises:
        NotFoundError: no such dossier.
        NotGrantedError, RenewedAlreadyError: it cannot be renewed.
    """
    today = desk.today()
    with desk.writing("") as work:
        first = work.get(FundingFile, file_id)
        known = queries.renewal_of(work.reading(), file_id)
        check_renewable(first, None if known is None else known.number)
        number = next_number(work.reading(), today.year)
        work.label = f"Renouveler le dossier {first.number} par le dossier {number}"
        scheme = scheme_of(work, first)
        passed = bearers_of(work.reading(), file_id)
        bearer = passed[-1] if passed else first.beneficiary_id
        file = renewal_of(first, number, version_for(scheme.versions, today).id, today, bearer_id=bearer)
        file.instructor = desk.author
        file.documents.extend(asked_by(scheme))
        work.add(file)
        work.flush()
        keep_computation(work, file)
        work.commit()
        return file.id
