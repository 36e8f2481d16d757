"""What each change of a row takes, where part of a table is for who validates."""

from typing import Final

import pytest

from ptce_desk.domain.rights import RESERVED, Right, Values, right_for, right_of_change

SIGNED: Final = {"signed_on": "2026-01-02", "kind": "amount"}
CASES: Final[dict[str, tuple[str, Values | None, Values | None, Right]]] = {
    "a dossier comes": ("funding_file", None, {"title": "Un", "decision": "not_listed", "voted": None}, Right.INSTRUCT),
    "a dossier comes decided": ("funding_file", None, {"decision": "granted"}, Right.VALIDATE),
    "a dossier comes proposed": ("funding_file", None, {"decision": "not_listed", "proposed": 1}, Right.VALIDATE),
    "a title changes": ("funding_file", {"title": "Un", "decision": "granted"}, {"title": "Deux"}, Right.INSTRUCT),
    "an amount is proposed": ("funding_file", {"proposed": None}, {"proposed": 1}, Right.VALIDATE),
    "a dossier goes": ("funding_file", {"decision": "not_listed", "proposed": 1}, None, Right.INSTRUCT),
    "a decided dossier goes": ("funding_file", {"decision": "granted"}, None, Right.VALIDATE),
    "a move of instruction": ("funding_file_move", None, {"axis": "instruction"}, Right.INSTRUCT),
    "a decision": ("funding_file_move", None, {"axis": "decision"}, Right.VALIDATE),
    "a decision taken long ago": ("funding_file_move", None, {"axis": "recorded"}, Right.VALIDATE),
    "a reason of a decision": ("funding_file_move", {"axis": "decision"}, {"reason": "x"}, Right.VALIDATE),
    "an amendment changes": ("amendment", {"signed_on": None}, {"kind": "duration"}, Right.INSTRUCT),
    "a signed amendment changes": ("amendment", SIGNED, {"kind": "duration"}, Right.VALIDATE),
    "a signed amendment goes": ("amendment", SIGNED, None, Right.VALIDATE),
    "a signed agreement is numbered": ("agreement", SIGNED, {"number": "C-1"}, Right.INSTRUCT),
    "a vote": ("agenda_item", {"vote": None}, {"vote": "granted"}, Right.VALIDATE),
    "an envelope": ("envelope", None, {"budget": 1}, Right.VALIDATE),
    "a scheme": ("scheme", {"label": "Un"}, {"label": "Deux"}, Right.ADMINISTER),
    "a note": ("ptce_note", {"text": "Un"}, None, Right.INSTRUCT),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_change_of_a_row_takes(case: str) -> None:
    table, old, new, wanted = CASES[case]
    assert right_of_change(table, old, new) is wanted


def test_a_column_takes_what_its_table_does_or_more() -> None:
    assert right_for("scheme.label") is Right.ADMINISTER
    for table, reserved in RESERVED.items():
        assert right_for(table) is Right.INSTRUCT
        assert {right_for(f"{table}.{column}") for column in reserved.columns} == {Right.VALIDATE}
