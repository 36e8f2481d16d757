"""What follows a grant: its agreement, made with the vote and gone with it."""

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreements import Agreement, Deliverable, Instalment
from ptce_desk.domain.errors import AgreementBegunError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.obligations import instalments_of
from ptce_desk.domain.rules.types import Deliverables, InstalmentPlan
from ptce_desk.domain.rules.vocabulary import InstalmentKind
from ptce_desk.domain.schemes import SchemeVersion


def follow_vote(work: UnitOfWork, file: FundingFile, version: SchemeVersion) -> None:
    """Make the agreement of a dossier just granted, bring it to another amount, or take it away with its vote.

    Raises:
        AgreementBegunError: the agreement is under way, the vote can no longer change.
    """
    known = agreement_of(work.reading(), file.id)
    agreement = None if known is None else work.get(Agreement, known)
    if agreement is not None and agreement.is_begun and agreement.amount != file.voted:
        raise AgreementBegunError(file.number)
    if agreement is not None and not agreement.is_begun:
        work.delete(agreement)
        work.flush()
        agreement = None
    if agreement is None and file.voted:
        work.add(planned_agreement(file, version))


def planned_agreement(file: FundingFile, version: SchemeVersion) -> Agreement:
    """The agreement as the scheme plans it: instalments that sum to the amount voted, deliverables with their days."""
    amount = file.voted
    assert amount is not None
    agreement = Agreement(file.id, amount)
    plan = next((rule for rule in version.rules if isinstance(rule, InstalmentPlan)), None)
    if plan is None:
        agreement.instalments.append(Instalment(InstalmentKind.BALANCE, amount, file.end))
    else:
        for part, part_amount in instalments_of(plan, amount):
            agreement.instalments.append(Instalment(part.kind, part_amount, condition=part.condition))
    for rule in version.rules:
        if isinstance(rule, Deliverables):
            for item in rule.items:
                due = None if file.end is None else add_months(file.end, item.offset_months)
                agreement.deliverables.append(Deliverable(item.kind, due, conditions=item.conditions))
    return agreement
