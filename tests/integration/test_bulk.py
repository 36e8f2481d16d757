from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.free_fields import FREE_KEYS, FreeType
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.vocabulary import Section
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.bulk import EMPTIABLE, BulkChange, BulkValue, change_files, preview_change
from ptce_desk.services.dossier.contracts import WholeContract
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file import undo
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.frameworks import axes_to_choose
from ptce_desk.wording.bulk import outcome_text, preview_text
from tests.conftest import NOW
from tests.integration.own_fields import make
from tests.ui.pages.conftest import proposed_file, ptce_named

STATE = InstructionState


def new_file(desk: Desk, title: str, *, scheme: str = "CA-PROGRESS-1") -> int:
    chosen = next(row for row in desk.run(list_schemes) if row.code == scheme)
    return desk.run(instruct.create_file, scheme_id=chosen.scheme_id, title=title, deposited_on=date(2026, 1, 12))


def an_axis(desk: Desk) -> int:
    (contract,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="CDDRA"))
    return desk.run(frameworks.add_axis, contract.id, "name", "Bois").axes[-1].id


def file(desk: Desk, file_id: int) -> FundingFile:
    return desk.run(open_file, file_id).file


@pytest.fixture
def three(desk: Desk) -> list[int]:
    return [new_file(desk, title) for title in ("Un", "Deux", "Trois")]


@pytest.fixture
def voted(desk: Desk) -> int:
    file_id = proposed_file(desk, ptce_named(desk, "ardaines"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, NOW.date())
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, Decimal("18000.00"))
    return file_id


def test_a_preview_changes_nothing(desk: Desk, three: list[int]) -> None:
    result = desk.run(preview_change, three, BulkChange("stage", Stage.START_UP))
    assert result.changed == ("2026-001", "2026-002", "2026-003")
    assert {file(desk, key).stage for key in three} == {None}


@pytest.mark.parametrize(
    ("change", "read"),
    [
        (BulkChange("instructor", "Service du développement"), lambda held: held.instructor),
        (BulkChange("service_opinion", "Favorable"), lambda held: held.service_opinion),
        (BulkChange("instruction", STATE.SUBMITTED), lambda held: held.instruction),
        (BulkChange("stage", Stage.START_UP), lambda held: held.stage),
        (BulkChange("section", Section.OPERATING), lambda held: held.section),
    ],
    ids=lambda value: getattr(value, "field", ""),
)
def test_every_selected_dossier_takes_the_value_as_one_operation(
    desk: Desk, three: list[int], change: BulkChange, read: Callable[[FundingFile], object]
) -> None:
    before = [read(file(desk, key)) for key in three]
    assert desk.run(change_files, three, change).changed == ("2026-001", "2026-002", "2026-003")
    assert [read(file(desk, key)) for key in three] == [change.value] * 3
    assert desk.run(undo.undo).label.endswith("de 3 dossiers")
    assert [read(file(desk, key)) for key in three] == before


def test_a_dossier_that_is_so_already_is_left_alone(desk: Desk, three: list[int]) -> None:
    desk.run(change_files, three[:1], BulkChange("stage", Stage.START_UP))
    version = file(desk, three[0]).version
    result = desk.run(change_files, three, BulkChange("stage", Stage.START_UP))
    assert (result.changed, result.same) == (("2026-002", "2026-003"), ("2026-001",))
    assert file(desk, three[0]).version == version


def test_a_voted_dossier_keeps_what_was_voted_but_may_change_hands(desk: Desk, three: list[int], voted: int) -> None:
    number = file(desk, voted).number
    result = desk.run(change_files, [*three, voted], BulkChange("section", Section.INVESTMENT))
    assert result.refused == ((number, "voted"),)
    assert file(desk, voted).section is not Section.INVESTMENT
    assert file(desk, three[0]).section is Section.INVESTMENT
    handed = desk.run(change_files, [*three, voted], BulkChange("instructor", "Service du développement"))
    assert len(handed.changed) == 4


def test_the_instruction_moves_only_where_the_page_would_move_it(desk: Desk, three: list[int]) -> None:
    waiting = proposed_file(desk, ptce_named(desk, "savecom"))
    desk.run(instruct.move_instruction, three[0], STATE.SUBMITTED)
    result = desk.run(change_files, [*three, waiting], BulkChange("instruction", STATE.COMPLETE))
    assert result.changed == ("2026-001",)
    assert dict(result.refused) == {
        "2026-002": "move_forbidden",
        "2026-003": "move_forbidden",
        file(desk, waiting).number: "with_committee",
    }
    assert [move.target for move in file(desk, three[0]).moves] == [STATE.SUBMITTED, STATE.COMPLETE]


def test_a_closed_dossier_reopens_with_its_reason_only(desk: Desk, three: list[int]) -> None:
    for target in (STATE.SUBMITTED, STATE.WITHDRAWN):
        desk.run(instruct.move_instruction, three[0], target)
    without = desk.run(change_files, three[:1], BulkChange("instruction", STATE.SUBMITTED))
    assert without.refused == (("2026-001", "reason_needed"),)
    desk.run(change_files, three[:1], BulkChange("instruction", STATE.SUBMITTED, "Le porteur revient"))
    assert file(desk, three[0]).moves[-1].reason == "Le porteur revient"


