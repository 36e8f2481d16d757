"""Names are compared without accents, case, ligatures nor leading articles."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.french_order import entry_named, fold, natural_key, sort_key
from tests.gathered import gathered

FRENCH = st.text("abcdeéèêëàâçîïôùûüœæÉÈÀÇŒÆ'’- LlUunesdD", max_size=30)


@gathered(
    ("name", "key"),
    [
        ("L’Arbre", "arbre"),
        ("L'Arbre", "arbre"),
        ("l’ arbre", "arbre"),
        ("L\u02bcArbre", "arbre"),
        ("Le Relais", "relais"),
        ("La Ruche", "ruche"),
        ("Les Deux Rives", "deux rives"),
        ("Un Toit pour tous", "toit pour tous"),
        ("Une Fabrique", "fabrique"),
        ("Des Hauts et des bas", "hauts et des bas"),
        ("Œuvre commune", "oeuvre commune"),
        ("L’Œuvre", "oeuvre"),
        ("Cœur d’Hérault", "coeur d herault"),
        ("Ægidius", "aegidius"),
        ("ÉTAMPES", "etampes"),
        ("Saint-Étienne", "saint etienne"),
        ("D’ici et d’ailleurs", "d ici et d ailleurs"),
        ("Lesneven", "lesneven"),
        ("Landes", "landes"),
        ("Pôle bois", "pole bois"),
        ("Site des Forges", "site des forges"),
        ("Bois et la forêt", "bois et la foret"),
        ("Unis-Cité", "unis cite"),
        ("Le", "le"),
        ("La La Land", "la land"),
        ("  Le   Mans ", "mans"),
        ("Ça marche", "ca marche"),
        ("Bœuf & Cie", "boeuf & cie"),
        ("", ""),
    ],
)
def test_a_name_is_sorted_as_in_a_french_directory(name: str, key: str) -> None:
    assert sort_key(name) == key


def test_names_come_in_the_order_a_reader_expects() -> None:
    names = ["Zélie", "L’Arbre", "écluse", "Eclat", "La Bergerie", "Œuvre", "Odyssée", "arbre B", "Les Éclaireurs"]
    assert sorted(names, key=sort_key) == [
        "L’Arbre", "arbre B", "La Bergerie", "Les Éclaireurs", "Eclat", "écluse", "Odyssée", "Œuvre", "Zélie",
    ]  # fmt: skip


def test_the_marks_of_any_writing_are_left_out() -> None:
    marks = [chr(code) for code in range(0x20000) if unicodedata.combining(chr(code))]
    assert {fold(f"a{mark}") for mark in marks} == {"a"}
    assert fold("a\u034fb") != "ab"


@given(FRENCH)
def test_case_accents_and_apostrophes_never_matter(name: str) -> None:
    assert fold(name) == fold(name.upper()) == fold(name.replace("’", "'")) == fold(f" {name}  ")
    assert fold(name).isascii()


@given(st.text(max_size=30))
def test_a_folded_text_is_folded_already(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(FRENCH, FRENCH)
def test_what_contains_a_word_still_does_once_folded(before: str, after: str) -> None:
    assert "foret" in fold(f"{before} Forêt {after}")


@given(FRENCH)
def test_an_article_is_taken_off_once_and_never_the_whole_name(name: str) -> None:
    assert bool(sort_key(name)) == bool(fold(name))
    assert fold(name).endswith(sort_key(name))


BODIES = (
    *("Commission permanente", "Commission d’appel", "Conseil, en séance", "Conseil"),
    *("Bureau", "Bureau élargi", "Bureau du jury", "Jury d’appel"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bureau", "Bureau"),
        ("conseil", "Conseil"),
        ("CONSEIL EN SEANCE", "Conseil, en séance"),
        ("bureau é", "Bureau élargi"),
        ("jury", "Jury d’appel"),
        ("commission", None),
        ("commission p", "Commission permanente"),
        ("appel", None),
        ("perm", "Commission permanente"),
        ("comité", None),
        (" ", None),
        (",", None),
    ],
)
def test_a_text_is_the_one_entry_it_is_else_begins_else_is_a_part_of(text: str, found: str | None) -> None:
    assert entry_named(BODIES, text) == (None if found is None else BODIES.index(found))


def test_an_entry_said_twice_is_none_of_the_two_and_nothing_typed_is_none() -> None:
    assert entry_named(("Conseil", "conseil"), "Conseil") is None
    assert entry_named((), "Conseil") is None
    assert entry_named(("Conseil",), "") is None


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["", "2026-", "ESS "]))
def test_numbers_are_ordered_by_their_value_whatever_leads_them(one: int, other: int, lead: str) -> None:
    assert (natural_key(f"{lead}{one}") < natural_key(f"{lead}{other}")) == (one < other)


def test_a_number_is_ordered_whatever_its_case_and_its_dashes() -> None:
    assert natural_key("ess-2026-3") == natural_key("ESS 2026–3".replace("–", "-"))
    assert natural_key("2026-009") == natural_key("2026-9")
