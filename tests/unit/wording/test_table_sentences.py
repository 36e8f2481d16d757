"""Everything that can be wrong in a file of tables has its sentence."""

from pathlib import Path

import pytest

from ptce_desk.domain.table_faults import Apart, Notice, TableFault, TableUnreadableError, ValueFault
from ptce_desk.imports.tables.book import Limits
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.tables import APART_TEXTS, NOTICE_TEXTS, table_refusal, value_fault_text


@pytest.mark.parametrize("fault", TableFault)
def test_a_file_that_gives_no_table_is_named_with_what_to_do(fault: TableFault) -> None:
    error = TableUnreadableError(Path("/bureau/Suivi {2024}.xlsx"), fault, "Feuil1", "XFD9")
    sentence = error_sentence(error)
    assert sentence == table_refusal(error)
    assert sentence.startswith("«\u00a0Suivi {2024}.xlsx\u00a0»")
    assert sentence.endswith(".")
    assert "/bureau" not in sentence


def test_the_limits_said_are_those_kept() -> None:
    limits = Limits()
    assert (limits.size, limits.unpacked) == (50 * 2**20, 500 * 2**20)
    assert (limits.rows, limits.seconds) == (100_000, 60)


def test_a_cell_at_fault_is_told_on_one_line_and_briefly() -> None:
    for fault in ValueFault:
        text = value_fault_text(fault, "a\n{b} " * 40)
        assert "\n" not in text
        assert text.startswith("«\u00a0a {b} a")
        assert len(text) < 160


def test_every_notice_and_every_row_apart_has_its_words() -> None:
    assert NOTICE_TEXTS.keys() == set(Notice)
    assert APART_TEXTS.keys() == set(Apart)
