"""The sections of the home page, as they are remembered: none is lost, none is in two places."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from ptce_desk.ui.remembered.home_sections import FIRST, LABELS, MAIN, keep_sections, moved, read_sections


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "preferences.ini"), QSettings.Format.IniFormat)


@pytest.mark.parametrize(
    ("order", "hidden", "expected"),
    [
        ("", "", list(LABELS)),
        ("envelopes,work", "work", ["envelopes", "(work)", "figures", "workload", "days", "to_pay", "resume"]),
        (
            "to_pay,nothing,late,to_pay,work,,",
            "nothing",
            ["work", "figures", "envelopes", "workload", "to_pay", "days", "resume"],
        ),
    ],
)
def test_what_a_hand_or_another_version_wrote_loses_no_section(
    settings: QSettings, order: str, hidden: str, expected: list[str]
) -> None:
    settings.setValue("home/order", order)
    settings.setValue("home/hidden", hidden)
    assert [one.key if one.shown else f"({one.key})" for one in read_sections(settings)] == expected


@given(st.lists(st.tuples(st.integers(0, len(FIRST) - 1), st.sampled_from([-1, 1]))))
def test_a_section_moved_stays_in_its_column_and_none_is_lost(moves: list[tuple[int, int]]) -> None:
    held = FIRST
    for place, step in moves:
        held = moved(held, place, step)
    assert [one.key in MAIN for one in held] == [one.key in MAIN for one in FIRST]
    assert {one.key for one in held} == set(LABELS)


def test_what_was_chosen_is_found_again(settings: QSettings) -> None:
    chosen = moved(FIRST, 0, 1)
    keep_sections(settings, chosen)
    assert read_sections(settings) == chosen
    assert moved(chosen, 1, -1) == FIRST