def test_nothing_is_changed_when_one_of_them_is_gone(desk: Desk, three: list[int]) -> None:
    with pytest.raises(NotFoundError):
        desk.run(change_files, [*three, 999], BulkChange("stage", Stage.START_UP))
    assert {file(desk, key).stage for key in three} == {None}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FreeType.TEXT, "Bourg"),
        (FreeType.CHOICE, "Mme Roy"),
        (FreeType.AMOUNT, Decimal("12.50")),
        (FreeType.DATE, date(2026, 12, 1)),
    ],
)
def test_a_field_of_ones_own_changes_on_all_at_once_voted_or_not_and_is_undone_at_once(
    desk: Desk, three: list[int], voted: int, kind: FreeType, value: str | Decimal | date
) -> None:
    own = make(desk, "Repère", kind, "M. Petit ; Mme Roy" if kind is FreeType.CHOICE else "")
    before = getattr(file(desk, voted), own.key)
    change = BulkChange(own.key, value)
    assert desk.run(preview_change, [*three, voted], change).refused == ()
    assert len(desk.run(change_files, [*three, voted], change).changed) == 4
    assert {getattr(file(desk, key), own.key) for key in (*three, voted)} == {value}
    done = desk.run(undo.latest_operation)
    assert done is not None
    assert done.label == "Modifier le champ « Repère » de 4 dossiers"
    desk.run(undo.undo)
    assert getattr(file(desk, voted), own.key) == before


@pytest.mark.parametrize("field", sorted(EMPTIABLE - set(FREE_KEYS)))
def test_a_field_is_emptied_on_all_that_hold_something_and_one_undo_gives_it_back(
    desk: Desk, three: list[int], field: str
) -> None:
    held: dict[str, BulkValue] = {"stage": Stage.START_UP, "framework_axis_id": an_axis(desk)}
    filled = held.get(field, "Ana")
    desk.run(change_files, three[:2], BulkChange(field, filled))
    empties = BulkChange(field, None)
    desk.run(change_files, three[2:], empties)
    assert desk.run(preview_change, three, empties).same == ("2026-003",)
    assert desk.run(change_files, three, empties).changed == ("2026-001", "2026-002")
    assert {getattr(file(desk, key), field) for key in three} in ({None}, {""})
    done = desk.run(undo.latest_operation)
    assert done is not None
    assert done.label.startswith("Vider l")
    desk.run(undo.undo)
    assert [getattr(file(desk, key), field) for key in three[:2]] == [filled, filled]


@pytest.mark.parametrize("kind", FreeType)
def test_a_field_of_ones_own_is_emptied_as_it_is_on_a_new_dossier(desk: Desk, three: list[int], kind: FreeType) -> None:
    own = make(desk, "Repère", kind, "M. Petit ; Mme Roy" if kind is FreeType.CHOICE else "")
    held: dict[FreeType, BulkValue] = {FreeType.AMOUNT: Decimal(12), FreeType.DATE: date(2026, 12, 1)}
    filled = held.get(kind, "Mme Roy")
    desk.run(change_files, three[:1], BulkChange(own.key, filled))
    assert desk.run(change_files, three, BulkChange(own.key, None)).changed == ("2026-001",)
    first, other = (getattr(file(desk, key), own.key) for key in three[:2])
    assert (type(first), first) == (type(other), other)


def test_dossiers_are_attached_to_a_contract_as_a_whole_on_one_line_and_undone_at_once(
    desk: Desk, three: list[int]
) -> None:
    axis_id = an_axis(desk)
    framework_id = next(one.framework_id for one in desk.run(axes_to_choose) if one.id == axis_id)
    desk.run(change_files, three[:1], BulkChange("framework_axis_id", axis_id))
    whole = BulkChange("framework_axis_id", WholeContract(framework_id))
    assert len(desk.run(preview_change, three, whole).changed) == 3
    assert [one.id for one in desk.run(axes_to_choose)] == [axis_id]  # looked at, nothing is written
    desk.run(change_files, three, whole)
    (outside,) = {file(desk, key).framework_axis_id for key in three}
    assert [one.name for one in desk.run(axes_to_choose) if one.id == outside] == ["Hors axe"]
    assert desk.run(preview_change, three, whole).changed == ()
    desk.run(undo.undo)
    assert [file(desk, key).framework_axis_id for key in three] == [axis_id, None, None]
    assert [one.id for one in desk.run(axes_to_choose)] == [axis_id]


def test_what_is_emptied_is_said_in_its_own_words() -> None:
    assert (
        preview_text(["a", "b"], ["c"], [], empties=True)
        == "2 dossiers n’auront plus cette valeur\u00a0; 1 n’en a pas."
    )
    assert outcome_text(["a"], [], [], empties=True) == "1 dossier n’a plus cette valeur."


def test_the_sentences_count_and_name() -> None:
    refused = [("2025-001", "voted"), ("2025-002", "voted")]
    seven = [f"2026-{n:03}" for n in range(1, 8)]
    assert preview_text(seven, [], refused) == (
        "7 dossiers seront modifiés\u00a0; 2 ne peuvent pas l’être\u00a0: déjà votés (2025-001, 2025-002)."
    )
    assert preview_text([], ["2026-001"], []) == "Aucun dossier ne sera modifié\u00a0; 1 a déjà cette valeur."
    assert outcome_text(["2026-001"], ["a", "b"], [(n, "move_forbidden") for n in seven]) == (
        "1 dossier est modifié\u00a0; 2 ont déjà cette valeur\u00a0; 7 ne peuvent pas l’être\u00a0: leur "
        "état actuel ne le permet pas (2026-001, 2026-002, 2026-003, 2026-004 et 3 autres)."
    )
