"""What takes a right that whoever opened the place has not is refused before it is written, and says which."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import RightMissingError
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.settings import change_settings
from ptce_desk.services.file.undo import list_operations
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.records import create_record
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.team import RIGHTS

pytestmark = pytest.mark.of_a_file
Wanted = dict[str, tuple[Right, Callable[[], object]]]


def first(desk: Desk, decision: str) -> int:
    """The first dossier so decided."""
    return next(row.id for row in desk.run(list_files, FundingFileFilter()).rows if row.decision == decision)


def acts(desk: Desk) -> Wanted:
    proposed, granted, blank = (first(desk, one) for one in ("proposed", "granted", "not_listed"))
    return {
        "change": (Right.INSTRUCT, lambda: desk.run(instruct.change_field, blank, "title", "Autre")),
        "create": (Right.INSTRUCT, lambda: desk.run(create_record, PTCE, {"name": "Un autre"})),
        "propose": (Right.VALIDATE, lambda: desk.run(instruct.change_field, blank, "proposed", Decimal(10))),
        "withdraw": (Right.VALIDATE, lambda: desk.run(instruct.withdraw_proposal, proposed)),
        "sign": (Right.VALIDATE, lambda: desk.run(change_agreement, granted, "signed_on", date(2020, 1, 2))),
        "budget": (Right.VALIDATE, lambda: desk.run(set_budget, 1, 2031, Decimal(1000))),
        "delete": (Right.INSTRUCT, lambda: desk.run(delete_record, "funding_file", blank)),
        "setting": (Right.ADMINISTER, lambda: desk.run(change_settings, "letter_head", "En-tête")),
    }


@pytest.mark.parametrize("right", Right)
def test_what_takes_more_than_one_may_is_refused_and_names_what_it_takes(demo: Desk, right: Right) -> None:
    wanted = acts(demo)
    demo.database.right = right
    wrong = []
    for name, (least, act) in wanted.items():
        before, refusal = demo.run(list_operations), ""
        try:
            act()
        except RightMissingError as refused:
            refusal = error_sentence(refused)
        kept = demo.run(list_operations) != before
        said = f"le droit {RIGHTS[least]}" if right < least else ""
        if kept == (right < least) or said not in refusal or bool(refusal) != bool(said):
            wrong.append((name, refusal, kept))
    assert wrong == []
