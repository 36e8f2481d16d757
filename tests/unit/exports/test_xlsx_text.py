import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.xlsx_text import (
    LONGEST_TEXT,
    cut_text,
    distinct_headings,
    page_text,
    quoted_tab,
    stored_text,
    tab_names,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_control_characters_and_lone_surrogates_go_and_line_ends_become_one() -> None:
    assert clean_text("a\x00b\x07\ud800c\r\nd\re\tf\uffff") == "abc\nd\ne\tf"


@pytest.mark.parametrize("text", ["a" * LONGEST_TEXT, "😀" * (LONGEST_TEXT // 2)])
def test_a_text_as_long_as_excel_takes_is_kept(text: str) -> None:
    assert cut_text(text) == text


@given(st.text(alphabet="aé😀", max_size=60), st.integers(min_value=5, max_value=40))
def test_a_longer_text_is_cut_with_an_ellipsis_no_more_than_needed(text: str, longest: int) -> None:
    cut = cut_text(text, longest)
    assert units(cut) <= longest
    if cut != text:
        assert cut.endswith("…")
        assert text.startswith(cut[:-1])
        assert units(text) > longest
        assert units(cut) >= longest - 1


def test_what_excel_would_unescape_is_escaped() -> None:
    assert stored_text("_x0041_ _x00_ a_b") == "_x005F_x0041_ _x00_ a_b"


def test_names_of_sheets_lose_what_excel_forbids() -> None:
    assert tab_names(["a/b:c*d?e[f]g\\h", "'quote'", "", "Historique", "Pôle d'ici"]) == (
        "a b c d e f g h",
        "quote",
        "Feuille",
        "Historique (2)",
        "Pôle d'ici",
    )


@given(st.lists(st.text(alphabet="aA'é😀[ ", max_size=40), max_size=12))
def test_names_of_sheets_are_short_and_all_different(wanted: list[str]) -> None:
    names = tab_names(wanted)
    assert len({name.lower() for name in names}) == len(wanted)
    assert all(0 < units(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    assert not any(name.startswith("'") or name.endswith("'") for name in names)


@given(st.lists(st.text(alphabet="aA\n😀 ", max_size=300), max_size=8))
def test_headings_are_all_different_and_on_one_line(wanted: list[str]) -> None:
    headings = distinct_headings(wanted)
    assert len({heading.lower() for heading in headings}) == len(wanted)
    assert all(heading and "\n" not in heading and units(heading) <= 255 for heading in headings)


def test_a_quote_in_the_name_of_a_sheet_is_doubled_in_formulas() -> None:
    assert quoted_tab("L'an 1") == "'L''an 1'"


def test_page_headers_take_ampersands_for_text() -> None:
    assert page_text("A&B &[Tab]") == "A&&B && [Tab]"


@pytest.mark.parametrize("text", ["&" * 200, "R&D " * 60, "&[" * 100, "😀" * 100, "x" * 20_000])
def test_a_page_header_is_never_longer_than_excel_takes(text: str) -> None:
    assert units(page_text(text, 70)) <= 70
    assert page_text(text, 70).count("&") % 2 == 0
