"""A dossier seen from its list: what its page begins with, read at once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.domain.aid.appraisal import obstacles_to
from ptce_desk.domain.aid.next_step import Step
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.states import TO_PROPOSE
from ptce_desk.services.committee.next_step import ComingSession, next_session, next_step
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.grants.follow_up import FollowUp, open_follow_up


@dataclass(frozen=True, slots=True)
class FilePeek:
    """A dossier, its computation, what follows its grant, and the next thing to do on it."""

    sheet: FileSheet
    assessment: Assessment
    followed: FollowUp | None
    coming: ComingSession | None
    step: Step | None
    today: date


def peek_file(desk: Desk, file_id: int) -> FilePeek:
    """What is seen of a dossier from its list.

    Raises:
        NotFoundError: no such dossier.
    """
    sheet, followed, coming = open_file(desk, file_id), open_follow_up(desk, file_id), next_session(desk)
    assessment, amount = sheet.assessment, to_propose(sheet, sheet.assessment)
    obstacles = obstacles_to(sheet.file, assessment, amount)
    step = next_step(sheet, obstacles, amount, followed=followed, coming=coming, today=desk.today())
    return FilePeek(sheet, assessment, followed, coming, step, desk.today())


def to_propose(sheet: FileSheet, assessment: Assessment) -> Decimal | None:
    """The amount that would be proposed, in euros: the one kept, else the one suggested while it waits."""
    file = sheet.file
    waits = file.decision in TO_PROPOSE
    return assessment.suggested_amount if file.proposed is None and waits and assessment.bounded else file.proposed
