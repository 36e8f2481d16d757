"""SIREN, SIRET and RNA numbers: sound ones pass, any slip of a digit is seen, nothing is ever completed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum import luhn

from ptce_desk.domain.identifiers import IdentifierFault, kept_identifier, rna_fault, siret_fault
from ptce_desk.wording.identifiers import rna_warning, siret_warning

F = IdentifierFault
POST = "356000000"
digits = st.text("0123456789", min_size=1)


def with_key(body: str) -> str:
    return body + luhn.calc_check_digit(body)


sirens = st.text("0123456789", min_size=8, max_size=8).filter(lambda text: text.strip("0")).map(with_key)
sirets = st.tuples(sirens, st.text("0123456789", min_size=4, max_size=4)).map(lambda two: with_key("".join(two)))


@pytest.mark.parametrize(
    "text",
    ["", "   ", "732829320", "732 829 320", "73282932000074", "732\u00a0829\u202f320 00074", "35600000000048"],
)
def test_sound_numbers_and_nothing_at_all_are_not_warned_about(text: str) -> None:
    assert siret_fault(text) is None
    assert siret_warning(text) == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("7,17E+13", F.LOST),
        ("7.17e+13", F.LOST),
        ("7E13", F.LOST),
        ("7328293200007", F.WRONG_LENGTH),
        ("1", F.WRONG_LENGTH),
        ("73282932000079", F.WRONG_KEY),
        ("732829321", F.WRONG_KEY),
        ("00000000000000", F.WRONG_KEY),
        ("FR73282932000074", F.NOT_DIGITS),
        ("73282932000074.0", F.NOT_DIGITS),
        ("٧٣٢٨٢٩٣٢٠", F.NOT_DIGITS),
    ],
)
def test_what_is_wrong_with_a_siret_is_named(text: str, fault: IdentifierFault) -> None:
    assert siret_fault(text) is fault
    assert siret_warning(text)


def test_a_siret_whose_siren_is_wrong_is_wrong_even_when_its_own_key_is_right() -> None:
    number = with_key("7328293210007")
    assert luhn.is_valid(number)
    assert siret_fault(number) is F.WRONG_KEY


@given(sirens | sirets)
def test_numbers_with_the_right_key_are_sound(number: str) -> None:
    assume(not number.startswith(POST))
    assert siret_fault(number) is None


@given(sirens | sirets, st.integers(0, 13), st.integers(1, 9))
def test_any_single_wrong_digit_is_seen(number: str, place: int, step: int) -> None:
    assume(not number.startswith(POST))
    place %= len(number)
    slip = str((int(number[place]) + step) % 10)
    wrong = number[:place] + slip + number[place + 1 :]
    assume(not wrong.startswith(POST))
    assert siret_fault(wrong) is F.WRONG_KEY


@given(st.text("0123456789", min_size=5, max_size=5))
def test_the_post_office_counts_by_fives(nic: str) -> None:
    assume(nic != "00048")
    sound = sum(map(int, POST + nic)) % 5 == 0
    assert (siret_fault(POST + nic) is None) is sound


@given(digits)
def test_only_nine_or_fourteen_digits_can_be_sound(number: str) -> None:
    assume(len(number) not in (9, 14))
    assert siret_fault(number) is F.WRONG_LENGTH


@given(st.text())
def test_any_text_is_answered_and_spaces_never_matter(text: str) -> None:
    spaced = " ".join(text)
    assert siret_fault(spaced) == siret_fault(text)
    assert rna_fault(spaced) == rna_fault(text)
    assert kept_identifier(kept_identifier(text)) == kept_identifier(text)
    assert bool(siret_warning(text)) is (siret_fault(text) is not None)


@pytest.mark.parametrize("text", ["", "W751515517", "w751 515 517", "W2A1000123", "W9R1000123"])
def test_the_numbers_of_associations_everywhere_are_sound(text: str) -> None:
    assert rna_fault(text) is None
    assert rna_warning(text) == ""


@pytest.mark.parametrize("text", ["751515517", "W75151551", "W7515155170", "W75A515517", "7,5E+08"])
def test_other_texts_are_no_number_of_an_association(text: str) -> None:
    assert rna_fault(text) is F.NOT_RNA
    assert "W puis 9 chiffres" in rna_warning(text)


def test_a_lost_number_is_never_completed() -> None:
    assert siret_warning("7,17E+13") == (
        "Un tableur a perdu les derniers chiffres («\u00a07,17E+13\u00a0»)\u00a0: retrouvez le numéro d’origine."
    )
    assert siret_warning("7328293200007").startswith("13 chiffres au lieu de 14 (SIRET) ou 9 (SIREN).")
