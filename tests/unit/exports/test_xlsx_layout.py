import pytest

from ptce_desk.exports.xlsx_layout import letters, lines_needed


@pytest.mark.parametrize(
    ("text", "lines"),
    [("court", 1), ("a\nb", 2), ("mot " * 20, 4), ("x" * 100, 5), ("", 1), ("MAJUSCULES EN NOMBRE ICI", 2)],
)
def test_lines_are_counted_by_whole_words(text: str, lines: int) -> None:
    assert lines_needed(text, 20.0) == lines


@pytest.mark.parametrize(("number", "text"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")])
def test_columns_are_lettered_as_in_excel(number: int, text: str) -> None:
    assert letters(number) == text
