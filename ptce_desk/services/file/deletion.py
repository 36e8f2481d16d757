"""Deleting records: nothing used elsewhere is deleted, and nothing deleted is lost."""

from typing import Final

from ptce_desk.db.queries.arbitration import naming, scenarios_of
from ptce_desk.db.queries.renewals import renewal_of
from ptce_desk.db.queries.schemes_rules import trials_of
from ptce_desk.db.queries.trash import ROOTS, DeletedRow, deleted_row, deleted_rows
from ptce_desk.db.queries.uses import uses_of
from ptce_desk.db.undo import restore
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.arbitration import Scenario
from ptce_desk.domain.attachments import Attachment
from ptce_desk.domain.budget import Envelope
from ptce_desk.domain.committees import CommitteeSession
from ptce_desk.domain.errors import InUseError, NotFoundError
from ptce_desk.domain.frameworks import PolicyFramework
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.legal_values import LegalOverride
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.rules.trials import RuleTrial
from ptce_desk.domain.saved_views import SavedView
from ptce_desk.formatting import date_text
from ptce_desk.services.desk import Desk

_ENTITIES: Final[dict[str, tuple[type, str]]] = {
    "ptce": (Ptce, "le PTCE"),
    "organisation": (Organisation, "la structure"),
    "funding_file": (FundingFile, "le dossier"),
    "committee_session": (CommitteeSession, "la commission du"),
    "scheme": (SupportScheme, "le dispositif"),
    "rule_trial": (RuleTrial, "l’essai de règles"),
    "policy_framework": (PolicyFramework, "le cadre"),
    "envelope": (Envelope, "l’enveloppe de"),
    "scenario": (Scenario, "le scénario"),
    "saved_view": (SavedView, "la vue"),
    "attachment": (Attachment, "le document"),
    "legal_override": (LegalOverride, "le repère légal remplacé :"),
}


def delete_record(desk: Desk, kind: str, record_id: int) -> str:
    """Delete a record with its parts; it stays in the trash. Returns the label of the change.

    Args:
        desk: the open file.
        kind: the table of the record: `ptce`, `organisation`, `funding_file`, `committee_session`…
        record_id: its id.

    Raises:
        NotFoundError: it is gone already.
        InUseError: other records point at it; the versions of a scheme that no dossier uses go with it.
    """
    entity, article = _ENTITIES[kind]
    with desk.writing("") as work:
        record: object = work.get(entity, record_id)
        name = _name(record, kind)
        work.label = f"Supprimer {article} {name}"
        if isinstance(record, FundingFile):
            _let_go_of_renewal(work, record)
        _let_go_of_tried(work, record)
        uses = uses_of(work.reading(), kind, record_id)
        if isinstance(record, SupportScheme):
            uses.pop("scheme_version", None)
            for version in record.versions:
                for table, count in uses_of(work.reading(), "scheme_version", version.id).items():
                    uses[table] = uses.get(table, 0) + count
        if isinstance(record, PolicyFramework):
            for axis in record.axes:
                for table, count in uses_of(work.reading(), "framework_axis", axis.id).items():
                    uses[table] = uses.get(table, 0) + count
        if isinstance(record, CommitteeSession) and record.items:
            uses["funding_file"] = len(record.items)
        if isinstance(record, Envelope):
            shared = sum(movement.other_id is not None for movement in record.movements)
            uses |= {"envelope_movement": uses.get("envelope_movement", 0) + shared} if shared else {}
        if uses:
            raise InUseError(kind, name, uses)
        work.delete(record)
        work.commit()
        return work.label


def list_trash(desk: Desk) -> list[DeletedRow]:
    """What was deleted and can come back, the latest first."""
    with desk.reading() as connection:
        return deleted_rows(connection)


def restore_record(desk: Desk, entry_id: int) -> DeletedRow:
    """Bring back a deleted record and its parts, as a change of its own.

    Raises:
        NotFoundError: it came back already.
        RestoreObstructedError: what it needs is gone too, or its place is taken.
        RightMissingError: it takes more than who asks for it may.
    """
    with desk.rewriting() as connection:
        row = deleted_row(connection, entry_id)
        if row is None:
            raise NotFoundError("line", entry_id)
        _entity, article = _ENTITIES[row.kind]
        restore(connection, row.operation_id, f"{article} {row.name}", desk.author, desk.moment(), right=desk.right)
        return row


def _let_go_of_renewal(work: UnitOfWork, first: FundingFile) -> None:
    """What renews a dossier outlives it: the link falls, and comes back with it."""
    known = renewal_of(work.reading(), first.id)
    if known is not None:
        work.get(FundingFile, known.id).renewal_of_id = None
        work.flush()


def _let_go_of_tried(work: UnitOfWork, record: object) -> None:
    """What was only tried keeps nothing from going: it goes along, and comes back with it."""
    connection = work.reading()
    match record:
        case FundingFile():
            for scenario in work.get_many(Scenario, naming(connection, record.id)):
                scenario.amounts = [line for line in scenario.amounts if line.funding_file_id != record.id]
        case CommitteeSession() if not record.items:
            for scenario in work.get_many(Scenario, scenarios_of(connection, session_id=record.id)):
                work.delete(scenario)
        case Envelope():
            for scenario in work.get_many(Scenario, scenarios_of(connection, envelope_id=record.id)):
                work.delete(scenario)
        case SupportScheme():
            for trial in work.get_many(RuleTrial, trials_of(connection, [one.id for one in record.versions])):
                work.delete(trial)
        case _:
            return
    work.flush()


def _name(record: object, kind: str) -> str:
    if isinstance(record, CommitteeSession):
        return date_text(record.held_on)
    return str(getattr(record, ROOTS[kind]))
