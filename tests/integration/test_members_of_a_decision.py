"""The members of a decided dossier are those of its decision, whatever comes after."""

from datetime import date

import pytest

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.ptce import Ptce
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from tests.integration.dossiers import listed_file, voted_file
from tests.structures import create_organisation

VOTED = date(2026, 2, 2)
BEFORE, AFTER = date(2026, 2, 1), date(2026, 2, 3)


def join(desk: Desk, file_id: int, since: date | None, until: date | None) -> None:
    """Make a structure a member of the PTCE of a dossier, from a day to a day."""
    ptce = desk.run(open_file, file_id).ptce
    assert ptce is not None
    kind = OrganisationKind.ASSOCIATION
    body = desk.run(create_organisation, "Structure fictive", kind, ess=True, commune="")
    desk.run(sheets.add_member, ptce.id, body, MemberRole.MEMBER)

    def date_it(desk: Desk) -> None:
        with desk.writing("Dater") as work:
            member = next(m for m in work.get(Ptce, ptce.id).memberships if m.organisation_id == body)
            member.since, member.until = since, until
            work.commit()

    desk.run(date_it)


def is_member(desk: Desk, file_id: int) -> bool:
    return any(member.name == "Structure fictive" for member in desk.run(open_file, file_id).members)


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [
        (None, None, True),
        (VOTED, VOTED, True),
        (BEFORE, AFTER, True),
        (AFTER, None, False),
        (None, BEFORE, False),
    ],
)
def test_a_member_of_a_decided_dossier_was_one_on_the_day_of_the_vote(
    desk: Desk, since: date | None, until: date | None, *, there: bool
) -> None:
    file_id = voted_file(desk, VOTED)
    join(desk, file_id, since, until)
    assert is_member(desk, file_id) is there


def test_a_member_who_left_does_not_count_for_a_dossier_to_decide(desk: Desk) -> None:
    file_id, _session_id = listed_file(desk, VOTED)
    join(desk, file_id, None, AFTER)
    assert not is_member(desk, file_id)


def test_a_refused_dossier_keeps_its_members_too(desk: Desk) -> None:
    file_id = voted_file(desk, VOTED, vote=Vote.REFUSED)
    join(desk, file_id, AFTER, None)
    assert not is_member(desk, file_id)
