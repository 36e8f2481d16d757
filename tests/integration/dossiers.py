"""Made-up dossiers, brought as far as a test needs."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from ptce_desk.db import schema
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.funding_files import CarrierShare, CostLine, FundingFile
from ptce_desk.domain.organisations import Organisation, OrganisationKind
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import commit_computed
from ptce_desk.services.ptce import sheets
from ptce_desk.services.records import set_field
from ptce_desk.services.schemes.catalogue import list_schemes

D = Decimal
DEPOSITED = date(2026, 1, 12)
WHOEVER = "Le Fil du bois"


def scheme_id(desk: Desk, code: str = "RA-CDDRA") -> int:
    return next(row.scheme_id for row in desk.run(list_schemes) if row.code == code)


def _whoever(work: UnitOfWork) -> int:
    """The structure that made-up dossiers are for when nobody says whose they are; it begins with the first of them."""
    held = schema.organisations.organisation
    known = work.reading().scalar(select(held.c.id).where(held.c.name == WHOEVER))
    if known is not None:
        return int(known)
    one = Organisation(WHOEVER, OrganisationKind.LOCAL_AUTHORITY, ess=False)
    work.add(one)
    work.flush()
    return one.id


def have_someone(desk: Desk, file_id: int) -> None:
    """Give a dossier that says of nobody whose it is the structure that made-up ones are for."""
    with desk.writing("Choisir le bénéficiaire") as work:
        file = work.get(FundingFile, file_id)
        file.beneficiary_id = file.beneficiary_id or _whoever(work)
        commit_computed(work, file)


def fill_in(desk: Desk, file_id: int, told: Mapping[str, object], carriers: Sequence[tuple[int, Decimal]] = ()) -> None:
    """Type what is asked for, and one cost of as much as the project: as its page does, in one change.

    It lacks nothing then: a dossier for nobody gets a beneficiary.
    """
    with desk.writing("Saisir la demande") as work:
        file = work.get(FundingFile, file_id)
        for key, value in told.items():
            set_field(FUNDING_FILE, file, key, value)
        if file.beneficiary_id is None and not carriers:
            file.beneficiary_id = _whoever(work)
        file.ask_as_requested()
        file.costs.append(CostLine(CostCategory.STUDY, file.total_cost or D(0)))
        file.carriers.extend(CarrierShare(who, share, place) for place, (who, share) in enumerate(carriers))
        commit_computed(work, file)


def complete_file(desk: Desk, *, deposited_on: date = DEPOSITED, title: str = "Filière bois") -> int:
    """A draft that lacks nothing, of 40 000 € of costs and 30 000 € asked, under a scheme without cap."""
    ptce_id = desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id
    file_id = desk.run(
        instruct.create_file, scheme_id=scheme_id(desk), ptce_id=ptce_id, title=title, deposited_on=deposited_on
    )
    desk.run(fill_in, file_id, {"total_cost": D("40000.00"), "requested": D("30000.00")})
    return file_id


def reviewed_file(desk: Desk, *, deposited_on: date = DEPOSITED) -> int:
    file_id = complete_file(desk, deposited_on=deposited_on)
    desk.run(instruct.finish_review, file_id)
    return file_id


def proposed_file(desk: Desk, amount: str = "20000.00", *, deposited_on: date = DEPOSITED) -> int:
    file_id = reviewed_file(desk, deposited_on=deposited_on)
    desk.run(instruct.propose, file_id, D(amount))
    return file_id


def listed_file(desk: Desk, held_on: date, amount: str = "20000.00") -> tuple[int, int]:
    """A dossier on the agenda of a session of its own: its id, the session's."""
    file_id = proposed_file(desk, amount)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, held_on)
    desk.run(sessions.list_files, session_id, [file_id])
    return file_id, session_id


def voted_file(desk: Desk, held_on: date, amount: str = "20000.00", vote: Vote = Vote.GRANTED) -> int:
    file_id, session_id = listed_file(desk, held_on, amount)
    desk.run(sessions.record_vote, session_id, file_id, vote)
    return file_id
