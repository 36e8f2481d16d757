"""Colours of an authority: read as they are typed, told apart from white, made readable."""

import pytest

from ptce_desk.domain.colours import READABLE, colour_read, contrast, mixed, readable
from ptce_desk.wording.own_files import accent_words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#1e5aa8", "#1E5AA8"),
        (" 1E5AA8 ", "#1E5AA8"),
        ("#15a", "#1155AA"),
        ("bleu", None),
        ("#12345", None),
        ("", None),
    ],
)
def test_a_colour_is_read_as_a_charter_gives_it(typed: str, kept: str | None) -> None:
    assert colour_read(typed) == kept


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#FFFFFF") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676")


def test_what_can_be_read_stays_and_what_cannot_is_as_little_darker_as_it_takes() -> None:
    assert readable("#1E5AA8") == "#1E5AA8"
    for colour in ("#F2C200", "#FFFFFF", "#00FF00", "#FF0000"):
        darker = readable(colour)
        assert READABLE <= contrast(darker) < READABLE + 0.25, colour
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_what_is_said_of_a_colour_is_nothing_when_all_is_well() -> None:
    assert accent_words("") == accent_words("#1E5AA8") == ""
    assert accent_words("bleu").startswith("«\u00a0bleu\u00a0» n’est pas une couleur")
    assert "contraste de 1,6, il en faut 4,5" in accent_words("#F2C200")
    assert readable("#F2C200") in accent_words("#F2C200")
    assert "contraste de 4,4, il" in accent_words("#777777"), "never rounded up to what it lacks"
